//! Secrets as JSON, written once and without leaving copies in memory.

use std::io;

use serde::Serialize;
use zeroize::Zeroizing;

/// The value as JSON, in memory that was reserved once and is wiped when dropped.
pub(crate) fn to_plaintext<T: Serialize>(value: &T) -> Zeroizing<Vec<u8>> {
    let mut length = Counter(0);
    write(&mut length, value);
    let mut plaintext = Zeroizing::new(Vec::with_capacity(length.0));
    write(&mut *plaintext, value);
    plaintext
}

fn write<T: Serialize>(target: impl io::Write, value: &T) {
    serde_json::to_writer(target, value).expect("plain data in memory is always written");
}

/// Counts what would be written.
struct Counter(usize);

impl io::Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
