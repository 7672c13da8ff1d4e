//! The telephone numbers that the form dials, each national, short and free, and one to write to.

use locale::Key;

use super::Call;

pub(super) const POLICE: Call = Call {
    href: "tel:110",
    label: Key::ReportCall110,
};
pub(super) const EMERGENCY: Call = Call {
    href: "tel:112",
    label: Key::ReportCall112,
};
pub(super) const AMBULANCE: Call = Call {
    href: "tel:119",
    label: Key::ReportCall119,
};
pub(super) const SAPA: Call = Call {
    href: "tel:129",
    label: Key::ReportCall129,
};
pub(super) const HEALING: Call = Call {
    href: "tel:119",
    label: Key::ReportCallHealing,
};
pub(super) const LPSK: Call = Call {
    href: "tel:148",
    label: Key::ReportCall148,
};

/// The same people, for who cannot speak. The article on them and the list of services name the
/// number too.
pub(super) const SAPA_CHAT: Call = Call {
    href: "https://wa.me/628111129129",
    label: Key::ReportSapaWa,
};

/// The numbers that are one tap away on every screen.
pub const HELP: &[Call] = &[POLICE, EMERGENCY, AMBULANCE, SAPA];

/// The numbers for what cannot wait until a report is read.
pub const URGENT_HELP: &[Call] = &[SAPA, POLICE, AMBULANCE];

/// Help without a report, once danger is not the first question.
pub(super) const OTHER_HELP: &[Call] =
    &[SAPA, SAPA_CHAT, HEALING, LPSK, POLICE, EMERGENCY, AMBULANCE];

/// Help where it stands open beside hard questions, on two lines: the numbers, and where to write.
pub const SHORT_HELP: [&[Call]; 2] = [
    &[
        Call {
            label: Key::ReportShort110,
            ..POLICE
        },
        Call {
            label: Key::ReportShort112,
            ..EMERGENCY
        },
        AMBULANCE,
        Call {
            label: Key::ReportShort129,
            ..SAPA
        },
    ],
    &[SAPA_CHAT],
];

/// Help after sending, when danger is not the first question any more.
pub const RECEIPT_HELP: &[Call] = &[SAPA, POLICE, HEALING];
