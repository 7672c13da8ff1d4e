//! A number or an address as the plan shows it: whole, and as others may see it.

use zeroize::Zeroizing;

use crate::pasted::{Address, Emails, Number};

/// What hides the middle of a number or address.
const HIDDEN: &str = "••••";
/// The prefix of Indonesian numbers. What follows it says no more than the network or the city.
const INDONESIA: &str = "+62";

/// As it will be used: the first number, in groups, or the first address.
pub(super) fn whole(address: &Address) -> Zeroizing<String> {
    match address {
        Address::Numbers(numbers) => {
            let mut shown = numbers.first.grouped();
            if !numbers.first.extension.is_empty() {
                shown.push_str(" ext. ");
                shown.push_str(&numbers.first.extension);
            }
            shown
        }
        Address::Emails(emails) => Zeroizing::new(emails.first.clone()),
        Address::Words(words) | Address::NotUnderstood(words) => words.clone(),
    }
}

/// Enough for whoever knows it to tell that it is the right one.
pub(super) fn masked(address: &Address) -> String {
    match address {
        Address::Numbers(numbers) => masked_number(&numbers.first),
        Address::Emails(emails) => masked_email(emails),
        Address::Words(words) | Address::NotUnderstood(words) if words.chars().count() > 3 => {
            let first: String = words.chars().take(1).collect();
            format!("{first}{HIDDEN}")
        }
        Address::Words(_) | Address::NotUnderstood(_) => HIDDEN.to_owned(),
    }
}

fn masked_email(emails: &Emails) -> String {
    match emails.first.split_once('@') {
        Some((name, host)) if name.chars().count() > 2 => {
            let first: String = name.chars().take(1).collect();
            format!("{first}{HIDDEN}@{host}")
        }
        Some((_, host)) => format!("{HIDDEN}@{host}"),
        None => HIDDEN.to_owned(),
    }
}

/// The beginning and the end of a number; at least three digits stay hidden.
fn masked_number(number: &Number) -> String {
    let grouped = number.grouped();
    let groups: Vec<&str> = grouped.split(' ').collect();
    let beginning = match groups.as_slice() {
        [prefix, area, ..] if *prefix == INDONESIA => format!("{prefix} {area}"),
        [first, ..] => (*first).to_owned(),
        [] => String::new(),
    };
    let digits: Vec<char> = digits_of(&number.dialled).collect();
    let left = digits.len().saturating_sub(digits_of(&beginning).count());
    let end = if left >= 7 {
        4
    } else {
        left.saturating_sub(3).min(2)
    };
    let end: String = digits[digits.len() - end..].iter().collect();
    let masked = [beginning.as_str(), HIDDEN, &end].join(" ");
    masked.trim().to_owned()
}

fn digits_of(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(char::is_ascii_digit)
}
