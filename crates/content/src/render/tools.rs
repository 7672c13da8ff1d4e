//! What there is to do on a page, as HTML that works without script: `style/tools.css` makes it
//! move and narrow, `public/tools.js` adds what only a script can.

use std::fmt::Write as _;

use locale::{Key, Lang, message};
use pulldown_cmark::{Event, Tag, TagEnd};

use super::{Explanation, Rendering, escape};
use crate::Article;
use crate::insert::{Tool, block, blocks, wishes};

/// Writes the tool, with the block of `events` it works on, and returns what follows.
pub(super) fn tool<'s, 'e, F, E>(
    tool: Tool,
    rendering: &mut Rendering<'_, F, E>,
    article: &Article,
    events: &'s [Event<'e>],
    out: &mut String,
) -> &'s [Event<'e>]
where
    F: Fn(&str, &str) -> Option<String>,
    E: Fn(&str) -> Option<Explanation>,
{
    let lang = article.lang;
    if tool == Tool::Breath {
        out.push_str(&breath(lang));
        return events;
    }
    let (inner, rest) = block(events);
    let html = match tool {
        Tool::Ticks => ticks(rendering, article, inner),
        Tool::Steps => steps(rendering, lang, inner),
        Tool::Choice => choice(rendering, lang, inner),
        Tool::Breath => String::new(),
    };
    out.push_str(&html);
    rest
}

/// Nothing is sent anywhere, not by Enter either, and the browser remembers nothing.
const FORM: &str = "<form method=\"dialog\" autocomplete=\"off\"";
const BOX: &str = "<input type=\"checkbox\">";

/// A list to tick. What it keeps is kept under a name that says nothing.
fn ticks<F, E>(rendering: &mut Rendering<'_, F, E>, article: &Article, list: &[Event<'_>]) -> String
where
    F: Fn(&str, &str) -> Option<String>,
    E: Fn(&str) -> Option<Explanation>,
{
    let word = |key| escape(article.lang.text(key));
    let items: Vec<String> = blocks(list)
        .into_iter()
        .map(|item| {
            let words = rendering.html(&in_one_line(item));
            format!("<li><label>{BOX} <span>{words}</span></label></li>\n")
        })
        .collect();
    let items = items.concat();
    format!(
        "{FORM} class=\"ticks\" data-tool=\"{name}\"><ul>\n{items}</ul>\n<div class=\"keep\" hidden>\
         <p>{warning}</p><button type=\"button\" class=\"button\" data-keep>{keep}</button>\
         <button type=\"button\" class=\"button\" data-forget hidden>{forget}</button>\
         <p role=\"status\" data-kept=\"{kept}\" data-forgotten=\"{forgotten}\"></p></div></form>\n",
        name = name(&article.id),
        warning = word(Key::TicksWarning),
        keep = word(Key::TicksKeep),
        forget = word(Key::TicksForget),
        kept = word(Key::TicksKept),
        forgotten = word(Key::TicksForgotten),
    )
}

/// Steps to tick; the words in bold always show, what follows them when their turn has come.
fn steps<F, E>(rendering: &mut Rendering<'_, F, E>, lang: Lang, list: &[Event<'_>]) -> String
where
    F: Fn(&str, &str) -> Option<String>,
    E: Fn(&str) -> Option<Explanation>,
{
    let items: Vec<String> = blocks(list)
        .into_iter()
        .map(|item| {
            let item = in_one_line(item);
            let bold = |event: &Event<'_>| *event == Event::End(TagEnd::Strong);
            let head = item.iter().position(bold).map_or(item.len(), |at| at + 1);
            let (head, hint) = item.split_at(head);
            let (head, hint) = (rendering.html(head), rendering.html(hint));
            format!("<li><label>{BOX} <span>{head}<span>{hint}</span></span></label></li>\n")
        })
        .collect();
    let items = items.concat();
    let again = escape(lang.text(Key::StepsAgain));
    format!(
        "{FORM} class=\"steps\"><ol>\n{items}</ol>\n\
         <button type=\"reset\" class=\"button\">{again}</button></form>\n"
    )
}

/// A circle that grows and shrinks once it is opened. The words beside the text say all of it.
fn breath(lang: Lang) -> String {
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

/// A table as a list of its rows, which narrows to those whose last cell names what is wanted.
fn choice<F, E>(rendering: &mut Rendering<'_, F, E>, lang: Lang, table: &[Event<'_>]) -> String
where
    F: Fn(&str, &str) -> Option<String>,
    E: Fn(&str) -> Option<Explanation>,
{
    let rows = blocks(table);
    let Some((head, rows)) = rows.split_first() else {
        return String::new();
    };
    let head: Vec<String> = blocks(head).iter().map(|it| rendering.html(it)).collect();
    let mut known: Vec<String> = Vec::new();
    let mut items = String::new();
    for row in rows {
        let cells = blocks(row);
        let Some(((name, wanted), parts)) = cells
            .split_first()
            .and_then(|(name, rest)| Some((name, rest.split_last()?)))
            .map(|(name, (wanted, parts))| ((name, words(wanted)), parts))
        else {
            continue;
        };
        let wanted: Vec<&str> = wishes(&wanted).collect();
        let fits: Vec<String> = wanted
            .iter()
            .map(|wish| {
                let at = known.iter().position(|it| it == wish).unwrap_or_else(|| {
                    known.push((*wish).to_owned());
                    known.len() - 1
                });
                (at + 1).to_string()
            })
            .collect();
        let name = rendering.html(name);
        let _ = write!(
            items,
            "<li data-for=\"{}\"><p>{name}</p><dl>",
            fits.join(" ")
        );
        let said = parts.iter().map(|it| rendering.html(it));
        let last = escape(&wanted.join(", "));
        for (head, cell) in head.iter().skip(1).zip(said.chain([last])) {
            let _ = write!(items, "<div><dt>{head}</dt><dd>{cell}</dd></div>");
        }
        items.push_str("</dl></li>\n");
    }
    let wanted = head.last().cloned().unwrap_or_default();
    let all = escape(lang.text(Key::ChoiceAll));
    let count = escape(&message::choice_count(lang, "{all}", "{n}"));
    let radio = |value: usize, checked: &str, words: &str| {
        format!(
            "<label><input type=\"radio\" name=\"pilih\" value=\"{value}\"{checked}> {words}</label>"
        )
    };
    let mut offers = radio(0, " checked", &all);
    for (at, wish) in known.iter().enumerate() {
        offers.push_str(&radio(at + 1, "", &escape(wish)));
    }
    format!(
        "{FORM} class=\"narrow\" data-tool><fieldset><legend>{wanted}</legend>{offers}</fieldset>\
         <p role=\"status\" data-count=\"{count}\"></p>\n<ul>\n{items}</ul></form>\n"
    )
}

/// The words of a cell, without mark-up.
fn words(cell: &[Event<'_>]) -> String {
    let texts = cell.iter().filter_map(|event| match event {
        Event::Text(text) => Some(&**text),
        _ => None,
    });
    texts.collect()
}

/// The events of an item without the paragraphs that a list with space between its items has: a
/// label takes none.
fn in_one_line<'e>(item: &[Event<'e>]) -> Vec<Event<'e>> {
    let is_frame = |event: &&Event<'e>| {
        matches!(
            event,
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph)
        )
    };
    item.iter().filter(|it| !is_frame(it)).cloned().collect()
}

/// A short name that is always the same for an article and says nothing of it (FNV-1a).
fn name(id: &str) -> String {
    let hash = id.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    format!("{hash:08x}")
}
