use super::in_words;
use super::receipt::{Receipt, ReceiptPayment};
use super::receipt_line::{ReceiptLine, Row};
use crate::entry::{Fact, Fair, Sale, SignedEntry};
use crate::value::{Buyer, EntryId, Moment, Money};
use crate::words::{Language, Words};

/// The *kuitansi* of a sale: an official receipt for an institution, with the amount in words and room for a
/// signature. It says what its sale says, and who bought; that nothing keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kuitansi {
    /// The sale.
    pub id: EntryId,
    /// The language that it speaks.
    pub language: Language,
    /// When the sale was made.
    pub at: Moment,
    /// Who sells and signs: "Koperasi Contoh".
    pub organisation: String,
    /// "Stan 07".
    pub stand: String,
    /// That this proves no payment, at a sample fair or in practice.
    pub banner: Option<String>,
    /// "KUITANSI".
    pub heading: String,
    /// "No. 07-K3QX-0042", the number of the receipt.
    pub number: String,
    /// Who paid: as typed, or nothing, and the page has a line to write on.
    pub buyer: Labelled<Option<String>>,
    /// The amount in words: "Dua puluh lima ribu rupiah".
    pub in_words: Labelled<String>,
    /// What was paid for: the fair, the receipt and its day.
    pub purpose: Labelled<String>,
    /// What was bought, with what is left of its price after discounts, and the rounding: they add up to the amount.
    pub lines: Vec<Row>,
    /// How many lines there are, where they have no room.
    pub lines_counted: String,
    /// The amount: "Rp25.000".
    pub amount: String,
    /// How it was paid, and what of it nobody has seen to arrive yet.
    pub paid_by: String,
    /// "Kota Contoh, 10 Mei 2024".
    pub town_and_day: String,
    /// What belongs at the line at the bottom.
    pub signature: String,
}

/// Something with the words before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labelled<T> {
    /// The words before it: "Telah terima dari".
    pub label: String,
    /// The thing itself.
    pub value: T,
}

impl Kuitansi {
    /// The kuitansi of a sale for a buyer, or without one; nothing where the entry is no sale. `fair` is the fair as
    /// it stands, with the kind that it was founded with.
    #[must_use]
    pub fn of(
        entry: &SignedEntry,
        fair: &Fair,
        buyer: Option<&Buyer>,
        words: &Words,
    ) -> Option<Self> {
        let Fact::Sale(sale) = &entry.entry().fact else { return None };
        let receipt = Receipt::of(entry, fair, words);
        let (number, day) = (sale.receipt.to_string(), words.day(sale.day));
        let named = [("fair", fair.name.as_str()), ("receipt", &number), ("day", &day)];
        let count = receipt.lines.len().to_string();
        Some(Self {
            buyer: labelled("kuitansi-from", buyer.map(ToString::to_string), words),
            in_words: labelled("kuitansi-amount", in_words(sale.paid(), words.language()), words),
            purpose: labelled("kuitansi-for", words.say("kuitansi-purchase", &named), words),
            lines: lines(sale, &receipt, words),
            lines_counted: words.say("kuitansi-lines", &[("count", &count)]),
            heading: words.say("kuitansi-heading", &[]),
            number: words.say("kuitansi-number", &[("receipt", &number)]),
            amount: receipt.total.figure,
            paid_by: receipt.payments.iter().map(paid_by).collect::<Vec<_>>().join(", "),
            town_and_day: format!("{}, {day}", fair.town),
            signature: words.say("kuitansi-signature", &[]),
            id: receipt.id,
            language: receipt.language,
            at: receipt.at,
            organisation: receipt.organisation,
            stand: receipt.stand,
            banner: receipt.banner,
        })
    }
}

fn labelled<T>(id: &str, value: T, words: &Words) -> Labelled<T> {
    Labelled { label: words.say(id, &[]), value }
}

/// Discounts are taken off each line, so that whoever adds the column up comes to the amount.
fn lines(sale: &Sale, receipt: &Receipt, words: &Words) -> Vec<Row> {
    let line = |line: &ReceiptLine| Row {
        words: format!("{} {}", line.quantity, line.name),
        figure: line.net.clone(),
    };
    let rounding = (sale.rounding != Money::ZERO).then(|| Row {
        words: words.say("receipt-rounding", &[]),
        figure: words.figure(sale.rounding.amount()),
    });
    receipt.lines.iter().map(line).chain(rounding).collect()
}

fn paid_by(payment: &ReceiptPayment) -> String {
    let Row { words, figure } = &payment.amount;
    let claimed = payment.claimed.iter().map(|claimed| format!(" ({claimed})"));
    format!("{words} {figure}{}", claimed.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::FairKind;
    use crate::paper::sample::{entry, fair, mixed, plain, words};

    #[test]
    fn a_kuitansi_says_what_its_sale_says() {
        let kuitansi = of(mixed(), Some("Dinas Contoh"), FairKind::Real);
        assert_eq!(kuitansi.buyer.value.as_deref(), Some("Dinas Contoh"));
        assert_eq!(kuitansi.amount, "Rp191.300");
        let in_words = "Seratus sembilan puluh satu ribu tiga ratus rupiah";
        assert_eq!(kuitansi.in_words.value, in_words);
        let number = mixed().receipt;
        assert_eq!(kuitansi.number, format!("No. {number}"));
        let purpose = format!("Pembelian di Pameran Contoh, struk {number}, 10 Mei 2024");
        assert_eq!(kuitansi.purpose.value, purpose);
        assert_eq!(kuitansi.town_and_day, "Kota Contoh, 10 Mei 2024");
        assert_eq!(kuitansi.lines_counted, "5 macam barang");
        assert_eq!(kuitansi.paid_by, "QRIS 20.000 (menunggu konfirmasi), Tunai 171.300");
    }

    #[test]
    fn its_lines_add_up_to_its_amount() {
        let lines = of(mixed(), None, FairKind::Real).lines;
        let said: Vec<&str> = lines.iter().map(|line| line.words.as_str()).collect();
        assert_eq!(said[..3], ["2 × Keripik pisang", "0,350 kg Kunyit", "1 × Barang M7QD"]);
        assert_eq!(said.last(), Some(&"Pembulatan"));
        let read = |row: &Row| row.figure.replace('.', "").replace('−', "-").parse::<i64>().ok();
        assert_eq!(lines.iter().filter_map(read).sum::<i64>(), mixed().paid());
    }

    #[test]
    fn what_proves_no_payment_says_so() {
        assert_eq!(of(plain(), None, FairKind::Real).banner, None);
        for kind in [FairKind::Sample, FairKind::Practice] {
            let banner = of(plain(), None, kind).banner.expect("a banner");
            assert!(banner.ends_with("BUKAN BUKTI BAYAR"), "{banner}");
        }
    }

    fn of(sale: Sale, buyer: Option<&str>, kind: FairKind) -> Kuitansi {
        let buyer = buyer.map(|buyer| Buyer::typed(buyer).expect("a buyer"));
        Kuitansi::of(&entry(sale), &fair(kind), buyer.as_ref(), words(Language::Id))
            .expect("it is a sale")
    }
}
