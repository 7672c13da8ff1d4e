use proptest::prelude::*;

use super::*;

fn segment(marker: u8, inside: &[u8]) -> Vec<u8> {
    let length = u16::try_from(inside.len() + 2).expect("short");
    [&[0xFF, marker], &length.to_be_bytes()[..], inside].concat()
}

#[test]
fn only_the_picture_is_left_of_a_jpeg() {
    let picture: [Vec<u8>; 4] = [
        segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"),
        segment(0xDB, &[1; 65]),
        segment(0xC0, &[8, 0, 1, 0, 1, 1, 1, 0x11, 0]),
        [
            segment(0xDA, &[1, 1, 0, 0, 63, 0]),
            b"\x12\xFF\0\x34\xFF\xD9".to_vec(),
        ]
        .concat(),
    ];
    let [head, table, size, scan] = &picture;
    let full = [
        b"\xFF\xD8",
        &head[..],
        &segment(0xE1, b"Exif\0\0 GPS -6.2, 106.8"),
        &segment(0xE2, b"ICC_PROFILE\0"),
        table,
        &segment(0xED, b"Photoshop 3.0\0"),
        &segment(0xFE, b"a comment"),
        size,
        scan,
        b"what somebody hid after the end",
    ]
    .concat();
    let bare = [b"\xFF\xD8", &picture.concat()[..]].concat();
    assert_eq!(bare_jpeg(&full), Some(bare.clone()));
    assert_eq!(bare_jpeg(&bare), Some(bare));
}

#[test]
fn what_is_no_jpeg_is_not_called_clean() {
    for file in [
        &b""[..],
        b"\xFF\xD8",
        b"\xFF\xD8\xFF\xE1\0\xFF",
        b"\x89PNG\r\n\x1A\n",
    ] {
        assert_eq!(bare_jpeg(file), None);
    }
}

#[test]
fn a_large_photo_becomes_smaller_and_a_small_one_stays() {
    assert_eq!(drawn_size(1080, 2400), Some((1080, 2400)));
    assert_eq!(drawn_size(8000, 5000), Some((3577, 2236)));
    assert_eq!(drawn_size(20_000, 100), Some((16_384, 81)));
    assert_eq!(drawn_size(0, 5), None);
    assert_eq!(
        drawn_size(50_000, 50_000),
        None,
        "nobody's phone unpacks that"
    );
}

proptest! {
    #[test]
    fn a_drawn_picture_fits_every_browser(width in 0_u32.., height in 0_u32..) {
        if let Some((wide, high)) = drawn_size(width, height) {
            prop_assert!((1..=width).contains(&wide) && (1..=height).contains(&high));
            prop_assert!(wide.max(high) <= 16_384);
            prop_assert!(u64::from(wide) * u64::from(high) <= 8_000_000);
        }
    }

    #[test]
    fn no_bytes_are_too_odd_to_be_cleaned(
        rest in prop::collection::vec(
            prop::sample::select(vec![0xFF, 0xD8, 0xD9, 0xDA, 0xE1, 0xDB, 0, 2, 3, 9]), 0..80,
        ),
    ) {
        let file = [b"\xFF\xD8", &rest[..]].concat();
        if let Some(bare) = bare_jpeg(&file) {
            prop_assert!(bare.ends_with(b"\xFF\xD9"));
            prop_assert_eq!(bare_jpeg(&bare), Some(bare));
        }
    }
}
