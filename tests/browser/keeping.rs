//! Keeping the code outside of the page where the browser does not do what it was asked: in pages
//! inside of other apps, on paper that is taken late, and while a translator is at work.

use anyhow::ensure;

use crate::support::{Form, Outcome, Setup, Visit, visit};

/// A translator that puts its own element in the place of every text, also of those that come later.
const TRANSLATOR: &str = "
    const done = new WeakSet();
    const translate = piece => {
        if (done.has(piece) || !piece.data.trim() || !piece.parentElement || piece.parentElement.closest('script, style, [translate=no]')) return;
        const font = document.createElement('font'), text = new Text('[' + piece.data + ']');
        done.add(text);
        font.append(text);
        piece.replaceWith(font);
    };
    const all = under => {
        if (under.nodeType === Node.TEXT_NODE) return translate(under);
        const walk = document.createTreeWalker(under, NodeFilter.SHOW_TEXT), pieces = [];
        while (walk.nextNode()) pieces.push(walk.currentNode);
        pieces.forEach(translate);
    };
    all(document.body);
    new MutationObserver(changes => changes.forEach(it => it.addedNodes.forEach(all)))
        .observe(document.body, { childList: true, subtree: true });";

/// The receipt with its code, after path a.
async fn receipt(visit: &Visit) -> Outcome<Form<'_>> {
    let form = Form::open(visit, "id").await?;
    form.skip_everything().await?;
    form.press("show-code").await?;
    visit
        .until("document.querySelector('[data-digits]')")
        .await?;
    Ok(form)
}

/// Waits until a line that is spoken holds these words.
async fn says(visit: &Visit, words: &str) -> Outcome {
    visit
        .until(&format!(
            "[...document.querySelectorAll('[role=status]')].some(it => it.checkVisibility() && it.innerText.includes('{words}'))"
        ))
        .await
}

#[tokio::test]
async fn the_code_alone_is_printed_also_by_a_browser_that_takes_the_page_later() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = receipt(visit).await?;
        visit
            .run("window.print = () => { window.asked = true; }")
            .await?;
        for end in ["afterprint", "pointerdown"] {
            visit.run("window.asked = false").await?;
            form.press("print").await?;
            visit.until("window.asked").await?;
            // It has returned, and nothing has been printed yet.
            let marked: String = visit
                .value("document.documentElement.dataset.print")
                .await?;
            ensure!(marked == "code", "the mark is {marked}");
            visit
                .run(&format!("dispatchEvent(new Event('{end}'))"))
                .await?;
            visit
                .until("!('print' in document.documentElement.dataset)")
                .await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn where_saving_and_printing_do_nothing_the_page_says_what_is_possible() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = receipt(visit).await?;
        // What pages inside of other apps make of both.
        visit
            .run(
                "HTMLAnchorElement.prototype.click = () => {};
                 window.print = () => { throw new Error('not here'); };",
            )
            .await?;
        for way in ["save", "print"] {
            form.press("copy").await?;
            visit
                .until(
                    "!document.querySelector('main').innerText.includes('Tidak muncul apa-apa?')",
                )
                .await?;
            form.press(way).await?;
            says(visit, "Tidak muncul apa-apa?").await?;
        }
        visit
            .until("document.querySelector('[data-digits]').checkVisibility()")
            .await
    })
    .await
}

#[tokio::test]
async fn what_changes_is_seen_on_a_page_that_is_being_translated() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = receipt(visit).await?;
        visit.run(TRANSLATOR).await?;
        visit
            .run(
                "navigator.clipboard.writeText = () => Promise.resolve(); window.print = () => {};",
            )
            .await?;
        for (way, words) in [
            ("copy", "[Sudah disalin.]"),
            ("print", "[Tidak muncul apa-apa?"),
            ("copy", "[Sudah disalin.]"),
        ] {
            form.press(way).await?;
            says(visit, words).await?;
        }
        // Nothing of an earlier state stands beside the new one.
        let before: bool = visit
            .value("document.querySelector('main').innerText.includes('Tidak muncul apa-apa?')")
            .await?;
        ensure!(!before, "the earlier words are still there");
        Ok(())
    })
    .await
}
