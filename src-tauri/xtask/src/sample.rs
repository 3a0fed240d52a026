//! The sample fair, in a data folder of its own.

use std::{fs, path::PathBuf, process::Command};

use crate::{
    command::{capture, output, stream, text},
    failure::Failure,
    workspace::Workspace,
};

/// A till of the sample fair, below `target/`.
#[derive(Debug)]
pub(crate) struct Sample {
    lapak: PathBuf,
    data: PathBuf,
}

impl Sample {
    /// Founds the sample fair at the first time; later the folder is taken as it is.
    pub(crate) fn prepare(workspace: &Workspace) -> Result<Self, Failure> {
        let sample = Self { lapak: workspace.program("lapak"), data: workspace.scratch("sample") };
        fs::create_dir_all(&sample.data).map_err(Failure::file(&sample.data))?;
        let mut founding = sample.lapak();
        founding.args(["--json", "fair", "sample", "--stand", "07"]);
        let founded = output(&mut founding)?;
        let refusal = text(&founded.stderr);
        if founded.status.success() {
            println!("founded the sample fair in {}", sample.data.display());
        } else if !refusal.contains("\"fair_exists\"") {
            eprintln!("{}", text_field(&refusal, "message").unwrap_or(&refusal));
            return Err(Failure::Failed {
                command: "lapak fair sample".into(),
                status: founded.status.to_string(),
            });
        }
        Ok(sample)
    }

    /// The window on this fair; returns when it is closed.
    pub(crate) fn open_window(&self, workspace: &Workspace) -> Result<(), Failure> {
        stream(Command::new(workspace.program("lapak-desktop")).env("LAPAK_DATA", &self.data))
    }

    /// One sale through the command line, and its receipt on the screen.
    pub(crate) fn sell_once(&self) -> Result<(), Failure> {
        let shift = output(self.lapak().args(["--json", "shift", "show"]))?;
        if !text(&shift.stdout).contains("\"counted\":null") {
            // None was opened, or it was closed. The day is the clock's.
            capture(self.lapak().args(["shift", "open", "--float", "300000", "--by", "R1"]))?;
        }
        let sale = capture(self.lapak().args(["--json", "sell", "41*2", "--cash", "50000"]))?;
        let receipt = text_field(&sale, "receipt").ok_or_else(|| Failure::Answer {
            command: "lapak sell".into(),
            missing: "receipt".into(),
        })?;
        stream(self.lapak().args(["receipt", receipt, "--text"]))
    }

    fn lapak(&self) -> Command {
        let mut lapak = Command::new(&self.lapak);
        lapak.arg("--data").arg(&self.data);
        lapak
    }
}

/// The value of a text field that holds no escapes. Enough for receipt numbers, and no parser to compile first.
fn text_field<'a>(json: &'a str, name: &str) -> Option<&'a str> {
    let (_, after_name) = json.split_once(&format!("\"{name}\":"))?;
    after_name.trim_start().strip_prefix('"')?.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_receipt_is_found_in_the_answer() {
        let answer = r#"{"final":true,"receipt": "07-ab-0001","total":25000}"#;
        assert_eq!(text_field(answer, "receipt"), Some("07-ab-0001"));
        assert_eq!(text_field(answer, "total"), None);
        assert_eq!(text_field(answer, "change"), None);
    }
}
