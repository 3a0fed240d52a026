//! From a key, a press or a step of the wheel to the first pixel that it changes, against a bare page in the same kind of
//! web view that paints a letter, or scrolls, on the same event. Both come through the X server, and both windows are
//! looked at from outside; nothing drives their pages.

use std::num::NonZeroU8;
use std::time::Duration;

use lapak_core::entry::{Fact, Product};
use lapak_core::till::{Clock, LendTill, NewShift, Till};
use lapak_core::value::EntryId;
use lapak_simulate::Simulation;

use super::goods::product;
use super::grown::{new_till, workplace};
use super::measure::{Times, ratio};
use super::sync::{joined, shared};
use crate::window::{Area, Hands, Key, Screen, built};

/// How often each is measured.
const ROUNDS: usize = 60;
/// What a key may take at most times, as a ratio to the bare page's.
const GOAL_KEY: f64 = 2.0;
/// The same for a step of the wheel.
const GOAL_WHEEL: f64 = 1.3;
/// What opening Sales may take with many receipts, as a ratio to few.
const GOAL_SALES: f64 = 1.2;

const PRODUCTS: usize = 5_000;
const FEW: u32 = 100;
const MANY: u32 = 20_000;
/// Which make them together.
const TILLS: u8 = 10;
/// The day of a simulated fair.
const DAY: &str = "2024-05-09";

/// Nothing moves for so long before the next one: longer than a screen takes no pointer.
const STILL: Duration = Duration::from_millis(500);
/// Between the keys of a code, slower than a scanner's.
const PACE: Duration = Duration::from_millis(80);

/// Below the strip, whatever the screen.
const SCREEN: Area = Area { left: 0, top: 200, width: 1280, height: 560 };
/// The tiles of Sell.
const TILES: Area = Area { left: 0, top: 300, width: 760, height: 440 };
/// The cart beside them.
const CART: Area = Area { left: 860, top: 160, width: 400, height: 400 };

/// What is measured, in the order in which it is printed.
#[derive(Default)]
struct Measured {
    bare_key: Times,
    bare_wheel: Times,
    search: Times,
    code: Times,
    pay: Times,
    change: Times,
    wheel: Times,
    sales_few: Times,
    sales_many: Times,
}

/// Prints how soon the window answers.
pub fn window() {
    let mut of = Measured::default();
    bare(&mut of);
    sell(&mut of);
    of.sales_few = sales(FEW);
    of.sales_many = sales(MANY);
    of.print();
}

impl Measured {
    fn print(&mut self) {
        println!(
            "window: from the event to the first changed pixel, ms; {ROUNDS} each; against a bare page's"
        );
        println!(
            "{:<34} {:>7} {:>7} {:>7} {:>7} {:>6}",
            "", "p50", "p99", "p50 ×", "p99 ×", "goal"
        );
        let keys = [
            ("a key in search, 5,000 products", &mut self.search),
            ("a code's Enter", &mut self.code),
            ("Enter to Pay", &mut self.pay),
            ("Enter to the change", &mut self.change),
            ("Sales, 100 receipts", &mut self.sales_few),
            ("Sales, 20,000 receipts", &mut self.sales_many),
        ];
        row("bare page: a letter", &mut self.bare_key, None);
        for (name, times) in keys {
            row(name, times, Some((&mut self.bare_key, GOAL_KEY)));
        }
        row("bare page: a step of the wheel", &mut self.bare_wheel, None);
        row(
            "a step of the wheel on tiles",
            &mut self.wheel,
            Some((&mut self.bare_wheel, GOAL_WHEEL)),
        );
        let [few, many] = [&mut self.sales_few, &mut self.sales_many].map(|of| of.percentile(50));
        println!("Sales, 20,000 to 100 receipts: {:.2} × (goal ≤ {GOAL_SALES})", ratio(many, few));
    }
}

fn row(name: &str, times: &mut Times, against: Option<(&mut Times, f64)>) {
    let ms = |time: Duration| time.as_secs_f64() * 1000.0;
    let (p50, p99) = (times.percentile(50), times.percentile(99));
    print!("{name:<34} {:>7.1} {:>7.1}", ms(p50), ms(p99));
    match against {
        None => println!(),
        Some((bare, goal)) => println!(
            " {:>7.2} {:>7.2} {:>6}",
            ratio(p50, bare.percentile(50)),
            ratio(p99, bare.percentile(99)),
            format!("≤ {goal}")
        ),
    }
}

fn bare(of: &mut Measured) {
    for (page, wheel) in [("typed.html", false), ("long.html", true)] {
        let mut screen = Screen::set();
        let process = screen.start_with(&built("examples/bare"), &[page]);
        let mut hands = ready(&screen);
        for _ in 0..ROUNDS {
            if wheel {
                of.bare_wheel.note(step(&screen, &mut hands, SCREEN));
            } else {
                let area = Area { top: 0, ..SCREEN };
                of.bare_key.note(screen.until_changed(area, || hands.press(&[Key::Char('a')])));
                hands.press(&[Key::Escape]);
                screen.wait_until_still(area, STILL);
            }
        }
        screen.close(process);
    }
}

