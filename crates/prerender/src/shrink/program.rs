//! The names in a WebAssembly program: what it asks JavaScript for, and what it gives.

use std::collections::HashMap;

use super::bytes::Bytes;
use super::paths;

/// What the program calls the JavaScript beside it.
pub(super) const MODULE: &str = "a";

const HEADER: usize = 8;
const CUSTOM: u8 = 0;
const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;
const DATA: u8 = 11;

/// A program, section by section.
pub(super) struct Sections<'a> {
    header: &'a [u8],
    imports: Vec<Named<'a>>,
    exports: Vec<Named<'a>>,
    /// Number and content of each, in order.
    all: Vec<(u8, &'a [u8])>,
}

/// A name with the bytes that say what it stands for.
struct Named<'a> {
    name: &'a str,
    meaning: &'a [u8],
}

impl<'a> Sections<'a> {
    /// Reads a program; nothing where it is none that `wasm-bindgen` writes.
    pub(super) fn read(program: &'a [u8]) -> Option<Self> {
        let (header, rest) = program.split_at_checked(HEADER)?;
        if !header.starts_with(b"\0asm") {
            return None;
        }
        let mut sections = Self {
            header,
            imports: Vec::new(),
            exports: Vec::new(),
            all: Vec::new(),
        };
        let mut bytes = Bytes(rest);
        while !bytes.0.is_empty() {
            let id = bytes.byte()?;
            let content = bytes.block()?;
            sections.all.push((id, content));
            let mut inside = Bytes(content);
            match id {
                IMPORTS => {
                    for _ in 0..inside.number()? {
                        // Its module, which is the same for all.
                        inside.block()?;
                        sections.imports.push(named(&mut inside)?);
                    }
                }
                EXPORTS => {
                    for _ in 0..inside.number()? {
                        sections.exports.push(named(&mut inside)?);
                    }
                }
                _ => {}
            }
        }
        Some(sections)
    }

    /// Every name, as often as it is there.
    pub(super) fn names(&self) -> Vec<String> {
        let all = self.imports.iter().chain(&self.exports);
        all.map(|it| it.name.to_owned()).collect()
    }

    /// The program with these names. What it gives under another name nobody asks for, and it is
    /// left out, as are what no browser reads and the paths of libraries.
    pub(super) fn renamed(&self, names: &HashMap<String, String>) -> Vec<u8> {
        let mut program = self.header.to_vec();
        for (id, content) in &self.all {
            let content = match *id {
                CUSTOM => continue,
                IMPORTS => written(&self.imports, Some(MODULE), |name| {
                    Some(names.get(name).map_or(name, String::as_str))
                }),
                EXPORTS => written(&self.exports, None, |name| {
                    names.get(name).map(String::as_str)
                }),
                DATA => {
                    let mut data = content.to_vec();
                    // Data of another kind stays as it is.
                    let _ = paths::empty(&mut data);
                    data
                }
                _ => content.to_vec(),
            };
            program.push(*id);
            put_block(&mut program, &content);
        }
        program
    }
}

fn written<'a>(
    all: &'a [Named<'a>],
    module: Option<&str>,
    short: impl Fn(&'a str) -> Option<&'a str>,
) -> Vec<u8> {
    let kept: Vec<_> = all
        .iter()
        .filter_map(|it| Some((short(it.name)?, it.meaning)))
        .collect();
    let mut content = Vec::new();
    put_number(&mut content, kept.len());
    for (name, meaning) in kept {
        if let Some(module) = module {
            put_block(&mut content, module.as_bytes());
        }
        put_block(&mut content, name.as_bytes());
        content.extend(meaning);
    }
    content
}

fn put_block(target: &mut Vec<u8>, block: &[u8]) {
    put_number(target, block.len());
    target.extend(block);
}

/// LEB128, without sign.
fn put_number(target: &mut Vec<u8>, mut number: usize) {
    loop {
        let [low, ..] = number.to_le_bytes();
        number >>= 7;
        if number == 0 {
            return target.push(low & 0x7F);
        }
        target.push(low | 0x80);
    }
}

/// A name, and what it stands for.
fn named<'a>(bytes: &mut Bytes<'a>) -> Option<Named<'a>> {
    let name = str::from_utf8(bytes.block()?).ok()?;
    let start = bytes.0;
    // Functions, memories, tables and globals by their number; `wasm-bindgen` lets a program ask for
    // functions alone.
    bytes.byte()?;
    bytes.number()?;
    let meaning = start.get(..start.len() - bytes.0.len())?;
    Some(Named { name, meaning })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A program with two imports, a type, three exports and its own name, and where it could end.
    fn program() -> (Vec<u8>, Vec<usize>) {
        let mut program = b"\0asm\x01\0\0\0".to_vec();
        let mut ends = vec![program.len()];
        for (id, content) in [
            (CUSTOM, &b"\x04nametest"[..]),
            (1, b"\x01\x60\0\0"),
            (IMPORTS, b"\x02\x05./a_b\x05now_1\0\0\x05./a_b\x05say_2\0\0"),
            (
                EXPORTS,
                b"\x03\x06memory\x02\0\x08invoke_3\0\x02\x06unused\0\x01",
            ),
        ] {
            program.push(id);
            put_block(&mut program, content);
            ends.push(program.len());
        }
        (program, ends)
    }

    #[test]
    fn names_are_changed_in_both_directions_and_unused_ones_left_out() {
        let (program, _) = program();
        let sections = Sections::read(&program).expect("a program");
        let all = ["now_1", "say_2", "memory", "invoke_3", "unused"];
        assert_eq!(sections.names(), all);
        let names = [
            ("now_1", "$0"),
            ("say_2", "$1"),
            ("memory", "$2"),
            ("invoke_3", "$3"),
        ];
        let names = names.map(|(name, short)| (name.to_owned(), short.to_owned()));
        let small = sections.renamed(&HashMap::from(names));
        let again = Sections::read(&small).expect("a program");
        assert_eq!(again.names(), ["$0", "$1", "$2", "$3"]);
        let ids: Vec<u8> = again.all.iter().map(|(id, _)| *id).collect();
        assert_eq!(ids, [1, IMPORTS, EXPORTS]);
        assert_eq!(again.all[0], (1, &b"\x01\x60\0\0"[..]));
        let kept = again.exports.iter().map(|it| it.meaning);
        assert_eq!(kept.collect::<Vec<_>>(), [b"\x02\0", b"\0\x02"]);
    }

    #[test]
    fn what_is_cut_is_no_program() {
        let (program, ends) = program();
        for end in 0..program.len() {
            assert_eq!(
                Sections::read(&program[..end]).is_some(),
                ends.contains(&end),
                "{end}"
            );
        }
    }

    #[test]
    fn long_numbers_are_read_as_they_are_written() {
        for number in [0, 1, 127, 128, 16_383, 16_384, 5_000_000] {
            let mut bytes = Vec::new();
            put_number(&mut bytes, number);
            assert_eq!(Bytes(&bytes).number(), Some(number));
        }
    }
}
