//! The library in the browser: links fetch only the part of a page that changes.

fn main() {
    ruang_aman::app::start_reading();
}
