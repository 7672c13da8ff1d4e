//! The finer level of what happened, behind a fold and for adults only. Its words follow the 21
//! behaviours of the public taxonomy; the reviewers have still to approve them.

use locale::Key;

use super::{AnswerKey, Choice, Field, Kind};
use crate::answers::Answers;

pub(super) const KINDS_MORE: Field = Field::of(
    AnswerKey::KindsMore,
    Kind::Checkbox,
    &[
        Choice::new("stared", Key::ReportMoreStared),
        Choice::new("asked", Key::ReportMoreAsked),
        Choice::new("looks", Key::ReportMoreLooks),
        Choice::new("flirted", Key::ReportMoreFlirted),
        Choice::new("gestures", Key::ReportMoreGestures),
        Choice::new("remarks", Key::ReportMoreRemarks),
        Choice::new("showed_media", Key::ReportMoreShowedMedia),
        Choice::new("filmed_body", Key::ReportMoreFilmedBody),
        Choice::new("asked_media", Key::ReportMoreAskedMedia),
        Choice::new("exposed", Key::ReportMoreExposed),
        Choice::new("threatened", Key::ReportMoreThreatened),
        Choice::new("tried_touch", Key::ReportMoreTriedTouch),
        Choice::new("touched", Key::ReportMoreTouched),
        Choice::new("tried_kiss", Key::ReportMoreTriedKiss),
        Choice::new("kissed", Key::ReportMoreKissed),
        Choice::new("tried_private", Key::ReportMoreTriedPrivate),
        Choice::new("touched_private", Key::ReportMoreTouchedPrivate),
        Choice::new("tried_sex", Key::ReportMoreTriedSex),
        Choice::new("forced_sex", Key::ReportMoreForcedSex),
        Choice::new("other", Key::ReportKindsOther),
        Choice::new("unsure", Key::ReportUnsure),
    ],
)
.reason(Key::ReportMoreReason)
.offered(Answers::is_adult)
.folded_under(Key::ReportMore);
