//! What fuzzing has found to be of interest is run again with every test (L9).

use std::fs;
use std::path::Path;

use lapak_tests::fuzzed::{gate, lines, plan_of, qris};

#[test]
fn the_gate_stands_what_fuzzing_has_found() {
    assert!(run("gate", gate) > 50);
}

#[test]
fn the_reader_of_lines_stands_what_fuzzing_has_found() {
    assert!(run("lines", lines) > 50);
}

#[test]
fn the_plan_stands_what_fuzzing_has_found() {
    assert!(run("plan", plan_of) > 50);
}

#[test]
fn the_reader_of_qris_codes_stands_what_fuzzing_has_found() {
    assert!(run("qris", qris) > 50);
}

fn run(target: &str, each: impl Fn(&[u8])) -> usize {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let files = fs::read_dir(corpus).expect("a corpus").map(|file| file.expect("a file").path());
    files.map(|file| each(&fs::read(file).expect("an input"))).count()
}
