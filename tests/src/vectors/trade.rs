use super::UNKNOWN;
use super::founding::Catalogue;
use super::ledger::{CREATES, FOUNDER, Ledger, NINE, SEVEN, id, number, quoted, replaces};

/// What is sold, moved, paid and put right, by a catalogue that is there.
pub(super) fn sell(ledger: &mut Ledger, of: &Catalogue) {
    let Catalogue { chips, turmeric, rope, pack, chips_member, turmeric_member } = of;
    let day = r#""day":"2024-05-10""#;
    let chips_line = |quantity: i64, price: i64, figures: &str| {
        let gross = 12500.max(price) * quantity / 1000;
        format!(r#""product":"{chips}","sku":"KRP-01","name":"Keripik pisang","unit":"pcs","quantity_milli":{quantity},"bundle":null,"list_price":12500,"price":{price},"gross":{gross},{figures},"reason":null"#)
        .replace("MEMBER", &format!(r#""member":"{chips_member}","member_code":"M7QD","cut_bp":2000"#))
    };
    let turmeric_line = |quantity: i64, price: i64, figures: &str| {
        let gross = 24000.max(price) * quantity / 1000;
        format!(r#""product":"{turmeric}","sku":"KNY-02","name":"Kunyit","unit":"kg","quantity_milli":{quantity},"bundle":null,"list_price":24000,"price":{price},"gross":{gross},{figures},"reason":null"#)
        .replace("MEMBER", &format!(r#""member":"{turmeric_member}","member_code":"X4RT","cut_bp":1500"#))
    };
    let (seven, nine) = (SEVEN.letters(), NINE.letters());

    let goods = |name: &str, what: &str, lines: &str, reason: &str| {
        let draft = number(name);
        format!(r#"{{"draft":"{draft}",{what},"lines":[{lines}],"reason":{reason}}}"#)
            .replace("DAY", day)
    };
    let goods_line = |quantity: i64, owed: i64| {
        format!(
            r#"{{"product":"{chips}","sku":"KRP-01","unit":"pcs","quantity_milli":{quantity},"member":"{chips_member}","member_code":"M7QD","owed":{owed}}}"#
        )
    };
    let handed = ledger.write(SEVEN, "goods_moved", "a member hands goods over", &goods("goods 1", r#""movement":"in","stand":"07","other_stand":null,"of":null,DAY,"borne_by":null"#, &format!(r#"{},{{"product":"{turmeric}","sku":"KNY-02","unit":"kg","quantity_milli":2500,"member":"{turmeric_member}","member_code":"X4RT","owed":0,"more":{{"crate":"B"}}}}"#, goods_line(40000, 0)), "null"));
    let sent = ledger.write(
        SEVEN,
        "goods_moved",
        "goods leave for another stand",
        &goods(
            "goods 2",
            r#""movement":"sent","stand":"07","other_stand":"09","of":null,DAY,"borne_by":null"#,
            &goods_line(5000, 0),
            "null",
        ),
    );
    ledger.write(NINE, "goods_moved", "and arrive, but for one", &goods("goods 3", &format!(r#""movement":"arrived","stand":"09","other_stand":"07","of":"{sent}",DAY,"borne_by":null"#), &goods_line(4000, 0), "null"));
    ledger.write(SEVEN, "goods_moved", "given away, and borne by the cooperative", &goods("goods 4", r#""movement":"given","stand":"07","other_stand":null,"of":null,DAY,"borne_by":"cooperative""#, &goods_line(1000, 10000), r#""sample""#));
    ledger.write(SEVEN, "goods_moved", "a slip that is taken back", &goods("goods 5", &format!(r#""movement":"in","stand":"07","other_stand":null,"of":"{handed}",DAY,"borne_by":null"#), &goods_line(-4000, 0), r#""mistyped""#));
    let counted = ledger.write(NINE, "goods_counted", "one as expected, one that nobody expected, one that is gone", &format!(r#"{{"draft":"{}","stand":"09",{day},"lines":[{{"product":"{chips}","sku":"KRP-01","unit":"pcs","counted_milli":3000,"expected_milli":4000}},{{"product":"{turmeric}","sku":"KNY-02","unit":"kg","counted_milli":350,"expected_milli":null}},{{"product":"{rope}","sku":"TLI-03","unit":"m","counted_milli":0,"expected_milli":-500,"more":{{"shelf":2}}}}]}}"#, number("count 1")));
    ledger.write(NINE, "goods_moved", "lost, booked from a count", &goods("goods 6", &format!(r#""movement":"lost","stand":"09","other_stand":null,"of":"{counted}",DAY,"borne_by":null"#), &goods_line(1000, 10000), "null"));
    ledger.write(
        NINE,
        "note_sold_out",
        "there is no more",
        &format!(r#"{{"replaces":[],"product":"{rope}","out":true}}"#),
    );
    let shift = ledger.write(SEVEN, "shift_opened", "counted by denomination", &format!(r#"{{"stand":"07","drawer":"A",{day},"day_from":"clock","float":300000,"count":[[50000,4],[10000,5],[5000,10]],"continues":null}}"#));
    let shift_nine = ledger.write(NINE, "shift_opened", "a float alone, and a day that the seller chose", &format!(r#"{{"stand":"09","drawer":"A",{day},"day_from":"seller","float":0,"count":[],"continues":"{}"}}"#, id("old shift")));
    let shared = ledger.write(NINE, "shift_opened", "on a drawer that another shift has opened", &format!(r#"{{"stand":"07","drawer":"A",{day},"day_from":"clock","float":null,"count":[],"continues":null}}"#));
    let out = ledger.write(SEVEN, "cash_moved", "out of the drawer", &format!(r#"{{"draft":"{}","shift":"{shift}","stand":"07","drawer":"A",{day},"of":null,"amount":-150000,"reason":"to_bank"}}"#, number("cash 1")));

    ledger.write(NINE, "cash_moved", "into the coordinator's box, from there", &format!(r#"{{"draft":"{}","shift":"{shift_nine}","stand":"09","drawer":"A",{day},"of":"{out}","amount":150000,"reason":"to_box"}}"#, number("cash 2")));

    let sale = |name: &str, receipt: u32, rest: &str, group: &str, by: &str| {
        let bundles = if rest.contains(r#""bundle":1"#) {
            format!(
                r#"{{"bundle":"{pack}","sku":"PKT-01","name":"Paket oleh-oleh","count":1,"price":30000}}"#
            )
        } else {
            String::new()
        };
        format!(
            r#"{{"draft":"{}","receipt":"07-{seven}-{receipt:04}","shift":"{shift}","stand":"07",{day},"paper_at":null,"group":{group},"discount_by":"{by}","cash_step":100,"bundles":[{bundles}],{rest}}}"#,
            number(name)
        )
    };
    let first = sale(
        "sale 1",
        42,
        &format!(
            r#""lines":[{{{}}},{{{}}}],"rounding":-97,"payments":[{{"method":"qris","amount":20000,"tendered":null,"change":null,"status":"claimed"}},{{"method":"cash","amount":11300,"tendered":15000,"change":3700,"status":null}}]"#,
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
        r#""lines":[{{"product":null,"sku":null,"name":null,"unit":"pcs","quantity_milli":1000,"bundle":null,"list_price":5000,"price":5000,"gross":5000,"amount":5000,"discount":0,"net":5000,"member":"{chips_member}","member_code":"M7QD","cut_bp":2000,"member_share":4000,"cooperative_share":1000,"reason":null,"more":{{"shelf":3}}}}],"rounding":0,"payments":[{{"method":"cash","amount":5000,"tendered":10000,"change":5000,"status":null,"more":{{"notes":[[10000,1]]}}}}],"more":{{"weather":"rain","tables":{{"b":1,"a":[]}}}}"#
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
        r#""lines":[{{{}}}],"rounding":0,"payments":[{{"method":"offset","amount":12500,"tendered":null,"change":null,"status":null}},{{"method":"cash","amount":11500,"tendered":20000,"change":8500,"status":null}}]"#,
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

    let part = |product: &str, quantity: i64, price: i64, figures: &str| {
        let amount = figures.split(',').next().expect("an amount first");
        let gross = amount.replace("amount", "gross");
        format!(
            r#"{{{product},"quantity_milli":{quantity},"bundle":1,"list_price":{price},"price":{price},{gross},{figures},"reason":null}}"#
        )
    };
    let pack_lines = [
        part(
            &format!(r#""product":"{chips}","sku":"KRP-01","name":"Keripik pisang","unit":"pcs""#),
            2000,
            12500,
            &format!(
                r#""amount":20604,"discount":0,"net":20604,"member":"{chips_member}","member_code":"M7QD","cut_bp":2000,"member_share":16484,"cooperative_share":4120"#
            ),
        ),
        part(
            &format!(r#""product":"{turmeric}","sku":"KNY-02","name":"Kunyit","unit":"kg""#),
            350,
            24000,
            &format!(
                r#""amount":6923,"discount":0,"net":6923,"member":"{turmeric_member}","member_code":"X4RT","cut_bp":1500,"member_share":5885,"cooperative_share":1038"#
            ),
        ),
        part(
            &format!(r#""product":"{rope}","sku":"TLI-03","name":"Tali pandan","unit":"m""#),
            1000,
            3000,
            &format!(
                r#""amount":2473,"discount":0,"net":2473,"member":"{turmeric_member}","member_code":"X4RT","cut_bp":1500,"member_share":2103,"cooperative_share":370"#
            ),
        ),
    ];
    let in_pack = format!(
        r#""lines":[{}],"rounding":0,"payments":[{{"method":"cash","amount":30000,"tendered":50000,"change":20000,"status":null}}]"#,
        pack_lines.join(",")
    );
    ledger.write(
        SEVEN,
        "sale",
        "a bundle, whose parts share its price",
        &sale("sale 7", 48, &in_pack, "null", "both"),
    );

    let refund = |name: &str, receipt: u32, group: &str, rest: &str| {
        format!(
            r#"{{"draft":"{}","receipt":"09-{nine}-{receipt:04}","shift":"{shift_nine}","stand":"09",{day},"paper_at":null,"group":{group},{rest}}}"#,
            number(name)
        )
    };
    let of_first = |net: i64, paid: i64| {
        format!(
            r#""of":{{"receipt":"07-{seven}-0042","sale":"{first}",{day},"net":31397,"paid":31300,"before_net":{net},"before_paid":{paid}}},"basis":"sale","reason":"damaged","discount_by":"both","cash_step":100,"bundles":[]"#
        )
    };
    let chips_back = |before: i64| {
        format!(
            r#"{{"line":1,"sold":{{"quantity_milli":2000,"amount":25000,"gross":25000,"net":23750,"member_share":19000}},"before_milli":{before},{}}}"#,
            chips_line(
                -1000,
                12500,
                r#""amount":-12500,"discount":-625,"net":-11875,MEMBER,"member_share":-9500,"cooperative_share":-2375"#
            )
        )
    };
    let cash = |amount: i64| {
        format!(
            r#"{{"method":"cash","amount":{amount},"tendered":null,"change":null,"status":null}}"#
        )
    };
    let piece = format!(
        r#"{},"lines":[{}],"rounding":75,"payments":[{}]"#,
        of_first(0, 0),
        chips_back(0),
        cash(-11800)
    );
    let refunded = ledger.write(
        NINE,
        "refund",
        "one of two pieces, at another stand",
        &refund("refund 1", 7, "null", &piece),
    );
    let turmeric_back = format!(
        r#"{{"line":2,"sold":{{"quantity_milli":350,"amount":8050,"gross":8400,"net":7647,"member_share":6500}},"before_milli":0,{}}}"#,
        turmeric_line(
            -350,
            23000,
            r#""amount":-8050,"discount":-403,"net":-7647,MEMBER,"member_share":-6500,"cooperative_share":-1147"#
        )
    );
    let rest = format!(
        r#"{},"lines":[{},{turmeric_back}],"rounding":22,"payments":[{{"method":"transfer","amount":-9500,"tendered":null,"change":null,"status":"claimed"}},{}]"#,
        of_first(11875, 11800),
        chips_back(1000),
        cash(-10000)
    );
    ledger.write(
        NINE,
        "refund",
        "all the rest, sent and in cash",
        &refund("refund 2", 8, "null", &rest),
    );
    let unseen = |of: &str, more: &str, payment: &str| {
        format!(
            r#""of":{of},"reason":"wrong_one","discount_by":"both","cash_step":100,"bundles":[],"lines":[{{"line":null,"sold":null,"before_milli":null,{}{more}}}],"rounding":0,"payments":[{payment}]"#,
            chips_line(
                -1000,
                12500,
                r#""amount":-12500,"discount":0,"net":-12500,MEMBER,"member_share":-10000,"cooperative_share":-2500"#
            )
        )
    };
    let on_paper = unseen(
        &format!(
            r#"{{"receipt":"07-{seven}-0047","sale":null,"day":null,"net":null,"paid":12500,"before_net":null,"before_paid":null}},"basis":"paper""#
        ),
        "",
        &cash(-12500),
    );
    ledger.write(
        NINE,
        "refund",
        "by the buyer's paper, of a sale that this till has not seen",
        &refund("refund 3", 9, "null", &on_paper),
    );
    let offset =
        r#"{"method":"offset","amount":-12500,"tendered":null,"change":null,"status":null}"#;
    let blind = unseen(r#"null,"basis":"catalogue""#, r#","more":{"seal":"open"}"#, offset);
    ledger.write(
        NINE,
        "refund",
        "without its sale, in an exchange, with names of a later version in its line",
        &refund("refund 4", 10, &group, &blind),
    );
    let never_came =
        r#"{"method":"qris","amount":-12500,"tendered":null,"change":null,"status":"failed"}"#;
    let never_came = unseen(r#"null,"basis":"catalogue""#, "", never_came);
    ledger.write(
        NINE,
        "refund",
        "of money that never came",
        &refund("refund 5", 11, "null", &never_came),
    );

    let changed = |replaces: &str, rest: &str| {
        format!(
            r#"{{"replaces":[{replaces}],"of":"{first}","receipt":"07-{seven}-0042","net":31397,"cash_step":100,"group":null,"rounding":-97,{rest}}}"#
        )
    };
    let confirmed = ledger.write(
        SEVEN,
        "payment_changed",
        "the QRIS payment was seen to arrive",
        &changed("", r#""payments":[{"method":"qris","amount":20000,"status":"confirmed"},{"method":"cash","amount":11300,"status":null}],"reason":null"#),
    );
    ledger.write(
        SEVEN,
        "payment_changed",
        "all of it was cash",
        &changed(
            &quoted(&confirmed),
            r#""payments":[{"method":"cash","amount":31300,"status":null}],"reason":"wrong_key""#,
        ),
    );
    ledger.write(
        SEVEN,
        "payment_changed",
        "none of it was cash",
        &changed("", r#""payments":[{"method":"transfer","amount":11300,"status":"confirmed"},{"method":"qris","amount":20000,"status":"failed"}],"reason":"never_came""#),
    );
    ledger.write(NINE, "payment_changed", "a refund was sent", &format!(r#"{{"replaces":[],"of":"{refunded}","receipt":"09-{nine}-0007","net":-11875,"cash_step":100,"group":null,"rounding":75,"payments":[{{"method":"transfer","amount":-11800,"status":"confirmed"}}],"reason":null}}"#));
    ledger.write(FOUNDER, "deduction", "taken off what is owed", &format!(r#"{{"draft":"{}","member":"{chips_member}","member_code":"M7QD",{day},"amount":25000,"reason":"table_fee"}}"#, number("deduction")));
    ledger.write(FOUNDER, "payout", "by transfer, through no drawer", &format!(r#"{{"draft":"{}","member":"{chips_member}","member_code":"M7QD",{day},"shift":null,"method":"transfer","amount":19000,"reason":"settlement","owed":19000,"before":0}}"#, number("payout 1")));
    ledger.write(SEVEN, "payout", "out of a drawer", &format!(r#"{{"draft":"{}","member":"{turmeric_member}","member_code":"X4RT",{day},"shift":"{shift}","method":"cash","amount":6500,"reason":"advance","owed":-1200,"before":2}}"#, number("payout 2")));
    ledger.write(FOUNDER, "payout", "the member gives some of it back", &format!(r#"{{"draft":"{}","member":"{chips_member}","member_code":"M7QD",{day},"shift":"{shared}","method":"cash","amount":-9000,"reason":"returned","owed":0,"before":1}}"#, number("payout 3")));
    let mut seen = [(FOUNDER.key(), 15), (NINE.key(), 4)];
    seen.sort_unstable();
    let seen = seen
        .map(|(till, seq)| {
            format!(r#"{{"till":"{till}","last_seq":{seq},"last_id":"{}"}}"#, id(&till.to_string()))
        })
        .join(",");
    ledger.write(SEVEN, "shift_closed", "counted, with what was seen of others", &format!(r#"{{"shift":"{shift}","stand":"07","drawer":"A",{day},"counted":182800,"expected":184800,"count":[[100000,1],[50000,1],[20000,1],[10000,1],[2000,1],[500,1],[100,3]],"seen":[{seen}]}}"#));
    ledger.write(NINE, "shift_closed", "the drawer goes on", &format!(r#"{{"shift":"{shift_nine}","stand":"09","drawer":"A",{day},"counted":null,"expected":null,"count":[],"seen":[]}}"#));
    let corrected = ledger.write(
        FOUNDER,
        "shift_corrected",
        "it was the day before",
        &format!(r#"{{"replaces":[],"shift":"{shift}","day":"2024-05-09","stand":null}}"#),
    );
    ledger.write(
        FOUNDER,
        "shift_corrected",
        "its day was right, and its stand was another",
        &format!(r#"{{"replaces":["{corrected}"],"shift":"{shift}","day":null,"stand":"12"}}"#),
    );
    let accepted = ledger.write(FOUNDER, "accepted", "a drawer that was short", &format!(r#"{{{CREATES},"matter":"cash_difference","till":null,{day},"stand":"07","drawer":"A","product":null,"entry":null,"from_seq":null,"to_seq":null,"amount":-2000,"active":true,"reason":"change_given_wrong"}}"#));
    ledger.write(FOUNDER, "accepted", "no longer", &format!(r#"{{{},"matter":"cash_difference","till":null,{day},"stand":"07","drawer":"A","product":null,"entry":null,"from_seq":null,"to_seq":null,"amount":-2000,"active":false,"reason":null}}"#, replaces(&accepted)));
    ledger.write(FOUNDER, "accepted", "entries that do not add up", &format!(r#"{{{CREATES},"matter":"not_counted_unsound","till":"{}","day":null,"stand":null,"drawer":null,"product":null,"entry":"{first}","from_seq":7,"to_seq":7,"amount":null,"active":true,"reason":null}}"#, SEVEN.key()));
    ledger.write(
        SEVEN,
        UNKNOWN,
        "a type of a later version",
        &format!(r#"{{"b":1,"a":[null,true,-5,{{"deep":[[]]}}],"shift":"{shift}","":""}}"#),
    );
}
