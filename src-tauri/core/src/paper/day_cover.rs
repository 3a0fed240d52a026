use super::day::{DayDrawer, DayNumber, DayPaper};
use super::flow::Flow;
use super::part::{HEADING_ROOM, set_heading, set_titled_table};
use super::pdf::{Block, Points, Style, Weight};
use super::receipt::banner;
use super::style::{BODY, HEADING, SMALL, SMALL_STRONG, STRONG, TITLE};
use super::{Cell, Column, Table};
use crate::words::Words;

/// What the day came to, in figures that are seen first.
const FIGURE: Style = Style::new(Weight::Bold, 17.0, 22.0);
/// Between two parts.
const PART: Points = 20.0;
/// Between a frame and what stands in it.
const FRAME: Points = 9.0;
/// The most receipts that are listed for their payments: each says on itself that it waits.
const CLAIMED_MAX: usize = 90;
/// Columns of receipts by their numbers.
const NUMBERS: usize = 3;

/// Sets what a day is and came to, as far as it goes: the cover and what follows on it before the contents.
pub(super) fn set_cover(flow: &mut Flow<'_>, day: &DayPaper, width: Points, words: &Words) {
    let mut cover = Cover { flow, day, width, words };
    cover.head();
    cover.standing();
    // Whoever has the edition before looks for this first.
    cover.numbers("day-added", &day.added);
    cover.numbers("day-gone", &day.gone);
    cover.drawers();
    cover.claimed();
    let picture = cover.hours();
    // On the cover itself where there is room, else behind the tables.
    let (first, last) = match picture {
        Some(hours) if cover.has_room(&hours) => (Some(hours), None),
        hours => (None, hours),
    };
    cover.picture(first);
    cover.tills();
    for table in &day.totals {
        cover.table(table);
    }
    cover.picture(last);
}

/// Sets the page of the day's cash.
pub(super) fn set_cash(flow: &mut Flow<'_>, day: &DayPaper, width: Points, words: &Words) {
    let mut head = Block::new(width);
    head.words(0.0, TITLE, &words.say("day-cash", &[]));
    head.words(0.0, BODY, &words.day(day.day));
    head.space(4.0);
    head.words(0.0, SMALL, &words.say("day-cash-hint", &[]));
    flow.put(head);
    let mut cash = Cover { flow, day, width, words };
    day.cash.iter().for_each(|table| cash.table(table));
}

struct Cover<'a, 'b> {
    flow: &'a mut Flow<'b>,
    day: &'a DayPaper,
    width: Points,
    words: &'a Words,
}

impl Cover<'_, '_> {
    fn head(&mut self) {
        let (day, words) = (self.day, self.words);
        let mut head = Block::new(self.width);
        head.words(0.0, STRONG, day.fair.organisation.as_str());
        head.space(4.0);
        head.words(0.0, TITLE, &words.say("day-title", &[]));
        head.words(0.0, TITLE, &words.day(day.day));
        head.space(4.0);
        head.words(0.0, BODY, &format!("{}, {}", day.fair.name, day.fair.town));
        let edition = words.say("day-edition", &[("edition", &day.edition.to_string())]);
        let state = words.say("day-state", &[("state", &day.state)]);
        head.words(0.0, BODY, &format!("{edition} · {state}"));
        if let Some(banner) = banner(day.fair.kind, words) {
            head.space(8.0);
            head.words(0.0, STRONG, &banner);
        }
        head.space(16.0);
        head.words_at(0.0, SMALL, &words.say("day-paid", &[]));
        head.words_at(self.width / 2.0, SMALL, &words.say("day-receipts", &[]));
        head.space(SMALL.leading);
        head.words_at(0.0, FIGURE, &words.sum(day.sum.paid).text);
        head.words_at(self.width / 2.0, FIGURE, &figure(day.sum.receipts, words));
        head.space(FIGURE.leading);
        self.flow.put(head);
    }

    fn standing(&mut self) {
        self.flow.space(10.0);
        let day = self.day;
        let mut inner = Block::new(self.width - 2.0 * FRAME);
        inner.words(0.0, STRONG, &day.headline);
        for sentence in &day.missing {
            let mut block = Block::new(self.width - 2.0 * FRAME);
            block.space(3.0);
            block.words(0.0, BODY, sentence);
            if inner.height() + block.height() + 2.0 * FRAME > self.flow.room() {
                self.frame(std::mem::replace(&mut inner, Block::new(self.width - 2.0 * FRAME)));
                self.flow.next_column();
            }
            inner.append(block);
        }
        if day.missing.is_empty() {
            self.flow.put(inner);
        } else {
            self.frame(inner);
        }
        self.flow.space(6.0);
        for sentence in &day.notes {
            let mut block = Block::new(self.width);
            block.words(0.0, BODY, sentence);
            self.flow.put(block);
        }
    }

    fn frame(&mut self, inner: Block) {
        let mut block = Block::new(self.width);
        block.framed(inner, FRAME);
        self.flow.put(block);
    }

    /// What each drawer held, beside what it should have held.
    fn drawers(&mut self) {
        if self.day.drawers.is_empty() {
            return;
        }
        let headings = [
            "day-stand",
            "day-till",
            "receipt-served_by",
            "shift-close-counted",
            "shift-close-expected",
            "shift-close-difference",
        ];
        let row = |drawer: &DayDrawer| {
            vec![
                Cell::Words(drawer.stand.to_string()),
                Cell::Words(drawer.till.clone()),
                Cell::Words(drawer.by.clone()),
                Cell::Money(drawer.counted),
                Cell::Money(drawer.expected),
                Cell::Money(drawer.counted.saturating_sub(drawer.expected)),
            ]
        };
        let rows = self.day.drawers.iter().map(row).collect();
        let table = self.small("totals-drawers", &headings, rows);
        // A difference of nothing is said too.
        self.whole_table(&table);
    }

