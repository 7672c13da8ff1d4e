//! Counting words, and finding words in capitals.

/// How many words a text has. A sign between spaces is none.
pub(crate) fn words(text: &str) -> usize {
    text.split_whitespace()
        .filter(|word| word.contains(char::is_alphanumeric))
        .count()
}

/// How many words the longest sentence has.
pub(crate) fn longest_sentence(text: &str) -> usize {
    let text = format!("{text} ");
    let mut longest = 0;
    let mut rest = text.as_str();
    while !rest.is_empty() {
        let end = [". ", "? ", "! ", ": ", "; ", ".” "]
            .iter()
            .filter_map(|mark| rest.find(mark).map(|at| at + mark.len()))
            .min()
            .unwrap_or(rest.len());
        longest = longest.max(words(&rest[..end]));
        rest = &rest[end..];
    }
    longest
}

/// Words of four and more capital letters that are no known name.
pub(crate) fn capitals<'a>(text: &'a str, acronyms: &'a [String]) -> impl Iterator<Item = &'a str> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.chars().filter(|letter| letter.is_uppercase()).count() >= 4)
        .filter(|word| !word.contains(char::is_lowercase))
        .filter(|word| !acronyms.iter().any(|name| name == word))
}
