//! The browsers of the tests, one of each engine, and the programs that drive them.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Result, bail};

use super::debian;
use crate::commands::{self, SearchPath};

/// The engines that tests drive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Chrome and its kin.
    Chromium,
    /// Firefox.
    Firefox,
    /// Safari's engine, as `WebKitGTK`.
    WebKit,
}

impl Engine {
    /// All of them, in the order of the published table.
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The engine's name in the published results.
    pub(crate) const fn name(self) -> &'static str {
        self.facts().name
    }

    /// The variables that tell the tests the paths of browser and driver.
    pub(crate) const fn variables(self) -> (&'static str, &'static str) {
        self.facts().variables
    }

    const fn facts(self) -> &'static EngineFacts {
        match self {
            Self::Chromium => &EngineFacts {
                name: "chromium",
                variables: ("RUANG_AMAN_TEST_BROWSER", "RUANG_AMAN_TEST_DRIVER"),
                programs: &["chromium", "chromium-browser", "google-chrome", "chrome"],
                driver: "chromedriver",
                debian_packages: &["chromium", "chromium-driver"],
            },
            Self::Firefox => &EngineFacts {
                name: "firefox",
                variables: ("RUANG_AMAN_TEST_FIREFOX", "RUANG_AMAN_TEST_GECKODRIVER"),
                programs: &["firefox-esr", "firefox"],
                driver: "geckodriver",
                // The driver is no Debian package; it is built like other tools.
                debian_packages: &["firefox-esr"],
            },
            Self::WebKit => &EngineFacts {
                name: "webkit",
                variables: ("RUANG_AMAN_TEST_WEBKIT", "RUANG_AMAN_TEST_WEBKIT_DRIVER"),
                programs: &["MiniBrowser"],
                driver: "WebKitWebDriver",
                debian_packages: &["webkit2gtk-driver", "xvfb"],
            },
        }
    }
}

/// What differs from engine to engine.
struct EngineFacts {
    name: &'static str,
    variables: (&'static str, &'static str),
    programs: &'static [&'static str],
    driver: &'static str,
    debian_packages: &'static [&'static str],
}

/// A browser and its driver, both on this machine.
#[derive(Debug, Clone)]
pub(crate) struct Browser {
    /// Its engine.
    pub(crate) engine: Engine,
    /// The browser's program.
    pub(crate) program: PathBuf,
    /// The `WebDriver` server beside it.
    pub(crate) driver: PathBuf,
}

impl Browser {
    /// Finds them, or installs missing ones where that needs no password.
    pub(crate) fn provide(engines: &[Engine], path: &SearchPath) -> Result<Vec<Self>> {
        let missing: Vec<&str> = engines
            .iter()
            .filter(|engine| Self::find(**engine, path).is_none())
            .flat_map(|engine| engine.facts().debian_packages)
            .copied()
            .collect();
        if !missing.is_empty() {
            debian::install(
                "Chromium, Firefox and WebKitGTK's MiniBrowser with their drivers, and Xvfb",
                &missing,
                path,
            )?;
        }
        engines
            .iter()
            .map(|engine| match Self::find(*engine, path) {
                Some(found) => Ok(found),
                None => bail!(
                    "{} and {} are not both found; install them, so that they are on PATH",
                    engine.facts().programs.join(" or "),
                    engine.facts().driver
                ),
            })
            .collect()
    }

    /// What the browser says its version is.
    pub(crate) fn version(&self, path: &SearchPath) -> Option<String> {
        let mut command = Command::new(&self.program);
        command.arg("--version");
        let answer = if self.engine == Engine::WebKit {
            output_under_xvfb(command, path)?
        } else {
            commands::output(&mut command)?
        };
        answer
            .split_whitespace()
            .find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
            .map(str::to_owned)
    }

    fn find(engine: Engine, path: &SearchPath) -> Option<Self> {
        let program = engine
            .facts()
            .programs
            .iter()
            .find_map(|name| path.find(name));
        if engine == Engine::WebKit {
            path.find("Xvfb")?;
        }
        Some(Self {
            engine,
            program: program.or_else(|| webkit_mini_browser(engine))?,
            driver: path.find(engine.facts().driver)?,
        })
    }
}

/// Debian keeps the browser of `WebKitGTK` beside the library, where `PATH` does not lead.
fn webkit_mini_browser(engine: Engine) -> Option<PathBuf> {
    if engine != Engine::WebKit {
        return None;
    }
    let mut folders = vec![PathBuf::from("/usr/libexec")];
    let below = fs::read_dir("/usr/lib").ok()?;
    folders.extend(below.filter_map(|entry| Some(entry.ok()?.path())));
    folders
        .into_iter()
        .map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser"))
        .find(|file| file.is_file())
}

/// The output of a program that needs a screen, on a virtual one.
fn output_under_xvfb(mut command: Command, path: &SearchPath) -> Option<String> {
    let mut screen = path
        .command("Xvfb")
        .args(["-displayfd", "1", "-nolisten", "tcp"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let mut number = String::new();
    let told = BufReader::new(screen.stdout.take()?).read_line(&mut number);
    let answer = told.ok().and_then(|_| {
        command.env("DISPLAY", format!(":{}", number.trim()));
        commands::output(&mut command)
    });
    // It may have ended by itself.
    let _ = screen.kill();
    let _ = screen.wait();
    answer
}
