//! A clock that cannot be right, as after a dead battery: whatever would write says so and writes nothing, and whatever
//! is written is read back by the gate. What an older program wrote under such a clock keeps nobody from selling.

mod commands;
mod goods;
mod printing;
mod stand;
mod typed;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::thread;

use lapak_core::Code;
use lapak_core::entry::Method;
use lapak_core::till::{Clock, NewFair, PaymentText, SaleTyped, Till};
use lapak_core::value::Moment;
use lapak_tests::commands::subjects;
use lapak_tests::folder::{connection, copied, in_memory, opened, shift};
use lapak_tests::lapak::{NOON, program};
use lapak_tests::lent::Lent;

use commands::{COMMANDS, Does};
use stand::Stand;

#[test]
fn every_command_refuses_a_wrong_clock_or_needs_none() {
    let known: BTreeSet<String> = COMMANDS.iter().map(|(name, ..)| (*name).to_owned()).collect();
    assert_eq!(commands(&[]), known, "each command has a row that says what it does");
    let stand = Stand::new();
    for clock in ["1970-01-01T00:00:00Z", "1999-12-31T23:59:00+14:00", "9999-12-31T23:59:59-14:00"]
    {
        for (name, arguments, does) in COMMANDS {
            let folder = if *does == Does::Begins { in_memory() } else { copied(&stand.data()) };
            let before = rows(folder.path());
            let answered = stand.run(folder.path(), clock, name, arguments);
            if *does == Does::Goes {
                assert_eq!(answered.exit, Some(0), "{name} at {clock}: {answered:?}");
            } else {
                assert_eq!(answered.refusal().code, "clock_wrong", "{name} at {clock}");
                assert_eq!(rows(folder.path()), before, "{name} at {clock} has written something");
            }
            if rows(folder.path()) != before {
                sells_on(folder.path(), *does != Does::Begins);
            }
        }
    }
}

#[test]
fn every_command_is_done_where_only_another_zone_is_before_2000() {
    let stand = Stand::new();
    let clock = "1999-12-31T23:59:00-14:00";
    for (name, arguments, does) in COMMANDS {
        let folder = if *does == Does::Begins { in_memory() } else { copied(&stand.data()) };
        if *name == "shift open" {
            drop(stand.run(folder.path(), NOON, "shift close", &["--counted", "0"]));
        }
        let answered = stand.run(folder.path(), clock, name, arguments);
        if *name == "restore" {
            // Where no fair is yet, nobody knows its zone, and the clock is asked in its own.
            assert_eq!(answered.refusal().code, "clock_wrong");
            continue;
        }
        assert_eq!(answered.exit, Some(0), "{name}: {answered:?}");
        if *does != Does::Goes {
            is_sound(folder.path());
        }
    }
}

#[test]
fn whatever_the_window_does_is_refused_by_a_wrong_clock_or_is_read_back() {
    let stand = Stand::new();
    let names: Vec<String> = subjects().into_iter().flat_map(|(_, names)| names).collect();
    assert!(names.len() > 40, "{names:?}");
    // Each is tried on a copy of the same till, so that two are tried at a time.
    thread::scope(|scope| {
        for part in 0..2 {
            let (stand, names) = (&stand, &names);
            scope.spawn(move || {
                let of_part = |place: &usize| place % 2 == part;
                for (clock, right) in clocks() {
                    for place in (0..names.len()).filter(of_part) {
                        press_under(stand, &names[place], (&clock, right));
                    }
                }
            });
        }
    });
}

