//! Words and telephone numbers that a question shows without asking anything.

use report::questions::{Block, Call};

use crate::condition::{self, For};
use crate::form::FormWriter;
use crate::form_text::FormText;
use crate::html::Html;
use crate::question::only_for;

/// A run of blocks. `level` is that of the headings in them.
pub(crate) fn blocks(html: &mut Html, writer: &FormWriter<'_>, level: Level, blocks: &[Block]) {
    for block in blocks {
        one(html, writer, level, block);
    }
}

fn one(html: &mut Html, writer: &FormWriter<'_>, level: Level, block: &Block) {
    let words = writer.words;
    match *block {
        Block::Line(line) => html.said("p", &[], &words.text(line)),
        Block::Calls(list) => calls(html, words, list),
        Block::Note {
            heading,
            blocks: inner,
        } => html.around("section", &[("class", "report-note")], |html| {
            html.said(level.tag(), &[], &words.text(heading));
            blocks(html, writer, level.under(), inner);
        }),
        Block::Disclosure {
            summary,
            blocks: inner,
        } => html.around("details", &[("class", "report-disclosure")], |html| {
            html.said("summary", &[], words.key(summary));
            blocks(html, writer, level, inner);
        }),
        Block::When {
            shown,
            blocks: inner,
        } => match condition::of(&writer.questions, shown) {
            For::Nobody => {}
            whom => html.around("div", &[("class", "plain-when")], |html| {
                only_for(html, writer, &whom);
                blocks(html, writer, level, inner);
            }),
        },
        Block::MustReport => must_report(html, words),
        // The page is all the questions, and cannot follow what is filled in. The way that offers
        // the services is not among them.
        Block::Questions | Block::ContactPlan | Block::ReadFirst | Block::Services => {}
    }
}

/// What the organisation has to report to the police, where it has to.
pub(crate) fn must_report(html: &mut Html, words: FormText<'_>) {
    if let Some(sentence) = words.site.organisation.must_report.sentence() {
        html.said("p", &[], words.own(sentence));
    }
}

/// Telephone numbers to press.
pub(crate) fn calls(html: &mut Html, words: FormText<'_>, calls: &[Call]) {
    html.around("ul", &[("class", "report-calls")], |html| {
        for call in calls {
            html.around("li", &[], |html| {
                html.said("a", &call.attributes(), words.key(call.label));
            });
        }
    });
}

/// The level of a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Level(u8);

impl Level {
    /// The one heading of a page.
    pub(crate) const PAGE: Self = Self(1);
    /// The heading of a part of a page.
    pub(crate) const PART: Self = Self(2);

    /// The level under this one.
    pub(crate) const fn under(self) -> Self {
        Self(self.0 + 1)
    }

    pub(crate) const fn tag(self) -> &'static str {
        match self.0 {
            1 => "h1",
            2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        }
    }
}
