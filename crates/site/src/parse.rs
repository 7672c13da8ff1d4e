//! From the text of a site file to a [`Site`], or to everything that is wrong with it.

use jiff::civil::{Date, Time, Weekday};
use jiff::tz::{TimeZone, TimeZoneDatabase};
use toml::de::DeValue;
use toml_check::Document;

use crate::model::{MustReport, Neutral, Organisation, Phone, Reports, Share, Site, Viewer};
use crate::table::{Table, TableExt, text_item, whole_number_item};
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
    let example = root.flag("example");
    let public_url = root.parsed("public_url", WebAddress::parse_origin);
    let api_origin = root.parsed("api_origin", |text| {
        if text.is_empty() {
            Ok(None)
        } else {
            WebAddress::parse_origin(text).map(Some)
        }
    });
    // The key stays, so that nobody has to guess whether reports are sealed.
    let sealing = root.parsed("sealing", |text| match text {
        "on" => Ok(()),
        "off" => Err(
            "must be \"on\": this version sends no report in the open; a reporting API that cannot \
             take sealed ones needs one in front of it that can, such as ruang-aman-api",
        ),
        _ => Err("must be \"on\""),
    });
    let care_keys = care_keys(root);
    let organisation = root.table("organisation", organisation);
    let reports = root.table("reports", reports);
    let share = root.table("share", share);
    let promise = root.table("promise", promise);
    let neutral = root.table("neutral", |table| neutral(table, example == Some(true)));
    let corrections = root.optional_table("corrections", |table| {
        table.parsed("link", Corrections::parse)
    });
    sealing?;
    Some(Site {
        example: example?,
        public_url: public_url?,
        api_origin: api_origin?,
        care_keys: care_keys?,
        organisation: organisation?,
        reports: reports?,
        share: share?,
        promise: promise?,
        neutral: neutral?,
        corrections,
    })
}

fn care_keys(root: &Table<'_>) -> Option<Vec<CareKey>> {
    let keys = root.list("care_keys", |value| {
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
    let name = table.bilingual("name");
    let reader = table.bilingual("reader");
    let readers = table.number("readers", 1..=10_000);
    let phone = table.table("phone", |phone| {
        let display = phone.text("display");
        let dial = phone.parsed("dial", dial);
        Some(Phone {
            display: display?,
            dial: dial?,
        })
    });
    let must_report = must_report(table);
    Some(Organisation {
        name: name?,
        reader: reader?,
        readers: readers?,
        phone: phone?,
        must_report: must_report?,
    })
}

fn must_report(table: &Table<'_>) -> Option<MustReport> {
    table.text_or_table(
        "must_report",
        "must be \"none\", or a table of to = \"police\" and the sentence that says so in id and en",
        |text| (text == "none").then_some(MustReport::Nobody),
        |duty| {
            let to = duty.parsed("to", |text| match text {
                "police" => Ok(()),
                _ => Err("must be \"police\"; where there is no duty, write must_report = \"none\""),
            });
            let (id, en) = (duty.text("id"), duty.text("en"));
            to?;
            Some(MustReport::Police(Bilingual { id: id?, en: en? }))
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
    let retention_days = table.number("retention_days", 1..=3650);
    let limit = table.bilingual("limit");
    let limit_children = table.bilingual("limit_children");
    Some(Reports {
        retention_days: retention_days?,
        limit: limit?,
        limit_children: limit_children?,
    })
}

fn share(table: &Table<'_>) -> Option<Share> {
    let viewer = |key| {
        table.table(key, |viewer| {
            let (name, duty) = (viewer.bilingual("name"), viewer.bilingual("duty"));
            Some(Viewer {
                name: name?,
                duty: duty?,
            })
        })
    };
    let (app, uptd, legal) = (viewer("app"), viewer("uptd"), viewer("legal"));
    Some(Share {
        app: app?,
        uptd: uptd?,
        legal: legal?,
    })
}

fn promise(table: &Table<'_>) -> Option<Promise> {
    let urgent_hours = table.number("urgent_hours", 1..=168);
    let working_days = table.number("working_days", 1..=30);
    let timezone = table.parsed("timezone", timezone);
    let weekdays = table.list("weekdays", weekday);
    if weekdays.as_ref().is_some_and(Vec::is_empty) {
        table.wrong("weekdays", "must name at least one day, 1 is Monday");
    }
    let from = table.parsed("from", time);
    let to = table.parsed("to", time);
    if let (Some(from), Some(to)) = (from, to)
        && to <= from
    {
        table.wrong("to", "must be later than promise.from");
    }
    let holidays = table.list("holidays", holiday);
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
    let url = table.parsed("url", |text| match WebAddress::parse(text) {
        // Tests and first tries stand in for the neutral site on their own machine.
        Ok(url) if url.is_https() || (example && url.is_loopback()) => Ok(url),
        Ok(_) => Err("must start with https://".to_owned()),
        Err(error) => Err(error.to_string()),
    });
    let name = table.bilingual("name");
    Some(Neutral {
        url: url?,
        name: name?,
    })
}

fn sorted<T: PartialEq, K: Ord>(mut items: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    items.sort_by_key(|item| key(item));
    items.dedup();
    items
}
