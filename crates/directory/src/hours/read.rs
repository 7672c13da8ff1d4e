//! Hours as they stand in data files and on the page: `24h`, `Mon-Fri 09:00-16:00 WIB`, `letters`
//! or `unknown`.

use std::str::FromStr;

use super::{Hours, Shift, Weekly};
use crate::day::{Day, Minute};
use crate::zone::Zone;

const EXPECTED: &str = "24h, letters, unknown, or hours such as Mon-Fri 09:00-16:00 WIB";

impl FromStr for Hours {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "24h" => Ok(Self::Always),
            "letters" => Ok(Self::Letters),
            "unknown" => Ok(Self::Unknown),
            _ => weekly(text).map(Self::Weekly).ok_or(EXPECTED),
        }
    }
}

fn weekly(text: &str) -> Option<Weekly> {
    let (shifts, zone) = text.rsplit_once(' ')?;
    let shifts = shifts.split(", ").map(shift).collect::<Option<_>>()?;
    Weekly::new(Zone::from_name(zone)?, shifts)
}

fn shift(text: &str) -> Option<Shift> {
    let (days, times) = text.split_once(' ')?;
    let (first, last) = days.split_once('-').unwrap_or((days, days));
    let (opens, closes) = times.split_once('-')?;
    Some(Shift {
        first: Day::from_code(first)?,
        last: Day::from_code(last)?,
        opens: Minute::parse(opens)?,
        closes: Minute::parse(closes)?,
    })
}
