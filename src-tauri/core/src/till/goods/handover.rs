use std::collections::BTreeMap;
use std::path::Path;

use crate::books::GoodsNow;
use crate::entry::{GoodsLine, Movement};
use crate::paper::{Cell, Column, Row, SignedPaper, SignedPapers, SignedPart, Table, signed_pdf};
use crate::refusal::{Code, Refusal};
use crate::selling::shown;
use crate::till::Till;
use crate::till::sale::receipt::{save_among, save_new};
use crate::till::saved::Saved;
use crate::till::typed::entry_id;
use crate::value::Quantity;

impl Till {
    /// Saves the note with which a member hands goods over, or takes them home, as a new PDF: codes, pieces, prices, what the
    /// member gets, and a line to sign on for both. Goods of several members are a paper each.
    ///
    /// # Errors
    /// [`Code::GoodsUnknown`] for what is no such slip here; [`Code::FileExists`], [`Code::FileNotWritten`].
    pub fn save_handover(&self, slip: &str, file: &Path) -> Result<Saved, Refusal> {
        self.outside_practice()?;
        save_new(file, &signed_pdf(&self.handover(slip)?))?;
        Ok(Saved { file: file.display().to_string() })
    }

    /// The same in a folder, under a name that nothing there has.
    ///
    /// # Errors
    /// As for [`Till::save_handover`].
    pub fn save_handover_in(&self, slip: &str, folder: &Path) -> Result<Saved, Refusal> {
        let papers = self.handover(slip)?;
        let name = self.file_named(&papers.title);
        save_among(folder, &name, "pdf", |file| self.save_handover(slip, file))
    }

    fn handover(&self, slip: &str) -> Result<SignedPapers, Refusal> {
        let unknown = || Refusal::new(Code::GoodsUnknown).with("typed", shown(slip));
        let id = entry_id(slip).ok_or_else(unknown)?;
        let slips = self.goods_of_fair()?;
        let handed = |slip: &&GoodsNow| {
            slip.kept.id == id && matches!(slip.moved().movement, Movement::In | Movement::Back)
        };
        let found = slips.iter().find(handed).ok_or_else(unknown)?;
        let moved = found.moved();
        let mut by_member: BTreeMap<String, Vec<&GoodsLine>> = BTreeMap::new();
        for line in &moved.lines {
            by_member.entry(line.member_code.to_string()).or_default().push(line);
        }
        let title = match moved.movement {
            Movement::In => "handover-title",
            _ => "handover-back-title",
        };
        let title = self.words.say(title, &[]);
        let papers = by_member
            .into_iter()
            .map(|(member, lines)| self.handover_paper(found, &title, &member, &lines))
            .collect::<Result<Vec<_>, Refusal>>()?;
        let members: Vec<&str> = papers.iter().map(|paper| paper.about.as_str()).collect();
        Ok(SignedPapers {
            language: self.words.language(),
            made: found.entry.entry().at,
            title: format!("{title} {} {}", moved.day, members.join(", ")),
            papers,
        })
    }

