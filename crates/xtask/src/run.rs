//! `cargo xtask run`: from a fresh checkout to a site that takes reports.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;

use anyhow::Result;

use crate::local_site::LocalSite;
use crate::programs::Profile;
use crate::project::Project;
use crate::server::{self, ServerOptions, free_address, require_free};
use crate::site_build::{self, BuildOutcome};
use crate::steps::Steps;

/// The port at which the care team's program expects the reporting API by default.
const CARE_PORT: u16 = 8081;

/// Builds what is missing and serves until Ctrl-C. `requests` prints a line for each request.
pub(crate) fn run(project: &Project, listen: &str, requests: bool) -> Result<()> {
    let address = free_address(listen)?;
    let for_care = SocketAddr::new(
        Ipv4Addr::LOCALHOST.into(),
        address.port().checked_add(1).unwrap_or(CARE_PORT),
    );
    require_free(for_care)?;
    let mut steps = Steps::of(5);
    let (project, local) = &LocalSite::for_trying(project, &mut steps)?;
    let dist = project.root.join("dist");
    steps.step("Building the site", || {
        let built = site_build::build(project, Profile::Local, &local.site, &dist)?;
        if built == BuildOutcome::UpToDate {
            println!("      nothing has changed since the last time");
        }
        Ok(())
    })?;
    let server = steps.step("Starting", || {
        server::start(
            project,
            ServerOptions {
                site: &local.site,
                dist: &dist,
                database: &local.database,
                listen: address,
                care: Some(for_care),
                requests,
            },
        )
    })?;
    local.ensure_token(project, for_care)?;
    println!("\n{}", notice(project, local, listen, for_care));
    server.wait_for_ctrl_c()?;
    println!("\nStopped.");
    Ok(())
}

fn notice(project: &Project, local: &LocalSite, listen: &str, for_care: SocketAddr) -> String {
    let short = |path: &Path| {
        path.strip_prefix(&project.root)
            .unwrap_or(path)
            .display()
            .to_string()
    };
    let care = short(&project.program(Profile::Local, "care"));
    let database = short(&local.database);
    let keys = short(&local.keys);
    let token = short(&local.token);
    let access = if for_care.port() == CARE_PORT {
        format!("--token-file {token}")
    } else {
        format!("--api http://{for_care} --token-file {token}")
    };
    format!(
        "Ruang Aman is open at  http://{listen}/id/\n\
         Reports are kept in    {database}\n\
         List them with         {care} list {access}\n\
         Read one with          {care} open REFERENCE {access} --key {keys}\n\
         Ctrl-C ends it."
    )
}
