//! Makes what a stranger typed safe to show on a terminal.
//!
//! A terminal obeys control characters: they can hide lines, set the title or answer in the name of
//! the reader. Marks of direction can turn a sentence round. All of them are shown by their number.

use std::fmt::Write as _;

/// What stands before every line that a reporter typed, so that it cannot pass for ours.
const INDENT: &str = "    ";

/// One line, with everything that is not plain text written out, line ends included.
pub(crate) fn plain(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        if is_dangerous(letter) {
            let _ = write!(shown, "\\u{{{:x}}}", u32::from(letter));
        } else {
            shown.push(letter);
        }
    }
    shown
}

/// The lines of a text, each indented and made plain.
pub(crate) fn indented(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for line in text.split('\n') {
        let _ = writeln!(shown, "{INDENT}{}", plain(line));
    }
    shown
}

/// JSON in which the same characters are written out the way JSON does it.
pub(crate) fn plain_json(json: &str) -> String {
    let mut shown = String::with_capacity(json.len());
    for letter in json.chars() {
        if is_dangerous(letter) && letter != '\n' {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                let _ = write!(shown, "\\u{unit:04x}");
            }
        } else {
            shown.push(letter);
        }
    }
    shown
}

fn is_dangerous(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            // Marks of direction.
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
            // Other line ends, and characters that show as nothing. The joiners U+200C and U+200D
            // stay: scripts and emoji are written with them.
            | '\u{2028}' | '\u{2029}' | '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::{indented, plain, plain_json};

    #[test]
    fn ordinary_words_stay_as_they_are() {
        let text = "Dia bilang \"ayo\" — 100% \\ 😀 é 中 👩\u{200d}🚒";
        assert_eq!(plain(text), text);
    }

    #[test]
    fn what_a_terminal_would_obey_is_written_out() {
        for (text, shown) in [
            ("\u{1b}[2J", "\\u{1b}[2J"),
            ("\u{1b}]0;judul\u{7}", "\\u{1b}]0;judul\\u{7}"),
            ("\u{9b}31m", "\\u{9b}31m"),
            ("a\rb", "a\\u{d}b"),
            ("a\tb", "a\\u{9}b"),
            ("\u{7f}\0", "\\u{7f}\\u{0}"),
            ("\u{202e}kilab", "\\u{202e}kilab"),
            ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"),
            ("\u{2028}\u{feff}", "\\u{2028}\\u{feff}"),
        ] {
            assert_eq!(plain(text), shown);
        }
    }

    #[test]
    fn json_keeps_its_meaning_and_its_lines() {
        let text = "a\u{202e}b\u{7f}\u{e0041}c";
        let json = format!("[\n\"{text}\"\n]");
        let shown = plain_json(&json);
        assert_eq!(shown, "[\n\"a\\u202eb\\u007f\\udb40\\udc41c\"\n]");
        let read: Vec<String> = serde_json::from_str(&shown).expect("JSON");
        assert_eq!(read, [text]);
    }

    #[test]
    fn every_line_is_indented_even_an_empty_one() {
        assert_eq!(
            indented("satu\n\nReference X"),
            "    satu\n    \n    Reference X\n"
        );
    }
}
