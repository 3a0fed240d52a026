use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::entry::Method;
use crate::refusal::{Refusal, RefusalView};
use crate::till::Till;
use crate::till::payments::view::PaymentRow;
use crate::till::typed::amount;
use crate::value::Money;
use crate::words::Amount;

/// A statement of the bank as it was typed or pasted, and what it is held against.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct StatementTyped {
    /// The day, ISO; null for the whole fair.
    pub day: Option<String>,
    /// The method; null for all.
    #[ts(as = "Option<String>")]
    pub method: Option<Method>,
    /// An amount in each line; what stands before the last blank of a line is not read.
    pub text: String,
}

/// A statement beside the payments that wait.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StatementView {
    /// The payments that stand in the statement, the oldest first.
    pub matched: Vec<PaymentRow>,
    /// Those that do not.
    pub waiting: Vec<PaymentRow>,
    /// Amounts of the statement that no waiting payment has.
    pub left: Vec<Amount>,
    /// Lines that are no amounts, each with its number from 1 and why.
    #[ts(type = "Array<[number, Refusal]>")]
    pub wrong: Vec<(usize, RefusalView)>,
    /// What the matched ones come to.
    pub sum: Amount,
}

impl Till {
    /// Holds a statement against the payments that wait: each amount takes off the oldest payment of as much. Nothing is
    /// recorded.
    ///
    /// # Errors
    /// As [`Till::payments_view`].
    pub fn statement(&self, typed: &StatementTyped) -> Result<StatementView, Refusal> {
        let view = self.payments_view(typed.day.as_deref())?;
        let of_method = |row: &PaymentRow| typed.method.is_none_or(|method| row.method == method);
        let mut waiting: Vec<PaymentRow> = view.rows.into_iter().filter(of_method).collect();
        let (mut matched, mut left, mut wrong) = (Vec::new(), Vec::new(), Vec::new());
        for (number, line) in (1..).zip(typed.text.lines()) {
            let Some(read) = amount_in(line) else { continue };
            match read {
                Err(refusal) => wrong.push((number, self.words.refusal(&refusal))),
                Ok(amount) => {
                    let same = |row: &PaymentRow| row.amount.value == amount.amount();
                    match waiting.iter().position(same) {
                        Some(at) => matched.push(waiting.remove(at)),
                        None => left.push(self.words.amount(amount)),
                    }
                }
            }
        }
        let sum = matched.iter().map(|row| row.amount.value).fold(0, i64::saturating_add);
        Ok(StatementView { matched, waiting, left, wrong, sum: self.words.sum(sum) })
    }
}

/// The amount at the end of a line; none where the line is empty. Banks write "+" before what came in, and cents of zero.
fn amount_in(line: &str) -> Option<Result<Money, Refusal>> {
    let line = line.trim();
    let last = line.rsplit(|c: char| c == '\t' || c == ';' || c.is_whitespace()).next()?;
    if last.is_empty() {
        return None;
    }
    let last = last.trim_start_matches('+');
    let whole = last.strip_suffix(",00").or(last.strip_suffix(".00")).unwrap_or(last);
    Some(amount(whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_amount_of_a_line_stands_at_its_end() {
        let read = |line: &str| amount_in(line).map(|read| read.map(Money::amount).ok());
        assert_eq!(read("31.397"), Some(Some(31_397)));
        assert_eq!(read("10/05 QRIS 07 +31.397,00"), Some(Some(31_397)));
        assert_eq!(read("10/05;masuk;25000"), Some(Some(25_000)));
        assert_eq!(read("  "), None);
        assert_eq!(read("saldo awal"), Some(None));
    }
}
