use lapak_core::Refusal;
use lapak_core::till::{MemberView, NewProduct, ProductChange, ProductView, Till};
use lapak_core::value::Unit;
use serde::Serialize;

use crate::answer::Answer;
use crate::arguments::{
    CatalogueCommand, MemberCommand, ProductCommand, ProductMore, UnitArgument,
};

#[derive(Serialize)]
struct Listed {
    products: Vec<ProductView>,
    members: Vec<MemberView>,
}

#[derive(Serialize)]
struct Coded {
    code: String,
}

pub(crate) fn run_member(
    till: &mut Till,
    command: &MemberCommand,
    answer: Answer,
) -> Result<(), Refusal> {
    let MemberCommand::Add { code, cut } = command;
    let code = till.add_member(code, cut.as_deref())?;
    said(till, "cli-added", code, answer)
}

pub(crate) fn run_product(
    till: &mut Till,
    command: &ProductCommand,
    answer: Answer,
) -> Result<(), Refusal> {
    match command {
        ProductCommand::Add(add) => {
            let code = till.add_product(&NewProduct {
                sku: add.sku.clone(),
                name: add.name.clone(),
                price: add.price.clone(),
                member: add.member.clone(),
                unit: add.unit.into(),
                category: add.category.clone(),
                more: change(&add.more),
            })?;
            said(till, "cli-added", code, answer)
        }
        ProductCommand::Set(set) => {
            let change = ProductChange {
                name: set.name.clone(),
                price: set.price.clone(),
                category: set.category.clone(),
                active: set.active,
                ..change(&set.more)
            };
            let code = till.set_product(&set.sku, &change)?;
            said(till, "cli-changed", code, answer)
        }
    }
}

pub(crate) fn run_catalogue(
    till: &Till,
    command: &CatalogueCommand,
    answer: Answer,
) -> Result<(), Refusal> {
    let CatalogueCommand::List = command;
    let (products, members) = till.catalogue_list()?;
    answer.give(&Listed { products, members }, |listed| {
        let products = listed.products.iter().map(|product| {
            let quick = product.quick.as_deref().unwrap_or("");
            let asked = || till.words().say("price-asked", &[]);
            let price = product.price.map_or_else(asked, |price| till.words().sum(price).text);
            let (sku, name, member) = (&product.sku, &product.name, &product.member);
            format!("{sku:<10} {quick:>4} {price:>14}/{:<3} {member:<8} {name}", product.unit)
        });
        products.collect::<Vec<_>>().join("\n")
    })
}

fn change(more: &ProductMore) -> ProductChange {
    ProductChange {
        quick: more.quick.clone(),
        barcode: more.barcode.clone(),
        cut: more.cut.clone(),
        picture: more.picture.clone(),
        ..ProductChange::default()
    }
}

fn said(till: &Till, id: &str, code: String, answer: Answer) -> Result<(), Refusal> {
    answer.give(&Coded { code }, |coded| till.words().say(id, &[("code", &coded.code)]))
}

impl From<UnitArgument> for Unit {
    fn from(unit: UnitArgument) -> Self {
        match unit {
            UnitArgument::Pcs => Self::PIECE,
            UnitArgument::Kg => Self::KILOGRAM,
        }
    }
}
