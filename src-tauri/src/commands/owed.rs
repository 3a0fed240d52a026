use lapak_core::till::{
    DeductDone, DeductTyped, MemberAccount, OwedView, PayoutDone, PayoutTyped,
};
use tauri::{State, command};

use crate::desk::Desk;
use crate::error::Answer;

/// What is owed to everybody.
#[command]
pub(crate) async fn owed_view(desk: State<'_, Desk>) -> Answer<OwedView> {
    desk.with(|till| till.owed_view()).await
}

/// What is owed to one member, and what it comes from.
#[command]
pub(crate) async fn member_account(
    desk: State<'_, Desk>,
    member: String,
) -> Answer<MemberAccount> {
    desk.with(move |till| till.member_account(&member)).await
}

/// Takes something off what is owed to a member or to each, or gives it back.
#[command]
pub(crate) async fn deduct(desk: State<'_, Desk>, typed: DeductTyped) -> Answer<DeductDone> {
    desk.with(move |till| till.deduct(&typed)).await
}

/// Hands money to a member, or takes it back.
#[command]
pub(crate) async fn pay_out(desk: State<'_, Desk>, typed: PayoutTyped) -> Answer<PayoutDone> {
    desk.with(move |till| till.pay_out(&typed)).await
}
