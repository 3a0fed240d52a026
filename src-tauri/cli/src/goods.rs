//! Goods that change hands without a sale, what was counted, and what is left.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use lapak_core::Refusal;
use lapak_core::entry::{BorneBy, Movement};
use lapak_core::till::{
    CountDone, CountSeen, CountTyped, CountedApart, GoodsDone, GoodsRow, GoodsTyped, SendingRow,
    SlipRow, StockAsked, StockRow, StockView, TableFormat, Till,
};
use serde::Serialize;

use crate::answer::Answer;

#[derive(Debug, Subcommand)]
pub(crate) enum GoodsCommand {
    /// A member hands goods over
    In(MoveArguments),
    /// A member takes goods home
    Back(MoveArguments),
    /// Goods that can no longer be sold: broken, spoilt, expired, other
    Damaged(MoveArguments),
    /// Goods that are given away: tasting, gift, other
    Given(MoveArguments),
    /// Goods that are missing: missing, stolen, other
    Lost(MoveArguments),
    /// Goods leave for another stand
    Move {
        #[command(flatten)]
        moved: MoveArguments,
        /// The stand that they go to
        #[arg(long, default_value = "", hide_default_value = true)]
        to: String,
    },
    /// Goods come from another stand
    Arrive {
        #[command(flatten)]
        moved: MoveArguments,
        /// The stand that they come from
        #[arg(long, default_value = "", hide_default_value = true)]
        from: String,
        /// The sending, where several are on their way
        #[arg(long, default_value = "", hide_default_value = true, value_name = "ENTRY")]
        of: String,
    },
    /// What was found at a stand; it moves nothing
    Count {
        /// Each product and how much is there: `SKU*12`, `SKU*0`
        #[arg(required = true)]
        lines: Vec<String>,
        /// The stand; where it is left out, this till's
        #[arg(long, default_value = "", hide_default_value = true)]
        stand: String,
        /// The attempt: sent twice, it is recorded once
        #[arg(long, default_value = "", hide_default_value = true, value_name = "ID")]
        draft: String,
    },
    /// Book what a count found missing as lost
    Book {
        /// The count
        count: String,
        /// The attempt: sent twice, it is recorded once
        #[arg(long, default_value = "", hide_default_value = true, value_name = "ID")]
        draft: String,
    },
    /// Save the note with which goods were handed over or taken home, to be signed, as a new PDF
    Note {
        /// The slip
        slip: String,
        /// The file
        #[arg(long, value_name = "FILE")]
        pdf: PathBuf,
    },
    /// The counts of a stand, and what two tills counted differently
    Counts {
        /// The stand; where it is left out, every stand
        #[arg(long, default_value = "", hide_default_value = true)]
        stand: String,
    },
    /// What changed hands at a stand, and what is on its way
    List {
        /// The stand; where it is left out, this till's
        #[arg(long, default_value = "", hide_default_value = true)]
        stand: String,
    },
}

#[derive(Debug, Args)]
pub(crate) struct MoveArguments {
    /// Each product and how much: `SKU`, `SKU*2`, `SKU*0.350`
    #[arg(required_unless_present_any = ["undo", "list"])]
    lines: Vec<String>,
    /// A list with a column of codes and one of pieces (CSV, XLSX, ODS)
    #[arg(long, value_name = "FILE", conflicts_with_all = ["lines", "undo"])]
    list: Option<PathBuf>,
    /// The stand; where it is left out, this till's
    #[arg(long, default_value = "", hide_default_value = true)]
    stand: String,
    /// Why
    #[arg(long, default_value = "", hide_default_value = true)]
    reason: String,
    /// Who bears it; of what is given away it has to be said, of what is damaged or lost the member does
    #[arg(long, value_name = "member|cooperative", value_parser = bearer)]
    borne_by: Option<BorneBy>,
    /// Take this slip back; why: wrong_amount, wrong_goods, twice, not_moved
    #[arg(long, value_name = "ID", conflicts_with = "lines")]
    undo: Option<String>,
    /// The attempt: sent twice, it is recorded once
    #[arg(long, default_value = "", hide_default_value = true, value_name = "ID")]
    draft: String,
}

