//! The report in the browser: the prerendered first screen becomes a guided form.

// The type of a view grows with every element of it.
#![recursion_limit = "256"]

use ruang_aman::app::{ReportApp, wake};

fn main() {
    wake(ReportApp);
}
