//! Finds regions by a name, a short form or the beginning of one.

use locale::Lang;

use super::Region;

/// How well a name matches what was typed; the best match is the smallest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Whole,
    Short,
    Begins,
    WordBegins,
    OneLetterOff,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Province,
    City,
    Regency,
}

/// Fewest letters of a name in which one may be wrong: shorter ones match too many others.
const SHORTEST_WITH_TYPO: usize = 5;

pub(super) fn find(typed: &str) -> Vec<Region> {
    let typed = folded(typed);
    if typed.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(Fit, Region)> = Region::all()
        .filter_map(|region| Some((fit(region, &typed)?, region)))
        .collect();
    // Typos are considered only where nothing matches exactly.
    if found.iter().any(|(fit, _)| *fit != Fit::OneLetterOff) {
        found.retain(|(fit, _)| *fit != Fit::OneLetterOff);
    }
    found.sort_by_key(|(fit, region)| (*fit, matches!(region, Region::City(_))));
    found.into_iter().map(|(_, region)| region).collect()
}

fn fit(region: Region, typed: &str) -> Option<Fit> {
    let [name, english] = [Lang::Id, Lang::En].map(|lang| folded(&region.name(lang)));
    if name == typed {
        return Some(Fit::Whole);
    }
    let whole = [fit_of_name(&name, typed), fit_of_name(&english, typed)];
    // Who types "kota" or "kab" first means that kind, where there are two of the name.
    let (kind, bare) = kind_and_name(typed);
    let short = if kind.is_none_or(|kind| kind == Kind::of(region)) {
        let aliases = aliases(region).split(',').filter(|it| !it.is_empty());
        let names = aliases.chain([kind_and_name(&name).1]);
        names.filter_map(|name| fit_of_name(name, bare)).min()
    } else {
        None
    };
    whole.into_iter().flatten().chain(short).min()
}

fn fit_of_name(name: &str, typed: &str) -> Option<Fit> {
    let (joined, typed_joined) = (joined(name), joined(typed));
    if joined == typed_joined {
        Some(Fit::Short)
    } else if joined.starts_with(&typed_joined) {
        Some(Fit::Begins)
    } else if name
        .match_indices(typed)
        .any(|(at, _)| name[..at].ends_with(' '))
    {
        Some(Fit::WordBegins)
    } else if typed_joined.len() >= SHORTEST_WITH_TYPO && is_one_off(&joined, &typed_joined) {
        Some(Fit::OneLetterOff)
    } else {
        None
    }
}

fn aliases(region: Region) -> &'static str {
    match region {
        Region::Province(province) => province.facts.aliases,
        Region::City(city) => city.facts().1,
    }
}

/// Small letters, digits and single spaces.
pub(super) fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in letters::plain_letters(text).flat_map(char::to_lowercase) {
        if letter.is_alphanumeric() {
            out.push(letter);
        } else if letter != '\'' && letter != '’' && !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

fn joined(text: &str) -> String {
    text.replace(' ', "")
}

/// The kind that somebody typed before a name, and the name.
fn kind_and_name(text: &str) -> (Option<Kind>, &str) {
    [
        ("kota ", Kind::City),
        ("kabupaten ", Kind::Regency),
        ("kab ", Kind::Regency),
        ("provinsi ", Kind::Province),
        ("propinsi ", Kind::Province),
        ("prov ", Kind::Province),
    ]
    .into_iter()
    .find_map(|(word, kind)| Some((Some(kind), text.strip_prefix(word)?)))
    .unwrap_or((None, text))
}

impl Kind {
    fn of(region: Region) -> Self {
        match region {
            Region::Province(_) => Self::Province,
            Region::City(city) if city.facts().0.starts_with("Kabupaten ") => Self::Regency,
            Region::City(_) => Self::City,
        }
    }
}

/// Whether one letter more, less, other, or two letters swapped make one the other.
fn is_one_off(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let (long, short) = if one.len() < other.len() {
        (other, one)
    } else {
        (one, other)
    };
    let same = long.iter().zip(&short).take_while(|(a, b)| a == b).count();
    let (long, short) = (&long[same..], &short[same..]);
    match long.len() - short.len() {
        0 => {
            long.len() < 2
                || long[1..] == short[1..]
                || (long[0] == short[1] && long[1] == short[0] && long[2..] == short[2..])
        }
        1 => long[1..] == *short,
        _ => false,
    }
}
