//! The report, from the first screen to the output of the care team's program.

use anyhow::ensure;
use thirtyfour::prelude::*;

use crate::support::{Form, Outcome, Setup, Visit, axe, holds, name, visit};

/// An option, as `care open` prints it: its code, then its words.
fn is_option(line: &str, code: &str) -> bool {
    line == code
        || line
            .strip_prefix(code)
            .is_some_and(|rest| rest.starts_with(": "))
}

/// A word that occurs nowhere else.
fn marker() -> String {
    let mut bytes = [0; 8];
    for (place, byte) in bytes.iter_mut().enumerate() {
        // Every hasher is seeded anew by the system.
        let state = std::hash::RandomState::new();
        *byte = std::hash::BuildHasher::hash_one(&state, place).to_le_bytes()[0];
    }
    format!("penanda{}", data_encoding::HEXLOWER.encode(&bytes))
}

/// One answer of the whole report: how it is given, and what `care open` must print for it.
enum Given {
    /// These options are chosen.
    Chosen(&'static [&'static str]),
    /// This is typed.
    Typed(&'static str),
    /// The narrative, which holds the marker.
    Words,
}

use Given::{Chosen, Typed, Words};

/// Every screen of path b with what is answered on it.
const WHOLE_REPORT: &[(&str, &[(&str, Given)])] = &[
    ("S3", &[("about", Chosen(&["self"]))]),
    ("S4", &[("role", Chosen(&["driver"]))]),
    ("S6", &[("under18", Chosen(&["no"]))]),
    ("S7", &[("contact_mode", Chosen(&["chosen"]))]),
    (
        "S8a",
        &[
            ("channel", Chosen(&["wa"])),
            ("address", Typed("0812 3456 7890")),
        ],
    ),
    (
        "S8b",
        &[
            ("hours", Chosen(&["midday", "eve"])),
            ("tz", Chosen(&["WITA"])),
        ],
    ),
    (
        "S8c",
        &[
            ("care", Chosen(&["message_first", "no_topic"])),
            ("call_name", Typed("Sari")),
        ],
    ),
    (
        "S9",
        &[
            ("officer", Chosen(&["woman"])),
            ("officer_else", Chosen(&["wait"])),
        ],
    ),
    (
        "S10",
        &[
            ("comm", Chosen(&["regional", "writing"])),
            ("comm_language", Typed("Bugis")),
        ],
    ),
    ("S11", &[("needs", Chosen(&["talk", "work"]))]),
    (
        "S12",
        &[
            ("wish", Chosen(&["options_first", "other"])),
            ("wish_other", Typed("Didengar dulu")),
        ],
    ),
    (
        "S13",
        &[
            ("app", Chosen(&["gojek"])),
            ("service", Chosen(&["motorbike"])),
            ("order_none", Chosen(&["yes"])),
        ],
    ),
    (
        "S14",
        &[
            ("when", Chosen(&["own"])),
            ("when_own", Typed("bulan Juni")),
            ("part_of_day", Chosen(&["night"])),
        ],
    ),
    (
        "S15",
        &[
            ("place_kind", Chosen(&["on_way", "after"])),
            ("area", Typed("Makassar")),
        ],
    ),
    ("S17", &[("kinds", Chosen(&["words", "followed"]))]),
    (
        "S18",
        &[
            ("other_role", Chosen(&["passenger"])),
            ("other_known", Typed("Foto profil biru")),
        ],
    ),
    ("S19", &[("words", Words)]),
    ("S20", &[("ongoing", Chosen(&["contacts"]))]),
    ("S21", &[("has", Chosen(&["screenshots"]))]),
    ("S22", &[("share", Chosen(&["uptd"]))]),
    ("S23", &[]),
    ("S24", &[("consent_send", Chosen(&["yes"]))]),
];

