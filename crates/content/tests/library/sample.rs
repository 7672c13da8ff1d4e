//! A small content without fault, for planting faults in.

use std::fmt::Write;

use content::{Library, SourceFile};

pub(crate) const ID: &str = "content/id/kenali/satu.md";
pub(crate) const EN: &str = "content/en/kenali/satu.md";
pub(crate) const ID_TWO: &str = "content/id/kenali/dua.md";
pub(crate) const EN_TWO: &str = "content/en/kenali/dua.md";
pub(crate) const SECTIONS: &str = "content/data/sections.toml";
pub(crate) const PAGES: &str = "content/data/pages.toml";
pub(crate) const SERVICES: &str = "content/data/services.toml";
pub(crate) const GLOSSARY: &str = "content/data/glossary.toml";
pub(crate) const PUBLISHERS: &str = "content/data/publishers.toml";
pub(crate) const SYNONYMS: &str = "content/data/synonyms.toml";
pub(crate) const SITUATIONS: &str = "content/data/situations.toml";
pub(crate) const WORDING: &str = "content/data/wording.toml";
pub(crate) const ANCHORS: &str = "content/anchors.txt";
pub(crate) const ADDRESSES: &str = "content/addresses.txt";
pub(crate) const DRAWING: &str = "content/pictures/dua-jalan.svg";
pub(crate) const DRAWING_WORDS: &str = "content/pictures/dua-jalan.toml";

/// The files of the sample.
pub(crate) fn files() -> Vec<SourceFile> {
    let file = |path: &str, text: String| SourceFile {
        path: path.to_owned(),
        text,
    };
    vec![
        file(ID, article("satu", "dua")),
        file(
            EN,
            article("satu", "dua").replace("slug = \"satu\"", "slug = \"one\""),
        ),
        file(ID_TWO, article("dua", "satu")),
        file(
            EN_TWO,
            article("dua", "satu").replace("slug = \"dua\"", "slug = \"two\""),
        ),
        file(SECTIONS, SECTIONS_TOML.to_owned()),
        file(PAGES, pages()),
        file(SERVICES, SERVICES_TOML.to_owned()),
        file("content/data/wrong-numbers.toml", WRONG_TOML.to_owned()),
        file(
            "content/data/exit-results.toml",
            "tried_on = 2026-11-22\n".to_owned(),
        ),
        file(WORDING, WORDING_TOML.to_owned()),
        file(SYNONYMS, SYNONYMS_TOML.to_owned()),
        file(GLOSSARY, GLOSSARY_TOML.to_owned()),
        file(PUBLISHERS, PUBLISHERS_TOML.to_owned()),
        file(SITUATIONS, SITUATIONS_TOML.to_owned()),
        file(ANCHORS, ANCHORS_TXT.to_owned()),
        file(ADDRESSES, ADDRESSES_TXT.to_owned()),
        file(DRAWING, DRAWING_SVG.to_owned()),
        file(DRAWING_WORDS, DRAWING_TOML.to_owned()),
    ]
}

/// The sample with `from` replaced by `to` in one file, which must hold it.
pub(crate) fn with(path: &str, from: &str, to: &str) -> Vec<SourceFile> {
    let mut files = files();
    replace(&mut files, path, from, to);
    files
}

/// Replaces `from` by `to` in one of the files, which must hold it.
pub(crate) fn replace(files: &mut [SourceFile], path: &str, from: &str, to: &str) {
    let file = files
        .iter_mut()
        .find(|file| file.path == path)
        .expect("no such file");
    assert!(file.text.contains(from), "{path} does not hold {from:?}");
    file.text = file.text.replacen(from, to, 1);
}

/// Every fault of the files, as shown to a writer.
pub(crate) fn faults(files: &[SourceFile]) -> Vec<String> {
    match Library::from_files(files) {
        Ok(_) => Vec::new(),
        Err(faults) => faults.0.iter().map(ToString::to_string).collect(),
    }
}

