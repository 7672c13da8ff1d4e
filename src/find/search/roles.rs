//! The two choices above the results, "Saya penumpang" and "Saya pengemudi".

use search::{Results, Role};
use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlElement, HtmlInputElement};

use super::screen::hide;

/// The choices, each where it stands on the page.
pub(super) struct Roles {
    block: HtmlElement,
    choices: [(Role, HtmlInputElement); 2],
}

impl Roles {
    pub(super) fn of(part: &HtmlElement) -> Option<Self> {
        let one = |selector: &str| part.query_selector(selector).ok().flatten();
        let choice = |selector: &str| one(selector)?.dyn_into().ok();
        Some(Self {
            block: one("[data-say=role]")?.dyn_into().ok()?,
            choices: [
                (Role::Passenger, choice("[value=passenger]")?),
                (Role::Driver, choice("[value=driver]")?),
            ],
        })
    }

    /// Offers the choices where they matter, and shows whom the results are for.
    pub(super) fn show(&self, results: &Results) {
        hide(&self.block, !results.role_matters);
        for (role, choice) in &self.choices {
            choice.set_checked(results.role == Some(*role));
        }
    }

    pub(super) fn hide(&self) {
        hide(&self.block, true);
    }

    /// The choice that has just been made.
    pub(super) fn chosen(&self, changed: &Event) -> Option<Role> {
        let target: HtmlInputElement = changed.target()?.dyn_into().ok()?;
        let mut choices = self.choices.iter();
        choices
            .find(|(_, choice)| *choice == target)
            .map(|(role, _)| *role)
    }
}
