use std::collections::BTreeSet;

use crate::till::Till;
use crate::value::MemberCode;

/// The most rows of a list that are named.
const ROWS_NAMED: usize = 12;

impl Till {
    /// What was said, with a word behind it where the name of a product says who its maker, or another member, is: everybody
    /// reads it. Only the open book knows, and nothing of this is kept.
    pub(in crate::till) fn warned_of_names(&self, said: String, product: &str) -> String {
        let members = self.members_named_in(product);
        if members.is_empty() {
            return said;
        }
        let members: Vec<&str> = members.into_iter().map(MemberCode::as_str).collect();
        let warning = self.words.say("names-in-product", &[("members", &members.join(", "))]);
        format!("{said} {warning}")
    }

    /// The same for the products of a list, each with its row.
    pub(in crate::till) fn warned_of_names_in_list<'a>(
        &self,
        said: String,
        products: impl Iterator<Item = (u32, &'a str)>,
    ) -> String {
        let named = products.filter(|(_, product)| !self.members_named_in(product).is_empty());
        let rows: BTreeSet<u32> = named.map(|(row, _)| row).collect();
        if rows.is_empty() {
            return said;
        }
        let first = rows.iter().take(ROWS_NAMED).map(ToString::to_string);
        let named = first.collect::<Vec<_>>().join(", ");
        let more = if rows.len() > ROWS_NAMED { ", …" } else { "" };
        let (count, rows) = (rows.len().to_string(), format!("{named}{more}"));
        let warning = self.words.say("names-in-list", &[("count", &count), ("rows", &rows)]);
        format!("{said} {warning}")
    }

    fn members_named_in(&self, product: &str) -> Vec<&MemberCode> {
        self.names_book.as_ref().map(|book| book.named_in(product)).unwrap_or_default()
    }
}
