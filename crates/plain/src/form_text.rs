//! The words of the form, filled in with the organisation's values.

use locale::{Key, Lang};
use report::answers::Answers;
use report::questions::{Share, SiteWords, Text, ViewerWords};
use site::{Site, Viewer};

/// One language's words for one person's answers.
#[derive(Clone, Copy)]
pub(crate) struct FormText<'a> {
    pub(crate) lang: Lang,
    pub(crate) site: &'a Site,
    pub(crate) answers: &'a Answers,
}

impl FormText<'_> {
    /// Interface words.
    pub(crate) fn key(&self, key: Key) -> &'static str {
        self.lang.text(key)
    }

    /// Words of a question.
    pub(crate) fn text(&self, text: Text) -> String {
        let site = self.site;
        let values = SiteWords {
            organisation: self.own(&site.organisation.name),
            readers: site.organisation.readers,
            retention_days: site.reports.retention_days,
            limit: self.own(&site.reports.limit),
            limit_children: self.own(&site.reports.limit_children),
            neutral_name: self.own(&site.neutral.name),
            phone: &site.organisation.phone.display,
            urgent_hours: site.promise.urgent_hours,
            working_days: site.promise.working_days,
            share: self.share(),
        };
        text.words(self.lang, self.answers, &values).into_owned()
    }

    /// Who else may see a report.
    pub(crate) fn share(&self) -> Share<ViewerWords<'_>> {
        let share = &self.site.share;
        Share {
            app: self.viewer(&share.app),
            uptd: self.viewer(&share.uptd),
            legal: self.viewer(&share.legal),
        }
    }

    fn viewer<'s>(&self, viewer: &'s Viewer) -> ViewerWords<'s> {
        ViewerWords {
            name: self.own(&viewer.name),
            duty: self.own(&viewer.duty),
        }
    }

    /// The organisation's words in the language of the page.
    pub(crate) fn own<'s>(&self, words: &'s site::Bilingual) -> &'s str {
        words.get(self.lang)
    }
}
