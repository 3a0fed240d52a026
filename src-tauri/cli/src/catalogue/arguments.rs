use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

#[derive(Debug, Subcommand)]
pub(crate) enum MemberCommand {
    /// Add a member
    Add {
        /// The code; where it is left out, one that nobody chose
        code: Option<String>,
        /// The cooperative's cut in percent
        #[arg(long)]
        cut: Option<String>,
    },
    /// Change a member; what was sold does not change
    Set {
        /// The code
        code: String,
        /// The cooperative's cut in percent; empty: the fair's
        #[arg(long)]
        cut: Option<String>,
        /// Another code
        #[arg(long, value_name = "CODE")]
        new_code: Option<String>,
        /// Whether the member can be chosen
        #[arg(long)]
        active: Option<bool>,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum SellerCommand {
    /// Add a seller
    Add {
        /// The code; where it is left out, the next free one of R1, R2, …
        code: Option<String>,
    },
    /// Say whether a seller can be chosen
    Set {
        /// The code
        code: String,
        /// Whether the seller can be chosen
        #[arg(long)]
        active: bool,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum ProductCommand {
    /// Add a product
    Add(ProductAdd),
    /// Change a product; what was sold does not change
    Set(ProductSet),
    /// Say that a product is sold out: its tile goes to the end
    SoldOut {
        /// Its stock keeping unit, or id: and the beginning of its id
        sku: String,
        /// It is there again
        #[arg(long)]
        undo: bool,
    },
    /// Every value that a product had
    Past {
        /// Its stock keeping unit, or id: and the beginning of its id
        sku: String,
    },
    /// Choose one of two values that tills gave a product apart
    Choose {
        /// Its stock keeping unit, or id: and the beginning of its id
        sku: String,
        /// The entry of the value, as `past` lists it
        entry: String,
    },
}

#[derive(Debug, Args)]
pub(crate) struct ProductAdd {
    /// Its stock keeping unit; where it is left out, one is made of its name
    pub(crate) sku: Option<String>,
    /// What it is called
    #[arg(long)]
    pub(crate) name: String,
    /// Its price for one unit; `ask`: it is asked for at each sale
    #[arg(long, allow_hyphen_values = true, value_name = "P|ask")]
    pub(crate) price: String,
    /// The member who makes it, by code
    #[arg(long)]
    pub(crate) member: String,
    #[command(flatten)]
    pub(crate) more: ProductMore,
}

#[derive(Debug, Args)]
pub(crate) struct ProductSet {
    /// Its stock keeping unit, or id: and the beginning of its id
    pub(crate) sku: String,
    /// Another stock keeping unit
    #[arg(long, value_name = "SKU")]
    pub(crate) new_sku: Option<String>,
    /// What it is called
    #[arg(long)]
    pub(crate) name: Option<String>,
    /// Its price for one unit; `ask`: it is asked for at each sale
    #[arg(long, allow_hyphen_values = true, value_name = "P|ask")]
    pub(crate) price: Option<String>,
    /// The member who makes it, by code
    #[arg(long)]
    pub(crate) member: Option<String>,
    /// Whether it is sold
    #[arg(long)]
    pub(crate) active: Option<bool>,
    #[command(flatten)]
    pub(crate) more: ProductMore,
}

#[derive(Debug, Args)]
pub(crate) struct ProductMore {
    /// What it is counted in
    #[arg(long, value_enum)]
    pub(crate) unit: Option<UnitArgument>,
    /// What it is listed under
    #[arg(long)]
    pub(crate) category: Option<String>,
    /// Its short code for the number pad
    #[arg(long)]
    pub(crate) quick: Option<String>,
    /// What a scanner reads off it; `new`: one is made
    #[arg(long)]
    pub(crate) barcode: Option<String>,
    /// The cooperative's cut in percent
    #[arg(long)]
    pub(crate) cut: Option<String>,
    /// A drawing of the program
    #[arg(long)]
    pub(crate) picture: Option<String>,
    /// A picture of its own, from a PNG, JPEG or WebP file; empty: it is taken away
    #[arg(long, value_name = "FILE")]
    pub(crate) photo: Option<OsString>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum BundleCommand {
    /// Every bundle, with what each member gets
    List,
    /// Add a bundle: several products under one name and price
    Add {
        /// Its stock keeping unit; where it is left out, one is made of its name
        sku: Option<String>,
        /// What it is called
        #[arg(long)]
        name: String,
        /// The price of one
        #[arg(long, allow_hyphen_values = true, value_name = "P")]
        price: String,
        #[command(flatten)]
        more: BundleMore,
    },
    /// Change a bundle; what was sold does not change
    Set {
        /// Its stock keeping unit, or id: and the beginning of its id
        sku: String,
        /// Another stock keeping unit
        #[arg(long, value_name = "SKU")]
        new_sku: Option<String>,
        /// What it is called
        #[arg(long)]
        name: Option<String>,
        /// The price of one
        #[arg(long, allow_hyphen_values = true, value_name = "P")]
        price: Option<String>,
        /// Whether it is sold
        #[arg(long)]
        active: Option<bool>,
        #[command(flatten)]
        more: BundleMore,
    },
}

#[derive(Debug, Args)]
pub(crate) struct BundleMore {
    /// A product of it and how much, such as KRP-01*3; again for each
    #[arg(long = "part", value_name = "SKU*QTY")]
    pub(crate) parts: Vec<String>,
    /// What it is listed under
    #[arg(long)]
    pub(crate) category: Option<String>,
    /// Its short code for the number pad
    #[arg(long)]
    pub(crate) quick: Option<String>,
    /// What a scanner reads off it; `new`: one is made
    #[arg(long)]
    pub(crate) barcode: Option<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum UnitArgument {
    Pcs,
    Kg,
}

#[derive(Debug, Subcommand)]
pub(crate) enum StandCommand {
    /// Every stand, with the tills that sell for it
    List,
    /// Add a stand
    Add {
        /// The code
        code: String,
        /// What it is called
        #[arg(long)]
        name: Option<String>,
    },
    /// Change a stand
    Set {
        /// The code
        code: String,
        /// What it is called; empty: nothing
        #[arg(long)]
        name: Option<String>,
        /// Whether it can be chosen
        #[arg(long)]
        active: Option<bool>,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum CatalogueCommand {
    /// Every product and member
    List,
    /// Take in a list of products from a spreadsheet (XLSX, ODS, CSV): all of it, or nothing where a row is wrong
    Import(ImportArguments),
    /// Save the catalogue as a list that `import` reads; the file's name ends in .csv or .xlsx
    Export {
        /// The file
        file: PathBuf,
    },
}

#[derive(Debug, Args)]
pub(crate) struct ImportArguments {
    /// The file
    #[arg(required_unless_present = "undo")]
    pub(crate) file: Option<PathBuf>,
    /// Only say what would be done
    #[arg(long)]
    pub(crate) plan: bool,
    /// Take the last import back: what it changed is as before, what it added is no longer sold
    #[arg(long, conflicts_with_all = ["file", "plan"])]
    pub(crate) undo: bool,
    /// The sheet; none: the first with anything in it
    #[arg(long, value_name = "NAME")]
    pub(crate) sheet: Option<String>,
    /// What a column says, where its heading does not tell: price=C, name="Nama lengkap"
    #[arg(long = "column", value_name = "FIELD=HEADING")]
    pub(crate) columns: Vec<String>,
    /// Who makes what the list names nobody for, by code
    #[arg(long, value_name = "CODE", default_value = "")]
    pub(crate) member: String,
    /// Leave a row out, by its number in the spreadsheet
    #[arg(long, value_name = "ROW")]
    pub(crate) skip: Vec<u32>,
    /// Add members whom the catalogue does not have, by the codes in the list
    #[arg(long)]
    pub(crate) add_members: bool,
}

#[derive(Debug, Args)]
pub(crate) struct LabelsArguments {
    /// The products, each with how many: KRP-01 is one, KRP-01*12 twelve; none: one of each that is sold
    #[arg(value_name = "SKU*N")]
    pub(crate) products: Vec<String>,
    /// The paper: 3x8 or 4x10 on A4, 58mm for a roll, or a grid of your own with its margins at the side and at the top in
    /// millimetres, such as 2x7/5/10
    #[arg(long, default_value = "3x8")]
    pub(crate) sheet: String,
    /// The file
    #[arg(long, value_name = "FILE")]
    pub(crate) pdf: PathBuf,
    /// The first label of the sheet that is still there, from 1
    #[arg(long, value_name = "K", default_value = "1")]
    pub(crate) from: String,
}
