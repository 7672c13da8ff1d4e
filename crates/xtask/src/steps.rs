//! Prints which step is running, how many there are, and how long each took.

use std::time::Instant;

use anyhow::Result;

/// A counted list of steps, printed as they come.
#[derive(Debug)]
pub(crate) struct Steps {
    total: usize,
    at: usize,
}

impl Steps {
    /// How many steps there will be.
    pub(crate) fn of(total: usize) -> Self {
        Self { total, at: 0 }
    }

    /// Prints the step, runs it, and prints how long it took when that was long.
    pub(crate) fn step<T>(&mut self, what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        self.at += 1;
        println!("[{}/{}] {what}", self.at, self.total);
        let start = Instant::now();
        let done = work()?;
        let seconds = start.elapsed().as_secs();
        if seconds >= 2 {
            println!("      done in {}", in_words(seconds));
        }
        Ok(done)
    }
}

fn in_words(seconds: u64) -> String {
    match (seconds / 60, seconds % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    }
}

#[cfg(test)]
mod tests {
    use super::in_words;

    #[test]
    fn long_steps_are_shown_in_minutes() {
        assert_eq!(in_words(59), "59 s");
        assert_eq!(in_words(61), "1 min 1 s");
    }
}
