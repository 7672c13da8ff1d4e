//! `cargo xtask build`: makes a release for an organisation, without any example value.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use site::Site;

use crate::files;
use crate::programs::{self, Profile};
use crate::project::Project;
use crate::site_build;
use crate::sizes;
use crate::steps::Steps;
use crate::tools;

/// Writes `site/` (for any static file host), `bin/` (the API and the care team's program) and the
/// site file the API reads.
pub(crate) fn release(project: &Project, site_file: &Path, out: &Path) -> Result<()> {
    let site_file = &absolute(site_file)?;
    let out = &project.root.join(out);
    let mut steps = Steps::of(5);
    steps.step("Checking the site file", || require_ready(site_file))?;
    let project = &steps.step("Looking for the tools", || tools::for_building(project))?;
    steps.step("Building the site", || {
        site_build::build(project, Profile::Release, site_file, &out.join("site"))?;
        Ok(())
    })?;
    steps.step("Measuring it", || sizes::check(&out.join("site")))?;
    steps.step("Building the programs", || {
        programs::build(project, Profile::Release)?;
        let bin = out.join("bin");
        files::create_folder(&bin)?;
        for name in ["ruang-aman-api", "care"] {
            let program = project.program(Profile::Release, name);
            let file = program.file_name().unwrap_or_default();
            fs::copy(&program, bin.join(file))
                .with_context(|| format!("{} could not be copied", program.display()))?;
        }
        fs::copy(site_file, out.join("site.toml"))?;
        Ok(())
    })?;
    println!("The release lies in {}", out.display());
    Ok(())
}

/// Fails with every missing, bracketed or example value.
fn require_ready(file: &Path) -> Result<()> {
    let site = Site::read(file)?;
    if let Err(problems) = site.check_release() {
        for problem in &problems {
            eprintln!("  {problem}");
        }
        bail!(
            "{} is not ready for a release; mend the keys named above",
            file.display()
        );
    }
    Ok(())
}

fn absolute(file: &Path) -> Result<std::path::PathBuf> {
    fs::canonicalize(file).with_context(|| {
        format!(
            "the site file {} cannot be read; copy site.example.toml and fill it in",
            file.display()
        )
    })
}

#[cfg(test)]
mod tests {
    use super::require_ready;

    #[test]
    fn the_example_organisation_is_refused() {
        let example = concat!(env!("CARGO_MANIFEST_DIR"), "/../../site.example.toml");
        let error = require_ready(example.as_ref()).expect_err("an example is no release");
        assert!(error.to_string().contains("not ready"), "{error}");
    }
}
