//! One question on the page.

use locale::{Key, message};
use report::questions::{Ask, Group};

use crate::block::{Level, blocks};
use crate::condition::{self, For};
use crate::field::{Heads, group};
use crate::form::Sheet;
use crate::html::{Attributes, Html};
use crate::offer::groups;

/// A question with all its groups; nothing where no single answer could tell whom it is for.
pub(crate) fn ask(html: &mut Html, sheet: &Sheet<'_>, level: Level, ask: &'static Ask) {
    let whom = condition::of_ask(&sheet.offer, ask);
    if matches!(whom, For::Nobody) {
        return;
    }
    html.around("div", &[("class", "plain-ask")], |html| {
        let mut all = groups(ask);
        let first = all.next();
        let is_headed = first.is_some_and(|first| first.legend.is_none());
        if !is_headed {
            html.said(level.tag(), &[], &sheet.words.text(ask.heading));
            introduce(html, sheet, level, ask, &whom);
        }
        if let Some(first) = first {
            let heads = heads(ask, first, &whom);
            group(html, sheet, level, first, &heads);
        }
        for other in all {
            let heads = heads(ask, other, &whom);
            group(html, sheet, level, other, &heads);
        }
        blocks(html, sheet, level.under(), ask.after);
    });
}

fn heads<'a>(ask: &'static Ask, group: &'static Group, whom: &'a For) -> Heads<'a> {
    match group.legend {
        Some(legend) => Heads::Legend(legend),
        None if std::ptr::eq(group, &raw const ask.groups[0]) => Heads::Ask { ask, whom },
        None => Heads::Nothing,
    }
}

/// What stands under the heading of a question: for whom it is, and why it is asked.
pub(crate) fn introduce(
    html: &mut Html,
    sheet: &Sheet<'_>,
    level: Level,
    ask: &'static Ask,
    whom: &For,
) {
    only_for(html, sheet, whom);
    blocks(html, sheet, level.under(), ask.before);
    if let Some(why) = ask.reason {
        reason(html, sheet, why, &[("id", &reason_id(ask))]);
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
pub(crate) fn reason_id(ask: &Ask) -> String {
    format!("p-{}", ask.screen.name())
}
