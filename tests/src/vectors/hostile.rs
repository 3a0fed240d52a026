use lapak_core::value::EntryId;

use super::spelling::{Spelling, replaced, swapped, without_member};
use super::{Sample, Till, Twin, UNKNOWN, join_line, sign_line, text};

/// Twins that any entry has: another spelling, a field too many or too few, an id or a signature of something else.
#[must_use]
pub fn canonical_twins(sample: &Sample) -> Vec<Twin> {
    let bytes = sample.bytes.as_bytes();
    let spelling = Spelling::of(bytes);
    let (envelope, data) = (&spelling.objects[0], spelling.data());
    let (first, last) = (data[0].clone(), data[data.len() - 1].clone());
    let refused =
        |why: &str, twin: Vec<u8>, word: &str| Twin::of(why, sign_line(&twin, sample.till), word);
    let insert = |at: usize, what: &[u8]| replaced(bytes, at..at, what);
    let repeated = [&bytes[first.clone()], b",".as_slice()].concat();
    let word = sample.bytes.find(r#""type":""#).expect("an entry has a type") + 8;
    let escaped = format!(r"\u{:04x}", bytes[word]);

    let mut twins = vec![
        refused("a space after a comma", insert(envelope[2].start, b" "), "not_canonical"),
        refused("a carriage return within the data", insert(last.end, b"\r"), "not_canonical"),
        refused("a tab before the end", insert(bytes.len() - 1, b"\t"), "not_canonical"),
        refused("a space after the end", insert(bytes.len(), b" "), "not_canonical"),
        refused(
            "fields of the entry in another order",
            swapped(bytes, envelope[1].clone(), envelope[2].clone()),
            "not_canonical",
        ),
        refused(
            "a field of the entry is missing",
            without_member(bytes, envelope, 6),
            "not_canonical",
        ),
        refused(
            "a field of the entry stands twice",
            insert(envelope[3].start, &[&bytes[envelope[3].clone()], b","].concat()),
            "not_canonical",
        ),
        refused(
            "an unknown field in the entry",
            insert(bytes.len() - 1, br#","note":null"#),
            "shape",
        ),
        refused(
            "a field of the data stands twice",
            insert(first.start, &repeated),
            "not_canonical",
        ),
        refused(
            "an escaped letter in the type",
            replaced(bytes, word..word + 1, escaped.as_bytes()),
            "not_canonical",
        ),
        refused("another format", replaced(bytes, envelope[0].clone(), br#""lapak":1"#), "format"),
        refused(
            "a till's key in capital hexadecimal digits",
            sample
                .bytes
                .replace(
                    &sample.till.key().to_string(),
                    &sample.till.key().to_string().to_uppercase(),
                )
                .into(),
            "shape",
        ),
    ];
    twins.extend(wrong_seal(sample));
    if sample.kind == UNKNOWN {
        return twins;
    }
    let more = |json: &str| insert(last.end, format!(r#","more":{json}"#).as_bytes());
    twins.extend([
        refused(
            "fields of the data in another order",
            swapped(bytes, data[0].clone(), data[1].clone()),
            "unsound",
        ),
        refused("an unknown field in the data", insert(last.end, br#","note":1"#), "unsound"),
        refused("more is empty", more("{}"), "unsound"),
        refused("more is null", more("null"), "unsound"),
        refused("more has a float", more(r#"{"tip":0.5}"#), "not_canonical"),
        refused("more is not last", insert(first.start, br#""more":{"tip":5},"#), "unsound"),
    ]);
    let null = data.iter().position(|member| bytes[member.clone()].ends_with(b":null"));
    if let Some(null) = null {
        twins.push(refused(
            "a field that is null is left out",
            without_member(bytes, data, null),
            "unsound",
        ));
    }
    twins
}

/// Twins of one kind alone, signed over the bytes that they have.
#[must_use]
pub fn hostile_twins(kind: &str, samples: &[&Sample]) -> Vec<Twin> {
    table(kind)
        .iter()
        .map(|&(why, of, from, to, word)| {
            Twin::of(why, sign_line(&samples[of].with(from, to), samples[of].till), word)
        })
        .chain(if kind == "sale" { deep(samples[1]) } else { vec![] })
        .collect()
}

/// Twins of one kind: what is wrong, which valid entry it is of, what stands there, what stands there instead, and
/// the refusal, or `unsound` for data that is kept and is not of the kind's shape.
type Table = &'static [(&'static str, usize, &'static str, &'static str, &'static str)];

#[rustfmt::skip]
fn table(kind: &str) -> Table {
    match kind {
        "fair" => &[
            ("a founding entry that is not its till's first", 0, r#""seq":1"#, r#""seq":2"#, "chain"),
            ("a later value that belongs to no fair", 1, r#""fair":""#, r#""fair":null,"x":""#, "shape"),
            ("more in more, with a key twice", 1, r#""motto":"Dari kita""#, r#""motto":1,"motto":1"#, "not_canonical"),
            ("a QRIS text with a line feed", 0, r#""qris":null"#, r#""qris":"00\n""#, "not_canonical"),
            ("a QRIS text that is not ASCII", 0, r#""qris":null"#, r#""qris":"é""#, "unsound"),
            ("an empty name", 0, r#""name":"Pameran Contoh""#, r#""name":"""#, "unsound"),
            ("a day that is none", 0, "2024-05-12", "2024-02-30", "unsound"),
            ("a kind of fair that there is not", 0, r#""kind":"sample""#, r#""kind":"Sample""#, "unsound"),
        ],
        "product" => &[
            ("a name that is not composed (NFC)", 2, "Kué", "Kue\u{301}", "unsound"),
            ("a name that turns the direction of writing", 0, "Keripik pisang", "Keripik\u{202e} pisang", "unsound"),
            ("a name with a zero-width space", 0, "Keripik pisang", "Keripik\u{200b}pisang", "unsound"),
            ("a name with an escaped control character", 0, "Keripik pisang", r"Keripik\u0007", "not_canonical"),
            ("a name with a control character", 0, "Keripik pisang", "Keripik\u{7}", "not_canonical"),
            ("a name with a delete character", 0, "Keripik pisang", "Keripik\u{7f}", "not_canonical"),
            ("a name with half a surrogate pair", 0, "Keripik pisang", r"Keripik\ud83d", "not_canonical"),
            ("a name that ends with a space", 0, "Keripik pisang", "Keripik ", "unsound"),
            ("a name of 81 characters", 0, "Keripik pisang", "KKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKK", "unsound"),
            ("an escaped letter in a name", 0, "Keripik pisang", r"\u004beripik pisang", "not_canonical"),
            ("an escaped letter beyond ASCII", 2, "Kué", r"Ku\u00e9", "not_canonical"),
            ("an escaped solidus", 0, "Keripik pisang", r"Keripik\/pisang", "not_canonical"),
            ("a stock keeping unit in small letters", 0, "KRP-01", "krp-01", "unsound"),
            ("a unit in capital letters", 3, r#""unit":"m""#, r#""unit":"M""#, "unsound"),
            ("a unit of nine letters", 3, r#""unit":"m""#, r#""unit":"abcdefghi""#, "unsound"),
            ("a unit that begins with a digit", 3, r#""unit":"m""#, r#""unit":"2m""#, "unsound"),
            ("a short code as a number", 0, r#""quick":"41""#, r#""quick":41"#, "unsound"),
            ("true as a number", 0, r#""active":true"#, r#""active":1"#, "unsound"),
        ],
        "sale" => &[
            ("an amount with a decimal point", 0, r#""amount":25000"#, r#""amount":25000.0"#, "not_canonical"),
            ("an amount with an exponent", 0, r#""amount":25000"#, r#""amount":25e3"#, "not_canonical"),
            ("an amount with a leading zero", 0, r#""amount":25000"#, r#""amount":025000"#, "not_canonical"),
            ("an amount with a plus", 0, r#""amount":25000"#, r#""amount":+25000"#, "not_canonical"),
            ("an amount as text", 0, r#""amount":25000"#, r#""amount":"25000""#, "unsound"),
            ("an amount past the limit", 0, r#""amount":25000"#, r#""amount":1000000000001"#, "unsound"),
            ("an amount of 2^63", 0, r#""amount":25000"#, r#""amount":9223372036854775808"#, "not_canonical"),
            ("minus zero", 1, r#""discount":0"#, r#""discount":-0"#, "not_canonical"),
            ("no quantity", 0, r#""quantity_milli":2000"#, r#""quantity_milli":0"#, "unsound"),
            ("a cut above the whole", 0, r#""cut_bp":2000"#, r#""cut_bp":10001"#, "unsound"),
            ("a number of 2^53", 0, r#""seq":8"#, r#""seq":9007199254740992"#, "not_canonical"),
            ("a number of 2^63", 0, r#""seq":8"#, r#""seq":9223372036854775808"#, "not_canonical"),
            ("number 0", 0, r#""seq":8"#, r#""seq":0"#, "chain"),
            ("number 1 with a predecessor", 0, r#""seq":8"#, r#""seq":1"#, "chain"),
            ("more of a line with an integer of 2^53", 1, r#""shelf":3"#, r#""shelf":9007199254740992"#, "not_canonical"),
            ("more of a line is not last", 1, r#""reason":null,"more":{"shelf":3}"#, r#""more":{"shelf":3},"reason":null"#, "unsound"),
            ("more of a payment is empty", 1, r#""more":{"notes":[[10000,1]]}"#, r#""more":{}"#, "unsound"),
            ("more of a payment is a list", 1, r#""more":{"notes":[[10000,1]]}"#, r#""more":[1]"#, "unsound"),
            ("a clock without milliseconds", 0, "03.123+07:00", "03+07:00", "shape"),
            ("a clock in universal time by letter", 0, "03.123+07:00", "03.123Z", "shape"),
            ("a leap second", 0, "03.123+07:00", "60.123+07:00", "shape"),
            ("a receipt number with a short running number", 0, "-0042", "-42", "unsound"),
            ("a method in capital letters", 0, r#""method":"qris""#, r#""method":"QRIS""#, "unsound"),
            ("a method of seventeen letters", 5, r#""method":"card""#, r#""method":"abcdefghijklmnopq""#, "unsound"),
            ("a method that begins with no letter", 5, r#""method":"card""#, r#""method":"_card""#, "unsound"),
            ("a line as a list", 4, r#""payments":[{"#, r#""payments":[[],{"#, "unsound"),
        ],
        "refund" => &[
            ("an unknown field in a line", 0, r#""line":1,"#, r#""line":1,"note":null,"#, "unsound"),
            ("a field of a line stands twice", 0, r#""line":1,"#, r#""line":1,"line":1,"#, "not_canonical"),
            ("a field of the line that comes back stands twice", 0, r#""price":12500,"#, r#""price":12500,"price":12500,"#, "not_canonical"),
            ("fields of a line in another order", 0, r#""name":"Keripik pisang","unit":"pcs""#, r#""unit":"pcs","name":"Keripik pisang""#, "unsound"),
            ("a line's number is missing", 3, r#""line":null,"#, "", "unsound"),
            ("what was sold of a line is missing", 3, r#""sold":null,"#, "", "unsound"),
            ("an unknown field in what was sold", 0, r#""member_share":19000}"#, r#""member_share":19000,"cut":1}"#, "unsound"),
            ("more of a line is not last", 3, r#""reason":null,"more":{"seal":"open"}"#, r#""more":{"seal":"open"},"reason":null"#, "unsound"),
            ("more of a line has a key twice", 3, r#""seal":"open""#, r#""seal":1,"seal":2"#, "not_canonical"),
            ("more of a line has a float", 3, r#""seal":"open""#, r#""seal":1.0"#, "not_canonical"),
            ("an amount with a decimal point", 0, r#""amount":-12500"#, r#""amount":-12500.0"#, "not_canonical"),
            ("a quantity before of below zero", 0, r#""before_milli":0"#, r#""before_milli":-1"#, "unsound"),
        ],
        "note_picture" => &[
            ("a picture that is no base64", 0, "iVBORw0KGgo=", "iVBORw0KGgo*", "unsound"),
            ("an empty picture", 0, "iVBORw0KGgo=", "", "unsound"),
        ],
        "payout" => &[
            ("fewer payouts before than none", 0, r#""before":0"#, r#""before":-1"#, "unsound"),
        ],
        "goods_counted" => &[
            ("a count below zero", 0, r#""counted_milli":3000"#, r#""counted_milli":-3000"#, "unsound"),
        ],
        "shift_opened" => &[
            ("a pair of a count has three numbers", 0, "[50000,4]", "[50000,4,0]", "unsound"),
            ("a negative number of pieces", 0, "[50000,4]", "[50000,-4]", "unsound"),
        ],
        UNKNOWN => &[
            ("a float", 0, r#""b":1"#, r#""b":1.0"#, "not_canonical"),
            ("an exponent", 0, r#""b":1"#, r#""b":1e3"#, "not_canonical"),
            ("minus zero", 0, r#""b":1"#, r#""b":-0"#, "not_canonical"),
            ("a leading zero", 0, r#""b":1"#, r#""b":01"#, "not_canonical"),
            ("an integer of 2^53", 0, r#""b":1"#, r#""b":9007199254740992"#, "not_canonical"),
            ("a duplicate key, deep inside", 0, r#"{"deep":[[]]}"#, r#"{"deep":1,"deep":2}"#, "not_canonical"),
            ("an escaped letter in a field's name", 0, r#""b":1"#, r#""\u0062":1"#, "not_canonical"),
            ("a control character", 0, r#""b":1"#, r#""b":"\n""#, "not_canonical"),
            ("no type", 0, "stall_painted", "", "kind"),
            ("a type in capital letters", 0, "stall_painted", "Stall", "kind"),
            ("a type with a control character", 0, "stall_painted", r"stall\u0000", "not_canonical"),
            ("depth 17", 0, r#"{"deep":[[]]}"#, "[[[[[[[[[[[[[[]]]]]]]]]]]]]]", "too_deep"),
        ],
        _ => &[],
    }
}

/// The id is another entry's, or the signature is.
fn wrong_seal(sample: &Sample) -> [Twin; 4] {
    let bytes = sample.bytes.as_bytes();
    let (id, signature) = (EntryId::of(bytes).to_string(), sample.till.sign(bytes).to_string());
    let other = Till(sample.till.0 + 1);
    [
        Twin::refused(
            "the id of other bytes",
            join_line(&EntryId::of(b"other").to_string(), &signature, bytes),
            "id",
        ),
        Twin::refused(
            "the signature of another till",
            join_line(&id, &other.sign(bytes).to_string(), bytes),
            "signature",
        ),
        Twin::refused(
            "the till's signature over other bytes",
            join_line(&id, &sample.till.sign(b"other").to_string(), bytes),
            "signature",
        ),
        Twin::refused(
            "a signature in capital hexadecimal digits",
            join_line(&id, &signature.to_uppercase(), bytes),
            "envelope",
        ),
    ]
}

/// Sixteen levels are read in `more`, the seventeenth is not.
fn deep(sample: &Sample) -> Vec<Twin> {
    let nested = format!(r#""weather":{}0{}"#, "[".repeat(14), "]".repeat(14));
    let twin = sample.with(r#""weather":"rain""#, &nested);
    vec![Twin::refused("depth 17", sign_line(&twin, sample.till), "too_deep")]
}

impl Sample {
    /// Its bytes with something else in one place.
    pub(super) fn with(&self, from: &str, to: &str) -> Vec<u8> {
        assert!(self.bytes.contains(from), "{from} stands in {}", self.bytes);
        self.bytes.replacen(from, to, 1).into()
    }
}

impl Twin {
    /// As the word says: refused, or kept and not of its kind's shape.
    fn of(why: &str, line: Vec<u8>, word: &str) -> Self {
        if word == "unsound" {
            let unsound = Some("shape".into());
            return Self { why: why.into(), line: text(line), refused: None, unsound };
        }
        Self::refused(why, line, word)
    }

    fn refused(why: &str, line: Vec<u8>, word: &str) -> Self {
        Self { why: why.into(), line: text(line), refused: Some(word.into()), unsound: None }
    }
}
