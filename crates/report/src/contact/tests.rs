//! The plan in words, and the table of what may be written as a number.

mod generated;

use locale::{Key, Lang};

use super::*;
use crate::mailbox::Mailbox;
use crate::questions::{Screen, field_of};

const BY: &str = "Lembaga Contoh";

fn mailbox() -> Mailbox {
    Mailbox::from_parts([1; 16], [2; 32], [3; 32])
}

fn answers(given: &[(AnswerKey, &str)]) -> Answers {
    let mut answers = Answers::default();
    for (key, code) in given {
        if answers.choose(*key, code, true).is_err() {
            answers.write(*key, code).expect("a text");
        }
    }
    answers
}

/// Whole, as it is said before sending.
fn whole(answers: &Answers, lang: Lang) -> String {
    answers.contact_plan().words(lang, Some(BY), News::Unsaid)
}

/// Masked, as the receipt says it.
fn masked(answers: &Answers, lang: Lang) -> String {
    let plan = answers.contact_plan().masked();
    plan.words(lang, Some(BY), News::Code)
}

#[test]
fn the_most_ordinary_contact_is_a_number_and_a_way() {
    let answers = answers(&[
        (AnswerKey::Way, "a"),
        (AnswerKey::Channel, "wa"),
        (AnswerKey::Address, "0812 3456 7890"),
    ]);
    assert_eq!(
        whole(&answers, Lang::Id),
        "Kami menghubungimu lewat pesan WhatsApp saja: +62 812 3456 7890. \
         Jam belum dipilih, jadi bisa kapan saja. Yang menghubungi: petugas Lembaga Contoh."
    );
    assert_eq!(
        masked(&answers, Lang::En),
        "We contact you by WhatsApp message alone: +62 812 •••• 7890. \
         No hours were chosen, so it can be at any time. \
         Who contacts you: staff of Lembaga Contoh."
    );
}

#[test]
fn the_longest_contact_says_everything_that_is_taken_care_of() {
    let answers = answers(&[
        (AnswerKey::Way, "b"),
        (AnswerKey::Role, "driver"),
        (AnswerKey::ContactMode, "chosen"),
        (AnswerKey::Channel, "phone"),
        (AnswerKey::Address, "+62 812-3456-7890"),
        (AnswerKey::Hours, "eve"),
        (AnswerKey::Hours, "morning"),
        (AnswerKey::Hours, "off_shift"),
        (AnswerKey::Shift, "05–11"),
        (AnswerKey::Tz, "WITA"),
        (AnswerKey::Care, "message_first"),
        (AnswerKey::Care, "no_voice"),
        (AnswerKey::Care, "no_topic"),
        (AnswerKey::Care, "hang_up"),
        (AnswerKey::Care, "once"),
        (AnswerKey::IfAnswered, "dari toko buku"),
        (AnswerKey::MissedCall, "no"),
        (AnswerKey::CallName, "Rina"),
    ]);
    assert_eq!(
        whole(&answers, Lang::Id),
        "Kami menghubungimu lewat telepon saja: +62 812 3456 7890. \
         Waktunya: Pagi 08–11, Malam 18–21, di luar jam narikmu (05–11) WITA. \
         Kami kirim pesan dulu sebelum menelepon. Kami tidak meninggalkan pesan suara. \
         Kami tidak menyebut lembaga atau urusannya. Kami mencoba satu kali, tidak diulang. \
         Kalau orang lain yang menjawab, kami bilang “dari toko buku”. Setelah itu kami tutup. \
         Panggilan tak terjawab tidak aman; kami menjaga supaya tidak ada. \
         Kami memanggilmu “Rina”. Yang menghubungi: petugas Lembaga Contoh."
    );
    let masked = masked(&answers, Lang::Id);
    assert!(masked.contains("kami bilang yang kamu tulis. Setelah itu kami tutup."));
    assert!(masked.contains("Kami memanggilmu dengan nama yang kamu tulis."));
    for hidden in ["3456", "toko", "Rina"] {
        assert!(!masked.contains(hidden), "{masked}");
    }
}

#[test]
fn what_could_not_be_read_is_said_to_be_used_as_it_was_written() {
    let answers = answers(&[
        (AnswerKey::Way, "a"),
        (AnswerKey::Channel, "wa"),
        (AnswerKey::Address, "nomor kakak saya"),
    ]);
    for lang in Lang::ALL {
        let whole = whole(&answers, lang);
        assert!(whole.contains("nomor kakak saya"), "{whole}");
        assert!(whole.contains(lang.text(Key::ContactAsWritten)), "{whole}");
        let masked = masked(&answers, lang);
        assert!(
            masked.contains(lang.text(Key::ContactAsWritten)),
            "{masked}"
        );
        assert!(
            masked.contains("n••••") && !masked.contains("kakak"),
            "{masked}"
        );
    }
}

