use super::about::About;
use super::press::{Binding, Press};
use super::sheet::Sheet;

/// The bytes of a document of these sheets, with the fonts that they use, subset.
pub(crate) fn document(about: &About, sheets: &[Sheet]) -> Vec<u8> {
    let mut press = Press::default();
    sheets.iter().for_each(|sheet| press.print(sheet));
    press.bind(about, &Binding::default())
}
