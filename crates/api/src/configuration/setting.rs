//! Everything that can be set, by its names: as a flag, in the environment and in a file.

use clap::{Arg, ArgAction, Command};

/// One thing that can be set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting {
    /// Its name in the file.
    pub(super) key: &'static str,
    /// Its flag, without the dashes in front.
    pub(super) flag: &'static str,
    /// Its name in the environment.
    pub(super) variable: &'static str,
    /// What holds where nobody says anything.
    pub(super) default: Option<&'static str>,
    kind: Kind,
    value: &'static str,
    help: &'static str,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// It has one value.
    One,
    /// It may be given again; in the environment with commas between.
    Many,
    /// Nobody else may read it, so it does not stand in a file that says other things as well.
    Secret,
}

pub(super) const SITE: Setting = Setting::new(
    ["site", "site", "RUANG_AMAN_SITE", "FILE"],
    "The organisation's values, as site.example.toml shows them",
);
pub(super) const DIST: Setting = Setting::new(
    ["dist", "dist", "RUANG_AMAN_DIST", "DIR"],
    "The folder of the built site",
)
.default("dist");
pub(super) const DATABASE: Setting = Setting::new(
    ["database", "database", "RUANG_AMAN_DATABASE", "FILE"],
    "The database file that reports are kept in; made when it is not there",
)
.default("reports.sqlite");
pub(super) const DATABASE_URL: Setting = Setting::new(
    ["database_url", "database-url", "DATABASE_URL", "URL"],
    "A PostgreSQL database to keep them in instead of the file, as postgres://user@host/name",
)
.kind(Kind::Secret);
pub(super) const DATABASE_URL_FILE: Setting = Setting::new(
    [
        "database_url_file",
        "database-url-file",
        "DATABASE_URL_FILE",
        "FILE",
    ],
    "A file that holds that address and nothing else",
);
pub(super) const LEDGER: Setting = Setting::new(
    ["ledger", "ledger", "RUANG_AMAN_LEDGER", "FILE"],
    "The file that remembers what people had deleted, for backups from before; beside the database \
     file unless told otherwise",
);
pub(super) const WEBHOOK_URL: Setting = Setting::new(
    [
        "webhook_url",
        "webhook-url",
        "RUANG_AMAN_WEBHOOK_URL",
        "URL",
    ],
    "Where signed webhooks are sent to; https, or http on this machine",
);
pub(super) const WEBHOOK_SECRET: Setting = Setting::new(
    [
        "webhook_secret",
        "webhook-secret",
        "RUANG_AMAN_WEBHOOK_SECRET",
        "SECRET",
    ],
    "What they are signed with: whsec_ and 24 to 64 bytes in base64; every user of the machine can \
     read a flag, so give it in another way",
)
.kind(Kind::Secret);
pub(super) const WEBHOOK_SECRET_FILE: Setting = Setting::new(
    [
        "webhook_secret_file",
        "webhook-secret-file",
        "RUANG_AMAN_WEBHOOK_SECRET_FILE",
        "FILE",
    ],
    "A file that holds that secret and nothing else",
);
pub(super) const LISTEN: Setting = Setting::new(
    ["listen", "listen", "RUANG_AMAN_LISTEN", "ADDRESS"],
    "The address to listen at; port 0 takes a free one",
)
.default("127.0.0.1:8080");
pub(super) const CARE_LISTEN: Setting = Setting::new(
    [
        "care_listen",
        "care-listen",
        "RUANG_AMAN_CARE_LISTEN",
        "ADDRESS",
    ],
    "The loopback address to answer the care team's program at; none without it",
);
pub(super) const TRUSTED_PROXIES: Setting = Setting::new(
    [
        "trusted_proxies",
        "trusted-proxy",
        "RUANG_AMAN_TRUSTED_PROXIES",
        "NETWORK",
    ],
    "A proxy whose X-Forwarded-For is believed, as an address or network; may be given again",
)
.kind(Kind::Many);
pub(super) const BUSY_REPORTS: Setting = Setting::new(
    [
        "busy_reports",
        "busy-reports",
        "RUANG_AMAN_BUSY_REPORTS",
        "N",
    ],
    "From so many reports at once on, each is asked for a proof of work",
)
.default("256");
pub(super) const BODY_MEMORY: Setting = Setting::new(
    [
        "body_memory",
        "body-memory",
        "RUANG_AMAN_BODY_MEMORY",
        "MIB",
    ],
    "So many MiB of bodies are in memory at once; more are asked to come back",
)
.default("64");
pub(super) const ANSWER_MEMORY: Setting = Setting::new(
    [
        "answer_memory",
        "answer-memory",
        "RUANG_AMAN_ANSWER_MEMORY",
        "MIB",
    ],
    "The same of long answers",
)
.default("32");
pub(super) const WRITE_TIMEOUT: Setting = Setting::new(
    [
        "write_timeout",
        "write-timeout",
        "RUANG_AMAN_WRITE_TIMEOUT",
        "SECONDS",
    ],
    "Who reads nothing of an answer for so many seconds is given up",
)
.default("30");
pub(super) const DISK_RESERVE: Setting = Setting::new(
    [
        "disk_reserve",
        "disk-reserve",
        "RUANG_AMAN_DISK_RESERVE",
        "MIB",
    ],
    "So many MiB of the disk are kept for reports alone: auto is a fifth of it, at most 4096",
)
.default("auto");
pub(super) const METRICS: Setting = Setting::new(
    ["metrics", "metrics", "RUANG_AMAN_METRICS", "ADDRESS"],
    "Where metrics are read: a loopback address with a port of its own",
);
pub(super) const LOG: Setting = Setting::new(
    ["log", "log", "RUANG_AMAN_LOG", "FORM"],
    "How the log is written: auto (for people on a terminal, as JSON anywhere else), json or text",
)
.default("auto");

