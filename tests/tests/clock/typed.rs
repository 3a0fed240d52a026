//! What is typed in these tests where it does not matter what it is.

use lapak_core::entry::{Method, Movement};
use lapak_core::till::{
    BundleTyped, CashTyped, CashWay, GoodsTyped, LimitsTyped, PaperTyped, PaymentPlace,
    PaymentText, PinTyped, RefundReason, RefundTyped, UnseenTyped,
};

/// A bundle of one product.
pub(crate) fn bundle(sku: Option<&str>) -> BundleTyped {
    BundleTyped {
        sku: sku.map(str::to_owned),
        name: Some("Paket".into()),
        price: Some("9000".into()),
        parts: Some(vec!["KRP-01".into()]),
        ..BundleTyped::default()
    }
}

pub(crate) fn qris() -> PaymentText {
    PaymentText { method: Method::QRIS, amount: String::new() }
}

/// The one payment of a receipt.
pub(crate) fn placed(receipt: &str) -> PaymentPlace {
    PaymentPlace { receipt: receipt.to_owned(), id: None, payment: None }
}

/// A sheet of a pad.
pub(crate) fn sheet() -> PaperTyped {
    PaperTyped {
        day: "2024-05-10".into(),
        time: "8.05".into(),
        number: String::new(),
        by: String::new(),
        goods: "KRP-01".into(),
        discount: String::new(),
        discount_reason: None,
        amount: String::new(),
        method: Method::CASH,
        draft: None,
    }
}

/// What comes back by a buyer's paper.
pub(crate) fn from_paper() -> UnseenTyped {
    UnseenTyped {
        receipt: "12-K3QX-0042".into(),
        goods: "KRP-01".into(),
        discount: String::new(),
        reason: RefundReason::Damaged,
        method: Method::CASH,
        anyway: true,
        draft: None,
    }
}

/// All of a sale.
pub(crate) fn all_of(receipt: &str) -> RefundTyped {
    RefundTyped {
        receipt: receipt.to_owned(),
        lines: Vec::new(),
        reason: RefundReason::Mistake,
        method: Method::CASH,
        arrived: None,
        anyway: false,
        draft: None,
    }
}

/// Cash that goes into the drawer.
pub(crate) fn moved() -> CashTyped {
    CashTyped {
        way: CashWay::In,
        amount: "1000".into(),
        reason: "other".into(),
        of: String::new(),
        draft: String::new(),
        anyway: false,
    }
}

/// The PIN of somebody who is nobody yet.
pub(crate) fn pin() -> PinTyped {
    PinTyped { whose: "R1".into(), pin: "2468".into() }
}

/// No limits.
pub(crate) fn limits() -> LimitsTyped {
    LimitsTyped { discount: String::new(), money_back: String::new() }
}

/// Two bags of banana chips that a member hands over.
pub(crate) fn brought() -> GoodsTyped {
    GoodsTyped {
        movement: Movement::In,
        stand: String::new(),
        other_stand: String::new(),
        of: String::new(),
        borne_by: None,
        lines: vec!["KRP-01*2".into()],
        reason: String::new(),
        draft: String::new(),
    }
}
