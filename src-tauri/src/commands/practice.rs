use tauri::{State, command};

use super::fairs::change;
use crate::desk::Desk;
use crate::error::Answer;
use crate::rounds::Rounds;

/// Begins practice: the till stays as it is, and another one opens beside it; then the page begins anew.
#[command]
pub(crate) async fn begin_practice(desk: State<'_, Desk>, rounds: State<'_, Rounds>) -> Answer<()> {
    change(&desk, &rounds, Desk::begin_practice).await
}

/// Ends practice, throws away what was sold and opens the till again; then the page begins anew.
#[command]
pub(crate) async fn end_practice(desk: State<'_, Desk>, rounds: State<'_, Rounds>) -> Answer<()> {
    change(&desk, &rounds, Desk::end_practice).await
}
