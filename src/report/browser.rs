//! What the form asks of the browser: its history, the focus, the time of a place. Nothing of it
//! happens while prerendering.

#[cfg(not(feature = "hydrate"))]
mod imp {
    /// The first entry needs no mark.
    pub(in crate::report) fn begin_history() {}

    /// Nobody goes back while prerendering.
    pub(in crate::report) fn on_history(_show: impl Fn(usize) + 'static) {}

    /// Nobody leaves while prerendering.
    pub(in crate::report) fn on_exit(_forget: impl Fn() + 'static) {}

    /// No step is taken while prerendering.
    pub(in crate::report) fn push_history(_place: usize) {}

    /// There is nothing to go back to.
    pub(in crate::report) fn back() {}

    /// There is nowhere to go.
    pub(in crate::report) fn leave_for(_path: &str) {}

    /// There is no focus.
    pub(in crate::report) fn to_heading() {}

    /// There is no focus.
    pub(in crate::report) fn to_notice() {}

    /// There is no focus.
    pub(in crate::report) fn to_element(_id: &str) {}

    /// Times are formatted by the browser only.
    pub(in crate::report) fn local_time(_lang: locale::Lang, utc: &str) -> String {
        utc.to_owned()
    }
}

#[cfg(feature = "hydrate")]
mod imp {
    use js_sys::{Array, Date, Function, Object, Reflect};
    use leptos::html::Div;
    use leptos::prelude::{
        NodeRef, document, request_animation_frame, window, window_event_listener_untyped,
    };
    use leptos::tachys::view::Render;
    use locale::Lang;
    use wasm_bindgen::{JsCast as _, JsValue};

    use crate::site::SITE;

    /// Puts the living form in the place of the prerendered screen, focus included.
    pub(in crate::report) fn take_over<V: Render + 'static>(
        root: NodeRef<Div>,
        view: impl FnOnce() -> V + 'static,
    ) {
        root.on_load(move |root| {
            let focused = document()
                .active_element()
                .filter(|element| root.contains(Some(element)))
                .and_then(|element| element.get_attribute("data-action"));
            root.replace_children_with_node_0();
            // The form lives as long as its document.
            leptos::mount::mount_to_renderer(&root, view).forget();
            if let Some(action) = focused {
                focus(&format!("[data-action={action}]"), true);
            }
        });
    }

    /// Marks the entry that the page was opened with as the first step. A reload in the middle
    /// begins anew, because the answers are gone.
    pub(in crate::report) fn begin_history() {
        if let Ok(history) = window().history() {
            let _ = history.replace_state(&state(0), "");
        }
    }

    /// Calls `show` with the step that Back or Forward leads to.
    pub(in crate::report) fn on_history(show: impl Fn(usize) + 'static) {
        // The form lives as long as its document, so nothing takes the listener away.
        window_event_listener_untyped("popstate", move |event| {
            let step = Reflect::get(&event, &"state".into())
                .and_then(|state| Reflect::get(&state, &"s".into()))
                .ok()
                .and_then(|step| step.as_f64());
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a step is a small whole number; anything else is cut to one"
            )]
            show(step.unwrap_or(0.0) as usize);
        });
    }

    /// Calls `forget` when quick exit has emptied the page, in this tab or in another.
    pub(in crate::report) fn on_exit(forget: impl Fn() + 'static) {
        window_event_listener_untyped("x", move |_| forget());
    }

    /// Adds an entry for a step. The address stays the same, and no answer is in it.
    pub(in crate::report) fn push_history(place: usize) {
        if let Ok(history) = window().history() {
            let _ = history.push_state(&state(place), "");
        }
    }

    /// Goes back one step, as the browser's own button does.
    pub(in crate::report) fn back() {
        if let Ok(history) = window().history() {
            let _ = history.back();
        }
    }

    /// Leaves the form without a way back into it.
    pub(in crate::report) fn leave_for(path: &str) {
        let _ = window().location().replace(path);
    }

    /// Moves to the top and the focus to the heading, once the screen stands.
    pub(in crate::report) fn to_heading() {
        request_animation_frame(|| {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            focus("[data-screen] h1", true);
        });
    }

    /// Moves the focus to what has to be read first.
    pub(in crate::report) fn to_notice() {
        request_animation_frame(|| focus("[data-notice]", false));
    }

    /// Moves the focus to a control.
    pub(in crate::report) fn to_element(id: &str) {
        focus(&format!("#{id}"), false);
    }

    /// A moment in the words of `lang`, in the organisation's time zone, named as people name it.
    pub(in crate::report) fn local_time(lang: Lang, utc: &str) -> String {
        let locale = match lang {
            Lang::Id => "id-ID",
            Lang::En => "en-GB",
        };
        format_time(locale, utc)
            .map_or_else(|| utc.to_owned(), |time| format!("{time} {}", zone_name()))
    }

    fn format_time(locale: &str, utc: &str) -> Option<String> {
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

    /// The three zones of Indonesia go by short names; another zone by its own.
    fn zone_name() -> &'static str {
        match SITE.timezone {
            "Asia/Jakarta" | "Asia/Pontianak" => "WIB",
            "Asia/Makassar" | "Asia/Ujung_Pandang" => "WITA",
            "Asia/Jayapura" => "WIT",
            other => other,
        }
    }

    fn focus(selector: &str, stay: bool) {
        let element = document().query_selector(selector).ok().flatten();
        if let Some(element) = element.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(stay);
            let _ = element.focus_with_options(&options);
        }
    }

    /// `d` tells quick exit how many entries are ours; `s` is the step. Numbers, never answers.
    fn state(place: usize) -> JsValue {
        let state = Object::new();
        let number = JsValue::from(u32::try_from(place).unwrap_or(u32::MAX));
        for name in ["d", "s"] {
            let _ = Reflect::set(&state, &name.into(), &number);
        }
        state.into()
    }
}

pub(super) use imp::*;
