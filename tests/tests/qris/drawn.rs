//! Codes as pictures: drawn on a screen at three sizes, on paper of a thermal printer, and seen by a camera that is held
//! neither straight nor still.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use image::imageops::{self, FilterType};
use image::{GrayImage, Luma};
use lapak_core::picture::{QUIET, Qr};
use lapak_core::qris::Qris;
use lapak_core::value::Money;
use rayon::prelude::*;

use crate::random::Payload;

/// How large a code stands on a screen, in pixels a side.
const SCREEN: [u32; 3] = [224, 360, 640];
/// Dots across paper of 58 mm at 203 dpi.
const PAPER: u32 = 384;

/// Draws each code in every way and reads it back with zbar, which knows nothing of this program.
pub(crate) fn read_back(payloads: &[(Payload, i64)]) {
    let folder = tempfile::tempdir().expect("a folder");
    let draw = |(number, (payload, amount)): (usize, &(Payload, i64))| {
        let qris: Qris = payload.text.parse().expect("a code");
        let text = qris.with_amount(Money::new(*amount).expect("an amount")).expect("it fits");
        let qr = Qr::of(&text).expect("it fits");
        let file = |name: &str| folder.path().join(format!("{number:05}-{name}.png"));
        for side in SCREEN {
            svg(&qr, side, &file(&format!("screen-{side}")));
        }
        on_paper(&qr).save(file("paper")).expect("written");
        seen_by_a_camera(&qr, number).save(file("camera")).expect("written");
        let names = ["screen-224", "screen-360", "screen-640", "paper", "camera"];
        names.map(|name| (format!("{number:05}-{name}.png"), text.clone()))
    };
    let expected: BTreeMap<String, String> =
        payloads.par_iter().enumerate().flat_map_iter(draw).collect();
    let files: Vec<&String> = expected.keys().collect();
    let half = files.len().div_ceil(2);
    let read_half = |files: &[&String]| {
        let mut zbar = Command::new("zbarimg");
        zbar.args(["-q", "--xml", "-Sdisable", "-Sqrcode.enable"]).current_dir(folder.path());
        let output = zbar.args(files).output().expect("zbar-tools is installed");
        String::from_utf8(output.stdout).expect("text")
    };
    let halves: Vec<String> = files.par_chunks(half).map(read_half).collect();
    let xml = halves.concat();
    let mut read = BTreeMap::new();
    for source in xml.split("<source href='").skip(1) {
        let name = source.split('\'').next().expect("a name").to_owned();
        let data = source.split("<![CDATA[").nth(1).and_then(|rest| rest.split("]]>").next());
        read.insert(name, data.map(str::to_owned));
    }
    for (file, text) in &expected {
        let seen = read.get(file).cloned().flatten();
        assert_eq!(seen.as_ref(), Some(text), "{file}");
    }
}

/// As the screen draws it: the same path in the same box.
fn svg(qr: &Qr, side: u32, file: &Path) {
    let box_side = qr.side_with_quiet();
    let svg = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {box_side} {box_side}' width='{side}' height='{side}' shape-rendering='crispEdges'><rect width='{box_side}' height='{box_side}' fill='#fff'/><path d='{}' fill='#000'/></svg>",
        qr.path()
    );
    let source = file.with_extension("svg");
    fs::write(&source, svg).expect("written");
    let drawn = Command::new("rsvg-convert").arg(&source).arg("-o").arg(file).status();
    assert!(drawn.expect("librsvg2-bin is installed").success());
}

/// Black and white, so many whole dots to a module as fit.
fn on_paper(qr: &Qr) -> GrayImage {
    let side = u32::try_from(qr.side_with_quiet()).expect("small");
    let dots = PAPER / side;
    assert!(dots >= 3, "{dots} dots to a module");
    let mut paper = GrayImage::from_pixel(PAPER, side * dots, Luma([255]));
    imageops::overlay(&mut paper, &modules(qr, dots), i64::from((PAPER - side * dots) / 2), 0);
    paper
}

/// Uneven light, a little out of focus, held at an angle.
fn seen_by_a_camera(qr: &Qr, number: usize) -> GrayImage {
    let drawn = modules(qr, 10);
    let side = drawn.width();
    let wide = side + 160;
    let number = u32::try_from(number).expect("few");
    #[allow(clippy::cast_precision_loss, reason = "a picture's points are few")]
    let skew = 0.02 + (number % 5) as f32 * 0.02;
    let mut table = GrayImage::from_pixel(wide, wide, Luma([176]));
    for y in 0..wide {
        for x in 0..wide {
            #[allow(
                clippy::cast_precision_loss,
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a picture's points are few, and what lies outside is not looked at"
            )]
            let at = |along: u32, across: u32| {
                let from = along as f32 - 80.0 + skew * (across as f32 - wide as f32 / 2.0);
                (from >= 0.0).then_some(from as u32).filter(|at| *at < side)
            };
            // Turned a little: the rows shift one way, the columns the other.
            let turned = at(x, wide - y).zip(at(y, x));
            if let Some((from_x, from_y)) = turned {
                let paper = u32::from(drawn.get_pixel(from_x, from_y).0[0]);
                let light = 130 + 70 * x / wide;
                let grey = 40 + paper * light / 255;
                table.put_pixel(x, y, Luma([u8::try_from(grey.min(255)).unwrap_or(255)]));
            }
        }
    }
    let soft = imageops::blur(&table, 2.0);
    imageops::resize(&soft, wide * 2 / 3, wide * 2 / 3, FilterType::Triangle)
}

/// Codes in one picture.
pub(crate) fn beside_each_other(texts: &[&str]) -> GrayImage {
    let codes: Vec<GrayImage> =
        texts.iter().map(|text| modules(&Qr::of(text).expect("it fits"), 5)).collect();
    let width = codes.iter().map(GrayImage::width).sum::<u32>().max(200);
    let height = codes.iter().map(GrayImage::height).max().unwrap_or(200);
    let mut picture = GrayImage::from_pixel(width, height, Luma([255]));
    let mut left = 0;
    for code in &codes {
        imageops::overlay(&mut picture, code, left, 0);
        left += i64::from(code.width());
    }
    picture
}

fn modules(qr: &Qr, dots: u32) -> GrayImage {
    let side = u32::try_from(qr.side_with_quiet()).expect("small") * dots;
    GrayImage::from_fn(side, side, |x, y| {
        let at = |at: u32| usize::try_from(at / dots).expect("small").checked_sub(QUIET);
        let dark = at(x).zip(at(y)).is_some_and(|(x, y)| qr.is_dark(x, y));
        Luma([if dark { 0 } else { 255 }])
    })
}
