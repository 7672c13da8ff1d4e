//! Reading `services.toml` and holding each number to its rules.

use super::find;
use crate::fields::Fields;
use crate::numbers::national;
use crate::reader::{At, Reader};
use crate::{Channel, Contact, Fault, FaultKind, Need, Service, SourceFile, Unconfirmed, Words};

/// The file that holds the services.
pub(in crate::check) const SERVICES: &str = "data/services.toml";

/// The ministry's chat line is misprinted so often that its number is held here as well.
const SAPA_WHATSAPP: (&str, &str) = ("sapa129-wa", "+628111129129");

/// What `services.toml` holds.
#[derive(Default)]
pub(super) struct Listed {
    pub(super) services: Vec<Service>,
    pub(super) unconfirmed: Vec<Unconfirmed>,
    pub(super) needs: Vec<Need>,
    /// What each of them says of itself.
    pub(super) said: Vec<At<Vec<Words>>>,
}

pub(super) fn read(files: &[SourceFile], faults: &mut Vec<Fault>) -> Listed {
    let Some(file) = find(files, SERVICES, faults) else {
        return Listed::default();
    };
    let reader = Reader::new(&file.path, &file.text, 1);
    let (services, unconfirmed, needs) = reader.toml(|fields| {
        let services = fields.tables("service", service);
        let unconfirmed = fields.tables("unconfirmed", unconfirmed);
        (services, unconfirmed, fields.tables("need", need))
    });
    if reader.is_clean() {
        let ids = services.iter().map(|it| (it.line, it.value.id.as_str()));
        let more = unconfirmed.iter().map(|it| (it.line, it.value.id.as_str()));
        ids_differ(&reader, &ids.chain(more).collect::<Vec<_>>());
        needs_are_served(&reader, &services, &needs);
        needs_are_known(&reader, &unconfirmed, &needs);
    }
    faults.extend(reader.into_faults());
    let said = services.iter().map(of_service);
    Listed {
        said: said.chain(unconfirmed.iter().map(of_unconfirmed)).collect(),
        services: without_lines(services),
        unconfirmed: without_lines(unconfirmed),
        needs: without_lines(needs),
    }
}

fn of_service(service: &At<Service>) -> At<Vec<Words>> {
    let it = &service.value;
    let more = [&it.expect, &it.warning].into_iter().flatten();
    let texts = [&it.name, &it.offers].into_iter().chain(more);
    At {
        value: texts.cloned().collect(),
        line: service.line,
    }
}

/// Its name alone leads nobody there: it has no number, and the page says whom to ask.
fn of_unconfirmed(unconfirmed: &At<Unconfirmed>) -> At<Vec<Words>> {
    At {
        value: vec![unconfirmed.value.offers.clone()],
        line: unconfirmed.line,
    }
}

fn without_lines<T>(list: Vec<At<T>>) -> Vec<T> {
    list.into_iter().map(|it| it.value).collect()
}

/// No number can be given here, for there is no key for one.
fn unconfirmed(fields: &Fields<'_>) -> Option<At<Unconfirmed>> {
    let (id, name) = (fields.string("id"), fields.words("name"));
    let (offers, region) = (fields.words("offers"), fields.words("region"));
    let reach = fields.choice("serves");
    let needs = fields.optional_strings("needs").into_iter();
    let url = fields.optional_string("url");
    if url.as_ref().is_some_and(|url| !url.starts_with("https://")) {
        fields.wrong("url", "an address that starts with https://");
    }
    let value = Unconfirmed {
        id: id?,
        name: name?,
        offers: offers?,
        region: region?,
        reach: reach?,
        needs: needs.map(|it| it.value).collect(),
        url,
    };
    Some(At {
        value,
        line: fields.line(),
    })
}

