//! Scripts, styles and the app, each under a name made from its final bytes.
//!
//! trunk would hash the app before it is made smaller; served as immutable, such a name could hold two
//! different files. Only the bytes that are really sent decide the name here.

use std::fs;

use anyhow::{Context, Result, bail};
use data_encoding::HEXLOWER;
use locale::{Key, Lang};
use pages::SearchIndex;
use sha2::{Digest, Sha256};

use crate::minify::{self, Loaded};
use crate::output::Output;
use crate::search_index;
use crate::sources::Sources;
use crate::styles;

/// The names of the programs that trunk builds.
pub(crate) const APPS: [&str; 5] = ["app", "report", "mailbox", "find", "code-worker"];

/// The files of one app.
pub(crate) struct AppFiles {
    /// Its JavaScript.
    pub(crate) glue: String,
    /// Its WebAssembly.
    pub(crate) wasm: String,
}

/// Addresses of everything a page loads.
pub(crate) struct Assets {
    /// The library.
    pub(crate) reading: AppFiles,
    /// The report.
    pub(crate) report: AppFiles,
    /// Coming back with a code.
    pub(crate) mailbox: AppFiles,
    /// Looking for something.
    pub(crate) find: AppFiles,
    /// Works out mailboxes from secret codes, beside the page.
    pub(crate) code_worker: String,
    /// Opens a chat that was exported with its pictures.
    pub(crate) archive: String,
    /// The words of the app in each language, in the order of [`Lang::ALL`].
    pub(crate) words: [String; 2],
    /// What the search asks in each language, in the order of [`Lang::ALL`].
    pub(crate) search: [SearchIndex; 2],
    /// Inline in every page of the library: its style.
    pub(crate) library_style: String,
    /// Beside it in a page to read.
    pub(crate) reading_style: String,
    /// Beside it in any other.
    pub(crate) finding_style: String,
    /// Inline in the report, the mailbox and the pages that answer a form: their style.
    pub(crate) form_style: String,
    /// What only a tool needs of the styles.
    pub(crate) tool_style: String,
    /// What only paper needs of the styles.
    pub(crate) print_style: String,
    /// Quick exit.
    pub(crate) exit: String,
    /// The loader of the app, for pages that are nothing without it.
    pub(crate) wake: String,
    /// The same, inline in the pages of the library.
    pub(crate) wake_inline: String,
    /// The loader of the program that people look for something with.
    pub(crate) find_script: String,
    /// What the tools in articles do.
    pub(crate) tools: String,
    /// Copying what is to be passed on.
    pub(crate) share: String,
    /// Saving the site for reading without internet.
    pub(crate) keep: String,
    /// The worker that does so, without its list of files: it never changes its name, because a
    /// browser knows a worker by its address.
    pub(crate) worker: String,
    /// Telling somebody where one is.
    pub(crate) place: String,
    /// Inline in every page: the guard of quick exit.
    pub(crate) guard: String,
    /// Inline in the pages that are nothing without their app: what to do without it.
    pub(crate) fallback: String,
}

impl Assets {
    /// The scripts that stand inside pages, which the policy names by their hashes.
    pub(crate) fn inline_scripts(&self) -> [&str; 3] {
        [&self.guard, &self.fallback, &self.wake_inline]
    }

    /// The styles that stand inside pages, likewise.
    pub(crate) fn inline_styles(&self) -> [&str; 4] {
        [
            &self.library_style,
            &self.reading_style,
            &self.finding_style,
            &self.form_style,
        ]
    }

