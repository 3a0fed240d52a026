use std::collections::HashMap;

use crate::entry::{Fact, Member, Product};
use crate::refusal::{Code, Refusal};
use crate::till::Till;
use crate::till::catalogue::import::view::CatalogueUndone;
use crate::value::EntryId;

impl Till {
    /// Takes back the last step of this till that changed many things of the catalogue at once: what it changed gets
    /// its value of before as a new one, what it added is no longer sold. What somebody has changed since stays.
    ///
    /// # Errors
    /// [`Code::NotCoordinator`]; [`Code::NothingToUndo`]; what the store refuses.
    pub fn undo_catalogue(&mut self) -> Result<CatalogueUndone, Refusal> {
        self.renew_if_needed()?;
        let here = self.here_as_coordinator()?;
        let step = self.store.snapshot().last_step()?;
        let (till, entries) = step.ok_or(Code::NothingToUndo)?;
        let edits = here.standing.edits();
        let before: HashMap<EntryId, &Fact> =
            edits.iter().map(|edit| (edit.id(), &edit.entry().fact)).collect();
        let made = edits.iter().filter(|edit| {
            let entry = edit.entry();
            entry.till == till && entries.contains(&entry.seq)
        });
        let (mut back, mut kept) = (Vec::new(), 0_u32);
        for edit in made {
            if !here.standing.stands(edit) {
                kept += 1;
                continue;
            }
            match taken_back(&edit.entry().fact, edit.id(), &before) {
                Some(fact) => back.push(fact),
                None => kept += 1,
            }
        }
        let undone = u32::try_from(back.len()).unwrap_or(u32::MAX);
        self.store.record(None, self.now()?, |recorder| {
            for fact in back {
                recorder.record(fact)?;
            }
            recorder.forget_step()
        })?;
        self.refresh()?;
        let named = [("undone", undone.to_string()), ("kept", kept.to_string())];
        let named: Vec<(&str, &str)> =
            named.iter().map(|(name, count)| (*name, count.as_str())).collect();
        let said = self.words.say("catalogue-undone", &named);
        Ok(CatalogueUndone { undone, kept, said })
    }
}

/// The value that takes an edit back: what it replaced, else the same, no longer sold.
fn taken_back(fact: &Fact, id: EntryId, before: &HashMap<EntryId, &Fact>) -> Option<Fact> {
    match fact {
        Fact::Product(product) => {
            let of = Some(product.of.unwrap_or(id));
            let was = product.replaces.first().and_then(|replaced| before.get(replaced));
            let value = match was {
                Some(Fact::Product(was)) => was.clone(),
                _ => Product { active: false, ..product.clone() },
            };
            Some(Product { of, replaces: vec![id], ..value }.into())
        }
        Fact::Member(member) => {
            let of = Some(member.of.unwrap_or(id));
            let was = member.replaces.first().and_then(|replaced| before.get(replaced));
            let value = match was {
                Some(Fact::Member(was)) => was.clone(),
                _ => Member { active: false, ..member.clone() },
            };
            Some(Member { of, replaces: vec![id], ..value }.into())
        }
        _ => None,
    }
}
