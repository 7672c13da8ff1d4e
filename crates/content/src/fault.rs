//! What can be wrong with the content, said so that a writer knows what to do.

use std::fmt;

use crate::reader::At;

/// Something wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file, as [`crate::SourceFile`] names it.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub kind: FaultKind,
}

impl Fault {
    pub(crate) fn new(file: &str, line: usize, kind: FaultKind) -> Self {
        let file = file.to_owned();
        Self { file, line, kind }
    }
}

/// What was found in a file, as its faults.
pub(crate) fn in_file(file: &str, found: Vec<At<FaultKind>>) -> impl Iterator<Item = Fault> {
    found
        .into_iter()
        .map(move |it| Fault::new(file, it.line, it.value))
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.kind)
    }
}

/// Something worth knowing that is no fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The file, as [`crate::SourceFile`] names it.
    pub file: String,
    /// What there is to know.
    pub text: String,
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file, self.text)
    }
}

/// Every fault found, one a line, in order of file and line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
pub struct Faults(pub Vec<Fault>);

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "each message says what its variant means")]
#[non_exhaustive]
pub enum FaultKind {
    // Files
    #[error("no file of this name is known; articles lie in `<lang>/<section>/<id>.md`")]
    UnknownFile,
    #[error("this file is missing; write it")]
    MissingFile,
    #[error("start the file with TOML between two lines of `+++`")]
    NoFrontMatter,
    #[error("the TOML cannot be read: {0}")]
    Syntax(String),
    // Keys
    #[error("unknown key `{0}`; correct its spelling or remove it")]
    UnknownKey(String),
    #[error("missing key `{0}`; add it")]
    MissingKey(&'static str),
    #[error("`{key}` is wrong; write {expected}")]
    WrongValue { key: &'static str, expected: String },
    #[error("the summary has {0} characters; shorten it to 160")]
    SummaryTooLong(usize),
    #[error("`reviewed_by` is given without `reviewed_on`; add the day of the review")]
    ReviewWithoutDate,
    #[error("`reviewed_on` is given without `reviewed_by`; say who reviewed it")]
    ReviewWithoutName,
    // What can be done at once
    #[error("`now` has {0} lines; write three")]
    NowLines(usize),
    #[error("this line has {0} words; 8 are enough")]
    NowWords(usize),
    #[error("the words hold no number of `{0}`, which a tap is to call; write it")]
    NowWithoutNumber(String),
    #[error("the summary has {0} sentences; above `now` one is enough")]
    NowSummary(usize),
    // Names
    #[error("the id `{id}` is already used at {other}; choose another")]
    DuplicateId { id: String, other: String },
    #[error("the address part `{slug}` is already used at {other}; choose another")]
    DuplicateSlug { slug: String, other: String },
    #[error("`{key}` names `{name}`, which is not there; correct or remove it")]
    DeadName { key: &'static str, name: String },
    #[error("the page `{0}` is missing; describe it in a [[page]] of its own")]
    MissingPage(String),
    // Pairs of languages
    #[error("there is no {0} version of this article; write it or mark this one as a draft")]
    MissingTranslation(&'static str),
    #[error("the {0} version is still a draft; finish it or mark this one as a draft too")]
    TranslationIsDraft(&'static str),
    #[error("the {language} version has {other}, this one has {own}; make the anchors the same")]
    AnchorsDiffer {
        language: &'static str,
        own: String,
        other: String,
    },
    #[error("`{key}` differs from the {language} version; make them the same")]
    TranslationDiffers {
        key: &'static str,
        language: &'static str,
    },
    #[error("{part}, the {what} differ from the Indonesian version; make them the same")]
    StructureDiffers { part: String, what: &'static str },
    // Text
    #[error("raw HTML is not taken; write it in Markdown")]
    RawHtml,
    #[error(
        "write a picture as `![](gambar:name)` and a tool as `![](alat:name)`, in a paragraph of \
         its own and without words between the brackets"
    )]
    NotAlone,
    #[error("source notes belong in the front matter, under `[[sources]]`")]
    FootnoteText,
    #[error("a heading of level {0} cannot stand here; start with `##` and go down one at a time")]
    HeadingOutOfOrder(u8),
    #[error("the heading has no anchor; add `{{#anchor}}` at its end")]
    MissingAnchor,
    #[error(
        "`{0}` cannot be an anchor; take lower-case letters, digits and hyphens, and no name the page itself uses"
    )]
    BadAnchor(String),
    #[error("the anchor `{0}` is already used in this article; choose another")]
    DuplicateAnchor(String),
    // Pictures and tools
    #[error("`{0}` is not there; correct the name, or add the picture to `pictures`")]
    UnknownInsert(String),
    #[error("`{0}` already stands in this article; take one away")]
    InsertedTwice(String),
    #[error("`{tool}` must be followed by a {needed}; write it below, or take the tool away")]
    NothingToWorkOn { tool: String, needed: &'static str },
    #[error("the last column of the table is empty here; say what the reader may want")]
    NoOption,
    #[error("the table offers {0} wishes; put them into at most 8")]
    TooManyOptions(usize),
    #[error("the Indonesian version shows {other}, this one {own}; make them the same")]
    InsertsDiffer { own: String, other: String },
    #[error("the rows of the table fit other wishes than in the Indonesian version; compare them")]
    OptionsDiffer,
    #[error("the drawing cannot be read: {0}")]
    Drawing(String),
    #[error("start the drawing with `<svg viewBox=\"0 0 320 …\">`, as wide as the narrowest phone")]
    DrawingSize,
    #[error("the drawing has {0} bytes; make it simpler, 3000 are enough")]
    DrawingTooLarge(usize),
    #[error("`<{0}>` is not taken in a drawing; draw with shapes and `<text>`")]
    DrawingElement(String),
    #[error("`{0}` is not taken in a drawing; remove it")]
    DrawingAttribute(String),
    #[error("`{0}` is no colour of the site; write none, currentColor, or var(--ink) and the like")]
    DrawingColour(String),
    #[error("letters of size {0} are too small; take 14 or more")]
    DrawingLetters(String),
    #[error("`{0}` is no name of words; put them into the `.toml` beside the drawing")]
    WordsInDrawing(String),
    #[error("`{0}` does not fit; shorten it, or break it with `|`")]
    WordsTooWide(String),
    #[error("the words `{0}` stand nowhere in the drawing; place or remove them")]
    UnusedWords(String),
    // Links
    #[error("the link `{0}` leads nowhere: there is no such article")]
    DeadArticle(String),
    #[error("the link `{0}` leads to a draft, which is not published")]
    LinkToDraft(String),
    #[error("the link `{0}` leads nowhere: the article has no such anchor")]
    DeadAnchor(String),
    #[error("the link `{0}` leads nowhere: there is no such service")]
    DeadService(String),
    #[error("the link `{0}` leads nowhere: there is no such page yet")]
    DeadPage(String),
    #[error("the link `{0}` leads nowhere: the glossary has no such term")]
    DeadTerm(String),
    #[error("the link `{0}` is not taken; write https:, artikel:, layanan:, halaman: or istilah:")]
    BadLink(String),
    // Sources
    #[error("the article names no source; add `[[sources]]`")]
    NoSource,
    #[error("nobody is named for `{0}`; say who publishes there, in `data/publishers.toml`")]
    UnnamedPublisher(String),
    #[error("the text cites `[^{0}]`, but no source has this id")]
    UnknownSource(String),
    #[error("the source `{0}` is never cited; cite it with `[^{0}]` or remove it")]
    UncitedSource(String),
    #[error(
        "`{0}` states law, a number or a finding; cite its source with `[^id]` in the same paragraph"
    )]
    UnsourcedClaim(String),
    #[error("`{0}` states law, a number or a finding; name where it can be read under `sources`")]
    UnsourcedMeaning(String),
    // Words
    #[error("`{words}` is not said here: {reason}")]
    RefusedWords { words: String, reason: String },
    #[error("`{words}` is not said alone here: {reason}")]
    MissingPairing { words: String, reason: String },
    #[error("`{words}` is said {times} times, and {most} is the most: {reason}")]
    SaidTooOften {
        words: String,
        times: usize,
        most: usize,
        reason: String,
    },
    #[error("this sentence has {0} words; split it, so that it has 25 at most")]
    LongSentence(usize),
    #[error("a sentence has {0} words on average; shorten them to 14")]
    LongSentences(String),
    #[error("a word has {0} letters on average; take everyday words")]
    LongWords(String),
    // Numbers
    #[error("`{0}` is no number of a service; correct it or add the service")]
    UnknownNumber(String),
    #[error("`{number}` must never be published: {reason}")]
    WrongNumber { number: String, reason: String },
    #[error("`{0}` cannot be dialled; write +62 and digits, or a short code")]
    BadDial(String),
    #[error("`{display}` and `{dial}` are not the same number")]
    DisplayDiffers { display: String, dial: String },
    // Addresses
    #[error("`{0}` is published but not listed; add it as a line of its own")]
    AddressNotListed(String),
    #[error("`{0}` was published once and is gone; give it back its name")]
    AddressGone(String),
    #[error("`{0}` is an anchor but not listed; add it as a line of its own")]
    AnchorNotListed(String),
    #[error("`{0}` was an anchor once and is gone; give the heading back its anchor")]
    AnchorGone(String),
}
