//! The HTML of the tools, which work without script: `style/tools.css` moves and filters,
//! `public/tools.js` adds what only a script can.

use std::fmt::Write as _;

use locale::{Key, Lang, message};
use pulldown_cmark::{Event, Tag, TagEnd};

use super::{Renderer, plain_text};
use crate::escape::escape;
use crate::insert::{Tool, block, blocks, option_index, options};

/// Writes the tool with the block of `events` it works on, and returns the events after it.
pub(super) fn tool<'s, 'e>(
    tool: Tool,
    renderer: &mut Renderer<'_>,
    events: &'s [Event<'e>],
    out: &mut String,
) -> &'s [Event<'e>] {
    let (inner, rest) = match tool {
        Tool::Breathing => (&[][..], events),
        _ => block(events),
    };
    out.push_str(&match tool {
        Tool::Checklist => checklist(renderer, inner),
        Tool::Steps => steps(renderer, inner),
        Tool::Choice => choice(renderer, inner),
        Tool::Breathing => breathing(renderer.document.lang),
    });
    rest
}

/// `dialog` sends nothing, not by Enter either, and without autocomplete the browser stores nothing.
const FORM: &str = "<form method=\"dialog\" autocomplete=\"off\"";
const BOX: &str = "<input type=\"checkbox\">";

/// A checklist. It is stored under a name that does not give the article away.
fn checklist(renderer: &mut Renderer<'_>, list: &[Event<'_>]) -> String {
    let document = renderer.document;
    let word = |key| escape(document.lang.text(key));
    let items: Vec<String> = blocks(list)
        .into_iter()
        .map(|item| {
            let words = renderer.html(&without_paragraphs(item));
            format!("<li><label>{BOX} <span>{words}</span></label></li>\n")
        })
        .collect();
    let items = items.concat();
    format!(
        "{FORM} class=\"ticks\" data-tool=\"{name}\"><ul>\n{items}</ul>\n<div class=\"keep\" hidden>\
         <p>{warning}</p><button type=\"button\" class=\"button\" data-keep>{keep}</button>\
         <button type=\"button\" class=\"button\" data-forget hidden>{forget}</button>\
         <p role=\"status\" data-kept=\"{kept}\" data-forgotten=\"{forgotten}\"></p></div></form>\n",
        name = storage_name(document.id),
        warning = word(Key::TicksWarning),
        keep = word(Key::TicksKeep),
        forget = word(Key::TicksForget),
        kept = word(Key::TicksKept),
        forgotten = word(Key::TicksForgotten),
    )
}

/// Steps to tick. The words in bold always show, the rest of a step once it is the next.
fn steps(renderer: &mut Renderer<'_>, list: &[Event<'_>]) -> String {
    let items: Vec<String> = blocks(list)
        .into_iter()
        .map(|item| {
            let item = without_paragraphs(item);
            let bold = |event: &Event<'_>| *event == Event::End(TagEnd::Strong);
            let head = item.iter().position(bold).map_or(item.len(), |at| at + 1);
            let (head, hint) = item.split_at(head);
            let (head, hint) = (renderer.html(head), renderer.html(hint));
            format!("<li><label>{BOX} <span>{head}<span>{hint}</span></span></label></li>\n")
        })
        .collect();
    let items = items.concat();
    let again = escape(renderer.document.lang.text(Key::StepsAgain));
    format!(
        "{FORM} class=\"steps\"><ol>\n{items}</ol>\n\
         <button type=\"reset\" class=\"button\">{again}</button></form>\n"
    )
}

/// A circle that grows and shrinks once it is opened; the article says the same in words.
pub(crate) fn breathing(lang: Lang) -> String {
    let word = |key| escape(lang.text(key));
    let phases: Vec<String> = [
        Key::BreathIn,
        Key::BreathHold,
        Key::BreathOut,
        Key::BreathRest,
    ]
    .into_iter()
    .map(|key| format!("<b>{}</b>", word(key)))
    .collect();
    let phases = phases.concat();
    format!(
        "<details class=\"breath\"><summary><span>{}</span><span>{}</span></summary>\
         <div aria-hidden=\"true\"><i></i>{phases}</div></details>\n",
        word(Key::BreathStart),
        word(Key::BreathStop),
    )
}

/// A table as a list of its rows, filtered to those whose last cell names the chosen option.
fn choice(renderer: &mut Renderer<'_>, table: &[Event<'_>]) -> String {
    let lang = renderer.document.lang;
    let rows = blocks(table);
    let Some((head, rows)) = rows.split_first() else {
        return String::new();
    };
    let head: Vec<String> = blocks(head).iter().map(|it| renderer.html(it)).collect();
    let mut known: Vec<String> = Vec::new();
    let mut items = String::new();
    for row in rows {
        let cells = blocks(row);
        let [name, parts @ .., last] = cells.as_slice() else {
            continue;
        };
        let last = plain_text(last);
        let matching: Vec<&str> = options(&last).collect();
        let numbers: Vec<String> = matching
            .iter()
            .map(|option| (option_index(option, &mut known) + 1).to_string())
            .collect();
        let name = renderer.html(name);
        let _ = write!(
            items,
            "<li data-for=\"{}\"><p>{name}</p><dl>",
            numbers.join(" ")
        );
        let cells = parts.iter().map(|it| renderer.html(it));
        let matching = escape(&matching.join(", "));
        for (head, cell) in head.iter().skip(1).zip(cells.chain([matching])) {
            let _ = write!(items, "<div><dt>{head}</dt><dd>{cell}</dd></div>");
        }
        items.push_str("</dl></li>\n");
    }
    let legend = head.last().cloned().unwrap_or_default();
    let all = escape(lang.text(Key::ChoiceAll));
    let count = escape(&message::choice_count(lang, "{all}", "{n}"));
    let radio = |value: usize, checked: &str, words: &str| {
        format!(
            "<label><input type=\"radio\" name=\"pilih\" value=\"{value}\"{checked}> {words}</label>"
        )
    };
    let mut radios = radio(0, " checked", &all);
    for (at, option) in known.iter().enumerate() {
        radios.push_str(&radio(at + 1, "", &escape(option)));
    }
    format!(
        "{FORM} class=\"narrow\" data-tool><fieldset><legend>{legend}</legend>{radios}</fieldset>\
         <p role=\"status\" data-count=\"{count}\"></p>\n<ul>\n{items}</ul></form>\n"
    )
}

/// The events of an item without the paragraphs of a loose list: a label must not hold any.
fn without_paragraphs<'e>(item: &[Event<'e>]) -> Vec<Event<'e>> {
    let is_paragraph = |event: &&Event<'e>| {
        matches!(
            event,
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph)
        )
    };
    item.iter()
        .filter(|it| !is_paragraph(it))
        .cloned()
        .collect()
}

/// A short name that is always the same for an article and cannot be read (FNV-1a).
fn storage_name(id: &str) -> String {
    let hash = id.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    format!("{hash:08x}")
}
