//! Finding a word or phrase of a list in a text: whole words, any case. The build looks up the words
//! of the interface this way, the care team's program those of a reply.

/// A text made ready for looking words up.
pub struct Folded {
    lower: String,
    /// Sentences in small letters, every word between single spaces.
    sentences: Vec<String>,
}

impl Folded {
    /// Makes a text ready.
    pub fn new(text: &str) -> Self {
        let lower = text.to_lowercase();
        let sentences = lower.split(['.', '?', '!', ':', ';']).map(spaced).collect();
        Self { lower, sentences }
    }

    /// Whether the word stands in the text. With `^` it has to begin a sentence; a sign that is no
    /// word is looked for as it is.
    pub fn contains(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        if let Some(word) = word.strip_prefix('^') {
            return self
                .sentences
                .iter()
                .any(|it| it.starts_with(&spaced(word)));
        }
        if !word.contains(char::is_alphanumeric) {
            return self.lower.contains(&word);
        }
        let word = spaced(&word);
        self.sentences.iter().any(|it| it.contains(&word))
    }
}

fn spaced(text: &str) -> String {
    let belongs = |letter: char| letter.is_alphanumeric() || matches!(letter, '%' | '\'');
    let words = text
        .replace('’', "'")
        .split(|letter| !belongs(letter))
        .filter(|word| !word.is_empty())
        .fold(String::new(), |all, word| all + " " + word);
    words + " "
}
