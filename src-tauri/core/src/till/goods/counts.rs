use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use crate::books::{CountNow, GoodsNow, counts};
use crate::refusal::Refusal;
use crate::till::Till;
use crate::till::goods::count::CountRow;
use crate::till::goods::stock::{StockAsked, StockRow};
use crate::till::names::Names;
use crate::value::{DraftId, EntryId, StandCode};

/// The stock that was asked for, and what was counted of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StockView {
    /// What is left, by stand, member and product.
    pub rows: Vec<StockRow>,
    /// The counts of the stand, the newest first; of every stand where none is asked for.
    pub counts: Vec<CountSeen>,
    /// Products that were counted differently on one day at one stand.
    pub apart: Vec<CountedApart>,
    /// Every stand, by its code and as people read it.
    pub stands: Vec<(String, String)>,
    /// The members, by code.
    pub members: Vec<String>,
    /// This till's stand.
    pub stand: String,
    /// The attempt's id of what is counted next.
    pub draft: String,
}

/// A count that is held.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CountSeen {
    /// Its entry.
    pub id: String,
    /// The stand.
    pub stand: String,
    /// When, as people read it.
    pub when_text: String,
    /// Who counted, and on which till.
    pub by_text: String,
    /// How many products were counted.
    #[ts(type = "number")]
    pub counted: usize,
    /// What was not as the books said.
    pub differs: Vec<CountRow>,
    /// Whether what differs was booked.
    pub booked: bool,
}

/// A product that two counts do not agree on.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CountedApart {
    /// The stand.
    pub stand: String,
    /// What it is called.
    pub name: String,
    /// What each till counted, by the till and as people read it.
    pub counted: Vec<(String, String)>,
}

impl Till {
    /// The stock of a stand, a member or everywhere, with what was counted.
    ///
    /// # Errors
    /// As for [`Till::stock`].
    pub fn stock_view(&self, asked: &StockAsked) -> Result<StockView, Refusal> {
        let here = self.here()?;
        let stand = match asked.stand.trim() {
            "" => None,
            typed => Some(self.stand_known(typed)?),
        };
        let counted = self.counts_of(stand.as_ref())?;
        let slips = self.goods_of_fair()?;
        let names = Names::of(here);
        let mut counts: Vec<CountSeen> =
            counted.iter().map(|count| self.count_seen(count, &slips, &names)).collect();
        counts.reverse();
        Ok(StockView {
            rows: self.stock(asked)?,
            counts,
            apart: self.counted_apart(&counted, &names),
            stands: self.stands_to_choose()?,
            members: self.members_to_choose()?,
            stand: here.stand.to_string(),
            draft: DraftId::random().to_string(),
        })
    }

    /// The counts of a stand, or of all, the oldest first.
    pub(in crate::till) fn counts_of(
        &self,
        stand: Option<&StandCode>,
    ) -> Result<Vec<CountNow>, Refusal> {
        let here = self.here()?;
        let mut counted = counts(self.store.snapshot(), &here.standing, here.identity.till)?;
        counted.retain(|count| stand.is_none_or(|stand| count.counted().stand == *stand));
        counted.sort_by_key(|count| (count.entry.entry().at.time(), count.id));
        Ok(counted)
    }

    fn count_seen(&self, count: &CountNow, slips: &[GoodsNow], names: &Names) -> CountSeen {
        let (counted, entry) = (count.counted(), count.entry.entry());
        let booked = |slip: &GoodsNow| slip.stands() && slip.kept.of == Some(count.id);
        let time = self.zone().map(|zone| self.words.time(entry.at, zone)).unwrap_or_default();
        let who = entry.by.as_ref().map(|by| format!("{by}, ")).unwrap_or_default();
        let rows = counted.lines.iter().map(|line| self.count_row(line));
        CountSeen {
            id: count.id.to_string(),
            stand: counted.stand.to_string(),
            when_text: format!("{}, {time}", self.words.day(counted.day)),
            by_text: format!("{who}{}", names.till(count.till)),
            counted: counted.lines.len(),
            differs: rows.filter(|row| row.difference_milli != 0).collect(),
            booked: slips.iter().any(booked),
        }
    }

    /// What two tills counted on one day at one stand, where it is not the same. Of each till the last count of a product
    /// is meant.
    fn counted_apart(&self, counted: &[CountNow], names: &Names) -> Vec<CountedApart> {
        let mut found: BTreeMap<(String, String, EntryId), BTreeMap<String, String>> =
            BTreeMap::new();
        for count in counted {
            let of = count.counted();
            for line in &of.lines {
                let milli = i64::try_from(line.counted_milli).unwrap_or(i64::MAX);
                let key = (of.day.to_string(), of.stand.to_string(), line.product);
                let text = self.milli_text(milli, line.unit);
                found.entry(key).or_default().insert(names.till(count.till), text);
            }
        }
        let apart = found.into_iter().filter(|(_, of)| {
            let mut texts = of.values();
            let first = texts.next();
            texts.any(|text| Some(text) != first)
        });
        let row = |((_, stand, product), of): (_, BTreeMap<String, String>)| CountedApart {
            stand,
            name: self.product_name(product, &product.to_string()[..8]),
            counted: of.into_iter().collect(),
        };
        apart.map(row).collect()
    }
}
