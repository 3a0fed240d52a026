use std::collections::BTreeMap;

use crate::entry::{
    Basis, Line, Method, Payment, PaymentStatus, RefundLine, RefundedSale, Sale, SoldBundle,
    SoldLine, refund_due,
};
use crate::refusal::{Code, Refusal};
use crate::value::{EntryId, Money, Quantity};

/// What is known to have come back of a sale before, from every till that this one has heard of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BackBefore {
    /// How much of each line, from 1, in thousandths; two tills may have taken back more than was sold.
    pub milli: BTreeMap<u16, u64>,
    /// How much money, in the currency's smallest unit, zero or above.
    pub paid: i64,
}

/// What a refund of a known sale takes back: everything of it but what only the till can say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenBack {
    /// The sale.
    pub of: RefundedSale,
    /// The bundles that its lines are parts of.
    pub bundles: Vec<SoldBundle>,
    /// Its lines, below zero.
    pub lines: Vec<RefundLine>,
    /// What cash is rounded to.
    cash_step: Money,
}

/// How a refund is paid out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaidBack {
    /// What keeps lines and payments equal.
    pub rounding: Money,
    /// The payments, zero or below.
    pub payments: Vec<Payment>,
}

impl TakenBack {
    /// Where the figures of such a refund come from.
    pub const BASIS: Basis = Basis::Sale;

    /// Takes back so much of some lines of a sale, numbered from 1.
    ///
    /// # Errors
    /// [`Code::RefundAboveSold`], with the line, for more than is left of it, for part of a piece, and for a line that the
    /// sale has not.
    ///
    /// # Panics
    /// For a sale that does not add up.
    pub fn of(
        id: EntryId,
        sale: &Sale,
        before: &BackBefore,
        back: &BTreeMap<u16, Quantity>,
    ) -> Result<Self, Refusal> {
        let before = BackBefore { milli: before_of(sale, before), paid: before.paid };
        let numbered = || (1_u16..).zip(&sale.lines);
        let sound = "a part of a sound line is within the limit";
        let (mut before_net, mut lines) = (0, Vec::new());
        for (number, line) in numbered() {
            let sold = sold_of(line);
            let had = i64::try_from(before.milli[&number]).expect(sound);
            before_net += sold.figures_of(had).expect(sound).net.amount();
            if let Some(quantity) = back.get(&number) {
                let above = || Refusal::new(Code::RefundAboveSold).with("line", number);
                let left = sold.quantity_milli.milli() - had;
                let fits = (1..=left).contains(&quantity.milli()) && quantity.fits(line.unit);
                let taken = if fits { Some(*quantity) } else { None };
                lines.push(part(number, line, had, taken.ok_or_else(above)?).expect(sound));
            }
        }
        if let Some(number) = back.keys().find(|number| !before.milli.contains_key(number)) {
            return Err(Refusal::new(Code::RefundAboveSold).with("line", number));
        }
        let (net, paid) = (sale.net(), sale.paid());
        let near = refund_due(before_net, net, paid);
        let step = sale.cash_step.amount();
        let before_paid = before.paid.clamp((near - step + 1).max(0), near + step - 1);
        let money = |amount| Money::new(amount).expect(sound);
        let of = RefundedSale {
            receipt: sale.receipt.clone(),
            sale: Some(id),
            day: Some(sale.day),
            net: Some(money(net)),
            paid: Some(money(paid)),
            before_net: Some(money(before_net)),
            before_paid: Some(money(before_paid)),
        };
        let bundles = named_bundles(&sale.bundles, &mut lines);
        Ok(Self { of, bundles, lines, cash_step: sale.cash_step })
    }

    /// What the lines come to, zero or below.
    #[must_use]
    pub fn net(&self) -> i64 {
        self.lines.iter().map(|line| line.taken_back.net).sum()
    }

    /// What is due for it now, in the currency's smallest unit: its part of what was paid for the sale, less what was paid
    /// back before. Below zero where more than its part was paid back.
    #[must_use]
    pub fn due(&self) -> i64 {
        let known = |amount: Option<Money>| amount.map_or(0, Money::amount);
        let back = known(self.of.before_net) - self.net();
        refund_due(back, known(self.of.net), known(self.of.paid)) - known(self.of.before_paid)
    }

