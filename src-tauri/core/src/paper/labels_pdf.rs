use super::barcode::Bars;
use super::pdf::{About, Binding, Block, MILLIMETRE, Mark, Points, Press, Sheet, Style, Weight};
use super::style::A4;
use super::wrap::wrap;
use crate::value::Moment;
use crate::words::Language;

/// What stands on one label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// What the product is called.
    pub name: String,
    /// Its price, as people read it; empty where it is asked for.
    pub price: String,
    /// What a scanner reads: a barcode, else the stock keeping unit.
    pub code: String,
    /// The codes of member and product, in one line.
    pub codes: String,
}

/// The paper that labels are printed on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum LabelPaper {
    /// A sheet of A4 with so many columns and rows, a margin around them, and room between them, in millimetres.
    Sheet {
        /// How many stand side by side.
        columns: u16,
        /// How many stand one below the other.
        rows: u16,
        /// From the left and right edges of the paper.
        side: f32,
        /// From its upper and lower edges.
        top: f32,
        /// Between two labels, across and down.
        gap: (f32, f32),
    },
    /// A roll of labels 58 mm wide, each a page of its own, so high in millimetres.
    Roll {
        /// From one cut to the next.
        height: f32,
    },
}

/// The labels of a fair.
#[derive(Debug, Clone, PartialEq)]
pub struct Labels {
    /// The language of the document.
    pub language: Language,
    /// What it is called.
    pub title: String,
    /// When the newest of what it shows was made.
    pub made: Moment,
    /// The paper.
    pub paper: LabelPaper,
    /// How many labels of the first sheet are used already.
    pub used: usize,
    /// The labels, in order.
    pub labels: Vec<Label>,
}

/// From the edge of a label to what is printed: printers do not reach every edge, and sheets do not lie exactly.
const INSIDE: Points = 4.0 * MILLIMETRE;
/// Of a roll: a thermal head reaches 48 of 58 mm.
const INSIDE_ROLL: Points = 5.0 * MILLIMETRE;
const ROLL_WIDTH: Points = 58.0 * MILLIMETRE;
/// How wide the narrowest bar is, the widest that has room: three dots of a thermal head of 203 dpi, or two. With a part of a
/// dot, such a printer makes bars of the same width differ. GS1 asks for 0.264 to 0.66 mm on goods.
const MODULES: [Points; 2] = [0.375 * MILLIMETRE, 0.25 * MILLIMETRE];
/// The lowest bars that are still met by a hand that shakes.
const BARS_HEIGHT: Points = 8.0 * MILLIMETRE;

const NAME: Style = Style::new(Weight::Regular, 9.0, 11.0);
const PRICE: Style = Style::new(Weight::Bold, 15.0, 18.0);
const CODES: Style = Style::new(Weight::Regular, 7.0, 9.0);

/// The labels as a PDF. The same labels are the same bytes.
#[must_use]
pub fn labels_pdf(labels: &Labels) -> Vec<u8> {
    let mut press = Press::default();
    match labels.paper {
        LabelPaper::Roll { height } => {
            let height = height * MILLIMETRE;
            for label in &labels.labels {
                let room = (ROLL_WIDTH - 2.0 * INSIDE_ROLL, height - INSIDE);
                let marks = drawn(label, room);
                let marks = moved(marks, INSIDE_ROLL, INSIDE / 2.0).collect();
                press.print(&Sheet { width: ROLL_WIDTH, height, marks });
            }
        }
        LabelPaper::Sheet { columns, rows, side, top, gap } => {
            let grid = Grid::of((columns, rows), (side, top), gap);
            let places = usize::from(columns) * usize::from(rows);
            let used = labels.used % places.max(1);
            let blank = vec![None; used];
            let all: Vec<Option<&Label>> =
                blank.into_iter().chain(labels.labels.iter().map(Some)).collect();
            for page in all.chunks(places.max(1)) {
                let marks = page.iter().enumerate().filter_map(|(at, label)| {
                    let (left, top) = grid.place(at);
                    let room = (grid.width - 2.0 * INSIDE, grid.height - INSIDE);
                    Some(moved(drawn((*label)?, room), left + INSIDE, top + INSIDE / 2.0))
                });
                press.print(&Sheet { width: A4.0, height: A4.1, marks: marks.flatten().collect() });
            }
        }
    }
    let about = About {
        title: labels.title.clone(),
        language: labels.language,
        made: labels.made,
        shows: format!("labels {:?} {:?}", labels.paper, labels.labels),
    };
    press.bind(&about, &Binding::default())
}

/// Where labels stand on a sheet.
struct Grid {
    columns: usize,
    side: Points,
    top: Points,
    gap: (Points, Points),
    width: Points,
    height: Points,
}

impl Grid {
    fn of((columns, rows): (u16, u16), (side, top): (f32, f32), gap: (f32, f32)) -> Self {
        let (side, top) = (side * MILLIMETRE, top * MILLIMETRE);
        let gap = (gap.0 * MILLIMETRE, gap.1 * MILLIMETRE);
        let each = |whole: Points, edge: Points, gap: Points, count: u16| {
            let count = Points::from(count.max(1));
            (whole - 2.0 * edge - gap * (count - 1.0)) / count
        };
        Self {
            columns: usize::from(columns.max(1)),
            side,
            top,
            gap,
            width: each(A4.0, side, gap.0, columns),
            height: each(A4.1, top, gap.1, rows),
        }
    }

    fn place(&self, at: usize) -> (Points, Points) {
        let steps = |count: usize| Points::from(u16::try_from(count).unwrap_or(u16::MAX));
        let left = self.side + steps(at % self.columns) * (self.width + self.gap.0);
        (left, self.top + steps(at / self.columns) * (self.height + self.gap.1))
    }
}

