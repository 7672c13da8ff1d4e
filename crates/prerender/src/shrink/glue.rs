//! The JavaScript that `wasm-bindgen` writes beside a program.

use std::collections::{HashMap, HashSet};

/// How the parts for streams begin, which no app makes, and how the last line of each ends.
const STREAMS: [(&str, &str); 3] = [
    ("export class IntoUnderlying", "}"),
    ("if (Symbol.dispose) IntoUnderlying", ";"),
    ("const IntoUnderlying", ";"),
];

/// The script without what is for streams alone.
pub(super) fn without_streams(script: &str) -> String {
    let mut kept = String::with_capacity(script.len());
    let mut open = None;
    for line in script.lines() {
        let starts = STREAMS.iter().find(|(start, _)| line.starts_with(start));
        open = open.or(starts.map(|(_, end)| end));
        match open {
            // Lines inside of a part are indented.
            Some(end) if line.ends_with(end) && (*end == ";" || line == *end) => open = None,
            Some(_) => {}
            None => {
                kept.push_str(line);
                kept.push('\n');
            }
        }
    }
    kept
}

/// A short name for each of these that the script has; the others nobody uses.
pub(super) fn short_names(script: &str, names: &[String]) -> HashMap<String, String> {
    let used: HashSet<&str> = words(script).collect();
    let mut number = 0_usize;
    let mut short = || loop {
        let name = short_name(number);
        number += 1;
        if !used.contains(&*name) {
            return name;
        }
    };
    let mut given = HashMap::new();
    for name in names.iter().filter(|name| used.contains(&***name)) {
        given.entry(name.clone()).or_insert_with(&mut short);
    }
    given
}

/// The script with the short names.
pub(super) fn renamed(script: &str, names: &HashMap<String, String>) -> String {
    words(script)
        .map(|word| names.get(word).map_or(word, String::as_str))
        .collect()
}

/// `$0`, `$1` and so on: nothing else in the script begins like that, so none hides another.
fn short_name(mut number: usize) -> String {
    const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
    let mut name = vec![];
    loop {
        name.push(char::from(DIGITS[number % DIGITS.len()]));
        number /= DIGITS.len();
        if number == 0 {
            break;
        }
    }
    name.push('$');
    name.into_iter().rev().collect()
}

/// Names and what stands between them, in order.
fn words(script: &str) -> impl Iterator<Item = &str> {
    let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '$');
    let mut rest = script;
    std::iter::from_fn(move || {
        let is_name = is_part(rest.chars().next()?);
        let end = rest.find(|letter| is_part(letter) != is_name);
        let (word, after) = rest.split_at(end.unwrap_or(rest.len()));
        rest = after;
        Some(word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "export class IntoUnderlyingSink {
    free() {
        wasm.sink_free(this.ptr);
    }
}
if (Symbol.dispose) IntoUnderlyingSink.prototype[Symbol.dispose] = IntoUnderlyingSink.free;
function imports() {
    return { __wbg_now_0123: function(a) { return wasm.invoke_hff(a, $0); } };
}
const IntoUnderlyingSinkFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {} }
    : new FinalizationRegistry(ptr => wasm.sink_free(ptr, 1));
let wasm;
";

    #[test]
    fn streams_are_left_out_and_nothing_else() {
        let script = without_streams(SCRIPT);
        assert!(!script.contains("Sink"), "{script}");
        assert!(script.starts_with("function imports() {\n"), "{script}");
        assert!(script.ends_with("}\nlet wasm;\n"), "{script}");
        assert_eq!(without_streams(&script), script);
    }

    #[test]
    fn names_become_short_where_the_script_has_them() {
        let script = without_streams(SCRIPT);
        let names = ["__wbg_now_0123", "invoke_hff", "sink_free", "invoke_h"].map(String::from);
        let names = short_names(&script, &names);
        assert_eq!(names.len(), 2);
        // The script has a `$0` of its own.
        assert_eq!(names["__wbg_now_0123"], "$1");
        let renamed = renamed(&script, &names);
        assert!(
            renamed.contains("{ $1: function(a) { return wasm.$2(a, $0); } }"),
            "{renamed}"
        );
    }

    #[test]
    fn no_two_short_names_are_alike() {
        let names: HashSet<String> = (0..2_000).map(short_name).collect();
        assert_eq!(names.len(), 2_000);
        assert!(names.contains("$zz") && names.contains("$100"));
    }
}
