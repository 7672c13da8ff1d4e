//! The form in which a number is dialled from anywhere, and the groups in which it is shown.

use letters::split;

use super::MOST_DIGITS;

/// The country of numbers that name none.
const COUNTRY: &str = "62";

/// What stands before a number.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    /// A plus, then the country.
    Plus,
    /// Two zeros, then the country.
    Abroad,
    /// Nothing of the kind.
    None,
}

/// The number with its country; nothing where the digits do not tell that they are one.
pub(super) fn dialled(digits: &str, lead: Lead) -> Option<String> {
    let has_plus = lead == Lead::Plus;
    let abroad = || {
        let is_abroad = lead == Lead::Abroad;
        let rest = digits.strip_prefix("00").filter(|_| is_abroad);
        rest.filter(|it| !it.starts_with('0'))
    };
    let (country, rest) = if let Some(home) = digits
        .strip_prefix(COUNTRY)
        .filter(|home| has_plus || home.trim_start_matches('0').len() >= 8)
    {
        (COUNTRY, home.trim_start_matches('0'))
    } else if has_plus && !digits.starts_with('0') {
        ("", digits)
    } else if let Some(abroad) = abroad() {
        match abroad.strip_prefix(COUNTRY) {
            Some(home) => (COUNTRY, home.trim_start_matches('0')),
            None => ("", abroad),
        }
    } else if let Some(home) = digits.strip_prefix('0') {
        (COUNTRY, home.trim_start_matches('0'))
    } else if digits.starts_with('8') && (9..=12).contains(&digits.len()) {
        (COUNTRY, digits)
    } else {
        return None;
    };
    // Numbers of this country have seven digits behind the zero at least, and twelve at most.
    let fits = if country.is_empty() {
        8..=MOST_DIGITS
    } else {
        7..=12
    };
    fits.contains(&rest.len())
        .then(|| ["+", country, rest].concat())
}

/// The number with a blank between its groups.
pub(super) fn grouped(dialled: &str) -> String {
    let (start, rest) = match dialled.strip_prefix("+62") {
        Some(rest) => ("+62", rest),
        None => ("", dialled),
    };
    let mut grouped = String::from(start);
    // Area and provider take up two or three digits, and are left whole.
    let lead = match (start.is_empty(), rest.starts_with("21")) {
        (true, _) => rest.len() % 4,
        (false, true) => 2,
        (false, false) => 3,
    };
    let (lead, rest) = split(rest, lead.min(rest.len()));
    let mut groups: Vec<&str> = Vec::new();
    groups.extend((!lead.is_empty()).then_some(lead));
    let mut rest = rest;
    while !rest.is_empty() {
        // A digit or two alone at the end would be overlooked.
        let length = match rest.len() {
            5 => 5,
            6 | 7 => 3,
            length => length.min(4),
        };
        let (group, after) = split(rest, length);
        groups.push(group);
        rest = after;
    }
    for group in groups {
        if !grouped.is_empty() {
            grouped.push(' ');
        }
        grouped.push_str(group);
    }
    grouped
}
