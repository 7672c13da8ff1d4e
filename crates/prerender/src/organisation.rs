//! What the pages of report and mailbox say of the organisation, for the app to read.

use anyhow::{Context, Result, anyhow};
use report::organisation::{Organisation, Viewer};
use report::questions::Share;
use site::Site;

/// The value of the attribute. Nothing where there is no care key yet: then the app does not start,
/// and the form without script says that nobody could read a report.
pub(crate) fn attribute(site: &Site) -> Result<Option<String>> {
    if site.care_keys.is_empty() {
        return Ok(None);
    }
    let keys: Vec<String> = site
        .care_keys
        .iter()
        .map(|key| key.as_str().to_owned())
        .collect();
    let origin = site.api_origin.as_ref().map_or("", |it| it.as_str());
    let organisation = Organisation {
        name: site.organisation.name.clone(),
        reader: site.organisation.reader.clone(),
        readers: site.organisation.readers,
        phone: site.organisation.phone.display.clone(),
        must_report: site.organisation.must_report.sentence().cloned(),
        urgent_hours: site.promise.urgent_hours,
        working_days: site.promise.working_days,
        retention_days: site.reports.retention_days,
        limit: site.reports.limit.clone(),
        limit_children: site.reports.limit_children.clone(),
        share: Share {
            app: viewer(&site.share.app),
            uptd: viewer(&site.share.uptd),
            legal: viewer(&site.share.legal),
        },
        neutral_name: site.neutral.name.clone(),
        timezone: site.promise.timezone_name().to_owned(),
        api_origin: origin
            .to_owned()
            .try_into()
            .map_err(|fault| anyhow!("api_origin: {fault}; write https:// and a host"))?,
        care_keys: keys
            .try_into()
            .map_err(|fault| anyhow!("care_keys: {fault}; copy the lines of `care keygen`"))?,
    };
    let json = organisation.to_json().context("the organisation as JSON")?;
    Ok(Some(json))
}

fn viewer(viewer: &site::Viewer) -> Viewer {
    Viewer {
        name: viewer.name.clone(),
        duty: viewer.duty.clone(),
    }
}
