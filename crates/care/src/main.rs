//! The care team command line.
fn main() {}
