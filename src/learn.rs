//! Learn.
