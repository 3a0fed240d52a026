use crate::refusal::{Code, Refusal};
use crate::selling::{
    Article, CartLine, CataloguedProduct, Found, LineTyped, MadeBy, by_id, quantity_of_any, shown,
};
use crate::till::Till;
use crate::till::cart::shown::name_of;
use crate::till::cart::view::Choice;
use crate::till::cart::view::Entered;
use crate::value::{Quantity, Unit, check_digit_fails};

/// So many letters are a name, and fewer may be a slip of the hand.
const NAME_MIN: usize = 3;

impl Till {
    /// What Enter in the search field does: a short code, a stock keeping unit, a barcode, a line as the command line
    /// reads it, a search, or where no product is meant, the name of a cart that was put aside: that one is taken up.
    ///
    /// # Errors
    /// [`Code::ProductUnknown`] when nothing matches; what the cart or the store refuses.
    pub fn enter(&mut self, typed: &str) -> Result<Entered, Refusal> {
        let line = LineTyped::read(typed)?;
        let line = match self.here()?.catalogue.sold.find(&line.code) {
            Found::One(product) if is_weight_open(product, &line) => {
                let price = line.price.map(|price| price.to_string());
                return Ok(Entered::Weigh { product: self.tile(product), price });
            }
            Found::Many(products) => return Ok(self.choose(&products, typed)),
            Found::None if line.price.is_none() => {
                let products = self.search(typed)?;
                if products.is_empty() {
                    if let Some(held) = self.held_named(typed)? {
                        return Ok(Entered::Added { cart: self.cart_resume(&held)? });
                    }
                    return Err(unknown(Code::ProductUnknown, &line.code, typed));
                }
                // A name that is one product's alone means that product.
                if let [only] = &products[..]
                    && is_name(typed)
                {
                    return self.enter(&by_id(only.product.parse().ok()));
                }
                return Ok(Entered::Matches { products });
            }
            _ => self.line_of(&line)?,
        };
        Ok(Entered::Added { cart: self.put(line)? })
    }

    /// What a scanner's code does: exactly one product, the question which one, or a refusal.
    ///
    /// # Errors
    /// [`Code::ScanUnknown`], [`Code::ScanMisread`], [`Code::LabelUnfit`]; what the cart or the store refuses.
    pub fn scan(&mut self, code: &str) -> Result<Entered, Refusal> {
        let code = code.trim();
        let line = match self.here()?.catalogue.sold.find_scanned(code) {
            Found::One(product) if !product.article.unit.is_whole() => {
                return Ok(Entered::Weigh { product: self.tile(product), price: None });
            }
            Found::One(product) => CartLine::of(product.article.clone(), Quantity::ONE),
            Found::Label(product, measure) => measure.line(product.article.clone())?,
            Found::Many(products) => return Ok(self.choose(&products, "")),
            Found::None => return Err(unknown(Code::ScanUnknown, code, code)),
        };
        Ok(Entered::Added { cart: self.put(line)? })
    }

    /// The question which of several products with one code is meant. What was typed behind the code stays.
    fn choose(&self, products: &[&CataloguedProduct], typed: &str) -> Entered {
        let behind = typed.find(['*', '@']).map_or("", |at| &typed[at..]);
        let choice = |product: &&CataloguedProduct| Choice {
            product: self.tile(product),
            line: format!("{}{behind}", by_id(product.article.product)),
        };
        Entered::Choose { choices: products.iter().map(choice).collect() }
    }

    /// A cart's line from what was typed for it.
    ///
    /// # Errors
    /// [`Code::ProductUnknown`], [`Code::ProductAmbiguous`], [`Code::WeightMissing`], [`Code::MemberUnknown`]; what of
    /// the input cannot be used.
    pub(in crate::till) fn line_of(&self, line: &LineTyped) -> Result<CartLine, Refusal> {
        let sold = &self.here()?.catalogue.sold;
        let priced = |of: CartLine| CartLine { price: line.price.unwrap_or(of.price), ..of };
        match sold.find(&line.code) {
            Found::One(product) => {
                if is_weight_open(product, line) {
                    let missing = Refusal::new(Code::WeightMissing).with("code", shown(&line.code));
                    return Err(missing.with("product", name_of(&product.article, self)));
                }
                let quantity = line.quantity_of(product.article.unit)?;
                Ok(priced(CartLine::of(product.article.clone(), quantity.unwrap_or(Quantity::ONE))))
            }
            Found::Label(product, measure) => {
                if line.quantity.is_some() {
                    let says = Refusal::new(Code::LabelSaysQuantity);
                    return Err(says.with("product", name_of(&product.article, self)));
                }
                Ok(priced(measure.line(product.article.clone())?))
            }
            Found::Many(products) => Err(self.ambiguous(&line.code, &products)),
            Found::None if line.price.is_some() => self.uncatalogued(line),
            Found::None => Err(unknown(Code::ProductUnknown, &line.code, &line.code)),
        }
    }

    /// Names the products that have one code, and how to say which is meant.
    fn ambiguous(&self, code: &str, products: &[&CataloguedProduct]) -> Refusal {
        let way = |product: &&CataloguedProduct| {
            let way = self.here().map(|here| here.catalogue.sold.way_to(product));
            format!("{} ({})", way.unwrap_or_default(), name_of(&product.article, self))
        };
        let ways: Vec<String> = products.iter().map(way).collect();
        Refusal::new(Code::ProductAmbiguous)
            .with("code", shown(code))
            .with("products", ways.join(", "))
    }

    /// An article that the catalogue does not have, of the member whose code was typed.
    pub(in crate::till) fn uncatalogued(&self, line: &LineTyped) -> Result<CartLine, Refusal> {
        let here = self.here()?;
        let unknown = || Refusal::new(Code::MemberUnknown).with("code", shown(&line.code));
        let now = here.catalogue.member(&line.code).ok_or_else(unknown)?;
        let price = line.price.ok_or_else(unknown)?;
        let typed = line.quantity.as_deref().map(quantity_of_any).transpose()?;
        let (quantity, unit) = typed.unwrap_or((Quantity::ONE, Unit::PIECE));
        let cut = now.member.cut_bp.unwrap_or(here.fair.settings.cut_bp);
        let article = Article {
            product: None,
            sku: None,
            name: None,
            unit,
            list_price: Some(price),
            made_by: MadeBy::member(now.of, now.member.code.clone(), cut),
            picture: None,
        };
        Ok(CartLine::of(article, quantity))
    }
}

/// Whether what was typed can only be the beginning of a name, and no code that was mistyped.
fn is_name(typed: &str) -> bool {
    let typed = typed.trim();
    typed.chars().filter(|sign| sign.is_alphabetic()).count() >= NAME_MIN
        && typed.chars().all(|sign| sign.is_alphabetic() || sign.is_whitespace())
}

/// Whether a product is sold by weight, and nobody said how much.
fn is_weight_open(product: &CataloguedProduct, line: &LineTyped) -> bool {
    !product.article.unit.is_whole() && line.quantity.is_none()
}

/// That no product has a code: unless its own digits say that it was not read as it is printed.
fn unknown(why: Code, code: &str, typed: &str) -> Refusal {
    let misread = check_digit_fails(code) || code.chars().any(char::is_control);
    let why = if misread { Code::ScanMisread } else { why };
    Refusal::new(why).with("code", shown(typed))
}