/// Everything, in the order in which help shows it.
pub(super) const ALL: [Setting; 19] = [
    SITE,
    DIST,
    DATABASE,
    DATABASE_URL,
    DATABASE_URL_FILE,
    LEDGER,
    WEBHOOK_URL,
    WEBHOOK_SECRET,
    WEBHOOK_SECRET_FILE,
    LISTEN,
    CARE_LISTEN,
    TRUSTED_PROXIES,
    BUSY_REPORTS,
    BODY_MEMORY,
    ANSWER_MEMORY,
    WRITE_TIMEOUT,
    DISK_RESERVE,
    METRICS,
    LOG,
];

/// What says where the database is.
pub(super) const STORAGE: [Setting; 4] = [DATABASE, DATABASE_URL, DATABASE_URL_FILE, LEDGER];

/// The name of the flag that names the file, which is no setting itself.
pub(super) const CONFIG: &str = "config";
/// The same in the environment.
pub(super) const CONFIG_VARIABLE: &str = "RUANG_AMAN_CONFIG";

impl Setting {
    const fn new(names: [&'static str; 4], help: &'static str) -> Self {
        let [key, flag, variable, value] = names;
        Self {
            key,
            flag,
            variable,
            default: None,
            kind: Kind::One,
            value,
            help,
        }
    }

    const fn default(self, text: &'static str) -> Self {
        Self {
            default: Some(text),
            ..self
        }
    }

    const fn kind(self, kind: Kind) -> Self {
        Self { kind, ..self }
    }

    pub(super) fn is_secret(&self) -> bool {
        self.kind == Kind::Secret
    }

    pub(super) fn may_be_many(&self) -> bool {
        self.kind == Kind::Many
    }

    fn argument(&self) -> Arg {
        let help = match self.default {
            Some(default) => format!("{} [default: {default}]", self.help),
            None => self.help.to_owned(),
        };
        let argument = Arg::new(self.key)
            .long(self.flag)
            .env(self.variable)
            .hide_env_values(self.is_secret())
            .value_name(self.value)
            .help(help);
        if self.may_be_many() {
            argument.action(ArgAction::Append).value_delimiter(',')
        } else {
            argument
        }
    }
}

/// The command with a flag and a variable for each of these settings, and for the file.
pub(super) fn add(settings: &[Setting], command: Command) -> Command {
    let config = Arg::new(CONFIG)
        .long(CONFIG)
        .env(CONFIG_VARIABLE)
        .value_name("FILE")
        .help(
            "A file with these settings, as server.example.toml shows them; the environment goes \
             before it, and flags before both",
        );
    command
        .arg(config)
        .args(settings.iter().map(Setting::argument))
}
