//! The form on one page, as a browser without script posts it.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{IpAddr, TcpStream};

use locale::Lang;
use plain::{Form, Nonce, PLAIN_PATH};
use report::code::SecretCode;
use report::consent::Recipient;
use report::contact::News;
use report::contents::{Answer, Contents};
use report::key::CareKey;
use report::mailbox::MailboxFacts;
use report::questions::AnswerKey;
use report::urgency::Urgency;
use report::wire::{MAILBOX_ID_HEADER, MAILBOX_PATH, MAILBOX_TOKEN_HEADER, MailboxView, Routing};
use reqwest::{Method, RequestBuilder, Response};
use site::Site;
use tempfile::TempDir;

use crate::process::TestProcess;
use crate::test_app::{TestApp, client, database, folder, stored};
use crate::traces::Traces;

pub(crate) const FORM: &str = "application/x-www-form-urlencoded";

/// The key that reports in these tests are sealed to.
fn care_key() -> CareKey {
    CareKey::from_seed([7; 32])
}

/// A site whose reports are sealed to that key.
pub(crate) fn with_key() -> TempDir {
    let folder = folder();
    let file = folder.path().join("site.toml");
    let site = fs::read_to_string(&file).unwrap();
    let keys = format!("care_keys = [\"{}\"]", care_key().public());
    fs::write(&file, site.replace("care_keys = []", &keys)).unwrap();
    folder
}

/// The body that the form on the page sends, with these fields filled in.
pub(crate) fn filled(lang: Lang, fields: &[(AnswerKey, &str)]) -> String {
    let site = include_str!("../../../../site.example.toml");
    let site = Site::parse(site, "site.toml").unwrap();
    let page = Form { site: &site, lang }.empty();
    let hidden = page.split_once("name=\"l\" value=\"").unwrap().1;
    let mut body = format!("l={}", hidden.split('"').next().unwrap());
    for (pay, value) in fields {
        let control = format!("data-pay=\"{}\"", pay.code());
        let (_, group) = page.split_once(&control).unwrap();
        let (_, name) = group.split_once("name=\"").unwrap();
        let _ = write!(body, "&{}=", name.split('"').next().unwrap());
        for byte in value.bytes() {
            let _ = write!(body, "%{byte:02X}");
        }
    }
    body
}

pub(crate) fn agreed(fields: &[(AnswerKey, &str)]) -> String {
    filled(
        Lang::Id,
        &[fields, &[(AnswerKey::ConsentSend, "yes")]].concat(),
    )
}

fn post(server: &TestApp, body: impl Into<reqwest::Body>) -> RequestBuilder {
    server
        .request(Method::POST, PLAIN_PATH)
        .header("Content-Type", FORM)
        .body(body)
}

pub(crate) async fn send(server: &TestApp, body: &str) -> Response {
    post(server, body.to_owned()).send().await.unwrap()
}

fn attribute<'a>(page: &'a str, name: &str) -> &'a str {
    let start = format!(" {name}=\"");
    let (_, rest) = page
        .split_once(&start)
        .unwrap_or_else(|| panic!("no {name} in {page}"));
    rest.split('"').next().unwrap()
}

/// What the care team reads: what travelled in the open, and the answers.
async fn opened(server: &TestApp, reference: &str) -> (Routing, Contents) {
    let store = api::store::SqlStore::open_read_only(&database(server.folder()))
        .await
        .unwrap();
    let (report, _) = store
        .find_case(reference.parse().unwrap(), 0)
        .await
        .unwrap()
        .unwrap();
    store.close().await;
    let routing = report.listed.routing;
    let plaintext = report.envelope.open(routing, &care_key()).unwrap();
    (routing, Contents::from_plaintext(&plaintext).unwrap())
}

