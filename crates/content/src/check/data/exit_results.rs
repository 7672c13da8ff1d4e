//! Reading `exit-results.toml`, which the tests of quick exit write.

use super::find;
use crate::fields::Fields;
use crate::reader::Reader;
use crate::{ExitEngine, ExitResults, ExitTest, Fault, SourceFile};

pub(super) fn read(files: &[SourceFile], faults: &mut Vec<Fault>) -> Option<ExitResults> {
    let file = find(files, "data/exit-results.toml", faults)?;
    let reader = Reader::new(&file.path, &file.text, 1);
    let found = reader.toml(|fields| {
        let tried_on = fields.date("tried_on");
        let engines = fields.tables("engine", engine);
        let tests = fields.tables("test", test);
        (tried_on, engines, tests)
    });
    faults.extend(reader.into_faults());
    let (tried_on, engines, tests) = found;
    Some(ExitResults {
        tried_on: tried_on?,
        engines,
        tests,
    })
}

fn engine(fields: &Fields<'_>) -> Option<ExitEngine> {
    let (id, version) = (fields.string("id"), fields.string("version"));
    Some(ExitEngine {
        id: id?,
        version: version?,
    })
}

fn test(fields: &Fields<'_>) -> Option<ExitTest> {
    let number = fields.string("number");
    let results = (
        fields.choice("chromium"),
        fields.choice("firefox"),
        fields.choice("webkit"),
    );
    Some(ExitTest {
        number: number?,
        results: [results.0?, results.1?, results.2?],
    })
}
