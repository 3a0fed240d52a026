use crate::books::{Question, ledger_state};
use crate::refusal::Refusal;
use crate::till::Till;
use crate::till::archive::files::{self, LEDGER};
use crate::till::names::Names;
use crate::value::Day;
use crate::words::{Language, Words};

impl Till {
    /// What is in an archive and how complete it is, in both languages: the first file that somebody opens who has no
    /// Lapak. The names of the files are those of the language that this till speaks.
    pub(super) fn about_archive(&mut self, days: &[Day]) -> Result<String, Refusal> {
        let spoken = self.words.language();
        let texts: Result<Vec<String>, Refusal> = [Language::Id, Language::En]
            .into_iter()
            .map(|language| {
                self.words = Words::new(language);
                self.about_in(days, &Words::new(spoken))
            })
            .collect();
        self.words = Words::new(spoken);
        Ok(texts?.join("\n\n\n") + "\n")
    }

    fn about_in(&self, days: &[Day], named: &Words) -> Result<String, Refusal> {
        let here = self.here()?;
        let settings = &here.fair.settings;
        let state = ledger_state(self.store.snapshot())?;
        let made = self.newest_moment()?;
        let (from, to) = (self.words.day(settings.from), self.words.day(settings.to));
        let made_on = made.day().map_or_else(|_| String::new(), |day| self.words.day(day));
        let till = Names::of(here).till(here.identity.till);
        let mut of_whom = vec![settings.organisation.as_str(), settings.name.as_str()];
        of_whom.dedup();
        of_whom.push(settings.town.as_str());
        let whom = of_whom.join(", ");
        let of = [
            ("of", whom.as_str()),
            ("from", &from),
            ("to", &to),
            ("till", &till),
            ("day", &made_on),
            ("time", &self.words.time(made, &settings.zone)),
            ("state", &state.code),
            ("entries", &self.words.figure(i64::try_from(state.entries).unwrap_or(i64::MAX))),
            ("ledger", LEDGER),
            ("totals", &files::totals(named)),
            ("catalogue", &files::catalogue(named)),
            ("days", &files::days(named)),
        ];
        let say = |id: &str| self.words.say(id, &of);
        let mut lines =
            vec![say("archive-title"), "=".repeat(say("archive-title").chars().count())];
        lines.push(say("archive-of"));
        lines.extend([String::new(), say("archive-from"), String::new(), say("archive-files")]);
        for file in ["totals", "catalogue", "days", "ledger"] {
            lines.push(format!("- {}", say(&format!("archive-file-{file}"))));
        }
        lines.extend([String::new(), say("archive-complete")]);
        lines.extend(self.how_complete(&say("totals-whole"), None)?);
        for &day in days {
            lines.extend(self.how_complete(&self.words.day(day), Some(day))?);
        }
        lines.extend([String::new(), say("archive-names")]);
        Ok(lines.join("\n"))
    }

    /// Whether a day is complete, and what it lacks.
    fn how_complete(&self, named: &str, day: Option<Day>) -> Result<Vec<String>, Refusal> {
        let sentences = self.completeness_text(&self.totals(Question::Day, day)?);
        let mut sentences = sentences.into_iter();
        let first = sentences.next().unwrap_or_default();
        let rest = sentences.map(|sentence| format!("  - {sentence}"));
        Ok(std::iter::once(format!("- {named}: {first}")).chain(rest).collect())
    }
}