#[test]
fn not_yet_means_waiting_for_word_and_no_hours() {
    let answers = answers(&[
        (AnswerKey::Way, "a"),
        (AnswerKey::Channel, "sms"),
        (AnswerKey::Address, "08123456789"),
        (AnswerKey::Hours, "not_yet"),
    ]);
    let mut with_hours = answers;
    with_hours.add_hours();
    assert_eq!(
        with_hours
            .contact_plan()
            .words(Lang::En, None, News::Unsaid),
        "We wait for word from you before we contact you by SMS: +62 812 345 6789."
    );
}

#[test]
fn hours_without_a_zone_say_so_and_any_time_needs_none() {
    let of = |hours: &str, zone: Option<&str>| {
        let mut answers = answers(&[
            (AnswerKey::ContactMode, "chosen"),
            (AnswerKey::Channel, "email"),
            (AnswerKey::Address, "nama@contoh.com"),
            (AnswerKey::Hours, hours),
        ]);
        if let Some(zone) = zone {
            answers.choose(AnswerKey::Tz, zone, true).expect("offered");
        }
        whole(&answers, Lang::En)
    };
    assert!(of("eve", None).contains("When: Evening 18–21. No time zone was chosen."));
    assert!(of("eve", Some("unsure")).contains("No time zone was chosen."));
    assert!(of("eve", Some("WIT")).contains("When: Evening 18–21 WIT."));
    assert!(of("any", Some("WIB")).contains("When: any time."));
    assert!(of("unsure", Some("WIB")).contains("No hours were chosen"));
}

#[test]
fn nobody_gets_in_touch_without_a_chosen_way_and_the_plan_says_why() {
    let number = (AnswerKey::Address, "0812 3456 7890");
    for (given, why, is_told) in [
        (&[][..], NoContact::NoWay, false),
        (&[(AnswerKey::ContactMode, "code")], NoContact::Code, false),
        (
            &[(AnswerKey::ContactMode, "no_reply")],
            NoContact::NoReply,
            false,
        ),
        (
            &[(AnswerKey::ContactMode, "unsure")],
            NoContact::NoWay,
            false,
        ),
        (
            &[(AnswerKey::ContactMode, "chosen")],
            NoContact::NoWay,
            true,
        ),
        (&[(AnswerKey::Way, "a")], NoContact::NoWay, true),
        (&[(AnswerKey::Way, "a"), number], NoContact::NoWay, true),
        (
            &[
                (AnswerKey::Way, "a"),
                (AnswerKey::Channel, "unsure"),
                number,
            ],
            NoContact::NoWay,
            true,
        ),
        // What is not asked any more, and not removed yet.
        (
            &[
                (AnswerKey::ContactMode, "code"),
                (AnswerKey::Channel, "wa"),
                number,
            ],
            NoContact::Code,
            true,
        ),
    ] {
        let answers = answers(given);
        assert!(
            answers.contact_plan() == ContactPlan::Nobody(why),
            "{given:?}"
        );
        assert_eq!(answers.lacks_contact(), is_told, "{given:?}");
    }
    let mut skipped = answers(&[(AnswerKey::Way, "a"), (AnswerKey::Channel, "wa"), number]);
    assert!(skipped.contact_plan().gets_in_touch() && !skipped.lacks_contact());
    skipped.skip(Screen::SafeChannel, true);
    assert!(skipped.lacks_contact());
}

#[test]
fn without_contact_news_comes_with_the_code_where_there_is_one() {
    for lang in Lang::ALL {
        let nobody = ContactPlan::Nobody(NoContact::NoWay);
        let with_code = nobody.words(lang, Some(BY), News::Code);
        assert!(with_code.ends_with(lang.text(Key::ContactNewsCode)));
        let without = nobody.words(lang, Some(BY), News::Phone("021-0000-0000"));
        assert!(without.contains("021-0000-0000") && !without.contains(BY));
    }
}

