use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::entry::{Member, Seller};
use crate::refusal::{Code, Refusal};
use crate::selling::shown;
use crate::till::Till;
use crate::till::typed::{percent, person_code};
use crate::value::{BasisPoints, MemberCode, SellerCode, random_person_code};

/// A member or seller as it was typed. Of one that is changed, what is none stays.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct PersonTyped {
    /// The code; of a new one, none or empty: one that nobody chose.
    pub code: Option<String>,
    /// The cooperative's cut of a member's goods in percent; empty: the fair's.
    pub cut: Option<String>,
    /// Whether this one can be chosen.
    pub active: Option<bool>,
}

/// What was done with a member or seller.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonKept {
    /// The code.
    pub code: String,
    /// What was done, in a sentence.
    pub said: String,
}

impl Till {
    /// Adds a member by code.
    ///
    /// # Errors
    /// [`Code::NotCoordinator`], [`Code::CodeTaken`], [`Code::CodeInvalid`], [`Code::CodeIsName`],
    /// [`Code::PercentInvalid`]; what the store refuses.
    pub fn add_member(&mut self, typed: &PersonTyped) -> Result<PersonKept, Refusal> {
        self.renew_if_needed()?;
        let here = self.here_as_coordinator()?;
        let code: MemberCode = match code_typed(typed) {
            Some(code) => person_code("member", code)?,
            None => person_code("member", &unused(|code| here.catalogue.member(code).is_some()))?,
        };
        if here.catalogue.has_member(&code) {
            return Err(Refusal::new(Code::CodeTaken).with("of", "member").with("code", code));
        }
        let member = Member { cut_bp: cut_typed(typed)?.flatten(), ..Member::new(code.clone()) };
        self.store.record(None, self.now()?, |recorder| recorder.record(member))?;
        self.refresh()?;
        Ok(self.kept("member-added", code.to_string()))
    }

    /// Changes a member, by the code that it has.
    ///
    /// # Errors
    /// As for [`Till::add_member`]; [`Code::MemberUnknown`].
    pub fn set_member(&mut self, which: &str, typed: &PersonTyped) -> Result<PersonKept, Refusal> {
        self.renew_if_needed()?;
        let here = self.here_as_coordinator()?;
        let unknown = || Refusal::new(Code::MemberUnknown).with("code", shown(which));
        let known: MemberCode = which.trim().to_uppercase().parse().map_err(|_| unknown())?;
        let now = here.catalogue.member_of(&known).ok_or_else(unknown)?;
        let code: MemberCode = match code_typed(typed) {
            Some(code) => person_code("member", code)?,
            None => known.clone(),
        };
        if code != known && here.catalogue.has_member(&code) {
            return Err(Refusal::new(Code::CodeTaken).with("of", "member").with("code", code));
        }
        let old = now.member.clone();
        let member = Member {
            of: Some(now.of),
            replaces: now.standing.clone(),
            code: code.clone(),
            cut_bp: cut_typed(typed)?.unwrap_or(old.cut_bp),
            active: typed.active.unwrap_or(old.active),
            more: old.more,
        };
        let said = if member.active { "member-changed" } else { "member-off" };
        self.store.record(None, self.now()?, |recorder| recorder.record(member))?;
        self.refresh()?;
        Ok(self.kept(said, code.to_string()))
    }

    /// Adds a seller by code.
    ///
    /// # Errors
    /// [`Code::NotCoordinator`], [`Code::CodeTaken`], [`Code::CodeInvalid`], [`Code::CodeIsName`]; what the store
    /// refuses.
    pub fn add_seller(&mut self, typed: &PersonTyped) -> Result<PersonKept, Refusal> {
        self.renew_if_needed()?;
        let sellers = &self.here_as_coordinator()?.catalogue.sellers;
        let is_taken = |code: &str| sellers.iter().any(|now| now.seller.code.as_str() == code);
        let code: SellerCode = match code_typed(typed) {
            Some(code) => person_code("by", code)?,
            None => person_code("by", &next_seller(&is_taken))?,
        };
        if is_taken(code.as_str()) {
            return Err(Refusal::new(Code::CodeTaken).with("of", "seller").with("code", code));
        }
        let seller = Seller::new(code.clone());
        self.store.record(None, self.now()?, |recorder| recorder.record(seller))?;
        self.refresh()?;
        Ok(self.kept("seller-added", code.to_string()))
    }

    /// Changes whether a seller can be chosen, by code; where two tills made one apart, both.
    ///
    /// # Errors
    /// [`Code::NotCoordinator`], [`Code::SellerUnknown`]; what the store refuses.
    pub fn set_seller_active(&mut self, which: &str, active: bool) -> Result<PersonKept, Refusal> {
        self.renew_if_needed()?;
        let code = which.trim().to_uppercase();
        let sellers = &self.here_as_coordinator()?.catalogue.sellers;
        let meant = sellers.iter().filter(|now| now.seller.code.as_str() == code);
        let changed: Vec<Seller> = meant
            .map(|now| Seller {
                of: Some(now.of),
                replaces: now.standing.clone(),
                active,
                ..now.seller.clone()
            })
            .collect();
        if changed.is_empty() {
            return Err(Refusal::new(Code::SellerUnknown).with("code", shown(which)));
        }
        self.store.record(None, self.now()?, |recorder| {
            changed.into_iter().try_for_each(|seller| recorder.record(seller).map(drop))
        })?;
        self.refresh()?;
        Ok(self.kept(if active { "seller-on" } else { "seller-off" }, code))
    }

    fn kept(&self, said: &str, code: String) -> PersonKept {
        let said = self.words.say(said, &[("code", &code)]);
        PersonKept { code, said }
    }
}

fn code_typed(typed: &PersonTyped) -> Option<&str> {
    typed.code.as_deref().map(str::trim).filter(|code| !code.is_empty())
}

/// A cut as it was typed: outer none, where nothing was.
fn cut_typed(typed: &PersonTyped) -> Result<Option<Option<BasisPoints>>, Refusal> {
    let read = |cut: &str| match cut.trim() {
        "" => Ok(None),
        cut => percent(cut).map(Some),
    };
    typed.cut.as_deref().map(read).transpose()
}

/// A code that nobody chose and nobody has.
fn unused(is_taken: impl Fn(&str) -> bool) -> String {
    loop {
        let code = random_person_code();
        if !is_taken(&code) {
            return code;
        }
    }
}

/// The next code of a seller: sellers are called as people call them at a stand, R1, R2.
fn next_seller(is_taken: &impl Fn(&str) -> bool) -> String {
    let mut codes = (1_u32..).map(|number| format!("R{number}"));
    codes.find(|code| !is_taken(code)).expect("numbers do not end")
}
