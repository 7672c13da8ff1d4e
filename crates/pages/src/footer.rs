//! The foot of every page of the library: help numbers, sections, licence.

use content::{Library, PageId};
use leptos::prelude::*;
use locale::{Key, Lang};

use crate::learn::safety::ARTICLE as SAFETY;
use crate::links;

/// Help first, then everything else there is.
pub(crate) fn footer(library: &Library, lang: Lang) -> impl IntoView + use<> {
    let sections: Vec<_> = library
        .sections()
        .filter_map(|section| {
            let href = library.section_address(lang, &section.id)?;
            let title = section.title.get(lang).to_owned();
            Some(view! { <li><a href=href>{title}</a></li> })
        })
        .collect();
    let safety = links::article(library, lang, SAFETY);
    let services = links::page(library, lang, PageId::Services);
    let a_z = links::page(library, lang, PageId::AToZ);
    let glossary = links::page(library, lang, PageId::Glossary);
    let sources = links::page(library, lang, PageId::Sources);
    view! {
        <footer class="site-footer">
            <div class="footer-inner">
                <div>
                    <h2>{lang.text(Key::HelpNow)}</h2>
                    {links::help_numbers(library, lang)}
                </div>
                <nav aria-labelledby="bagian">
                    <h2 id="bagian">{lang.text(Key::FooterSections)}</h2>
                    <ul class="footer-sections">
                        {sections}
                        <li><a href=services>{lang.text(Key::AllServices)}</a></li>
                        <li><a href=a_z>{lang.text(Key::FindAllAZ)}</a></li>
                        <li><a href=glossary>{lang.text(Key::FooterGlossary)}</a></li>
                        <li><a href=sources>{lang.text(Key::FooterSources)}</a></li>
                        {safety.map(|link| view! { <li>{link}</li> })}
                        {links::offline(library, lang).map(|link| view! { <li>{link}</li> })}
                    </ul>
                </nav>
                <p class="footer-note">
                    {lang.text(Key::ReviewGeneral)} " " {lang.text(Key::FooterLicence)}
                </p>
            </div>
        </footer>
    }
}
