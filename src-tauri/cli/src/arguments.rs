use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use lapak_core::Language;
use lapak_core::value::Moment;

use crate::attention::AttentionArguments;
use crate::catalogue::arguments::{
    BundleCommand, CatalogueCommand, LabelsArguments, MemberCommand, ProductCommand, SellerCommand,
    StandCommand,
};
use crate::day::DayCommand;
use crate::goods::{GoodsCommand, StockArguments};
use crate::journal::JournalArguments;
use crate::names::NamesCommand;
use crate::owed::{DeductArguments, PayoutArguments};
use crate::pin::PinCommand;
use crate::place::PlaceCommand;
use crate::practice::PracticeCommand;
use crate::printer::{PrintArguments, PrinterCommand};
use crate::qris::QrisCommand;
use crate::sale_arguments::{ReceiptArguments, SaleCommand, SellArguments};
use crate::settlement::{EveningCommand, SettlementArguments};
use crate::shift::ShiftCommand;
use crate::simulate::SimulateArguments;
use crate::till::TillCommand;
use crate::totals::TotalsArguments;

/// The till of an exhibition stand, from the command line.
#[derive(Debug, Parser)]
#[command(name = "lapak", version)]
pub(crate) struct Arguments {
    /// The folder with the till's data; where it is left out, the one that the window uses
    #[arg(long, global = true, env = "LAPAK_DATA", value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    /// The language of sentences and receipts
    #[arg(long, global = true, value_enum)]
    pub(crate) lang: Option<Lang>,
    /// Print JSON: exactly one value; for `entries`, `dump` and a batch, one to a line
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Set the clock for this command (RFC 3339)
    #[arg(long, global = true, value_name = "TIME", value_parser = moment)]
    pub(crate) at: Option<Moment>,
    /// The PIN, where what is done asks for one; better given in the environment than on the command line
    #[arg(long, global = true, env = "LAPAK_PIN", hide_env_values = true, value_name = "PIN")]
    pub(crate) pin: Option<String>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Lang {
    Id,
    En,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Id => Self::Id,
            Lang::En => Self::En,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// The fair and its settings
    #[command(subcommand)]
    Fair(FairCommand),
    /// The fairs that are on this computer
    Fairs,
    /// The tills of the fair, and who counts
    #[command(subcommand)]
    Till(TillCommand),
    /// The stands of the fair
    #[command(subcommand)]
    Stand(StandCommand),
    /// The QRIS code that buyers pay to
    #[command(subcommand)]
    Qris(QrisCommand),
    /// The PINs of this till, and what asks for them
    #[command(subcommand)]
    Pin(PinCommand),
    /// Who the members are: the names book of this computer, which goes nowhere from here
    #[command(subcommand)]
    Names(NamesCommand),
    /// Sellers, by code
    #[command(subcommand)]
    Seller(SellerCommand),
    /// Members, by code
    #[command(subcommand)]
    Member(MemberCommand),
    /// Bundles: several products under one name and price
    #[command(subcommand)]
    Bundle(BundleCommand),
    /// Products
    #[command(subcommand)]
    Product(ProductCommand),
    /// The whole catalogue
    #[command(subcommand)]
    Catalogue(CatalogueCommand),
    /// Price labels with barcodes, as a PDF
    Labels(LabelsArguments),
    /// The prices of what is sold, by category, as a PDF
    PriceList {
        /// The file
        #[arg(long, value_name = "FILE")]
        pdf: PathBuf,
    },
    /// What a volunteer has to know, a page for each stand in both languages, as a PDF
    QuickCard {
        /// Only for this stand
        #[arg(long)]
        stand: Option<String>,
        /// The file
        #[arg(long, value_name = "FILE")]
        pdf: PathBuf,
    },
    /// The user's guide, a page for each screen of the window, as a PDF in the language of `--lang`; needs no till
    Guide {
        /// The file
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// The shift
    #[command(subcommand)]
    Shift(ShiftCommand),
    /// Goods that change hands without a sale
    #[command(subcommand)]
    Goods(GoodsCommand),
    /// What is owed to each member, or to one
    Owed {
        /// The member's code
        member: Option<String>,
    },
    /// Take something off what is owed to a member, or to each
    Deduct(DeductArguments),
    /// Hand money to a member, or take it back
    Payout(PayoutArguments),
    /// Save settlement slips: what was handed in, sold and came back, what is owed for it, and lines to sign on
    Settlement(SettlementArguments),
    /// What goes into envelopes, and which notes and coins they need together
    Envelopes {
        /// As a list, into this new PDF
        #[arg(long, value_name = "FILE")]
        pdf: Option<PathBuf>,
    },
    /// The last evening, step by step
    #[command(subcommand)]
    Evening(EveningCommand),
    /// What is left of each product at each stand
    Stock(StockArguments),
    /// Ring up a whole sale
    Sell(SellArguments),
    /// Sales, after they were made
    #[command(subcommand)]
    Sale(SaleCommand),
    /// One receipt, as text, PDF or kuitansi
    Receipt(ReceiptArguments),
    /// The printer of this computer
    #[command(subcommand)]
    Printer(PrinterCommand),
    /// Print a receipt or another paper, or see what waits for the printer
    Print(PrintArguments),
    /// A day's receipts
    #[command(subcommand)]
    Day(DayCommand),
    /// Totals of a day or of the whole fair, with what they lack
    Totals(TotalsArguments),
    /// The bookkeeper's journal of a day or of the whole fair: sums by account, debit and credit
    Journal(JournalArguments),
    /// Where this till stands
    State,
    /// Practice: a throw-away till on the fair's own catalogue, of which nothing reaches a ledger
    #[command(subcommand)]
    Practice(PracticeCommand),
    /// What does not add up, the worst first
    Attention(AttentionArguments),
    /// Every entry, as lines of the shared-file format
    Entries {
        /// Of this till alone
        #[arg(long)]
        till: Option<String>,
    },
    /// Take in entries from a file of lines
    Take {
        /// The file
        file: PathBuf,
    },
    /// The derived tables as JSON Lines
    Dump,
    /// Build the derived tables again from the entries
    Rebuild,
    /// Check the store, or a file of lines
    Verify {
        /// The file; none: the store
        file: Option<PathBuf>,
    },
    /// Write a whole fair that nobody went to, for tests and benchmarks: the same every time
    Simulate(SimulateArguments),
    /// The shared file or folder in which the tills meet
    #[command(subcommand)]
    Place(PlaceCommand),
    /// Take in what others wrote, and give what they miss
    Sync {
        /// Only say what would be done
        #[arg(long)]
        plan: bool,
    },
    /// Put the whole fair into one new ZIP file that needs no Lapak to be read: receipts, totals, catalogue, every entry
    Archive {
        /// The new file
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Copy everything that this till holds into a new file; it holds the till's secret
    Backup {
        /// The file
        file: PathBuf,
    },
    /// Take up a backup where no fair is yet, and go on as a new till
    Restore {
        /// The file
        file: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum FairCommand {
    /// Found a fair; this till is its founder
    Found(FoundArguments),
    /// Found the sample fair, ready to sell
    Sample {
        /// The code of this till's stand
        #[arg(long)]
        stand: String,
    },
    /// Join the fair that meets in a shared file or folder
    Join {
        /// The file or folder
        place: String,
        /// The code of this till's stand
        #[arg(long)]
        stand: String,
    },
    /// The fair and this till
    Show,
    /// Take the fair off this computer, with this till's key, once nothing of it can be lost by that
    TakeOff {
        /// The fair's name, to confirm it; none: only say whether it may be taken off, and what is lacking
        #[arg(long)]
        name: Option<String>,
    },
    /// Show the recovery key, until somebody says that it is written down
    Recovery {
        /// It is written down: it is forgotten here and never shown again
        #[arg(long)]
        written: bool,
    },
    /// Change the fair's settings
    Set(SetArguments),
}

#[derive(Debug, Args)]
pub(crate) struct FoundArguments {
    /// What the fair is called
    #[arg(long)]
    pub(crate) name: String,
    /// Who sells; as the fair is called where it is left out
    #[arg(long)]
    pub(crate) organisation: Option<String>,
    /// Where it is
    #[arg(long)]
    pub(crate) town: String,
    /// Its time zone
    #[arg(long, default_value = "Asia/Jakarta")]
    pub(crate) zone: String,
    /// Its first day
    #[arg(long)]
    pub(crate) from: String,
    /// Its last day
    #[arg(long)]
    pub(crate) to: String,
    /// The code of this till's stand
    #[arg(long)]
    pub(crate) stand: String,
    /// What cash is rounded down to
    #[arg(long, default_value = "100")]
    pub(crate) cash_step: String,
    /// Who bears a discount
    #[arg(long, value_enum, default_value = "both")]
    pub(crate) discount_by: By,
}

#[derive(Debug, Args)]
pub(crate) struct SetArguments {
    /// Who sells
    #[arg(long)]
    pub(crate) organisation: Option<String>,
    /// What the fair is called
    #[arg(long)]
    pub(crate) name: Option<String>,
    /// Where it is
    #[arg(long)]
    pub(crate) town: Option<String>,
    /// Its first day
    #[arg(long)]
    pub(crate) from: Option<String>,
    /// Its last day
    #[arg(long)]
    pub(crate) to: Option<String>,
    /// What cash is rounded down to
    #[arg(long)]
    pub(crate) cash_step: Option<String>,
    /// Who bears a discount
    #[arg(long, value_enum)]
    pub(crate) discount_by: Option<By>,
    /// The cooperative's cut in percent
    #[arg(long)]
    pub(crate) cut: Option<String>,
    /// How scales write their labels, such as 2CCCCCWWWWWK: C short code, W grams, P price, K check digit, X any; `off`
    /// reads none
    #[arg(long, value_name = "PATTERN")]
    pub(crate) scale_barcode: Option<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum By {
    Both,
    Cooperative,
    Member,
}

pub(crate) fn moment(text: &str) -> Result<Moment, String> {
    Moment::typed(text).map_err(|cause| cause.to_string())
}
