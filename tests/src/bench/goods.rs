//! Fictional goods of a fair, any number of them, always the same.

use lapak_core::selling::{Article, CataloguedProduct, MadeBy};
use lapak_core::value::{BasisPoints, EntryId, Money, Unit};

const GOODS: &[&str] = &[
    "Keripik",
    "Keranjang",
    "Kerupuk",
    "Kopi",
    "Teh",
    "Sambal",
    "Madu",
    "Gula",
    "Kue",
    "Abon",
    "Batik",
    "Kain",
    "Selendang",
    "Sarung",
    "Tas",
    "Dompet",
    "Topi",
    "Gelang",
    "Kalung",
    "Anting",
    "Anyaman",
    "Tikar",
    "Ukiran",
    "Wayang",
    "Guci",
    "Mangkuk",
    "Cangkir",
    "Sendok",
    "Lampu",
    "Kendi",
];
const KINDS: &[&str] = &[
    "pisang", "singkong", "tempe", "kacang", "kelapa", "jahe", "bawang", "ikan", "aren", "robusta",
    "tulis", "cap", "tenun", "lurik", "rotan", "bambu", "pandan", "enceng", "kayu", "jati",
    "tembaga", "perak", "kulit", "tanah",
];
const QUALITIES: &[&str] = &[
    "pedas", "manis", "asin", "gurih", "asli", "halus", "besar", "kecil", "sedang", "merah",
    "hijau", "biru", "cokelat", "polos", "bermotif", "bulat",
];
const SYLLABLES: &[&str] = &[
    "ba", "ci", "da", "ga", "ja", "ka", "la", "ma", "na", "pa", "ra", "sa", "ta", "wa", "ngan",
    "rang", "lung", "min",
];

/// The product with this number: a name of two to four words, the last of them a place that is on no map.
pub(super) fn product(number: usize) -> CataloguedProduct {
    let pick = |words: &[&'static str], spread: usize| words[number / spread % words.len()];
    let mut name = format!("{} {}", pick(GOODS, 1), pick(KINDS, 7));
    if !number.is_multiple_of(4) {
        name = format!("{name} {}", pick(QUALITIES, 3));
    }
    if !number.is_multiple_of(3) {
        name =
            format!("{name} {}{}{}", pick(SYLLABLES, 5), pick(SYLLABLES, 11), pick(SYLLABLES, 97));
    }
    let letters = pick(GOODS, 1)[..3].to_uppercase();
    let price = 5000 + 500 * i64::try_from(number % 150).expect("small");
    CataloguedProduct {
        article: Article {
            product: Some(EntryId::of(format!("product {number}").as_bytes())),
            sku: Some(format!("{letters}-{number:05}").parse().expect("a code")),
            name: Some(name.parse().expect("a name")),
            unit: Unit::PIECE,
            list_price: Money::new(price).ok(),
            made_by: MadeBy::member(
                EntryId::of(format!("member {}", number % 40).as_bytes()),
                format!("M{}", number % 40).parse().expect("a code"),
                BasisPoints::new(2000).expect("a percentage"),
            ),
            picture: None,
        },
        category: "Aneka".parse().expect("a name"),
        quick: None,
        barcodes: Vec::new(),
    }
}
