//! The telephone numbers that the form dials. Each is national, short and free.

use locale::Key;

use super::Call;

pub(super) const POLICE: Call = Call {
    dial: "110",
    label: Key::ReportCall110,
};
pub(super) const EMERGENCY: Call = Call {
    dial: "112",
    label: Key::ReportCall112,
};
pub(super) const AMBULANCE: Call = Call {
    dial: "119",
    label: Key::ReportCall119,
};
pub(super) const SAPA: Call = Call {
    dial: "129",
    label: Key::ReportCall129,
};
pub(super) const HEALING: Call = Call {
    dial: "119",
    label: Key::ReportCallHealing,
};
pub(super) const LPSK: Call = Call {
    dial: "148",
    label: Key::ReportCall148,
};

/// The numbers that are one tap away on every screen.
pub const HELP: &[Call] = &[POLICE, EMERGENCY, AMBULANCE, SAPA];

/// The numbers for what cannot wait until a report is read.
pub const URGENT_HELP: &[Call] = &[SAPA, POLICE, AMBULANCE];

/// Help without a report, once danger is not the first question.
pub(super) const OTHER_HELP: &[Call] = &[SAPA, HEALING, LPSK, POLICE, EMERGENCY, AMBULANCE];
