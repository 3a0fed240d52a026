use serde::Serialize;
use ts_rs::TS;

use crate::books::{GoodsNow, Sending, sendings};
use crate::entry::Movement;
use crate::refusal::Refusal;
use crate::till::Till;
use crate::till::fair::stands::StandRow;
use crate::till::goods::reasons::{BACK, reasons};
use crate::till::goods::typed::GoodsRow;
use crate::till::names::Names;
use crate::value::{DraftId, EntryId, Quantity, Unit};

/// The most slips of one answer.
const SLIPS_MAX: usize = 500;

/// What changed hands without a sale, and what is on its way.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GoodsList {
    /// The stand.
    pub stand: String,
    /// The slips of the stand, the newest first; what takes one back stands with that.
    pub slips: Vec<SlipRow>,
    /// What left some stand for another and has not come there.
    pub on_the_way: Vec<SendingRow>,
    /// Every stand, by its code and as people read it.
    pub stands: Vec<(String, String)>,
    /// The members, by code.
    pub members: Vec<String>,
    /// Why goods are damaged, given away or lost, as a code and in words, by what happens to them.
    pub reasons: GoodsReasons,
    /// Whether this till may say that the cooperative bears something, and change the catalogue.
    pub coordinator: bool,
    /// The attempt's id of what is written down next.
    pub draft: String,
}

/// The reasons that are offered, each as a code and in words.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GoodsReasons {
    /// Why they can no longer be sold.
    pub damaged: Vec<(String, String)>,
    /// Why they are given away.
    pub given: Vec<(String, String)>,
    /// Why they are missing.
    pub lost: Vec<(String, String)>,
    /// Why a slip is taken back.
    pub back: Vec<(String, String)>,
}

/// A slip of goods.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SlipRow {
    /// Its entry.
    pub id: String,
    /// The day, ISO.
    pub day: String,
    /// When, as people read it.
    pub when_text: String,
    /// What happened to the goods.
    #[ts(type = "\"in\" | \"back\" | \"damaged\" | \"given\" | \"lost\" | \"sent\" | \"arrived\"")]
    pub movement: Movement,
    /// The same in words, with the other stand: "Dikirim ke stan 09".
    pub movement_text: String,
    /// The till that says so, as people name it.
    pub till_text: String,
    /// What it was.
    pub lines: Vec<GoodsRow>,
    /// Why, in words; null where nothing is said.
    pub reason_text: Option<String>,
    /// Whether this till may take it back.
    pub may_take_back: bool,
    /// Why it was taken back, in words; null while it stands.
    pub taken_back_text: Option<String>,
}

/// Goods that left for another stand.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SendingRow {
    /// The slip with which they left.
    pub of: String,
    /// From where.
    pub from: String,
    /// To where.
    pub to: String,
    /// When, as people read it.
    pub when_text: String,
    /// Whether something of it arrived, so that the rest did not.
    pub arrived: bool,
    /// What is missing of each product, as it would be typed and as people read it.
    pub missing: Vec<(String, String)>,
}

impl Till {
    /// What changed hands at a stand; empty: at this till's.
    ///
    /// # Errors
    /// [`Code::StandUnknown`](crate::Code::StandUnknown); what the store refuses.
    pub fn goods(&self, stand: &str) -> Result<GoodsList, Refusal> {
        let here = self.here()?;
        let stand = self.goods_stand(stand)?;
        let slips = self.goods_of_fair()?;
        let names = Names::of(here);
        let mut own: Vec<&GoodsNow> =
            slips.iter().filter(|slip| slip.kept.stand == stand.as_str()).collect();
        own.retain(|slip| slip.takes_back.is_none());
        own.sort_by_key(|slip| std::cmp::Reverse((slip.entry.entry().at.time(), slip.kept.seq)));
        let row = |slip: &&GoodsNow| self.slip_row(slip, &slips, &names);
        Ok(GoodsList {
            stand: stand.to_string(),
            slips: own.iter().take(SLIPS_MAX).map(row).collect(),
            on_the_way: sendings(&slips).iter().map(|of| self.sending_row(of)).collect(),
            stands: self.stands_to_choose()?,
            members: self.members_to_choose()?,
            reasons: self.goods_reasons(),
            coordinator: self.may_bear(),
            draft: DraftId::random().to_string(),
        })
    }

