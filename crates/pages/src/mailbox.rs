//! The page for coming back with a code, as it is before the app runs.

use leptos::prelude::*;
use locale::{Key, Lang, message};
use site::Site;

use crate::html::html;
use crate::shell;

/// The body. The app puts its own first screen in the place of the one printed here.
pub(crate) fn body(site: &Site, lang: Lang, alternate: &str) -> String {
    let words = message::mailbox_without_the_app(lang, &site.organisation.phone.display);
    let screen = plain::help(site, lang) + &html(entrance(site, lang));
    let main = html(view! {
        <noscript>
            <p class="mailbox-fallback">{words.clone()}</p>
        </noscript>
        <p class="mailbox-fallback" role="status" data-late=words></p>
        <div class="report">
            <div class="report-stage">
                <div class="report-screen" data-screen="S26" inner_html=screen></div>
            </div>
        </div>
    });
    shell::form_page(site, lang, alternate, main)
}

/// The screen that asks for the code, the same as `src/mailbox/entrance.rs` builds.
fn entrance(site: &Site, lang: Lang) -> impl IntoView + use<> {
    let lost = message::mailbox_lost(lang, &site.organisation.phone.display);
    view! {
        <form class="report-form" autocomplete="off" novalidate="">
            <h1 tabindex="-1">{lang.text(Key::MailboxHeading)}</h1>
            <p>{lang.text(Key::MailboxIntro)}</p>
            <p class="report-status" role="status" tabindex="-1" data-notice=""></p>
            <div class="report-group" data-pay="code">
                <label for="c1" class="report-legend">{lang.text(Key::MailboxCode)}</label>
                <p class="report-hint" id="c1-hint">{lang.text(Key::MailboxCodeHint)}</p>
                <input
                    type="text"
                    id="c1"
                    inputmode="numeric"
                    autocapitalize="off"
                    aria-describedby="c1-hint"
                    autocomplete="off"
                    spellcheck="false"
                    translate="no"
                />
            </div>
            <button type="submit" class="button button-next" data-action="next">
                {lang.text(Key::MailboxOpen)}
            </button>
            <p class="report-fine">{lost}</p>
        </form>
    }
}
