use super::flow::{Columns, Flow};
use super::pdf::{
    About, Binding, Block, Bookmark, MILLIMETRE, Points, Press, Sheet, Style, Weight,
};
use super::style::{A4, HEADING, SMALL, TITLE};
use crate::value::Moment;
use crate::words::{GuidePage, GuidePart, GuideRow, Language};

/// The user's guide on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuidePaper {
    /// Its language.
    pub language: Language,
    /// When it was written.
    pub made: Moment,
    /// What it is called.
    pub title: String,
    /// How it is used, in a sentence or two.
    pub lead: String,
    /// What its contents are called.
    pub contents: String,
    /// Its pages, each of one screen.
    pub pages: Vec<GuidePage>,
}

const COLUMNS: Columns = Columns { page: A4, count: 1, gap: 0.0 };
/// Where what is done begins, beside what is wanted.
const HOW: Points = 52.0 * MILLIMETRE;
/// Between what is wanted and what is done.
const GAP: Points = 5.0 * MILLIMETRE;
const ROOM: Points = 4.0;
/// Above a screen that does not begin a sheet.
const BETWEEN: Points = 30.0;
const SCREEN: Style = Style::new(Weight::Bold, 18.0, 23.0);
const PURPOSE: Style = Style::new(Weight::Regular, 11.0, 16.0);
const WHAT: Style = Style::new(Weight::Bold, 10.0, 14.5);
const WORDS: Style = Style::new(Weight::Regular, 10.0, 14.5);

/// The guide as a PDF on A4: title and contents on page i, then its screens on pages 1, 2, … with a bookmark for each. What is
/// wanted is never parted from what is done, nor a heading from what follows it. The same guide is the same bytes.
#[must_use]
pub fn guide_pdf(guide: &GuidePaper) -> Vec<u8> {
    let mut press = Press::default();
    let set = set(guide, &mut |sheet| press.print(&sheet));
    let about = About {
        title: guide.title.clone(),
        language: guide.language,
        made: guide.made,
        shows: format!("guide {:?}", guide.pages),
    };
    press.bind(&about, &set)
}

/// Sets the screens, then what stands before them, since that names their pages.
fn set(guide: &GuidePaper, print: &mut dyn FnMut(Sheet)) -> Binding {
    let mut head = Block::new(COLUMNS.width());
    head.words_at(0.0, SMALL, &guide.title);
    head.space(SMALL.leading);
    head.rule();
    let mut flow = Flow::new(COLUMNS, head, |page| page.to_string(), print);
    let screens: Vec<Bookmark> = guide.pages.iter().map(|page| set_page(&mut flow, page)).collect();
    let sheets = flow.end();
    let front = set_front(guide, &screens, print);
    let contents =
        Bookmark { title: guide.contents.clone(), sheet: sheets, top: A4.1, below: Vec::new() };
    Binding { front, bookmarks: std::iter::once(contents).chain(screens).collect() }
}

/// A screen: on the sheet that is begun where all of it has room there, else on a new one where that saves a break.
fn set_page(flow: &mut Flow<'_>, page: &GuidePage) -> Bookmark {
    let blocks = blocks(page);
    let height: Points = blocks.iter().map(Block::height).sum();
    if !flow.at_top() && height + BETWEEN > flow.room() {
        flow.next_page();
    }
    flow.space(BETWEEN);
    let mut places = blocks.into_iter().map(|block| flow.put(block));
    let place = places.next().expect("a page has a heading");
    places.for_each(drop);
    Bookmark { title: page.title.clone(), sheet: place.sheet, top: place.top, below: Vec::new() }
}

/// What of a page stays together, from the top.
fn blocks(page: &GuidePage) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut begun = Block::new(COLUMNS.width());
    begun.words(0.0, SCREEN, &page.title);
    begun.words(0.0, PURPOSE, &page.purpose);
    for GuidePart { heading, rows } in &page.parts {
        begun.space(3.0 * ROOM);
        begun.words(0.0, HEADING, heading);
        begun.space(ROOM / 2.0);
        for row in rows {
            begun.append(set_row(row));
            blocks.push(std::mem::replace(&mut begun, Block::new(COLUMNS.width())));
        }
    }
    blocks
}

