//! Everything the pages show, checked.

use directory::Listing;
use locale::Lang;

use crate::publishers::PublisherName;
use crate::{
    Article, Channel, Claims, Contact, ExitResults, Faults, Need, Note, Page, PageId, Section,
    Service, Situation, Synonyms, Term, Unconfirmed,
};
use crate::{SourceFile, check};

/// Everything the pages show: articles, sections, pages and services.
#[derive(Clone, Debug)]
pub struct Library {
    pub(crate) sections: Vec<Section>,
    pub(crate) pages: Vec<Page>,
    pub(crate) services: Vec<Service>,
    pub(crate) unconfirmed: Vec<Unconfirmed>,
    pub(crate) needs: Vec<Need>,
    pub(crate) exit_results: Option<ExitResults>,
    pub(crate) publisher_names: Vec<PublisherName>,
    pub(crate) glossary: Vec<Term>,
    pub(crate) synonyms: Synonyms,
    pub(crate) situations: Vec<Situation>,
    pub(crate) articles: Vec<Article>,
    pub(crate) notes: Vec<Note>,
    pub(crate) claims: Claims,
}

impl Library {
    /// Checks all files and puts the library together.
    ///
    /// # Errors
    /// Every fault of every file, when there is one.
    pub fn from_files(files: &[SourceFile]) -> Result<Self, Faults> {
        check::library(files)
    }

    /// What is no fault but worth knowing, such as which articles are still drafts.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// What the articles state, as the Indonesian text has it; the translation rests on the same.
    pub const fn claims(&self) -> &Claims {
        &self.claims
    }

    /// The sections that hold a published article, in order.
    pub fn sections(&self) -> impl Iterator<Item = &Section> {
        self.sections.iter().filter(|section| {
            self.articles
                .iter()
                .any(|article| article.section == section.id)
        })
    }

    /// The section with this id, if it holds a published article.
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections().find(|section| section.id == id)
    }

    /// The pages that exist.
    pub fn pages(&self) -> impl Iterator<Item = &Page> {
        self.pages.iter().filter(|page| page.published)
    }

    /// A page's words, whether it exists already or not.
    pub fn page(&self, id: PageId) -> Option<&Page> {
        self.pages.iter().find(|page| page.id == id)
    }

    /// All published articles in one language, section by section.
    pub fn articles(&self, lang: Lang) -> impl Iterator<Item = &Article> {
        self.articles
            .iter()
            .filter(move |article| article.lang == lang)
    }

    /// The published articles of one section, the overview first.
    pub fn section_articles(&self, lang: Lang, section: &str) -> impl Iterator<Item = &Article> {
        self.articles(lang)
            .filter(move |article| article.section == section)
    }

    /// A published article.
    pub fn article(&self, lang: Lang, id: &str) -> Option<&Article> {
        self.articles(lang).find(|article| article.id == id)
    }

    /// The articles related to `article`, in its language and order.
    pub fn related(&self, article: &Article) -> Vec<&Article> {
        article
            .related
            .iter()
            .filter_map(|id| self.article(article.lang, id))
            .collect()
    }

    /// The services shown under `article`.
    pub fn article_services(&self, article: &Article) -> Vec<&Service> {
        self.services_named(&article.services)
    }

    /// What the tests of quick exit found.
    pub fn exit_results(&self) -> Option<&ExitResults> {
        self.exit_results.as_ref()
    }

    /// The terms that are explained, in the order of the data file.
    pub fn glossary(&self) -> &[Term] {
        &self.glossary
    }

    /// A term by its id.
    pub fn term(&self, id: &str) -> Option<&Term> {
        self.glossary.iter().find(|term| term.id == id)
    }

    /// What people type for what.
    pub fn synonyms(&self) -> &Synonyms {
        &self.synonyms
    }

    /// What brings people here, in the order of the data file.
    pub fn situations(&self) -> &[Situation] {
        &self.situations
    }

    /// All services, in the order of the data file.
    pub fn services(&self) -> &[Service] {
        &self.services
    }

    /// Services that are named without a number.
    pub fn unconfirmed(&self) -> &[Unconfirmed] {
        &self.unconfirmed
    }

    /// A service by its id.
    pub fn service(&self, id: &str) -> Option<&Service> {
        self.services.iter().find(|service| service.id == id)
    }

    /// The services with this channel, each with its contacts of that kind.
    pub fn services_by_channel(&self, channel: Channel) -> Vec<(&Service, Vec<&Contact>)> {
        self.services
            .iter()
            .map(|service| {
                let contacts = service.contacts.iter().filter(|it| it.channel == channel);
                (service, contacts.collect::<Vec<_>>())
            })
            .filter(|(_, contacts)| !contacts.is_empty())
            .collect()
    }

    /// What people may need, in the order of the services page.
    pub fn needs(&self) -> &[Need] {
        &self.needs
    }

    /// The services for a need, the first to try first.
    pub fn services_for(&self, need: &Need) -> Vec<&Service> {
        self.services_named(&need.services)
    }

    /// What the filter of the services page needs to know of a service.
    pub fn listing(&self, service: &Service) -> Listing {
        let needs = self.needs.iter();
        let needs = needs.filter(|need| need.services.contains(&service.id));
        let mut channels: Vec<Channel> = service.contacts.iter().map(|it| it.channel).collect();
        channels.sort_unstable();
        channels.dedup();
        Listing {
            needs: needs.map(|need| need.id.clone()).collect(),
            reach: service.reach.clone(),
            channels,
            hours: service.hours.clone(),
            always_shown: service.always_shown,
        }
    }

    fn services_named(&self, ids: &[String]) -> Vec<&Service> {
        ids.iter().filter_map(|id| self.service(id)).collect()
    }
}
