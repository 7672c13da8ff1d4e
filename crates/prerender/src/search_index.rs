//! The indexes that the search asks, one for each language, and where pages say they are.

use anyhow::Result;
use content::Library;
use locale::Lang;

use crate::assets::hashed;
use crate::output::Output;

/// Where the two files of an index are.
pub(crate) struct SearchIndex {
    /// What is needed to find anything.
    pub(crate) index: String,
    /// The texts that passages are taken from.
    pub(crate) passages: String,
}

/// What a view writes on the root of the search; the addresses are added beside it.
const ROOT: &str = " data-find=\"search\"";

impl SearchIndex {
    /// Makes and writes the index of one language.
    pub(crate) fn prepare(library: &Library, lang: Lang, output: &mut Output) -> Result<Self> {
        let built = search::build::of_library(library, lang);
        let code = lang.code();
        Ok(Self {
            index: hashed(output, &format!("search-{code}"), "bin", &built.index)?,
            passages: hashed(output, &format!("passages-{code}"), "bin", &built.passages)?,
        })
    }

    /// The view, which now says where the index is: in `data-search`, and in `data-passages`.
    pub(crate) fn name_in(&self, html: &str) -> String {
        let named = format!(
            "{ROOT} data-search=\"{}\" data-passages=\"{}\"",
            self.index, self.passages
        );
        html.replace(ROOT, &named)
    }
}

#[cfg(test)]
mod tests {
    use super::SearchIndex;

    #[test]
    fn the_search_is_told_where_its_index_is() {
        let index = SearchIndex {
            index: "/search-id.0.bin".to_owned(),
            passages: "/passages-id.0.bin".to_owned(),
        };
        assert_eq!(
            index.name_in("<div data-find=\"search\"></div><ul data-find=\"services\"></ul>"),
            "<div data-find=\"search\" data-search=\"/search-id.0.bin\" \
             data-passages=\"/passages-id.0.bin\"></div><ul data-find=\"services\"></ul>"
        );
    }
}
