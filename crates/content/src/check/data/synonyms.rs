//! Reading `synonyms.toml`.

use super::find;
use crate::fields::Fields;
use crate::reader::{At, Reader};
use crate::{Fault, SourceFile, SynonymGroup, Synonyms};

/// The file that holds them.
pub(in crate::check) const SYNONYMS: &str = "data/synonyms.toml";

/// The words, and the line of each group.
pub(super) fn read(files: &[SourceFile], faults: &mut Vec<Fault>) -> (Synonyms, Vec<usize>) {
    let Some(file) = find(files, SYNONYMS, faults) else {
        return Default::default();
    };
    let reader = Reader::new(&file.path, &file.text, 1);
    let read = reader.toml(|fields| {
        let groups = fields.tables("group", group);
        let lines = groups.iter().map(|group| group.line).collect();
        let synonyms = Synonyms {
            spelling: fields.tables("spelling", spelling).concat(),
            fillers: texts(fields, "fillers"),
            light: texts(fields, "light"),
            groups: groups.into_iter().map(|group| group.value).collect(),
            distress: texts(fields, "distress"),
            no_distress: texts(fields, "no_distress"),
        };
        (synonyms, lines)
    });
    faults.extend(reader.into_faults());
    read
}

fn texts(fields: &Fields<'_>, key: &'static str) -> Vec<String> {
    let texts = fields.optional_strings(key).into_iter();
    texts.map(|text| text.value).collect()
}

fn spelling(fields: &Fields<'_>) -> Option<Vec<(String, String)>> {
    let (of, typed) = (fields.string("of"), fields.strings("typed"));
    let of = of?;
    Some(
        typed?
            .into_iter()
            .map(|it| (it.value, of.clone()))
            .collect(),
    )
}

fn group(fields: &Fields<'_>) -> Option<At<SynonymGroup>> {
    let group = SynonymGroup {
        id: texts(fields, "id"),
        en: texts(fields, "en"),
        pages: texts(fields, "pages"),
    };
    if group.id.is_empty() && group.en.is_empty() {
        fields.wrong("id", "the words as people type them");
        return None;
    }
    Some(At {
        value: group,
        line: fields.line(),
    })
}
