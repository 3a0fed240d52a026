//! The vectors of the entry format: what is committed is what the code makes, what the gate says, and what everyday
//! tools say.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use lapak_core::entry::{Fact, SignError, Unsound};
use lapak_core::exchange::Line;
use lapak_core::value::EntryId;
use lapak_tests::vectors::{
    self, Till, UNKNOWN, VectorFile, join_line, read_line, sign_line, split_line, unsound_word,
};

/// What a sound entry can fail on, each at least once in a vector.
const UNSOUND: &[&str] = &[
    "amount", "article", "barcodes", "bundle", "chain", "count", "discount", "founding", "lines",
    "name", "net", "payment", "price", "quantity", "receipt", "replaces", "rounding", "sale",
    "seen", "setting", "shape", "share", "total",
];

/// What the gate refuses, each at least once in a vector but for a line that is too long.
const REFUSED: &[&str] = &[
    "chain",
    "envelope",
    "format",
    "id",
    "kind",
    "not_canonical",
    "shape",
    "signature",
    "too_deep",
];

#[test]
fn the_committed_vectors_are_the_ones_that_the_code_makes() {
    let bless = env::var_os("LAPAK_BLESS").is_some();
    for file in vectors::files() {
        let path = path_of(&file.kind);
        let text = serde_json::to_string_pretty(&file).expect("vectors have a JSON form") + "\n";
        if bless {
            fs::write(&path, text).expect("the vectors can be written");
        } else {
            let committed = fs::read_to_string(&path).unwrap_or_default();
            assert!(committed == text, "{} differs; LAPAK_BLESS=1 writes it", path.display());
        }
    }
}

#[test]
fn every_kind_has_vectors_and_every_refusal_occurs() {
    let files = committed();
    for kind in Fact::KINDS.iter().chain([&UNKNOWN]) {
        let file = files.iter().find(|file| file.kind == **kind);
        assert!(
            file.is_some_and(|file| !file.valid.is_empty() && !file.hostile.is_empty()),
            "{kind}"
        );
    }
    let twins = || files.iter().flat_map(|file| &file.hostile);
    let refused: BTreeSet<_> = twins().filter_map(|twin| twin.refused.as_deref()).collect();
    assert!(refused.iter().eq(REFUSED), "{refused:?}");
    let unsound: BTreeSet<_> = twins().filter_map(|twin| twin.unsound.as_deref()).collect();
    assert!(unsound.iter().eq(UNSOUND), "{unsound:?}");
}

#[test]
fn a_valid_vector_is_read_with_its_id_and_adds_up() {
    for file in committed() {
        for vector in &file.valid {
            let about = format!("{}: {}", file.kind, vector.about);
            let signed = read_line(vector.line.as_bytes()).expect(&about);
            assert_eq!(signed.id().to_string(), vector.id, "{about}");
            assert_eq!(signed.signature().to_string(), vector.signature, "{about}");
            assert_eq!(signed.bytes(), vector.bytes.as_bytes(), "{about}");
            assert_eq!(signed.soundness(), Ok(()), "{about}");
            let known = matches!(signed.entry().fact, Fact::Unread(_));
            assert_eq!(known, file.kind == UNKNOWN, "{about}");
        }
    }
}

#[test]
fn a_hostile_twin_gets_its_own_verdict() {
    for file in committed() {
        for twin in &file.hostile {
            let verdict = match read_line(twin.line.as_bytes()) {
                Err(refusal) => (Some(refusal.word().to_owned()), None),
                Ok(signed) => (None, signed.soundness().err().map(unsound_word)),
            };
            assert_eq!(
                verdict,
                (twin.refused.clone(), twin.unsound.clone()),
                "{}: {}",
                file.kind,
                twin.why
            );
        }
    }
}

#[test]
fn the_reader_of_shared_files_takes_the_valid_lines_and_no_others() {
    for file in committed() {
        for vector in &file.valid {
            let read = Line::read(vector.line.as_bytes());
            let same = matches!(read, Ok(Some(Line::Entry(entry))) if entry.bytes() == vector.bytes.as_bytes());
            assert!(same, "{}: {}", file.kind, vector.about);
        }
        for twin in &file.hostile {
            let read = Line::read(twin.line.as_bytes());
            assert_eq!(read.is_err(), twin.refused.is_some(), "{}: {}", file.kind, twin.why);
        }
    }
}

