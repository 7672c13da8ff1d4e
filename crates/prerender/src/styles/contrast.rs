//! Whether everything can be read: the contrast of each colour on each ground it stands on, worked
//! out from the tokens, by day, by night and on the dim page.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A colour, the grounds it is used on, and the least contrast.
type Pairs = (&'static str, &'static [&'static str], f64);

const PAPERS: [&str; 4] = ["paper", "paper-raised", "paper-sunk", "note"];

/// What is to be read, at 7:1; what is large or a button, at 4.5:1; what is no text, at 3:1.
const PAIRS: [Pairs; 16] = [
    ("ink", &PAPERS, 7.0),
    ("ink", &["help-soft", "motif"], 7.0),
    ("ink-soft", &PAPERS, 7.0),
    ("ink-soft", &["help-soft", "motif"], 7.0),
    ("link", &PAPERS, 7.0),
    ("link", &["help-soft", "motif"], 7.0),
    (
        "help-text",
        &["help-soft", "paper", "paper-raised", "note"],
        7.0,
    ),
    ("accent-text", &["paper", "paper-raised"], 7.0),
    ("help-ink", &["help"], 4.5),
    ("accent-ink", &["accent", "accent-strong"], 4.5),
    ("strip-ink", &["strip"], 4.5),
    (
        "focus",
        &["paper", "paper-raised", "note", "paper-sunk"],
        3.0,
    ),
    ("line-strong", &["paper", "paper-raised"], 3.0),
    ("accent-text", &["motif"], 3.0),
    ("accent-text", &["note"], 3.0),
    // The shape of quick exit.
    ("strip-line", &["paper"], 3.0),
];

fn style() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../style")
}

fn read(name: &str) -> String {
    fs::read_to_string(style().join(name)).expect("the style can be read")
}

/// The value of a token in a part of a file.
fn value<'t>(tokens: &'t str, name: &str) -> Option<&'t str> {
    let (_, rest) = tokens.split_once(&format!("--{name}: "))?;
    rest.split(';').next()
}

fn luminance(colour: &str) -> f64 {
    let channel = |at: usize| {
        let part = u8::from_str_radix(&colour[at..at + 2], 16).expect("six digits");
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Each set of colours with its name.
fn themes() -> [(&'static str, String); 3] {
    let tokens = read("tokens.css");
    let (day, night) = tokens.split_once("@media").expect("the dark has a set");
    let tools = read("tools.css");
    let (_, dim) = tools.split_once("[data-dim]:checked").expect("a dim page");
    [
        ("day", day.to_owned()),
        ("night", night.to_owned()),
        ("dim", dim.to_owned()),
    ]
}

#[test]
fn every_colour_can_be_read_on_every_ground_it_is_used_on() {
    let mut weak = Vec::new();
    for (theme, tokens) in themes() {
        for (colour, grounds, least) in PAIRS {
            // The dim page has as little light as can still be read.
            let least = if theme == "dim" {
                least.min(4.5)
            } else {
                least
            };
            if theme == "dim" && least <= 3.0 {
                continue;
            }
            for ground in grounds {
                let of = |name| value(&tokens, name).unwrap_or_else(|| panic!("{theme}: {name}"));
                let found = contrast(of(colour), of(ground));
                if found < least {
                    weak.push(format!(
                        "{theme}: {colour} on {ground} is {found:.2}, not {least}"
                    ));
                }
            }
        }
    }
    assert!(weak.is_empty(), "{weak:#?}");
}

/// A rule that sets both a colour and its ground names a pair that is worked out above.
#[test]
fn no_rule_sets_a_pair_that_nobody_works_out() {
    let known: BTreeSet<(&str, &str)> = PAIRS
        .iter()
        .flat_map(|(colour, grounds, _)| grounds.iter().map(|it| (*colour, *it)))
        .collect();
    let mut looked_at = 0;
    for file in fs::read_dir(style()).expect("the styles") {
        let path = file.expect("a file").path();
        if path.extension().is_none_or(|it| it != "css") {
            continue;
        }
        let css = fs::read_to_string(&path).expect("a style");
        for rule in css.split('}').filter_map(|it| it.rsplit_once('{')) {
            let set = |name: &str| {
                let declarations = rule.1.split(';').map(str::trim);
                let mut values = declarations.filter_map(|it| it.strip_prefix(name));
                let value = values.next()?.trim().strip_prefix("var(--")?;
                value.strip_suffix(')').map(str::to_owned)
            };
            let (Some(colour), Some(ground)) = (set("color:"), set("background:")) else {
                continue;
            };
            if colour.starts_with("door") {
                continue;
            }
            looked_at += 1;
            assert!(
                known.contains(&(colour.as_str(), ground.as_str())),
                "{}: {colour} on {ground}",
                path.display()
            );
        }
    }
    assert!(looked_at > 15, "only {looked_at} rules");
}
