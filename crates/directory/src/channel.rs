//! The channels of a service: phone, chat, e-mail or web.

use std::str::FromStr;

/// A way to reach a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Channel {
    /// A call.
    Phone,
    /// A chat.
    WhatsApp,
    /// An e-mail.
    Email,
    /// A site or a form.
    Web,
}

impl Channel {
    /// All channels, in the order of the services page.
    pub const ALL: [Self; 4] = [Self::Phone, Self::WhatsApp, Self::Email, Self::Web];

    /// Its code in data files and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::WhatsApp => "whatsapp",
            Self::Email => "email",
            Self::Web => "web",
        }
    }
}

impl FromStr for Channel {
    type Err = &'static str;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|channel| channel.code() == word)
            .ok_or("one of phone, whatsapp, email, web")
    }
}
