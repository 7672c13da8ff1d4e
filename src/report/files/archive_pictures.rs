//! The pictures of an exported chat, to tick. Each that is ticked becomes one of the files.

use leptos::prelude::*;

use crate::report::evidence::State;
use crate::report::form::Form;
use crate::ui::node::Node;
use crate::ui::{dynamic, element, element_builder, static_text};

/// The pictures in the archive with this number; nothing for any other file.
pub(super) fn archive_pictures(form: Form, number: u32) -> Node {
    dynamic(move || {
        form.evidence.listed.track();
        form.evidence.changed.track();
        if form.evidence.state(number) != Some(State::Archive) {
            return Vec::new();
        }
        let pictures = form.evidence.pictures_in(number).into_iter();
        pictures
            .map(|(place, name, is_ticked)| picture(form, place, name, is_ticked))
            .collect()
    })
}

fn picture(form: Form, place: usize, name: String, is_ticked: bool) -> Node {
    let id = format!("a{place}");
    let mut tick = element_builder("input").with_all(&[("type", "checkbox"), ("id", &id)]);
    if is_ticked {
        tick = tick.with("checked", "");
    }
    let label = vec![("for", id.clone()), ("translate", "no".to_owned())];
    let tick = tick.on("change", move |event| {
        form.evidence.tick(place, event_target_checked(&event));
        // The list is made anew; the focus stays where it was.
        let id = id.clone();
        request_animation_frame(move || crate::browser::dom::focus_control(&id));
    });
    let attributes = vec![("class", "archive-picture".to_owned())];
    element(
        "div",
        attributes,
        vec![
            tick.build(),
            element("label", label, vec![static_text(name)]),
        ],
    )
}
