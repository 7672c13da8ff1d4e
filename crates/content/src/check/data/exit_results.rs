//! Reading `exit-results.toml`, which the tests of quick exit write.

use super::find;
use crate::table::{Table, TableExt, read_file};
use crate::{ExitEngine, ExitResults, ExitTest, Fault, SourceFile};

pub(super) fn read(files: &[SourceFile], faults: &mut Vec<Fault>) -> Option<ExitResults> {
    let file = find(files, "data/exit-results.toml", faults)?;
    let found = read_file(file, faults, |table| {
        let tried_on = table.date("tried_on");
        let engines = table.tables("engine", engine);
        let tests = table.tables("test", test);
        (tried_on, engines, tests)
    });
    let (tried_on, engines, tests) = found;
    Some(ExitResults {
        tried_on: tried_on?,
        engines,
        tests,
    })
}

fn engine(table: &Table<'_>) -> Option<ExitEngine> {
    let (id, version) = (table.string("id"), table.string("version"));
    Some(ExitEngine {
        id: id?,
        version: version?,
    })
}

fn test(table: &Table<'_>) -> Option<ExitTest> {
    let number = table.string("number");
    let results = (
        table.choice("chromium"),
        table.choice("firefox"),
        table.choice("webkit"),
    );
    Some(ExitTest {
        number: number?,
        results: [results.0?, results.1?, results.2?],
    })
}
