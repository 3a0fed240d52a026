use std::path::Path;

use crate::paper::{GuidePaper, guide_pdf};
use crate::refusal::Refusal;
use crate::till::sale::receipt::{save_among, save_new};
use crate::till::saved::Saved;
use crate::value::Moment;
use crate::words::{GuidePage, Language, Words};

/// When the guide was last gone over as a whole: a document says when it was made, and never asks the clock.
const WRITTEN: &str = "2026-11-29T21:00:00.000+07:00";

/// The pages of the user's guide, in order: help on the screen where it stands. It needs no till.
#[must_use]
pub fn guide(language: Language) -> Vec<GuidePage> {
    Words::with_guide(language).guide()
}

/// Saves the user's guide as a new PDF. The same guide is the same bytes.
///
/// # Errors
/// [`Code::FileExists`](crate::Code::FileExists), [`Code::FileNotWritten`](crate::Code::FileNotWritten).
pub fn save_guide(language: Language, file: &Path) -> Result<Saved, Refusal> {
    save(&paper(language), file)
}

/// The same in a folder, under a name that nothing else there has.
///
/// # Errors
/// As for [`save_guide`].
pub fn save_guide_in(language: Language, folder: &Path) -> Result<Saved, Refusal> {
    let paper = paper(language);
    save_among(folder, &paper.title, "pdf", |file| save(&paper, file))
}

fn save(paper: &GuidePaper, file: &Path) -> Result<Saved, Refusal> {
    save_new(file, &guide_pdf(paper))?;
    Ok(Saved { file: file.display().to_string() })
}

fn paper(language: Language) -> GuidePaper {
    let words = Words::with_guide(language);
    let made: Moment = WRITTEN.parse().expect("a moment");
    GuidePaper {
        language,
        made,
        title: words.say("guide-title", &[]),
        lead: words.say("guide-lead", &[]),
        contents: words.say("guide-contents", &[]),
        pages: words.guide(),
    }
}
