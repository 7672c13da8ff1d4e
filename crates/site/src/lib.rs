//! What one organisation fills in before it opens its own Ruang Aman.
