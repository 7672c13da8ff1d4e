//! A person without a pointer: reaches everything with Tab and arrows, and uses keys only.

use std::time::Duration;

use anyhow::{Context, Result, bail};
use thirtyfour::prelude::*;

use super::Visit;

/// More focus stops than any page has.
const STOPS: usize = 150;

/// The controls of a selector that can be seen: an option is its input, not its label, and one of
/// a list is the list.
const WANTED: &str = "[...document.querySelectorAll(`SELECTOR`)]\
    .map(it => it.matches('input,textarea,button,select,a,summary') ? it\
        : it.closest('select') || it.querySelector('input,textarea') || it.control || it)\
    .filter(it => it.checkVisibility())";

/// Where the focus is: on the wanted control, in its group of options, or elsewhere.
const WHERE: &str = "(() => {
    const at = document.activeElement, wanted = WANTED;
    if (wanted.includes(at)) return 'there';
    const same = it => it.type === 'radio' && it.name === at.name && it.form === at.form;
    return at.type === 'radio' && wanted.some(same) ? 'beside' : 'elsewhere';
})()";

/// Whether the focused element is visible: inside the window, and not covered.
const IN_SIGHT: &str = "(() => {
    const at = document.activeElement;
    const shown = at.matches('[type=radio],[type=checkbox]') && at.labels[0] || at;
    const box = shown.getBoundingClientRect();
    const x = Math.min(Math.max(box.x + box.width / 2, 1), innerWidth - 1);
    const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
    if (box.bottom <= 0 || box.top >= innerHeight) return false;
    const top = document.elementFromPoint(x, y);
    return shown.contains(top) || top.contains(shown) || at.contains(top);
})()";

/// A keyboard.
#[derive(Debug)]
pub struct Keyboard<'a> {
    visit: &'a Visit,
}

impl<'a> Keyboard<'a> {
    /// The keyboard of this visit.
    pub fn of(visit: &'a Visit) -> Self {
        Self { visit }
    }

    /// Presses one key after the other.
    pub async fn press(&self, keys: &[Key]) -> Result<()> {
        let mut chain = self
            .visit
            .driver
            .action_chain_with_delay(Some(Duration::ZERO), None);
        for key in keys {
            let key: char = key.clone().into();
            chain = chain.key_down(key).key_up(key);
        }
        chain.perform().await?;
        Ok(())
    }

    /// Moves the focus to the first control of the selector.
    pub async fn reach(&self, selector: &str) -> Result<()> {
        let wanted = WANTED.replace("SELECTOR", selector);
        let place = WHERE.replace("WANTED", &wanted);
        for _ in 0..STOPS {
            let at: String = self.visit.value(&place).await?;
            match at.as_str() {
                "there" => {
                    let seen = self.visit.until(IN_SIGHT).await;
                    return seen.with_context(|| format!("{selector} has the focus, unseen"));
                }
                "beside" => self.press(&[Key::Down]).await?,
                _ => self.press(&[Key::Tab]).await?,
            }
        }
        bail!("{selector} is reached by no key")
    }

    /// Moves the focus to a button and presses it.
    pub async fn push(&self, selector: &str) -> Result<()> {
        self.reach(selector).await?;
        self.press(&[Key::Enter]).await
    }

    /// Chooses an option. An arrow has chosen it already.
    pub async fn choose(&self, selector: &str) -> Result<()> {
        self.reach(selector).await?;
        let is_list: bool = self
            .visit
            .value("document.activeElement.matches('select')")
            .await?;
        let chosen = format!(
            "document.activeElement.checked || document.querySelector(`{selector}`).selected === true"
        );
        for _ in 0..STOPS {
            if self.visit.value(&format!("Boolean({chosen})")).await? {
                return Ok(());
            }
            let key = if is_list { Key::Down } else { Key::Space };
            self.press(&[key]).await?;
        }
        bail!("{selector} is chosen by no key")
    }

    /// Types into a field.
    pub async fn write(&self, selector: &str, text: &str) -> Result<()> {
        self.reach(selector).await?;
        self.visit
            .driver
            .active_element()
            .await?
            .send_keys(text)
            .await?;
        Ok(())
    }
}
