use crate::words::Language;

/// What a thousand is taken to the power of, by its name: 10^3, 10^6 …, with nothing for what is below a thousand.
const POWERS_ID: [&str; 7] = ["", "ribu", "juta", "miliar", "triliun", "kuadriliun", "kuintiliun"];
const POWERS_EN: [&str; 7] =
    ["", "thousand", "million", "billion", "trillion", "quadrillion", "quintillion"];
/// The digits; Indonesian has words of its own for ten, eleven, a hundred and a thousand alone.
const DIGITS_ID: [&str; 10] =
    ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];
const BELOW_TWENTY_EN: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS_EN: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// An amount of rupiah in words, as a *kuitansi* has it beside the figure: "dua belas ribu lima ratus rupiah", "twelve
/// thousand five hundred rupiah"; below zero with "minus" before it. Every amount has words.
///
/// Bahasa Indonesia: whole numbers stand word by word, *miliar* is 10^9 and *triliun* 10^12 (Ejaan bahasa Indonesia
/// yang Disempurnakan, edition V, II.E "Angka dan bilangan"; Kamus Besar Bahasa Indonesia). One ten, hundred or
/// thousand is *se-*: "seribu", "satu juta seribu", but "satu juta". English: the short scale, "and" before what is
/// below a hundred, a hyphen in twenty-one to ninety-nine (New Hart's Rules, "Numbers and dates").
pub(super) fn terbilang(amount: i64, language: Language) -> String {
    let sign = if amount < 0 { "minus " } else { "" };
    let number = match language {
        Language::Id => indonesian(amount.unsigned_abs()),
        Language::En => english(amount.unsigned_abs()),
    };
    format!("{sign}{number} rupiah")
}

fn indonesian(number: u64) -> String {
    if number == 0 {
        return DIGITS_ID[0].to_owned();
    }
    let mut words = Vec::new();
    for (power, thousands) in thousands(number) {
        if (power, thousands) == (1, 1) {
            words.push("seribu");
            continue;
        }
        match thousands / 100 {
            0 => {}
            1 => words.push("seratus"),
            hundreds => words.extend([DIGITS_ID[hundreds], "ratus"]),
        }
        match thousands % 100 {
            0 => {}
            digit @ 1..10 => words.push(DIGITS_ID[digit]),
            10 => words.push("sepuluh"),
            11 => words.push("sebelas"),
            teen @ 12..20 => words.extend([DIGITS_ID[teen - 10], "belas"]),
            rest => {
                words.extend([DIGITS_ID[rest / 10], "puluh"]);
                words.extend(Some(rest % 10).filter(|digit| *digit > 0).map(|n| DIGITS_ID[n]));
            }
        }
        words.extend(Some(POWERS_ID[power]).filter(|name| !name.is_empty()));
    }
    words.join(" ")
}

fn english(number: u64) -> String {
    if number == 0 {
        return BELOW_TWENTY_EN[0].to_owned();
    }
    let mut words: Vec<String> = Vec::new();
    for (power, thousands) in thousands(number) {
        let (hundreds, rest) = (thousands / 100, thousands % 100);
        if hundreds > 0 {
            words.extend([BELOW_TWENTY_EN[hundreds].to_owned(), "hundred".to_owned()]);
        }
        let ends_a_number = hundreds > 0 || (power == 0 && !words.is_empty());
        if rest > 0 && ends_a_number {
            words.push("and".to_owned());
        }
        match (rest / 10, rest % 10) {
            (0, 0) => {}
            (0 | 1, _) => words.push(BELOW_TWENTY_EN[rest].to_owned()),
            (tens, 0) => words.push(TENS_EN[tens].to_owned()),
            (tens, digit) => words.push(format!("{}-{}", TENS_EN[tens], BELOW_TWENTY_EN[digit])),
        }
        if power > 0 {
            words.push(POWERS_EN[power].to_owned());
        }
    }
    words.join(" ")
}