#[test]
fn a_number_is_shown_in_groups_and_masked() {
    for (written, shown, masked) in [
        ("0812 3456 7890", "+62 812 3456 7890", "+62 812 •••• 7890"),
        (
            "+62 812-3456-7890",
            "+62 812 3456 7890",
            "+62 812 •••• 7890",
        ),
        (
            "\u{202a}+62 812\u{2011}3456\u{2011}7890\u{202c}",
            "+62 812 3456 7890",
            "+62 812 •••• 7890",
        ),
        ("(021) 390.3963", "+62 21 390 3963", "+62 21 •••• 3963"),
        ("+65 9123 4567", "+65 9123 4567", "+65 •••• 4567"),
        (
            "0812 3456 7890 ext 12",
            "+62 812 3456 7890 ext. 12",
            "+62 812 •••• 7890",
        ),
    ] {
        let address = Address::read(Some("phone"), written);
        assert_eq!(*super::address::whole(&address), shown, "{written}");
        assert_eq!(super::address::masked(&address), masked, "{written}");
        let again = Address::read(Some("phone"), shown);
        assert_eq!(
            *super::address::whole(&again),
            shown,
            "{written} is read back"
        );
    }
}

#[test]
fn other_addresses_are_masked_too() {
    for (way, written, masked) in [
        ("email", "nama@contoh.com", "n••••@contoh.com"),
        ("email", "na@contoh.com", "••••@contoh.com"),
        ("trusted", "Kakak Rina 0812 3456 7890", "K••••"),
        ("trusted", "Ibu", "••••"),
        ("wa", "besok", "b••••"),
    ] {
        let address = Address::read(Some(way), written);
        assert_eq!(super::address::masked(&address), masked, "{written}");
    }
}

#[test]
fn what_is_sent_is_the_number_as_it_is_dialled_and_other_words_as_they_are() {
    for (channel, written, sent) in [
        ("wa", "0812 3456 7890", "+6281234567890"),
        ("email", " nama@contoh.com ", "nama@contoh.com"),
        ("trusted", " Kakak 0812 3456 7890", "Kakak 0812 3456 7890"),
        ("sms", "besok ", "besok"),
    ] {
        let answers = answers(&[
            (AnswerKey::Way, "a"),
            (AnswerKey::Channel, channel),
            (AnswerKey::Address, written),
        ]);
        assert_eq!(answers.payload().text(AnswerKey::Address), sent);
        assert_eq!(
            answers.text(AnswerKey::Address),
            written,
            "the field keeps it"
        );
    }
}

#[test]
fn every_code_of_the_plan_is_one_of_its_question_and_the_other_way_round() {
    let offered = |key, left_out: &[&str]| -> Vec<&'static str> {
        let (_, field) = field_of(key).expect("a question");
        let codes = field.choices.iter().map(|choice| choice.code);
        codes.filter(|code| !left_out.contains(code)).collect()
    };
    let codes = |all: &[Hours]| -> Vec<_> { all.iter().map(|it| it.code()).collect() };
    assert_eq!(
        codes(Hours::ALL),
        offered(AnswerKey::Hours, &["not_yet", "unsure"])
    );
    let ways: Vec<_> = ContactWay::ALL.iter().map(|it| it.code()).collect();
    assert_eq!(ways, offered(AnswerKey::Channel, &["unsure"]));
    let zones: Vec<_> = Zone::ALL.iter().map(|it| it.code()).collect();
    assert_eq!(zones, offered(AnswerKey::Tz, &["unsure"]));
    let care: Vec<_> = Care::ALL.iter().map(|it| it.code()).collect();
    assert_eq!(care, offered(AnswerKey::Care, &["none", "unsure"]));
    let missed: Vec<_> = MissedCall::ALL.iter().map(|it| it.code()).collect();
    assert_eq!(missed, offered(AnswerKey::MissedCall, &[]));
}

#[test]
fn only_whoever_writes_as_a_driver_is_asked_for_shifts() {
    let (_, field) = field_of(AnswerKey::Shift).expect("a question");
    let choice = field.choice("off_shift").expect("an option");
    for (given, is_offered) in [
        (&[][..], false),
        (&[(AnswerKey::Role, "driver")], true),
        (&[(AnswerKey::Role, "passenger")], false),
        (
            &[(AnswerKey::Role, "driver"), (AnswerKey::About, "self")],
            true,
        ),
        // Contact is with whoever writes.
        (
            &[(AnswerKey::Role, "driver"), (AnswerKey::About, "known")],
            false,
        ),
        (&[(AnswerKey::Role, "driver"), (AnswerKey::Way, "c")], false),
    ] {
        assert_eq!((choice.offered)(&answers(given)), is_offered, "{given:?}");
    }
}

#[test]
fn a_plan_of_a_later_version_is_read_as_far_as_it_goes() {
    let json = r#"{"contact":{"way":"wa","address":"+62 812 •••• 7890","later":1}}"#;
    let plan: ContactPlan = serde_json::from_str(json).expect("readable");
    assert!(plan.gets_in_touch());
}
