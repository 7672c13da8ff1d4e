//! The lists, limits and exceptions of `locales/wording.toml`.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::matching::Folded;

/// What reviewers decided about the words of the report.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Wording {
    /// Names of the files that are checked.
    pub(crate) files: Vec<String>,
    /// What a message can be.
    pub(crate) scopes: Vec<String>,
    /// Words in capitals that are names.
    pub(crate) acronyms: Vec<String>,
    /// The most words, by scope; `sentence` counts everywhere.
    pub(crate) limits: BTreeMap<String, usize>,
    /// The kind sentences.
    pub(crate) kind: KindSentences,
    /// The lists.
    #[serde(rename = "list")]
    pub(crate) lists: Vec<List>,
    /// Words that need others in the same message.
    #[serde(default)]
    #[serde(rename = "together")]
    pub(crate) pairings: Vec<PairingRule>,
    /// What is excused from a list.
    #[serde(default, rename = "exception")]
    pub(crate) exceptions: Vec<Exception>,
}

/// How many kind sentences there are, and how their keys begin.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KindSentences {
    /// How their keys begin.
    pub(crate) prefix: String,
    /// Exactly this many.
    pub(crate) count: usize,
}

/// Words that must not stand in some scopes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct List {
    /// Its short name.
    pub(crate) name: String,
    /// What such words do.
    pub(crate) what: String,
    /// Where it holds; `any` means everywhere.
    pub(crate) scopes: Vec<String>,
    /// Whether it holds in every file, also in those that are not checked for anything else.
    #[serde(default)]
    pub(crate) every_file: bool,
    id: Vec<String>,
    en: Vec<String>,
}

/// Words that stand in a message only together with others, in every file. What a person ticks or
/// presses is too short for that: the text beside it says it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PairingRule {
    /// Its short name.
    pub(crate) name: String,
    /// What has to be said.
    pub(crate) what: String,
    /// Where it does not hold.
    pub(crate) not_in: Vec<String>,
    when: WordList,
    also: Vec<WordList>,
}

/// Words in each language, any of which counts.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WordList {
    id: Vec<String>,
    en: Vec<String>,
}

/// One message that may hold a word of one list.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Exception {
    /// The message.
    pub(crate) key: String,
    /// The list.
    pub(crate) list: String,
    /// Why.
    pub(crate) reason: String,
}

impl Wording {
    /// Reads the file.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let wording: Self = toml::from_str(text)
            .map_err(|error| format!("locales/wording.toml: {error}").replace('\n', " "))?;
        let known = |scope: &String| scope == "any" || wording.scopes.contains(scope);
        for list in &wording.lists {
            if let Some(scope) = list.scopes.iter().find(|scope| !known(scope)) {
                let name = &list.name;
                return Err(format!(
                    "locales/wording.toml: the list {name} names the scope {scope}, which is none"
                ));
            }
        }
        Ok(wording)
    }
}

impl List {
    /// The words in one language.
    pub(crate) fn words(&self, lang: &str) -> &[String] {
        if lang == "id" { &self.id } else { &self.en }
    }
}

impl PairingRule {
    /// The word of `text` that stands without what belongs to it.
    pub(crate) fn alone(&self, lang: &str, text: &Folded) -> Option<&str> {
        let said = self.when.of(lang).iter().find(|word| text.contains(word))?;
        let complete = self
            .also
            .iter()
            .all(|words| words.of(lang).iter().any(|word| text.contains(word)));
        (!complete).then_some(said)
    }
}

impl WordList {
    fn of(&self, lang: &str) -> &[String] {
        if lang == "id" { &self.id } else { &self.en }
    }
}
