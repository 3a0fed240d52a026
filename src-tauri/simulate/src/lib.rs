//! A fair that nobody went to: whole, signed and the same every time, for tests and benchmarks.

mod beside;
mod buyer;
mod chain;
mod expected;
mod goods;
mod lines;
mod seed;

use std::fs;
use std::io::{self, ErrorKind};
use std::num::NonZeroU8;
use std::path::{Path, PathBuf};

use chrono::TimeDelta;

use lapak_core::entry::{
    DayFrom, Fact, Introduction, Method, Role, ShiftClosed, ShiftOpened, TillAdmitted, TillSecret,
};
use lapak_core::exchange::Header;
use lapak_core::selling::{ReadySale, Rules, SoldIn};
use lapak_core::till::Sample;
use lapak_core::value::{
    Day, DraftId, EntryId, Moment, Money, Nonce, ReceiptNumber, SellerCode, StandCode,
};
use lapak_core::{Code, Refusal};

use beside::{Beside, Now};
use chain::Chain;
use expected::Expected;
use goods::Goods;
use lines::{Lines, not_written};
use seed::{Dice, Seed};

/// When the first day begins; every later one begins at the same time.
const BEGIN: &str = "2024-05-09T09:00:00.000+07:00";
/// How long a day of selling is, in milliseconds.
const DAY_MS: u64 = 12 * HOUR_MS;
const HOUR_MS: u64 = 3_600_000;
const FLOAT: i64 = 300_000;

/// What a simulated fair is made of. Equal ones give equal bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Simulation {
    /// How many tills there are: the founder's at stand `00`, and sellers' tills from stand `01` on.
    pub tills: NonZeroU8,
    /// How many sales they make together, at most [`Simulation::SALES_MAX`].
    pub sales: u32,
    /// How many days the fair lasts.
    pub days: NonZeroU8,
    /// What keys, drafts and every choice derive from.
    pub seed: u64,
    /// Whether everything else happens too that may happen at a fair.
    pub everything: bool,
}

/// The files of a simulated fair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Simulated {
    /// One file of lines for each till, the founder's first: `STAND-LETTERS.jsonl`, a header and the till's chain.
    pub files: Vec<PathBuf>,
    /// The totals of the fair.
    pub expected: PathBuf,
}

impl Simulation {
    /// The most sales: one till could number them all.
    pub const SALES_MAX: u32 = ReceiptNumber::MAX;
}

/// Simulates a fair into the folder `out`, which is made, or is there and empty.
///
/// The fair is of the kind `sample`, with the sample fair's sellers, members and products. Its clock begins on
/// 2024-05-09 at 09:00 +07:00 and runs for twelve hours of every day. Each till introduces itself, is admitted, and
/// opens and closes a shift a day; the sales go round the tills, as many on one day as on another, give or take one. Whenever an
/// hour has passed between two of them, the founder changes the price of one product. The sales are of everything that selling knows: goods by the piece
/// and by weight, bargains, discounts on a line and on the whole, what is given away, what the catalogue does not
/// have, cash, QRIS, transfers, and two of them together.
///
/// With [`Simulation::everything`] there are entries of every kind: stands, a bundle, goods that come, move and go, refunds in
/// parts and one without its sale, payments that were other than they seemed, cash that leaves the drawers, deductions and
/// payouts, corrections, acceptances and notes.
///
/// Beside the lines stands `expected.json`, with the totals as they were added up while the sales were made:
///
/// - `sales`, `entries`; `tills` with `till, stand, letters, entries, sales, paid`, the founder's first
/// - `sum` and, in `by`, rows by `day`, `stand`, `till`, `seller` and `hour` (`09`): `sales, gross, discount, net,
///   rounding, paid, member_share, cooperative_share`, where gross is the higher of list price and agreed price times
///   the quantity, discount is what bargain and discounts took off it, and paid is net and rounding
/// - rows by `product` (stock keeping unit, empty for an uncatalogued article) and `member` (code): the same without
///   `rounding` and `paid`, which belong to no line; `sales` counts those that have such a line
/// - rows by `method`: `sales`, how many have such a payment, and `paid`, what they paid
/// - `refunds` beside every `sales`; `borne`, what the cooperative bears; `stock` by SKU and stand; `owed` by member's code
///
/// It is written last: a folder without it holds a simulation that was broken off.
///
/// # Errors
/// [`Code::FileExists`] where something is there already, and it is left as it is; [`Code::FileNotWritten`].
///
/// # Panics
/// With more sales than [`Simulation::SALES_MAX`].
pub fn simulate(simulation: &Simulation, out: &Path) -> Result<Simulated, Refusal> {
    assert!(simulation.sales <= Simulation::SALES_MAX, "there are not so many receipt numbers");
    let all = u64::from(simulation.sales);
    let days = u64::from(simulation.days.get());
    make_empty(out)?;
    let mut course = Course::found(simulation, out)?;
    if simulation.everything {
        course.beside = Some(Beside::new(Seed(simulation.seed)));
    }
    let mut sold = 0;
    for day in 0..days {
        course.open_shifts(day)?;
        course.beside(day, 0, |beside, now| beside.morning(now, day))?;
        let of_day = all * (day + 1) / days - sold;
        let mut hour = 0;
        for sale in 0..of_day {
            let into_day = DAY_MS * sale / of_day;
            let at = moment(day, into_day);
            if into_day / HOUR_MS > hour {
                hour = into_day / HOUR_MS;
                course.reprice(at)?;
            }
            course.sell(sold + sale, at)?;
        }
        sold += of_day;
        let last = day + 1 == days;
        course.beside(day, DAY_MS, |beside, now| beside.evening(now, last))?;
        course.close_shifts(day)?;
    }
    course.finish(out)
}

