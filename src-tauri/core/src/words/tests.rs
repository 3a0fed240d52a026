use super::*;
use crate::refusal::Code;

#[test]
fn every_refusal_has_a_sentence_in_both_languages() {
    for language in [Language::Id, Language::En] {
        let words = Words::new(language);
        for code in Code::ALL {
            let id = format!("refusal-{}", code.as_str());
            let own = words.bundle.get_message(&id).and_then(|message| message.value());
            assert!(own.is_some(), "{language:?}: {id}");
        }
    }
}

#[test]
fn no_refusal_has_a_hole_whatever_it_names_or_lacks() {
    for (language, source) in [
        (Language::Id, include_str!("../../../../assets/locales/id.ftl")),
        (Language::En, include_str!("../../../../assets/locales/en.ftl")),
    ] {
        let words = Words::new(language);
        for code in Code::ALL {
            for refusal in every_way(*code, source) {
                let said = words.refusal(&refusal).message;
                let whole = !said.contains(['{', '}', '\\'])
                    && !["\"\"", "“”", "  ", "terkecil 0", "smallest is 0", " ."]
                        .iter()
                        .any(|hole| said.contains(hole))
                    && said.starts_with(|c: char| !c.is_whitespace())
                    && said.ends_with(['.', '?'])
                    && !said.contains("refusal-");
                let details = refusal.details();
                let last = code.as_str() == "recorded_not_shown";
                assert!(whole || last, "{language:?} {code:?} {details:?}: {said}");
            }
        }
    }
}

/// A refusal with each combination of what its sentence names: there with each of the values that it tells apart,
/// empty, or not there; and with each cause that a value may have.
fn every_way(code: Code, source: &'static str) -> Vec<Refusal> {
    let (names, chosen) = named_in(code, source);
    let mut ways = vec![Refusal::new(code)];
    for name in names {
        let own: &[&'static str] = match name {
            "label" | "problem" => continue,
            "field" => &["name", "buyer", "sku", "till"],
            "day" => &["2024-05-10"],
            _ => &["contoh", "7"],
        };
        let key = name.strip_suffix("_money").unwrap_or(name);
        let values = own.iter().chain(&chosen).chain([&""]);
        let with =
            values.flat_map(|value| ways.iter().map(move |way| way.clone().with(key, value)));
        let with: Vec<Refusal> = with.collect();
        ways.extend(with);
    }
    let causes = [
        ValueError::Empty,
        ValueError::TooLong { max: 80 },
        ValueError::Character(7),
        ValueError::NotNfc,
        ValueError::Form("plain"),
        ValueError::Range("an amount"),
    ];
    let caused = causes.into_iter().flat_map(|cause| {
        let because = |way: &Refusal| way.clone().because(cause.clone());
        ways.iter().map(because).collect::<Vec<_>>()
    });
    let caused: Vec<Refusal> = caused.collect();
    ways.extend(caused);
    ways
}

/// What the sentence of a code names, and the values that it tells apart.
fn named_in(code: Code, source: &'static str) -> (Vec<&'static str>, Vec<&'static str>) {
    let begin = format!("\nrefusal-{} =", code.as_str());
    let (_, rest) = source.split_once(&begin).expect("every code has a sentence");
    let end = rest.match_indices('\n').find(|(at, _)| !rest[at + 1..].starts_with([' ', '}']));
    let sentence = &rest[..end.map_or(rest.len(), |(at, _)| at)];
    let word = |text: &'static str| {
        let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
        &text[..end]
    };
    let mut names: Vec<&str> = sentence.split('$').skip(1).map(word).collect();
    if names.contains(&"label") {
        names.push("field");
    }
    names.sort_unstable();
    names.dedup();
    let chosen = sentence.split('[').skip(1).map(word).filter(|chosen| *chosen != "other");
    (names, chosen.collect())
}

#[test]
fn figures_have_one_form_in_both_languages() {
    let [id, en] = [Language::Id, Language::En].map(Words::new);
    for milli in [1, 350, 1000, 1500, 2_000_000, -350] {
        let quantity = Quantity::new(milli).expect("a quantity");
        for unit in [Unit::PIECE, Unit::KILOGRAM] {
            assert_eq!(id.quantity(quantity, unit), en.quantity(quantity, unit));
        }
        let money = Money::new(milli).expect("an amount");
        assert_eq!(id.money(money), en.money(money));
    }
    let quantity = Quantity::new(1500).expect("a quantity");
    assert_eq!(en.quantity(quantity, Unit::KILOGRAM), "1,500 kg");
}

#[test]
fn money_days_and_times_have_one_form() {
    let words = Words::new(Language::Id);
    let money = |n| words.money(Money::new(n).expect("inside the limit"));
    assert_eq!(money(12_500), "Rp12.500");
    assert_eq!(money(0), "Rp0");
    assert_eq!(money(-97), "−Rp97");
    assert_eq!(money(1_000_000_000_000), "Rp1.000.000.000.000");
    assert_eq!(words.figure(-12_500), "−12.500");
    assert_eq!(words.day("2024-05-10".parse().expect("a day")), "10 Mei 2024");
    let at = "2024-05-10T03:15:03.123+00:00".parse().expect("a moment");
    assert_eq!(words.time(at, &"Asia/Jakarta".parse().expect("a zone")), "10.15 WIB");
    assert_eq!(words.time(at, &"Asia/Makassar".parse().expect("a zone")), "11.15 WITA");
    let quantity = Quantity::new(350).expect("a quantity");
    assert_eq!(words.quantity(quantity, Unit::KILOGRAM), "0,350 kg");
}