    /// Pays it out: first what is asked for by methods that pass no drawer, above zero, and the rest in cash or by `rest`.
    /// Cash is rounded down to its step, and up where it is the last of the sale.
    ///
    /// # Errors
    /// [`Code::PaymentAboveDue`] for more than is due.
    pub fn paid_by(
        &self,
        sent: &[(Method, Money, Option<PaymentStatus>)],
        rest: (Method, Option<PaymentStatus>),
    ) -> Result<PaidBack, Refusal> {
        let due = self.due();
        let by_sent: i64 = sent.iter().map(|(_, amount, _)| *amount).sum();
        let left = (due - by_sent).max(0);
        if by_sent > due.max(0) {
            return Err(Refusal::new(Code::PaymentAboveDue)
                .with("due", due)
                .with("amount", by_sent));
        }
        let (method, status) = rest;
        let known = |amount: Option<Money>| amount.map_or(0, Money::amount);
        let last = known(self.of.before_net) - self.net() == known(self.of.net);
        let step = self.cash_step.amount();
        let left = match method {
            Method::CASH if last => (left + step - 1) / step * step,
            Method::CASH => left / step * step,
            _ => left,
        };
        let money = |amount: i64| {
            Money::new(amount).map_err(|cause| Refusal::new(Code::AmountOutOfRange).because(cause))
        };
        let bare = |method, amount: i64, status| Ok(Payment::bare(method, money(-amount)?, status));
        let mut payments: Vec<Payment> = sent
            .iter()
            .map(|(method, amount, status)| bare(*method, amount.amount(), *status))
            .collect::<Result<_, Refusal>>()?;
        if left > 0 {
            payments.push(bare(method, left, status)?);
        }
        Ok(PaidBack { rounding: money(-self.net() - by_sent - left)?, payments })
    }
}

/// How much of each line came back before, and no more than was sold of it.
fn before_of(sale: &Sale, before: &BackBefore) -> BTreeMap<u16, u64> {
    let numbered = (1_u16..).zip(&sale.lines);
    let capped = numbered.map(|(number, line)| {
        let sold = line.quantity_milli.milli().unsigned_abs();
        (number, before.milli.get(&number).copied().unwrap_or(0).min(sold))
    });
    capped.collect()
}

fn sold_of(line: &Line) -> SoldLine {
    SoldLine {
        quantity_milli: line.quantity_milli,
        amount: line.amount,
        gross: line.gross,
        net: line.net,
        member_share: line.member_share,
    }
}

/// The part of a line from `had` thousandths on: what all that is back now comes to, less what was back before.
fn part(
    number: u16,
    line: &Line,
    had: i64,
    quantity: Quantity,
) -> Result<RefundLine, crate::entry::Unsound> {
    let sold = sold_of(line);
    let (before, now) = (sold.figures_of(had)?, sold.figures_of(had + quantity.milli())?);
    let less = |figure: fn(&SoldLine) -> Money| {
        figure(&before).minus(figure(&now)).expect("a part is no more than the whole")
    };
    let minus = |a: Money, b: Money| a.minus(b).expect("a part is no more than the whole");
    let (amount, net, share) =
        (less(|of| of.amount), less(|of| of.net), less(|of| of.member_share));
    let taken_back = Line {
        quantity_milli: quantity.negated(),
        gross: less(|of| of.gross),
        amount,
        discount: minus(amount, net),
        net,
        member_share: share,
        cooperative_share: minus(net, share),
        more: None,
        ..line.clone()
    };
    let before_milli = u64::try_from(had).ok();
    Ok(RefundLine { line: Some(number), sold: Some(sold), before_milli, taken_back })
}

/// The bundles that these lines are parts of, numbered anew.
fn named_bundles(sold: &[SoldBundle], lines: &mut [RefundLine]) -> Vec<SoldBundle> {
    let mut named: Vec<u16> = lines.iter().filter_map(|line| line.taken_back.bundle).collect();
    named.sort_unstable();
    named.dedup();
    for line in lines {
        let place = line.taken_back.bundle.and_then(|of| named.iter().position(|n| *n == of));
        line.taken_back.bundle = place.and_then(|place| u16::try_from(place + 1).ok());
    }
    let all = (1..).zip(sold);
    all.filter(|(number, _)| named.contains(number)).map(|(_, bundle)| bundle.clone()).collect()
}
