use chrono_tz::Tz;

use super::receipt_line::{ReceiptLine, Row, receipt_lines};
use crate::books::ReceiptFacts;
use crate::entry::{
    Entry, Fact, Fair, FairKind, Method, Payment, PaymentStatus, Refund, SignedEntry,
};
use crate::value::{Day, EntryId, Moment};
use crate::words::{Language, Words};

/// A receipt as it is read: every word and figure, in the order of the page. Text and PDF say what stands here.
///
/// It names no member; an uncatalogued article goes by its member's code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The entry that it shows.
    pub id: EntryId,
    /// The language that it speaks.
    pub language: Language,
    /// When the entry was made.
    pub at: Moment,
    /// Who sells: "Koperasi Contoh".
    pub organisation: String,
    /// The fair's name.
    pub fair: String,
    /// The fair's town.
    pub town: String,
    /// "Stan 07".
    pub stand: String,
    /// That this proves no payment, on the receipt of a sample fair or of practice.
    pub banner: Option<String>,
    /// "Struk 07-K3QX-0042"; of money back "Pengembalian dana 07-K3QX-0042".
    pub title: String,
    /// Of money back: which receipt it is for, and why. Empty on a sale.
    pub back: Vec<String>,
    /// Day and time at the fair when it was made, on paper if it was: "10 Mei 2024, 10.15 WIB"; and before it
    /// the day that it counts for, where that is another one.
    pub when: Vec<String>,
    /// "Petugas R1".
    pub served_by: Option<String>,
    /// What was sold, or came back with quantities and amounts below zero.
    pub lines: Vec<ReceiptLine>,
    /// How many lines those are and what they come to, for where there is no room for them: "12 baris: 191.397".
    pub lines_said: String,
    /// Subtotal and rounding, where cash was rounded.
    pub sums: Vec<Row>,
    /// What was paid, with its currency.
    pub total: Row,
    /// How it was paid.
    pub payments: Vec<ReceiptPayment>,
    /// What became of it since it was made, a sentence each; empty where nothing did.
    pub became: Vec<String>,
    /// The last word.
    pub thanks: String,
}

/// What was paid by one method.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptPayment {
    /// The method and what it pays.
    pub amount: Row,
    /// That the money was not yet seen to arrive.
    pub claimed: Option<String>,
    /// Cash handed over and cash handed back.
    pub cash: Vec<Row>,
}

/// What is known of a receipt since it was made.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct ReceiptSince {
    /// In sentences: how it was truly paid, and what came back.
    pub said: Vec<String>,
    /// Whether they tell how it was truly paid, so that nothing of it waits as it says itself.
    pub paid: bool,
}

impl Receipt {
    /// The same with what is known since.
    #[must_use]
    pub fn since(mut self, since: ReceiptSince) -> Self {
        self.became = since.said;
        if since.paid {
            self.payments.iter_mut().for_each(|payment| payment.claimed = None);
        }
        self
    }

    /// The receipt of a sale or a refund. `fair` is the fair as it stands, with the kind that it was founded with.
    ///
    /// # Panics
    /// When the entry is neither.
    #[must_use]
    pub fn of(signed: &SignedEntry, fair: &Fair, words: &Words) -> Self {
        let entry = signed.entry();
        let (heading, back, paper_at) = match &entry.fact {
            Fact::Sale(sale) => ("receipt-number", Vec::new(), sale.paper_at),
            Fact::Refund(refund) => ("receipt-refund", back(refund, words), refund.paper_at),
            _ => panic!("a receipt is made of a sale or a refund"),
        };
        let facts = ReceiptFacts::of(signed).expect("sales and refunds have them");
        Self {
            id: signed.id(),
            language: words.language(),
            at: entry.at,
            organisation: fair.organisation.to_string(),
            fair: fair.name.to_string(),
            town: fair.town.to_string(),
            stand: words.say("receipt-stand", &[("stand", facts.stand.as_str())]),
            banner: banner(fair.kind, words),
            title: format!("{} {}", words.say(heading, &[]), facts.receipt),
            back,
            when: match paper_at {
                Some(made) => {
                    let entered = words.say("receipt-paper", &[]);
                    [when(facts.day, made, fair, words), vec![entered]].concat()
                }
                None => when(facts.day, entry.at, fair, words),
            },
            served_by: served_by(entry, words),
            lines: receipt_lines(facts.bundles, &facts.lines, words),
            lines_said: lines_said(&facts, words),
            sums: sums(&facts, words),
            total: Row {
                words: words.say("receipt-total", &[]),
                figure: words.sum(facts.paid()).text,
            },
            payments: facts.payments.iter().map(|paid| ReceiptPayment::of(paid, words)).collect(),
            became: Vec::new(),
            thanks: words.say("receipt-thanks", &[]),
        }
    }
}

