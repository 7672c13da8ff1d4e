//! The branches: their answers, the screens they pass, and the keys of the report.

/// One path through the form.
pub(super) struct Branch {
    /// Screens with answers; every other question is skipped.
    given: &'static [(&'static str, &'static [(&'static str, AnswerInput)])],
    /// All screens, in order.
    pub(super) screens: &'static str,
    /// The keys of the report, in order; none where nothing is sent.
    pub(super) sends: Option<&'static str>,
}

/// How one answer is given.
pub(super) enum AnswerInput {
    /// An option by its code.
    Choice(&'static str),
    /// Typed words.
    Text(&'static str),
}

use AnswerInput::{Choice, Text};

impl Branch {
    /// What is answered on a screen.
    pub(super) fn answers(&self, screen: &str) -> &'static [(&'static str, AnswerInput)] {
        self.given
            .iter()
            .find(|(name, _)| *name == screen)
            .map_or(&[], |(_, answers)| *answers)
    }

    /// The button that leads on from a screen.
    pub(super) fn action(&self, screen: &str) -> &'static str {
        match screen {
            "S0" | "S23" => "next",
            "S24" => "send",
            _ if self.answers(screen).is_empty() => "skip",
            _ => "next",
        }
    }
}

const AGREED: (&str, &[(&str, AnswerInput)]) = ("S24", &[("consent_send", Choice("yes"))]);
const TELL: (&str, &[(&str, AnswerInput)]) = ("S2", &[("way", Choice("b"))]);

/// A passenger was harmed, and is to be reached with care.
pub(super) static OWN: Branch = Branch {
    given: &[
        ("S1", &[("phone", Choice("no"))]),
        TELL,
        ("S3", &[("about", Choice("self"))]),
        ("S4", &[("role", Choice("passenger"))]),
        ("S6", &[("under18", Choice("no"))]),
        ("S7", &[("contact_mode", Choice("chosen"))]),
        (
            "S8a",
            &[
                ("channel", Choice("wa")),
                ("address", Text("0812 3456 7890")),
            ],
        ),
        ("S8b", &[("hours", Choice("eve")), ("tz", Choice("WIT"))]),
        (
            "S8c",
            &[("care", Choice("no_topic")), ("call_name", Text("Kak"))],
        ),
        (
            "S9",
            &[
                ("officer", Choice("woman")),
                ("officer_else", Choice("wait")),
            ],
        ),
        (
            "S10",
            &[("comm", Choice("other")), ("comm_other", Text("Pelan"))],
        ),
        ("S11", &[("needs", Choice("talk"))]),
        ("S12", &[("wish", Choice("options_first"))]),
        ("S13", &[("app", Choice("other")), ("order", Text("RB-1"))]),
        (
            "S14",
            &[("when", Choice("own")), ("when_own", Text("Senin"))],
        ),
        (
            "S15",
            &[("place_kind", Choice("on_way")), ("area", Text("Kupang"))],
        ),
        ("S17", &[("kinds", Choice("words"))]),
        ("S18", &[("other_role", Choice("driver"))]),
        ("S19", &[("words", Text("Satu kalimat."))]),
        ("S20", &[("ongoing", Choice("contacts"))]),
        ("S21", &[("has", Choice("screenshots"))]),
        ("S22", &[("share", Choice("totals"))]),
        AGREED,
    ],
    screens: "S0 S1 S2 S3 S4 S6 S7 S8a S8b S8c S9 S10 S11 S12 S13 S14 S15 S17 S18 S19 S20 S21 \
              S22 S23 S24 S25",
    sends: Some(
        "about role under18 contact_mode channel address hours tz care call_name officer \
         officer_else comm comm_other needs wish app order when when_own place_kind area kinds \
         other_role words ongoing has share consent_send",
    ),
};

/// Somebody tells what happened to a friend.
pub(super) static KNOWN: Branch = Branch {
    given: &[
        TELL,
        ("S3", &[("about", Choice("known"))]),
        ("S5", &[("knows", Choice("agreed"))]),
        ("S19", &[("words", Text("Yang ia ceritakan."))]),
        AGREED,
    ],
    screens: "S0 S1 S2 S3 S4 S5 S6 S7 S11 S12 S13 S14 S15 S17 S18 S19 S20 S21 S22 S23 S24 S25",
    sends: Some("about knows words consent_send"),
};

