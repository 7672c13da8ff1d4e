//! Knows the text of a chat that was exported from `WhatsApp`: each message begins with its day and
//! hour. Any other text is no file that is taken.

use letters::split;

/// Bytes in which the first message stands; the notice on top of a chat is shorter.
const HEAD: usize = 8192;

/// Bytes of the start, and of the end, of a long chat that are shown: a phone can lay them out.
const SHOWN: usize = 40_000;

/// What a person sees of a chat before it goes.
#[derive(Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// All of it, or its start.
    pub start: String,
    /// How many lines are not shown, and what follows them.
    pub end: Option<(usize, String)>,
}

/// What to show of a chat: all of it, or whole lines of its start and end.
pub fn excerpt(file: &[u8]) -> Excerpt {
    let text = String::from_utf8_lossy(file);
    if text.len() <= 2 * SHOWN {
        return Excerpt {
            start: text.into_owned(),
            end: None,
        };
    }
    let (start, rest) = split(&text, text.floor_char_boundary(SHOWN));
    let start = start
        .rfind('\n')
        .map_or(start, |end| split(start, end + 1).0);
    let (_, end) = split(rest, rest.ceil_char_boundary(rest.len() - SHOWN));
    let end = end.split_once('\n').map_or(end, |(_, end)| end);
    let between = text.get(start.len()..text.len() - end.len());
    let between = between.unwrap_or_default();
    Excerpt {
        start: start.to_owned(),
        end: Some((between.lines().count(), end.to_owned())),
    }
}

/// Whether these bytes are the text of a chat.
pub(super) fn is_chat(file: &[u8]) -> bool {
    let Ok(text) = str::from_utf8(file) else {
        return false;
    };
    let is_text = |byte: u8| byte >= b' ' || matches!(byte, b'\t' | b'\n' | b'\r');
    file.iter().copied().all(is_text)
        && split(text, text.floor_char_boundary(HEAD))
            .0
            .lines()
            .any(|line| after_moment(line).is_some())
}

/// What follows the day and hour at the start of a message, as phones of every country write them.
fn after_moment(line: &str) -> Option<&str> {
    // Marks of direction stand in front of many lines, and a bracket on iPhones.
    let is_front = |it: char| {
        it == '['
            || matches!(
                it,
                '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{FEFF}'
            )
    };
    let rest = number(line.trim_start_matches(is_front), 4)?;
    let rest = number(rest.strip_prefix(['/', '.', '-'])?, 2)?;
    let rest = number(rest.strip_prefix(['/', '.', '-'])?, 4)?;
    let rest = rest.trim_start_matches([',', ' ', '\u{A0}', '\u{202F}']);
    let rest = number(rest, 2)?;
    number(rest.strip_prefix([':', '.'])?, 2)
}

/// What follows a number of so many digits at most.
fn number(text: &str, most: usize) -> Option<&str> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=most).contains(&digits).then(|| split(text, digits).1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_chat_is_shown_by_whole_lines_and_says_how_many_are_between() {
        let short = excerpt("29/11/26 21.04 - Budi: halo\n".as_bytes());
        assert_eq!(short.end, None);
        let line = "29/11/26 21.04 - Budi: halo \u{1F642}\n";
        let long = line.repeat(10_000);
        let Excerpt { start, end } = excerpt(long.as_bytes());
        let (between, end) = end.expect("it is long");
        for part in [&start, &end] {
            assert!(part.len() <= SHOWN && part.starts_with("29/") && part.ends_with('\n'));
        }
        assert_eq!(
            start.lines().count() + between + end.lines().count(),
            10_000
        );
        // One line without an end.
        let endless = "\u{1F642}".repeat(SHOWN);
        assert!(excerpt(endless.as_bytes()).start.len() <= SHOWN);
    }

    #[test]
    fn chats_of_every_phone_are_known_and_other_text_is_not() {
        for line in [
            "29/11/26 21.04 - Budi: kamu di mana",
            "29/11/2026, 21:04 - Budi: kamu di mana",
            "[29/11/26 21.04.11] Budi: kamu di mana",
            "\u{200E}[29/11/26, 21.04.11] Budi: \u{200E}gambar tidak disertakan",
            "11/29/26, 9:04\u{202F}PM - Budi: where are you",
            "2026-11-29 21:04 - Budi: kamu di mana",
            "29.11.26, 21:04 - Budi: kamu di mana",
            "\u{FEFF}Pesan dilindungi.\r\n29/11/26 21.04 - Budi: halo\r\n",
        ] {
            assert!(is_chat(line.as_bytes()), "{line}");
        }
        for line in [
            "",
            "foto.jpg",
            "#!/bin/sh\n",
            "<!doctype html><script>",
            "29/11/26",
            "29/11/26 halo",
            "12345/11/26 21.04",
            "catatan: 29/11/26 21.04 - Budi: halo",
            "29/11/26 21.04 - Budi: \u{0} halo",
        ] {
            assert!(!is_chat(line.as_bytes()), "{line}");
        }
        assert!(!is_chat(b"\xFF\xFE2\x009\x00"));
        let late = format!("{}\n29/11/26 21.04 - Budi: halo", "a".repeat(HEAD));
        assert!(!is_chat(late.as_bytes()));
    }
}
