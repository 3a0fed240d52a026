//! Every screen for everybody: axe-core's rules in light and dark, and at twice the text size nothing cut off or covered.

use lapak_core::Language;
use lapak_tests::window::{Key, Window};

use crate::tour::tour;

/// Sizes that the window must work at.
const SIZES: [(u32, u32); 2] = [(1280, 800), (1024, 600)];

#[test]
fn every_screen_is_whole_and_keeps_the_rules_of_accessibility_in_indonesian() {
    assert_everybody_can_use(Language::Id);
}

#[test]
fn every_screen_is_whole_and_keeps_the_rules_of_accessibility_in_english() {
    assert_everybody_can_use(Language::En);
}

#[track_caller]
fn assert_everybody_can_use(language: Language) {
    let mut problems = Vec::new();
    let mut stops = 0;
    tour(language, |window, name| {
        stops += 1;
        hold_still(window);
        for (width, height) in SIZES {
            window.resize(width, height);
            let cut = cut_off(window);
            problems.extend(cut.iter().map(|cut| format!("{name}, {width} × {height}: {cut}")));
        }
        problems.extend(covered(window).iter().map(|covered| format!("{name}: {covered}")));
        for theme in ["light", "dark"] {
            window.script(
                "document.documentElement.dataset.theme = arguments[0]",
                vec![theme.into()],
            );
            for violation in window.axe() {
                problems.push(format!("{name}, {theme}: {violation:#?}"));
            }
        }
    });
    assert_eq!(stops, 39, "the tour has another length");
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// A colour on its way to another has no contrast of its own.
fn hold_still(window: &Window) {
    let still = "if (document.adoptedStyleSheets.length === 0) {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync('* { transition: none !important }');
            document.adoptedStyleSheets = [sheet];
        }";
    window.script(still, Vec::new());
}

/// What stands outside the window sideways, or outside its own box.
#[track_caller]
fn cut_off(window: &Window) -> Vec<String> {
    let cut = "const cut = [];
        const name = element => element.outerHTML.slice(0, 120);
        const page = document.documentElement;
        if (page.scrollWidth > innerWidth) cut.push(`the page is ${page.scrollWidth} px wide`);
        for (const element of document.querySelectorAll('body *')) {
            if (element.closest('.heard') || !element.checkVisibility()) continue;
            const { left, right, width, height } = element.getBoundingClientRect();
            if (width === 0 || height === 0) continue;
            if (left < -1 || right > innerWidth + 1) cut.push(`outside the window: ${name(element)}`);
            const inside = getComputedStyle(element).display !== 'inline';
            if (inside && element.scrollWidth > element.clientWidth + 1) {
                cut.push(`wider than its box by ${element.scrollWidth - element.clientWidth}: ${name(element)}`);
            }
            if (element.matches('button, label, td, th') && element.scrollHeight > element.clientHeight + 1) {
                cut.push(`higher than its box by ${element.scrollHeight - element.clientHeight}: ${name(element)}`);
            }
        }
        return cut";
    serde_json::from_value(window.script(cut, Vec::new())).expect("a list of texts")
}

/// What has the focus and cannot be seen, since something lies over it or it stands outside the window.
#[track_caller]
fn covered(window: &mut Window) -> Vec<String> {
    // From here on the focus goes by keyboard.
    window.script("window.before = document.activeElement", Vec::new());
    window.press(&[Key::Tab]);
    let start = "const within = document.querySelector('dialog') ?? document;
        const controls = [...within.querySelectorAll('button, input, select, pre')]
            .filter(control => control.tabIndex >= 0 && !control.disabled && control.checkVisibility());
        const drawn = () => new Promise(requestAnimationFrame);
        window.covered = null;
        const look = async () => {
            const covered = [];
            for (const control of controls) {
                control.focus();
                await drawn();
                const { left, right, top, bottom } = control.getBoundingClientRect();
                const over = document.elementFromPoint((left + right) / 2, Math.min(Math.max(top, 0) + 4, bottom - 1));
                if (over && (control.contains(over) || over.contains(control))) continue;
                covered.push(`covered by ${over?.outerHTML.slice(0, 60)}: ${control.outerHTML.slice(0, 120)}`);
            }
            window.before.focus();
            await drawn();
            window.covered = covered;
        };
        look()";
    window.script(start, Vec::new());
    window.wait_until(
        "end of the look at each control",
        "return window.covered !== null",
        Vec::new(),
    );
    serde_json::from_value(window.script("return window.covered", Vec::new()))
        .expect("a list of texts")
}
