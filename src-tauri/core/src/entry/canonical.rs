//! The one spelling of JSON that an entry may have. It is frozen with the format and looks at bytes alone, with no table
//! of Unicode, so that every program, older or newer, keeps the same entries.

use super::gate_error::{DEPTH_MAX, GateError};

/// The largest integer that every JSON reader holds exactly.
pub(crate) const MAX_INTEGER: i64 = (1 << 53) - 1;

/// Checks that bytes are one JSON value in its one spelling: no white space, integers alone, in their shortest form and
/// of at most 53 bits, no minus zero, no key twice in an object, in texts no escape but `\"` and `\\` and no control
/// character (U+0000–001F, U+007F–009F).
///
/// # Errors
/// [`GateError::TooDeep`] and [`GateError::NotCanonical`], whichever comes first.
pub(super) fn check(bytes: &[u8]) -> Result<(), GateError> {
    let mut scan = Scan { rest: bytes };
    scan.value(0)?;
    let whole = scan.rest.is_empty() && std::str::from_utf8(bytes).is_ok();
    if whole { Ok(()) } else { Err(GateError::NotCanonical) }
}

/// What of the bytes is still to be looked at.
struct Scan<'a> {
    rest: &'a [u8],
}

impl<'a> Scan<'a> {
    fn value(&mut self, depth: usize) -> Result<(), GateError> {
        match self.rest.first() {
            Some(b'{') => self.object(deeper(depth)?),
            Some(b'[') => self.list(deeper(depth)?),
            Some(b'"') => self.text().map(drop),
            Some(b'-' | b'0'..=b'9') => self.integer(),
            _ => self.word(),
        }
    }

    fn object(&mut self, depth: usize) -> Result<(), GateError> {
        self.pass(b'{')?;
        let mut keys = Vec::new();
        if !self.passed(b'}') {
            loop {
                keys.push(self.text()?);
                self.pass(b':')?;
                self.value(depth)?;
                if !self.passed(b',') {
                    break;
                }
            }
            self.pass(b'}')?;
        }
        // A text has one spelling, so equal keys are equal bytes.
        keys.sort_unstable();
        let twice = keys.windows(2).any(|pair| pair[0] == pair[1]);
        if twice { Err(GateError::NotCanonical) } else { Ok(()) }
    }

    fn list(&mut self, depth: usize) -> Result<(), GateError> {
        self.pass(b'[')?;
        if self.passed(b']') {
            return Ok(());
        }
        loop {
            self.value(depth)?;
            if !self.passed(b',') {
                return self.pass(b']');
            }
        }
    }

    /// Passes a text, and gives it as it is spelled.
    fn text(&mut self) -> Result<&'a [u8], GateError> {
        self.pass(b'"')?;
        let text = self.rest;
        loop {
            match *self.rest {
                [b'"', ..] => break,
                [b'\\', b'"' | b'\\', ..] => self.rest = &self.rest[2..],
                // U+0080 to U+009F
                [0..=0x1f | 0x7f | b'\\', ..] | [0xc2, 0x80..=0x9f, ..] | [] => {
                    return Err(GateError::NotCanonical);
                }
                _ => self.rest = &self.rest[1..],
            }
        }
        let text = &text[..text.len() - self.rest.len()];
        self.pass(b'"')?;
        Ok(text)
    }

    fn integer(&mut self) -> Result<(), GateError> {
        let negative = self.passed(b'-');
        let digits = self.rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let (integer, rest) = self.rest.split_at(digits);
        self.rest = rest;
        // The largest has 16 digits.
        let shortest = match integer {
            [] => false,
            [b'0'] => !negative,
            [b'0', ..] => false,
            _ => integer.len() <= 16,
        };
        let value = || integer.iter().fold(0, |value, digit| value * 10 + i64::from(digit - b'0'));
        if shortest && value() <= MAX_INTEGER { Ok(()) } else { Err(GateError::NotCanonical) }
    }

    fn word(&mut self) -> Result<(), GateError> {
        let words: [&[u8]; 3] = [b"null", b"true", b"false"];
        let behind = words.iter().find_map(|word| self.rest.strip_prefix(*word));
        self.rest = behind.ok_or(GateError::NotCanonical)?;
        Ok(())
    }

    fn passed(&mut self, byte: u8) -> bool {
        let behind = self.rest.strip_prefix(&[byte]);
        self.rest = behind.unwrap_or(self.rest);
        behind.is_some()
    }

    fn pass(&mut self, byte: u8) -> Result<(), GateError> {
        if self.passed(byte) { Ok(()) } else { Err(GateError::NotCanonical) }
    }
}

fn deeper(depth: usize) -> Result<usize, GateError> {
    if depth < DEPTH_MAX { Ok(depth + 1) } else { Err(GateError::TooDeep) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_canonical(json: &str) -> bool {
        check(json.as_bytes()).is_ok()
    }

    #[test]
    fn only_the_one_spelling_passes() {
        for kept in [
            r#"{"b":1,"a":[null,true,false,-5,"é\"\\"],"":{}}"#,
            "0",
            "-9007199254740991",
            "9007199254740991",
            "{}",
            "[]",
            "\"\"",
            "\"e\u{301}\u{202e}\u{a0}𝄞\"",
        ] {
            assert!(is_canonical(kept), "{kept}");
        }
        for refused in [
            "",
            "1.0",
            "1e3",
            "-0",
            "-",
            "+1",
            "01",
            "-01",
            "9007199254740992",
            "9223372036854775808",
            "99999999999999999999999999",
            r#"{"a":1,"a":2}"#,
            r#"{"a":{"b":0,"c":1,"b":0}}"#,
            r#"{"a"}"#,
            r#"{"a":}"#,
            r#"{a:1}"#,
            "[1,]",
            "[1 ]",
            "[,1]",
            "[1",
            "{",
            "\"",
            "\"\\\"",
            r#""\u0041""#,
            r#""\/""#,
            r#""\n""#,
            "\"a\n\"",
            "\"a\u{7f}\"",
            "\"a\u{85}\"",
            " 1",
            "1 ",
            "1,2",
            "nul",
            "Null",
            "tru",
            "\u{feff}1",
        ] {
            assert!(!is_canonical(refused), "{refused}");
        }
        assert!(check(b"\"\xff\"").is_err(), "not UTF-8");
        assert!(check(b"\"\xc2\"").is_err(), "half a character");
    }

    #[test]
    fn brackets_count_outside_texts_and_nowhere_else() {
        let deep = |levels: usize| "[".repeat(levels) + &"]".repeat(levels);
        assert!(is_canonical(&deep(DEPTH_MAX)));
        assert!(matches!(check(deep(DEPTH_MAX + 1).as_bytes()), Err(GateError::TooDeep)));
        assert!(is_canonical(&format!(r#"["\"{}"]"#, "[".repeat(100))));
    }

    /// What serde writes of values without a spelling of their own is what passes, and it comes back as it was.
    #[test]
    fn what_passes_is_what_is_written_again() {
        for json in [r#"{"a":[1,-2,"x\\\"é"],"b":{"c":null}}"#, "[[[]]]", "\"\u{301}\""] {
            let value: serde_json::Value = serde_json::from_str(json).expect("JSON");
            assert_eq!(serde_json::to_string(&value).expect("JSON"), json);
            assert!(is_canonical(json), "{json}");
        }
    }
}
