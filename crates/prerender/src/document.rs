//! The head around a rendered page: what search engines, previews and the browser are told.

use std::fmt::Write as _;

use anyhow::{Result, bail};
use content::PageId;
use locale::Lang;
use pages::{App, Page, PageKind};
use report::organisation::ATTRIBUTE;

use crate::assets::{AppFiles, Assets};
use crate::sources::Sources;

/// The whole document.
pub(crate) fn write(page: &Page, sources: &Sources, assets: &Assets) -> Result<String> {
    let neutral = &sources.site.neutral;
    let mut root = format!(
        "{}\" data-neutral=\"{}\" data-neutral-name=\"{}",
        page.kind.hook(),
        escape(neutral.url.as_str()),
        escape(neutral.name.get(page.lang)),
    );
    if page.needs.app_is_the_page() {
        let _ = write!(
            root,
            "\" data-code-worker=\"{}\" data-archive=\"{}",
            assets.code_worker, assets.archive
        );
        if let Some(organisation) = &sources.organisation {
            let _ = write!(root, "\" {ATTRIBUTE}=\"{}", escape(organisation));
        }
    }
    fill_in(
        &sources.shell,
        [
            ("{lang}", page.lang.code()),
            ("{page}", &root),
            ("{head}", &head(page, sources, assets)),
            ("{body}", &page.body),
        ],
    )
}

/// The shell with its markers replaced, which stand in it in this order. The last is replaced
/// first: so what was filled in, which may hold a text like a marker, is never searched again.
fn fill_in(shell: &str, markers: [(&str, &str); 4]) -> Result<String> {
    let mut document = shell.to_owned();
    for (marker, text) in markers.into_iter().rev() {
        let Some(start) = document.find(marker) else {
            bail!("index.html has lost its marker {marker}");
        };
        document.replace_range(start..start + marker.len(), text);
    }
    Ok(document)
}

fn head(page: &Page, sources: &Sources, assets: &Assets) -> String {
    let mut head = String::new();
    // The guard comes before everything, so that a page someone left is hidden before it paints.
    let _ = writeln!(head, "<script>{}</script>", assets.guard);
    // Before whatever can fail, so that it hears of it.
    if page.needs.app_is_the_page() {
        let _ = writeln!(head, "<script>{}</script>", assets.fallback);
    }
    let _ = writeln!(head, "<title>{}</title>", escape(&page.title));
    head.push_str("<meta name=\"referrer\" content=\"no-referrer\">\n");
    styles(&mut head, page, assets);
    head.push_str("<link rel=\"icon\" href=\"/icon.svg\" type=\"image/svg+xml\">\n");
    let _ = writeln!(head, "<script src=\"{}\" defer></script>", assets.exit);
    match page.needs.app {
        None => {}
        Some(App::Reading) => wake(&mut head, page, assets, &assets.reading),
        Some(App::Find) => {
            let _ = writeln!(head, "{}", find_script(assets, " defer"));
            // Not its WASM: without script it would be fetched for nothing.
            preload_glue(&mut head, &assets.find);
        }
        Some(App::Report) => at_once(&mut head, page, assets, &assets.report),
        Some(App::Mailbox) => at_once(&mut head, page, assets, &assets.mailbox),
    }
    if page.needs.tools {
        let _ = writeln!(head, "<script src=\"{}\" defer></script>", assets.tools);
    }
    if page.kind == PageKind::Article {
        let _ = writeln!(head, "<script src=\"{}\" defer></script>", assets.share);
    }
    if page.needs.offline {
        let _ = writeln!(head, "<script src=\"{}\" defer></script>", assets.keep);
    }
    if page.needs.place {
        let _ = writeln!(head, "<script src=\"{}\" defer></script>", assets.place);
    }
    if let Some((address, other)) = &page.address {
        public_head(&mut head, page, sources, address, other);
    } else {
        head.push_str("<meta name=\"robots\" content=\"noindex\">\n");
        let lang = page.lang.other().code();
        let href = escape(&page.alternate);
        let _ = writeln!(
            head,
            "<link rel=\"alternate\" hreflang=\"{lang}\" href=\"{href}\">"
        );
    }
    head
}

/// The style stands in the page, so that nothing has to arrive before it is shown. What only paper
/// or a tool needs is a file that is there for paper first: no browser waits for such a one, and the
/// guard has it apply to the screen once it has arrived.
fn styles(head: &mut String, page: &Page, assets: &Assets) {
    if page.region.is_none() {
        let _ = writeln!(head, "<style>{}</style>", assets.form_style);
        return;
    }
    let print = &assets.print_style;
    let _ = writeln!(head, "<style>{}</style>", assets.library_style);
    let _ = writeln!(head, "{}", own_style(page, assets));
    let _ = writeln!(
        head,
        "<link rel=\"stylesheet\" href=\"{print}\" media=\"print\">"
    );
    if page.needs.tool_style {
        let link = tool_style(assets);
        let late = link.replace('>', " media=\"print\" data-tools>");
        let _ = writeln!(head, "{late}<noscript>{link}</noscript>");
    }
}

/// What only pages of its sort need of the styles: those to read, or those to find something on. A
/// visit brings it along.
pub(crate) fn own_style(page: &Page, assets: &Assets) -> String {
    let style = match page.kind {
        PageKind::Article | PageKind::Page(PageId::Glossary | PageId::Sources) => {
            &assets.reading_style
        }
        _ => &assets.finding_style,
    };
    format!("<style>{style}</style>")
}

