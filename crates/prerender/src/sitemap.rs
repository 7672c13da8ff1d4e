//! What search engines are told: every page of the library, none of the report's.

use std::fmt::Write as _;

use content::{PageId, RouteTarget};

use crate::sources::Sources;

/// Every public address. Pages of the report and the exit are not named anywhere.
pub(crate) fn write(sources: &Sources) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for route in sources.library.routes() {
        let is_private = matches!(
            route.target,
            RouteTarget::Page(PageId::Report | PageId::Mailbox | PageId::Exit)
        );
        if !is_private {
            let _ = writeln!(
                xml,
                "<url><loc>{}</loc></url>",
                sources.absolute(&route.address)
            );
        }
    }
    xml.push_str("</urlset>\n");
    xml
}

/// Lets everyone read, and says where the list is.
pub(crate) fn robots(sources: &Sources) -> String {
    format!(
        "User-agent: *\nAllow: /\nSitemap: {}\n",
        sources.absolute("/sitemap.xml")
    )
}