fn service(fields: &Fields<'_>) -> Option<At<Service>> {
    let (id, name) = (fields.string("id"), fields.words("name"));
    let (offers, expect) = (fields.words("offers"), fields.optional_words("expect"));
    let (hours, stays) = (fields.choice("hours"), fields.flag("stays"));
    let (region, reach) = (fields.words("region"), fields.choice("serves"));
    let cost = fields.words("cost");
    let warning = fields.optional_words("warning");
    let (sources, source_date) = (fields.strings("sources"), fields.string("source_date"));
    let confidence = fields.choice("confidence");
    let last_checked = fields.optional_date("last_checked");
    let contacts = fields.tables("contacts", contact);
    if contacts.is_empty() {
        fields.wrong("contacts", "at least one way to reach the service");
    }
    let (sapa, number) = SAPA_WHATSAPP;
    let link = format!("https://wa.me/{}", number.trim_start_matches('+'));
    if id.as_deref() == Some(sapa) && contacts.iter().any(|contact| contact.href != link) {
        fields.wrong("contacts", number);
    }
    let service = Service {
        id: id?,
        name: name?,
        offers: offers?,
        contacts,
        expect,
        hours: hours?,
        region: region?,
        reach: reach?,
        stays,
        cost: cost?,
        warning,
        sources: sources?.into_iter().map(|it| it.value).collect(),
        source_date: source_date?,
        confidence: confidence?,
        last_checked,
    };
    Some(At {
        value: service,
        line: fields.line(),
    })
}

fn contact(fields: &Fields<'_>) -> Option<Contact> {
    let (channel, display) = (fields.choice("channel"), fields.string("display"));
    let note = fields.optional_words("note");
    let href = match channel? {
        Channel::Phone => format!("tel:{}", dial(fields, display.as_deref())?),
        Channel::WhatsApp => {
            let number = dial(fields, display.as_deref())?;
            let Some(digits) = number.strip_prefix('+') else {
                fields.fault(fields.line(), FaultKind::BadDial(number));
                return None;
            };
            format!("https://wa.me/{digits}")
        }
        Channel::Email => format!("mailto:{}", display.as_deref()?),
        Channel::Web => {
            let url = fields.string("url")?;
            if !url.starts_with("https://") {
                fields.wrong("url", "an address that starts with https://");
                return None;
            }
            url
        }
    };
    Some(Contact {
        channel: channel?,
        display: display?,
        href,
        note,
    })
}

/// The number to dial: `+` and country code, or a short code; the same as what is displayed.
fn dial(fields: &Fields<'_>, display: Option<&str>) -> Option<String> {
    let dial = fields.string("dial")?;
    let digits = dial.strip_prefix('+').unwrap_or(&dial);
    let length = if dial.starts_with('+') { 9..=15 } else { 3..=5 };
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) || !length.contains(&digits.len()) {
        fields.fault(fields.line_of("dial"), FaultKind::BadDial(dial));
        return None;
    }
    let display = display?.to_owned();
    if national(&display) != national(&dial) {
        fields.fault(
            fields.line_of("dial"),
            FaultKind::DisplayDiffers { display, dial },
        );
        return None;
    }
    Some(dial)
}

fn need(fields: &Fields<'_>) -> Option<At<Need>> {
    let (id, title) = (fields.string("id"), fields.words("title"));
    let services = fields
        .strings("services")?
        .into_iter()
        .map(|it| it.value)
        .collect();
    Some(At {
        value: Need {
            id: id?,
            title: title?,
            services,
        },
        line: fields.line(),
    })
}

fn ids_differ(reader: &Reader<'_>, ids: &[(usize, &str)]) {
    for (index, (line, id)) in ids.iter().enumerate() {
        if let Some((first, _)) = ids.iter().take(index).find(|(_, other)| other == id) {
            let (id, other) = ((*id).to_owned(), format!("line {first}"));
            reader.fault(*line, FaultKind::DuplicateId { id, other });
        }
    }
}

fn needs_are_served(reader: &Reader<'_>, services: &[At<Service>], needs: &[At<Need>]) {
    for need in needs {
        for name in &need.value.services {
            if !services.iter().any(|service| service.value.id == *name) {
                let name = name.clone();
                reader.fault(
                    need.line,
                    FaultKind::DeadName {
                        key: "services",
                        name,
                    },
                );
            }
        }
    }
}

fn needs_are_known(reader: &Reader<'_>, unconfirmed: &[At<Unconfirmed>], needs: &[At<Need>]) {
    for it in unconfirmed {
        for name in &it.value.needs {
            if !needs.iter().any(|need| need.value.id == *name) {
                let (key, name) = ("needs", name.clone());
                reader.fault(it.line, FaultKind::DeadName { key, name });
            }
        }
    }
}
