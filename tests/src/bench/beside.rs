//! A sale with a printer, its drawer and the buyer's view, against one without: what is beside a sale must cost it nothing.

use std::io::Read as _;
use std::net::TcpListener;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use image::GrayImage;
use lapak_core::entry::Method;
use lapak_core::thermal::Form;
use lapak_core::till::{Clock, PaymentText, PrinterTyped, ReceiptsPrinted, SaleTyped, Till};

use super::grown::{new_till, workplace};
use super::measure::{Times, micros};
use crate::window::{Area, Hands, Key, Window};

/// Of each kind, in turns.
const SALES: usize = 1_500;
/// The same in the window.
const ROUNDS: usize = 60;
/// What it may cost at most, as a ratio.
const GOAL: f64 = 1.1;

/// Between the keys of a code, slower than a scanner's.
const PACE: Duration = Duration::from_millis(80);
/// Nothing changes for so long before the next key.
const STILL: Duration = Duration::from_millis(400);
/// Where the window's answer is looked for: a strip across the middle, small enough to be asked for often.
const LOOKED_AT: Area = Area { left: 300, top: 250, width: 700, height: 40 };

/// Prints what a printer, a drawer and the buyer's view cost a sale.
pub fn beside() {
    println!("beside: a sale with printer, drawer and buyer's view, against one without, in turns");
    println!("{:<34} {:>9} {:>9} {:>6} {:>6}", "", "without", "with", "ratio", "goal");
    let (mut alone, mut with) = commits();
    row("commit, p50 µs", micros(alone.percentile(50)), micros(with.percentile(50)));
    row("commit, p99 µs", micros(alone.percentile(99)), micros(with.percentile(99)));
    let (mut alone, mut with) = changes();
    let ms = |time: Duration| time.as_secs_f64() * 1000.0;
    row("Enter to the change, p50 ms", ms(alone.percentile(50)), ms(with.percentile(50)));
    row("Enter to the change, p99 ms", ms(alone.percentile(99)), ms(with.percentile(99)));
}

fn row(name: &str, alone: f64, with: f64) {
    println!(
        "{name:<34} {alone:>9.1} {with:>9.1} {:>6.2} {:>6}",
        with / alone,
        format!("≤ {GOAL}")
    );
}

/// What a sale takes, up to the answer that says that it is final.
fn commits() -> (Times, Times) {
    let folders = [(); 2].map(|()| tempfile::tempdir_in(workplace()).expect("a folder"));
    let mut tills = folders.each_ref().map(|folder| {
        drop(new_till(folder.path()));
        Till::open(folder.path(), Clock::System).expect("a till")
    });
    let address = swallowing();
    tills[1].set_printer(Some(&printer(&address))).expect("it may be set");
    let mut times = [Times::default(), Times::default()];
    for _ in 0..SALES {
        for (till, times) in tills.iter_mut().zip(&mut times) {
            let start = Instant::now();
            till.sell(&sale()).expect("sold");
            times.note(start.elapsed());
            // What belongs between sales, the receipt among it.
            while till.rest().expect("it rests") {}
        }
    }
    let waiting = tills[1].print_queue().expect("a queue").rows.len();
    assert_eq!(waiting, SALES, "each receipt waits");
    times.into()
}

fn sale() -> SaleTyped {
    SaleTyped {
        lines: vec!["KRP-01*2".into(), "12".into()],
        payments: vec![PaymentText { method: Method::CASH, amount: "50000".into() }],
        ..SaleTyped::default()
    }
}

fn printer(address: &str) -> PrinterTyped {
    PrinterTyped {
        device: address.to_owned(),
        form: Form::default(),
        drawer: true,
        receipts: ReceiptsPrinted::Always,
        copies: 1,
        logo: String::new(),
    }
}

/// A printer that takes whatever comes; its address.
fn swallowing() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("it has one").to_string();
    thread::spawn(move || {
        for mut connection in listener.incoming().flatten() {
            let mut bytes = Vec::new();
            // A connection that is cut is over, too.
            let _ = connection.read_to_end(&mut bytes);
        }
    });
    address
}

/// From the Enter that pays to the first pixel of the change.
fn changes() -> (Times, Times) {
    let folders = [(); 2].map(|()| tempfile::tempdir_in(workplace()).expect("a folder"));
    for folder in &folders {
        let mut till = new_till(folder.path());
        till.recovery_written().expect("from here on the till opens at Sell");
    }
    let address = swallowing();
    Till::open(folders[1].path(), Clock::System)
        .expect("a till")
        .set_printer(Some(&printer(&address)))
        .expect("it may be set");
    let mut tills = folders.each_ref().map(|folder| opened(folder.path()));
    open_buyer(&mut tills[1].0);
    let mut times = [Times::default(), Times::default()];
    for _ in 0..ROUNDS {
        for ((window, hands), times) in tills.iter_mut().zip(&mut times) {
            for key in [Key::Char('4'), Key::Char('1'), Key::Enter] {
                hands.press(&[key]);
                thread::sleep(PACE);
            }
            still(window);
            hands.press(&[Key::Enter]);
            still(window);
            times.note(until_changed(window, || hands.press(&[Key::Enter])));
            still(window);
            hands.press(&[Key::Enter]);
            still(window);
        }
    }
    times.into()
}

fn opened(folder: &Path) -> (Window, Hands) {
    let window = Window::open_with_two_screens(folder);
    window.wait_for("main[data-screen=sell]");
    let hands = window.hands();
    (window, hands)
}

fn open_buyer(window: &mut Window) {
    for (opens, there) in [("menu", "menu"), ("buyer", "buyer")] {
        window.click(&format!("button[data-opens={opens}]"));
        window.wait_for(&format!("main[data-screen={there}]"));
    }
    window.click("[data-role=open-buyer]");
    window.wait_for("[data-role=close-buyer]");
    window.click("button[data-opens=sell]");
    window.wait_for("main[data-screen=sell]");
}

fn until_changed(window: &Window, act: impl FnOnce()) -> Duration {
    let before = window.seen(LOOKED_AT);
    let start = Instant::now();
    act();
    while window.seen(LOOKED_AT) == before {
        assert!(start.elapsed() < Duration::from_secs(20), "nothing changes");
    }
    start.elapsed()
}

fn still(window: &Window) {
    let mut last: GrayImage = window.seen(LOOKED_AT);
    let mut since = Instant::now();
    while since.elapsed() < STILL {
        thread::sleep(Duration::from_millis(20));
        let now = window.seen(LOOKED_AT);
        if now != last {
            (last, since) = (now, Instant::now());
        }
    }
}
