//! How the documents on A4 are set: one page, few sizes.

use super::pdf::{MILLIMETRE, Points, Style, Weight};

/// A4.
pub(super) const A4: (Points, Points) = (210.0 * MILLIMETRE, 297.0 * MILLIMETRE);
/// Room at every edge.
pub(super) const MARGIN: Points = 15.0 * MILLIMETRE;

/// For what belongs to something.
pub(super) const SMALL: Style = Style::new(Weight::Regular, 7.5, 10.5);
/// For names of small things.
pub(super) const SMALL_STRONG: Style = Style::new(Weight::Bold, 7.5, 10.5);
/// For sentences.
pub(super) const BODY: Style = Style::new(Weight::Regular, 9.5, 13.5);
/// For what a sentence is about.
pub(super) const STRONG: Style = Style::new(Weight::Bold, 9.5, 13.5);
/// For what a part is called.
pub(super) const HEADING: Style = Style::new(Weight::Bold, 12.0, 17.0);
/// For what a document is called.
pub(super) const TITLE: Style = Style::new(Weight::Bold, 24.0, 30.0);
