//! Detects the kind of a file by its content. Its name and the type from the browser are ignored.

use thiserror::Error;

use super::chat::is_chat;
use super::{FileKind, MAX_FILE};

/// Where the first part of an Ogg or Matroska file ends, which names what is inside.
const HEAD: usize = 4096;

/// Where a document may begin, as its own rules allow.
const PDF_HEAD: usize = 1024;
/// The longest picture that is read to be made anew and smaller. A phone with little memory can hold
/// it; the memory that its points take is bounded by [`super::drawn_size`].
pub const MAX_PICTURE: usize = 32 * 1024 * 1024;

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum FileRejected {
    /// There is nothing in it.
    #[error("the file is empty; choose another one")]
    Empty,
    /// Longer than a file may be.
    #[error("the file is longer than 10 MiB; choose a smaller one")]
    TooLong,
    /// Neither a picture, a PDF, sound nor a chat, whatever it is called.
    #[error("this is neither a picture, a PDF, sound nor a chat; choose another file")]
    Unknown,
}

/// What the file is, from all of its bytes: a picture, a PDF, sound or the text of a chat. Video
/// counts as unknown. A picture may be longer than a file that is sent, because it becomes smaller.
pub fn recognise(file: &[u8]) -> Result<FileKind, FileRejected> {
    check_length(file.len())?;
    let kind = by_start(file)
        .or_else(|| bitmap(file))
        .or_else(|| riff(file))
        .or_else(|| iso_media(file))
        .or_else(|| ogg(file))
        .or_else(|| matroska(file))
        .or_else(|| windows_media(file))
        .or_else(|| frames(file))
        .or_else(|| further_on(file))
        .or_else(|| is_chat(file).then_some(FileKind::Chat))
        .ok_or(FileRejected::Unknown)?;
    if file.len() > MAX_FILE && !kind.is_picture() {
        return Err(FileRejected::TooLong);
    }
    Ok(kind)
}

/// Whether a file of this length is taken at all, before any of it is read.
pub const fn check_length(length: usize) -> Result<(), FileRejected> {
    match length {
        0 => Err(FileRejected::Empty),
        1..=MAX_PICTURE => Ok(()),
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
    let starts: [(&[u8], FileKind); 13] = [
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
        (b"II*\0", FileKind::Tiff),
        (b"MM\0*", FileKind::Tiff),
        (b"caff\0", FileKind::Caf),
    ];
    let found = starts.iter().find(|(start, _)| file.starts_with(start));
    found.map(|(_, kind)| *kind)
}

/// Two letters are not enough; the length of its head has to be one that exists.
fn bitmap(file: &[u8]) -> Option<FileKind> {
    let head = file.get(14..18)?;
    let exists = matches!(head, [12 | 40 | 52 | 56 | 64 | 108 | 124, 0, 0, 0]);
    (file.starts_with(b"BM") && exists).then_some(FileKind::Bmp)
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

/// The head of a Windows Media file names a kind of stream for sound, and another for video.
fn windows_media(file: &[u8]) -> Option<FileKind> {
    let start = b"\x30\x26\xB2\x75\x8E\x66\xCF\x11\xA6\xD9\x00\xAA\x00\x62\xCE\x6C";
    let length = u32::from_le_bytes(*file.get(16..)?.first_chunk()?) as usize;
    let head = file.get(..length.min(file.len()))?;
    let names = |kind: &[u8; 4]| occurrences(head, kind).next().is_some();
    let is_sound = names(b"\x40\x9E\x69\xF8") && !names(b"\xC0\xEF\x19\xBC");
    (file.starts_with(start) && is_sound).then_some(FileKind::Wma)
}

/// Mail and download programs leave bytes in front of a document or of sound.
fn further_on(file: &[u8]) -> Option<FileKind> {
    // What a computer would run or open as something else stays that.
    let other: [&[u8]; 5] = [b"MZ", b"PK", b"<", b"#!", b"\x7FELF"];
    let start = file.trim_ascii_start();
    if other.iter().any(|word| start.starts_with(word)) {
        return None;
    }
    let head = &file[..file.len().min(PDF_HEAD)];
    if occurrences(head, b"%PDF-").next().is_some() {
        return Some(FileKind::Pdf);
    }
    let begins = |start: usize| {
        let rest = &file[start..];
        rest.starts_with(b"ID3") || has_frames(rest)
    };
    (0..file.len().min(HEAD))
        .any(begins)
        .then_some(FileKind::Mp3)
}

/// Whether three frames of an MP3 follow one another, which no other bytes do by chance.
fn has_frames(mut file: &[u8]) -> bool {
    (0..3).all(|_| {
        let rest = frame_length(file).and_then(|length| file.get(length..));
        rest.map(|rest| file = rest).is_some()
    })
}

/// The length of the frame of an MP3 that starts here.
fn frame_length(file: &[u8]) -> Option<usize> {
    const FULL: [usize; 16] = [
        0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0,
    ];
    const HALF: [usize; 16] = [
        0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0,
    ];
    let [0xFF, second, third, ..] = *file else {
        return None;
    };
    // How often the sampling rate is halved.
    let halved = match second & 0xFE {
        0xFA => 0,
        0xF2 => 1,
        0xE2 => 2,
        _ => return None,
    };
    let (rates, samples) = if halved == 0 {
        (FULL, 144_000)
    } else {
        (HALF, 72_000)
    };
    let rate = rates[usize::from(third >> 4)];
    let sampling = *[44_100_usize, 48_000, 32_000].get(usize::from(third >> 2 & 3))? >> halved;
    (rate > 0).then(|| samples * rate / sampling + usize::from(third >> 1 & 1))
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
