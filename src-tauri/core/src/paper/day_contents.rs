use super::flow::{Columns, Flow};
use super::pdf::Block;
use super::style::{A4, SMALL, SMALL_STRONG};

/// Where a receipt stands.
pub(super) struct Listed {
    /// Its till: "07-K3QX".
    pub(super) till: String,
    /// Its number: "07-K3QX-0042".
    pub(super) number: String,
    /// Its page, from 1.
    pub(super) page: usize,
}

/// The contents' columns.
pub(super) const COLUMNS: Columns = Columns { page: A4, count: 5, gap: 16.0 };

/// Lists receipts with their pages, till by till.
pub(super) fn set_contents(flow: &mut Flow<'_>, listed: &[Listed]) {
    let width = COLUMNS.width();
    let mut till = "";
    for one in listed {
        let mut block = Block::new(width);
        if one.till != till {
            till = &one.till;
            flow.space(8.0);
            block.words(0.0, SMALL_STRONG, till);
            block.space(2.0);
        }
        block.row(0.0, SMALL, &one.number, &one.page.to_string());
        flow.put(block);
    }
}
