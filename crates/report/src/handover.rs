//! A trip that a ride app hands over in the address: `#order=…&app=…&service=…`.
//!
//! Nothing of it is trusted: the code of an order is letters, digits and dashes, the other two are
//! codes of the form, and everything else is ignored.

use zeroize::Zeroizing;

use crate::answers::Suggestion;
use crate::pasted;
use crate::questions::{AnswerKey, field_of};

/// The longest code of an order.
const ORDER_LIMIT: usize = 40;

impl Suggestion {
    /// Reads the fragment of an address, with or without its `#`. What does not fit is left out;
    /// of a part that stands twice the first counts.
    pub fn from_fragment(fragment: &str) -> Self {
        let mut suggestion = Self::default();
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        for (name, value) in fragment.split('&').filter_map(|part| part.split_once('=')) {
            match name {
                "order" if suggestion.order.is_none() => suggestion.order = order(value),
                "app" if suggestion.app.is_none() => suggestion.app = code(AnswerKey::App, value),
                "service" if suggestion.service.is_none() => {
                    suggestion.service = code(AnswerKey::Service, value);
                }
                _ => {}
            }
        }
        suggestion
    }
}

/// The code of an order, if it can be one.
pub(crate) fn order(text: &str) -> Option<Zeroizing<String>> {
    let text = pasted::line(text);
    let fits = |letter: u8| letter.is_ascii_alphanumeric() || letter == b'-';
    let is_code = (1..=ORDER_LIMIT).contains(&text.len()) && text.bytes().all(fits);
    is_code.then_some(text)
}

/// The code of an option, if the question has it.
pub(crate) fn code(key: AnswerKey, text: &str) -> Option<&'static str> {
    let (_, field) = field_of(key)?;
    field.choice(text).map(|choice| choice.code)
}

#[cfg(test)]
mod tests {
    use locale::Lang;

    use super::*;
    use crate::answers::Answers;
    use crate::contents::Answer;
    use crate::key::CareKey;
    use crate::mailbox::Mailbox;
    use crate::questions::Screen;
    use crate::sealed_report::SealedReport;

    const WHOLE: &str = "#order=F-1234567890&app=gojek&service=motorbike";

    fn suggested(fragment: &str) -> Answers {
        let mut answers = Answers::default();
        answers.suggest(Suggestion::from_fragment(fragment));
        answers
    }

    #[test]
    fn a_trip_is_read_in_any_order_and_with_parts_left_out() {
        for fragment in [WHOLE, "app=gojek&order=F-1234567890&service=motorbike"] {
            let answers = suggested(fragment);
            assert!(answers.shows(AnswerKey::App, "gojek"));
            assert!(answers.shows(AnswerKey::Service, "motorbike"));
            assert_eq!(answers.shown_text(AnswerKey::Order), "F-1234567890");
        }
        let only = suggested("#app=grab");
        assert!(only.shows(AnswerKey::App, "grab") && only.shown_text(AnswerKey::Order).is_empty());
    }

    #[test]
    fn anything_else_is_ignored() {
        let long = format!("#order={}", "A".repeat(41));
        for fragment in [
            "",
            "#",
            "#order=",
            "#order=F%20123",
            "#order=F 123",
            "#order=<b>",
            "#order=é",
            long.as_str(),
            "#app=uber",
            "#app=Gojek",
            "#service=boat",
            "#words=abc&under18=yes",
            "#&&==&order",
        ] {
            assert!(Suggestion::from_fragment(fragment).is_empty(), "{fragment}");
        }
        assert!(!Suggestion::from_fragment(&format!("#order={}", "A".repeat(40))).is_empty());
        let first = suggested("#app=gojek&app=grab");
        assert!(first.shows(AnswerKey::App, "gojek") && !first.shows(AnswerKey::App, "grab"));
    }

    #[test]
    fn a_suggestion_is_an_answer_only_after_going_on_from_its_screen() {
        let mut answers = suggested(WHOLE);
        assert!(answers.payload().is_empty());
        assert!(!answers.has(AnswerKey::App, "gojek") && answers.text(AnswerKey::Order).is_empty());
        assert!(answers.is_suggested(Screen::Service) && !answers.is_suggested(Screen::Needs));
        answers.accept(Screen::Needs);
        assert!(answers.payload().is_empty());
        answers.accept(Screen::Service);
        assert!(!answers.is_suggested(Screen::Service));
        let payload = answers.payload();
        assert!(payload.get("app") == Some(&Answer::Text("gojek".into())));
        assert!(payload.get("service") == Some(&Answer::Text("motorbike".into())));
        assert!(payload.get("order") == Some(&Answer::Text("F-1234567890".into())));
    }

    #[test]
    fn skipping_the_screen_discards_it() {
        let mut answers = suggested(WHOLE);
        answers.skip(Screen::Service, true);
        assert!(
            !answers.shows(AnswerKey::App, "gojek")
                && answers.shown_text(AnswerKey::Order).is_empty()
        );
        answers.accept(Screen::Service);
        assert!(answers.payload().is_empty());
    }

    #[test]
    fn sending_before_its_screen_sends_nothing_of_it() {
        let key = CareKey::from_seed([9; 32]);
        let mailbox = Mailbox::from_parts([1; 16], [2; 32], [3; 32]);
        let answers = suggested(WHOLE);
        let sending = SealedReport::seal(&answers, Lang::Id, &[key.public()], mailbox, Vec::new())
            .unwrap_or_else(|error| panic!("{error}"));
        assert!(sending.changes(&Answers::default(), &[]).is_none());
    }

    #[test]
    fn an_answer_of_ones_own_takes_its_place() {
        let mut answers = suggested(WHOLE);
        answers
            .choose(AnswerKey::App, "grab", true)
            .expect("offered");
        assert!(answers.shows(AnswerKey::App, "grab") && !answers.shows(AnswerKey::App, "gojek"));
        answers.write(AnswerKey::Order, "").expect("a text");
        assert_eq!(answers.shown_text(AnswerKey::Order), "");
        answers.accept(Screen::Service);
        assert!(
            answers.has(AnswerKey::Service, "motorbike") && !answers.has(AnswerKey::App, "gojek")
        );
        assert!(answers.text(AnswerKey::Order).is_empty());

        let mut none = suggested(WHOLE);
        none.choose(AnswerKey::OrderNone, "yes", true)
            .expect("offered");
        assert!(none.shown_text(AnswerKey::Order).is_empty());
    }

    #[test]
    fn what_was_given_before_is_not_suggested_away() {
        let mut answers = Answers::default();
        answers
            .choose(AnswerKey::App, "grab", true)
            .expect("offered");
        answers.write(AnswerKey::Order, "X-1").expect("a text");
        answers.suggest(Suggestion::from_fragment(WHOLE));
        answers.accept(Screen::Service);
        assert!(answers.has(AnswerKey::App, "grab") && !answers.has(AnswerKey::App, "gojek"));
        assert_eq!(answers.text(AnswerKey::Order), "X-1");
        assert!(answers.has(AnswerKey::Service, "motorbike"));
    }
}
