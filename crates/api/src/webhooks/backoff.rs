//! How long to wait before an event is sent again.

use jiff::SignedDuration;
use report::random;

/// Largest number of attempts, which takes about four days.
const MAX_ATTEMPTS: u32 = 13;
/// Longest wait between two attempts, in seconds.
const MAX_WAIT: u64 = 24 * 60 * 60;

/// The wait after this many attempts; nothing after the last.
pub(super) fn after(attempts: u32) -> Option<SignedDuration> {
    // Without randomness all waits are equal, which is no reason to fail.
    let random = u16::from_be_bytes(random::array().unwrap_or_default());
    (attempts < MAX_ATTEMPTS).then(|| wait(attempts, random))
}

/// Four times as long as before, plus a random part of up to half, so that events that failed together
/// are not sent again together.
fn wait(attempts: u32, random: u16) -> SignedDuration {
    let exponent = attempts.saturating_sub(1);
    let seconds = 4_u64.saturating_pow(exponent).min(MAX_WAIT);
    let milliseconds = seconds * 1000 + seconds * 500 * u64::from(random) / u64::from(u16::MAX);
    SignedDuration::from_millis(i64::try_from(milliseconds).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_wait_is_four_times_as_long_until_a_day() {
        let waits: Vec<i64> = (1..=11)
            .map(|attempts| wait(attempts, 0).as_secs())
            .collect();
        assert_eq!(
            waits,
            [
                1, 4, 16, 64, 256, 1024, 4096, 16_384, 65_536, 86_400, 86_400
            ]
        );
    }

    #[test]
    fn waits_differ_by_up_to_half() {
        assert_eq!(wait(5, 0).as_secs(), 256);
        assert_eq!(wait(5, u16::MAX).as_secs(), 384);
    }

    #[test]
    fn at_some_point_it_is_given_up() {
        assert!(after(1).is_some());
        assert!(after(12).is_some());
        assert_eq!(after(13), None);
    }
}
