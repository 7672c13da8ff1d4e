//! `care opinions`: whether pages helped, which numbers are wrong, and what readers wrote beside.

use std::fmt::Write as _;
use std::path::PathBuf;

use anyhow::Result;
use api::care::wire::{OpinionList, SealedWords};
use report::wire::{Feedback, PageName};
use zeroize::Zeroizing;

use crate::desk::Place;
use crate::keyring::Keyring;
use crate::readable::{indented, plain};

/// Counts, and with a key the words as well.
pub(crate) async fn opinions(place: &Place, keys: &[PathBuf]) -> Result<String> {
    let keys = Keyring::read(keys)?;
    let desk = place.open_to_list().await?;
    let mut list = desk.opinions(0).await?;
    let mut text = counts(&list);
    while let Some(last) = list.words.last().map(|words| words.id) {
        for words in &list.words {
            let _ = writeln!(text, "\n{}  {}", words.day, plain(&words.page));
            text.push_str(&said(words, &keys));
        }
        list = desk.opinions(last).await?;
    }
    desk.close().await;
    Ok(text)
}

fn counts(list: &OpinionList) -> String {
    let mut text = format!("{:<10}  {:>5}  {:>5}  PAGE\n", "DAY", "YES", "NO");
    for opinion in &list.pages {
        let page = plain(&opinion.page);
        let _ = writeln!(
            text,
            "{:<10}  {:>5}  {:>5}  {page}",
            opinion.day, opinion.yes, opinion.no
        );
    }
    if !list.wrong_numbers.is_empty() {
        let _ = writeln!(text, "\n{:<10}  {:>5}  WRONG NUMBER", "DAY", "TIMES");
    }
    for number in &list.wrong_numbers {
        let service = plain(&number.service);
        let _ = writeln!(text, "{:<10}  {:>5}  {service}", number.day, number.count);
    }
    text
}

fn said(words: &SealedWords, keys: &Keyring) -> String {
    if keys.is_empty() {
        return "    sealed; give --key to read it\n".to_owned();
    }
    opened(words, keys).map_or_else(
        |error| format!("    {error}\n"),
        |words| indented(&String::from_utf8_lossy(&words)),
    )
}

fn opened(words: &SealedWords, keys: &Keyring) -> Result<Zeroizing<Vec<u8>>> {
    let page: PageName = words.page.parse()?;
    keys.open(&words.envelope()?, Feedback::binding(&page))
}
