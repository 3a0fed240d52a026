use lapak_core::till::{DueView, PayView, PaymentText, SaleDone};
use tauri::{State, command};

use crate::desk::Desk;
use crate::error::Answer;
use crate::rounds::Rounds;

#[command]
pub(crate) async fn open_pay(desk: State<'_, Desk>) -> Answer<PayView> {
    desk.with(|till| till.open_pay()).await
}

#[command]
pub(crate) async fn due(desk: State<'_, Desk>, payments: Vec<PaymentText>) -> Answer<DueView> {
    desk.with(move |till| till.due(&payments)).await
}

#[command]
pub(crate) async fn pay(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    payments: Vec<PaymentText>,
) -> Answer<SaleDone> {
    let done = desk.with(move |till| till.pay(&payments)).await;
    rounds.soon();
    desk.rest();
    done
}
