//! The position of a message: its direction and its number.

use std::fmt;
use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

/// Which way a message goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// From the person to the care team.
    ToTeam,
    /// From the care team to the person.
    ToPerson,
}

/// The number of a message among those of its direction, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Sequence(NonZeroU32);

/// The position that a message is sealed for: at another one it does not open.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct MessagePosition {
    /// Its direction.
    pub direction: Direction,
    /// Its number among those of its direction.
    pub sequence: Sequence,
}

impl Direction {
    pub(super) const fn byte(self) -> u8 {
        match self {
            Self::ToTeam => 1,
            Self::ToPerson => 2,
        }
    }
}

impl Sequence {
    /// The number of the first message.
    pub const FIRST: Self = Self(NonZeroU32::MIN);

    /// The largest number. No message has it: a mailbox holds a hundred.
    pub const LAST: Self = Self(NonZeroU32::MAX);

    /// The sequence number `number`, unless that is 0.
    pub const fn new(number: u32) -> Option<Self> {
        match NonZeroU32::new(number) {
            Some(number) => Some(Self(number)),
            None => None,
        }
    }

    /// The number.
    pub const fn get(self) -> u32 {
        self.0.get()
    }
}

impl fmt::Display for Sequence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
