//! How the program is used, and what of a command line it cannot understand, in the language of who
//! uses it: the words stand in the locale files, each under the name of its command or argument.

use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory as _, Error};
use locale::{Key, message};
use report::consent::NotARecipient;
use report::message::NotAStatus;

use crate::arguments::Arguments;
use crate::language::lang;

/// What clap gives when the command line cannot be used.
const MISUSED: u8 = 2;

/// The command line with all its words.
pub(crate) fn command() -> Command {
    let mut command = Arguments::command().disable_help_subcommand(true);
    let manual = Command::new("help").arg(Arg::new("subcommand").required(false));
    command = command.subcommand(manual);
    worded(command, "care")
}

/// Prints help, or says what cannot be understood.
pub(crate) fn answer(error: &Error) -> ExitCode {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            print!("{error}");
            ExitCode::SUCCESS
        }
        _ => {
            eprintln!(
                "care: {}\n{}",
                fault(error),
                lang().text(Key::CareUsageMore)
            );
            ExitCode::from(MISUSED)
        }
    }
}

/// `care help`: the help of the program, or of one command.
pub(crate) fn manual(of: Option<&str>) -> String {
    let mut whole = command();
    whole.build();
    let found = of.and_then(|name| whole.find_subcommand_mut(name).cloned());
    found.unwrap_or(whole).render_help().to_string()
}

fn worded(command: Command, name: &str) -> Command {
    let usage = lang().text(Key::CareUsageUsage);
    let own = [
        ("help", 'h', ArgAction::Help),
        ("version", 'V', ArgAction::Version),
    ];
    let mut command = command
        .disable_help_flag(true)
        .disable_version_flag(true)
        .about(about(name))
        .long_about(None)
        .help_template(format!("{{about}}\n\n{usage} {{usage}}\n\n{{all-args}}\n"))
        .subcommand_help_heading(lang().text(Key::CareUsageCommands));
    for (long, short, action) in own {
        if long == "help" || name == "care" {
            command = command.arg(Arg::new(long).long(long).short(short).action(action));
        }
    }
    let of = name.to_owned();
    command = command.mut_args(move |argument| {
        let heading = if argument.is_positional() {
            Key::CareUsageArguments
        } else {
            Key::CareUsageOptions
        };
        let words = help(&of, argument.get_id().as_str());
        argument
            .help(words)
            .long_help(None)
            .help_heading(lang().text(heading))
            .hide_env(true)
            .hide_default_value(true)
            .hide_possible_values(true)
    });
    let names: Vec<String> = command
        .get_subcommands()
        .map(|it| it.get_name().to_owned())
        .collect();
    for name in names {
        command = command.mut_subcommand(&name, |it| worded(it, &name));
    }
    command
}

/// The words under this name in the locale files.
fn words(name: &str) -> Option<&'static str> {
    let key = Key::ALL.iter().find(|key| key.name() == name)?;
    Some(lang().text(*key))
}

fn about(command: &str) -> &'static str {
    words(&format!("care-command-{command}")).unwrap_or_default()
}

/// The words of an argument, which may differ from command to command.
fn help(command: &str, argument: &str) -> &'static str {
    let argument = argument.replace('_', "-");
    words(&format!("care-arg-{command}-{argument}"))
        .or_else(|| words(&format!("care-arg-{argument}")))
        .unwrap_or_default()
}

/// What is not understood, on one line.
fn fault(error: &Error) -> String {
    let told = |kind| error.get(kind).map(value).unwrap_or_default();
    let what = told(ContextKind::InvalidArg);
    let value = told(ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            lang().text(Key::CareUsageNoCommand).to_owned()
        }
        ErrorKind::MissingRequiredArgument => message::care_usage_missing(lang(), &what),
        ErrorKind::UnknownArgument => message::care_usage_unknown(lang(), &what),
        ErrorKind::InvalidSubcommand => {
            message::care_usage_unknown(lang(), &told(ContextKind::InvalidSubcommand))
        }
        ErrorKind::InvalidValue if value.is_empty() => message::care_usage_no_value(lang(), &what),
        ErrorKind::InvalidValue => message::care_usage_value(lang(), &value, &what),
        ErrorKind::ValueValidation => match reason(error) {
            Some(why) => message::care_usage_value_why(lang(), &value, &what, &why),
            None => message::care_usage_value(lang(), &value, &what),
        },
        ErrorKind::ArgumentConflict => {
            message::care_usage_conflict(lang(), &told(ContextKind::PriorArg), &what)
        }
        _ => lang().text(Key::CareUsageOther).to_owned(),
    }
}

/// Why a value does not fit, as the part says it that reads it.
fn reason(error: &Error) -> Option<String> {
    let source = std::error::Error::source(error)?;
    let key = if source.is::<NotAStatus>() {
        Key::CareUsageChooseStatus
    } else if source.is::<NotARecipient>() {
        Key::CareUsageChooseRecipient
    } else {
        return Some(source.to_string());
    };
    Some(lang().text(key).to_owned())
}

fn value(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every command and every argument has words of its own, and the whole command line is sound.
    #[test]
    fn nothing_stands_without_its_words() {
        let mut whole = command();
        whole.build();
        let commands = whole.get_subcommands().chain([&whole]);
        let mut count = 0;
        for command in commands {
            let name = command.get_name();
            assert!(
                command
                    .get_about()
                    .is_some_and(|it| !it.to_string().is_empty()),
                "{name}"
            );
            for argument in command.get_arguments() {
                let words = argument.get_help().map(ToString::to_string);
                let id = argument.get_id();
                assert!(words.is_some_and(|it| !it.is_empty()), "{name} {id}");
                count += 1;
            }
        }
        assert!(count > 60, "{count}");
        whole.debug_assert();
    }
}
