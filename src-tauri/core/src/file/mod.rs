//! A person's file, read whole and as it stood at one time, or not at all. It knows nothing of what is in it.

mod whole;

pub use whole::{Unread, whole};
