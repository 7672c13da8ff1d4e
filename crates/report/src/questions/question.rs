//! The shape of a question.

use locale::Key;

use super::{AnswerKey, Screen, Section, Text};
use crate::answers::Answers;

/// Everything one screen shows.
pub struct Question {
    /// Its screen.
    pub screen: Screen,
    /// Its section.
    pub section: Section,
    /// The one heading of the screen; the legend of its first group where that has none.
    pub heading: Text,
    /// Stands under the heading.
    pub before: &'static [Block],
    /// The groups of controls, at most four.
    pub fields: &'static [Field],
    /// Stands under the groups.
    pub after: &'static [Block],
    /// What is done with the answer. Every question has one.
    pub reason: Option<Key>,
    /// Other ways on from here.
    pub links: &'static [Link],
    /// Whether the help numbers are open from the start.
    pub help_open: bool,
}

/// Words and numbers that are shown, not asked.
#[derive(Clone, Copy)]
pub enum Block {
    /// A paragraph.
    Line(Text),
    /// Words set apart under a small heading.
    Note {
        /// Its heading.
        heading: Text,
        /// What stands in it.
        blocks: &'static [Self],
    },
    /// Telephone numbers to press.
    Calls(&'static [Call]),
    /// Words that open in place.
    Disclosure {
        /// What it says while it is closed.
        summary: Key,
        /// What stands in it.
        blocks: &'static [Self],
    },
    /// Words that appear with certain answers.
    When {
        /// Whether they are there.
        shown: fn(&Answers) -> bool,
        /// What stands in them.
        blocks: &'static [Self],
    },
    /// The list of all services: away from here while nothing is answered, later in place.
    Services,
    /// Every question of the form, to read or print: [`super::listed`].
    Questions,
    /// What the organisation has to report to the police, in its own words; nothing where it has
    /// no such duty.
    MustReport,
    /// How the person will hear back ([`Answers::contact_plan`]).
    ContactPlan,
    /// By when the report is read where it is read first, and a way to take that back.
    ReadFirst,
}

/// A telephone number to press, or one to write to.
#[derive(Clone, Copy)]
pub struct Call {
    /// Where a press leads: `tel:` with what the phone dials, or the address of a chat.
    pub href: &'static str,
    /// Number and name.
    pub label: Key,
}

/// Controls that answer one key.
pub struct Field {
    /// The key that the answer is sent under.
    pub key: AnswerKey,
    /// The kind of control.
    pub kind: Kind,
    /// What it asks; without one it is what the screen's heading asks.
    pub legend: Option<Text>,
    /// Stands under the legend.
    pub hint: Option<Text>,
    /// What is done with this answer, where the screen's own reason does not say it.
    pub reason: Option<Key>,
    /// The options, in the order the reviewers fixed. Empty for text.
    pub choices: &'static [Choice],
    /// Whether the group is offered, from the answers before it.
    pub offered: fn(&Answers) -> bool,
    /// What the group is folded under; neighbours under the same words share one fold.
    pub folded_under: Option<Key>,
}

/// The kind of control of a group.
#[derive(Clone, Copy)]
pub enum Kind {
    /// One option of several.
    Radio,
    /// Any number of options.
    Checkbox,
    /// One option of a short list that is folded.
    Select {
        /// What it shows while nothing is chosen.
        blank: Key,
    },
    /// One tick; its only choice carries the words.
    Tick,
    /// A line of text.
    Line,
    /// A text of several lines.
    Area {
        /// The letters that are asked for at most.
        limit: fn(&Answers) -> usize,
        /// The most letters that can be sent.
        most: usize,
    },
    /// Files to attach. They are kept outside the answers.
    Files,
}

/// One option.
pub struct Choice {
    /// The code that is sent. Fixed: `docs/payload.md` lists every code.
    pub code: &'static str,
    /// Its words.
    pub label: Text,
    /// A second line under the words.
    pub hint: Option<Text>,
    /// Free text that goes with the option.
    pub text: Option<FreeText>,
    /// Always there, under the option.
    pub below: &'static [Block],
    /// Shown at once when the option is chosen.
    pub panel: &'static [Block],
    /// Choosing it takes the other options away, and the other way round.
    pub alone: bool,
    /// Whether the option is offered, from the answers before it.
    pub offered: fn(&Answers) -> bool,
}

/// Free text that goes with an option.
#[derive(Clone, Copy)]
pub struct FreeText {
    /// The key that the text is sent under.
    pub key: AnswerKey,
    /// What to write.
    pub label: Key,
    /// An example.
    pub hint: Option<Key>,
}

/// Another way on from a screen.
#[derive(Clone, Copy)]
pub struct Link {
    /// Its words.
    pub label: Key,
    /// Where it leads.
    pub action: LinkAction,
    /// Whether it leads anywhere from here.
    pub offered: fn(&Answers) -> bool,
}

/// Where another way on leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkAction {
    /// Safe hours and what to take care of, on the short way.
    AddHours,
    /// A safe way to be reached instead of writing, and then the check screen.
    AskToBeContacted,
    /// A safe way to be reached after all, and back again.
    AddContact,
    /// Whether and how to be reached, changed before sending, and back again.
    ChangeContact,
    /// All the questions, before any is asked.
    AllQuestions,
}

