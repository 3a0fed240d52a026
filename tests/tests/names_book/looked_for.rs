//! Names, looked for in whatever a till leaves: bytes as they are, texts of PDFs, the parts of workbooks and archives.

use std::fs;
use std::io::{Cursor, Read as _};
use std::path::{Path, PathBuf};

use lapak_tests::pdf;

/// What is looked for: whole names, and each word of them, in small letters.
pub(crate) struct LookedFor(Vec<String>);

impl LookedFor {
    pub(crate) fn of(names: &[&str]) -> Self {
        let words = names.iter().flat_map(|name| name.split(' ')).map(str::to_lowercase);
        assert!(words.clone().all(|word| word.len() >= 8), "a word that says nobody else");
        Self(words.collect())
    }

    /// Which names some bytes have in them, in UTF-8 or UTF-16 and in any case, also within what is packed.
    pub(crate) fn within(&self, bytes: &[u8]) -> Vec<String> {
        let mut found = self.plainly(bytes);
        if bytes.starts_with(b"PK\x03\x04") {
            let mut parts = zip::ZipArchive::new(Cursor::new(bytes)).expect("a ZIP");
            for at in 0..parts.len() {
                let (mut part, mut inside) = (parts.by_index(at).expect("a part"), Vec::new());
                found.extend(self.plainly(part.name().expect("UTF-8").as_bytes()));
                part.read_to_end(&mut inside).expect("read");
                found.extend(self.within(&inside));
            }
        }
        if bytes.starts_with(b"%PDF") {
            let file = tempfile::NamedTempFile::new().expect("a file");
            fs::write(file.path(), bytes).expect("written");
            found.extend(self.plainly(pdf::said(file.path()).as_bytes()));
        }
        found
    }

    fn plainly(&self, bytes: &[u8]) -> Vec<String> {
        // Of UTF-16, every second byte of these names is empty.
        let narrow: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != 0).collect();
        let text = String::from_utf8_lossy(&narrow).to_lowercase();
        self.0.iter().filter(|name| text.contains(name.as_str())).cloned().collect()
    }

    /// The files of a folder, and of those within, that have a name in them; and how many were looked at.
    pub(crate) fn in_folder(&self, folder: &Path) -> (Vec<PathBuf>, usize) {
        let (mut found, mut count) = (Vec::new(), 0);
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                let (more, of) = self.in_folder(&path);
                found.extend(more);
                count += of;
            } else {
                count += 1;
                let named = self.plainly(path.to_str().expect("a plain name").as_bytes());
                let within = self.within(&fs::read(&path).expect("read"));
                found.extend((named.len() + within.len() > 0).then_some(path));
            }
        }
        found.sort();
        (found, count)
    }
}

#[test]
fn what_is_there_is_found_however_it_is_written() {
    let looked = LookedFor::of(&["Wulandari Contohati"]);
    let utf16 = |swap: bool| -> Vec<u8> {
        let units = "xx WULANDARI".encode_utf16();
        units.flat_map(|unit| if swap { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    for bytes in [b"..CONTOHATI..".to_vec(), utf16(false), utf16(true)] {
        assert_eq!(looked.within(&bytes).len(), 1);
    }
    assert!(looked.within(b"Wulan dari Contoh").is_empty());
}
