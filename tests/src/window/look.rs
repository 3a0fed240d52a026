//! What eyes see.

use std::{
    fs,
    path::Path,
    thread::sleep,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use super::{PATIENCE, Window};

impl Window {
    /// Waits until an element matches.
    #[track_caller]
    pub fn wait_for(&self, css: &str) {
        self.wait_until(
            css,
            "return document.querySelector(arguments[0]) !== null",
            vec![json!(css)],
        );
    }

    /// Waits until no element matches.
    #[track_caller]
    pub fn wait_for_end_of(&self, css: &str) {
        self.wait_until(
            css,
            "return document.querySelector(arguments[0]) === null",
            vec![json!(css)],
        );
    }

    /// Waits until the text of the first element that matches contains `text`.
    #[track_caller]
    pub fn wait_for_text(&self, css: &str, text: &str) {
        let contains = "return document.querySelector(arguments[0])?.innerText.includes(arguments[1]) ?? false";
        self.wait_until(&format!("{text:?} in {css}"), contains, vec![json!(css), json!(text)]);
    }

    /// The text of the first element that matches, as it is shown.
    #[track_caller]
    pub fn text_of(&self, css: &str) -> String {
        self.read(css, "innerText").trim().to_owned()
    }

    /// What stands in the first field that matches.
    #[track_caller]
    pub fn value_of(&self, css: &str) -> String {
        self.read(css, "value")
    }

    /// How many elements match now.
    #[track_caller]
    pub fn count_of(&self, css: &str) -> u64 {
        let count = self
            .driver
            .script("return document.querySelectorAll(arguments[0]).length", vec![json!(css)]);
        count.as_u64().expect("a length is a number")
    }

    /// Where the focus stands, as a short selector: `input[name=search]`, `button[data-role=main]`, `h1`.
    #[track_caller]
    pub fn focused(&self) -> String {
        let short = "const element = document.activeElement ?? document.body;
            const mark = ['name', 'data-role', 'id', 'data-screen', 'data-opens', 'data-step'].find(name => element.hasAttribute(name));
            return element.localName + (mark ? `[${mark}=${element.getAttribute(mark)}]` : '')";
        text(self.driver.script(short, Vec::new()))
    }

    /// The answer of a function body that runs in the page, for what the other methods do not ask.
    #[track_caller]
    pub fn script(&self, body: &str, arguments: Vec<Value>) -> Value {
        self.driver.script(body, arguments)
    }

    /// The same for a body that calls its argument with the answer, once it has one.
    #[track_caller]
    pub fn script_with_callback(&self, body: &str) -> Value {
        self.driver.script_with_callback(body, Vec::new())
    }

    /// Gives the page this many pixels.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        self.driver.call(async |client| client.set_window_size(width, height).await);
        let is_so = "return innerWidth === arguments[0] && innerHeight === arguments[1]";
        self.wait_until(
            &format!("{width} × {height} pixels"),
            is_so,
            vec![json!(width), json!(height)],
        );
    }

    /// Writes a picture of the page (PNG) without the pointer, once fonts are loaded and the page is at rest.
    #[track_caller]
    pub fn screenshot(&self, file: &Path) {
        let drawn = "const done = arguments[0];
            document.fonts.ready
                .then(() => Promise.allSettled(document.getAnimations().map(animation => animation.finished)))
                .then(() => requestAnimationFrame(() => requestAnimationFrame(() => done())))";
        self.point_away();
        self.driver.script_with_callback(drawn, Vec::new());
        // A picture waits for the next frame, which a page at rest does not draw.
        let stir = "let on = false;
            window.stirred = setInterval(() => {
                on = !on;
                document.documentElement.style.outline = on ? '1px solid transparent' : '';
            }, 20)";
        let settle = "clearInterval(window.stirred); document.documentElement.style.outline = ''";
        self.driver.script(stir, Vec::new());
        let picture = self.driver.call(async |client| client.screenshot().await);
        self.driver.script(settle, Vec::new());
        if let Err(error) = fs::write(file, picture) {
            panic!("{}: {error}", file.display());
        }
    }

    #[track_caller]
    fn read(&self, css: &str, property: &str) -> String {
        self.wait_for(css);
        text(self.driver.script(
            "return document.querySelector(arguments[0])[arguments[1]]",
            vec![json!(css), json!(property)],
        ))
    }

    /// Waits until a function body that runs in the page answers true.
    #[track_caller]
    pub fn wait_until(&self, what: &str, condition: &str, arguments: Vec<Value>) {
        let start = Instant::now();
        while self.driver.script(condition, arguments.clone()) != Value::Bool(true) {
            if start.elapsed() > PATIENCE {
                let page = text(self.driver.script("return document.body.innerText", Vec::new()));
                panic!(
                    "no {what} after {PATIENCE:?}; the window says:\n{page}\n\nand the program wrote:\n{}",
                    self.log()
                );
            }
            sleep(Duration::from_millis(10));
        }
    }
}

fn text(value: Value) -> String {
    match value {
        Value::String(text) => text,
        other => panic!("a text was expected, not {other}"),
    }
}
