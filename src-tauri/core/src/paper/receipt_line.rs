use crate::entry::{Line, SoldBundle};
use crate::value::{Money, Quantity, Unit};
use crate::words::Words;

/// What is sold under one name and price on a receipt: a product or a bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptLine {
    /// Its name, or "Barang M7QD".
    pub name: String,
    /// How much of it: "2 ×", "0,350 kg".
    pub quantity: String,
    /// Quantity and price, and the amount: "2 × 12.500", "25.000".
    pub amount: Row,
    /// What is in it, of a bundle: "3 × Keripik pisang".
    pub parts: Vec<String>,
    /// What was taken off the amount.
    pub discount: Option<Row>,
    /// Why it costs nothing.
    pub free: Option<String>,
    /// What is left of the amount: "25.000".
    pub net: String,
}

/// Words with a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The words.
    pub words: String,
    /// The figure: "25.000".
    pub figure: String,
}

impl Row {
    /// A sentence's words with an amount.
    pub(super) fn of(id: &str, value: i64, words: &Words) -> Self {
        Self { words: words.say(id, &[]), figure: words.figure(value) }
    }
}

/// The lines of a receipt as they are read. A bundle is one line with its parts below it; what came back of one stands by
/// itself, since it was never one of it that came back.
pub(super) fn receipt_lines(
    bundles: &[SoldBundle],
    lines: &[&Line],
    words: &Words,
) -> Vec<ReceiptLine> {
    let mut read = Vec::new();
    for together in lines.chunk_by(|a, b| a.bundle.is_some() && a.bundle == b.bundle) {
        let first = together[0];
        let bundle = first.bundle.and_then(|number| bundles.get(usize::from(number) - 1));
        match bundle {
            Some(bundle) if first.quantity_milli.milli() > 0 => {
                read.push(ReceiptLine::bundle(bundle, together, words));
            }
            Some(bundle) => {
                read.extend(together.iter().map(|line| ReceiptLine::part(bundle, line, words)))
            }
            None => read.extend(together.iter().map(|line| ReceiptLine::of(line, words))),
        }
    }
    read
}

impl ReceiptLine {
    /// One line by itself, be it a part of a bundle or not.
    pub(crate) fn alone(line: &Line, bundles: &[SoldBundle], words: &Words) -> Self {
        match line.bundle.and_then(|number| bundles.get(usize::from(number) - 1)) {
            Some(bundle) => Self::part(bundle, line, words),
            None => Self::of(line, words),
        }
    }

    fn of(line: &Line, words: &Words) -> Self {
        let name = match &line.name {
            Some(name) => name.to_string(),
            None => words.say("receipt-article", &[("member", line.member_code.as_str())]),
        };
        let quantity = words.quantity(line.quantity_milli, line.unit);
        let price = words.figure(line.price.amount());
        Self::sold(name, format!("{quantity} × {price}"), Vec::new(), &[line], words)
    }

    fn bundle(bundle: &SoldBundle, lines: &[&Line], words: &Words) -> Self {
        let each = |line: &&Line| {
            let milli = line.quantity_milli.milli() / i64::from(bundle.count);
            let quantity = Quantity::new(milli).unwrap_or(line.quantity_milli);
            let name = line.name.as_ref().map(ToString::to_string).unwrap_or_default();
            format!("{} {name}", counted(quantity, line.unit, words))
        };
        let price = words.figure(bundle.price.amount());
        let amount = format!("{} × {price}", bundle.count);
        let parts = lines.iter().map(each).collect();
        let sold = Self::sold(bundle.name.to_string(), amount, parts, lines, words);
        Self { quantity: format!("{} ×", bundle.count), ..sold }
    }

    /// What came back of a bundle: its part of the bundle's price is no price of its own.
    fn part(bundle: &SoldBundle, line: &Line, words: &Words) -> Self {
        let part = line.name.as_ref().map(ToString::to_string).unwrap_or_default();
        let quantity = words.quantity(line.quantity_milli, line.unit);
        Self::sold(format!("{part} ({})", bundle.name), quantity, Vec::new(), &[line], words)
    }

    fn sold(
        name: String,
        amount: String,
        parts: Vec<String>,
        lines: &[&Line],
        words: &Words,
    ) -> Self {
        let sum = |of: fn(&Line) -> Money| lines.iter().map(|line| of(line).amount()).sum::<i64>();
        let discount = sum(|line| line.discount);
        let free = lines[0].reason.as_ref().filter(|_| sum(|line| line.net) == 0);
        Self {
            name,
            quantity: counted(lines[0].quantity_milli, lines[0].unit, words),
            amount: Row { words: amount, figure: words.figure(sum(|line| line.amount)) },
            parts,
            discount: (discount != 0).then(|| Row::of("receipt-discount", -discount, words)),
            free: free.map(|reason| words.say("receipt-free", &[("reason", reason.as_str())])),
            net: words.figure(sum(|line| line.net)),
        }
    }
}

/// How much of something, so that its name can stand behind it: "2 ×", "0,350 kg".
fn counted(quantity: Quantity, unit: Unit, words: &Words) -> String {
    let times = if unit.is_whole() { " ×" } else { "" };
    format!("{}{times}", words.quantity(quantity, unit))
}
