use super::flow::{Flow, Place};
use super::pdf::{Block, Points};
use super::receipt::Receipt;
use super::receipt_line::Row;
use super::style::{SMALL, SMALL_STRONG};
use crate::words::Words;

/// How far what belongs to a line stands in from it.
const INDENT: Points = 7.0;
/// Between two receipts.
const ROOM: Points = 12.0;
/// A receipt that is no higher than this part of a column is not broken.
const WHOLE: Points = 0.4;

/// Sets a receipt in a column, or over as many as it needs; where it goes on, it says its number again.
pub(super) fn set_receipt(
    flow: &mut Flow<'_>,
    receipt: &Receipt,
    width: Points,
    words: &Words,
) -> Place {
    let blocks = blocks(receipt, width);
    let height: Points = blocks.iter().map(Block::height).sum();
    let kept = if height <= flow.whole() * WHOLE { height } else { start(&blocks) };
    flow.space(ROOM);
    if !flow.at_top() && kept > flow.room() {
        flow.next_column();
    }
    let mut place = None;
    for block in blocks {
        if !flow.at_top() && block.height() > flow.room() {
            flow.next_column();
            flow.put(again(receipt, width, words));
        }
        let put = flow.put(block);
        place.get_or_insert(put);
    }
    place.expect("a receipt has a head")
}

/// Head and first line stay together.
fn start(blocks: &[Block]) -> Points {
    blocks.iter().take(2).map(Block::height).sum()
}

fn blocks(receipt: &Receipt, width: Points) -> Vec<Block> {
    let mut head = Block::new(width);
    head.rule();
    head.space(4.0);
    head.words(0.0, SMALL_STRONG, &receipt.title);
    receipt.back.iter().for_each(|back| head.words(0.0, SMALL, back));
    let (last, before) = receipt.when.split_last().map_or(("", &[][..]), |(l, b)| (l.as_str(), b));
    before.iter().for_each(|when| head.words(0.0, SMALL, when));
    let served: Vec<&str> = [last]
        .into_iter()
        .chain(receipt.served_by.as_deref())
        .filter(|said| !said.is_empty())
        .collect();
    head.words(0.0, SMALL, &served.join(" · "));
    head.space(3.0);

    let mut blocks = vec![head];
    for line in &receipt.lines {
        let mut block = Block::new(width);
        block.words(0.0, SMALL, &line.name);
        row(&mut block, INDENT, &line.amount);
        line.parts.iter().for_each(|part| block.words(INDENT, SMALL, part));
        line.discount.iter().for_each(|discount| row(&mut block, INDENT, discount));
        line.free.iter().for_each(|free| block.words(INDENT, SMALL, free));
        blocks.push(block);
    }

    let mut end = Block::new(width);
    end.space(3.0);
    receipt.sums.iter().for_each(|sum| row(&mut end, 0.0, sum));
    end.row(0.0, SMALL_STRONG, &receipt.total.words, &receipt.total.figure);
    for payment in &receipt.payments {
        row(&mut end, 0.0, &payment.amount);
        payment.claimed.iter().for_each(|claimed| end.words(INDENT, SMALL, claimed));
        payment.cash.iter().for_each(|cash| row(&mut end, INDENT, cash));
    }
    receipt.became.iter().for_each(|said| end.words(0.0, SMALL_STRONG, said));
    blocks.push(end);
    blocks
}

fn again(receipt: &Receipt, width: Points, words: &Words) -> Block {
    let mut again = Block::new(width);
    again.words(0.0, SMALL_STRONG, &receipt.title);
    again.words(0.0, SMALL, &words.say("day-continued", &[]));
    again.space(3.0);
    again
}

fn row(block: &mut Block, indent: Points, row: &Row) {
    block.row(indent, SMALL, &row.words, &row.figure);
}
