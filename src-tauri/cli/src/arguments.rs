use std::num::NonZeroUsize;
use std::path::PathBuf;

use crate::after_sale::AfterSale;
use clap::{Args, Parser, Subcommand, ValueEnum};
use lapak_core::Language;
use lapak_core::entry::Method;
use lapak_core::till::PaymentText;
use lapak_core::value::Moment;

use crate::attention::AttentionArguments;
use crate::catalogue::arguments::{
    BundleCommand, CatalogueCommand, LabelsArguments, MemberCommand, ProductCommand, SellerCommand,
    StandCommand,
};
use crate::day::DayCommand;
use crate::place::PlaceCommand;
use crate::practice::PracticeCommand;
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
    /// Ring up a whole sale
    Sell(SellArguments),
    /// Sales, after they were made
    #[command(subcommand)]
    Sale(SaleCommand),
    /// One receipt, as text, PDF or kuitansi
    Receipt(ReceiptArguments),
    /// A day's receipts
    #[command(subcommand)]
    Day(DayCommand),
    /// Totals of a day or of the whole fair, with what they lack
    Totals(TotalsArguments),
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

#[derive(Debug, Args)]
pub(crate) struct SellArguments {
    /// SKU, short code or barcode, with quantity and price: SKU*2, SKU*0.350, SKU@9000, SKU*2@9000; or MEMBER@12000 for
    /// an article that the catalogue does not have. With no payment named, the buyer pays exact cash
    #[arg(required_unless_present = "batch")]
    pub(crate) lines: Vec<String>,
    #[command(flatten)]
    pub(crate) pay: PayArguments,
    /// 32 hexadecimal digits that name this attempt: repeated with the same ones, it is sold once
    #[arg(long, value_name = "ID")]
    pub(crate) draft: Option<String>,
    /// When it was made, if on paper (RFC 3339): it goes into the closed shift of that day, or one opened for it
    #[arg(long, value_name = "TIME", value_parser = moment)]
    pub(crate) paper_at: Option<Moment>,
    /// One sale per line of a file, each durable on its own; `-` reads standard input
    #[arg(long, value_name = "FILE", conflicts_with = "lines")]
    pub(crate) batch: Option<PathBuf>,
}

/// How a sale is paid.
#[derive(Debug, Args)]
pub(crate) struct PayArguments {
    /// A discount on the whole: an amount, or a percentage
    #[arg(long, allow_hyphen_values = true, value_name = "N|N%")]
    pub(crate) discount: Option<String>,
    /// Cash handed over
    #[arg(long, allow_hyphen_values = true, value_name = "N")]
    pub(crate) cash: Option<String>,
    /// Paid by QRIS
    #[arg(long, allow_hyphen_values = true, value_name = "N")]
    pub(crate) qris: Option<String>,
    /// Paid by bank transfer
    #[arg(long, allow_hyphen_values = true, value_name = "N")]
    pub(crate) transfer: Option<String>,
}

impl PayArguments {
    /// The payments that were named, cash last.
    pub(crate) fn payments(&self) -> Vec<PaymentText> {
        let methods = [
            (Method::QRIS, &self.qris),
            (Method::TRANSFER, &self.transfer),
            (Method::CASH, &self.cash),
        ];
        let named = methods.into_iter().filter_map(|(method, amount)| {
            amount.clone().map(|amount| PaymentText { method, amount })
        });
        named.collect()
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum SaleCommand {
    /// The receipts of a day, the newest first
    List(SaleListArguments),
    /// The receipts of which somebody remembers this, the newest first: for a buyer without the receipt
    Find(SaleFindArguments),
    /// One sale
    Show {
        /// Its receipt number
        receipt: String,
    },
    #[command(flatten)]
    After(AfterSale),
}

#[derive(Debug, Args)]
pub(crate) struct SaleListArguments {
    /// The day; none: the shift's
    #[arg(long)]
    pub(crate) day: Option<String>,
    /// The most receipts to list
    #[arg(long, value_name = "N")]
    pub(crate) limit: Option<NonZeroUsize>,
    /// Go on behind this receipt, the last one of the list before
    #[arg(long, value_name = "RECEIPT")]
    pub(crate) after: Option<String>,
}

#[derive(Debug, Clone, Args)]
pub(crate) struct SaleFindArguments {
    /// A product: its code, or some of its name
    #[arg(long, value_name = "SKU")]
    pub(crate) product: Option<String>,
    /// What was paid, or paid back
    #[arg(long, value_name = "N")]
    pub(crate) amount: Option<String>,
    /// Made at this time or later (RFC 3339)
    #[arg(long, value_name = "TIME", value_parser = moment)]
    pub(crate) from: Option<Moment>,
    /// Made at this time or before
    #[arg(long, value_name = "TIME", value_parser = moment)]
    pub(crate) to: Option<Moment>,
    /// The most receipts to list
    #[arg(long, value_name = "N")]
    pub(crate) limit: Option<NonZeroUsize>,
}

#[derive(Debug, Args)]
pub(crate) struct ReceiptArguments {
    /// Its number
    pub(crate) receipt: String,
    /// As text for receipt paper (the default)
    #[arg(long, conflicts_with_all = ["pdf", "kuitansi"])]
    pub(crate) text: bool,
    /// The width of the paper in millimetres
    #[arg(long, default_value = "58", value_parser = ["58", "80"])]
    pub(crate) paper: String,
    /// As a PDF, into this file
    #[arg(long, value_name = "FILE")]
    pub(crate) pdf: Option<PathBuf>,
    /// As a kuitansi with the amount in words, a PDF, into this file
    #[arg(long, value_name = "FILE", conflicts_with = "pdf")]
    pub(crate) kuitansi: Option<PathBuf>,
    /// Who the kuitansi is made out to; none: a line to write on. The name is not kept
    #[arg(
        long,
        value_name = "NAME",
        default_value = "",
        requires = "kuitansi",
        conflicts_with_all = ["pdf", "text"],
    )]
    pub(crate) buyer: String,
}

fn moment(text: &str) -> Result<Moment, String> {
    Moment::typed(text).map_err(|cause| cause.to_string())
}
