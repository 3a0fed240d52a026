use super::Table;
use super::flow::{Columns, Flow};
use super::grid::Grid;
use super::pdf::{About, Binding, Block, Points, Press};
use super::style::{A4, BODY, MARGIN, SMALL, STRONG, TITLE};
use crate::words::Words;

/// The table as a PDF of A4, lying where its columns need it: what it is of and how complete it is, then its rows with
/// their headings on every page. A column in which every figure is zero is left out. The same table is the same bytes.
#[must_use]
pub fn table_pdf(table: &Table) -> Vec<u8> {
    let table = &table.printed();
    let words = Words::new(table.language);
    let upright = Grid::fit(table, A4.0 - 2.0 * MARGIN, &words);
    let page = if upright.is_large() { A4 } else { (A4.1, A4.0) };
    let width = page.0 - 2.0 * MARGIN;
    let grid = Grid::fit(table, width, &words);
    let mut press = Press::default();
    let mut print = |sheet| press.print(&sheet);
    let columns = Columns { page, count: 1, gap: 0.0 };
    let mut flow = Flow::new(columns, Block::new(width), |page| page.to_string(), &mut print);
    head(&mut flow, table, width);
    set_table(&mut flow, table, &grid, &words);
    flow.end();
    let about = About {
        title: format!("{}, {}", table.title, table.of.join(", ")),
        language: table.language,
        made: table.made,
        shows: format!("{:?}{:?}", table.rows, table.sum),
    };
    press.bind(&about, &Binding::default())
}

/// Sets the rows of a table below its headings, which stand again on every page that it reaches.
pub(super) fn set_table(flow: &mut Flow<'_>, table: &Table, grid: &Grid, words: &Words) {
    let headings = grid.headings(&table.columns);
    let mut headed = false;
    for block in blocks(table, grid, words) {
        let needed = block.height() + if headed { 0.0 } else { headings.height() };
        if !flow.at_top() && needed > flow.room() {
            flow.next_column();
        }
        if !headed || flow.at_top() {
            flow.put(headings.clone());
            headed = true;
        }
        flow.put(block);
    }
}

/// How high a table is where nothing breaks it.
pub(super) fn table_height(table: &Table, grid: &Grid, words: &Words) -> Points {
    grid.headings(&table.columns).height()
        + blocks(table, grid, words).iter().map(Block::height).sum::<Points>()
}

/// The rows and the sum; rows of another kind stand below a line of room.
fn blocks(table: &Table, grid: &Grid, words: &Words) -> Vec<Block> {
    let kin = table.rows.len().saturating_sub(table.apart);
    let rows = table.rows.iter().enumerate().map(|(at, row)| {
        let row = grid.row(row, words);
        if at == kin && at > 0 { grid.apart(row) } else { row }
    });
    rows.chain((!table.sum.is_empty()).then(|| grid.sum(&table.sum, words))).collect()
}

fn head(flow: &mut Flow<'_>, table: &Table, width: Points) {
    let mut head = Block::new(width);
    if let Some((first, rest)) = table.of.split_first() {
        head.words(0.0, STRONG, first);
        head.space(2.0);
        head.words(0.0, TITLE, &table.title);
        head.space(2.0);
        rest.iter().for_each(|of| head.words(0.0, BODY, of));
    } else {
        head.words(0.0, TITLE, &table.title);
    }
    head.space(10.0);
    flow.put(head);
    let styles = [STRONG].into_iter().chain(std::iter::repeat(SMALL));
    for (note, style) in table.notes.iter().zip(styles) {
        let mut block = Block::new(width);
        block.words(0.0, style, note);
        flow.put(block);
    }
    flow.space(16.0);
}

#[cfg(test)]
mod tests {
    use lopdf::Document;

    use super::*;
    use crate::paper::Cell;
    use crate::paper::sample::table;

    #[test]
    fn every_page_has_the_headings_and_every_row_stands_once() {
        let amounts: Vec<i64> = (1..=300).map(|number| number * 1000).collect();
        let table = table(&amounts);
        let document = Document::load_mem(&table_pdf(&table)).expect("a PDF");
        let pages: Vec<String> = document
            .get_pages()
            .into_keys()
            .map(|page| document.extract_text(&[page]).expect("text").split_whitespace().collect())
            .collect();
        assert!(pages.len() > 2, "300 rows fill some pages");
        assert!(pages.iter().all(|page| page.contains("Dibayar")), "{pages:?}");
        assert!(pages[0].contains("Belumlengkap"), "{}", pages[0]);
        let said = pages.concat();
        for row in &table.rows {
            let Cell::Words(name) = &row[0] else { panic!("a row has a name") };
            let name: String = name.split(' ').collect();
            assert!(said.contains(&name), "{name}");
        }
        assert!(said.contains(&Words::new(table.language).figure(amounts.iter().sum())));
    }

    #[test]
    fn names_of_any_length_and_the_largest_figures_stay_on_the_page() {
        let mut table = table(&[1_000_000_000_000, -1_000_000_000_000, 5]);
        for (row, name) in table.rows.iter_mut().zip(["Anyaman ".repeat(10), "W".repeat(80)]) {
            row[0] = Cell::Words(name);
        }
        let words = Words::new(table.language);
        let width = A4.0 - 2.0 * MARGIN;
        let grid = Grid::fit(&table, width, &words);
        assert!(grid.is_large());
        for row in table.rows.iter().chain([&table.sum]) {
            for mark in grid.row(row, &words).marks_at(0.0, 0.0) {
                if let super::super::pdf::Mark::Run { x, style, glyphs, .. } = mark {
                    assert!(x >= 0.0 && x + style.width(&glyphs) <= width + 0.01, "{glyphs:?}");
                }
            }
        }
    }
}
