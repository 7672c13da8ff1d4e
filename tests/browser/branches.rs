//! Every branch of the report, walked in both languages with the keyboard alone, at 400 % zoom: a
//! window of 1280 × 1024 then has 320 × 256 CSS pixels. Axe checks each screen.

mod answers;
mod rules;

use anyhow::{Context, ensure};

use self::answers::{AnswerInput, Branch};
use crate::support::{Form, Keyboard, Outcome, Setup, Visit, axe, visit};

/// One test for each language.
macro_rules! branches {
    ($($branch:ident = $data:ident),+ $(,)?) => {$(
        mod $branch {
            use super::{answers, walk_in};
            use crate::support::Outcome;

            #[tokio::test]
            async fn in_indonesian() -> Outcome {
                walk_in(&answers::$data, "id").await
            }

            #[tokio::test]
            async fn in_english() -> Outcome {
                walk_in(&answers::$data, "en").await
            }
        }
    )+};
}

branches! {
    a_passenger_reports = OWN,
    somebody_reports_for_another = KNOWN,
    a_witness_reports = SEEN,
    a_driver_reports = DRIVER,
    somebody_under_18_reports = UNDER_18,
    an_order_was_cancelled = CANCELLED,
    somebody_only_asks_to_be_contacted = CONTACT,
    somebody_asks_to_be_contacted_and_leaves_no_way = CODE_ALONE,
    somebody_writes_a_note = NOTE,
}

#[tokio::test]
async fn a_walk_in_the_dark() -> Outcome {
    let setup = Setup {
        dark: true,
        ..zoomed()
    };
    visit(setup, async |visit| walk(visit, &answers::OWN, "id").await).await
}

fn zoomed() -> Setup {
    Setup {
        size: (320, 256),
        ..Setup::laptop()
    }
}

async fn walk_in(branch: &Branch, lang: &str) -> Outcome {
    visit(zoomed(), async |visit| walk(visit, branch, lang).await).await
}

async fn walk(visit: &Visit, branch: &Branch, lang: &str) -> Outcome {
    let form = Form::open(visit, lang).await?;
    let keyboard = Keyboard::of(visit);
    let mut passed = Vec::new();
    let mut presses = 0;
    loop {
        let here = form.screen().await?;
        fits(visit, &here).await?;
        rules::hold(visit, &here).await?;
        axe::finds_nothing(visit, &here).await?;
        passed.push(here.clone());
        if here == "S25" || here == "note-end" {
            break;
        }
        ensure!(passed.len() < 40, "no end: {passed:?}");
        let answers = branch.answers(&here);
        for (pay, give) in answers {
            presses += 1 + usize::from(unfold(visit, &keyboard, pay).await?);
            answer_by_key(&keyboard, pay, give)
                .await
                .with_context(|| format!("{here}: {pay}"))?;
        }
        presses += 1;
        let action = branch.action(&here);
        form.settles().await?;
        keyboard
            .push(&format!("[data-screen] [data-action={action}]"))
            .await
            .with_context(|| here.clone())?;
        let gone =
            format!("!document.querySelector('[data-screen=\"{here}\"]')?.checkVisibility()");
        visit.until(&gone).await.with_context(|| here.clone())?;
        has_moved_to_the_heading(visit, &here).await?;
    }
    ensure!(passed.join(" ") == branch.screens, "walked {passed:?}");
    ensure!(presses <= 61, "the way takes {presses} presses");
    match branch.sends {
        Some(keys) => {
            let reference = form.reference().await?;
            rules::receipt_asks_nothing(visit, keys).await?;
            let answers = visit.care().answers(&reference)?;
            let sent: Vec<&str> = answers.iter().map(|(key, _)| key.as_str()).collect();
            ensure!(sent.join(" ") == keys, "{sent:?} was sent");
        }
        None => ensure!(visit.care().count()? == 0, "a note was sent"),
    }
    Ok(())
}

/// Opens the words under which a question is folded; whether it was.
async fn unfold(visit: &Visit, keyboard: &Keyboard<'_>, pay: &str) -> anyhow::Result<bool> {
    let fold = format!("[data-screen] details:not([open]):has([data-pay='{pay}']) > summary");
    let is_folded: bool = visit
        .value(&format!("document.querySelector(`{fold}`) !== null"))
        .await?;
    if is_folded {
        keyboard.push(&fold).await?;
    }
    Ok(is_folded)
}

async fn answer_by_key(keyboard: &Keyboard<'_>, pay: &str, give: &AnswerInput) -> Outcome {
    match give {
        AnswerInput::Choice(code) => {
            let option = format!(
                "[data-pay='{pay}'] [data-value='{code}'], [data-pay='{pay}'][data-value='{code}']"
            );
            keyboard.choose(&option).await
        }
        AnswerInput::Text(text) => {
            let field = ["input:not([type=radio]):not([type=checkbox])", "textarea"]
                .map(|field| format!("[data-pay='{pay}'] {field}, {field}[data-pay='{pay}']"));
            keyboard.write(&field.join(", "), text).await
        }
    }
}

/// Nothing scrolls sideways, and there is one heading.
async fn fits(visit: &Visit, screen: &str) -> Outcome {
    let (width, room, headings): (f64, f64, usize) = visit
        .value(
            "[document.scrollingElement.scrollWidth, innerWidth,
              [...document.querySelectorAll('h1')].filter(it => it.checkVisibility()).length]",
        )
        .await?;
    ensure!(width <= room, "{screen} is {width} wide, the window {room}");
    ensure!(headings == 1, "{screen} has {headings} headings");
    Ok(())
}

/// A screen reader reads the new screen from its heading on.
async fn has_moved_to_the_heading(visit: &Visit, before: &str) -> Outcome {
    visit
        .until("document.activeElement === document.querySelector('[data-screen] h1')")
        .await
        .with_context(|| format!("after {before} the focus is elsewhere"))
}
