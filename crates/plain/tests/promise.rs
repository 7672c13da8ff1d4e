//! By when a report is read: every rule that makes it urgent, on both ways, sent on a Friday
//! evening and before a day off.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use locale::Lang;
use report::answers::Answers;
use report::questions::AnswerKey;
use site::Site;
use site::promise::read_by;

type Given = (AnswerKey, &'static str);

const HEALTH: Given = (AnswerKey::Needs, "health");
const FORCE: Given = (AnswerKey::Kinds, "force");
const CHILD: Given = (AnswerKey::Under18, "yes");

const fn soon(code: &'static str) -> Given {
    (AnswerKey::Soon, code)
}

const fn when(code: &'static str) -> Given {
    (AnswerKey::When, code)
}

const fn goes_on(code: &'static str) -> Given {
    (AnswerKey::Ongoing, code)
}

/// The answers, and whether they make it urgent on the short way and in a report.
const RULES: &[(&[Given], bool, bool)] = &[
    (&[], false, false),
    (&[soon("yes")], true, true),
    (&[soon("no")], false, false),
    (&[soon("unsure")], false, false),
    (&[(AnswerKey::Needs, "safe_place")], false, true),
    (&[(AnswerKey::Needs, "talk")], false, false),
    (&[HEALTH], false, true),
    (&[HEALTH, when("today")], false, true),
    (&[HEALTH, when("this_week")], false, true),
    (&[HEALTH, when("forgot")], false, true),
    (&[HEALTH, when("this_month")], false, false),
    (&[HEALTH, when("longer")], false, false),
    (&[FORCE, when("today")], false, true),
    (&[FORCE, when("yesterday")], false, true),
    (&[FORCE, when("this_week")], false, false),
    (&[FORCE], false, false),
    (&[goes_on("threatens")], false, true),
    (&[goes_on("contacts")], false, true),
    (&[goes_on("knows_place")], false, false),
    (&[goes_on("knows_place"), goes_on("contacts")], false, true),
    (&[goes_on("knows_place"), goes_on("threatens")], false, true),
    (&[goes_on("has_pictures")], false, false),
    (&[CHILD], false, false),
    (&[CHILD, goes_on("none")], false, false),
    (&[CHILD, goes_on("knows_place")], false, true),
    (&[CHILD, goes_on("has_pictures")], false, true),
];

#[test]
fn every_rule_on_both_ways_on_a_friday_evening_and_before_a_day_off() {
    let site = include_str!("../../../site.example.toml");
    let promise = Site::parse(site, "site.toml").unwrap().promise;
    for (sent, urgent, other) in [
        // Friday 18:00 in Jakarta: Saturday at 6, or Wednesday at 16.
        (
            "2026-11-27T11:00:00Z",
            "2026-11-27T23:00:00Z",
            "2026-12-02T09:00:00Z",
        ),
        // The morning before Christmas: the same evening, or the third working day after it.
        (
            "2026-12-24T03:00:00Z",
            "2026-12-24T15:00:00Z",
            "2026-12-30T09:00:00Z",
        ),
    ] {
        for (given, on_short_way, in_report) in RULES {
            for (way, is_urgent) in [("a", on_short_way), ("b", in_report)] {
                let mut answers = Answers::default();
                for (key, code) in [(AnswerKey::Way, way)].iter().chain(*given) {
                    answers.choose(*key, code, true).unwrap();
                }
                let expected = if *is_urgent { urgent } else { other };
                let routing = answers.routing(Lang::Id);
                let moment = read_by(&promise, sent.parse().unwrap(), routing.urgent);
                assert_eq!(moment.to_string(), expected, "{way} {given:?}");
                // Taken back, it is read in the usual order.
                answers.take_time(true);
                let routing = answers.routing(Lang::Id);
                let moment = read_by(&promise, sent.parse().unwrap(), routing.urgent);
                assert_eq!(moment.to_string(), other, "{way} {given:?}");
            }
        }
    }
}
