//! The whole form: what happens to it is said before its first field, asking to be contacted
//! comes first, and one tick at its end allows sending.

use locale::{Key, Lang, message};
use report::answers::Answers;
use report::control::{fault_id, id_to_put_right};
use report::fault::Fault;
use report::questions::{AnswerKey, HELP, Section};
use site::Site;

use crate::block::{Level, calls, must_report};
use crate::fault;
use crate::field::{Heading, field};
use crate::form_text::FormText;
use crate::html::Html;
use crate::nonce::Nonce;
use crate::plain_questions::{PlainQuestions, consent};
use crate::question::question;
use crate::{LANG_FIELD, NONCE_FIELD, PLAIN_PATH, TOLD_FIELD};

/// Where the form starts.
const TOP: &str = "p-form";
/// Where asking to be contacted starts.
const CONTACT: &str = "p-contact";
/// Where sending is agreed to.
const SEND: &str = "p-send";
/// How the heading of a part looks.
const PART: [(&str, &str); 1] = [("class", "plain-part")];

/// The form of one site.
pub struct Form<'a> {
    /// The organisation.
    pub site: &'a Site,
    /// The language of the page.
    pub lang: Lang,
}

/// Why a form that was posted comes back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Something has to be put right.
    Faults(Vec<Fault>),
    /// The report could not be stored.
    Store,
    /// There is nobody to seal reports to.
    NoKeys,
}

/// What every part of the form is written from.
pub(crate) struct FormWriter<'a> {
    pub(crate) questions: PlainQuestions,
    pub(crate) words: FormText<'a>,
    faults: &'a [Fault],
}

impl Form<'_> {
    /// The empty form, as a part of a page. The server puts a nonce into it with every answer
    /// ([`Form::nonce_field`]).
    pub fn empty(&self) -> String {
        let (nothing, title) = (Answers::default(), self.lang.text(Key::PlainHeading));
        let mut html = Html::default();
        let attributes = [("class", "report plain"), ("aria-label", title)];
        html.around("section", &attributes, |html| {
            self.write(html, Level::PART, &nothing, None, Nonce::PLACEHOLDER);
        });
        html.finish()
    }

    /// The form with everything that was given, as the main part of a page of its own, and on top
    /// why it comes back. Without a nonce its next post is a report of its own.
    pub fn given_back(&self, answers: &Answers, trouble: &Trouble, nonce: Option<Nonce>) -> String {
        let nonce = nonce.map(|nonce| nonce.to_string()).unwrap_or_default();
        let mut html = Html::default();
        html.around("div", &[("class", "report plain")], |html| {
            self.write(html, Level::PAGE, answers, Some(trouble), &nonce);
        });
        html.finish()
    }

    /// The field for the nonce, exactly as it stands in the empty form: a server cuts the page
    /// there to put a nonce of its own into it.
    pub fn nonce_field(nonce: &str) -> String {
        let mut html = Html::default();
        hidden(&mut html, NONCE_FIELD, nonce);
        html.finish()
    }

    fn write(
        &self,
        html: &mut Html,
        level: Level,
        answers: &Answers,
        trouble: Option<&Trouble>,
        nonce: &str,
    ) {
        let faults: &[Fault] = match trouble {
            Some(Trouble::Faults(faults)) => faults,
            _ => &[],
        };
        let words = FormText {
            lang: self.lang,
            site: self.site,
            answers,
        };
        let writer = FormWriter::new(words, faults);
        html.said(level.tag(), &[("id", TOP)], words.key(Key::PlainHeading));
        if let Some(trouble) = trouble {
            writer.notice(html, level.under(), trouble);
        }
        writer.opening(html, level == Level::PAGE);
        let origin = self.site.api_origin.as_ref().map_or("", |it| it.as_str());
        let action = format!("{origin}{PLAIN_PATH}");
        let attributes = [
            ("class", "report-form"),
            ("data-plain", ""),
            ("method", "post"),
            ("action", &action),
            ("accept-charset", "utf-8"),
            ("autocomplete", "off"),
            ("novalidate", ""),
        ];
        html.around("form", &attributes, |html| {
            hidden(html, LANG_FIELD, self.lang.code());
            hidden(html, NONCE_FIELD, nonce);
            let tells_contact = faults
                .iter()
                .any(|fault| matches!(fault, Fault::Contact { .. }));
            if tells_contact || answers.keeps_address() {
                hidden(html, TOLD_FIELD, "1");
            }
            writer.questions(html, level.under());
            writer.sending(html, level.under());
        });
    }
}

