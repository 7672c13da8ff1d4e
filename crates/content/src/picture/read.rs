//! Reading a picture from its two files.

use locale::Lang;
use roxmltree::Document;
use toml_check::record;

use super::{Picture, draw};
use crate::reader::{At, Reader};
use crate::table::{both_texts, named_bilingual, read_file, with_line};
use crate::{Bilingual, Fault, FaultKind, SourceFile};

/// The words that the second file holds.
struct PictureTexts {
    caption: At<Bilingual>,
    sentences: Vec<At<Bilingual>>,
    words: Vec<At<(String, Bilingual)>>,
}

/// Reads the picture `id` from its drawing and its words.
pub(crate) fn read(
    id: &str,
    drawing: &SourceFile,
    words: &SourceFile,
    faults: &mut Vec<Fault>,
) -> Option<Picture> {
    let texts = read_texts(words, faults)?;
    let reader = Reader::new(&drawing.path, &drawing.text, 1);
    let drawn = match Document::parse(&drawing.text) {
        Ok(document) => {
            let in_language = |lang| draw::draw(&reader, &document, &texts.words, lang);
            let drawn = Bilingual {
                id: in_language(Lang::Id),
                en: in_language(Lang::En),
            };
            unused_words(words, &document, &texts.words, faults);
            Some(drawn)
        }
        Err(error) => {
            let line = usize::try_from(error.pos().row).unwrap_or(1);
            reader.fault(line, FaultKind::Drawing(error.to_string()));
            None
        }
    };
    faults.extend(reader.into_faults());
    let around = [&texts.caption].into_iter().chain(&texts.sentences);
    let placed = texts.words.iter().map(|it| (&it.value.1, it.line));
    let passages = around
        .map(|it| (&it.value, it.line))
        .chain(placed)
        .flat_map(|(words, line)| {
            [&words.id, &words.en].map(|text| At::new(text.replace('|', " "), line))
        })
        .collect();
    Some(Picture {
        id: id.to_owned(),
        file: words.path.clone(),
        passages,
        caption: texts.caption,
        sentences: texts.sentences,
        drawing: drawn?,
    })
}

fn read_texts(file: &SourceFile, faults: &mut Vec<Fault>) -> Option<PictureTexts> {
    read_file(file, faults, |table| {
        let sentences = table.tables("says", with_line(both_texts));
        if sentences.is_empty() {
            let line = table.line_of("says");
            table.fault(At::new(FaultKind::MissingKey("says"), line));
        }
        let words = named_bilingual(table, "words");
        record!(
            table,
            PictureTexts {
                caption,
                sentences: Some(sentences),
                words: Some(words)
            }
        )
    })
}

/// Words that stand nowhere in the drawing would be forgotten unseen.
fn unused_words(
    file: &SourceFile,
    document: &Document<'_>,
    words: &[At<(String, Bilingual)>],
    faults: &mut Vec<Fault>,
) {
    let is_used = |name: &str| {
        document
            .descendants()
            .filter_map(|node| draw::slot(node.text()?))
            .any(|slot| slot == name)
    };
    for word in words.iter().filter(|it| !is_used(&it.value.0)) {
        let kind = FaultKind::UnusedWords(word.value.0.clone());
        faults.push(file.fault(word.line, kind));
    }
}
