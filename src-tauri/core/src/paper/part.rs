use super::flow::Flow;
use super::grid::Grid;
use super::pdf::{Block, Points};
use super::style::{BODY, HEADING};
use super::table::Table;
use super::table_pdf::{set_table, table_height};
use crate::words::Words;

/// Below a heading.
pub(super) const HEADING_ROOM: Points = 4.0;

/// Sets a heading so far below what stands above it, and never parted from what is so high and follows it.
pub(super) fn set_heading(
    flow: &mut Flow<'_>,
    width: Points,
    above: Points,
    heading: &str,
    with: Points,
) {
    flow.space(above);
    let with = HEADING.leading + HEADING_ROOM + with;
    if !flow.at_top() && with > flow.room() && with <= flow.whole() {
        flow.next_column();
    }
    let mut block = Block::new(width);
    block.words(0.0, HEADING, heading);
    block.space(HEADING_ROOM);
    flow.put(block);
}

/// Sets a table under its title. One that fits on a page is not broken; of a longer one the heading never stands alone.
pub(super) fn set_titled_table(
    flow: &mut Flow<'_>,
    width: Points,
    above: Points,
    table: &Table,
    words: &Words,
) {
    let grid = Grid::fit(table, width, words);
    let height = table_height(table, &grid, words);
    let fits = height + HEADING.leading + HEADING_ROOM <= flow.whole();
    let with = if fits { height } else { 4.0 * BODY.leading };
    set_heading(flow, width, above, &table.title, with);
    set_table(flow, table, &grid, words);
}
