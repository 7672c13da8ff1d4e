//! Reading the content folder: the one place that touches the disk.

use std::path::Path;
use std::{fs, io};

use crate::{Fault, FaultKind};

/// A file of the content folder.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// The path as faults name it, with `/` between its parts. Its end says what the file is:
    /// `id/kenali/persetujuan.md`, `data/services.toml`, `addresses.txt`.
    pub path: String,
    /// What it holds.
    pub text: String,
}

impl SourceFile {
    pub(crate) fn fault(&self, line: usize, kind: FaultKind) -> Fault {
        Fault::new(&self.path, line, kind)
    }
}

/// Reads every content file under `folder`, in order of path: the articles, the data files, the
/// pictures and the list of addresses. Anything else there, such as a read-me, is left alone.
///
/// # Errors
/// When a file or folder cannot be read, or is no UTF-8 text; the message names it.
pub fn read_folder(folder: &Path) -> io::Result<Vec<SourceFile>> {
    let mut files = Vec::new();
    for (part, extension) in [("id", "md"), ("en", "md"), ("data", "toml")] {
        read_below(&folder.join(part), extension, &mut files)?;
    }
    for extension in ["svg", "toml"] {
        read_below(&folder.join("pictures"), extension, &mut files)?;
    }
    for kept in ["addresses.txt", "anchors.txt"] {
        let list = folder.join(kept);
        if list.exists() {
            files.push(read(&list)?);
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

fn read_below(folder: &Path, extension: &str, files: &mut Vec<SourceFile>) -> io::Result<()> {
    let entries = fs::read_dir(folder).map_err(|error| naming(folder, &error))?;
    for entry in entries {
        let path = entry.map_err(|error| naming(folder, &error))?.path();
        if path.is_dir() {
            read_below(&path, extension, files)?;
        } else if path.extension().is_some_and(|it| it == extension) {
            files.push(read(&path)?);
        }
    }
    Ok(())
}

fn read(path: &Path) -> io::Result<SourceFile> {
    let text = fs::read_to_string(path).map_err(|error| naming(path, &error))?;
    Ok(SourceFile {
        path: path.to_string_lossy().replace('\\', "/"),
        text,
    })
}

/// The same error, saying which file it is about.
fn naming(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(
        error.kind(),
        format!("{} cannot be read: {error}", path.display()),
    )
}