#[derive(Debug, Args)]
pub(crate) struct StockArguments {
    /// At this stand alone
    #[arg(long, default_value = "", hide_default_value = true)]
    stand: String,
    /// Of this member's goods alone
    #[arg(long, default_value = "", hide_default_value = true)]
    member: String,
    /// As separated values (CSV), into this new file
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
    /// As a workbook, into this new file
    #[arg(long, value_name = "FILE")]
    xlsx: Option<PathBuf>,
    /// As a list by which goods are packed, into this new PDF
    #[arg(long, value_name = "FILE")]
    pdf: Option<PathBuf>,
}

/// What is left of a product at a stand, as programs see it, in thousandths of its unit.
#[derive(Serialize)]
struct Stock<'a> {
    sku: &'a str,
    name: &'a str,
    stand: &'a str,
    member: &'a str,
    unit: &'a str,
    in_milli: i64,
    sold_milli: i64,
    back_milli: i64,
    damaged_milli: i64,
    given_milli: i64,
    lost_milli: i64,
    moved_in_milli: i64,
    moved_out_milli: i64,
    left_milli: i64,
}

#[derive(Serialize)]
struct Counts<'a> {
    counts: &'a [CountSeen],
    apart: &'a [CountedApart],
}

#[derive(Serialize)]
struct Listed<'a> {
    stand: &'a str,
    slips: &'a [SlipRow],
    on_the_way: &'a [SendingRow],
}

pub(crate) fn run(till: &mut Till, command: &GoodsCommand, answer: Answer) -> Result<(), Refusal> {
    let none = String::new();
    match command {
        GoodsCommand::In(moved) => move_goods(till, Movement::In, moved, (&none, &none), answer),
        GoodsCommand::Back(moved) => {
            move_goods(till, Movement::Back, moved, (&none, &none), answer)
        }
        GoodsCommand::Damaged(moved) => {
            move_goods(till, Movement::Damaged, moved, (&none, &none), answer)
        }
        GoodsCommand::Given(moved) => {
            move_goods(till, Movement::Given, moved, (&none, &none), answer)
        }
        GoodsCommand::Lost(moved) => {
            move_goods(till, Movement::Lost, moved, (&none, &none), answer)
        }
        GoodsCommand::Move { moved, to } => {
            move_goods(till, Movement::Sent, moved, (to, &none), answer)
        }
        GoodsCommand::Arrive { moved, from, of } => {
            move_goods(till, Movement::Arrived, moved, (from, of), answer)
        }
        GoodsCommand::Count { lines, stand, draft } => {
            let (stand, lines, draft) = (stand.clone(), lines.clone(), draft.clone());
            let done = till.count_goods(&CountTyped { stand, lines, draft })?;
            answer.give(&done, counted)
        }
        GoodsCommand::Book { count, draft } => {
            let said = till.book_count(count, draft)?;
            answer.give(&said, String::clone)
        }
        GoodsCommand::Note { slip, pdf } => {
            answer.give(&till.save_handover(slip, pdf)?, |saved| saved.file.clone())
        }
        GoodsCommand::Counts { stand } => {
            let asked = StockAsked { stand: stand.clone(), member: String::new() };
            let StockView { counts, apart, .. } = till.stock_view(&asked)?;
            answer.give(&Counts { counts: &counts, apart: &apart }, |_| {
                let counts = counts.iter().map(count_text);
                counts.chain(apart.iter().map(apart_text)).collect::<Vec<_>>().join("\n")
            })
        }
        GoodsCommand::List { stand } => {
            let list = till.goods(stand)?;
            let (slips, on_the_way) = (&list.slips, &list.on_the_way);
            let listed = Listed { stand: &list.stand, slips, on_the_way };
            answer.give(&listed, |_| {
                let slips = slips.iter().map(slip);
                slips.chain(on_the_way.iter().map(sending)).collect::<Vec<_>>().join("\n")
            })
        }
    }
}

