//! The server that is attacked: on a disk and within the memory that are its own.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use nix::sys::resource::{Resource, getrlimit, setrlimit};
use tempfile::TempDir;

use crate::Outcome;

/// The size of the small disk.
pub(crate) const SMALL_DISK: &str = "120m";
/// Bytes left beside the reserve where no small disk can be mounted.
const FREE_SPACE: u64 = 100 << 20;

/// Lets this program and the server have as many connections as they may.
pub(crate) fn open_many_files() -> Outcome<()> {
    let (_, most) = getrlimit(Resource::RLIMIT_NOFILE)?;
    setrlimit(Resource::RLIMIT_NOFILE, most.min(16_384), most)?;
    Ok(())
}

/// A folder with a small site and room for a database.
pub(crate) struct ServerFolder {
    folder: TempDir,
    is_mounted: bool,
    wants_small_disk: bool,
}

impl ServerFolder {
    pub(crate) fn new(wants_small_disk: bool) -> Outcome<Self> {
        let folder = tempfile::tempdir()?;
        small_site(&folder.path().join("dist"))?;
        let disk = folder.path().join("disk");
        fs::create_dir(&disk)?;
        let size = format!("size={SMALL_DISK}");
        let is_mounted = wants_small_disk
            && Command::new("mount")
                .args(["-t", "tmpfs", "-o", &size, "tmpfs"])
                .arg(&disk)
                .stderr(Stdio::null())
                .status()
                .is_ok_and(|status| status.success());
        Ok(Self {
            folder,
            is_mounted,
            wants_small_disk,
        })
    }

    fn disk(&self) -> PathBuf {
        self.folder.path().join("disk")
    }

    /// The reserve that makes a large disk as small as is wanted.
    fn reserve(&self) -> Outcome<Option<u64>> {
        if self.is_mounted || !self.wants_small_disk {
            return Ok(None);
        }
        let disk = nix::sys::statvfs::statvfs(&self.disk())?;
        let free = disk.blocks_available() * disk.fragment_size();
        Ok(Some(free.saturating_sub(FREE_SPACE) >> 20))
    }
}

impl Drop for ServerFolder {
    fn drop(&mut self) {
        if self.is_mounted {
            let _ = Command::new("umount")
                .arg("--lazy")
                .arg(self.disk())
                .status();
        }
    }
}

/// The program, running.
pub(crate) struct Server {
    child: Child,
    address: String,
    group: Option<ControlGroup>,
    _place: ServerFolder,
}

impl Server {
    pub(crate) fn start(
        program: &str,
        site: &str,
        server_folder: ServerFolder,
        mib: u64,
    ) -> Outcome<Self> {
        let mut command = Command::new(program);
        command
            .args(["--site", site, "--listen", "127.0.0.1:0", "--log", "json"])
            // Senders name their networks, as a proxy on this machine would.
            .args(["--trusted-proxy", "127.0.0.1", "--dist"])
            .arg(server_folder.folder.path().join("dist"))
            .arg("--database")
            .arg(server_folder.disk().join("reports.sqlite"))
            .stderr(Stdio::piped());
        if let Some(reserve) = server_folder.reserve()? {
            command.env("RUANG_AMAN_DISK_RESERVE", reserve.to_string());
        }
        let mut child = command.spawn()?;
        let group = ControlGroup::around(child.id(), mib);
        let mut log = BufReader::new(child.stderr.take().ok_or("the program has no log")?);
        let address = loop {
            let mut line = String::new();
            if log.read_line(&mut line)? == 0 {
                return Err("the program did not start".into());
            }
            let told: serde_json::Value = serde_json::from_str(&line).map_err(|_| line)?;
            if let Some(address) = told["address"].as_str() {
                break address.to_owned();
            }
        };
        // A full pipe would hold the program up.
        std::thread::spawn(move || std::io::copy(&mut log, &mut std::io::sink()));
        Ok(Self {
            child,
            address,
            group,
            _place: server_folder,
        })
    }

    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// The most memory that it had, in MiB; nothing once it has ended.
    pub(crate) fn highest_memory(&self) -> Option<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let kib = status
            .lines()
            .find_map(|line| line.strip_prefix("VmHWM:")?.split_whitespace().next())?;
        Some(kib.parse::<u64>().ok()?.div_ceil(1024))
    }

    /// Whether it still runs.
    pub(crate) fn lives(&mut self) -> Outcome<bool> {
        Ok(self.child.try_wait()?.is_none())
    }

    /// What held its memory.
    pub(crate) fn bounds(&self) -> &'static str {
        match self.group {
            Some(_) => "a control group ends the server above 512 MiB",
            None => "no control group can be made here, so its highest is held against 512 MiB",
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        // The group can be taken away only now that nobody is in it.
        self.group = None;
    }
}

/// A control group with a limit of memory, where this user may make one.
struct ControlGroup(PathBuf);

impl ControlGroup {
    fn around(process: u32, mib: u64) -> Option<Self> {
        let name = format!("ruang-aman-attack-{process}");
        let limit = (mib << 20).to_string();
        for (root, file) in [
            ("/sys/fs/cgroup", "memory.max"),
            ("/sys/fs/cgroup/memory", "memory.limit_in_bytes"),
        ] {
            let group = Self(Path::new(root).join(&name));
            let is_made = fs::create_dir(&group.0).is_ok()
                && tell(&group.0.join(file), &limit)
                && tell(&group.0.join("cgroup.procs"), &process.to_string());
            if is_made {
                return Some(group);
            }
        }
        None
    }
}

/// Writes to a file that the system has made; where it has not, there is no group.
fn tell(file: &Path, text: &str) -> bool {
    let file = fs::OpenOptions::new().write(true).open(file);
    file.and_then(|mut file| file.write_all(text.as_bytes()))
        .is_ok()
}

impl Drop for ControlGroup {
    fn drop(&mut self) {
        let _ = fs::remove_dir(&self.0);
    }
}

fn small_site(dist: &Path) -> Outcome<()> {
    for lang in ["id", "en"] {
        fs::create_dir_all(dist.join(lang).join("l"))?;
        fs::write(dist.join(lang).join("404.html"), "<main></main>")?;
        fs::write(
            dist.join(lang).join("l/answer.html"),
            "<main>{answer}</main>",
        )?;
    }
    let policy = "default-src 'none'; frame-ancestors 'none'";
    fs::write(dist.join("csp.txt"), policy)?;
    Ok(())
}
