use crate::refusal::{Code, Refusal};

/// A refusal of what is no list that can be read, with the reason as the sentences name it.
pub(super) fn unreadable(why: &'static str) -> Refusal {
    Refusal::new(Code::ListUnreadable).with("why", why)
}