pub(crate) fn stock(till: &Till, typed: &StockArguments, answer: Answer) -> Result<(), Refusal> {
    let asked = StockAsked { stand: typed.stand.clone(), member: typed.member.clone() };
    let files = [
        (TableFormat::Csv, &typed.csv),
        (TableFormat::Xlsx, &typed.xlsx),
        (TableFormat::Pdf, &typed.pdf),
    ];
    for (format, file) in files.into_iter().filter_map(|(of, file)| Some((of, file.as_ref()?))) {
        till.save_stock(&asked, format, None, file)?;
    }
    let rows = till.stock(&asked)?;
    let seen: Vec<Stock> = rows.iter().map(stock_of).collect();
    answer.give(&seen, |_| rows.iter().map(stock_text).collect::<Vec<_>>().join("\n"))
}

fn move_goods(
    till: &mut Till,
    movement: Movement,
    moved: &MoveArguments,
    (other_stand, of): (&str, &str),
    answer: Answer,
) -> Result<(), Refusal> {
    let done = match &moved.undo {
        Some(slip) => till.take_back_goods(slip, &moved.reason, &moved.draft)?,
        None => till.move_goods(&GoodsTyped {
            movement,
            stand: moved.stand.clone(),
            other_stand: other_stand.to_owned(),
            of: of.to_owned(),
            borne_by: moved.borne_by,
            lines: match &moved.list {
                Some(file) => till.goods_on_list(file)?,
                None => moved.lines.clone(),
            },
            reason: moved.reason.clone(),
            draft: moved.draft.clone(),
        })?,
    };
    answer.give(&done, |done: &GoodsDone| format!("{}\n{}", done.said, done.id))
}

fn stock_of(row: &StockRow) -> Stock<'_> {
    Stock {
        sku: &row.sku,
        name: &row.name,
        stand: &row.stand,
        member: &row.member,
        unit: &row.unit,
        in_milli: row.came_in.milli,
        sold_milli: row.sold.milli,
        back_milli: row.back.milli,
        damaged_milli: row.damaged.milli,
        given_milli: row.given.milli,
        lost_milli: row.lost.milli,
        moved_in_milli: row.arrived.milli,
        moved_out_milli: row.sent.milli,
        left_milli: row.left.milli,
    }
}

fn stock_text(row: &StockRow) -> String {
    format!("{} {} {:<12} {:>12} {}", row.stand, row.member, row.sku, row.left.text, row.name)
}

fn counted(done: &CountDone) -> String {
    let rows = done.lines.iter().filter(|row| row.difference_milli != 0);
    let rows = rows.map(|row| format!("{:<12} {:>12} {}", row.sku, row.difference_text, row.name));
    [done.said.clone()]
        .into_iter()
        .chain(rows)
        .chain([done.id.clone()])
        .collect::<Vec<_>>()
        .join("\n")
}

fn apart_text(apart: &CountedApart) -> String {
    let counted = apart.counted.iter().map(|(till, text)| format!("{till}: {text}"));
    format!("{} {} ≠ {}", apart.stand, apart.name, counted.collect::<Vec<_>>().join(", "))
}

fn count_text(count: &CountSeen) -> String {
    let differs = count.differs.iter().map(|row| format!("{} {}", row.difference_text, row.name));
    let differs = differs.collect::<Vec<_>>().join(", ");
    format!("{} {} ({}): {differs} {}", count.stand, count.when_text, count.by_text, count.id)
}

fn slip(row: &SlipRow) -> String {
    let what: Vec<&str> = row.lines.iter().map(|GoodsRow { text, .. }| text.as_str()).collect();
    let back = row.taken_back_text.as_ref().map(|why| format!(" ({why})")).unwrap_or_default();
    format!("{} {}: {}{back} {}", row.when_text, row.movement_text, what.join(", "), row.id)
}

fn sending(row: &SendingRow) -> String {
    let missing: Vec<&str> = row.missing.iter().map(|(_, text)| text.as_str()).collect();
    format!("{} → {}: {} {}", row.from, row.to, missing.join(", "), row.of)
}

fn bearer(text: &str) -> Result<BorneBy, String> {
    match text {
        "member" => Ok(BorneBy::Member),
        "cooperative" => Ok(BorneBy::Cooperative),
        _ => Err("member or cooperative".to_owned()),
    }
}
