//! The page that thanks for a word about a page or a number.

use locale::{Key, Lang};
use report::answers::Answers;
use report::questions::HELP;
use report::wire::ServiceId;
use site::Site;

use crate::block::{Level, calls};
use crate::form_text::FormText;
use crate::html::Html;

/// What the page thanks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Thanks {
    /// An answer to whether a page helped.
    Feedback,
    /// Word that a number of this service is wrong.
    WrongNumber(ServiceId),
    /// Nothing: it could not be read or stored, and the page says so.
    Nothing,
}

/// The main part of the page. Nothing of what was said is repeated; where a service was named, a
/// way leads back to it.
pub fn thanks_page(site: &Site, lang: Lang, what: &Thanks) -> String {
    let words = FormText {
        lang,
        site,
        answers: &Answers::default(),
    };
    let (heading, text) = match what {
        Thanks::Feedback => (Key::PlainThanks, Key::PlainThanksFeedback),
        Thanks::WrongNumber(_) => (Key::PlainThanks, Key::PlainThanksNumber),
        Thanks::Nothing => (Key::PlainRefused, Key::PlainNotNoted),
    };
    let (home, services) = match lang {
        Lang::Id => ("/id/", "/id/layanan/"),
        Lang::En => ("/en/", "/en/services/"),
    };
    let mut html = Html::default();
    html.around("div", &[("class", "report plain")], |html| {
        html.said(Level::PAGE.tag(), &[], words.key(heading));
        html.said("p", &[], words.key(text));
        if let Thanks::WrongNumber(service) = what {
            let back = format!("{services}#{service}");
            html.around("p", &[], |html| {
                html.said("a", &[("href", &back)], words.key(Key::PlainThanksService));
            });
        }
        html.around("p", &[], |html| {
            html.said("a", &[("href", home)], words.key(Key::PlainThanksHome));
        });
        calls(html, words, HELP);
    });
    html.finish()
}
