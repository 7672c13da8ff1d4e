//! The entries of the list: which are shown, and which are open now.

use directory::{Channel, Filter, Hours, HoursChange, Instant, Listing, Region, Status};
use web_sys::{Element, HtmlElement};

use super::dom::{all, attribute, fill, lang, one, show};

/// Every entry with its data.
pub(super) struct Entries {
    root: HtmlElement,
    entries: Vec<(HtmlElement, Listing)>,
}

impl Entries {
    pub(super) fn of(root: &HtmlElement) -> Self {
        let entries = all(root, ".service").into_iter();
        Self {
            entries: entries
                .filter_map(|entry| Some((entry.clone(), listing(&entry)?)))
                .collect(),
            root: root.clone(),
        }
    }

    /// Shows the entries that match and the national ones; returns the number of matches.
    pub(super) fn narrow(&self, filter: &Filter, now: Instant) -> usize {
        let mut fitting = 0;
        for (entry, listing) in &self.entries {
            let fits = filter.matches(listing, now);
            fitting += usize::from(fits);
            show(entry, filter.shows(listing, now));
            // What is shown although it does not match makes itself small.
            let is_aside = listing.always_shown && !fits;
            let _ = entry.toggle_attribute_with_force("data-aside", is_aside);
        }
        for section in all(&self.root, "section") {
            let entries = all(&section, ".service");
            if entries.is_empty() {
                continue;
            }
            let shown = entries.iter().filter(|entry| !entry.hidden()).count();
            show(&section, shown > 0);
            fill(&section, "[data-count]", &format!("({shown})"));
            // The lines near the chosen place stand open.
            if let Some(near) = one::<Element>(&section, "[data-near]") {
                if filter.region.is_some() || filter.is_empty() {
                    let _ = near.toggle_attribute_with_force("open", filter.region.is_some());
                }
                self.say_nowhere(filter.region.filter(|_| shown == 0));
            }
        }
        fitting
    }

    /// Says that there is no number near `place`, or nothing.
    fn say_nowhere(&self, place: Option<Region>) {
        let Some(line) = one::<Element>(&self.root, "[data-nowhere]") else {
            return;
        };
        let name = place.map(|place| place.name(lang())).unwrap_or_default();
        let words = attribute(&line, "data-nowhere").replace("{place}", &name);
        line.set_text_content(Some(&words));
        show(&line, place.is_some());
    }

    /// Shows at each entry whether it is open at `now`, where that is known.
    pub(super) fn show_status(&self, now: Instant) {
        for (entry, listing) in &self.entries {
            let Some(place) = one::<HtmlElement>(entry, "[data-state]") else {
                continue;
            };
            let status = listing.hours.at(now);
            let name = match status {
                Status::Open(_) => "open",
                Status::Closed(_) => "closed",
                Status::Letters | Status::Unknown => continue,
            };
            let _ = place.set_attribute("data-state", name);
            place.set_text_content(Some(&self.in_words(status)));
        }
    }

    fn in_words(&self, status: Status) -> String {
        let (name, turn) = match status {
            Status::Open(None) => return attribute(&self.root, "data-open"),
            Status::Open(Some(turn)) => ("data-open-until", turn),
            Status::Closed(turn) => ("data-closed-until", turn),
            Status::Letters | Status::Unknown => return String::new(),
        };
        let HoursChange {
            day,
            time,
            zone,
            is_today,
        } = turn;
        let name = if is_today {
            format!("{name}-today")
        } else {
            name.to_owned()
        };
        let days = attribute(&self.root, "data-days");
        let day = days.split('|').nth(day.number()).unwrap_or_default();
        let time = format!("{} {}", time.in_words(lang()), zone.name());
        attribute(&self.root, &name)
            .replace("{day}", day)
            .replace("{time}", &time)
    }
}

/// The data of an entry; one that cannot be parsed is left as it is.
fn listing(entry: &HtmlElement) -> Option<Listing> {
    let words = |name: &str| -> Vec<String> {
        let text = attribute(entry, name);
        text.split_whitespace().map(str::to_owned).collect()
    };
    let channels = words("data-channels");
    let channels = channels.iter().map(|code| code.parse::<Channel>().ok());
    Some(Listing {
        needs: words("data-needs"),
        reach: attribute(entry, "data-serves").parse().ok()?,
        channels: channels.collect::<Option<_>>()?,
        hours: attribute(entry, "data-hours").parse::<Hours>().ok()?,
        always_shown: entry.has_attribute("data-stays"),
    })
}
