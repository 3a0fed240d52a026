//! Keys whose secrets a test knows, and what they write: honest tills, thieves and strangers.

use ed25519_dalek::{Signer, SigningKey};
use lapak_core::entry::{
    Entry, Fact, Fair, Introduction, Member, Product, Refund, Role, Sale, ShiftOpened, SignedEntry,
    TillAdmitted, TillClosed, TillSecret,
};
use lapak_core::selling::SoldIn;
use lapak_core::value::{EntryId, ReceiptNumber, Signature, TillKey, TillLetters};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// A key with its chain, as far as it was written.
#[derive(Debug, Clone)]
pub struct Pen {
    secret: TillSecret,
    fair: Option<EntryId>,
    end: Option<(u64, EntryId)>,
    shift: Option<EntryId>,
    receipts: u32,
    stand: String,
    day: String,
    at: String,
}

impl Pen {
    /// The key of this name, for a fair; equal names are equal keys.
    #[must_use]
    pub fn new(name: &str, stand: &str, fair: Option<EntryId>) -> Self {
        let seed = EntryId::of(format!("lapak test pen {name}").as_bytes());
        Self {
            secret: TillSecret::from_bytes(*seed.as_bytes()),
            fair,
            end: None,
            shift: None,
            receipts: 0,
            stand: stand.to_owned(),
            day: "2024-05-10".to_owned(),
            at: "2024-05-10T10:15:03.123+07:00".to_owned(),
        }
    }

    /// The public key.
    #[must_use]
    pub fn key(&self) -> TillKey {
        self.secret.till()
    }

    /// Its secret, as the paper with the recovery key has it.
    #[must_use]
    pub fn secret(&self) -> [u8; 32] {
        self.secret.to_bytes()
    }

    /// Its letters.
    #[must_use]
    pub fn letters(&self) -> String {
        TillLetters::from(self.key()).to_string()
    }

    /// Sets its clock.
    pub fn set_clock(&mut self, at: &str) {
        at.clone_into(&mut self.at);
    }

    /// Sets the day for which its next shift is.
    pub fn set_day(&mut self, day: &str) {
        day.clone_into(&mut self.day);
    }

    /// Goes back to an entry of its own: what it writes next is another branch.
    pub fn go_back(&mut self, to: &SignedEntry) {
        self.end = Some((to.entry().seq, to.id()));
    }

    /// Writes the next entry of its chain, whose data are those of `T`.
    pub fn write<T: DeserializeOwned + Into<Fact>>(&mut self, data: Value) -> SignedEntry {
        self.sign(serde_json::from_value::<T>(data).expect("the data of this kind"))
    }

    /// Writes the next entry of its chain.
    pub fn sign(&mut self, fact: impl Into<Fact>) -> SignedEntry {
        let fact = fact.into();
        let entry = Entry {
            fair: self.fair,
            till: self.key(),
            seq: self.end.map_or(1, |(seq, _)| seq + 1),
            prev: self.end.map(|(_, id)| id),
            at: self.at.parse().expect("a moment"),
            by: "R1".parse().ok(),
            fact,
        };
        let signed = entry.sign(&self.secret).expect("it adds up");
        self.end = Some((signed.entry().seq, signed.id()));
        self.fair = Some(signed.fair());
        signed
    }

    /// Writes the next entry of its chain past every check: of a type that nobody knows yet, or with sums that are wrong.
    pub fn scrawl(&mut self, kind: &str, data: &str) -> SignedEntry {
        let (fair, till) = (self.fair.expect("a fair"), self.key());
        let (seq, prev) = self.end.expect("it has written before");
        let (seq, at) = (seq + 1, &self.at);
        let bytes = format!(
            r#"{{"lapak":0,"fair":"{fair}","till":"{till}","seq":{seq},"prev":"{prev}","at":"{at}","by":"R1","type":"{kind}","data":{data}}}"#
        );
        let signature = SigningKey::from_bytes(&self.secret()).sign(bytes.as_bytes()).to_bytes();
        let signature = Signature::from_bytes(signature);
        let signed = SignedEntry::read(bytes.as_bytes(), signature).expect("the gate takes it");
        self.end = Some((seq, signed.id()));
        signed
    }

