use crate::books::{Question, TotalsKey, totals};
use crate::refusal::Refusal;
use crate::till::Till;
use crate::till::goods::stock::StockAsked;

impl Till {
    /// What is left over when members are paid, in sentences: what the cooperative keeps, what it bears, what is not where it
    /// should be.
    pub(super) fn left_over(&self) -> Result<Vec<String>, Refusal> {
        let here = self.here()?;
        let (snapshot, shifts) = (self.store.snapshot(), self.shifts_of_fair()?);
        let sold = totals(snapshot, &here.standing, &shifts, Question::Method, None)?;
        let borne = sold.borne.values().fold(0_i64, |sum, of| sum.saturating_add(*of));
        let cash = self.cash_totals(None)?;
        let owed = self.owed(None)?;
        let say = |id: &str, sum: i64| self.words.say(id, &[("sum", &self.words.sum(sum).text)]);
        let some = |id: &str, sum: i64| (sum != 0).then(|| say(id, sum));
        let mut said = vec![say("left-cooperative", sold.sum.cooperative_share)];
        said.extend(some("left-rounding", sold.sum.rounding));
        said.extend(some("left-borne", borne));
        let goods = owed.iter().fold(0_i64, |sum, row| sum.saturating_add(row.goods.value));
        said.extend(some("left-goods-borne", goods));
        let deducted = owed.iter().fold(0_i64, |sum, row| sum.saturating_add(row.deductions.value));
        said.extend(some("left-deducted", deducted));
        if let Some(difference) = cash.sum.difference.as_ref().filter(|sum| sum.value != 0) {
            said.push(say("left-drawers", difference.value));
        }
        let waiting = sold.rows.iter().filter(|(key, _)| matches!(key, TotalsKey::Method(_)));
        let waiting = waiting.fold(0_i64, |sum, (_, of)| sum.saturating_add(of.claimed));
        said.extend(some("left-waiting", waiting));
        let failed = sold.rows.iter().fold(0_i64, |sum, (_, of)| sum.saturating_add(of.failed));
        said.extend(some("left-failed", failed));
        for row in owed.iter().filter(|row| row.balance.value < 0) {
            let named = [
                ("member", row.member.clone()),
                ("sum", self.words.sum(row.balance.value.saturating_abs()).text),
            ];
            said.push(self.say_named("left-below", &named));
        }
        let due = owed.iter().filter(|row| row.balance.value > 0);
        let due = due.fold(0_i64, |sum, row| sum.saturating_add(row.balance.value));
        said.extend(some("left-due", due));
        for row in self.stock(&StockAsked::default())?.iter().filter(|row| row.lost.milli > 0) {
            let named = [
                ("quantity", row.lost.text.clone()),
                ("product", row.name.clone()),
                ("stand", row.stand.clone()),
                ("member", row.member.clone()),
            ];
            said.push(self.say_named("left-lost", &named));
        }
        Ok(said)
    }
}
