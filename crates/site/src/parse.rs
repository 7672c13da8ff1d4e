//! From the text of a site file to a [`Site`], or to everything that is wrong with it.

use jiff::civil::{Date, Time, Weekday};
use jiff::tz::{TimeZone, TimeZoneDatabase};
use toml::de::DeValue;
use toml_check::{Document, record};

use crate::model::{MustReport, Neutral, Organisation, Phone, Reports, Share, Site, Viewer};
use crate::table::{Table, list, number, parsed, text_item, text_or_table, whole_number_item};
use crate::{Bilingual, CareKey, Corrections, Problem, Promise, WebAddress};

/// Most recipients of an envelope.
const MOST_CARE_KEYS: usize = 16;

pub(crate) fn parse(text: &str) -> Result<Site, Vec<Problem>> {
    match Document::new(text).read(site) {
        (Some(site), problems) if problems.is_empty() => Ok(site),
        (_, problems) => Err(problems),
    }
}

fn site(root: &Table<'_>) -> Option<Site> {
    let example = root.get("example");
    let public_url = parsed(root, "public_url", WebAddress::parse_origin);
    let api_origin = parsed(root, "api_origin", |text| match text {
        "" => Ok(None),
        text => WebAddress::parse_origin(text).map(Some),
    });
    // The key stays, so that nobody has to guess whether reports are sealed.
    let sealing = parsed(root, "sealing", |text| match text {
        "on" => Ok(()),
        "off" => Err(
            "must be \"on\": this version sends no report in the open; a reporting API that cannot \
             take sealed ones needs one in front of it that can, such as ruang-aman-api",
        ),
        _ => Err("must be \"on\""),
    });
    let link = |table: &Table<'_>| parsed(table, "link", Corrections::parse);
    let site = record!(
        root,
        Site {
            example: example,
            public_url: public_url,
            api_origin: api_origin,
            care_keys: care_keys(root),
            organisation: root.table("organisation", organisation),
            reports: root.table("reports", reports),
            share: root.table("share", share),
            promise: root.table("promise", promise),
            neutral: root.table("neutral", |table| neutral(table, example == Some(true))),
            corrections: Some(root.optional_table("corrections", link)),
        }
    );
    sealing?;
    site
}

fn care_keys(root: &Table<'_>) -> Option<Vec<CareKey>> {
    let keys = list(root, "care_keys", |value| {
        CareKey::parse(text_item(value)?).map_err(|error| error.to_string())
    })?;
    if keys.len() > MOST_CARE_KEYS {
        root.wrong(
            "care_keys",
            format!("must hold at most {MOST_CARE_KEYS} keys"),
        );
    }
    if keys
        .iter()
        .enumerate()
        .any(|(at, key)| keys[..at].contains(key))
    {
        root.wrong("care_keys", "holds the same key twice");
    }
    Some(keys)
}

fn organisation(table: &Table<'_>) -> Option<Organisation> {
    let phone = |phone: &Table<'_>| {
        record!(
            phone,
            Phone {
                display,
                dial: parsed(phone, "dial", dial)
            }
        )
    };
    record!(
        table,
        Organisation {
            name,
            reader,
            readers: number(table, "readers", 1..=10_000),
            phone: table.table("phone", phone),
            must_report: must_report(table),
        }
    )
}

fn must_report(table: &Table<'_>) -> Option<MustReport> {
    text_or_table(
        table,
        "must_report",
        "must be \"none\", or a table of to = \"police\" and the sentence that says so in id and en",
        |text| (text == "none").then_some(MustReport::Nobody),
        |duty| {
            let to = parsed(duty, "to", |text| match text {
                "police" => Ok(()),
                _ => {
                    Err("must be \"police\"; where there is no duty, write must_report = \"none\"")
                }
            });
            let sentence = record!(duty, Bilingual { id, en });
            to?;
            sentence.map(MustReport::Police)
        },
    )
}

fn dial(text: &str) -> Result<String, &'static str> {
    let digits = text.strip_prefix('+').unwrap_or(text);
    if (3..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        Ok(text.to_owned())
    } else {
        Err("must be digits alone, with a + in front if it starts with the country code")
    }
}

fn reports(table: &Table<'_>) -> Option<Reports> {
    let retention_days = number(table, "retention_days", 1..=3650);
    record!(
        table,
        Reports {
            retention_days: retention_days,
            limit,
            limit_children
        }
    )
}

fn share(table: &Table<'_>) -> Option<Share> {
    let viewer = |key| table.table(key, |viewer| record!(viewer, Viewer { name, duty }));
    record!(
        table,
        Share {
            app: viewer("app"),
            uptd: viewer("uptd"),
            legal: viewer("legal"),
        }
    )
}

fn promise(table: &Table<'_>) -> Option<Promise> {
    let urgent_hours = number(table, "urgent_hours", 1..=168);
    let working_days = number(table, "working_days", 1..=30);
    let timezone = parsed(table, "timezone", timezone);
    let weekdays = list(table, "weekdays", weekday);
    if weekdays.as_ref().is_some_and(Vec::is_empty) {
        table.wrong("weekdays", "must name at least one day, 1 is Monday");
    }
    let (from, to) = (parsed(table, "from", time), parsed(table, "to", time));
    if let (Some(from), Some(to)) = (from, to)
        && to <= from
    {
        table.wrong("to", "must be later than promise.from");
    }
    let holidays = list(table, "holidays", holiday);
    Some(Promise {
        urgent_hours: urgent_hours?,
        working_days: working_days?,
        timezone: timezone?,
        weekdays: sorted(weekdays?, |day| day.to_monday_one_offset()),
        from: from?,
        to: to?,
        holidays: sorted(holidays?, |day| *day),
    })
}

fn timezone(text: &str) -> Result<TimeZone, &'static str> {
    TimeZoneDatabase::bundled()
        .get(text)
        .map_err(|_| "must be the name of a time zone, such as \"Asia/Jakarta\"")
}

fn weekday(value: &DeValue) -> Result<Weekday, &'static str> {
    whole_number_item(value)
        .and_then(|number| i8::try_from(number).ok())
        .and_then(|number| Weekday::from_monday_one_offset(number).ok())
        .ok_or("must be a number from 1 (Monday) to 7 (Sunday)")
}

fn time(text: &str) -> Result<Time, &'static str> {
    Some(text)
        .filter(|text| text.len() == 5)
        .and_then(|text| Time::strptime("%H:%M", text).ok())
        .ok_or("must be a time of day such as \"08:00\"")
}

fn holiday(value: &DeValue) -> Result<Date, String> {
    let text = text_item(value)?;
    Some(text)
        .filter(|text| text.len() == 10)
        .and_then(|text| Date::strptime("%Y-%m-%d", text).ok())
        .ok_or_else(|| "must be a date such as \"2026-12-25\"".to_owned())
}

fn neutral(table: &Table<'_>, example: bool) -> Option<Neutral> {
    let url = parsed(table, "url", |text| match WebAddress::parse(text) {
        // Tests and first tries stand in for the neutral site on their own machine.
        Ok(url) if url.is_https() || (example && url.is_loopback()) => Ok(url),
        Ok(_) => Err("must start with https://".to_owned()),
        Err(error) => Err(error.to_string()),
    });
    record!(table, Neutral { url: url, name })
}

fn sorted<T: PartialEq, K: Ord>(mut items: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    items.sort_by_key(|item| key(item));
    items.dedup();
    items
}
