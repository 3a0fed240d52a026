use lapak_core::till::{DueView, PayView, PaymentText, SaleDone};
use tauri::{State, command};

use crate::desk::Desk;
use crate::error::Answer;
use crate::printing::Printing;
use crate::rounds::Rounds;

/// Opens Pay: the cart is durably saved when this answers.
#[command]
pub(crate) async fn open_pay(desk: State<'_, Desk>) -> Answer<PayView> {
    desk.with(|till| till.open_pay()).await
}

/// What is still due after these payments.
#[command]
pub(crate) async fn due(desk: State<'_, Desk>, payments: Vec<PaymentText>) -> Answer<DueView> {
    desk.with(move |till| till.due(&payments)).await
}

/// Makes the sale final: durably recorded when this answers.
#[command]
pub(crate) async fn pay(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    printing: State<'_, Printing>,
    payments: Vec<PaymentText>,
) -> Answer<SaleDone> {
    let done = desk.with(move |till| till.pay(&payments)).await;
    rounds.soon();
    printing.soon();
    desk.rest();
    done
}
