use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::books::{StandNow, Stands, introduction, stands};
use crate::entry::Stand;
use crate::refusal::{Code, Refusal};
use crate::selling::shown;
use crate::till::Till;
use crate::till::typed::{code, name};
use crate::value::{Name, StandCode};

/// A stand as it was typed. Of one that is changed, what is none stays.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct StandTyped {
    /// What it is called; empty: nothing.
    pub name: Option<String>,
    /// Whether it can be chosen.
    pub active: Option<bool>,
}

/// A stand of the fair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StandRow {
    /// Its code.
    pub code: String,
    /// What it is called; empty: nothing.
    pub name: String,
    /// Whether it can be chosen.
    pub active: bool,
    /// The letters of the tills that sell for it.
    pub tills: Vec<String>,
}

impl Till {
    /// Every stand that a coordinator has named or a till sells for, by code.
    ///
    /// # Errors
    /// [`Code::NoFair`].
    pub fn stands(&self) -> Result<Vec<StandRow>, Refusal> {
        let standing = &self.here()?.standing;
        let row = |now: StandNow| StandRow {
            code: now.stand.code.to_string(),
            name: now.stand.name.map(|name| name.to_string()).unwrap_or_default(),
            active: now.stand.active,
            tills: Vec::new(),
        };
        let mut rows: Vec<StandRow> = stands(standing).into_iter().map(row).collect();
        let said = Stands::said(standing);
        for till in standing.tills() {
            let introduced = || introduction(standing, till).map(|of| &of.stand);
            let Some(stand) = said.of(till).or_else(introduced) else { continue };
            let letters = crate::value::TillLetters::from(till).to_string();
            match rows.iter_mut().find(|row| row.code == stand.as_str()) {
                Some(row) => row.tills.push(letters),
                None => rows.push(StandRow {
                    code: stand.to_string(),
                    name: String::new(),
                    active: true,
                    tills: vec![letters],
                }),
            }
        }
        rows.sort_by(|a, b| a.code.cmp(&b.code));
        Ok(rows)
    }

    /// Adds a stand by its code.
    ///
    /// # Errors
    /// [`Code::NotCoordinator`], [`Code::CodeTaken`]; what of the input cannot be used; what the store refuses.
    pub fn add_stand(&mut self, typed: &str, more: &StandTyped) -> Result<StandRow, Refusal> {
        self.renew_if_needed()?;
        self.here_as_coordinator()?;
        let code: StandCode = code("stand", typed)?;
        // One that only a till has named is there as well.
        if self.stands()?.iter().any(|row| row.code == code.as_str()) {
            return Err(Refusal::new(Code::CodeTaken).with("of", "stand").with("code", code));
        }
        self.new_stand(code, more)
    }

    fn new_stand(&mut self, code: StandCode, more: &StandTyped) -> Result<StandRow, Refusal> {
        let stand = Stand {
            of: None,
            replaces: Vec::new(),
            code,
            name: name_typed(more)?.flatten(),
            qris: None,
            active: more.active.unwrap_or(true),
            more: None,
        };
        self.keep_stand(stand)
    }

    /// Changes a stand by its code; one that only tills have named is added.
    ///
    /// # Errors
    /// As for [`Till::add_stand`]; [`Code::StandUnknown`].
    pub fn set_stand(&mut self, typed: &str, more: &StandTyped) -> Result<StandRow, Refusal> {
        self.renew_if_needed()?;
        let standing = &self.here_as_coordinator()?.standing;
        let code: StandCode = code("stand", typed)?;
        let Some(now) = stands(standing).into_iter().find(|now| now.stand.code == code) else {
            let known = self.stands()?.iter().any(|row| row.code == code.as_str());
            let unknown = || Refusal::new(Code::StandUnknown).with("code", shown(typed));
            return if known { self.new_stand(code, more) } else { Err(unknown()) };
        };
        let stand = Stand {
            of: Some(now.of),
            replaces: now.standing,
            name: name_typed(more)?.unwrap_or(now.stand.name),
            active: more.active.unwrap_or(now.stand.active),
            ..now.stand
        };
        self.keep_stand(stand)
    }

    fn keep_stand(&mut self, stand: Stand) -> Result<StandRow, Refusal> {
        let code = stand.code.to_string();
        self.store.record(None, self.now()?, |recorder| recorder.record(stand))?;
        self.refresh()?;
        let row = self.stands()?.into_iter().find(|row| row.code == code);
        Ok(row.expect("what was just kept stands"))
    }
}

/// A name as it was typed: outer none, where nothing was.
fn name_typed(typed: &StandTyped) -> Result<Option<Option<Name>>, Refusal> {
    let read = |text: &str| match text.trim() {
        "" => Ok(None),
        text => name("name", text).map(Some),
    };
    typed.name.as_deref().map(read).transpose()
}
