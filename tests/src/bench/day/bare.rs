//! The least that printpdf needs: text at places, the fonts as they are.

use std::io::BufRead;

use printpdf::{
    Op, ParsedFont, PdfDocument, PdfFontHandle, PdfPage, PdfSaveOptions, Pt, TextItem, TextMatrix,
};

/// Text at its place.
pub(in crate::bench) struct Run {
    page: usize,
    x: f32,
    y: f32,
    size: f32,
    bold: bool,
    text: String,
}

/// Reads what was written for every subject.
pub(in crate::bench) fn read(lines: impl BufRead) -> Vec<Run> {
    let run = |line: String| {
        let mut fields = line.splitn(6, '\t');
        let mut next = || fields.next().expect("six fields");
        let number = |field: &str| field.parse().expect("a number");
        Run {
            page: next().parse().expect("a page"),
            x: number(next()),
            y: number(next()),
            size: number(next()),
            bold: next() == "1",
            text: next().to_owned(),
        }
    };
    lines.lines().map(|line| run(line.expect("read"))).collect()
}

/// The same text on pages of A4.
pub(in crate::bench) fn pdf(runs: Vec<Run>) -> Vec<u8> {
    let font = |bytes: &[u8]| ParsedFont::from_bytes(bytes, 0, &mut Vec::new()).expect("a font");
    let mut pdf = PdfDocument::new("bare");
    let regular = pdf.add_font(&font(include_bytes!(
        "../../../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf"
    )));
    let bold = pdf.add_font(&font(include_bytes!(
        "../../../../assets/fonts/AtkinsonHyperlegibleNext-Bold.ttf"
    )));
    let mut pages = Vec::new();
    let mut ops = vec![Op::StartTextSection];
    let (mut page, mut set_in) = (0, None);
    for run in runs {
        if run.page != page {
            pages.push(bound(std::mem::replace(&mut ops, vec![Op::StartTextSection])));
            (page, set_in) = (run.page, None);
        }
        if set_in != Some((run.bold, run.size)) {
            let font =
                PdfFontHandle::External(if run.bold { bold.clone() } else { regular.clone() });
            ops.push(Op::SetFont { font, size: Pt(run.size) });
            set_in = Some((run.bold, run.size));
        }
        ops.push(Op::SetTextMatrix { matrix: TextMatrix::Translate(Pt(run.x), Pt(run.y)) });
        ops.push(Op::ShowText { items: vec![TextItem::Text(run.text)] });
    }
    pages.push(bound(ops));
    pdf.with_pages(pages).save(&PdfSaveOptions::default(), &mut Vec::new())
}

fn bound(mut ops: Vec<Op>) -> PdfPage {
    ops.push(Op::EndTextSection);
    PdfPage::new(Pt(595.28).into(), Pt(841.89).into(), ops)
}
