use super::receipt::Receipt;
use super::receipt_line::Row;

/// The receipt as a text that a QR code carries: what a phone shows that reads it, with no address in it and nothing to
/// install. One thing to a line and no columns, since a phone breaks lines as it likes.
///
/// In its short form it leaves out what was sold, and says how many lines that were.
#[must_use]
pub fn receipt_code_text(receipt: &Receipt, whole: bool) -> String {
    let mut lines: Vec<String> = Vec::new();
    lines.extend(receipt.banner.clone());
    lines.push(receipt.organisation.clone());
    lines.push(format!("{}, {}", receipt.fair, receipt.stand));
    lines.push(receipt.title.clone());
    lines.extend(receipt.back.iter().chain(&receipt.when).cloned());
    if whole {
        for line in &receipt.lines {
            lines.push(format!("{} {} = {}", line.name, line.amount.words, line.amount.figure));
            lines.extend(line.discount.iter().map(row));
        }
    } else {
        lines.push(receipt.lines_said.clone());
    }
    lines.extend(receipt.sums.iter().map(row));
    lines.push(row(&receipt.total));
    for payment in &receipt.payments {
        let waits = payment.claimed.iter().map(|claimed| format!(" ({claimed})"));
        lines.push(row(&payment.amount) + &waits.collect::<String>());
        lines.extend(payment.cash.iter().map(row));
    }
    lines.extend(receipt.became.iter().cloned());
    lines.push(receipt.thanks.clone());
    lines.join("\n").replace(['−', '–'], "-").replace('×', "x")
}

fn row(row: &Row) -> String {
    format!("{}: {}", row.words, row.figure)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::FairKind;
    use crate::paper::sample::{mixed, receipt};
    use crate::words::Language;

    #[test]
    fn a_receipt_is_read_off_a_code_line_by_line() {
        let text = receipt_code_text(&receipt(mixed(), FairKind::Sample, Language::Id), true);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], "CONTOH - BUKAN BUKTI BAYAR");
        assert!(lines.iter().any(|line| line.starts_with("Struk 07-")), "{text}");
        assert!(lines.iter().any(|line| line.starts_with("TOTAL: Rp191.300")), "{text}");
        assert!(text.is_ascii(), "{text}");
    }

    #[test]
    fn the_short_form_says_how_many_lines_there_are_and_what_they_come_to() {
        let receipt = receipt(mixed(), FairKind::Real, Language::Id);
        let short = receipt_code_text(&receipt, false);
        assert!(short.contains(&receipt.lines_said) && !short.contains(&receipt.lines[0].name));
        assert!(short.lines().any(|line| line.starts_with("TOTAL: Rp191.300")), "{short}");
        assert!(short.len() < receipt_code_text(&receipt, true).len());
    }
}
