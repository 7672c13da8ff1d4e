//! Resolves the links of articles and situations to addresses.

use locale::Lang;

use super::links::{Target, target};
use crate::numbers::national;
use crate::render::Explanation;
use crate::{Channel, Contact, Library, PageId, Service};

/// The address of a link of our own kinds; `None` for a link to another site.
pub(super) fn href(library: &Library, lang: Lang, link: &str, words: &str) -> Option<String> {
    match target(link)? {
        Target::Article { id, anchor } => {
            let address = library.article_address(lang, id)?;
            Some(anchor.map_or_else(|| address.clone(), |anchor| format!("{address}#{anchor}")))
        }
        Target::Service(id) => {
            call(library.service(id)?, words).or_else(|| library.service_address(lang, id))
        }
        Target::Page(name) => library.page_address(lang, name.parse().ok()?),
        Target::Term(id) => library.term_address(lang, id),
        Target::Elsewhere => None,
    }
}

/// What opens beside a term.
pub(super) fn explanation(library: &Library, lang: Lang, id: &str) -> Option<Explanation> {
    let glossary = library.page(PageId::Glossary)?;
    Some(Explanation {
        meaning: library.term(id)?.meaning.get(lang).to_owned(),
        address: library.term_address(lang, id)?,
        more: glossary.title.get(lang).to_owned(),
    })
}

/// Where the words of a link are the number itself, a tap on it calls or opens the chat: whoever
/// taps 110 needs the police, not a list.
fn call(service: &Service, words: &str) -> Option<String> {
    if words.chars().any(char::is_alphabetic) {
        return None;
    }
    let number = national(words);
    let same = |contact: &&Contact| {
        let calls = matches!(contact.channel, Channel::Phone | Channel::WhatsApp);
        calls && national(&contact.display) == number
    };
    let contact = service.contacts.iter().find(same)?;
    Some(contact.href.clone())
}
