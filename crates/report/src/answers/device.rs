//! What the person said about this phone. It stays on it.

use std::time::Duration;

use super::Answers;
use crate::questions::AnswerKey;

/// The screen goes plain after so long without touch, unless another time was chosen.
const HIDE_AFTER: Duration = minutes(5);

/// Where answers may stay while the form is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Storage {
    /// In memory alone: closing the tab loses them.
    Memory,
    /// In the tab as well: a phone that closes the page for lack of memory loses nothing.
    Tab,
}

impl Answers {
    /// Where the answers may stay. Without a plain "Tidak" someone else may open the phone.
    pub fn storage(&self) -> Storage {
        match self.code(AnswerKey::Phone) {
            Some("no") => Storage::Tab,
            _ => Storage::Memory,
        }
    }

    /// How long without touch until the screen goes plain; nothing where it never does.
    pub fn hide_after(&self) -> Option<Duration> {
        match self.code(AnswerKey::HideAfter) {
            Some("1") => Some(minutes(1)),
            Some("15") => Some(minutes(15)),
            Some("never") => None,
            _ => Some(HIDE_AFTER),
        }
    }

    /// How long away until the answers are deleted; nothing where only closing the tab does it.
    pub fn wipe_after(&self) -> Option<Duration> {
        match self.code(AnswerKey::WipeAfter) {
            Some("15") => Some(minutes(15)),
            Some("60") => Some(minutes(60)),
            _ => None,
        }
    }

    /// Whether the screen goes plain when the app is switched.
    pub fn wants_curtain(&self) -> bool {
        self.code(AnswerKey::Curtain).is_some()
    }
}

const fn minutes(count: u64) -> Duration {
    Duration::from_secs(60 * count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questions::Screen;

    fn answers(given: &[(AnswerKey, &str)]) -> Answers {
        let mut answers = Answers::default();
        for (key, code) in given {
            answers.choose(*key, code, true).expect("offered");
        }
        answers
    }

    #[test]
    fn answers_stay_in_memory_unless_nobody_else_opens_the_phone() {
        assert_eq!(Answers::default().storage(), Storage::Memory);
        for code in ["yes", "unsure"] {
            assert_eq!(
                answers(&[(AnswerKey::Phone, code)]).storage(),
                Storage::Memory
            );
        }
        let mut alone = answers(&[(AnswerKey::Phone, "no")]);
        assert_eq!(alone.storage(), Storage::Tab);
        alone.skip(Screen::ThisPhone, true);
        assert_eq!(alone.storage(), Storage::Memory);
    }

    #[test]
    fn the_screen_hides_after_five_minutes_unless_chosen_otherwise() {
        assert_eq!(Answers::default().hide_after(), Some(minutes(5)));
        for (code, time) in [
            ("1", Some(minutes(1))),
            ("5", Some(minutes(5))),
            ("15", Some(minutes(15))),
            ("never", None),
        ] {
            assert_eq!(answers(&[(AnswerKey::HideAfter, code)]).hide_after(), time);
        }
    }

    #[test]
    fn nothing_is_deleted_for_slowness_unless_chosen() {
        assert_eq!(Answers::default().wipe_after(), None);
        for (code, time) in [
            ("15", Some(minutes(15))),
            ("60", Some(minutes(60))),
            ("tab", None),
        ] {
            assert_eq!(answers(&[(AnswerKey::WipeAfter, code)]).wipe_after(), time);
        }
    }

    #[test]
    fn the_curtain_is_drawn_only_where_it_was_ticked() {
        assert!(!Answers::default().wants_curtain());
        let mut wanted = answers(&[(AnswerKey::Curtain, "yes")]);
        assert!(wanted.wants_curtain());
        wanted.skip(Screen::ThisPhone, true);
        assert!(!wanted.wants_curtain());
    }
}