#[tokio::test]
async fn a_form_is_sealed_to_the_team_and_its_code_opens_the_mailbox() {
    let server = TestApp::start_in(with_key()).await;
    let body = agreed(&[
        (AnswerKey::Channel, "wa"),
        (AnswerKey::Address, "0812 3456 7890"),
        (AnswerKey::About, "self"),
        (AnswerKey::Words, "Satu kalimat"),
        (AnswerKey::Share, "uptd"),
    ]);
    let answer = send(&server, &body).await;
    assert_eq!(answer.status(), 201);
    assert_eq!(answer.headers()["content-type"], "text/html; charset=utf-8");
    assert_eq!(answer.headers()["cache-control"], "no-store");
    assert_eq!(answer.headers()["referrer-policy"], "no-referrer");
    let page = answer.text().await.unwrap();
    assert!(page.contains("<title>Pusat Bantuan</title>"));
    assert!(
        page.contains("Rabu, 25 November 2026 pukul 16.00 WIB"),
        "{page}"
    );
    assert!(
        page.contains("lewat pesan WhatsApp saja: +62 812 •••• 7890."),
        "{page}"
    );
    assert!(page.contains("021-0000-0000") && page.contains("tel:129"));
    assert!(!page.contains("Satu kalimat") && !page.contains("0812"));
    for control in ["<form", "<input", "<textarea", "<button"] {
        assert!(!page.contains(control), "{control}");
    }

    let (routing, contents) = opened(&server, attribute(&page, "data-reference")).await;
    assert_eq!(routing.lang, Lang::Id);
    assert!(routing.awaits_reply);
    let keys: Vec<_> = contents.answers.iter().map(|(key, _)| key).collect();
    assert_eq!(
        keys,
        [
            "about",
            "contact_mode",
            "channel",
            "address",
            "words",
            "share",
            "consent_send"
        ]
    );

    let code = SecretCode::parse(attribute(&page, "data-code")).unwrap();
    let mailbox = code.mailbox().unwrap();
    assert_eq!(contents.mailbox.id, mailbox.id().0);
    assert_eq!(contents.mailbox.key, *mailbox.key());
    let inside = server
        .request(Method::GET, MAILBOX_PATH)
        .header(MAILBOX_ID_HEADER, mailbox.id().to_string())
        .header(
            MAILBOX_TOKEN_HEADER,
            mailbox.token().to_secret_text().as_str(),
        )
        .send()
        .await
        .unwrap();
    assert_eq!(inside.status(), 200);
    let view: MailboxView = serde_json::from_slice(&inside.bytes().await.unwrap()).unwrap();
    let MailboxView::Open(view) = view else {
        panic!("the report is kept")
    };
    // The mailbox says the same as the receipt.
    let facts = MailboxFacts::open(&view.sealed_contact().unwrap(), &mailbox).unwrap();
    assert_eq!(facts.share, [Recipient::Uptd]);
    assert!(page.contains("bisa ditarik satu per satu lewat telepon"));
    let words = facts.contact.words(
        Lang::Id,
        Some("Lembaga Contoh Ruang Aman"),
        News::Phone("021-0000-0000"),
    );
    assert!(page.contains(&words), "{words} is not in {page}");
}

#[tokio::test]
async fn a_number_that_cannot_be_read_is_asked_for_once_and_then_kept() {
    let server = TestApp::start_in(with_key()).await;
    let body = agreed(&[
        (AnswerKey::Channel, "wa"),
        (AnswerKey::Address, "besok saja"),
    ]);
    let asked = send(&server, &body).await;
    assert_eq!(asked.status(), 422);
    let page = asked.text().await.unwrap();
    assert!(page.contains("value=\"besok saja\""), "{page}");
    let (_, told) = page.split_once("name=\"t\" value=\"").unwrap();
    let again = format!("{body}&t={}", told.split('"').next().unwrap());
    let kept = send(&server, &again).await;
    assert_eq!(kept.status(), 201);
    let page = kept.text().await.unwrap();
    assert!(
        page.contains("Kami pakai seperti yang kamu tulis."),
        "{page}"
    );
    let (_, contents) = opened(&server, attribute(&page, "data-reference")).await;
    assert_eq!(contents.answers.text(AnswerKey::Address), "besok saja");
}

