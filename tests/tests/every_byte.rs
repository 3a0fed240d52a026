//! Damage inside the place, and a round that ends anywhere, lose nothing that any till still holds: two full rounds of
//! every till put it back (L6). Nobody's bytes are cut off or changed for it.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;

use lapak_core::Code;
use lapak_core::exchange::{Extent, Plan};
use lapak_core::till;
use lapak_tests::fair::{Fair, begins_with, figure, lines_of};
use lapak_tests::lapak::{Answered, Lapak};
use lapak_tests::lent::Lent;

#[test]
fn a_round_killed_at_any_write_is_made_up_for_by_the_next_ones() {
    let fair = with_news(Fair::in_a_file(2));
    let place = fair.place();
    let kills = killed_everywhere(&fair, "write", Some(place))
        + killed_everywhere(&fair, "fdatasync", Some(place))
        + killed_everywhere(&fair, "openat", Some(place))
        + killed_everywhere(&fair, "pwrite64", None);
    assert!(kills > 15, "only {kills} kills");
}

#[test]
fn a_round_killed_while_it_makes_its_file_in_a_folder_is_made_up_for() {
    let fair = with_news(Fair::in_a_folder(2));
    let own = own_file(&fair);
    fs::remove_file(&own).expect("removed");
    // Until it is whole the file has no name, and is written as anything else is.
    let unnamed = ["write", "fsync", "linkat"].map(|call| killed_everywhere(&fair, call, None));
    assert!(unnamed.iter().all(|kills| *kills > 0), "{unnamed:?} kills");
    let mut kills = killed_everywhere(&fair, "openat", Some(fair.place()));
    for call in ["openat", "write", "fdatasync"] {
        kills += killed_everywhere(&fair, call, Some(&own));
    }
    assert!(kills > 5, "only {kills} kills");
}

#[test]
fn a_place_cut_at_any_byte_of_its_last_lines_is_whole_again() {
    let fair = Fair::in_a_file(1);
    let till = fair.open(0);
    let whole = fs::read(fair.place()).expect("read");
    for length in last_lines(&whole) {
        fs::write(fair.place(), &whole[..length]).expect("cut");
        let round = till.round_done(Extent::Full);
        assert!(round.settled && round.damaged == 0, "cut at {length}: {round:?}");
        let now = fs::read(fair.place()).expect("read");
        assert!(now.starts_with(&whole[..length]), "rewritten when cut at {length}");
        let there: HashSet<&[u8]> = whole_lines(&now).collect();
        let missing = whole_lines(&whole).filter(|line| !there.contains(line));
        assert_eq!(missing.count(), 0, "missing when cut at {length}");
    }
    fair.are_whole_after_two_rounds(&[till]);
}

#[test]
fn a_place_cut_in_the_lines_of_an_absent_till_is_made_whole_by_another() {
    let fair = Fair::in_a_file(2);
    let tills = open_all(&fair);
    let whole = fs::read(fair.place()).expect("read");
    for length in last_lines(&whole).step_by(61) {
        fs::write(fair.place(), &whole[..length]).expect("cut");
        fair.are_whole_after_two_rounds(&tills[..1]);
    }
}

#[test]
fn flipped_bits_are_named_and_made_up_for() {
    let fair = Fair::in_a_file(2);
    let tills = open_all(&fair);
    let whole = fs::read(fair.place()).expect("read");
    let mut dice = Dice(7);
    for _ in 0..100 {
        let mut flipped = whole.clone();
        for _ in 0..20 {
            let at = dice.below(whole.len());
            flipped[at] ^= 1 << dice.below(8);
        }
        fs::write(fair.place(), &flipped).expect("flipped");
        assert_eq!(named(&tills[0].plan()), damaged(&whole, &flipped));
        fair.are_whole_after_two_rounds(&tills);
    }
}

#[test]
fn no_flipped_bit_of_the_header_keeps_anybody_away() {
    let fair = Fair::in_a_file(1);
    let tills = open_all(&fair);
    let whole = fs::read(fair.place()).expect("read");
    for at in 0..lines_of(&whole)[0].1.len() {
        let mut flipped = whole.clone();
        flipped[at] ^= 1 << (at % 7);
        fs::write(fair.place(), &flipped).expect("flipped");
        fair.are_whole_after_two_rounds(&tills);
    }
}

#[test]
fn a_part_that_became_nothing_but_nul_is_named_and_made_up_for() {
    let fair = Fair::in_a_file(3);
    let tills = open_all(&fair);
    let whole = fs::read(fair.place()).expect("read");
    for (from, to) in [(0, 900), (whole.len() / 2, whole.len() / 2 + 5000), (4096, whole.len())] {
        let mut nul = whole.clone();
        nul[from..to].fill(0);
        fs::write(fair.place(), &nul).expect("written");
        assert_eq!(named(&tills[0].plan()), damaged(&whole, &nul));
        fair.are_whole_after_two_rounds(&tills);
    }
}

