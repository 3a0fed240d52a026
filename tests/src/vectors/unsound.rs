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
const TWICE: (&str, usize, &[(&str, &str)], &str) = ("an id twice in what it replaces", 0, &[(r#""replaces":[]"#, r#""replaces":["0000000000000000000000000000000000000000000000000000000000000001","0000000000000000000000000000000000000000000000000000000000000001"]"#)], "replaces");

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
            ("goods both ways", 0, &[(r#""quantity_milli":2500"#, r#""quantity_milli":-2500"#)], "quantity"),
            ("half a piece", 0, &[(r#""quantity_milli":40000"#, r#""quantity_milli":500"#)], "quantity"),
            ("owed below zero", 3, &[(r#""owed":10000"#, r#""owed":-1"#)], "amount"),
            ("owed for what is handed over", 0, &[(r#""owed":0"#, r#""owed":1"#)], "amount"),
            ("owed for what the member bears", 3, &[("cooperative", "member")], "amount"),
            ("owed above zero for a slip that is taken back", 4, &[(r#""movement":"in""#, r#""movement":"lost""#), (r#""owed":0"#, r#""owed":1"#)], "amount"),
            ("handed over to another stand", 0, &[(r#""other_stand":null"#, r#""other_stand":"09""#)], "setting"),
            ("sent to nowhere", 1, &[(r#""other_stand":"09""#, r#""other_stand":null"#)], "setting"),
            ("handed over for an entry", 0, &[(r#""of":null"#, r#""of":"0000000000000000000000000000000000000000000000000000000000000001""#)], "setting"),
            ("given away, and nobody bears it", 3, &[(r#""cooperative""#, "null")], "setting"),
            ("lost, and somebody bears it", 5, &[(r#""borne_by":null"#, r#""borne_by":"member""#)], "setting"),
            ("a slip that is taken back without a reason", 4, &[(r#""mistyped""#, "null")], "setting"),
        ],
        "goods_counted" => &[
            ("half a piece", 0, &[(r#""counted_milli":3000"#, r#""counted_milli":3500"#)], "quantity"),
            ("half a piece expected", 0, &[(r#""expected_milli":4000"#, r#""expected_milli":4500"#)], "quantity"),
            ("more than there can be", 0, &[(r#""counted_milli":350"#, r#""counted_milli":1000000001"#)], "quantity"),
        ],
        "stand" => &[UNSORTED],
        "bundle" => &[
            UNSORTED,
            ("no price", 0, &[(r#""price":30000"#, r#""price":0"#)], "price"),
            ("less than nothing of a part", 0, &[(r#""quantity_milli":350"#, r#""quantity_milli":-350"#)], "bundle"),
            ("a barcode twice", 0, &[(r#"["2000000000718"]"#, r#"["2000000000718","2000000000718"]"#)], "barcodes"),
        ],
        "accepted" => &[
            UNSORTED,
            ("from a number on, and up to none", 2, &[(r#""to_seq":7"#, r#""to_seq":null"#)], "setting"),
            ("numbers in the wrong order", 2, &[(r#""from_seq":7"#, r#""from_seq":8"#)], "setting"),
            ("from number 0 on", 2, &[(r#""from_seq":7"#, r#""from_seq":0"#)], "setting"),
        ],
        "note_picture" | "note_sold_out" => &[TWICE],
        "shift_opened" => &[
            ("a count that is not its sum", 0, &[("[10000,5]", "[10000,6]")], "count"),
            ("a denomination twice", 0, &[("[10000,5],[5000,10]", "[10000,5],[10000,5]")], "count"),
            ("a count without a float", 0, &[(r#""float":300000"#, r#""float":null"#)], "count"),
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
        "shift_corrected" => &[
            TWICE,
            ("neither another day nor another stand", 0, &[(r#""2024-05-09""#, "null")], "setting"),
        ],
        "sale" => SALE,
        "refund" => REFUND,
        "payment_changed" => &[
            ("nothing was sold", 0, &[(r#""net":31397"#, r#""net":0"#)], "payment"),
            ("no cash step", 0, &[(r#""cash_step":100"#, r#""cash_step":0"#)], "payment"),
            ("cash off the step", 1, &[(r#""amount":31300"#, r#""amount":31301"#), (r#""rounding":-97"#, r#""rounding":-96"#)], "payment"),
            ("cash that is not last", 1, &[(r#""status":null}]"#, r#""status":null},{"method":"qris","amount":1,"status":"claimed"}]"#)], "payment"),
            ("cash twice", 1, &[(r#"{"method":"cash""#, r#"{"method":"cash","amount":100,"status":null},{"method":"cash""#)], "payment"),
            ("QRIS without a status", 0, &[(r#""status":"confirmed""#, r#""status":null"#)], "payment"),
            ("an offset without an exchange", 2, &[(r#""method":"transfer","amount":11300,"status":"confirmed""#, r#""method":"offset","amount":11300,"status":null"#)], "payment"),
            ("a payment of a refund in a sale", 0, &[(r#""amount":20000"#, r#""amount":-20000"#)], "payment"),
            ("a payment one too high", 0, &[(r#""amount":20000"#, r#""amount":20001"#)], "total"),
            ("a whole step less than it came to", 2, &[(r#""rounding":-97"#, r#""rounding":-100"#), (r#""amount":20000"#, r#""amount":19997"#)], "rounding"),
            ("more than it came to", 2, &[(r#""rounding":-97"#, r#""rounding":3"#), (r#""amount":20000"#, r#""amount":20100"#)], "rounding"),
            ("of a refund, three steps off", 3, &[(r#""rounding":75"#, r#""rounding":300"#), (r#""amount":-11800"#, r#""amount":-11575"#)], "rounding"),
        ],
        "deduction" => {
            &[("nothing is taken off", 0, &[(r#""amount":25000"#, r#""amount":0"#)], "amount")]
        }
        "payout" => &[
            ("nothing is handed over", 0, &[(r#""amount":19000"#, r#""amount":0"#)], "amount"),
            ("a transfer out of a drawer", 1, &[(r#""method":"cash""#, r#""method":"transfer""#)], "payment"),
            ("given back, and above zero", 0, &[(r#""settlement""#, r#""returned""#)], "amount"),
            ("a settlement below zero", 2, &[(r#""returned""#, r#""settlement""#)], "amount"),
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
    ("a gross that is not the higher price times quantity", 0, &[(r#""gross":25000"#, r#""gross":25001"#)], "amount"),
    ("a part of a bundle one too high", 6, &[(r#""gross":20604,"amount":20604,"discount":0,"net":20604"#, r#""gross":20605,"amount":20605,"discount":0,"net":20605"#), (r#""cooperative_share":4120"#, r#""cooperative_share":4121"#)], "bundle"),
    ("two parts of a bundle with each other's remainder", 6, &[(r#""gross":6923,"amount":6923,"discount":0,"net":6923"#, r#""gross":6924,"amount":6924,"discount":0,"net":6924"#), (r#""member_share":5885,"cooperative_share":1038"#, r#""member_share":5886,"cooperative_share":1038"#), (r#""gross":2473,"amount":2473,"discount":0,"net":2473"#, r#""gross":2472,"amount":2472,"discount":0,"net":2472"#), (r#""member_share":2103,"cooperative_share":370"#, r#""member_share":2102,"cooperative_share":370"#)], "bundle"),
    ("a bundle that no line is of", 6, &[(r#""count":1,"price":30000}"#, r#""count":1,"price":30000},{"bundle":"0000000000000000000000000000000000000000000000000000000000000001","sku":"A","name":"A","count":1,"price":1}"#)], "bundle"),
    ("a part of a bundle that is not there", 0, &[(r#""bundle":null"#, r#""bundle":1"#)], "bundle"),
    ("none of a bundle", 6, &[(r#""count":1"#, r#""count":0"#)], "bundle"),
    ("a bundle that is bargained about", 6, &[(r#""price":12500"#, r#""price":12000"#)], "price"),
    ("a part of a bundle whose gross is another", 6, &[(r#""gross":20604"#, r#""gross":25000"#)], "amount"),
    ("an uncatalogued article in a bundle", 1, &[(r#""bundle":null"#, r#""bundle":1"#)], "article"),
    ("a discount below zero", 0, &[(r#""discount":1250"#, r#""discount":-1250"#)], "discount"),
    ("a discount above the amount", 0, &[(r#""discount":1250"#, r#""discount":25001"#)], "discount"),
    ("a net that is not amount less discount", 0, &[(r#""net":23750"#, r#""net":23751"#)], "net"),
    ("a member's share one too high", 0, &[(r#""member_share":19000,"cooperative_share":4750"#, r#""member_share":19001,"cooperative_share":4749"#)], "share"),
    ("shares that are not the net", 0, &[(r#""cooperative_share":4750"#, r#""cooperative_share":4751"#)], "share"),
    ("another bearer of the discount", 0, &[(r#""discount_by":"both""#, r#""discount_by":"member""#)], "share"),
    ("QRIS with change", 0, &[(r#""amount":20000,"tendered":null,"change":null"#, r#""amount":20000,"tendered":25000,"change":5000"#)], "payment"),
    ("cash before QRIS", 0, &[(r#""method":"qris""#, r#""method":"cash""#)], "payment"),
    ("a method of a later version without a status", 5, &[(r#""status":"claimed""#, r#""status":null"#)], "payment"),
    ("QRIS that never came", 0, &[(r#""claimed""#, r#""failed""#)], "payment"),
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
    ("a hundred comes back, and 23,700 is paid out of the drawer", 0, &[(r#""discount":-625,"net":-11875"#, r#""discount":-12400,"net":-100"#), (r#""member_share":-9500,"cooperative_share":-2375"#, r#""member_share":-80,"cooperative_share":-20"#), (r#""rounding":75"#, r#""rounding":-23600"#), (r#""amount":-11800"#, r#""amount":-23700"#)], "net"),
    ("a hundred comes back, and the member is debited 12,500", 0, &[(r#""member_share":-9500,"cooperative_share":-2375"#, r#""member_share":-12500,"cooperative_share":625"#)], "share"),
    ("four pieces come back of two that were sold", 0, &[(r#""quantity_milli":-1000"#, r#""quantity_milli":-4000"#), (r#""gross":-12500,"amount":-12500,"discount":-625,"net":-11875"#, r#""gross":-50000,"amount":-50000,"discount":-2500,"net":-47500"#), (r#""member_share":-9500,"cooperative_share":-2375"#, r#""member_share":-38000,"cooperative_share":-9500"#)], "quantity"),
    ("two pieces come back of the one that is left", 1, &[(r#""quantity_milli":-1000"#, r#""quantity_milli":-2000"#)], "quantity"),
    ("four pieces are said to have been sold", 0, &[(r#""sold":{"quantity_milli":2000"#, r#""sold":{"quantity_milli":4000"#)], "amount"),
    ("a line is said to have been sold for more than the whole sale", 0, &[(r#""net":31397,"paid":31300"#, r#""net":23749,"paid":23700"#)], "sale"),
    ("what was sold has another share", 0, &[(r#""net":23750,"member_share":19000"#, r#""net":23750,"member_share":19001"#)], "share"),
    ("what was sold has another gross", 0, &[(r#""gross":25000"#, r#""gross":26000"#)], "amount"),
    ("nothing is said to have been paid back before", 1, &[(r#""before_paid":11800"#, r#""before_paid":0"#), (r#""amount":-10000"#, r#""amount":-21800"#), (r#""rounding":22"#, r#""rounding":-11778"#)], "sale"),
    ("nothing of the sale is said to have come back before", 1, &[(r#""before_net":11875,"before_paid":11800"#, r#""before_net":0,"before_paid":0"#)], "sale"),
    ("more of the sale is said to have come back than its other lines came to", 0, &[(r#""before_net":0,"before_paid":0"#, r#""before_net":7648,"before_paid":7600"#)], "sale"),
    ("nothing of the line is said to have come back before", 1, &[(r#""before_milli":1000"#, r#""before_milli":0"#)], "sale"),
    ("a whole step more than is due", 0, &[(r#""rounding":75"#, r#""rounding":-125"#), (r#""amount":-11800"#, r#""amount":-12000"#)], "sale"),
    ("a whole step less than is due", 0, &[(r#""rounding":75"#, r#""rounding":175"#), (r#""amount":-11800"#, r#""amount":-11700"#)], "sale"),
    ("all is back, and less than was paid", 1, &[(r#""rounding":22"#, r#""rounding":122"#), (r#""amount":-10000"#, r#""amount":-9900"#)], "sale"),
    ("all is back, and a step more than was paid", 1, &[(r#""rounding":22"#, r#""rounding":-78"#), (r#""amount":-10000"#, r#""amount":-10100"#)], "sale"),
    ("so much was paid back before that it is a step off", 0, &[(r#""before_paid":0"#, r#""before_paid":100"#)], "sale"),
    ("more paid than the sale came to", 0, &[(r#""paid":31300"#, r#""paid":31398"#)], "sale"),
    ("a step less paid than the sale came to", 0, &[(r#""paid":31300"#, r#""paid":31297"#)], "sale"),
    ("a known sale without its id", 0, &[(r#""net":31397"#, r#""net":null"#)], "sale"),
    ("the shares of its sale, but without its sale", 3, &[(r#""basis":"catalogue""#, r#""basis":"sale""#)], "sale"),
    ("a sale, but the catalogue's shares", 0, &[(r#""basis":"sale""#, r#""basis":"catalogue""#)], "sale"),
    ("on paper stands what came back before", 2, &[(r#""before_net":null"#, r#""before_net":0"#)], "sale"),
    ("a line of a sale that nobody has", 2, &[(r#""line":null"#, r#""line":1"#)], "sale"),
    ("line 0 of its sale", 0, &[(r#""line":1"#, r#""line":0"#)], "sale"),
    ("line 201 of its sale", 0, &[(r#""line":1"#, r#""line":201"#)], "sale"),
    ("a line twice", 1, &[(r#""line":2"#, r#""line":1"#)], "lines"),
    ("a quantity before past the limit", 0, &[(r#""before_milli":0"#, r#""before_milli":9007199254740991"#)], "quantity"),
    ("half a piece before", 1, &[(r#""before_milli":1000"#, r#""before_milli":500"#)], "quantity"),
    ("a product without its name", 0, &[(r#""name":"Keripik pisang""#, r#""name":null"#)], "article"),
    ("a quantity above zero", 0, &[(r#""quantity_milli":-1000"#, r#""quantity_milli":1000"#)], "quantity"),
    ("a quantity above zero, of a sale that nobody has", 3, &[(r#""quantity_milli":-1000"#, r#""quantity_milli":1000"#)], "quantity"),
    ("a price below zero", 0, &[(r#""price":12500"#, r#""price":-12500"#)], "price"),
    ("an amount one off", 0, &[(r#""amount":-12500"#, r#""amount":-12501"#)], "amount"),
    ("a gross one off", 0, &[(r#""gross":-12500"#, r#""gross":-12501"#)], "amount"),
    ("a discount above zero", 0, &[(r#""discount":-625"#, r#""discount":625"#)], "net"),
    ("a net that is not amount less discount", 0, &[(r#""net":-11875"#, r#""net":-11874"#)], "net"),
    ("shares that are not the net", 0, &[(r#""member_share":-9500"#, r#""member_share":-9501"#)], "share"),
    ("a share that the member is given", 0, &[(r#""member_share":-9500,"cooperative_share":-2375"#, r#""member_share":1000000000,"cooperative_share":-1000011875"#)], "share"),
    ("a part of a bundle that is not there", 0, &[(r#""bundle":null"#, r#""bundle":1"#)], "bundle"),
    ("no cash step", 0, &[(r#""cash_step":100"#, r#""cash_step":0"#)], "sale"),
    ("cash off the step", 0, &[(r#""amount":-11800"#, r#""amount":-11801"#), (r#""rounding":75"#, r#""rounding":74"#)], "payment"),
    ("a payment above zero", 3, &[(r#""method":"offset","amount":-12500"#, r#""method":"offset","amount":12500"#)], "payment"),
    ("cash with change", 0, &[(r#""tendered":null,"change":null"#, r#""tendered":0,"change":0"#)], "payment"),
    ("cash that was sent", 0, &[(r#""change":null,"status":null"#, r#""change":null,"status":"confirmed""#)], "payment"),
    ("a transfer without a status", 1, &[(r#""claimed""#, "null")], "payment"),
    ("cash before a transfer", 1, &[(r#""method":"transfer""#, r#""method":"cash""#)], "payment"),
    ("lines and payments that differ", 0, &[(r#""rounding":75"#, r#""rounding":74"#)], "total"),
    ("without its sale, a whole step off", 3, &[(r#""rounding":0"#, r#""rounding":-100"#), (r#""method":"offset","amount":-12500"#, r#""method":"offset","amount":-12600"#)], "rounding"),
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
                between(samples[3], r#""group":"#, ",", "null"),
                "payment",
            ),
        ],
        "goods_counted" => vec![
            ("no lines", between(samples[0], r#""lines":["#, "]}}", ""), "lines"),
            ("a product twice", first_product_twice(samples[0]), "lines"),
        ],
        "bundle" => vec![
            ("no parts", between(samples[0], r#""parts":["#, "]}}", ""), "bundle"),
            ("a part twice", first_product_twice(samples[0]), "bundle"),
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

/// The second product that it names is the first one again.
fn first_product_twice(of: &Sample) -> Sample {
    let key = r#""product":""#;
    let starts: Vec<usize> = of.bytes.match_indices(key).map(|(at, _)| at + key.len()).collect();
    let (first, second) = (starts[0], starts[1]);
    let mut bytes = of.bytes.clone();
    bytes.replace_range(second..second + 64, &of.bytes[first..first + 64]);
    Sample { bytes, ..of.clone() }
}

fn seen_twice(closed: &Sample) -> Sample {
    let start = closed.bytes.find(r#""seen":["#).expect("what was seen") + 8;
    let end = start + closed.bytes[start..].find('}').expect("a point") + 1;
    let point = &closed.bytes[start..end];
    Sample { bytes: closed.bytes.replacen(point, &format!("{point},{point}"), 1), ..closed.clone() }
}
