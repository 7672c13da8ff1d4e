//! The page that a slightly wrong address means: other letters in size, a slash more or less, the
//! bracket or full stop that a chat took for a part of it.

use super::files::SiteFiles;

/// The address of the page that was meant; nothing where there is none. It is always one of ours,
/// so it cannot lead off this site.
pub(super) fn page(files: &SiteFiles, path: &str) -> Option<String> {
    let meant = plain(path)?;
    files.has_page(&meant).then_some(meant)
}

/// The path as addresses of pages are written. Nothing, where a part of it begins with a dot: that
/// is how folders are climbed, and no page has such a name.
fn plain(path: &str) -> Option<String> {
    if path.contains("/.") || path.contains(['\\', '%']) {
        return None;
    }
    let path = path.trim_end_matches(|letter: char| !letter.is_alphanumeric() && letter != '/');
    let parts = path.split('/').filter(|part| !part.is_empty());
    let mut plain = String::from("/");
    for part in parts {
        plain.push_str(&part.to_lowercase());
        plain.push('/');
    }
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn what_people_and_chats_make_of_an_address_is_understood() {
        for path in [
            "/id/darurat/",
            "/id/darurat",
            "/ID/darurat/",
            "/Id/Darurat",
            "//id//darurat///",
            "/id/darurat)",
            "/id/darurat/)",
            "/id/darurat.",
            "/id/darurat...",
            "/id/darurat/).",
            "/id/darurat,",
            "/id/darurat!",
            "/id/darurat\"",
            "/id/darurat”",
            "/id/darurat>",
            "/id/darurat*",
            "/id/darurat\u{200b}",
            "/id/darurat ",
            "/id/darurat/\n",
        ] {
            assert_eq!(plain(path).as_deref(), Some("/id/darurat/"), "{path:?}");
        }
        assert_eq!(plain("/").as_deref(), Some("/"));
        assert_eq!(plain("//").as_deref(), Some("/"));
    }

    #[test]
    fn ways_out_of_the_folder_mean_no_page() {
        for path in [
            "/id/..\\",
            "/id/..",
            "/../id/",
            "/id/../../x",
            "/./id/",
            "/.git/",
            "/id\\..\\x",
            "/id/%2e%2e/x",
        ] {
            assert_eq!(plain(path), None, "{path}");
        }
    }
}
