use std::collections::{BTreeMap, BTreeSet};

use lopdf::Document;

use super::super::pdf::Mark;
use super::*;
use crate::entry::{Fact, FairKind};
use crate::paper::DayNumber;
use crate::paper::sample::{Article, pieces, refund, sale, signed};
use crate::paper::sample_day::{day, numbered, receipts, totals};
use crate::words::Language;

#[test]
fn every_receipt_stands_in_the_pdf_with_its_lines_and_its_total_and_the_sum_is_the_covers() {
    let paper = day(vec![receipts(120)], FairKind::Real, Language::Id);
    let document = Document::load_mem(&bytes(&paper)).expect("a PDF");
    let words = Words::new(Language::Id);
    let said = said(&document, front(&paper) + 1);
    let mut total = 0;
    for entry in &paper.sections[0].receipts {
        let receipt = Receipt::of(entry, &paper.fair, &words);
        let lines = receipt.lines.iter().map(|line| &line.amount.words);
        let figures = receipt.lines.iter().map(|line| &line.amount.figure);
        for told in [&receipt.title, &receipt.total.figure].into_iter().chain(lines).chain(figures)
        {
            let told: String = told.split(' ').collect();
            assert!(said.contains(&told), "{told}");
        }
        total += ReceiptFacts::of(entry).expect("a receipt").paid();
    }
    let cover = page(&document, 1);
    assert!(cover.contains(&words.sum(total).text), "{cover}");
    assert_eq!(said.matches("TOTAL").count(), 120);
}

#[test]
fn the_same_day_is_the_same_bytes() {
    let paper = || day(vec![receipts(40)], FairKind::Sample, Language::En);
    assert_eq!(bytes(&paper()), bytes(&paper()));
}

#[test]
fn days_with_nothing_much_or_too_much_are_sound_and_nothing_leaves_the_page() {
    let long = "Tas belanja anyaman pandan motif kembang kecubung tali kulit sapi saku dalam kain";
    assert_eq!(long.chars().count(), 80 + 1);
    let unbroken = "W".repeat(80);
    let many: Vec<Article> = (1..=200).map(|n| pieces(&format!("Keripik {n}"), n, 9000)).collect();
    let dear = pieces("Rumah joglo", 1, 1_000_000_000_000);
    let days = [
        vec![],
        vec![vec![]],
        vec![vec![numbered(1, sale(&[pieces("Teh", 1, 5000)], 0, None))]],
        vec![vec![numbered(1, sale(&many, 0, None))]],
        vec![vec![numbered(
            1,
            sale(&[pieces(&long[1..], 1, 5000), pieces(&unbroken, 3, 700)], 0, None),
        )]],
        vec![vec![numbered(1, sale(&[dear], 0, None))]],
        vec![vec![signed(Fact::Refund(refund(true))), signed(Fact::Refund(refund(false)))]],
    ];
    for sections in days {
        let paper = day(sections, FairKind::Practice, Language::Id);
        let receipts: usize = paper.sections.iter().map(|section| section.receipts.len()).sum();
        let mut sheets = Vec::new();
        set(&paper, &mut |_, _| ControlFlow::Continue(()), &mut |sheet| sheets.push(sheet));
        for mark in sheets.iter().flat_map(|sheet| &sheet.marks) {
            if let Mark::Run { x, baseline, style, glyphs } = mark {
                let right = x + style.width(glyphs);
                assert!(*x >= MARGIN - 0.01 && right <= A4.0 - MARGIN + 0.01, "{mark:?}");
                assert!(*baseline > MARGIN && *baseline < A4.1 - MARGIN, "{mark:?}");
            }
        }
        let document = Document::load_mem(&bytes(&paper)).expect("a PDF");
        assert_eq!(document.get_pages().len(), sheets.len());
        let said = said(&document, 1);
        assert_eq!(said.contains("lanjutan"), said.contains("Keripik200"), "{receipts} receipts");
    }
}

#[test]
fn pages_of_an_earlier_edition_keep_their_text() {
    let all = receipts(90);
    let (first, later) = all.split_at(70);
    let one = day(vec![first.to_vec()], FairKind::Real, Language::Id);
    let two = day(vec![first.to_vec(), later.to_vec()], FairKind::Real, Language::Id);
    let texts = |paper: &DayPaper| -> Vec<String> {
        let document = Document::load_mem(&bytes(paper)).expect("a PDF");
        let pages = document.get_pages().len();
        (front(paper) + 1..=pages).map(|at| page(&document, at)).collect()
    };
    let (before, after) = (texts(&one), texts(&two));
    assert!(after.len() > before.len());
    assert_eq!(after[..before.len()], before);
    let cover = page(&Document::load_mem(&bytes(&two)).expect("a PDF"), 1);
    assert!(cover.contains("Edisi2"));
}