/// Does one thing of the window under a clock, which is `right` or is refused.
fn press_under(stand: &Stand, name: &str, (clock, right): (&str, bool)) {
    // What keeps no reading of the clock is the same under each that is wrong.
    let one_is_enough = !signs(name) && clock != "1980-01-01T00:01:00Z";
    if is_of_the_screen(name) || one_is_enough {
        return;
    }
    let folder = copied(&stand.data());
    let before = rows(folder.path());
    let stopped = Clock::Stopped(Moment::typed(clock).expect("a time"));
    let till = Till::open(folder.path(), stopped).expect("it opens");
    let done = stand.press(Lent::new(till), stopped, name);
    let refused = done.is_err();
    match done.map_err(|refusal| refusal.code()) {
        Ok(()) => {}
        Err(Code::ClockWrong) if !right => {
            assert_eq!(rows(folder.path()), before, "{name} at {clock} wrote something");
        }
        Err(code) => panic!("{name} at {clock}: {code:?}"),
    }
    assert!(right || !signs(name) || refused, "{name} at {clock} was not refused");
    if rows(folder.path()) != before {
        sells_on(folder.path(), name != "close_shift");
    }
}

#[test]
fn a_cart_that_a_wrong_clock_refused_is_paid_once_the_clock_is_right() {
    let stand = Stand::new();
    let folder = copied(&stand.data());
    let wrong = Clock::Stopped(Moment::typed("1980-01-01T00:01:00Z").expect("a time"));
    let mut till = Till::open(folder.path(), wrong).expect("it opens");
    for _ in 0..2 {
        let refused = till.pay(&[cash()]).expect_err("refused");
        assert_eq!(refused.code(), Code::ClockWrong);
        let said = till.words().refusal(&refused).message;
        assert!(said.contains("1980-01-01 07:01"), "{said}");
    }
    drop(till);
    let mut till = opened(folder.path());
    assert_eq!(till.cart().expect("a cart").lines.len(), 1);
    till.pay(&[cash()]).expect("sold");
    assert_eq!(till.sales(None).expect("a list").rows.len(), 3);
}

#[test]
fn a_damaged_store_waits_for_the_right_clock_before_it_goes_on_as_a_new_till() {
    let stand = Stand::new();
    let folder = copied(&stand.data());
    fs::write(folder.path().join("ledger.damaged"), "").expect("marked");
    let wrong = Clock::Stopped(Moment::typed("1980-01-01T00:01:00Z").expect("a time"));
    for _ in 0..2 {
        let refused = Till::open(folder.path(), wrong).expect_err("refused");
        assert_eq!(refused.code(), Code::ClockWrong);
    }
    let mut till = opened(folder.path());
    till.open_shift(&shift()).expect("a shift of the new till");
    till.sell(&sale()).expect("sold");
}

/// What is not the till's: the windows of the system, and what a round says of itself.
fn is_of_the_screen(name: &str) -> bool {
    let names = [
        "settings",
        "stop_round",
        "round_now",
        "open_saved",
        "choose_file",
        "choose_list",
        "choose_picture",
        "read_picture",
        "guide",
        "save_guide",
        "test_codes",
        "save_test_codes",
        "choose_folder",
        "choose_new_file",
        "fairs",
        "open_fair",
        "begin_fair",
        "read_qris",
        "read_qris_file",
        "read_qris_picture",
        "buyer_window",
        "open_buyer",
        "close_buyer",
        "show_buyer",
        "buyer_shown",
        "begin_practice",
        "end_practice",
    ];
    names.contains(&name)
}

/// Clocks that say what no entry may name, in every zone, and whether the fair's clock may after all.
fn clocks() -> Vec<(String, bool)> {
    let zones = (-14..=14).map(|hours: i32| {
        let sign = if hours < 0 { '-' } else { '+' };
        // In Jakarta, seven hours ahead, the year has begun everywhere west of it.
        (format!("1999-12-31T23:59:00{sign}{:02}:00", hours.abs()), hours < 7)
    });
    let never = ["1970-01-01T00:00:00Z", "1980-01-01T00:01:00Z", "2200-01-01T00:00:00Z"];
    let years = never.iter().chain(&["9999-12-31T23:59:59Z"]).map(|of| ((*of).to_owned(), false));
    zones.chain(years).collect()
}

