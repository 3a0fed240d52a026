use super::kuitansi::{Kuitansi, Labelled};
use super::pdf::{About, Block, MILLIMETRE, Points, Sheet, Style, Weight, document};

/// A5, lying.
const WIDTH: Points = 210.0 * MILLIMETRE;
const HEIGHT: Points = 148.0 * MILLIMETRE;
/// No printer reaches the edge.
const MARGIN: Points = 12.0 * MILLIMETRE;
/// Heading, date and signature stand below each other at the right.
const RIGHT: Points = 186.0;
/// Between what stands left and right.
const GUTTER: Points = 28.0;
const LEFT: Points = WIDTH - 2.0 * MARGIN - RIGHT - GUTTER;
/// What stands before a value, up to where the values begin.
const LABEL: Points = 112.0;
const VALUE: Points = WIDTH - 2.0 * MARGIN - LABEL;

/// Above and below a hairline.
const RULE_ROOM: Points = 10.0;
/// Between one value and the next.
const VALUE_ROOM: Points = 7.0;
/// Between a label and its value at least.
const GAP: Points = 8.0;
/// Above the foot at least.
const FOOT_ROOM: Points = 8.0;
/// Between the amount and its rules.
const AMOUNT_ROOM: Points = 4.0;
/// Below a line to write on, so that tails have room.
const WRITING_ROOM: Points = 4.0;
/// For a signature and a stamp.
const SIGNATURE_ROOM: Points = 58.0;

const SMALL: Style = Style { weight: Weight::Regular, size: 9.0, leading: 12.5 };
const BODY: Style = Style { weight: Weight::Regular, size: 11.0, leading: 15.0 };
const STRONG: Style = Style { weight: Weight::Bold, size: 11.0, leading: 15.0 };
const WARNING: Style = Style { weight: Weight::Bold, size: 9.0, leading: 12.5 };
const HEADING: Style = Style { weight: Weight::Bold, size: 16.0, leading: 21.0 };
const AMOUNT: Style = Style { weight: Weight::Bold, size: 22.0, leading: 30.0 };

/// How large the type is, as a part of its size, and whether the lines are named: the first way that has room.
const WAYS: [(f32, Lines); 4] =
    [(1.0, Lines::Named), (1.0, Lines::Counted), (0.9, Lines::Counted), (0.8, Lines::Counted)];
/// What the longest names need.
const LAST_WAY: (f32, Lines) = (0.7, Lines::Counted);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lines {
    Named,
    Counted,
}

/// The kuitansi as a PDF of one page, A5 lying. The lines of the sale are named where they have room, else counted;
/// type becomes smaller only for names that would not fit otherwise.
///
/// The same kuitansi is the same bytes.
#[must_use]
pub fn kuitansi(kuitansi: &Kuitansi) -> Vec<u8> {
    let buyer = kuitansi.buyer.value.as_deref().unwrap_or_default();
    let about = About {
        title: format!("{} {}", kuitansi.heading, kuitansi.number),
        language: kuitansi.language,
        made: kuitansi.at,
        shows: format!("kuitansi {} {buyer}", kuitansi.id),
    };
    document(&about, &[page(kuitansi).sheet])
}

fn page(kuitansi: &Kuitansi) -> Page {
    let mut ways = WAYS.into_iter().map(|way| Page::of(kuitansi, way));
    ways.find(|page| page.room >= 0.0).unwrap_or_else(|| Page::of(kuitansi, LAST_WAY))
}

struct Page {
    sheet: Sheet,
    /// What is left between the values and the foot; below zero where they do not fit.
    room: Points,
}

impl Page {
    fn of(kuitansi: &Kuitansi, (scale, lines): (f32, Lines)) -> Self {
        let sheet = Sheet { width: WIDTH, height: HEIGHT, marks: Vec::new() };
        let mut page = Self { sheet, room: HEIGHT - 2.0 * MARGIN };
        let type_of = Type { scale };
        page.beside(LEFT + GUTTER, type_of.head(kuitansi));
        page.beside(0.0, (rule(), Block::new(0.0)));
        for value in type_of.values(kuitansi, lines) {
            page.beside(LABEL, value);
        }
        let (amount, signature) = type_of.foot(kuitansi);
        let height = amount.height().max(signature.height());
        let ends_at = |block: &Block| HEIGHT - MARGIN - block.height();
        let (left, right) = (ends_at(&amount), ends_at(&signature));
        page.sheet.marks.extend(amount.marks_at(MARGIN, left));
        page.sheet.marks.extend(signature.marks_at(MARGIN + LEFT + GUTTER, right));
        page.room -= height;
        page
    }

