pub(crate) mod arguments;
pub(crate) mod bundle;
pub(crate) mod list;

use lapak_core::Refusal;
use lapak_core::picture::from_file;
use lapak_core::till::{
    MemberView, PersonTyped, ProductPast, ProductTyped, ProductView, StandRow, StandTyped, Till,
};
use lapak_core::value::Unit;
use serde::Serialize;

use crate::answer::Answer;
use arguments::{
    CatalogueCommand, MemberCommand, ProductCommand, ProductMore, SellerCommand, StandCommand,
    UnitArgument,
};

#[derive(Serialize)]
struct Coded {
    code: String,
}

#[derive(Serialize)]
struct Listed {
    products: Vec<ProductView>,
    members: Vec<MemberView>,
}

pub(crate) fn run_member(
    till: &mut Till,
    command: &MemberCommand,
    answer: Answer,
) -> Result<(), Refusal> {
    let kept = match command {
        MemberCommand::Add { code, cut } => {
            till.add_member(&PersonTyped { code: code.clone(), cut: cut.clone(), active: None })?
        }
        MemberCommand::Set { code, cut, new_code, active } => {
            let typed = PersonTyped { code: new_code.clone(), cut: cut.clone(), active: *active };
            till.set_member(code, &typed)?
        }
    };
    said(&kept.code, &kept.said, answer)
}

pub(crate) fn run_seller(
    till: &mut Till,
    command: &SellerCommand,
    answer: Answer,
) -> Result<(), Refusal> {
    let kept = match command {
        SellerCommand::Add { code } => {
            till.add_seller(&PersonTyped { code: code.clone(), ..PersonTyped::default() })?
        }
        SellerCommand::Set { code, active } => till.set_seller_active(code, *active)?,
    };
    said(&kept.code, &kept.said, answer)
}

pub(crate) fn run_product(
    till: &mut Till,
    command: &ProductCommand,
    answer: Answer,
) -> Result<(), Refusal> {
    let kept = match command {
        ProductCommand::Add(add) => till.add_product(&ProductTyped {
            sku: add.sku.clone(),
            name: Some(add.name.clone()),
            price: Some(add.price.clone()),
            member: Some(add.member.clone()),
            ..typed(&add.more)?
        })?,
        ProductCommand::Set(set) => {
            let typed = ProductTyped {
                sku: set.new_sku.clone(),
                name: set.name.clone(),
                price: set.price.clone(),
                member: set.member.clone(),
                active: set.active,
                ..typed(&set.more)?
            };
            till.set_product(&set.sku, &typed)?
        }
        ProductCommand::SoldOut { sku, undo } => till.mark_sold_out(sku, !undo)?,
        ProductCommand::Past { sku } => return past(till, sku, answer),
        ProductCommand::Choose { sku, entry } => {
            let sentence = till.choose_product(sku, entry)?;
            return said(sku, &sentence, answer);
        }
    };
    said(&kept.sku, &kept.said, answer)
}

fn past(till: &Till, sku: &str, answer: Answer) -> Result<(), Refusal> {
    let past = till.product_past(sku)?;
    answer.give(&past, |past| {
        let line = |value: &ProductPast| {
            let mark = if value.stands { "✓" } else { " " };
            let id = value.id.get(..12).unwrap_or_default();
            let ProductPast { at, by, price_text, said, .. } = value;
            format!("{mark} {id} {at} {by} {price_text}  {said}")
        };
        past.iter().map(line).collect::<Vec<_>>().join("\n")
    })
}

pub(crate) fn run_stand(
    till: &mut Till,
    command: &StandCommand,
    answer: Answer,
) -> Result<(), Refusal> {
    let stands = match command {
        StandCommand::List => {
            let stands = till.stands()?;
            return answer.give(&stands, |stands| {
                stands.iter().map(stand_line).collect::<Vec<_>>().join("\n")
            });
        }
        StandCommand::Add { code, name } => {
            till.add_stand(code, &StandTyped { name: name.clone(), active: None })?
        }
        StandCommand::Set { code, name, active } => {
            till.set_stand(code, &StandTyped { name: name.clone(), active: *active })?
        }
    };
    answer.give(&stands, stand_line)
}

fn stand_line(stand: &StandRow) -> String {
    let StandRow { code, name, tills, .. } = stand;
    format!("{code:<4} {name:<32} {}", tills.join(", ")).trim_end().to_owned()
}

pub(crate) fn run_catalogue(
    till: &mut Till,
    command: &CatalogueCommand,
    answer: Answer,
) -> Result<(), Refusal> {
    match command {
        CatalogueCommand::List => list(till, answer),
        CatalogueCommand::Import(import) => list::import(till, import, answer),
        CatalogueCommand::Export { file } => list::export(till, file, answer),
    }
}

fn list(till: &Till, answer: Answer) -> Result<(), Refusal> {
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

fn typed(more: &ProductMore) -> Result<ProductTyped, Refusal> {
    let photo = more.photo.as_deref().map(|file| match file.is_empty() {
        true => Ok(String::new()),
        false => from_file(file.as_ref()).map(|data| data.to_string()),
    });
    Ok(ProductTyped {
        unit: more.unit.map(|unit| Unit::from(unit).to_string()),
        category: more.category.clone(),
        quick: more.quick.clone(),
        barcode: more.barcode.clone(),
        cut: more.cut.clone(),
        picture: more.picture.clone(),
        photo: photo.transpose()?,
        ..ProductTyped::default()
    })
}

fn said(code: &str, sentence: &str, answer: Answer) -> Result<(), Refusal> {
    answer.give(&Coded { code: code.to_owned() }, |_| sentence.to_owned())
}

impl From<UnitArgument> for Unit {
    fn from(unit: UnitArgument) -> Self {
        match unit {
            UnitArgument::Pcs => Self::PIECE,
            UnitArgument::Kg => Self::KILOGRAM,
        }
    }
}