    /// The stands that goods may be at, by code and as people read them.
    pub(in crate::till) fn stands_to_choose(&self) -> Result<Vec<(String, String)>, Refusal> {
        let text = |row: &StandRow| {
            if row.name.is_empty() {
                row.code.clone()
            } else {
                format!("{} {}", row.code, row.name)
            }
        };
        let stands = self.stands()?.into_iter();
        let mut all: Vec<(String, String)> =
            stands.map(|row| (row.code.clone(), text(&row))).collect();
        // Of a till that nobody has admitted yet, nobody else knows the stand.
        let own = self.here()?.stand.to_string();
        if all.iter().all(|(code, _)| *code != own) {
            all.push((own.clone(), own));
            all.sort();
        }
        Ok(all)
    }

    /// The members that take part, by code.
    pub(in crate::till) fn members_to_choose(&self) -> Result<Vec<String>, Refusal> {
        let members = self.here()?.catalogue.members.iter();
        let mut codes: Vec<String> = members
            .filter(|now| now.member.active)
            .map(|now| now.member.code.to_string())
            .collect();
        codes.sort();
        Ok(codes)
    }

    fn goods_reasons(&self) -> GoodsReasons {
        let offered = |codes: &[&str]| {
            let named = |code: &&str| ((*code).to_owned(), self.goods_reason_text(code));
            codes.iter().map(named).collect::<Vec<_>>()
        };
        GoodsReasons {
            damaged: offered(reasons(Movement::Damaged)),
            given: offered(reasons(Movement::Given)),
            lost: offered(reasons(Movement::Lost)),
            back: offered(&BACK),
        }
    }

    fn slip_row(&self, slip: &GoodsNow, slips: &[GoodsNow], names: &Names) -> SlipRow {
        let moved = slip.moved();
        let back = slip.taken_back.and_then(|by| slips.iter().find(|slip| slip.kept.id == by));
        let why = |slip: &GoodsNow| {
            slip.moved().reason.as_ref().map(|reason| self.goods_reason_text(reason.as_str()))
        };
        let own = self.here.as_ref().is_some_and(|here| here.identity.till == slip.kept.till);
        SlipRow {
            id: slip.kept.id.to_string(),
            day: moved.day.to_string(),
            when_text: self.when_text(slip),
            movement: moved.movement,
            movement_text: self.movement_text(slip),
            till_text: names.till(slip.kept.till),
            lines: moved.lines.iter().map(|line| self.goods_row(line)).collect(),
            reason_text: why(slip),
            may_take_back: slip.stands() && (own || self.may_bear()),
            taken_back_text: back.map(|back| why(back).unwrap_or_default()),
        }
    }

    fn sending_row(&self, of: &Sending) -> SendingRow {
        let moved = of.sent.moved();
        let missing = of.missing.iter().map(|(product, milli)| self.missing_text(*product, *milli));
        SendingRow {
            of: of.sent.kept.id.to_string(),
            from: moved.stand.to_string(),
            to: moved.other_stand.as_ref().map(ToString::to_string).unwrap_or_default(),
            when_text: self.when_text(of.sent),
            arrived: of.arrived,
            missing: missing.collect(),
        }
    }

    /// What is missing of a product: as it would be typed, and as people read it.
    fn missing_text(&self, product: EntryId, milli: i64) -> (String, String) {
        let here = self.here.as_ref();
        let now = here.and_then(|here| here.catalogue.product_of(product));
        let unit = now.map_or(Unit::PIECE, |now| now.product.unit);
        let sku = now.map(|now| now.product.sku.to_string()).unwrap_or_default();
        let text = self.milli_text(milli, unit);
        // As it would be typed: without separators of thousands, which would be read as decimals.
        let amount = Quantity::new(milli).map(|quantity| quantity.to_string()).unwrap_or_default();
        let times = if unit.is_whole() { " ×" } else { "" };
        (format!("{sku}*{amount}"), format!("{text}{times} {}", self.product_name(product, &sku)))
    }

    fn when_text(&self, slip: &GoodsNow) -> String {
        let zone = self.zone().map(|zone| self.words.time(slip.entry.entry().at, zone));
        let day = self.words.day(slip.moved().day);
        zone.map_or_else(|| day.clone(), |time| format!("{day}, {time}"))
    }

    fn movement_text(&self, slip: &GoodsNow) -> String {
        let moved = slip.moved();
        let other = moved.other_stand.as_ref().map(ToString::to_string).unwrap_or_default();
        let named = [("movement", moved.movement.as_str()), ("other", other.as_str())];
        self.words.say("goods-movement", &named)
    }

    /// A reason in words; one of a later list shows as its code.
    pub(in crate::till) fn goods_reason_text(&self, reason: &str) -> String {
        self.words.say("goods-reason", &[("reason", reason)])
    }
}
