//! Whether the report should be read sooner: asked with the contact on the short way, and with what
//! is needed in the report. Beside each answer stands what is promised: to read, not to call.

use locale::{Key, message};

use super::{AnswerKey, Choice, Field, Kind, Text};

/// Read in the usual order.
const IN_ORDER: Text =
    Text::Site(|lang, site| message::report_soon_no_hint(lang, &site.working_days.to_string()));

pub(super) const SOON: Field = Field::of(
    AnswerKey::Soon,
    Kind::Radio,
    &[
        Choice::new("yes", Key::ReportYes).hint(Text::Site(|lang, site| {
            message::report_soon_yes_hint(lang, &site.urgent_hours.to_string())
        })),
        Choice::new("no", Key::ReportSoonNo).hint(IN_ORDER),
        Choice::new("unsure", Key::ReportUnsure).hint(IN_ORDER),
    ],
)
.legend(Text::Plain(Key::ReportSoon))
.hint(Text::Plain(Key::ReportSoonHint))
.reason(Key::ReportS20Reason);
