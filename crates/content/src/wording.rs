//! Words held against every article: what is never said, what is never said alone, and what needs
//! a source.

use locale::Lang;

use crate::FaultKind;
use crate::reader::At;
use crate::word_count::words;

/// Patterns in both languages. A pattern is words in a row, in any case: `*` at the end of a word
/// stands for any ending, `#` for a number, `#%` for a percentage.
#[derive(Clone, Debug, Default)]
pub(crate) struct Patterns {
    pub(crate) id: Vec<String>,
    pub(crate) en: Vec<String>,
}

/// Something that is not said.
#[derive(Clone, Debug)]
pub(crate) struct Refused {
    pub(crate) patterns: Patterns,
    /// What to do instead.
    pub(crate) reason: String,
    /// Whether it may be said to witnesses and helpers.
    pub(crate) to_the_harmed: bool,
    /// Whether it may not stand between quotation marks either: a fact that is wrong stays wrong
    /// in the mouth of a friend.
    pub(crate) in_quotes_too: bool,
}

/// Something that is only said together with something else.
#[derive(Clone, Debug)]
pub(crate) struct PairingRule {
    /// The rule holds where each of these is found.
    pub(crate) when: Vec<Patterns>,
    /// Each of these has to be found as well.
    pub(crate) also: Vec<Patterns>,
    /// What to do.
    pub(crate) reason: String,
    /// Whether both stand in one paragraph, point or row, and not only on the same page.
    pub(crate) in_one_paragraph: bool,
}

/// Something that is said sparingly: what is right once tires when it is said again and again.
#[derive(Clone, Debug)]
pub(crate) struct Sparing {
    pub(crate) patterns: Patterns,
    /// How often it may be said.
    pub(crate) most: usize,
    /// Whether that holds under each heading, and not only for the whole article.
    pub(crate) in_one_section: bool,
    /// What to do instead.
    pub(crate) reason: String,
}

/// Everything an article's words are held to.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wording {
    pub(crate) refused: Vec<Refused>,
    pub(crate) pairings: Vec<PairingRule>,
    pub(crate) sparing: Vec<Sparing>,
    /// What states law, a number or a finding, and so needs a source.
    pub(crate) claims: Vec<Patterns>,
    /// What looks like it and is none.
    pub(crate) no_claims: Vec<Patterns>,
}

impl Wording {
    /// What is refused in a sentence. `outside` is the sentence without what stands between
    /// quotation marks.
    pub(crate) fn refused_in(
        &self,
        lang: Lang,
        sentence: &[String],
        outside: &[String],
        to_the_harmed: bool,
    ) -> impl Iterator<Item = FaultKind> {
        let rules = self.refused.iter();
        let rules = rules.filter(move |rule| to_the_harmed || !rule.to_the_harmed);
        rules.filter_map(move |rule| {
            let held = if rule.in_quotes_too {
                sentence
            } else {
                outside
            };
            let words = rule.patterns.find(lang, held)?;
            let reason = rule.reason.clone();
            Some(FaultKind::RefusedWords { words, reason })
        })
    }

    /// What states law, a number or a finding; what only looks like it is taken out of `sentence`.
    pub(crate) fn claim(&self, lang: Lang, sentence: &mut Vec<String>) -> Option<String> {
        for patterns in &self.no_claims {
            patterns.remove(lang, sentence);
        }
        self.claims.iter().find_map(|it| it.find(lang, sentence))
    }
}

impl PairingRule {
    /// The words that are said without what belongs to them, on the line of their sentence.
    pub(crate) fn alone(&self, lang: Lang, sentences: &[At<Vec<String>>]) -> Option<At<String>> {
        let find = |patterns: &Patterns| {
            sentences.iter().find_map(|sentence| {
                Some(At::new(
                    patterns.find(lang, &sentence.value)?,
                    sentence.line,
                ))
            })
        };
        let (first, rest) = self.when.split_first()?;
        let said = find(first)?;
        let holds = rest.iter().all(|it| find(it).is_some());
        let complete = self.also.iter().all(|it| find(it).is_some());
        (holds && !complete).then_some(said)
    }
}

impl Patterns {
    fn of(&self, lang: Lang) -> &[String] {
        match lang {
            Lang::Id => &self.id,
            Lang::En => &self.en,
        }
    }

    /// The words of `sentence` that match the first pattern that does.
    pub(crate) fn find(&self, lang: Lang, sentence: &[String]) -> Option<String> {
        self.of(lang).iter().find_map(|pattern| {
            let (start, end) = place(pattern, sentence)?;
            Some(sentence.get(start..end)?.join(" "))
        })
    }

    /// How often `sentence` matches.
    pub(crate) fn count(&self, lang: Lang, sentence: &[String]) -> usize {
        let count = |pattern: &String| {
            let mut rest = sentence;
            let mut found = 0;
            while let Some((_, end)) = place(pattern, rest) {
                rest = rest.get(end..).unwrap_or_default();
                found += 1;
            }
            found
        };
        self.of(lang).iter().map(count).sum()
    }