#[tokio::test]
async fn the_receipt_leads_to_the_page_for_the_code_where_there_is_one() {
    let folder = with_key();
    let file = folder.path().join("dist/id/k/index.html");
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, "kode").unwrap();
    let server = TestApp::start_in(folder).await;
    let page = send(&server, &agreed(&[])).await.text().await.unwrap();
    assert!(page.contains("href=\"/id/k/\""), "{page}");
    assert!(
        page.contains("karena belum ada cara yang dipilih. Kabar bisa dilihat dengan kode."),
        "{page}"
    );
    let english = filled(Lang::En, &[(AnswerKey::ConsentSend, "yes")]);
    let page = send(&server, &english).await.text().await.unwrap();
    assert!(
        page.contains("withdraw the report: call 021-0000-0000"),
        "{page}"
    );
    assert!(!page.contains("/en/k/"));
}

#[tokio::test]
async fn the_tick_alone_is_enough() {
    let server = TestApp::start_in(with_key()).await;
    let body = filled(Lang::En, &[(AnswerKey::ConsentSend, "yes")]);
    let page = send(&server, &body).await.text().await.unwrap();
    assert!(page.contains("<title>Help centre</title>"));
    assert!(
        page.contains("Wednesday 25 November 2026 at 16:00 WIB"),
        "{page}"
    );
    let (routing, contents) = opened(&server, attribute(&page, "data-reference")).await;
    assert_eq!(routing.lang, Lang::En);
    assert_eq!(contents.answers.len(), 1);
}

#[tokio::test]
async fn a_report_about_a_child_or_about_something_that_goes_on_travels_as_such() {
    let server = TestApp::start_in(with_key()).await;
    let body = agreed(&[
        (AnswerKey::Under18, "yes"),
        (AnswerKey::Ongoing, "threatens"),
    ]);
    let page = send(&server, &body).await.text().await.unwrap();
    let (routing, contents) = opened(&server, attribute(&page, "data-reference")).await;
    assert!(routing.under18 && routing.urgent);
    assert_eq!(Urgency::sealed(&contents.answers), Some(Urgency::Child));
    assert!(page.contains("Dibaca lebih dulu, sebelum Minggu"), "{page}");
    // Twelve hours after a Sunday morning in Jakarta.
    assert!(
        page.contains("Minggu, 22 November 2026 pukul 22.00 WIB"),
        "{page}"
    );
}

/// The nonce in the form on a page.
pub(crate) fn nonce_of(page: &str) -> Nonce {
    let (_, field) = page.split_once("name=\"n\" value=\"").unwrap();
    field.split('"').next().unwrap().parse().unwrap()
}

/// The body with the nonce of a page that is rendered now.
async fn rendered(server: &TestApp, body: &str) -> String {
    let page = server.get("/id/l/").await.text().await.unwrap();
    format!("{body}&n={}", nonce_of(&page))
}

#[tokio::test]
async fn a_double_tap_gets_the_first_receipt() {
    let server = TestApp::start_in(with_key()).await;
    let body = rendered(&server, &agreed(&[(AnswerKey::Words, "Dua ketukan")])).await;
    let (first, second) = tokio::join!(send(&server, &body), send(&server, &body));
    let third = send(&server, &body).await;
    assert_eq!(third.status(), 200);
    let mut pages = Vec::new();
    for answer in [first, second, third] {
        pages.push(answer.text().await.unwrap());
    }
    assert!(pages.iter().all(|page| *page == pages[0]));
    assert_eq!(server.stored().await, 1);

    let nonce = body.rsplit('&').next().unwrap();
    let other = format!("{}&{nonce}", agreed(&[(AnswerKey::Words, "Lain")]));
    let other = send(&server, &other).await.text().await.unwrap();
    assert_ne!(
        attribute(&other, "data-reference"),
        attribute(&pages[0], "data-reference")
    );
    assert_eq!(server.stored().await, 2);
}

