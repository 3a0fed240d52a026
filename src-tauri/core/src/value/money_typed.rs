//! How people write an amount of rupiah: on price tags, in chats, on receipts and in spreadsheets.

use super::Money;

/// Why what was typed is no amount. What can be read in two ways is refused: a wrong price in silence is worse than one
/// more key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AmountError {
    /// No amount at all.
    #[error("not a whole amount such as 12.500")]
    Form,
    /// Below zero or past the limit.
    #[error("outside the limits of an amount")]
    Range,
    /// It begins with `0.` or `0,`, as a weight does.
    #[error("written as a weight is")]
    LikeWeight,
    /// It can be read in two ways, such as `12.50`, `1.500rb` or `1,000.000`.
    #[error("to be read in two ways")]
    Ambiguous,
    /// It has a part of a rupiah.
    #[error("with a part of a rupiah")]
    Cents,
}

/// What people write for a thousand and a million, longer words first.
const WORDS: [(&str, u32); 5] = [("juta", 6), ("jt", 6), ("ribu", 3), ("rb", 3), ("k", 3)];

impl Money {
    /// Reads a whole amount as a person types it: `12500`, `12.500`, `12,500`, `Rp 12.500`, `Rp. 12.500,-`,
    /// `12.500,00`, `40rb`, `1,5jt`, in any case and with blanks anywhere but inside the figures. A separator stands
    /// between groups of three digits; before `00` at the end, and before a word, it is the decimal one.
    ///
    /// # Errors
    /// What [`AmountError`] says.
    pub fn typed(text: &str) -> Result<Self, AmountError> {
        let text = text.to_lowercase();
        let text = without_dash(without_currency(text.trim()));
        let below = text.strip_prefix(['-', '−']).map(str::trim_start);
        if below.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) {
            return Err(AmountError::Range);
        }
        let word = WORDS.iter().find_map(|(word, zeros)| Some((text.strip_suffix(word)?, *zeros)));
        let (number, zeros) = word.unwrap_or((text, 0));
        let number = number.trim_end();
        let mut groups = number.split(['.', ',']);
        if !groups.all(|group| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit())) {
            return Err(AmountError::Form);
        }
        let separated = number.contains(['.', ',']);
        if separated && number.starts_with('0') {
            return Err(AmountError::LikeWeight);
        }
        let digits = match (separated, zeros) {
            (false, _) => format!("{number}{:0<1$}", "", zeros as usize),
            (true, 0) => whole(number)?,
            (true, _) => with_word(number, zeros as usize)?,
        };
        let amount = digits.parse().map_err(|_| AmountError::Range)?;
        Self::new(amount).map_err(|_| AmountError::Range)
    }
}

/// Without the currency on either side.
fn without_currency(text: &str) -> &str {
    let bare = text.strip_prefix("rp").map(|rest| rest.strip_prefix('.').unwrap_or(rest));
    let bare = bare.or_else(|| text.strip_prefix("idr")).unwrap_or(text).trim_start();
    let behind = ["rupiah", "idr", "rp"].iter().find_map(|name| bare.strip_suffix(name));
    behind.unwrap_or(bare).trim_end()
}

/// Without the `,-` that stands for "no cents".
fn without_dash(text: &str) -> &str {
    let bare = text.trim_end_matches(['-', '–', '—', '=']);
    match bare.trim_end().strip_suffix([',', '.']) {
        Some(number) if bare.len() < text.len() => number.trim_end(),
        _ => text,
    }
}

/// The digits of a number with separators, without a word behind it.
fn whole(number: &str) -> Result<String, AmountError> {
    let last = number.rfind(['.', ',']).expect("a separator is there");
    let (head, decimals) = (&number[..last], &number[last + 1..]);
    let separator = &number[last..=last];
    let plain = |text: &str| text.replace(['.', ','], "");
    let grouped = |text: &str, separator: &str| {
        let mut groups = text.split(separator);
        let first = groups.next().is_some_and(|first| (1..=3).contains(&first.len()));
        let pure = !text.replace(separator, "").contains(['.', ',']);
        pure && first && groups.all(|group| group.len() == 3)
    };
    if grouped(number, separator) {
        return Ok(plain(number));
    }
    // A separator behind four digits or behind another kind of separator can only be the decimal one.
    let other = if separator == "." { "," } else { "." };
    let decimal = if head.contains(['.', ',']) {
        grouped(head, other)
    } else {
        head.len() > 3 || (separator == "," && decimals == "00")
    };
    match decimals {
        "0" | "00" if decimal => Ok(plain(head)),
        _ if decimal && decimals.len() <= 2 => Err(AmountError::Cents),
        _ => Err(AmountError::Ambiguous),
    }
}

