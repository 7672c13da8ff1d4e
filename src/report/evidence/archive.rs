//! A chat that was exported with its pictures: its text is taken like any other, and of its pictures
//! those that the person ticks. What opens it is loaded only once such a file was chosen
//! (`public/archive.js`).

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::{Notify as _, document, window};
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::Blob;

use super::clean::call;
use super::intake::ChosenFile;
use super::{Evidence, State};
use crate::browser::long_wait::{self, Wait};

/// How a ZIP file begins.
pub(super) const START: &[u8] = b"PK\x03\x04";

/// How the names of pictures end.
const PICTURES: [&str; 6] = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".heic"];

thread_local! {
    static PICTURES_IN: RefCell<Vec<Picture>> = const { RefCell::new(Vec::new()) };
}

/// A picture in the archive with this number in the list.
struct Picture {
    archive: u32,
    entry: Entry,
    /// Its own number in the list, once it was ticked.
    number: Option<u32>,
}

struct Entry {
    name: String,
    open: Function,
}

impl Entry {
    fn ends_with(&self, ends: &[&str]) -> bool {
        let name = self.name.to_ascii_lowercase();
        ends.iter().any(|end| name.ends_with(end))
    }

    fn unpack(&self) -> Option<Promise> {
        self.open.call0(&JsValue::UNDEFINED).ok()?.dyn_into().ok()
    }
}

impl Evidence {
    /// Takes the text of a chat, and offers its pictures; nothing where there are neither.
    pub(super) async fn open_archive(
        self,
        number: u32,
        file: &ChosenFile,
        wait: &Wait,
    ) -> Option<()> {
        let entries = entries(&file.blob, wait).await?;
        let chat = entries.iter().find(|entry| entry.ends_with(&[".txt"]));
        let text = match chat.and_then(Entry::unpack) {
            Some(text) => Some(wait.promise(text).await?.dyn_into::<Blob>().ok()?),
            None => None,
        };
        let mut pictures = entries;
        pictures.retain(|entry| entry.ends_with(&PICTURES));
        if text.is_none() && pictures.is_empty() {
            return None;
        }
        if pictures.is_empty() {
            self.remove(number);
        } else {
            self.alter(number, |file| file.state = State::Archive);
        }
        let pictures = pictures.into_iter().map(|entry| Picture {
            archive: number,
            entry,
            number: None,
        });
        PICTURES_IN.with_borrow_mut(|all| all.extend(pictures));
        if let Some(text) = text {
            self.take(text, &file.rejected);
        }
        Some(())
    }

    /// The pictures of an archive: place, name, and whether each is one of the files.
    pub(in crate::report) fn pictures_in(self, archive: u32) -> Vec<(usize, String, bool)> {
        PICTURES_IN.with_borrow(|all| {
            let all = all.iter().enumerate();
            let of_archive = all.filter(|(_, picture)| picture.archive == archive);
            of_archive
                .map(|(place, picture)| {
                    let is_taken = picture.number.is_some_and(|it| self.state(it).is_some());
                    (place, picture.entry.name.clone(), is_taken)
                })
                .collect()
        })
    }

    /// Ticks a picture, or takes the tick back.
    pub(in crate::report) fn tick(self, place: usize, is_ticked: bool) {
        let number = PICTURES_IN.with_borrow(|all| all.get(place)?.number);
        if !is_ticked {
            if let Some(number) = number {
                self.remove(number);
            }
            return;
        }
        let Some(unpacking) = PICTURES_IN.with_borrow(|all| all.get(place)?.entry.unpack()) else {
            return;
        };
        spawn_local(async move {
            let picture = long_wait::promise(unpacking).await;
            let picture = picture.and_then(|it| it.dyn_into::<Blob>().ok());
            // A picture that cannot be unpacked is an empty file, and refused like one.
            let Some(picture) = picture.or_else(|| Blob::new().ok()) else {
                return;
            };
            let number = self.take(picture, &(Rc::new(|| {}) as _));
            PICTURES_IN.with_borrow_mut(|all| {
                if let Some(it) = all.get_mut(place) {
                    it.number = number;
                }
            });
            self.listed.notify();
        });
    }
}

/// Forgets every archive.
pub(super) fn forget_all() {
    PICTURES_IN.take();
}

async fn entries(blob: &Blob, wait: &Wait) -> Option<Vec<Entry>> {
    let known = Reflect::get(&window(), &"openArchive".into()).ok()?;
    if known.is_undefined() {
        let root = document().document_element()?;
        let script = document().create_element("script").ok()?;
        let loaded = Promise::new(&mut |resolve, reject| {
            let _ = Reflect::set(&script, &"onload".into(), &resolve);
            let _ = Reflect::set(&script, &"onerror".into(), &reject);
        });
        let address = root.get_attribute("data-archive")?;
        script.set_attribute("src", &address).ok()?;
        root.append_child(&script).ok()?;
        wait.promise(loaded).await?;
    }
    let opening: Promise = call(&window(), "openArchive", &[blob.into()])?
        .dyn_into()
        .ok()?;
    let list: Array = wait.promise(opening).await?.dyn_into().ok()?;
    let entries = list.iter().filter_map(|entry| {
        let part = |name: &str| Reflect::get(&entry, &name.into()).ok();
        Some(Entry {
            name: part("name")?.as_string()?,
            open: part("open")?.dyn_into().ok()?,
        })
    });
    Some(entries.collect())
}
