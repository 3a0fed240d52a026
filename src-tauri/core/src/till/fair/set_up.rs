use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::entry::{DiscountBy, FairKind, Role};
use crate::refusal::Refusal;
use crate::till::Till;
use crate::till::catalogue::said::percent;
use crate::till::fair::{FairChange, day_of};
use crate::till::qris::view::QrisState;
use crate::till::typed::{amount, percent as percent_typed};

/// What a fair needs before it sells, in order, each with its state.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SetUpView {
    /// The steps.
    pub steps: Vec<SetUpStep>,
    /// Whether all is done that this fair needs.
    pub done: bool,
    /// Whether this till may change the fair.
    pub coordinator: bool,
    /// The fair's settings as a person types them.
    pub fair: FairTyped,
}

/// One thing that a fair needs.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SetUpStep {
    /// What it is.
    pub step: Step,
    /// How far it is.
    pub state: StepState,
    /// What is there, in words.
    pub said: String,
}

/// What a fair needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Who sells, what the fair is called, where and when it is.
    Fair,
    /// The cooperative's cut, who bears discounts, what cash is rounded to.
    Money,
    /// The stands.
    Stands,
    /// The sellers.
    Sellers,
    /// The members.
    Members,
    /// The products.
    Products,
    /// The QRIS code that buyers pay to; a fair may do without.
    Qris,
    /// The recovery key, on paper.
    Recovery,
    /// The shared file.
    Place,
    /// The other tills.
    Tills,
    /// The first sale.
    Sale,
}

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    /// It is done.
    Done,
    /// It is still to be done.
    Open,
    /// Only fairs with several laptops need it.
    Spare,
}

/// The settings of a fair as they were typed; none: it stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct FairTyped {
    /// Who sells.
    pub organisation: Option<String>,
    /// What the fair is called.
    pub name: Option<String>,
    /// Where it is.
    pub town: Option<String>,
    /// Its first day, such as `2024-05-09`.
    pub from: Option<String>,
    /// Its last day.
    pub to: Option<String>,
    /// The cooperative's cut in percent.
    pub cut: Option<String>,
    /// Who bears a discount.
    pub discount_by: Option<DiscountBy>,
    /// What cash is rounded down to, in rupiah.
    pub cash_step: Option<String>,
}