#[tokio::test]
async fn a_tap_whose_connection_is_dropped_is_not_lost_and_not_doubled() {
    let server = TestApp::start_in(with_key()).await;
    let body = rendered(&server, &agreed(&[(AnswerKey::Words, "Terputus")])).await;
    let mut dropped = TcpStream::connect(server.address()).unwrap();
    write!(
        dropped,
        "POST {PLAIN_PATH} HTTP/1.1\r\nHost: {}\r\nContent-Type: {FORM}\r\n\
         Accept: */*\r\nContent-Length: {}\r\n\r\n{body}",
        server.address(),
        body.len()
    )
    .unwrap();
    drop(dropped);
    assert!(send(&server, &body).await.status().is_success());
    assert_eq!(server.stored().await, 1);
}

#[tokio::test]
async fn every_answer_with_the_form_in_it_has_a_nonce_of_its_own() {
    let server = TestApp::start_in(with_key()).await;
    let mut seen = HashSet::new();
    for _ in 0..20 {
        let answer = server.get("/id/l/").await;
        assert_eq!(answer.headers()["cache-control"], "no-store");
        assert!(!answer.headers().contains_key("etag"));
        assert!(seen.insert(nonce_of(&answer.text().await.unwrap())));
        let unticked = send(&server, "l=id").await;
        assert_eq!(unticked.status(), 422);
        assert!(seen.insert(nonce_of(&unticked.text().await.unwrap())));
    }
    let packed = server
        .request(Method::GET, "/id/l/")
        .header("Accept-Encoding", "gzip, br")
        .send()
        .await
        .unwrap();
    assert_eq!(packed.headers()["content-encoding"], "br");
    assert_eq!(packed.headers()["vary"], "accept-encoding");
    let packed = packed.bytes().await.unwrap();
    let mut page = String::new();
    brotli::Decompressor::new(&*packed, 4096)
        .read_to_string(&mut page)
        .unwrap();
    assert!(seen.insert(nonce_of(&page)));
}

/// Whoever posts: from which address, through which proxy, with which nonce.
struct Person {
    address: &'static str,
    forwarded: Option<&'static str>,
    nonce: Nonces,
}

/// Where the nonce of a post comes from.
enum Nonces {
    /// A page of her own.
    Own,
    /// A page that a file host served.
    Placeholder,
    /// A page from before forms had one.
    Missing,
    /// A copy of one page that reached everybody, and with it this nonce.
    Copied,
}

#[tokio::test]
async fn nobody_gets_the_receipt_or_the_code_of_another() {
    let server = TestApp::start_in(with_key()).await;
    let copied = rendered(&server, "").await;
    let person = |address, forwarded, nonce| Person {
        address,
        forwarded,
        nonce,
    };
    let proxy = Some("198.51.100.7");
    let people = [
        person("127.0.0.2", None, Nonces::Own),
        person("127.0.0.3", None, Nonces::Own),
        person("127.0.0.3", None, Nonces::Own),
        person("127.0.0.1", proxy, Nonces::Own),
        person("127.0.0.1", proxy, Nonces::Own),
        person("127.0.0.2", None, Nonces::Placeholder),
        person("127.0.0.2", None, Nonces::Placeholder),
        person("127.0.0.1", proxy, Nonces::Missing),
        person("127.0.0.1", proxy, Nonces::Missing),
        person("127.0.0.2", None, Nonces::Copied),
        person("127.0.0.3", None, Nonces::Copied),
        person("127.0.0.1", proxy, Nonces::Copied),
        person("127.0.0.1", Some("198.51.100.8"), Nonces::Copied),
    ];
    // Ticks alone: what two people may well send alike.
    let body = agreed(&[(AnswerKey::Kinds, "touch")]);
    let (mut references, mut codes) = (HashSet::new(), HashSet::new());
    for person in &people {
        let body = match person.nonce {
            Nonces::Own => rendered(&server, &body).await,
            Nonces::Placeholder => format!("{body}&n=%7Bnonce%7D"),
            Nonces::Missing => body.clone(),
            Nonces::Copied => format!("{body}{copied}"),
        };
        let client = reqwest::Client::builder()
            .local_address(person.address.parse::<IpAddr>().unwrap())
            .no_proxy()
            .build()
            .unwrap();
        let mut request = client
            .post(format!("http://{}{PLAIN_PATH}", server.address()))
            .header("Content-Type", FORM)
            .header("User-Agent", "Mozilla/5.0 (Linux; Android 10; K)");
        if let Some(forwarded) = person.forwarded {
            request = request.header("X-Forwarded-For", forwarded);
        }
        let answer = request.body(body).send().await.unwrap();
        assert_eq!(answer.status(), 201);
        let page = answer.text().await.unwrap();
        assert!(references.insert(attribute(&page, "data-reference").to_owned()));
        assert!(codes.insert(attribute(&page, "data-code").to_owned()));
    }
    assert_eq!(server.stored().await, people.len());
}

