//! Reads the token of the worker who runs the program.

use locale::{Key, message};
use std::path::Path;
use std::{env, fs};

use anyhow::{Context as _, Result};
use api::care::CareToken;
use zeroize::Zeroizing;

use crate::language::lang;
use crate::private_file;

/// Reads the token from a file for this user alone, or from `CARE_TOKEN`.
pub(super) fn read(file: Option<&Path>) -> Result<CareToken> {
    let Some(file) = file else {
        let text = env::var("CARE_TOKEN").map(Zeroizing::new).ok();
        let text = text.context(lang().text(Key::CareNoToken))?;
        return text.parse().context("CARE_TOKEN");
    };
    let text = fs::read_to_string(file)
        .map(Zeroizing::new)
        .with_context(|| message::care_token_unreadable(lang(), &file.display().to_string()))?;
    private_file::require(message::care_token_open_to_others, file)?;
    text.parse().with_context(|| file.display().to_string())
}
