use std::io::{self, Write};

use data_encoding::HEXLOWER;
use rusqlite::types::ValueRef;

use super::project::TABLES;
use super::snapshot::Snapshot;
use crate::refusal::{Code, Refusal};

impl Snapshot<'_> {
    /// Writes every derived table as JSON Lines, ordered by primary key: equal ledgers give equal bytes.
    ///
    /// # Errors
    /// [`Code::FileNotWritten`] when `out` refuses; what the store refuses.
    pub fn dump(&self, out: &mut dyn Write) -> Result<(), Refusal> {
        let written = |cause: io::Error| Refusal::new(Code::NotShown).because(cause);
        for table in TABLES {
            // A table without row ids is scanned in the order of its primary key.
            let mut statement = self.connection().prepare(&format!("SELECT * FROM {table}"))?;
            let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                write!(out, "{{\"table\":\"{table}\"").map_err(written)?;
                for (index, column) in columns.iter().enumerate() {
                    let value = match row.get_ref(index)? {
                        ValueRef::Null => serde_json::Value::Null,
                        ValueRef::Integer(integer) => integer.into(),
                        ValueRef::Text(text) => String::from_utf8_lossy(text).into(),
                        ValueRef::Blob(bytes) => HEXLOWER.encode(bytes).into(),
                        ValueRef::Real(_) => unreachable!("a derived table has no such column"),
                    };
                    write!(out, ",\"{column}\":{value}").map_err(written)?;
                }
                out.write_all(b"}\n").map_err(written)?;
            }
        }
        Ok(())
    }
}
