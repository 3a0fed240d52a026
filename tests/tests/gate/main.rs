//! The gate under fire: bytes from outside never panic, what is accepted is the one spelling of its value, and what is
//! refused is never a matter of what an entry says in its data.

mod damage;

use lapak_tests::vectors::{
    Spelling, Till, read_line, replaced, sign_line, swapped, without_member,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use damage::{
    ENTRIES, absurd, damage, fixed_sample, holds, is_refused, json, of_no_shape, refused, sample,
};

/// Runs each property so often, and writes no file about it.
fn often() -> ProptestConfig {
    ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(often())]

    #[test]
    fn random_bytes_are_no_entry(bytes in vec(any::<u8>(), 0..600)) {
        prop_assert!(read_line(&bytes).is_err());
        prop_assert!(read_line(&sign_line(&bytes, Till(2))).is_err());
    }

    #[test]
    fn random_json_is_no_entry(json in json()) {
        prop_assert!(read_line(json.as_bytes()).is_err());
        prop_assert!(read_line(&sign_line(json.as_bytes(), Till(2))).is_err());
    }

    #[test]
    fn random_json_as_data_is_refused_or_is_the_one_spelling(of in sample(), json in json()) {
        let spelling = &of.spelling;
        let data = spelling.objects[0][8].clone();
        holds(&of.sign(&replaced(&of.bytes, data, format!(r#""data":{json}"#).as_bytes())))?;
        let member = spelling.data().last().expect("data has members").end;
        holds(&of.sign(&replaced(&of.bytes, member..member, format!(r#","more":{json}"#).as_bytes())))?;
    }

    #[test]
    fn a_damaged_line_is_refused(of in sample(), damage in vec(damage(), 1..4)) {
        let line = of.sign(&of.bytes);
        let damaged = damage.iter().fold(line.clone(), |line, damage| damage.of(line));
        prop_assert!(damaged == line || read_line(&damaged).is_err(), "{}", String::from_utf8_lossy(&damaged));
    }

    #[test]
    fn two_lines_spliced_are_refused(a in sample(), b in sample(), at in any::<Index>(), to in any::<Index>()) {
        let (a_line, b_line) = (a.sign(&a.bytes), b.sign(&b.bytes));
        let spliced = [&a_line[..at.index(a_line.len())], &b_line[to.index(b_line.len())..]].concat();
        prop_assert!(spliced == a_line || spliced == b_line || read_line(&spliced).is_err());
    }

    #[test]
    fn damage_that_its_till_signs_is_refused_or_is_the_one_spelling(of in sample(), damage in vec(damage(), 1..4)) {
        let damaged = damage.iter().fold(of.bytes.clone(), |bytes, damage| damage.of(bytes));
        holds(&of.sign(&damaged))?;
    }

    #[test]
    fn a_splice_that_its_till_signs_is_refused_or_is_the_one_spelling(
        a in sample(), b in sample(), at in any::<Index>(), to in any::<Index>(),
    ) {
        let (a_gaps, b_gaps) = (&a.spelling.gaps, &b.spelling.gaps);
        let spliced = [&a.bytes[..*at.get(a_gaps)], &b.bytes[*to.get(b_gaps)..]].concat();
        holds(&a.sign(&spliced))?;
        holds(&b.sign(&spliced))?;
    }

    #[test]
    fn white_space_anywhere_is_not_canonical(of in sample(), at in any::<Index>(), space in select(&[" ", "\t", "\n", "\r", "  "][..])) {
        let at = *at.get(&of.spelling.gaps);
        refused(of, &replaced(&of.bytes, at..at, space.as_bytes()), &["not_canonical"])?;
    }

    #[test]
    fn members_in_another_order_are_refused_or_of_no_shape(of in fixed_sample(), object in any::<Index>(), a in any::<Index>(), b in any::<Index>()) {
        let spelling = &of.spelling;
        let object = object.index(spelling.objects.len());
        let members = &spelling.objects[object];
        let a = a.index(members.len());
        let b = (a + 1 + b.index(members.len() - 1)) % members.len();
        let twin = swapped(&of.bytes, members[a.min(b)].clone(), members[a.max(b)].clone());
        of_no_shape(of, object, &twin, &["not_canonical"])?;
    }

    #[test]
    fn a_member_left_out_is_refused_or_of_no_shape(of in fixed_sample(), object in any::<Index>(), member in any::<Index>()) {
        let spelling = &of.spelling;
        let object = object.index(spelling.objects.len());
        let members = &spelling.objects[object];
        let twin = without_member(&of.bytes, members, member.index(members.len()));
        of_no_shape(of, object, &twin, &["not_canonical", "shape"])?;
    }

    #[test]
    fn a_member_that_stands_twice_is_refused(of in sample(), object in any::<Index>(), member in any::<Index>(), at in any::<Index>()) {
        let spelling = &of.spelling;
        let objects: Vec<_> = spelling.objects.iter().filter(|members| !members.is_empty()).collect();
        let members = object.get(&objects);
        let again = [&of.bytes[member.get(members).clone()], b",".as_slice()].concat();
        let at = at.get(members).start;
        refused(of, &replaced(&of.bytes, at..at, &again), &["not_canonical"])?;
    }

    #[test]
    fn a_member_of_an_unknown_name_is_refused_or_of_no_shape(of in fixed_sample(), object in any::<Index>(), name in "[a-z_]{1,12}", at in any::<Index>()) {
        let spelling = &of.spelling;
        let object = object.index(spelling.objects.len());
        let members = &spelling.objects[object];
        prop_assume!(!members.iter().any(|member| of.bytes[member.clone()].starts_with(format!("\"{name}\"").as_bytes())));
        let at = at.get(members).start;
        let twin = replaced(&of.bytes, at..at, format!(r#""{name}":null,"#).as_bytes());
        of_no_shape(of, object, &twin, &["shape"])?;
    }

    #[test]
    fn an_escaped_character_is_not_canonical(of in sample(), text in any::<Index>(), at in any::<Index>(), capital in any::<bool>()) {
        let spelling = &of.spelling;
        let text = text.get(&spelling.texts);
        let inner = std::str::from_utf8(&of.bytes[text.start + 1..text.end - 1]).expect("text");
        prop_assume!(!inner.is_empty() && !inner.contains('\\'));
        let (offset, character) = *at.get(&inner.char_indices().collect::<Vec<_>>());
        let escape = |unit| if capital { format!("\\u{unit:04X}") } else { format!("\\u{unit:04x}") };
        let escaped: String = character.encode_utf16(&mut [0; 2]).iter().map(escape).collect();
        let start = text.start + 1 + offset;
        let twin = replaced(&of.bytes, start..start + character.len_utf8(), escaped.as_bytes());
        refused(of, &twin, &["not_canonical"])?;
    }

    #[test]
    fn an_integer_in_another_spelling_is_refused(of in sample(), at in any::<Index>(), twin in any::<Index>()) {
        let spelling = &of.spelling;
        let range = at.get(&spelling.integers).clone();
        let integer = std::str::from_utf8(&of.bytes[range.clone()]).expect("digits");
        let (sign, digits) = integer.strip_prefix('-').map_or(("", integer), |digits| ("-", digits));
        let twins = [
            format!("{integer}.0"), format!("{integer}e0"), format!("{integer}E+0"), format!("{integer}0e-1"),
            format!("{sign}0{digits}"), format!("+{integer}"), format!("{integer}."), format!("-{integer}.0"), "-0".into(), "0x10".into(), "NaN".into(), "1e400".into(),
            "18446744073709551616".into(), format!("1{}", "0".repeat(400)), "".into(),
        ];
        let twin = replaced(&of.bytes, range, twin.get(&twins).as_bytes());
        refused(of, &twin, &["not_canonical"])?;
    }

    #[test]
    fn an_absurd_integer_is_no_panic_and_changes_no_spelling(of in sample(), values in vec((any::<Index>(), absurd()), 1..6)) {
        let mut bytes = of.bytes.clone();
        for (at, value) in values {
            let range = at.get(&Spelling::of(&bytes).integers).clone();
            bytes = replaced(&bytes, range, value.to_string().as_bytes());
        }
        holds(&of.sign(&bytes))?;
    }
}

#[test]
fn a_space_in_every_place_of_every_entry_is_not_canonical() {
    for of in ENTRIES.iter() {
        for &gap in &of.spelling.gaps {
            let line = of.sign(&replaced(&of.bytes, gap..gap, b" "));
            assert!(is_refused(&line, &["not_canonical"]), "{}", String::from_utf8_lossy(&line));
        }
    }
}

#[test]
fn every_bit_of_a_line_counts() {
    let of = ENTRIES.iter().min_by_key(|of| of.bytes.len()).expect("an entry");
    let line = of.sign(&of.bytes);
    for (at, bit) in (0..line.len()).flat_map(|at| (0..8).map(move |bit| (at, bit))) {
        let mut twin = line.clone();
        twin[at] ^= 1 << bit;
        assert!(read_line(&twin).is_err(), "{}", String::from_utf8_lossy(&twin));
    }
}

#[test]
fn nesting_of_a_hundred_thousand_levels_is_refused_before_it_is_read() {
    let of = ENTRIES.last().expect("an entry");
    for (open, close) in [("[", "]"), (r#"{"a":"#, "}"), ("[", ""), ("[{\"a\":", "}]")] {
        let levels = 100_000 / open.len();
        let nested = format!("{}0{}", open.repeat(levels), close.repeat(levels));
        let whole = sign_line(nested.as_bytes(), Till(2));
        let data = of.spelling.objects[0][8].clone();
        let inside = of.sign(&replaced(&of.bytes, data, format!(r#""data":{nested}"#).as_bytes()));
        for line in [whole, inside] {
            assert!(is_refused(&line, &["too_deep"]));
        }
    }
    let brackets = [&b"]".repeat(100_000)[..], &b"[".repeat(100_000)[..]].concat();
    assert!(read_line(&sign_line(&brackets, Till(2))).is_err());
    assert!(is_refused(&sign_line(&b"[".repeat(10_000_000), Till(2)), &["too_long"]));
}

#[test]
fn sixteen_levels_are_read() {
    let of = ENTRIES.last().expect("an entry");
    let data = of.spelling.objects[0][8].clone();
    let nested = |levels: usize| {
        let data_then = format!(r#""data":{}{}"#, "[".repeat(levels), "]".repeat(levels));
        of.sign(&replaced(&of.bytes, data.clone(), data_then.as_bytes()))
    };
    assert!(read_line(&nested(15)).is_ok());
    assert!(is_refused(&nested(16), &["too_deep"]));
}
