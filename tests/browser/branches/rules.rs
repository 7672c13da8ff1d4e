//! The rules that hold on every screen of the form, and can be checked
//! on the page.

use anyhow::ensure;

use crate::support::{Outcome, Visit};

/// Each broken rule, with the element that breaks it.
const BROKEN: &str = r#"(() => {
    const broken = [];
    const seen = (selector, within = document) =>
        [...within.querySelectorAll(selector)].filter(it => it.checkVisibility());
    const [screen] = seen('[data-screen]');
    const never = (rule, selector, within = screen) =>
        seen(selector, within).forEach(it => broken.push(`${rule}: ${it.outerHTML.slice(0, 120)}`));
    // Every question can be left out, by a button like the other.
    const [next, skip] = ['next', 'skip'].map(action => seen(`[data-action=${action}]`, screen)[0]);
    if (next && skip) {
        const [a, b] = [next, skip].map(it => it.getBoundingClientRect());
        if (Math.abs(a.width - b.width) >= 1 || Math.abs(a.height - b.height) >= 1 || b.height < 48)
            broken.push(`two ways on: ${a.width} x ${a.height}, ${b.width} x ${b.height}`);
    }
    // The two ways on cover nothing: in a low window they stand in the flow of the page.
    for (const bar of seen('.report-bar', screen)) {
        if (innerHeight < 480 && getComputedStyle(bar).position === 'sticky') broken.push('a bar');
        never('in the bar', ':is([data-action=send], [data-action=delete])', bar);
    }
    never('required', ':is([required], [aria-required=true]):not([data-pay=consent_send] *)');
    if (seen('fieldset', screen).length > 4) broken.push('more than four groups');
    never('measured', '[minlength], [type=date], [type=time], [type=datetime-local]');
    // Another site opens beside the answers, without a hand on this page; nothing else does.
    never('leads away', '[target=_blank]:not([href^="https:"][rel~=noopener]), iframe', document);
    never('takes the answers along', 'a[href^="http"]:not([target=_blank])', document);
    never('chosen beforehand', ':checked:not(option)');
    // Nothing moves for longer than a fifth of a second.
    for (const it of document.getAnimations()) {
        if (it.effect.getComputedTiming().duration > 200) broken.push('moves for long');
    }
    const [exit] = seen('a[data-action=exit]');
    if (!exit || exit.getBoundingClientRect().height < 48) broken.push('no exit to press');
    const calls = [...screen.querySelectorAll('a[href^="tel:"]')].map(it => it.getAttribute('href'));
    for (const number of ['110', '112', '119', '129']) {
        if (!calls.includes(`tel:${number}`)) broken.push(`no ${number}`);
    }
    return broken;
})()"#;

/// Fails with every rule that the screen breaks, before anything is answered on it.
pub(super) async fn hold(visit: &Visit, screen: &str) -> Outcome {
    let broken: Vec<String> = visit.value(BROKEN).await?;
    ensure!(broken.is_empty(), "{screen}: {broken:#?}");
    Ok(())
}

/// The receipt offers what it should after a report with these answers, and asks for nothing.
pub(super) async fn receipt_asks_nothing(visit: &Visit, sent: &str) -> Outcome {
    let (mut actions, fields): (Vec<String>, usize) = visit
        .value(
            "[[...new Set([...document.querySelectorAll('[data-screen=S25] [data-action]')]
                .map(it => it.dataset.action))],
              document.querySelectorAll('[data-screen=S25] :is(input, select, textarea)').length]",
        )
        .await?;
    actions.sort();
    let stop = if sent.contains("channel") {
        "stop-contact "
    } else {
        ""
    };
    let consents = if sent.contains("share") {
        "take-back "
    } else {
        ""
    };
    ensure!(
        actions.join(" ")
            == format!("add done help more no-code show-code {stop}{consents}withdraw"),
        "the receipt offers {actions:?}"
    );
    ensure!(fields == 0, "the receipt asks for something");
    Ok(())
}
