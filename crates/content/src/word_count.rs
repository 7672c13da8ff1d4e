//! The words of a text, counted one way everywhere.

/// The words: what stands between spaces and holds a letter or a digit.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
        .filter(|word| word.contains(char::is_alphanumeric))
}

/// The number of words.
pub(crate) fn count_words(text: &str) -> usize {
    words(text).count()
}

#[cfg(test)]
mod tests {
    use super::count_words;

    #[test]
    fn a_sign_between_spaces_is_no_word() {
        assert_eq!(count_words("Kamu – dan 129 / *aku*"), 4);
    }
}
