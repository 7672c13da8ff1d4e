//! What can be chosen about contact, as far as the plan says it. The codes are those of the
//! questions; a test keeps both alike.

use locale::Key;
use serde::{Deserialize, Serialize};

use crate::contents::Payload;
use crate::questions::AnswerKey;

macro_rules! codes {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $code:literal => $key:ident,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$doc])* #[serde(rename = $code)] $variant,)*
        }

        impl $name {
            /// Every one, in the order of the question.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Its code in the payload.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)*
                }
            }

            /// Its words in the plan.
            pub(super) const fn words(self) -> Key {
                match self {
                    $(Self::$variant => Key::$key,)*
                }
            }

            /// The one with this code.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.code() == code)
            }
        }
    };
}

macro_rules! listed {
    ($($name:ident)*) => {
        $(impl $name {
            /// Those that were chosen, in the order of the question.
            pub(super) fn of(payload: &Payload, key: AnswerKey) -> Vec<Self> {
                let all = Self::ALL.iter().copied();
                all.filter(|it| payload.has(key, it.code())).collect()
            }
        })*
    };
}

codes! {
    /// A way to reach the person.
    ContactWay {
        /// A message in a messenger.
        Wa = "wa" => ContactWa,
        /// A short message.
        Sms = "sms" => ContactSms,
        /// A call.
        Phone = "phone" => ContactPhone,
        /// An e-mail.
        Email = "email" => ContactEmail,
        /// Somebody whom the person trusts.
        Trusted = "trusted" => ContactTrusted,
    }
}

codes! {
    /// Hours that are safe.
    Hours {
        /// From 8 to 11.
        Morning = "morning" => ReportHoursMorning,
        /// From 11 to 15.
        Midday = "midday" => ReportHoursMidday,
        /// From 15 to 18.
        Afternoon = "afternoon" => ReportHoursAfternoon,
        /// From 18 to 21.
        Eve = "eve" => ReportHoursEve,
        /// Whenever the person does not drive.
        OffShift = "off_shift" => ContactOffShift,
        /// All of them.
        Any = "any" => ContactHoursAny,
    }
}

codes! {
    /// The time zone of the hours.
    Zone {
        /// Western Indonesia.
        Wib = "WIB" => ReportTzWib,
        /// Central Indonesia.
        Wita = "WITA" => ReportTzWita,
        /// Eastern Indonesia.
        Wit = "WIT" => ReportTzWit,
    }
}

codes! {
    /// What contact takes care of.
    Care {
        /// A message comes before a call.
        MessageFirst = "message_first" => ContactCareMessageFirst,
        /// No voice message is left.
        NoVoice = "no_voice" => ContactCareNoVoice,
        /// Neither the organisation nor the topic is named.
        NoTopic = "no_topic" => ContactCareNoTopic,
        /// Where somebody else answers, the call ends.
        HangUp = "hang_up" => ContactCareHangUp,
        /// It is tried once.
        Once = "once" => ContactCareOnce,
    }
}

codes! {
    /// Whether a missed call is safe.
    MissedCall {
        /// It is.
        Safe = "yes" => ContactMissedCallYes,
        /// It is not.
        Unsafe = "no" => ContactMissedCallNo,
        /// The person is not sure, so it counts as not safe.
        Unsure = "unsure" => ContactMissedCallUnsure,
    }
}

listed! { Hours Care }