    /// Names and writes them all; copies the rest of `public/` as it is.
    pub(crate) fn prepare(sources: &Sources, output: &mut Output) -> Result<Self> {
        let script = |name: &str| {
            fs::read_to_string(sources.root.join("public").join(name))
                .with_context(|| format!("cannot read public/{name}"))
        };
        if sources.staging.join("snippets").exists() {
            bail!("the app has JavaScript snippets, which are not named by content; remove them");
        }
        let app = |output: &mut Output, name: &str, loaded: Loaded| -> Result<AppFiles> {
            Ok(AppFiles {
                glue: glue(sources, output, name, loaded)?,
                wasm: wasm(sources, output, name)?,
            })
        };
        let reading = app(output, "app", Loaded::AsModule)?;
        let report = app(output, "report", Loaded::AsModule)?;
        let mailbox = app(output, "mailbox", Loaded::AsModule)?;
        let find = app(output, "find", Loaded::AsModule)?;
        let code = app(output, "code-worker", Loaded::AsScript)?;
        let code_worker = strip(&script("code-worker.js")?)
            .replace("GLUE", &code.glue)
            .replace("WASM", &code.wasm);
        let mut words = |lang: Lang| {
            let file = locale::app_messages(lang);
            hashed(output, lang.code(), "txt", file.as_bytes())
        };
        let words = [words(Lang::Id)?, words(Lang::En)?];
        let mut index = |lang| search_index::prepare(&sources.library, lang, output);
        let search = [index(Lang::Id)?, index(Lang::En)?];
        let wake = strip(&script("wake.js")?);
        let exit = strip(&script("exit.js")?).replace("WORDS", &exit_words());
        let assets = Self {
            reading,
            report,
            mailbox,
            find,
            words,
            search,
            code_worker: hashed(output, "code", "js", code_worker.as_bytes())?,
            library_style: styles::bundle(&sources.root, "library.css")?,
            reading_style: styles::bundle(&sources.root, "reading.css")?,
            finding_style: styles::bundle(&sources.root, "finding.css")?,
            form_style: styles::bundle(&sources.root, "form.css")?,
            tool_style: style(sources, output, "tools")?,
            print_style: style(sources, output, "print")?,
            archive: hashed(
                output,
                "archive",
                "js",
                strip(&script("archive.js")?).as_bytes(),
            )?,
            exit: hashed(output, "exit", "js", exit.as_bytes())?,
            wake: hashed(output, "wake", "js", wake.as_bytes())?,
            wake_inline: wake,
            find_script: hashed(output, "find", "js", strip(&script("find.js")?).as_bytes())?,
            tools: hashed(
                output,
                "tools",
                "js",
                strip(&script("tools.js")?).as_bytes(),
            )?,
            share: hashed(
                output,
                "share",
                "js",
                strip(&script("share.js")?).as_bytes(),
            )?,
            keep: hashed(output, "keep", "js", strip(&script("keep.js")?).as_bytes())?,
            worker: strip(&script("sw.js")?),
            place: hashed(
                output,
                "place",
                "js",
                strip(&script("place.js")?).as_bytes(),
            )?,
            guard: strip(&script("guard.js")?),
            fallback: strip(&script("fallback.js")?),
        };
        copy_rest(sources, output)?;
        Ok(assets)
    }
}

/// A style that is a file of its own.
fn style(sources: &Sources, output: &mut Output, name: &str) -> Result<String> {
    let css = styles::bundle(&sources.root, &format!("{name}.css"))?;
    hashed(output, name, "css", css.as_bytes())
}

/// The JavaScript of an app that trunk has built. In a release it is made smaller.
fn glue(sources: &Sources, output: &mut Output, name: &str, loaded: Loaded) -> Result<String> {
    let file = format!("{name}.js");
    let path = sources.staging.join(&file);
    let mut bytes = fs::read(&path).with_context(|| format!("trunk has not built {file}"))?;
    if sources.is_release {
        bytes = minify::script(&path, loaded)?;
    }
    output.remove(&file)?;
    hashed(output, name, "js", &bytes)
}

/// The WebAssembly of an app that trunk has built.
fn wasm(sources: &Sources, output: &mut Output, name: &str) -> Result<String> {
    let file = format!("{name}_bg.wasm");
    let bytes = fs::read(sources.staging.join(&file))
        .with_context(|| format!("trunk has not built {file}"))?;
    output.remove(&file)?;
    hashed(output, name, "wasm", &bytes)
}

/// Writes `bytes` as `name.<16 hex>.ext` and returns the address.
pub(crate) fn hashed(
    output: &mut Output,
    name: &str,
    extension: &str,
    bytes: &[u8],
) -> Result<String> {
    let digest = HEXLOWER.encode(&Sha256::digest(bytes)[..8]);
    let file = format!("{name}.{digest}.{extension}");
    output.bytes(&file, bytes)?;
    Ok(format!("/{file}"))
}

/// The words quick exit says, which change with the language of the page it stands on.
fn exit_words() -> String {
    let keys = [
        Key::ExitLoading,
        Key::ExitTwoMore,
        Key::ExitOneMore,
        Key::ExitCancelled,
    ];
    let words: serde_json::Map<_, _> = Lang::ALL
        .into_iter()
        .map(|lang| {
            (
                lang.code().to_owned(),
                keys.map(|key| lang.text(key)).to_vec().into(),
            )
        })
        .collect();
    serde_json::Value::from(words).to_string()
}

/// Leaves out comment lines and indentation; the scripts hold no text over several lines.
fn strip(script: &str) -> String {
    script
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

fn copy_rest(sources: &Sources, output: &mut Output) -> Result<()> {
    for entry in fs::read_dir(sources.root.join("public")).context("cannot read public/")? {
        let path = entry?.path();
        let is_script = path.extension().is_some_and(|extension| extension == "js");
        if let (false, Some(name)) = (is_script, path.file_name().and_then(|it| it.to_str())) {
            output.bytes(name, &fs::read(&path)?)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stripping_leaves_the_code() {
        assert_eq!(
            strip("// Why.\n(function () {\n  go(); // now\n})();\n"),
            "(function () {\ngo(); // now\n})();"
        );
    }

    #[test]
    fn the_exit_speaks_both_languages() {
        let words: serde_json::Value = serde_json::from_str(&exit_words()).expect("JSON");
        assert_eq!(words["id"][0], "Memuat.");
        assert_eq!(words["en"].as_array().map(Vec::len), Some(4));
    }
}
