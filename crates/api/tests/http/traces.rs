//! What a program leaves behind: its database as it lies on the disk, and its log.

use std::fs;
use std::path::Path;

use crate::process::{TestProcess, contains};
use crate::test_app::database;

/// The bytes of both files while the program ran, and the log up to its end.
pub(crate) struct Traces {
    pub(crate) file: Vec<u8>,
    pub(crate) wal: Vec<u8>,
    pub(crate) log: String,
}

impl Traces {
    /// Reads the files, then ends the program.
    pub(crate) fn of(program: TestProcess, folder: &Path) -> Self {
        let [file, wal] = ["", "-wal"]
            .map(|end| fs::read(database(folder).with_extension(format!("sqlite{end}"))).unwrap());
        let (_, log) = program.end("-TERM");
        Self { file, wal, log }
    }

    /// Fails where one of the secrets stands anywhere.
    #[track_caller]
    pub(crate) fn hold_none(&self, secrets: &[&[u8]]) {
        for (place, bytes) in [
            ("database", self.file.as_slice()),
            ("wal", &self.wal),
            ("log", self.log.as_bytes()),
        ] {
            for secret in secrets {
                let text = String::from_utf8_lossy(secret);
                assert!(!contains(bytes, secret), "{text} is in the {place}");
            }
        }
    }
}
