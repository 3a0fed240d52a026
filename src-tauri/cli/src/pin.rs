use clap::Subcommand;
use lapak_core::till::{LimitsTyped, PinTyped, PinsView, Till};
use lapak_core::{Code, Refusal};

use crate::answer::Answer;

#[derive(Debug, Subcommand)]
pub(crate) enum PinCommand {
    /// Who has one, and what asks for the coordinator's
    List,
    /// Set the PIN of a seller, or of the `coordinator` of the stand: four to eight digits
    Set {
        /// The seller's code, or `coordinator`
        whose: String,
        /// The new one; better given in the environment than on the command line
        #[arg(env = "LAPAK_NEW_PIN", hide_env_values = true)]
        new: String,
    },
    /// Take the PIN of a seller or of the `coordinator` away
    Take {
        /// The seller's code, or `coordinator`
        whose: String,
    },
    /// Ask for a reason and the coordinator's PIN above these limits; what is left out asks for nothing
    Limits {
        /// Discounts above so many percent
        #[arg(long, value_name = "PERCENT", default_value = "")]
        discount: String,
        /// Money back above so much
        #[arg(long, value_name = "N", default_value = "")]
        money_back: String,
    },
    /// Forget every PIN of this till, where the coordinator's is forgotten
    Forget,
}

/// Does what may ask for a PIN: once it asks, with the one that was given.
pub(crate) fn with_pin<T>(
    till: &mut Till,
    pin: Option<&str>,
    act: impl Fn(&mut Till) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    match (act(till), pin) {
        (Err(refusal), Some(pin)) if refusal.code() == Code::PinNeeded => {
            let whose = refusal.details().get("whose").cloned().unwrap_or_default();
            till.show_pin(&PinTyped { whose, pin: pin.to_owned() })?;
            act(till)
        }
        (done, _) => done,
    }
}

pub(crate) fn run(till: &mut Till, command: &PinCommand, answer: Answer) -> Result<(), Refusal> {
    match command {
        PinCommand::List => {}
        PinCommand::Set { whose, new } => {
            // Nothing is no PIN, and takes none away either.
            let pin = if new.trim().is_empty() { "-".to_owned() } else { new.clone() };
            till.set_pin(&PinTyped { whose: whose.clone(), pin })?;
        }
        PinCommand::Take { whose } => {
            till.set_pin(&PinTyped { whose: whose.clone(), pin: String::new() })?;
        }
        PinCommand::Limits { discount, money_back } => till.set_limits(&LimitsTyped {
            discount: discount.clone(),
            money_back: money_back.clone(),
        })?,
        PinCommand::Forget => till.forget_pins()?,
    }
    let view = till.pins()?;
    answer.give(&view, |view| sentence(till, view))
}

fn sentence(till: &Till, view: &PinsView) -> String {
    let sellers = view.sellers.iter().filter(|(_, has)| *has).map(|(code, _)| code.clone());
    let all: Vec<String> = view
        .coordinator
        .then(|| till.words().say("pin-coordinator", &[]))
        .into_iter()
        .chain(sellers)
        .collect();
    let none = || till.words().say("cli-none", &[]);
    let whose = if all.is_empty() { none() } else { all.join(", ") };
    let discount = &view.limits.discount;
    let discount = if discount.is_empty() { none() } else { format!("{discount} %") };
    let money_back = view.limits.money_back.as_ref().map_or_else(none, |limit| limit.text.clone());
    let named = [("whose", whose.as_str()), ("discount", &discount), ("money_back", &money_back)];
    till.words().say("cli-pins", &named)
}