#[test]
fn the_contents_name_the_page_the_time_and_the_sum_of_every_receipt_in_ranges() {
    let paper = day(vec![receipts(200)], FairKind::Real, Language::Id);
    let document = Document::load_mem(&bytes(&paper)).expect("a PDF");
    let words = Words::new(Language::Id);
    let front = front(&paper);
    let contents: String = (2..=front).map(|at| page(&document, at)).collect();
    let pages: Vec<String> =
        (front + 1..=document.get_pages().len()).map(|at| page(&document, at)).collect();
    let mut ranges: BTreeMap<(String, usize), Vec<_>> = BTreeMap::new();
    for entry in &paper.sections[0].receipts {
        let facts = ReceiptFacts::of(entry).expect("a receipt");
        let number = facts.receipt.to_string();
        let headed = [format!("Struk{number}"), format!("dana{number}")];
        let on = pages.iter().position(|page| headed.iter().any(|title| page.contains(title)));
        let on = on.expect("it has a page") + 1;
        let time = words.time(facts.paper_at.expect("of paper"), &paper.fair.zone);
        let time = time.split(' ').next().expect("a time").to_owned();
        let stand = facts.receipt.stand().to_string();
        let range = ranges.entry((stand, on)).or_default();
        range.push((facts.receipt.number(), time, facts.paid()));
    }
    assert!(ranges.len() > 5, "{ranges:?}");
    let span = |from: String, to: String| if from == to { from } else { format!("{from}–{to}") };
    for ((stand, on), some) in ranges {
        let (first, last) = (some[0].0, some[some.len() - 1].0);
        assert_eq!(usize::try_from(last - first), Ok(some.len() - 1), "one after another");
        let times: BTreeSet<&String> = some.iter().map(|(_, time, _)| time).collect();
        let (from, to) = (times.first().expect("one"), times.last().expect("one"));
        let numbers = span(format!("{first:04}"), format!("{last:04}"));
        let times = span((*from).clone(), (*to).clone());
        let paid = words.figure(some.iter().map(|(.., paid)| paid).sum());
        let told = format!("{numbers}{times}{paid}{on}");
        assert!(contents.contains(&told), "no {told} of stand {stand} in {contents}");
    }
}

#[test]
fn a_table_that_fits_on_a_page_is_on_one_page() {
    for sold in [10, 60, 120] {
        let mut paper = day(vec![receipts(sold)], FairKind::Real, Language::Id);
        let rows = (0..30).map(|at| (format!("Anggota nomor {at}"), 1000)).collect();
        let mut table = totals(rows, paper.sum, Language::Id);
        table.title = "Total per anggota".into();
        paper.totals.push(table);
        let document = Document::load_mem(&bytes(&paper)).expect("a PDF");
        let on = |told: &str| {
            (1..=front(&paper)).filter(|at| page(&document, *at).contains(told)).collect::<Vec<_>>()
        };
        assert_eq!(on("Anggotanomor0").len(), 1);
        assert_eq!(on("Anggotanomor0"), on("Anggotanomor29"), "{sold} receipts");
        assert_eq!(on("Totalperanggota"), on("Anggotanomor29"), "{sold} receipts");
    }
}

#[test]
fn the_cover_itself_has_what_is_missing_in_a_frame_and_the_picture_of_the_hours() {
    let mut paper = day(vec![receipts(12)], FairKind::Real, Language::Id);
    paper.missing = (0..3).map(|at| format!("Yang kurang {at}. ").repeat(9)).collect();
    let sheets = sheets(&paper);
    let frames = |sheet: &Sheet| {
        sheet.marks.iter().filter(|mark| matches!(mark, Mark::Frame { .. })).count()
    };
    let receipts_pages = sheets.len() - front(&paper);
    assert_eq!(frames(&sheets[receipts_pages]), 1);
    let bars = sheets[receipts_pages].marks.iter();
    assert!(bars.filter(|mark| matches!(mark, Mark::Bar { .. })).count() > 0, "no picture");
    paper.missing.clear();
    assert_eq!(self::sheets(&paper).iter().map(frames).sum::<usize>(), 0);
}

