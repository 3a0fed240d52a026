//! `lapak`: the till for scripts, servers and tests. It calls the same façade as the window; the program decides
//! nothing itself.

mod after_sale;
mod answer;
mod archive;
mod arguments;
mod attention;
mod backup;
mod batch;
mod cash;
mod cash_totals;
mod catalogue;
mod day;
mod entries;
mod fair;
mod fairs;
mod goods;
mod journal;
mod names;
mod owed;
mod pin;
mod place;
mod practice;
mod printer;
mod qris;
mod sale_arguments;
mod sell;
mod settlement;
mod shift;
mod simulate;
mod store;
mod till;
mod totals;
mod unshown;

use std::collections::BTreeMap;
use std::env;
use std::process::ExitCode;

use clap::Parser;
use lapak_core::till::{Clock, Till, data_folder, save_guide};
use lapak_core::{Class, Code, Language, Refusal, RefusalView, Words};

use answer::{Answer, aside};
use arguments::{Arguments, Command, FairCommand};
use place::Lent;
use practice::PracticeCommand;
use sale_arguments::SaleCommand;

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) if error.use_stderr() && env::args_os().any(|word| word == "--json") => {
            return misused(&error);
        }
        Err(error) => error.exit(),
    };
    let words = Words::new(arguments.lang.map_or(Language::default(), Language::from));
    match run(&arguments, &words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(unshown) if unshown.code() == Code::NotShown => unshown::refusal(&arguments, &unshown)
            .map_or(ExitCode::SUCCESS, |refusal| refused(&arguments, &words, &refusal)),
        Err(refusal) => refused(&arguments, &words, &refusal),
    }
}

fn run(arguments: &Arguments, words: &Words) -> Result<(), Refusal> {
    let answer = Answer::new(arguments.json);
    match &arguments.command {
        Command::Simulate(simulation) => return simulate::run(simulation, words, answer),
        Command::Guide { out } => {
            return answer.give(&save_guide(words.language(), out)?, |saved| saved.file.clone());
        }
        _ => {}
    }
    let clock = arguments.at.map_or(Clock::System, Clock::Stopped);
    let folder = arguments.data.clone().unwrap_or_else(data_folder);
    if matches!(arguments.command, Command::Fairs) {
        return fairs::list(&folder, clock, words, Answer::new(arguments.json));
    }
    if let Command::Practice(command @ (PracticeCommand::Stop | PracticeCommand::Show)) =
        arguments.command
    {
        return practice::run_beside(&folder, command, words, answer);
    }
    let mut till = Till::open(&folder, clock)?;
    if let Some(language) = arguments.lang {
        till.speak(language.into());
    }
    let told = till.notices().len();
    tell(&till, till.notices());
    match &arguments.command {
        Command::Fair(FairCommand::Join { place, stand }) => {
            return fair::join(&Lent::new(till), place, stand, answer);
        }
        Command::Fair(FairCommand::TakeOff { name }) => {
            return fairs::run_take_off(Lent::new(till), name.as_deref(), answer);
        }
        Command::Place(command) => return place::run(&Lent::new(till), command, answer),
        Command::Sync { plan } => return place::sync(&Lent::new(till), *plan, answer),
        Command::Archive { out } => return archive::run(&Lent::new(till), out, answer),
        _ => {}
    }
    let pin = arguments.pin.as_deref();
    let done = pin::with_pin(&mut till, pin, |till| command(till, arguments, answer));
    tell(&till, &till.notices()[told..]);
    if matches!(&done, Err(refusal) if refusal.code() == Code::StoreDamaged) {
        till.give_up_store();
        return done;
    }
    done?;
    // What belongs between sales can wait for the next time; what was asked for is done.
    while till.rest().unwrap_or(false) {}
    Ok(())
}

/// Says notices to the person.
fn tell(till: &Till, notices: &[Refusal]) {
    for notice in notices {
        aside(&till.words().refusal(notice).message);
    }
}