#[tokio::test]
async fn without_the_tick_the_form_comes_back_with_everything_that_was_written() {
    let server = TestApp::start_in(with_key()).await;
    let nasty = "</textarea><script>x</script>";
    let fields = [
        (AnswerKey::Words, nasty),
        (AnswerKey::Area, "\"><img src=x>"),
        (AnswerKey::Kinds, "touch"),
        (AnswerKey::Tz, "WITA"),
    ];
    let answer = send(&server, &filled(Lang::Id, &fields)).await;
    assert_eq!(answer.status(), 422);
    assert_eq!(answer.headers()["cache-control"], "no-store");
    let page = answer.text().await.unwrap();
    assert!(page.contains("Centang kotak ini untuk mengirim."));
    assert!(page.contains("&lt;/textarea&gt;&lt;script&gt;x&lt;/script&gt;</textarea>"));
    assert!(page.contains("value=\"&quot;&gt;&lt;img src=x&gt;\""));
    assert!(page.contains("value=\"touch\" checked"));
    assert!(page.contains("data-value=\"WITA\" selected"));
    assert!(!page.contains("<script>x") && !page.contains("<img"));
    assert_eq!(server.stored().await, 0);
}

#[tokio::test]
async fn a_contact_that_cannot_be_read_is_asked_again() {
    let server = TestApp::start_in(with_key()).await;
    let body = agreed(&[
        (AnswerKey::Channel, "wa"),
        (AnswerKey::Address, "besok saja"),
    ]);
    let answer = send(&server, &body).await;
    assert_eq!(answer.status(), 422);
    let page = answer.text().await.unwrap();
    assert!(
        page.contains("Tulis nomor seperti 0812 3456 7890, atau kosongkan dan pilih Tidak yakin.")
    );
    assert!(page.contains("value=\"besok saja\""));
    assert!(page.contains("value=\"yes\" checked"), "the tick is kept");
    assert_eq!(server.stored().await, 0);
}

#[tokio::test]
async fn half_a_contact_is_asked_for_and_comes_back_whole() {
    let server = TestApp::start_in(with_key()).await;
    for (given, kept, asked) in [
        (
            &[
                (AnswerKey::Address, "0812 3456 7890"),
                (AnswerKey::Words, "Satu"),
            ][..],
            "value=\"0812 3456 7890\"",
            "Pilih cara untuk nomor ini, atau kosongkan nomornya.",
        ),
        (
            &[
                (AnswerKey::Channel, "unsure"),
                (AnswerKey::Address, "0812 3456 7890"),
            ],
            "value=\"unsure\" checked",
            "Pilih cara untuk nomor ini, atau kosongkan nomornya.",
        ),
        (
            &[(AnswerKey::Channel, "trusted"), (AnswerKey::Words, "Satu")],
            "value=\"trusted\" checked",
            "Tulis nomor atau alamatnya, atau pilih Tidak yakin.",
        ),
    ] {
        let answer = send(&server, &agreed(given)).await;
        assert_eq!(answer.status(), 422, "{given:?}");
        let page = answer.text().await.unwrap();
        assert_eq!(page.matches(asked).count(), 2, "on top and at its control");
        assert!(page.contains(kept), "{kept}");
        assert!(page.contains("value=\"yes\" checked"), "the tick is kept");
    }
    assert_eq!(server.stored().await, 0);
    // Emptied, or not sure: no contact is wanted yet.
    let body = agreed(&[(AnswerKey::Channel, "unsure"), (AnswerKey::Address, " ")]);
    let page = send(&server, &body).await.text().await.unwrap();
    assert!(
        page.contains("Kami tidak menghubungi kamu, karena"),
        "{page}"
    );
    let (_, contents) = opened(&server, attribute(&page, "data-reference")).await;
    let keys: Vec<_> = contents.answers.iter().map(|(key, _)| key).collect();
    assert_eq!(keys, ["channel", "consent_send"]);
}

