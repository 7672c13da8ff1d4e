//! The report as plain text: to read, to print, to save. Made on the phone from the answers.

use std::fmt::Write as _;

use locale::{Lang, message};
use report::answers::Answers;
use report::questions::{Given, Row};
use report::wire::Receipt;
use zeroize::Zeroizing;

use crate::browser::local_time::local_time;

/// Every answer under its question, with the reference on top once there is one.
pub(super) fn of(lang: Lang, answers: &Answers, receipt: Option<&Receipt>) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::new());
    if let Some(receipt) = receipt {
        let time = local_time(lang, receipt.received_at.as_str());
        let head = message::report_copy_head(lang, &receipt.reference.to_string(), &time);
        let _ = writeln!(text, "{head}\n");
    }
    for row in answers.payload().rows(lang) {
        write_row(&mut text, lang, &row);
    }
    text
}

fn write_row(text: &mut String, lang: Lang, row: &Row) {
    if let Some(question) = row.question {
        let _ = writeln!(text, "{question}");
    }
    for given in &row.given {
        let words = match given {
            Given::Option { code, words } => words.unwrap_or(code),
            Given::Text(words) => words,
            Given::Tick(_) => lang.text(locale::Key::ReportYes),
        };
        let _ = writeln!(text, "  {words}");
    }
    text.push('\n');
}
