//! One answer of a report or a message as text.

use std::fmt::Write as _;

use report::questions::{Given, Row};

use crate::escape::{escape, escape_lines};

/// The question with its key, and below it each code with its words, or the text that was typed.
pub(crate) fn answer_text(row: &Row) -> String {
    let key = escape(&row.key);
    let mut text = match row.question {
        Some(question) => format!("{question} [{key}]\n"),
        None => format!("[{key}]\n"),
    };
    for given in &row.given {
        match given {
            Given::Option {
                code,
                words: Some(words),
            } => {
                let _ = writeln!(text, "    {}: {words}", escape(code));
            }
            Given::Option { code, words: None } => {
                let _ = writeln!(text, "    {}", escape(code));
            }
            Given::Tick(tick) => {
                let _ = writeln!(text, "    {tick}");
            }
            Given::Text(typed) => text.push_str(&escape_lines(typed)),
        }
    }
    text
}