impl ReceiptPayment {
    fn of(payment: &Payment, words: &Words) -> Self {
        let claimed = payment.status == Some(PaymentStatus::Claimed);
        let tendered =
            payment.tendered.map(|cash| Row::of("receipt-tendered", cash.amount(), words));
        let change = payment.change.map(|cash| Row::of("receipt-change", cash.amount(), words));
        Self {
            amount: Row {
                words: method_word(payment.method, words),
                figure: words.figure(payment.amount.amount()),
            },
            claimed: claimed.then(|| words.say("receipt-claimed", &[])),
            cash: tendered.into_iter().chain(change).collect(),
        }
    }
}

/// A payment method in words.
pub(crate) fn method_word(method: Method, words: &Words) -> String {
    let named = match method {
        Method::CASH => "receipt-method-cash",
        Method::QRIS => "receipt-method-qris",
        Method::TRANSFER => "receipt-method-transfer",
        Method::OFFSET => "receipt-method-offset",
        _ => return words.say("receipt-method-other", &[("method", method.as_str())]),
    };
    words.say(named, &[])
}

/// That what a fair of this kind prints proves nothing, unless it is a real one.
pub(crate) fn banner(kind: FairKind, words: &Words) -> Option<String> {
    match kind {
        FairKind::Real => None,
        FairKind::Sample => Some(words.say("receipt-sample", &[])),
        FairKind::Practice => Some(words.say("receipt-practice", &[])),
    }
}

/// What money comes back for. A reason of a later list shows as its code.
fn back(refund: &Refund, words: &Words) -> Vec<String> {
    let of = match &refund.of {
        Some(of) => words.say("receipt-refund-of", &[("receipt", &of.receipt.to_string())]),
        None => words.say("receipt-refund-unknown", &[]),
    };
    vec![of, words.say("receipt-refund-reason", &[("reason", refund.reason.as_str())])]
}

fn served_by(entry: &Entry, words: &Words) -> Option<String> {
    entry.by.as_ref().map(|by| format!("{} {by}", words.say("receipt-served_by", &[])))
}

fn lines_said(facts: &ReceiptFacts<'_>, words: &Words) -> String {
    let count = facts.lines.len().to_string();
    let sum = words.figure(facts.paid() - facts.rounding);
    words.say("receipt-lines", &[("count", &count), ("sum", &sum)])
}

/// What leads from the lines, with what was taken off each, to the total, where anything stands between them: so that
/// whoever adds the column up comes to the total.
fn sums(facts: &ReceiptFacts<'_>, words: &Words) -> Vec<Row> {
    if facts.rounding == 0 {
        return Vec::new();
    }
    vec![
        Row::of("receipt-subtotal", facts.paid() - facts.rounding, words),
        Row::of("receipt-rounding", facts.rounding, words),
    ]
}

