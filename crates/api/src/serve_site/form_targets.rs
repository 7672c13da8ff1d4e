//! The pages and services that forms of the site can name. Each form has the name of its page or of a
//! service in a hidden field; any other name is made up.

use std::collections::HashSet;

use super::SiteFiles;

/// The names in the forms of the built site.
pub(crate) struct FormTargets {
    pages: HashSet<String>,
    services: HashSet<String>,
}

impl FormTargets {
    /// Reads the forms of every page.
    pub(crate) fn of(files: &SiteFiles) -> Self {
        let mut targets = Self {
            pages: HashSet::new(),
            services: HashSet::new(),
        };
        for page in files.pages() {
            for field in page.split("<input").skip(1) {
                let field = field.split('>').next().unwrap_or_default();
                let value = || attribute(field, "value").map(str::to_owned);
                match attribute(field, "name") {
                    Some("page") => targets.pages.extend(value()),
                    Some("service") => targets.services.extend(value()),
                    _ => {}
                }
            }
        }
        targets
    }

    /// Whether this page has a feedback form.
    pub(crate) fn has_page(&self, name: &str) -> bool {
        self.pages.contains(name)
    }

    /// Whether this service has a form for wrong numbers.
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
