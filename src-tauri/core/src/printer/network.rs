use std::io::{self, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream, ToSocketAddrs};
use std::sync::mpsc::channel;
use std::thread;
use std::time::{Duration, Instant};

use super::connection::{Connection, none_now};
use super::send::{Sending, not_opened};
use crate::refusal::{Code, Refusal};

/// How long a printer may take to end its side after the last byte; many never do.
const GOODBYE: Duration = Duration::from_secs(1);
/// How long one call lasts, before somebody who stops it is looked for: long enough for a call that was lost once.
const CALL: Duration = Duration::from_secs(3);

/// A connection for one paper: it is the printer that takes one after the other.
pub(super) struct NetworkConnection {
    stream: TcpStream,
    /// Since when nothing more comes from here.
    ended: Option<Instant>,
}

/// Calls a printer in the network.
///
/// # Errors
/// [`Code::PrinterOff`] where nobody answers there; [`Code::PrinterStopped`].
pub(super) fn open(host: &str, port: u16, sending: &Sending) -> Result<NetworkConnection, Refusal> {
    let since = Instant::now();
    let address = resolve(host, port, sending)?;
    loop {
        match TcpStream::connect_timeout(&address, CALL.min(sending.patience)) {
            Ok(stream) => {
                stream.set_nonblocking(true).map_err(not_opened)?;
                return Ok(NetworkConnection { stream, ended: None });
            }
            Err(cause) if cause.kind() == io::ErrorKind::TimedOut => {
                if sending.is_stopped() {
                    return Err(Code::PrinterStopped.into());
                }
                if since.elapsed() >= sending.patience {
                    return Err(not_opened(cause));
                }
            }
            Err(cause) => return Err(not_opened(cause)),
        }
    }
}

/// The address of a name. Asking for it may take longer than anybody waits, so a thread of its own does, and is left behind.
fn resolve(host: &str, port: u16, sending: &Sending) -> Result<SocketAddr, Refusal> {
    if let Ok(address) = host.parse() {
        return Ok(SocketAddr::new(address, port));
    }
    let (sender, receiver) = channel();
    let asked = (host.to_owned(), port);
    thread::Builder::new()
        .name("printer's name".into())
        .spawn(move || drop(sender.send(asked.to_socket_addrs().map(|mut found| found.next()))))
        .map_err(not_opened)?;
    let found = receiver.recv_timeout(sending.patience).ok().and_then(Result::ok).flatten();
    found.ok_or_else(|| Code::PrinterOff.into())
}

impl Connection for NetworkConnection {
    fn give(&mut self, bytes: &[u8]) -> io::Result<usize> {
        none_now(self.stream.write(bytes))
    }

    fn hear(&mut self, into: &mut [u8]) -> Option<io::Result<usize>> {
        Some(match self.stream.read(into) {
            Ok(0) => Err(io::ErrorKind::ConnectionAborted.into()),
            read => none_now(read),
        })
    }

    /// Says that nothing more comes, and waits a while for the printer to say the same: where it was pulled meanwhile, that
    /// is where it shows.
    fn is_out(&mut self) -> io::Result<bool> {
        let ended = match self.ended {
            Some(ended) => ended,
            None => {
                self.stream.shutdown(Shutdown::Write)?;
                *self.ended.insert(Instant::now())
            }
        };
        match self.stream.read(&mut [0; 64]) {
            Ok(0) => Ok(true),
            read => none_now(read).map(|_| ended.elapsed() >= GOODBYE),
        }
    }
}
