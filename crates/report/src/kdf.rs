//! Keys grown from a secret: HKDF-SHA256, one label for each purpose.

use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

/// `N` bytes, at most 64, that belong to `label`. Other labels and salts give unrelated bytes.
pub(crate) fn grow<const N: usize>(
    secret: &[u8; 32],
    salt: Option<&[u8]>,
    label: &[u8],
) -> Zeroizing<[u8; N]> {
    let mut bytes = Zeroizing::new([0; N]);
    Hkdf::<Sha256>::new(salt, secret)
        .expand(label, bytes.as_mut_slice())
        .expect("HKDF gives far more bytes than any key here has");
    bytes
}
