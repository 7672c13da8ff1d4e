//! Every task that is not plain cargo.
fn main() {}
