//! What a site file may say, and how its mistakes are told.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use site::{MustReport, Problem, Site};

const EXAMPLE: &str = include_str!("../../../site.example.toml");

fn example() -> Site {
    Site::parse(EXAMPLE, "site.example.toml").unwrap()
}

/// The example with one line replaced; the needle must be there.
fn with(from: &str, to: &str) -> String {
    assert!(EXAMPLE.contains(from), "{from}");
    EXAMPLE.replacen(from, to, 1)
}

#[track_caller]
fn problems(text: &str) -> Vec<String> {
    let problems = Site::parse(text, "site.toml").unwrap_err();
    problems.to_string().lines().map(str::to_owned).collect()
}

#[track_caller]
fn one_problem(from: &str, to: &str) -> String {
    let found = problems(&with(from, to));
    assert_eq!(found.len(), 1, "{found:?}");
    found.into_iter().next().unwrap()
}

#[test]
fn the_example_file_is_read_whole() {
    let site = example();
    assert!(site.example);
    assert_eq!(site.public_url.as_str(), "http://127.0.0.1:8080");
    assert_eq!(site.api_origin, None);
    assert!(site.care_keys.is_empty());
    assert_eq!(
        site.organisation.name.get(locale::Lang::En),
        "Ruang Aman Example Organisation"
    );
    assert_eq!(site.organisation.phone.dial, "+622100000000");
    assert_eq!(site.reports.retention_days, 365);
    assert_eq!(site.promise.urgent_hours, 12);
    assert_eq!(site.promise.timezone_name(), "Asia/Jakarta");
    assert_eq!(site.promise.weekdays.len(), 5);
    assert_eq!(site.promise.holidays.len(), 2);
    assert_eq!(site.neutral.url.host(), "www.bmkg.go.id");
    let corrections = site.corrections.unwrap();
    assert_eq!(corrections.as_str(), "mailto:koreksi@example.org");
}

#[test]
fn a_site_that_takes_no_corrections_leaves_them_out() {
    let table = "[corrections]\nlink = \"mailto:koreksi@example.org\"";
    assert_eq!(Site::parse(&with(table, ""), "").unwrap().corrections, None);
    assert!(
        one_problem("mailto:koreksi@example.org", "koreksi").contains(
            "corrections.link must be mailto: and an e-mail address, or an address that starts with"
        )
    );
}

#[test]
fn every_mistake_is_told_at_once_with_its_line_and_key() {
    let text = with("example = true", "example = \"yes\"")
        .replacen("retention_days = 365\n", "", 1)
        .replacen("working_days = 3", "working_days = 0", 1)
        .replacen("weekdays = [1, 2, 3, 4, 5]", "weekdays = [1, 8]", 1)
        .replacen("from = \"08:00\"", "from = \"8 pagi\"", 1)
        .replacen("[neutral]", "[netral]", 1);
    assert_eq!(
        problems(&text),
        [
            "site.toml: neutral is missing",
            "site.toml:5: example must be true or false",
            "site.toml:33: reports.retention_days is missing",
            "site.toml:57: promise.working_days must be a whole number from 1 to 30",
            "site.toml:61: promise.weekdays[1] must be a number from 1 (Monday) to 7 (Sunday)",
            "site.toml:62: promise.from must be a time of day such as \"08:00\"",
            "site.toml:68: netral is not known; use one of: example, public_url, api_origin, \
             sealing, care_keys, organisation, reports, share, promise, neutral, corrections",
        ]
    );
}

#[test]
fn a_file_that_is_not_toml_names_the_line() {
    let found = problems("example = true\npublic_url = http\n");
    assert!(found[0].starts_with("site.toml:2: "), "{found:?}");
}

/// The line of the example that says what has to be reported to the police.
fn duty() -> &'static str {
    let is_duty = |line: &&str| line.starts_with("must_report = ");
    EXAMPLE.lines().find(is_duty).unwrap()
}

#[test]
fn a_duty_to_report_is_a_sentence_and_no_duty_is_a_word() {
    let MustReport::Police(sentence) = example().organisation.must_report else {
        panic!("the example has to report");
    };
    assert!(sentence.id.contains("3×24 jam") && sentence.en.contains("3×24 hours"));
    let none = Site::parse(&with(duty(), "must_report = \"none\""), "").unwrap();
    assert_eq!(none.organisation.must_report, MustReport::Nobody);
    assert_eq!(none.organisation.must_report.sentence(), None);
}

#[test]
fn whether_there_is_a_duty_to_report_has_to_be_said() {
    assert_eq!(
        one_problem(duty(), ""),
        "site.toml:19: organisation.must_report is missing"
    );
    for other in ["\"polisi\"", "\"\"", "true", "[]"] {
        assert_eq!(
            one_problem(duty(), &format!("must_report = {other}")),
            "site.toml:31: organisation.must_report must be \"none\", or a table of \
             to = \"police\" and the sentence that says so in id and en"
        );
    }
}

