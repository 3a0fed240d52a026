//! A thermal printer that is not there: listens like one in the network, and puts every paper that comes out into a folder as
//! a picture. `cargo run -p lapak-tests --bin thermal_printer -- 9100 /tmp/papers [58 | 80]`.

use std::io::{self, Read as _};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use lapak_tests::emulator::Emulator;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (Some(port), Some(folder)) = (words.first(), words.get(1)) else {
        eprintln!("usage: thermal_printer PORT FOLDER [58 | 80]");
        return ExitCode::from(2);
    };
    let dots = if words.get(2).is_some_and(|paper| paper == "80") { 576 } else { 384 };
    match print(port, &PathBuf::from(folder), dots) {
        Ok(()) => ExitCode::SUCCESS,
        Err(cause) => {
            eprintln!("{cause}");
            ExitCode::FAILURE
        }
    }
}

fn print(port: &str, folder: &Path, dots: usize) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let listener = TcpListener::bind(format!("127.0.0.1:{port}"))?;
    let mut papers = 0;
    for connection in listener.incoming() {
        let mut bytes = Vec::new();
        // Half a paper, of a connection that was cut, comes out as far as it goes.
        if let Err(cause) = connection?.read_to_end(&mut bytes) {
            eprintln!("the connection was cut: {cause}");
        }
        let mut printer = Emulator::of(dots);
        if let Err(refused) = printer.feed(&bytes) {
            eprintln!("refused: {refused}");
        }
        for page in printer.finished() {
            papers += 1;
            let file = folder.join(format!("{papers:04}.png"));
            page.picture.save(&file).map_err(io::Error::other)?;
            println!("{}\n{}", file.display(), page.text());
        }
    }
    Ok(())
}
