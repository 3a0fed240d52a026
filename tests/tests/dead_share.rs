//! A network share that stops answering in the middle of a round: the round is given up, the program ends, and nobody at
//! the till notices.

use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use lapak_core::Code;
use lapak_core::exchange::Extent;
use lapak_core::till::{self, LendTill, SaleTyped};
use lapak_tests::lapak::{Lapak, with_own_mounts};
use lapak_tests::lent::Lent;
use lapak_tests::share::{HANGS, Share};

const SALES: usize = 50;
/// How much slower the middle one of so many sales may be while the share hangs: a sale that waited for it would take
/// thousands of times as long.
const SLOWER_MAX: u32 = 10;

#[test]
fn a_round_that_meets_a_dead_share_is_given_up_and_the_program_ends() {
    with_own_mounts("a_round_that_meets_a_dead_share_is_given_up_and_the_program_ends", || {
        let share = Share::mounted();
        let lapak = Lapak::ready(&share.beside().join("till"));
        lapak.done(&["place".as_ref(), "create".as_ref(), share.place().as_os_str()]);
        lapak.done(&["sync"]);
        for dies_of in ["getattr", "read", "write"] {
            lapak.done(&["sell", "KRP-01"]);
            share.dies_of(dies_of);
            let since = Instant::now();
            let mut command = lapak.command();
            command.arg("sync").stdout(Stdio::piped()).stderr(Stdio::piped());
            let child = command.spawn().expect("the program starts");
            let id = child.id();
            let answered = ended(child, dies_of);
            println!("{dies_of}: given up after {:?}", since.elapsed());
            assert!(share.stopped(), "{dies_of}: the share never died: {answered:?}");
            let refusal = answered.refusal();
            assert_eq!((answered.exit, refusal.code.as_str()), (Some(3), "place_silent"));
            assert!(!Path::new(&format!("/proc/{id}")).exists(), "{dies_of}: the process is left");
            // Selling goes on, whatever became of the share.
            lapak.done(&["sell", "KRP-01"]);
            share.lives();
        }
        let synced = lapak.json(&["sync"]);
        assert_eq!(synced["settled"], true, "{synced}");
        lapak.verify();
    });
}

#[test]
fn a_dead_share_makes_no_sale_wait() {
    with_own_mounts("a_dead_share_makes_no_sale_wait", || {
        let share = Share::mounted();
        let folder = share.beside().join("till");
        let lapak = Lapak::ready(&folder);
        lapak.done(&["place".as_ref(), "create".as_ref(), share.place().as_os_str()]);
        let lent = Lent::at(&folder);
        till::sync(lent.clone(), Extent::Full, &Arc::default(), |_| {}).expect("a round");
        let alive = median_of_sales(&lent);
        for dies_of in ["read", "write"] {
            share.dies_of(dies_of);
            let at_it = lent.clone();
            let round =
                thread::spawn(move || till::sync(at_it, Extent::Full, &Arc::default(), |_| {}));
            share.wait_until_stopped();
            let dead = median_of_sales(&lent);
            println!(
                "{dies_of}: a sale takes {alive:?} beside a live share, {dead:?} beside a dead one"
            );
            assert!(dead < alive * SLOWER_MAX, "{alive:?} became {dead:?}");
            let refusal = round.join().expect("no panic").expect_err("the share is dead");
            assert_eq!(refusal.code(), Code::PlaceSilent);
            share.lives();
        }
        let receipts = lent.with(|till| Ok(till.sales(None)?.count)).expect("read");
        assert_eq!(receipts, 3 * SALES as u64);
        share.dies_of("read");
        let refusal = till::sync(lent, Extent::Full, &Arc::default(), |_| {});
        assert_eq!(refusal.expect_err("the share is dead").code(), Code::PlaceSilent);
        // This program ends here while one of its threads hangs in the share.
    });
}

fn median_of_sales(lent: &Lent) -> Duration {
    let lines = vec!["KRP-01*2".into(), "BRS-01*0.350".into()];
    let typed = SaleTyped { lines, ..SaleTyped::default() };
    let mut took: Vec<Duration> = (0..SALES)
        .map(|_| {
            let since = Instant::now();
            lent.with(|till| till.sell(&typed)).expect("sold");
            since.elapsed()
        })
        .collect();
    took.sort_unstable();
    took[SALES / 2]
}

/// Where each thread of a process waits in the system, for the one who has to find out why.
fn waits_of(id: u32) -> String {
    let tasks = fs::read_dir(format!("/proc/{id}/task")).into_iter().flatten().flatten();
    let waits = tasks.map(|task| {
        let of = |name: &str| fs::read_to_string(task.path().join(name)).unwrap_or_default();
        format!("{} {} {}", of("comm").trim(), of("wchan"), of("stack"))
    });
    waits.collect::<Vec<_>>().join("\n")
}

/// Waits for a program, but not for ever.
fn ended(mut child: Child, what: &str) -> lapak_tests::lapak::Answered {
    let since = Instant::now();
    while child.try_wait().expect("a child").is_none() {
        let id = child.id();
        assert!(since.elapsed() < HANGS, "{what}: the program never ends:\n{}", waits_of(id));
        thread::sleep(Duration::from_millis(20));
    }
    child.wait_with_output().expect("it ended").into()
}
