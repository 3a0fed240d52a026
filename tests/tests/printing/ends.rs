//! The other ends: printers that a test has in its hand.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::{self, sleep};
use std::time::Duration;

/// `O_NONBLOCK` and `O_NOCTTY` of Linux.
const WITHOUT_WAITING: i32 = 0o4000 | 0o400;
const PAUSE: Duration = Duration::from_millis(2);

/// A printer at the end of a pipe, or of a line: what it has not read, it has not printed.
pub(crate) struct Reader(File);

/// Makes a pipe.
pub(crate) fn pipe(at: &Path) {
    let made = Command::new("mkfifo").arg(at).status().expect("mkfifo is there");
    assert!(made.success());
}

impl Reader {
    /// Switches it on.
    pub(crate) fn at(path: &Path) -> Self {
        let mut options = OpenOptions::new();
        Self(options.read(true).custom_flags(WITHOUT_WAITING).open(path).expect("it is there"))
    }

    /// What is there now.
    pub(crate) fn some(&mut self, most: usize) -> Vec<u8> {
        let mut read = vec![0; most];
        match self.0.read(&mut read) {
            Ok(count) => read.truncate(count),
            Err(cause) if cause.kind() == ErrorKind::WouldBlock => read.clear(),
            Err(cause) => panic!("{cause}"),
        }
        read
    }

    /// Waits for so many bytes.
    pub(crate) fn exactly(&mut self, count: usize) -> Vec<u8> {
        let mut read = Vec::new();
        while read.len() < count {
            let some = self.some(count - read.len());
            if some.is_empty() {
                sleep(PAUSE);
            }
            read.extend(some);
        }
        read
    }

    /// Reads while something else is done, and gives all that came until it was, with what that came to.
    pub(crate) fn while_done<T>(&mut self, work: impl FnOnce() -> T + Send) -> (Vec<u8>, T)
    where
        T: Send,
    {
        thread::scope(|scope| {
            let working = scope.spawn(work);
            let mut all = Vec::new();
            loop {
                let ended = working.is_finished();
                let some = self.some(4096);
                if ended && some.is_empty() {
                    return (all, working.join().expect("no panic"));
                }
                if some.is_empty() {
                    sleep(PAUSE);
                }
                all.extend(some);
            }
        })
    }
}

/// What a printer in the network does when it is called.
#[derive(Clone)]
pub(crate) struct Manner {
    /// What it answers when it is asked how it is.
    pub(crate) answers: fn(u8) -> Vec<u8>,
    /// It is pulled once it has read so many bytes of a paper, the next time that it is called.
    pub(crate) pulled_after: Option<usize>,
}

/// A printer in the network, on a port of this computer, that takes one call after the other.
pub(crate) struct Network {
    /// By which word it is set.
    pub(crate) word: String,
    pub(crate) manner: Arc<Mutex<Manner>>,
    papers: Arc<Mutex<Vec<Vec<u8>>>>,
}

impl Network {
    /// One that has paper and says so.
    pub(crate) fn well() -> Self {
        Self::of(|_| vec![0x12])
    }

    pub(crate) fn of(answers: fn(u8) -> Vec<u8>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let word = format!("tcp:{}", listener.local_addr().expect("bound"));
        let manner = Arc::new(Mutex::new(Manner { answers, pulled_after: None }));
        let papers = Arc::new(Mutex::new(Vec::new()));
        let (own, kept) = (Arc::clone(&manner), Arc::clone(&papers));
        thread::spawn(move || {
            for call in listener.incoming() {
                let manner = {
                    let mut manner = own.lock().expect("no panic");
                    let now = manner.clone();
                    manner.pulled_after = None;
                    now
                };
                if let Some(paper) = taken(call.expect("a call"), &manner) {
                    kept.lock().expect("no panic").push(paper);
                }
            }
        });
        Self { word, manner, papers }
    }

    /// The papers that came out whole, in order.
    pub(crate) fn papers(&self) -> Vec<Vec<u8>> {
        self.papers.lock().expect("no panic").clone()
    }

    /// Pulls it in the middle of the next paper.
    pub(crate) fn pull_after(&self, bytes: usize) {
        self.manner.lock().expect("no panic").pulled_after = Some(bytes);
    }

    pub(crate) fn answer(&self, answers: fn(u8) -> Vec<u8>) {
        self.manner.lock().expect("no panic").answers = answers;
    }
}

/// A paper that was taken whole; none where nothing but questions came, or it was pulled.
fn taken(mut call: TcpStream, manner: &Manner) -> Option<Vec<u8>> {
    let (mut paper, mut next) = (Vec::new(), [0]);
    loop {
        if manner.pulled_after.is_some_and(|after| paper.len() >= after) {
            return None;
        }
        match call.read(&mut next) {
            Ok(0) => break,
            Ok(_) => paper.push(next[0]),
            Err(cause) => panic!("{cause}"),
        }
        if let [.., 0x10, 0x04, question @ 1..=4] = paper[..] {
            paper.truncate(paper.len() - 3);
            // Whoever asked may be gone.
            drop(call.write_all(&(manner.answers)(question)));
        }
    }
    Some(paper).filter(|paper| !paper.is_empty())
}

/// A serial line: what goes in at one end comes out at the other.
pub(crate) struct Line {
    socat: Child,
    pub(crate) computer: PathBuf,
    pub(crate) printer: PathBuf,
}

impl Line {
    pub(crate) fn in_folder(folder: &Path) -> Self {
        let (computer, printer) = (folder.join("computer"), folder.join("printer"));
        let end = |of: &Path| format!("pty,raw,echo=0,link={}", of.display());
        let socat = Command::new("socat")
            .args([end(&computer), end(&printer)])
            .stdin(Stdio::null())
            .spawn()
            .expect("socat is there");
        let line = Self { socat, computer, printer };
        while !line.computer.exists() || !line.printer.exists() {
            sleep(PAUSE);
        }
        line
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        drop(self.socat.kill());
        drop(self.socat.wait());
    }
}