impl Till {
    /// What the fair needs before it sells, and how far each of it is.
    ///
    /// # Errors
    /// [`Code::NoFair`](crate::Code::NoFair); what the store refuses.
    pub fn set_up(&self) -> Result<SetUpView, Refusal> {
        let here = self.here()?;
        let settings = &here.fair.settings;
        let say = |id: &str, named: &[(&str, &str)]| self.words.say(id, named);
        let count = |id: &str, count: usize| {
            let state = if count > 0 { StepState::Done } else { StepState::Open };
            (state, say(id, &[("count", &count.to_string())]))
        };
        let days = [settings.from, settings.to].map(|day| self.words.day(day));
        let stands = self.stands()?;
        let codes: Vec<&str> =
            stands.iter().filter(|row| row.active).map(|row| row.code.as_str()).collect();
        let active = |product: &&crate::books::ProductNow| product.product.active;
        let products = here.catalogue.products.iter().filter(active).count();
        let members = here.catalogue.members.iter().filter(|now| now.member.active).count();
        let tills = self.tills()?;
        // This one is none of the other tills.
        let admitted = tills.iter().filter(|till| till.admitted && !till.closed).count();
        let others = admitted.saturating_sub(1);
        let asking = tills.iter().filter(|till| !till.admitted && !till.closed).count();
        let place = self.store.snapshot().place()?.map(|place| place.path.clone());
        let several = codes.len() > 1 || asking > 0 || place.is_some();
        let needed = |done: bool| match (done, several) {
            (true, _) => StepState::Done,
            (false, true) => StepState::Open,
            (false, false) => StepState::Spare,
        };
        let sold = self.store.snapshot().has_receipts()?;
        let by = match settings.discount_by {
            DiscountBy::Both => "both",
            DiscountBy::Cooperative => "cooperative",
            DiscountBy::Member => "member",
        };
        let of_money = [
            ("cut", percent(settings.cut_bp)),
            ("by", say(&format!("set-up-discount-{by}"), &[])),
            ("step", self.words.money(settings.cash_step)),
        ];
        let of_money: Vec<(&str, &str)> =
            of_money.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let kept = self.recovery_key().is_none() || settings.kind != FairKind::Real;
        let steps = [
            (
                Step::Fair,
                (StepState::Done, format!("{} · {} – {}", settings.organisation, days[0], days[1])),
            ),
            // What a fair begins with is nobody's choice yet.
            (
                Step::Money,
                if here.fair.id == here.fair.fair {
                    (StepState::Open, say("set-up-money-begins", &of_money))
                } else {
                    (StepState::Done, say("set-up-money-said", &of_money))
                },
            ),
            (Step::Stands, (StepState::Done, codes.join(", "))),
            (Step::Sellers, count("set-up-sellers-said", here.catalogue.seller_codes().len())),
            (Step::Members, count("set-up-members-said", members)),
            (Step::Products, count("set-up-products-said", products)),
            (Step::Qris, self.qris_step()?),
            (
                Step::Recovery,
                if kept {
                    (StepState::Done, say("set-up-recovery-done", &[]))
                } else {
                    (StepState::Open, say("set-up-recovery-open", &[]))
                },
            ),
            (
                Step::Place,
                (needed(place.is_some()), place.unwrap_or_else(|| say("set-up-place-none", &[]))),
            ),
            (
                Step::Tills,
                (
                    if asking > 0 { StepState::Open } else { needed(others > 0) },
                    say(
                        "set-up-tills-said",
                        &[("admitted", &others.to_string()), ("asking", &asking.to_string())],
                    ),
                ),
            ),
            (
                Step::Sale,
                if sold {
                    (StepState::Done, say("set-up-sale-done", &[]))
                } else {
                    (StepState::Open, say("set-up-sale-open", &[]))
                },
            ),
        ];
        let steps = steps.map(|(step, (state, said))| SetUpStep { step, state, said }).to_vec();
        Ok(SetUpView {
            done: steps.iter().all(|step| step.state != StepState::Open),
            steps,
            coordinator: here.role == Some(Role::Coordinator),
            fair: FairTyped {
                organisation: Some(settings.organisation.to_string()),
                name: Some(settings.name.to_string()),
                town: Some(settings.town.to_string()),
                from: Some(settings.from.to_string()),
                to: Some(settings.to.to_string()),
                cut: Some(percent(settings.cut_bp).trim_end_matches(" %").to_owned()),
                discount_by: Some(settings.discount_by),
                cash_step: Some(settings.cash_step.amount().to_string()),
            },
        })
    }

    fn qris_step(&self) -> Result<(StepState, String), Refusal> {
        let view = self.qris()?;
        let name = view.own.map(|own| own.name).unwrap_or_default();
        let (state, said) = match view.state {
            QrisState::None => (StepState::Spare, "set-up-qris-none"),
            QrisState::Ready => (StepState::Done, "set-up-qris-ready"),
            QrisState::Confirm | QrisState::Changed => (StepState::Open, "set-up-qris-open"),
        };
        Ok((state, self.words.say(said, &[("name", &name)])))
    }

    /// Changes the fair's settings as they were typed. Sales that were made do not change.
    ///
    /// # Errors
    /// As for [`Till::set_fair`]; what of the input cannot be read.
    pub fn set_fair_typed(&mut self, typed: &FairTyped) -> Result<(), Refusal> {
        let text = |text: &Option<String>| text.clone();
        self.set_fair(FairChange {
            organisation: text(&typed.organisation),
            name: text(&typed.name),
            town: text(&typed.town),
            from: typed.from.as_deref().map(|day| day_of("from", day)).transpose()?,
            to: typed.to.as_deref().map(|day| day_of("to", day)).transpose()?,
            cash_step: typed.cash_step.as_deref().map(amount).transpose()?,
            discount_by: typed.discount_by,
            cut: typed.cut.as_deref().map(percent_typed).transpose()?,
            ..FairChange::default()
        })
    }
}
