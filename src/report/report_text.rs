//! The words of the form in the language of the page, filled in with the organisation's values.

use leptos::prelude::*;
use locale::{Key, Lang};
use report::questions::Text;

use super::form::Form;
use crate::organisation::organisation;
use crate::ui::{LocalText, TextSource};

/// Words to show.
#[derive(Clone, Copy)]
pub(super) enum ReportText {
    /// Interface words.
    Key(Key),
    /// Words of a question, fitting who it is about.
    Text(Text),
    /// Words made from something else that is known by now.
    Computed(fn(Form, Lang) -> String),
}

impl From<Key> for ReportText {
    fn from(key: Key) -> Self {
        Self::Key(key)
    }
}

impl From<Text> for ReportText {
    fn from(text: Text) -> Self {
        Self::Text(text)
    }
}

impl TextSource for Form {
    type Text = ReportText;

    fn local_text(self, words: ReportText) -> LocalText {
        match words {
            ReportText::Key(key) => LocalText::ByLanguage(Box::new(move || {
                self.lang.get_untracked().text(key).to_owned()
            })),
            ReportText::Text(words @ (Text::By(_) | Text::Own(_))) => {
                LocalText::Dynamic(Box::new(move || {
                    let lang = self.lang.get();
                    self.answers.with(|answers| {
                        words
                            .words(lang, answers, &organisation().words(lang))
                            .into_owned()
                    })
                }))
            }
            ReportText::Text(words) => LocalText::ByLanguage(Box::new(move || {
                let lang = self.lang.get_untracked();
                self.answers.with_untracked(|answers| {
                    words
                        .words(lang, answers, &organisation().words(lang))
                        .into_owned()
                })
            })),
            ReportText::Computed(make) => {
                LocalText::Dynamic(Box::new(move || make(self, self.lang.get())))
            }
        }
    }
}