/// An early hour after a long evening counts for the day before, and says so.
fn when(counted: Day, made: Moment, fair: &Fair, words: &Words) -> Vec<String> {
    let date = match fair.zone.as_str().parse::<Tz>() {
        Ok(zone) => made.time().with_timezone(&zone).date_naive(),
        Err(_) => made.time().date_naive(),
    };
    let calendar_day = Day::try_from(date).unwrap_or(counted);
    let counts_for = (calendar_day != counted)
        .then(|| words.say("receipt-day", &[("day", &words.day(counted))]));
    let read = format!("{}, {}", words.day(calendar_day), words.time(made, &fair.zone));
    counts_for.into_iter().chain([read]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::Sale;
    use crate::paper::sample::{Article, mixed, pieces, plain, receipt, refund, sale, signed};

    #[test]
    fn a_sale_of_the_day_says_day_and_time_in_one_line() {
        assert_eq!(of(plain()).when, ["10 Mei 2024, 10.15 WIB"]);
    }

    #[test]
    fn a_sale_after_midnight_says_the_day_that_it_counts_for() {
        let day = "2024-05-09".parse().expect("a day");
        let when = of(Sale { day, ..plain() }).when;
        assert_eq!(when, ["Hari jual 9 Mei 2024", "10 Mei 2024, 10.15 WIB"]);
    }

    #[test]
    fn a_sale_from_paper_says_the_time_on_the_paper() {
        let paper_at = Some("2024-05-10T01:30:00.000+00:00".parse().expect("a moment"));
        assert_eq!(
            of(Sale { paper_at, ..plain() }).when,
            ["10 Mei 2024, 08.30 WIB", "Ditulis di kertas, dicatat kemudian"]
        );
    }

    #[test]
    fn a_member_shows_as_a_code_on_an_article_without_one_and_nowhere_else() {
        let names: Vec<String> = of(mixed()).lines.into_iter().map(|line| line.name).collect();
        let coded: Vec<&String> = names.iter().filter(|name| name.contains("M7QD")).collect();
        assert_eq!(coded, ["Barang M7QD"]);
    }

    #[test]
    fn a_bargained_price_is_the_price_and_nothing_else_is_said() {
        let bargained = Article { price: 10_000, ..pieces("Tas", 2, 12_500) };
        let receipt = of(sale(&[bargained], 0, None));
        assert_eq!(receipt.lines[0].amount.words, "2 × 10.000");
        assert_eq!((receipt.lines[0].discount.as_ref(), receipt.sums.len()), (None, 0));
    }

    #[test]
    fn lines_and_what_was_taken_off_them_add_up_to_the_subtotal_and_with_rounding_to_the_total() {
        let receipt = of(mixed());
        let figures: Vec<&str> = receipt.sums.iter().map(|sum| sum.figure.as_str()).collect();
        assert_eq!(figures, ["191.397", "−97"]);
        let taken_off = |line: &ReceiptLine| line.discount.as_ref().map(|off| off.figure.clone());
        let read = |figure: &str| figure.replace('.', "").replace('−', "-").parse::<i64>().ok();
        let column = receipt
            .lines
            .iter()
            .flat_map(|line| std::iter::once(line.amount.figure.clone()).chain(taken_off(line)));
        assert_eq!(column.filter_map(|figure| read(&figure)).sum::<i64>(), 191_397);
        assert_eq!(receipt.total.figure, "Rp191.300");
    }

    #[test]
    fn money_that_nobody_has_seen_arrive_is_marked() {
        let payments = of(mixed()).payments;
        assert_eq!(payments[0].claimed.as_deref(), Some("menunggu konfirmasi"));
        assert_eq!(payments[1].claimed, None);
    }

    #[test]
    fn a_receipt_that_proves_nothing_says_so() {
        let banner = |kind| receipt(plain(), kind, Language::En).banner;
        assert_eq!(banner(FairKind::Real), None);
        assert_eq!(banner(FairKind::Sample).as_deref(), Some("SAMPLE – NO PROOF OF PAYMENT"));
        assert_eq!(banner(FairKind::Practice).as_deref(), Some("PRACTICE – NO PROOF OF PAYMENT"));
    }

    #[test]
    fn money_back_says_for_which_receipt_and_why_and_is_below_zero() {
        let back = refund_receipt(refund(true));
        assert_eq!(back.title, format!("Pengembalian dana {}", refund(true).receipt));
        assert_eq!(back.back, ["Untuk struk 07-R53F-0042", "Alasan: rusak"]);
        assert_eq!(back.lines[0].amount.words, "−1 × 12.500");
        assert_eq!(back.lines[0].amount.figure, "−12.500");
        assert_eq!(back.lines[0].discount.as_ref().map(|off| off.figure.as_str()), Some("625"));
        assert_eq!(back.total.figure, "−Rp11.800");
        assert_eq!(back.payments[0].amount.figure, "−11.800");
    }

    #[test]
    fn money_back_without_its_sale_says_so_and_a_reason_of_a_later_list_shows_as_its_code() {
        let reason = "moonlight".parse().expect("a reason");
        let back = refund_receipt(Refund { reason, ..refund(false) });
        assert_eq!(back.back, ["Struk penjualannya tidak ada", "Alasan: moonlight"]);
    }

    fn refund_receipt(refund: Refund) -> Receipt {
        let fair = crate::paper::sample::fair(FairKind::Real);
        Receipt::of(&signed(Fact::Refund(refund)), &fair, &Words::new(Language::Id))
    }

    fn of(sale: Sale) -> Receipt {
        receipt(sale, FairKind::Real, Language::Id)
    }
}
