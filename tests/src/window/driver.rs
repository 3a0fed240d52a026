//! The line to the window: WebKitWebDriver, which starts the program and speaks the W3C protocol.
//!
//! `tauri-driver` would only translate a capability and set a variable, both done here, and be one more program to install.

use std::{
    fmt::Display,
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::Path,
    thread::sleep,
    time::{Duration, Instant},
};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::{
    runtime::{Builder, Runtime},
    time::timeout,
};

use super::{PATIENCE, program, stage::Stage};

/// One call may press many keys, or check a whole page while the other core compiles.
const ANSWER: Duration = Duration::from_secs(60);

/// A WebDriver session whose calls block.
#[derive(Debug)]
pub(super) struct Driver {
    client: Client,
    runtime: Runtime,
    program: u32,
}

impl Driver {
    /// Starts the driver, and through it the program on this data folder.
    #[track_caller]
    pub(super) fn open(stage: &mut Stage, program: &Path, data: &Path) -> Self {
        let port = free_port();
        let mut driver = stage.command("WebKitWebDriver");
        driver
            .arg(format!("--port={port}"))
            .env("LAPAK_DATA", data)
            // What the web view asks before it lets itself be driven.
            .env("TAURI_WEBVIEW_AUTOMATION", "true");
        let process = stage.start(driver);
        wait_until_it_listens(port);

        let runtime =
            Builder::new_current_thread().enable_all().build().expect("a runtime without threads");
        let address = format!("http://127.0.0.1:{port}");
        let mut session = ClientBuilder::new(HttpConnector::new());
        if let Value::Object(capabilities) =
            json!({ "webkitgtk:browserOptions": { "binary": program, "args": [] } })
        {
            session.capabilities(capabilities);
        }
        let client = match runtime.block_on(session.connect(&address)) {
            Ok(client) => client,
            Err(error) => panic!("{} opens no window: {error}\n{}", program.display(), stage.log()),
        };
        let program = program::child_of(process).expect("the driver started the program");
        Self { client, runtime, program }
    }

    /// The id of the program's process.
    pub(super) fn program(&self) -> u32 {
        self.program
    }

    /// One call of the protocol, to its end.
    #[track_caller]
    pub(super) fn call<T, E: Display>(&self, call: impl AsyncFnOnce(&Client) -> Result<T, E>) -> T {
        match self.runtime.block_on(async { timeout(ANSWER, call(&self.client)).await }) {
            Ok(Ok(answer)) => answer,
            Ok(Err(error)) => panic!("the window refuses: {error}"),
            Err(_) => panic!("the window does not answer within {ANSWER:?}"),
        }
    }

    /// Runs the body of a function in the page and returns its value.
    #[track_caller]
    pub(super) fn script(&self, body: &str, arguments: Vec<Value>) -> Value {
        self.call(async |client| client.execute(body, arguments).await)
    }

    /// The same for a body that calls its last argument with its value.
    #[track_caller]
    pub(super) fn script_with_callback(&self, body: &str, arguments: Vec<Value>) -> Value {
        self.call(async |client| client.execute_async(body, arguments).await)
    }
}

/// Free a moment ago; the system hands out another one each time.
#[track_caller]
fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("it is bound").port()
}

#[track_caller]
fn wait_until_it_listens(port: u16) {
    let start = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        assert!(start.elapsed() < PATIENCE, "WebKitWebDriver does not listen");
        sleep(Duration::from_millis(5));
    }
}
