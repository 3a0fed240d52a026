use std::path::Path;

use data_encoding::BASE64;

use crate::picture::{codes_in, codes_in_file};
use crate::qris::{Qris, QrisFault};
use crate::refusal::{Code, Refusal};
use crate::till::qris::view::QrisSeen;

/// Reads a merchant's own code as it was typed or copied. Nothing is kept.
///
/// # Errors
/// [`Code::QrisInvalid`] with `why`.
pub fn qris_typed(text: &str) -> Result<QrisSeen, Refusal> {
    text.parse().map(|qris| seen(&qris)).map_err(invalid)
}

/// Reads it off a picture's file: PNG, JPEG or WebP.
///
/// # Errors
/// [`Code::QrisNotFound`] where no code can be read, [`Code::QrisSeveral`]; [`Code::QrisInvalid`]; what of the file cannot
/// be read.
pub fn qris_in_file(file: &Path) -> Result<QrisSeen, Refusal> {
    one_of(codes_in_file(file)?)
}

/// Reads it off a picture in base64, as it comes from the clipboard.
///
/// # Errors
/// As for [`qris_in_file`].
pub fn qris_in_picture(base64: &str) -> Result<QrisSeen, Refusal> {
    let unreadable = |_| Refusal::new(Code::PictureUnreadable).with("why", "damaged");
    one_of(codes_in(&BASE64.decode(base64.as_bytes()).map_err(unreadable)?)?)
}

/// Reads what was named on a command line: a file that is there, else the text itself.
///
/// # Errors
/// As for [`qris_in_file`] and [`qris_typed`].
pub fn qris_named(file_or_text: &str) -> Result<QrisSeen, Refusal> {
    let file = Path::new(file_or_text);
    if file.exists() { qris_in_file(file) } else { qris_typed(file_or_text) }
}

/// The one code that a picture shows. Beside it may be others, such as a parcel's, but no second one that can be paid.
fn one_of(texts: Vec<String>) -> Result<QrisSeen, Refusal> {
    let read: Vec<Result<Qris, QrisFault>> = texts.iter().map(|text| text.parse()).collect();
    let mut whole = read.iter().filter_map(|read| read.as_ref().ok());
    match (whole.next(), whole.next()) {
        (Some(one), None) => Ok(seen(one)),
        (Some(one), Some(other)) => {
            Err(Refusal::new(Code::QrisSeveral).with("one", one.name()).with("other", other.name()))
        }
        (None, _) => {
            let faults = read.into_iter().filter_map(Result::err);
            // What tells most: a code that nearly is one.
            let nearest = faults.max_by_key(|fault| *fault != QrisFault::NoQris);
            Err(nearest.map_or_else(|| Code::QrisNotFound.into(), invalid))
        }
    }
}

pub(in crate::till) fn invalid(fault: QrisFault) -> Refusal {
    Refusal::new(Code::QrisInvalid).with("why", fault.as_str()).because(fault)
}

pub(in crate::till) fn seen(qris: &Qris) -> QrisSeen {
    QrisSeen {
        name: qris.name().to_owned(),
        city: qris.city().to_owned(),
        nmid: qris.nmid().to_owned(),
        payload: qris.text().as_str().to_owned(),
    }
}
