//! One question on the page.

use locale::{Key, message};
use report::control::{self, Legend};
use report::questions::{Field, Question};

use crate::block::{Level, blocks};
use crate::condition::{self, For};
use crate::field::{Heading, field};
use crate::form::FormWriter;
use crate::html::{Attributes, Html};
use crate::plain_questions::fields;

/// A question with all its fields; nothing where no single answer could tell whom it is for.
pub(crate) fn question(
    html: &mut Html,
    writer: &FormWriter<'_>,
    level: Level,
    question: &'static Question,
) {
    let whom = condition::of_question(&writer.questions, question);
    if matches!(whom, For::Nobody) {
        return;
    }
    html.around("div", &[("class", "plain-ask")], |html| {
        let mut all = fields(question);
        let first = all.next();
        let is_headed = first.is_some_and(|first| first.legend.is_none());
        if !is_headed {
            html.said(level.tag(), &[], &writer.words.text(question.heading));
            introduce(html, writer, level, question, &whom);
        }
        if let Some(first) = first {
            let heading = heading(question, first, &whom);
            field(html, writer, level, first, &heading);
        }
        for other in all {
            let heading = heading(question, other, &whom);
            field(html, writer, level, other, &heading);
        }
        blocks(html, writer, level.under(), question.after);
    });
}

fn heading<'a>(question: &'static Question, field: &'static Field, whom: &'a For) -> Heading<'a> {
    match control::legend(question, field) {
        Legend::Words(words) => Heading::Legend(words),
        Legend::Heading => Heading::Question { question, whom },
        Legend::None => Heading::None,
    }
}

/// What stands under the heading of a question: for whom it is, and why it is asked.
pub(crate) fn introduce(
    html: &mut Html,
    writer: &FormWriter<'_>,
    level: Level,
    question: &'static Question,
    whom: &For,
) {
    only_for(html, writer, whom);
    blocks(html, writer, level.under(), question.before);
    if let Some(why) = question.reason {
        reason(html, writer, why, &[("id", &reason_id(question))]);
    }
}

/// What is done with an answer.
pub(crate) fn reason(html: &mut Html, writer: &FormWriter<'_>, why: Key, id: Attributes<'_>) {
    let attributes = [&[("class", "report-reason")], id].concat();
    html.around("p", &attributes, |html| {
        html.said("strong", &[], writer.words.key(Key::ReportReasonHeading));
        html.text(" ");
        html.text(writer.words.key(why));
    });
}

/// Says for whom something is, where it is not for everybody.
pub(crate) fn only_for(html: &mut Html, writer: &FormWriter<'_>, whom: &For) {
    if let For::Some(answers) = whom {
        let answers: Vec<String> = answers
            .iter()
            .map(|answer| writer.words.text(*answer))
            .collect();
        let words = message::plain_only_for(writer.words.lang, &answers.join(" / "));
        html.said("p", &[("class", "report-hint")], &words);
    }
}

/// Where the reason of a question stands.
pub(crate) fn reason_id(question: &Question) -> String {
    format!("p-{}", question.screen.code())
}
