//! What the forms on the pages can name. A form on a page carries the name of the page or of a
//! service in a hidden field; a name that stands in none of them is made up.

use std::collections::HashSet;

use super::SiteFiles;

/// Names that forms of the built site carry.
pub(crate) struct Asked {
    pages: HashSet<String>,
    services: HashSet<String>,
}

impl Asked {
    /// Looks through every page.
    pub(crate) fn of(files: &SiteFiles) -> Self {
        let mut asked = Self {
            pages: HashSet::new(),
            services: HashSet::new(),
        };
        for page in files.pages() {
            for field in page.split("<input").skip(1) {
                let field = field.split('>').next().unwrap_or_default();
                let value = || attribute(field, "value").map(str::to_owned);
                match attribute(field, "name") {
                    Some("page") => asked.pages.extend(value()),
                    Some("service") => asked.services.extend(value()),
                    _ => {}
                }
            }
        }
        asked
    }

    /// Whether a form asks whether this page helped.
    pub(crate) fn has_page(&self, name: &str) -> bool {
        self.pages.contains(name)
    }

    /// Whether a form asks about this service.
    pub(crate) fn has_service(&self, name: &str) -> bool {
        self.services.contains(name)
    }
}

/// The value of an attribute as the build writes it.
fn attribute<'f>(field: &'f str, name: &str) -> Option<&'f str> {
    let (_, rest) = field.split_once(&format!(" {name}=\""))?;
    rest.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::attribute;

    #[test]
    fn attributes_are_found_in_any_order() {
        let field = r#" type="hidden" value="sapa-129" name="service""#;
        assert_eq!(attribute(field, "name"), Some("service"));
        assert_eq!(attribute(field, "value"), Some("sapa-129"));
        assert_eq!(attribute(field, "id"), None);
    }
}
