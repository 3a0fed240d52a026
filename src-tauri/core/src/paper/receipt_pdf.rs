use super::pdf::{About, Block, MILLIMETRE, Points, Sheet, Style, Weight, document};
use super::receipt::{Receipt, ReceiptPayment};
use super::receipt_line::{ReceiptLine, Row};
use crate::words::Words;

/// The highest page: that of A4, so that a long receipt prints there too.
const HEIGHT_MAX: Points = 297.0 * MILLIMETRE;
/// Thermal heads reach 72 of 80 mm, and 48 of 58.
const MARGIN: Points = 5.0 * MILLIMETRE;
/// How far what belongs to a line stands in from it.
const INDENT: Points = 8.0;

/// Between what was sold and what was sold next.
const LINE_ROOM: Points = 4.0;
/// Above and below a hairline.
const RULE_ROOM: Points = 7.0;

pub(super) const SMALL: Style = Style { weight: Weight::Regular, size: 8.0, leading: 11.0 };
pub(super) const BODY: Style = Style { weight: Weight::Regular, size: 9.5, leading: 13.0 };
pub(super) const STRONG: Style = Style { weight: Weight::Bold, size: 9.5, leading: 13.0 };
const LARGE: Style = Style { weight: Weight::Bold, size: 14.0, leading: 18.0 };
/// The same on narrow paper.
const LARGE_NARROW: Style = Style { weight: Weight::Bold, size: 11.5, leading: 15.0 };
/// Paper below this width is narrow.
const NARROW: Points = 70.0 * MILLIMETRE;

/// The paper of a receipt.
#[derive(Debug, Clone, Copy)]
pub(super) struct Roll {
    width: Points,
}

impl Roll {
    pub(super) fn of(paper_mm: u16) -> Self {
        Self { width: Points::from(paper_mm) * MILLIMETRE }
    }

    pub(super) fn block(self) -> Block {
        Block::new(self.width - 2.0 * MARGIN)
    }

    pub(super) fn large(self) -> Style {
        if self.width < NARROW { LARGE_NARROW } else { LARGE }
    }
}

/// The receipt as a PDF of paper so wide, in millimetres: one page as high as it needs, or several of at most 297 mm, numbered.
///
/// The same receipt is the same bytes.
#[must_use]
pub fn pdf(receipt: &Receipt, paper_mm: u16) -> Vec<u8> {
    let about = About {
        title: receipt.title.clone(),
        language: receipt.language,
        made: receipt.at,
        shows: receipt.id.to_string(),
    };
    document(&about, &sheets(receipt, Roll::of(paper_mm)))
}

fn sheets(receipt: &Receipt, roll: Roll) -> Vec<Sheet> {
    paged(blocks(receipt, roll), &again(receipt, roll), &Words::new(receipt.language), roll)
}

/// Sets blocks on one page, or on several numbered ones; `again` stands at the top of all but the first.
pub(super) fn paged(blocks: Vec<Block>, again: &Block, words: &Words, roll: Roll) -> Vec<Sheet> {
    let room = HEIGHT_MAX - 2.0 * MARGIN;
    if blocks.iter().map(Block::height).sum::<Points>() <= room {
        return vec![sheet(blocks, roll)];
    }
    let room = room - foot(words, roll, 0, 0).height();
    let pages = fill(blocks, room, again);
    let count = pages.len();
    let numbered = |(at, mut page): (usize, Vec<Block>)| {
        page.push(foot(words, roll, at + 1, count));
        sheet(page, roll)
    };
    pages.into_iter().enumerate().map(numbered).collect()
}

/// Puts blocks on as few pages as they need; `again` stands at the top of all but the first.
fn fill(blocks: Vec<Block>, room: Points, again: &Block) -> Vec<Vec<Block>> {
    let mut pages = Vec::new();
    let (mut page, mut height) = (Vec::new(), 0.0);
    for block in blocks {
        if height + block.height() > room {
            pages.push(std::mem::replace(&mut page, vec![again.clone()]));
            height = again.height();
        }
        height += block.height();
        page.push(block);
    }
    pages.push(page);
    pages
}

fn sheet(blocks: Vec<Block>, roll: Roll) -> Sheet {
    let mut sheet = Sheet { width: roll.width, height: MARGIN, marks: Vec::new() };
    for block in blocks {
        let top = sheet.height;
        sheet.height += block.height();
        sheet.marks.extend(block.marks_at(MARGIN, top));
    }
    sheet.height += MARGIN;
    sheet
}

fn blocks(receipt: &Receipt, roll: Roll) -> Vec<Block> {
    let mut blocks = vec![head(receipt, roll)];
    blocks.extend(receipt.lines.iter().map(|sold| line(sold, roll)));
    blocks.push(sums(receipt, roll));
    blocks.extend(receipt.payments.iter().map(|paid| payment(paid, roll)));
    if !receipt.became.is_empty() {
        let mut became = roll.block();
        became.space(8.0);
        receipt.became.iter().for_each(|said| became.words(0.0, STRONG, said));
        blocks.push(became);
    }
    let mut thanks = roll.block();
    thanks.space(8.0);
    thanks.words(0.0, BODY, &receipt.thanks);
    blocks.push(thanks);
    blocks
}

