//! Reading `services.toml` and holding each number to its rules.

use super::find;
use crate::numbers::national;
use crate::reader::At;
use crate::table::{Table, TableExt, read_file};
use crate::{
    Bilingual, Channel, Contact, Fault, FaultKind, Need, Service, SourceFile, Unconfirmed,
};

/// The file that holds the services.
pub(in crate::check) const SERVICES: &str = "data/services.toml";

/// The ministry's chat line is misprinted so often that its number is held here as well.
const SAPA_WHATSAPP: (&str, &str) = ("sapa129-wa", "+628111129129");

/// What `services.toml` holds.
#[derive(Default)]
pub(super) struct ServiceFile {
    pub(super) services: Vec<Service>,
    pub(super) unconfirmed: Vec<Unconfirmed>,
    pub(super) needs: Vec<Need>,
    /// The descriptions of each of them.
    pub(super) texts: Vec<At<Vec<Bilingual>>>,
}

pub(super) fn read(files: &[SourceFile], faults: &mut Vec<Fault>) -> ServiceFile {
    let Some(file) = find(files, SERVICES, faults) else {
        return ServiceFile::default();
    };
    let before = faults.len();
    let (services, unconfirmed, needs) = read_file(file, faults, |table| {
        let services = table.tables("service", service);
        let unconfirmed = table.tables("unconfirmed", unconfirmed);
        (services, unconfirmed, table.tables("need", need))
    });
    if faults.len() == before {
        let found = duplicate_ids(&services, &unconfirmed)
            .into_iter()
            .chain(unknown_services(&services, &needs))
            .chain(unknown_needs(&unconfirmed, &needs));
        faults.extend(found.map(|At { value: kind, line }| Fault {
            file: file.path.clone(),
            line,
            kind,
        }));
    }
    let texts = services.iter().map(of_service);
    ServiceFile {
        texts: texts
            .chain(unconfirmed.iter().map(of_unconfirmed))
            .collect(),
        services: without_lines(services),
        unconfirmed: without_lines(unconfirmed),
        needs: without_lines(needs),
    }
}

fn of_service(service: &At<Service>) -> At<Vec<Bilingual>> {
    let it = &service.value;
    let more = [&it.expect, &it.warning].into_iter().flatten();
    let texts = [&it.name, &it.offers].into_iter().chain(more);
    At {
        value: texts.cloned().collect(),
        line: service.line,
    }
}

/// Its name alone leads nobody there: it has no number, and the page says whom to ask.
fn of_unconfirmed(unconfirmed: &At<Unconfirmed>) -> At<Vec<Bilingual>> {
    At {
        value: vec![unconfirmed.value.offers.clone()],
        line: unconfirmed.line,
    }
}

fn without_lines<T>(list: Vec<At<T>>) -> Vec<T> {
    list.into_iter().map(|it| it.value).collect()
}

/// No number can be given here, for there is no key for one.
fn unconfirmed(table: &Table<'_>) -> Option<At<Unconfirmed>> {
    let (id, name) = (table.string("id"), table.bilingual("name"));
    let (offers, region) = (table.bilingual("offers"), table.bilingual("region"));
    let reach = table.choice("serves");
    let needs = table.optional_strings("needs").into_iter();
    let url = table.optional_string("url");
    if url.as_ref().is_some_and(|url| !url.starts_with("https://")) {
        table.wrong("url", "an address that starts with https://");
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
        line: table.line(),
    })
}

fn service(table: &Table<'_>) -> Option<At<Service>> {
    let (id, name) = (table.string("id"), table.bilingual("name"));
    let (offers, expect) = (
        table.bilingual("offers"),
        table.optional_bilingual("expect"),
    );
    let (hours, always_shown) = (table.choice("hours"), table.flag("stays"));
    let (region, reach) = (table.bilingual("region"), table.choice("serves"));
    let cost = table.bilingual("cost");
    let warning = table.optional_bilingual("warning");
    let (sources, source_date) = (table.strings("sources"), table.string("source_date"));
    let confidence = table.choice("confidence");
    let last_checked = table.optional_date("last_checked");
    let contacts = table.tables("contacts", contact);
    if contacts.is_empty() {
        table.wrong("contacts", "at least one way to reach the service");
    }
    let (sapa, number) = SAPA_WHATSAPP;
    let link = format!("https://wa.me/{}", number.trim_start_matches('+'));
    if id.as_deref() == Some(sapa) && contacts.iter().any(|contact| contact.href != link) {
        table.wrong("contacts", number);
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
        always_shown,
        cost: cost?,
        warning,
        sources: sources?.into_iter().map(|it| it.value).collect(),
        source_date: source_date?,
        confidence: confidence?,
        last_checked,
    };
    Some(At {
        value: service,
        line: table.line(),
    })
}

