//! Five hundred generated answer sets: everybody is told the same, and nobody who gave a contact
//! ends without one in silence.

use locale::{Key, Lang};
use proptest::prelude::*;

use super::{BY, mailbox, masked, whole};
use crate::answers::Answers;
use crate::contact::{ContactPlan, News};
use crate::contents::Contents;
use crate::fault::{self, Fault};
use crate::flow::tests::{Press, play, presses};
use crate::mailbox::MailboxFacts;
use crate::questions::{self, AnswerKey, Block, Screen, Text, field_of};

/// Whether the last screen says that nobody would get in touch.
fn says_no_contact(answers: &Answers) -> bool {
    let question = questions::of(Screen::ConsentAndSend).expect("a question");
    question.after.iter().any(|block| {
        matches!(block, Block::When { shown, blocks } if shown(answers) && blocks.iter().any(
            |block| matches!(block, Block::Line(Text::Plain(Key::ReportNoContactYet)))
        ))
    })
}

/// Answers with much about contact in them: chosen, written, skipped and changed in any order.
#[derive(Clone, Debug)]
struct Generated {
    way: &'static str,
    given: Vec<(AnswerKey, &'static str)>,
    address: &'static str,
    texts: Vec<String>,
    skipped: Vec<Screen>,
    adds_hours: bool,
    before: Vec<Press>,
}

impl Generated {
    fn answers(&self) -> Answers {
        let (_, mut answers) = play(&self.before[..self.before.len().min(10)]);
        for (key, code) in [(AnswerKey::Way, self.way)].iter().chain(&self.given) {
            answers.choose(*key, code, true).expect("offered");
        }
        answers
            .write(AnswerKey::Address, self.address)
            .expect("a text");
        let keys = [AnswerKey::IfAnswered, AnswerKey::CallName, AnswerKey::Shift];
        for (key, text) in keys.into_iter().zip(&self.texts) {
            answers.write(key, text).expect("a text");
        }
        for screen in &self.skipped {
            answers.skip(*screen, true);
        }
        if self.adds_hours {
            answers.add_hours();
        }
        answers
    }
}

fn generated() -> impl Strategy<Value = Generated> {
    let choices: Vec<(AnswerKey, &'static str)> = [
        AnswerKey::About,
        AnswerKey::Role,
        AnswerKey::ContactMode,
        AnswerKey::Channel,
        AnswerKey::Channel,
        AnswerKey::Hours,
        AnswerKey::Tz,
        AnswerKey::Care,
        AnswerKey::MissedCall,
        AnswerKey::Soon,
    ]
    .into_iter()
    .flat_map(|key| {
        let (_, field) = field_of(key).expect("a question");
        field.choices.iter().map(move |choice| (key, choice.code))
    })
    .chain([(AnswerKey::ContactMode, "chosen"); 4])
    .collect();
    let address = prop::sample::select(vec![
        "",
        " ",
        "0812 3456 7890",
        "+62 812-3456-7890",
        "08123456",
        "nama@contoh.com",
        "Kakak Rina",
        "besok",
        "\u{202a}+62 812 3456 7890\u{202c}",
    ]);
    let screens = vec![
        Screen::ContactMode,
        Screen::SafeChannel,
        Screen::SafeHours,
        Screen::ContactCare,
    ];
    (
        prop::sample::select(vec!["a", "b", "b", "e"]),
        prop::collection::vec(prop::sample::select(choices), 0..14),
        address,
        prop::collection::vec("[a-z“” \u{202e}é]{0,8}", 3),
        prop::sample::subsequence(screens, 0..3),
        any::<bool>(),
        presses(),
    )
        .prop_map(
            |(way, given, address, texts, skipped, adds_hours, before)| Generated {
                way,
                given,
                address,
                texts,
                skipped,
                adds_hours,
                before,
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn everybody_is_told_the_same(generated in generated()) {
        let answers = generated.answers();
        // What the care team opens is what was sealed.
        let contents = Contents::new(&mailbox(), answers.sealed_payload()).to_plaintext();
        let Ok(opened) = Contents::from_plaintext(&contents) else {
            panic!("a report")
        };
        let for_team = ContactPlan::of(&opened.answers);
        // What the mailbox opens is what was sealed beside it.
        let Ok(sealed) = MailboxFacts::of(&answers.sealed_payload()).seal(&mailbox()) else {
            panic!("they fit")
        };
        let Some(facts) = MailboxFacts::open(&sealed, &mailbox()) else {
            panic!("own mailbox")
        };
        let in_mailbox = facts.contact;
        for lang in Lang::ALL {
            let team = for_team.words(lang, None, News::Unsaid);
            let before = whole(&answers, lang);
            prop_assert!(before.starts_with(&team), "{} | {}", before, team);
            let by = if for_team.gets_in_touch() {
                format!(" {}", locale::message::contact_by(lang, BY))
            } else {
                String::new()
            };
            prop_assert_eq!(&before[team.len()..], by);
            let receipt = masked(&answers, lang);
            prop_assert_eq!(in_mailbox.words(lang, Some(BY), News::Code), receipt.clone());
            if let ContactPlan::Contact(contact) = &for_team {
                // Whoever looks on reads neither the address nor what is said or called.
                prop_assert!(!receipt.contains(&*contact.address), "{}", receipt);
                let words = [&contact.if_answered, &contact.call_name];
                for words in words.into_iter().flatten() {
                    let quoted = format!("“{}”", &**words);
                    prop_assert!(before.contains(&quoted) && !receipt.contains(&quoted));
                }
            }
        }
    }

    #[test]
    fn no_contact_ends_in_silence(generated in generated()) {
        let answers = generated.answers();
        let gave_some = answers.way_to_reach().is_some()
            || !answers.text(AnswerKey::Address).trim().is_empty();
        if gave_some && !answers.contact_plan().gets_in_touch() {
            let is_asked = fault::before_sending(&answers)
                .any(|fault| matches!(fault, Fault::Half(_)));
            prop_assert!(is_asked || says_no_contact(&answers));
        }
        // Whoever is asked for nothing and told nothing either wants none or gets it.
        if answers.wants_contact() && !says_no_contact(&answers) {
            prop_assert!(answers.contact_plan().gets_in_touch());
        }
    }
}
