use super::pdf::{Block, Points, Sheet};
use super::style::{MARGIN, SMALL};

/// The columns of pages, filled from the left and from the top, page after page.
pub(super) struct Flow<'a> {
    columns: Columns,
    head: Block,
    number: fn(usize) -> String,
    print: &'a mut dyn FnMut(Sheet),
    sheet: Option<Sheet>,
    sheets: usize,
    column: usize,
    y: Points,
}

/// How a page is divided.
#[derive(Debug, Clone, Copy)]
pub(super) struct Columns {
    /// The page's width and height.
    pub(super) page: (Points, Points),
    /// How many.
    pub(super) count: usize,
    /// Between them.
    pub(super) gap: Points,
}

/// Where something came to stand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Place {
    /// The page, from 0.
    pub(super) sheet: usize,
    /// How far above its lower edge.
    pub(super) top: Points,
}

/// Between what stands at the head of every page and what follows.
const HEAD_ROOM: Points = 8.0;
/// What the page's number needs at its foot.
const FOOT: Points = 20.0;

impl Columns {
    /// How wide each is.
    pub(super) fn width(self) -> Points {
        #[expect(clippy::cast_precision_loss, reason = "a few columns")]
        let count = self.count as Points;
        (self.page.0 - 2.0 * MARGIN - (count - 1.0) * self.gap) / count
    }
}

impl<'a> Flow<'a> {
    /// Pages with this at the head of each, and `number` of the page, from 1, at its foot.
    pub(super) fn new(
        columns: Columns,
        head: Block,
        number: fn(usize) -> String,
        print: &'a mut dyn FnMut(Sheet),
    ) -> Self {
        Self { columns, head, number, print, sheet: None, sheets: 0, column: 0, y: 0.0 }
    }

    /// Counts on from pages that stand before.
    pub(super) fn count_from(&mut self, sheets: usize) {
        self.sheets = sheets;
    }

    /// How much is left of this column.
    pub(super) fn room(&self) -> Points {
        if self.sheet.is_some() { self.bottom() - self.y } else { self.whole() }
    }

    /// How much a whole column holds.
    pub(super) fn whole(&self) -> Points {
        self.bottom() - self.top()
    }

    /// Whether nothing stands in this column yet.
    pub(super) fn at_top(&self) -> bool {
        self.sheet.is_none() || self.y <= self.top()
    }

    /// Sets a block, in the next column if this one has no room.
    pub(super) fn put(&mut self, block: Block) -> Place {
        if !self.at_top() && block.height() > self.room() {
            self.next_column();
        }
        let (left, y) = (self.left(), self.y.max(self.top()));
        let sheet = self.sheet();
        let place_top = sheet.height - y;
        let height = block.height();
        sheet.marks.extend(block.marks_at(left, y));
        self.y = y + height;
        Place { sheet: self.sheets, top: place_top }
    }

    /// Leaves room, but none at the top of a column.
    pub(super) fn space(&mut self, height: Points) {
        if !self.at_top() {
            self.y += height;
        }
    }

    /// Goes on in the next column.
    pub(super) fn next_column(&mut self) {
        self.column += 1;
        self.y = self.top();
        if self.column == self.columns.count {
            self.next_page();
        }
    }

    /// Goes on on the next page; on a page that is empty, stays.
    pub(super) fn next_page(&mut self) {
        let Some(mut sheet) = self.sheet.take() else { return };
        self.sheets += 1;
        let width = self.columns.page.0 - 2.0 * MARGIN;
        let mut foot = Block::new(width);
        foot.figure_at(width, SMALL, &(self.number)(self.sheets));
        let lower = sheet.height - MARGIN - SMALL.leading;
        sheet.marks.extend(foot.marks_at(MARGIN, lower));
        (self.print)(sheet);
        (self.column, self.y) = (0, self.top());
    }

    /// How many pages there are once the last is printed.
    pub(super) fn end(mut self) -> usize {
        self.next_page();
        self.sheets
    }

    fn sheet(&mut self) -> &mut Sheet {
        let (page, head) = (self.columns.page, &self.head);
        self.sheet.get_or_insert_with(|| {
            let marks = head.clone().marks_at(MARGIN, MARGIN).collect();
            Sheet { width: page.0, height: page.1, marks }
        })
    }

    fn left(&self) -> Points {
        #[expect(clippy::cast_precision_loss, reason = "a few columns")]
        let before = self.column as Points;
        MARGIN + before * (self.columns.width() + self.columns.gap)
    }

    fn top(&self) -> Points {
        let head = self.head.height();
        MARGIN + if head > 0.0 { head + HEAD_ROOM } else { 0.0 }
    }

    fn bottom(&self) -> Points {
        self.columns.page.1 - MARGIN - FOOT
    }
}