/// Somebody saw it.
pub(super) static SEEN: Branch = Branch {
    given: &[
        TELL,
        ("S3", &[("about", Choice("seen"))]),
        ("S4", &[("role", Choice("nearby"))]),
        ("S5", &[("knows", Choice("cannot_ask"))]),
        ("S17", &[("kinds", Choice("followed"))]),
        ("S20", &[("ongoing", Choice("none"))]),
        AGREED,
    ],
    screens: "S0 S1 S2 S3 S4 S5 S6 S7 S11 S12 S13 S14 S15 S17 S18 S19 S20 S21 S22 S23 S24 S25",
    sends: Some("about role knows kinds ongoing consent_send"),
};

/// A driver was harmed, and comes back with the code.
pub(super) static DRIVER: Branch = Branch {
    given: &[
        TELL,
        ("S3", &[("about", Choice("self"))]),
        ("S4", &[("role", Choice("driver"))]),
        ("S7", &[("contact_mode", Choice("code"))]),
        ("S11", &[("needs", Choice("work"))]),
        ("S18", &[("other_role", Choice("passenger"))]),
        AGREED,
    ],
    screens: "S0 S1 S2 S3 S4 S6 S7 S11 S12 S13 S14 S15 S17 S18 S19 S20 S21 S22 S23 S24 S25",
    sends: Some("about role contact_mode needs other_role consent_send"),
};

/// Somebody under 18, for whom a sentence is enough.
pub(super) static UNDER_18: Branch = Branch {
    given: &[
        TELL,
        ("S3", &[("about", Choice("self"))]),
        ("S6", &[("under18", Choice("yes"))]),
        ("S19", &[("words", Text("Satu kalimat cukup."))]),
        AGREED,
    ],
    screens: "S0 S1 S2 S3 S4 S6 S7 S11 S12 S13 S14 S15 S17 S18 S19 S20 S21 S22 S23 S24 S25",
    sends: Some("about under18 words consent_send"),
};

/// The order is gone; the team looks by time and area.
pub(super) static CANCELLED: Branch = Branch {
    given: &[
        TELL,
        (
            "S13",
            &[("app", Choice("gojek")), ("order_none", Choice("yes"))],
        ),
        (
            "S14",
            &[
                ("when", Choice("yesterday")),
                ("part_of_day", Choice("night")),
            ],
        ),
        (
            "S15",
            &[("place_kind", Choice("before")), ("area", Text("Medan"))],
        ),
        AGREED,
    ],
    screens: "S0 S1 S2 S3 S4 S6 S7 S11 S12 S13 S14 S15 S17 S18 S19 S20 S21 S22 S23 S24 S25",
    sends: Some("app order_none when part_of_day place_kind area consent_send"),
};

/// A number and nothing else: five screens.
pub(super) static CONTACT: Branch = Branch {
    given: &[
        ("S2", &[("way", Choice("a"))]),
        (
            "S8a",
            &[
                ("channel", Choice("sms")),
                ("address", Text("0812 3456 7890")),
            ],
        ),
        AGREED,
    ],
    screens: "S0 S1 S2 S8a S24 S25",
    sends: Some("channel address consent_send"),
};

/// No number after all: the code alone brings news.
pub(super) static CODE_ALONE: Branch = Branch {
    given: &[("S2", &[("way", Choice("a"))]), AGREED],
    screens: "S0 S1 S2 S8a S24 S25",
    sends: Some("consent_send"),
};

/// A note that nobody else gets.
pub(super) static NOTE: Branch = Branch {
    given: &[
        ("S2", &[("way", Choice("c"))]),
        ("S13", &[("app", Choice("grab"))]),
        ("S19", &[("words", Text("Untuk saya."))]),
    ],
    screens: "S0 S1 S2 S13 S14 S15 S17 S18 S19 S20 S23 note-end",
    sends: None,
};
