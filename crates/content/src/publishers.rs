//! Everything the articles rest on, by what sort of source it is and who published it.

use locale::Lang;

use crate::{Article, Bilingual, Library, Source, SourceKind};

/// Who publishes what stands at an address.
#[derive(Clone, Debug)]
pub(crate) struct PublisherName {
    /// The host of the addresses, without `www.`.
    pub(crate) host: String,
    pub(crate) name: Bilingual,
}

/// Every source of one sort.
#[derive(Clone, Debug)]
pub struct SourceGroup<'l> {
    /// What sort of source it is.
    pub kind: SourceKind,
    /// By name; those whose address was not kept last.
    pub publishers: Vec<Publisher<'l>>,
}

/// Everything that was read at one place.
#[derive(Clone, Debug)]
pub struct Publisher<'l> {
    /// Who published it; `None` gathers the sources whose address was not kept.
    pub name: Option<&'l str>,
    /// The sources, by title.
    pub sources: Vec<CitedSource<'l>>,
}

/// A source and the articles that cite it.
#[derive(Clone, Debug)]
pub struct CitedSource<'l> {
    /// The source as the first of the articles gives it.
    pub source: &'l Source,
    /// What it is called. Where articles cite different parts of one law, the law.
    pub title: &'l str,
    /// The articles.
    pub articles: Vec<&'l Article>,
}

impl Library {
    /// Every source of the articles in one language, the sort that settles most first.
    pub fn sources_by_kind(&self, lang: Lang) -> Vec<SourceGroup<'_>> {
        let groups = SourceKind::ALL.map(|kind| SourceGroup {
            kind,
            publishers: self.publishers(lang, kind),
        });
        let has_sources = |group: &SourceGroup<'_>| !group.publishers.is_empty();
        groups.into_iter().filter(has_sources).collect()
    }

    fn publishers(&self, lang: Lang, kind: SourceKind) -> Vec<Publisher<'_>> {
        let mut publishers: Vec<Publisher<'_>> = Vec::new();
        for article in self.articles(lang) {
            for source in article.sources.iter().filter(|it| it.kind == kind) {
                let name = self.publisher(lang, source);
                let at = publishers.iter().position(|it| it.name == name);
                let at = at.unwrap_or_else(|| {
                    publishers.push(Publisher {
                        name,
                        sources: Vec::new(),
                    });
                    publishers.len() - 1
                });
                if let Some(publisher) = publishers.get_mut(at) {
                    publisher.add(source, article);
                }
            }
        }
        publishers.sort_by_key(|it| (it.name.is_none(), it.name.map(str::to_lowercase)));
        for publisher in &mut publishers {
            publisher
                .sources
                .sort_by_key(|cited| cited.title.to_lowercase());
        }
        publishers
    }

    /// Who published a source, by its address.
    fn publisher(&self, lang: Lang, source: &Source) -> Option<&str> {
        let host = host(source.url.as_deref()?)?;
        let named = self.publisher_names.iter().find(|it| it.host == host)?;
        Some(named.name.get(lang))
    }
}

impl<'l> Publisher<'l> {
    /// The same address is the same source where its name begins alike: articles cite the parts
    /// of a law that they need.
    fn add(&mut self, source: &'l Source, article: &'l Article) {
        let same = |it: &&mut CitedSource<'l>| match (&it.source.url, &source.url) {
            (Some(a), Some(b)) => a == b && name(it.title) == name(&source.title),
            (None, None) => it.source.title == source.title,
            _ => false,
        };
        match self.sources.iter_mut().find(same) {
            Some(cited) => {
                if cited.title != source.title {
                    cited.title = name(cited.title);
                }
                if cited.articles.iter().all(|it| it.id != article.id) {
                    cited.articles.push(article);
                }
            }
            None => self.sources.push(CitedSource {
                source,
                title: &source.title,
                articles: vec![article],
            }),
        }
    }
}

/// What stands before the first comma of a title: the law, without its articles.
fn name(title: &str) -> &str {
    title.split(',').next().unwrap_or(title)
}

/// The host of an address, without `www.`.
pub(crate) fn host(url: &str) -> Option<&str> {
    let host = url.strip_prefix("https://")?.split('/').next()?;
    Some(host.strip_prefix("www.").unwrap_or(host))
}
