use serde::Serialize;
use ts_rs::TS;

/// How the window stands that is turned to the buyer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BuyerWindow {
    /// Whether it is open.
    pub open: bool,
    /// Whether it is on another screen than the till's window.
    pub own_screen: bool,
    /// Whether this system lets a program place its windows; else a person drags it over.
    pub placed: bool,
    /// How many screens there are.
    pub screens: usize,
}
