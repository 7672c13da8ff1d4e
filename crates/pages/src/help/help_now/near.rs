//! For somebody who sits next to the person they fear: a dim screen, and words that sound like
//! any others.

use leptos::prelude::*;
use locale::{Key, Lang};

/// The styles make the page dim while the box is ticked (`style/tools.css`); nothing keeps it.
pub(super) fn dim(lang: Lang) -> impl IntoView {
    view! {
        <form class="dim" method="dialog" autocomplete="off">
            <label>
                <input type="checkbox" data-dim/>
                " "
                {lang.text(Key::HelpNearDim)}
            </label>
        </form>
    }
}

/// What may be said without saying it.
pub(super) fn near(lang: Lang) -> impl IntoView {
    let text = |key: Key| lang.text(key);
    view! {
        <section class="help-part" aria-labelledby="dekat">
            <h2 id="dekat">{text(Key::HelpNearHeading)}</h2>
            <p>{text(Key::HelpNearLine)}</p>
            <dl class="say">
                <dt>{text(Key::HelpNearStop)}</dt>
                <dd>{text(Key::HelpNearStopWords)}</dd>
                <dt>{text(Key::HelpNearFriend)}</dt>
                <dd>{text(Key::HelpNearFriendWords)}</dd>
                <dt>{text(Key::HelpNearOthers)}</dt>
                <dd>{text(Key::HelpNearOthersWords)}</dd>
            </dl>
            <p>{text(Key::HelpNearStays)}</p>
        </section>
    }
}
