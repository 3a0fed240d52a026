use lapak_core::{Code, Refusal, RefusalView, Words};

/// The answer of a command: a value, or `{code, message, details}`, the only error that the interface meets.
pub(crate) type Answer<T> = Result<T, RefusalView>;

/// A refusal in the language of the words, with its causes in the log.
pub(crate) fn refused(words: &Words, refusal: &Refusal) -> RefusalView {
    let mut cause = std::error::Error::source(refusal);
    while let Some(error) = cause {
        tracing::info!(code = refusal.code().as_str(), "caused by {}", kind_of(error));
        cause = error.source();
    }
    words.refusal(refusal)
}

/// What an answer is when the work on it stopped halfway.
pub(crate) fn stopped(words: &Words) -> RefusalView {
    words.refusal(&Refusal::new(Code::StoreUnusable))
}

/// An error for the log: of those that may quote what a person typed, the kind alone.
fn kind_of(error: &(dyn std::error::Error + 'static)) -> String {
    if error.is::<lapak_core::value::ValueError>() {
        "a value that cannot be".to_owned()
    } else {
        error.to_string()
    }
}