#[test]
fn a_duty_to_report_is_to_the_police_and_said_in_both_languages() {
    assert_eq!(
        one_problem("to = \"police\"", "to = \"none\""),
        "site.toml:31: organisation.must_report.to must be \"police\"; where there is no duty, \
         write must_report = \"none\""
    );
    assert_eq!(
        problems(&with(
            duty(),
            "must_report = { to = \"police\", id = \" \", eng = \"x\" }"
        )),
        [
            "site.toml:31: organisation.must_report.id must not be empty",
            "site.toml:31: organisation.must_report.en is missing",
            "site.toml:31: organisation.must_report.eng is not known; use one of: to, id, en",
        ]
    );
}

#[test]
fn whoever_else_may_see_a_report_has_a_name_and_a_duty_in_both_languages() {
    let share = example().share;
    for (key, viewer) in share.viewers() {
        assert!(
            !viewer.name.id.is_empty() && !viewer.duty.en.is_empty(),
            "{key}"
        );
    }
    assert!(share.uptd.duty.id.contains("polisi paling lambat 3×24 jam"));
    for table in ["app", "uptd", "legal"] {
        let found = problems(&with(&format!("[share.{table}]"), "[share.other]"));
        assert!(
            found
                .iter()
                .any(|it| it.ends_with(&format!("share.{table} is missing"))),
            "{found:?}"
        );
    }
    let line = EXAMPLE
        .lines()
        .find(|line| line.contains("Hanya boleh"))
        .unwrap();
    assert_eq!(
        one_problem(line, ""),
        "site.toml:44: share.app.duty is missing"
    );
    assert_eq!(
        problems(&with(line, "duty = { id = \"\", eng = \"x\" }")),
        [
            "site.toml:46: share.app.duty.id must not be empty",
            "site.toml:46: share.app.duty.en is missing",
            "site.toml:46: share.app.duty.eng is not known; use one of: id, en",
        ]
    );
}

#[test]
fn a_misspelt_key_is_refused_and_the_right_ones_are_named() {
    assert_eq!(
        problems(&with("readers = 4", "reader_count = 4")),
        [
            "site.toml:19: organisation.readers is missing",
            "site.toml:24: organisation.reader_count is not known; use one of: name, reader, \
             readers, phone, must_report",
        ]
    );
}

#[test]
fn a_text_missing_in_one_language_is_named_by_language() {
    assert_eq!(
        one_problem(", en = \"a trained staff member\"", ""),
        "site.toml:22: organisation.reader.en is missing"
    );
    assert_eq!(
        one_problem("\"a trained staff member\"", "\"  \""),
        "site.toml:22: organisation.reader.en must not be empty"
    );
}

#[test]
fn the_working_day_must_end_after_it_starts() {
    assert_eq!(
        one_problem("to = \"16:00\"", "to = \"08:00\""),
        "site.toml:64: promise.to must be later than promise.from"
    );
}

#[test]
fn a_zone_nobody_knows_is_refused() {
    assert!(one_problem("Asia/Jakarta", "WIB Jakarta").contains("promise.timezone"));
}

#[test]
fn the_neutral_site_is_https_or_for_an_example_on_this_machine() {
    let neutral = "https://www.bmkg.go.id/";
    assert!(Site::parse(&with(neutral, "http://127.0.0.1:9/netral"), "").is_ok());
    assert_eq!(
        one_problem(neutral, "http://www.bmkg.go.id/"),
        "site.toml:70: neutral.url must start with https://"
    );
    let real =
        with(neutral, "http://127.0.0.1:9/").replacen("example = true", "example = false", 1);
    assert_eq!(
        problems(&real),
        ["site.toml:70: neutral.url must start with https://"]
    );
}

#[test]
fn the_address_of_the_site_has_no_slash_at_the_end() {
    assert_eq!(
        one_problem("http://127.0.0.1:8080", "https://contoh.id/"),
        "site.toml:8: public_url must be scheme and host alone, without a path or a slash at the end"
    );
}

#[test]
fn a_number_to_call_is_digits() {
    assert!(one_problem("+622100000000", "021-0000").contains("organisation.phone.dial"));
}