impl<'a> FormWriter<'a> {
    /// All questions, in these words.
    pub(crate) fn new(words: FormText<'a>, faults: &'a [Fault]) -> Self {
        Self {
            questions: PlainQuestions::of_all(),
            words,
            faults,
        }
    }
}

impl FormWriter<'_> {
    /// What to know before the first field.
    fn opening(&self, html: &mut Html, is_alone: bool) {
        let words = self.words;
        html.around("div", &[("class", "report-note")], |html| {
            for key in [
                Key::PlainSealed,
                Key::PlainMoment,
                Key::PlainCode,
                Key::PlainNotKept,
            ] {
                html.said("p", &[], words.key(key));
            }
            must_report(html, words);
        });
        if is_alone {
            html.said("p", &[], words.key(Key::ReportSkipNoHarm));
            calls(html, words, HELP);
        }
    }

    fn questions(&self, html: &mut Html, level: Level) {
        let words = self.words;
        let [class] = PART;
        let heading = words.key(Key::PlainContact);
        html.said(level.tag(), &[class, ("id", CONTACT)], heading);
        html.said("p", &[], words.key(Key::PlainContactEnough));
        html.around("p", &[], |html| {
            let href = format!("#{SEND}");
            html.said("a", &[("href", &href)], words.key(Key::PlainToSend));
        });
        for it in &self.questions.contact {
            question(html, self, level.under(), it);
        }
        html.said(level.tag(), &PART, words.key(Key::PlainMore));
        html.said("p", &[], words.key(Key::PlainMoreHint));
        let mut last: Option<Section> = None;
        for it in &self.questions.others {
            let name = it.section.name().filter(|_| last != Some(it.section));
            last = Some(it.section);
            if let Some(name) = name {
                html.said("p", &[("class", "report-section")], words.key(name));
            }
            question(html, self, level.under(), it);
        }
    }

    /// The one tick, and "Kirim".
    fn sending(&self, html: &mut Html, level: Level) {
        let words = self.words;
        let heading = words.key(Key::ReportS24);
        let [class] = PART;
        html.said(level.tag(), &[class, ("id", SEND)], heading);
        // The page cannot follow what is filled in, so everybody is told.
        html.said("p", &[], words.key(Key::PlainNoContact));
        html.around("p", &[], |html| {
            let href = format!("#{CONTACT}");
            html.said("a", &[("href", &href)], words.key(Key::PlainToContact));
        });
        if let Some(tick) = consent() {
            field(html, self, level.under(), tick, &Heading::None);
        }
        html.around("div", &[("class", "report-actions")], |html| {
            let attributes = [
                ("type", "submit"),
                ("class", "button button-next"),
                ("data-action", "send"),
            ];
            html.said("button", &attributes, words.key(Key::ReportSend));
        });
    }

    /// Why the form came back; it takes the focus, and leads to what has to be put right.
    fn notice(&self, html: &mut Html, level: Level, trouble: &Trouble) {
        let words = self.words;
        let attributes = [
            ("class", "report-notice"),
            ("role", "alert"),
            ("tabindex", "-1"),
            ("autofocus", ""),
            ("data-notice", ""),
        ];
        html.around("div", &attributes, |html| match trouble {
            Trouble::Store => html.said("p", &[], words.key(Key::ReportN2)),
            Trouble::NoKeys => {
                let phone = &words.site.organisation.phone.display;
                html.said("p", &[], &message::plain_no_keys(words.lang, phone));
            }
            Trouble::Faults(faults) => {
                html.said(level.tag(), &[], words.key(Key::ReportErrorHeading));
                for fault in faults {
                    html.around("p", &[], |html| {
                        let href = format!("#{}", id_to_put_right(*fault));
                        html.said("a", &[("href", &href)], words.key(fault::words(*fault)));
                    });
                }
            }
        });
    }

    /// Says at a control what has to be put right; the id of where it says so.
    pub(crate) fn fault_line(&self, html: &mut Html, key: AnswerKey) -> Option<String> {
        let fault = self.fault_at(key)?;
        let id = fault_id(key);
        let attributes = [("class", "report-fault"), ("id", id.as_str())];
        html.said("p", &attributes, self.words.key(fault::words(fault)));
        Some(id)
    }

    /// What has to be put right at a control.
    pub(crate) fn fault_at(&self, key: AnswerKey) -> Option<Fault> {
        let mut faults = self.faults.iter().copied();
        faults.find(|fault| fault.key() == key)
    }
}

fn hidden(html: &mut Html, name: &str, value: &str) {
    let attributes = [("type", "hidden"), ("name", name), ("value", value)];
    html.open("input", &attributes);
}

#[cfg(test)]
mod tests;
