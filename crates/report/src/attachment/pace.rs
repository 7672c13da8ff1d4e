//! How much of a file is sent at once: what the line carries in a few seconds, so that a slow one
//! gets something through, and a fast one is not kept waiting for answers.

use super::size::{MIN_PART, SEALED_PIECE};

/// Bytes of the first part.
const FIRST: usize = 16 * 1024;
/// How long a part takes at best, in milliseconds.
const GOAL: f64 = 6_000.0;

/// The pace of one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    part: usize,
}

impl Pace {
    /// The pace of a line of which nothing is known.
    pub const fn start() -> Self {
        Self { part: FIRST }
    }

    /// How many bytes go next, of the `rest` of a sealed piece.
    pub fn part(self, rest: usize) -> usize {
        self.part.min(rest)
    }

    /// Learns that `bytes` have arrived, so many milliseconds after they were sent. Parts grow to
    /// twice of what has just passed at most, because a line may get worse.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a part is far shorter than 2^52 bytes, and what is no length is cut to one"
    )]
    pub fn arrived(&mut self, bytes: usize, milliseconds: f64) {
        let carried = bytes as f64 * GOAL / milliseconds.max(1.0);
        // The end of a piece is short, and says little about a line that is fast.
        let most = self.part.max(bytes * 2);
        self.part = (carried as usize).clamp(MIN_PART, most.min(SEALED_PIECE));
    }

    /// Learns that nothing of a part arrived.
    pub fn failed(&mut self) {
        self.part = (self.part / 4).max(MIN_PART);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::SealedSize;
    use super::*;

    /// Milliseconds after which a part without an answer is given up.
    const GIVEN_UP_AFTER: f64 = 60_000.0;

    /// Sends a file over a line with this many bytes a second and this many milliseconds for an
    /// answer: the number of requests, and the bytes that were sent for nothing.
    fn send(size: SealedSize, rate: f64, delay: f64) -> (usize, usize) {
        let mut pace = Pace::start();
        let (mut received, mut requests, mut lost) = (0_u32, 0, 0);
        while received < size.get() {
            let index = received / 262_160;
            let piece = size.piece(index).expect("a piece of the file");
            let part = pace.part(piece - received as usize % SEALED_PIECE);
            assert!(size.takes(received, part), "{part} at {received}");
            requests += 1;
            assert!(requests < 4000, "it does not come to an end");
            #[expect(clippy::cast_precision_loss, reason = "a short length")]
            let took = part as f64 * 1000.0 / rate + delay;
            if took < GIVEN_UP_AFTER {
                received += u32::try_from(part).expect("short");
                pace.arrived(part, took);
            } else {
                lost += part;
                pace.failed();
            }
        }
        (requests, lost)
    }

    #[test]
    fn a_slow_line_carries_a_picture_and_a_fast_one_is_quick() {
        let picture = SealedSize::of(1_200_000).expect("short enough");
        for (rate, requests, lost) in [
            (100.0, 400, 16_384),
            (2_000.0, 120, 0),
            (3_000.0, 80, 0),
            (20_000.0, 20, 0),
            (1_000_000.0, 10, 0),
        ] {
            let (sent, for_nothing) = send(picture, rate, 700.0);
            assert!(sent <= requests, "{sent} requests at {rate} bytes a second");
            assert_eq!(for_nothing, lost, "at {rate} bytes a second");
        }
    }

    #[test]
    fn what_is_no_time_is_a_fast_line() {
        for odd in [0.0, -5.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            let mut pace = Pace::start();
            pace.arrived(FIRST, odd);
            assert!((MIN_PART..=2 * FIRST).contains(&pace.part(SEALED_PIECE)));
        }
    }

    proptest! {
        #[test]
        fn every_line_comes_to_an_end(
            length in 0_usize..3_000_000,
            rate in 80_f64..10_000_000.0,
            delay in 0_f64..5_000.0,
        ) {
            let size = SealedSize::of(length).expect("short enough");
            let (_, lost) = send(size, rate, delay);
            prop_assert!(lost <= FIRST, "{lost} bytes were paid for nothing");
        }

        #[test]
        fn a_line_that_changes_is_followed(
            times in prop::collection::vec(0_f64..100_000.0, 0..60),
        ) {
            let size = SealedSize::of(2_000_000).expect("short enough");
            let mut pace = Pace::start();
            let mut received = 0_u32;
            for took in times {
                let piece = size.piece(received / 262_160).expect("a piece");
                let part = pace.part(piece - received as usize % SEALED_PIECE);
                prop_assert!(size.takes(received, part));
                if took < GIVEN_UP_AFTER {
                    received = (received + u32::try_from(part).expect("short")) % 1_900_000;
                    received -= received % 262_160;
                    pace.arrived(part, took);
                } else {
                    pace.failed();
                }
            }
        }
    }
}