/// An article whose text starts on line 23.
fn article(id: &str, other: &str) -> String {
    format!(
        r#"+++
id = "{id}"
slug = "{id}"
title = "Judul {id}"
summary = "Ringkasan."
section = "kenali"
audience = ["anyone"]
keywords = ["kata"]
related = ["{other}"]
services = ["sapa129-tel"]
updated = 2026-11-22
reviewed_by = ""
[[sources]]
kind = "law"
id = "s1"
title = "Undang-undang"
url = "https://example.org/uu"
[[sources]]
kind = "research"
id = "s2"
title = "Buku"
+++
Pembuka.[^s1]

## Sekarang {{#sekarang}}

Lihat [yang lain](artikel:{other}#bantuan), [129](layanan:sapa129-tel) atau [bantuan](halaman:darurat).[^s2]

## Bantuan {{#bantuan}}

Telepon 129, lalu baca [situs](https://example.org/a?b=1&c=2).
"#
    )
}

fn pages() -> String {
    let mut toml = String::new();
    let names = [
        ("home", ""),
        ("darurat", "darurat"),
        ("layanan", "layanan"),
        ("lapor", "lapor"),
        ("form", "l"),
        ("comeback", "k"),
        ("cari", "cari"),
        ("latihan", "latihan"),
        ("a-z", "a-z"),
        ("glosarium", "tentang/glosarium"),
        ("sumber", "tentang/sumber"),
        ("exit", "x"),
    ];
    for (id, slug) in names {
        let published = matches!(id, "home" | "darurat" | "layanan" | "glosarium");
        write!(
            toml,
            "[[page]]\nid = \"{id}\"\nslug = {{ id = \"{slug}\", en = \"{slug}\" }}\n\
             title = {{ id = \"T\", en = \"T\" }}\nsummary = {{ id = \"R\", en = \"S\" }}\n\
             published = {published}\n\n"
        )
        .unwrap();
    }
    toml
}

const SECTIONS_TOML: &str = r#"[[section]]
id = "kenali"
slug = { id = "kenali", en = "understand" }
title = { id = "Kenali", en = "Understand" }
summary = { id = "Ringkas", en = "Summary" }
order = ["satu"]

[[section]]
id = "hak"
slug = { id = "hak", en = "rights" }
title = { id = "Hak", en = "Rights" }
summary = { id = "Ringkas", en = "Summary" }
"#;

const SERVICES_TOML: &str = r#"[[service]]
id = "sapa129-tel"
name = { id = "SAPA 129", en = "SAPA 129" }
offers = { id = "Pengaduan", en = "Complaints" }
contacts = [{ channel = "phone", display = "129", dial = "129" }]
hours = "24h"
region = { id = "Indonesia", en = "Indonesia" }
cost = { id = "Gratis", en = "Free" }
sources = ["https://example.org"]
source_date = "2025"
confidence = "high"
checked_by = { id = "dibaca", en = "read" }
serves = "everywhere"

[[service]]
id = "sapa129-wa"
name = { id = "SAPA 129", en = "SAPA 129" }
offers = { id = "Pengaduan", en = "Complaints" }
contacts = [{ channel = "whatsapp", display = "08111-129-129", dial = "+628111129129" }]
hours = "24h"
region = { id = "Indonesia", en = "Indonesia" }
cost = { id = "Gratis", en = "Free" }
sources = ["https://example.org"]
source_date = "2025"
confidence = "high"
checked_by = { id = "dibaca", en = "read" }
serves = "everywhere"

[[unconfirmed]]
id = "pulih"
name = { id = "Pulih", en = "Pulih" }
offers = { id = "Bicara", en = "Talk" }
region = { id = "Indonesia", en = "Indonesia" }
serves = "unknown"
needs = ["talk"]

[[need]]
id = "talk"
title = { id = "Bicara", en = "Talk" }
services = ["sapa129-wa", "sapa129-tel"]
"#;

const WRONG_TOML: &str = r#"[[number]]
number = "0811-129-129"
reason = "a 1 is missing"
"#;

const WORDING_TOML: &str = r##"[[refused]]
reason = "write \"kamu\""
id = ["Anda", "para korban"]
en = ["dear reader"]

[[refused]]
reason = "give choices"
to_the_harmed = true
id = ["kamu harus"]
en = ["you must"]

[[claim]]
id = ["pasal #", "undang-undang"]
en = ["article #"]

[[claim]]
id = ["# persen", "#%", "# jam", "survei"]
en = ["# percent", "survey*"]

[[no_claim]]
id = ["24 jam"]
en = ["24 hours"]

[[refused]]
reason = "say until when"
in_quotes_too = true
id = ["sebelum malam"]
en = ["before night"]

[[together]]
reason = "name the police and the hours"
when = [{ id = ["unit daerah"], en = ["local unit"] }]
also = [{ id = ["polisi"], en = ["police"] }, { id = ["tiga hari"], en = ["three days"] }]

[[together]]
reason = "say until when"
in_one_paragraph = true
when = [{ id = ["obat"], en = ["medicine"] }]
also = [{ id = ["paling lambat"], en = ["at the latest"] }]

[[sparing]]
reason = "find it out"
most = 1
in_one_section = true
id = ["belum pasti"]
en = ["not certain"]

[[sparing]]
reason = "take turns"
most = 2
id = ["boleh"]
en = ["may"]
"##;

const SYNONYMS_TOML: &str = r#"fillers = ["yang"]

[[spelling]]
of = "tidak"
typed = ["gk"]

[[group]]
id = ["surat dokter"]
en = ["doctor's letter"]
pages = ["halaman:darurat"]
"#;

const GLOSSARY_TOML: &str = r#"[[term]]
id = "visum"
term = { id = "visum", en = "visum" }
meaning = { id = "Surat <dokter> & polisi.", en = "A letter." }

[[term]]
id = "pep"
term = { id = "PEP", en = "PEP" }
meaning = { id = "Sebelum 72 jam.", en = "Soon." }
sources = [{ title = "Buku", url = "https://example.org/pep" }]
"#;

const PUBLISHERS_TOML: &str = r#"[[publisher]]
host = "example.org"
name = { id = "Penerbit", en = "Publisher" }
"#;

const SITUATIONS_TOML: &str = r#"[[situation]]
words = { id = "bicara", en = "talk" }
link = "halaman:darurat"

[[situation]]
words = { id = "membaca", en = "read" }
link = "istilah:visum"
"#;

const ANCHORS_TXT: &str = "# Every anchor.
satu#sekarang
satu#bantuan
dua#sekarang
dua#bantuan
";

const ADDRESSES_TXT: &str = "# Every address.
/id/
/id/darurat/
/id/layanan/
/id/tentang/glosarium/
/id/kenali/
/id/kenali/satu/
/id/kenali/dua/
/en/
/en/darurat/
/en/layanan/
/en/tentang/glosarium/
/en/understand/
/en/understand/one/
/en/understand/two/
";

const DRAWING_SVG: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 80">
  <!-- The way. -->
  <rect x="8" y="8" width="300" height="60" rx="8" fill="var(--help-soft)" stroke="currentColor"/>
  <text x="20" y="30" font-size="16">{jalan}</text>
</svg>
"#;

const DRAWING_TOML: &str = r#"caption = { id = "Dua jalan", en = "Two ways" }

[[says]]
id = "Ada dua jalan & satu pintu."
en = "There are two ways & one door."

[words]
jalan = { id = "Satu|Dua", en = "One|Two" }
"#;
