//! What a QRIS code carries: read by its lengths, checked, and written again with an amount. Pure; no picture and no clock.
//!
//! The form is that of EMVCo's merchant-presented mode (EMV QRCPS Merchant-Presented Mode 1.1) in Indonesia's national
//! profile, QRIS.

mod fault;
mod field;
mod payload;

pub use fault::QrisFault;
pub use payload::Qris;