/// Gives every answer; stops on the last screen.
async fn fill_in(form: &Form<'_>, words: &str) -> Outcome {
    for (place, (screen, answers)) in WHOLE_REPORT.iter().enumerate() {
        if place > 0 {
            form.press("next").await?;
        }
        form.is_at(screen).await?;
        for (key, given) in *answers {
            match given {
                Chosen(codes) => {
                    for code in *codes {
                        form.choose(key, code).await?;
                    }
                }
                Typed(text) => form.write(key, text).await?,
                Words => form.write(key, words).await?,
            }
        }
    }
    Ok(())
}

/// `care open` prints exactly what was answered, no more and no less.
fn prints_exactly(answers: &[(String, Vec<String>)], words: &str) -> Outcome {
    let given = WHOLE_REPORT.iter().flat_map(|(_, answers)| answers.iter());
    for (key, given) in given.clone() {
        let printed = answers
            .iter()
            .find(|(found, _)| found == key)
            .map(|(_, lines)| lines.iter().map(String::as_str).collect::<Vec<_>>())
            .unwrap_or_default();
        let fits = match given {
            // A tick has one line of its own kind.
            Chosen(["yes"]) => printed.len() == 1,
            Chosen(codes) => {
                printed.len() == codes.len()
                    && printed
                        .iter()
                        .zip(*codes)
                        .all(|(line, code)| is_option(line, code))
            }
            // A number is sent as it is dialled.
            Typed("0812 3456 7890") => printed == ["+6281234567890"],
            Typed(text) => printed == [*text],
            Words => printed == words.lines().collect::<Vec<_>>(),
        };
        ensure!(fits, "{key} is printed as {printed:?}");
    }
    ensure!(
        answers.len() == given.count(),
        "more is printed than was answered: {answers:?}"
    );
    Ok(())
}

#[tokio::test]
async fn a_whole_report_reaches_the_care_team_and_nobody_else() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let marker = marker();
        let words = format!("Ia terus mengirim pesan.\nTandanya {marker}: [a] 'b' \"c\" & ünï.");
        let form = Form::open(visit, "id").await?;
        form.begin_report().await?;
        fill_in(&form, &words).await?;
        form.press("send").await?;
        let reference = form.reference().await?;
        prints_exactly(&visit.care().answers(&reference)?, &words)?;

        for (file, bytes) in visit.server.files()? {
            ensure!(
                !holds(&bytes, &marker),
                "{} holds what was written",
                name(&file)
            );
        }
        for seen in visit.proxy.requests() {
            ensure!(
                !holds(&seen.body, &marker),
                "a request to {} holds what was written",
                seen.path
            );
            ensure!(
                !seen.path.contains(&marker),
                "an address holds what was written"
            );
        }
        ensure!(visit.proxy.reports().len() == 1, "sent more than once");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn asking_to_be_contacted_takes_five_screens_at_most() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = Form::open(visit, "id").await?;
        form.take_way("a", "S8a").await?;
        form.choose("channel", "sms").await?;
        form.write("address", "+62 812-3456-7890").await?;
        form.next_to("S24").await?;
        let reference = form.agree_and_send().await?;
        let answers = visit.care().answers(&reference)?;
        let keys: Vec<&str> = answers.iter().map(|(key, _)| key.as_str()).collect();
        ensure!(
            keys == ["channel", "address", "consent_send"],
            "printed {answers:?}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_question_can_be_skipped_and_the_report_still_sent() -> Outcome {
    visit(Setup::phone(), async |visit| {
        for lang in ["id", "en"] {
            let form = Form::open(visit, lang).await?;
            let reference = form.skip_everything().await?;
            let answers = visit.care().answers(&reference)?;
            let keys: Vec<&str> = answers.iter().map(|(key, _)| key.as_str()).collect();
            ensure!(
                keys == ["consent_send"],
                "a skipped question was sent: {answers:?}"
            );
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn back_keeps_every_answer_and_address_and_title_never_change() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = Form::open(visit, "id").await?;
        let place: (String, String) = visit.value("[location.href, document.title]").await?;
        ensure!(place.1 == "Pusat Bantuan", "the title says {:?}", place.1);
        form.begin_report().await?;
        form.choose("about", "seen").await?;
        form.next_to("S4").await?;
        form.choose("role", "nearby").await?;
        form.next_to("S5").await?;
        form.skip_to("S6").await?;
        form.skip_to("S7").await?;
        form.choose("contact_mode", "chosen").await?;
        form.next_to("S8a").await?;
        form.write("address", "nama@contoh.com").await?;
        form.choose("channel", "email").await?;
        form.next_to("S8b").await?;

        visit.driver.back().await?;
        form.is_at("S8a").await?;
        ensure!(form.written("address").await? == "nama@contoh.com");
        form.keeps("channel", "email").await?;
        form.press_to("back", "S7").await?;
        form.keeps("contact_mode", "chosen").await?;
        for screen in ["S6", "S5", "S4"] {
            visit.driver.back().await?;
            form.is_at(screen).await?;
        }
        form.keeps("role", "nearby").await?;
        for screen in ["S5", "S6", "S7"] {
            visit.driver.forward().await?;
            form.is_at(screen).await?;
        }
        form.keeps("contact_mode", "chosen").await?;

        let now: (String, String) = visit.value("[location.href, document.title]").await?;
        ensure!(now == place, "{now:?} is not {place:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_there_is_can_be_checked_and_sent_from_every_question() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = Form::open(visit, "id").await?;
        form.begin_report().await?;
        loop {
            let here = form.screen().await?;
            if here == "S23" {
                return Ok(());
            }
            form.press_to("send-what-i-have", "S23").await?;
            visit.driver.back().await?;
            form.is_at(&here).await?;
            form.press("skip").await?;
            visit
                .until(&format!(
                    "!document.querySelector('[data-screen={here}]')?.checkVisibility()"
                ))
                .await?;
        }
    })
    .await
}

#[tokio::test]
async fn switching_the_language_inside_the_form_keeps_the_answers() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = Form::open(visit, "id").await?;
        form.begin_report().await?;
        form.choose("about", "known").await?;
        let heading: String = visit
            .value("document.querySelector('h1').innerText")
            .await?;
        visit.click("a[hreflang='en']").await?;
        visit
            .until("location.pathname === '/en/l/' && document.documentElement.lang === 'en'")
            .await?;
        form.is_at("S3").await?;
        form.keeps("about", "known").await?;
        let english: String = visit
            .value("document.querySelector('h1').innerText")
            .await?;
        ensure!(english != heading, "the words did not change");
        form.press_to("next", "S4").await
    })
    .await
}