/// The digits of a number with a decimal separator before a word: three decimals would be a group as well.
fn with_word(number: &str, zeros: usize) -> Result<String, AmountError> {
    let (whole, decimals) = number.split_once(['.', ',']).expect("a separator is there");
    if decimals.len() > 2 || decimals.contains(['.', ',']) {
        return Err(AmountError::Ambiguous);
    }
    Ok(format!("{whole}{decimals:0<zeros$}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<i64, AmountError> {
        Money::typed(text).map(Money::amount)
    }

    #[test]
    fn an_amount_is_read_as_people_write_it() {
        for typed in [
            "12500",
            "12.500",
            "12,500",
            "Rp12.500",
            "Rp 12.500",
            "rp12500",
            " 12.500 ",
            "Rp. 12.500",
            "Rp.12.500",
            "RP 12.500",
            "rP\u{a0}12.500",
            "IDR 12,500",
            "12.500,-",
            "12.500.-",
            "Rp 12.500,-",
            "Rp12.500,--",
            "Rp12.500 ,–",
            "12.500,=",
            "12.500,00",
            "12,500.00",
            "12500,00",
            "12500.00",
            "12.500,0",
            "Rp. 12.500,00",
            "12.500 rupiah",
            "12,5rb",
            "12.5 rb",
            "12,50 ribu",
            "Rp12,5rb",
            "12.5K",
            "12,5rb,-",
        ] {
            assert_eq!(read(typed), Ok(12_500), "{typed}");
        }
        for (typed, amount) in [
            ("40rb", 40_000),
            ("40 ribu", 40_000),
            ("40 RB", 40_000),
            ("40k", 40_000),
            ("1,5jt", 1_500_000),
            ("1.5 juta", 1_500_000),
            ("Rp 2 juta", 2_000_000),
            ("1.000.000", 1_000_000),
            ("1.250.000,00", 1_250_000),
            ("500,00", 500),
            ("0", 0),
            ("0500", 500),
            ("0rb", 0),
        ] {
            assert_eq!(read(typed), Ok(amount), "{typed}");
        }
    }

    #[test]
    fn what_can_be_read_in_two_ways_is_refused() {
        for typed in [
            "12.50",
            "12,50",
            "12.5",
            "500.00",
            "1.2500",
            "1,000.000",
            "12500.000",
            "1.500rb",
            "1,250jt",
            "1.000.000rb",
            "1.234,567",
            "12.34.56",
            "1.2,000.00",
        ] {
            assert_eq!(read(typed), Err(AmountError::Ambiguous), "{typed}");
        }
        for typed in ["12.500,50", "12500,5", "12500.99"] {
            assert_eq!(read(typed), Err(AmountError::Cents), "{typed}");
        }
    }

    #[test]
    fn an_amount_never_begins_as_a_weight_does() {
        for typed in ["0.350", "0,350", "0.5", "0,00", "00.500", "012.500", "Rp0,350", "0,5jt"] {
            assert_eq!(read(typed), Err(AmountError::LikeWeight), "{typed}");
        }
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for typed in [
            "", " ", "Rp", "Rp.", "rb", "dua", "12e3", "-", ",-", ".500", ",5", "1..000", "12.",
            "12 500", "1 2rb", "rb40", "Rp Rp5", "40rbrb", "5%", "٥",
        ] {
            assert_eq!(read(typed), Err(AmountError::Form), "{typed}");
        }
        for typed in
            ["-5000", "Rp-5000", "−1", "1000000000001", "99999999999999999999", "2000000jt"]
        {
            assert_eq!(read(typed), Err(AmountError::Range), "{typed}");
        }
    }

    #[test]
    fn every_amount_comes_back_however_it_is_written() {
        let mut amount: i64 = 1;
        for step in 1..400_i64 {
            amount = (amount * 31 + step * 7919) % 1_000_000_000_000;
            let digits = amount.to_string();
            let grouped = |separator: &str| {
                let groups: Vec<&str> = digits
                    .as_bytes()
                    .rchunks(3)
                    .rev()
                    .map(|group| std::str::from_utf8(group).expect("digits"))
                    .collect();
                groups.join(separator)
            };
            for number in [digits.clone(), grouped("."), grouped(",")] {
                for before in ["", "Rp", "Rp ", "RP. ", "idr "] {
                    for behind in ["", ",-", " rupiah"] {
                        let typed = format!("{before}{number}{behind}");
                        assert_eq!(read(&typed), Ok(amount), "{typed}");
                    }
                }
            }
            for typed in [format!("{},00", grouped(".")), format!("{digits},00")] {
                assert_eq!(read(&typed), Ok(amount), "{typed}");
            }
            let thousands = amount % 1_000_000;
            assert_eq!(read(&format!("{thousands}rb")), Ok(thousands * 1000));
            if amount % 10 != 0 && amount > 9 {
                // A written kilogram is never a price, whatever its figures are.
                let weight = format!("0,{}", amount % 1000);
                assert_eq!(read(&weight), Err(AmountError::LikeWeight), "{weight}");
            }
        }
    }
}
