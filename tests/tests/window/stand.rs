//! A stand with a till: what is there before its window opens.

use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime};

use lapak_core::till::{Clock, NewShift, Settings, Till};
use lapak_tests::share::HANGS;
use lapak_tests::window::{Key, Window};
use tempfile::TempDir;

/// A product of the sample fair.
pub(crate) struct Product {
    pub(crate) code: &'static str,
    pub(crate) barcode: &'static str,
}

/// Keripik pisang, Rp12.500.
pub(crate) const CHIPS: Product = Product { code: "41", barcode: "2000000000411" };
/// Teh melati 100 g, Rp17.500.
pub(crate) const TEA: Product = Product { code: "12", barcode: "2100000000128" };
/// Tas anyaman pandan, Rp145.000.
pub(crate) const BAG: Product = Product { code: "07", barcode: "2200000000071" };

/// The data folder of a till.
pub(crate) struct Stand {
    data: TempDir,
}

impl Stand {
    /// As it is before the first start.
    pub(crate) fn new() -> Self {
        Self { data: tempfile::tempdir().expect("a folder") }
    }

    /// With the sample fair.
    pub(crate) fn founded() -> Self {
        let stand = Self::new();
        let mut till = stand.till();
        till.found_sample("07").expect("a new store");
        till.recovery_written().expect("it is kept no longer");
        drop(till);
        stand
    }

    /// With the sample fair and an open shift.
    pub(crate) fn ready() -> Self {
        let stand = Self::founded();
        let mut till = stand.till();
        open_shift(&mut till);
        drop(till);
        stand
    }

    /// The same with other settings.
    pub(crate) fn with(self, change: impl FnOnce(&mut Settings)) -> Self {
        let mut till = self.till();
        let mut settings = till.settings().clone();
        change(&mut settings);
        till.set_settings(settings).expect("the folder can be written");
        drop(till);
        self
    }

    pub(crate) fn data(&self) -> &Path {
        self.data.path()
    }

    /// Its till, without a window. Nobody else can open the store until it is dropped.
    pub(crate) fn till(&self) -> Till {
        Till::open(self.data(), Clock::System).expect("the store is sound")
    }

    /// How many sales its ledger holds; only while no window is open.
    pub(crate) fn sales(&self) -> usize {
        let count = self.till().sales(None).expect("the fair is there").count;
        usize::try_from(count).expect("few")
    }

    pub(crate) fn open(&self) -> Window {
        Window::open(self.data())
    }

    /// Its window, ready to sell.
    pub(crate) fn sell(&self) -> Window {
        let window = self.open();
        window.wait_for("main[data-screen=sell]");
        window
    }
}

/// Opens a shift of R1 with Rp200.000 for the day that the clock suggests.
#[track_caller]
pub(crate) fn open_shift(till: &mut Till) {
    let suggestion = till.shift_suggestion(None).expect("the fair is there");
    till.open_shift(&NewShift {
        day: suggestion.day,
        by: "R1".into(),
        drawer: "A".into(),
        float: "200000".into(),
        count: Vec::new(),
        day_chosen: false,
        shared: false,
    })
    .expect("no shift is open");
}

/// Opens a shift with the keyboard alone: who sells, then the cash in the drawer, which is asked for.
#[track_caller]
pub(crate) fn open_shift_by_keys(window: &mut Window, by: &str, float: &str) {
    window.wait_for("main[data-screen=shift]:not([data-open]) input[name=by]:focus");
    window.type_text(&format!("{by}\n"));
    window.wait_for("#float-refusal");
    window.wait_for("input[name=float]:focus");
    window.type_text(&format!("{float}\n"));
    window.wait_for("main[data-screen=sell]");
}

/// The time on the nth sheet of paper, as it is typed: a minute of the fair's day that has come, whenever the test runs.
pub(crate) fn paper_time(nth: u64) -> String {
    let since = SystemTime::UNIX_EPOCH.elapsed().expect("a clock that is set");
    // The sample fair is in Jakarta, seven hours ahead of UTC all year.
    let minute = (since.as_secs() / 60 + 7 * 60) % (24 * 60);
    let minute = nth.min(minute);
    format!("{}.{:02}", minute / 60, minute % 60)
}

