use std::path::Path;

use crate::entry::TillSecret;
use crate::paper::{RecoverySheet, recovery_pdf};
use crate::refusal::{Code, Refusal};
use crate::till::Till;
use crate::till::fair::crockford;
use crate::till::sale::receipt::{save_among, save_new};
use crate::till::saved::Saved;
use crate::value::{TillKey, folded};

impl Till {
    /// Saves the recovery key as a sheet to print, in a folder, under a name that nothing there has.
    ///
    /// # Errors
    /// [`Code::RecoveryKeyForgotten`] once somebody has said that it is written down; [`Code::FileNotWritten`]; what
    /// the store refuses. No half file is left under the name.
    pub fn save_recovery_in(&self, folder: &Path) -> Result<Saved, Refusal> {
        self.outside_practice()?;
        let key = self.recovery_key().ok_or(Code::RecoveryKeyForgotten)?;
        let here = self.here()?;
        let founding = here.standing.edits().iter().find(|edit| edit.id() == here.fair.fair);
        let founding = founding.ok_or(Code::NoFair)?;
        let fair = &here.fair.settings;
        let say = |id: &str| self.words.say(id, &[]);
        let sheet = RecoverySheet {
            language: self.words.language(),
            founded: founding.entry().at,
            heading: say("recovery-heading"),
            fair: format!("{} · {} · {}", fair.name, fair.organisation, fair.town),
            key,
            sentences: vec![say("recovery-means"), say("recovery-keep")],
        };
        let pdf = recovery_pdf(&sheet);
        save_among(folder, &say("recovery-file"), "pdf", |file| {
            save_new(file, &pdf)?;
            Ok(Saved { file: file.display().to_string() })
        })
    }
}

/// Reads the recovery key as a person types it from paper: in any case, with any spaces and hyphens, with O for 0 and
/// I or L for 1, none of which the alphabet has.
///
/// # Errors
/// [`Code::RecoveryKeyWrong`] when it is not the secret of the fair's recovery key.
pub(in crate::till) fn recovery_typed(
    text: &str,
    expected: Option<TillKey>,
) -> Result<TillSecret, Refusal> {
    let plain: String =
        text.chars().filter(|typed| !typed.is_whitespace() && *typed != '-').collect();
    let bytes = crockford().decode(folded(&plain).as_bytes()).ok();
    let secret = bytes.and_then(|bytes| bytes.try_into().ok()).map(TillSecret::from_bytes);
    secret
        .filter(|secret| Some(secret.till()) == expected)
        .ok_or_else(|| Code::RecoveryKeyWrong.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recovery_key_is_read_however_it_was_copied() {
        let secret = TillSecret::from_bytes([0x10; 32]);
        let printed = crockford().encode(&secret.to_bytes());
        assert!(printed.contains('0') && printed.contains('1'), "{printed}");
        let typed = |text: &str| recovery_typed(text, Some(secret.till())).is_ok();
        assert!(typed(&printed));
        assert!(typed(&format!(" {}\n", printed.to_lowercase().replace('0', "o"))));
        assert!(typed(&printed.replace('1', "l").replace('0', "O")));
        assert!(typed(&printed.replace('1', "I")));
        let grouped: Vec<&str> = (0..13).map(|group| &printed[group * 4..group * 4 + 4]).collect();
        assert!(typed(&grouped.join(" ")) && typed(&grouped.join("-")));
        assert!(!typed(&printed[1..]) && !typed("") && !typed("Kunci pemulihan"));
        let other = TillSecret::from_bytes([3; 32]);
        assert!(!typed(&crockford().encode(&other.to_bytes())));
        assert!(recovery_typed(&printed, None).is_err());
    }
}
