//! The three sentences that a frightened person must never read without a way on: that nothing was
//! sent, that something is gone, that something is not possible.
//!
//! Every sentence of the interface that says one of them, in either language, names a way on itself,
//! or stands in the list with what stands beside it, or with why it is none of the three.

use std::collections::BTreeSet;
use std::path::Path;

use super::sources::{files, read};

const LIST: &str = include_str!("hard_sentences.txt");

/// A language: how it says one of the three, and how it names a way on.
struct Words {
    lang: &'static str,
    hard: &'static [&'static str],
    way_on: &'static [&'static str],
}

const WORDS: [Words; 2] = [
    Words {
        lang: "id",
        hard: &[
            "tidak terkirim",
            "belum terkirim",
            "tidak dikirim",
            "tidak tersimpan",
            "belum tersimpan",
            "tidak sampai",
            "belum sampai",
            "tidak bisa",
            "belum bisa",
            "belum berhasil",
            "gagal",
            "hilang",
            "terhapus",
            "sudah dihapus",
            "sudah ditarik",
        ],
        way_on: &[
            "coba lagi",
            "mencoba",
            "elepon",
            "129",
            "laporan baru",
            "tulis",
            "salin",
            "pilih",
            "memilih",
            "tetap bisa dipakai",
            "kirim sebagian",
            "urungkan",
            "kembali",
            "bisa juga",
            "sampai kamu menekan",
        ],
    },
    Words {
        lang: "en",
        hard: &[
            "not sent",
            "not yet sent",
            "not been sent",
            "not kept",
            "not stored",
            "not saved",
            "not arrived",
            "cannot",
            "could not",
            "not possible",
            "failed",
            "gone",
            "lost",
            "deleted",
        ],
        way_on: &[
            "try again",
            "tried again",
            "call",
            "phone",
            "129",
            "new report",
            "write",
            "copy",
            "choose",
            "still work",
            "send a part",
            "undo",
            "back",
            "until you press",
        ],
    },
];

/// Keys and their texts, of every file of a language.
fn texts(lang: &str) -> Vec<(String, String)> {
    let folder = format!("locales/{lang}/");
    let is_text = |file: &String| {
        let extension = Path::new(file).extension();
        // The words of `care` are read by case workers at their own machine.
        let is_for_case_workers = file.contains("/care");
        file.starts_with(&folder) && extension.is_some_and(|it| it == "ftl") && !is_for_case_workers
    };
    let mut found: Vec<(String, String)> = Vec::new();
    for file in files().into_iter().filter(is_text) {
        for line in read(&file).lines() {
            if let Some((key, text)) = line.split_once(" = ").filter(|_| !line.starts_with(' ')) {
                found.push((key.to_owned(), text.to_owned()));
            } else if let (true, Some(last)) = (line.starts_with(' '), found.last_mut()) {
                last.1.push_str(line);
            }
        }
    }
    found
}

/// The keys in the list; of those with something beside them, the file is asked whether it is there.
fn listed() -> BTreeSet<&'static str> {
    let lines = LIST.lines().filter(|line| !line.starts_with('#'));
    let lines = lines.filter(|line| !line.trim().is_empty());
    lines
        .map(|line| {
            let (key, rest) = line.split_once(' ').unwrap_or((line, ""));
            if let Some(place) = rest.strip_prefix("beside ") {
                let (file, what) = place.split_once(' ').unwrap_or((place, ""));
                let stands = !what.is_empty() && read(file).contains(what);
                assert!(stands, "{key}: {file} has no {what:?}");
            } else {
                let why = rest.strip_prefix("is ").unwrap_or_default();
                assert!(!why.is_empty(), "{line}: say what stands beside it, or why");
            }
            key
        })
        .collect()
}

#[test]
fn none_of_the_three_hard_sentences_stands_without_a_way_on() {
    let listed = listed();
    let mut known = BTreeSet::new();
    let (mut hard, mut faults) = (0, Vec::new());
    for words in WORDS {
        for (key, text) in texts(words.lang) {
            let text = text.to_lowercase();
            let holds = |these: &[&str]| these.iter().any(|it| text.contains(it));
            if holds(words.hard) {
                hard += 1;
                if !holds(words.way_on) && !listed.contains(key.as_str()) {
                    faults.push(format!("{key} ({}): {text}", words.lang));
                }
            }
            known.insert(key);
        }
    }
    assert!(hard > 60, "only {hard} sentences were looked at");
    let stale = listed.iter().filter(|key| !known.contains(**key));
    faults.extend(stale.map(|key| format!("{key} is no longer a sentence")));
    assert!(
        faults.is_empty(),
        "name a way on in these sentences, or say in hard_sentences.txt what stands beside them:\n{}",
        faults.join("\n")
    );
}
