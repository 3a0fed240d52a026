use super::fair::crockford;
use crate::entry::TillSecret;
use crate::refusal::{Code, Refusal};
use crate::value::{TillKey, folded};

/// Reads the recovery key as a person types it from paper: in any case, with any spaces and hyphens, with O for 0 and
/// I or L for 1, none of which the alphabet has.
///
/// # Errors
/// [`Code::RecoveryKeyWrong`] when it is not the secret of the fair's recovery key.
pub(super) fn recovery_typed(text: &str, expected: Option<TillKey>) -> Result<TillSecret, Refusal> {
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