/// What only a tool needs of the styles, for a page that is visited.
pub(crate) fn tool_style(assets: &Assets) -> String {
    format!("<link rel=\"stylesheet\" href=\"{}\">", assets.tool_style)
}

/// The loader, which waits for a sign of intent. It stands in the page: one file less before the
/// first paint.
fn wake(head: &mut String, page: &Page, assets: &Assets, app: &AppFiles) {
    let files = app_files(page, assets, app);
    let _ = writeln!(head, "<script{files}>{}</script>", assets.wake_inline);
}

/// The app is the page: the loader does not wait, and what it loads is fetched before it asks.
fn at_once(head: &mut String, page: &Page, assets: &Assets, app: &AppFiles) {
    let _ = writeln!(
        head,
        "<script src=\"{}\"{} data-now defer></script>",
        assets.wake,
        app_files(page, assets, app)
    );
    preload(head, app);
    let _ = writeln!(
        head,
        "<link rel=\"preload\" href=\"{}\" as=\"fetch\" type=\"text/plain\" crossorigin>",
        assets.words[page.lang as usize]
    );
}

/// What the loader has to load, in attributes of its script.
fn app_files(page: &Page, assets: &Assets, app: &AppFiles) -> String {
    format!(
        " data-glue=\"{}\" data-wasm=\"{}\" data-words=\"{}\" data-words-other=\"{}\"",
        app.glue,
        app.wasm,
        assets.words[page.lang as usize],
        assets.words[page.lang.other() as usize],
    )
}

/// What wakes a page on which people look for something, loaded whole or visited.
pub(crate) fn find_script(assets: &Assets, defer: &str) -> String {
    format!(
        "<script src=\"{}\" data-glue=\"{}\" data-wasm=\"{}\"{defer}></script>",
        assets.find_script, assets.find.glue, assets.find.wasm
    )
}

fn preload_glue(head: &mut String, app: &AppFiles) {
    let _ = writeln!(head, "<link rel=\"modulepreload\" href=\"{}\">", app.glue);
}

fn preload(head: &mut String, app: &AppFiles) {
    preload_glue(head, app);
    let _ = writeln!(
        head,
        "<link rel=\"preload\" href=\"{}\" as=\"fetch\" type=\"application/wasm\" crossorigin>",
        app.wasm
    );
}

/// Canonical address, both languages, and what a preview shows.
fn public_head(head: &mut String, page: &Page, sources: &Sources, address: &str, other: &str) {
    let canonical = escape(&sources.absolute(address));
    let other = escape(&sources.absolute(other));
    let (title, description) = (escape(&page.title), escape(&page.description));
    let lang = page.lang;
    let in_main = if lang == Lang::default() {
        &canonical
    } else {
        &other
    };
    let _ = writeln!(
        head,
        "<meta name=\"description\" content=\"{description}\">"
    );
    let _ = writeln!(head, "<link rel=\"canonical\" href=\"{canonical}\">");
    for (code, href) in [
        (lang.code(), &canonical),
        (lang.other().code(), &other),
        ("x-default", in_main),
    ] {
        let _ = writeln!(
            head,
            "<link rel=\"alternate\" hreflang=\"{code}\" href=\"{href}\">"
        );
    }
    let kind = if page.kind == PageKind::Article {
        "article"
    } else {
        "website"
    };
    for (name, value) in [
        ("type", kind),
        ("site_name", lang.text(locale::Key::SiteName)),
        ("title", &title),
        ("description", &description),
        ("url", &canonical),
        ("locale", territory(lang)),
        ("locale:alternate", territory(lang.other())),
    ] {
        let _ = writeln!(head, "<meta property=\"og:{name}\" content=\"{value}\">");
    }
}

/// The page that quick exit passes through: nothing but the way on. Works without script.
pub(crate) fn exit_page(sources: &Sources) -> String {
    let neutral = &sources.site.neutral;
    let (url, name) = (escape(neutral.url.as_str()), escape(&neutral.name.id));
    format!(
        "<!doctype html>\n<html lang=\"id\" data-page=\"exit\">\n<head>\n<meta charset=\"utf-8\">\n\
         <title>{name}</title>\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <meta http-equiv=\"refresh\" content=\"0;url={url}\">\n</head>\n<body></body>\n</html>\n"
    )
}

const fn territory(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => "id_ID",
        Lang::En => "en_GB",
    }
}

/// Text as it may stand in an attribute in double quotes or between tags.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_like_a_marker_stays_where_it_was_written() {
        let markers = ["{lang}", "{page}", "{head}", "{body}"];
        for marker in markers {
            let filled = markers.map(|it| (it, marker));
            let document = fill_in("<{lang} {page}>{head}|{body}", filled).expect("all markers");
            assert_eq!(document, format!("<{marker} {marker}>{marker}|{marker}"));
        }
        let without = fill_in("<{lang} {page}>{head}", markers.map(|it| (it, "")));
        assert!(without.is_err_and(|error| error.to_string().contains("{body}")));
    }

    #[test]
    fn text_cannot_leave_its_attribute() {
        assert_eq!(escape("\"><b>&"), "&quot;&gt;&lt;b&gt;&amp;");
    }
}
