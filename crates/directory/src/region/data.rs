//! The provinces and cities themselves, by island.

mod east;
mod java;
mod middle;
mod west;

use crate::Zone;

/// What is known of a province.
pub(super) struct ProvinceFacts {
    /// Its Indonesian name.
    pub(super) name: &'static str,
    /// Its English name.
    pub(super) english: &'static str,
    /// Its clocks; no province has two.
    pub(super) zone: Zone,
    /// What else people call it or type for it, between commas.
    pub(super) aliases: &'static str,
    /// Cities and regencies, the capital first, each with what else people type for it.
    pub(super) cities: &'static [(&'static str, &'static str)],
}

/// All 38, from west to east.
pub(super) fn provinces() -> impl Iterator<Item = &'static ProvinceFacts> {
    [
        west::PROVINCES,
        java::PROVINCES,
        middle::PROVINCES,
        east::PROVINCES,
    ]
    .into_iter()
    .flatten()
}
