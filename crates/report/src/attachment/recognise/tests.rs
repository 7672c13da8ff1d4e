use proptest::prelude::*;

use super::*;

/// A box of the MP4 family.
fn part(name: [u8; 4], inside: &[u8]) -> Vec<u8> {
    let length = u32::try_from(inside.len() + 8).expect("short");
    [&length.to_be_bytes()[..], &name, inside].concat()
}

/// A file of the MP4 family with these brands and tracks.
fn media(brands: &[u8], tracks: &[&[u8; 4]]) -> Vec<u8> {
    let tracks: Vec<u8> = tracks
        .iter()
        .flat_map(|kind| part(*b"hdlr", &[&[0; 8], &kind[..], &[0; 12]].concat()))
        .collect();
    [
        part(*b"ftyp", brands),
        part(*b"mdat", &[7; 90]),
        part(*b"moov", &tracks),
    ]
    .concat()
}

fn bitmap_file(head: u8) -> Vec<u8> {
    [
        &b"BM\x46\0\0\0\0\0\0\0\x36\0\0\0"[..],
        &[head, 0, 0, 0],
        &[7; 60],
    ]
    .concat()
}

/// The kinds of stream in a Windows Media file.
const SOUND: [u8; 4] = *b"\x40\x9E\x69\xF8";
const VIDEO: [u8; 4] = *b"\xC0\xEF\x19\xBC";

fn windows_file(streams: &[[u8; 4]]) -> Vec<u8> {
    let start = b"\x30\x26\xB2\x75\x8E\x66\xCF\x11\xA6\xD9\x00\xAA\x00\x62\xCE\x6C";
    let length = 60 + 30 * streams.len() as u64;
    let streams: Vec<u8> = streams
        .iter()
        .flat_map(|kind| [&[9; 26][..], kind].concat())
        .collect();
    // Behind the head are the packets, whose bytes may be any.
    [
        &start[..],
        &length.to_le_bytes(),
        &[5; 36],
        &streams,
        &VIDEO,
    ]
    .concat()
}

/// Frames of 128 kbit/s at 44.1 kHz, 417 bytes each.
fn sound_frames(count: usize) -> Vec<u8> {
    let frame = [&b"\xFF\xFB\x90\x64"[..], &[0; 413]].concat();
    frame.repeat(count)
}

