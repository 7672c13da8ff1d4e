//! The page that thanks for a word about a page or a number.

use locale::{Key, Lang};
use report::answers::Answers;
use report::questions::HELP;
use report::wire::ServiceId;
use site::Site;

use crate::block::{Level, calls};
use crate::html::Html;
use crate::words::Words;

/// What somebody said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Noted {
    /// Whether a page helped.
    Feedback,
    /// That a number of this service is not right.
    WrongNumber(ServiceId),
    /// Nothing that could be read or kept.
    Nothing,
}

/// The main part of the page. Nothing of what was said is repeated; where a service was named, a
/// way leads back to it.
pub fn noted(site: &Site, lang: Lang, what: &Noted) -> String {
    let words = Words {
        lang,
        site,
        answers: &Answers::default(),
    };
    let (heading, text) = match what {
        Noted::Feedback => (Key::PlainThanks, Key::PlainThanksFeedback),
        Noted::WrongNumber(_) => (Key::PlainThanks, Key::PlainThanksNumber),
        Noted::Nothing => (Key::PlainRefused, Key::PlainNotNoted),
    };
    let (home, services) = match lang {
        Lang::Id => ("/id/", "/id/layanan/"),
        Lang::En => ("/en/", "/en/services/"),
    };
    let mut html = Html::default();
    html.around("div", &[("class", "report plain")], |html| {
        html.said(Level::PAGE.tag(), &[], words.key(heading));
        html.said("p", &[], words.key(text));
        if let Noted::WrongNumber(service) = what {
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
