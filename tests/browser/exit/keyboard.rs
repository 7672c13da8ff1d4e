//! Shift three times: from everywhere, and never by accident.

use std::time::Duration;

use anyhow::ensure;
use thirtyfour::prelude::*;

use super::actions::{ARTICLE, LEFT, MARKER, RIGHT, look, press, walk_to};
use super::results::Passed;
use super::{Engine, Setup, in_each_engine};
use crate::support::{Outcome, Visit};

/// The status for screen readers.
const SPOKEN: &str = "document.querySelector('[data-exit-status]').textContent";

async fn from_every_control(visit: &mut Visit) -> Outcome<Passed> {
    for control in ["textarea", "radio", "select", "dialog", "body"] {
        visit.open("/id/").await?;
        match control {
            "textarea" => {
                walk_to(visit, "b", "S19").await?;
                visit
                    .run("document.querySelector('textarea').focus()")
                    .await?;
            }
            "radio" => {
                walk_to(visit, "a", "S2").await?;
                visit
                    .run("document.querySelector('[type=radio]').focus()")
                    .await?;
            }
            // Wherever the form has none at the moment, one is put onto the page.
            "select" | "dialog" => {
                visit.open("/id/l/").await?;
                visit
                    .run(
                        "const dialog = document.createElement('dialog');
                         const list = document.createElement('select');
                         list.append(new Option('a'), new Option('b'));
                         document.querySelector('main').append(dialog, list);",
                    )
                    .await?;
                if control == "select" {
                    visit
                        .run("document.querySelector('select').focus()")
                        .await?;
                } else {
                    visit
                        .run(
                            "const dialog = document.querySelector('dialog');
                             dialog.append(document.querySelector('select'));
                             dialog.showModal();",
                        )
                        .await?;
                    visit
                        .until("document.querySelector('dialog [data-action=exit]')?.checkVisibility()")
                        .await?;
                }
            }
            _ => visit.open(ARTICLE).await?,
        }
        press(visit, &[LEFT, LEFT, LEFT]).await?;
        visit
            .has_left_for_neutral_site()
            .await
            .map_err(|error| error.context(format!("from {control}")))?;
    }
    Ok(Passed::Directly)
}

async fn by_the_copy_in_a_dialog(visit: &mut Visit) -> Outcome<Passed> {
    visit.open("/id/l/").await?;
    // The app starts after quick exit's script, so from then on a dialog is noticed.
    visit
        .until("document.documentElement.dataset.app === 'awake'")
        .await?;
    visit
        .run(
            "const dialog = document.createElement('dialog');
             dialog.append(document.createElement('input'));
             document.body.append(dialog);
             dialog.showModal();",
        )
        .await?;
    visit.click("dialog [data-action=exit]").await?;
    visit.has_left_for_neutral_site().await?;
    Ok(Passed::Directly)
}

async fn while_writing(visit: &mut Visit) -> Outcome<Passed> {
    walk_to(visit, "b", "S19").await?;
    visit
        .run("document.querySelector('textarea').focus()")
        .await?;
    // Two hundred words with a capital each, Shift held down while the letter is pressed.
    for word in 0..20 {
        let mut chain = visit
            .driver
            .action_chain_with_delay(Some(Duration::ZERO), None);
        for _ in 0..10 {
            chain = chain.key_down(LEFT).key_down('K').key_up('K').key_up(LEFT);
            for letter in ['a', 't', 'a', ' '] {
                chain = chain.key_down(letter).key_up(letter);
            }
        }
        chain.perform().await?;
        ensure!(
            visit.value::<String>(SPOKEN).await?.is_empty(),
            "something was said after {word}0 words"
        );
    }
    // The field takes no more than a few hundred letters from some people.
    let written: String = visit
        .value("document.querySelector('textarea').value")
        .await?;
    ensure!(written.starts_with("Kata Kata Kata ") && written.len() >= 500);
    Ok(Passed::Directly)
}

async fn left_and_right(visit: &mut Visit) -> Outcome<Passed> {
    visit.open(ARTICLE).await?;
    press(visit, &[LEFT, RIGHT]).await?;
    visit.until(&format!("{SPOKEN}.includes('1 kali')")).await?;
    press(visit, &[LEFT]).await?;
    visit.has_left_for_neutral_site().await?;
    Ok(Passed::Directly)
}

async fn too_slow(visit: &mut Visit) -> Outcome<Passed> {
    visit.open(ARTICLE).await?;
    press(visit, &[LEFT]).await?;
    visit.until(&format!("{SPOKEN}.includes('2 kali')")).await?;
    visit
        .until(&format!("{SPOKEN} === 'Batal keluar.'"))
        .await?;
    press(visit, &[LEFT, LEFT]).await?;
    visit.until(&format!("{SPOKEN}.includes('1 kali')")).await?;
    visit
        .until(&format!("{SPOKEN} === 'Batal keluar.'"))
        .await?;
    // And in the end nothing is left over.
    visit.until(&format!("{SPOKEN} === ''")).await?;
    ensure!(look(visit).await?.text.contains("persetujuan"));
    Ok(Passed::Directly)
}

/// Chromium and Firefox are told that they are a phone; in `WebKit` the question whether it is
/// one is answered in its place.
async fn on_a_touch_screen(visit: &mut Visit) -> Outcome<Passed> {
    let form = walk_to(visit, "a", "S8a").await?;
    form.write("address", MARKER).await?;
    let passed = if visit.engine == Engine::WebKit {
        visit
            .run("window.matchMedia = () => ({ matches: true })")
            .await?;
        Passed::ByStandIn
    } else {
        let is_touch: bool = visit
            .value("matchMedia('(hover: none) and (pointer: coarse)').matches")
            .await?;
        ensure!(is_touch, "this is no touch screen");
        Passed::Directly
    };
    press(visit, &[LEFT, LEFT, LEFT, LEFT]).await?;
    ensure!(visit.value::<String>(SPOKEN).await?.is_empty());
    form.is_at("S8a").await?;
    ensure!(form.written("address").await? == MARKER);
    Ok(passed)
}

async fn second_stop(visit: &mut Visit) -> Outcome<Passed> {
    for path in [ARTICLE, "/id/l/", "/id/"] {
        // Typed again after an exit, an address first of all removes the mark.
        visit.open("/en/").await?;
        visit.open(path).await?;
        let tab = char::from(Key::Tab);
        press(visit, &[tab]).await?;
        visit
            .until("document.activeElement?.dataset.skip === 'isi'")
            .await?;
        press(visit, &[tab]).await?;
        visit
            .until("document.activeElement?.id === 'keluar'")
            .await?;
        press(visit, &[char::from(Key::Enter)]).await?;
        visit.has_left_for_neutral_site().await?;
    }
    Ok(Passed::Directly)
}

in_each_engine!(
    "X9",
    shift_leaves_from_every_control,
    Setup::laptop(),
    from_every_control
);
in_each_engine!(
    "X9b",
    a_dialog_holds_a_way_out,
    Setup::laptop(),
    by_the_copy_in_a_dialog
);
in_each_engine!(
    "X10",
    writing_with_capitals_never_leaves,
    Setup::laptop(),
    while_writing
);
in_each_engine!("X11", either_shift_counts, Setup::laptop(), left_and_right);
in_each_engine!("X12", slow_presses_do_not_count, Setup::laptop(), too_slow);
in_each_engine!(
    "X13",
    a_keyboard_on_the_screen_never_leaves,
    Setup::phone(),
    on_a_touch_screen
);
in_each_engine!(
    "X14",
    the_way_out_is_the_second_stop,
    Setup::laptop(),
    second_stop
);
