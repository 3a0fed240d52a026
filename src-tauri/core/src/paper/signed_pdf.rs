use super::flow::{Columns, Flow};
use super::part::{set_heading, set_titled_table};
use super::pdf::{About, Binding, Block, Bookmark, Points, Press, Sheet, Style, Weight};
use super::placed::PlacedRun;
use super::signed::{SignedPaper, SignedPapers, SignedPart};
use super::style::{A4, BODY, HEADING, SMALL, SMALL_STRONG, STRONG, TITLE};
use super::table::Table;
use crate::words::Words;

const COLUMNS: Columns = Columns { page: A4, count: 1, gap: 0.0 };
/// Between two parts.
const PART: Points = 16.0;
/// How wide words with figures are set, so that the eye finds the figure.
const ROWS: Points = 340.0;
/// For a signature.
const SIGN_ROOM: Points = 56.0;
/// Between two signatures.
const SIGN_GAP: Points = 32.0;
/// What a paper comes to.
const SUM: Style = Style::new(Weight::Bold, 15.0, 21.0);

/// The papers as one PDF of A4, with a bookmark for each. A heading is never parted from what follows it, nor a sum from the
/// lines to sign on. The same papers are the same bytes.
#[must_use]
pub fn signed_pdf(papers: &SignedPapers) -> Vec<u8> {
    let mut press = Press::default();
    let bookmarks = set(papers, &mut |sheet| press.print(&sheet));
    let about = About {
        title: papers.title.clone(),
        language: papers.language,
        made: papers.made,
        shows: format!("{:?}", papers.papers),
    };
    press.bind(&about, &Binding { front: 0, bookmarks })
}

/// Where each run of text stands, for whoever sets the same otherwise.
#[must_use]
pub fn signed_runs(papers: &SignedPapers) -> Vec<PlacedRun> {
    let mut runs = Vec::new();
    let mut page = 0;
    set(papers, &mut |sheet| {
        runs.extend(PlacedRun::all(page, &sheet));
        page += 1;
    });
    runs
}

fn set(papers: &SignedPapers, print: &mut dyn FnMut(Sheet)) -> Vec<Bookmark> {
    let words = &Words::new(papers.language);
    let mut bookmarks = Vec::new();
    let mut sheets = 0;
    for paper in &papers.papers {
        let title = [paper.title.as_str(), &paper.about].join(" · ");
        let title = title.trim_end_matches(" · ").to_owned();
        bookmarks.push(Bookmark { title, sheet: sheets, top: A4.1, below: Vec::new() });
        let mut flow = Flow::new(COLUMNS, again(paper), |page| page.to_string(), print);
        flow.count_from(sheets);
        Setting { flow: &mut flow, paper, width: COLUMNS.width(), words }.all();
        sheets = flow.end();
    }
    bookmarks
}

/// What stands at the head of every page of a paper.
fn again(paper: &SignedPaper) -> Block {
    let mut head = Block::new(COLUMNS.width());
    let right = [paper.title.as_str(), &paper.about].join(" · ");
    let right = right.trim_end_matches(" · ");
    head.words_at(COLUMNS.width() - SMALL.measure(right), SMALL, right);
    let mut left = Block::new((COLUMNS.width() - SMALL.measure(right) - 12.0).max(120.0));
    let of = paper.of.first().map(String::as_str).unwrap_or_default();
    left.words(0.0, SMALL, &format!("{} · {of}", paper.organisation));
    head.append(left);
    head
}

struct Setting<'a, 'b> {
    flow: &'a mut Flow<'b>,
    paper: &'a SignedPaper,
    width: Points,
    words: &'a Words,
}

impl Setting<'_, '_> {
    fn all(&mut self) {
        self.head();
        for part in &self.paper.parts {
            match part {
                SignedPart::Table(table) => self.table(&table.printed()),
                SignedPart::Rows { heading, rows } => {
                    let mut block = Block::new(ROWS.min(self.width));
                    for row in rows {
                        block.row(0.0, BODY, &row.words, &row.figure);
                    }
                    self.under(heading, block);
                }
                SignedPart::Sentences { heading, sentences } => {
                    let mut block = Block::new(self.width);
                    for sentence in sentences {
                        block.words(0.0, BODY, sentence);
                        block.space(2.0);
                    }
                    self.under(heading, block);
                }
            }
        }
        self.foot();
    }

    fn head(&mut self) {
        let paper = self.paper;
        let mut head = Block::new(self.width);
        head.words(0.0, STRONG, &paper.organisation);
        head.space(2.0);
        head.words(0.0, TITLE, &paper.title);
        if !paper.about.is_empty() {
            head.words(0.0, HEADING, &paper.about);
        }
        head.space(2.0);
        paper.of.iter().for_each(|of| head.words(0.0, BODY, of));
        if let Some(banner) = &paper.banner {
            head.space(8.0);
            head.words(0.0, STRONG, banner);
        }
        if !paper.said.is_empty() {
            head.space(8.0);
            paper.said.iter().for_each(|said| head.words(0.0, BODY, said));
        }
        self.flow.put(head);
    }

    fn table(&mut self, table: &Table) {
        if table.rows.is_empty() {
            return;
        }
        set_titled_table(self.flow, self.width, PART, table, self.words);
    }

    fn under(&mut self, heading: &str, block: Block) {
        if block.height() > 0.0 {
            self.heading(heading, block.height());
            self.flow.put(block);
        }
    }

    fn heading(&mut self, heading: &str, with: Points) {
        set_heading(self.flow, self.width, PART, heading, with);
    }

    /// The sum, what is to be known with it, and the lines to sign on stay together.
    fn foot(&mut self) {
        let paper = self.paper;
        let mut foot = Block::new(self.width);
        foot.space(PART);
        if let Some(total) = &paper.total {
            let mut sum = Block::new(ROWS.min(self.width));
            sum.rule();
            sum.space(6.0);
            sum.row(0.0, SUM, &total.words, &total.figure);
            foot.append(sum);
        }
        if let Some(in_words) = &paper.in_words {
            foot.words(0.0, BODY, in_words);
        }
        if !paper.notes.is_empty() {
            foot.space(8.0);
            paper.notes.iter().for_each(|note| foot.words(0.0, SMALL, note));
        }
        if !paper.signed.is_empty() {
            foot.space(SIGN_ROOM);
            #[expect(clippy::cast_precision_loss, reason = "a few signatures")]
            let count = paper.signed.len() as Points;
            let each = (self.width - (count - 1.0) * SIGN_GAP) / count;
            let mut highest = 0.0_f32;
            let mut left = 0.0;
            let mut row = Block::new(self.width);
            for who in &paper.signed {
                let mut line = Block::new(each);
                line.rule();
                line.space(4.0);
                line.words(0.0, SMALL_STRONG, who);
                highest = highest.max(line.height());
                row.take(line.marks_at(left, 0.0).collect());
                left += each + SIGN_GAP;
            }
            row.reach(highest);
            foot.append(row);
        }
        self.flow.put(foot);
    }
}
