//! How long a keystroke takes and how large the files are, with the real library and with 6,000
//! articles made up from it. Prints, and judges nothing: times belong to the machine. Given a folder,
//! it writes the files there as well, to be put in place of those of a site and tried in a browser.

use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use content::{Library, read_folder};
use locale::Lang;
use search::build::{self, Built, Document, Section};
use search::{Index, judgments};

const ARTICLES: usize = 6000;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let library = Library::from_files(&read_folder(&root.join("../../content"))?)?;
    println!(
        "{:<22} {:>9} {:>9} {:>9} {:>8} {:>8} {:>8} {:>8}",
        "search", "index kB", "brotli", "passages", "load ms", "p50 ms", "p95 ms", "worst"
    );
    for lang in Lang::ALL {
        let file = root.join(format!("judgments/{}.txt", lang.code()));
        let queries = judgments::read(&std::fs::read_to_string(file)?)?;
        let keystrokes: Vec<String> = queries
            .iter()
            .flat_map(|judged| half_typed(&judged.query))
            .collect();
        let real = build::of_library(&library, lang);
        let count = library.articles(lang).count();
        row(
            &format!("{}, {count} articles", lang.code()),
            &real,
            &keystrokes,
        )?;
        keep(&real, lang, "real")?;
        println!(
            "{:<22} {:>19.1}",
            "  reckoned for 100",
            kilobytes(reckoned(&library, lang, 100)?)
        );
        let documents = made_up(&build::documents(&library, lang));
        let many = build::build(build::language(lang), &documents, library.synonyms());
        row(
            &format!("{}, {ARTICLES} articles", lang.code()),
            &many,
            &keystrokes,
        )?;
        keep(&many, lang, "many")?;
    }
    Ok(())
}

/// Writes the files of an index into the folder that was asked for, if one was.
fn keep(built: &Built, lang: Lang, name: &str) -> std::io::Result<()> {
    let Some(folder) = std::env::args_os().nth(1) else {
        return Ok(());
    };
    for (file, bytes) in [("search", &built.index), ("passages", &built.passages)] {
        let file = Path::new(&folder).join(format!("{file}-{}-{name}.bin", lang.code()));
        std::fs::write(file, bytes)?;
    }
    Ok(())
}

/// What the index would weigh in brotli with this many articles: articles made up from others
/// compress too well to be weighed, so this draws the line from half of the real ones through all.
fn reckoned(library: &Library, lang: Lang, wanted: usize) -> std::io::Result<usize> {
    let all = build::documents(library, lang);
    let articles = library.articles(lang).count();
    let half: Vec<Document> = all
        .iter()
        .enumerate()
        .filter(|(at, _)| *at >= articles || at % 2 == 0)
        .map(|(_, document)| document.clone())
        .collect();
    let weigh = |documents: &[Document]| {
        brotli(&build::build(build::language(lang), documents, library.synonyms()).index)
    };
    let (whole, part) = (weigh(&all)?, weigh(&half)?);
    let left_out = all.len() - half.len();
    let more = wanted.saturating_sub(articles);
    Ok(whole + whole.saturating_sub(part) * more / left_out.max(1))
}

/// What stands in the field after each letter.
fn half_typed(query: &str) -> Vec<String> {
    query
        .char_indices()
        .map(|(at, c)| query[..at + c.len_utf8()].to_owned())
        .collect()
}

fn row(name: &str, built: &Built, keystrokes: &[String]) -> Result<(), Box<dyn std::error::Error>> {
    let start = Instant::now();
    let mut index = Index::from_bytes(&built.index)?;
    let load = start.elapsed();
    index.add_passages(&built.passages)?;
    let mut times: Vec<Duration> = keystrokes
        .iter()
        .map(|query| {
            let start = Instant::now();
            std::hint::black_box(index.find(query, 10));
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    let at = |share: usize| {
        times
            .get(times.len() * share / 100)
            .copied()
            .unwrap_or_default()
    };
    println!(
        "{name:<22} {:>9.1} {:>9.1} {:>9.1} {:>8.2} {:>8.2} {:>8.2} {:>8.2}",
        kilobytes(built.index.len()),
        kilobytes(brotli(&built.index)?),
        kilobytes(brotli(&built.passages)?),
        milliseconds(load),
        milliseconds(at(50)),
        milliseconds(at(95)),
        milliseconds(times.last().copied().unwrap_or_default()),
    );
    Ok(())
}

/// Articles from sections of the real ones, each with a few words that only it has.
fn made_up(real: &[Document]) -> Vec<Document> {
    let sections: Vec<&Section> = real.iter().flat_map(|it| &it.sections).collect();
    let mut documents = real.to_vec();
    let mut dice = 7_usize;
    let mut throw = |sides: usize| {
        dice = dice
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (dice >> 33) % sides.max(1)
    };
    while documents.len() < ARTICLES {
        let number = documents.len();
        let Some(model) = real.get(throw(real.len())) else {
            break;
        };
        let mut document = model.clone();
        document.name = format!("artikel:{number}");
        document.id = format!("{}-{number}", model.id);
        document.address = format!("{}{number}/", model.address);
        document.keywords.clear();
        document.is_overview = false;
        for place in document.sections.iter_mut().skip(1) {
            if let Some(other) = sections.get(throw(sections.len())) {
                place.text.clone_from(&other.text);
                let words = format!("\nkata{} nama{}", throw(20_000), throw(20_000));
                place.text.push_str(&words);
            }
        }
        documents.push(document);
    }
    documents
}

fn brotli(bytes: &[u8]) -> std::io::Result<usize> {
    let quality = if bytes.len() > 2_000_000 { 6 } else { 11 };
    let mut packed = brotli::CompressorWriter::new(Vec::new(), 64 * 1024, quality, 24);
    packed.write_all(bytes)?;
    Ok(packed.into_inner().len())
}

#[expect(clippy::cast_precision_loss, reason = "shown with one decimal only")]
fn kilobytes(bytes: usize) -> f64 {
    bytes as f64 / 1000.0
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
