//! A fair of which there are entries alone, and no till that keeps them: for questions that are asked of a set.

use lapak_core::entry::{Role, SignedEntry};
use lapak_core::value::EntryId;

use crate::pen::Pen;

/// A fair with one product of one member, as its founder begins it.
#[derive(Debug)]
pub struct Begun {
    /// The fair.
    pub id: EntryId,
    /// Its founder.
    pub founder: Pen,
    /// The founding entry.
    pub founding: SignedEntry,
    /// The member, of whose sales the cooperative keeps a fifth.
    pub member: SignedEntry,
    /// The product, a piece of which costs Rp12.500.
    pub product: SignedEntry,
    /// Everything that was written so far.
    pub entries: Vec<SignedEntry>,
}

impl Default for Begun {
    fn default() -> Self {
        let recovery = Pen::new("recovery", "00", None);
        let mut founder = Pen::new("founder", "00", None);
        let founding = founder.found("Pameran Contoh", recovery.key());
        let member = founder.member(2000, None);
        let product = founder.product(12_500, &member, None);
        let introduced = founder.introduce();
        let entries = vec![founding.clone(), introduced, member.clone(), product.clone()];
        Self { id: founding.id(), founder, founding, member, product, entries }
    }
}

impl Begun {
    /// A till of stand 07 that introduces itself, and that the founder admits; without a role nobody does.
    pub fn till(&mut self, name: &str, role: impl Into<Option<Role>>) -> Pen {
        let mut pen = Pen::new(name, "07", Some(self.id));
        self.entries.push(pen.introduce());
        if let Some(role) = role.into() {
            self.entries.push(self.founder.admit(pen.key(), role));
        }
        pen
    }
}
