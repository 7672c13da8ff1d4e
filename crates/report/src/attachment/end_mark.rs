//! Whether a file has its end. Half a picture can be drawn, and looks whole to whoever sends it.

use super::FileKind;

/// Whether the end of the file is missing, as far as files of this kind say where they end.
pub fn is_cut(file: &[u8], kind: FileKind) -> bool {
    let has_end = match kind {
        FileKind::Jpeg => jpeg(file),
        FileKind::Png => png(file),
        FileKind::Gif => gif(file),
        FileKind::Webp | FileKind::Wav => riff(file),
        FileKind::Heic | FileKind::Avif | FileKind::M4a => boxes(file),
        _ => Some(true),
    };
    has_end.is_none()
}

/// From marker to marker. The end mark of a thumbnail is inside a segment, and what a phone adds
/// comes after the end.
fn jpeg(file: &[u8]) -> Option<bool> {
    let mut rest = file.get(2..)?;
    loop {
        // Between the segments of a picture are its points, in which these follow a 0xFF.
        let is_marker =
            |pair: &[u8]| pair[0] == 0xFF && !matches!(pair[1], 0x00 | 0x01 | 0xD0..=0xD8 | 0xFF);
        let start = rest.windows(2).position(is_marker)?;
        if rest[start + 1] == 0xD9 {
            return Some(true);
        }
        rest = &rest[start + 2..];
        let length = u16::from_be_bytes(*rest.first_chunk()?);
        rest = rest.get(usize::from(length)..)?;
    }
}

fn png(file: &[u8]) -> Option<bool> {
    let mut rest = file.get(8..)?;
    loop {
        let length = u32::from_be_bytes(*rest.first_chunk()?) as usize;
        if rest.get(4..8)? == b"IEND" {
            return Some(true);
        }
        rest = rest.get(length.checked_add(12)?..)?;
    }
}

fn gif(file: &[u8]) -> Option<bool> {
    let mut rest = file.get(13 + colours(*file.get(10)?)..)?;
    loop {
        let (kind, more) = rest.split_first()?;
        rest = match kind {
            0x3B => return Some(true),
            0x21 => blocks(more.get(1..)?)?,
            0x2C => blocks(more.get(10 + colours(*more.get(8)?)..)?)?,
            // Some programs fill up between the parts.
            0x00 => more,
            _ => return None,
        };
    }
}

/// The length of a table of colours.
const fn colours(flags: u8) -> usize {
    if flags & 0x80 == 0 {
        0
    } else {
        3 << ((flags & 7) + 1)
    }
}

/// What follows a chain of blocks.
fn blocks(mut rest: &[u8]) -> Option<&[u8]> {
    loop {
        let (length, more) = rest.split_first()?;
        if *length == 0 {
            return Some(more);
        }
        rest = more.get(usize::from(*length)..)?;
    }
}

fn riff(file: &[u8]) -> Option<bool> {
    let length = u32::from_le_bytes(*file.get(4..)?.first_chunk()?);
    // Programs that record do not know the length yet.
    let is_unknown = matches!(length, 0 | u32::MAX);
    (is_unknown || file.len() >= (length as usize).saturating_add(8)).then_some(true)
}

/// The family of MP4: every box says how long it is.
fn boxes(file: &[u8]) -> Option<bool> {
    let mut rest = file;
    while let Some(head) = rest.first_chunk::<8>() {
        let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]);
        let length = match length {
            // Up to the end, wherever that is.
            0 => return Some(true),
            1 => u64::from_be_bytes(*rest.get(8..)?.first_chunk()?),
            2..8 => return None,
            length => u64::from(length),
        };
        rest = rest.get(usize::try_from(length).ok()?.max(8)..)?;
    }
    Some(true)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn jpeg_file() -> Vec<u8> {
        [
            &b"\xFF\xD8\xFF\xE1\x00\x0E thumb \xFF\xD9..."[..],
            b"\xFF\xDB\x00\x05abc\xFF\xFF\xC0\x00\x04xy\xFF\xDA\x00\x04\x01\x02",
            b"points \xFF\x00 and \xFF\xD3 more",
            b"\xFF\xC4\x00\x03t\xFF\xDA\x00\x04\x01\x02 a second pass \xFF\xD9",
        ]
        .concat()
    }

    fn png_file() -> Vec<u8> {
        let part = |name: &[u8], inside: &[u8]| {
            let length = u32::try_from(inside.len()).expect("short").to_be_bytes();
            [&length[..], name, inside, b"sum!"].concat()
        };
        [
            b"\x89PNG\r\n\x1A\n".to_vec(),
            part(b"IHDR", &[0; 13]),
            part(b"IDAT", b"IEND is not the end here"),
            part(b"IEND", b""),
        ]
        .concat()
    }

    fn gif_file() -> Vec<u8> {
        [
            &b"GIF89a\x01\x00\x01\x00\x80\x00\x00"[..],
            &[7; 6],
            b"\x21\xF9\x04\x00\x00\x00\x00\x00",
            b"\x2C\x00\x00\x00\x00\x01\x00\x01\x00\x80",
            &[7; 6],
            b"\x02\x03;;;\x00\x00\x3B",
        ]
        .concat()
    }

    fn riff_file(what: [u8; 4]) -> Vec<u8> {
        let length = 20_u32.to_le_bytes();
        [b"RIFF", &length[..], &what, &[7; 16]].concat()
    }

    fn box_file() -> Vec<u8> {
        let long = [&b"\x00\x00\x00\x01mdat"[..], &24_u64.to_be_bytes(), &[7; 8]].concat();
        [&b"\x00\x00\x00\x10ftypM4A \x00\x00\x00\x00"[..], &long].concat()
    }

    fn samples() -> Vec<(FileKind, Vec<u8>)> {
        vec![
            (FileKind::Jpeg, jpeg_file()),
            (FileKind::Png, png_file()),
            (FileKind::Gif, gif_file()),
            (FileKind::Webp, riff_file(*b"WEBP")),
            (FileKind::Wav, riff_file(*b"WAVE")),
            (FileKind::M4a, box_file()),
            (FileKind::Heic, box_file()),
        ]
    }

    #[test]
    fn a_whole_file_has_its_end_and_may_have_more_behind_it() {
        for (kind, file) in samples() {
            assert!(!is_cut(&file, kind), "{kind:?}");
            if matches!(kind, FileKind::Jpeg | FileKind::Png | FileKind::Gif) {
                let more = [&file[..], b"what a phone adds"].concat();
                assert!(!is_cut(&more, kind), "{kind:?} with more");
            }
        }
        assert!(
            !is_cut(b"%PDF-1.7", FileKind::Pdf),
            "it does not say where it ends"
        );
    }

    #[test]
    fn a_file_that_is_cut_anywhere_is_noticed() {
        for (kind, file) in samples() {
            // Between two boxes nothing says that there was a third.
            let first_box = usize::from(matches!(kind, FileKind::M4a | FileKind::Heic)) * 24;
            for end in first_box + 1..file.len() {
                // What stands behind the name of the last part of a PNG is a sum.
                let is_sum = kind == FileKind::Png && end >= file.len() - 4;
                assert_eq!(is_cut(&file[..end], kind), !is_sum, "{kind:?} at {end}");
            }
        }
    }

    proptest! {
        #[test]
        fn no_bytes_are_too_odd(
            place in 0_usize..7,
            keep in 0_usize..60,
            rest in prop::collection::vec(any::<u8>(), 0..200),
        ) {
            let (kind, file) = samples().swap_remove(place);
            let file = [&file[..keep.min(file.len())], &rest].concat();
            is_cut(&file, kind);
        }
    }
}
