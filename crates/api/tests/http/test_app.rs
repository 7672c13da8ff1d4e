//! The application on free ports, with a small site of its own and an empty database.

use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use api::clock::Clock;
use api::configuration::{Configuration, DiskReserve, Edge, Limits, Storage};
use api::startup::Application;
use api::store::SqlStore;
use reqwest::{Client, Method, RequestBuilder, Response};
use serde_json::Value;
use tempfile::TempDir;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

pub(crate) const POLICY: &str =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'none'";

/// The current time of the application in tests: a Sunday morning in Jakarta.
pub(crate) const NOW: &str = "2026-11-22T03:00:00Z";

pub(crate) struct TestApp {
    folder: TempDir,
    address: SocketAddr,
    care: SocketAddr,
    metrics: Option<SocketAddr>,
    client: Client,
    stop: oneshot::Sender<()>,
    running: JoinHandle<std::io::Result<()>>,
}

impl TestApp {
    pub(crate) async fn start() -> Self {
        Self::start_in(folder()).await
    }

    pub(crate) async fn start_in(folder: TempDir) -> Self {
        let configuration = configuration(folder.path());
        Self::start_with(folder, configuration).await
    }

    /// The application with another clock.
    pub(crate) async fn start_at(folder: TempDir, clock: Clock) -> Self {
        let configuration = configuration(folder.path());
        Self::start_with_clock(folder, configuration, clock).await
    }

    /// The application with another configuration.
    pub(crate) async fn start_with(folder: TempDir, configuration: Configuration) -> Self {
        let clock = Clock::from_fn(|| NOW.parse().unwrap());
        Self::start_with_clock(folder, configuration, clock).await
    }

    /// The application with other proxies, metrics or log.
    pub(crate) async fn at_edge(folder: TempDir, edge: Edge) -> Self {
        let configuration = Configuration {
            edge,
            ..configuration(folder.path())
        };
        Self::start_with(folder, configuration).await
    }

    /// The application with other limits, and with metrics.
    pub(crate) async fn within(folder: TempDir, limits: Limits) -> Self {
        let configuration = Configuration {
            edge: Edge {
                metrics: Some("127.0.0.1:0".parse().unwrap()),
                trusted_proxies: vec!["127.0.0.1".parse().unwrap()],
                ..Edge::default()
            },
            limits,
            ..configuration(folder.path())
        };
        Self::start_with(folder, configuration).await
    }

    /// The value of one metric.
    pub(crate) async fn measured(&self, name: &str) -> u64 {
        let told = self.metrics().await;
        let line = told
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
        line.unwrap_or_else(|| panic!("no {name} in {told}"))
            .parse()
            .unwrap()
    }

    /// The application with another configuration and another clock.
    pub(crate) async fn start_with_clock(
        folder: TempDir,
        configuration: Configuration,
        clock: Clock,
    ) -> Self {
        let application = Application::build(&configuration, clock).await.unwrap();
        let address = application.address();
        let care = application.care_address().unwrap();
        let metrics = application.metrics_address();
        let (stop, stopped) = oneshot::channel();
        let running = tokio::spawn(application.run_until_stopped(async {
            let _ = stopped.await;
        }));
        let client = client();
        Self {
            folder,
            address,
            care,
            metrics,
            client,
            stop,
            running,
        }
    }

    /// Stops cleanly and returns the folder of the database.
    pub(crate) async fn stop(self) -> TempDir {
        drop(self.client);
        self.stop.send(()).unwrap();
        self.running.await.unwrap().unwrap();
        self.folder
    }