    /// Two blocks side by side, the second so far to the right, below what stands there.
    fn beside(&mut self, right: Points, (first, second): (Block, Block)) {
        let top = HEIGHT - MARGIN - self.room;
        self.room -= first.height().max(second.height());
        self.sheet.marks.extend(first.marks_at(MARGIN, top));
        self.sheet.marks.extend(second.marks_at(MARGIN + right, top));
    }
}

/// The type of one page.
#[derive(Debug, Clone, Copy)]
struct Type {
    scale: f32,
}

impl Type {
    fn style(self, style: Style) -> Style {
        let (size, leading) = (style.size * self.scale, style.leading * self.scale);
        Style { size, leading, ..style }
    }

    fn head(self, kuitansi: &Kuitansi) -> (Block, Block) {
        let mut who = Block::new(LEFT);
        who.words(0.0, self.style(HEADING), &kuitansi.organisation);
        who.words(0.0, self.style(BODY), &kuitansi.stand);
        let mut what = Block::new(RIGHT);
        what.words(0.0, self.style(HEADING), &kuitansi.heading);
        what.words(0.0, self.style(BODY), &kuitansi.number);
        if let Some(banner) = &kuitansi.banner {
            what.space(2.0);
            what.words(0.0, self.style(WARNING), banner);
        }
        (who, what)
    }

    fn values(self, kuitansi: &Kuitansi, lines: Lines) -> [(Block, Block); 3] {
        let buyer = self.value(&kuitansi.buyer, |value, buyer| match buyer {
            Some(buyer) => value.words(0.0, self.style(STRONG), buyer),
            None => {
                value.space(self.style(BODY).leading);
                value.rule();
                value.space(WRITING_ROOM);
            }
        });
        let in_words = self.value(&kuitansi.in_words, |value, in_words| {
            value.words(0.0, self.style(STRONG), in_words);
        });
        let purpose = self.value(&kuitansi.purpose, |value, purpose| {
            value.words(0.0, self.style(BODY), purpose);
            match lines {
                Lines::Named => {
                    value.space(2.0);
                    for line in &kuitansi.lines {
                        value.row(0.0, self.style(SMALL), &line.words, &line.figure);
                    }
                }
                Lines::Counted => value.words(0.0, self.style(SMALL), &kuitansi.lines_counted),
            }
        });
        [buyer, in_words, purpose]
    }

    fn value<T>(self, of: &Labelled<T>, put: impl Fn(&mut Block, &T)) -> (Block, Block) {
        let mut label = Block::new(LABEL - GAP);
        label.words(0.0, self.style(BODY), &of.label);
        let mut value = Block::new(VALUE);
        put(&mut value, &of.value);
        value.space(VALUE_ROOM * self.scale);
        (label, value)
    }

    fn foot(self, kuitansi: &Kuitansi) -> (Block, Block) {
        let mut amount = Block::new(LEFT);
        amount.space(FOOT_ROOM);
        amount.rule();
        amount.space(AMOUNT_ROOM);
        amount.words(0.0, self.style(AMOUNT), &kuitansi.amount);
        amount.space(AMOUNT_ROOM);
        amount.rule();
        amount.space(AMOUNT_ROOM);
        amount.words(0.0, self.style(SMALL), &kuitansi.paid_by);
        let mut signature = Block::new(RIGHT);
        signature.space(FOOT_ROOM);
        signature.words(0.0, self.style(BODY), &kuitansi.town_and_day);
        signature.space(SIGNATURE_ROOM);
        signature.rule();
        signature.space(AMOUNT_ROOM);
        signature.words(0.0, self.style(SMALL), &kuitansi.signature);
        (amount, signature)
    }
}

fn rule() -> Block {
    let mut rule = Block::new(WIDTH - 2.0 * MARGIN);
    rule.space(RULE_ROOM);
    rule.rule();
    rule.space(RULE_ROOM);
    rule
}

#[cfg(test)]
mod tests {
    use lopdf::Document;
    use proptest::prelude::*;

    use super::super::pdf::Mark;
    use super::*;
    use crate::entry::{Fair, FairKind, Sale};
    use crate::paper::sample::{article, entry, fair, mixed, pieces, plain, sale, words};
    use crate::value::{Buyer, Name};
    use crate::words::Language;

    #[test]
    fn the_same_kuitansi_is_the_same_bytes_and_another_buyer_makes_another_document() {
        let bytes = |buyer| kuitansi(&of(mixed(), &fair(FairKind::Real), buyer));
        assert_eq!(bytes("Dinas Contoh"), bytes("Dinas Contoh"));
        let identifier = |bytes: &[u8]| {
            let document = Document::load_mem(bytes).expect("a PDF");
            format!("{:?}", document.trailer.get(b"ID").expect("an identifier"))
        };
        assert_ne!(identifier(&bytes("Dinas Contoh")), identifier(&bytes("Sekolah Contoh")));
    }