    fn claimed(&mut self) {
        let claimed = &self.day.claimed;
        if claimed.is_empty() {
            return;
        }
        let sum = claimed.iter().fold(0_i64, |sum, of| sum.saturating_add(of.paid));
        let named = [("count", claimed.len().to_string()), ("sum", self.words.sum(sum).text)];
        let named: Vec<(&str, &str)> =
            named.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let heading = self.words.say("day-claimed", &named);
        let listed = claimed.len().min(CLAIMED_MAX);
        self.numbers_below(&heading, &claimed[..listed]);
        let more = claimed.len() - listed;
        if more > 0 {
            let mut block = Block::new(self.width);
            block.words(
                0.0,
                SMALL,
                &self.words.say("day-claimed-more", &[("count", &more.to_string())]),
            );
            self.flow.put(block);
        }
    }

    fn tills(&mut self) {
        let headings = ["day-stand", "day-till", "day-receipts", "day-paid", "day-up_to"];
        let row = |till: &super::DayTill| {
            vec![
                Cell::Words(till.stand.to_string()),
                Cell::Words(till.letters.to_string()),
                Cell::Count(till.sum.receipts),
                Cell::Money(till.sum.paid),
                Cell::Count(till.up_to),
            ]
        };
        let table = self.small("day-tills", &headings, self.day.tills.iter().map(row).collect());
        self.table(&table);
    }

    fn table(&mut self, table: &Table) {
        self.whole_table(&table.printed());
    }

    fn whole_table(&mut self, table: &Table) {
        set_titled_table(self.flow, self.width, PART, table, self.words);
    }

    fn has_room(&self, block: &Block) -> bool {
        PART + HEADING.leading + HEADING_ROOM + block.height() <= self.flow.room()
    }

    fn picture(&mut self, hours: Option<Block>) {
        if let Some(hours) = hours {
            self.heading(&self.words.say("day-hours", &[]), hours.height());
            self.flow.put(hours);
        }
    }

    /// The picture and its table are one: beside each hour stand its bar and its figures.
    fn hours(&self) -> Option<Block> {
        const RECEIPTS: Points = 0.34;
        const PAID: Points = 0.56;
        if self.day.hours.is_empty() {
            return None;
        }
        let (words, width) = (self.words, self.width);
        let mut block = Block::new(width);
        let right = [width * RECEIPTS, width * PAID];
        for (heading, right) in ["day-receipts", "day-paid"].into_iter().zip(right) {
            let heading = words.say(heading, &[]);
            block.words_at(right - SMALL_STRONG.measure(&heading), SMALL_STRONG, &heading);
        }
        block.words(0.0, SMALL_STRONG, &words.say("day-hour", &[]));
        block.space(2.0);
        block.rule();
        block.space(4.0);
        let most = self.day.hours.iter().map(|hour| hour.sum.paid).max().unwrap_or(0).max(1);
        for hour in &self.day.hours {
            block.figure_at(right[0], BODY, &figure(hour.sum.receipts, words));
            block.figure_at(right[1], BODY, &words.figure(hour.sum.paid));
            #[expect(clippy::cast_precision_loss, reason = "the length of a bar")]
            let part = hour.sum.paid.max(0) as Points / most as Points;
            let from = width * PAID + 16.0;
            if part > 0.0 {
                block.bar(from, (width - from) * part, BODY);
            }
            block.words(0.0, BODY, &format!("{:02}.00–{:02}.59", hour.hour, hour.hour));
        }
        Some(block)
    }

    fn numbers(&mut self, heading: &str, numbers: &[DayNumber]) {
        if !numbers.is_empty() {
            self.numbers_below(&self.words.say(heading, &[]), numbers);
        }
    }

    /// Receipts by number and amount, in columns.
    fn numbers_below(&mut self, heading: &str, numbers: &[DayNumber]) {
        const GAP: Points = 24.0;
        self.heading(heading, 3.0 * BODY.leading);
        #[expect(clippy::cast_precision_loss, reason = "a few columns")]
        let count = NUMBERS as Points;
        let column = (self.width - (count - 1.0) * GAP) / count;
        for row in numbers.chunks(NUMBERS) {
            let mut block = Block::new(self.width);
            let mut left = 0.0;
            for number in row {
                block.words_at(left, SMALL, &number.receipt);
                block.figure_at(left + column, SMALL, &self.words.figure(number.paid));
                left += column + GAP;
            }
            block.space(SMALL.leading);
            self.flow.put(block);
        }
    }

    fn heading(&mut self, heading: &str, with: Points) {
        set_heading(self.flow, self.width, PART, heading, with);
    }

    fn small(&self, title: &str, headings: &[&str], rows: Vec<Vec<Cell>>) -> Table {
        let column =
            |heading: &&str| Column { heading: self.words.say(heading, &[]), adds_up: false };
        Table {
            language: self.day.language,
            made: self.day.made,
            title: self.words.say(title, &[]),
            of: Vec::new(),
            notes: Vec::new(),
            columns: headings.iter().map(column).collect(),
            rows,
            apart: 0,
            sum: Vec::new(),
        }
    }
}

fn figure(count: u64, words: &Words) -> String {
    words.figure(i64::try_from(count).unwrap_or(i64::MAX))
}
