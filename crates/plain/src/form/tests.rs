use std::collections::BTreeSet;

use report::answers::Half;

use super::*;
use crate::plain_questions::fields;
use report::control::{id_of, name_of};

fn site() -> Site {
    let text = include_str!("../../../../site.example.toml");
    Site::parse(text, "site.example.toml").expect("the example is sound")
}

fn empty(lang: Lang) -> String {
    let site = site();
    Form { site: &site, lang }.empty()
}

fn given_back(answers: &Answers, trouble: &Trouble) -> String {
    let site = site();
    Form {
        site: &site,
        lang: Lang::Id,
    }
    .given_back(answers, trouble, None)
}

fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    html.split(&format!(" {attribute}=\""))
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

#[test]
fn it_says_before_its_first_field_where_it_is_sealed_and_who_makes_the_code() {
    for lang in Lang::ALL {
        let html = empty(lang);
        let field = html.find("<input").expect("a field");
        for key in [Key::PlainSealed, Key::PlainMoment, Key::PlainCode] {
            let said = html.find(lang.text(key)).expect("it is said");
            assert!(said < field, "{}", key.name());
        }
    }
}

#[test]
fn every_question_is_there_with_every_option_that_one_answer_can_open() {
    let html = empty(Lang::Id);
    for field in PlainQuestions::of_all().all().flat_map(fields) {
        assert!(
            html.contains(&format!("data-pay=\"{}\"", field.key.code())),
            "{}",
            field.key.code()
        );
        for choice in field.choices {
            let value = format!("value=\"{}\"", choice.code);
            assert!(html.contains(&value), "{value}");
        }
    }
    assert!(html.contains(&name_of(AnswerKey::ConsentSend)));
}

#[test]
fn what_only_fits_some_says_so() {
    let driver = Lang::Id.text(Key::ReportRoleDriver);
    let known = Lang::Id.text(Key::ReportAboutKnown);
    let seen = Lang::Id.text(Key::ReportAboutSeen);
    // A driver is asked for shifts and offered help with work.
    for (whom, times) in [(driver.to_owned(), 2), (format!("{known} / {seen}"), 1)] {
        let words = crate::escape(&message::plain_only_for(Lang::Id, &whom));
        assert_eq!(empty(Lang::Id).matches(&words).count(), times, "{words}");
    }
}

#[test]
fn no_id_stands_twice_and_every_reference_leads_somewhere() {
    for html in [
        empty(Lang::Id),
        given_back(
            &Answers::default(),
            &Trouble::Faults(vec![Fault::Half(Half::Channel), Fault::Consent]),
        ),
    ] {
        let all = values(&html, "id");
        let ids: BTreeSet<_> = all.iter().copied().collect();
        assert_eq!(ids.len(), all.len());
        let targets = values(&html, "for").into_iter().chain(
            values(&html, "aria-describedby")
                .into_iter()
                .flat_map(|it| it.split(' ')),
        );
        let links = values(&html, "href")
            .into_iter()
            .filter_map(|href| href.strip_prefix('#'));
        for target in targets.chain(links) {
            assert!(ids.contains(target), "{target}");
        }
    }
}

/// Another site opens beside what was written, and cannot reach this page; all else stays here.
#[test]
fn a_link_to_another_site_takes_nothing_along() {
    for lang in Lang::ALL {
        let html = empty(lang);
        let links: Vec<&str> = html.split("<a ").skip(1).collect();
        let mut others = 0;
        for link in links {
            let tag = link.split('>').next().expect("a tag");
            let leads_away = tag.contains("href=\"http");
            others += usize::from(leads_away);
            assert_eq!(tag.contains("target=\"_blank\""), leads_away, "{tag}");
            assert_eq!(tag.contains("noopener noreferrer"), leads_away, "{tag}");
        }
        assert!(others > 0, "there is a chat to write to");
    }
}

#[test]
fn nothing_is_ticked_or_needed_and_nothing_is_remembered() {
    let html = empty(Lang::En);
    for absent in [
        "checked",
        "selected",
        "required",
        "minlength",
        "type=\"file\"",
        "data-screen",
    ] {
        assert!(!html.contains(absent), "{absent}");
    }
    let typed = html.matches("type=\"text\"").count() + html.matches("<textarea").count();
    assert_eq!(html.matches("spellcheck=\"false\"").count(), typed);
    assert!(typed > 5);
    assert_eq!(html.matches("<form").count(), 1);
    assert!(html.contains("data-plain=\"\" method=\"post\" action=\"/v1/plain\""));
}

#[test]
fn what_was_given_comes_back_and_stays_text() {
    let mut answers = Answers::default();
    let nasty = "</textarea><script>alert('1')</script>\" onfocus=\"x";
    answers.write(AnswerKey::Words, nasty).expect("text");
    answers.write(AnswerKey::Address, nasty).expect("text");
    answers
        .choose(AnswerKey::Channel, "wa", true)
        .expect("offered");
    answers
        .choose(AnswerKey::Kinds, "touch", true)
        .expect("offered");
    answers.choose(AnswerKey::Tz, "WIT", true).expect("offered");
    let html = given_back(&answers, &Trouble::Faults(vec![Fault::Consent]));
    assert_eq!(html.matches(&crate::escape(nasty)).count(), 2);
    assert!(!html.contains("<script") && !html.contains("\" onfocus"));
    for kept in ["value=\"wa\" checked", "value=\"touch\" checked"] {
        assert!(html.contains(kept), "{kept}");
    }
    assert!(html.contains("data-value=\"WIT\" selected"));
    assert!(html.contains(Lang::Id.text(Key::ReportE3)));
}