    fn handover_paper(
        &self,
        slip: &GoodsNow,
        title: &str,
        member: &str,
        lines: &[&GoodsLine],
    ) -> Result<SignedPaper, Refusal> {
        let say = |id: &str| self.words.say(id, &[]);
        let column = |id: &str, adds_up| Column { heading: say(id), adds_up };
        let here = self.here()?;
        let (mut pieces, mut worth, mut share) = (0_i64, 0_i64, 0_i64);
        let mut rows = Vec::new();
        for line in lines {
            let milli = line.quantity_milli.milli();
            let priced = here.catalogue.product_of(line.product);
            let priced = priced.filter(|now| now.product.price.is_some());
            let (of_all, of_member) = self.worth_of(line)?;
            let one = GoodsLine { quantity_milli: Quantity::ONE, ..(*line).clone() };
            let (_, each) = self.worth_of(&one)?;
            pieces = pieces.saturating_add(if line.unit.is_whole() { milli / 1000 } else { 0 });
            (worth, share) = (worth.saturating_add(of_all), share.saturating_add(of_member));
            let gets = |amount| priced.map_or(Cell::Empty, |_| Cell::Money(amount));
            rows.push(vec![
                Cell::Code(line.sku.to_string()),
                Cell::Words(self.product_name(line.product, line.sku.as_str())),
                if line.unit.is_whole() { Cell::Pieces(milli / 1000) } else { Cell::Weight(milli) },
                Cell::Words(
                    here.catalogue
                        .product_of(line.product)
                        .map(|now| self.product_price_text(&now.product))
                        .unwrap_or_default(),
                ),
                gets(each),
                gets(of_member),
            ]);
        }
        let entry = slip.entry.entry();
        let table = Table {
            language: self.words.language(),
            made: entry.at,
            title: say("handover-goods"),
            of: Vec::new(),
            notes: Vec::new(),
            columns: vec![
                column("catalogue-sku", false),
                column("catalogue-name", false),
                column("handover-pieces", false),
                column("catalogue-price", false),
                column("handover-share", false),
                column("handover-share-all", true),
            ],
            rows,
            apart: 0,
            sum: vec![
                Cell::Words(say("totals-sum")),
                Cell::Empty,
                Cell::Pieces(pieces),
                Cell::Empty,
                Cell::Empty,
                Cell::Money(share),
            ],
        };
        let named = [
            ("worth", self.words.sum(worth).text),
            ("share", self.words.sum(share).text),
            ("pieces", pieces.to_string()),
        ];
        let taken_back = slip.taken_back.map(|_| say("handover-taken-back"));
        let back = slip.moved().movement == Movement::Back;
        let stand = self.words.say("receipt-stand", &[("stand", &slip.kept.stand)]);
        let (day, time) = (self.words.day(slip.moved().day), self.time_text(entry.at));
        let paper = SignedPaper {
            title: title.to_owned(),
            about: self.words.say("signed-member", &[("member", member)]),
            said: taken_back.into_iter().collect(),
            parts: vec![SignedPart::Table(table)],
            total: (!back)
                .then(|| Row { words: say("handover-worth"), figure: self.words.sum(worth).text }),
            in_words: None,
            notes: vec![
                self.say_named(if back { "handover-back-note" } else { "handover-note" }, &named),
                self.words.say("handover-id", &[("id", &slip.kept.id.to_string()[..12])]),
            ],
            signed: vec![say("handover-member"), say("handover-cooperative")],
            ..self.signed_head(&[stand, format!("{day}, {time}")])?
        };
        Ok(paper)
    }

    /// What every paper to sign begins with, and nothing else of it.
    pub(in crate::till) fn signed_head(&self, of: &[String]) -> Result<SignedPaper, Refusal> {
        let fair = &self.here()?.fair.settings;
        let fair_text = format!("{}, {}", fair.name, fair.town);
        Ok(SignedPaper {
            organisation: fair.organisation.to_string(),
            title: String::new(),
            about: String::new(),
            of: std::iter::once(fair_text).chain(of.iter().cloned()).collect(),
            banner: crate::paper::banner(fair.kind, &self.words),
            said: Vec::new(),
            parts: Vec::new(),
            total: None,
            in_words: None,
            notes: Vec::new(),
            signed: Vec::new(),
        })
    }

    /// Up to when a paper tells: the newest entry that is here.
    pub(in crate::till) fn as_of(&self) -> Result<String, Refusal> {
        let newest = self.newest_moment()?;
        let day = self.zone().and_then(|zone| newest.in_zone(zone).day().ok());
        let day = day.map(|day| self.words.day(day)).unwrap_or_default();
        Ok(self.words.say("signed-as-of", &[("day", &day), ("time", &self.time_text(newest))]))
    }

    /// The time of day at the fair.
    pub(in crate::till) fn time_text(&self, at: crate::value::Moment) -> String {
        self.zone().map(|zone| self.words.time(at, zone)).unwrap_or_default()
    }
}
