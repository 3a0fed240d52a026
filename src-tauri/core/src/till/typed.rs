use std::str::FromStr;

use crate::paper;
use crate::refusal::{Code, Refusal};
use crate::selling::{amount_typed, shown};
use crate::value::{
    BasisPoints, Day, EntryId, Money, Name, PersonCode, ReasonCode, ValueError, random_person_code,
};

/// Reads an amount as a person types it.
///
/// # Errors
/// [`Code::AmountNotANumber`], [`Code::AmountOutOfRange`].
pub fn amount(text: &str) -> Result<Money, Refusal> {
    amount_typed(text)
}

/// Reads a day such as `2024-05-10`.
///
/// # Errors
/// [`Code::DayInvalid`].
pub fn day(text: &str) -> Result<Day, Refusal> {
    let refused = |cause| Refusal::new(Code::DayInvalid).with("typed", shown(text)).because(cause);
    text.trim().parse().map_err(refused)
}

/// Reads a time of the day such as `14.30`, `14:30` or `9`: hours and minutes.
///
/// # Errors
/// [`Code::TimeInvalid`].
pub(super) fn time_of_day(text: &str) -> Result<(u32, u32), Refusal> {
    let refused = || Refusal::new(Code::TimeInvalid).with("typed", shown(text));
    let (hours, minutes) = text.trim().split_once(['.', ':']).unwrap_or((text.trim(), "0"));
    let read = |part: &str, below: u32| {
        let digits = (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        part.parse().ok().filter(|number| digits && *number < below)
    };
    Ok((read(hours, 24).ok_or_else(refused)?, read(minutes, 60).ok_or_else(refused)?))
}

/// Reads a percentage as a person types it.
///
/// # Errors
/// [`Code::PercentInvalid`].
pub fn percent(text: &str) -> Result<BasisPoints, Refusal> {
    let refused =
        |cause| Refusal::new(Code::PercentInvalid).with("typed", shown(text)).because(cause);
    BasisPoints::typed_percent(text).map_err(refused)
}

/// Reads a name, with the field in the refusal.
pub(super) fn name(field: &'static str, text: &str) -> Result<Name, Refusal> {
    Name::typed(text)
        .map_err(|cause| Refusal::new(Code::TextInvalid).with("field", field).because(cause))
}

/// The most characters that are named where no font has them.
const NAMED_MAX: usize = 12;

/// What is said of a text that no PDF can show as it is written: which of its characters.
pub(super) fn unprintable(field: &'static str, text: &str) -> Option<Refusal> {
    let lacking = paper::unprintable(text);
    if lacking.is_empty() {
        return None;
    }
    let more = if lacking.len() > NAMED_MAX { " …" } else { "" };
    let named = lacking[..lacking.len().min(NAMED_MAX)].join(" ");
    let refusal = Refusal::new(Code::NotPrintable).with("field", field);
    Some(refusal.with("characters", format!("{named}{more}")))
}

/// Reads a code in any case, with the field in the refusal.
pub(super) fn code<T>(field: &'static str, text: &str) -> Result<T, Refusal>
where
    T: FromStr<Err = ValueError>,
{
    text.trim()
        .to_uppercase()
        .parse()
        .map_err(|cause| Refusal::new(Code::CodeInvalid).with("field", field).because(cause))
}

/// Reads the code of a person in any case: with a digit, so that it is nobody's name.
pub(super) fn person_code<T: PersonCode>(field: &'static str, text: &str) -> Result<T, Refusal> {
    let code: T = code(field, text)?;
    if code.has_digit() {
        return Ok(code);
    }
    let refusal = Refusal::new(Code::CodeIsName).with("field", field).with("code", code);
    Err(refusal.with("proposal", random_person_code()))
}

/// An amount as it was typed; nothing typed is none.
pub(super) fn optional_amount(text: &str) -> Result<Option<Money>, Refusal> {
    if text.trim().is_empty() { Ok(None) } else { amount_typed(text).map(Some) }
}

/// Reads a code; nothing typed is none.
pub(super) fn optional<T>(field: &'static str, text: &str) -> Result<Option<T>, Refusal>
where
    T: FromStr<Err = ValueError>,
{
    if text.trim().is_empty() { Ok(None) } else { code(field, text).map(Some) }
}

/// Reads a reason of a list.
pub(super) fn reason_of(list: &[&str], typed: &str) -> Result<ReasonCode, Refusal> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(Code::ReasonMissing.into());
    }
    let unknown = || Refusal::new(Code::ReasonUnknown).with("typed", shown(typed));
    if !list.contains(&typed) {
        return Err(unknown().with("known", list.join(", ")));
    }
    typed.parse().map_err(|cause| unknown().because(cause))
}

/// Reads an entry's id in any case; none where it is not one.
pub(super) fn entry_id(text: &str) -> Option<EntryId> {
    text.trim().to_lowercase().parse().ok()
}
