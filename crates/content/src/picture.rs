//! A picture: one drawing whose words, in both languages, stand in a file beside it.

mod draw;
mod read;

use locale::{Key, Lang};

use crate::Bilingual;
use crate::escape::escape;
use crate::reader::At;

pub(crate) use read::read;

/// A drawing with its words placed, and what it says to someone who does not see it.
#[derive(Clone, Debug)]
pub(crate) struct Picture {
    /// The name that articles show it by; the same as the names of its files.
    pub(crate) id: String,
    /// The file that holds its words.
    pub(crate) file: String,
    /// Every text a reader meets, with its line in that file.
    pub(crate) passages: Vec<At<String>>,
    /// The line under it.
    caption: At<Bilingual>,
    /// All that it says, sentence by sentence.
    sentences: Vec<At<Bilingual>>,
    /// The `<svg>` in each language.
    drawing: Bilingual,
}

impl Picture {
    /// The line under it and its sentences; the words in the drawing say the same in short.
    pub(crate) fn texts(&self) -> Vec<&At<Bilingual>> {
        [&self.caption].into_iter().chain(&self.sentences).collect()
    }

    /// The picture as it stands on a page.
    pub(crate) fn html(&self, lang: Lang) -> String {
        let id = escape(&self.id);
        let drawing = self.drawing.get(lang);
        let caption = escape(self.caption.value.get(lang));
        let summary = escape(lang.text(Key::PictureInWords));
        let sentences: Vec<String> = self
            .sentences
            .iter()
            .map(|it| format!("<li>{}</li>", escape(it.value.get(lang))))
            .collect();
        format!(
            "<figure class=\"picture\">\
             <svg role=\"img\" aria-labelledby=\"gambar-{id}\" aria-describedby=\"kata-{id}\"{drawing}\
             <figcaption><p id=\"gambar-{id}\">{caption}</p>\
             <details><summary>{summary}</summary><ul id=\"kata-{id}\">{}</ul></details>\
             </figcaption></figure>\n",
            sentences.concat()
        )
    }
}