    #[test]
    fn everything_on_the_kuitansi_can_be_searched_on_its_one_page() {
        let kuitansi = of(mixed(), &fair(FairKind::Practice), "Dinas Contoh");
        let said = said(&kuitansi);
        let told = [
            &kuitansi.organisation,
            &kuitansi.stand,
            &kuitansi.heading,
            &kuitansi.number,
            &kuitansi.in_words.value,
            &kuitansi.purpose.value,
            &kuitansi.amount,
            &kuitansi.paid_by,
            &kuitansi.town_and_day,
            &kuitansi.signature,
        ];
        let lines = kuitansi.lines.iter().flat_map(|line| [&line.words, &line.figure]);
        let given = kuitansi.banner.iter().chain(&kuitansi.buyer.value);
        for told in told.into_iter().chain(lines).chain(given) {
            let told = told.split(' ').collect::<String>();
            assert!(said.contains(&told), "{told} in {said}");
        }
        assert!(!said.contains("macambarang"), "{said}");
    }

    #[test]
    fn lines_without_room_are_counted() {
        let articles: Vec<_> = (1..=200).map(|n| pieces(&format!("Teh {n}"), n, 12_500)).collect();
        let kuitansi = of(sale(&articles, 0, None), &fair(FairKind::Real), "Dinas Contoh");
        let said = said(&kuitansi);
        assert!(said.contains("200macambarang"), "{said}");
        assert!(!said.contains("Teh"), "{said}");
    }

    #[test]
    fn without_a_buyer_there_is_a_line_to_write_on() {
        let rules = |buyer| {
            let page = page(&of(plain(), &fair(FairKind::Real), buyer));
            page.sheet.marks.iter().filter(|mark| matches!(mark, Mark::Rule { .. })).count()
        };
        assert_eq!(rules(""), rules("Dinas Contoh") + 1);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(100))]
        #[test]
        fn everything_stands_on_the_page_and_nothing_on_anything_else(
            articles in proptest::collection::vec(article(), 1..20),
            names in proptest::collection::vec(name(), 4),
            kind in prop_oneof![Just(FairKind::Real), Just(FairKind::Practice)],
        ) {
            let fair = Fair {
                organisation: names[0].clone(),
                name: names[1].clone(),
                town: names[2].clone(),
                ..fair(kind)
            };
            let kuitansi = of(sale(&articles, 0, None), &fair, names[3].as_str());
            let page = page(&kuitansi);
            prop_assert!(page.room >= 0.0, "{}", page.room);
            for mark in &page.sheet.marks {
                let Mark::Run { x, baseline, style, glyphs } = mark else { continue };
                let right = x + style.width(glyphs);
                prop_assert!(*x >= MARGIN && right <= WIDTH - MARGIN + 0.01, "{mark:?}");
                prop_assert!(*baseline > MARGIN && *baseline < HEIGHT - MARGIN, "{mark:?}");
            }
        }
    }

    #[test]
    fn the_longest_and_widest_names_have_room() {
        let wide: Name = "W".repeat(80).parse().expect("a name");
        let fair = Fair {
            organisation: wide.clone(),
            name: wide.clone(),
            town: wide.clone(),
            ..fair(FairKind::Sample)
        };
        let sold = sale(&[pieces(wide.as_str(), 1, 999_777_777_700)], 0, None);
        let page = page(&of(sold, &fair, &"W".repeat(Buyer::MAX_CHARS)));
        assert!(page.room >= 0.0, "{}", page.room);
    }

    fn name() -> impl Strategy<Value = Name> {
        r"[A-Za-z ]{1,78}|\PC{1,80}".prop_filter_map("a name", |name| Name::typed(&name).ok())
    }

    fn of(sale: Sale, fair: &Fair, buyer: &str) -> Kuitansi {
        let buyer = Buyer::typed(buyer).ok();
        let made = Kuitansi::of(&entry(sale), fair, buyer.as_ref(), words(Language::Id));
        made.expect("it is a sale")
    }

    /// What its one page says, without spaces: where words part is the reader's guess.
    fn said(kuitansi: &Kuitansi) -> String {
        let document = Document::load_mem(&super::kuitansi(kuitansi)).expect("a PDF");
        assert_eq!(document.get_pages().len(), 1);
        document.extract_text(&[1]).expect("text").split_whitespace().collect()
    }
}
