//! `care log`: who opened what, and when.

use anyhow::Result;
use api::store::Opening;

use crate::case;
use crate::desk::Place;
use crate::moment::local;
use crate::readable::plain;

/// The opening log, of one report or of all.
pub(crate) async fn log(reference: Option<&str>, place: &Place) -> Result<String> {
    let wanted = reference.map(case::reference).transpose()?;
    let desk = place.open_to_list().await?;
    let openings = desk.openings().await?;
    desk.close().await;
    let about = |opening: &&Opening| wanted.is_none_or(|it| it == opening.reference);
    let mut table = row("WHEN", "WHO", "WHAT", "REFERENCE");
    for opening in openings.iter().filter(about) {
        table.push_str(&row(
            &local(opening.at),
            &plain(&opening.worker),
            opening.act.code(),
            &opening.reference.to_string(),
        ));
    }
    Ok(table)
}

fn row(at: &str, worker: &str, act: &str, reference: &str) -> String {
    format!("{at:<23}  {worker:<20}  {act:<8}  {reference}\n")
}
