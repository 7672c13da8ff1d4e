//! Checking how the reader is spoken to: with the words we use, in short sentences.

use super::articles::ParsedArticle;
use crate::front_matter::FrontMatter;
use crate::reader::At;
use crate::reading::{FEWEST_WORDS, LONGEST_SENTENCE, MEAN_SENTENCE, MEAN_WORD, Reading};
use crate::word_count::count_words;
use crate::wording::{Quotes, Wording, plain};
use crate::{Audience, Fault, FaultKind};

pub(super) fn check(articles: &[ParsedArticle<'_>], wording: &Wording, faults: &mut Vec<Fault>) {
    for article in articles.iter().filter(|article| !article.is_draft()) {
        refused(article, wording, faults);
        long(article, faults);
    }
}

/// Title, summary and note speak to the reader as the text does.
fn refused(article: &ParsedArticle<'_>, wording: &Wording, faults: &mut Vec<Fault>) {
    for sentence in article.front.iter().flat_map(FrontMatter::shown) {
        let sentence = At::new(sentence.value.to_owned(), sentence.line);
        hold(article, &sentence, &mut Quotes::default(), wording, faults);
    }
    for block in &article.body.blocks {
        let mut quotes = Quotes::default();
        for sentence in &block.sentences {
            hold(article, sentence, &mut quotes, wording, faults);
        }
    }
}

fn hold(
    article: &ParsedArticle<'_>,
    sentence: &At<String>,
    quotes: &mut Quotes,
    wording: &Wording,
    faults: &mut Vec<Fault>,
) {
    let to_the_harmed = speaks_to_the_harmed(article);
    let said = plain(&sentence.value);
    let outside = plain(&quotes.outside(&sentence.value));
    let found = wording.refused_in(article.lang, &said, &outside, to_the_harmed);
    faults.extend(found.map(|kind| article.fault(sentence.line, kind)));
}

/// Someone who was harmed may read it, unless it is written for witnesses or helpers and not for
/// anyone.
fn speaks_to_the_harmed(article: &ParsedArticle<'_>) -> bool {
    article.front.as_ref().is_none_or(|front| {
        let helps = |it: &Audience| {
            matches!(
                it,
                Audience::Witness | Audience::Supporter | Audience::Partner
            )
        };
        front.audience.contains(&Audience::Anyone) || !front.audience.iter().any(helps)
    })
}

fn long(article: &ParsedArticle<'_>, faults: &mut Vec<Fault>) {
    let blocks = &article.body.blocks;
    for sentence in blocks.iter().flat_map(|block| &block.sentences) {
        let count = count_words(&sentence.value);
        if count > LONGEST_SENTENCE {
            faults.push(article.fault(sentence.line, FaultKind::LongSentence(count)));
        }
    }
    let reading = Reading::of(blocks);
    if reading.words < FEWEST_WORDS {
        return;
    }
    let mean = reading.mean_sentence();
    if mean > MEAN_SENTENCE {
        faults.push(article.fault(article.body_line, FaultKind::LongSentences(tenths(mean))));
    }
    let mean = reading.mean_word();
    let limit = MEAN_WORD.get(article.lang as usize);
    if limit.is_some_and(|limit| mean > *limit) {
        faults.push(article.fault(article.body_line, FaultKind::LongWords(tenths(mean))));
    }
}

fn tenths(figure: f64) -> String {
    format!("{figure:.1}")
}