/// What the command line offers, as it says itself.
fn commands(below: &[String]) -> BTreeSet<String> {
    let mut command = std::process::Command::new(program());
    let helped = command.args(below).arg("--help").output().expect("the program starts");
    let help = String::from_utf8(helped.stdout).expect("text");
    let Some((_, list)) = help.split_once("\nCommands:\n") else {
        return BTreeSet::from([below.join(" ")]);
    };
    let named = list.lines().take_while(|line| !line.is_empty());
    let names = named.filter_map(|line| line.strip_prefix("  ")?.split_whitespace().next());
    let names: Vec<String> = names.filter(|name| *name != "help").map(str::to_owned).collect();
    // Some do something by themselves, too.
    let alone = help.contains("[COMMAND]").then(|| below.join(" "));
    let further = names.into_iter().flat_map(|name| commands(&[below, &[name]].concat()));
    further.chain(alone).collect()
}

/// Everything in the store of a folder, by table.
fn rows(folder: &Path) -> Vec<String> {
    if !folder.join("ledger.sqlite").exists() {
        return Vec::new();
    }
    let connection = connection(folder);
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name";
    let mut statement = connection.prepare(sql).expect("a store");
    let tables = statement.query_map([], |row| row.get::<_, String>(0)).expect("read");
    let mut all = Vec::new();
    for table in tables.map(|table| table.expect("a name")) {
        let mut rows = connection.prepare(&format!("SELECT * FROM {table}")).expect("a table");
        let columns = rows.column_count();
        let found = rows.query_map([], |row| {
            (0..columns).map(|of| Ok(format!("{:?}", row.get_ref(of)?))).collect::<Result<_, _>>()
        });
        let found: Vec<Vec<String>> =
            found.expect("read").collect::<Result<_, _>>().expect("a row");
        // What a new store has from the first is nothing that was written.
        if table != "local_summed" {
            all.extend(found.into_iter().map(|row| format!("{table} {row:?}")));
        }
    }
    all
}

/// Checks that everything in a folder is what the gate reads, and that it sells.
fn sells_on(folder: &Path, shift_is_open: bool) {
    is_sound(folder);
    let mut till = opened(folder);
    if till.fair().is_ok() && shift_is_open {
        till.sell(&sale()).expect("sold");
    }
}

fn is_sound(folder: &Path) {
    let mut till = opened(folder);
    let found = till.store_mut().verify().expect("read");
    assert!(found.is_empty(), "{found:?}");
    till.status().expect("the window opens");
    if till.fair().is_ok() {
        till.cart().expect("a cart");
        till.place().expect("a place");
    }
}

fn signs(name: &str) -> bool {
    [
        "accept_finding",
        "add_bundle",
        "add_member",
        "add_product",
        "add_seller",
        "add_stand",
        "admit_till",
        "book_count",
        "cart_hold",
        "cart_resume",
        "change_method",
        "choose_place",
        "choose_product",
        "close_shift",
        "close_till",
        "correct_shift",
        "count_goods",
        "deduct",
        "found_fair",
        "found_sample",
        "hand_over",
        "import_list",
        "join_fair",
        "mark_sold_out",
        "move_cash",
        "move_goods",
        "open_pay",
        "open_shift",
        "pay",
        "pay_out",
        "payment_arrived",
        "refund",
        "refund_unseen",
        "sell_paper",
        "set_bundle",
        "set_fair",
        "set_member",
        "set_product",
        "set_products",
        "set_seller",
        "set_seller_active",
        "set_qris",
        "set_qris_limit",
        "set_stand",
        "settle_payments",
        "sync_now",
        "take_back_goods",
        "take_back_cash",
        "void_sale",
    ]
    .contains(&name)
}

fn fair() -> NewFair {
    NewFair {
        organisation: "Koperasi Contoh".into(),
        name: "Pameran Contoh".into(),
        town: "Kota Contoh".into(),
        zone: "Asia/Jakarta".into(),
        from: "2024-05-09".into(),
        to: "2024-05-12".into(),
        stand: "07".into(),
        cash_step: 100,
        discount_by: lapak_core::entry::DiscountBy::Both,
    }
}

fn sale() -> SaleTyped {
    SaleTyped { lines: vec!["KRP-01".into()], ..SaleTyped::default() }
}

fn cash() -> PaymentText {
    PaymentText { method: Method::CASH, amount: String::new() }
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path of this test is text")
}
