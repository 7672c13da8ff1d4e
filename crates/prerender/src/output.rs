//! Writing the site: each file once, and beside it its brotli form for servers that send it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::{fs, thread};

use anyhow::{Context, Result};

/// Kinds that shrink; pictures and fonts are compressed already.
const COMPRESSIBLE: [&str; 9] = [
    "html", "css", "js", "wasm", "svg", "xml", "txt", "json", "bin",
];

/// The folder being filled.
pub(crate) struct Output {
    folder: PathBuf,
    compress: bool,
    written: Vec<PathBuf>,
}

impl Output {
    pub(crate) fn new(folder: &Path, compress: bool) -> Self {
        Self {
            folder: folder.to_owned(),
            compress,
            written: Vec::new(),
        }
    }

    /// Writes `text` to `path`, which is relative to the site's root.
    pub(crate) fn text(&mut self, path: &str, text: &str) -> Result<()> {
        self.bytes(path, text.as_bytes())
    }

    /// Writes `bytes` to `path`, which is relative to the site's root.
    pub(crate) fn bytes(&mut self, path: &str, bytes: &[u8]) -> Result<()> {
        let file = self.folder.join(path);
        if let Some(parent) = file.parent() {
            fs::create_dir_all(parent)
                .with_context(|| format!("cannot make the folder {}", parent.display()))?;
        }
        fs::write(&file, bytes).with_context(|| format!("cannot write {}", file.display()))?;
        self.written.push(file);
        Ok(())
    }

    /// What has been written to `path`.
    pub(crate) fn read(&self, path: &str) -> Result<Vec<u8>> {
        let file = self.folder.join(path);
        fs::read(&file).with_context(|| format!("cannot read {}", file.display()))
    }

    /// Removes a file that trunk left under a name without a hash.
    pub(crate) fn remove(&self, path: &str) -> Result<()> {
        let file = self.folder.join(path);
        fs::remove_file(&file).with_context(|| format!("cannot remove {}", file.display()))
    }

    /// Compresses what was written, on every core.
    pub(crate) fn finish(self) -> Result<()> {
        if !self.compress {
            return Ok(());
        }
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let share = self.written.len().div_ceil(cores).max(1);
        thread::scope(|scope| {
            let workers: Vec<_> = self
                .written
                .chunks(share)
                .map(|files| scope.spawn(|| files.iter().try_for_each(|file| compress(file))))
                .collect();
            workers.into_iter().try_for_each(|worker| {
                worker
                    .join()
                    .unwrap_or_else(|_| anyhow::bail!("a file could not be compressed"))
            })
        })
    }
}

fn compress(file: &Path) -> Result<()> {
    let extension = file
        .extension()
        .and_then(|it| it.to_str())
        .unwrap_or_default();
    if !COMPRESSIBLE.contains(&extension) {
        return Ok(());
    }
    let bytes = fs::read(file)?;
    let mut packed = brotli::CompressorWriter::new(Vec::new(), 64 * 1024, 11, 24);
    packed.write_all(&bytes)?;
    let target = file.with_extension(format!("{extension}.br"));
    fs::write(&target, packed.into_inner())
        .with_context(|| format!("cannot write {}", target.display()))
}
