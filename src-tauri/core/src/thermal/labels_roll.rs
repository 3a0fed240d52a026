use super::line_picture::columns_of;
use super::roll::{Part, Roll};
use crate::paper::{Labels, Look};

/// The labels of products, each a paper of its own: the price, the name, the bars that a scanner reads, the codes.
#[must_use]
pub fn labels_roll(labels: &Labels, columns: usize) -> Roll {
    let mut roll = Roll::titled(&labels.title);
    for (number, label) in labels.labels.iter().enumerate() {
        if number > 0 {
            roll.parts.push(Part::Apart);
        }
        roll.say(Look::Head, &label.price, columns, columns_of);
        roll.say(Look::Title, &label.name, columns, columns_of);
        roll.parts.push(Part::Barcode(label.code.clone()));
        roll.say(Look::Plain, &label.codes, columns, columns_of);
    }
    roll
}