#[test]
fn a_mark_and_line_breaks_of_an_editor_are_no_damage() {
    let fair = Fair::in_a_file(2);
    let tills = open_all(&fair);
    let mut edited = b"\xef\xbb\xbf".to_vec();
    for byte in fs::read(fair.place()).expect("read") {
        edited.extend(if byte == b'\n' { &b"\r\n"[..] } else { std::slice::from_ref(&byte) });
    }
    fs::write(fair.place(), &edited).expect("written");
    for till in &tills {
        let plan = till.plan();
        assert_eq!(plan, Plan::default(), "nothing is wrong and nothing missing");
    }
    fair.are_whole_after_two_rounds(&tills);
    assert_eq!(fs::read(fair.place()).expect("read"), edited);
}

#[test]
fn a_mark_before_the_header_of_a_new_place_is_no_damage() {
    let fair = Fair::in_a_file(1);
    let place = fair.place().with_file_name("another.jsonl");
    let typed = place.to_str().expect("text");
    let till = fair.open(0);
    till::create_place(till.clone(), typed, &Arc::default()).expect("created");
    let mut marked = b"\xef\xbb\xbf".to_vec();
    marked.extend(fs::read(&place).expect("read"));
    fs::write(&place, marked).expect("written");
    assert!(till.round_done(Extent::Full).settled);
}

#[test]
fn an_older_version_of_the_place_is_brought_up_to_date() {
    let fair = Fair::in_a_file(2);
    let tills = open_all(&fair);
    let older = fs::read(fair.place()).expect("read");
    for till in &tills {
        till.sell();
        till.round_done(Extent::Full);
    }
    fair.are_whole_after_two_rounds(&tills);
    let beside = fair.place().with_file_name("older.tmp");
    fs::write(&beside, &older).expect("written");
    fs::rename(&beside, fair.place()).expect("replaced");
    fair.are_whole_after_two_rounds(&tills);
}

#[test]
fn what_was_written_into_a_file_that_was_replaced_meanwhile_is_not_taken_for_given() {
    let fair = Fair::in_a_file(2);
    let older = fair.place().with_file_name("older.tmp");
    fs::copy(fair.place(), &older).expect("copied");
    let length = fs::metadata(&older).expect("there").len();
    fair.open(0).sell();
    let mut strace = traced(&fair.till(0), "fdatasync", Some(fair.place()), "delay_enter=3000000");
    let round = strace.stdout(Stdio::piped()).spawn().expect("strace starts");
    while fs::metadata(fair.place()).expect("there").len() == length {
        sleep(Duration::from_millis(20));
    }
    fs::rename(&older, fair.place()).expect("replaced");
    let done: Answered = round.wait_with_output().expect("it ends").into();
    let done: serde_json::Value = serde_json::from_str(&done.out).expect("one JSON value");
    assert_eq!((figure(&done, "given"), &done["settled"]), (0, &false.into()), "{done}");
    assert_eq!(figure(&done, "waiting"), 1, "the receipt is shown as one that waits");
    fair.is_whole_after_two_rounds();
}

#[test]
fn a_place_that_is_gone_is_made_again_only_on_a_persons_word() {
    let fair = Fair::in_a_file(2);
    let tills = open_all(&fair);
    fs::remove_file(fair.place()).expect("removed");
    for till in &tills {
        assert_eq!(till.hindrance(), Code::PlaceMissing);
    }
    assert!(!fair.place().exists(), "nobody was asked");
    asked_to_use_it(&fair, &tills[0]);
    tills[0].round_done(Extent::Full);
    assert_eq!(tills[1].hindrance(), Code::PlaceOther);
    asked_to_use_it(&fair, &tills[1]);
    fair.are_whole_after_two_rounds(&tills);
}

#[test]
fn a_place_that_was_emptied_is_filled_again_only_on_a_persons_word() {
    let fair = Fair::in_a_file(2);
    let tills = open_all(&fair);
    fs::write(fair.place(), "").expect("emptied");
    for till in &tills {
        assert_eq!(till.hindrance(), Code::PlaceEmpty);
    }
    assert_eq!(fs::read(fair.place()).expect("read"), b"", "nobody was asked");
    tills.iter().for_each(|till| asked_to_use_it(&fair, till));
    fair.are_whole_after_two_rounds(&tills);
}

#[test]
fn a_tills_own_file_in_a_folder_may_be_emptied_or_spoilt_without_asking_anybody() {
    let fair = Fair::in_a_folder(2);
    let own = own_file(&fair);
    let length = fs::read(&own).expect("read").len();
    let tills = open_all(&fair);
    for content in [Vec::new(), vec![0; length], b"{\"lapak\":\"pl".to_vec()] {
        fs::write(&own, content).expect("spoilt");
        fair.are_whole_after_two_rounds(&tills);
    }
}

