//! A page for a request that the form does not send.

use locale::{Key, Lang};

use crate::block::{Level, calls};
use crate::form_text::FormText;
use crate::html::Html;
use report::answers::Answers;
use report::questions::HELP;
use site::Site;

/// Why nothing was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It did not come from the form.
    NotTheForm,
    /// It is longer than [`MAX_FORM`](crate::MAX_FORM).
    TooLong,
}

/// Says that nothing was sent, and where the form is. Nothing of the request is repeated.
pub fn refused(site: &Site, lang: Lang, why: Refusal) -> String {
    let words = FormText {
        lang,
        site,
        answers: &Answers::default(),
    };
    let form = match lang {
        Lang::Id => "/id/l/",
        Lang::En => "/en/l/",
    };
    let mut html = Html::default();
    html.around("div", &[("class", "report plain")], |html| {
        html.said(Level::PAGE.tag(), &[], words.key(Key::PlainRefused));
        let hint = match why {
            Refusal::NotTheForm => Key::PlainRefusedHint,
            Refusal::TooLong => Key::PlainRefusedLong,
        };
        html.said("p", &[], words.key(hint));
        html.around("p", &[], |html| {
            html.said("a", &[("href", form)], words.key(Key::PlainRefusedLink));
        });
        calls(html, words, HELP);
    });
    html.finish()
}
