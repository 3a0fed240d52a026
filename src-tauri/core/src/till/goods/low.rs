use crate::books::{StockKey, stock};
use crate::refusal::Refusal;
use crate::till::Till;

impl Till {
    /// Products of which little is left at this till's stand, each with how much, where the settings ask for it: those alone
    /// of which somebody wrote down that they came.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn low_stock(&self) -> Result<Vec<(String, String)>, Refusal> {
        let Some(from) = self.settings.low_stock else { return Ok(Vec::new()) };
        let here = self.here()?;
        let all = stock(self.store.snapshot(), &here.standing, &self.shifts_of_fair()?)?;
        let low = all.into_iter().filter(|(key, of)| {
            key.stand == here.stand.as_str()
                && of.came_in + of.arrived > 0
                && of.left() <= i64::from(from) * 1000
        });
        let said = |StockKey { product, unit, .. }: StockKey, left: i64| {
            let left = self.milli_text(left, unit);
            (product.to_string(), self.words.say("stock-low", &[("left", &left)]))
        };
        Ok(low.map(|(key, of)| said(key, of.left())).collect())
    }
}
