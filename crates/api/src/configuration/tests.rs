use super::file::SettingsFile;
use super::setting::ALL;
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

#[test]
fn the_example_shows_every_setting_that_may_stand_in_a_file_with_what_holds_without_it() {
    let mut faults = Vec::new();
    let file = SettingsFile::parse(&in_force(), "server.example.toml", &mut faults);
    assert_eq!(faults, []);
    for setting in ALL.iter().filter(|setting| !setting.is_secret()) {
        let line = file.line(setting).expect(setting.key);
        if let Some(default) = setting.default {
            assert_eq!(line.texts, [default], "{}", setting.key);
        }
    }
    assert_eq!(setting::BUSY_REPORTS.default, Some("256"));
    assert_eq!(Edge::default().busy_reports, 256);
    let defaults = [
        &setting::BODY_MEMORY,
        &setting::ANSWER_MEMORY,
        &setting::WRITE_TIMEOUT,
        &setting::DISK_RESERVE,
    ];
    assert_eq!(
        defaults.map(|setting| setting.default),
        [Some("64"), Some("32"), Some("30"), Some("auto")]
    );
    let limits = Limits::default();
    assert_eq!((limits.bodies >> 20, limits.answers >> 20), (64, 32));
    assert_eq!(limits.write_timeout.as_secs(), 30);
    assert_eq!(limits.disk_reserve, DiskReserve::Automatic);
}

#[test]
fn the_contract_names_every_flag_and_variable() {
    for setting in &ALL {
        let row = CONTRACT.lines().find(|line| {
            line.starts_with(&format!("| `--{} ", setting.flag))
                && line.contains(&format!("| `{}` |", setting.variable))
        });
        let row = row.unwrap_or_else(|| panic!("--{} is not in docs/api.md", setting.flag));
        let default = setting.default.unwrap_or("none");
        assert!(row.contains(default) || setting.default.is_none(), "{row}");
    }
}

#[test]
fn what_stands_in_a_file_is_refused_by_its_line() {
    let text = "listen = \"127.0.0.1:0\"\nlistn = 1\n\nwebhook_secret = \"whsec_x\"\n\
                trusted_proxies = \"10.0.0.1\"\nbusy_reports = true\n";
    let mut faults = Vec::new();
    let file = SettingsFile::parse(text, "server.toml", &mut faults);
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
    let listen = file.line(&setting::LISTEN).expect("what is right is read");
    assert_eq!(listen.place, "server.toml:1");

    let mut faults = Vec::new();
    SettingsFile::parse("listen = \n", "server.toml", &mut faults);
    assert!(
        faults[0].to_string().starts_with("server.toml:1: "),
        "{faults:?}"
    );
}
