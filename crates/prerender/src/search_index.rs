//! The indexes that the search asks, one for each language.

use anyhow::Result;
use content::Library;
use locale::Lang;
use pages::SearchIndex;

use crate::assets::hashed;
use crate::output::Output;

/// Makes and writes the index of one language.
pub(crate) fn prepare(library: &Library, lang: Lang, output: &mut Output) -> Result<SearchIndex> {
    let built = search::build::of_library(library, lang);
    let code = lang.code();
    Ok(SearchIndex {
        index: hashed(output, &format!("search-{code}"), "bin", &built.index)?,
        passages: hashed(output, &format!("passages-{code}"), "bin", &built.passages)?,
    })
}