/// What a number has of each power of a thousand, from the highest, without those that it has none of.
fn thousands(number: u64) -> Vec<(usize, usize)> {
    let parts = std::iter::successors(Some(number), |rest| Some(rest / 1000))
        .take_while(|rest| *rest > 0)
        .map(|rest| usize::try_from(rest % 1000).expect("below a thousand"));
    let mut parts: Vec<_> = parts.enumerate().filter(|(_, part)| *part > 0).collect();
    parts.reverse();
    parts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const AMOUNTS: [(i64, &str, &str); 27] = [
        (0, "nol", "zero"),
        (1, "satu", "one"),
        (10, "sepuluh", "ten"),
        (11, "sebelas", "eleven"),
        (12, "dua belas", "twelve"),
        (19, "sembilan belas", "nineteen"),
        (20, "dua puluh", "twenty"),
        (21, "dua puluh satu", "twenty-one"),
        (99, "sembilan puluh sembilan", "ninety-nine"),
        (100, "seratus", "one hundred"),
        (101, "seratus satu", "one hundred and one"),
        (110, "seratus sepuluh", "one hundred and ten"),
        (111, "seratus sebelas", "one hundred and eleven"),
        (1000, "seribu", "one thousand"),
        (1001, "seribu satu", "one thousand and one"),
        (1100, "seribu seratus", "one thousand one hundred"),
        (2000, "dua ribu", "two thousand"),
        (11_000, "sebelas ribu", "eleven thousand"),
        (21_000, "dua puluh satu ribu", "twenty-one thousand"),
        (100_000, "seratus ribu", "one hundred thousand"),
        (101_000, "seratus satu ribu", "one hundred and one thousand"),
        (1_000_000, "satu juta", "one million"),
        (1_001_000, "satu juta seribu", "one million one thousand"),
        (
            1_234_567_890,
            "satu miliar dua ratus tiga puluh empat juta lima ratus enam puluh tujuh ribu delapan ratus sembilan puluh",
            "one billion two hundred and thirty-four million five hundred and sixty-seven thousand eight hundred and ninety",
        ),
        (1_000_000_000_000, "satu triliun", "one trillion"),
        (-12_500, "minus dua belas ribu lima ratus", "minus twelve thousand five hundred"),
        (
            i64::MIN,
            "minus sembilan kuintiliun dua ratus dua puluh tiga kuadriliun tiga ratus tujuh puluh dua triliun tiga puluh enam miliar delapan ratus lima puluh empat juta tujuh ratus tujuh puluh lima ribu delapan ratus delapan",
            "minus nine quintillion two hundred and twenty-three quadrillion three hundred and seventy-two trillion thirty-six billion eight hundred and fifty-four million seven hundred and seventy-five thousand eight hundred and eight",
        ),
    ];

    #[test]
    fn amounts_have_the_words_that_people_say() {
        for (amount, indonesian, english) in AMOUNTS {
            assert_eq!(terbilang(amount, Language::Id), format!("{indonesian} rupiah"));
            assert_eq!(terbilang(amount, Language::En), format!("{english} rupiah"));
        }
    }

    #[test]
    fn every_amount_below_ten_thousand_reads_back_as_itself() {
        for amount in 0..10_000 {
            reads_back(amount);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        #[test]
        fn every_amount_reads_back_as_itself(
            amount in prop_oneof![any::<i64>(), -2_000_000..2_000_000_i64, 0..=1_000_000_000_000_i64],
        ) {
            reads_back(amount);
        }

        #[test]
        fn round_amounts_read_back_as_themselves(digits in 1..1000_i64, zeros in 0..16_u32) {
            reads_back(digits * 10_i64.pow(zeros));
        }
    }

    fn reads_back(amount: i64) {
        let said = terbilang(amount, Language::Id);
        assert_eq!(read_indonesian(&said), amount.into(), "{said}");
        for wrong in ["satu belas", "satu puluh", "satu ratus", "nol ", "  "] {
            assert!(!said.contains(wrong) || said == "nol rupiah", "{said}");
        }
        let said = terbilang(amount, Language::En);
        assert_eq!(read_english(&said), amount.into(), "{said}");
    }

    /// Reads from left to right: a digit waits for what it counts, a group for its power of a thousand.
    fn read_indonesian(said: &str) -> i128 {
        let (mut sum, mut group, mut digit, mut sign) = (0_i128, 0_i128, 0_i128, 1);
        for word in said.split(' ') {
            let mut group_of = |power| {
                sum += (std::mem::take(&mut group) + std::mem::take(&mut digit)) * power;
            };
            match word {
                "minus" => sign = -1,
                "rupiah" => group_of(1),
                "ribu" => group_of(1_000),
                "juta" => group_of(1_000_000),
                "miliar" => group_of(1_000_000_000),
                "triliun" => group_of(1_000_000_000_000),
                "kuadriliun" => group_of(1_000_000_000_000_000),
                "kuintiliun" => group_of(1_000_000_000_000_000_000),
                "seribu" => sum += 1000,
                "seratus" => group += 100,
                "sepuluh" => group += 10,
                "sebelas" => group += 11,
                "ratus" => group += std::mem::take(&mut digit) * 100,
                "puluh" => group += std::mem::take(&mut digit) * 10,
                "belas" => group += std::mem::take(&mut digit) + 10,
                "nol" => digit = 0,
                "satu" => digit = 1,
                "dua" => digit = 2,
                "tiga" => digit = 3,
                "empat" => digit = 4,
                "lima" => digit = 5,
                "enam" => digit = 6,
                "tujuh" => digit = 7,
                "delapan" => digit = 8,
                "sembilan" => digit = 9,
                _ => panic!("{word} in {said}"),
            }
        }
        sign * sum
    }

    fn read_english(said: &str) -> i128 {
        let (mut sum, mut group, mut sign) = (0_i128, 0_i128, 1);
        for word in said.split([' ', '-']) {
            let mut group_of = |power| sum += std::mem::take(&mut group) * power;
            match word {
                "minus" => sign = -1,
                "and" => {}
                "rupiah" => group_of(1),
                "thousand" => group_of(1_000),
                "million" => group_of(1_000_000),
                "billion" => group_of(1_000_000_000),
                "trillion" => group_of(1_000_000_000_000),
                "quadrillion" => group_of(1_000_000_000_000_000),
                "quintillion" => group_of(1_000_000_000_000_000_000),
                "hundred" => group *= 100,
                word => group += small(word),
            }
        }
        sign * sum
    }

    /// A word below a hundred, by how it is built: six, sixteen, sixty.
    fn small(word: &str) -> i128 {
        let alone = [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve",
        ];
        if let Some((number, _)) = (0..).zip(alone).find(|(_, name)| *name == word) {
            return number;
        }
        let stem = word.trim_end_matches("teen").trim_end_matches("ty");
        let digit = match stem {
            "twen" => 2,
            "thir" => 3,
            "for" | "four" => 4,
            "fif" => 5,
            "six" => 6,
            "seven" => 7,
            "eigh" => 8,
            "nine" => 9,
            _ => panic!("{word}"),
        };
        if word.ends_with("teen") { 10 + digit } else { 10 * digit }
    }
}
