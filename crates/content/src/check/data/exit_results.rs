//! Reading `exit-results.toml`, which the tests of quick exit write.

use toml_check::record;

use super::find;
use crate::table::{Table, choice, read_file};
use crate::{ExitEngine, ExitResults, ExitTest, Fault, SourceFile};

pub(super) fn read(files: &[SourceFile], faults: &mut Vec<Fault>) -> Option<ExitResults> {
    let file = find(files, "data/exit-results.toml", faults)?;
    read_file(file, faults, |table| {
        let engines = table.tables("engine", |table| record!(table, ExitEngine { id, version }));
        let tests = table.tables("test", test);
        record!(
            table,
            ExitResults {
                tried_on,
                engines: Some(engines),
                tests: Some(tests)
            }
        )
    })
}

fn test(table: &Table<'_>) -> Option<ExitTest> {
    let results = ["chromium", "firefox", "webkit"].map(|engine| choice(table, engine));
    let results = match results {
        [Some(chromium), Some(firefox), Some(webkit)] => Some([chromium, firefox, webkit]),
        _ => None,
    };
    record!(
        table,
        ExitTest {
            number,
            results: results
        }
    )
}
