//! Where a sentence ends.

/// What stands before a full stop that ends no sentence.
const ABBREVIATIONS: [&str; 8] = ["dr", "drg", "prof", "jl", "kab", "mr", "mrs", "vs"];

/// The same where a number follows, since some of them are words as well.
const ABBREVIATIONS_BEFORE_NUMBERS: [&str; 4] = ["no", "art", "hlm", "ext"];

/// The sentences of a text, each with its place in it.
pub(super) fn split(text: &str) -> Vec<(usize, &str)> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        // What follows the end of a cell belongs to the next one.
        let end = match c {
            '\n' => Some(at + 1),
            c if is_end(c) && ends_here(text, start, at, c) => {
                Some(closing(text, at + c.len_utf8()))
            }
            _ => None,
        };
        if let Some(end) = end {
            push(&mut sentences, text, start, end);
            start = end;
        }
    }
    push(&mut sentences, text, start, text.len());
    sentences
}

fn push<'t>(sentences: &mut Vec<(usize, &'t str)>, text: &'t str, start: usize, end: usize) {
    let Some(found) = text.get(start..end) else {
        return;
    };
    let trimmed = found.trim_start();
    let offset = start + found.len() - trimmed.len();
    let trimmed = trimmed.trim_end();
    if trimmed.chars().any(char::is_alphanumeric) {
        sentences.push((offset, trimmed));
    }
}

fn is_end(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…')
}

/// Whether the mark at `at` ends the sentence that began at `start`.
fn ends_here(text: &str, start: usize, at: usize, mark: char) -> bool {
    let after = text.get(closing(text, at + mark.len_utf8())..);
    let mut after = after.unwrap_or_default().chars();
    match after.next() {
        None => return true,
        Some(next) if !next.is_whitespace() => return false,
        Some(_) => {}
    }
    let next = after.find(|c| !c.is_whitespace());
    // What goes on in small letters is the same sentence.
    if mark != '.' || next.is_none_or(char::is_lowercase) {
        return next.is_none_or(|next| !next.is_lowercase());
    }
    let before = text.get(start..at).unwrap_or_default();
    let word = before.split_whitespace().next_back().unwrap_or_default();
    let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    let word = word.to_lowercase();
    let numbered = next.is_some_and(|next| next.is_ascii_digit());
    let shortened = ABBREVIATIONS.contains(&word.as_str())
        || numbered && ABBREVIATIONS_BEFORE_NUMBERS.contains(&word.as_str());
    !shortened
}

/// Past the quotation marks and brackets that close with the sentence.
fn closing(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    let after = rest.trim_start_matches(['"', '”', '’', '\'', ')', ']', '.', '!', '?']);
    from + rest.len() - after.len()
}

#[cfg(test)]
mod tests {
    use super::split;

    fn found(text: &str) -> Vec<&str> {
        split(text).into_iter().map(|(_, text)| text).collect()
    }

    #[test]
    fn a_sentence_ends_at_its_mark() {
        assert_eq!(
            found("Kamu boleh diam. \"Boleh?\" Ya! Lalu 110."),
            ["Kamu boleh diam.", "\"Boleh?\"", "Ya!", "Lalu 110."]
        );
    }

    #[test]
    fn a_short_form_or_a_number_ends_no_sentence() {
        for text in [
            "UU No. 12 Tahun 2022 dan dr. Sumy.",
            "Pukul 09.00 sampai 16.00.",
            "Kantor di Jl. Latuharhary.",
            "Tanya apa saja… lalu tunggu.",
        ] {
            assert_eq!(found(text), [text]);
        }
        assert_eq!(
            found("You may say no. Then go."),
            ["You may say no.", "Then go."]
        );
    }
}
