//! The masked plan for the mailbox, whose page cannot open the report. It travels beside the
//! report, sealed with the mailbox key: nobody but the person and the care team can read it.

use super::ContactPlan;
use crate::mailbox::Mailbox;
use crate::message::{Direction, Message, MessageContent, MessageError, Sequence};

/// Its place among the messages to the person: a number that no message ever has, so that the
/// server can pass neither off as the other.
const PLACE: Sequence = Sequence::LAST;

impl MessageContent for ContactPlan {
    const DIRECTION: Direction = Direction::ToPerson;
}

/// Seals the plan for this mailbox, masked.
pub fn seal(plan: &ContactPlan, mailbox: &Mailbox) -> Result<Message, MessageError> {
    Message::seal(&plan.masked(), PLACE, mailbox.id(), mailbox.key())
}

/// The plan that was sealed for this mailbox; nothing where it was changed or belongs elsewhere.
pub fn open(message: &Message, mailbox: &Mailbox) -> Option<ContactPlan> {
    message.open(PLACE, mailbox.id(), mailbox.key()).ok()
}
