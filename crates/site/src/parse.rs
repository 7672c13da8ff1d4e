//! From the text of a site file to a [`Site`], or to everything that is wrong with it.

use jiff::civil::{Date, Time, Weekday};
use jiff::tz::{TimeZone, TimeZoneDatabase};
use toml::de::{DeTable, DeValue};

use crate::model::{MustReport, Neutral, Organisation, Phone, Reports, Site};
use crate::reader::{Findings, Section, text_item, whole_number_item};
use crate::{Bilingual, CareKey, Corrections, Problem, Promise, WebAddress};

/// An envelope has room for so many recipients.
const MOST_CARE_KEYS: usize = 16;

pub(crate) fn parse(text: &str) -> Result<Site, Vec<Problem>> {
    let findings = Findings::new(text);
    let (table, syntax_errors) = DeTable::parse_recoverable(text);
    for error in &syntax_errors {
        findings.add("", error.span().map(|span| span.start), error.message());
    }
    // A broken line hides keys; to call those missing would send people looking in the wrong place.
    if !syntax_errors.is_empty() {
        return Err(findings.into_problems());
    }
    let site = site(&Section::root(&findings, table.get_ref()));
    match (site, findings.into_problems()) {
        (Some(site), problems) if problems.is_empty() => Ok(site),
        (_, problems) => Err(problems),
    }
}

fn site(root: &Section) -> Option<Site> {
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
    let organisation = root.section("organisation", organisation);
    let reports = root.section("reports", reports);
    let promise = root.section("promise", promise);
    let neutral = root.section("neutral", |section| neutral(section, example == Some(true)));
    let corrections = root.optional_section("corrections", |section| {
        section.parsed("link", Corrections::parse)
    });
    root.refuse_unknown_keys();
    sealing?;
    Some(Site {
        example: example?,
        public_url: public_url?,
        api_origin: api_origin?,
        care_keys: care_keys?,
        organisation: organisation?,
        reports: reports?,
        promise: promise?,
        neutral: neutral?,
        corrections,
    })
}

fn care_keys(root: &Section) -> Option<Vec<CareKey>> {
    let keys = root.list("care_keys", |value| {
        CareKey::parse(text_item(value)?).map_err(|error| error.to_string())
    })?;
    if keys.len() > MOST_CARE_KEYS {
        root.refuse(
            "care_keys",
            format!("must hold at most {MOST_CARE_KEYS} keys"),
        );
    }
    if keys
        .iter()
        .enumerate()
        .any(|(at, key)| keys[..at].contains(key))
    {
        root.refuse("care_keys", "holds the same key twice");
    }
    Some(keys)
}

fn organisation(section: &Section) -> Option<Organisation> {
    let name = section.bilingual("name");
    let reader = section.bilingual("reader");
    let readers = section.number("readers", 1..=10_000);
    let phone = section.section("phone", |phone| {
        let display = phone.text("display");
        let dial = phone.parsed("dial", dial);
        Some(Phone {
            display: display?,
            dial: dial?,
        })
    });
    let must_report = must_report(section);
    Some(Organisation {
        name: name?,
        reader: reader?,
        readers: readers?,
        phone: phone?,
        must_report: must_report?,
    })
}

fn must_report(section: &Section) -> Option<MustReport> {
    section.text_or_section(
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

fn reports(section: &Section) -> Option<Reports> {
    let retention_days = section.number("retention_days", 1..=3650);
    let limit = section.bilingual("limit");
    let limit_children = section.bilingual("limit_children");
    Some(Reports {
        retention_days: retention_days?,
        limit: limit?,
        limit_children: limit_children?,
    })
}

fn promise(section: &Section) -> Option<Promise> {
    let urgent_hours = section.number("urgent_hours", 1..=168);
    let working_days = section.number("working_days", 1..=30);
    let timezone = section.parsed("timezone", timezone);
    let weekdays = section.list("weekdays", weekday);
    if weekdays.as_ref().is_some_and(Vec::is_empty) {
        section.refuse("weekdays", "must name at least one day, 1 is Monday");
    }
    let from = section.parsed("from", time);
    let to = section.parsed("to", time);
    if let (Some(from), Some(to)) = (from, to)
        && to <= from
    {
        section.refuse("to", "must be later than promise.from");
    }
    let holidays = section.list("holidays", holiday);
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

fn neutral(section: &Section, example: bool) -> Option<Neutral> {
    let url = section.parsed("url", |text| match WebAddress::parse(text) {
        // Tests and first tries stand in for the neutral site on their own machine.
        Ok(url) if url.is_https() || (example && url.is_loopback()) => Ok(url),
        Ok(_) => Err("must start with https://".to_owned()),
        Err(error) => Err(error.to_string()),
    });
    let name = section.bilingual("name");
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
