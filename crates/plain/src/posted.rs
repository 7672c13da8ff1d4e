//! What a browser posted, turned into answers. Fields and codes that the form does not have are
//! left out; everything else counts as it would on the screens.

use locale::Lang;
use report::answers::Answers;
use report::fault::{self, Fault};
use report::questions::{Group, Kind, Pay};
use zeroize::Zeroizing;

use crate::fields::{Fields, NotAForm};
use crate::name::name_of;
use crate::nonce::Nonce;
use crate::offer::{Offer, consent, groups, roomy};
use crate::{LANG_FIELD, NONCE_FIELD};

/// The form as it was posted.
pub struct Posted {
    /// The language of the page.
    pub lang: Lang,
    /// Which rendered form it is. A page that a file host served has none.
    pub nonce: Option<Nonce>,
    /// What was given, with the way through the form that it leads.
    pub answers: Answers,
}

impl Posted {
    /// Reads the body of an `application/x-www-form-urlencoded` request.
    pub fn read(body: &[u8]) -> Result<Self, NotAForm> {
        let fields = Fields::read(body)?;
        let lang = fields
            .first(LANG_FIELD)
            .and_then(Lang::from_code)
            .unwrap_or_default();
        let nonce = fields.first(NONCE_FIELD).and_then(|text| text.parse().ok());
        let offer = Offer::of_all();
        let asked = || offer.all().flat_map(groups).chain(consent());
        // Text first, while it has its whole room: what is there is never cut.
        let mut answers = roomy();
        for group in asked() {
            fields.write(group, &mut answers);
        }
        answers.forget(Pay::Under18);
        for group in asked() {
            fields.choose(group, &mut answers);
        }
        take_the_way(&offer, &mut answers);
        Ok(Self {
            lang,
            nonce,
            answers,
        })
    }

    /// What stands in the way of sending.
    pub fn faults(&self) -> Vec<Fault> {
        fault::before_sending(&self.answers).collect()
    }
}

/// Nobody is asked which way to take: it follows from what was filled in.
fn take_the_way(offer: &Offer, answers: &mut Answers) {
    let answered = |asks: &[&'static _]| {
        asks.iter()
            .copied()
            .flat_map(groups)
            .any(|group| answers.answers(group))
    };
    let (contact, others) = (answered(&offer.contact), answered(&offer.others));
    // The ways and modes are options of their own questions.
    if contact && !others {
        let _ = answers.choose(Pay::Way, "a", true);
        answers.add_hours();
    } else {
        let _ = answers.choose(Pay::Way, "b", true);
        if contact {
            let _ = answers.choose(Pay::ContactMode, "chosen", true);
        }
    }
}

impl Fields {
    /// Keeps the texts of a group. Writing beside an option chooses it.
    fn write(&self, group: &'static Group, answers: &mut Answers) {
        if matches!(group.kind, Kind::Line | Kind::Area { .. }) {
            self.text(group.pay, answers);
        }
        for free in group.choices.iter().filter_map(|choice| choice.text) {
            self.text(free.pay, answers);
        }
    }

    /// Chooses the options of a group. The page cannot keep options that exclude each other from
    /// being ticked together. Then the one that says more counts, by being chosen last; but nothing
    /// is shared, and nobody gets in touch, where that was ticked as well.
    fn choose(&self, group: &'static Group, answers: &mut Answers) {
        let name = name_of(group.pay);
        let mut chosen: Vec<_> = self
            .all(&name)
            .filter_map(|code| group.choice(code))
            .collect();
        chosen.sort_by_key(|choice| match (group.pay, choice.code) {
            (Pay::Share, "none" | "unsure") | (Pay::Hours, "not_yet") => 2,
            _ => u8::from(!choice.alone),
        });
        if matches!(group.kind, Kind::Radio | Kind::Select { .. }) {
            chosen.truncate(1);
        }
        for choice in chosen {
            // The option is one of its group.
            let _ = answers.choose(group.pay, choice.code, true);
        }
        for choice in group.choices {
            let text = choice.text.map(|free| answers.text(free.pay));
            if text.is_some_and(|text| !text.trim().is_empty()) {
                let _ = answers.choose(group.pay, choice.code, true);
            }
        }
    }

    /// Keeps the text of a field.
    fn text(&self, pay: Pay, answers: &mut Answers) {
        if let Some(text) = self.first(&name_of(pay)) {
            // Browsers send every line end as two letters.
            let text = Zeroizing::new(text.replace("\r\n", "\n"));
            let _ = answers.write(pay, &text);
        }
    }
}

#[cfg(test)]
mod tests;
