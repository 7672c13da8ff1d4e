//! What reporting here means, before anyone starts: who reads it, how long it is kept, what it
//! protects and what it does not.

use content::{Library, PageId};
use leptos::prelude::*;
use locale::{Key, Lang, message};
use site::Site;

use crate::breadcrumb::breadcrumb;
use crate::learn::safety::ARTICLE as SAFETY;
use crate::links;
use crate::opener::opener;

/// The way in. The form opens as a document of its own, so nothing of this page stays around it.
pub(crate) fn report_intro(library: &Library, site: &Site, lang: Lang) -> impl IntoView + use<> {
    let text = |key: Key| lang.text(key);
    let form = links::page(library, lang, PageId::Report);
    let organisation = &site.organisation;
    let reader = message::intro_how_reader(
        lang,
        organisation.name.get(lang),
        organisation.reader.get(lang),
    );
    let keep = message::intro_how_keep(lang, &site.reports.retention_days.to_string());
    let limit = message::intro_limit(lang, site.reports.limit.get(lang));
    let must_report = organisation.must_report.sentence().map(|sentence| {
        view! { <p>{sentence.get(lang).to_owned()}</p> }
    });
    let safety = links::article(library, lang, SAFETY);
    let routes = library.article_address(lang, "cara-melapor").map(|href| {
        let title = library
            .article(lang, "cara-melapor")
            .map(|article| article.title.clone());
        view! { <ul class="link-list"><li><a href=href>{title}</a></li></ul> }
    });
    view! {
        <div class="page">
            {breadcrumb(lang, None)}
            {opener(text(Key::IntroHeading), text(Key::IntroLede))}
            <p>
                <a class="button button-next" href=form rel="external">{text(Key::IntroStart)}</a>
            </p>
            <p class="article-meta">{text(Key::IntroStartNote)}</p>
            <section class="help-part" aria-labelledby="cara">
                <h2 id="cara">{text(Key::IntroHowHeading)}</h2>
                <ul>
                    <li>{text(Key::IntroHowSkip)}</li>
                    <li>{text(Key::IntroHowSend)}</li>
                    <li>{reader}</li>
                    <li>{keep}</li>
                </ul>
                <p>{limit}</p>
                {must_report}
            </section>
            <section class="help-part" aria-labelledby="dilindungi">
                <h2 id="dilindungi">{text(Key::IntroSealedHeading)}</h2>
                <p>{text(Key::IntroSealed)}</p>
                <p>{text(Key::IntroSealedNot)}</p>
                {safety.map(|link| view! { <ul class="link-list"><li>{link}</li></ul> })}
            </section>
            <section class="help-part" aria-labelledby="lain">
                <h2 id="lain">{text(Key::IntroOtherHeading)}</h2>
                <p>{text(Key::IntroOtherLine)}</p>
                {routes}
            </section>
            <section class="help-part" aria-labelledby="nomor">
                <h2 id="nomor">{text(Key::HelpStripHeading)}</h2>
                {links::help_numbers(library, lang)}
            </section>
        </div>
    }
}
