//! The delay before the next attempt.

use jiff::SignedDuration;
use report::random;

/// Largest number of attempts, over about four days.
const MAX_ATTEMPTS: u32 = 13;
/// Longest delay in seconds.
const MAX_SECONDS: u64 = 24 * 60 * 60;

/// The delay after this many attempts; `None` when the event is given up.
pub(super) fn delay_after(attempts: u32) -> Option<SignedDuration> {
    // Without randomness there is no jitter, which is no reason to lose the event.
    let random = u16::from_be_bytes(random::array().unwrap_or_default());
    (attempts < MAX_ATTEMPTS).then(|| delay(attempts, random))
}

/// Four times the delay before, plus up to half of that as jitter, so that events that failed
/// together are not retried together.
fn delay(attempts: u32, random: u16) -> SignedDuration {
    let exponent = attempts.saturating_sub(1);
    let seconds = 4_u64.saturating_pow(exponent).min(MAX_SECONDS);
    let milliseconds = seconds * 1000 + seconds * 500 * u64::from(random) / u64::from(u16::MAX);
    SignedDuration::from_millis(i64::try_from(milliseconds).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_delay_is_four_times_as_long_until_a_day() {
        let delays: Vec<i64> = (1..=11)
            .map(|attempts| delay(attempts, 0).as_secs())
            .collect();
        assert_eq!(
            delays,
            [
                1, 4, 16, 64, 256, 1024, 4096, 16_384, 65_536, 86_400, 86_400
            ]
        );
    }

    #[test]
    fn delays_differ_by_up_to_half() {
        assert_eq!(delay(5, 0).as_secs(), 256);
        assert_eq!(delay(5, u16::MAX).as_secs(), 384);
    }

    #[test]
    fn an_event_is_given_up_after_its_last_attempt() {
        assert!(delay_after(1).is_some());
        assert!(delay_after(12).is_some());
        assert_eq!(delay_after(13), None);
    }
}
