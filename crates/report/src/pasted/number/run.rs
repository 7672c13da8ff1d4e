//! Runs of digits with the marks that people put between them, and the numbers in each.

use super::dialled::{Lead, dialled};
use super::{FEWEST_DIGITS, MOST_DIGITS, Number};
use zeroize::Zeroizing;

/// Digits with nothing but marks between them.
pub(super) struct Run {
    groups: Vec<DigitGroup>,
    /// Where the groups begin that make numbers, each with the group behind its last; none where
    /// the digits are something else.
    cuts: Vec<(usize, usize)>,
    /// Whether a letter hangs on it that may have been meant for a digit.
    is_cut_short: bool,
}

/// Digits with nothing between them.
struct DigitGroup {
    digits: Zeroizing<String>,
    has_plus: bool,
    start: usize,
    end: usize,
}

impl DigitGroup {
    fn lead(&self) -> Lead {
        if self.has_plus {
            Lead::Plus
        } else if self.digits.starts_with("00") {
            Lead::Abroad
        } else {
            Lead::None
        }
    }
}

impl Run {
    /// The numbers that say by themselves that they are some: with a country, or a zero before them.
    pub(super) fn numbers(&self) -> impl Iterator<Item = Number> {
        let cuts = self.cuts.iter().copied();
        cuts.filter_map(|(from, to)| Some(number(self.number_of(from, to)?)))
    }

    /// The number that all the digits make, whether or not it says so by itself.
    pub(super) fn bare(&self) -> Option<Number> {
        let digits = self.joined(0, self.groups.len());
        let fits = (FEWEST_DIGITS..=MOST_DIGITS).contains(&digits.len());
        let is_one = fits && !self.is_cut_short && !self.is_date(0, self.groups.len());
        let is_zero = digits.bytes().all(|digit| digit == b'0');
        (is_one && !is_zero && !self.groups[0].has_plus).then(|| number(digits.to_string()))
    }

    /// Where its first number begins; digits before it are none of it.
    pub(super) fn number_start(&self) -> usize {
        let first = self.cuts.first().map_or(0, |(from, _)| *from);
        self.groups[first].start
    }

    /// Where it ends.
    pub(super) fn end(&self) -> usize {
        self.groups.last().map_or(0, |last| last.end)
    }

    fn digits(&self) -> usize {
        self.groups.iter().map(|group| group.digits.len()).sum()
    }

    fn joined(&self, from: usize, to: usize) -> Zeroizing<String> {
        let mut digits = Zeroizing::new(String::new());
        for group in &self.groups[from..to] {
            digits.push_str(&group.digits);
        }
        digits
    }

    /// A date looks like a number with a zero before it.
    fn is_date(&self, from: usize, to: usize) -> bool {
        let [one, two, three] = &self.groups[from..to] else {
            return false;
        };
        let lengths = [one, two, three].map(|group| group.digits.len());
        !one.has_plus && matches!(lengths, [1 | 2, 1 | 2, 4] | [4, 1 | 2, 1 | 2])
    }

    fn number_of(&self, from: usize, to: usize) -> Option<String> {
        if self.is_date(from, to) {
            return None;
        }
        dialled(&self.joined(from, to), self.groups[from].lead())
    }

    /// Finds the groups that make numbers. Digits may stand before the first, a date perhaps; none
    /// may be left behind it, because they could be the end of it.
    fn cut(&mut self) {
        let count = self.groups.len();
        // The fewest numbers that take up all groups from here on, as the end of the first of them.
        let mut best: Vec<Option<(usize, usize)>> = vec![None; count + 1];
        best[count] = Some((0, count));
        for from in (0..count).rev() {
            let mut length = 0;
            for to in from + 1..=count {
                length += self.groups[to - 1].digits.len();
                if length > MOST_DIGITS + 3 {
                    break;
                }
                let Some((numbers, _)) = best[to] else {
                    continue;
                };
                let is_better = best[from].is_none_or(|(held, _)| numbers + 1 < held);
                if is_better && self.number_of(from, to).is_some() {
                    best[from] = Some((numbers + 1, to));
                }
            }
        }
        let mut from = (0..count)
            .find(|from| best[*from].is_some())
            .unwrap_or(count);
        while from < count {
            let Some((_, to)) = best[from] else { break };
            self.cuts.push((from, to));
            from = to;
        }
    }
}