/// A simulated fair as it goes.
struct Course {
    seed: Seed,
    dice: Dice,
    rules: Rules,
    goods: Goods,
    tills: Vec<SimulatedTill>,
    expected: Expected,
    beside: Option<Beside>,
}

/// One till, where its lines go, and the shift that it sells in with who opened it.
struct SimulatedTill {
    chain: Chain,
    lines: Lines,
    shift: Option<(SoldIn, SellerCode)>,
    /// The cash that the shift took in.
    cash: i64,
}

impl Course {
    fn found(simulation: &Simulation, out: &Path) -> Result<Self, Refusal> {
        let seed = Seed(simulation.seed);
        let begin = moment(0, 0);
        let sample = Sample::read();
        let last = day(u64::from(simulation.days.get()) - 1);
        let recovery = TillSecret::from_bytes(seed.bytes("recovery", 0));
        let nonce = Nonce::from_bytes(seed.bytes("nonce", 0));
        let fair = sample.founded((day(0), last), nonce, recovery.till())?;
        let (name, cut) = (fair.name.clone(), fair.cut_bp);
        let rules = Rules { discount_by: fair.discount_by, cash_step: fair.cash_step };

        let mut founder = Chain::new(secret(seed, 0), stand(0), None);
        let founding = founder.sign(begin, None, fair);
        let place = lapak_core::till::crockford().encode(&seed.bytes::<15>("place", 0));
        let fair = founding.fair();
        let header = Header::of_place(place, fair, name);
        let mut founder = SimulatedTill::new(founder, out, &header)?;
        founder.lines.write(&founding)?;
        founder.introduce(begin)?;

        let mut goods = Goods::new(cut);
        sample.record(|fact| founder.teach(&mut goods, begin, fact))?;
        let mut tills = vec![founder];
        for number in 1..simulation.tills.get() {
            let chain = Chain::new(secret(seed, number), stand(number), Some(fair));
            let mut till = SimulatedTill::new(chain, out, &header)?;
            till.introduce(begin)?;
            let admitted = TillAdmitted {
                of: None,
                replaces: Vec::new(),
                till: till.chain.till,
                role: Role::Seller,
                stand: till.chain.stand.clone(),
                continues: None,
                more: None,
            };
            tills[0].write(begin, None, admitted)?;
            tills.push(till);
        }
        let (dice, expected) = (Dice::of(seed), Expected::default());
        Ok(Self { seed, dice, rules, goods, tills, expected, beside: None })
    }

    /// What happens beside sales at a moment of a day, where it does.
    fn beside(
        &mut self,
        number: u64,
        into_day: u64,
        happens: impl FnOnce(&mut Beside, &mut Now) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let Some(beside) = &mut self.beside else { return Ok(()) };
        let mut now = Now {
            tills: &mut self.tills,
            goods: &self.goods,
            expected: &mut self.expected,
            dice: &mut self.dice,
            at: moment(number, into_day),
            day: day(number),
            cash_step: self.rules.cash_step,
        };
        happens(beside, &mut now)
    }

    fn open_shifts(&mut self, number: u64) -> Result<(), Refusal> {
        let (day, at) = (day(number), moment(number, 0));
        for till in &mut self.tills {
            let stand = till.chain.stand.clone();
            let by = self.dice.choose(&self.goods.sellers).clone();
            let opened = ShiftOpened {
                stand: stand.clone(),
                drawer: "A".parse().expect("a drawer's code"),
                day,
                day_from: DayFrom::Clock,
                float: Money::new(FLOAT).ok(),
                count: Vec::new(),
                continues: None,
                more: None,
            };
            let shift = till.write(at, Some(&by), opened)?;
            till.shift = Some((SoldIn { shift, stand, day, paper_at: None }, by));
        }
        Ok(())
    }

    /// Every till counts its drawer at the end of the day, and nothing is amiss.
    fn close_shifts(&mut self, number: u64) -> Result<(), Refusal> {
        let at = moment(number, DAY_MS);
        for till in &mut self.tills {
            let Some((SoldIn { shift, stand, day, .. }, by)) = till.shift.take() else { continue };
            let counted = Money::new(FLOAT + std::mem::take(&mut till.cash)).ok();
            let closed = ShiftClosed {
                shift,
                stand,
                drawer: "A".parse().expect("a drawer's code"),
                day,
                counted,
                expected: counted,
                count: Vec::new(),
                seen: Vec::new(),
                more: None,
            };
            till.write(at, Some(&by), closed)?;
        }
        Ok(())
    }

