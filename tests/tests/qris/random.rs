//! Codes of merchants that do not exist, in every form that the standard leaves open.

use crc::{CRC_16_IBM_3740, Crc};

/// A code, and who it says is paid.
pub(crate) struct Payload {
    pub(crate) text: String,
    name: String,
    city: String,
    nmid: String,
}

impl Payload {
    /// Name, city and number.
    pub(crate) fn said(&self) -> (&str, &str, &str) {
        (&self.name, &self.city, &self.nmid)
    }
}

/// So many codes, each with an amount to be paid: always the same ones.
pub(crate) fn payloads(count: usize) -> Vec<(Payload, i64)> {
    let mut random = Random(0x1a9a_c0de_5eed_0001);
    (0..count).map(|_| (random.payload(), random.amount())).collect()
}

/// Numbers that look like chance (xorshift64*, Vigna 2014).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let mixed = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        usize::try_from(mixed).expect("31 bits") % limit
    }

    fn amount(&mut self) -> i64 {
        let digits = u32::try_from(self.below(8)).expect("few");
        let amount = self.below(10_usize.pow(digits) * 9) + 10_usize.pow(digits);
        i64::try_from(amount.min(10_000_000)).expect("small")
    }

    fn text(&mut self, alphabet: &[u8], length: usize) -> String {
        (0..length).map(|_| char::from(alphabet[self.below(alphabet.len())])).collect()
    }

    fn words(&mut self, longest: usize) -> String {
        const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPRSTUWYZabcdefghijklmnoprstuwyz 0123456789.&'-,/()";
        let length = 1 + self.below(longest);
        let text = self.text(LETTERS, length);
        // A blank at an end would be lost with whoever trims.
        match text.trim() {
            "" => "Toko".to_owned(),
            text => text.to_owned(),
        }
    }

    fn payload(&mut self) -> Payload {
        const DIGITS: &[u8] = b"0123456789";
        let (name, city) = (self.words(25), self.words(15));
        let nmid = format!("ID{}", self.text(DIGITS, 13));
        let mut fields: Vec<(u8, String)> = Vec::new();
        for tag in 26..26 + u8::try_from(self.below(3)).expect("few") {
            let issuer = format!("ID.CO.{}.WWW", self.text(b"ABCDEFGHIJ", 6));
            let pan = format!("9360{}", self.text(DIGITS, 14));
            let id_length = 1 + self.below(15);
            let id = self.text(DIGITS, id_length);
            fields.push((tag, inner(&[(0, &issuer), (1, &pan), (2, &id), (3, "UMI")])));
        }
        fields.push((51, inner(&[(0, "ID.CO.QRIS.WWW"), (2, &nmid), (3, "UMI")])));
        fields.push((52, self.text(DIGITS, 4)));
        fields.push((53, "360".into()));
        fields.push((58, "ID".into()));
        fields.push((59, name.clone()));
        fields.push((60, city.clone()));
        if self.below(2) == 0 {
            fields.push((61, self.text(DIGITS, 5)));
        }
        if self.below(2) == 0 {
            let terminal = self.text(b"ABC0123", 3);
            fields.push((62, inner(&[(7, &terminal)])));
        }
        let first = if self.below(4) == 0 { "000201" } else { "000201010211" };
        let body: String = fields.iter().map(|(tag, value)| field(*tag, value)).collect();
        let text = format!("{first}{body}6304");
        let sum = Crc::<u16>::new(&CRC_16_IBM_3740).checksum(text.as_bytes());
        Payload { text: format!("{text}{sum:04X}"), name, city, nmid }
    }
}

fn field(tag: u8, value: &str) -> String {
    format!("{tag:02}{:02}{value}", value.len())
}

fn inner(fields: &[(u8, &str)]) -> String {
    fields.iter().map(|(tag, value)| field(*tag, value)).collect()
}
