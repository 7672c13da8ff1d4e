//! The moment a report has been read by, for the calendar of the example organisation and others.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use site::{Site, promise::read_by};

const EXAMPLE: &str = include_str!("../../../site.example.toml");

/// Working days at 08:00–16:00 in Jakarta (UTC+7), days off on 25 December 2026 and 1 January 2027.
#[track_caller]
fn check(received_at: &str, urgent: bool, expected: &str) {
    check_with(EXAMPLE, received_at, urgent, expected);
}

#[track_caller]
fn check_with(text: &str, received_at: &str, urgent: bool, expected: &str) {
    let promise = Site::parse(text, "site.toml").unwrap().promise;
    let moment = read_by(&promise, received_at.parse().unwrap(), urgent);
    assert_eq!(moment.to_string(), expected);
}

#[test]
fn an_urgent_report_is_read_within_hours_even_on_a_sunday_night() {
    check("2026-11-22T16:30:00Z", true, "2026-11-23T04:30:00Z");
}

#[test]
fn a_report_on_monday_morning_is_read_by_thursday_afternoon() {
    check("2026-11-23T02:00:00Z", false, "2026-11-26T09:00:00Z");
}

#[test]
fn a_report_on_monday_night_is_read_by_thursday_too() {
    check("2026-11-23T15:00:00Z", false, "2026-11-26T09:00:00Z");
}

#[test]
fn days_are_those_of_the_organisation_not_of_utc() {
    // 17:30 on Monday in UTC is half past midnight on Tuesday in Jakarta.
    check("2026-11-23T17:30:00Z", false, "2026-11-27T09:00:00Z");
}

#[test]
fn a_weekend_does_not_count() {
    check("2026-11-22T03:00:00Z", false, "2026-11-25T09:00:00Z");
    check("2026-11-27T03:00:00Z", false, "2026-12-02T09:00:00Z");
}

#[test]
fn a_day_off_does_not_count() {
    check("2026-12-23T03:00:00Z", false, "2026-12-29T09:00:00Z");
}

#[test]
fn working_weeks_differ() {
    let text = EXAMPLE.replace("weekdays = [1, 2, 3, 4, 5]", "weekdays = [6]");
    check_with(&text, "2026-11-22T03:00:00Z", false, "2026-12-12T09:00:00Z");
}

#[test]
fn another_zone_ends_its_day_at_another_moment() {
    let text = EXAMPLE.replace("Asia/Jakarta", "Asia/Jayapura");
    check_with(&text, "2026-11-23T02:00:00Z", false, "2026-11-26T07:00:00Z");
}

#[test]
fn the_clock_is_the_one_on_the_wall_when_summer_time_ends() {
    let text = EXAMPLE.replace("Asia/Jakarta", "Europe/Amsterdam");
    // Received on Friday in summer time (UTC+2), due on Wednesday in winter time (UTC+1).
    check_with(&text, "2026-10-23T08:00:00Z", false, "2026-10-28T15:00:00Z");
}

#[test]
fn a_clock_at_the_end_of_time_still_answers() {
    check(
        "9999-12-30T22:00:00Z",
        false,
        "9999-12-30T22:00:00.999999999Z",
    );
}
