//! Walks through the report as a person does, by the hooks for outside tests.

use anyhow::{Context, Result, ensure};
use thirtyfour::prelude::*;

use super::Visit;

/// The report, open in the browser.
#[derive(Debug)]
pub struct Form<'a> {
    visit: &'a Visit,
}

impl<'a> Form<'a> {
    /// Opens the form; here the app starts by itself.
    pub async fn open(visit: &'a Visit, lang: &str) -> Result<Self> {
        visit.open(&format!("/{lang}/l/")).await?;
        visit
            .until("document.documentElement.dataset.app === 'awake'")
            .await?;
        let form = Self { visit };
        form.is_at("S0").await?;
        Ok(form)
    }

    /// The form that is open already.
    pub fn here(visit: &'a Visit) -> Self {
        Self { visit }
    }

    /// Waits until this screen, and no other, is shown.
    pub async fn is_at(&self, screen: &str) -> Result<()> {
        self.visit
            .until(&format!("{VISIBLE_SCREENS} === '{screen}'"))
            .await
    }

    /// The screen that is shown.
    pub async fn screen(&self) -> Result<String> {
        self.visit.value(VISIBLE_SCREENS).await
    }

    /// Presses a button, once the screen takes presses.
    pub async fn press(&self, action: &str) -> Result<()> {
        self.settles().await?;
        self.visit
            .click(&format!("[data-screen] [data-action='{action}']"))
            .await
    }

    /// Waits until presses no longer belong to the screen before.
    pub async fn settles(&self) -> Result<()> {
        self.visit
            .until("!document.documentElement.hasAttribute('data-settling')")
            .await
    }

    /// Presses a button and waits for the screen it leads to.
    pub async fn press_to(&self, action: &str, screen: &str) -> Result<()> {
        self.press(action).await?;
        self.is_at(screen).await
    }

    /// Continues with the answers.
    pub async fn next_to(&self, screen: &str) -> Result<()> {
        self.press_to("next", screen).await
    }

    /// Skips the question.
    pub async fn skip_to(&self, screen: &str) -> Result<()> {
        self.press_to("skip", screen).await
    }

    /// Chooses an option.
    pub async fn choose(&self, pay: &str, value: &str) -> Result<()> {
        let selector = format!(
            "[data-pay='{pay}'] [data-value='{value}'], [data-pay='{pay}'][data-value='{value}']"
        );
        self.visit.click(&selector).await
    }

    /// Writes into a text field.
    pub async fn write(&self, pay: &str, text: &str) -> Result<()> {
        let field = self
            .visit
            .driver
            .query(By::Css(text_field(pay)))
            .and_displayed()
            .first()
            .await?;
        field.scroll_into_view().await?;
        field.clear().await?;
        field.send_keys(text).await?;
        Ok(())
    }

    /// The value of a text field.
    pub async fn written(&self, pay: &str) -> Result<String> {
        let selector = text_field(pay);
        self.visit
            .value(&format!("document.querySelector(`{selector}`).value"))
            .await
    }

    /// Waits until an option is shown as chosen.
    pub async fn keeps(&self, pay: &str, value: &str) -> Result<()> {
        self.visit
            .until(&format!(
                "(() => {{
                    const target = document.querySelector(`[data-pay='{pay}'] [data-value='{value}']`);
                    const input = target.matches('input,option') ? target
                        : target.querySelector('input') || target.control
                        || document.getElementById(target.htmlFor);
                    return input.checked || input.selected;
                }})()"
            ))
            .await
            .with_context(|| format!("{value} is no longer chosen for {pay}"))
    }

    /// From the check screen to the receipt; returns the reference.
    pub async fn agree_and_send(&self) -> Result<String> {
        self.choose("consent_send", "yes").await?;
        self.press("send").await?;
        self.reference().await
    }

    /// Waits for the receipt and reads its reference.
    pub async fn reference(&self) -> Result<String> {
        self.is_at("S25").await?;
        let reference: String = self
            .visit
            .value("document.querySelector('[data-reference]').dataset.reference")
            .await?;
        ensure!(
            reference.len() == 7 && reference.as_bytes()[3] == b'-',
            "a reference looks like A7K-39Q, this one is {reference:?}"
        );
        Ok(reference)
    }

    /// From S0 to the first question after the way that is chosen.
    pub async fn take_way(&self, way: &str, first: &str) -> Result<()> {
        self.next_to("S1").await?;
        self.skip_to("S2").await?;
        self.choose("way", way).await?;
        self.next_to(first).await
    }

    /// From S0 to the first question of path b.
    pub async fn begin_report(&self) -> Result<()> {
        self.take_way("b", "S3").await
    }

    /// From S0 to S25 of path b with every question skipped except the last tick.
    pub async fn skip_everything(&self) -> Result<String> {
        self.begin_report().await?;
        let mut steps = 0;
        while self.screen().await? != "S23" {
            let here = self.screen().await?;
            self.press("skip").await?;
            self.visit
                .until(&format!(
                    "{VISIBLE_SCREENS} !== '{here}' && {VISIBLE_SCREENS} !== ''"
                ))
                .await?;
            steps += 1;
            ensure!(steps < 40, "skipping does not come to an end");
        }
        self.next_to("S24").await?;
        self.agree_and_send().await
    }
}

/// The names of all visible screens; a correct page has one.
const VISIBLE_SCREENS: &str = "[...document.querySelectorAll('[data-screen]')]\
    .filter(element => element.checkVisibility()).map(element => element.dataset.screen).join()";

fn text_field(pay: &str) -> String {
    ["input:not([type=radio]):not([type=checkbox])", "textarea"]
        .map(|field| format!("[data-pay='{pay}'] {field}, {field}[data-pay='{pay}']"))
        .join(", ")
}
