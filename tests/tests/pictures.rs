//! A product's picture comes from whatever file people have, is small, says nothing of where it was taken, and is at the
//! other tills after one round.

use std::fs::{self, File};
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::Command;

use data_encoding::BASE64;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use lapak_core::Code;
use lapak_core::picture::from_file;
use lapak_core::till::{ProductTyped, Till};
use lapak_tests::folder::{opened, ready};
use lapak_tests::founded::Founded;
use lapak_tests::lapak::{Answered, Lapak, program};
use lapak_tests::meeting::Meeting;

/// What reading a picture may cost, in bytes.
const MEMORY_MAX: usize = 300 << 20;

fn encoded(picture: &RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(picture.clone()).write_to(&mut out, format).expect("encoded");
    out.into_inner()
}

fn plain(colour: [u8; 3]) -> RgbImage {
    RgbImage::from_pixel(500, 400, Rgb(colour))
}

/// As hard to make small as a picture can be.
fn noise(seed: u32) -> RgbImage {
    let mut state = seed.wrapping_mul(2_654_435_761).wrapping_add(1);
    RgbImage::from_fn(320, 320, |_, _| {
        let mut next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            u8::try_from(state >> 24).expect("a byte")
        };
        Rgb([next(), next(), next()])
    })
}

fn written(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let file = folder.join(name);
    fs::write(&file, bytes).expect("written");
    file
}

/// By what a product's picture is asked for.
fn photo_of(till: &Till, sku: &str) -> Option<String> {
    let table = till.catalogue_table().expect("a table");
    table.products.into_iter().find(|row| row.sku == sku).expect("a product").photo
}

fn photo(till: &Till, sku: &str) -> Vec<u8> {
    let name = photo_of(till, sku).expect("it has a picture");
    till.photo(&name).expect("asked").expect("it is there")
}

#[test]
fn a_picture_goes_with_its_product_to_the_other_till_in_one_round() {
    let root = tempfile::tempdir().expect("a folder");
    let place = root.path().join("pameran.lapak");
    let meeting = Meeting::at(root.path(), &[&place, &place], || {});
    let tills: Vec<Lapak> = meeting.tills().collect();
    let red = written(root.path(), "merah.png", &encoded(&plain([200, 0, 0]), ImageFormat::Png));
    let blue = written(root.path(), "biru.webp", &encoded(&plain([0, 0, 200]), ImageFormat::WebP));
    let path = |file: &Path| file.to_str().expect("a plain path").to_owned();
    let set = |file: &str| tills[0].done(&["product", "set", "KRP-01", "--photo", file]);
    set(&path(&red));
    set(&path(&blue));
    let add = ["product", "add", "FOTO-1", "--name", "Foto", "--price", "1000", "--member", "M7QD"];
    tills[0].done(&[&add[..], &["--photo", &path(&red)]].concat());
    let figures = || tills[1].json(&["totals", "--by", "day"])["sum"].clone();
    let before = figures();
    tills[0].done(&["sync"]);
    tills[1].done(&["sync"]);
    assert_eq!(figures(), before, "a picture touches no figure");
    let folders = &meeting.folders;
    let [one, other] = [&folders[0], &folders[1]].map(|folder| opened(folder));
    for sku in ["KRP-01", "FOTO-1"] {
        assert_eq!(photo(&one, sku), photo(&other, sku), "{sku}");
    }
    let seen = image::load_from_memory(&photo(&other, "KRP-01")).expect("a picture").to_rgb8();
    let middle = seen.get_pixel(160, 160).0;
    assert!(middle[2] > 150 && middle[0] < 60, "the newer one counts: {middle:?}");
    assert!(photo_of(&other, "KRP-02").is_none());
    drop((one, other));
    set("");
    tills[0].done(&["sync"]);
    tills[1].done(&["sync"]);
    let other = opened(&folders[1]);
    assert!(photo_of(&other, "KRP-01").is_none(), "it was taken away");
    drop(other);
    tills.iter().for_each(Lapak::verify);
}

/// A picture whose head says that it is so large, with little behind it.
fn said_to_be(side: u16, format: ImageFormat) -> Vec<u8> {
    let mut bytes = encoded(&plain([9, 9, 9]), format);
    if format == ImageFormat::Png {
        bytes[16..20].copy_from_slice(&u32::from(side).to_be_bytes());
        bytes[20..24].copy_from_slice(&u32::from(side).to_be_bytes());
        let sum = crc(&bytes[12..29]);
        bytes[29..33].copy_from_slice(&sum.to_be_bytes());
    } else {
        let frame = bytes.windows(2).position(|pair| pair == [0xff, 0xc0]).expect("a frame");
        bytes[frame + 5..frame + 7].copy_from_slice(&side.to_be_bytes());
        bytes[frame + 7..frame + 9].copy_from_slice(&side.to_be_bytes());
    }
    bytes
}

/// The checksum of a PNG chunk (ISO 15948, annex D).
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc: u32, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 }
        })
    })
}

