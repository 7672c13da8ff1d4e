//! The size of a file on the wire.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The size in brotli: of the `.br` file where there is one, otherwise after compressing.
pub(crate) fn brotli_size(file: &Path) -> Result<usize> {
    let mut name = file.as_os_str().to_owned();
    name.push(".br");
    match fs::metadata(PathBuf::from(name)) {
        Ok(compressed) => Ok(usize::try_from(compressed.len())?),
        Err(_) => compressed_length(
            &fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?,
        ),
    }
}

/// The size of bytes in brotli.
pub(crate) fn compressed_length(bytes: &[u8]) -> Result<usize> {
    const BUFFER: usize = 4096;
    const QUALITY: u32 = 11;
    const WINDOW: u32 = 22;
    let mut writer = brotli::CompressorWriter::new(Vec::new(), BUFFER, QUALITY, WINDOW);
    writer.write_all(bytes)?;
    writer.flush()?;
    Ok(writer.into_inner().len())
}
