use lapak_core::till::{
    ArrivedTyped, CartView, MethodTyped, PaperDue, PaperTyped, PaperView, PaymentDone,
    PaymentSettled, PaymentsView, RefundDone, RefundDue, RefundTyped, RefundView, SaleDone,
    StatementTyped, StatementView, UnseenDue, UnseenTyped,
};
use tauri::{State, command};

use crate::desk::Desk;
use crate::error::Answer;
use crate::rounds::Rounds;

/// What of a sale may come back, and why nothing may.
#[command]
pub(crate) async fn refund_view(desk: State<'_, Desk>, receipt: String) -> Answer<RefundView> {
    desk.with(move |till| till.refund_view(&receipt)).await
}

/// What a refund as typed comes to; nothing is recorded.
#[command]
pub(crate) async fn refund_due(desk: State<'_, Desk>, typed: RefundTyped) -> Answer<RefundDue> {
    desk.with(move |till| till.refund_due(&typed)).await
}

/// Gives money back for some or all of a sale, durably.
#[command]
pub(crate) async fn refund(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    typed: RefundTyped,
) -> Answer<RefundDone> {
    let done = desk.with(move |till| till.refund(&typed)).await;
    rounds.soon();
    desk.rest();
    done
}

/// Begins an exchange: what was typed comes back for what is rung up from now on.
#[command]
pub(crate) async fn cart_exchange(desk: State<'_, Desk>, typed: RefundTyped) -> Answer<CartView> {
    desk.with(move |till| till.cart_exchange(&typed)).await
}

/// Leaves an exchange: nothing comes back, and the cart stays.
#[command]
pub(crate) async fn cart_exchange_leave(desk: State<'_, Desk>) -> Answer<CartView> {
    desk.with(|till| till.cart_exchange_leave()).await
}

/// What money back for a sale that is not here comes to, by the buyer's paper; nothing is recorded.
#[command]
pub(crate) async fn refund_unseen_due(
    desk: State<'_, Desk>,
    typed: UnseenTyped,
) -> Answer<UnseenDue> {
    desk.with(move |till| till.refund_unseen_due(&typed)).await
}

/// Gives money back for a sale that is not here, by the buyer's paper, durably.
#[command]
pub(crate) async fn refund_unseen(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    typed: UnseenTyped,
) -> Answer<RefundDone> {
    let done = desk.with(move |till| till.refund_unseen(&typed)).await;
    rounds.soon();
    desk.rest();
    done
}

/// A day's pad of sales on paper.
#[command]
pub(crate) async fn paper_view(desk: State<'_, Desk>, day: Option<String>) -> Answer<PaperView> {
    desk.with(move |till| till.paper_view(day.as_deref())).await
}

/// What a sheet of it comes to; nothing is recorded.
#[command]
pub(crate) async fn paper_due(desk: State<'_, Desk>, typed: PaperTyped) -> Answer<PaperDue> {
    desk.with(move |till| till.paper_due(&typed)).await
}

/// Records a sale that was made on paper, durably.
#[command]
pub(crate) async fn sell_paper(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    typed: PaperTyped,
) -> Answer<SaleDone> {
    let done = desk.with(move |till| till.sell_paper(&typed)).await;
    rounds.soon();
    desk.rest();
    done
}

/// Takes back a whole sale of the open shift, durably.
#[command]
pub(crate) async fn void_sale(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    typed: RefundTyped,
) -> Answer<RefundDone> {
    let done = desk.with(move |till| till.void(&typed)).await;
    rounds.soon();
    desk.rest();
    done
}

/// The payments that nobody has seen arrive yet, of a day (ISO) or of the whole fair.
#[command]
pub(crate) async fn payments_view(
    desk: State<'_, Desk>,
    day: Option<String>,
) -> Answer<PaymentsView> {
    desk.with(move |till| till.payments_view(day.as_deref())).await
}

/// A statement of the bank beside the payments that wait.
#[command]
pub(crate) async fn statement(
    desk: State<'_, Desk>,
    typed: StatementTyped,
) -> Answer<StatementView> {
    desk.with(move |till| till.statement(&typed)).await
}

/// Says of payments that they were seen arrive, or that they never came.
#[command]
pub(crate) async fn settle_payments(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    settled: Vec<PaymentSettled>,
) -> Answer<PaymentDone> {
    let done = desk.with(move |till| till.settle_payments(&settled)).await;
    rounds.soon();
    done
}

/// Says how much of a payment truly arrived.
#[command]
pub(crate) async fn payment_arrived(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    typed: ArrivedTyped,
) -> Answer<PaymentDone> {
    let done = desk.with(move |till| till.arrived(&typed)).await;
    rounds.soon();
    done
}

/// Says that a payment was truly made another way.
#[command]
pub(crate) async fn change_method(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    typed: MethodTyped,
) -> Answer<PaymentDone> {
    let done = desk.with(move |till| till.change_method(&typed)).await;
    rounds.soon();
    done
}
