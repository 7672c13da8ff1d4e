//! Checks a reply against the word lists of the staff rules before it is sent.
//!
//! The lists are in `locales/` and belong to reviewers. A word can be right all the same, so the
//! writer decides: they read the findings, and send the reply anyway or change it.

use anyhow::{Context as _, Result};
use locale::matching::Folded;
use locale::{Key, message};
use serde::Deserialize;

use crate::escape::escape;
use crate::language::lang;

const WORDING: &str = include_str!("../../../locales/wording.toml");
const REPLIES: &str = include_str!("../../../locales/replies.toml");

/// The list of words that name the topic.
const TOPIC: &str = "L7";

/// Indonesian suffixes that are removed before matching: "bajumu" is about clothes like "baju".
const SUFFIXES: [&str; 5] = ["nya", "mu", "kah", "lah", "ku"];

/// A word of the reply that is in a list.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    word: String,
    list: String,
    what: String,
    /// The reply is not sent without `--send-anyway`.
    pub(crate) blocks: bool,
}

impl Finding {
    /// The finding as one line.
    pub(crate) fn line(&self) -> String {
        let what = rule(&self.list).map_or(self.what.as_str(), |key| lang().text(key));
        message::care_finding(lang(), &self.list, what, &escape(&self.word)) + "\n"
    }
}

/// What a list is about, in words; nothing for one that reviewers added since.
fn rule(list: &str) -> Option<Key> {
    let name = format!("care-rule-{}", list.to_lowercase());
    Key::ALL.iter().copied().find(|key| key.name() == name)
}

/// Every word of the lists that is in the text, each list and word once.
pub(crate) fn findings(text: &str) -> Result<Vec<Finding>> {
    let replies: Replies = toml::from_str(REPLIES).context("locales/replies.toml")?;
    let wording: Lists = toml::from_str(WORDING).context("locales/wording.toml")?;
    let bare = without_suffixes(text);
    // A line may start a sentence, or continue a phrase of the line before.
    let forms = [
        text,
        &bare,
        &text.replace('\n', "."),
        &bare.replace('\n', "."),
    ]
    .map(Folded::new);
    let mut found = Vec::new();
    let named =
        |list: &&List| replies.hold.contains(&list.name) || replies.tell.contains(&list.name);
    for list in wording.list.iter().filter(named).chain(&replies.list) {
        for word in list.id.iter().chain(&list.en) {
            if forms.iter().any(|form| form.contains(word)) {
                found.push(Finding {
                    word: word.trim_start_matches('^').to_owned(),
                    list: list.name.clone(),
                    what: list.what.clone(),
                    blocks: !replies.tell.contains(&list.name),
                });
            }
        }
    }
    Ok(found)
}

/// The words of a text that tell the topic to whoever hears it.
pub(crate) fn topic_words(text: &str) -> Result<Vec<String>> {
    let told = findings(text)?.into_iter();
    Ok(told
        .filter(|finding| finding.list == TOPIC)
        .map(|finding| finding.word)
        .collect())
}

fn without_suffixes(text: &str) -> String {
    text.split_inclusive(|letter: char| !letter.is_alphanumeric())
        .map(|piece| {
            let word = piece.trim_end_matches(|letter: char| !letter.is_alphanumeric());
            let stem = SUFFIXES.iter().find_map(|suffix| word.strip_suffix(suffix));
            stem.unwrap_or(word).to_owned() + &piece[word.len()..]
        })
        .collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Replies {
    hold: Vec<String>,
    tell: Vec<String>,
    list: Vec<List>,
}

/// The lists of the interface; everything else in that file is about other texts.
#[derive(Deserialize)]
struct Lists {
    list: Vec<List>,
}

#[derive(Deserialize)]
struct List {
    name: String,
    what: String,
    id: Vec<String>,
    en: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn lists(text: &str) -> Vec<String> {
        let mut lists: Vec<String> = findings(text)
            .expect("the lists can be read")
            .into_iter()
            .map(|finding| finding.list)
            .collect();
        lists.dedup();
        lists
    }

    #[test]
    fn a_reply_that_offers_choices_is_fine() {
        for text in [
            "Halo. Kamu boleh memilih: lewat telepon, atau lewat kotak ini. Keduanya baik.",
            "Terima kasih. Kapan waktu yang baik untukmu?",
            "Thank you. Would you like to talk, or to write? Both are fine.",
            "You can choose who sees this. Nothing happens before you say so.",
        ] {
            assert!(lists(text).is_empty(), "{text}: {:?}", lists(text));
        }
    }

    #[test]
    fn what_staff_rules_forbid_is_found_in_both_languages() {
        for (list, id, en) in [
            ("L1", "Halo.\nMengapa baru sekarang?", "Hello.\nWhy now?"),
            ("L2", "Apakah kamu jujur?", "You claim that"),
            ("L3", "Si pelaku", "the victim"),
            ("L4", "Waktu itu bajumu apa?", "Were you drunk?"),
            (
                "P2",
                "Apakah kamu sudah menikah?",
                "Which route did you choose?",
            ),
            ("P3", "Ada yang tidak diisi", "You skipped one"),
            (
                "P5",
                "Kami bisa atur mediasi",
                "He will apologise, an apology is near",
            ),
            (
                "P6",
                "Kami minta klarifikasi dulu",
                "We want his side first",
            ),
            ("P7", "Kamu harus melapor", "You have to call"),
            ("L6", "Pasti selesai", "We guarantee it"),
            ("L11", "Kamu seharusnya bilang", "You should have said so"),
        ] {
            for text in [id, en] {
                let found = lists(text);
                assert!(found.contains(&list.to_owned()), "{text}: {found:?}");
            }
        }
    }

    #[test]
    fn the_topic_is_told_and_holds_nothing_back() {
        let found = findings("Laporanmu sudah dibaca.").expect("the lists can be read");
        assert_eq!(found.len(), 1);
        assert!(found[0].list == "L7" && !found[0].blocks);
    }

    #[test]
    fn words_for_somebody_else_are_looked_through_for_the_topic_alone() {
        for (text, words) in [
            ("Dari toko buku", &[][..]),
            ("From the bookshop", &[]),
            ("", &[]),
            ("Kenapa belum bayar", &[]),
            ("Dari pusat bantuan", &["bantuan", "pusat"]),
            ("soal laporannya", &["laporan"]),
            ("the police report", &["report", "police"]),
        ] {
            assert_eq!(topic_words(text).expect("readable"), words, "{text}");
        }
    }

    #[test]
    fn every_list_that_is_named_is_there() {
        let replies: Replies = toml::from_str(REPLIES).expect("readable");
        let wording: Lists = toml::from_str(WORDING).expect("readable");
        for name in replies.hold.iter().chain(&replies.tell) {
            assert!(wording.list.iter().any(|list| list.name == *name), "{name}");
        }
        let named =
            |list: &&List| replies.hold.contains(&list.name) || replies.tell.contains(&list.name);
        for list in wording.list.iter().filter(named).chain(&replies.list) {
            let words = rule(&list.name).map(|key| locale::Lang::En.text(key));
            assert_eq!(words, Some(list.what.as_str()), "{}", list.name);
        }
        for list in &replies.list {
            assert!(!list.id.is_empty() && !list.en.is_empty(), "{}", list.name);
        }
    }
}