/// What a link of the report needs beside its address. Another site is not told from where somebody
/// comes; and it opens in a tab of its own, because answers may be in the memory of this one, and
/// where no app takes the address over they would be lost.
pub fn leaving(href: &str) -> impl Iterator<Item = (&'static str, &'static str)> + use<> {
    let is_page = href.starts_with("https:");
    let rel = if is_page {
        "noopener noreferrer"
    } else {
        "noreferrer"
    };
    [("rel", rel)]
        .into_iter()
        .chain(is_page.then_some(("target", "_blank")))
}

impl Call {
    /// The attributes of the link.
    pub fn attributes(&self) -> Vec<(&'static str, &'static str)> {
        let mut attributes = vec![("href", self.href)];
        attributes.extend(leaving(self.href));
        attributes
    }
}

impl Question {
    /// A screen that only has a heading; the parts that differ are written over it.
    pub(super) const fn bare(screen: Screen, section: Section, heading: Text) -> Self {
        Self {
            screen,
            section,
            heading,
            before: &[],
            fields: &[],
            after: &[],
            reason: None,
            links: &[],
            help_open: false,
        }
    }
}

impl Field {
    pub(super) const fn of(key: AnswerKey, kind: Kind, choices: &'static [Choice]) -> Self {
        Self {
            key,
            kind,
            legend: None,
            hint: None,
            reason: None,
            choices,
            offered: |_| true,
            folded_under: None,
        }
    }

    pub(super) const fn legend(mut self, legend: Text) -> Self {
        self.legend = Some(legend);
        self
    }

    pub(super) const fn reason(mut self, reason: Key) -> Self {
        self.reason = Some(reason);
        self
    }

    pub(super) const fn offered(mut self, offered: fn(&Answers) -> bool) -> Self {
        self.offered = offered;
        self
    }

    pub(super) const fn folded_under(mut self, words: Key) -> Self {
        self.folded_under = Some(words);
        self
    }

    /// The only option of a tick; nothing for other kinds.
    pub fn tick(&self) -> Option<&'static Choice> {
        self.choices
            .first()
            .filter(|_| matches!(self.kind, Kind::Tick))
    }

    pub(super) const fn hint(mut self, hint: Text) -> Self {
        self.hint = Some(hint);
        self
    }

    /// The option with this code.
    pub fn choice(&self, code: &str) -> Option<&'static Choice> {
        self.choices.iter().find(|choice| choice.code == code)
    }
}

impl Choice {
    pub(super) const fn new(code: &'static str, label: Key) -> Self {
        Self::with(code, Text::Plain(label))
    }

    pub(super) const fn with(code: &'static str, label: Text) -> Self {
        Self {
            code,
            label,
            hint: None,
            text: None,
            below: &[],
            panel: &[],
            alone: false,
            offered: |_| true,
        }
    }

    pub(super) const fn hint(mut self, hint: Text) -> Self {
        self.hint = Some(hint);
        self
    }

    pub(super) const fn text(mut self, key: AnswerKey, label: Key, hint: Option<Key>) -> Self {
        self.text = Some(FreeText { key, label, hint });
        self
    }

    pub(super) const fn below(mut self, below: &'static [Block]) -> Self {
        self.below = below;
        self
    }

    pub(super) const fn panel(mut self, panel: &'static [Block]) -> Self {
        self.panel = panel;
        self
    }

    pub(super) const fn alone(mut self) -> Self {
        self.alone = true;
        self
    }

    pub(super) const fn offered(mut self, offered: fn(&Answers) -> bool) -> Self {
        self.offered = offered;
        self
    }
}
