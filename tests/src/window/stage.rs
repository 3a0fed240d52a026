//! Where a window plays: a screen, a message bus and a home folder of its own.

use std::{
    env,
    ffi::OsString,
    fs,
    io::{BufRead as _, BufReader},
    iter,
    os::unix::process::CommandExt as _,
    path::Path,
    process::{Child, ChildStdin, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use tempfile::TempDir;

use super::{PATIENCE, bus, hands::Hands, program};

/// Ends its own process group as soon as its standard input closes: when the stage is dropped, and also when the test process dies.
const WATCHER: &str = "read -r _; kill -KILL 0";

/// How many pixels wide and high the screen is.
pub(super) const SCREEN: (usize, usize) = (1920, 1200);

/// What the window turned to the buyer is called.
const BUYER: &str = "Lapak · pembeli";

/// A screen, a message bus and a home folder; the processes on it end with it.
#[derive(Debug)]
pub(super) struct Stage {
    home: TempDir,
    display: String,
    bus: String,
    group: i32,
    alive: Option<ChildStdin>,
    processes: Vec<Child>,
}

impl Stage {
    /// Starts the X server on a free display, and the bus.
    #[track_caller]
    pub(super) fn set() -> Self {
        Self::set_with_frame(None)
    }

    /// The same; the X server keeps what it shows as a file in a folder.
    #[track_caller]
    pub(super) fn set_with_frame(folder: Option<&Path>) -> Self {
        Self::set_before(|stage| {
            let mut screen = stage.command("Xvfb");
            let size = format!("{}x{}x24", SCREEN.0, SCREEN.1);
            screen.args(["-displayfd", "1", "-screen", "0", &size, "-nolisten", "tcp"]);
            if let Some(folder) = folder {
                screen.arg("-fbdir").arg(folder);
            }
            screen
        })
    }

    /// With two screens beside each other, as the toolkit sees them: `DUMMY0` on the left, `DUMMY1` on the right.
    #[track_caller]
    pub(super) fn set_with_two_screens() -> Self {
        let stage = Self::set_before(|stage| {
            let conf = stage.home().join("xorg.conf");
            fs::write(&conf, include_str!("two_screens.conf")).expect("the home can be written");
            // The server itself: what Debian puts before it lets only whoever sits at a console start one.
            let mut server = stage.command("/usr/lib/xorg/Xorg");
            server.arg("-config").arg(&conf).arg("-logfile").arg(stage.home().join("xorg.log"));
            server.args(["-displayfd", "1", "-noreset", "-nolisten", "tcp", "-novtswitch"]);
            server
        });
        // The second output is of no monitor, which would say what it shows.
        let mut mode = stage.command("xrandr");
        mode.args(["--addmode", "DUMMY1", "1280x800"]);
        stage.run(mode);
        let mut beside = stage.command("xrandr");
        beside.args(["--output", "DUMMY0", "--mode", "1368x768", "--pos", "0x0", "--primary"]);
        beside.args(["--output", "DUMMY1", "--mode", "1280x800", "--pos", "1368x0"]);
        stage.run(beside);
        // The driver says that a monitor is there once somebody looks after it is on.
        stage.run(stage.command("xrandr"));
        stage
    }

    #[track_caller]
    fn set_before(screen: impl FnOnce(&Self) -> Command) -> Self {
        let home = tempfile::tempdir().expect("a folder for the test's home");
        let mut watcher = Command::new("sh")
            .args(["-c", WATCHER])
            .process_group(0)
            .stdin(Stdio::piped())
            .spawn()
            .expect("sh starts");
        let mut stage = Self {
            display: String::new(),
            bus: String::new(),
            group: watcher.id().try_into().expect("process ids are small"),
            alive: watcher.stdin.take(),
            processes: vec![watcher],
            home,
        };
        // The server looks for a free display itself and then writes its number.
        let screen = screen(&stage);
        stage.display = format!(":{}", stage.first_line(screen));
        let bus = bus::command(stage.command("dbus-daemon"), stage.home.path());
        stage.bus = stage.first_line(bus);
        stage
    }

    /// A command that finds this screen, bus and home, and nobody else's.
    pub(super) fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let home = self.home.path();
        let mut command = Command::new(program);
        command
            .env_remove("WAYLAND_DISPLAY")
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus)
            .env("HOME", home)
            .env("PATH", self.path())
            .env("XDG_RUNTIME_DIR", home)
            .env("XDG_CACHE_HOME", home.join("cache"))
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_STATE_HOME", home.join("state"))
            .env("GDK_BACKEND", "x11")
            .env("TZ", "Asia/Jakarta")
            .stdin(Stdio::null())
            .process_group(self.group);
        command
    }

    /// What stands in `bin` of the home goes before the programs of the machine.
    fn path(&self) -> OsString {
        let own = self.home.path().join("bin");
        let path = env::var_os("PATH").unwrap_or_default();
        env::join_paths(iter::once(own).chain(env::split_paths(&path))).expect("no colon in a path")
    }

    /// The X server's name, such as `:7`.
    pub(super) fn display(&self) -> &str {
        &self.display
    }

    /// Somebody at its keyboard and pointer.
    #[track_caller]
    pub(super) fn hands(&self) -> Hands {
        Hands::at(&self.display).expect("the X server takes presses")
    }

    /// The folder that is home to everything on this stage.
    pub(super) fn home(&self) -> &Path {
        self.home.path()
    }

    /// Starts a process that ends with the stage, and returns its id; what it writes goes to the log.
    #[track_caller]
    pub(super) fn start(&mut self, mut command: Command) -> u32 {
        command.stdout(self.log_file()).stderr(self.log_file());
        let child = spawn(&mut command);
        let process = child.id();
        self.processes.push(child);
        process
    }

    /// Runs a command to its end and returns what it wrote to its standard output, a few lines at most.
    #[track_caller]
    pub(super) fn run(&self, mut command: Command) -> String {
        command.stdout(Stdio::piped()).stderr(self.log_file());
        let mut child = spawn(&mut command);
        let start = Instant::now();
        while child.try_wait().expect("it can be waited for").is_none() {
            if start.elapsed() > PATIENCE {
                child.kill().expect("it is still running");
                panic!("{command:?} does not end:\n{}", self.log());
            }
            sleep(Duration::from_millis(2));
        }
        let output = child.wait_with_output().expect("it has ended");
        assert!(output.status.success(), "{command:?} failed:\n{}", self.log());
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// Gives the keys to the window. There is no window manager that would do it.
    #[track_caller]
    pub(super) fn focus_window(&self) {
        let mut focus = self.command("xdotool");
        focus.args(["windowfocus", "--sync", &self.visible_window()]);
        self.run(focus);
    }

    /// Asks the window to close, as a person does who presses its ✕.
    #[track_caller]
    pub(super) fn close_window(&self) {
        let mut python = self.command(program::PYTHON);
        python.args(["-c", include_str!("close.py"), &self.visible_window()]);
        self.run(python);
    }

    /// Where the page begins on the screen. Nobody draws a frame around the window.
    #[track_caller]
    pub(super) fn window_at(&self) -> (f64, f64) {
        let mut geometry = self.command("xdotool");
        geometry.args(["getwindowgeometry", "--shell", &self.visible_window()]);
        let lines = self.run(geometry);
        let at = |name| lines.lines().find_map(|line| line.strip_prefix(name)?.parse().ok());
        at("X=").zip(at("Y=")).expect("the window is somewhere")
    }

    /// The X server's id of the till's window, once it is on the screen.
    #[track_caller]
    fn visible_window(&self) -> String {
        let found = self.visible_windows();
        let named = |window: &String| {
            let mut name = self.command("xdotool");
            name.args(["getwindowname", window]);
            self.run(name).trim() != BUYER
        };
        match &found[..] {
            [only] => only.clone(),
            several => several.iter().find(|window| named(window)).unwrap_or(&several[0]).clone(),
        }
    }

    /// Asks the buyer's window to close, as a person does who presses its ✕.
    #[track_caller]
    pub(super) fn close_buyers_window(&self) {
        let mut python = self.command(program::PYTHON);
        python.args(["-c", include_str!("close.py"), &self.buyers_window()]);
        self.run(python);
    }

    /// Moves the buyer's window.
    #[track_caller]
    pub(super) fn move_buyers_window(&self, x: i32, y: i32) {
        let mut to = self.command("xdotool");
        let window = self.buyers_window();
        to.args(["windowmove", "--sync", &window, &x.to_string(), &y.to_string()]);
        self.run(to);
    }

    #[track_caller]
    fn buyers_window(&self) -> String {
        let mut search = self.command("xdotool");
        search.args(["search", "--sync", "--onlyvisible", "--name", &format!("^{BUYER}$")]);
        self.run(search).lines().next().expect("a search with --sync finds something").to_owned()
    }

    #[track_caller]
    fn visible_windows(&self) -> Vec<String> {
        let mut search = self.command("xdotool");
        search.args(["search", "--sync", "--onlyvisible", "--class", "."]);
        let found: Vec<String> = self.run(search).lines().map(str::to_owned).collect();
        assert!(!found.is_empty(), "a search with --sync finds something");
        found
    }

    /// What the processes wrote.
    pub(super) fn log(&self) -> String {
        let bytes = fs::read(self.home.path().join("log")).unwrap_or_default();
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// Starts a server and returns the line by which it says that it is ready.
    #[track_caller]
    fn first_line(&mut self, mut command: Command) -> String {
        let name = command.get_program().to_string_lossy().into_owned();
        let mut child = spawn(command.stdout(Stdio::piped()).stderr(self.log_file()));
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("it is piped"))
            .read_line(&mut line)
            .expect("it is text");
        self.processes.push(child);
        assert!(!line.is_empty(), "{name} ended before it was ready:\n{}", self.log());
        line.trim().to_owned()
    }

    fn log_file(&self) -> Stdio {
        let log =
            fs::OpenOptions::new().create(true).append(true).open(self.home.path().join("log"));
        log.expect("the home can be written").into()
    }
}

#[track_caller]
fn spawn(command: &mut Command) -> Child {
    match command.spawn() {
        Ok(child) => child,
        Err(error) => panic!(
            "{:?} does not start ({error}); `cargo xtask prepare` installs it",
            command.get_program()
        ),
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        drop(self.alive.take());
        for process in &mut self.processes {
            // An error here means that it has ended already.
            let _ = process.wait();
        }
    }
}
