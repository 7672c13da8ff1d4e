//! A picture that is made anew on the phone: how large it becomes, and that nothing but the
//! picture is left in it.

/// The most pixels of a picture that is sent; of a long picture of a chat every line stays
/// readable, which a limit for one edge would not allow.
const MOST_SENT: f64 = 8_000_000.0;
/// The most pixels that are unpacked on the phone, four bytes each.
const MOST_OPENED: f64 = 65_000_000.0;
/// The longest edge that every browser can draw.
const LONGEST_EDGE: f64 = 16_384.0;

/// Width and height that a picture of this size is drawn with; nothing where it is too large to be
/// unpacked on a phone, or has no size.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "both edges lie between 1 and 16384"
)]
pub fn drawn_size(width: u32, height: u32) -> Option<(u32, u32)> {
    let (width, height) = (f64::from(width), f64::from(height));
    let pixels = width * height;
    if !(1.0..=MOST_OPENED).contains(&pixels) {
        return None;
    }
    let scale = (MOST_SENT / pixels)
        .sqrt()
        .min(LONGEST_EDGE / width.max(height))
        .min(1.0);
    let drawn = |edge: f64| (edge * scale).floor().max(1.0) as u32;
    Some((drawn(width), drawn(height)))
}

/// A JPEG without anything that is not the picture: place, time, device, thumbnail, comments.
/// Nothing where the bytes are no JPEG.
///
/// Making a picture anew leaves nothing of the old file; some browsers add a few facts of their
/// own, and this makes sure that it is only those.
pub fn bare_jpeg(file: &[u8]) -> Option<Vec<u8>> {
    let mut bare = Vec::with_capacity(file.len());
    let mut rest = file.strip_prefix(b"\xFF\xD8")?;
    bare.extend_from_slice(b"\xFF\xD8");
    loop {
        let [0xFF, marker, high, low, ..] = *rest else {
            return None;
        };
        let length = 2 + usize::from(u16::from_be_bytes([high, low]));
        let segment = rest.get(..length)?;
        match marker {
            // What programs add, and comments. The first of them only says that this is a JPEG.
            0xE1..=0xEF | 0xFE => {}
            // From here on there is nothing but the picture, up to the end mark.
            0xDA => {
                let end = rest.windows(2).rposition(|mark| mark == b"\xFF\xD9")?;
                bare.extend_from_slice(rest.get(..end + 2)?);
                return Some(bare);
            }
            // Tables and the size of the picture.
            0xC0..=0xCF | 0xDB | 0xDD | 0xE0 => bare.extend_from_slice(segment),
            _ => return None,
        }
        rest = &rest[length..];
    }
}

#[cfg(test)]
mod tests;
