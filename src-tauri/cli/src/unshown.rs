use std::error::Error;
use std::io;

use lapak_core::{Code, Refusal};

use crate::after_sale::AfterSale;
use crate::arguments::{Arguments, Command, FairCommand};
use crate::cash::CashCommand;
use crate::catalogue::arguments::{
    BundleCommand, CatalogueCommand, MemberCommand, ProductCommand, SellerCommand, StandCommand,
};
use crate::goods::GoodsCommand;
use crate::names::NamesCommand;
use crate::pin::PinCommand;
use crate::place::PlaceCommand;
use crate::practice::PracticeCommand;
use crate::printer::PrinterCommand;
use crate::qris::QrisCommand;
use crate::sale_arguments::SaleCommand;
use crate::settlement::EveningCommand;
use crate::shift::ShiftCommand;
use crate::till::TillCommand;

/// What is refused where an answer could not be written: nothing, where its reader has seen enough, as `head` has.
/// What was recorded is so, and is told apart, since whoever does it again does it twice.
pub(crate) fn refusal(arguments: &Arguments, unshown: &Refusal) -> Option<Refusal> {
    let Some(again) = shown_again(&arguments.command) else {
        let cause = unshown.source().and_then(|cause| cause.downcast_ref::<io::Error>());
        let enough = cause.is_some_and(|cause| cause.kind() == io::ErrorKind::BrokenPipe);
        return (!enough).then(|| unshown.clone());
    };
    let again = unshown.details().get("again").map_or(again, String::as_str);
    let lapak = arguments.data.as_deref().map_or("lapak".into(), |data| {
        format!("lapak --data {}", quoted(&data.display().to_string()))
    });
    Some(Refusal::new(Code::RecordedNotShown).with("lapak", lapak).with("again", again))
}

/// A word as it can be typed: in quotes, where it has more in it than a shell takes as it is.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "/\\:._-+".contains(c);
    if word.chars().all(plain) { word.to_owned() } else { format!("\"{word}\"") }
}

