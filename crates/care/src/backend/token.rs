//! Reads the token of the worker who runs the program.

use std::path::Path;
use std::{env, fs};

use anyhow::{Context as _, Result, bail};
use api::care::CareToken;
use zeroize::Zeroizing;

/// Reads the token from a file for this user alone, or from `CARE_TOKEN`.
pub(super) fn read(file: Option<&Path>) -> Result<CareToken> {
    let Some(file) = file else {
        let text = env::var("CARE_TOKEN").map(Zeroizing::new).ok();
        let text = text.context(
            "no token is given; name its file with --token-file, or put it into CARE_TOKEN",
        )?;
        return text.parse().context("CARE_TOKEN");
    };
    let named = file.display();
    let text = fs::read_to_string(file)
        .map(Zeroizing::new)
        .with_context(|| format!("cannot read the token {named}"))?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        if fs::metadata(file)?.permissions().mode() & 0o077 != 0 {
            bail!("others can read the token {named}; take that away with `chmod 600`");
        }
    }
    text.parse().with_context(|| named.to_string())
}