    pub(crate) fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.client
            .request(method, format!("http://{}{path}", self.address))
    }

    pub(crate) async fn get(&self, path: &str) -> Response {
        self.request(Method::GET, path).send().await.unwrap()
    }

    /// A request to the care listener with this `Authorization`.
    pub(crate) fn care(&self, method: Method, path: &str, shown: &str) -> RequestBuilder {
        let request = self
            .client
            .request(method, format!("http://{}{path}", self.care));
        request.header("Authorization", shown)
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address of the care listener.
    pub(crate) fn care_address(&self) -> SocketAddr {
        self.care
    }

    /// The response of `/metrics`.
    pub(crate) async fn metrics(&self) -> String {
        let address = self.metrics.unwrap();
        let response = self.client.get(format!("http://{address}/metrics"));
        response.send().await.unwrap().text().await.unwrap()
    }

    /// The folder of the database.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) async fn stored(&self) -> usize {
        stored(self.folder.path()).await
    }
}

/// How many reports the database in the folder holds.
pub(crate) async fn stored(folder: &Path) -> usize {
    let store = SqlStore::open_read_only(&database(folder)).await.unwrap();
    let count = store.list_reports().await.unwrap().len();
    store.close().await;
    count
}

pub(crate) fn client() -> Client {
    Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .unwrap()
}

pub(crate) fn configuration(folder: &Path) -> Configuration {
    Configuration {
        site: folder.join("site.toml"),
        dist: folder.join("dist"),
        storage: Storage {
            database: database(folder),
            database_url: None,
            ledger: None,
        },
        webhooks: None,
        edge: Edge::default(),
        limits: limits(),
        listen: "127.0.0.1:0".to_owned(),
        care_listen: Some("127.0.0.1:0".to_owned()),
    }
}

/// Limits that do not depend on how full the disk of this machine is.
pub(crate) fn limits() -> Limits {
    Limits {
        disk_reserve: DiskReserve::Bytes(0),
        ..Limits::default()
    }
}

pub(crate) fn database(folder: &Path) -> PathBuf {
    folder.join("reports.sqlite")
}

/// A folder with a site file and a built site.
pub(crate) fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let site = include_str!("../../../../site.example.toml");
    fs::write(folder.path().join("site.toml"), site).unwrap();
    for (path, text) in [
        ("csp.txt", POLICY),
        ("csp.txt.br", "compressed policy"),
        ("index.html", "pilih bahasa"),
        ("id/404.html", "tidak ada di sini"),
        ("en/404.html", "not here"),
        ("id/index.html", "<h1>beranda</h1>"),
        ("id/index.html.br", "compressed beranda"),
        (
            "id/kenali/index.html",
            r#"<form><input type="hidden" name="page" value="kenali/persetujuan"></form>"#,
        ),
        (
            "id/layanan/index.html",
            r#"<form><input value="sapa-129" type="hidden" name="service"></form>"#,
        ),
        ("id/fragment.html", "<p>bagian</p>"),
        ("id/l/index.html", &report_page()),
        ("id/l/index.html.br", "compressed page without a nonce"),
        (
            "id/l/answer.html",
            "<title>Pusat Bantuan</title><main>{answer}</main>",
        ),
        ("id/l/answer.html.br", "compressed frame"),
        (
            "en/l/answer.html",
            "<title>Help centre</title><main>{answer}</main>",
        ),
        ("embed/cari/index.html", "untuk situs lain"),
        ("app.0123456789abcdef.wasm", "\0asm"),
        ("app.0123456789abcdef.wasm.br", "compressed wasm"),
        ("gaya.css", "body{}"),
        (".hidden", "not for anybody"),
    ] {
        let file = folder.path().join("dist").join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    fs::write(folder.path().join("secret.txt"), "beside the site").unwrap();
    folder
}

/// A page with a form whose nonce the server fills in.
fn report_page() -> String {
    let field = plain::Form::nonce_field(plain::Nonce::PLACEHOLDER);
    format!("<form>{field}</form>")
}

/// The body as JSON, after a look at the media type.
#[track_caller]
pub(crate) fn json(response: Response, media_type: &str) -> impl Future<Output = Value> + use<> {
    assert_eq!(response.headers()["content-type"], media_type);
    async move { serde_json::from_slice(&response.bytes().await.unwrap()).unwrap() }
}
