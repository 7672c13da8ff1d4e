//! Moments in words, in the organisation's time zone, named as people name it.

use js_sys::{Array, Date, Function, Object, Reflect};
use locale::{Lang, calendar};
use wasm_bindgen::{JsCast as _, JsValue};

use crate::organisation::organisation;

/// A moment in the words of `lang`.
pub(crate) fn local_time(lang: Lang, utc: &str) -> String {
    let zone = calendar::zone(&organisation().timezone);
    format_time(lang, &Date::new(&utc.into()), &[DAY, HOUR])
        .map_or_else(|| utc.to_owned(), |time| format!("{time} {zone}"))
}

/// The day that comes so many days after a moment.
pub(crate) fn local_day(lang: Lang, utc: &str, days: u32) -> String {
    let day = Date::new(&utc.into());
    day.set_time(day.get_time() + f64::from(days) * MILLISECONDS_A_DAY);
    format_time(lang, &day, &[DAY]).unwrap_or_else(|| utc.to_owned())
}

/// The moment that comes so many hours from now, in the words of `lang`.
pub(crate) fn local_time_after(lang: Lang, hours: u32) -> String {
    let moment = Date::new(&(Date::now() + f64::from(hours) * MILLISECONDS_AN_HOUR).into());
    local_time(lang, &String::from(moment.to_iso_string()))
}

const MILLISECONDS_AN_HOUR: f64 = 3_600_000.0;
const MILLISECONDS_A_DAY: f64 = 86_400_000.0;

type Options = &'static [(&'static str, &'static str)];
const DAY: Options = &[
    ("weekday", "long"),
    ("day", "numeric"),
    ("month", "long"),
    ("year", "numeric"),
];
const HOUR: Options = &[
    ("hour", "2-digit"),
    ("minute", "2-digit"),
    ("hourCycle", "h23"),
];

fn format_time(lang: Lang, moment: &Date, parts: &[Options]) -> Option<String> {
    let locale = match lang {
        Lang::Id => "id-ID",
        Lang::En => "en-GB",
    };
    let options = Object::new();
    let zone = organisation().timezone.as_str();
    let all = parts.iter().flat_map(|part| part.iter().copied());
    for (name, value) in all.chain([("timeZone", zone)]) {
        Reflect::set(&options, &name.into(), &value.into()).ok()?;
    }
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let kind: Function = Reflect::get(&intl, &"DateTimeFormat".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let format = Reflect::construct(&kind, &Array::of2(&locale.into(), &options)).ok()?;
    let format: Function = Reflect::get(&format, &"format".into())
        .ok()?
        .dyn_into()
        .ok()?;
    format.call1(&JsValue::UNDEFINED, moment).ok()?.as_string()
}
