//! Words one slip of the finger away.

/// The fewest letters of a word in which a slip is looked for: among shorter ones everything is a
/// slip away from everything.
pub(crate) const SHORTEST: usize = 4;

/// Every spelling that one slip could have turned into `word`: two letters swapped, one too many,
/// one too few, or one in place of another. Swaps come first, the likeliest of slips.
pub(crate) fn one_slip_away(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() < SHORTEST || !word.chars().all(|c| c.is_ascii_lowercase()) {
        return Vec::new();
    }
    let mut spellings = Vec::with_capacity(letters.len() * 54 + 26);
    for at in 1..letters.len() {
        let mut swapped = letters.clone();
        swapped.swap(at - 1, at);
        if swapped != letters {
            spellings.push(swapped.iter().collect());
        }
    }
    for at in 0..letters.len() {
        let mut shorter = letters.clone();
        shorter.remove(at);
        spellings.push(shorter.iter().collect());
    }
    for letter in 'a'..='z' {
        for at in 0..=letters.len() {
            let mut longer = letters.clone();
            longer.insert(at, letter);
            spellings.push(longer.iter().collect());
        }
        for at in 0..letters.len() {
            let mut other = letters.clone();
            if let Some(place) = other.get_mut(at).filter(|place| **place != letter) {
                *place = letter;
                spellings.push(other.iter().collect());
            }
        }
    }
    spellings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_slip_is_undone() {
        for slip in ["viusm", "vsum", "visumm", "visun"] {
            let spellings = one_slip_away(slip);
            assert!(spellings.iter().any(|it| it == "visum"), "{slip}");
        }
    }

    #[test]
    fn short_words_are_taken_as_they_are() {
        assert!(one_slip_away("pep").is_empty());
    }
}