/// Rings up products by their short codes, on the keyboard.
#[track_caller]
pub(crate) fn ring_up(window: &mut Window, products: &[&Product]) {
    for product in products {
        let before = window.text_of("[data-role=total]");
        window.type_text(&format!("{}\n", product.code));
        wait_for_another(window, "[data-role=total]", &before);
    }
}

/// Opens Pay by Enter in the empty search field, and waits for it: an Enter before that is dropped.
#[track_caller]
pub(crate) fn open_pay(window: &mut Window) {
    window.press(&[Key::Enter]);
    window.wait_for("main[data-screen=pay] input[name=cash]");
}

/// Holds a command of the window back, as a slow machine does, until so many keys have come through to the page and, if
/// `given_back`, the search field is empty again.
#[track_caller]
pub(crate) fn hold(window: &Window, command: &str, keys: usize, given_back: bool) {
    let hold = "let [command, left, givenBack] = arguments;
        const real = window.fetch;
        const held = () => left > 0 || (givenBack && document.querySelector('input[name=search]').value !== '');
        window.addEventListener('keydown', () => left -= 1);
        window.fetch = async (address, options) => {
            if (String(address).endsWith(`/${command}`)) {
                while (held()) await new Promise(later => setTimeout(later, 1));
            }
            return real(address, options);
        }";
    window.script(hold, vec![command.into(), keys.into(), given_back.into()]);
}

/// Opens Pay and takes exact cash for what was rung up, until the change is shown.
#[track_caller]
pub(crate) fn take_exact_cash(window: &mut Window) {
    open_pay(window);
    window.press(&[Key::Enter]);
    window.wait_for("main[data-receipt]");
}

/// Waits until the text of an element is no longer what it was.
#[track_caller]
pub(crate) fn wait_for_another(window: &Window, css: &str, before: &str) {
    window.wait_until(
        &format!("{css} other than {before:?}"),
        "return (document.querySelector(arguments[0])?.innerText.trim() ?? '') !== arguments[1]",
        vec![css.into(), before.into()],
    );
}

/// Waits for what a round brings by itself: longer than lies between two, and than a silent place is waited for.
#[track_caller]
pub(crate) fn wait_for_round(what: &str, mut there: impl FnMut() -> bool) {
    let since = Instant::now();
    while !there() {
        assert!(since.elapsed() < HANGS, "no round brought {what} within {HANGS:?}");
        sleep(Duration::from_millis(50));
    }
}

/// The lines of the cart as they are shown, one text each.
#[track_caller]
pub(crate) fn lines(window: &Window) -> Vec<String> {
    let lines = window.script(
        "return [...document.querySelectorAll('.line')]
            .map(line => line.querySelector('.line-name').innerText + ' = ' + line.querySelector('.line-amount').innerText)",
        Vec::new(),
    );
    serde_json::from_value(lines).expect("a list of texts")
}

/// Puts the focus on an element, as a pointer or many presses of Tab would.
#[track_caller]
pub(crate) fn focus(window: &Window, css: &str) {
    let focused = "const element = document.querySelector(arguments[0]);
        element?.focus();
        return element !== null && document.activeElement === element";
    assert_eq!(window.script(focused, vec![css.into()]), true, "{css} takes no focus");
}

/// Follows a button of the strip, or one of the menu.
#[track_caller]
pub(crate) fn go(window: &mut Window, screen: &str) {
    if window.count_of(&format!("nav [data-opens={screen}]")) == 0 {
        window.click("nav [data-opens=menu]");
        window.wait_for("main[data-screen=menu]");
    }
    window.click(&format!(":is(nav, .menu-group) [data-opens={screen}]"));
    window.wait_for(&format!("main[data-screen={screen}]"));
}

/// Where pictures of a screen are put, at both sizes, if `LAPAK_PICTURES` names a folder.
pub(crate) fn picture(window: &Window, name: &str) {
    if let Some(folder) = std::env::var_os("LAPAK_PICTURES") {
        for (width, height) in [(1366, 768), (1024, 600)] {
            window.resize(width, height);
            window.screenshot(&Path::new(&folder).join(format!("{name}-{width}.png")));
        }
    }
}
