use super::pdf::{About, Block, document};
use super::receipt_pdf::{BODY, Roll, SMALL, STRONG, paged, row, ruled};
use super::slip::Slip;
use crate::words::Words;

/// How much room there is to sign, in points.
const SIGN_ROOM: f32 = 34.0;

/// The slip as a PDF of paper so wide, in millimetres. The same slip is the same bytes.
#[must_use]
pub fn slip_pdf(slip: &Slip, paper_mm: u16) -> Vec<u8> {
    let about = About {
        title: slip.title.clone(),
        language: slip.language,
        made: slip.at,
        shows: slip.id.to_string(),
    };
    let roll = Roll::of(paper_mm);
    let mut again = roll.block();
    slip.banner.iter().for_each(|banner| again.words(0.0, STRONG, banner));
    again.words(0.0, SMALL, &slip.title);
    ruled(&mut again);
    document(&about, &paged(blocks(slip, roll), &again, &Words::new(slip.language), roll))
}

fn blocks(slip: &Slip, roll: Roll) -> Vec<Block> {
    let mut blocks = vec![head(slip, roll)];
    for part in slip.parts.iter().filter(|part| !part.is_empty()) {
        let mut block = roll.block();
        part.iter().for_each(|of| row(&mut block, 0.0, BODY, of));
        ruled(&mut block);
        blocks.push(block);
    }
    let mut total = roll.block();
    row(&mut total, 0.0, roll.large(), &slip.total);
    total.space(8.0);
    blocks.push(total);
    for note in &slip.notes {
        let mut block = roll.block();
        block.words(0.0, SMALL, note);
        blocks.push(block);
    }
    for who in &slip.signed {
        let mut block = roll.block();
        block.space(SIGN_ROOM);
        block.rule();
        block.space(3.0);
        block.words(0.0, SMALL, who);
        blocks.push(block);
    }
    blocks
}

fn head(slip: &Slip, roll: Roll) -> Block {
    let mut head = roll.block();
    head.words(0.0, roll.large(), &slip.organisation);
    head.space(2.0);
    head.words(0.0, SMALL, &slip.fair);
    head.words(0.0, SMALL, &slip.stand);
    head.space(10.0);
    if let Some(banner) = &slip.banner {
        head.words(0.0, STRONG, banner);
        head.space(10.0);
    }
    head.words(0.0, STRONG, &slip.title);
    slip.said.iter().for_each(|words| head.words(0.0, SMALL, words));
    ruled(&mut head);
    head
}
