//! What is good enough for trying the site out but not for opening it.

use crate::{Bilingual, Problem, Site};

/// The names of the fictional organisation in `site.example.toml`.
const EXAMPLE_NAMES: [&str; 2] = [
    "Lembaga Contoh Ruang Aman",
    "Ruang Aman Example Organisation",
];
/// Its address for corrections, which leads nowhere.
const EXAMPLE_CORRECTIONS: &str = "mailto:koreksi@example.org";
/// Its duty to report, which each organisation says in words that its lawyer has read.
const EXAMPLE_DUTY: [&str; 2] = [
    "Kami wajib membuat laporan ke polisi paling lambat 3×24 jam sejak kamu melapor. Kalau belum mau, kamu boleh bertanya dulu tanpa menyebut nama, dan tetap boleh minta bantuan.",
    "We have to report to the police within 3×24 hours after you report to us. If you do not want that yet, you may ask first without giving a name, and you may still ask for help.",
];
/// What its app company agreed to, which no company did.
const EXAMPLE_AGREEMENT: [&str; 2] = [
    "Hanya boleh dipakai untuk keselamatan di perjalanan, dan tidak boleh diteruskan ke orang itu.",
    "May only be used for safety on trips, and must not be passed on to that person.",
];
/// Its telephone number, which belongs to nobody.
const EXAMPLE_DIAL: &str = "+622100000000";

pub(crate) fn problems(site: &Site) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut refuse = |key: &str, message: &str| {
        found.push(Problem {
            key: key.to_owned(),
            line: None,
            message: message.to_owned(),
        });
    };

    if site.example {
        refuse("example", "must be false in a release");
    }
    if site.public_url.is_loopback() {
        refuse(
            "public_url",
            "leads back to this machine; give the address people will type",
        );
    } else if !site.public_url.is_https() {
        refuse("public_url", "must start with https://");
    }
    if let Some(api) = &site.api_origin {
        if api.is_loopback() {
            refuse("api_origin", "leads back to the visitor's own device");
        } else if !api.is_https() {
            refuse("api_origin", "must start with https://");
        }
    }
    if site.care_keys.is_empty() {
        refuse(
            "care_keys",
            "is empty; add the public key that `care keygen` prints",
        );
    }
    if !site.neutral.url.is_https() {
        refuse("neutral.url", "must start with https://");
    }
    if site.neutral.url.host() == site.public_url.host() {
        refuse("neutral.url", "must lead to another host than public_url");
    }
    let organisation = &site.organisation;
    for (key, text) in both("organisation.name", &organisation.name) {
        if EXAMPLE_NAMES.contains(&text) {
            refuse(&key, "is still the example organisation");
        }
    }
    if let Some(sentence) = organisation.must_report.sentence() {
        for (key, text) in both("organisation.must_report", sentence) {
            if EXAMPLE_DUTY.contains(&text) {
                refuse(
                    &key,
                    "is still the example sentence; have your lawyer read your own, or write \"none\" where there is no duty",
                );
            }
        }
    }
    for (key, text) in both("share.app.duty", &site.share.app.duty) {
        if EXAMPLE_AGREEMENT.contains(&text) {
            refuse(
                &key,
                "is still the example sentence; say what the app company has to do with a report that it sees",
            );
        }
    }
    if organisation.phone.dial == EXAMPLE_DIAL {
        refuse("organisation.phone.dial", "is still the example number");
    }
    if site
        .corrections
        .as_ref()
        .is_some_and(|it| it.as_str() == EXAMPLE_CORRECTIONS)
    {
        refuse("corrections.link", "is still the example address");
    }
    for (key, text) in texts(site) {
        if text.contains(['[', ']']) {
            refuse(
                &key,
                "still has square brackets; replace them by your own words",
            );
        }
    }
    found
}

fn texts(site: &Site) -> Vec<(String, &str)> {
    let mut texts = vec![(
        "organisation.phone.display".to_owned(),
        &*site.organisation.phone.display,
    )];
    texts.extend(both("organisation.name", &site.organisation.name));
    texts.extend(both("organisation.reader", &site.organisation.reader));
    if let Some(sentence) = site.organisation.must_report.sentence() {
        texts.extend(both("organisation.must_report", sentence));
    }
    texts.extend(both("reports.limit", &site.reports.limit));
    texts.extend(both("reports.limit_children", &site.reports.limit_children));
    for (key, viewer) in site.share.viewers() {
        texts.extend(both(&format!("{key}.name"), &viewer.name));
        texts.extend(both(&format!("{key}.duty"), &viewer.duty));
    }
    texts.extend(both("neutral.name", &site.neutral.name));
    texts
}

fn both<'a>(key: &str, words: &'a Bilingual) -> [(String, &'a str); 2] {
    [
        (format!("{key}.id"), &words.id),
        (format!("{key}.en"), &words.en),
    ]
}
