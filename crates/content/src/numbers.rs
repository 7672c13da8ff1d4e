//! Phone numbers in running text: finding them and telling them from years and sums.

/// A stretch of text that looks like a phone number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    /// As written.
    pub(crate) written: String,
    /// Where it starts, in bytes.
    pub(crate) at: usize,
}

/// Short codes that answer somewhere in the country, whether or not we list them.
const SHORT_CODES: [&str; 14] = [
    "110", "112", "113", "115", "117", "118", "119", "121", "122", "123", "129", "147", "148",
    "911",
];

/// The number as dialled inside the country: digits only, `+62` and a leading `62` turned to `0`.
pub(crate) fn national(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    match digits.strip_prefix("62") {
        // "+62 0811…" is written often; the zero is the same one.
        Some(rest) if digits.len() >= 9 => format!("0{}", rest.trim_start_matches('0')),
        _ => digits,
    }
}

/// Every stretch of `text` that looks like a phone number.
pub(crate) fn in_text(text: &str) -> Vec<Number> {
    runs(text)
        .into_iter()
        .filter(|run| looks_like_phone(text, run))
        .collect()
}

/// Maximal runs of digits with single separators between them.
pub(crate) fn runs(text: &str) -> Vec<Number> {
    let mut runs = Vec::new();
    let mut rest = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, first)) = rest.next() {
        let opens =
            first.is_ascii_digit() || ((first == '+' || first == '(') && digit_at(text, at + 1));
        if opens && !before.is_alphanumeric() {
            let (mut end, mut gap) = (at + first.len_utf8(), 0);
            while let Some((here, next)) = rest.peek().copied() {
                if next.is_ascii_digit() {
                    (end, gap) = (here + 1, 0);
                } else if is_separator(next) && gap < 2 {
                    gap += 1;
                } else {
                    break;
                }
                rest.next();
                before = next;
            }
            if let Some(written) = text.get(at..end) {
                runs.push(Number {
                    written: written.to_owned(),
                    at,
                });
            }
        } else {
            before = first;
        }
    }
    runs
}

fn digit_at(text: &str, at: usize) -> bool {
    text.as_bytes().get(at).is_some_and(u8::is_ascii_digit)
}

fn is_separator(c: char) -> bool {
    matches!(c, ' ' | '-' | '.' | '(' | ')' | '\u{a0}' | '\u{2011}')
}

fn looks_like_phone(text: &str, run: &Number) -> bool {
    let groups: Vec<&str> = run
        .written
        .split(|c: char| !c.is_ascii_digit())
        .filter(|it| !it.is_empty())
        .collect();
    let digits: usize = groups.iter().map(|group| group.len()).sum();
    let is_year = |group: &&str| group.len() == 4 && matches!(&group[..2], "19" | "20");
    let first = groups.first().copied().unwrap_or_default();
    if groups.iter().all(is_year) || is_day(&groups) || is_sum(&run.written, &groups) {
        return false;
    }
    if groups.len() == 1 && digits == 3 {
        return SHORT_CODES.contains(&first) && !counts_an_article(text, run.at);
    }
    digits >= 8
        || run.written.starts_with('+')
        || (first.starts_with('0') && digits >= 6)
        || (first == "1500" && digits >= 6)
}

/// `2026-11-22` or `22-11-2026`.
fn is_day(groups: &[&str]) -> bool {
    matches!(groups, [a, b, c] if b.len() <= 2 && (a.len() == 4 && c.len() <= 2 || a.len() <= 2 && c.len() == 4))
}

/// `1.000.000`
fn is_sum(written: &str, groups: &[&str]) -> bool {
    let thousands = groups.iter().skip(1).all(|group| group.len() == 3);
    let only_dots = written.chars().all(|c| c.is_ascii_digit() || c == '.');
    let first = groups.first().copied().unwrap_or_default();
    groups.len() > 1 && only_dots && thousands && first.len() <= 3 && !first.starts_with('0')
}

/// Whether the number follows the word for an article of a law.
fn counts_an_article(text: &str, at: usize) -> bool {
    let word = text
        .get(..at)
        .unwrap_or_default()
        .split_whitespace()
        .next_back();
    word.is_some_and(|word| matches!(word.to_lowercase().as_str(), "pasal" | "article"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        in_text(text)
            .into_iter()
            .map(|number| number.written)
            .collect()
    }

    #[test]
    fn phone_numbers_are_found_however_they_are_written() {
        assert_eq!(
            found("Chat 08111-129-129 atau telepon (021) 3903963."),
            ["08111-129-129", "(021) 3903963"]
        );
        assert_eq!(
            found("+62 811 1129 129, 129, lalu 110."),
            ["+62 811 1129 129", "129", "110"]
        );
        assert_eq!(
            found("Telepon 121 di kereta, 1500-771 untuk anak"),
            ["121", "1500-771"]
        );
    }

    #[test]
    fn years_days_sums_and_articles_of_law_are_no_phone_numbers() {
        for text in [
            "UU No. 12 Tahun 2022, Pasal 4 ayat (1) dan Pasal 119.",
            "Diperiksa 2026-11-22, dahulu 22-11-2025",
            "2019-2023 dan 2021 (2023)",
            "10.000.000 orang, 142 dari 514 daerah",
            "Pasal 285 sampai 289 KUHP, Article 110",
            "UU1234567890 itu kode",
        ] {
            assert_eq!(found(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn a_number_is_the_same_with_and_without_the_country() {
        for written in [
            "08111-129-129",
            "+62 8111 129 129",
            "628111129129",
            "+62 (0) 8111129129",
        ] {
            assert_eq!(national(written), "08111129129");
        }
        assert_eq!(national("129"), "129");
    }
}