#[test]
fn care_keys_are_public_whole_and_different() {
    let key = public_key(7);
    let with_keys = |keys: &str| with("care_keys = []", &format!("care_keys = [{keys}]"));

    let site = Site::parse(&with_keys(&format!("\"{key}\"")), "").unwrap();
    assert_eq!(site.care_keys[0].as_str(), key);
    assert_eq!(site.care_keys[0].bytes(), [7; 1216]);

    for (keys, message) in [
        (
            "\"age1qyq\"".to_owned(),
            "care_keys[0] must start with ra-care-pub1-",
        ),
        (
            "\"ra-care-key1-AAAA\"".to_owned(),
            "care_keys[0] is a private key",
        ),
        (
            "\"ra-care-pub1-AAAA\"".to_owned(),
            "care_keys[0] has 3 bytes instead of 1216",
        ),
        (
            "\"ra-care-pub1-A A\"".to_owned(),
            "care_keys[0] is not readable as a key",
        ),
        ("7".to_owned(), "care_keys[0] must be a text in quotes"),
        (
            format!("\"{key}\", \"{key}\""),
            "care_keys holds the same key twice",
        ),
    ] {
        let found = problems(&with_keys(&keys));
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].contains(message), "{found:?}");
        assert!(found[0].starts_with("site.toml:17: "), "{found:?}");
    }
}

#[test]
fn a_release_of_the_example_is_refused_value_by_value() {
    let keys: Vec<String> = release_keys(&example());
    assert_eq!(
        keys,
        [
            "example",
            "public_url",
            "care_keys",
            "organisation.name.id",
            "organisation.name.en",
            "organisation.must_report.id",
            "organisation.must_report.en",
            "share.app.duty.id",
            "share.app.duty.en",
            "organisation.phone.dial",
            "corrections.link"
        ]
    );
}

#[test]
fn a_filled_in_site_may_be_released() {
    assert_eq!(
        Site::parse(&filled_in(), "").unwrap().check_release(),
        Ok(())
    );
}

#[test]
fn a_duty_to_report_in_words_of_its_own_may_be_released() {
    let own = "\nmust_report = { to = \"police\", id = \"Kami wajib [..].\", en = \"Ours.\" }";
    let text = filled_in().replacen("\nmust_report = \"none\"", own, 1);
    assert_eq!(
        release_keys(&Site::parse(&text, "").unwrap()),
        ["organisation.must_report.id"]
    );
    let text = text.replacen("[..]", "melapor", 1);
    assert_eq!(Site::parse(&text, "").unwrap().check_release(), Ok(()));
}

#[test]
fn brackets_plain_http_and_the_sites_own_host_stop_a_release() {
    let text = filled_in()
        .replacen("a trained staff member", "[a role]", 1)
        .replacen("situs cuaca BMKG", "[nama]", 1)
        .replacen("https://aman.contoh.id", "http://www.bmkg.go.id", 1)
        .replacen(
            "api_origin = \"\"",
            "api_origin = \"http://api.contoh.id\"",
            1,
        );
    assert_eq!(
        release_keys(&Site::parse(&text, "").unwrap()),
        [
            "public_url",
            "api_origin",
            "neutral.url",
            "organisation.reader.en",
            "neutral.name.id"
        ]
    );
}

#[test]
fn a_site_that_would_send_reports_in_the_open_is_refused() {
    let problem = one_problem("sealing = \"on\"", "sealing = \"off\"");
    assert!(
        problem.starts_with("site.toml:14: sealing must be \"on\": this version sends no report"),
        "{problem}"
    );
    assert_eq!(
        one_problem("sealing = \"on\"", "sealing = \"perhaps\""),
        "site.toml:14: sealing must be \"on\""
    );
}

#[test]
fn a_file_that_is_not_there_says_what_to_do() {
    let error = Site::read(std::path::Path::new("no/such/site.toml"))
        .unwrap_err()
        .to_string();
    assert!(
        error.starts_with("cannot read the site file no/such/site.toml"),
        "{error}"
    );
    assert!(
        error.ends_with("copy site.example.toml and fill it in"),
        "{error}"
    );
}

fn release_keys(site: &Site) -> Vec<String> {
    let problems: Vec<Problem> = site.check_release().unwrap_err();
    problems.into_iter().map(|problem| problem.key).collect()
}

fn filled_in() -> String {
    with("example = true", "example = false")
        .replacen("http://127.0.0.1:8080", "https://aman.contoh.id", 1)
        .replacen(
            "care_keys = []",
            &format!("care_keys = [\"{}\"]", public_key(1)),
            1,
        )
        .replacen("Lembaga Contoh Ruang Aman", "Yayasan Teman Jalan", 1)
        .replacen(
            "Ruang Aman Example Organisation",
            "Teman Jalan Foundation",
            1,
        )
        .replacen("koreksi@example.org", "koreksi@contoh.id", 1)
        .replacen(duty(), "must_report = \"none\"", 1)
        .replacen("+622100000000", "+62215550101", 1)
        .replacen("Hanya boleh dipakai untuk", "Dipakai hanya untuk", 1)
        .replacen("May only be used for", "Is used only for", 1)
}

fn public_key(fill: u8) -> String {
    format!(
        "ra-care-pub1-{}",
        data_encoding::BASE64URL_NOPAD.encode(&[fill; 1216])
    )
}
