use super::Till;
use super::ledger::{CREATES, FOUNDER, Ledger, NINE, SEVEN, id, number, quoted, replaces};

/// The first values of what is sold, and of who makes it.
pub(super) struct Catalogue {
    pub(super) chips: String,
    pub(super) turmeric: String,
    pub(super) rope: String,
    pub(super) pack: String,
    pub(super) chips_member: String,
    pub(super) turmeric_member: String,
}

pub(super) fn found(ledger: &mut Ledger) -> Catalogue {
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
    let rope = ledger.write(FOUNDER, "product", "by a unit of a later version", &format!(r#"{{{CREATES},"sku":"TLI-03","quick":null,"barcodes":[],"name":"Tali pandan","category":"Kerajinan","unit":"m","price":3000,"member":"{turmeric_member}","cut_bp":null,"picture":null,"active":true}}"#));
    ledger.write(FOUNDER, "product", "whose price is asked for at each sale", &format!(r#"{{{CREATES},"sku":"LKS-04","quick":"44","barcodes":[],"name":"Lukisan","category":"Kerajinan","unit":"pcs","price":null,"member":"{turmeric_member}","cut_bp":null,"picture":null,"active":true}}"#));
    let pack = ledger.write(FOUNDER, "bundle", "of three products of two members", &format!(r#"{{{CREATES},"sku":"PKT-01","quick":"71","barcodes":["2000000000718"],"name":"Paket oleh-oleh","category":"Paket","price":30000,"picture":"basket","active":true,"parts":[{{"product":"{chips}","quantity_milli":2000}},{{"product":"{turmeric}","quantity_milli":350}},{{"product":"{rope}","quantity_milli":1000}}]}}"#));
    ledger.write(FOUNDER, "bundle", "no longer sold", &format!(r#"{{{},"sku":"PKT-01","quick":null,"barcodes":[],"name":"Paket oleh-oleh","category":"Paket","price":29000,"picture":null,"active":false,"parts":[{{"product":"{chips}","quantity_milli":3000}}],"more":{{"ribbon":"red"}}}}"#, replaces(&pack)));
    let stand = ledger.write(
        FOUNDER,
        "stand",
        "with a name and a QRIS code of its own",
        &format!(
            r#"{{{CREATES},"code":"07","name":"Dapur Contoh","qris":"NOT-A-CODE","active":true}}"#
        ),
    );
    ledger.write(
        FOUNDER,
        "stand",
        "without either",
        &format!(r#"{{{},"code":"07","name":null,"qris":null,"active":false}}"#, replaces(&stand)),
    );
    ledger.write(
        FOUNDER,
        "note_picture",
        "a picture of a product",
        &format!(r#"{{"replaces":[],"product":"{chips}","data":"iVBORw0KGgo="}}"#),
    );
    let (seven, nine, old) = (SEVEN.key(), NINE.key(), Till(4).key());
    ledger.write(
        SEVEN,
        "till",
        "a seller's till, and the program that it runs",
        &format!(r#"{{{CREATES},"stand":"07","continues":null,"more":{{"program":"0.1.0"}}}}"#),
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
    Catalogue { chips, turmeric, rope, pack, chips_member, turmeric_member }
}