    /// Takes out of `sentence` whatever matches.
    fn remove(&self, lang: Lang, sentence: &mut Vec<String>) {
        for pattern in self.of(lang) {
            while let Some((start, end)) = place(pattern, sentence) {
                // What stood around it does not become neighbours.
                sentence.splice(start..end, [String::new()]);
            }
        }
    }
}

/// The words of a sentence as patterns know them.
pub(crate) fn plain(sentence: &str) -> Vec<String> {
    words(sentence)
        .map(|word| {
            word.trim_matches(|c: char| !c.is_alphanumeric() && c != '%')
                .to_lowercase()
        })
        .collect()
}

/// Leaves out what stands between quotation marks, over several sentences too: that is what
/// others say.
#[derive(Debug, Default)]
pub(crate) struct Quotes {
    closes_with: Option<char>,
}

impl Quotes {
    /// What is left of the next sentence.
    pub(crate) fn outside(&mut self, sentence: &str) -> String {
        let mut kept = String::new();
        for c in sentence.chars() {
            match (self.closes_with, c) {
                (Some(end), c) if c == end => self.closes_with = None,
                (Some(_), _) => {}
                (None, '"') => self.closes_with = Some('"'),
                (None, '“') => self.closes_with = Some('”'),
                (None, c) => kept.push(c),
            }
        }
        kept
    }
}

/// Where the words of `pattern` stand in `sentence`: the first one, and the one after the last.
fn place(pattern: &str, sentence: &[String]) -> Option<(usize, usize)> {
    let pattern: Vec<&str> = pattern.split_whitespace().collect();
    let start = sentence.windows(pattern.len().max(1)).position(|window| {
        let mut pairs = pattern.iter().zip(window);
        pairs.all(|(wanted, word)| is(wanted, word))
    })?;
    (!pattern.is_empty()).then_some((start, start + pattern.len()))
}

fn is(wanted: &str, word: &str) -> bool {
    let counts = |text: &str| {
        text.starts_with(|c: char| c.is_ascii_digit())
            && text
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '–' | '-' | '×' | '+'))
    };
    match (wanted, wanted.strip_suffix('*')) {
        ("#", _) => counts(word),
        ("#%", _) => word.strip_suffix('%').is_some_and(counts),
        (_, Some(start)) => word.starts_with(start),
        _ => word == wanted,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matches(pattern: &str, sentence: &str) -> bool {
        place(pattern, &plain(sentence)).is_some()
    }

    #[test]
    fn words_match_whole_and_in_any_case() {
        assert!(matches("kamu harus", "Lalu (Kamu harus) pergi."));
        assert!(!matches("kamu harus", "Kamu haruslah pergi, kamu."));
        assert!(matches("lapor*", "Laporkan!"));
        assert!(matches("# jam", "Dalam 3×24 jam"));
        assert!(matches("#%", "Sekitar 70%."));
        assert!(!matches("# jam", "Beberapa jam"));
    }

    #[test]
    fn what_is_taken_out_leaves_a_gap() {
        let gap = Patterns {
            id: vec!["24 jam".to_owned()],
            en: Vec::new(),
        };
        let mut words = plain("Buka 24 jam sehari");
        gap.remove(Lang::Id, &mut words);
        assert_eq!(words, ["buka", "", "sehari"]);
    }

    #[test]
    fn what_belongs_together_is_looked_for_in_every_sentence() {
        let patterns = |words: &str| Patterns {
            id: vec![words.to_owned()],
            en: Vec::new(),
        };
        let rule = PairingRule {
            when: vec![patterns("uptd ppa"), patterns("lapor*")],
            also: vec![patterns("polisi"), patterns("# jam")],
            reason: String::new(),
            in_one_paragraph: false,
        };
        let alone = |text: &[&str]| {
            let sentences: Vec<_> = text
                .iter()
                .zip(1..)
                .map(|(it, line)| At {
                    value: plain(it),
                    line,
                })
                .collect();
            rule.alone(Lang::Id, &sentences)
                .map(|it| (it.line, it.value))
        };
        let said = Some((2, "uptd ppa".to_owned()));
        assert_eq!(alone(&["Laporan.", "Ke UPTD PPA."]), said);
        assert_eq!(alone(&["Laporan.", "UPTD PPA ke polisi."]), said);
        assert_eq!(alone(&["Laporan.", "UPTD PPA.", "Polisi: 3×24 jam."]), None);
        assert_eq!(alone(&["Ke UPTD PPA."]), None);
    }

    #[test]
    fn what_others_say_is_left_out() {
        let mut quotes = Quotes::default();
        assert_eq!(
            quotes.outside("Ada yang bilang \"kamu harus."),
            "Ada yang bilang "
        );
        assert_eq!(quotes.outside("Kenapa?\" Itu salah."), " Itu salah.");
    }
}
