//! Section 5: checking what is there, and the one tick that allows sending.

use locale::{Key, message};

use super::{Ask, Choice, Group, Kind, Pay, Screen, Section, Text};

pub(super) static S23: Ask = Ask::bare(Screen::S23, Section::Send, Text::Plain(Key::ReportS23));

pub(super) static S24: Ask = Ask {
    groups: &[Group::of(
        Pay::ConsentSend,
        Kind::Tick,
        &[Choice {
            label: Text::Site(|lang, site| message::report_consent_send(lang, site.organisation)),
            ..Choice::new("yes", Key::ReportS24)
        }],
    )],
    ..Ask::bare(Screen::S24, Section::Send, Text::Plain(Key::ReportS24))
};
