//! How the person will hear back, as the receipt says it once the answers are gone.

use locale::{Key, Lang, message};

use crate::answers::Answers;
use crate::questions::{AnswerKey, field_of};

/// What the receipt promises about contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContactPlan {
    /// Nobody gets in touch.
    Nobody {
        /// Whether it was asked for, without saying how or where.
        wanted: bool,
    },
    /// Only after word from the person.
    Later {
        /// The way that was chosen.
        channel: Key,
    },
    /// In the chosen way and hours.
    Chosen {
        /// The way that was chosen.
        channel: Key,
        /// The hours; empty means any time.
        hours: Vec<Key>,
        /// The time zone of the hours.
        zone: Option<Key>,
    },
}

impl ContactPlan {
    /// The plan that these answers ask for.
    pub fn of(answers: &Answers) -> Self {
        let label = |key| labels(answers, key).into_iter().next().map(|(_, key)| key);
        let channel = label(AnswerKey::Channel).filter(|_| answers.can_be_reached());
        let Some(channel) = channel else {
            let wanted = answers.wants_contact();
            return Self::Nobody { wanted };
        };
        let mut hours = labels(answers, AnswerKey::Hours);
        if hours.iter().any(|(code, _)| *code == "not_yet") {
            return Self::Later { channel };
        }
        hours.retain(|(code, _)| !matches!(*code, "any" | "unsure"));
        let zone = label(AnswerKey::Tz).filter(|key| *key != Key::ReportUnsure);
        Self::Chosen {
            channel,
            hours: hours.into_iter().map(|(_, key)| key).collect(),
            zone,
        }
    }

    /// Whether contact was asked for and cannot happen, because there is no way to it.
    pub const fn is_missing(&self) -> bool {
        matches!(self, Self::Nobody { wanted: true })
    }

    /// Whether somebody gets in touch, now or later: then it can be stopped.
    pub const fn gets_in_touch(&self) -> bool {
        !matches!(self, Self::Nobody { .. })
    }

    /// The plan in words. When nobody gets in touch, news comes with the code where there is one,
    /// and by `phone` otherwise.
    pub fn words(&self, lang: Lang, has_code: bool, phone: &str) -> String {
        match self {
            Self::Nobody { .. } if has_code => lang.text(Key::ReportNextWithCode).to_owned(),
            Self::Nobody { .. } => message::report_next_no_contact(lang, phone),
            Self::Later { channel } => {
                message::report_next_contact_later(lang, lang.text(*channel))
            }
            Self::Chosen { channel, hours, .. } if hours.is_empty() => {
                message::report_next_contact_any_hour(lang, lang.text(*channel))
            }
            Self::Chosen {
                channel,
                hours,
                zone,
            } => {
                let times: Vec<&str> = hours.iter().map(|key| lang.text(*key)).collect();
                let mut times = times.join(", ");
                if let Some(zone) = zone {
                    times.push(' ');
                    times.push_str(lang.text(*zone));
                }
                message::report_next_contact(lang, lang.text(*channel), &times)
            }
        }
    }
}

/// The chosen options with their words.
fn labels(answers: &Answers, key: AnswerKey) -> Vec<(&'static str, Key)> {
    let Some((question, field)) = field_of(key) else {
        return Vec::new();
    };
    if answers.is_skipped(question.screen) {
        return Vec::new();
    }
    answers
        .codes(field)
        .filter_map(|code| Some((code, field.choice(code)?.label.key(answers)?)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questions::Screen;

    fn answers(given: &[(AnswerKey, &str)]) -> Answers {
        let mut answers = Answers::default();
        answers
            .write(AnswerKey::Address, "0812 3456 7890")
            .expect("a text");
        for (key, code) in given {
            answers.choose(*key, code, true).expect("offered");
        }
        answers
    }

    #[test]
    fn nobody_calls_without_a_chosen_way() {
        for (given, wanted) in [
            (&[][..], false),
            (&[(AnswerKey::Channel, "wa")], false),
            (
                &[(AnswerKey::ContactMode, "code"), (AnswerKey::Channel, "wa")],
                false,
            ),
            (&[(AnswerKey::ContactMode, "chosen")], true),
            (&[(AnswerKey::Way, "a")], true),
            (
                &[(AnswerKey::Way, "a"), (AnswerKey::Channel, "unsure")],
                true,
            ),
        ] {
            let plan = ContactPlan::of(&answers(given));
            assert_eq!(plan, ContactPlan::Nobody { wanted }, "{given:?}");
            assert_eq!(plan.is_missing(), wanted);
        }
    }

    #[test]
    fn a_contact_that_was_skipped_is_missing() {
        let mut answers = answers(&[(AnswerKey::Way, "a"), (AnswerKey::Channel, "wa")]);
        assert!(!ContactPlan::of(&answers).is_missing());
        answers.skip(Screen::SafeChannel, true);
        assert!(ContactPlan::of(&answers).is_missing());
    }

    #[test]
    fn without_contact_news_comes_with_the_code_where_there_is_one() {
        for lang in Lang::ALL {
            let nobody = ContactPlan::Nobody { wanted: true };
            let with_code = nobody.words(lang, true, "021-0000-0000");
            assert_eq!(with_code, lang.text(Key::ReportNextWithCode));
            let without = nobody.words(lang, false, "021-0000-0000");
            assert!(without.contains("021-0000-0000"));
        }
    }

    #[test]
    fn the_plan_names_way_hours_and_zone() {
        let given = [
            (AnswerKey::ContactMode, "chosen"),
            (AnswerKey::Channel, "wa"),
            (AnswerKey::Hours, "eve"),
            (AnswerKey::Hours, "morning"),
            (AnswerKey::Tz, "WITA"),
        ];
        let plan = ContactPlan::Chosen {
            channel: Key::ReportChannelWa,
            hours: vec![Key::ReportHoursMorning, Key::ReportHoursEve],
            zone: Some(Key::ReportTzWita),
        };
        assert_eq!(ContactPlan::of(&answers(&given)), plan);
    }

    #[test]
    fn not_yet_means_waiting_for_word() {
        let given = [
            (AnswerKey::Way, "a"),
            (AnswerKey::Channel, "sms"),
            (AnswerKey::Hours, "not_yet"),
        ];
        let plan = ContactPlan::Later {
            channel: Key::ReportChannelSms,
        };
        assert_eq!(ContactPlan::of(&answers(&given)), plan);
    }
}
