//! From letters as people type them to letters as the index has them.

/// A word of a text: where it stands and how it is written in small plain letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RawWord {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) plain: String,
}

/// Most letters of a word; the rest is ignored.
const LONGEST: usize = 40;

/// The words of `text`. An apostrophe belongs to its word, everything else that is no letter and
/// no digit stands between words.
pub(crate) fn words(text: &str) -> Vec<RawWord> {
    let mut words = Vec::new();
    let mut open: Option<RawWord> = None;
    for (at, c) in text.char_indices() {
        // Letters that nobody sees stand in no word's way.
        let width = c.len_utf8();
        let Some(c) = letters::plain(c) else { continue };
        let inside = c.is_alphanumeric() || (open.is_some() && matches!(c, '\'' | '’' | '\u{301}'));
        if inside {
            let word = open.get_or_insert_with(|| RawWord {
                start: at,
                end: at,
                plain: String::new(),
            });
            word.end = at + width;
            push(&mut word.plain, c);
        } else if let Some(word) = open.take() {
            words.push(word);
        }
    }
    words.extend(open);
    for word in &mut words {
        // An apostrophe that closes a quotation is no part of the word.
        while let Some(inner) = text
            .get(word.start..word.end)
            .and_then(|it| it.strip_suffix(['\'', '’']))
        {
            word.end = word.start + inner.len();
        }
        word.plain = collapse(&word.plain);
    }
    words.retain(|word| !word.plain.is_empty());
    words
}

fn push(plain: &mut String, c: char) {
    if plain.chars().count() >= LONGEST {
        return;
    }
    for c in c.to_lowercase() {
        match c {
            'à' | 'á' | 'â' | 'ä' | 'ã' | 'å' => plain.push('a'),
            'è' | 'é' | 'ê' | 'ë' => plain.push('e'),
            'ì' | 'í' | 'î' | 'ï' => plain.push('i'),
            'ò' | 'ó' | 'ô' | 'ö' | 'õ' => plain.push('o'),
            'ù' | 'ú' | 'û' | 'ü' => plain.push('u'),
            'ç' => plain.push('c'),
            'ñ' => plain.push('n'),
            c if c.is_alphanumeric() => plain.push(c),
            _ => {}
        }
    }
}

/// `tolooong` is `tolong`, and `teman2` is `teman`.
fn collapse(word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    let mut out = String::new();
    let mut at = 0;
    while let Some(c) = letters.get(at) {
        let run = letters.iter().skip(at).take_while(|it| *it == c).count();
        // Digits are numbers: 1111 is not 1.
        let kept = if run >= 3 && c.is_alphabetic() {
            1
        } else {
            run
        };
        out.extend(std::iter::repeat_n(*c, kept));
        at += run;
    }
    match out.strip_suffix('2') {
        Some(single) if single.len() >= 3 && single.chars().all(char::is_alphabetic) => {
            single.to_owned()
        }
        _ => out,
    }
}

/// The word with digits that stand for letters, such as `p3l3c3h4n`; `None` where it has no mix of
/// both.
pub(crate) fn without_digits(word: &str) -> Option<String> {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let digits = word.chars().filter(char::is_ascii_digit).count();
    if letters < 2 || digits == 0 || word.starts_with(|c: char| c.is_ascii_digit() && digits > 2) {
        return None;
    }
    Some(word.chars().map(letter).collect())
}

fn letter(c: char) -> char {
    match c {
        '0' => 'o',
        '1' => 'i',
        '3' => 'e',
        '4' => 'a',
        '5' => 's',
        '6' | '9' => 'g',
        '7' => 't',
        '8' => 'b',
        c => c,
    }
}

/// The word with each doubled letter once; `None` where there is none.
pub(crate) fn undoubled(word: &str) -> Option<String> {
    let mut single = String::new();
    for c in word.chars() {
        if !single.ends_with(c) {
            single.push(c);
        }
    }
    (single.len() < word.len()).then_some(single)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.plain).collect()
    }

    #[test]
    fn words_are_folded_to_small_plain_letters() {
        assert_eq!(
            plain("Tolooong! Aku ‘digrépe’, don't"),
            ["tolong", "aku", "digrepe", "dont"]
        );
        assert_eq!(
            plain("laki2 laki-laki 08111"),
            ["laki", "laki", "laki", "08111"]
        );
    }

    #[test]
    fn words_are_read_as_they_are_pasted() {
        assert_eq!(
            plain("\u{200e}pele\u{ad}ceh\u{200b}an\u{a0}１２９ ｋｅｍａｎａ ٠٨"),
            ["pelecehan", "129", "kemana", "08"]
        );
    }

    #[test]
    fn a_word_knows_where_it_stands() {
        let text = "‘Orang lain’ bilang";
        let places: Vec<_> = words(text)
            .iter()
            .filter_map(|word| text.get(word.start..word.end))
            .collect();
        assert_eq!(places, ["Orang", "lain", "bilang"]);
    }

    #[test]
    fn digits_can_stand_for_letters() {
        assert_eq!(without_digits("p3rk0s4").as_deref(), Some("perkosa"));
        assert_eq!(without_digits("129"), None);
        assert_eq!(undoubled("digrrepe").as_deref(), Some("digrepe"));
    }
}
