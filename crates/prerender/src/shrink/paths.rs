//! Where in a library a panic was: an absolute path of the machine that built the app, with a line.
//! Nobody reads it on a phone, and of our own files the app still says it.

use std::collections::HashSet;
use std::ops::Range;

use super::bytes::Bytes;

/// The length of a place in the source: address and length of its path, line and column.
const PLACE: usize = 16;
const LONGEST_PATH: usize = 400;

/// Bytes that stand at an address in memory.
struct Segment {
    address: usize,
    bytes: Range<usize>,
}

/// Empties the paths in the data of a program; nothing where it is data of another kind.
pub(super) fn empty(data: &mut [u8]) -> Option<()> {
    let segments = segments(data)?;
    let mut places = Vec::new();
    let mut paths = HashSet::new();
    for segment in &segments {
        // Places begin at an address that four divides.
        let start = segment.bytes.start + segment.address.next_multiple_of(4) - segment.address;
        for at in (start..segment.bytes.end.saturating_sub(PLACE - 1)).step_by(4) {
            let length = word(data, at + 4)?;
            if !(1..LONGEST_PATH).contains(&length) {
                continue;
            }
            if let Some(path) = range(&segments, word(data, at)?, length)
                && is_path(&data[path.clone()])
            {
                places.push(at);
                paths.insert((path.start, path.end));
            }
        }
    }
    let one = places.first().copied();
    let one: [u8; 4] = data.get(one?..one? + 4)?.try_into().ok()?;
    for (start, end) in paths {
        data[start..end].fill(0);
    }
    for at in places {
        data[at..at + PLACE].fill(0);
        data[at..at + 4].copy_from_slice(&one);
    }
    Some(())
}

fn is_path(text: &[u8]) -> bool {
    text.starts_with(b"/") && text.ends_with(b".rs") && text.iter().all(u8::is_ascii_graphic)
}

fn word(data: &[u8], at: usize) -> Option<usize> {
    let word = data.get(at..at + 4)?.try_into().ok()?;
    usize::try_from(u32::from_le_bytes(word)).ok()
}

/// Where the bytes of an address are.
fn range(segments: &[Segment], address: usize, length: usize) -> Option<Range<usize>> {
    segments.iter().find_map(|segment| {
        let start = segment.bytes.start + address.checked_sub(segment.address)?;
        (start + length <= segment.bytes.end).then_some(start..start + length)
    })
}

fn segments(data: &[u8]) -> Option<Vec<Segment>> {
    let mut rest = Bytes(data);
    let count = rest.number()?;
    let mut segments = Vec::new();
    for _ in 0..count {
        // Into the one memory, at a constant.
        let (0, 0x41) = (rest.byte()?, rest.byte()?) else {
            return None;
        };
        let address = rest.signed()?;
        let 0x0B = rest.byte()? else {
            return None;
        };
        let length = rest.block()?.len();
        let end = data.len() - rest.0.len();
        segments.push(Segment {
            address,
            bytes: end - length..end,
        });
    }
    Some(segments)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADDRESS: u32 = 0x10_0000;
    const TEXTS: &[u8] = b"/x/lib.rssrc/own.rs/etc/words";

    /// Data with two places in a library, one of our own, and a text that is no path.
    fn data() -> Vec<u8> {
        let mut memory = TEXTS.to_vec();
        memory.resize(32, b'.');
        for (start, length, line) in [(0, 9, 700), (9, 10, 8), (19, 10, 0), (0, 9, 9)] {
            for word in [ADDRESS + start, length, line, 5] {
                memory.extend(word.to_le_bytes());
            }
        }
        // One segment, at 0x100000, with 96 bytes.
        let mut data = vec![1, 0, 0x41, 0x80, 0x80, 0xC0, 0x00, 0x0B, 96];
        data.extend(memory);
        data
    }

    #[test]
    fn paths_of_libraries_are_emptied_and_all_else_stays() {
        let before = data();
        let mut after = data();
        empty(&mut after).expect("data");
        let start = 9;
        assert_eq!(after[start..start + 9], [0; 9]);
        assert_eq!(
            after[start + 9..start + 48],
            {
                let mut kept = before[start + 9..start + 48].to_vec();
                // The first place.
                kept[23..].copy_from_slice(&[0, 0, 0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
                kept[..].to_vec()
            }[..]
        );
        assert_eq!(
            after[start + 48..start + 80],
            before[start + 48..start + 80]
        );
        assert_eq!(after[start + 80..], after[start + 32..start + 48]);
    }

    #[test]
    fn data_without_paths_or_of_another_kind_stays_as_it_is() {
        for data in [
            &b""[..],
            b"\x01",
            b"\x01\x01\x02ab",
            b"\x01\0\x41\0\x0B\x02ab",
        ] {
            let mut after = data.to_vec();
            assert_eq!(empty(&mut after), None);
            assert_eq!(after, data);
        }
    }
}
