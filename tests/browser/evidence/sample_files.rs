//! Sample files, each with data that must be removed, or of a kind that must be refused.

use std::fs;
use std::path::PathBuf;

use anyhow::ensure;
use tempfile::TempDir;

use crate::support::{Outcome, Visit, holds};

/// A word that occurs in the sample files only.
pub(super) const MARK: &str = "penanda-lokasi";

/// A folder of files to choose from.
pub(super) struct SampleFiles(TempDir);

impl SampleFiles {
    pub(super) fn new() -> Outcome<Self> {
        Ok(Self(tempfile::tempdir()?))
    }

    /// Writes a file.
    pub(super) fn put(&self, name: &str, bytes: &[u8]) -> Outcome<PathBuf> {
        let path = self.0.path().join(name);
        fs::write(&path, bytes)?;
        Ok(path)
    }
}

/// A photo of 60 × 30 points as a phone takes it upright: it says that it has to be turned, where
/// it was taken, and what its owner wrote.
pub(super) async fn photo(visit: &Visit) -> Outcome<Vec<u8>> {
    let bytes: Vec<u8> = visit
        .value(
            "new Promise(resolve => {
                const canvas = document.createElement('canvas');
                canvas.width = 60; canvas.height = 30;
                const pen = canvas.getContext('2d');
                pen.fillStyle = '#c02020'; pen.fillRect(0, 0, 30, 30);
                pen.fillStyle = '#2020c0'; pen.fillRect(30, 0, 30, 30);
                canvas.toBlob(async blob => {
                    resolve([...new Uint8Array(await blob.arrayBuffer())]);
                }, 'image/jpeg', 0.9);
            })",
        )
        .await?;
    ensure!(bytes.starts_with(b"\xFF\xD8"), "the browser gave no JPEG");
    let comment = segment(0xFE, MARK.as_bytes())?;
    let photo = [
        b"\xFF\xD8",
        &segment(0xE1, &exif())?[..],
        &comment,
        &bytes[2..],
    ]
    .concat();
    ensure!(holds(&photo, "Exif") && holds(&photo, MARK));
    Ok(photo)
}

/// A photo of 120 × 80 points that says to be half as large on paper.
pub(super) async fn dense_photo(visit: &Visit) -> Outcome<Vec<u8>> {
    let bytes: Vec<u8> = visit
        .value(
            "new Promise(resolve => {
                const canvas = document.createElement('canvas');
                canvas.width = 120; canvas.height = 80;
                canvas.getContext('2d').fillRect(0, 0, 60, 40);
                canvas.toBlob(async blob => {
                    resolve([...new Uint8Array(await blob.arrayBuffer())]);
                }, 'image/jpeg', 0.9);
            })",
        )
        .await?;
    let entry = |tag: u16, kind: u16, value: u32| {
        [
            &tag.to_be_bytes()[..],
            &kind.to_be_bytes(),
            &1_u32.to_be_bytes(),
            &value.to_be_bytes(),
        ]
        .concat()
    };
    let resolution = [144_u32.to_be_bytes(), 1_u32.to_be_bytes()].concat();
    // The first list has 4 entries and ends at byte 62, the second has 2 and ends at byte 92.
    let exif = [
        &b"Exif\0\0MM\0\x2A\0\0\0\x08"[..],
        &[0, 4],
        &entry(0x011A, 5, 92),
        &entry(0x011B, 5, 92),
        &entry(0x0128, 3, 2 << 16),
        &entry(0x8769, 4, 62),
        &[0, 0, 0, 0],
        &[0, 2],
        &entry(0xA002, 4, 60),
        &entry(0xA003, 4, 40),
        &[0, 0, 0, 0],
        &resolution,
    ]
    .concat();
    Ok([b"\xFF\xD8", &segment(0xE1, &exif)?[..], &bytes[2..]].concat())
}

/// A ZIP file: what is packed stands in it as a block of deflate, everything else as it is.
pub(super) fn archive(entries: &[(&str, &[u8], bool)]) -> Outcome<Vec<u8>> {
    let (mut file, mut directory) = (Vec::new(), Vec::new());
    for (name, content, is_packed) in entries {
        let length = u16::try_from(content.len())?;
        let packed = if *is_packed {
            [
                &[1][..],
                &length.to_le_bytes(),
                &(!length).to_le_bytes(),
                content,
            ]
            .concat()
        } else {
            content.to_vec()
        };
        let method = if *is_packed { 8_u16 } else { 0 };
        let facts = [
            &[20, 0, 0, 0][..],
            &method.to_le_bytes(),
            &[0; 8],
            &u32::try_from(packed.len())?.to_le_bytes(),
            &u32::from(length).to_le_bytes(),
            &u16::try_from(name.len())?.to_le_bytes(),
            &[0, 0],
        ]
        .concat();
        directory.extend([&b"PK\x01\x02\x14\0"[..], &facts, &[0; 10]].concat());
        directory.extend(u32::try_from(file.len())?.to_le_bytes());
        directory.extend(name.as_bytes());
        file.extend([&b"PK\x03\x04"[..], &facts, name.as_bytes(), &packed].concat());
    }
    let count = u16::try_from(entries.len())?.to_le_bytes();
    let end = [
        &b"PK\x05\x06\0\0\0\0"[..],
        &count,
        &count,
        &u32::try_from(directory.len())?.to_le_bytes(),
        &u32::try_from(file.len())?.to_le_bytes(),
        &[0, 0],
    ]
    .concat();
    Ok([file, directory, end].concat())
}

