//! The report in the browser: the printed first screen becomes a guided form.

fn main() {
    ruang_aman::app::start_report();
}
