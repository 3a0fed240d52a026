//! Whatever a name holds is text, never a part of the page.

use lapak_tests::window::command;

use crate::stand::{Product, Stand, go, open_pay, ring_up};

const NAME: &str = "<img src=x onerror=alert(1)>&amp;";

#[test]
fn a_name_is_shown_as_text_and_never_as_a_part_of_the_page() {
    let stand = Stand::ready();
    let added = command("lapak")
        .args(["product", "add", "JHT-01", "--name", NAME, "--price", "5000", "--member", "M7QD"])
        .args(["--category", NAME, "--quick", "99"])
        .arg("--data")
        .arg(stand.data())
        .status();
    assert!(added.expect("lapak starts").success());

    let mut window = stand.sell();
    ring_up(&mut window, &[&Product { code: "99", barcode: "" }]);
    assert_eq!(window.text_of("[data-line='1'] .line-name"), format!("1 × {NAME}"));
    window.wait_for_text(".said", NAME);
    window.wait_for_text(".tiles", NAME);
    window.wait_for_text(".categories", NAME);
    window.click("[data-line='1'] .line-actions button:nth-child(3)");
    assert_eq!(window.text_of("dialog h2"), NAME);
    window.click("dialog [data-role=cancel]");
    open_pay(&mut window);
    window.type_text("\n");
    window.wait_for("main[data-receipt]");
    window.type_text("\n");
    window.wait_for("main[data-screen=sell]");
    go(&mut window, "sales");
    window.wait_for_text("[data-role=receipt-text]", "<img src=x");
    assert_eq!(window.count_of("img[src=x], [onerror]"), 0);
}

#[test]
fn no_script_runs_but_the_program_s_own() {
    let stand = Stand::ready();
    let window = stand.sell();
    assert_eq!(window.count_of("script:not([src])"), 0);
    let added = "const script = document.createElement('script');
        script.textContent = 'window.ran = true';
        document.head.append(script);
        script.remove();
        const image = document.createElement('img');
        image.setAttribute('onerror', 'window.ran = true');
        image.src = 'data:image/png;base64,nothing';
        document.body.append(image);
        return 'ran' in window";
    assert_eq!(window.script(added, Vec::new()), false);
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert_eq!(window.script("return 'ran' in window", Vec::new()), false);
    let evaluated = "try { return window.eval('1') } catch { return 'refused' }";
    assert_eq!(window.script(evaluated, Vec::new()), "refused");
}
