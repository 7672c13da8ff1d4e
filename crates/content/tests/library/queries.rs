//! What the views ask the library.

use content::{Channel, Library, PageId, Route, RouteTarget, SourceKind};
use locale::Lang;

use crate::sample::{
    ADDRESSES, ANCHORS, EN, EN_TWO, ID, ID_TWO, PAGES, SECTIONS, files, replace, with,
};

fn sample() -> Library {
    Library::from_files(&files()).unwrap()
}

#[test]
fn everything_published_has_an_address_and_nothing_else() {
    let library = sample();
    let of = |address: &str| library.route_at(address).map(|route| route.target);
    assert_eq!(of("/id/"), Some(RouteTarget::Page(PageId::Home)));
    assert_eq!(
        of("/id/kenali/"),
        Some(RouteTarget::Section("kenali".to_owned()))
    );
    assert_eq!(
        of("/en/understand/one/"),
        Some(RouteTarget::Article("satu".to_owned()))
    );
    assert_eq!(of("/en/understand/one"), None);
    assert_eq!(library.page_address(Lang::Id, PageId::Search), None);
    assert_eq!(library.section_address(Lang::Id, "hak"), None);
    assert_eq!(
        library.service_address(Lang::En, "sapa129-tel").as_deref(),
        Some("/en/layanan/#sapa129-tel")
    );
}

#[test]
fn a_page_leads_to_itself_in_the_other_language() {
    let library = sample();
    for route in library.routes() {
        let other = library.in_other_language(&route).unwrap();
        assert_eq!(library.in_other_language(&other), Some(route));
    }
    let route = library.route_at("/id/kenali/dua/").unwrap();
    assert_eq!(
        library.in_other_language(&route).unwrap().address,
        "/en/understand/two/"
    );
}

#[test]
fn a_section_is_served_by_its_overview_article() {
    let mut files = with(SECTIONS, "order = [\"satu\"]", "overview = \"dua\"");
    replace(&mut files, ADDRESSES, "/id/kenali/dua/\n", "");
    replace(&mut files, ADDRESSES, "/en/understand/two/\n", "");
    let library = Library::from_files(&files).unwrap();
    let route = Route {
        lang: Lang::Id,
        address: "/id/kenali/".to_owned(),
        target: RouteTarget::Article("dua".to_owned()),
    };
    assert_eq!(library.route_at("/id/kenali/"), Some(route));
    let first = library.section_articles(Lang::Id, "kenali").next().unwrap();
    assert_eq!(first.id, "dua");
    let linking = library.article(Lang::En, "satu").unwrap();
    assert!(
        linking
            .html
            .contains("<a href=\"/en/understand/#bantuan\">"),
        "{}",
        linking.html
    );
}

#[test]
fn the_exit_page_has_one_address_for_both_languages() {
    let mut files = files();
    let exit = "summary = { id = \"R\", en = \"S\" }\npublished = false\n\n[[page]]\nid = \"exit\"";
    assert!(
        files
            .iter()
            .any(|file| file.path == PAGES && file.text.contains(exit))
    );
    for file in files.iter_mut().filter(|file| file.path == PAGES) {
        let at = file.text.rfind("published = false").unwrap();
        file.text.replace_range(at.., "published = true\n");
    }
    replace(&mut files, ADDRESSES, "/id/\n", "/id/\n/x/\n");
    let library = Library::from_files(&files).unwrap();
    for lang in Lang::ALL {
        assert_eq!(
            library.page_address(lang, PageId::Exit).as_deref(),
            Some("/x/")
        );
    }
}

#[test]
fn drafts_are_left_out_and_noted() {
    let mut files = files();
    for path in [ID, EN] {
        replace(&mut files, path, "reviewed_by", "draft = true\nreviewed_by");
        replace(&mut files, path, "artikel:dua#bantuan", "artikel:belum-ada");
    }
    for path in [ID_TWO, EN_TWO] {
        replace(&mut files, path, "related = [\"satu\"]", "related = []");
        replace(
            &mut files,
            path,
            "[yang lain](artikel:satu#bantuan)",
            "yang lain",
        );
    }
    replace(&mut files, ADDRESSES, "/id/kenali/satu/\n", "");
    replace(&mut files, ADDRESSES, "/en/understand/one/\n", "");
    replace(&mut files, ANCHORS, "satu#sekarang\nsatu#bantuan\n", "");
    let library = Library::from_files(&files).unwrap();
    assert!(library.article(Lang::Id, "satu").is_none());
    let notes: Vec<_> = library.notes().iter().map(ToString::to_string).collect();
    assert_eq!(
        notes,
        [ID, EN].map(|path| format!("{path}: still a draft, not published"))
    );
}

