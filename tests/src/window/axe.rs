//! The accessibility rules of axe-core, in the window itself.

use std::fs;

use serde::Deserialize;

use super::Window;

const AXE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/node_modules/axe-core/axe.min.js");

const RUN: &str = "const done = arguments[0];
    const short = violation => ({
        rule: violation.id,
        impact: violation.impact,
        help: violation.help,
        elements: violation.nodes.map(node => `${node.html}: ${node.failureSummary}`),
    });
    axe.run(document).then(
        results => done({ Ok: results.violations.map(short) }),
        error => done({ Err: String(error) }),
    )";

/// A rule that the page breaks.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Violation {
    /// The rule's id in axe-core, such as `color-contrast`.
    pub rule: String,
    /// `minor`, `moderate`, `serious` or `critical`.
    pub impact: String,
    /// What the rule asks for.
    pub help: String,
    /// The elements that break it, and how.
    pub elements: Vec<String>,
}

impl Window {
    /// Checks the page as it is now against all of axe-core's rules.
    #[track_caller]
    pub fn axe(&self) -> Vec<Violation> {
        if self.driver.script("return typeof axe === 'undefined'", Vec::new()) == true {
            let source = match fs::read_to_string(AXE) {
                Ok(source) => source,
                Err(error) => panic!("{AXE}: {error}; `cargo xtask prepare` installs it"),
            };
            // The function's scope is not the page's: hand the library over.
            self.driver.script(&format!("{source}; window.axe = axe"), Vec::new());
        }
        let answer = self.driver.script_with_callback(RUN, Vec::new());
        let violations: Result<Vec<Violation>, String> =
            serde_json::from_value(answer).expect("the shape written above");
        violations.expect("axe-core runs on any page")
    }
}
