//! The only way from the browser to the network: passes requests of the site on, is the neutral
//! site itself, writes each request down, refuses all others, and can play tricks.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::Result;
use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use serde_json::json;
use tokio::net::TcpListener;
use tokio::sync::Notify;
use tokio::task::JoinHandle;

use super::damage::Damage;

/// One request, as the browser made it.
#[derive(Debug, Clone)]
pub struct Seen {
    /// Its method.
    pub method: Method,
    /// Host and port, as asked for.
    pub host: String,
    /// Path and query.
    pub path: String,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body.
    pub body: Bytes,
}

/// What the neutral site shows.
const NEUTRAL_PAGE: &str = "<!doctype html><html lang=id><title>Cuaca</title>\
    <h1>Cuaca hari ini</h1><p>Cerah berawan.</p>";

type Rewrite = Arc<dyn Fn(String) -> String + Send + Sync>;

/// A trick the proxy plays.
#[derive(Clone)]
pub enum Rule {
    /// Answers 404 to every path with this ending.
    Missing(&'static str),
    /// Answers 503 to every path with this beginning, without passing it on.
    Down(&'static str),
    /// Answers 500 to every path with this beginning, without passing it on.
    Broken(&'static str),
    /// Asks every path with this beginning for a proof of work with so many bits, without passing
    /// it on.
    Crowded(&'static str, u8),
    /// Breaks the connection of every path with this beginning, also of those whose answer is held.
    Cut(&'static str),
    /// Passes every path with this beginning on, and loses the answer.
    LoseAnswer(&'static str),
    /// Passes every path with this beginning on, and keeps the answer back while the rule stands.
    HoldAnswer(&'static str),
    /// Lets the neutral site answer nothing while the rule stands.
    HoldNeutral,
    /// Loses every piece of a file that starts at this byte on its way to the server.
    CutAt(&'static str),
    /// Changes the HTML of every page.
    Rewrite(Rewrite),
    /// Answers this path with this script, whatever the server has there.
    Instead(&'static str, String),
    /// Does this to the file at this path.
    Damage(String, Damage),
}

impl Rule {
    /// Changes the HTML of every page.
    pub fn rewrite(change: impl Fn(String) -> String + Send + Sync + 'static) -> Self {
        Self::Rewrite(Arc::new(change))
    }
}

/// A running proxy.
#[derive(Debug)]
pub struct Proxy {
    address: SocketAddr,
    shared: Arc<Shared>,
    task: JoinHandle<()>,
}

struct Shared {
    own: String,
    neutral: String,
    changed: Notify,
    ended: Notify,
    server: SocketAddr,
    client: reqwest::Client,
    seen: Mutex<Vec<Seen>>,
    rules: Mutex<Vec<Rule>>,
}

impl std::fmt::Debug for Shared {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "proxy {} before {}", self.own, self.server)
    }
}

impl Proxy {
    /// Starts it in front of a server, on a free port.
    pub async fn start(server: SocketAddr, neutral: String) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            own: address.to_string(),
            neutral,
            changed: Notify::new(),
            ended: Notify::new(),
            server,
            client: reqwest::Client::builder()
                .no_proxy()
                .redirect(reqwest::redirect::Policy::none())
                .build()?,
            seen: Mutex::default(),
            rules: Mutex::default(),
        });
        let app = Router::new()
            .fallback(handle)
            .with_state(Arc::clone(&shared));
        let until_stopped = Arc::clone(&shared);
        let task = tokio::spawn(async move {
            // Serves until the task is dropped with the proxy.
            let ended = async move { until_stopped.ended.notified().await };
            let _ = axum::serve(listener, app)
                .with_graceful_shutdown(ended)
                .await;
        });
        Ok(Self {
            address,
            shared,
            task,
        })
    }

    /// The site's origin, as the browser knows it.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Where the proxy listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Plays these tricks from now on, instead of those before.
    pub fn set_rules(&self, rules: Vec<Rule>) {
        *lock(&self.shared.rules) = rules;
        self.shared.changed.notify_waiters();
    }

    /// Is gone, as a network is without a signal; connections that stood open end too.
    pub fn stop(&self) {
        self.shared.ended.notify_one();
    }

    /// Every request so far.
    pub fn seen(&self) -> Vec<Seen> {
        lock(&self.shared.seen).clone()
    }

    /// Requests to the site itself.
    pub fn own(&self) -> Vec<Seen> {
        self.seen()
            .into_iter()
            .filter(|seen| seen.host == self.shared.own)
            .collect()
    }

    /// Requests to anywhere else.
    pub fn foreign(&self) -> Vec<Seen> {
        self.seen()
            .into_iter()
            .filter(|seen| seen.host != self.shared.own)
            .collect()
    }

    /// Requests that sent a report.
    pub fn reports(&self) -> Vec<Seen> {
        self.own()
            .into_iter()
            .filter(|seen| seen.method == Method::POST && seen.path == "/v1/reports")
            .collect()
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.task.abort();
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn handle(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, 10_000_000).await.unwrap_or_default();
    let host = parts
        .uri
        .authority()
        .map(ToString::to_string)
        .or_else(|| Some(parts.headers.get(header::HOST)?.to_str().ok()?.to_owned()))
        .unwrap_or_default();
    let path = parts
        .uri
        .path_and_query()
        .map(ToString::to_string)
        .unwrap_or_default();
    let seen = Seen {
        method: parts.method,
        host,
        path,
        headers: parts.headers,
        body,
    };
    lock(&shared.seen).push(seen.clone());
    if seen.host == shared.neutral {
        until_let_go(&shared, |rule| matches!(rule, Rule::HoldNeutral)).await;
        return Html(NEUTRAL_PAGE).into_response();
    }
    if seen.host != shared.own {
        return StatusCode::BAD_GATEWAY.into_response();
    }
    let rules = lock(&shared.rules).clone();
    match answer(&shared, &seen, &rules).await {
        Ok(response) => response,
        Err(error) => (StatusCode::BAD_GATEWAY, error.to_string()).into_response(),
    }
}

/// Waits while a rule of this kind stands.
async fn until_let_go(shared: &Shared, holds: impl Fn(&Rule) -> bool) {
    loop {
        let changed = shared.changed.notified();
        if !lock(&shared.rules).iter().any(&holds) {
            return;
        }
        changed.await;
    }
}

/// An answer whose connection ends in the middle of it.
fn broken_off() -> Response {
    let end = Err::<Bytes, _>(std::io::Error::other("the connection is gone"));
    let pieces = [Ok(Bytes::from_static(b"{")), end];
    Response::new(Body::from_stream(futures_util::stream::iter(pieces)))
}

/// What a server says at which very many reports arrive.
fn crowded(bits: u8) -> Response {
    let problem = json!({
        "type": "about:blank",
        "title": "Very many reports arrive now",
        "status": 429,
        "code": "proof-needed",
        "detail": "send it again with a proof, or without after a while",
        "proof_bits": bits,
    });
    let kind = [(header::CONTENT_TYPE, "application/problem+json")];
    (StatusCode::TOO_MANY_REQUESTS, kind, problem.to_string()).into_response()
}

/// What is to be done to the file at a path, once it is let go.
async fn damage_at(shared: &Shared, path: &str, rules: &[Rule]) -> Option<Damage> {
    let damage = rules.iter().find_map(|rule| match rule {
        Rule::Damage(at, damage) if path == at => Some(*damage),
        _ => None,
    });
    let stands = |rule: &Rule| matches!(rule, Rule::Damage(at, Damage::Held) if path == at);
    until_let_go(shared, stands).await;
    damage.filter(|damage| *damage != Damage::Held)
}

async fn answer(shared: &Shared, seen: &Seen, rules: &[Rule]) -> Result<Response> {
    let path = seen.path.split('?').next().unwrap_or_default();
    let mut change: Option<&Rewrite> = None;
    let mut lose = false;
    for rule in rules {
        match rule {
            Rule::Missing(end) if path.ends_with(end) => {
                return Ok(StatusCode::NOT_FOUND.into_response());
            }
            Rule::Down(start) if path.starts_with(start) => {
                return Ok(StatusCode::SERVICE_UNAVAILABLE.into_response());
            }
            Rule::Broken(start) if path.starts_with(start) => {
                return Ok(StatusCode::INTERNAL_SERVER_ERROR.into_response());
            }
            Rule::Crowded(start, bits) if path.starts_with(start) => return Ok(crowded(*bits)),
            Rule::Cut(start) if path.starts_with(start) => return Ok(broken_off()),
            Rule::CutAt(offset)
                if seen
                    .headers
                    .get("upload-offset")
                    .is_some_and(|at| at == offset) =>
            {
                return Ok(broken_off());
            }
            Rule::Instead(at, script) if path == *at => {
                let kind = [(header::CONTENT_TYPE, "text/javascript; charset=utf-8")];
                return Ok((kind, script.clone()).into_response());
            }
            Rule::LoseAnswer(start) => lose |= path.starts_with(start),
            Rule::Rewrite(rewrite) => change = Some(rewrite),
            Rule::Missing(_)
            | Rule::Down(_)
            | Rule::Broken(_)
            | Rule::Crowded(..)
            | Rule::Cut(_)
            | Rule::CutAt(_)
            | Rule::HoldAnswer(_)
            | Rule::Instead(..)
            | Rule::Damage(..)
            | Rule::HoldNeutral => {}
        }
    }
    let damage = damage_at(shared, path, rules).await;
    if let Some(done) = damage.filter(|done| !done.needs_file()) {
        return Ok(done.done_to(HeaderMap::new(), &Bytes::new()));
    }
    let mut headers = seen.headers.clone();
    headers.remove(header::HOST);
    if change.is_some() || damage.is_some() {
        for name in [
            header::ACCEPT_ENCODING,
            header::IF_NONE_MATCH,
            header::IF_MODIFIED_SINCE,
        ] {
            headers.remove(name);
        }
    }
    let upstream = shared
        .client
        .request(
            seen.method.clone(),
            format!("http://{}{}", shared.server, seen.path),
        )
        .headers(headers)
        .body(seen.body.clone())
        .send()
        .await?;
    if lose {
        return Ok(StatusCode::BAD_GATEWAY.into_response());
    }
    until_let_go(
        shared,
        |rule| matches!(rule, Rule::HoldAnswer(start) if path.starts_with(start)),
    )
    .await;
    let is_cut = |rule: &Rule| matches!(rule, Rule::Cut(start) if path.starts_with(start));
    if lock(&shared.rules).iter().any(is_cut) {
        return Ok(broken_off());
    }
    let status = upstream.status();
    let mut headers = upstream.headers().clone();
    let mut bytes = upstream.bytes().await?;
    let is_page = headers
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if let (Some(change), true) = (change, is_page) {
        bytes = change(String::from_utf8_lossy(&bytes).into_owned()).into();
        headers.remove(header::CONTENT_LENGTH);
    }
    headers.remove(header::TRANSFER_ENCODING);
    headers.remove(header::CONNECTION);
    if let Some(done) = damage {
        return Ok(done.done_to(headers, &bytes));
    }
    let mut response = Response::new(Body::from(bytes));
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    Ok(response)
}
