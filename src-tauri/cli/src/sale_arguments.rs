use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, Subcommand};
use lapak_core::entry::Method;
use lapak_core::selling::DiscountReason;
use lapak_core::till::PaymentText;
use lapak_core::value::Moment;

use crate::after_sale::AfterSale;
use crate::arguments::moment;

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
    /// Why less is asked for: regular, quantity, flawed, closing, staff, agreed
    #[arg(long, value_name = "REASON")]
    pub(crate) discount_reason: Option<DiscountReason>,
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
    /// As a QR code that holds its text, for the buyer's phone
    #[arg(long, conflicts_with_all = ["pdf", "kuitansi", "text"])]
    pub(crate) qr: bool,
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