#[tokio::test]
async fn only_the_last_tick_is_needed_and_a_slip_says_what_to_do() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = Form::open(visit, "id").await?;
        form.take_way("a", "S8a").await?;
        form.choose("channel", "wa").await?;
        form.write("address", "bukan nomor").await?;
        form.press("next").await?;
        visit
            .until("document.querySelector('[role=alert]')?.checkVisibility()")
            .await?;
        form.is_at("S8a").await?;
        ensure!(
            visit
                .text()
                .await?
                .contains("Tulis nomor seperti 0812 3456 7890, atau lewati.")
        );
        ensure!(
            form.written("address").await? == "bukan nomor",
            "what was typed is gone"
        );
        form.skip_to("S24").await?;
        form.press("send").await?;
        visit
            .until("document.querySelector('[role=alert]')?.checkVisibility()")
            .await?;
        ensure!(
            visit
                .text()
                .await?
                .contains("Centang kotak ini untuk mengirim.")
        );
        ensure!(visit.proxy.reports().is_empty(), "sent without the tick");
        form.agree_and_send().await?;
        Ok(())
    })
    .await
}

/// Presses a button that does not go on yet, and reads the error messages.
async fn is_asked(visit: &Visit, form: &Form<'_>, action: &str, words: &str) -> Outcome {
    form.press(action).await?;
    let words = serde_json::json!(words);
    visit
        .until(&format!(
            "document.activeElement?.matches('[data-notice]')
             && document.activeElement.innerText.includes({words})
             && document.querySelector('.report-fault')?.innerText.includes({words})"
        ))
        .await?;
    form.is_at("S8a").await
}