#[test]
fn what_waited_for_an_admission_is_not_written_again_by_everybody() {
    let mut fair = Fair::in_a_file(2);
    let joined = fair.join("09");
    let all = open_all(&fair);
    all[2].open_shift();
    all[2].sell();
    for till in [&all[2], &all[0], &all[1]] {
        till.round_done(Extent::Full);
    }
    assert!(all[0].settled() && all[1].settled(), "what stands apart keeps nobody from settling");
    drop(all);
    fair.admit(&joined);
    let all = open_all(&fair);
    fair.are_whole_after_two_rounds(&all);
    let lines = fs::read(fair.place()).expect("read");
    let lines: Vec<_> = lines_of(&lines).into_iter().filter(|(_, line)| line.len() > 1).collect();
    let different: HashSet<_> = lines.iter().map(|(_, line)| line).collect();
    assert_eq!(lines.len(), different.len(), "some entries were written twice");
}

/// Tills that have something to give and something to take.
fn with_news(fair: Fair) -> Fair {
    for till in fair.tills() {
        fair.open(till).sell();
        fair.open(till).sell();
    }
    fair.open(1).round_done(Extent::Full);
    fair
}

/// Kills a round of the founder at each call of a kind, one round after the other, from the same beginning; with a
/// path, at each that concerns it. Says how often.
fn killed_everywhere(fair: &Fair, call: &str, at: Option<&Path>) -> usize {
    let beginning = fair.keep();
    for number in 1.. {
        fair.put_back(&beginning);
        let before = fair.files();
        let fault = format!("signal=KILL:when={number}");
        let ended: Answered =
            traced(&fair.till(0), call, at, &fault).output().expect("strace starts").into();
        begins_with(&fair.files(), &before);
        match ended.exit {
            None => fair.is_whole_after_two_rounds(),
            Some(0) => {
                fair.put_back(&beginning);
                return number - 1;
            }
            Some(_) => panic!("{ended:?}"),
        }
    }
    unreachable!("a round ends")
}

/// `lapak sync` with a fault at calls of a kind.
fn traced(till: &Lapak, call: &str, at: Option<&Path>, fault: &str) -> Command {
    let mut strace = Command::new("strace");
    strace.args(["-f", "-qq", "-o", "/dev/null", "-e", &format!("trace={call}")]);
    strace.args(["-e", &format!("inject={call}:{fault}")]);
    if let Some(at) = at {
        strace.arg("-P").arg(at);
    }
    let lapak = till.command();
    strace.arg(lapak.get_program()).args(lapak.get_args()).arg("sync");
    strace.env_remove("LAPAK_DATA").stdin(Stdio::null());
    strace
}

fn open_all(fair: &Fair) -> Vec<Lent> {
    fair.tills().map(|till| fair.open(till)).collect()
}

/// A person says that the place is to be made, or used as it is.
fn asked_to_use_it(fair: &Fair, till: &Lent) {
    till::create_place(till.clone(), fair.place_text(), &Arc::default()).expect("a place");
}

/// The file that the founder appends to in a folder.
fn own_file(fair: &Fair) -> PathBuf {
    let key = fair.open(0).key();
    let own = fair.files().into_keys().find(|name| name.contains(&key[..8]));
    fair.place().join(own.expect("a file of the founder"))
}

/// The lines of a file without their line breaks.
fn whole_lines(file: &[u8]) -> impl Iterator<Item = &[u8]> {
    lines_of(file).into_iter().map(|(_, line)| line.trim_ascii_end())
}

/// Every length that ends in the last three lines.
fn last_lines(whole: &[u8]) -> std::ops::Range<usize> {
    let lines = lines_of(whole);
    lines[lines.len() - 3].0..whole.len()
}

/// Where a plan says that lines are damaged.
fn named(plan: &Plan) -> Vec<usize> {
    assert!(
        plan.damage.iter().all(|damage| damage.file == "fair.jsonl" && !damage.reason.is_empty())
    );
    plan.damage.iter().map(|damage| usize::try_from(damage.offset).expect("small")).collect()
}

/// Where lines are neither blank nor a header nor what they were; a last one without an end may still be written.
fn damaged(whole: &[u8], now: &[u8]) -> Vec<usize> {
    let known: HashSet<&[u8]> = lines_of(whole).into_iter().map(|(_, line)| line).collect();
    let lines = lines_of(now).into_iter().filter(|(_, line)| {
        let harmless = line.trim_ascii().is_empty() || line.starts_with(b"{\"lapak\":\"place\"");
        line.ends_with(b"\n") && !harmless && !known.contains(line)
    });
    lines.map(|(offset, _)| offset).collect()
}

/// Numbers that are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % end as u64).expect("below a length")
    }
}
