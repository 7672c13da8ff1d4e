//! The arguments of the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use jiff::civil::Date;
use locale::Key;
use report::consent::Recipient;
use report::message::Status;

use crate::backend::BackendArguments;
use crate::language::lang;
use crate::template::Template;

/// Makes the care team's keys, lists reports, opens them and replies
#[derive(Parser)]
#[command(name = "care", version)]
pub(crate) struct Arguments {
    /// The language of this program
    #[arg(long, global = true, value_name = "LANG", value_parser = ["id", "en"])]
    lang: Option<String>,
    #[command(subcommand)]
    pub(crate) task: Task,
}

/// One thing to do.
#[derive(Subcommand)]
pub(crate) enum Task {
    /// Make a key pair: the private key into a file, the public key onto the screen
    Keygen {
        /// The folder that care.key and care.pub are written to
        #[arg(long, value_name = "DIR", default_value = ".")]
        out: PathBuf,
        /// Name the public key in this site file, as one more recipient of new reports
        #[arg(long, value_name = "FILE")]
        site: Option<PathBuf>,
    },
    /// Make a new key for new reports, in the place of one that is in use
    Rotate {
        /// The private key that is in use
        #[arg(long, value_name = "FILE")]
        key: PathBuf,
        /// The site file that names its public half
        #[arg(long, value_name = "FILE")]
        site: PathBuf,
        /// The folder for the new key; otherwise that of the old one
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
    /// List the reports that are not done, urgent ones first, then the oldest
    List {
        #[command(flatten)]
        backend: BackendArguments,
        #[command(flatten)]
        which: Which,
    },
    /// Open one report with the private key: answers, messages and files
    Open {
        #[command(flatten)]
        report: OneReport,
        /// Save the files of the report into this folder, under neutral names
        #[arg(long, value_name = "DIR")]
        save_files: Option<PathBuf>,
    },
    /// Write to the person; the message is read from standard input
    Reply {
        #[command(flatten)]
        report: OneReport,
        /// How far the report is from now on
        #[arg(long, value_name = "STATUS", default_value_t = Status::MessageForYou)]
        status: Status,
        /// Send the message although staff rules speak about some of its words
        #[arg(long)]
        send_anyway: bool,
        #[command(flatten)]
        words: Words,
    },
    /// Show the reply to a report that was written and not sent
    Draft {
        #[command(flatten)]
        report: OneReport,
    },
    /// Set how far a report is, without further words
    Status {
        #[command(flatten)]
        report: OneReport,
        /// being-read or waiting-for-you; the others come with a message
        status: Status,
    },
    /// Note that something was handed on, for the person to read
    Handed {
        #[command(flatten)]
        report: OneReport,
        /// To whom: `app_no_name`, `app_name`, `uptd`, `legal` or `totals`
        recipient: Recipient,
        /// It was handed on although the person does not allow it, as the law can demand
        #[arg(long)]
        without_consent: bool,
    },
    /// Say that you look after a report, for the rest of the team
    Claim {
        #[command(flatten)]
        report: OneReport,
        #[command(flatten)]
        writer: Writer,
        /// You look after it no longer
        #[arg(long)]
        release: bool,
        /// Also where somebody else looks after it
        #[arg(long)]
        take_over: bool,
    },
    /// Leave a note for the team; it is read from standard input
    Note {
        #[command(flatten)]
        report: OneReport,
        #[command(flatten)]
        writer: Writer,
    },
    /// Delete a report because the person asked for it; its reference is read from standard input
    Withdraw {
        /// The reference of the report, such as A7K-39Q
        reference: String,
        #[command(flatten)]
        backend: BackendArguments,
    },
    /// Show who opened what, and when
    Log {
        /// Only this report
        reference: Option<String>,
        #[command(flatten)]
        backend: BackendArguments,
    },
    /// Show whether pages helped, which numbers are wrong, and what readers wrote beside
    Opinions {
        #[command(flatten)]
        backend: BackendArguments,
        /// A file that holds a private key, or a folder of such files, to read the words
        #[arg(long = "key", value_name = "FILE")]
        keys: Vec<PathBuf>,
    },
    /// Write one case, opened, into a new folder: text, JSON and files
    Export {
        #[command(flatten)]
        report: OneReport,
        /// The folder to make
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
}

/// Which report, and what opens it.
#[derive(Args)]
pub(crate) struct OneReport {
    /// The reference of the report, such as A7K-39Q
    pub(crate) reference: String,
    #[command(flatten)]
    pub(crate) backend: BackendArguments,
    /// A file that holds a private key, or a folder of such files; may stand more than once
    #[arg(long = "key", value_name = "FILE", required = true)]
    pub(crate) keys: Vec<PathBuf>,
}

/// Who writes for the team, and to whom it is sealed.
#[derive(Args)]
pub(crate) struct Writer {
    /// Your name, as the team knows you
    #[arg(long = "as", env = "CARE_NAME", value_name = "NAME", value_parser = name)]
    name: String,
    /// The site file with the care keys of the team; otherwise the listener names them
    #[arg(long, env = "CARE_SITE", value_name = "FILE")]
    pub(crate) site: Option<PathBuf>,
}

impl Writer {
    /// The name of who writes.
    pub(crate) fn name(&self) -> String {
        self.name.clone()
    }
}

/// A name is one line of at most 100 letters.
fn name(text: &str) -> Result<String, &'static str> {
    let name = letters::line(text);
    if name.is_empty() || letters::count(&name) > 100 {
        return Err(lang().text(Key::CareNoName));
    }
    Ok(name)
}

/// Which reports are listed. Each of the first four leaves out what it does not fit.
#[derive(Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub(crate) struct Which {
    /// Only urgent ones
    #[arg(long)]
    pub(crate) urgent: bool,
    /// Only those that nobody has begun to read in time
    #[arg(long)]
    pub(crate) late: bool,
    /// Only those that nobody has begun to read, or with new messages
    #[arg(long)]
    pub(crate) unread: bool,
    /// Only those received on this day or later, such as 2026-11-22
    #[arg(long, value_name = "DATE")]
    pub(crate) since: Option<Date>,
    /// Only those that you look after
    #[arg(long, requires = "keys", requires = "name")]
    pub(crate) mine: bool,
    /// Your name, as the team knows you
    #[arg(long = "as", id = "name", env = "CARE_NAME", value_name = "NAME", value_parser = name)]
    pub(crate) name: Option<String>,
    /// A file that holds a private key, or a folder of such files, to show who looks after which
    #[arg(long = "key", id = "keys", value_name = "FILE")]
    pub(crate) keys: Vec<PathBuf>,
    /// Those that are done, too
    #[arg(long)]
    pub(crate) all: bool,
    /// The page to show
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) page: u32,
    /// How many reports are on a page
    #[arg(long, value_name = "N", default_value_t = 50, value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) per_page: u32,
}

/// Where the words of a reply come from; otherwise from standard input.
#[derive(Args)]
pub(crate) struct Words {
    /// Words that are written already: `first` asks whether now is a good time
    #[arg(long, value_name = "NAME", requires = "from", conflicts_with = "draft")]
    pub(crate) template: Option<Template>,
    /// Your first name, for a template
    #[arg(long, value_name = "NAME")]
    pub(crate) from: Option<String>,
    /// Only print the words of the template, to send them the way that the person chose
    #[arg(long, requires = "template")]
    pub(crate) print: bool,
    /// Send the reply that was written and not sent
    #[arg(long)]
    pub(crate) draft: bool,
}
