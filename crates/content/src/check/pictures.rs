//! Reading the pictures, each from its drawing and its words.

use crate::picture::{self, Picture};
use crate::{Fault, FaultKind, SourceFile};

/// Every picture of the folder, by its drawing.
pub(super) fn read(files: &[SourceFile], faults: &mut Vec<Fault>) -> Vec<Picture> {
    let mut pictures = Vec::new();
    for file in files {
        let Some((front, id, is_drawing)) = place(&file.path) else {
            continue;
        };
        let other = format!("{front}{id}.{}", if is_drawing { "toml" } else { "svg" });
        match files.iter().find(|it| it.path == other) {
            None => faults.push(Fault::new(&other, 1, FaultKind::MissingFile)),
            Some(words) if is_drawing => {
                pictures.extend(picture::read(id, file, words, faults));
            }
            Some(_) => {}
        }
    }
    pictures
}

/// The path up to the name, the name, and whether this is the drawing.
fn place(path: &str) -> Option<(&str, &str, bool)> {
    let (folder, name) = path.rsplit_once('/')?;
    if folder != "pictures" && !folder.ends_with("/pictures") {
        return None;
    }
    let (id, end) = name.rsplit_once('.')?;
    Some((path.get(..=folder.len())?, id, end == "svg"))
}
