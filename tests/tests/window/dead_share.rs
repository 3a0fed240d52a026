//! A network share that stops answering in the middle of a round: the window sells, draws and closes as if it were not
//! there.

use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use lapak_tests::lapak::with_own_mounts;
use lapak_tests::share::{HANGS, Share};
use lapak_tests::window::Window;

use crate::meet::{create_place, sell, sync};
use crate::stand::{Stand, go, wait_for_round};

#[test]
fn a_share_that_stops_answering_never_holds_the_window() {
    with_own_mounts("dead_share::a_share_that_stops_answering_never_holds_the_window", || {
        let share = Share::mounted();
        let stand = Stand::ready();
        let mut window = stand.sell();
        create_place(&mut window, &share.place());
        share.dies_of("read");
        window.click("[data-role=main]");
        share.wait_until_stopped();

        // Nothing keeps the strip from its words yet: the round is still waited for when the sale is paid.
        go(&mut window, "sell");
        sell(&mut window);
        window.wait_for_text(".strip-words", "1 menunggu");
        let strip = window.text_of(".strip-words");
        assert!(!strip.contains("luring"), "the sale waited until the round was given up: {strip}");
        go(&mut window, "sync");
        window.wait_for("[data-role=progress]");

        wait_for_round("what hinders it", || window.count_of("[data-role=hindered]") > 0);
        window.wait_for_text("[data-role=hindered]", "tidak menjawab");
        window.wait_for_text("[data-role=headline]", "Luring");
        window.wait_for_text(".strip-words", "luring");
        window.wait_for_text(".said", "tidak menjawab");
        assert_eq!(window.count_of(".said-refused"), 0);
        go(&mut window, "sell");
        sell(&mut window);
        window.wait_for_text(".strip-words", "2 menunggu");

        assert!(share.stopped());
        share.lives();
        // A round may be on its way already; nobody can ask for another meanwhile.
        go(&mut window, "sync");
        wait_for_round("the one before", || window.count_of("[data-role=main]:enabled") > 0);
        sync(&mut window);
        window.wait_for("main[data-settled=true]");
        window.wait_for_end_of(".strip-words [data-role=waiting]");
        window.close();
        assert_eq!(stand.sales(), 2);
    });
}

#[test]
fn a_window_closes_while_a_share_holds_its_round() {
    with_own_mounts("dead_share::a_window_closes_while_a_share_holds_its_round", || {
        let share = Share::mounted();
        let stand = Stand::ready();
        let mut window = stand.sell();
        create_place(&mut window, &share.place());
        go(&mut window, "sell");
        for dies_of in ["getattr", "read", "write"] {
            // A round follows every sale, so it is not asked for.
            share.dies_of(dies_of);
            sell(&mut window);
            share.wait_until_stopped();
            close(window, dies_of);

            // The next start meets the dead share at once, and sells all the same.
            window = stand.sell();
            sell(&mut window);
            close(window, dies_of);
            assert!(share.stopped(), "{dies_of}");
            share.lives();
            window = stand.sell();
        }
        go(&mut window, "sync");
        wait_for_round("the one before", || window.count_of("[data-role=main]:enabled") > 0);
        sync(&mut window);
        window.wait_for("main[data-settled=true]");
        window.close();
        assert_eq!(stand.sales(), 6);
    });
}

#[test]
fn a_share_that_holds_a_process_for_good_keeps_nobody_from_selling() {
    with_own_mounts(
        "dead_share::a_share_that_holds_a_process_for_good_keeps_nobody_from_selling",
        || {
            let share = Share::mounted();
            let stand = Stand::ready();
            let mut window = stand.sell();
            create_place(&mut window, &share.place());
            go(&mut window, "sell");
            for dies_in in ["in getattr", "in read", "in write"] {
                share.dies_of(dies_in);
                sell(&mut window);
                share.wait_until_stopped();
                let held = process_of(&window);
                window.close();
                assert!(
                    held.exists(),
                    "{dies_in}: the kernel held nothing, and this shows nothing"
                );

                window = stand.sell();
                sell(&mut window);
                assert!(share.stopped() && held.exists(), "{dies_in}");
                share.lives();
            }
            window.close();
            assert_eq!(stand.sales(), 6);
        },
    );
}

/// Where the system shows a window's program for as long as anything is left of it.
fn process_of(window: &Window) -> PathBuf {
    Path::new("/proc").join(window.process().to_string())
}

/// Closes a window, and waits until nothing is left of its program, also not a process that nobody asks about.
#[track_caller]
fn close(window: Window, what: &str) {
    let process = process_of(&window);
    let since = Instant::now();
    window.close();
    while process.exists() {
        assert!(since.elapsed() < HANGS, "{what}: the process is left");
        sleep(Duration::from_millis(20));
    }
    println!("{what}: closed after {:?}", since.elapsed());
}
