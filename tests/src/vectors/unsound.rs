use super::{Sample, Twin, sign_line, text};

/// Twins that are entries, canonical and signed, but do not add up.
#[must_use]
pub fn unsound_twins(kind: &str, samples: &[&Sample]) -> Vec<Twin> {
    let twins = table(kind).iter().map(|&(why, of, changes, word)| {
        let mut twin = samples[of].clone();
        for (from, to) in changes {
            twin.bytes = text(twin.with(from, to));
        }
        Twin {
            why: why.into(),
            line: text(sign_line(twin.bytes.as_bytes(), twin.till)),
            refused: None,
            unsound: Some(word.into()),
        }
    });
    twins.chain(emptied(kind, samples)).collect()
}

/// Twins of one kind: what is wrong, which valid entry it is of, what stands there and what stands there instead,
/// and what does not add up.
type Table =
    &'static [(&'static str, usize, &'static [(&'static str, &'static str)], &'static str)];

#[rustfmt::skip]
const UNSORTED: (&str, usize, &[(&str, &str)], &str) = ("what it replaces is not sorted", 0, &[(r#""of":null,"replaces":[]"#, r#""of":"0000000000000000000000000000000000000000000000000000000000000001","replaces":["0000000000000000000000000000000000000000000000000000000000000002","0000000000000000000000000000000000000000000000000000000000000001"]"#)], "replaces");

#[rustfmt::skip]
fn table(kind: &str) -> Table {
    match kind {
        "fair" => &[
            ("a later value with a nonce", 1, &[(r#""nonce":null"#, r#""nonce":"00112233445566778899aabbccddeeff""#)], "founding"),
            ("ends before it begins", 0, &[("2024-05-12", "2024-05-08")], "setting"),
            ("a currency of two letters", 0, &[("IDR", "ID")], "setting"),
            ("no cash step", 0, &[(r#""cash_step":100"#, r#""cash_step":0"#)], "setting"),
            ("four decimals", 0, &[(r#""decimals":0"#, r#""decimals":4"#)], "setting"),
            ("creates and replaces", 0, &[(r#""replaces":[]"#, r#""replaces":["00000000000000000000000000000000000000000000000000000000000000ff"]"#)], "replaces"),
        ],
        "till" => &[
            ("continues a chain of no entries", 2, &[(r#""last_seq":17"#, r#""last_seq":0"#)], "chain"),
        ],
        "till_closed" => &[
            ("a last number without a last id", 0, &[(r#""last_seq":0"#, r#""last_seq":1"#)], "chain"),
            ("a last id without a last number", 1, &[(r#""last_seq":17"#, r#""last_seq":0"#)], "chain"),
        ],
        "seller" => &[UNSORTED, ("a code that may be a name", 0, &[(r#""code":"R1""#, r#""code":"SITI""#)], "name")],
        "member" => &[UNSORTED, ("a code that may be a name", 0, &[(r#""code":"M7QD""#, r#""code":"BUDI""#)], "name")],
        "till_admitted" => &[UNSORTED],
        "product" => &[
            ("barcodes that are not sorted", 2, &[(r#"["20-A","20-B"]"#, r#"["20-B","20-A"]"#)], "barcodes"),
            ("a barcode twice", 2, &[(r#"["20-A","20-B"]"#, r#"["20-A","20-A"]"#)], "barcodes"),
            ("a price below zero", 0, &[(r#""price":12500"#, r#""price":-1"#)], "price"),
        ],
        "goods_moved" => &[
            ("goods below zero", 0, &[(r#""quantity_milli":40000"#, r#""quantity_milli":-40000"#)], "quantity"),
            ("half a piece", 0, &[(r#""quantity_milli":40000"#, r#""quantity_milli":500"#)], "quantity"),
            ("owed below zero", 0, &[(r#""owed":0"#, r#""owed":-1"#)], "amount"),
            ("handed over to another stand", 0, &[(r#""to_stand":null"#, r#""to_stand":"09""#)], "setting"),
        ],
        "shift_opened" => &[
            ("a count that is not its sum", 0, &[("[10000,5]", "[10000,6]")], "count"),
            ("a denomination twice", 0, &[("[10000,5],[5000,10]", "[10000,5],[10000,5]")], "count"),
            ("a float below zero", 1, &[(r#""float":0"#, r#""float":-1"#)], "count"),
            ("the largest count that there is", 0, &[("[50000,4]", "[1000000000000,4294967295]")], "count"),
        ],
        "cash_moved" => {
            &[("nothing moves", 0, &[(r#""amount":-150000"#, r#""amount":0"#)], "amount")]
        }
        "shift_closed" => &[
            ("a count without a sum", 0, &[(r#""counted":182800"#, r#""counted":null"#)], "count"),
            ("a count that is not its sum", 0, &[(r#""counted":182800"#, r#""counted":182900"#)], "count"),
        ],
        "shift_day_corrected" => &[("an id twice in what it replaces", 0, &[(r#""replaces":[]"#, r#""replaces":["0000000000000000000000000000000000000000000000000000000000000001","0000000000000000000000000000000000000000000000000000000000000001"]"#)], "replaces")],
        "sale" => SALE,
        "refund" => REFUND,
        "payment_changed" => &[
            ("payment 0", 0, &[(r#""payment":1"#, r#""payment":0"#)], "payment"),
            ("a payment that no sale can have", 0, &[(r#""payment":1"#, r#""payment":33"#)], "payment"),
            ("withdraws nothing", 0, &[(r#""confirmed""#, r#""withdrawn""#)], "payment"),
            ("the method that it was", 1, &[(r#""method":"transfer""#, r#""method":"qris""#)], "payment"),
            ("a change of method to nothing", 1, &[(r#""method":"transfer""#, r#""method":null"#)], "payment"),
        ],
        "deduction" => {
            &[("nothing is taken off", 0, &[(r#""amount":25000"#, r#""amount":0"#)], "amount")]
        }
        "payout" => &[
            ("nothing is handed over", 0, &[(r#""amount":19000"#, r#""amount":0"#)], "amount"),
            ("a transfer out of a drawer", 1, &[(r#""method":"cash""#, r#""method":"transfer""#)], "payment"),
            ("paid by the other half of an exchange", 0, &[(r#""method":"transfer""#, r#""method":"offset""#)], "payment"),
        ],
        _ => &[],
    }
}

#[rustfmt::skip]
const SALE: Table = &[
    ("a product without its name", 0, &[(r#""name":"Keripik pisang""#, r#""name":null"#)], "article"),
    ("half a piece", 0, &[(r#""quantity_milli":2000"#, r#""quantity_milli":2500"#)], "quantity"),
    ("a quantity below zero", 0, &[(r#""quantity_milli":2000"#, r#""quantity_milli":-2000"#)], "quantity"),
    ("a price below zero", 0, &[(r#""price":12500"#, r#""price":-12500"#)], "price"),
    ("free without a reason", 2, &[(r#""reason":"gift""#, r#""reason":null"#)], "price"),
    ("an amount that is not price times quantity", 0, &[(r#""amount":25000"#, r#""amount":25001"#)], "amount"),
    ("the highest price times the largest quantity", 0, &[(r#""quantity_milli":2000"#, r#""quantity_milli":1000000000"#), (r#""list_price":12500,"price":12500"#, r#""list_price":1000000000000,"price":1000000000000"#)], "amount"),
    ("a discount below zero", 0, &[(r#""discount":1250"#, r#""discount":-1250"#)], "discount"),
    ("a discount above the amount", 0, &[(r#""discount":1250"#, r#""discount":25001"#)], "discount"),
    ("a net that is not amount less discount", 0, &[(r#""net":23750"#, r#""net":23751"#)], "net"),
    ("a member's share one too high", 0, &[(r#""member_share":19000,"cooperative_share":4750"#, r#""member_share":19001,"cooperative_share":4749"#)], "share"),
    ("shares that are not the net", 0, &[(r#""cooperative_share":4750"#, r#""cooperative_share":4751"#)], "share"),
    ("another bearer of the discount", 0, &[(r#""discount_by":"both""#, r#""discount_by":"member""#)], "share"),
    ("QRIS with change", 0, &[(r#""amount":20000,"tendered":null,"change":null"#, r#""amount":20000,"tendered":25000,"change":5000"#)], "payment"),
    ("cash before QRIS", 0, &[(r#""method":"qris""#, r#""method":"cash""#)], "payment"),
    ("a method of a later version without a status", 5, &[(r#""status":"claimed""#, r#""status":null"#)], "payment"),
    ("cash that was claimed", 0, &[(r#""change":3700,"status":null"#, r#""change":3700,"status":"claimed""#)], "payment"),
    ("change that is not tendered less amount", 0, &[(r#""change":3700"#, r#""change":3800"#)], "payment"),
    ("no cash step", 0, &[(r#""cash_step":100"#, r#""cash_step":0"#)], "payment"),
    ("a payment one too high", 0, &[(r#""amount":20000"#, r#""amount":20001"#)], "total"),
    ("cash rounded to another step", 0, &[(r#""rounding":-97"#, r#""rounding":-47"#), (r#""amount":11300,"tendered":15000"#, r#""amount":11350,"tendered":15050"#)], "rounding"),
    ("rounded without cash", 3, &[(r#""rounding":0"#, r#""rounding":-50"#), (r#""method":"qris","amount":12000"#, r#""method":"qris","amount":11950"#)], "rounding"),
    ("the receipt number of another stand", 0, &[(r#""receipt":"07-"#, r#""receipt":"08-"#)], "receipt"),
    ("a stand that is not the receipt number's", 0, &[(r#""stand":"07""#, r#""stand":"08""#)], "receipt"),
];

#[rustfmt::skip]
const REFUND: Table = &[
    ("the shares of its sale, but without its sale", 1, &[(r#""basis":"catalogue""#, r#""basis":"sale""#)], "sale"),
    ("line 0 of its sale", 0, &[(r#""line":1"#, r#""line":0"#)], "sale"),
    ("line 251 of its sale", 0, &[(r#""line":1"#, r#""line":251"#)], "sale"),
    ("a share before of below zero", 0, &[(r#""before_share":0"#, r#""before_share":-1"#)], "sale"),
    ("a quantity before past the limit", 0, &[(r#""before_milli":0"#, r#""before_milli":9007199254740991"#)], "sale"),
    ("more than was sold", 0, &[(r#""net":31397,"paid":31300"#, r#""net":11874,"paid":11874"#)], "sale"),
    ("more than was paid", 0, &[(r#""before_paid":0"#, r#""before_paid":19600"#)], "sale"),
    ("more paid than the sale came to", 0, &[(r#""paid":31300"#, r#""paid":31398"#)], "sale"),
    ("a product without its name", 0, &[(r#""name":"Keripik pisang""#, r#""name":null"#)], "article"),
    ("a quantity above zero", 0, &[(r#""quantity_milli":-1000"#, r#""quantity_milli":1000"#)], "quantity"),
    ("a price below zero", 0, &[(r#""price":12500"#, r#""price":-12500"#)], "price"),
    ("an amount two off", 0, &[(r#""amount":-12500"#, r#""amount":-12502"#)], "amount"),
    ("a discount above zero", 0, &[(r#""discount":-625"#, r#""discount":625"#)], "discount"),
    ("a net that is not amount less discount", 0, &[(r#""net":-11875"#, r#""net":-11874"#)], "net"),
    ("shares that are not the net", 0, &[(r#""member_share":-9500"#, r#""member_share":-9501"#)], "share"),
    ("a share that the member is given", 0, &[(r#""member_share":-9500,"cooperative_share":-2375"#, r#""member_share":1000000000,"cooperative_share":-1000011875"#)], "share"),
    ("a share above the gross", 0, &[(r#""member_share":-9500,"cooperative_share":-2375"#, r#""member_share":-12503,"cooperative_share":628"#)], "share"),
    ("no cash step", 0, &[(r#""cash_step":100"#, r#""cash_step":0"#)], "payment"),
    ("cash off the step", 0, &[(r#""amount":-11800"#, r#""amount":-11801"#)], "payment"),
    ("a payment above zero", 0, &[(r#""amount":-11800"#, r#""amount":11800"#)], "payment"),
    ("cash with change", 0, &[(r#""tendered":null,"change":null"#, r#""tendered":0,"change":0"#)], "payment"),
    ("a payment one step too high", 0, &[(r#""amount":-11800"#, r#""amount":-11900"#)], "total"),
    ("without its sale, a whole step off", 1, &[(r#""rounding":0"#, r#""rounding":-100"#), (r#""method":"offset","amount":-12500"#, r#""method":"offset","amount":-12600"#)], "rounding"),
    ("the receipt number of another stand", 0, &[(r#""receipt":"09-"#, r#""receipt":"08-"#)], "receipt"),
];

/// Twins that no change in one place makes: no lines, another till's letters, a till seen twice.
fn emptied(kind: &str, samples: &[&Sample]) -> Vec<Twin> {
    let between = |of: &Sample, from: &str, to: &str, by: &str| {
        let start = of.bytes.find(from).expect("where it begins") + from.len();
        let end = start + of.bytes[start..].find(to).expect("where it ends");
        Sample { bytes: format!("{}{by}{}", &of.bytes[..start], &of.bytes[end..]), ..of.clone() }
    };
    let twins = match kind {
        "fair" => vec![
            (
                "founded without a nonce",
                between(samples[0], r#""nonce":"#, ",", "null"),
                "founding",
            ),
            (
                "founded without a recovery key",
                between(samples[0], r#""recovery":"#, ",", "null"),
                "founding",
            ),
        ],
        "goods_moved" => {
            vec![("no lines", between(samples[0], r#""lines":["#, r#"],"reason"#, ""), "lines")]
        }
        "sale" => vec![
            ("no lines", between(samples[0], r#""lines":["#, r#"],"rounding"#, ""), "lines"),
            (
                "the letters of another till",
                between(samples[0], r#""receipt":"07-"#, "-", "0000"),
                "receipt",
            ),
            (
                "an offset without an exchange",
                between(samples[4], r#""group":"#, ",", "null"),
                "payment",
            ),
        ],
        "refund" => vec![
            ("no lines", between(samples[0], r#""lines":["#, r#"],"rounding"#, ""), "lines"),
            (
                "an offset without an exchange",
                between(samples[1], r#""group":"#, ",", "null"),
                "payment",
            ),
        ],
        "shift_closed" => vec![("a till seen before itself", seen_twice(samples[0]), "seen")],
        _ => vec![],
    };
    let twin = |(why, twin, word): (&str, Sample, &str)| Twin {
        why: why.into(),
        line: text(sign_line(twin.bytes.as_bytes(), twin.till)),
        refused: None,
        unsound: Some(word.into()),
    };
    twins.into_iter().map(twin).collect()
}

fn seen_twice(closed: &Sample) -> Sample {
    let start = closed.bytes.find(r#""seen":["#).expect("what was seen") + 8;
    let end = start + closed.bytes[start..].find('}').expect("a point") + 1;
    let point = &closed.bytes[start..end];
    Sample { bytes: closed.bytes.replacen(point, &format!("{point},{point}"), 1), ..closed.clone() }
}
