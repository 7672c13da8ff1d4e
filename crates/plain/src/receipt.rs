//! The receipt: reference, secret code, what happens next and when, and how to change one's mind.
//! It asks for nothing.

use jiff::Timestamp;
use locale::{Key, Lang, message};
use report::answers::Answers;
use report::code::SecretCode;
use report::consent::Recipient;
use report::contact::{ContactPlan, News};
use report::questions::{RECEIPT_HELP, URGENT_HELP};
use report::reference::Reference;
use site::Site;

use crate::block::{Level, calls};
use crate::form_text::FormText;
use crate::html::Html;
use crate::moment;

/// A report that is durably stored.
pub struct Arrived<'a> {
    /// The organisation.
    pub site: &'a Site,
    /// The language of the page.
    pub lang: Lang,
    /// The name of the report.
    pub reference: Reference,
    /// What opens its mailbox.
    pub code: &'a SecretCode,
    /// When it arrived.
    pub received_at: Timestamp,
    /// When it will have been read.
    pub read_by: Timestamp,
    /// Whether it is read first.
    pub is_urgent: bool,
    /// How the person will hear back, masked.
    pub contact: &'a ContactPlan,
    /// Who may see something of it, as the person allows.
    pub share: &'a [Recipient],
    /// Where the code is used, when this site has that page.
    pub come_back: Option<&'a str>,
}

impl Arrived<'_> {
    /// The main part of the receipt's page.
    pub fn page(&self) -> String {
        let nothing = Answers::default();
        let words = FormText {
            lang: self.lang,
            site: self.site,
            answers: &nothing,
        };
        let (reference, code) = (self.reference.to_string(), self.code.to_digits());
        let mut html = Html::default();
        let attributes = [
            ("class", "report plain plain-receipt"),
            ("data-reference", reference.as_str()),
            ("data-code", code.as_str()),
        ];
        html.around("div", &attributes, |html| {
            html.said(Level::PAGE.tag(), &[], words.key(Key::ReportS25));
            html.said("p", &[], words.key(Key::ReportKind2));
            self.code(html, words);
            named(html, words, &reference);
            self.next(html, words);
            self.change(html, words);
            part(html, words, Key::ReportReceiptHelp, |html| {
                calls(html, words, RECEIPT_HELP);
            });
        });
        html.finish()
    }

    /// Shown at once, because nobody can be asked later whether they have kept it; one press folds
    /// it away.
    fn code(&self, html: &mut Html, words: FormText<'_>) {
        html.around("section", &[("class", "report-code")], |html| {
            let heading = words.key(Key::PlainCodeHeading);
            html.said(Level::PART.tag(), &[], heading);
            html.around(
                "details",
                &[("class", "report-disclosure"), ("open", "")],
                |html| {
                    html.said("summary", &[], words.key(Key::PlainCodeFold));
                    let attributes = [("class", "code-digits"), ("translate", "no")];
                    html.around("p", &attributes, |html| {
                        for group in self.code.to_groups().split(' ') {
                            html.said("span", &[], group);
                            html.text(" ");
                        }
                    });
                },
            );
            html.said("p", &[], words.key(Key::PlainCodeUse));
            html.said("p", &[], words.key(Key::PlainCodeOnce));
        });
    }

    fn next(&self, html: &mut Html, words: FormText<'_>) {
        let site = self.site;
        let reader = words.own(&site.organisation.reader);
        let time = moment::in_words(&site.promise, self.lang, self.read_by);
        let phone = &site.organisation.phone.display;
        part(html, words, Key::ReportNextHeading, |html| {
            html.around("ol", &[], |html| {
                html.around("li", &[], |html| {
                    if self.is_urgent {
                        let read = message::report_next_read_first(self.lang, reader, &time);
                        html.said("p", &[], &read);
                        calls(html, words, URGENT_HELP);
                    } else {
                        html.text(&message::report_next_read(self.lang, reader, &time));
                    }
                });
                let news = if self.come_back.is_some() {
                    News::Code
                } else {
                    News::Phone(phone)
                };
                let by = words.own(&site.organisation.name);
                html.around("li", &[("data-contact", "")], |html| {
                    html.text(&self.contact.words(self.lang, Some(by), news));
                });
                html.said("li", &[], words.key(Key::ReportNextSharing));
                let days = site.reports.retention_days;
                let day = moment::day_in_words(&site.promise, self.lang, self.received_at, days);
                let kept = message::report_next_deleted(self.lang, &day);
                html.said("li", &[], &kept);
            });
        });
    }

    fn change(&self, html: &mut Html, words: FormText<'_>) {
        let phone = &self.site.organisation.phone;
        part(html, words, Key::MailboxChangeHeading, |html| {
            let by_phone = if let Some(address) = self.come_back {
                html.said("p", &[], words.key(Key::PlainChangeWithCode));
                html.around("p", &[], |html| {
                    html.said("a", &[("href", address)], words.key(Key::PlainChangeLink));
                });
                message::plain_change_by_phone(self.lang, &phone.display)
            } else {
                message::report_change_text(self.lang, &phone.display)
            };
            html.said("p", &[], &by_phone);
            self.consents(html, words);
            html.around("ul", &[("class", "report-calls")], |html| {
                html.around("li", &[], |html| {
                    let href = format!("tel:{}", phone.dial);
                    html.said("a", &[("href", &href)], &phone.display);
                });
            });
        });
    }

    /// What is allowed can be taken back one by one; the mailbox does it, or a call.
    fn consents(&self, html: &mut Html, words: FormText<'_>) {
        if self.share.is_empty() {
            return;
        }
        let share = words.share();
        let names = self.share.iter().map(|it| it.name(self.lang, &share));
        let names = names.collect::<Vec<_>>().join("; ");
        let line = if self.come_back.is_some() {
            message::plain_change_consents(self.lang, &names)
        } else {
            message::plain_change_consents_by_phone(self.lang, &names)
        };
        html.said("p", &[("data-consents", "")], &line);
    }
}

fn named(html: &mut Html, words: FormText<'_>, reference: &str) {
    html.around("section", &[("class", "report-reference")], |html| {
        let heading = words.key(Key::ReportReference);
        html.said(Level::PART.tag(), &[], heading);
        let attributes = [("class", "reference"), ("translate", "no")];
        html.said("p", &attributes, reference);
        html.said("p", &[], words.key(Key::ReportReferenceUse));
    });
}

fn part(html: &mut Html, words: FormText<'_>, heading: Key, inside: impl FnOnce(&mut Html)) {
    html.around("section", &[], |html| {
        html.said(Level::PART.tag(), &[], words.key(heading));
        inside(html);
    });
}
