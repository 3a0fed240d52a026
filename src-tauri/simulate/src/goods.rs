use crate::seed::Dice;
use lapak_core::entry::{Fact, Member, Product, SignedEntry};
use lapak_core::selling::{Article, MadeBy};
use lapak_core::value::{BasisPoints, EntryId, MemberCode, Money, SellerCode, Unit};

/// Who sells, whose goods they are and what they cost just now.
#[derive(Debug)]
pub(super) struct Goods {
    cut: BasisPoints,
    pub(super) sellers: Vec<SellerCode>,
    members: Vec<(EntryId, Member)>,
    products: Vec<ProductNow>,
}

#[derive(Debug)]
struct ProductNow {
    /// What stands, for an edit to replace.
    id: EntryId,
    first_price: Money,
    product: Product,
    article: Article,
}

impl Goods {
    /// None yet, in a fair with this cut.
    pub(super) fn new(cut: BasisPoints) -> Self {
        Self { cut, sellers: Vec::new(), members: Vec::new(), products: Vec::new() }
    }

    /// Takes in a seller, a member, a product, or a product's new price.
    pub(super) fn learn(&mut self, signed: &SignedEntry) {
        let id = signed.id();
        match &signed.entry().fact {
            Fact::Seller(seller) => self.sellers.push(seller.code.clone()),
            Fact::Member(member) => self.members.push((id, member.clone())),
            Fact::Product(product) => match product.of {
                None => self.products.push(self.product_now(id, product)),
                Some(of) => {
                    let same = |now: &&mut ProductNow| now.article.product == Some(of);
                    let now = self.products.iter_mut().find(same).expect("it was created");
                    now.id = id;
                    now.article.list_price = product.price;
                    now.product = product.clone();
                }
            },
            _ => {}
        }
    }

    /// A product at another price: up to a fifth above or below its first one.
    pub(super) fn repriced(&self, dice: &mut Dice) -> Product {
        let now = dice.choose(&self.products);
        Product {
            of: now.article.product,
            replaces: vec![now.id],
            price: Some(hundreds(now.first_price.amount() * dice.within(80..=120) / 100)),
            ..now.product.clone()
        }
    }

    /// Every product, with its number of what stands for it.
    pub(super) fn articles(&self) -> impl Iterator<Item = &Article> {
        self.products.iter().map(|now| &now.article)
    }

    /// Every member: the first value, and the code.
    pub(super) fn members(&self) -> impl Iterator<Item = (EntryId, &MemberCode)> {
        self.members.iter().map(|(id, member)| (*id, &member.code))
    }

    /// A product of the catalogue.
    pub(super) fn article(&self, dice: &mut Dice) -> Article {
        dice.choose(&self.products).article.clone()
    }

    /// A member's article that the catalogue does not have.
    pub(super) fn uncatalogued(&self, dice: &mut Dice) -> Article {
        let (id, member) = dice.choose(&self.members);
        Article {
            product: None,
            sku: None,
            name: None,
            unit: Unit::PIECE,
            list_price: Some(hundreds(dice.within(1_000..=90_000))),
            made_by: MadeBy::member(*id, member.code.clone(), member.cut_bp.unwrap_or(self.cut)),
            picture: None,
        }
    }

    fn product_now(&self, id: EntryId, product: &Product) -> ProductNow {
        let (_, member) =
            self.members.iter().find(|(of, _)| *of == product.member).expect("members come first");
        let article = Article {
            product: Some(id),
            sku: Some(product.sku.clone()),
            name: Some(product.name.clone()),
            unit: product.unit,
            list_price: product.price,
            made_by: MadeBy::member(
                product.member,
                member.code.clone(),
                product.cut_bp.or(member.cut_bp).unwrap_or(self.cut),
            ),
            picture: product.picture.clone(),
        };
        ProductNow {
            id,
            first_price: product.price.unwrap_or(Money::ZERO),
            product: product.clone(),
            article,
        }
    }
}

/// A price in whole hundreds, as people say it, and never nothing.
pub(super) fn hundreds(amount: i64) -> Money {
    Money::new((amount / 100 * 100).max(100)).expect("a price of the sample fair")
}