/// The command that shows again what this one recorded; none where it records nothing.
fn shown_again(command: &Command) -> Option<&'static str> {
    match command {
        Command::Fair(command) => match command {
            FairCommand::Found(_) | FairCommand::Sample { .. } => Some("fair recovery"),
            FairCommand::Join { .. } | FairCommand::Set(_) => Some("fair show"),
            FairCommand::Recovery { written } => written.then_some("fair show"),
            FairCommand::TakeOff { name } => name.is_some().then_some("fairs"),
            FairCommand::Show => None,
        },
        Command::Till(command) => match command {
            TillCommand::Admit { .. } | TillCommand::Set { .. } | TillCommand::Close { .. } => {
                Some("till list")
            }
            TillCommand::List | TillCommand::Gone { .. } => None,
        },
        Command::Stand(command) => match command {
            StandCommand::Add { .. } | StandCommand::Set { .. } => Some("stand list"),
            StandCommand::List => None,
        },
        Command::Seller(SellerCommand::Add { .. } | SellerCommand::Set { .. }) => {
            Some("shift show")
        }
        Command::Member(MemberCommand::Add { .. } | MemberCommand::Set { .. }) => {
            Some("catalogue list")
        }
        Command::Product(command) => match command {
            ProductCommand::Add(_)
            | ProductCommand::Set(_)
            | ProductCommand::SoldOut { .. }
            | ProductCommand::Choose { .. } => Some("catalogue list"),
            ProductCommand::Past { .. } => None,
        },
        Command::Bundle(BundleCommand::Add { .. } | BundleCommand::Set { .. }) => {
            Some("bundle list")
        }
        Command::Catalogue(CatalogueCommand::Import(import)) => {
            (!import.plan).then_some("catalogue list")
        }
        Command::Shift(command) => match command {
            ShiftCommand::Open { .. }
            | ShiftCommand::HandOver { .. }
            | ShiftCommand::Close { .. } => Some("shift show"),
            ShiftCommand::Correct { plan, .. } => (!plan).then_some("totals --by day"),
            ShiftCommand::Cash { way: CashCommand::In(_) | CashCommand::Out(_) }
            | ShiftCommand::CashBack { .. } => Some("shift cash list"),
            ShiftCommand::Show
            | ShiftCommand::Slip { .. }
            | ShiftCommand::Cash { way: CashCommand::List } => None,
        },
        Command::Qris(command) => match command {
            QrisCommand::Show | QrisCommand::Code { .. } => None,
            _ => Some("qris show"),
        },
        Command::Pin(command) => match command {
            PinCommand::List => None,
            PinCommand::Set { .. }
            | PinCommand::Take { .. }
            | PinCommand::Limits { .. }
            | PinCommand::Forget => Some("pin list"),
        },
        Command::Names(command) => match command {
            NamesCommand::Show | NamesCommand::Open { .. } => None,
            NamesCommand::Import { .. } => Some("names open"),
            NamesCommand::SetAside => Some("names show"),
        },
        Command::Goods(command) => match command {
            GoodsCommand::List { .. } | GoodsCommand::Counts { .. } | GoodsCommand::Note { .. } => {
                None
            }
            _ => Some("goods list"),
        },
        Command::Deduct(_) | Command::Payout(_) => Some("owed"),
        Command::Evening(EveningCommand::Mark { .. }) => Some("evening show"),
        Command::Sell(_) => Some("sale list"),
        Command::Sale(SaleCommand::After(command)) => match command {
            AfterSale::Void { .. } | AfterSale::Refund { .. } | AfterSale::Exchange { .. } => {
                Some("sale list")
            }
            AfterSale::Method { .. } | AfterSale::Confirm { .. } | AfterSale::Failed { .. } => {
                Some("sale waiting")
            }
            AfterSale::Waiting { confirm, .. } => confirm.then_some("sale waiting"),
        },
        Command::Attention(of) => of.command.as_ref().map(|_| "attention"),
        Command::Practice(command) => match command {
            PracticeCommand::Start | PracticeCommand::Stop => Some("practice show"),
            PracticeCommand::Show => None,
        },
        Command::Printer(command) => match command {
            PrinterCommand::Set(_) | PrinterCommand::Off => Some("printer list"),
            PrinterCommand::Test { .. } => Some("print --queue"),
            PrinterCommand::List => None,
        },
        Command::Print(typed) => typed.does().then_some("print --queue"),
        Command::Place(command) => match command {
            PlaceCommand::Create { .. } | PlaceCommand::Folder | PlaceCommand::Tidy => {
                Some("place show")
            }
            PlaceCommand::Show => None,
        },
        Command::Sync { plan } => (!plan).then_some("place show"),
        Command::Take { .. } | Command::Rebuild => Some("state"),
        Command::Restore { .. } => Some("fair show"),
        Command::Catalogue(CatalogueCommand::List | CatalogueCommand::Export { .. })
        | Command::Bundle(BundleCommand::List)
        | Command::Owed { .. }
        | Command::Stock(_)
        | Command::Settlement(_)
        | Command::Envelopes { .. }
        | Command::Evening(EveningCommand::Show | EveningCommand::Report { .. })
        | Command::Sale(SaleCommand::List(_) | SaleCommand::Find(_) | SaleCommand::Show { .. })
        | Command::Labels(_)
        | Command::PriceList { .. }
        | Command::QuickCard { .. }
        | Command::Guide { .. }
        | Command::Receipt(_)
        | Command::Day(_)
        | Command::Totals(_)
        | Command::Journal(_)
        | Command::State
        | Command::Entries { .. }
        | Command::Dump
        | Command::Verify { .. }
        | Command::Simulate(_)
        | Command::Archive { .. }
        | Command::Fairs
        | Command::Backup { .. } => None,
    }
}
