//! The controls of the filter.

use directory::{Channel, Filter, Province, Region};
use leptos::prelude::document;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

use super::dom::{attribute, lang, one, show};

/// The controls on the page.
pub(super) struct Controls {
    need: HtmlSelectElement,
    channel: HtmlSelectElement,
    province: HtmlSelectElement,
    city: HtmlSelectElement,
    cities: HtmlElement,
    open: HtmlInputElement,
    left: HtmlElement,
    clear: HtmlElement,
}

impl Controls {
    pub(super) fn of(root: &HtmlElement) -> Option<Self> {
        Some(Self {
            need: one(root, "#perlu")?,
            channel: one(root, "#cara")?,
            province: one(root, "#provinsi")?,
            city: one(root, "#kota")?,
            cities: one(root, "[data-cities]")?,
            open: one(root, "#buka")?,
            left: one(root, "[data-left]")?,
            clear: one(root, "[data-clear]")?,
        })
    }

    /// Their filter.
    pub(super) fn filter(&self) -> Filter {
        let place = |it: &HtmlSelectElement| it.value().parse::<Region>().ok();
        Filter {
            need: Some(self.need.value()).filter(|need| !need.is_empty()),
            region: place(&self.city).or_else(|| place(&self.province)),
            channel: self.channel.value().parse().ok(),
            open_now: self.open.checked(),
        }
    }

    /// Sets them to `filter`; an unknown need is ignored.
    pub(super) fn set(&self, filter: &Filter) {
        choose(&self.need, filter.need.as_deref().unwrap_or_default());
        let channel = filter.channel.map(Channel::code);
        choose(&self.channel, channel.unwrap_or_default());
        self.open.set_checked(filter.open_now);
        let province = filter
            .region
            .map(|place| Region::Province(place.province()));
        let province = province.map(Region::code).unwrap_or_default();
        choose(&self.province, &province);
        self.fill_cities();
        let place = filter.region.map(Region::code).unwrap_or_default();
        choose(&self.city, &place);
    }

    /// Another province has other cities.
    pub(super) fn update_cities(&self, changed: Option<&Element>) {
        if changed.is_some_and(|it| it.id() == "provinsi") {
            self.fill_cities();
        }
    }

    /// Announces the number of matches.
    pub(super) fn show_count(&self, filter: &Filter, fitting: usize) {
        let words = match (filter.is_empty(), fitting) {
            (true, _) => String::new(),
            (false, 0) => attribute(&self.left, "data-none"),
            (false, _) => attribute(&self.left, "data-left").replace("{n}", &fitting.to_string()),
        };
        self.left.set_text_content(Some(&words));
        show(&self.clear, !filter.is_empty());
    }

    /// Fills in the cities of the chosen province; the first option, any city, stays.
    fn fill_cities(&self) {
        while self.city.length() > 1 {
            self.city.remove_with_index(1);
        }
        choose(&self.city, "");
        let chosen = self.province.value();
        let code = |it: &Province| Region::Province(*it).code();
        let province = Province::all().find(|it| code(it) == chosen);
        show(&self.cities, province.is_some());
        for city in province.into_iter().flat_map(Province::cities) {
            if let Ok(option) = document().create_element("option") {
                let _ = option.set_attribute("value", &Region::City(city).code());
                option.set_text_content(Some(&city.name(lang())));
                let _ = self.city.append_child(&option);
            }
        }
    }
}

/// Chooses a value, or the first option where there is no such value.
fn choose(control: &HtmlSelectElement, value: &str) {
    control.set_value(value);
    if control.selected_index() < 0 {
        control.set_selected_index(0);
    }
}