#[test]
fn half_a_contact_is_told_at_the_half_that_is_missing() {
    for (half, key, words) in [
        (Half::Channel, AnswerKey::Channel, Key::PlainE4Way),
        (Half::Address, AnswerKey::Address, Key::PlainE4Address),
    ] {
        let trouble = Trouble::Faults(vec![Fault::Half(half)]);
        let html = given_back(&Answers::default(), &trouble);
        assert_eq!(html.matches(Lang::Id.text(words)).count(), 2);
        let field = html.split("class=\"report-group\"");
        let told: Vec<_> = field
            .filter(|field| field.contains("class=\"report-fault\""))
            .collect();
        let [told] = told[..] else {
            panic!("it is told at one control");
        };
        assert!(told.starts_with(&format!(" data-pay=\"{}\"", key.code())));
        let described = format!("{}-e\"", id_of(key));
        assert!(told.contains(&format!(" id=\"{described}")));
        let refers = values(told, "aria-describedby");
        assert!(
            refers
                .iter()
                .any(|ids| format!("{ids}\"").ends_with(&described))
        );
    }
}

#[test]
fn what_has_to_be_reported_to_the_police_is_said_before_the_first_field() {
    let site = site();
    let duty = site.organisation.must_report.sentence().expect("a duty");
    let none = Site {
        organisation: site::Organisation {
            must_report: site::MustReport::Nobody,
            ..site.organisation.clone()
        },
        ..site.clone()
    };
    for (lang, sentence) in [(Lang::Id, &duty.id), (Lang::En, &duty.en)] {
        let (said, unsaid) = [&site, &none]
            .map(|site| Form { site, lang }.empty())
            .into();
        assert!(said.find(&crate::escape(sentence)) < said.find("<input"));
        assert_eq!(said.matches(&crate::escape(sentence)).count(), 1);
        assert!(!unsaid.contains(&crate::escape(sentence)) && !unsaid.contains("<p></p>"));
    }
}

#[test]
fn it_says_where_it_sends_that_without_a_contact_only_the_code_brings_news() {
    for lang in Lang::ALL {
        let html = empty(lang);
        let (_, sending) = html.split_once("id=\"p-send\"").expect("a part");
        let said = sending.find(lang.text(Key::PlainNoContact));
        assert!(said.is_some() && said < sending.find("<input"));
        assert!(sending.contains("href=\"#p-contact\""));
    }
}

#[test]
fn a_fault_is_told_on_top_and_at_its_control() {
    let fault = Fault::Contact { email: true };
    let html = given_back(&Answers::default(), &Trouble::Faults(vec![fault]));
    assert_eq!(html.matches(Lang::Id.text(Key::PlainE1Email)).count(), 2);
    let id = id_of(AnswerKey::Address);
    assert!(html.contains(&format!("href=\"#{id}\"")));
    assert!(html.contains(&format!("aria-describedby=\"{id}-e\"")));
}

#[test]
fn trouble_on_our_side_is_told_without_loss() {
    let mut answers = Answers::default();
    answers
        .write(AnswerKey::Words, "Satu kalimat")
        .expect("text");
    for (trouble, words) in [
        (Trouble::Store, Lang::Id.text(Key::ReportN2)),
        (Trouble::NoKeys, "021-0000-0000"),
    ] {
        let html = given_back(&answers, &trouble);
        assert!(html.contains(words), "{words}");
        assert!(html.contains("Satu kalimat</textarea>"));
    }
}

#[test]
fn every_rendered_form_has_one_place_for_its_nonce() {
    let place = Form::nonce_field(Nonce::PLACEHOLDER);
    for lang in Lang::ALL {
        assert_eq!(empty(lang).matches(&place).count(), 1);
    }
    let site = site();
    let form = Form {
        site: &site,
        lang: Lang::Id,
    };
    let nonce = Nonce::generate().expect("random bytes");
    let html = form.given_back(&Answers::default(), &Trouble::Store, Some(nonce));
    let field = Form::nonce_field(&nonce.to_string());
    assert_eq!(html.matches(&field).count(), 1);
    assert!(!html.contains(Nonce::PLACEHOLDER));
}

#[test]
fn whether_it_should_be_read_sooner_is_asked_once_with_what_is_promised() {
    for (lang, promise) in [
        (Lang::Id, "Dibaca dalam 12 jam, siang dan malam."),
        (Lang::En, "Read within 12 hours, day and night."),
    ] {
        let html = empty(lang);
        assert_eq!(html.matches("data-pay=\"soon\"").count(), 1);
        let asked = html.find("data-pay=\"soon\"");
        assert!(
            asked < html.find(lang.text(Key::PlainMore)),
            "with the contact"
        );
        assert_eq!(html.matches(promise).count(), 1);
        assert!(html.contains(lang.text(Key::ReportSoonHint)));
    }
}

#[test]
fn a_child_is_told_that_one_sentence_is_enough() {
    for lang in Lang::ALL {
        let html = empty(lang);
        let told = html.find(lang.text(Key::PlainShortWords));
        assert!(told.is_some() && told < html.find("<textarea"));
    }
}

#[test]
fn the_form_remembers_that_a_number_could_not_be_read() {
    let told = "name=\"t\" value=\"1\"";
    let mut answers = Answers::default();
    let fault = Fault::Contact { email: false };
    assert!(!empty(Lang::Id).contains(told));
    assert!(!given_back(&answers, &Trouble::Faults(vec![Fault::Consent])).contains(told));
    let both = Trouble::Faults(vec![fault, Fault::Consent]);
    assert!(given_back(&answers, &both).contains(told));
    answers.told(fault);
    assert!(given_back(&answers, &Trouble::Store).contains(told));
}
