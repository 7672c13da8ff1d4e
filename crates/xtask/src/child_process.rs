//! A child process that runs until Ctrl-C, is interrupted then, and waited for.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use anyhow::{Context, Result, bail};

/// How often a child is checked.
const POLL_INTERVAL: Duration = Duration::from_millis(50);

/// A running child process. Dropping it ends the child.
#[derive(Debug)]
pub(crate) struct ChildProcess {
    child: Child,
    name: String,
    log: Option<JoinHandle<()>>,
}

impl ChildProcess {
    /// Starts it. From now on Ctrl-C no longer ends xtask itself.
    pub(crate) fn start(command: &mut Command) -> Result<Self> {
        ctrl_c_flag()?;
        let name = crate::commands::name_of(command);
        let child = command
            .spawn()
            .with_context(|| format!("{name} did not start"))?;
        Ok(Self {
            child,
            name,
            log: None,
        })
    }

    /// Starts it, and prints only those lines of its log (standard error) that `is_shown` keeps.
    pub(crate) fn start_with_log(
        command: &mut Command,
        is_shown: impl Fn(&str) -> bool + Send + 'static,
    ) -> Result<Self> {
        let mut process = Self::start(command.stderr(Stdio::piped()))?;
        process.log = process.child.stderr.take().map(|log| {
            thread::spawn(move || {
                let lines = BufReader::new(log).lines().map_while(Result::ok);
                for line in lines.filter(|line| is_shown(line)) {
                    eprintln!("{line}");
                }
            })
        });
        Ok(process)
    }

    /// Whether it has ended by itself; its log has been printed then.
    pub(crate) fn has_ended(&mut self) -> Result<bool> {
        let has_ended = self.child.try_wait()?.is_some();
        if has_ended {
            self.finish_log();
        }
        Ok(has_ended)
    }

    /// Waits for Ctrl-C, passes it on, and waits until the child has ended.
    pub(crate) fn wait_for_ctrl_c(mut self) -> Result<()> {
        let stop = ctrl_c_flag()?;
        while !stop.load(Ordering::SeqCst) {
            if let Some(status) = self.child.try_wait()? {
                // The terminal sends Ctrl-C to both; the child may end first.
                thread::sleep(4 * POLL_INTERVAL);
                self.finish_log();
                if stop.load(Ordering::SeqCst) {
                    return self.check_status(status);
                }
                bail!("{} ended by itself; its own output is above", self.name);
            }
            thread::sleep(POLL_INTERVAL);
        }
        self.stop()
    }

    /// Interrupts it and waits until it has ended.
    pub(crate) fn stop(mut self) -> Result<()> {
        self.interrupt();
        let status = self.child.wait()?;
        self.finish_log();
        self.check_status(status)
    }

    fn finish_log(&mut self) {
        if let Some(log) = self.log.take() {
            // A panic in the thread has been printed already.
            let _ = log.join();
        }
    }

    /// Ending by the signal itself counts as a clean end.
    fn check_status(&self, status: ExitStatus) -> Result<()> {
        const ENDED_BY_SIGNAL: i32 = 130;
        match status.code() {
            None | Some(0 | ENDED_BY_SIGNAL) => Ok(()),
            Some(_) => bail!("{} did not end cleanly ({status})", self.name),
        }
    }

    #[cfg(unix)]
    fn interrupt(&mut self) {
        use nix::sys::signal::{Signal, kill};
        use nix::unistd::Pid;
        if let Ok(id) = i32::try_from(self.child.id()) {
            // It may have ended already.
            let _ = kill(Pid::from_raw(id), Signal::SIGINT);
        }
    }

    #[cfg(not(unix))]
    fn interrupt(&mut self) {
        // The console sends Ctrl-C to every program in it; one that is still there is killed.
        let _ = self.child.kill();
    }
}

impl Drop for ChildProcess {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            self.interrupt();
            let _ = self.child.wait();
        }
    }
}

/// Becomes true when Ctrl-C is pressed. Until this is first called, Ctrl-C ends the program.
pub(crate) fn ctrl_c_flag() -> Result<Arc<AtomicBool>> {
    static ASKED: OnceLock<Arc<AtomicBool>> = OnceLock::new();
    if let Some(asked) = ASKED.get() {
        return Ok(Arc::clone(asked));
    }
    let asked = Arc::clone(ASKED.get_or_init(Arc::default));
    let handler = Arc::clone(&asked);
    ctrlc::set_handler(move || handler.store(true, Ordering::SeqCst))
        .context("Ctrl-C cannot be listened for")?;
    Ok(asked)
}

#[cfg(all(test, unix))]
mod tests {
    use super::ChildProcess;
    use std::process::Command;

    #[test]
    fn a_child_that_ends_on_the_signal_has_ended_cleanly() {
        let child = ChildProcess::start(Command::new("sleep").arg("60")).expect("sleep starts");
        child.stop().expect("it ends");
    }

    #[test]
    fn a_child_that_ends_by_itself_is_a_failure() {
        let child = ChildProcess::start(Command::new("sleep").arg("0")).expect("sleep starts");
        assert!(child.wait_for_ctrl_c().is_err());
    }

    #[test]
    fn only_the_chosen_lines_of_a_log_are_printed() {
        let (sender, seen) = std::sync::mpsc::channel();
        let mut child = ChildProcess::start_with_log(
            Command::new("sh").args(["-c", "echo one >&2; echo two >&2"]),
            move |line| {
                sender.send(line.to_owned()).expect("the test listens");
                false
            },
        )
        .expect("sh starts");
        assert_eq!(seen.iter().collect::<Vec<_>>(), ["one", "two"]);
        child.finish_log();
    }
}
