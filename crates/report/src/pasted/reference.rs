//! The reference of a report in whatever it was pasted with.

/// How many letters and digits a reference has.
const LENGTH: usize = 6;

/// The six letters and digits of a reference: all that the text has, or else the only two groups of
/// three with a dash between them.
pub(crate) fn six_letters(text: &str, fits: impl Fn(u8) -> bool) -> Option<[u8; LENGTH]> {
    let plain: String = letters::plain_letters(text).collect();
    let six = |text: &str| {
        let mut letters = text.chars().filter(|it| !matches!(it, ' ' | '\n' | '-'));
        let mut found = [0; LENGTH];
        for place in &mut found {
            let letter = u8::try_from(letters.next()?).ok()?;
            *place = Some(letter.to_ascii_uppercase()).filter(|it| fits(*it))?;
        }
        letters.next().is_none().then_some(found)
    };
    if let Some(whole) = six(&plain) {
        return Some(whole);
    }
    let plain = letters::replaced(&plain, " - ", "-");
    let between = |letter: char| !letter.is_alphanumeric() && letter != '-';
    let mut found = plain
        .split(between)
        .filter(|word| word.len() == LENGTH + 1 && word.as_bytes()[LENGTH / 2] == b'-')
        .filter_map(six);
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}
