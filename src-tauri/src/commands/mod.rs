//! What the interface can ask for, one short function each. Their documentation is in `ui/src/backend.ts` and at the
//! functions of the till that they call.

pub(crate) mod cart;
pub(crate) mod catalogue;
pub(crate) mod fair;
pub(crate) mod files;
pub(crate) mod pay;
pub(crate) mod sales;
pub(crate) mod shift;
pub(crate) mod sync;
pub(crate) mod tills;
pub(crate) mod totals;
