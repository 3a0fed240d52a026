//! Printers that are plugged in: the system's printer class gives each a file, and says what hangs on it.

use std::fs;
use std::path::{Path, PathBuf};

/// A printer that is plugged in now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Plugged {
    /// What it is told from the others by: its kind, where it is the only one of it.
    pub(super) name: String,
    /// What it calls itself: "EPSON TM-T20III".
    kind: String,
    /// The file that it has now.
    pub(super) file: PathBuf,
}

/// Every printer that is plugged in, by what the system says under `sys` (`/sys`); their files are under `dev` (`/dev`).
pub(super) fn plugged(sys: &Path, dev: &Path) -> Vec<Plugged> {
    let Ok(listed) = fs::read_dir(sys.join("class/usbmisc")) else { return Vec::new() };
    let mut found: Vec<Plugged> = listed
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let node = entry.file_name().into_string().ok()?;
            let number = node.strip_prefix("lp")?;
            let numbered = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit());
            let kind = kind(&entry.path().join("device")).unwrap_or_else(|| node.clone());
            let file = dev.join("usb").join(&node);
            numbered.then(|| Plugged { name: kind.clone(), kind, file })
        })
        .collect();
    found.sort_by(|a, b| a.file.cmp(&b.file));
    let kinds: Vec<String> = found.iter().map(|of| of.kind.clone()).collect();
    for of in &mut found {
        if kinds.iter().filter(|kind| **kind == of.kind).count() > 1 {
            of.name = of.by_file();
        }
    }
    found
}

/// The printer of a name, which it keeps while others of its kind come and go.
pub(super) fn named(plugged: &[Plugged], name: &str) -> Option<PathBuf> {
    let by_file = plugged.iter().find(|of| of.by_file() == name);
    by_file.or_else(|| plugged.iter().find(|of| of.kind == name)).map(|of| of.file.clone())
}

impl Plugged {
    /// Of two of a kind that say the same of themselves, each goes by its file.
    fn by_file(&self) -> String {
        format!("{} ({})", self.kind, self.file.display())
    }
}

/// What a printer calls itself: maker, model and number, from its identity as IEEE 1284 has it, or else from what its plug
/// says.
fn kind(interface: &Path) -> Option<String> {
    let identity = read(&interface.join("ieee1284_id"));
    let of = |keys: [&str; 2]| {
        let fields = identity.as_deref().unwrap_or_default().split(';');
        let mut fields = fields.filter_map(|field| field.trim().split_once(':'));
        let found = fields.find(|(key, _)| keys.contains(key))?.1.trim();
        (!found.is_empty()).then(|| found.to_owned())
    };
    let plug = |file: &str| read(&interface.join("..").join(file));
    let maker = of(["MFG", "MANUFACTURER"]).or_else(|| plug("manufacturer"));
    let model = of(["MDL", "MODEL"]).or_else(|| plug("product"));
    let number = of(["SN", "SERN"]).or_else(|| plug("serial"));
    if maker.is_none() && model.is_none() {
        return None;
    }
    let words: Vec<String> = [maker, model, number].into_iter().flatten().collect();
    // It is one word of a line, wherever it is shown or kept.
    let plain = words.join(" ").chars().filter(|c| !c.is_control()).take(200).collect::<String>();
    Some(plain.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn read(file: &Path) -> Option<String> {
    let bytes = fs::read(file).ok()?;
    let text = String::from_utf8_lossy(&bytes).trim().to_owned();
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plug(sys: &Path, node: &str, files: &[(&str, &str)]) {
        let interface = sys.join("class/usbmisc").join(node).join("device");
        fs::create_dir_all(&interface).expect("made");
        for (file, text) in files {
            fs::write(interface.join(file), text).expect("written");
        }
    }

    fn names(sys: &Path) -> Vec<(String, PathBuf)> {
        plugged(sys, Path::new("/dev")).into_iter().map(|of| (of.name, of.file)).collect()
    }

    #[test]
    fn a_printer_is_named_by_what_it_is_and_found_again_wherever_it_comes_back() {
        let sys = tempfile::tempdir().expect("a folder");
        let id = "MFG:Contoh;CMD:ESC/POS;MDL:TP-58;CLS:PRINTER;SN:A1;\n";
        plug(sys.path(), "lp0", &[("ieee1284_id", id)]);
        plug(sys.path(), "hiddev0", &[("ieee1284_id", id)]);
        assert_eq!(names(sys.path()), [("Contoh TP-58 A1".into(), "/dev/usb/lp0".into())]);
        fs::remove_dir_all(sys.path().join("class/usbmisc/lp0")).expect("pulled");
        assert_eq!(names(sys.path()), []);
        plug(sys.path(), "lp1", &[("ieee1284_id", id)]);
        assert_eq!(names(sys.path()), [("Contoh TP-58 A1".into(), "/dev/usb/lp1".into())]);
    }

    #[test]
    fn what_says_nothing_of_itself_goes_by_its_plug_or_its_file() {
        let sys = tempfile::tempdir().expect("a folder");
        plug(sys.path(), "lp0", &[("ieee1284_id", "\n"), ("../product", "USB Printer\n")]);
        plug(sys.path(), "lp1", &[]);
        let names: Vec<String> = names(sys.path()).into_iter().map(|of| of.0).collect();
        assert_eq!(names, ["USB Printer", "lp1"]);
    }

    #[test]
    fn two_of_a_kind_go_by_their_files() {
        let sys = tempfile::tempdir().expect("a folder");
        for node in ["lp0", "lp1"] {
            plug(sys.path(), node, &[("ieee1284_id", "MFG:Contoh;MDL:TP-58;")]);
        }
        let both: Vec<String> = names(sys.path()).into_iter().map(|of| of.0).collect();
        assert_eq!(both, ["Contoh TP-58 (/dev/usb/lp0)", "Contoh TP-58 (/dev/usb/lp1)"]);
        let found = |name: &str| {
            named(&plugged(sys.path(), Path::new("/dev")), name).map(|of| of.display().to_string())
        };
        assert_eq!(found(&both[1]).as_deref(), Some("/dev/usb/lp1"));
        assert_eq!(found("Contoh TP-58").as_deref(), Some("/dev/usb/lp0"));
        fs::remove_dir_all(sys.path().join("class/usbmisc/lp0")).expect("pulled");
        assert_eq!(found(&both[1]).as_deref(), Some("/dev/usb/lp1"));
        assert_eq!(found(&both[0]), None);
    }
}
