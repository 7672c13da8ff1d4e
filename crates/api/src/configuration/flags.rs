//! Every setting: its flag, its variable, its default and its help. Its key in the file is the name
//! of its field.

use std::fmt;
use std::marker::PhantomData;

use clap::{ArgAction, ArgMatches, Args, Command, FromArgMatches};

/// Not as doc comments, in which the code style asks for backticks.
const WEBHOOK_SECRET_HELP: &str = "What they are signed with: whsec_ and 24 to 64 bytes in base64; \
    every user of the machine can read a flag, so give it in another way";
const DATABASE_URL_HELP: &str = "A PostgreSQL database to keep them in instead of the file, as \
    postgres://user@host/name";

/// The flags of a group of settings, and what was given for them. It has no `Debug` output of its
/// values, because some are secrets.
#[derive(Clone)]
pub struct Flags<G> {
    pub(super) given: ArgMatches,
    group: PhantomData<fn() -> G>,
}

/// The flags of the server.
pub type ServerFlags = Flags<ServerSettings>;
/// The flags of a command that needs the database.
pub type StorageFlags = Flags<StorageSettings>;
/// The flags of a command that needs the database and the site file, which says for how long things
/// are kept.
pub type RetentionFlags = Flags<RetentionSettings>;

/// All settings, in the order in which help shows them.
#[derive(Args)]
pub struct ServerSettings {
    #[command(flatten)]
    site: SiteSettings,
    /// The folder of the built site
    #[arg(long, env = "RUANG_AMAN_DIST", value_name = "DIR")]
    #[arg(default_value = "dist")]
    dist: String,
    #[command(flatten)]
    storage: StorageSettings,
    /// Where signed webhooks are sent to; https, or http on this machine
    #[arg(long, env = "RUANG_AMAN_WEBHOOK_URL", value_name = "URL")]
    webhook_url: Option<String>,
    #[arg(long, env = "RUANG_AMAN_WEBHOOK_SECRET", value_name = "SECRET")]
    #[arg(hide_env_values = true, help = WEBHOOK_SECRET_HELP)]
    webhook_secret: Option<String>,
    /// A file that holds that secret and nothing else
    #[arg(long, env = "RUANG_AMAN_WEBHOOK_SECRET_FILE", value_name = "FILE")]
    webhook_secret_file: Option<String>,
    /// The address to listen at; port 0 takes a free one
    #[arg(long, env = "RUANG_AMAN_LISTEN", value_name = "ADDRESS")]
    #[arg(default_value = "127.0.0.1:8080")]
    listen: String,
    /// The loopback address to answer the care team's program at; none without it
    #[arg(long, env = "RUANG_AMAN_CARE_LISTEN", value_name = "ADDRESS")]
    care_listen: Option<String>,
    /// A proxy whose X-Forwarded-For is believed, as an address or network; may be given again
    #[arg(long = "trusted-proxy", env = "RUANG_AMAN_TRUSTED_PROXIES")]
    #[arg(value_name = "NETWORK", action = ArgAction::Append)]
    #[arg(value_delimiter = ',')]
    trusted_proxies: Vec<String>,
    /// Number of reports at once from which each is asked for a proof of work
    #[arg(long, env = "RUANG_AMAN_BUSY_REPORTS", value_name = "N")]
    #[arg(default_value = "256")]
    busy_reports: String,
    /// Memory for bodies in MiB; beyond it clients are asked to come back
    #[arg(long, env = "RUANG_AMAN_BODY_MEMORY", value_name = "MIB")]
    #[arg(default_value = "64")]
    body_memory: String,
    /// Memory for long answers in MiB
    #[arg(long, env = "RUANG_AMAN_ANSWER_MEMORY", value_name = "MIB")]
    #[arg(default_value = "32")]
    answer_memory: String,
    /// Seconds after which a client that reads nothing of its answer is given up
    #[arg(long, env = "RUANG_AMAN_WRITE_TIMEOUT", value_name = "SECONDS")]
    #[arg(default_value = "30")]
    write_timeout: String,
    /// Disk space in MiB for reports alone: auto is a fifth of the disk, at most 4096
    #[arg(long, env = "RUANG_AMAN_DISK_RESERVE", value_name = "MIB")]
    #[arg(default_value = "auto")]
    disk_reserve: String,
    /// Where metrics are read: a loopback address with a port of its own
    #[arg(long, env = "RUANG_AMAN_METRICS", value_name = "ADDRESS")]
    metrics: Option<String>,
    /// How the log is written: auto (for people on a terminal, as JSON anywhere else), json or text
    #[arg(long, env = "RUANG_AMAN_LOG", value_name = "FORM")]
    #[arg(default_value = "auto")]
    log: String,
}

/// Where the database is.
#[derive(Args)]
pub struct StorageSettings {
    /// The database file that reports are kept in; made when it is not there
    #[arg(long, env = "RUANG_AMAN_DATABASE", value_name = "FILE")]
    #[arg(default_value = "reports.sqlite")]
    database: String,
    #[arg(long, env = "DATABASE_URL", value_name = "URL")]
    #[arg(hide_env_values = true, help = DATABASE_URL_HELP)]
    database_url: Option<String>,
    /// A file that holds that address and nothing else
    #[arg(long, env = "DATABASE_URL_FILE", value_name = "FILE")]
    database_url_file: Option<String>,
    /// The file that remembers what people had deleted, for backups from before; beside the
    /// database file unless told otherwise
    #[arg(long, env = "RUANG_AMAN_LEDGER", value_name = "FILE")]
    ledger: Option<String>,
}

/// The site file and where the database is.
#[derive(Args)]
pub struct RetentionSettings {
    #[command(flatten)]
    site: SiteSettings,
    #[command(flatten)]
    storage: StorageSettings,
}

/// The site file.
#[derive(Args)]
struct SiteSettings {
    /// The organisation's values, as site.example.toml shows them
    #[arg(long, env = "RUANG_AMAN_SITE", value_name = "FILE")]
    site: Option<String>,
}

/// The file of settings, which every group can come from.
#[derive(Args)]
struct ConfigFlag {
    /// A file with these settings, as server.example.toml shows them; the environment goes before
    /// it, and flags before both
    #[arg(long, env = "RUANG_AMAN_CONFIG", value_name = "FILE")]
    config: Option<String>,
}

impl<G: Args> Args for Flags<G> {
    fn augment_args(command: Command) -> Command {
        G::augment_args(ConfigFlag::augment_args(command))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

/// The values are read later, together with the file, so that all faults can be reported at once.
impl<G> FromArgMatches for Flags<G> {
    fn from_arg_matches(given: &ArgMatches) -> Result<Self, clap::Error> {
        Ok(Self {
            given: given.clone(),
            group: PhantomData,
        })
    }

    fn update_from_arg_matches(&mut self, given: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(given)?;
        Ok(())
    }
}

impl<G> fmt::Debug for Flags<G> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Flags")
    }
}