#[test]
fn many_payments_that_wait_are_told_in_one_sum_and_the_first_by_number() {
    let mut paper = day(vec![receipts(12)], FairKind::Real, Language::Id);
    let number = |at: u32| format!("07-K3QX-{at:04}");
    paper.claimed = (1..=7000).map(|at| DayNumber { receipt: number(at), paid: 25_000 }).collect();
    let document = Document::load_mem(&bytes(&paper)).expect("a PDF");
    let cover: String = (1..=front(&paper)).map(|at| page(&document, at)).collect();
    assert!(cover.contains("7000struk,Rp175.000.000"), "{cover}");
    assert!(cover.contains(&number(90)) && !cover.contains(&number(91)), "{cover}");
    assert!(cover.contains("dan6910struklain"), "{cover}");
    assert!(front(&paper) < 5);
}

#[test]
fn more_than_a_page_of_what_is_missing_stands_in_frames_that_stay_on_their_pages() {
    let mut paper = day(vec![receipts(12)], FairKind::Real, Language::Id);
    paper.missing = (0..150).map(|at| format!("Yang kurang {at}.")).collect();
    let mut framed = 0;
    for sheet in sheets(&paper) {
        for mark in &sheet.marks {
            if let Mark::Frame { y, height, .. } = mark {
                framed += 1;
                assert!(*y >= MARGIN - 0.01 && y + height <= A4.1 - MARGIN + 0.01, "{mark:?}");
            }
        }
    }
    assert!(framed > 2, "{framed} frames");
    let document = Document::load_mem(&bytes(&paper)).expect("a PDF");
    let said = said(&document, 1);
    assert!((0..150).all(|at| said.contains(&format!("Yangkurang{at}."))), "{said}");
}

#[test]
fn bookmarks_lead_to_every_till_and_below_it_to_its_receipts() {
    let paper = day(vec![receipts(60)], FairKind::Real, Language::Id);
    let set = set(&paper, &mut |_, _| ControlFlow::Continue(()), &mut |_| {}).expect("set");
    let titles: Vec<&str> = set.bookmarks.iter().map(|mark| mark.title.as_str()).collect();
    assert_eq!((titles[0], titles[1], titles.len()), ("Sampul", "Isi", 5));
    assert!(titles[2].starts_with("07-"));
    assert_eq!(set.bookmarks[2..].iter().map(|till| till.below.len()).sum::<usize>(), 60);
    let titles: BTreeSet<&str> =
        set.bookmarks[2].below.iter().map(|receipt| receipt.title.as_str()).collect();
    assert!(titles.iter().all(|title| title.starts_with("07-")));
    let document = Document::load_mem(&bytes(&paper)).expect("a PDF");
    assert!(
        document
            .catalog()
            .is_ok_and(|catalog| catalog.has(b"Outlines") && catalog.has(b"PageLabels"))
    );
}

#[test]
fn a_day_that_is_broken_off_has_no_bytes() {
    let paper = day(vec![receipts(20)], FairKind::Real, Language::Id);
    let mut told = Vec::new();
    let made = day_pdf(&paper, &mut |done, all| {
        told.push((done, all));
        if done == 5 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!((made, told.last().copied(), told.len()), (None, Some((5, 20)), 5));
}

#[test]
fn pages_before_the_receipts_are_numbered_in_roman() {
    let said: Vec<String> = [1, 4, 9, 14, 40, 99].into_iter().map(roman).collect();
    assert_eq!(said, ["i", "iv", "ix", "xiv", "xl", "xcix"]);
}

fn bytes(paper: &DayPaper) -> Vec<u8> {
    day_pdf(paper, &mut |_, _| ControlFlow::Continue(())).expect("nobody breaks off")
}

fn sheets(paper: &DayPaper) -> Vec<Sheet> {
    let mut sheets = Vec::new();
    set(paper, &mut |_, _| ControlFlow::Continue(()), &mut |sheet| sheets.push(sheet));
    sheets
}

fn front(paper: &DayPaper) -> usize {
    set(paper, &mut |_, _| ControlFlow::Continue(()), &mut |_| {}).expect("set").front
}

/// What pages say from one on, without spaces: where words part is the reader's guess.
fn said(document: &Document, from: usize) -> String {
    (from..=document.get_pages().len()).map(|at| page(document, at)).collect()
}

fn page(document: &Document, at: usize) -> String {
    let at = u32::try_from(at).expect("a few pages");
    document.extract_text(&[at]).expect("text").split_whitespace().collect()
}