#[tokio::test]
async fn a_server_without_keys_keeps_nothing_and_says_whom_to_call() {
    let server = TestApp::start().await;
    let answer = send(&server, &agreed(&[(AnswerKey::Words, "Satu kalimat")])).await;
    assert_eq!(answer.status(), 503);
    let page = answer.text().await.unwrap();
    assert!(page.contains("Belum terkirim.") && page.contains("021-0000-0000"));
    assert!(page.contains("Satu kalimat</textarea>"));
    assert_eq!(server.stored().await, 0);
}

#[tokio::test]
async fn while_the_database_is_taken_nothing_that_was_written_is_lost() {
    let folder = TestApp::start_in(with_key()).await.stop().await;
    let taken = sqlx::SqlitePool::connect_with(
        sqlx::sqlite::SqliteConnectOptions::new().filename(database(folder.path())),
    )
    .await
    .unwrap();
    let server = TestApp::start_in(folder).await;
    let body = agreed(&[(AnswerKey::Words, "Satu kalimat")]);
    let lock = taken.begin_with("BEGIN IMMEDIATE").await.unwrap();
    let answer = send(&server, &body).await;
    assert_eq!(answer.status(), 503);
    let page = answer.text().await.unwrap();
    assert!(page.contains("Belum terkirim, ada kendala di pihak kami."));
    assert!(page.contains("Satu kalimat</textarea>"));
    lock.rollback().await.unwrap();
    assert_eq!(send(&server, &body).await.status(), 201);
    assert_eq!(server.stored().await, 1);
}

#[tokio::test]
async fn forms_of_other_sites_are_refused_and_not_repeated() {
    let server = TestApp::start_in(with_key()).await;
    let body = agreed(&[(AnswerKey::Words, "Dari situs lain")]);
    for (name, value) in [
        ("Sec-Fetch-Site", "cross-site"),
        ("Origin", "https://lain.example"),
    ] {
        let sent = post(&server, body.clone()).header(name, value);
        let answer = sent.send().await.unwrap();
        assert_eq!(answer.status(), 403, "{name}");
        let page = answer.text().await.unwrap();
        assert!(page.contains("href=\"/id/l/\"") && !page.contains("Dari situs lain"));
    }
    assert_eq!(server.stored().await, 0);
    let own = post(&server, body)
        .header("Sec-Fetch-Site", "same-origin")
        .header("Origin", "null");
    assert_eq!(own.send().await.unwrap().status(), 201);
}

#[tokio::test]
async fn a_text_that_is_too_long_comes_back_whole() {
    let server = TestApp::start_in(with_key()).await;
    for (key, letter, letters) in [
        (AnswerKey::Words, "a", 6300),
        (AnswerKey::Order, "a", 301),
        // A whole book, and the letters that take the most room on their way.
        (AnswerKey::Words, "a", 300_000),
        (AnswerKey::Words, "😀", 80_000),
    ] {
        let text = format!("{}akhir", letter.repeat(letters - 5));
        let answer = send(&server, &agreed(&[(key, &text)])).await;
        assert_eq!(answer.status(), 422);
        let page = answer.text().await.unwrap();
        assert!(page.contains(&text), "the whole text is given back");
        assert!(page.contains("Semua masih"), "{page}");
        assert!(page.contains(&format!("href=\"#{}\"", report::control::id_of(key))));
    }
    assert_eq!(server.stored().await, 0);
}

