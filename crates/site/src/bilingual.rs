//! A text that exists in both languages of the site.

/// One text in Indonesian and English, neither empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bilingual {
    /// Indonesian.
    pub id: String,
    /// English.
    pub en: String,
}

impl Bilingual {
    /// The text for a language code, `None` for a language the site does not have.
    pub fn get(&self, code: &str) -> Option<&str> {
        match code {
            "id" => Some(&self.id),
            "en" => Some(&self.en),
            _ => None,
        }
    }
}
