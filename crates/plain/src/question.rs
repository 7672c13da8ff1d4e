//! One question on the page.

use locale::{Key, message};
use report::questions::{Field, Question};

use crate::block::{Level, blocks};
use crate::condition::{self, For};
use crate::field::{Heads, field};
use crate::form::Sheet;
use crate::html::{Attributes, Html};
use crate::offer::fields;

/// A question with all its groups; nothing where no single answer could tell whom it is for.
pub(crate) fn question(
    html: &mut Html,
    sheet: &Sheet<'_>,
    level: Level,
    question: &'static Question,
) {
    let whom = condition::of_ask(&sheet.offer, question);
    if matches!(whom, For::Nobody) {
        return;
    }
    html.around("div", &[("class", "plain-ask")], |html| {
        let mut all = fields(question);
        let first = all.next();
        let is_headed = first.is_some_and(|first| first.legend.is_none());
        if !is_headed {
            html.said(level.tag(), &[], &sheet.words.text(question.heading));
            introduce(html, sheet, level, question, &whom);
        }
        if let Some(first) = first {
            let heads = heads(question, first, &whom);
            field(html, sheet, level, first, &heads);
        }
        for other in all {
            let heads = heads(question, other, &whom);
            field(html, sheet, level, other, &heads);
        }
        blocks(html, sheet, level.under(), question.after);
    });
}

fn heads<'a>(question: &'static Question, field: &'static Field, whom: &'a For) -> Heads<'a> {
    match field.legend {
        Some(legend) => Heads::Legend(legend),
        None if std::ptr::eq(field, &raw const question.fields[0]) => {
            Heads::Question { question, whom }
        }
        None => Heads::Nothing,
    }
}

/// What stands under the heading of a question: for whom it is, and why it is asked.
pub(crate) fn introduce(
    html: &mut Html,
    sheet: &Sheet<'_>,
    level: Level,
    question: &'static Question,
    whom: &For,
) {
    only_for(html, sheet, whom);
    blocks(html, sheet, level.under(), question.before);
    if let Some(why) = question.reason {
        reason(html, sheet, why, &[("id", &reason_id(question))]);
    }
}

/// What is done with an answer.
pub(crate) fn reason(html: &mut Html, sheet: &Sheet<'_>, why: Key, id: Attributes<'_>) {
    let attributes = [&[("class", "report-reason")], id].concat();
    html.around("p", &attributes, |html| {
        html.said("strong", &[], sheet.words.key(Key::ReportReasonHeading));
        html.text(" ");
        html.text(sheet.words.key(why));
    });
}

/// Says for whom something is, where it is not for everybody.
pub(crate) fn only_for(html: &mut Html, sheet: &Sheet<'_>, whom: &For) {
    if let For::Some(answers) = whom {
        let answers: Vec<String> = answers
            .iter()
            .map(|answer| sheet.words.text(*answer))
            .collect();
        let words = message::plain_only_for(sheet.words.lang, &answers.join(" / "));
        html.said("p", &[("class", "report-hint")], &words);
    }
}

/// Where the reason of a question stands.
pub(crate) fn reason_id(question: &Question) -> String {
    format!("p-{}", question.screen.code())
}