/// A picture of 4 × 2 points, as old programs write it.
pub(super) fn bitmap() -> Vec<u8> {
    let number = |value: u32| value.to_le_bytes();
    [
        &b"BM"[..],
        &number(78),
        &number(0),
        &number(54),
        &number(40),
        &number(4),
        &number(2),
        &[1, 0, 24, 0],
        &[0; 24],
        &[0x60; 24],
    ]
    .concat()
}

/// Orientation 6 (turn to the right) and a place in Jakarta.
fn exif() -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        [
            &tag.to_be_bytes()[..],
            &kind.to_be_bytes(),
            &count.to_be_bytes(),
            &value,
        ]
        .concat()
    };
    let rational = |parts: [u32; 3]| -> Vec<u8> {
        parts
            .iter()
            .flat_map(|part| [part.to_be_bytes(), 1_u32.to_be_bytes()].concat())
            .collect()
    };
    // The first list has 2 entries and ends at byte 38, the second has 4 and ends at byte 92.
    let (places, south, east) = (38_u32, 92_u32, 116_u32);
    [
        &b"Exif\0\0MM\0\x2A\0\0\0\x08"[..],
        &[0, 2],
        &entry(0x0112, 3, 1, [0, 6, 0, 0]),
        &entry(0x8825, 4, 1, places.to_be_bytes()),
        &[0, 0, 0, 0],
        &[0, 4],
        &entry(1, 2, 2, *b"S\0\0\0"),
        &entry(2, 5, 3, south.to_be_bytes()),
        &entry(3, 2, 2, *b"E\0\0\0"),
        &entry(4, 5, 3, east.to_be_bytes()),
        &[0, 0, 0, 0],
        &rational([6, 10, 31]),
        &rational([106, 49, 37]),
    ]
    .concat()
}

fn segment(marker: u8, inside: &[u8]) -> Outcome<Vec<u8>> {
    let length = u16::try_from(inside.len() + 2)?;
    Ok([&[0xFF, marker], &length.to_be_bytes()[..], inside].concat())
}

/// A picture in one colour, one bit a point, as large as wanted.
pub(super) fn png(width: u32, height: u32) -> Outcome<Vec<u8>> {
    let line = 1 + width.div_ceil(8) as usize;
    let lines = vec![0; line * height as usize];
    let mut data = b"\x78\x01".to_vec();
    let mut blocks = lines.chunks(0xFFFF).peekable();
    while let Some(block) = blocks.next() {
        let length = u16::try_from(block.len())?;
        data.push(u8::from(blocks.peek().is_none()));
        data.extend(length.to_le_bytes());
        data.extend((!length).to_le_bytes());
        data.extend(block);
    }
    // All bytes are zero: the first sum stays 1 and the second counts the bytes.
    let sum = u32::try_from(lines.len() % 65_521)? << 16 | 1;
    data.extend(sum.to_be_bytes());
    let size = [
        &width.to_be_bytes()[..],
        &height.to_be_bytes(),
        &[1, 0, 0, 0, 0],
    ]
    .concat();
    let text = format!("Comment\0{MARK}");
    Ok([
        b"\x89PNG\r\n\x1A\n".to_vec(),
        part(*b"IHDR", &size)?,
        part(*b"tEXt", text.as_bytes())?,
        part(*b"IDAT", &data)?,
        part(*b"IEND", &[])?,
    ]
    .concat())
}

fn part(name: [u8; 4], inside: &[u8]) -> Outcome<Vec<u8>> {
    let named = [&name, inside].concat();
    let mut sum = u32::MAX;
    for byte in &named {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = (sum >> 1) ^ (0xEDB8_8320 & (sum & 1).wrapping_neg());
        }
    }
    let length = u32::try_from(inside.len())?;
    Ok([&length.to_be_bytes()[..], &named, &(!sum).to_be_bytes()].concat())
}

/// A picture of an iPhone, as far as this browser is concerned: it cannot unpack it.
pub(super) fn heic() -> Vec<u8> {
    let head = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic";
    [&head[..], MARK.as_bytes(), &[7; 4000]].concat()
}

/// A document that names who wrote it, of this length.
pub(super) fn pdf(length: usize) -> Vec<u8> {
    let mut file = format!("%PDF-1.7\n1 0 obj <</Author ({MARK})>> endobj\n").into_bytes();
    file.resize(length, b'%');
    file
}
