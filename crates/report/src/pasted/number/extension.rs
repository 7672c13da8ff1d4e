//! The extension behind a number: `ext. 12`, `pesawat 12`, `#12`, `;ext=12`.

/// The most digits of an extension.
const MOST_DIGITS: usize = 6;

/// The words before an extension, in small letters.
const NAMES: [&str; 10] = [
    "ext",
    "extn",
    "extension",
    "ekst",
    "ekstensi",
    "pesawat",
    "psw",
    "pes",
    "x",
    "#",
];

/// Whether the word announces an extension.
pub(super) fn is_name(word: &str) -> bool {
    NAMES.contains(&word.to_ascii_lowercase().as_str())
}

/// The extension that follows at `from`, and where it ends.
pub(super) fn after(letters: &[char], from: usize) -> Option<(String, usize)> {
    let skip = |at: usize, marks: &str| {
        let rest = letters.get(at..).unwrap_or_default();
        at + rest.iter().take_while(|it| marks.contains(**it)).count()
    };
    let start = skip(from, " ,;");
    let word: String = letters
        .get(start..)?
        .iter()
        .take_while(|it| it.is_alphabetic() || **it == '#')
        .collect();
    if !is_name(&word) {
        return None;
    }
    let digits_at = skip(start + word.chars().count(), " .:=");
    let digits: String = letters
        .get(digits_at..)?
        .iter()
        .take_while(|it| it.is_ascii_digit())
        .collect();
    let end = digits_at + digits.len();
    (1..=MOST_DIGITS)
        .contains(&digits.len())
        .then_some((digits, end))
}