    /// Founds a fair whose recovery key this is; `name` also tells two fairs apart.
    pub fn found(&mut self, name: &str, recovery: TillKey) -> SignedEntry {
        let nonce = &EntryId::of(name.as_bytes()).to_string()[..32];
        self.write::<Fair>(json!({
            "of": null, "replaces": [], "kind": "sample", "nonce": nonce, "recovery": recovery,
            "organisation": "Koperasi Contoh", "name": name, "town": "Kota Contoh", "zone": "Asia/Jakarta",
            "from": "2024-05-09", "to": "2024-05-12", "currency": "IDR", "decimals": 0, "cash_step": 100,
            "discount_by": "both", "cut_bp": 2000, "qris": null, "qris_limit": 10_000_000,
        }))
    }

    /// Changes the fair: its QRIS code.
    pub fn set_qris(&mut self, founding: &SignedEntry, qris: &str) -> SignedEntry {
        let id = founding.id();
        self.write::<Fair>(json!({
            "of": id, "replaces": [id], "kind": "sample", "nonce": null, "recovery": null,
            "organisation": "Koperasi Palsu", "name": "Pameran Palsu", "town": "Kota Contoh", "zone": "Asia/Jakarta",
            "from": "2024-05-09", "to": "2024-05-12", "currency": "IDR", "decimals": 0, "cash_step": 100,
            "discount_by": "both", "cut_bp": 0, "qris": qris, "qris_limit": 10_000_000,
        }))
    }

    /// Says for which stand it sells.
    pub fn introduce(&mut self) -> SignedEntry {
        let stand = self.stand.clone();
        self.write::<Introduction>(
            json!({"of": null, "replaces": [], "stand": stand, "continues": null}),
        )
    }

    /// Admits a till.
    pub fn admit(&mut self, till: TillKey, role: Role) -> SignedEntry {
        self.write::<TillAdmitted>(json!({
            "of": null, "replaces": [], "till": till, "role": role, "stand": "07", "continues": null,
        }))
    }

    /// Closes a till at an entry of it; none: nothing counts.
    pub fn close(&mut self, till: TillKey, last: Option<&SignedEntry>) -> SignedEntry {
        let (seq, id) = (last.map_or(0, |last| last.entry().seq), last.map(SignedEntry::id));
        self.write::<TillClosed>(
            json!({"replaces": [], "till": till, "last_seq": seq, "last_id": id}),
        )
    }

    /// Adds a member with a cut, or changes one.
    pub fn member(&mut self, cut_bp: u16, of: Option<&SignedEntry>) -> SignedEntry {
        let of = of.map(SignedEntry::id);
        self.write::<Member>(json!({
            "of": of, "replaces": Vec::from_iter(of), "code": "M7QD", "cut_bp": cut_bp, "active": true,
        }))
    }

    /// Adds a product at a price, or changes one.
    pub fn product(
        &mut self,
        price: i64,
        member: &SignedEntry,
        of: Option<&SignedEntry>,
    ) -> SignedEntry {
        let of = of.map(SignedEntry::id);
        self.write::<Product>(json!({
            "of": of, "replaces": Vec::from_iter(of), "sku": "KRP-01", "quick": "41", "barcodes": [],
            "name": "Keripik pisang", "category": "Makanan", "unit": "pcs", "price": price,
            "member": member.id(), "cut_bp": null, "picture": null, "active": true,
        }))
    }

    /// Opens a shift on its day, which is the tenth of May until it is set.
    pub fn open_shift(&mut self) -> SignedEntry {
        let stand = self.stand.clone();
        let opened = self.write::<ShiftOpened>(json!({
            "stand": stand, "drawer": "A", "day": self.day, "day_from": "clock", "float": 0, "count": [],
            "continues": null,
        }));
        self.shift = Some(opened.id());
        opened
    }

