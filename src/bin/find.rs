//! Looking for something, in the browser.

fn main() {
    ruang_aman::find::start();
}
