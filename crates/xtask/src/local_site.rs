//! A site for this machine: the example organisation with a care key of its own, made once.

use std::fs;
use std::io::{self, Write as _};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};
use toml_edit::{Array, DocumentMut, value};

use crate::commands;
use crate::files;
use crate::programs::{self, Profile};
use crate::project::Project;
use crate::server;
use crate::steps::Steps;
use crate::tools;

/// What a local site keeps in one folder that git ignores.
#[derive(Debug, Clone)]
pub(crate) struct LocalSite {
    /// The example site file with the values of this site in it.
    pub(crate) site: PathBuf,
    /// The private key that opens its reports.
    pub(crate) key: PathBuf,
    /// The folder of that key, where later ones may lie as well.
    pub(crate) keys: PathBuf,
    /// Where its reports are kept.
    pub(crate) database: PathBuf,
    /// The token that lets the care team's program in.
    pub(crate) token: PathBuf,
    profile: Profile,
}

impl LocalSite {
    /// Makes key and site file where they are missing. `change` may set further values.
    ///
    /// The site file is written only when it differs, so that nothing is rebuilt for its sake.
    pub(crate) fn prepare(
        project: &Project,
        profile: Profile,
        folder: &Path,
        change: impl FnOnce(&mut DocumentMut),
    ) -> Result<Self> {
        let care = folder.join("care");
        files::create_folder(&care)?;
        let keys = Keys::provide(project, profile, &care)?;

        let example = project.root.join("site.example.toml");
        let text = files::read(&example)?;
        let mut document: DocumentMut = text.parse().context("site.example.toml is not TOML")?;
        document["care_keys"] = value(Array::from_iter([keys.public]));
        change(&mut document);

        let site = folder.join("site.toml");
        let filled = document.to_string();
        if fs::read_to_string(&site).ok().as_deref() != Some(filled.as_str()) {
            fs::write(&site, filled)
                .with_context(|| format!("cannot write {}; make it writable", site.display()))?;
        }
        Ok(Self {
            site,
            key: keys.private_file,
            keys: care,
            database: folder.join("reports.sqlite"),
            token: folder.join("care.token"),
            profile,
        })
    }

    /// Finds the tools, builds the programs and prepares a site to be tried out, in three steps.
    pub(crate) fn for_trying(project: &Project, steps: &mut Steps) -> Result<(Project, Self)> {
        let project = steps.step("Looking for the tools", || tools::for_building(project))?;
        steps.step("Building the programs", || {
            programs::build(&project, Profile::Local)
        })?;
        let local = steps.step("Care key and site file", || {
            Self::prepare(&project, Profile::Local, &project.var(), |_| {})
        })?;
        Ok((project, local))
    }

    /// Builds the programs in release and prepares a site for checks and measurements.
    pub(crate) fn with_release_programs(project: &Project) -> Result<Self> {
        programs::build(project, Profile::Release)?;
        let folder = project.var().join("contract");
        Self::prepare(project, Profile::Release, &folder, |_| ())
    }

    /// Makes a token where there is none, or where the server refuses the one that is there because
    /// the database is another. The server has to run.
    pub(crate) fn ensure_token(&self, project: &Project, listener: SocketAddr) -> Result<()> {
        if let Ok(token) = fs::read_to_string(&self.token) {
            let shown = format!("Authorization: Bearer {}\r\n", token.trim());
            if server::answers(listener, "/v1/care/reports", &shown) {
                return Ok(());
            }
            fs::remove_file(&self.token)?;
        }
        // A name is used once only, and a local site may need many tokens.
        let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
        let program = project.program(self.profile, "ruang-aman-api");
        let mut command = project.command(program);
        command
            .args(["care-token", "add", &format!("trial-{now}"), "--database"])
            .arg(&self.database);
        let token = commands::made(&mut command, "token")?;
        write_private(&self.token, &token)
            .with_context(|| format!("cannot write {}; make it writable", self.token.display()))
    }
}

fn write_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = fs::OpenOptions::new();
    file.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut file, 0o600);
    file.open(path)?.write_all(bytes)
}

struct Keys {
    private_file: PathBuf,
    public: String,
}

impl Keys {
    fn provide(project: &Project, profile: Profile, folder: &Path) -> Result<Self> {
        if let Some(keys) = Self::read(folder)? {
            return Ok(keys);
        }
        let care = project.program(profile, "care");
        let mut command = project.command(care);
        command.args(["keygen", "--out"]).arg(folder);
        commands::made(&mut command, "care key")?;
        Self::read(folder)?
            .with_context(|| format!("care keygen left no key in {}", folder.display()))
    }

    /// Keys are known by what is written in them. Two files of one name, but for its ending, are a
    /// pair; of several pairs, which rotating keys makes, the newest counts.
    fn read(folder: &Path) -> Result<Option<Self>> {
        let mut private = Vec::new();
        let mut public = Vec::new();
        for entry in fs::read_dir(folder)? {
            let file = entry?.path();
            let Ok(text) = fs::read_to_string(&file) else {
                continue;
            };
            for word in text.split_whitespace() {
                if word.starts_with("ra-care-key1-") {
                    let made = file.metadata()?.modified()?;
                    private.push((made, file.clone()));
                } else if word.starts_with("ra-care-pub1-") {
                    public.push((file.clone(), word.to_owned()));
                }
            }
        }
        private.sort();
        Ok(private.into_iter().rev().find_map(|(_, private_file)| {
            let half =
                |(file, _): &&(PathBuf, String)| file.file_stem() == private_file.file_stem();
            let (_, public) = public.iter().find(half)?;
            Some(Self {
                public: public.clone(),
                private_file,
            })
        }))
    }
}
