//! Benchmarks: what a person waits for, as a ratio to the least that the machine needs for it, both measured in turns
//! in the same run. The figures are printed; no test asserts a time.

mod beside;
mod day;
mod goods;
mod grown;
mod known;
mod measure;
mod pictures;
mod sale;
mod search;
mod slips;
mod start;
mod stock;
mod sync;
mod totals;
mod window;

pub use beside::beside;
pub use day::{day, day_subject};
pub use known::known;
pub use pictures::pictures;
pub use sale::sale;
pub use search::search;
pub use slips::{slips, slips_subject};
pub use start::start;
pub use stock::goods;
pub use sync::sync;
pub use totals::totals;
pub use window::window;
