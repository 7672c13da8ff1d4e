//! Coming back with a code, in the browser.

// The type of a view grows with every element of it.
#![recursion_limit = "256"]

use ruang_aman::app::{MailboxApp, wake};

fn main() {
    wake(MailboxApp);
}
