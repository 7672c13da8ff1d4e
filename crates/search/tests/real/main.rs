//! The search over the real library.

mod answers;
mod distress;
mod robust;
mod roles;

use std::path::Path;
use std::sync::LazyLock;

use content::{Library, read_folder};
use locale::Lang;
use search::Index;
use search::build::{Built, of_library};

/// Both files of the index of each language, made when first asked for.
static BUILT: [LazyLock<Built>; 2] = [
    LazyLock::new(|| of_library(&LIBRARY, Lang::Id)),
    LazyLock::new(|| of_library(&LIBRARY, Lang::En)),
];

static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let files = read_folder(&folder).expect("the content can be read");
    Library::from_files(&files).expect("the content has no fault")
});

fn built(lang: Lang) -> &'static Built {
    let [id, en] = &BUILT;
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
}

fn index(lang: Lang) -> Index {
    let built = built(lang);
    let mut index = Index::from_bytes(&built.index).expect("an index");
    index.add_passages(&built.passages).expect("its passages");
    index
}
