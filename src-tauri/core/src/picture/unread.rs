use super::FILE_MAX;
use crate::file::Unread;
use crate::refusal::{Code, Refusal};

/// Why a picture's file was not read, as it is said.
pub(super) fn unread(why: Unread) -> Refusal {
    match why {
        Unread::Refused(cause) => Refusal::new(Code::FileUnreadable).because(cause),
        Unread::TooLarge => {
            Refusal::new(Code::PictureTooLarge).with("what", "mib").with("mib", FILE_MAX >> 20)
        }
        Unread::Changed => Refusal::new(Code::PictureUnreadable).with("why", "changed"),
    }
}
