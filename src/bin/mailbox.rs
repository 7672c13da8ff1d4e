//! Coming back with a code, in the browser.

fn main() {
    ruang_aman::app::start_mailbox();
}
