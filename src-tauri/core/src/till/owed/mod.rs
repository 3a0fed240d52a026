pub(in crate::till) mod account;
pub(in crate::till) mod deduct;
pub(in crate::till) mod pay_out;
pub(in crate::till) mod view;

use std::collections::BTreeMap;

use crate::books::{MemberNow, Owed, owed};
use crate::refusal::{Code, Refusal};
use crate::selling::shown;
use crate::till::Till;
use crate::value::{EntryId, MemberCode};

/// More is to be given back than was taken off or paid.
fn back_above(member: &MemberCode, most: i64) -> Refusal {
    Refusal::new(Code::BackAbove).with("member", member).with("due", most.max(0))
}

impl Till {
    /// What is owed to each member, of what counts.
    pub(in crate::till) fn owed_now(&self) -> Result<BTreeMap<EntryId, Owed>, Refusal> {
        let here = self.here()?;
        owed(self.store.snapshot(), &here.standing, &self.shifts_of_fair()?, None)
    }

    /// A member by code, also one that takes no part any more.
    pub(in crate::till) fn member_known(&self, typed: &str) -> Result<&MemberNow, Refusal> {
        let code = typed.trim().to_uppercase();
        let mut members = self.here()?.catalogue.members.iter();
        let unknown = || Refusal::new(Code::MemberUnknown).with("code", shown(typed));
        members.find(|now| now.member.code.as_str() == code).ok_or_else(unknown)
    }
}
