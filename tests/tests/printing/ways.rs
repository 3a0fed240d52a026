//! The ways to a printer: a line, a plug that comes back elsewhere, and what is none.

use std::fs;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use lapak_core::Code;
use lapak_core::printer::{Device, Devices, Sending};

use crate::ends::{Line, Reader, pipe};
use crate::{NEVER, PATIENT, SHORT, is_printed, not_printed, page, path, sold, till_with};

/// The last bytes of a paper that is cut: `GS V A 0`.
const CUT: &[u8] = b"\x1dVA\0";

#[test]
fn a_serial_line_brings_every_byte_and_is_one_programs_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let line = Line::in_folder(folder.path());
    let word = format!("serial:{}@115200", line.computer.display());
    let (_data, mut till) = till_with(&word);
    let receipt = sold(&mut till);
    let mut reader = Reader::at(&line.printer);
    let (mut bytes, printed) = reader.while_done(|| is_printed(&mut till));
    assert!(printed);
    // What left the computer may still be on the line.
    while !bytes.ends_with(CUT) {
        bytes.extend(reader.exactly(1));
    }
    // The question how it is stands before the paper; this printer never answers.
    let paper = bytes.strip_prefix(&[0x10, 0x04, 0x01]).expect("a question");
    assert!(page(paper).text().contains(&receipt));

    // A line that stands still is still somebody's.
    let long = vec![b'x'; 1 << 20];
    let device: Device = word.parse().expect("a printer");
    let stopped = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let first = Sending { patience: Duration::from_secs(600), stopped: &stopped };
        let (long, device, stopped) = (&long, &device, &stopped);
        let holds = scope.spawn(move || Devices::default().send(device, long, &first));
        reader.exactly(100);
        let refused = Devices::default().send(device, b"y", &SHORT).expect_err("in use");
        assert_eq!((refused.refusal.code(), refused.begun), (Code::PrinterInUse, false));
        stopped.store(true, Ordering::SeqCst);
        let refused = holds.join().expect("no panic").expect_err("stopped");
        assert_eq!((refused.refusal.code(), refused.begun), (Code::PrinterStopped, true));
    });
}

#[test]
fn a_printer_that_stops_in_the_middle_of_a_line_is_given_up_and_the_paper_begins_anew() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path().join("printer");
    pipe(&at);
    let (_data, mut till) = till_with(path(&at));
    sold(&mut till);
    let mut stuck = Reader::at(&at);
    let (refusal, begun) = not_printed(&mut till, &SHORT);
    assert_eq!((refusal.code(), begun), (Code::PrinterSilent, true));
    stuck.exactly(50);
    drop(stuck);
    let (bytes, printed) = Reader::at(&at).while_done(|| is_printed(&mut till));
    assert!(printed && crate::is_copy(&page(&bytes)));
}

#[test]
fn a_printer_that_is_pulled_and_comes_back_as_another_device_goes_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let devices = Devices { sys: folder.path().join("sys"), dev: folder.path().join("dev") };
    fs::create_dir_all(devices.dev.join("usb")).expect("made");
    let plug = |node: &str| {
        let interface = devices.sys.join("class/usbmisc").join(node).join("device");
        fs::create_dir_all(&interface).expect("made");
        fs::write(interface.join("ieee1284_id"), "MFG:Contoh;MDL:TP-58;SN:1;").expect("written");
        let file = devices.dev.join("usb").join(node);
        pipe(&file);
        file
    };
    let first = plug("lp0");
    let found = devices.found();
    let device = found.first().expect("one").device.clone();
    assert_eq!(device.to_string(), "usb:Contoh TP-58 1");
    let (bytes, sent) = Reader::at(&first).while_done(|| devices.send(&device, b"one", &PATIENT));
    assert!(sent.is_ok() && bytes == b"one");
    fs::remove_dir_all(devices.sys.join("class/usbmisc/lp0")).expect("pulled");
    let gone = devices.send(&device, b"two", &SHORT).expect_err("pulled");
    assert_eq!((gone.refusal.code(), gone.begun), (Code::PrinterOff, false));
    let second = plug("lp1");
    let (bytes, sent) = Reader::at(&second).while_done(|| devices.send(&device, b"two", &PATIENT));
    assert!(sent.is_ok() && bytes == b"two");
}

#[test]
fn what_is_no_printer_is_said_to_be_none() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("file");
    fs::write(&file, "mine").expect("written");
    let (_data, mut till) = till_with("tcp:127.0.0.1:9");
    for (word, code) in [
        (path(&file), Code::PrinterNotDevice),
        (path(folder.path()), Code::PrinterNotDevice),
        (&format!("serial:{}", file.display()), Code::PrinterNotDevice),
        ("printer", Code::PrinterUnknown),
    ] {
        assert_eq!(till.set_printer(Some(&crate::always(word))).expect_err(word).code(), code);
        assert_eq!(till.print_test(Some(word)).expect_err(word).code(), code);
    }
    for word in [path(&file), path(folder.path()), &format!("serial:{}", file.display())] {
        let device: Device = word.parse().expect("a word");
        let not = Devices::default().send(&device, b"x", &PATIENT).expect_err(word);
        assert_eq!(not.refusal.code(), Code::PrinterNotDevice);
    }
    assert_eq!(fs::read(&file).expect("read"), b"mine");
    let nowhere: Device = path(&folder.path().join("lp9")).parse().expect("a word");
    let sending = Sending { patience: Duration::from_secs(60), stopped: &NEVER };
    let not = Devices::default().send(&nowhere, b"x", &sending).expect_err("off");
    assert_eq!(not.refusal.code(), Code::PrinterOff);
}
