//! Random bytes from the operating system or, in a browser, from `crypto.getRandomValues`.

use thiserror::Error;

/// The device gave no random bytes; nothing may be sealed then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("this device gives no secure random numbers; try another browser or device")]
pub struct NoRandomness;

/// Fills `bytes` from the secure source.
pub fn fill(bytes: &mut [u8]) -> Result<(), NoRandomness> {
    getrandom::fill(bytes).map_err(|_| NoRandomness)
}

/// An array of `N` random bytes.
pub fn array<const N: usize>() -> Result<[u8; N], NoRandomness> {
    let mut bytes = [0; N];
    fill(&mut bytes)?;
    Ok(bytes)
}
