//! What the tests of quick exit found, as the safety page shows it.

use std::str::FromStr;

use crate::Date;

/// The whole table, and when it was made.
#[derive(Clone, Debug)]
pub struct ExitResults {
    /// The day of the tests.
    pub tried_on: Date,
    /// The engines, in the order of the columns.
    pub engines: Vec<ExitEngine>,
    /// The tests, in the order of their numbers.
    pub tests: Vec<ExitTest>,
}

/// An engine that was tried.
#[derive(Clone, Debug)]
pub struct ExitEngine {
    /// Its short name.
    pub id: String,
    /// Its version.
    pub version: String,
}

/// One test in every engine.
#[derive(Clone, Debug)]
pub struct ExitTest {
    /// Its number, such as `X2`.
    pub number: String,
    /// What came of it, in the order of the engines.
    pub results: [ExitResult; 3],
}

/// What came of a test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExitResult {
    /// Done as a person would do it, and passed.
    Passes,
    /// Passed by something that stands in for it, because the engine cannot be driven that far.
    StandsIn,
    /// Did not pass.
    Fails,
    /// Not tried.
    Untried,
}

impl FromStr for ExitResult {
    type Err = &'static str;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        match word {
            "passes" => Ok(Self::Passes),
            "stands-in" => Ok(Self::StandsIn),
            "fails" => Ok(Self::Fails),
            "untried" => Ok(Self::Untried),
            _ => Err("passes, stands-in, fails or untried"),
        }
    }
}
