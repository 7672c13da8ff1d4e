//! Runs axe, the usual accessibility checker, on the page.

use std::fs;

use anyhow::{Result, ensure};

use super::Visit;

/// Every violation with the elements it was found on, and why.
const RUN: &str = "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => `${id}: ` + nodes
        .map(node => `${node.target.join(' ')} (${node.failureSummary})`).join('; ')))";

/// Fails with everything that axe finds.
pub async fn finds_nothing(visit: &Visit, state: &str) -> Result<()> {
    let is_here: bool = visit.value("typeof axe === 'object'").await?;
    if !is_here {
        let program = fs::read_to_string(visit.environment.axe()?)?;
        visit.driver.execute(program, Vec::new()).await?;
    }
    let found: Vec<String> = visit.value(RUN).await?;
    ensure!(found.is_empty(), "{state}: {}", found.join("\n"));
    Ok(())
}
