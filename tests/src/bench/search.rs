//! Search as one types, against summing the bytes of all names.

use std::hint::black_box;

use lapak_core::selling::ProductCatalogue;

use super::goods::product;
use super::measure::{Times, micros, ratio};

/// How often every key is pressed; its time is the median of these.
const ROUNDS: usize = 31;

/// What is typed, key by key: what people look for, codes, several words, slips, and what matches nearly everything.
const TYPED: &[&str] = &[
    "keripik pisang",
    "keranjang rotan besar",
    "kopi robusta",
    "batik tulis",
    "tas anyaman",
    "sambal bawang pedas",
    "gelang perak",
    "madu",
    "wayang kulit",
    "pisang keripik",
    "rotan",
    "tenun",
    "pedas manis",
    "ker-00930",
    "KOP-04203",
    "00042",
    "an",
    "ang",
    "ngan",
    "a",
    "ker merah kecil",
    "ker zzz",
    "a a a a",
    "ang ang",
    "kopi zzz",
    "keripki",
    "zzzz",
    "rangmin",
    "e",
    "besar jati mangkuk",
    "- -",
    "s s s zz",
];

/// Prints the time of a key at 5,000 and 100,000 products.
pub fn search() {
    println!(
        "search: one key against summing the bytes of all names; each key the median of {ROUNDS} rounds"
    );
    println!(
        "{:>9} {:>9} {:>9} {:>9} {:>9} {:>6} {:>6}  slowest",
        "products", "sum µs", "p50 µs", "p99 µs", "max µs", "p99/sum", "goal"
    );
    for (products, goal) in [(5000, 4.0), (100_000, 3.0)] {
        measure(products, goal);
    }
}

fn measure(products: usize, goal: f64) {
    let products: Vec<_> = (0..products).map(product).collect();
    let names = products.iter().filter_map(|product| product.article.name.as_ref());
    let names: Vec<u8> = names.flat_map(|name| name.as_str().bytes()).collect();
    let count = products.len();
    let catalogue = ProductCatalogue::new(products, None);
    let keys: Vec<&str> = TYPED.iter().flat_map(|typed| prefixes(typed)).collect();
    let mut times: Vec<Times> = keys.iter().map(|_| Times::default()).collect();
    let mut sums = Times::default();
    for _ in 0..ROUNDS {
        for (key, times) in keys.iter().zip(&mut times) {
            sums.time(|| black_box(black_box(&names).iter().copied().map(u64::from).sum::<u64>()));
            times.time(|| black_box(catalogue.search(black_box(key))));
        }
    }
    let sum = sums.percentile(50);
    let mut each: Vec<_> = times.iter_mut().map(|times| times.percentile(50)).zip(keys).collect();
    each.sort_unstable();
    let at = |percent: usize| each[(each.len() - 1) * percent / 100].0;
    let slowest: Vec<_> = each
        .iter()
        .rev()
        .take(5)
        .map(|(time, key)| format!("{key:?} {:.0}", micros(*time)))
        .collect();
    println!(
        "{count:>9} {:>9.1} {:>9.1} {:>9.1} {:>9.1} {:>7.2} {:>6}  {}",
        micros(sum),
        micros(at(50)),
        micros(at(99)),
        micros(at(100)),
        ratio(at(99), sum),
        format!("≤ {goal}"),
        slowest.join(", "),
    );
}

/// What stands in the field after each key.
fn prefixes(typed: &str) -> impl Iterator<Item = &str> {
    typed.char_indices().map(|(at, letter)| &typed[..at + letter.len_utf8()])
}
