use std::collections::BTreeMap;

use lapak_core::entry::Fact;
use lapak_core::value::EntryId;

use super::{Till, UNKNOWN};

/// An entry of the fictional fair, written by hand.
#[derive(Debug, Clone)]
pub struct Sample {
    /// The kind, or [`UNKNOWN`].
    pub kind: &'static str,
    /// What it shows.
    pub about: &'static str,
    /// Who signs it.
    pub till: Till,
    /// Its exact bytes.
    pub bytes: String,
}

/// The founder's till.
const FOUNDER: Till = Till(1);
/// The till of stand 07.
const SEVEN: Till = Till(2);
/// The till of stand 09.
const NINE: Till = Till(3);

/// Everything that happens at the fictional fair, in the order that it happens.
#[must_use]
pub fn samples() -> Vec<Sample> {
    let mut ledger = Ledger::default();
    let catalogue = found(&mut ledger);
    sell(&mut ledger, &catalogue);
    ledger.samples
}

/// The first values of what is sold, and of who makes it.
struct Catalogue {
    chips: String,
    turmeric: String,
    chips_member: String,
    turmeric_member: String,
}

fn found(ledger: &mut Ledger) -> Catalogue {
    let nonce = number("nonce");
    let recovery = Till(9).key();
    let fair = |of: &str, nonce: &str, recovery: &str, more: &str| {
        format!(
            r#"{{{of},"kind":"sample","nonce":{nonce},"recovery":{recovery},"organisation":"Koperasi Contoh","name":"Pameran Contoh","town":"Kota Contoh","zone":"Asia/Jakarta","from":"2024-05-09","to":"2024-05-12","currency":"IDR","decimals":0,"cash_step":100,"discount_by":"both","cut_bp":2000,"qris":null,"qris_limit":10000000{more}}}"#
        )
    };
    let founding = fair(CREATES, &quoted(&nonce), &quoted(&recovery.to_string()), "");
    let fair_id = ledger.write(FOUNDER, "fair", "the founding entry", &founding);
    ledger.fair = Some(fair_id.clone());
    let edit = fair(
        &replaces(&fair_id),
        "null",
        "null",
        r#","more":{"motto":"Dari kita","days":[4,null,true]}"#,
    );
    ledger.write(FOUNDER, "fair", "a later value, with names of a later version", &edit);
    ledger.write(
        FOUNDER,
        "till",
        "the founder's till",
        &format!(r#"{{{CREATES},"stand":"00","continues":null}}"#),
    );
    let seller = ledger.write(
        FOUNDER,
        "seller",
        "a new seller",
        &format!(r#"{{{CREATES},"code":"R1","active":true}}"#),
    );
    ledger.write(
        FOUNDER,
        "seller",
        "a seller who left",
        &format!(r#"{{{},"code":"R1","active":false}}"#, replaces(&seller)),
    );
    let chips_member = ledger.write(
        FOUNDER,
        "member",
        "at the fair's cut",
        &format!(r#"{{{CREATES},"code":"M7QD","cut_bp":null,"active":true}}"#),
    );
    let turmeric_member = ledger.write(
        FOUNDER,
        "member",
        "at a cut of its own",
        &format!(r#"{{{CREATES},"code":"X4RT","cut_bp":1500,"active":true}}"#),
    );
    let chips = ledger.write(FOUNDER, "product", "by the piece", &format!(r#"{{{CREATES},"sku":"KRP-01","quick":"41","barcodes":["2000000000411"],"name":"Keripik pisang","category":"Makanan","unit":"pcs","price":12500,"member":"{chips_member}","cut_bp":null,"picture":null,"active":true}}"#));
    let turmeric = ledger.write(FOUNDER, "product", "by weight", &format!(r#"{{{CREATES},"sku":"KNY-02","quick":null,"barcodes":[],"name":"Kunyit","category":"Bumbu","unit":"kg","price":24000,"member":"{turmeric_member}","cut_bp":null,"picture":"basket","active":true}}"#));
    ledger.write(FOUNDER, "product", "an edit, with a name beyond ASCII", &format!(r#"{{{},"sku":"KNY-02","quick":null,"barcodes":["20-A","20-B"],"name":"Kué \"kunyit\" 👩‍🌾","category":"Bumbu","unit":"kg","price":24000,"member":"{turmeric_member}","cut_bp":10000,"picture":null,"active":false}}"#, replaces(&turmeric)));
    ledger.write(FOUNDER, "product", "by a unit of a later version", &format!(r#"{{{CREATES},"sku":"TLI-03","quick":null,"barcodes":[],"name":"Tali pandan","category":"Kerajinan","unit":"m","price":3000,"member":"{turmeric_member}","cut_bp":null,"picture":null,"active":true}}"#));
    let (seven, nine, old) = (SEVEN.key(), NINE.key(), Till(4).key());
    ledger.write(
        SEVEN,
        "till",
        "a seller's till",
        &format!(r#"{{{CREATES},"stand":"07","continues":null}}"#),
    );
    ledger.write(NINE, "till", "a till that continues another", &format!(r#"{{{CREATES},"stand":"09","continues":{{"till":"{old}","last_seq":17,"last_id":"{}"}}}}"#, id("old 17")));
    ledger.write(
        FOUNDER,
        "till_admitted",
        "a seller's till",
        &format!(r#"{{{CREATES},"till":"{seven}","role":"seller","stand":"07","continues":null}}"#),
    );
    ledger.write(
        FOUNDER,
        "till_admitted",
        "a coordinator's till that continues another",
        &format!(
            r#"{{{CREATES},"till":"{nine}","role":"coordinator","stand":"09","continues":"{old}"}}"#
        ),
    );
    let closed = ledger.write(
        FOUNDER,
        "till_closed",
        "nothing counts",
        &format!(r#"{{"replaces":[],"till":"{old}","last_seq":0,"last_id":null}}"#),
    );
    ledger.write(
        FOUNDER,
        "till_closed",
        "a longer one",
        &format!(
            r#"{{"replaces":["{closed}"],"till":"{old}","last_seq":17,"last_id":"{}"}}"#,
            id("old 17")
        ),
    );
    Catalogue { chips, turmeric, chips_member, turmeric_member }
}

fn sell(ledger: &mut Ledger, of: &Catalogue) {
    let Catalogue { chips, turmeric, chips_member, turmeric_member } = of;
    let day = r#""day":"2024-05-10""#;
    let chips_line = |quantity: i64, price: i64, figures: &str| {
        format!(r#""product":"{chips}","sku":"KRP-01","name":"Keripik pisang","unit":"pcs","quantity_milli":{quantity},"list_price":12500,"price":{price},{figures},"reason":null"#)
        .replace("MEMBER", &format!(r#""member":"{chips_member}","member_code":"M7QD","cut_bp":2000"#))
    };
    let turmeric_line = |quantity: i64, price: i64, figures: &str| {
        format!(r#"{{"product":"{turmeric}","sku":"KNY-02","name":"Kunyit","unit":"kg","quantity_milli":{quantity},"list_price":24000,"price":{price},{figures},"reason":null}}"#)
        .replace("MEMBER", &format!(r#""member":"{turmeric_member}","member_code":"X4RT","cut_bp":1500"#))
    };
    let (seven, nine) = (SEVEN.letters(), NINE.letters());

    ledger.write(SEVEN, "goods_moved", "a member hands goods over", &format!(r#"{{"draft":"{}","movement":"in","stand":"07","to_stand":null,{day},"lines":[{{"product":"{chips}","sku":"KRP-01","unit":"pcs","quantity_milli":40000,"member":"{chips_member}","member_code":"M7QD","owed":0}},{{"product":"{turmeric}","sku":"KNY-02","unit":"kg","quantity_milli":2500,"member":"{turmeric_member}","member_code":"X4RT","owed":0,"more":{{"crate":"B"}}}}],"reason":null}}"#, number("goods 1")));
    ledger.write(SEVEN, "goods_moved", "goods are lent to another stand", &format!(r#"{{"draft":"{}","movement":"moved","stand":"07","to_stand":"09",{day},"lines":[{{"product":"{chips}","sku":"KRP-01","unit":"pcs","quantity_milli":5000,"member":"{chips_member}","member_code":"M7QD","owed":10000}}],"reason":"short"}}"#, number("goods 2")));
    let shift = ledger.write(SEVEN, "shift_opened", "counted by denomination", &format!(r#"{{"stand":"07","drawer":"A",{day},"day_from":"clock","float":300000,"count":[[50000,4],[10000,5],[5000,10]],"continues":null}}"#));
    let shift_nine = ledger.write(NINE, "shift_opened", "a float alone, and a day that the seller chose", &format!(r#"{{"stand":"09","drawer":"A",{day},"day_from":"seller","float":0,"count":[],"continues":"{}"}}"#, id("old shift")));
    ledger.write(SEVEN, "cash_moved", "out of the drawer", &format!(r#"{{"draft":"{}","shift":"{shift}","stand":"07","drawer":"A",{day},"amount":-150000,"reason":"to_bank"}}"#, number("cash 1")));

    let sale = |name: &str, receipt: u32, rest: &str, group: &str, by: &str| {
        format!(
            r#"{{"draft":"{}","receipt":"07-{seven}-{receipt:04}","shift":"{shift}","stand":"07",{day},"paper_at":null,"group":{group},"discount_by":"{by}","cash_step":100,{rest}}}"#,
            number(name)
        )
    };
    let first = sale(
        "sale 1",
        42,
        &format!(
            r#""lines":[{{{}}},{}],"rounding":-97,"payments":[{{"method":"qris","amount":20000,"tendered":null,"change":null,"status":"claimed"}},{{"method":"cash","amount":11300,"tendered":15000,"change":3700,"status":null}}]"#,
            chips_line(
                2000,
                12500,
                r#""amount":25000,"discount":1250,"net":23750,MEMBER,"member_share":19000,"cooperative_share":4750"#
            ),
            turmeric_line(
                350,
                23000,
                r#""amount":8050,"discount":403,"net":7647,MEMBER,"member_share":6500,"cooperative_share":1147"#
            )
        ),
        "null",
        "both",
    );
    let first = ledger.write(SEVEN, "sale", "5 % off two lines, QRIS and cash", &first);
    let uncatalogued = format!(
        r#""lines":[{{"product":null,"sku":null,"name":null,"unit":"pcs","quantity_milli":1000,"list_price":5000,"price":5000,"amount":5000,"discount":0,"net":5000,"member":"{chips_member}","member_code":"M7QD","cut_bp":2000,"member_share":4000,"cooperative_share":1000,"reason":null,"more":{{"shelf":3}}}}],"rounding":0,"payments":[{{"method":"cash","amount":5000,"tendered":10000,"change":5000,"status":null,"more":{{"notes":[[10000,1]]}}}}],"more":{{"weather":"rain","tables":{{"b":1,"a":[]}}}}"#
    );
    ledger.write(
        SEVEN,
        "sale",
        "an uncatalogued article, with names of a later version in data, line and payment",
        &sale("sale 2", 43, &uncatalogued, "null", "both"),
    );
    let gift = format!(r#""lines":[{{{}}}],"rounding":0,"payments":[]"#, chips_line(1000, 0, r#""amount":0,"discount":0,"net":0,MEMBER,"member_share":10000,"cooperative_share":-10000"#).replace(r#""reason":null"#, r#""reason":"gift""#));
    ledger.write(
        SEVEN,
        "sale",
        "a gift, borne by the cooperative",
        &sale("sale 3", 44, &gift, "null", "cooperative"),
    );
    let bargain = format!(
        r#""lines":[{{{}}}],"rounding":0,"payments":[{{"method":"qris","amount":12000,"tendered":null,"change":null,"status":"confirmed"}}]"#,
        chips_line(
            1000,
            12000,
            r#""amount":12000,"discount":0,"net":12000,MEMBER,"member_share":9500,"cooperative_share":2500"#
        )
    );
    ledger.write(
        SEVEN,
        "sale",
        "a bargain, borne by the member",
        &sale("sale 4", 45, &bargain, "null", "member"),
    );
    let group = quoted(&number("exchange"));
    let exchange = format!(
        r#""lines":[{}],"rounding":0,"payments":[{{"method":"offset","amount":12500,"tendered":null,"change":null,"status":null}},{{"method":"cash","amount":11500,"tendered":20000,"change":8500,"status":null}}]"#,
        turmeric_line(
            1000,
            24000,
            r#""amount":24000,"discount":0,"net":24000,MEMBER,"member_share":20400,"cooperative_share":3600"#
        )
    );
    ledger.write(
        SEVEN,
        "sale",
        "the sale of an exchange",
        &sale("sale 5", 46, &exchange, &group, "both"),
    );

    let by_card = format!(
        r#""lines":[{{{}}}],"rounding":0,"payments":[{{"method":"card","amount":12500,"tendered":null,"change":null,"status":"claimed"}}]"#,
        chips_line(
            1000,
            12500,
            r#""amount":12500,"discount":0,"net":12500,MEMBER,"member_share":10000,"cooperative_share":2500"#
        )
    );
    ledger.write(
        SEVEN,
        "sale",
        "paid by a method of a later version",
        &sale("sale 6", 47, &by_card, "null", "both"),
    );

    let refund = |name: &str, receipt: u32, group: &str, rest: &str| {
        format!(
            r#"{{"draft":"{}","receipt":"09-{nine}-{receipt:04}","shift":"{shift_nine}","stand":"09",{day},"paper_at":null,"group":{group},{rest}}}"#,
            number(name)
        )
    };
    let piece = format!(
        r#""of":{{"receipt":"07-{seven}-0042","sale":"{first}",{day},"net":31397,"paid":31300,"before_net":0,"before_paid":0}},"basis":"sale","reason":"damaged","discount_by":"both","cash_step":100,"lines":[{{"line":1,"before_milli":0,"before_net":0,"before_share":0,{}}}],"rounding":75,"payments":[{{"method":"cash","amount":-11800,"tendered":null,"change":null,"status":null}}]"#,
        chips_line(
            -1000,
            12500,
            r#""amount":-12500,"discount":-625,"net":-11875,MEMBER,"member_share":-9500,"cooperative_share":-2375"#
        )
    );
    ledger.write(
        NINE,
        "refund",
        "one of two pieces, at another stand",
        &refund("refund 1", 7, "null", &piece),
    );
    let blind = format!(
        r#""of":null,"basis":"catalogue","reason":"wrong_one","discount_by":"both","cash_step":100,"lines":[{{"line":null,"before_milli":0,"before_net":0,"before_share":0,{},"more":{{"seal":"open"}}}}],"rounding":0,"payments":[{{"method":"offset","amount":-12500,"tendered":null,"change":null,"status":null}}]"#,
        chips_line(
            -1000,
            12500,
            r#""amount":-12500,"discount":0,"net":-12500,MEMBER,"member_share":-10000,"cooperative_share":-2500"#
        )
    );
    ledger.write(
        NINE,
        "refund",
        "without its sale, in an exchange, with names of a later version in its line",
        &refund("refund 2", 8, &group, &blind),
    );

    let changed = |rest: &str| {
        format!(r#""sale":"{first}","receipt":"07-{seven}-0042","payment":1,"amount":20000,{rest}"#)
    };
    let confirmed = ledger.write(
        SEVEN,
        "payment_changed",
        "it was seen to arrive",
        &format!(
            r#"{{"replaces":[],{}}}"#,
            changed(r#""change":"confirmed","method_was":"qris","method":null,"reason":null"#)
        ),
    );
    ledger.write(
        SEVEN,
        "payment_changed",
        "it was a transfer",
        &format!(
            r#"{{"replaces":["{confirmed}"],{}}}"#,
            changed(
                r#""change":"method","method_was":"qris","method":"transfer","reason":"wrong_key""#
            )
        ),
    );
    ledger.write(FOUNDER, "deduction", "taken off what is owed", &format!(r#"{{"draft":"{}","member":"{chips_member}","member_code":"M7QD",{day},"amount":25000,"reason":"table_fee"}}"#, number("deduction")));
    ledger.write(FOUNDER, "payout", "by transfer, through no drawer", &format!(r#"{{"draft":"{}","member":"{chips_member}","member_code":"M7QD",{day},"shift":null,"method":"transfer","amount":19000}}"#, number("payout 1")));
    ledger.write(SEVEN, "payout", "out of a drawer", &format!(r#"{{"draft":"{}","member":"{turmeric_member}","member_code":"X4RT",{day},"shift":"{shift}","method":"cash","amount":6500}}"#, number("payout 2")));
    let mut seen = [(FOUNDER.key(), 15), (NINE.key(), 4)];
    seen.sort_unstable();
    let seen = seen
        .map(|(till, seq)| {
            format!(r#"{{"till":"{till}","last_seq":{seq},"last_id":"{}"}}"#, id(&till.to_string()))
        })
        .join(",");
    ledger.write(SEVEN, "shift_closed", "counted, with what was seen of others", &format!(r#"{{"shift":"{shift}","stand":"07","drawer":"A",{day},"counted":182800,"count":[[100000,1],[50000,1],[20000,1],[10000,1],[2000,1],[500,1],[100,3]],"seen":[{seen}]}}"#));
    ledger.write(NINE, "shift_closed", "the drawer goes on", &format!(r#"{{"shift":"{shift_nine}","stand":"09","drawer":"A",{day},"counted":null,"count":[],"seen":[]}}"#));
    ledger.write(
        FOUNDER,
        "shift_day_corrected",
        "it was the day before",
        &format!(r#"{{"replaces":[],"shift":"{shift}","day":"2024-05-09"}}"#),
    );
    ledger.write(
        SEVEN,
        UNKNOWN,
        "a type of a later version",
        &format!(r#"{{"b":1,"a":[null,true,-5,{{"deep":[[]]}}],"shift":"{shift}","":""}}"#),
    );
}

const CREATES: &str = r#""of":null,"replaces":[]"#;

fn replaces(id: &str) -> String {
    format!(r#""of":"{id}","replaces":["{id}"]"#)
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

/// 32 bytes that stand for an entry which is in no vector.
fn id(name: &str) -> String {
    EntryId::of(format!("lapak test entry {name}").as_bytes()).to_string()
}

/// 16 bytes that stand for random ones.
fn number(name: &str) -> String {
    EntryId::of(format!("lapak test number {name}").as_bytes()).to_string()[..32].into()
}

#[derive(Default)]
struct Ledger {
    fair: Option<String>,
    chains: BTreeMap<Till, (u64, String)>,
    samples: Vec<Sample>,
}

impl Ledger {
    /// Writes the till's next entry and gives its id.
    fn write(&mut self, till: Till, kind: &'static str, about: &'static str, data: &str) -> String {
        let (before, prev) = self.chains.get(&till).cloned().unwrap_or_default();
        let (seq, minute) = (before + 1, self.samples.len());
        let nullable = |id: &str| if id.is_empty() { "null".into() } else { quoted(id) };
        let (fair, prev) = (nullable(self.fair.as_deref().unwrap_or_default()), nullable(&prev));
        let by = if till == FOUNDER { "null" } else { "\"R1\"" };
        let word = if Fact::KINDS.contains(&kind) { kind } else { "stall_painted" };
        let bytes = format!(
            r#"{{"lapak":0,"fair":{fair},"till":"{}","seq":{seq},"prev":{prev},"at":"2024-05-10T10:{minute:02}:03.123+07:00","by":{by},"type":"{word}","data":{data}}}"#,
            till.key(),
        );
        let id = EntryId::of(bytes.as_bytes()).to_string();
        self.chains.insert(till, (seq, id.clone()));
        self.samples.push(Sample { kind, about, till, bytes });
        id
    }
}