#[test]
fn a_twin_has_its_own_id_and_its_tills_signature_unless_they_are_what_is_wrong() {
    for file in committed() {
        for twin in &file.hostile {
            let Some((id, signature, bytes)) = split_line(twin.line.as_bytes()) else {
                assert_eq!(
                    twin.refused.as_deref(),
                    Some("envelope"),
                    "{}: {}",
                    file.kind,
                    twin.why
                );
                continue;
            };
            let word = twin.refused.as_deref();
            assert_eq!(id == EntryId::of(bytes), word != Some("id"), "{}: {}", file.kind, twin.why);
            let key = twin.line.split(r#""till":""#).nth(1).expect("a till").to_lowercase();
            let till = (1..=9).map(Till).find(|till| key.starts_with(&till.key().to_string()));
            let signed = till.is_some_and(|till| till.sign(bytes) == signature);
            assert_eq!(signed, word != Some("signature"), "{}: {}", file.kind, twin.why);
        }
    }
}

#[test]
fn everyday_tools_agree_with_every_vector() {
    for (tool, package) in
        [("sha256sum", "coreutils"), ("cut", "coreutils"), ("openssl", "openssl"), ("jq", "jq")]
    {
        let found = Command::new(tool).arg("--version").output().is_ok()
            || Command::new(tool).arg("version").output().is_ok();
        assert!(found, "{tool} is missing: install the package {package}");
    }
    let script = vectors::directory().join("check.sh");
    let output = Command::new("bash").arg(script).output().expect("bash runs");
    let said =
        [output.stdout, output.stderr].map(|text| String::from_utf8_lossy(&text).into_owned());
    assert!(output.status.success(), "{}{}", said[0], said[1]);
}

#[test]
fn what_the_program_signs_are_the_same_bytes_and_the_same_signature() {
    for file in committed() {
        for vector in &file.valid {
            let signed = read_line(vector.line.as_bytes()).expect("a valid vector");
            let till = (1..=9)
                .map(Till)
                .find(|till| till.key() == signed.entry().till)
                .expect("a test till");
            let again = signed.entry().clone().sign(&till.to_core()).expect("it adds up");
            assert_eq!(again, signed, "{}: {}", file.kind, vector.about);
        }
    }
}

#[test]
fn nothing_unsound_is_ever_signed() {
    for file in committed() {
        for twin in file.hostile.iter().filter(|twin| twin.unsound.is_some()) {
            let signed = read_line(twin.line.as_bytes()).expect("an entry");
            let till = (1..=9)
                .map(Till)
                .find(|till| till.key() == signed.entry().till)
                .expect("a test till");
            let again = signed.entry().clone().sign(&till.to_core());
            assert!(matches!(again, Err(SignError::Unsound(_))), "{}: {}", file.kind, twin.why);
        }
    }
}

#[test]
fn a_sale_comes_to_no_more_than_an_amount_can_be() {
    let sale = committed().into_iter().find(|file| file.kind == "sale").expect("sales");
    let bytes = &sale
        .valid
        .iter()
        .find(|sale| sale.about.starts_with("a bargain"))
        .expect("a bargain")
        .bytes;
    let dear =
        bytes.replace(":12000", ":1000000000000").replace(":12500", ":1000000000000").replace(
            r#""member_share":9500,"cooperative_share":2500"#,
            r#""member_share":800000000000,"cooperative_share":200000000000"#,
        );
    let twice = |text: &str, from: &str, to: &str| {
        let start = text.find(from).expect("where it begins") + from.len();
        let end = start + text[start..].find(to).expect("where it ends");
        format!("{},{}", &text[..end], &text[start..])
    };
    let dearer = twice(&twice(&dear, r#""lines":["#, r#"],"rounding""#), r#""payments":["#, "]}");
    let soundness = |bytes: &str| {
        read_line(&sign_line(bytes.as_bytes(), Till(2))).expect("an entry").soundness()
    };
    assert_eq!(soundness(&dear), Ok(()));
    assert_eq!(soundness(&dearer), Err(Unsound::Total));
}

#[test]
fn another_format_is_named_whatever_else_it_says() {
    for bytes in [
        r#"{"lapak":1,"fair":7,"new":true}"#,
        r#"{"lapak":4294967295}"#,
        r#"{"fair":null,"lapak":2}"#,
    ] {
        let refusal = read_line(&sign_line(bytes.as_bytes(), Till(2))).expect_err("another format");
        assert_eq!(refusal.word(), "format", "{bytes}");
    }
}

/// With the neutral point as key, one signature would fit every message (RFC 8032 leaves it to the verifier).
#[test]
fn a_key_that_anybody_can_sign_for_signs_nothing() {
    let seller = committed().into_iter().find(|file| file.kind == "seller").expect("sellers");
    let neutral = format!("01{}", "00".repeat(31));
    let bytes = seller.valid[0].bytes.replace(&Till(1).key().to_string(), &neutral);
    let signature = format!("{neutral}{}", "00".repeat(32));
    let line = join_line(&EntryId::of(bytes.as_bytes()).to_string(), &signature, bytes.as_bytes());
    assert_eq!(read_line(&line).expect_err("no signature").word(), "signature");
}

#[test]
fn the_longest_entry_has_a_line_of_256_kib() {
    let unknown = committed()
        .into_iter()
        .find(|file| file.kind == UNKNOWN)
        .expect("a type of a later version");
    let bytes = &unknown.valid[0].bytes;
    let padded = |line: usize| {
        let room = line - unknown.valid[0].line.len();
        sign_line(
            bytes.replace(r#""":"""#, &format!(r#""":"{}""#, "x".repeat(room))).as_bytes(),
            Till(2),
        )
    };
    let longest = padded(lapak_core::entry::LINE_MAX);
    assert_eq!(longest.len(), 262_144);
    assert!(read_line(&longest).is_ok());
    let refusal = read_line(&padded(262_145)).expect_err("too long");
    assert_eq!(refusal.word(), "too_long");
}

fn path_of(kind: &str) -> PathBuf {
    vectors::directory().join(kind).with_extension("json")
}

/// The files as they are committed.
fn committed() -> Vec<VectorFile> {
    let read = |path: &Path| {
        serde_json::from_slice(&fs::read(path).expect("it can be read")).expect("vectors")
    };
    let mut paths: Vec<_> = fs::read_dir(vectors::directory())
        .expect("the vectors")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    paths.sort();
    paths.iter().map(|path| read(path)).collect()
}