#[tokio::test]
async fn half_a_contact_is_asked_for_and_skipping_takes_it_back() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = Form::open(visit, "id").await?;
        form.take_way("a", "S8a").await?;
        form.write("address", "0812 3456 7890").await?;
        let no_way = "Pilih cara untuk nomor ini, atau lewati.";
        is_asked(visit, &form, "next", no_way).await?;
        axe::finds_nothing(visit, "a number without a way").await?;
        visit.click("[data-notice] a").await?;
        visit
            .until("document.activeElement?.matches('[data-pay=channel] input[value=wa]')")
            .await?;
        ensure!(form.written("address").await? == "0812 3456 7890");
        form.choose("channel", "unsure").await?;
        is_asked(visit, &form, "next", no_way).await?;

        form.write("address", " ").await?;
        form.choose("channel", "trusted").await?;
        is_asked(
            visit,
            &form,
            "next",
            "Tulis nomor atau alamatnya, atau lewati.",
        )
        .await?;
        form.skip_to("S24").await?;
        form.press_to("back", "S8a").await?;
        let chosen: usize = visit
            .value("document.querySelectorAll('[data-screen=S8a] :checked').length")
            .await?;
        ensure!(chosen == 0, "half a contact is still there");
        form.next_to("S24").await?;
        let reference = form.agree_and_send().await?;
        let answers = visit.care().answers(&reference)?;
        let keys: Vec<&str> = answers.iter().map(|(key, _)| key.as_str()).collect();
        ensure!(
            keys == ["consent_send"],
            "half a contact was sent: {answers:?}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn half_a_contact_cannot_be_carried_past_its_question() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = Form::open(visit, "id").await?;
        form.take_way("a", "S8a").await?;
        form.write("address", "0812 3456 7890").await?;
        form.press_to("send-what-i-have", "S23").await?;
        is_asked(visit, &form, "next", "Pilih cara untuk nomor ini").await?;
        form.choose("channel", "sms").await?;
        form.next_to("S23").await?;
        form.next_to("S24").await?;

        // The browser's own history does not press "Lanjut".
        for screen in ["S23", "S8a"] {
            visit.driver.back().await?;
            form.is_at(screen).await?;
        }
        form.write("address", "besok").await?;
        for screen in ["S23", "S24"] {
            visit.driver.forward().await?;
            form.is_at(screen).await?;
        }
        form.choose("consent_send", "yes").await?;
        is_asked(visit, &form, "send", "Tulis nomor seperti").await?;
        ensure!(visit.proxy.reports().is_empty(), "it was sent all the same");
        form.write("address", "0812 3456 7890").await?;
        form.next_to("S24").await?;
        form.press("send").await?;
        let reference = form.reference().await?;
        let answers = visit.care().answers(&reference)?;
        ensure!(
            answers.iter().any(|(key, _)| key == "channel"),
            "{answers:?}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn whoever_left_no_contact_hears_so_before_sending_and_can_add_one() -> Outcome {
    visit(Setup::phone(), async |visit| {
        for (lang, words) in [
            ("id", "Kabar hanya datang lewat kode rahasia"),
            ("en", "Only the secret code"),
        ] {
            let says = async || Outcome::Ok(visit.text().await?.contains(words));
            let form = Form::open(visit, lang).await?;
            form.take_way("a", "S8a").await?;
            form.skip_to("S24").await?;
            ensure!(says().await?, "nobody is told");
            form.press_to("change", "S8a").await?;
            form.skip_to("S24").await?;
            form.press_to("change", "S8a").await?;
            form.choose("channel", "wa").await?;
            form.write("address", "0812 3456 7890").await?;
            form.next_to("S24").await?;
            ensure!(!says().await?, "it is told although there is a contact");
            let plan: String = visit
                .value("document.querySelector('[data-screen=S24] [data-contact]').innerText")
                .await?;
            ensure!(plan.contains("+62 812 3456 7890"), "the plan says {plan}");
            form.press_to("change", "S8a").await?;
            form.next_to("S24").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_contact_added_before_sending_is_asked_for_its_hours_and_returns() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = Form::open(visit, "id").await?;
        form.begin_report().await?;
        for screen in ["S4", "S6", "S7"] {
            form.skip_to(screen).await?;
        }
        form.choose("contact_mode", "chosen").await?;
        form.next_to("S8a").await?;
        form.skip_to("S11").await?;
        form.press_to("send-what-i-have", "S23").await?;
        form.next_to("S24").await?;
        form.press_to("change", "S8a").await?;
        form.choose("channel", "wa").await?;
        form.write("address", "0812 3456 7890").await?;
        form.next_to("S8b").await?;
        for screen in ["S8c", "S9", "S10", "S24"] {
            form.skip_to(screen).await?;
        }
        let reference = form.agree_and_send().await?;
        let answers = visit.care().answers(&reference)?;
        let keys: Vec<&str> = answers.iter().map(|(key, _)| key.as_str()).collect();
        ensure!(
            keys == ["contact_mode", "channel", "address", "consent_send"],
            "printed {answers:?}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_has_to_be_reported_to_the_police_is_said_first_and_before_sending() -> Outcome {
    visit(Setup::phone(), async |visit| {
        for (lang, words) in [
            ("id", "polisi paling lambat 3×24 jam"),
            ("en", "3×24 hours"),
        ] {
            let says = async || Outcome::Ok(visit.text().await?.contains(words));
            let intro = if lang == "id" {
                "/id/lapor/"
            } else {
                "/en/report/"
            };
            visit.open(intro).await?;
            ensure!(says().await?, "{intro} does not say it");
            let form = Form::open(visit, lang).await?;
            ensure!(says().await?, "S0 does not say it");
            form.take_way("a", "S8a").await?;
            form.skip_to("S24").await?;
            ensure!(says().await?, "S24 does not say it");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_is_ticked_or_required_before_the_person_chooses() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = Form::open(visit, "id").await?;
        form.begin_report().await?;
        let mut seen = Vec::new();
        while form.screen().await? != "S23" {
            let here = form.screen().await?;
            let (ticked, required, headings): (usize, usize, usize) = visit
                .value(
                    "[document.querySelectorAll('[data-screen] :checked:not(option)').length,
                      document.querySelectorAll('[data-screen] [required], [data-screen] [aria-required=true]').length,
                      [...document.querySelectorAll('h1')].filter(h => h.checkVisibility()).length]",
                )
                .await?;
            ensure!((ticked, required, headings) == (0, 0, 1), "{here}: {ticked} {required} {headings}");
            let (next, skip): ((f64, f64), (f64, f64)) = visit
                .value(
                    "['next', 'skip'].map(action => {
                         const box = document.querySelector(`[data-action=${action}]`).getBoundingClientRect();
                         return [box.width, box.height];
                     })",
                )
                .await?;
            let alike = (next.0 - skip.0).abs() < 1.0 && (next.1 - skip.1).abs() < 1.0 && skip.1 >= 48.0;
            ensure!(alike, "{here}: Lanjut is {next:?}, Lewati {skip:?}");
            form.press("skip").await?;
            visit
                .until(&format!("!document.querySelector('[data-screen={here}]')?.checkVisibility()"))
                .await?;
            seen.push(here);
        }
        ensure!(
            seen.join(" ")
                == "S3 S4 S6 S7 S11 S12 S13 S14 S15 S17 S18 S19 S20 S21 S22",
            "walked {seen:?}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn quick_exit_leaves_nothing_of_the_form_on_the_screen() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let marker = marker();
        let form = Form::open(visit, "id").await?;
        form.take_way("a", "S8a").await?;
        form.write("address", &marker).await?;
        let exit = visit
            .driver
            .query(By::Css("[data-action='exit']"))
            .and_displayed()
            .first()
            .await?;
        exit.click().await?;
        visit.has_left_for_neutral_site().await?;
        ensure!(!visit.driver.source().await?.contains(&marker));
        ensure!(visit.proxy.reports().is_empty());
        Ok(())
    })
    .await
}
