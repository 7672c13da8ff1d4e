//! Reading `services.toml` and holding each number to its rules.

use toml_check::record;

use super::find;
use crate::fault::in_file;
use crate::numbers::national;
use crate::reader::{At, without_lines};
use crate::table::{
    Table, choice, duplicate_ids, optional_list, optional_url, read_file, with_line,
};
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
        (
            table.tables("service", with_line(service)),
            table.tables("unconfirmed", with_line(unconfirmed)),
            table.tables(
                "need",
                with_line(|table| {
                    record!(
                        table,
                        Need {
                            id,
                            title,
                            services
                        }
                    )
                }),
            ),
        )
    });
    if faults.len() == before {
        let found = wrong_names(&services, &unconfirmed, &needs);
        faults.extend(in_file(&file.path, found));
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
    At::new(texts.cloned().collect(), service.line)
}

/// Its name alone leads nobody there: it has no number, and the page says whom to ask.
fn of_unconfirmed(unconfirmed: &At<Unconfirmed>) -> At<Vec<Bilingual>> {
    At::new(vec![unconfirmed.value.offers.clone()], unconfirmed.line)
}

/// No number can be given here, for there is no key for one.
fn unconfirmed(table: &Table<'_>) -> Option<Unconfirmed> {
    record!(
        table,
        Unconfirmed {
            id,
            name,
            offers,
            region,
            reach: choice(table, "serves"),
            needs: optional_list(table, "needs"),
            url: Some(optional_url(table))
        }
    )
}

fn service(table: &Table<'_>) -> Option<Service> {
    let contacts = table.tables("contacts", contact);
    if contacts.is_empty() {
        table.wrong("contacts", "at least one way to reach the service");
    }
    let (sapa, number) = SAPA_WHATSAPP;
    let link = format!("https://wa.me/{}", number.trim_start_matches('+'));
    let service = record!(
        table,
        Service {
            id,
            name,
            offers,
            contacts: Some(contacts),
            expect,
            hours: choice(table, "hours"),
            region,
            reach: choice(table, "serves"),
            always_shown: table.get("stays"),
            cost,
            warning,
            sources,
            source_date,
            confidence: choice(table, "confidence"),
            last_checked,
            checked_by,
        }
    )?;
    if service.id == sapa && service.contacts.iter().any(|contact| contact.href != link) {
        table.wrong("contacts", number);
    }
    Some(service)
}

fn contact(table: &Table<'_>) -> Option<Contact> {
    let (channel, note) = (choice(table, "channel"), table.get("note"));
    let display: Option<String> = table.get("display");
    let href = match channel? {
        Channel::Phone => format!("tel:{}", dial(table, display.as_deref())?),
        Channel::WhatsApp => {
            let number = dial(table, display.as_deref())?;
            let Some(digits) = number.strip_prefix('+') else {
                table.fault(At::new(FaultKind::BadDial(number), table.line()));
                return None;
            };
            format!("https://wa.me/{digits}")
        }
        Channel::Email => format!("mailto:{}", display.as_deref()?),
        Channel::Web => {
            let url: String = table.get("url")?;
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
        note: note?,
    })
}

/// The number to dial: `+` and country code, or a short code; the same as what is displayed.
fn dial(table: &Table<'_>, display: Option<&str>) -> Option<String> {
    let At { value: dial, line } = table.get::<At<String>>("dial")?;
    let digits = dial.strip_prefix('+').unwrap_or(&dial);
    let length = if dial.starts_with('+') { 9..=15 } else { 3..=5 };
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) || !length.contains(&digits.len()) {
        table.fault(At::new(FaultKind::BadDial(dial), line));
        return None;
    }
    let display = display?.to_owned();
    if national(&display) != national(&dial) {
        table.fault(At::new(FaultKind::DisplayDiffers { display, dial }, line));
        return None;
    }
    Some(dial)
}

/// Ids that are used twice, and names of services and needs that are not there.
fn wrong_names(
    services: &[At<Service>],
    unconfirmed: &[At<Unconfirmed>],
    needs: &[At<Need>],
) -> Vec<At<FaultKind>> {
    let ids = services.iter().map(|it| (it.line, &it.value.id));
    let more = unconfirmed.iter().map(|it| (it.line, &it.value.id));
    let mut found = duplicate_ids(ids.chain(more));
    let mut dead = |key, line, names: &[String], is_known: &dyn Fn(&String) -> bool| {
        for name in names.iter().filter(|name| !is_known(name)) {
            let name = name.clone();
            found.push(At::new(FaultKind::DeadName { key, name }, line));
        }
    };
    for need in needs {
        let is_known = |id: &String| services.iter().any(|it| it.value.id == *id);
        dead("services", need.line, &need.value.services, &is_known);
    }
    for service in unconfirmed {
        let is_known = |id: &String| needs.iter().any(|it| it.value.id == *id);
        dead("needs", service.line, &service.value.needs, &is_known);
    }
    found
}
