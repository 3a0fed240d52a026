//! Every screen for everybody, with text at twice its size: axe-core's rules in light and dark, nothing cut off or covered, targets that
//! are large enough, and a name for whatever a screen reader comes to.

use lapak_core::Language;
use lapak_tests::window::{Accessible, Key, Window};

use crate::tour::tour;

/// Sizes that the window must work at, and what may scroll sideways there within itself. At twice the text size the first is as wide as 320
/// pixels are at the usual one; the tour goes on in the last.
const SIZES: [(u32, u32, &str); 3] = [(640, 600, SCROLLING), (1280, 800, ""), (1024, 600, "")];

/// Tables of figures, and the receipt as it is on paper: their columns mean something.
const SCROLLING: &str = ".sales-rows, .catalogue-rows, .import-rows, .tills, [data-role=receipt-text], [data-role=slip-text]";

/// What stands around the controls, and has the focus only where none of them has it.
const AROUND: [&str; 2] = ["document web", "dialog"];

/// A target of 48 pixels, at twice the size.
const TARGET: u32 = 96;

/// A row of totals of 36 pixels, at twice the size: many of them are read together.
const ROW: u32 = 72;

/// The spacing that text must bear.
const SPACED: &str = ":root { font-size: 100% !important }
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }";

/// Its argument is what may scroll.
const CUT_OFF: &str = "const cut = [];
    const name = element => element.outerHTML.slice(0, 120);
    const page = document.documentElement;
    if (page.scrollWidth > innerWidth) cut.push(`the page is ${page.scrollWidth} px wide`);
    for (const element of document.querySelectorAll('body *')) {
        if (element.closest('.heard') || !element.checkVisibility()) continue;
        if (arguments[0] && element.closest(arguments[0])) continue;
        const { left, right, width, height } = element.getBoundingClientRect();
        if (width === 0 || height === 0) continue;
        if (left < -1 || right > innerWidth + 1) cut.push(`outside the window: ${name(element)}`);
        const inside = getComputedStyle(element).display !== 'inline';
        if (inside && element.scrollWidth > element.clientWidth + 1) {
            cut.push(`wider than its box by ${element.scrollWidth - element.clientWidth}: ${name(element)}`);
        }
        if (element.matches('button, label, td, th') && element.scrollHeight > element.clientHeight + 1) {
            cut.push(`higher than its box by ${element.scrollHeight - element.clientHeight}: ${name(element)}`);
        }
    }
    return cut";

#[test]
fn every_screen_is_whole_and_keeps_the_rules_of_accessibility_in_indonesian() {
    assert_everybody_can_use(Language::Id);
}

#[test]
fn every_screen_is_whole_and_keeps_the_rules_of_accessibility_in_english() {
    assert_everybody_can_use(Language::En);
}

#[track_caller]
fn assert_everybody_can_use(language: Language) {
    let mut problems = Vec::new();
    let mut stops = 0;
    tour(language, |window, name| {
        stops += 1;
        problems.extend(moved(window).iter().map(|moved| format!("{name}: {moved}")));
        hold_still(window);
        for (width, height, scrolling) in SIZES {
            window.resize(width, height);
            let found = [cut_off(window, scrolling), spaced(window), covered(window)];
            problems.extend(
                found.iter().flatten().map(|found| format!("{name}, {width} × {height}: {found}")),
            );
        }
        problems.extend(small(window).iter().map(|small| format!("{name}: {small}")));
        problems.extend(unheard(window).iter().map(|unheard| format!("{name}: {unheard}")));
        for theme in ["light", "dark"] {
            window.script(
                "document.documentElement.dataset.theme = arguments[0]",
                vec![theme.into()],
            );
            for violation in window.axe() {
                problems.push(format!("{name}, {theme}: {violation:#?}"));
            }
        }
    });
    assert_eq!(stops, 116, "the tour has another length");
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// What stands elsewhere once the page has been laid out anew, as any key makes it: a press would miss it.
#[track_caller]
fn moved(window: &Window) -> Vec<String> {
    let moved = "const places = () => [...document.querySelectorAll('main *, dialog *')]
            .filter(element => element.checkVisibility())
            .map(element => [element, element.getBoundingClientRect()]);
        const before = places();
        const scrolled = [...document.querySelectorAll('*')].map(element => [element, element.scrollTop]);
        document.documentElement.toggleAttribute('data-keys');
        document.body.style.inlineSize = '90%';
        document.body.getBoundingClientRect();
        document.body.style.inlineSize = '';
        for (const [element, top] of scrolled) if (element.scrollTop !== top) element.scrollTop = top;
        const after = new Map(places());
        document.documentElement.toggleAttribute('data-keys');
        return before.flatMap(([element, { x, y }]) => {
            const now = after.get(element);
            const [right, down] = [now.x - x, now.y - y];
            return Math.hypot(right, down) < 0.5
                ? []
                : `moves by ${right}, ${down} once laid out anew: ${element.outerHTML.slice(0, 120)}`;
        })";
    serde_json::from_value(window.script(moved, Vec::new())).expect("a list of texts")
}

/// A colour on its way to another has no contrast of its own.
fn hold_still(window: &Window) {
    let still = "if (document.adoptedStyleSheets.length === 0) {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync('* { transition: none !important }');
            document.adoptedStyleSheets = [sheet];
        }";
    window.script(still, Vec::new());
}

