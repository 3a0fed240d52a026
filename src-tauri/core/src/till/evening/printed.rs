use crate::till::owed::view::OwedRow;
use crate::value::EntryId;

/// What slips say of every member but what was paid, as one word: another one once any of it is another.
pub(super) fn slips_said(owed: &[OwedRow]) -> String {
    let figures = owed.iter().map(|row| {
        let of = [row.share.value, row.goods.value, row.deductions.value, row.gross.value];
        format!("{} {of:?}", row.member)
    });
    let told = figures.collect::<Vec<_>>().join("\n");
    EntryId::of(told.as_bytes()).to_string().chars().take(16).collect()
}
