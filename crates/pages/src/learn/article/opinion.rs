//! What a reader may say of the page: whether it helped, and what is not right.

use content::Article;
use leptos::prelude::*;
use locale::{Key, Lang};
use site::Site;

use crate::links::api_address;

/// Two buttons that send the page's name and the answer, nothing else, and a way to correct us. A
/// plain form, so that it works without script.
pub(super) fn opinion(site: &Site, article: &Article) -> impl IntoView + use<> {
    let lang = article.lang;
    let action = api_address(site, "/v1/feedback");
    let page = format!("{}/{}", article.section, article.id);
    let answer = |value: &'static str, label: Key| {
        view! {
            <button type="submit" class="button" name="answer" value=value>
                {lang.text(label)}
            </button>
        }
    };
    view! {
        <section class="aside-block opinion" aria-labelledby="pendapat">
            <h2 id="pendapat">{lang.text(Key::OpinionHeading)}</h2>
            <form
                method="post"
                action=action
                data-sent=sent(lang, Key::PlainThanksFeedback)
                data-unsent=lang.text(Key::OpinionUnsent)
            >
                <input type="hidden" name="page" value=page/>
                <input type="hidden" name="lang" value=lang.code()/>
                <div class="actions">
                    {answer("yes", Key::OpinionYes)} {answer("no", Key::OpinionNo)}
                </div>
                <p role="status"></p>
            </form>
            <p class="article-meta">{lang.text(Key::OpinionNote)}</p>
            {correction(site, lang)}
        </section>
    }
}

/// What a small form shows once it is sent: thanks, and what becomes of it.
pub(crate) fn sent(lang: Lang, then: Key) -> String {
    format!("{}. {}", lang.text(Key::PlainThanks), lang.text(then))
}

/// Where the organisation takes corrections, if it does.
fn correction(site: &Site, lang: Lang) -> Option<impl IntoView + use<>> {
    let href = site.corrections.as_ref()?.as_str().to_owned();
    Some(view! {
        <p>
            <a href=href rel="noreferrer">{lang.text(Key::CorrectionLink)}</a>
        </p>
    })
}