fn sell(of: &mut Measured) {
    let mut screen = Screen::set();
    let folder = screen.data().join("lapak");
    with_products(new_till(&folder));
    let process = screen.start(&built("lapak-desktop"));
    let mut hands = ready(&screen);
    for _ in 0..ROUNDS {
        of.search.note(screen.until_changed(TILES, || hands.press(&[Key::Char('a')])));
        screen.wait_until_still(SCREEN, STILL);
        hands.press(&[Key::Backspace]);
        screen.wait_until_still(SCREEN, STILL);
        of.wheel.note(step(&screen, &mut hands, TILES));
    }
    for _ in 0..ROUNDS {
        for key in [Key::Char('4'), Key::Char('1')] {
            hands.press(&[key]);
            std::thread::sleep(PACE);
        }
        screen.wait_until_still(SCREEN, STILL);
        for (times, area) in [(&mut of.code, CART), (&mut of.pay, SCREEN), (&mut of.change, SCREEN)]
        {
            times.note(screen.until_changed(area, || hands.press(&[Key::Enter])));
            screen.wait_until_still(SCREEN, STILL);
        }
        hands.press(&[Key::Enter]);
        screen.wait_until_still(SCREEN, STILL);
    }
    screen.close(process);
}

/// Opens Sales from Sell, by its button in the strip: the receipts of ten tills in one day.
fn sales(receipts: u32) -> Times {
    let mut times = Times::default();
    let mut screen = Screen::set();
    let folder = screen.data().join("lapak");
    let fair = tempfile::tempdir_in(workplace()).expect("a folder");
    let few = |n| NonZeroU8::new(n).expect("more than none");
    let simulation =
        Simulation { tills: few(TILLS), sales: receipts, days: few(1), seed: 7, everything: false };
    let lent = joined(&folder, &shared(fair.path(), &simulation));
    let opened = lent.with(|till| {
        let (by, drawer, float) = ("R1".into(), "A".into(), "0".into());
        let (day, count) = (DAY.into(), Vec::new());
        till.open_shift(&NewShift {
            day,
            by,
            drawer,
            float,
            count,
            day_chosen: true,
            shared: false,
        })?;
        while till.rest()? {}
        Ok(())
    });
    opened.expect("a shift of that day");
    drop(lent);
    let process = screen.start(&built("lapak-desktop"));
    let mut hands = ready(&screen);
    let (x, y) = screen.place_of(process, "Penjualan");
    for _ in 0..ROUNDS {
        hands.point(x, y);
        screen.wait_until_still(SCREEN, STILL);
        times.note(screen.until_changed(SCREEN, || hands.click()));
        screen.wait_until_still(SCREEN, STILL);
        hands.press(&[Key::Escape]);
        screen.wait_until_still(SCREEN, STILL);
    }
    screen.close(process);
    times
}

/// Waits until a window that was started is drawn, and gives it the keys.
fn ready(screen: &Screen) -> Hands {
    screen.focus();
    screen.wait_until_still(SCREEN, STILL * 4);
    screen.hands()
}

/// A step of the wheel down, and back again.
fn step(screen: &Screen, hands: &mut Hands, area: Area) -> Duration {
    hands.point(300, 500);
    screen.wait_until_still(SCREEN, STILL);
    let time = screen.until_changed(area, || hands.wheel_down());
    screen.wait_until_still(SCREEN, STILL);
    hands.wheel_up();
    screen.wait_until_still(SCREEN, STILL);
    time
}

/// Gives a till many products, and closes it.
fn with_products(mut till: Till) {
    till.recovery_written().expect("from here on the till opens at Sell");
    let edits = till.snapshot().edits().expect("read");
    let member = edits.iter().find(|edit| matches!(edit.entry().fact, Fact::Member(_)));
    let member = member.expect("the sample fair has members").id();
    let recorded = till.store_mut().record(
        None,
        Clock::System.now(None).expect("a clock that is right"),
        |recorder| {
            (0..PRODUCTS).try_for_each(|number| recorder.record(added(number, member)).map(drop))
        },
    );
    recorded.expect("recorded");
}

fn added(number: usize, member: EntryId) -> Product {
    let of = product(number);
    Product {
        of: None,
        replaces: Vec::new(),
        sku: of.article.sku.expect("it has one"),
        quick: None,
        barcodes: Vec::new(),
        name: of.article.name.expect("it has one"),
        category: of.category,
        unit: of.article.unit,
        price: of.article.list_price,
        member,
        cut_bp: None,
        picture: None,
        active: true,
        more: None,
    }
}
