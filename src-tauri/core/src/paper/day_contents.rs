use super::flow::{Columns, Flow};
use super::pdf::{Block, Points};
use super::style::{A4, SMALL, SMALL_STRONG};
use crate::words::Words;

/// Where a receipt stands.
pub(super) struct Listed {
    /// Its till: "07-K3QX".
    pub(super) till: String,
    /// Its number in its till.
    pub(super) number: u32,
    /// When it was made, at the fair: "10.15".
    pub(super) time: String,
    /// What was paid for it, in the currency's smallest unit.
    pub(super) paid: i64,
    /// Its page, from 1.
    pub(super) page: usize,
}

/// The contents' columns.
pub(super) const COLUMNS: Columns = Columns { page: A4, count: 2, gap: 36.0 };

/// Where the second and the third of four begin or end, in parts of a column.
const TIME: Points = 0.3;
const PAID: Points = 0.86;

/// Receipts of a till that follow each other on one page.
struct Range<'a> {
    first: &'a Listed,
    last: &'a Listed,
    paid: i64,
    from: &'a str,
    to: &'a str,
}

/// Lists receipts till by till and page by page: their numbers, when they were made, what they come to.
pub(super) fn set_contents(flow: &mut Flow<'_>, listed: &[Listed], words: &Words) {
    let width = COLUMNS.width();
    let mut till = "";
    for range in ranges(listed) {
        let row = |block: &mut Block, style, cells: [&str; 3], page: &str| {
            let [numbers, times, paid] = cells;
            block.words_at(0.0, style, numbers);
            block.words_at(width * TIME, style, times);
            block.figure_at(width * PAID, style, paid);
            block.figure_at(width, style, page);
            block.space(SMALL.leading);
        };
        let mut block = Block::new(width);
        if range.first.till != till {
            till = &range.first.till;
            flow.space(8.0);
            block.words(0.0, SMALL_STRONG, till);
            let say = |id: &str| words.say(id, &[]);
            let heads = [say("day-receipts"), say("day-time"), say("day-paid")];
            row(&mut block, SMALL, [&heads[0], &heads[1], &heads[2]], &say("day-page"));
            block.rule();
            block.space(2.0);
        }
        let (numbers, times) = (
            span(&format!("{:04}", range.first.number), &format!("{:04}", range.last.number)),
            span(range.from, range.to),
        );
        let (paid, page) = (words.figure(range.paid), range.first.page.to_string());
        row(&mut block, SMALL, [&numbers, &times, &paid], &page);
        flow.put(block);
    }
}

fn ranges(listed: &[Listed]) -> impl Iterator<Item = Range<'_>> {
    let together =
        |a: &Listed, b: &Listed| a.till == b.till && a.page == b.page && a.number + 1 == b.number;
    listed.chunk_by(together).filter_map(|some| {
        let times = || some.iter().map(|one| one.time.as_str());
        Some(Range {
            first: some.first()?,
            last: some.last()?,
            paid: some.iter().fold(0, |sum: i64, one| sum.saturating_add(one.paid)),
            // A paper entered later lies out of order.
            from: times().min()?,
            to: times().max()?,
        })
    })
}

fn span(from: &str, to: &str) -> String {
    if from == to { from.to_owned() } else { format!("{from}–{to}") }
}