fn head(receipt: &Receipt, roll: Roll) -> Block {
    let mut head = roll.block();
    head.words(0.0, roll.large(), &receipt.organisation);
    head.space(2.0);
    head.words(0.0, SMALL, &format!("{}, {}", receipt.fair, receipt.town));
    head.words(0.0, SMALL, &receipt.stand);
    head.space(10.0);
    if let Some(banner) = &receipt.banner {
        head.words(0.0, STRONG, banner);
        head.space(10.0);
    }
    head.words(0.0, STRONG, &receipt.title);
    for words in receipt.back.iter().chain(&receipt.when).chain(&receipt.served_by) {
        head.words(0.0, SMALL, words);
    }
    ruled(&mut head);
    head
}

fn line(line: &ReceiptLine, roll: Roll) -> Block {
    let mut block = roll.block();
    block.words(0.0, BODY, &line.name);
    row(&mut block, INDENT, BODY, &line.amount);
    line.parts.iter().for_each(|part| block.words(INDENT, SMALL, part));
    line.discount.iter().for_each(|discount| row(&mut block, INDENT, BODY, discount));
    line.free.iter().for_each(|free| block.words(INDENT, SMALL, free));
    block.space(LINE_ROOM);
    block
}

fn sums(receipt: &Receipt, roll: Roll) -> Block {
    let mut sums = roll.block();
    sums.space(RULE_ROOM - LINE_ROOM);
    sums.rule();
    sums.space(RULE_ROOM);
    receipt.sums.iter().for_each(|sum| row(&mut sums, 0.0, BODY, sum));
    if !receipt.sums.is_empty() {
        sums.space(4.0);
    }
    row(&mut sums, 0.0, roll.large(), &receipt.total);
    sums.space(8.0);
    sums
}

fn payment(payment: &ReceiptPayment, roll: Roll) -> Block {
    let mut block = roll.block();
    row(&mut block, 0.0, BODY, &payment.amount);
    payment.claimed.iter().for_each(|claimed| block.words(INDENT, SMALL, claimed));
    payment.cash.iter().for_each(|cash| row(&mut block, INDENT, BODY, cash));
    block
}

/// What a page after the first starts with: which receipt this is, and that it proves nothing if it does not.
fn again(receipt: &Receipt, roll: Roll) -> Block {
    let mut again = roll.block();
    receipt.banner.iter().for_each(|banner| again.words(0.0, STRONG, banner));
    again.words(0.0, SMALL, &receipt.title);
    ruled(&mut again);
    again
}

fn foot(words: &Words, roll: Roll, page: usize, pages: usize) -> Block {
    let mut foot = roll.block();
    foot.space(8.0);
    let (page, pages) = (page.to_string(), pages.to_string());
    foot.words(0.0, SMALL, &words.say("receipt-page", &[("page", &page), ("pages", &pages)]));
    foot
}

pub(super) fn ruled(block: &mut Block) {
    block.space(RULE_ROOM);
    block.rule();
    block.space(RULE_ROOM);
}

pub(super) fn row(block: &mut Block, indent: Points, style: Style, row: &Row) {
    block.row(indent, style, &row.words, &row.figure);
}

#[cfg(test)]
mod tests {
    use lopdf::{Dictionary, Document};
    use proptest::prelude::*;

    use super::super::pdf::Mark;
    use super::*;
    use crate::entry::FairKind;
    use crate::paper::sample::{article, mixed, pieces, plain, receipt, sale};
    use crate::words::Language;

    #[test]
    fn the_same_receipt_is_the_same_bytes() {
        let bytes = |sale, language| pdf(&receipt(sale, FairKind::Sample, language), 58);
        assert_eq!(bytes(mixed(), Language::Id), bytes(mixed(), Language::Id));
        assert_ne!(bytes(mixed(), Language::Id), bytes(mixed(), Language::En));
    }

    #[test]
    fn everything_on_the_receipt_can_be_searched() {
        let receipt = receipt(mixed(), FairKind::Practice, Language::Id);
        let said = said(&read(&receipt));
        let told = [&receipt.title, &receipt.organisation, &receipt.total.figure, &receipt.thanks];
        let lines = receipt.lines.iter().flat_map(|line| [&line.name, &line.amount.figure]);
        let payments =
            receipt.payments.iter().flat_map(|paid| [&paid.amount.words, &paid.amount.figure]);
        for told in told.into_iter().chain(lines).chain(payments).chain(&receipt.banner) {
            let told = told.split(' ').collect::<String>();
            assert!(said.contains(&told), "{told} in {said}");
        }
    }

