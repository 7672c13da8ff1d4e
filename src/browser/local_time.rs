//! Moments in words, in the organisation's time zone, named as people name it.

use js_sys::{Array, Date, Function, Object, Reflect};
use locale::{Lang, calendar};
use wasm_bindgen::{JsCast as _, JsValue};

use crate::organisation::organisation;

/// A moment in the words of `lang`.
pub(crate) fn local_time(lang: Lang, utc: &str) -> String {
    let locale = match lang {
        Lang::Id => "id-ID",
        Lang::En => "en-GB",
    };
    format_time(locale, utc).map_or_else(
        || utc.to_owned(),
        |time| format!("{time} {}", calendar::zone(&organisation().timezone)),
    )
}

/// The moment so many hours from now, in the words of `lang`.
pub(crate) fn local_time_after(lang: Lang, hours: u32) -> String {
    let moment = Date::new(&(Date::now() + f64::from(hours) * 3_600_000.0).into());
    let utc: String = moment.to_iso_string().into();
    local_time(lang, &utc)
}

fn format_time(locale: &str, utc: &str) -> Option<String> {
    let options = Object::new();
    for (name, value) in [
        ("timeZone", organisation().timezone.as_str()),
        ("weekday", "long"),
        ("day", "numeric"),
        ("month", "long"),
        ("year", "numeric"),
        ("hour", "2-digit"),
        ("minute", "2-digit"),
        ("hourCycle", "h23"),
    ] {
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
    format
        .call1(&JsValue::UNDEFINED, &Date::new(&utc.into()))
        .ok()?
        .as_string()
}
