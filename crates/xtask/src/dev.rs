//! `cargo xtask dev`: watch, rebuild, reload.
//!
//! Trunk watches, rebuilds and tells the open page to reload; it hands reports on to the real API,
//! which runs beside it. Pages come without the API's security headers here: `cargo xtask run`
//! serves them as a visitor gets them.

use std::net::SocketAddr;

use anyhow::Result;

use crate::child;
use crate::project::Project;
use crate::running::Running;
use crate::server::{self, Place, free_address, require_free};
use crate::site_build;
use crate::steps::Steps;
use crate::tools;
use crate::trial::{Trial, build_programs};

/// Serves and rebuilds whenever something changes, until Ctrl-C.
pub(crate) fn dev(project: &Project, listen: &str) -> Result<()> {
    let front = free_address(listen)?;
    let back = SocketAddr::new(front.ip(), front.port().wrapping_add(1));
    require_free(back)?;

    let mut steps = Steps::of(5);
    let path = steps.step("Looking for the tools", || tools::for_building(project))?;
    steps.step("Building the programs", || {
        build_programs(project, &path, &["api", "care"])
    })?;
    let trial = steps.step("Care key and site file", || {
        Trial::prepare(project, &path, &project.var(), |_| {})
    })?;
    let dist = project.target.join("dev-site").join("dist");
    let trunk = |task: &str| {
        let mut trunk = site_build::trunk(project, &path, &trial.site);
        trunk
            .args([task, "--release", "false", "--dist"])
            .arg(&dist);
        trunk
    };
    steps.step("Building the site", || child::finish(&mut trunk("build")))?;
    steps.step("Starting", || {
        let api = server::start(
            project,
            &path,
            Place {
                site: &trial.site,
                dist: &dist,
                database: &trial.database,
                listen: back,
            },
        )?;
        println!("\nOpen http://{listen}/id/ — it reloads by itself. Ctrl-C ends it.\n");
        let watch = Running::start(
            trunk("serve")
                .args(["--address", &front.ip().to_string()])
                .args(["--port", &front.port().to_string()])
                .args(["--proxy-backend", &format!("http://{back}/v1")])
                .arg("--proxy-no-system-proxy"),
        )?;
        let ended = watch.until_stopped();
        api.stop()?;
        ended
    })
}