    /// The founder changes one price; every till knows it at once.
    fn reprice(&mut self, at: Moment) -> Result<(), Refusal> {
        let product = self.goods.repriced(&mut self.dice);
        self.tills[0].teach(&mut self.goods, at, product.into())?;
        Ok(())
    }

    fn sell(&mut self, number: u64, at: Moment) -> Result<(), Refusal> {
        let draft = DraftId::from_bytes(self.seed.bytes("draft", number));
        let cart = buyer::take(&self.goods, &self.rules, draft, &mut self.dice)?;
        let payments = buyer::pay(&cart, &self.rules, &mut self.dice)?;
        let tills = self.tills.len() as u64;
        let next = usize::try_from(number % tills).expect("fewer than there are tills");
        let till = &mut self.tills[next];
        let (sold_in, by) = till.shift.clone().expect("every day begins with a shift");
        let ready = ReadySale::new(&cart, &payments, self.rules, sold_in)?;
        let sale = ready.numbered(till.chain.next_receipt());
        let cash = sale.payments.iter().filter(|payment| payment.method == Method::CASH);
        till.cash += cash.map(|payment| payment.amount.amount()).sum::<i64>();
        self.expected.add(&sale, &till.chain, &by, at);
        let id = till.write(at, Some(&by), sale.clone())?;
        if let Some(beside) = &mut self.beside {
            beside.sold(number, id, &sale, next);
        }
        Ok(())
    }

    fn finish(mut self, out: &Path) -> Result<Simulated, Refusal> {
        let mut files = Vec::new();
        for till in self.tills {
            self.expected.close(&till.chain);
            files.push(till.lines.finish()?);
        }
        let expected = out.join("expected.json");
        let mut text = serde_json::to_vec(&self.expected).expect("totals have a JSON form");
        text.push(b'\n');
        lines::write_new(&expected, &text)?;
        Ok(Simulated { files, expected })
    }
}

impl SimulatedTill {
    fn new(chain: Chain, out: &Path, header: &Header) -> Result<Self, Refusal> {
        let name = format!("{}-{}.jsonl", chain.stand, chain.letters());
        let lines = Lines::create(out.join(name), header)?;
        Ok(Self { chain, lines, shift: None, cash: 0 })
    }

    fn introduce(&mut self, at: Moment) -> Result<(), Refusal> {
        let stand = self.chain.stand.clone();
        let fact =
            Introduction { of: None, replaces: Vec::new(), stand, continues: None, more: None };
        self.write(at, None, fact)?;
        Ok(())
    }

    /// Records a fact of the catalogue, and changes the goods by it.
    fn teach(&mut self, goods: &mut Goods, at: Moment, fact: Fact) -> Result<EntryId, Refusal> {
        let signed = self.chain.sign(at, None, fact);
        goods.learn(&signed);
        self.lines.write(&signed)?;
        Ok(signed.id())
    }

    /// Signs and writes the till's next entry.
    fn write(
        &mut self,
        at: Moment,
        by: Option<&SellerCode>,
        fact: impl Into<Fact>,
    ) -> Result<EntryId, Refusal> {
        let signed = self.chain.sign(at, by, fact);
        self.lines.write(&signed)?;
        Ok(signed.id())
    }
}

fn make_empty(out: &Path) -> Result<(), Refusal> {
    let there = |cause: io::Error| {
        Refusal::new(Code::FileExists).with("file", out.display()).because(cause)
    };
    match fs::read_dir(out).map(|mut entries| entries.next().is_none()) {
        Ok(true) => Ok(()),
        Ok(false) => Err(there(ErrorKind::DirectoryNotEmpty.into())),
        Err(cause) if cause.kind() == ErrorKind::NotADirectory => Err(there(cause)),
        Err(cause) if cause.kind() == ErrorKind::NotFound => {
            fs::create_dir_all(out).map_err(not_written(out))
        }
        Err(cause) => Err(not_written(out)(cause)),
    }
}

fn secret(seed: Seed, till: u8) -> TillSecret {
    TillSecret::from_bytes(seed.bytes("till", till.into()))
}

fn stand(till: u8) -> StandCode {
    format!("{till:02}").parse().expect("two or three digits are a stand's code")
}

fn day(number: u64) -> Day {
    moment(0, 0).day().expect("a day").plus_days(number)
}

fn moment(day: u64, into_day_ms: u64) -> Moment {
    let begin: Moment = BEGIN.parse().expect("a moment");
    let since_ms = i64::try_from(day * 24 * HOUR_MS + into_day_ms).expect("less than a year");
    (begin.time() + TimeDelta::milliseconds(since_ms)).into()
}