    #[test]
    fn the_document_says_what_it_is_and_nothing_untrue() {
        let document = read(&receipt(plain(), FairKind::Real, Language::En));
        let info = document.trailer.get(b"Info").and_then(lopdf::Object::as_reference);
        let info = document.get_dictionary(info.expect("a reference")).expect("information");
        let told = |at: &Dictionary, key: &[u8]| {
            lopdf::decode_text_string(at.get(key).expect("an entry")).expect("text")
        };
        assert!(told(info, b"Title").starts_with("Receipt 07-"));
        assert_eq!(told(info, b"CreationDate"), "D:20240510101503+07'00'");
        let mut objects = document.objects.values().filter_map(|object| object.as_dict().ok());
        assert!(!objects.any(|object| object.has(b"GTS_PDFXVersion")));
        assert_eq!(told(document.catalog().expect("a catalogue"), b"Lang"), "en");
    }

    #[test]
    fn fonts_are_embedded_with_the_glyphs_in_use_alone() {
        let receipt = receipt(mixed(), FairKind::Real, Language::Id);
        let document = read(&receipt);
        let dictionaries = || document.objects.values().filter_map(|object| object.as_dict().ok());
        let name =
            |font: &Dictionary| font.get(b"FontName").and_then(|n| Ok(n.as_name()?.to_vec())).ok();
        let embedded: Vec<_> =
            dictionaries().filter(|d| d.has(b"FontFile2")).filter_map(name).collect();
        assert_eq!(embedded.len(), 2);
        assert!(embedded.iter().all(|name| name.get(6) == Some(&b'+')), "{embedded:?}");
        assert!(pdf(&receipt, 80).len() < 20_000);
    }

    #[test]
    fn a_sale_of_200_lines_goes_over_numbered_pages_that_all_carry_its_number() {
        let articles: Vec<_> =
            (1..=200).map(|n| pieces(&format!("Keripik nomor {n}"), n, 12_500)).collect();
        let receipt = receipt(sale(&articles, 0, None), FairKind::Sample, Language::Id);
        let document = read(&receipt);
        let pages = document.get_pages().len();
        assert!(pages > 1);
        let title: String = receipt.title.split(' ').collect();
        let banner: String = receipt.banner.iter().flat_map(|banner| banner.split(' ')).collect();
        for page in 1..=pages {
            let said = page_said(&document, page);
            assert!(said.contains(&title) && said.contains(&banner), "{said}");
            assert!(said.contains(&format!("Halaman{page}dari{pages}")), "{said}");
        }
        let said = said(&document);
        assert!((1..=200).all(|n| said.contains(&format!("Keripiknomor{n}{n}×12.500"))));
    }

    #[test]
    fn what_the_font_lacks_shows_and_the_rest_goes_on() {
        let odd = sale(&[pieces("👩‍🌾 Sambal 茶", 1, 12_000)], 0, None);
        let said = said(&read(&receipt(odd, FairKind::Real, Language::Id)));
        assert!(said.contains("\u{fffd}Sambal\u{fffd}"), "{said}");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(100))]
        #[test]
        fn nothing_leaves_its_column_and_figures_align_at_its_edge(
            articles in proptest::collection::vec(article(), 1..20),
        ) {
            let receipt = receipt(sale(&articles, 0, None), FairKind::Practice, Language::Id);
            let roll = Roll::of(if articles.len() % 2 == 0 { 58 } else { 80 });
            let (mut at_edge, edge) = (0, roll.width - MARGIN);
            for sheet in sheets(&receipt, roll) {
                prop_assert!((sheet.width - roll.width).abs() < 0.01);
                prop_assert!(sheet.height <= HEIGHT_MAX + 0.01);
                for mark in &sheet.marks {
                    let Mark::Run { x, baseline, style, glyphs } = mark else { continue };
                    let right = x + style.width(glyphs);
                    prop_assert!(*x >= MARGIN && right <= edge + 0.01, "{mark:?}");
                    prop_assert!(*baseline > MARGIN && *baseline < sheet.height - MARGIN);
                    at_edge += usize::from((right - edge).abs() < 0.01);
                }
            }
            let off = receipt.lines.iter().filter(|line| line.discount.is_some()).count();
            let paid: usize = receipt.payments.iter().map(|paid| 1 + paid.cash.len()).sum();
            prop_assert!(at_edge > receipt.lines.len() + off + receipt.sums.len() + paid);
        }
    }

    fn read(receipt: &Receipt) -> Document {
        Document::load_mem(&pdf(receipt, 80)).expect("a PDF")
    }

    /// What all pages say, without spaces: where words part is the reader's guess.
    fn said(document: &Document) -> String {
        (1..=document.get_pages().len()).map(|page| page_said(document, page)).collect()
    }

    fn page_said(document: &Document, page: usize) -> String {
        let page = u32::try_from(page).expect("a few pages");
        document.extract_text(&[page]).expect("text").split_whitespace().collect()
    }
}
