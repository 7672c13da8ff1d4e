//! The only way from the browser to the network: forwards requests to the site, answers for the
//! neutral site, records each request, refuses all others, and can disturb them.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

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
pub struct RecordedRequest {
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

/// The page of the neutral site.
const NEUTRAL_PAGE: &str = "<!doctype html><html lang=id><title>Cuaca</title>\
    <h1>Cuaca hari ini</h1><p>Cerah berawan.</p>";

type Rewrite = Arc<dyn Fn(String) -> String + Send + Sync>;

/// How the proxy disturbs requests.
#[derive(Clone)]
pub enum Rule {
    /// Answers 404 to every path with this ending.
    Missing(&'static str),
    /// Answers 503 to every path with this beginning, without forwarding it.
    Unavailable(&'static str),
    /// Answers 500 to every path with this beginning, without forwarding it.
    ServerError(&'static str),
    /// Asks every path with this beginning for a proof of work with this many bits, without
    /// forwarding it.
    RequireProof(&'static str, u8),
    /// Ends the connection of every path with this beginning, also of those with a delayed
    /// response.
    Disconnect(&'static str),
    /// Forwards every path with this beginning, and drops the response.
    LoseResponse(&'static str),
    /// Forwards every path with this beginning, and delays the response as long as the rule is set.
    HoldResponse(&'static str),
    /// Delays the response of the neutral site as long as the rule is set.
    HoldNeutral,
    /// Ends the connection of every piece of a file that starts at this byte.
    DisconnectAt(&'static str),
    /// Carries what goes to every path with this beginning at so many bytes a second, as a slow line
    /// does.
    Slow(&'static str, u32),
    /// Changes the HTML of every page.
    Rewrite(Rewrite),
    /// Answers this path with this script.
    Replace(&'static str, String),
    /// Damages the file at this path.
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
    seen: Mutex<Vec<RecordedRequest>>,
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

    /// Replaces the rules.
    pub fn set_rules(&self, rules: Vec<Rule>) {
        *lock(&self.shared.rules) = rules;
        self.shared.changed.notify_waiters();
    }

    /// Stops, as a network without a signal; open connections end too.
    pub fn stop(&self) {
        self.shared.ended.notify_one();
    }

    /// Every request so far.
    pub fn requests(&self) -> Vec<RecordedRequest> {
        lock(&self.shared.seen).clone()
    }

    /// Requests to the site itself.
    pub fn site_requests(&self) -> Vec<RecordedRequest> {
        self.requests()
            .into_iter()
            .filter(|seen| seen.host == self.shared.own)
            .collect()
    }

    /// Requests to anywhere else.
    pub fn other_requests(&self) -> Vec<RecordedRequest> {
        self.requests()
            .into_iter()
            .filter(|seen| seen.host != self.shared.own)
            .collect()
    }

    /// Requests that sent a report.
    pub fn reports(&self) -> Vec<RecordedRequest> {
        self.site_requests()
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
    let seen = RecordedRequest {
        method: parts.method,
        host,
        path,
        headers: parts.headers,
        body,
    };
    lock(&shared.seen).push(seen.clone());
    if seen.host == shared.neutral {
        until_released(&shared, |rule| matches!(rule, Rule::HoldNeutral)).await;
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

/// Waits as long as a rule of this kind is set.
async fn until_released(shared: &Shared, holds: impl Fn(&Rule) -> bool) {
    loop {
        let changed = shared.changed.notified();
        if !lock(&shared.rules).iter().any(&holds) {
            return;
        }
        changed.await;
    }
}

/// Takes as long as a line with so many bytes a second takes for the request.
async fn carry(seen: &RecordedRequest, rate: u32) {
    let length = u32::try_from(seen.body.len()).unwrap_or(u32::MAX);
    tokio::time::sleep(Duration::from_secs(length.into()) / rate).await;
}

/// A response whose connection ends in the middle.
fn disconnected() -> Response {
    let end = Err::<Bytes, _>(std::io::Error::other("the connection is gone"));
    let pieces = [Ok(Bytes::from_static(b"{")), end];
    Response::new(Body::from_stream(futures_util::stream::iter(pieces)))
}

/// The problem that a server under load answers with.
fn proof_needed(bits: u8) -> Response {
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

/// The damage to the file at a path, after it has been released.
async fn damage_at(shared: &Shared, path: &str, rules: &[Rule]) -> Option<Damage> {
    let damage = rules.iter().find_map(|rule| match rule {
        Rule::Damage(at, damage) if path == at => Some(*damage),
        _ => None,
    });
    let stands = |rule: &Rule| matches!(rule, Rule::Damage(at, Damage::NeverArrives) if path == at);
    until_released(shared, stands).await;
    damage.filter(|damage| *damage != Damage::NeverArrives)
}

/// Sends the request to the site. A response that will be changed must come whole and uncompressed.
async fn forward(
    shared: &Shared,
    seen: &RecordedRequest,
    is_changed: bool,
) -> Result<reqwest::Response> {
    let mut headers = seen.headers.clone();
    headers.remove(header::HOST);
    if is_changed {
        for name in [
            header::ACCEPT_ENCODING,
            header::IF_NONE_MATCH,
            header::IF_MODIFIED_SINCE,
        ] {
            headers.remove(name);
        }
    }
    let response = shared
        .client
        .request(
            seen.method.clone(),
            format!("http://{}{}", shared.server, seen.path),
        )
        .headers(headers)
        .body(seen.body.clone())
        .send()
        .await?;
    Ok(response)
}

async fn answer(shared: &Shared, seen: &RecordedRequest, rules: &[Rule]) -> Result<Response> {
    let path = seen.path.split('?').next().unwrap_or_default();
    let mut change: Option<&Rewrite> = None;
    let mut lose = false;
    for rule in rules {
        match rule {
            Rule::Missing(end) if path.ends_with(end) => {
                return Ok(StatusCode::NOT_FOUND.into_response());
            }
            Rule::Unavailable(start) if path.starts_with(start) => {
                return Ok(StatusCode::SERVICE_UNAVAILABLE.into_response());
            }
            Rule::ServerError(start) if path.starts_with(start) => {
                return Ok(StatusCode::INTERNAL_SERVER_ERROR.into_response());
            }
            Rule::RequireProof(start, bits) if path.starts_with(start) => {
                return Ok(proof_needed(*bits));
            }
            Rule::Disconnect(start) if path.starts_with(start) => return Ok(disconnected()),
            Rule::DisconnectAt(offset)
                if seen
                    .headers
                    .get("upload-offset")
                    .is_some_and(|at| at == offset) =>
            {
                return Ok(disconnected());
            }
            Rule::Replace(at, script) if path == *at => {
                let kind = [(header::CONTENT_TYPE, "text/javascript; charset=utf-8")];
                return Ok((kind, script.clone()).into_response());
            }
            Rule::Slow(start, rate) if path.starts_with(start) => carry(seen, *rate).await,
            Rule::LoseResponse(start) => lose |= path.starts_with(start),
            Rule::Rewrite(rewrite) => change = Some(rewrite),
            Rule::Missing(_)
            | Rule::Unavailable(_)
            | Rule::ServerError(_)
            | Rule::RequireProof(..)
            | Rule::Disconnect(_)
            | Rule::DisconnectAt(_)
            | Rule::HoldResponse(_)
            | Rule::Slow(..)
            | Rule::Replace(..)
            | Rule::Damage(..)
            | Rule::HoldNeutral => {}
        }
    }
    let damage = damage_at(shared, path, rules).await;
    if let Some(done) = damage.filter(|done| !done.needs_file()) {
        return Ok(done.done_to(HeaderMap::new(), &Bytes::new()));
    }
    let upstream = forward(shared, seen, change.is_some() || damage.is_some()).await?;
    if lose {
        return Ok(StatusCode::BAD_GATEWAY.into_response());
    }
    until_released(
        shared,
        |rule| matches!(rule, Rule::HoldResponse(start) if path.starts_with(start)),
    )
    .await;
    let is_cut = |rule: &Rule| matches!(rule, Rule::Disconnect(start) if path.starts_with(start));
    if lock(&shared.rules).iter().any(is_cut) {
        return Ok(disconnected());
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
