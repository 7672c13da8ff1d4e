//! Every screen on one page, for reviewers: the words as a person reads them, with their codes.

use std::fmt::Write as _;

use locale::{Key, Lang};

use super::{ALL, Block, Field, Kind, Question, Share, SiteWords, Text, ViewerWords};
use crate::answers::Answers;

/// Words of the organisation stand in square brackets.
const SITE: SiteWords<'_> = SiteWords {
    organisation: "[organisation]",
    readers: 0,
    retention_days: 0,
    limit: "[limit]",
    limit_children: "[limit for children]",
    neutral_name: "[neutral site]",
    phone: "[phone]",
    urgent_hours: 0,
    working_days: 0,
    share: Share {
        app: ViewerWords {
            name: "[app company]",
            duty: "[duty of the app company]",
        },
        uptd: ViewerWords {
            name: "[protection unit]",
            duty: "[duty of the protection unit]",
        },
        legal: ViewerWords {
            name: "[legal aid]",
            duty: "[duty of legal aid]",
        },
    },
};

/// The page in one language, as Markdown: what everybody is shown, before any answer.
pub fn review(lang: Lang) -> String {
    let page = Page {
        lang,
        answers: Answers::default(),
    };
    let mut text = format!(
        "# {}\n\nWritten from the questions themselves by `cargo run -q -p report --example questions`; values of the organisation in brackets or 0.\n",
        lang.name()
    );
    for question in ALL {
        page.question(&mut text, question);
    }
    text
}

struct Page {
    lang: Lang,
    answers: Answers,
}

impl Page {
    fn words(&self, words: Text) -> String {
        words.words(self.lang, &self.answers, &SITE).into_owned()
    }

    fn key(&self, key: Key) -> &'static str {
        self.lang.text(key)
    }

    fn question(&self, page: &mut String, question: &Question) {
        let section = question.section.name().map_or("", |name| self.key(name));
        let _ = writeln!(
            page,
            "\n## {} {}\n",
            question.screen.code(),
            self.words(question.heading)
        );
        for line in [
            section,
            question.reason.map_or("", |reason| self.key(reason)),
        ] {
            if !line.is_empty() {
                let _ = writeln!(page, "*{line}*\n");
            }
        }
        self.blocks(page, question.before);
        for field in question.fields {
            self.field(page, field);
        }
        self.blocks(page, question.after);
        for link in question.links {
            let _ = writeln!(page, "→ {}\n", self.key(link.label));
        }
    }

    fn field(&self, page: &mut String, field: &Field) {
        if let Some(legend) = field.legend {
            let _ = write!(page, "**{}** ", self.words(legend));
        }
        let _ = writeln!(
            page,
            "`{}`, {}\n",
            field.key.code(),
            match field.kind {
                Kind::Radio | Kind::Select { .. } => "one",
                Kind::Checkbox => "any",
                Kind::Tick => "tick",
                Kind::Files => "files",
                Kind::Line | Kind::Area { .. } => "text",
            }
        );
        let hint = field.hint.map(|hint| self.words(hint));
        let reason = field.reason.map(|reason| self.key(reason).to_owned());
        let folded = field.folded_under.map(|key| self.key(key).to_owned());
        for line in [hint, reason, folded].into_iter().flatten() {
            let _ = writeln!(page, "{line}\n");
        }
        for choice in field.choices {
            let _ = write!(page, "- `{}` {}", choice.code, self.words(choice.label));
            let hint = choice.hint.map(|hint| self.words(hint));
            let free = choice.text.map(|free| self.key(free.label).to_owned());
            for more in [hint, free].into_iter().flatten() {
                let _ = write!(page, " ({more})");
            }
            page.push('\n');
            self.blocks_inside(page, choice.below, "  ");
            self.blocks_inside(page, choice.panel, "  ");
        }
        page.push('\n');
    }

    fn blocks(&self, page: &mut String, blocks: &[Block]) {
        self.blocks_inside(page, blocks, "");
    }

    fn blocks_inside(&self, page: &mut String, blocks: &[Block], margin: &str) {
        for block in blocks {
            match *block {
                Block::Line(words) => {
                    let _ = writeln!(page, "{margin}> {}\n", self.words(words));
                }
                Block::Note { heading, blocks } => {
                    let _ = writeln!(page, "{margin}> **{}**\n", self.words(heading));
                    self.blocks_inside(page, blocks, margin);
                }
                Block::Calls(calls) => {
                    for call in calls {
                        let _ = writeln!(page, "{margin}> ☎ {}\n", self.key(call.label));
                    }
                }
                Block::Disclosure { summary, blocks } => {
                    let _ = writeln!(page, "{margin}> ▸ {}\n", self.key(summary));
                    self.blocks_inside(page, blocks, margin);
                }
                Block::When { blocks, .. } => self.blocks_inside(page, blocks, margin),
                Block::MustReport => {
                    let _ = writeln!(page, "{margin}> [what has to be reported to the police]\n");
                }
                Block::ContactPlan => {
                    let _ = writeln!(page, "{margin}> [how you will hear back]\n");
                }
                Block::ReadFirst => {
                    let _ = writeln!(
                        page,
                        "{margin}> [by when it is read, where it is read first]\n"
                    );
                }
                Block::Services => {
                    let _ = writeln!(page, "{margin}> → {}\n", self.key(Key::ReportServices));
                }
                Block::Questions => {
                    let _ = writeln!(page, "{margin}> [every question]\n");
                }
            }
        }
    }
}
