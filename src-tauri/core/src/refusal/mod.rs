mod class;
mod code;
mod codes;

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;
use std::sync::Arc;

use serde::Serialize;
use ts_rs::TS;

pub use class::Class;
pub use code::Code;

/// A refusal: what failed, with what, and from what cause. Nothing was changed.
#[derive(Debug, Clone)]
pub struct Refusal {
    code: Code,
    details: BTreeMap<&'static str, String>,
    source: Option<Arc<dyn Error + Send + Sync>>,
}

impl Refusal {
    /// A refusal with nothing more to say.
    #[must_use]
    pub fn new(code: Code) -> Self {
        Self { code, details: BTreeMap::new(), source: None }
    }

    /// The same with a detail, which the sentence may name.
    #[must_use]
    pub fn with(mut self, key: &'static str, value: impl fmt::Display) -> Self {
        self.details.insert(key, value.to_string());
        self
    }

    /// The same with its cause.
    #[must_use]
    pub fn because(mut self, source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        self.source = Some(Arc::from(source.into()));
        self
    }

    /// The code.
    #[must_use]
    pub fn code(&self) -> Code {
        self.code
    }

    /// What it is about.
    #[must_use]
    pub fn details(&self) -> &BTreeMap<&'static str, String> {
        &self.details
    }
}

/// For logs; people read the sentence that `Words` makes of it.
impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code.as_str())
    }
}

impl Error for Refusal {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as &(dyn Error + 'static))
    }
}

impl From<Code> for Refusal {
    fn from(code: Code) -> Self {
        Self::new(code)
    }
}

/// A refusal as programs and the interface see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "Refusal")]
pub struct RefusalView {
    /// The stable code.
    pub code: String,
    /// A sentence in the language shown that says what to do.
    pub message: String,
    /// What it is about.
    pub details: BTreeMap<String, String>,
}
