use clap::Arg;

use super::file::SettingsFile;
use super::settings::Settings;
use super::*;

const EXAMPLE: &str = include_str!("../../../../server.example.toml");
const CONTRACT: &str = include_str!("../../../../docs/api.md");

/// The example with every setting in force.
fn in_force() -> String {
    let lines = EXAMPLE.lines().map(|line| match line.strip_prefix('#') {
        Some(setting) if !setting.is_empty() && !setting.starts_with(' ') => setting,
        _ => line,
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn default(setting: &Arg) -> Option<&str> {
    setting.get_default_values().first()?.to_str()
}

#[test]
fn the_example_shows_every_setting_that_may_stand_in_a_file_with_what_holds_without_it() {
    let mut faults = Vec::new();
    let settings = Settings::all();
    let text = in_force();
    let file = SettingsFile::parse(&text, "server.example.toml", &settings, &mut faults);
    assert_eq!(faults, []);
    for setting in settings.iter().filter(|it| !Settings::is_secret(it)) {
        let key = setting.get_id().as_str();
        let line = file.line(key).expect(key);
        if let Some(default) = default(setting) {
            assert_eq!(line.values, [default], "{key}");
        }
    }
    assert_eq!(Edge::default().busy_reports, 256);
    let defaults = [
        "busy_reports",
        "body_memory",
        "answer_memory",
        "write_timeout",
        "disk_reserve",
    ];
    assert_eq!(
        defaults.map(|key| settings.get(key).and_then(default)),
        ["256", "64", "32", "30", "auto"].map(Some)
    );
    let limits = Limits::default();
    assert_eq!((limits.bodies >> 20, limits.answers >> 20), (64, 32));
    assert_eq!(limits.write_timeout.as_secs(), 30);
    assert_eq!(limits.disk_reserve, DiskReserve::Automatic);
}

#[test]
fn the_contract_names_every_flag_and_variable() {
    let settings = Settings::all();
    for setting in settings.iter() {
        let key = setting.get_id().as_str();
        let (flag, variable) = (settings.flag(key), settings.variable(key));
        let row = CONTRACT.lines().find(|line| {
            line.starts_with(&format!("| `{flag} ")) && line.contains(&format!("| `{variable}` |"))
        });
        let row = row.unwrap_or_else(|| panic!("{flag} is not in docs/api.md"));
        let default = default(setting);
        assert!(default.is_none_or(|default| row.contains(default)), "{row}");
    }
}

#[test]
fn what_stands_in_a_file_is_refused_by_its_line() {
    let text = "listen = \"127.0.0.1:0\"\nlistn = 1\n\nwebhook_secret = \"whsec_x\"\n\
                trusted_proxies = \"10.0.0.1\"\nbusy_reports = true\n";
    let mut faults = Vec::new();
    let file = SettingsFile::parse(text, "server.toml", &Settings::all(), &mut faults);
    let mut told: Vec<_> = faults.iter().map(ToString::to_string).collect();
    told.sort();
    assert!(told[0].starts_with("server.toml:2: listn is not known; use one of: site, dist,"));
    assert_eq!(
        told[1..],
        [
            "server.toml:4: webhook_secret is a secret and does not stand here; write \
             webhook_secret_file and the path of a file that holds nothing else",
            "server.toml:5: trusted_proxies must be a list in square brackets",
            "server.toml:6: busy_reports must be a text in quotes or a number",
        ]
    );
    let listen = file.line("listen").expect("what is right is read");
    assert_eq!(listen.place, "server.toml:1");

    let mut faults = Vec::new();
    SettingsFile::parse("listen = \n", "server.toml", &Settings::all(), &mut faults);
    assert!(
        faults[0].to_string().starts_with("server.toml:1: "),
        "{faults:?}"
    );
}
