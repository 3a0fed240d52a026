/// What a printer answers to `DLE EOT n`. Two bits are always set, so that an answer is told from anything else.
pub(super) fn answer(asked: u8, has_paper: bool) -> u8 {
    const ALWAYS: u8 = 0b0001_0010;
    let without_paper = match asked {
        // It is off line.
        1 => 0b0000_1000,
        // It stopped since there is no paper.
        2 => 0b0010_0000,
        // No error that it could not go on from.
        3 => 0,
        // Its paper is near its end, and at its end.
        _ => 0b0110_1100,
    };
    if has_paper { ALWAYS } else { ALWAYS | without_paper }
}