#[test]
fn sources_are_gathered_by_kind_and_publisher() {
    let library = sample();
    let groups = library.sources_by_kind(Lang::Id);
    let named: Vec<_> = groups
        .iter()
        .flat_map(|group| group.publishers.iter().map(|it| (group.kind, it.name)))
        .collect();
    assert_eq!(
        named,
        [
            (SourceKind::Law, Some("Penerbit")),
            (SourceKind::Research, None)
        ]
    );
    let english = library.sources_by_kind(Lang::En);
    assert_eq!(english[0].publishers[0].name, Some("Publisher"));
    let cited = &groups[0].publishers[0].sources[0];
    let articles: Vec<_> = cited.articles.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(cited.source.title, "Undang-undang");
    assert_eq!(articles, ["satu", "dua"]);
}

#[test]
fn parts_of_one_law_are_one_source_under_the_name_of_the_law() {
    let files = with(
        ID,
        "title = \"Undang-undang\"",
        "title = \"Undang-undang, Pasal 4\"",
    );
    let library = Library::from_files(&files).unwrap();
    let groups = library.sources_by_kind(Lang::Id);
    let cited = &groups[0].publishers[0].sources;
    assert_eq!(cited.len(), 1);
    assert_eq!(
        (cited[0].title, cited[0].articles.len()),
        ("Undang-undang", 2)
    );
}

#[test]
fn what_rests_on_press_alone_is_told_with_file_and_line() {
    let last = "Telepon 129, lalu baca [situs](https://example.org/a?b=1&c=2).\n";
    let planted = |kind: &str, text: &str| {
        let mut files = files();
        for (path, text) in [(ID, text), (EN, "Article 4.[^s1] Article 5.[^s2]")] {
            replace(
                &mut files,
                path,
                "kind = \"law\"",
                &format!("kind = \"{kind}\""),
            );
            replace(&mut files, path, last, &format!("{last}\n{text}\n"));
        }
        let library = Library::from_files(&files).unwrap();
        let claims = library.claims();
        let on_press = claims.on_press_alone.iter().map(ToString::to_string);
        (claims.all, on_press.collect::<Vec<_>>())
    };
    let apart = "Menurut Pasal 4, ini dilarang.[^s1]\n\nPasal 5.[^s2]";
    let said = format!("{ID}:33: `pasal 4` rests on press alone: Undang-undang");
    assert_eq!(planted("press", apart), (2, vec![said]));
    assert_eq!(
        planted("press", "Pasal 4 dan Pasal 5.[^s1][^s2]"),
        (1, vec![])
    );
    assert_eq!(planted("law", apart), (2, vec![]));
}

#[test]
fn a_term_has_its_place_in_the_glossary() {
    let library = sample();
    assert_eq!(
        library.term_address(Lang::Id, "visum").as_deref(),
        Some("/id/tentang/glosarium/#visum")
    );
    assert_eq!(library.term_address(Lang::Id, "tiga"), None);
    assert_eq!(library.glossary()[1].sources[0].title, "Buku");
}

#[test]
fn services_are_found_by_channel_and_by_need() {
    let library = sample();
    let chats = library.services_by_channel(Channel::WhatsApp);
    assert_eq!(chats.len(), 1);
    assert_eq!(chats[0].1[0].href, "https://wa.me/628111129129");
    let need = &library.needs()[0];
    let first = library.services_for(need)[0];
    assert_eq!(
        (first.id.as_str(), first.last_checked),
        ("sapa129-wa", None)
    );
    let article = library.article(Lang::Id, "satu").unwrap();
    assert_eq!(
        library.article_services(article)[0].contacts[0].href,
        "tel:129"
    );
    assert_eq!(library.related(article)[0].id, "dua");
}