fn contact(table: &Table<'_>) -> Option<Contact> {
    let (channel, display) = (table.choice("channel"), table.string("display"));
    let note = table.optional_bilingual("note");
    let href = match channel? {
        Channel::Phone => format!("tel:{}", dial(table, display.as_deref())?),
        Channel::WhatsApp => {
            let number = dial(table, display.as_deref())?;
            let Some(digits) = number.strip_prefix('+') else {
                table.fault_at(table.line(), FaultKind::BadDial(number));
                return None;
            };
            format!("https://wa.me/{digits}")
        }
        Channel::Email => format!("mailto:{}", display.as_deref()?),
        Channel::Web => {
            let url = table.string("url")?;
            if !url.starts_with("https://") {
                table.wrong("url", "an address that starts with https://");
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
fn dial(table: &Table<'_>, display: Option<&str>) -> Option<String> {
    let dial = table.string("dial")?;
    let digits = dial.strip_prefix('+').unwrap_or(&dial);
    let length = if dial.starts_with('+') { 9..=15 } else { 3..=5 };
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) || !length.contains(&digits.len()) {
        table.fault_at(table.line_of("dial"), FaultKind::BadDial(dial));
        return None;
    }
    let display = display?.to_owned();
    if national(&display) != national(&dial) {
        table.fault_at(
            table.line_of("dial"),
            FaultKind::DisplayDiffers { display, dial },
        );
        return None;
    }
    Some(dial)
}

fn need(table: &Table<'_>) -> Option<At<Need>> {
    let (id, title) = (table.string("id"), table.bilingual("title"));
    let services = table
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
        line: table.line(),
    })
}

fn duplicate_ids(services: &[At<Service>], unconfirmed: &[At<Unconfirmed>]) -> Vec<At<FaultKind>> {
    let ids = services.iter().map(|it| (it.line, &it.value.id));
    let more = unconfirmed.iter().map(|it| (it.line, &it.value.id));
    let ids: Vec<_> = ids.chain(more).collect();
    let mut found = Vec::new();
    for (index, (line, id)) in ids.iter().enumerate() {
        if let Some((first, _)) = ids.iter().take(index).find(|(_, other)| other == id) {
            let (id, other) = ((*id).clone(), format!("line {first}"));
            found.push(At {
                value: FaultKind::DuplicateId { id, other },
                line: *line,
            });
        }
    }
    found
}

/// The services that needs name and that are not there.
fn unknown_services(services: &[At<Service>], needs: &[At<Need>]) -> Vec<At<FaultKind>> {
    let is_known = |name: &&String| services.iter().any(|it| it.value.id == **name);
    let names = needs.iter().flat_map(|need| {
        let names = need.value.services.iter();
        names.map(|name| (name, need.line))
    });
    dead_names("services", names.filter(|(name, _)| !is_known(name)))
}

/// The needs that unconfirmed services name and that are not there.
fn unknown_needs(unconfirmed: &[At<Unconfirmed>], needs: &[At<Need>]) -> Vec<At<FaultKind>> {
    let is_known = |name: &&String| needs.iter().any(|it| it.value.id == **name);
    let names = unconfirmed.iter().flat_map(|service| {
        let names = service.value.needs.iter();
        names.map(|name| (name, service.line))
    });
    dead_names("needs", names.filter(|(name, _)| !is_known(name)))
}

fn dead_names<'n>(
    key: &'static str,
    names: impl Iterator<Item = (&'n String, usize)>,
) -> Vec<At<FaultKind>> {
    let fault = |(name, line): (&String, usize)| At {
        value: FaultKind::DeadName {
            key,
            name: name.clone(),
        },
        line,
    };
    names.map(fault).collect()
}