#[test]
fn files_that_are_no_picture_or_too_large_are_refused_and_change_nothing() {
    let data = tempfile::tempdir().expect("a folder");
    let lapak = Lapak::ready(data.path());
    let at = tempfile::tempdir().expect("a folder");
    let before = lapak.done(&["dump"]);
    let whole = encoded(&plain([10, 90, 10]), ImageFormat::Jpeg);
    let cut = |format| {
        let whole = encoded(&noise(7), format);
        whole[..whole.len() * 9 / 10].to_vec()
    };
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    let cases = [
        ("luas.png", said_to_be(30_000, ImageFormat::Png), "picture_too_large"),
        ("luas.jpg", said_to_be(30_000, ImageFormat::Jpeg), "picture_too_large"),
        ("lima.png", said_to_be(9_000, ImageFormat::Png), "picture_too_large"),
        ("potong.jpg", whole[..whole.len() / 3].to_vec(), "picture_unreadable"),
        ("potong.png", cut(ImageFormat::Png), "picture_unreadable"),
        ("potong.webp", cut(ImageFormat::WebP), "picture_unreadable"),
        ("gambar.svg", svg.to_vec(), "picture_unreadable"),
        ("gambar.png", svg.to_vec(), "picture_unreadable"),
        ("daftar.jpg", b"Nama;Harga\n".to_vec(), "picture_unreadable"),
        ("kosong.png", Vec::new(), "picture_unreadable"),
    ];
    for (name, bytes, code) in cases {
        refuses(&lapak, &written(at.path(), name, &bytes), code);
    }
    let large = File::create(at.path().join("besar.jpg")).expect("made");
    large.set_len(50 << 20).expect("a file of nothing takes no room");
    refuses(&lapak, &at.path().join("besar.jpg"), "picture_too_large");
    refuses(&lapak, at.path(), "file_unreadable");
    refuses(&lapak, &at.path().join("tidak-ada.png"), "file_unreadable");
    assert_eq!(lapak.done(&["dump"]), before);
    // The largest that is read, in the same memory.
    let largest = RgbImage::from_pixel(6_000, 4_000, Rgb([10, 90, 10]));
    for (name, format) in [("kamera.jpg", ImageFormat::Jpeg), ("kamera.png", ImageFormat::Png)] {
        let file = written(at.path(), name, &encoded(&largest, format));
        let answered = set_photo(&lapak, &file);
        assert_eq!(answered.exit, Some(0), "{name}: {answered:?}");
    }
}

#[track_caller]
fn refuses(lapak: &Lapak, file: &Path, code: &str) {
    let answered = set_photo(lapak, file);
    let refusal = answered.refusal();
    assert_eq!((answered.exit, refusal.code.as_str()), (Some(1), code), "{file:?}: {answered:?}");
    assert!(!refusal.message.contains("{ $"), "{}", refusal.message);
}

/// A program that asks for more memory is given none, and breaks off.
fn set_photo(lapak: &Lapak, file: &Path) -> Answered {
    let mut command = Command::new("prlimit");
    command.arg(format!("--data={MEMORY_MAX}")).arg(program());
    command.args(lapak.command().get_args());
    command.args(["product", "set", "KRP-01", "--photo"]).arg(file);
    command.output().expect("prlimit is there").into()
}

/// The same picture with remarks in it (ITU T.81, B.2.4.5), as large as a note may be.
fn padded(data: &str) -> String {
    let jpeg = BASE64.decode(data.as_bytes()).expect("base64");
    let room = 65_536 / 4 * 3 - jpeg.len() - 4;
    let length = u16::try_from(room + 2).expect("short").to_be_bytes();
    let remark = [&[0xff, 0xfe], &length[..], &vec![b' '; room]].concat();
    BASE64.encode(&[&jpeg[..2], &remark, &jpeg[2..]].concat())
}

#[test]
fn pictures_take_up_so_much_room_and_no_more() {
    let data = ready();
    let mut till = opened(data.path());
    let at = tempfile::tempdir().expect("a folder");
    let file = written(at.path(), "derau.png", &encoded(&noise(1), ImageFormat::Png));
    let data = from_file(&file).expect("a picture").to_string();
    assert!((6_000..22_000).contains(&data.len()), "{}", data.len());
    let typed = ProductTyped { photo: Some(padded(&data)), ..ProductTyped::default() };
    let mut taken = 0;
    let refused = loop {
        match till.set_product("KRP-01", &typed) {
            Ok(_) => taken += 1,
            Err(refused) => break refused,
        }
    };
    assert_eq!(refused.code(), Code::PicturesFull);
    assert!(taken > 250, "room for {taken}");
    let sale = lapak_tests::folder::typed();
    till.sell(&sale).expect("a sale needs none of that room");
}

#[test]
fn only_a_coordinator_gives_a_product_its_picture() {
    let fair = Founded::sample();
    let (seller, folder) = fair.joined();
    let at = tempfile::tempdir().expect("a folder");
    let file = written(at.path(), "merah.png", &encoded(&plain([200, 0, 0]), ImageFormat::Png));
    let refused = seller.run(&[
        "product".as_ref(),
        "set".as_ref(),
        "KRP-01".as_ref(),
        "--photo".as_ref(),
        file.as_os_str(),
    ]);
    assert_eq!(refused.refusal().code, "not_coordinator");
    assert!(photo_of(&opened(folder.path()), "KRP-01").is_none());
}
