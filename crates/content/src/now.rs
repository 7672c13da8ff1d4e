//! "Sekarang": the three lines that an urgent article begins with, each of which does one thing.

use crate::numbers::{in_text, national};
use crate::{Channel, Contact, Service};

/// How many lines there are.
pub(crate) const LINES: usize = 3;

/// The most words of a line.
pub(crate) const MOST_WORDS: usize = 8;

/// A line as the views show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Now {
    /// A number that a tap calls or opens a chat with, and the words around it.
    Call {
        /// What stands before the number.
        before: String,
        /// The number as people read it.
        number: String,
        /// What stands after it.
        after: String,
        /// Where a tap leads.
        href: String,
    },
    /// A link to something of our own.
    Link {
        /// The words.
        words: String,
        /// The address.
        href: String,
    },
    /// A tool to use at once, as HTML.
    Tool(String),
}

/// A line as written: words and where they lead, or a tool, which has words of its own.
#[derive(Clone, Debug)]
pub(crate) struct WrittenNow {
    pub(crate) say: Option<String>,
    pub(crate) to: String,
}

impl Now {
    /// A line that calls `service`; `None` where its words hold no number of it.
    pub(crate) fn call(words: &str, service: &Service) -> Option<Self> {
        let (number, contact) = in_text(words).into_iter().find_map(|number| {
            let contact = contact(service, &number.written)?;
            Some((number, contact))
        })?;
        let (before, rest) = words.split_at_checked(number.at)?;
        Some(Self::Call {
            before: before.to_owned(),
            after: rest.strip_prefix(number.written.as_str())?.to_owned(),
            number: number.written,
            href: contact.href.clone(),
        })
    }
}

fn contact<'s>(service: &'s Service, number: &str) -> Option<&'s Contact> {
    let number = national(number);
    let calls = |it: &&Contact| matches!(it.channel, Channel::Phone | Channel::WhatsApp);
    let mut contacts = service.contacts.iter().filter(calls);
    contacts.find(|it| national(&it.display) == number)
}
