use std::ops::ControlFlow;

use super::Receipt;
use super::day::DayPaper;
use super::day_contents::{self, Listed, set_contents};
use super::day_cover::{set_cash, set_cover};
use super::day_receipt::set_receipt;
use super::flow::{Columns, Flow};
use super::pdf::{About, Binding, Block, Bookmark, MILLIMETRE, Points, Press, Sheet};
use super::placed::PlacedRun;
use super::receipt::banner;
use super::style::{A4, HEADING, MARGIN, SMALL, SMALL_STRONG};
use crate::books::ReceiptFacts;
use crate::words::Words;

/// Receipts stand in three columns.
const COLUMNS: Columns = Columns { page: A4, count: 3, gap: 7.0 * MILLIMETRE };
/// Cover and totals stand in one.
const COVER: Columns = Columns { page: A4, count: 1, gap: 0.0 };

/// The day as a PDF of A4: cover and contents on pages i, ii, …, then every receipt on pages 1, 2, …
///
/// `progress` is told how many receipts of how many are set, and may break off; then there are no bytes. The same day
/// is the same bytes, and the pages of sections that an earlier edition had are the same pages.
///
/// # Panics
/// When an entry of a section is neither a sale nor a refund.
pub fn day_pdf(
    day: &DayPaper,
    progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Option<Vec<u8>> {
    let mut press = Press::default();
    let set = set(day, progress, &mut |sheet| press.print(&sheet))?;
    let about = About {
        title: set.title,
        language: day.language,
        made: day.made,
        shows: format!("{}\n{}", day.state, day.edition),
    };
    Some(press.bind(&about, &Binding { front: set.front, bookmarks: set.bookmarks }))
}

/// The text of [`day_pdf`] and its places.
///
/// # Panics
/// As [`day_pdf`].
#[must_use]
pub fn day_runs(day: &DayPaper) -> Vec<PlacedRun> {
    let (mut runs, mut page) = (Vec::new(), 0);
    let _ = set(day, &mut |_, _| ControlFlow::Continue(()), &mut |sheet| {
        runs.extend(PlacedRun::all(page, &sheet));
        page += 1;
    });
    runs
}

/// What binding needs to know of sheets that were set.
struct Set {
    title: String,
    front: usize,
    bookmarks: Vec<Bookmark>,
}

/// Sets the receipts, then what stands before them, since that names their pages.
fn set(
    day: &DayPaper,
    progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
    print: &mut dyn FnMut(Sheet),
) -> Option<Set> {
    let words = Words::new(day.language);
    let heading = format!("{}, {}", words.say("day-title", &[]), words.day(day.day));
    let title = format!("{heading} – {}, {}", day.fair.name, day.fair.town);
    let mut listed = Vec::new();
    let mut tills: Vec<Bookmark> = Vec::new();
    let head = head(day, &heading, &words);
    let mut flow = Flow::new(COLUMNS, head.clone(), |page| page.to_string(), print);
    let all = day.sections.iter().map(|section| section.receipts.len()).sum();
    let mut done = 0;
    for section in &day.sections {
        flow.next_page();
        let mut last_till = None;
        for entry in &section.receipts {
            let facts = ReceiptFacts::of(entry).expect("a section holds sales and refunds");
            let till = (facts.receipt.stand().clone(), facts.receipt.letters());
            let number = facts.receipt.to_string();
            let since = day.became.get(&entry.id()).cloned().unwrap_or_default();
            let receipt = Receipt::of(entry, &day.fair, &words).since(since);
            let place = set_receipt(&mut flow, &receipt, COLUMNS.width(), &words);
            let name = format!("{}-{}", till.0, till.1);
            let bookmark =
                |title| Bookmark { title, sheet: place.sheet, top: place.top, below: Vec::new() };
            if last_till.as_ref() != Some(&till) {
                tills.push(bookmark(if section.edition == 1 {
                    name.clone()
                } else {
                    let edition = section.edition.to_string();
                    words.say("day-till-added", &[("till", &name), ("edition", &edition)])
                }));
                last_till = Some(till);
            }
            if let Some(till) = tills.last_mut() {
                till.below.push(bookmark(number.clone()));
            }
            let at = facts.paper_at.unwrap_or(entry.entry().at);
            let time = words.time(at, &day.fair.zone);
            listed.push(Listed {
                till: name,
                number: facts.receipt.number(),
                time: time.split(' ').next().unwrap_or_default().to_owned(),
                paid: facts.paid(),
                page: place.sheet + 1,
            });
            done += 1;
            if progress(done, all).is_break() {
                return None;
            }
        }
    }
    let text = flow.end();
    let front = set_front(day, &head, &listed, &words, print);
    let mut bookmarks = front.bookmarks;
    for bookmark in &mut bookmarks {
        bookmark.sheet += text;
    }
    bookmarks.extend(tills);
    Some(Set { title, front: front.sheets, bookmarks })
}

struct Front {
    sheets: usize,
    bookmarks: Vec<Bookmark>,
}

fn set_front(
    day: &DayPaper,
    head: &Block,
    listed: &[Listed],
    words: &Words,
    print: &mut dyn FnMut(Sheet),
) -> Front {
    let width = A4.0 - 2.0 * MARGIN;
    let mut flow = Flow::new(COVER, Block::new(width), roman, print);
    set_cover(&mut flow, day, width, words);
    let cover = flow.end();
    let at = |id: &str, sheet| Bookmark {
        title: words.say(id, &[]),
        sheet,
        top: A4.1,
        below: Vec::new(),
    };
    let mut front = Front { sheets: cover, bookmarks: vec![at("day-cover", 0)] };
    if !day.cash.is_empty() {
        let mut flow = Flow::new(COVER, head.clone(), roman, print);
        flow.count_from(cover);
        set_cash(&mut flow, day, width, words);
        front.bookmarks.push(at("day-cash", front.sheets));
        front.sheets = flow.end();
    }
    if !listed.is_empty() {
        // Above all columns, so that they begin alike.
        let mut head = head.clone();
        head.space(12.0);
        head.words(0.0, HEADING, &words.say("day-contents", &[]));
        let mut flow = Flow::new(day_contents::COLUMNS, head, roman, print);
        flow.count_from(front.sheets);
        set_contents(&mut flow, listed, words);
        front.bookmarks.push(at("day-contents", front.sheets));
        front.sheets = flow.end();
    }
    front
}

/// What stands at the head of a page; nothing there is the edition's.
fn head(day: &DayPaper, heading: &str, words: &Words) -> Block {
    let width = A4.0 - 2.0 * MARGIN;
    let mut head = Block::new(width);
    head.words_at(width - SMALL.measure(heading), SMALL, heading);
    let room: Points = width - SMALL.measure(heading) - 12.0;
    let mut left = Block::new(room);
    left.words(
        0.0,
        SMALL,
        &format!("{} · {}, {}", day.fair.organisation, day.fair.name, day.fair.town),
    );
    if let Some(banner) = banner(day.fair.kind, words) {
        left.words(0.0, SMALL_STRONG, &banner);
    }
    head.append(left);
    head
}

/// A page of the front matter: i, ii, iii, …
fn roman(page: usize) -> String {
    const SIGNS: [(usize, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let (mut left, mut said) = (page, String::new());
    for (value, sign) in SIGNS {
        while left >= value {
            said.push_str(sign);
            left -= value;
        }
    }
    said
}

#[cfg(test)]
mod tests;