#[test]
fn pictures_documents_and_sound_are_known_by_their_bytes() {
    let page = |inside: &[u8]| [b"OggS\0\x02", &[0; 22][..], inside].concat();
    let ebml = |inside: &[u8]| [b"\x1A\x45\xDF\xA3\x9F", &[0; 40][..], inside].concat();
    let files: Vec<(Vec<u8>, FileKind)> = vec![
        (b"\xFF\xD8\xFF\xE1\0\x10Exif".to_vec(), FileKind::Jpeg),
        (b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR".to_vec(), FileKind::Png),
        (b"GIF89a\x01\0".to_vec(), FileKind::Gif),
        (b"RIFF\x10\0\0\0WEBPVP8 ".to_vec(), FileKind::Webp),
        (media(b"heic\0\0\0\0mif1heic", &[]), FileKind::Heic),
        (media(b"mif1\0\0\0\0mif1avif", &[]), FileKind::Avif),
        (b"%PDF-1.7\n".to_vec(), FileKind::Pdf),
        (b"ID3\x04\0".to_vec(), FileKind::Mp3),
        (b"\xFF\xFB\x90\x64".to_vec(), FileKind::Mp3),
        (b"\xFF\xF1\x50\x80".to_vec(), FileKind::Aac),
        (media(b"M4A \0\0\0\0", &[b"soun"]), FileKind::M4a),
        (media(b"3gp4\0\0\0\0isom", &[b"soun"]), FileKind::M4a),
        (page(b"OpusHead\x01"), FileKind::Ogg),
        (page(b"\x01vorbis"), FileKind::Ogg),
        (b"RIFF\x10\0\0\0WAVEfmt ".to_vec(), FileKind::Wav),
        (ebml(b"webm A_OPUS"), FileKind::Webm),
        (b"#!AMR\n\x3C".to_vec(), FileKind::Amr),
        (b"fLaC\0".to_vec(), FileKind::Flac),
        (bitmap_file(40), FileKind::Bmp),
        (bitmap_file(124), FileKind::Bmp),
        (b"II*\0\x08\0\0\0".to_vec(), FileKind::Tiff),
        (b"MM\0*\0\0\0\x08".to_vec(), FileKind::Tiff),
        (b"caff\0\x01\0\0desc".to_vec(), FileKind::Caf),
        (windows_file(&[SOUND]), FileKind::Wma),
        (b"#!AMR-WB\n\x04".to_vec(), FileKind::Amr),
        (media(b"3gp5\0\0\0\x013gp5isom", &[b"soun"]), FileKind::M4a),
        // A voice message of WhatsApp.
        (page(b"OpusHead\x01\x01\x38\x01\x80\xBB\0\0"), FileKind::Ogg),
        ([&[0; 700][..], b"%PDF-1.4\n"].concat(), FileKind::Pdf),
        (b"\r\n\xEF\xBB\xBF%PDF-1.7\n".to_vec(), FileKind::Pdf),
        ([&[0; 900][..], &sound_frames(3)].concat(), FileKind::Mp3),
        ([&b"HTTP junk"[..], b"ID3\x03\0"].concat(), FileKind::Mp3),
        (b"29/11/26 21.04 - Budi: halo\n".to_vec(), FileKind::Chat),
    ];
    for (file, kind) in files {
        assert_eq!(recognise(&file), Ok(kind));
    }
}

#[test]
fn programs_archives_pages_video_and_text_are_refused() {
    let files: Vec<Vec<u8>> = vec![
        b"MZ\x90\0\x03".to_vec(),
        b"\x7FELF\x02\x01\x01".to_vec(),
        b"PK\x03\x04\x14\0".to_vec(),
        b"<!doctype html><script>".to_vec(),
        b"<svg xmlns='http://www.w3.org/2000/svg'>".to_vec(),
        b"#!/bin/sh\n".to_vec(),
        b"\xFF\xFEh\0a\0l\0o\0".to_vec(),
        b"foto.jpg".to_vec(),
        b"RIFF\x10\0\0\0AVI LIST".to_vec(),
        media(b"isom\0\0\0\0mp42", &[b"vide", b"soun"]),
        media(b"isom\0\0\0\0mp42", &[]),
        [b"OggS\0\x02", &[0; 22][..], b"\x80theora"].concat(),
        b"\x1A\x45\xDF\xA3\x9F webm V_VP9 A_OPUS".to_vec(),
        windows_file(&[SOUND, VIDEO]),
        windows_file(&[]),
        b"BM\x46 is a shop".to_vec(),
        b"BMW 29/11/26 21.04 - no chat".to_vec(),
        [&b"<html>"[..], b"%PDF-1.7\n"].concat(),
        [&b"MZ\x90\0"[..], b"%PDF-1.7\n"].concat(),
        [&b"PK\x03\x04"[..], b"ID3\x04\0"].concat(),
        [&[0; PDF_HEAD][..], b"%PDF-1.7\n"].concat(),
        [&[0; 900][..], &sound_frames(2)].concat(),
        b"catatan tanggal 29 November".to_vec(),
    ];
    for file in files {
        assert_eq!(recognise(&file), Err(FileRejected::Unknown), "{file:?}");
    }
}

#[test]
fn an_empty_file_and_one_that_is_too_long_say_which() {
    assert_eq!(recognise(b""), Err(FileRejected::Empty));
    let mut file = b"%PDF-1.7\n".to_vec();
    file.resize(MAX_FILE, b' ');
    assert_eq!(recognise(&file), Ok(FileKind::Pdf));
    file.push(b' ');
    assert_eq!(recognise(&file), Err(FileRejected::TooLong));
    // A picture becomes smaller.
    file[..3].copy_from_slice(b"\xFF\xD8\xFF");
    assert_eq!(recognise(&file), Ok(FileKind::Jpeg));
    file.resize(MAX_PICTURE + 1, 0);
    assert_eq!(recognise(&file), Err(FileRejected::TooLong));
}

#[test]
fn moving_pictures_are_told_from_still_ones() {
    let moment = b"\x21\xF9\x04\0\0\0\0\0\x2C";
    let still = [b"GIF89a", &moment[..]].concat();
    let moving = [&still[..], moment].concat();
    assert!(!is_animated(&still, FileKind::Gif));
    assert!(is_animated(&moving, FileKind::Gif));
    for (flags, moves) in [(0x02, true), (0x12, true), (0x10, false)] {
        let file = [b"RIFF\x10\0\0\0WEBPVP8X\x0A\0\0\0", &[flags][..]].concat();
        assert_eq!(is_animated(&file, FileKind::Webp), moves);
    }
}

proptest! {
    #[test]
    fn no_bytes_are_too_odd(
        start in prop::sample::select(vec![
            &b""[..], b"\xFF\xD8\xFF", b"\0\0\0\x18ftyp", b"\xFF\xFF\xFF\xFFftyp", b"\0\0\0\0ftyp",
            b"OggS", b"RIFF\0\0\0\0WEBPVP8X", b"\x1A\x45\xDF\xA3", b"\xFF", b"GIF89a", b"BM",
            b"\x30\x26\xB2\x75\x8E\x66\xCF\x11\xA6\xD9\x00\xAA\x00\x62\xCE\x6C", b"29/11/26 21.",
        ]),
        rest in prop::collection::vec(any::<u8>(), 0..300),
        tail in prop::sample::select(vec![&b""[..], b"hdlr", b"hdlr\0\0\0\0\0\0\0\0soun"]),
    ) {
        let file = [start, &rest, tail].concat();
        if let Ok(kind) = recognise(&file) {
            prop_assert!(kind != FileKind::Other);
            is_animated(&file, kind);
        } else {
            prop_assert!(file.len() <= MAX_FILE);
        }
    }
}