    /// Sells one piece of a product for Rp12.500 in cash.
    pub fn sell(&mut self, product: &SignedEntry, member: &SignedEntry) -> SignedEntry {
        let (receipt, draft) = self.next_receipt();
        self.write::<Sale>(json!({
            "draft": draft, "receipt": receipt, "shift": self.shift.expect("an open shift"), "stand": self.stand,
            "day": self.day, "paper_at": null, "group": null, "discount_by": "both", "cash_step": 100,
            "bundles": [],
            "lines": [{
                "product": product.id(), "sku": "KRP-01", "name": "Keripik pisang", "unit": "pcs",
                "quantity_milli": 1000, "bundle": null, "list_price": 12500, "price": 12500, "gross": 12500,
                "amount": 12500, "discount": 0,
                "net": 12500, "member": member.id(), "member_code": "M7QD", "cut_bp": 2000,
                "member_share": 10000, "cooperative_share": 2500, "reason": null,
            }],
            "rounding": 0,
            "payments": [
                {"method": "cash", "amount": 12500, "tendered": 12500, "change": 0, "status": null},
            ],
        }))
    }

    /// Gives the money back for a sale that it [rang up](Self::sell): its piece is damaged.
    pub fn refund(&mut self, sale: &SignedEntry) -> SignedEntry {
        let Fact::Sale(sold) = &sale.entry().fact else { panic!("this is no sale") };
        let sold = serde_json::to_value(sold).expect("JSON");
        let (receipt, draft) = self.next_receipt();
        let mut line = sold["lines"][0].clone();
        let figures = ["quantity_milli", "amount", "gross", "net", "member_share"];
        let sold_line: serde_json::Map<String, Value> =
            figures.iter().map(|figure| ((*figure).to_owned(), line[figure].clone())).collect();
        for figure in figures.into_iter().chain(["cooperative_share"]) {
            line[figure] = json!(-line[figure].as_i64().expect("a figure"));
        }
        (line["line"], line["before_milli"]) = (json!(1), json!(0));
        line["sold"] = sold_line.into();
        let net = &sold["lines"][0]["net"];
        self.write::<Refund>(json!({
            "draft": draft, "receipt": receipt, "shift": self.shift.expect("an open shift"), "stand": self.stand,
            "day": self.day, "paper_at": null, "group": null,
            "of": {
                "receipt": sold["receipt"], "sale": sale.id(), "day": sold["day"], "net": net, "paid": net,
                "before_net": 0, "before_paid": 0,
            },
            "basis": "sale", "reason": "damaged", "discount_by": "both", "cash_step": 100,
            "bundles": [], "lines": [line],
            "rounding": 0,
            "payments": [
                {"method": "cash", "amount": -net.as_i64().expect("an amount"), "tendered": null, "change": null,
                    "status": null},
            ],
        }))
    }

    /// What it sells in.
    #[must_use]
    pub fn sold_in(&self) -> SoldIn {
        SoldIn {
            shift: self.shift.expect("an open shift"),
            stand: self.stand.parse().expect("a code"),
            day: self.day.parse().expect("a day"),
            paper_at: None,
        }
    }

    /// Sells from another shift of its own.
    pub fn set_shift(&mut self, shift: &SignedEntry) {
        self.shift = Some(shift.id());
    }

    /// The number of its next receipt.
    pub fn next_number(&mut self) -> ReceiptNumber {
        self.next_receipt().0.parse().expect("a number")
    }

    /// The number of its next receipt and its draft.
    fn next_receipt(&mut self) -> (String, String) {
        self.receipts += 1;
        let receipt = format!("{}-{}-{:04}", self.stand, self.letters(), self.receipts);
        let draft = EntryId::of(format!("{receipt} {:?}", self.end).as_bytes()).to_string();
        (receipt, draft[..32].to_owned())
    }
}
