//! `care opinions`: feedback on pages, wrong numbers, and what readers wrote.

use locale::Key;
use std::fmt::Write as _;
use std::path::PathBuf;

use anyhow::Result;
use api::care::wire::OpinionList;
use api::store::FeedbackWords;
use report::wire::{Feedback, PageName};
use zeroize::Zeroizing;

use crate::backend::BackendArguments;
use crate::escape::{escape, escape_lines};
use crate::keyring::Keyring;
use crate::language::lang;
use crate::outside;

/// The counts, and with a key the words too.
pub(crate) async fn opinions(arguments: &BackendArguments, keys: &[PathBuf]) -> Result<String> {
    let keys = Keyring::read(keys)?;
    let backend = arguments.open_read_only().await?;
    let mut list = backend.opinions(0).await?;
    let mut text = counts_table(&list);
    while let Some(last) = list.words.last().map(|words| words.id) {
        for words in &list.words {
            let _ = writeln!(text, "\n{}  {}", words.day, escape(&words.page));
            text.push_str(&words_text(words, &keys));
        }
        list = backend.opinions(last).await?;
    }
    backend.close().await;
    Ok(text)
}

fn counts_table(list: &OpinionList) -> String {
    let word = |key| lang().text(key);
    let mut text = format!(
        "{:<10}  {:>5}  {:>5}  {}\n",
        word(Key::CareColumnDay),
        word(Key::CareColumnYes),
        word(Key::CareColumnNo),
        word(Key::CareColumnPage)
    );
    for opinion in &list.pages {
        let page = escape(&opinion.page);
        let _ = writeln!(
            text,
            "{:<10}  {:>5}  {:>5}  {page}",
            opinion.day, opinion.yes, opinion.no
        );
    }
    if !list.wrong_numbers.is_empty() {
        let _ = writeln!(
            text,
            "\n{:<10}  {:>5}  {}",
            word(Key::CareColumnDay),
            word(Key::CareColumnTimes),
            word(Key::CareColumnWrongNumber)
        );
    }
    for number in &list.wrong_numbers {
        let service = escape(&number.service);
        let _ = writeln!(text, "{:<10}  {:>5}  {service}", number.day, number.count);
    }
    text
}

fn words_text(words: &FeedbackWords, keys: &Keyring) -> String {
    if keys.is_empty() {
        return format!("    {}\n", lang().text(Key::CareWordsSealed));
    }
    open_words(words, keys).map_or_else(
        |error| format!("    {}\n", outside::words(&error)),
        |words| escape_lines(&String::from_utf8_lossy(&words)),
    )
}

fn open_words(words: &FeedbackWords, keys: &Keyring) -> Result<Zeroizing<Vec<u8>>> {
    let page: PageName = words.page.parse()?;
    keys.open(&words.envelope, Feedback::binding(&page))
}
