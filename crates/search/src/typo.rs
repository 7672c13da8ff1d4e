//! Words one slip of the finger away: two letters swapped, one too many, one too few, or one in
//! place of another.
//!
//! Rather than trying every letter in every place and stemming what comes of it, this walks along
//! the words that the index knows and gives the few spellings that lead to one of them.

mod walk;

pub(crate) use self::walk::Sorted;

/// The fewest letters of a word in which a slip is looked for: among shorter ones everything is a
/// slip away from everything.
pub(crate) const SHORTEST: usize = 4;

/// How a word may begin before its stem, and the letter that the stem then begins with in its place.
const PREFIXES: &[(&str, &str)] = &[
    ("", ""),
    ("di", ""),
    ("me", ""),
    ("mem", ""),
    ("mem", "p"),
    ("men", ""),
    ("meng", ""),
    ("meny", "s"),
    ("pe", ""),
    ("pem", ""),
    ("pem", "p"),
    ("pen", ""),
    ("peng", ""),
    ("peny", "s"),
    ("ber", ""),
    ("ter", ""),
    ("per", ""),
    ("diper", ""),
    ("ke", ""),
    ("se", ""),
];

/// How a word may end after its stem.
const SUFFIXES: &[&str] = &[
    "an", "kan", "i", "in", "nya", "annya", "kannya", "ku", "mu", "ed", "er", "es", "ing", "ings",
    "ly", "ment", "ness", "tion",
];

/// The spellings that one slip could have turned into `word` and whose beginning, or what follows a
/// prefix, is in one of `known`, all of which are sorted. Swaps come first, the likeliest of slips.
pub(crate) fn one_typo_away(word: &str, known: &[&dyn Sorted]) -> Vec<String> {
    if word.len() < SHORTEST || !word.bytes().all(|c| c.is_ascii_lowercase()) {
        return Vec::new();
    }
    let mut spellings = typos_in_prefixes(word);
    for (front, becomes) in PREFIXES {
        let Some(rest) = word.strip_prefix(front).filter(|rest| rest.len() >= 3) else {
            continue;
        };
        let root = format!("{becomes}{rest}");
        for keys in known {
            for mended in walk::roots(*keys, &root) {
                if let Some(rest) = mended.strip_prefix(becomes) {
                    spellings.push(format!("{front}{rest}"));
                }
            }
        }
    }
    spellings.sort_by_cached_key(|spelling| (likelihood(word, spelling), spelling.clone()));
    spellings.dedup();
    spellings
}

fn typos_in_prefixes(word: &str) -> Vec<String> {
    let mut spellings = Vec::new();
    let fronts = PREFIXES.iter().map(|(front, _)| *front);
    for front in fronts.filter(|front| front.len() >= 2) {
        for cut in front.len() - 1..=front.len() + 1 {
            if let Some((typed, rest)) = word.split_at_checked(cut)
                && rest.len() >= 3
                && is_one_typo(typed.as_bytes(), front.as_bytes())
            {
                spellings.push(format!("{front}{rest}"));
            }
        }
    }
    spellings
}

/// The kind of slip, the likeliest first, and the letter it is about.
fn likelihood(word: &str, spelling: &str) -> (u8, u8) {
    let same = word.bytes().zip(spelling.bytes());
    let front = same.take_while(|(a, b)| a == b).count();
    let letter = spelling.as_bytes().get(front).copied().unwrap_or_default();
    let next = word.as_bytes().get(front + 1) == Some(&letter);
    match word.len().cmp(&spelling.len()) {
        std::cmp::Ordering::Greater => (1, 0),
        std::cmp::Ordering::Equal if next && is_swap(word, spelling, front) => (0, 0),
        _ => (2, letter),
    }
}

fn is_swap(word: &str, spelling: &str, at: usize) -> bool {
    word.as_bytes().get(at) == spelling.as_bytes().get(at + 1)
        && word.as_bytes().get(at + 2..) == spelling.as_bytes().get(at + 2..)
}

/// Whether one slip lies between two words that are not the same.
pub(crate) fn is_one_typo(a: &[u8], b: &[u8]) -> bool {
    let front = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let rest = |word: &'_ [u8], skip: usize| word.get(front + skip..).map(<[u8]>::to_vec);
    let same = |x: Option<Vec<u8>>, y: Option<Vec<u8>>| x.is_some() && x == y;
    let swapped = a.get(front) == b.get(front + 1)
        && a.get(front + 1) == b.get(front)
        && same(rest(a, 2), rest(b, 2));
    a != b
        && (same(rest(a, 1), rest(b, 1))
            || same(rest(a, 1), rest(b, 0))
            || same(rest(a, 0), rest(b, 1))
            || swapped)
}

/// Longer words may have a slip in them.
pub(crate) fn nearly(wanted: &str, word: &str) -> bool {
    wanted == word
        || (wanted.len() >= 5
            && word.len() >= 4
            // The first letter is rarely wrong, and decides: `bunuh` is not `dunuh`.
            && wanted.as_bytes().first() == word.as_bytes().first()
            && is_one_typo(wanted.as_bytes(), word.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spellings(word: &str) -> Vec<String> {
        let mut known: Vec<String> = ["visum", "lapor", "perkosa", "simpan", "rape", "foto bugil"]
            .map(ToOwned::to_owned)
            .to_vec();
        known.sort();
        one_typo_away(word, &[&known.as_slice()])
    }

    #[test]
    fn every_kind_of_slip_is_undone() {
        for slip in ["viusm", "vsum", "visumm", "visun", "ivsum", "isum"] {
            assert!(spellings(slip).iter().any(|it| it == "visum"), "{slip}");
        }
    }

    #[test]
    fn a_slip_may_stand_in_a_longer_word() {
        for (slip, word) in [
            ("dilpaorkan", "dilaporkan"),
            ("diperkosakn", "diperkosakan"),
            ("idperkosa", "diperkosa"),
            ("perkosaakn", "perkosakan"),
            ("menyimpna", "menyimpan"),
            ("dilaporna", "dilaporan"),
            ("menyipman", "menyimpan"),
            ("rpaing", "raping"),
            ("ffoto", "foto"),
        ] {
            assert!(
                spellings(slip).iter().any(|it| it == word),
                "{slip}: {:?}",
                spellings(slip)
            );
        }
    }

    #[test]
    fn the_likeliest_slip_comes_first() {
        let known = ["visum".to_owned(), "viusma".to_owned()];
        let found = one_typo_away("viusm", &[&known.as_slice()]);
        let place = |word: &str| found.iter().position(|it| it == word);
        assert_eq!(place("visum"), Some(0));
        assert!(place("viusma").is_some_and(|at| at > 0));
    }

    #[test]
    fn what_is_known_already_and_short_words_are_taken_as_they_are() {
        assert!(spellings("pep").is_empty());
        assert!(!spellings("visum").contains(&"visum".to_owned()));
    }

    #[test]
    fn slips_in_long_words_are_forgiven() {
        for slip in ["bunuh", "bunh", "bnuuh", "bunuhh", "bunug"] {
            assert!(nearly("bunuh", slip), "{slip}");
        }
        assert!(!nearly("bunuh", "dibunuh"));
        assert!(!nearly("mati", "hati"));
    }
}
