pub(in crate::till) mod fingerprint;
pub(in crate::till) mod gone;
pub(in crate::till) mod row;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::books::{Cut, Standing, Stands, admissions, apart_tills, introduction, stand_of_till};
use crate::entry::{Fact, More, Role, TillAdmitted, TillClosed, TillSecret};
use crate::exchange::Intake;
use crate::refusal::{Code, Refusal};
use crate::selling::shown;
use crate::till::Till;
use crate::till::fair::recovery::recovery_typed;
use crate::till::tills::row::TillRow;
use crate::till::typed::code;
use crate::value::{EntryId, StandCode, TillKey, TillLetters, ValueError};

/// The most earlier values that one entry may replace.
const REPLACES_MAX: usize = 32;

/// How a till is to be admitted, as it was typed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TillAdmission {
    /// What it may do; none: what it may do now, else sell.
    pub role: Option<Role>,
    /// Its stand; none: the one that counted so far, or that it says.
    pub stand: Option<String>,
    /// The recovery key, where it signs and not this till.
    pub recovery: Option<String>,
}

/// How a till is to be closed, as it was typed.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct TillClosing {
    /// The number of the last entry that counts, 0 for none; none: the last of the longest branch that is here.
    #[ts(type = "number | null")]
    pub last_seq: Option<u64>,
    /// The recovery key, where it signs and not this till.
    pub recovery: Option<String>,
}

/// A till after it was admitted or closed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TillChanged {
    /// As it is now.
    pub till: TillRow,
    /// False when it was so before and nothing was written.
    pub changed: bool,
    /// What was just done.
    pub said: String,
}

impl Till {
    /// Every till of the fair: who wrote an entry, was admitted or was closed; the recovery key only where it signed.
    ///
    /// # Errors
    /// [`Code::NoFair`]; what the store refuses.
    pub fn tills(&self) -> Result<Vec<TillRow>, Refusal> {
        let standing = self.standing()?;
        let snapshot = self.store.snapshot();
        let receipts = snapshot.receipts_by_till()?;
        let apart = apart_tills(snapshot)?;
        let rows = self.known_tills(&standing)?.into_iter().map(|till| match apart.get(&till) {
            Some(apart) => self.row_apart(till, apart),
            None => {
                let all = receipts.get(&till).copied().unwrap_or_default();
                self.till_row(&standing, till, all)
            }
        });
        let mut rows = rows.collect::<Result<Vec<_>, _>>()?;
        rows.sort_by(|a, b| (&a.stand, &a.till).cmp(&(&b.stand, &b.till)));
        Ok(rows)
    }

    /// Admits a till: its whole key, a beginning of it that only one has, or its four letters. One that is admitted so
    /// already, for this stand, stays as it is.
    ///
    /// # Errors
    /// [`Code::NotCoordinator`], [`Code::RecoveryKeyWrong`]; [`Code::TillUnknown`], [`Code::TillAmbiguous`],
    /// [`Code::TillClosed`]; [`Code::CodeInvalid`] for the stand; what the store refuses.
    pub fn admit_till(
        &mut self,
        typed: &str,
        admission: &TillAdmission,
    ) -> Result<TillChanged, Refusal> {
        if admission.recovery.is_none() {
            self.renew_if_needed()?;
        }
        let standing = self.standing()?;
        let signer = self.signer(&standing, admission.recovery.as_deref())?;
        let till = match typed.trim().parse() {
            Ok(whole) => whole,
            Err(_) => self.till_typed(&standing, typed)?,
        };
        if standing.closed(till).is_some() {
            return Err(Refusal::new(Code::TillClosed).with("till", TillLetters::from(till)));
        }
        let root = standing.roots().filter(|roots| roots.contain(till));
        let role = match root {
            Some(_) => Role::Coordinator,
            None => admission.role.or(standing.role(till)).unwrap_or(Role::Seller),
        };
        let typed = admission.stand.as_deref().map(|typed| code("stand", typed)).transpose()?;
        let moves = typed.is_some() && typed != stand_of_till(&standing, till);
        let nobodys = root.is_some_and(|roots| roots.recovery == Some(till));
        if nobodys || standing.role(till) == Some(role) && !moves {
            return self.till_changed(&standing, till, "said-till-admitted-already");
        }
        self.admit(signer, &standing, till, (role, typed))?;
        self.till_changed(&self.standing()?, till, "said-till-admitted")
    }

