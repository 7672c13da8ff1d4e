//! The program in Indonesian.

use std::process::{Command, Output};

use report::contents::Payload;

use crate::fixture::{Fixture, ROUTING};

/// Runs the program with this surrounding.
fn run(variables: &[(&str, &str)], arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_care"));
    for name in ["CARE_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "CARE_NAME"] {
        command.env_remove(name);
    }
    command.envs(variables.iter().copied());
    command.args(arguments).output().unwrap()
}

fn told(output: &Output) -> String {
    String::from_utf8([output.stdout.clone(), output.stderr.clone()].concat()).unwrap()
}

#[tokio::test]
async fn the_program_speaks_the_language_that_is_asked_for() {
    let fixture = Fixture::new().await;
    let reference = fixture
        .receive("2026-11-22T03:00:00Z", ROUTING, Payload::default())
        .await;
    let database = fixture.path("reports.sqlite");
    let list = ["list", "--database", &database];
    let indonesian = [&["--lang", "id"][..], &list].concat();
    let english = [&list[..], &["--lang=en"]].concat();
    for (variables, arguments, is_indonesian) in [
        (&[][..], &list[..], false),
        (&[("LANG", "id_ID.UTF-8")], &list, true),
        (&[("LANG", "en_GB.UTF-8"), ("CARE_LANG", "id")], &list, true),
        (&[], &indonesian, true),
        (&[("LANG", "id_ID.UTF-8")], &english, false),
    ] {
        let output = run(variables, arguments);
        assert!(output.status.success());
        let text = told(&output);
        assert_eq!(text.starts_with("RUJUKAN"), is_indonesian, "{text}");
        assert!(text.contains(&reference), "{text}");
    }
    let key = fixture.path("care.key");
    let open = [
        "open",
        &reference,
        "--database",
        &database,
        "--key",
        &key,
        "--lang",
        "id",
    ];
    let opened = told(&run(&[], &open));
    for line in [
        "Rujukan       ",
        "Mendesak      tidak",
        "Status        being-read sejak ",
    ] {
        assert!(opened.contains(line), "{opened}");
    }
}

/// One of each kind of what goes wrong: nothing of it is said in English.
#[tokio::test]
async fn what_goes_wrong_is_said_in_indonesian_too() {
    let fixture = Fixture::new().await;
    let reference = fixture
        .receive("2026-11-22T03:00:00Z", ROUTING, Payload::default())
        .await;
    let (database, key) = (fixture.path("reports.sqlite"), fixture.path("care.key"));
    let nowhere = fixture.path("nowhere.sqlite");
    let public = fixture.path("care.pub");
    let about = [reference.as_str(), "--database", &database, "--key", &key];
    let with = |task: &'static str, more: &[&'static str]| {
        let mut line: Vec<String> = vec![task.to_owned()];
        line.extend(about.iter().map(ToString::to_string));
        line.extend(more.iter().map(ToString::to_string));
        line
    };
    let plain = |line: &[&str]| line.iter().map(ToString::to_string).collect::<Vec<_>>();
    for (line, code, words) in [
        (plain(&[]), 2, "sebut sebuah perintah"),
        (plain(&["lapor"]), 2, "`lapor` tidak dikenal"),
        (plain(&["list", "--apa"]), 2, "`--apa` tidak dikenal"),
        (plain(&["open"]), 2, "ini belum disebut: "),
        (plain(&["list", "--page", "0"]), 2, "`0` tidak cocok untuk"),
        (plain(&["list", "--page"]), 2, "perlu sebuah nilai"),
        (with("status", &["tutup"]), 2, "pilih sent, being-read"),
        (with("handed", &["police"]), 2, "pilih app_no_name"),
        (
            with("handed", &["uptd"]),
            1,
            "orangnya tidak mengizinkan uptd",
        ),
        (
            with("status", &["done"]),
            1,
            "tidak ada yang diberi tahu `done`",
        ),
        (with("draft", &[]), 1, "tidak ada balasan tersimpan"),
        (
            plain(&["list", "--database", &nowhere]),
            1,
            "tidak ada basis data di",
        ),
        (
            plain(&["list", "--database", &database, "--page", "7"]),
            1,
            "tidak ada halaman 7",
        ),
        (
            plain(&["open", "xyz", "--database", &database, "--key", &key]),
            1,
            "bukan nomor rujukan",
        ),
        (
            plain(&["open", "A7K-39Q", "--database", &database, "--key", &key]),
            1,
            "tidak ada laporan dengan rujukan",
        ),
        (
            plain(&[
                "open",
                &reference,
                "--database",
                &database,
                "--key",
                &public,
            ]),
            1,
            "bukan kunci pribadi tim",
        ),
        (
            plain(&["list", "--api", "http://example.org"]),
            1,
            "belum ada token",
        ),
    ] {
        let arguments: Vec<&str> = line.iter().map(String::as_str).collect();
        let output = run(&[("LANG", "id_ID.UTF-8")], &arguments);
        let text = told(&output);
        assert_eq!(output.status.code(), Some(code), "{line:?}: {text}");
        assert!(text.contains(words), "{line:?}: {text}");
        for english in [" is ", " the ", " not ", "error", "Usage"] {
            assert!(!text.contains(english), "{line:?}: {text}");
        }
    }
}

#[test]
fn help_is_whole_in_both_languages() {
    for (lang, usage, words, option) in [
        ("id", "Pemakaian:", "Menulis ke orangnya", "Nama depanmu"),
        ("en", "Usage:", "Write to the person", "Your first name"),
    ] {
        for line in [
            &["--help"][..],
            &["help"],
            &["reply", "--help"],
            &["help", "reply"],
        ] {
            let arguments = [line, &["--lang", lang]].concat();
            let output = run(&[], &arguments);
            assert!(output.status.success(), "{arguments:?}");
            let text = told(&output);
            assert!(text.contains(usage) && text.contains(words), "{text}");
            let is_one = line.contains(&"reply");
            assert_eq!(text.contains(option), is_one, "{text}");
        }
    }
}
