//! Everything the articles rest on, by where it was published.

use locale::Lang;

use crate::{Article, Library, Source};

/// Everything that was read at one place.
#[derive(Clone, Debug)]
pub struct Publisher<'l> {
    /// The host of the addresses; `None` gathers the sources whose address was not kept.
    pub host: Option<&'l str>,
    /// The sources, by title.
    pub sources: Vec<CitedSource<'l>>,
}

/// A source and the articles that cite it.
#[derive(Clone, Debug)]
pub struct CitedSource<'l> {
    /// The source as the first of the articles gives it.
    pub source: &'l Source,
    /// The articles.
    pub articles: Vec<&'l Article>,
}

impl Library {
    /// Every source of the articles in one language, by host; those without an address last.
    pub fn publishers(&self, lang: Lang) -> Vec<Publisher<'_>> {
        let mut publishers: Vec<Publisher<'_>> = Vec::new();
        for article in self.articles(lang) {
            for source in &article.sources {
                let host = source.url.as_deref().and_then(host);
                let at = publishers.iter().position(|it| it.host == host);
                let at = at.unwrap_or_else(|| {
                    publishers.push(Publisher {
                        host,
                        sources: Vec::new(),
                    });
                    publishers.len() - 1
                });
                if let Some(publisher) = publishers.get_mut(at) {
                    publisher.add(source, article);
                }
            }
        }
        publishers.sort_by_key(|publisher| (publisher.host.is_none(), publisher.host));
        for publisher in &mut publishers {
            publisher
                .sources
                .sort_by_key(|cited| cited.source.title.to_lowercase());
        }
        publishers
    }
}

impl<'l> Publisher<'l> {
    /// The same address is the same source, whatever an article calls it.
    fn add(&mut self, source: &'l Source, article: &'l Article) {
        let same = |it: &&mut CitedSource<'l>| match (&it.source.url, &source.url) {
            (Some(a), Some(b)) => a == b,
            (None, None) => it.source.title == source.title,
            _ => false,
        };
        match self.sources.iter_mut().find(same) {
            Some(cited) => {
                if cited.articles.iter().all(|it| it.id != article.id) {
                    cited.articles.push(article);
                }
            }
            None => self.sources.push(CitedSource {
                source,
                articles: vec![article],
            }),
        }
    }
}

fn host(url: &str) -> Option<&str> {
    let host = url.strip_prefix("https://")?.split('/').next()?;
    Some(host.strip_prefix("www.").unwrap_or(host))
}