/// One label in its room: the price, the name, the bars as wide as they must be and as high as there is room, the codes.
fn drawn(label: &Label, (width, height): (Points, Points)) -> Vec<Mark> {
    let mut head = Block::new(width);
    if !label.price.is_empty() {
        head.words(0.0, PRICE, &label.price);
    }
    let foot = CODES.leading;
    let bars = Bars::of(&label.code).and_then(|bars| {
        let parts = Points::from(u16::try_from(bars.width()).ok()?);
        let module = MODULES.into_iter().find(|module| module * parts <= width)?;
        Some((bars, module))
    });
    let least = if bars.is_some() { BARS_HEIGHT } else { 0.0 };
    let lines = wrap(&label.name, |line| NAME.measure(line) <= width);
    let room = ((height - head.height() - foot - least) / NAME.leading).max(1.0);
    for line in shortened(&lines, room, width) {
        head.words_at(0.0, NAME, &line);
        head.space(NAME.leading);
    }
    let top = head.height();
    let mut marks: Vec<Mark> = head.marks_at(0.0, 0.0).collect();
    if let Some((bars, module)) = bars {
        let high = (height - top - foot - 2.0).max(BARS_HEIGHT / 2.0);
        let parts = |count: usize| Points::from(u16::try_from(count).unwrap_or(u16::MAX)) * module;
        let left = parts(bars.quiet);
        for (from, wide) in bars.dark() {
            let (x, width) = (left + parts(from), parts(wide));
            marks.push(Mark::Ink { x, y: top + 1.0, width, height: high });
        }
    }
    let mut codes = Block::new(width);
    codes.words_at(0.0, CODES, &fitting(&label.codes, CODES, width));
    marks.extend(codes.marks_at(0.0, height - foot));
    marks
}

/// The lines that have room, the last of them with a sign that something is left out where it is.
fn shortened(lines: &[String], room: f32, width: Points) -> Vec<String> {
    let fit = lines
        .iter()
        .enumerate()
        .take_while(|(at, _)| f32::from(u16::try_from(at + 1).unwrap_or(u16::MAX)) <= room + 0.01);
    let mut kept: Vec<String> = fit.map(|(_, line)| line.clone()).collect();
    if kept.len() < lines.len()
        && let Some(last) = kept.last_mut()
    {
        let sign = NAME.measure("…");
        *last = fitting(last, NAME, width - sign) + "…";
    }
    kept
}

/// As much of a line as fits, never more than its room.
fn fitting(line: &str, style: Style, width: Points) -> String {
    let mut fit = line.to_owned();
    while style.measure(&fit) > width && fit.pop().is_some() {}
    fit
}

fn moved(marks: Vec<Mark>, left: Points, top: Points) -> impl Iterator<Item = Mark> {
    let mut block = Block::new(0.0);
    block.take(marks);
    block.marks_at(left, top)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(name: &str, code: &str) -> Label {
        Label {
            name: name.into(),
            price: "Rp1.000.000.000.000/kg".into(),
            code: code.into(),
            codes: "M7QDM7QD · ABCDEFGHIJKLMNOPQRSTUVWX · 9999".into(),
        }
    }

    /// Every mark lies in its room, and the quiet parts beside the bars too.
    #[test]
    fn nothing_is_cut_whatever_stands_on_a_label() {
        let long = "Keripik singkong balado pedas manis ".repeat(3);
        let rooms = [(48.0, 36.0), (62.0, 33.0), (44.5, 25.7)];
        for (width, height) in rooms.map(|(w, h)| (w * MILLIMETRE, h * MILLIMETRE)) {
            for name in ["Teh", &long, "Supercalifragilisticexpialidocious-tanpa-spasi"] {
                for code in ["4006381333931", "KRP-01", "ABCDEFGHIJKLMNOPQRSTUVWX", "Tëh"] {
                    let marks = drawn(&label(name, code), (width, height));
                    let mut bars = 0;
                    for mark in marks {
                        let (left, right, top, bottom) = match mark {
                            Mark::Run { x, baseline, style, glyphs } => {
                                // No letter of Atkinson is higher.
                                let top = baseline - 0.75 * style.size;
                                (x, x + style.width(&glyphs), top, baseline)
                            }
                            Mark::Ink { x, y, width, height } => {
                                bars += 1;
                                (
                                    x - 10.0 * MODULES[1],
                                    x + width + 10.0 * MODULES[1],
                                    y,
                                    y + height,
                                )
                            }
                            other => panic!("{other:?} has no place on a label"),
                        };
                        let inside = left >= -0.01 && right <= width + 0.01;
                        assert!(inside && top >= 0.0 && bottom <= height, "{name:?} {code}");
                    }
                    let has_room = !["ABCDEFGHIJKLMNOPQRSTUVWX", "Tëh"].contains(&code);
                    assert_eq!(bars > 0, has_room, "{code} in {width} points");
                }
            }
        }
    }

    #[test]
    fn labels_begin_behind_those_that_are_used() {
        let sheet = LabelPaper::Sheet { columns: 3, rows: 8, side: 0.0, top: 0.0, gap: (0.0, 0.0) };
        let pages = |used: usize, count: usize| {
            let labels = Labels {
                language: Language::Id,
                title: "Label".into(),
                made: "2024-05-10T10:15:00.000+07:00".parse().expect("a moment"),
                paper: sheet,
                used,
                labels: vec![label("Teh", "KRP-01"); count],
            };
            let bytes = labels_pdf(&labels);
            assert_eq!(bytes, labels_pdf(&labels), "the same labels are the same bytes");
            lopdf::Document::load_mem(&bytes).expect("a document").get_pages().len()
        };
        assert_eq!((pages(0, 24), pages(1, 24), pages(23, 1), pages(24, 24)), (1, 2, 1, 1));
    }
}
