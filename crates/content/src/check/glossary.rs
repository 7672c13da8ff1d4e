//! Holding the meanings of the glossary to what articles are held to.

use locale::Lang;

use super::data::{Data, GLOSSARY, ends_with};
use crate::body::sentences;
use crate::reading::LONGEST_SENTENCE;
use crate::word_count::count_words;
use crate::wording::{Quotes, plain};
use crate::{Fault, FaultKind, SourceFile};

pub(super) fn check(files: &[SourceFile], data: &Data, faults: &mut Vec<Fault>) {
    let Some(file) = files.iter().find(|file| ends_with(&file.path, GLOSSARY)) else {
        return;
    };
    for term in &data.glossary {
        for lang in Lang::ALL {
            let meaning = term.value.meaning.get(lang);
            for sentence in sentences(meaning) {
                let is_sourced = !term.value.sources.is_empty();
                for kind in of_sentence(&sentence, lang, is_sourced, data) {
                    faults.push(file.fault(term.line, kind));
                }
            }
        }
    }
}

fn of_sentence(sentence: &str, lang: Lang, is_sourced: bool, data: &Data) -> Vec<FaultKind> {
    let mut kinds = Vec::new();
    let count = count_words(sentence);
    if count > LONGEST_SENTENCE {
        kinds.push(FaultKind::LongSentence(count));
    }
    let mut said = plain(&Quotes::default().outside(sentence));
    let wording = &data.wording;
    kinds.extend(wording.refused_in(lang, &plain(sentence), &said, true));
    if let Some(claim) = wording.claim(lang, &mut said)
        && !is_sourced
    {
        kinds.push(FaultKind::UnsourcedMeaning(claim));
    }
    kinds
}
