//! Detects the kind of a file by its content. Its name and the type from the browser are ignored.

use thiserror::Error;

use super::{FileKind, MAX_FILE};

/// Where the first part of an Ogg or Matroska file ends, which names what is inside.
const HEAD: usize = 4096;

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum FileRejected {
    /// There is nothing in it.
    #[error("the file is empty; choose another one")]
    Empty,
    /// Longer than a file may be.
    #[error("the file is longer than 10 MiB; choose a smaller one")]
    TooLong,
    /// Neither a picture, a PDF nor sound, whatever it is called.
    #[error("this is neither a picture, a PDF nor sound; choose another file")]
    Unknown,
}

/// What the file is, from all of its bytes: a picture, a PDF or sound. Video counts as unknown.
pub fn recognise(file: &[u8]) -> Result<FileKind, FileRejected> {
    check_length(file.len())?;
    by_start(file)
        .or_else(|| riff(file))
        .or_else(|| iso_media(file))
        .or_else(|| ogg(file))
        .or_else(|| matroska(file))
        .or_else(|| frames(file))
        .ok_or(FileRejected::Unknown)
}

/// Whether a file of this length is taken at all, before any of it is read.
pub const fn check_length(length: usize) -> Result<(), FileRejected> {
    match length {
        0 => Err(FileRejected::Empty),
        1..=MAX_FILE => Ok(()),
        _ => Err(FileRejected::TooLong),
    }
}

/// Whether a picture moves; of such a picture only the first moment is left once it is made anew.
pub fn is_animated(file: &[u8], kind: FileKind) -> bool {
    match kind {
        FileKind::Gif => occurrences(file, b"\x21\xF9\x04").nth(1).is_some(),
        FileKind::Webp => at(file, 12, b"VP8X") && file.get(20).is_some_and(|flags| flags & 2 != 0),
        FileKind::Png => occurrences(file, b"acTL").next().is_some(),
        _ => false,
    }
}

fn by_start(file: &[u8]) -> Option<FileKind> {
    let starts: [(&[u8], FileKind); 10] = [
        (b"\xFF\xD8\xFF", FileKind::Jpeg),
        (b"\x89PNG\r\n\x1A\n", FileKind::Png),
        (b"GIF87a", FileKind::Gif),
        (b"GIF89a", FileKind::Gif),
        (b"%PDF-", FileKind::Pdf),
        (b"ID3", FileKind::Mp3),
        (b"#!AMR\n", FileKind::Amr),
        (b"#!AMR-WB\n", FileKind::Amr),
        (b"fLaC", FileKind::Flac),
        (b"ADIF", FileKind::Aac),
    ];
    let found = starts.iter().find(|(start, _)| file.starts_with(start));
    found.map(|(_, kind)| *kind)
}

fn riff(file: &[u8]) -> Option<FileKind> {
    let holds = |what: &[u8]| file.starts_with(b"RIFF") && at(file, 8, what);
    if holds(b"WEBP") {
        Some(FileKind::Webp)
    } else if holds(b"WAVE") {
        Some(FileKind::Wav)
    } else {
        None
    }
}

/// The family of MP4: the brands name pictures; sound is told from video by its tracks.
fn iso_media(file: &[u8]) -> Option<FileKind> {
    if !at(file, 4, b"ftyp") {
        return None;
    }
    let length = u32::from_be_bytes(file.get(..4)?.try_into().ok()?) as usize;
    let brands = file.get(8..length.min(HEAD).min(file.len()))?;
    let has = |known: &[&[u8; 4]]| {
        let (brands, _) = brands.as_chunks::<4>();
        brands.iter().any(|brand| known.contains(&brand))
    };
    if has(&[b"avif", b"avis"]) {
        return Some(FileKind::Avif);
    }
    if has(&[
        b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1",
    ]) {
        return Some(FileKind::Heic);
    }
    // Twelve bytes after its name, each track says which kind of media it carries.
    let mut tracks = occurrences(file, b"hdlr").map(|start| file.get(start + 12..start + 16));
    let sound = tracks.clone().any(|kind| kind == Some(b"soun"));
    let video = tracks.any(|kind| kind == Some(b"vide"));
    (sound && !video).then_some(FileKind::M4a)
}

fn ogg(file: &[u8]) -> Option<FileKind> {
    let inside = [&b"OpusHead"[..], b"\x01vorbis", b"Speex   ", b"\x7FFLAC"];
    let is_sound = file.starts_with(b"OggS") && holds_any(file, &inside);
    (is_sound && !holds_any(file, &[b"\x80theora"])).then_some(FileKind::Ogg)
}

fn matroska(file: &[u8]) -> Option<FileKind> {
    let is_sound =
        file.starts_with(b"\x1A\x45\xDF\xA3") && holds_any(file, &[b"A_OPUS", b"A_VORBIS"]);
    let video: [&[u8]; 3] = [b"V_VP", b"V_AV1", b"V_MPEG"];
    (is_sound && !holds_any(file, &video)).then_some(FileKind::Webm)
}

/// Sound without a head of its own begins with its first frame.
fn frames(file: &[u8]) -> Option<FileKind> {
    let [0xFF, second, third, ..] = *file else {
        return None;
    };
    // Layer III of a known version, with a bit rate and a sampling rate that exist.
    let is_mp3 = matches!(second, 0xE2 | 0xE3 | 0xF2 | 0xF3 | 0xFA | 0xFB)
        && !matches!(third >> 4, 0 | 15)
        && third & 0x0C != 0x0C;
    // ADTS with a sampling rate that exists.
    let is_aac = matches!(second, 0xF0 | 0xF1 | 0xF8 | 0xF9) && (third >> 2) & 0x0F < 13;
    if is_mp3 {
        Some(FileKind::Mp3)
    } else {
        is_aac.then_some(FileKind::Aac)
    }
}

fn at(file: &[u8], start: usize, what: &[u8]) -> bool {
    file.get(start..).is_some_and(|rest| rest.starts_with(what))
}

fn holds_any(file: &[u8], words: &[&[u8]]) -> bool {
    let head = &file[..file.len().min(HEAD)];
    words
        .iter()
        .any(|word| head.windows(word.len()).any(|part| part == *word))
}

fn occurrences<'a, const N: usize>(
    file: &'a [u8],
    word: &'a [u8; N],
) -> impl Iterator<Item = usize> + Clone + 'a {
    file.windows(N)
        .enumerate()
        .filter_map(move |(start, part)| (part == word).then_some(start))
}

#[cfg(test)]
mod tests;
