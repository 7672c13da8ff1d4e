//! The report in the browser: the prerendered first screen becomes a guided form.

// The type of a view grows with every element of it.
#![recursion_limit = "256"]

use ruang_aman::app::{ReportApp, wake};
use ruang_aman::shell::browser;

fn main() {
    if browser::is_taken() {
        browser::mark("waived");
    } else {
        wake(ReportApp);
    }
}
