//! `cargo xtask dev`: watch, rebuild, reload.
//!
//! Trunk watches and rebuilds. After each build a script that reloads the page is added to every
//! page, and the real API is restarted: it serves the build with its security headers.

use std::fs;
use std::path::Path;
use std::sync::atomic::Ordering;
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::{Result, bail};

use crate::child_process::{ChildProcess, ctrl_c_flag};
use crate::local_site::LocalSite;
use crate::programs::Profile;
use crate::project::Project;
use crate::server::{self, ServerOptions, free_address};
use crate::site_build;
use crate::steps::Steps;

mod reload;

/// How often builds are looked for.
const POLL_INTERVAL: Duration = Duration::from_millis(200);

/// Serves and rebuilds whenever something changes, until Ctrl-C. `requests` prints a line for each
/// request.
pub(crate) fn dev(project: &Project, listen: &str, requests: bool) -> Result<()> {
    let address = free_address(listen)?;
    let mut steps = Steps::of(5);
    let (project, local) = &LocalSite::for_trying(project, &mut steps)?;
    let dist = project.target.join("dev-site").join("dist");
    let trunk = |task: &str| {
        let mut trunk = site_build::trunk(project, Profile::Local, &local.site);
        trunk
            .args([task, "--release", "false", "--dist"])
            .arg(&dist);
        trunk
    };
    steps.step("Building the site", || {
        // Trunk cannot ignore a folder that does not exist.
        for folder in ["dist", "target", "var"] {
            fs::create_dir_all(project.root.join(folder))?;
        }
        site_build::beside_prerenderer(project, Profile::Local, &local.site, &mut trunk("build"))
    })?;
    let serve = |build: SystemTime| {
        let build = build.duration_since(UNIX_EPOCH)?.as_nanos();
        reload::add_to_pages(&dist, &build.to_string())?;
        let options = ServerOptions {
            site: &local.site,
            dist: &dist,
            database: &local.database,
            listen: address,
            care: None,
            requests,
        };
        server::start(project, options)
    };
    let Some(first) = finished_build(&dist) else {
        bail!("{} holds no finished site", dist.display());
    };
    let (api, watch) = steps.step("Starting", || {
        Ok((serve(first)?, ChildProcess::start(&mut trunk("watch"))?))
    })?;
    println!("\nOpen http://{address}/id/ — it reloads by itself. Ctrl-C ends it.\n");
    serve_builds(api, watch, &dist, first, serve)
}

/// Restarts the server after every build, until Ctrl-C.
fn serve_builds(
    mut api: ChildProcess,
    mut watch: ChildProcess,
    dist: &Path,
    mut served: SystemTime,
    serve: impl Fn(SystemTime) -> Result<ChildProcess>,
) -> Result<()> {
    let stop = ctrl_c_flag()?;
    while !stop.load(Ordering::SeqCst) {
        thread::sleep(POLL_INTERVAL);
        if watch.has_ended()? {
            // The terminal sends Ctrl-C to both; trunk may end first.
            thread::sleep(POLL_INTERVAL);
            if stop.load(Ordering::SeqCst) {
                break;
            }
            bail!("trunk ended by itself; its own output is above");
        }
        if let Some(build) = finished_build(dist)
            && build != served
        {
            api.stop()?;
            api = serve(build)?;
            served = build;
        }
    }
    watch.stop()?;
    api.stop()
}

/// When the build in `dist` was made. Nothing while trunk builds the next one or moves it into
/// place.
fn finished_build(dist: &Path) -> Option<SystemTime> {
    // Every build writes the policy anew.
    let policy = fs::metadata(dist.join("csp.txt")).ok()?;
    let is_building = dist.join(".stage").exists();
    policy.modified().ok().filter(|_| !is_building)
}
