//! `cargo xtask dev`: watch, rebuild, reload.
//!
//! Trunk watches and rebuilds; the real API serves what was built, with its security headers, and
//! is started anew after each build; a small front before it adds one script to every page, which
//! reloads the page then.

use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, SystemTime};

use anyhow::{Result, bail};

use crate::child;
use crate::project::Project;
use crate::running::{Running, stop_asked};
use crate::server::{self, Place, free_address, require_free};
use crate::site_build;
use crate::steps::Steps;
use crate::tools;
use crate::trial::{Trial, build_programs};

mod front;
mod message;

/// How often builds are looked for.
const LOOK: Duration = Duration::from_millis(200);

/// Serves and rebuilds whenever something changes, until Ctrl-C.
pub(crate) fn dev(project: &Project, listen: &str) -> Result<()> {
    let address = free_address(listen)?;
    let back = SocketAddr::new(address.ip(), address.port().wrapping_add(1));
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
    steps.step("Building the site", || {
        // Trunk refuses to leave out of its watch what is not there yet.
        for folder in ["dist", "target", "var"] {
            fs::create_dir_all(project.root.join(folder))?;
        }
        child::finish(&mut trunk("build"))
    })?;
    let place = Place {
        site: &trial.site,
        dist: &dist,
        database: &trial.database,
        listen: back,
        care: None,
    };
    let builds = Arc::new(AtomicU64::new(1));
    let (api, watch) = steps.step("Starting", || {
        let api = server::start(project, &path, place)?;
        front::start(address, back, Arc::clone(&builds))?;
        Ok((api, Running::start(&mut trunk("watch"))?))
    })?;
    println!("\nOpen http://{address}/id/ — it reloads by itself. Ctrl-C ends it.\n");
    serve_builds(api, watch, &dist.join("csp.txt"), &builds, || {
        server::start(project, &path, place)
    })
}

/// Gives every build to a new server, then tells the pages, until Ctrl-C. `mark` is a file that
/// every build writes anew.
fn serve_builds(
    mut api: Running,
    mut watch: Running,
    mark: &Path,
    builds: &AtomicU64,
    start: impl Fn() -> Result<Running>,
) -> Result<()> {
    let stop = stop_asked()?;
    let mut served = written(mark);
    while !stop.load(Ordering::SeqCst) {
        thread::sleep(LOOK);
        if watch.has_ended()? {
            // The terminal hands Ctrl-C to both; trunk may be the quicker one.
            thread::sleep(LOOK);
            if stop.load(Ordering::SeqCst) {
                break;
            }
            bail!("trunk ended by itself; its own words are above");
        }
        let now = written(mark);
        // While a build is being put in place the file is not there.
        if now.is_some() && now != served {
            api.stop()?;
            api = start()?;
            served = now;
            builds.fetch_add(1, Ordering::SeqCst);
        }
    }
    watch.stop()?;
    api.stop()
}

fn written(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|facts| facts.modified()).ok()
}
