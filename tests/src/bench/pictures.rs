//! What pictures cost: 500 products with one each beside the same without, from the start of the program to Sell, and in
//! memory.

use std::io::Cursor;
use std::path::Path;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use lapak_core::picture::square;
use lapak_core::till::{ProductTyped, Till};

use super::grown::new_till;
use super::measure::ratio;
use super::start::Subject;
use crate::window::{Screen, built};

const PRODUCTS: usize = 500;
const ROUNDS: usize = 9;
/// What start and first Sell may take, and what the memory may be, as ratios to the same without pictures.
const GOALS: (f64, f64) = (1.3, 1.2);

/// Prints what pictures cost.
pub fn pictures() {
    let mut with = Side::new(true);
    let mut without = Side::new(false);
    for _ in 0..ROUNDS {
        for side in [&mut with, &mut without] {
            let process = side.subject.open(&mut side.screen);
            side.screen.close(process);
        }
    }
    let (pictured, bare) =
        (with.subject.times.percentile(50), without.subject.times.percentile(50));
    println!("pictures: {PRODUCTS} products with one each, and without; medians of {ROUNDS}");
    println!(
        "  start to Sell  {:>7} ms {:>7} ms  ratio {:.2} (goal ≤ {})",
        pictured.as_millis(),
        bare.as_millis(),
        ratio(pictured, bare),
        GOALS.0
    );
    let weigh = |side: &mut Side| side.subject.weigh(&mut side.screen, |_| {}) / 1024.0;
    let (pictured, bare) = (weigh(&mut with), weigh(&mut without));
    println!(
        "  memory (PSS)   {pictured:>7.1} MB {bare:>7.1} MB  ratio {:.2} (goal ≤ {})",
        pictured / bare,
        GOALS.1
    );
}

/// A till with its screen.
struct Side {
    screen: Screen,
    subject: Subject,
}

impl Side {
    fn new(pictured: bool) -> Self {
        let mut screen = Screen::set();
        let folder = screen.data().join("lapak");
        filled(&folder, pictured).recovery_written().expect("from here on the till opens at Sell");
        let subject = Subject::warmed_up(&mut screen, built("lapak-desktop"));
        Self { screen, subject }
    }
}

/// The sample fair with as many products as are measured.
fn filled(folder: &Path, pictured: bool) -> Till {
    let mut till = new_till(folder);
    let known = till.tiles().expect("tiles").products;
    let member = till.members().expect("members")[0].code.clone();
    for tile in &known {
        let typed = ProductTyped { photo: photo(&tile.sku, pictured), ..ProductTyped::default() };
        if pictured {
            till.set_product(&tile.sku, &typed).expect("a picture");
        }
    }
    for number in known.len()..PRODUCTS {
        let name = format!("Barang {number}");
        let typed = ProductTyped {
            photo: photo(&name, pictured),
            name: Some(name),
            price: Some("9000".to_owned()),
            member: Some(member.clone()),
            ..ProductTyped::default()
        };
        till.add_product(&typed).expect("a product");
    }
    till
}

/// A picture of its own for a name: shades and specks, as a photograph has them.
fn photo(name: &str, pictured: bool) -> Option<String> {
    if !pictured {
        return None;
    }
    let mut state = name.bytes().fold(7_u32, |sum, byte| sum.wrapping_mul(31) + u32::from(byte));
    let picture = RgbImage::from_fn(640, 640, |x, y| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let speck = state >> 27;
        let part = |value: u32| u8::try_from(value % 256).expect("a byte");
        Rgb([part(x / 3 + speck), part(y / 3 + speck), part((x + y) / 6 + speck)])
    });
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(picture).write_to(&mut bytes, ImageFormat::Png).expect("encoded");
    let kept = square(&bytes.into_inner()).expect("a picture");
    Some(data_encoding::BASE64.encode(&kept))
}