fn command(till: &mut Till, arguments: &Arguments, answer: Answer) -> Result<(), Refusal> {
    let pin = arguments.pin.as_deref();
    match &arguments.command {
        Command::Fair(command) => fair::run(till, command, answer),
        Command::Till(command) => till::run(till, command, answer),
        Command::Stand(command) => catalogue::run_stand(till, command, answer),
        Command::Names(command) => names::run(till, command, answer),
        Command::Qris(command) => qris::run(till, command, answer),
        Command::Pin(command) => pin::run(till, command, answer),
        Command::Seller(command) => catalogue::run_seller(till, command, answer),
        Command::Member(command) => catalogue::run_member(till, command, answer),
        Command::Bundle(command) => catalogue::bundle::run(till, command, answer),
        Command::Product(command) => catalogue::run_product(till, command, answer),
        Command::Catalogue(command) => catalogue::run_catalogue(till, command, answer),
        Command::Labels(labels) => catalogue::list::labels(till, labels, answer),
        Command::PriceList { pdf } => catalogue::list::price_list(till, pdf, answer),
        Command::QuickCard { stand, pdf } => {
            catalogue::list::quick_card(till, stand.as_deref(), pdf, answer)
        }
        Command::Shift(command) => shift::run(till, command, answer),
        Command::Goods(command) => goods::run(till, command, answer),
        Command::Owed { member } => owed::owed(till, member.as_deref(), answer),
        Command::Deduct(typed) => owed::deduct(till, typed, answer),
        Command::Payout(typed) => owed::pay_out(till, typed, answer),
        Command::Settlement(typed) => settlement::slips(till, typed, answer),
        Command::Envelopes { pdf } => settlement::envelopes(till, pdf.as_ref(), answer),
        Command::Evening(command) => settlement::evening(till, command, answer),
        Command::Stock(asked) => goods::stock(till, asked, answer),
        Command::Sell(sale) => {
            let sold = sell::run(till, sale, pin, answer);
            printer::after_sale(till);
            sold
        }
        Command::Sale(SaleCommand::After(command)) => after_sale::run(till, command, answer),
        Command::Sale(command) => sell::run_sale(till, command, answer),
        Command::Receipt(receipt) => sell::run_receipt(till, receipt, answer),
        Command::Practice(_) => practice::start(till, answer),
        Command::Attention(arguments) => attention::run(till, arguments, answer),
        Command::Printer(command) => printer::run(till, command, answer),
        Command::Print(typed) => printer::print(till, typed, answer),
        Command::Day(command) => day::run(till, command, answer),
        Command::Totals(arguments) => totals::run(till, arguments, answer),
        Command::Journal(arguments) => journal::run(till, arguments, answer),
        Command::State => store::state(till, answer),
        Command::Entries { till: of } => entries::write(till, of.as_deref()),
        Command::Take { file } => entries::take(till, file, answer),
        Command::Dump => store::dump(till),
        Command::Rebuild => store::rebuild(till, answer),
        Command::Verify { file: None } => store::verify(till, answer),
        Command::Verify { file: Some(file) } => entries::verify(till, file, answer),
        Command::Place(_) | Command::Sync { .. } | Command::Archive { .. } => {
            unreachable!("these lend the till")
        }
        Command::Simulate(_) | Command::Guide { .. } | Command::Fairs => {
            unreachable!("these need no till")
        }
        Command::Backup { file } => backup::write(till, file, answer),
        Command::Restore { file } => backup::restore(till, file, answer),
    }
}

/// Says to a program what of the command line cannot be read.
fn misused(error: &clap::Error) -> ExitCode {
    let view = RefusalView {
        code: "usage".to_owned(),
        message: error.to_string().trim_end().to_owned(),
        details: BTreeMap::new(),
    };
    aside(&serde_json::to_string(&view).expect("a refusal has a JSON form"));
    ExitCode::from(2)
}

/// Says why on standard error and exits as the README has it.
fn refused(arguments: &Arguments, words: &Words, refusal: &Refusal) -> ExitCode {
    let view = words.refusal(refusal);
    if arguments.json {
        aside(&serde_json::to_string(&view).expect("a refusal has a JSON form"));
    } else {
        aside(&view.message);
    }
    ExitCode::from(match refusal.code().class() {
        Class::Rule => 1,
        Class::Usage => 2,
        Class::Place => 3,
        Class::Store => 4,
        Class::Unshown => 5,
    })
}
