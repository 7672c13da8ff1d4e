//! The organisation this site was built for: its name, its promises, its keys.

use locale::Lang;

/// A text in both languages.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Words {
    /// Indonesian.
    pub(crate) id: &'static str,
    /// English.
    pub(crate) en: &'static str,
}

impl Words {
    /// The text in `lang`.
    pub(crate) const fn text(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Id => self.id,
            Lang::En => self.en,
        }
    }
}

/// What an organisation filled in, pinned at build time.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SiteValues {
    /// Origin of the reporting API without a slash at the end; empty for our own origin.
    pub(crate) api_origin: &'static str,
    /// Public keys of the care team, in text form.
    pub(crate) care_keys: &'static [&'static str],
    /// Name of the organisation.
    pub(crate) organisation: Words,
    /// Who reads a report.
    pub(crate) reader: Words,
    /// How many people can read reports.
    pub(crate) readers: u32,
    /// Telephone number as people write it.
    pub(crate) phone_display: &'static str,
    /// What the organisation has to report to the police, where it has to.
    pub(crate) must_report: Option<Words>,
    /// Days after which a report is deleted.
    pub(crate) retention_days: u32,
    /// What cannot be kept private.
    pub(crate) limit: Words,
    /// The same, for children and teenagers.
    pub(crate) limit_children: Words,
    /// Name of the site that quick exit leads to.
    pub(crate) neutral_name: Words,
    /// IANA name of the organisation's time zone.
    pub(crate) timezone: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/site.rs"));
