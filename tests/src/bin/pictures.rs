//! Takes the pictures of the screens: goes through them with the sample fair, as a person does. Those of the README are of a
//! usual laptop; `pictures WIDTH HEIGHT FOLDER` takes them of another window.

use std::{
    env, fs,
    path::{Path, PathBuf},
    thread::sleep,
    time::Duration,
};

use lapak_tests::window::{Key, Window};

/// A usual laptop's screen.
const LAPTOP: (u32, u32) = (1366, 768);

fn main() {
    let asked: Vec<String> = env::args().skip(1).collect();
    let (size, folder) = match asked.as_slice() {
        [] => (LAPTOP, Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/screens")),
        [width, height, folder] => {
            let pixels = |text: &String| text.parse().expect("a number of pixels");
            ((pixels(width), pixels(height)), folder.into())
        }
        _ => panic!("pictures [WIDTH HEIGHT FOLDER]"),
    };
    fs::create_dir_all(&folder).expect("the folder can be written");
    let data = tempfile::tempdir().expect("a folder");
    let open = |data: &Path| Album::open(data, size, folder.clone());
    let mut album = open(data.path());
    album.found();
    album.sell_before();
    album.window.close();
    // The tiles are put in the order of their sales when the window opens.
    let mut album = open(data.path());
    album.ring_up();
    album.change_looks();
    album.pay();
    album.look_back();
    album.show_goods();
    album.close_the_day();
    album.window.close();
    let data = tempfile::tempdir().expect("a folder");
    let mut album = open(data.path());
    album.set_up();
    album.window.close();
}

/// The window whose pictures are taken, and where they go.
struct Album {
    window: Window,
    folder: PathBuf,
}

impl Album {
    fn open(data: &Path, (width, height): (u32, u32), folder: PathBuf) -> Self {
        let window = Window::open(data);
        window.resize(width, height);
        Self { window, folder }
    }

    /// From the first start to an open shift.
    fn found(&mut self) {
        self.window.wait_for("main[data-screen=welcome]");
        self.take("welcome");
        for (door, screen) in [("join", "join"), ("found", "found")] {
            self.window.click(&format!("[data-role={door}]"));
            self.window.wait_for(&format!("main[data-screen={screen}]"));
            self.take(screen);
            self.window.press(&[Key::Escape]);
            self.window.wait_for("main[data-screen=welcome]");
        }
        self.window.click("[data-role=sample]");
        self.window.wait_for("main[data-screen=shift]");
        self.fill("by", "R1");
        self.fill("float", "300000");
        self.take("shift");
        self.window.press(&[Key::Enter]);
        self.window.wait_for("main[data-screen=sell]");
    }

    /// The morning's sales, so that the till has something to show.
    fn sell_before(&mut self) {
        for codes in [["41", "12"], ["45", "07"], ["41", "12"], ["41", "71"]] {
            for (lines, code) in (1..).zip(codes) {
                self.enter(&format!("{code}\n"), lines);
            }
            self.window.press(&[Key::Enter]);
            self.window.wait_for("main[data-screen=pay] [name=cash]");
            self.window.press(&[Key::Enter]);
            self.window.wait_for("main[data-receipt]");
            self.window.press(&[Key::Enter]);
            self.window.wait_for("main[data-screen=sell]");
        }
    }

    /// Pieces, goods by weight, a bargain, and a discount on the whole.
    fn ring_up(&mut self) {
        self.window.wait_for("main[data-screen=sell]");
        self.enter("41\n", 1);
        self.enter("+", 1);
        self.window.type_text("33\n");
        self.window.wait_for("dialog [name=quantity]");
        self.window.type_text("0,350\n");
        self.window.wait_for("[data-line='2']");
        self.enter("12\n", 3);
        self.enter("07\n", 4);
        self.window.type_text("140000*");
        self.window.wait_for("[data-line='4'] s");
        self.window.click(".cart-tools button:nth-last-child(3)");
        self.window.wait_for("dialog [name=discount]");
        self.window.type_text("5%\n");
        self.window.wait_for_text(".cart-sums", "5%");
        self.take("sell");
    }

    /// The same cart in the dark, for the left hand, and in English at twice the size.
    fn change_looks(&mut self) {
        self.change("theme", "dark");
        self.take("sell-dark");
        self.change("theme", "light");
        self.change("hand", "left");
        self.take("sell-left");
        self.change("hand", "right");
        self.change("text", "200");
        self.change("language", "en");
        self.take("sell-large-en");
        self.change("language", "id");
        self.change("text", "100");
    }

    fn pay(&mut self) {
        self.window.press(&[Key::Enter]);
        self.window.wait_for("main[data-screen=pay] [name=cash]");
        self.window.type_text("200000");
        self.window.wait_for_text(".preview", "Kembalian");
        self.take("pay");
        self.window.press(&[Key::Enter]);
        self.window.wait_for("main[data-receipt]");
        self.take("paid");
    }

    fn look_back(&mut self) {
        self.window.click("[data-role=receipt]");
        self.window.wait_for("main[data-screen=sales] [data-role=receipt-text]");
        self.take("sales");
        self.show("totals");
        self.take("totals");
        self.meet();
        self.show("settings");
        self.take("settings");
        self.show("menu");
        self.take("menu");
    }

    /// The catalogue with one product beside it, and a list that is looked at.
    fn show_goods(&mut self) {
        self.show("catalogue");
        for row in [1, 2] {
            self.window.click(&format!("[data-index='{row}'] .product-tick"));
        }
        self.window.click("[data-index='1'] .product-name");
        self.window.wait_for("[data-role=past] li");
        self.take("catalogue");
        let lists = tempfile::tempdir().expect("a folder");
        let list = lists.path().join("daftar-harga.csv");
        let rows = "No;Nama;Harga;Anggota;Satuan;Kategori\n1;Keripik pisang;13.000;M7QD;pcs;Makanan\n\
            2;Teh mawar 100 g;18.500;H3R6;pcs;Minuman\n3;Gula aren;12/05;H3R6;kg;Makanan\n\
            4;Madu hutan;65.000;Bu S;pcs;Makanan\n";
        fs::write(&list, rows).expect("written");
        self.window.click("[data-role=many-none]");
        self.window.click("[data-role=import]");
        self.window.wait_for("main[data-screen=import] input[name=file]:focus");
        self.window.type_text(&format!("{}\n", list.display()));
        self.window.wait_for("[data-role=wrong] li");
        self.take("import");
        self.bundle();
        self.show("people");
        self.take("people");
    }

    /// A gift pack of two members' goods, put together.
    fn bundle(&mut self) {
        self.show("bundles");
        self.fill("name", "Bingkisan pagi");
        self.fill("price", "30000");
        self.window.click("[name=part-0] option[value=KRP-01]");
        self.window.click("[data-role=part-add]");
        self.window.wait_for("[name=part-1]:focus");
        self.window.click("[name=part-1] option[value=TEH-01]");
        self.window.wait_for(".bundle-parts li:nth-child(2) [data-said=true]");
        self.window.click("[data-role=main]");
        self.window.wait_for("[data-bundle]");
        self.window.click("[data-bundle]");
        self.window.wait_for(".bundle-parts li:nth-child(2) [data-said=true]");
        self.take("bundles");
        self.window.click("[data-role=help]");
        self.window.wait_for("dialog.help");
        self.take("help");
        self.window.press(&[Key::Escape]);
    }

    /// A real fair, as far as its founding has brought it.
    fn set_up(&mut self) {
        self.window.wait_for("main[data-screen=welcome]");
        self.window.click("[data-role=found]");
        self.window.wait_for("main[data-screen=found]");
        for (field, text) in [
            ("organisation", "Koperasi Contoh"),
            ("name", "Pameran Contoh"),
            ("town", "Kota Contoh"),
            ("stand", "07"),
        ] {
            self.fill(field, text);
        }
        self.window.press(&[Key::Enter]);
        self.window.wait_for("main[data-screen=recovery]");
        self.window.click("label:has([name=written])");
        self.window.click("[data-role=main]");
        self.window.wait_for("main[data-screen=set-up]");
        self.take("set-up");
    }

    /// The drawer counted, compared and closed.
    fn close_the_day(&mut self) {
        self.show("shift");
        for (pieces, count) in [("50000", "9"), ("20000", "2"), ("500", "1")] {
            self.fill(&format!("pieces-{pieces}"), count);
        }
        self.take("shift-close");
        self.window.click("[data-role=main]");
        self.window.wait_for("[data-role=result]");
        // Nobody closes a shift before its difference could be seen.
        sleep(Duration::from_secs(1));
        self.take("shift-compared");
        self.window.click("[data-role=main]");
        self.window.wait_for("main[data-closed]");
        self.take("shift-closed");
    }

    /// A shared file, and a till that asks to be admitted.
    fn meet(&mut self) {
        let place = tempfile::tempdir().expect("a folder");
        let file = place.path().join("pameran.jsonl");
        self.show("sync");
        self.window.click("[data-role=main]");
        self.window.wait_for("dialog [name=path]");
        self.window.type_text(&format!("{}\n", file.display()));
        self.window.wait_for("main[data-settled=true]");
        let newcomer = tempfile::tempdir().expect("a folder");
        for arguments in
            [&["fair", "join", &file.to_string_lossy(), "--stand", "09"][..], &["sync"]]
        {
            let mut lapak = lapak_tests::window::command("lapak");
            let ran = lapak.arg("--data").arg(newcomer.path()).args(arguments).output();
            assert!(ran.expect("it starts").status.success(), "{arguments:?}");
        }
        self.window.click("[data-role=main]");
        self.window.wait_for("[data-role=admit]");
        self.window.wait_for("[data-role=main]:enabled");
        self.window.script("document.querySelector('main').scrollTo(0, 0)", Vec::new());
        self.take("sync");
        self.show("attention");
        self.take("attention");
    }

    /// Types into the search field, and waits until the cart has its lines.
    fn enter(&mut self, typed: &str, lines: usize) {
        let before = self.window.text_of("[data-role=total]");
        self.window.type_text(typed);
        self.window.wait_for(&format!("[data-line='{lines}']"));
        let another =
            "return document.querySelector('[data-role=total]').innerText !== arguments[0]";
        self.window.wait_until("another total", another, vec![before.into()]);
    }

    /// Changes one setting, and comes back to Sell.
    fn change(&mut self, name: &str, value: &str) {
        self.show("settings");
        self.window.click(&format!("label:has([name={name}][value='{value}'])"));
        self.window.wait_for(&format!("[name={name}][value='{value}']:checked"));
        // The look changes with the program's answer, and everything moves under the pointer once more.
        sleep(Duration::from_millis(500));
        self.show("sell");
    }

    fn show(&mut self, screen: &str) {
        if self.window.count_of(&format!("nav [data-opens={screen}]")) == 0 {
            self.window.click("nav [data-opens=menu]");
            self.window.wait_for("main[data-screen=menu]");
        }
        self.window.click(&format!(":is(nav, .menu-group) [data-opens={screen}]"));
        self.window.wait_for(&format!("main[data-screen={screen}]"));
    }

    fn fill(&mut self, name: &str, text: &str) {
        self.window.click(&format!("[name={name}]"));
        self.window.type_text(text);
    }

    fn take(&self, name: &str) {
        let file = self.folder.join(format!("{name}.png"));
        self.window.screenshot(&file);
        println!("{}", file.display());
    }
}
