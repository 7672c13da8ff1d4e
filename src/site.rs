//! The organisation this site was built for: its name, its promises, its keys.

use locale::Lang;

/// A text in both languages.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// Indonesian.
    pub id: &'static str,
    /// English.
    pub en: &'static str,
}

impl Words {
    /// The text in `lang`.
    pub const fn text(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Id => self.id,
            Lang::En => self.en,
        }
    }
}

/// What an organisation filled in, pinned at build time.
#[derive(Clone, Copy, Debug)]
pub struct SiteValues {
    /// Whether this is the fictional example.
    pub example: bool,
    /// Origin of the reporting API without a slash at the end; empty for our own origin.
    pub api_origin: &'static str,
    /// Public keys of the care team, in text form.
    pub care_keys: &'static [&'static str],
    /// Name of the organisation.
    pub organisation: Words,
    /// Who reads a report.
    pub reader: Words,
    /// How many people can read reports.
    pub readers: u32,
    /// Telephone number as people write it.
    pub phone_display: &'static str,
    /// Telephone number as a phone dials it.
    pub phone_dial: &'static str,
    /// What the organisation has to report to the police, where it has to.
    pub must_report: Option<Words>,
    /// Days after which a report is deleted.
    pub retention_days: u32,
    /// What cannot be kept private.
    pub limit: Words,
    /// The same, for children and teenagers.
    pub limit_children: Words,
    /// Name of the site that quick exit leads to.
    pub neutral_name: Words,
    /// IANA name of the organisation's time zone.
    pub timezone: &'static str,
    /// Where readers say that something is not right: a letter or a page.
    pub corrections: Option<&'static str>,
}

include!(concat!(env!("OUT_DIR"), "/site.rs"));