/// What stands outside the window sideways, or outside its own box, and not within what is `scrolling`.
#[track_caller]
fn cut_off(window: &Window, scrolling: &str) -> Vec<String> {
    serde_json::from_value(window.script(CUT_OFF, vec![scrolling.into()])).expect("a list of texts")
}

/// What is cut off while the lines, words and letters of a text of the usual size stand further apart.
#[track_caller]
fn spaced(window: &Window) -> Vec<String> {
    let look = "const sheet = new CSSStyleSheet();
        sheet.replaceSync(arguments[1]);
        document.adoptedStyleSheets.push(sheet);
        const look = function (scrolling) { LOOK };
        const cut = look(arguments[0]);
        document.adoptedStyleSheets.pop();
        return cut.map(cut => `spaced, ${cut}`)"
        .replace("LOOK", CUT_OFF);
    let cut = window.script(&look, vec![SCROLLING.into(), SPACED.into()]);
    serde_json::from_value(cut).expect("a list of texts")
}

/// What is pressed or filled in and is smaller than a target, or than the row of totals that acts as a whole. A box to tick is as large as its label, which ticks it too.
#[track_caller]
fn small(window: &Window) -> Vec<String> {
    let small = "const within = document.querySelector('dialog') ?? document;
        return [...within.querySelectorAll('button, select, input')]
            .map(control => control.matches('[type=checkbox], [type=radio]') ? control.closest('label') : control)
            .filter(target => {
                const { width, height } = target.getBoundingClientRect();
                const least = target.closest('tr[data-row]') ? arguments[1] : arguments[0];
                return target.checkVisibility() && Math.min(width, height) < least - 0.5;
            })
            .map(target => `smaller than a target: ${target.outerHTML.slice(0, 120)}`)";
    serde_json::from_value(window.script(small, vec![TARGET.into(), ROW.into()]))
        .expect("a list of texts")
}

/// What a screen reader comes to and has no name to say for, or does not come to at all though the keyboard does.
#[track_caller]
fn unheard(window: &Window) -> Vec<String> {
    let tree = window.accessible_tree();
    let mut problems: Vec<String> = tree
        .iter()
        .filter(|object| object.needs_a_name() && !object.has_a_name())
        .map(|object| format!("a {} has no name: {:?}", object.role, object.name))
        .collect();
    let stops = "const within = document.querySelector('dialog') ?? document;
        const stops = [...within.querySelectorAll('button, input, select, textarea, [tabindex]')];
        return stops.filter(stop => !stop.disabled && stop.checkVisibility()).length";
    let seen = window.script(stops, Vec::new()).as_u64().expect("a length is a number");
    let is_stop =
        |object: &&Accessible| object.is_stop() && !AROUND.contains(&object.role.as_str());
    let heard = tree.iter().filter(is_stop).count();
    if heard as u64 != seen {
        problems.push(format!("of {seen} stops of the keyboard {heard} are heard"));
    }
    problems
}

/// What has the focus and does not show it, or cannot be seen, since something lies over it or it stands outside the window.
#[track_caller]
fn covered(window: &mut Window) -> Vec<String> {
    // From here on the focus goes by keyboard.
    window.script("window.before = document.activeElement", Vec::new());
    window.press(&[Key::Tab]);
    let look = "const within = document.querySelector('dialog') ?? document;
        const controls = [...within.querySelectorAll('button, input, select, textarea, [tabindex]')]
            .filter(control => control.tabIndex >= 0 && !control.disabled && control.checkVisibility());
        const covered = [];
        for (const control of controls) {
            control.focus();
            const name = control.outerHTML.slice(0, 120);
            const drawn = [control, control.closest('label')].filter(Boolean);
            if (drawn.every(one => getComputedStyle(one).outlineStyle === 'none')) covered.push(`no focus is seen: ${name}`);
            const { left, right, top, bottom } = control.getBoundingClientRect();
            const over = document.elementFromPoint((left + right) / 2, Math.min(Math.max(top, 0) + 4, bottom - 1));
            if (over && (control.contains(over) || over.contains(control))) continue;
            covered.push(`covered by ${over?.outerHTML.slice(0, 60)}: ${name}`);
        }
        window.before.focus();
        return covered";
    serde_json::from_value(window.script(look, Vec::new())).expect("a list of texts")
}