    /// Says which stand an admitted till sells for, typed as for [`Till::admit_till`]: all that it sold counts there,
    /// and the till goes on so after its next round. A closed till's receipts can be moved as well.
    ///
    /// # Errors
    /// [`Code::NotCoordinator`], [`Code::RecoveryKeyWrong`]; [`Code::TillUnknown`], [`Code::TillAmbiguous`],
    /// [`Code::TillNotAdmitted`]; [`Code::CodeInvalid`] for the stand; what the store refuses.
    pub fn set_till(
        &mut self,
        typed: &str,
        stand: &str,
        recovery: Option<&str>,
    ) -> Result<TillChanged, Refusal> {
        if recovery.is_none() {
            self.renew_if_needed()?;
        }
        let standing = self.standing()?;
        let signer = self.signer(&standing, recovery)?;
        let till = self.till_typed(&standing, typed)?;
        let stand: StandCode = code("stand", stand)?;
        let Some(role) = standing.role(till) else {
            return Err(Refusal::new(Code::TillNotAdmitted).with("typed", shown(typed)));
        };
        if Some(&stand) == stand_of_till(&standing, till).as_ref() {
            return self.till_changed(&standing, till, "said-till-set-already");
        }
        self.admit(signer, &standing, till, (role, Some(stand)))?;
        self.till_changed(&self.standing()?, till, "said-till-set")
    }

    /// Writes that a till is admitted, for a stand: the one given, else the one that counted so far, of the till that
    /// it goes on from where it is new, or as it says itself.
    fn admit(
        &mut self,
        signer: Option<TillSecret>,
        standing: &Standing,
        till: TillKey,
        (role, stand): (Role, Option<StandCode>),
    ) -> Result<(), Refusal> {
        let apart = apart_tills(self.store.snapshot())?.remove(&till);
        let apart = apart.and_then(|apart| apart.introduction);
        let introduction = introduction(standing, till).or(apart.as_ref());
        let continues = introduction.and_then(|of| of.continues.as_ref()).map(|point| point.till);
        let said = Stands::said(standing);
        let so_far = said.of(till).or_else(|| said.of(continues?)).cloned();
        let introduced = || introduction.map(|of| of.stand.clone());
        let missing =
            || Refusal::new(Code::CodeInvalid).with("field", "stand").because(ValueError::Empty);
        let stand = stand.or(so_far).or_else(introduced).ok_or_else(missing)?;
        let facts: Vec<Fact> = values_of_admission(standing, till)
            .into_iter()
            .map(|(of, replaces, more)| TillAdmitted {
                of,
                replaces,
                till,
                role,
                stand: stand.clone(),
                continues,
                more,
            })
            .map(Fact::from)
            .collect();
        self.sign(signer, facts)
    }

    /// Closes a till, typed as for [`Till::admit_till`]: of its chain counts what is on the longest branch that is
    /// here, up to the number given. A closed one is only closed anew where another number is given, or where
    /// it is undecided whether its closing counts.
    ///
    /// # Errors
    /// [`Code::NotCoordinator`], [`Code::RecoveryKeyWrong`]; [`Code::TillUnknown`], [`Code::TillAmbiguous`],
    /// [`Code::TillEntryUnknown`]; what the store refuses.
    pub fn close_till(
        &mut self,
        typed: &str,
        closing: &TillClosing,
    ) -> Result<TillChanged, Refusal> {
        if closing.recovery.is_none() {
            self.renew_if_needed()?;
        }
        let standing = self.standing()?;
        let signer = self.signer(&standing, closing.recovery.as_deref())?;
        let till = self.till_typed(&standing, typed)?;
        let closed = standing.closed(till);
        let cut = match (closing.last_seq, closed) {
            (None, Some(closed)) => closed,
            (last_seq, _) => self.cut_at(till, last_seq)?,
        };
        let mut closings = standing.closings_of(till).iter();
        let undecided = closings.any(|id| standing.undecided_closings().contains(id));
        if closed == Some(cut) && !undecided {
            return self.till_changed(&standing, till, "said-till-closed-already");
        }
        let mut replaces = standing.closings_of(till).to_vec();
        replaces.sort_unstable();
        replaces.truncate(REPLACES_MAX);
        let Cut { last_seq, last_id } = cut;
        let fact = TillClosed { replaces, till, last_seq, last_id, more: None };
        self.sign(signer, vec![fact.into()])?;
        self.till_changed(&self.standing()?, till, "said-till-closed")
    }

    pub(super) fn standing(&self) -> Result<Standing, Refusal> {
        let fair = self.here()?.identity.fair;
        self.store.reading(|snapshot| Standing::read(snapshot, fair))
    }

    /// Who signs: this till, where it may admit, or the recovery key.
    fn signer(
        &self,
        standing: &Standing,
        recovery: Option<&str>,
    ) -> Result<Option<TillSecret>, Refusal> {
        self.outside_practice()?;
        if let Some(typed) = recovery {
            let expected = standing.roots().and_then(|roots| roots.recovery);
            return recovery_typed(typed, expected).map(Some);
        }
        let this = self.here()?.identity.till;
        if standing.may_admit(this) && standing.closed(this).is_none() {
            Ok(None)
        } else {
            Err(Code::NotCoordinator.into())
        }
    }

