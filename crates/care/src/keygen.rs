//! `care keygen`: a new key pair.

use std::path::Path;

use anyhow::{Context as _, Result, bail};
use report::key::CareKey;
use zeroize::Zeroizing;

use crate::new_file;

/// Writes both keys into the folder and answers with the public one, which goes into the site file.
pub(crate) fn keygen(folder: &Path) -> Result<String> {
    let private_file = folder.join("care.key");
    let public_file = folder.join("care.pub");
    for file in [&private_file, &public_file] {
        if file.exists() {
            bail!(
                "{} is there already and is never overwritten; choose another folder with --out",
                file.display()
            );
        }
    }
    let key = CareKey::generate()?;
    let private = Zeroizing::new(format!("{}\n", *key.to_secret_text()));
    let public = format!("{}\n", key.public());
    write_new(&private_file, private.as_bytes(), 0o600)?;
    write_new(&public_file, public.as_bytes(), 0o644)?;
    eprintln!(
        "The private key is in {}. Whoever has it can read every report, and without it nobody \
         can: keep a copy in a safe place, and never on the server.\nThe public key for care_keys \
         in the site file:",
        private_file.display()
    );
    Ok(public)
}

fn write_new(path: &Path, text: &[u8], mode: u32) -> Result<()> {
    new_file::write(path, text, mode).with_context(|| {
        format!(
            "cannot write {}; make the folder, or choose another with --out",
            path.display()
        )
    })
}
