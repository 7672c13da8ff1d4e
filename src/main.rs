//! The library in the browser: links fetch only the part of a page that changes.

// The type of a view grows with every element of it.
#![recursion_limit = "256"]

use ruang_aman::app::{ReadingApp, wake};
use ruang_aman::shell::browser;

fn main() {
    wake(ReadingApp);
    browser::mark("awake");
}