fn number(dialled: String) -> Number {
    Number {
        dialled,
        extension: String::new(),
    }
}

/// The runs of a text, in their order.
pub(super) fn of(letters: &[char]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        if !letters[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let before = runs.last().map_or(0, Run::end);
        let group = group(letters, at, before);
        at = group.end;
        match runs.last_mut() {
            Some(run) if belongs(run, &group, letters) => run.groups.push(group),
            _ => runs.push(Run {
                groups: vec![group],
                cuts: Vec::new(),
                is_cut_short: false,
            }),
        }
    }
    // What follows digits that were cut short may be the rest of them.
    let mut goes_on = false;
    for run in &mut runs {
        let after = &letters[run.end()..];
        let (is_cut_short, goes_on_behind) = is_cut_short(after);
        run.is_cut_short = is_cut_short || goes_on;
        goes_on = goes_on_behind && run.digits() >= FEWEST_DIGITS / 2;
        if !run.is_cut_short {
            run.cut();
        }
    }
    runs
}

/// The digits from `at` on, with the plus before them.
fn group(letters: &[char], at: usize, before: usize) -> DigitGroup {
    let rest = &letters[at..];
    let length = rest.iter().take_while(|it| it.is_ascii_digit()).count();
    let marks = letters[before..at].iter().rev();
    let back = marks.take_while(|it| matches!(it, ' ' | '(')).count();
    let plus = at
        .checked_sub(back + 1)
        .filter(|plus| *plus >= before && letters[*plus] == '+');
    DigitGroup {
        digits: Zeroizing::new(rest[..length].iter().collect()),
        has_plus: plus.is_some(),
        start: plus.unwrap_or(at),
        end: at + length,
    }
}

/// Whether the digits go on those before them.
fn belongs(run: &Run, group: &DigitGroup, letters: &[char]) -> bool {
    let gap = &letters[run.end()..group.start];
    let has = |mark: char| gap.contains(&mark);
    let used_before = |mark: char| letters[run.groups[0].end..run.end()].contains(&mark);
    let is_whole = run.digits() >= FEWEST_DIGITS;
    let fits_brackets = (4..FEWEST_DIGITS).contains(&group.digits.len());
    let starts_anew = group.has_plus
        || (is_whole && has('(') && !fits_brackets)
        || (is_whole && has('/') && !used_before('/'));
    !starts_anew && gap.iter().all(|it| " -.()/·_".contains(*it))
}

/// Whether what follows the digits may have been meant for more of them: letters that look like
/// digits, stars that hide some, or letters with digits behind them; and whether digits do follow.
fn is_cut_short(after: &[char]) -> (bool, bool) {
    let word = after
        .iter()
        .take_while(|it| it.is_alphabetic() || **it == '*');
    let word: String = word.collect();
    let next = after.get(word.chars().count());
    let is_extension = super::extension::is_name(&word) && word.len() > 1;
    let looks_like_digits = word.chars().all(|it| "oOlIiQxX*".contains(it));
    let is_word = !word.is_empty() && !is_extension;
    let has_digit = is_word && next.is_some_and(char::is_ascii_digit);
    let behind = after.iter().skip(word.chars().count());
    let mut behind = behind.skip_while(|it| matches!(it, ' ' | '-' | '.'));
    let goes_on = behind.next().is_some_and(char::is_ascii_digit);
    let is_cut_short = has_digit || (is_word && looks_like_digits);
    (is_cut_short, is_cut_short && goes_on)
}