#[tokio::test]
async fn a_form_in_the_letters_of_an_old_browser_is_stored_as_it_was_meant() {
    let server = TestApp::start_in(with_key()).await;
    let words = report::control::name_of(AnswerKey::Words);
    let body = format!("{}&{words}=caf%E9+%93ya%94", agreed(&[]));
    let answer = send(&server, &body).await;
    assert_eq!(answer.status(), 201);
    let page = answer.text().await.unwrap();
    let (_, contents) = opened(&server, attribute(&page, "data-reference")).await;
    assert!(contents.answers.get("words") == Some(&Answer::Text("café “ya”".into())));
}

#[tokio::test]
async fn what_is_no_form_is_answered_with_a_page() {
    let server = TestApp::start_in(with_key()).await;
    let long = format!("{}&x={}", agreed(&[]), "a".repeat(1_100_000));
    let json = server
        .request(Method::POST, PLAIN_PATH)
        .header("Content-Type", "application/json")
        .body("{}");
    for (request, status) in [(post(&server, long), 413), (json, 415)] {
        let answer = request
            .header("Accept-Language", "en-GB")
            .send()
            .await
            .unwrap();
        assert_eq!(answer.status(), status);
        let page = answer.text().await.unwrap();
        assert!(page.contains("href=\"/en/l/\""), "{page}");
    }
    assert_eq!(server.stored().await, 0);
}

#[tokio::test]
async fn opening_the_address_leads_home_and_the_frames_are_no_pages() {
    let server = TestApp::start_in(with_key()).await;
    let opened = server.get(PLAIN_PATH).await;
    assert_eq!(opened.status(), 303);
    assert_eq!(opened.headers()["location"], "/");
    let put = server
        .request(Method::PUT, PLAIN_PATH)
        .send()
        .await
        .unwrap();
    assert_eq!(put.status(), 405);
    for path in [
        "/id/l/answer.html",
        "/en/l/answer.html",
        "/id/l/answer.html.br",
    ] {
        assert_eq!(server.get(path).await.status(), 404, "{path}");
    }
}

#[tokio::test]
async fn neither_words_nor_sender_nor_code_are_in_the_database_or_the_log() {
    let folder = with_key();
    let program = TestProcess::start(folder.path());
    let body = agreed(&[
        (AnswerKey::Channel, "trusted"),
        (AnswerKey::Address, "PENANDA-ALAMAT-4711"),
        (AnswerKey::Words, "PENANDA-CERITA-4711"),
    ]);
    let send = |body: String| {
        client()
            .post(format!("http://{}{PLAIN_PATH}?q=RAHASIA", program.address))
            .header("Content-Type", FORM)
            .header("User-Agent", "PERAMBAN-RAHASIA")
            .header("X-Forwarded-For", "203.0.113.77")
            .body(body)
            .send()
    };
    let page = send(body.clone()).await.unwrap().text().await.unwrap();
    let code = attribute(&page, "data-code").to_owned();
    let unticked = filled(Lang::Id, &[(AnswerKey::Words, "PENANDA-CERITA-4711")]);
    assert_eq!(send(unticked).await.unwrap().status(), 422);
    let traces = Traces::of(program, folder.path());
    traces.hold_none(&[
        b"PENANDA-ALAMAT-4711",
        b"PENANDA-CERITA-4711",
        b"RAHASIA",
        b"203.0.113.77",
        code.as_bytes(),
    ]);
    let log = &traces.log;
    assert!(log.contains(r#""route":"/v1/plain","status":201"#), "{log}");
    assert!(log.contains(r#""route":"/v1/plain","status":422"#), "{log}");
    assert_eq!(stored(folder.path()).await, 1);
}

#[test]
fn a_site_without_whole_frames_is_told_in_one_line() {
    for text in [None, Some("no place"), Some("{answer}{answer}")] {
        let folder = folder();
        let frame = folder.path().join("dist/en/l/answer.html");
        match text {
            None => fs::remove_file(frame).unwrap(),
            Some(text) => fs::write(frame, text).unwrap(),
        }
        let line = crate::process::one_line(folder.path(), "127.0.0.1:0");
        assert!(line.contains("id/l/answer.html"), "{line}");
    }
}