    fn sign(&mut self, signer: Option<TillSecret>, facts: Vec<Fact>) -> Result<(), Refusal> {
        let now = self.now()?;
        let record = |recorder: &mut crate::store::Recorder| {
            facts.into_iter().try_for_each(|fact| recorder.record(fact).map(|_| ()))
        };
        match signer {
            Some(recovery) => self.store.record_as(recovery, now, record)?,
            None => self.store.record(None, now, record)?,
        }
        Intake::release_admitted(&mut self.store)?;
        self.refresh()
    }

    /// The tills that can be named here, those whose entries wait for their admission among them.
    fn known_tills(&self, standing: &Standing) -> Result<BTreeSet<TillKey>, Refusal> {
        let snapshot = self.store.snapshot();
        let wrote = snapshot.chains()?.into_iter().map(|(till, ..)| till);
        let named = standing.edits().iter().filter_map(|edit| match &edit.entry().fact {
            Fact::TillAdmitted(admitted) if standing.may_make(edit) => Some(admitted.till),
            Fact::TillClosed(closed) if standing.may_make(edit) => Some(closed.till),
            _ => None,
        });
        Ok(wrote.chain(named).chain(snapshot.quarantined_tills()?).collect())
    }

    /// The one known till that a person means; never the recovery key, which is no till.
    fn till_typed(&self, standing: &Standing, typed: &str) -> Result<TillKey, Refusal> {
        let typed = typed.trim();
        let (beginning, letters) = (typed.to_lowercase(), TillLetters::typed(typed));
        let recovery = standing.roots().and_then(|roots| roots.recovery);
        let mut meant = self.known_tills(standing)?.into_iter().filter(|till| {
            let by_letters = letters == Some(TillLetters::from(*till));
            let named = by_letters || till.to_string().starts_with(&beginning);
            Some(*till) != recovery && named && !typed.is_empty()
        });
        let refused = |code| Err(Refusal::new(code).with("typed", shown(typed)));
        match (meant.next(), meant.next()) {
            (Some(till), None) => Ok(till),
            (None, _) => refused(Code::TillUnknown),
            _ => refused(Code::TillAmbiguous),
        }
    }

    /// Where a till's longest branch is cut.
    fn cut_at(&self, till: TillKey, last_seq: Option<u64>) -> Result<Cut, Refusal> {
        const NOTHING: Cut = Cut { last_seq: 0, last_id: None };
        let snapshot = self.store.snapshot();
        let Some((end, id)) = snapshot.longest_branch(till)? else { return Ok(NOTHING) };
        let wanted = last_seq.unwrap_or(end);
        if wanted == 0 {
            return Ok(NOTHING);
        }
        let mut found = None;
        snapshot.walk_back(till, end, id, |seq, id| {
            found = (seq == wanted).then_some(id);
            if seq > wanted { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        })?;
        let unknown = || Refusal::new(Code::TillEntryUnknown).with("seq", wanted).with("last", end);
        Ok(Cut { last_seq: wanted, last_id: Some(found.ok_or_else(unknown)?) })
    }

    fn till_changed(
        &self,
        standing: &Standing,
        till: TillKey,
        said: &str,
    ) -> Result<TillChanged, Refusal> {
        let all = self.store.snapshot().receipts_of_till(till, |_| true)?;
        let row = self.till_row(standing, till, all)?;
        let last_seq = standing.closed(till).map_or(row.last_seq, |cut| cut.last_seq).to_string();
        let named = [
            ("letters", row.letters.as_str()),
            ("fingerprint", &row.fingerprint),
            ("stand", row.stand.as_deref().unwrap_or("–")),
            ("last_seq", &last_seq),
        ];
        let changed = !said.ends_with("-already");
        Ok(TillChanged { said: self.words.say(said, &named), till: row, changed })
    }
}

/// What a new admission of a till is of, replaces and takes along of a later version's names: one value for each first
/// admission that stands, so that no other is left beside it; for a till that nobody has admitted, one that creates.
fn values_of_admission(
    standing: &Standing,
    till: TillKey,
) -> Vec<(Option<EntryId>, Vec<EntryId>, Option<More>)> {
    let mut values: BTreeMap<EntryId, Vec<(EntryId, Option<More>)>> = BTreeMap::new();
    for (edit, admitted) in admissions(standing).filter(|(_, admitted)| admitted.till == till) {
        let of = admitted.of.unwrap_or(edit.id());
        values.entry(of).or_default().push((edit.id(), admitted.more.clone()));
    }
    if values.is_empty() {
        return vec![(None, Vec::new(), None)];
    }
    let values = values.into_iter().map(|(of, mut standing)| {
        standing.sort_unstable_by_key(|(id, _)| *id);
        let more = standing.last().and_then(|(_, more)| more.clone());
        let replaces = standing.into_iter().map(|(id, _)| id).take(REPLACES_MAX).collect();
        (Some(of), replaces, more)
    });
    values.collect()
}
