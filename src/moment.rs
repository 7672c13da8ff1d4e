//! Moments in words, in the organisation's time zone, named as people name it.

use locale::Lang;

/// A moment in the words of `lang`. Only a browser knows the words; elsewhere it stays as it is.
#[cfg(not(feature = "hydrate"))]
pub(crate) fn local_time(_lang: Lang, utc: &str) -> String {
    utc.to_owned()
}

/// A moment in the words of `lang`.
#[cfg(feature = "hydrate")]
pub(crate) fn local_time(lang: Lang, utc: &str) -> String {
    let locale = match lang {
        Lang::Id => "id-ID",
        Lang::En => "en-GB",
    };
    in_words::format_time(locale, utc).map_or_else(
        || utc.to_owned(),
        |time| {
            format!(
                "{time} {}",
                locale::calendar::zone(crate::site::SITE.timezone)
            )
        },
    )
}

#[cfg(feature = "hydrate")]
mod in_words {
    use js_sys::{Array, Date, Function, Object, Reflect};
    use wasm_bindgen::{JsCast as _, JsValue};

    use crate::site::SITE;

    pub(super) fn format_time(locale: &str, utc: &str) -> Option<String> {
        let options = Object::new();
        for (name, value) in [
            ("timeZone", SITE.timezone),
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
}
