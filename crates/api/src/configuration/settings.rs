//! What can be set, as clap knows it.

use clap::{Arg, ArgAction, Args, Command};

use super::Configuration;

/// The settings of a group by their keys in the file.
pub(super) struct Settings(Vec<Arg>);

/// Files that hold a secret each. What such a file holds takes the place of the secret.
#[derive(Args)]
struct SecretFiles {
    /// A file that holds that secret and nothing else
    #[arg(long, env = "RUANG_AMAN_WEBHOOK_SECRET_FILE", value_name = "FILE")]
    webhook_secret_file: Option<String>,
    /// A file that holds that address and nothing else
    #[arg(long, env = "DATABASE_URL_FILE", value_name = "FILE")]
    database_url_file: Option<String>,
}

impl Settings {
    pub(super) fn all() -> Self {
        Self::of::<Configuration>()
    }

    /// The settings of a group, each secret followed by the one for its file.
    pub(super) fn of<G: Args>() -> Self {
        let files = SecretFiles::augment_args(Command::new("files"));
        let mut settings = Vec::new();
        for setting in G::augment_args(Command::new("settings")).get_arguments() {
            let file = format!("{}_file", setting.get_id());
            let file = files.get_arguments().find(|it| it.get_id() == &file);
            settings.push(setting.clone());
            settings.extend(file.cloned());
        }
        Self(settings)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Arg> {
        self.0.iter()
    }

    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.iter().map(|setting| setting.get_id().as_str())
    }

    pub(super) fn get(&self, key: &str) -> Option<&Arg> {
        self.iter().find(|setting| setting.get_id() == key)
    }

    /// A secret must not stand in the file, which others may read, nor in help.
    pub(super) fn is_secret(setting: &Arg) -> bool {
        setting.is_hide_env_values_set()
    }

    pub(super) fn is_list(setting: &Arg) -> bool {
        matches!(setting.get_action(), ArgAction::Append)
    }

    pub(super) fn flag(&self, key: &str) -> String {
        let flag = self.get(key).and_then(Arg::get_long);
        format!("--{}", flag.unwrap_or(key))
    }

    pub(super) fn variable(&self, key: &str) -> String {
        let variable = self.get(key).and_then(Arg::get_env);
        variable.map_or_else(String::new, |name| name.to_string_lossy().into_owned())
    }
}

/// Parses the values of a group once it is known where each comes from.
pub(super) fn parser<G: Args>() -> Command {
    G::augment_args(Command::new("settings").no_binary_name(true)).mut_args(|setting| {
        let setting = setting.env(None::<&str>).value_delimiter(None::<char>);
        setting.required(false)
    })
}

/// What holds where nothing is set.
pub(super) fn defaults<G: Args>() -> G {
    parser::<G>()
        .try_get_matches_from([""; 0])
        .and_then(|nothing| G::from_arg_matches(&nothing))
        .expect("every setting has a default, and a test reads them")
}
