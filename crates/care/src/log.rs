//! `care log`: the opening log.

use anyhow::Result;
use api::store::Opening;
use locale::Key;

use crate::backend::BackendArguments;
use crate::case;
use crate::escape::escape;
use crate::language::lang;
use crate::local_time::local_time;

/// The opening log, of one report or of all.
pub(crate) async fn log(reference: Option<&str>, arguments: &BackendArguments) -> Result<String> {
    let wanted = reference.map(case::reference).transpose()?;
    let backend = arguments.open_read_only().await?;
    let openings = backend.openings().await?;
    backend.close().await;
    let about = |opening: &&Opening| wanted.is_none_or(|it| it == opening.reference);
    let word = |key| lang().text(key);
    let mut table = row(
        word(Key::CareColumnWhen),
        word(Key::CareColumnWho),
        word(Key::CareColumnWhat),
        word(Key::CareColumnReference),
    );
    for opening in openings.iter().filter(about) {
        table.push_str(&row(
            &local_time(opening.at),
            &escape(&opening.worker),
            opening.act.code(),
            &opening.reference.to_string(),
        ));
    }
    Ok(table)
}

fn row(at: &str, worker: &str, act: &str, reference: &str) -> String {
    format!("{at:<23}  {worker:<20}  {act:<8}  {reference}\n")
}