fn set_row(row: &GuideRow) -> Block {
    let mut block = Block::new(COLUMNS.width());
    block.rule();
    block.space(ROOM);
    let mut what = Block::new(HOW - GAP);
    what.words(0.0, WHAT, &row.what);
    let mut how = Block::new(COLUMNS.width() - HOW);
    how.words(0.0, WORDS, &row.how);
    let height = what.height().max(how.height());
    let marks = what.marks_at(0.0, ROOM).chain(how.marks_at(HOW, ROOM)).collect();
    block.take(marks);
    block.space(height + ROOM);
    block
}

/// Title and contents, as many sheets as they need.
fn set_front(guide: &GuidePaper, screens: &[Bookmark], print: &mut dyn FnMut(Sheet)) -> usize {
    let number: fn(usize) -> String = |page| "i".repeat(page);
    let mut flow = Flow::new(COLUMNS, Block::new(0.0), number, print);
    let mut top = Block::new(COLUMNS.width());
    top.words(0.0, TITLE, &guide.title);
    top.space(ROOM);
    top.words(0.0, PURPOSE, &guide.lead);
    top.space(5.0 * ROOM);
    top.words(0.0, HEADING, &guide.contents);
    top.space(ROOM);
    flow.put(top);
    for (page, screen) in guide.pages.iter().zip(screens) {
        let mut listed = Block::new(COLUMNS.width());
        listed.rule();
        let place = (screen.sheet + 1).to_string();
        listed.figure_at(COLUMNS.width(), WORDS, &place);
        let mut words = Block::new(COLUMNS.width());
        words.words(0.0, WHAT, &page.title);
        listed.append(words);
        flow.put(listed);
    }
    flow.end()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::pdf::Mark;
    use crate::paper::style::MARGIN;
    use crate::words::Words;

    #[test]
    fn every_screen_of_the_guide_stands_whole_on_its_sheet_and_inside_its_margins() {
        for language in [Language::Id, Language::En] {
            let guide = guide(language);
            let mut sheets = Vec::new();
            let binding = set(&guide, &mut |sheet| sheets.push(sheet));
            assert_eq!(binding.bookmarks.len(), 1 + guide.pages.len());
            for (page, bookmark) in guide.pages.iter().zip(&binding.bookmarks[1..]) {
                let text = text_of(&sheets[bookmark.sheet]);
                let rows = page.parts.iter().flat_map(|part| &part.rows);
                let last = rows.last().expect("a page has rows").what.split(' ').next();
                assert!(text.contains(&page.title), "{language:?}: {}", page.title);
                assert!(text.contains(last.expect("a word")), "{language:?}: {}", page.title);
            }
            for sheet in &sheets {
                for mark in &sheet.marks {
                    if let Mark::Run { x, baseline, style, glyphs } = mark {
                        let right = x + style.width(glyphs);
                        assert!(*x >= MARGIN - 0.01 && right <= A4.0 - MARGIN + 0.01, "{right}");
                        assert!(*baseline < A4.1 - MARGIN, "{baseline}");
                    }
                }
            }
        }
    }

    #[test]
    fn the_contents_name_the_page_that_each_screen_begins_on() {
        let guide = guide(Language::Id);
        let mut sheets = Vec::new();
        let binding = set(&guide, &mut |sheet| sheets.push(sheet));
        let front: String = sheets[sheets.len() - binding.front..].iter().map(text_of).collect();
        for (page, bookmark) in guide.pages.iter().zip(&binding.bookmarks[1..]) {
            let listed = format!("{}\n{}\n", bookmark.sheet + 1, page.title);
            assert!(front.contains(&listed), "{listed:?} in {front}");
        }
    }

    #[test]
    fn the_same_guide_is_the_same_bytes() {
        let guide = guide(Language::En);
        assert!(guide_pdf(&guide) == guide_pdf(&guide));
    }

    fn guide(language: Language) -> GuidePaper {
        let words = Words::with_guide(language);
        GuidePaper {
            language,
            made: "2024-05-10T10:15:00.000+07:00".parse().expect("a moment"),
            title: words.say("guide-title", &[]),
            lead: words.say("guide-lead", &[]),
            contents: words.say("guide-contents", &[]),
            pages: words.guide(),
        }
    }

    fn text_of(sheet: &Sheet) -> String {
        let runs = sheet.marks.iter().filter_map(|mark| match mark {
            Mark::Run { glyphs, .. } => {
                Some(glyphs.iter().map(|glyph| glyph.says).chain(['\n']).collect::<String>())
            }
            _ => None,
        });
        runs.collect()
    }
}
