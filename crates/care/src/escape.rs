//! Escapes text of strangers before it is shown on a terminal.
//!
//! A terminal obeys control characters: they can hide lines, set the title or type in the name of the
//! reader. Direction marks can reorder a sentence. All of them are shown by their code point.

use std::fmt::Write as _;

/// Before every line that a reporter typed, so that it cannot pass for output of the program.
const INDENT: &str = "    ";

/// One line, with dangerous characters escaped, line ends included.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if is_dangerous(letter) {
            let _ = write!(escaped, "\\u{{{:x}}}", u32::from(letter));
        } else {
            escaped.push(letter);
        }
    }
    escaped
}

/// The lines of a text, each indented and escaped.
pub(crate) fn escape_lines(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for line in text.split('\n') {
        let _ = writeln!(escaped, "{INDENT}{}", escape(line));
    }
    escaped
}

/// JSON with the same characters escaped as JSON does it.
pub(crate) fn escape_json(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len());
    for letter in json.chars() {
        if is_dangerous(letter) && letter != '\n' {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                let _ = write!(escaped, "\\u{unit:04x}");
            }
        } else {
            escaped.push(letter);
        }
    }
    escaped
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
    use super::{escape, escape_json, escape_lines};

    #[test]
    fn ordinary_words_stay_as_they_are() {
        let text = "Dia bilang \"ayo\" — 100% \\ 😀 é 中 👩\u{200d}🚒";
        assert_eq!(escape(text), text);
    }

    #[test]
    fn what_a_terminal_would_obey_is_written_out() {
        for (text, escaped) in [
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
            assert_eq!(escape(text), escaped);
        }
    }

    #[test]
    fn json_keeps_its_meaning_and_its_lines() {
        let text = "a\u{202e}b\u{7f}\u{e0041}c";
        let json = format!("[\n\"{text}\"\n]");
        let escaped = escape_json(&json);
        assert_eq!(escaped, "[\n\"a\\u202eb\\u007f\\udb40\\udc41c\"\n]");
        let read: Vec<String> = serde_json::from_str(&escaped).expect("JSON");
        assert_eq!(read, [text]);
    }

    #[test]
    fn every_line_is_indented_even_an_empty_one() {
        assert_eq!(
            escape_lines("satu\n\nReference X"),
            "    satu\n    \n    Reference X\n"
        );
    }
}
