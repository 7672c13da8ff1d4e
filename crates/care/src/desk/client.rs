//! Talks to the care listener.

use std::net::IpAddr;
use std::time::Duration;

use anyhow::{Context as _, Result, anyhow, bail};
use api::care::CareToken;
use api::care::wire::{
    CARE_OPENINGS_PATH, CARE_OPINIONS_PATH, CARE_REPORTS_PATH, NewReply, NotAnAnswer, OpeningLine,
    OpeningLog, OpinionList, Queue, SealedCase, Summary,
};
use api::store::{Act, Correspondence, Listed, Opening, StoredReport, WithdrawnReport};
use report::attachment::FileId;
use report::message::{Message, Status};
use report::reference::Reference;
use report::wire::{JSON, Problem, ProblemCode};
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use reqwest::{Method, RequestBuilder, Response, StatusCode, Url};
use serde::de::DeserializeOwned;

use crate::readable::plain;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// The care listener, and who asks.
pub(crate) struct Client {
    http: reqwest::Client,
    api: Url,
    authorization: HeaderValue,
}

impl Client {
    /// Refuses an address on another machine: token and sealed reports travel as they are.
    pub(super) fn new(api: &str, token: &CareToken) -> Result<Self> {
        let url: Url = api
            .parse()
            .with_context(|| format!("{} is no address of the care listener", plain(api)))?;
        let host = url.host_str().unwrap_or_default();
        let host = host.trim_start_matches('[').trim_end_matches(']');
        let here = host == "localhost" || host.parse().is_ok_and(|ip: IpAddr| ip.is_loopback());
        if url.scheme() != "http" || !here {
            bail!(
                "{} is no address on this machine; from another one, lead a tunnel to it (docs/care.md) and give http://127.0.0.1:8081",
                plain(api)
            );
        }
        let http = reqwest::Client::builder()
            .no_proxy()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(PATIENCE)
            .build()?;
        let shown = zeroize::Zeroizing::new(format!("Bearer {}", *token.to_secret_text()));
        let mut authorization = HeaderValue::from_str(&shown)?;
        authorization.set_sensitive(true);
        Ok(Self {
            http,
            api: url,
            authorization,
        })
    }

    pub(super) async fn list(&self) -> Result<(Vec<Listed>, Vec<WithdrawnReport>)> {
        let queue: Queue = read(self.get(CARE_REPORTS_PATH)?).await?;
        let reports: Result<_, NotAnAnswer> = queue.reports.iter().map(Summary::listed).collect();
        Ok((reports?, queue.withdrawn()?))
    }

    pub(super) async fn fetch(
        &self,
        reference: Reference,
        act: Act,
        after: u32,
    ) -> Result<Option<(StoredReport, Correspondence)>> {
        let export = if act == Act::Export { "/export" } else { "" };
        let path = about(reference, &format!("{export}?after={after}"));
        let Some(response) = found(self.get(&path)?).await? else {
            return Ok(None);
        };
        let case: SealedCase = parsed(response).await?;
        Ok(Some(case.stored()?))
    }

    pub(super) async fn file(&self, reference: Reference, file: FileId) -> Result<Option<Vec<u8>>> {
        let path = about(reference, &format!("/files/{file}"));
        match found(self.get(&path)?).await? {
            Some(response) => Ok(Some(response.bytes().await?.to_vec())),
            None => Ok(None),
        }
    }

    pub(super) async fn reply(
        &self,
        reference: Reference,
        message: &Message,
        status: Status,
        wordless: bool,
    ) -> Result<bool> {
        let body = serde_json::to_vec(&NewReply::new(message, status, wordless))?;
        let path = about(reference, "/replies");
        let request = self.request(Method::POST, &path)?;
        let request = request.header(CONTENT_TYPE, JSON).body(body);
        match send(request).await? {
            Ok(_) => Ok(true),
            Err(problem) if problem.code == ProblemCode::SequenceConflict => Ok(false),
            Err(problem) => Err(told(&problem)),
        }
    }

    pub(super) async fn withdraw(&self, reference: Reference) -> Result<()> {
        let request = self.request(Method::POST, &about(reference, "/withdraw"))?;
        match send(request).await? {
            Ok(_) => Ok(()),
            Err(problem) => Err(told(&problem)),
        }
    }

    pub(super) async fn openings(&self) -> Result<Vec<Opening>> {
        let log: OpeningLog = read(self.get(CARE_OPENINGS_PATH)?).await?;
        let openings: Result<_, NotAnAnswer> =
            log.openings.into_iter().map(OpeningLine::opening).collect();
        Ok(openings?)
    }

    pub(super) async fn opinions(&self, after: i64) -> Result<OpinionList> {
        read(self.get(&format!("{CARE_OPINIONS_PATH}/{after}"))?).await
    }

    fn get(&self, path: &str) -> Result<RequestBuilder> {
        self.request(Method::GET, path)
    }

    fn request(&self, method: Method, path: &str) -> Result<RequestBuilder> {
        let url = self.api.join(path)?;
        let request = self.http.request(method, url);
        Ok(request.header(AUTHORIZATION, self.authorization.clone()))
    }
}

fn about(reference: Reference, rest: &str) -> String {
    format!("{CARE_REPORTS_PATH}/{reference}{rest}")
}

async fn read<T: DeserializeOwned>(request: RequestBuilder) -> Result<T> {
    match send(request).await? {
        Ok(response) => parsed(response).await,
        Err(problem) => Err(told(&problem)),
    }
}

/// The answer; nothing where there is no such thing, or no longer.
async fn found(request: RequestBuilder) -> Result<Option<Response>> {
    match send(request).await? {
        Ok(response) => Ok(Some(response)),
        Err(problem) if matches!(problem.code, ProblemCode::NotFound | ProblemCode::Withdrawn) => {
            Ok(None)
        }
        Err(problem) => Err(told(&problem)),
    }
}

async fn send(request: RequestBuilder) -> Result<Result<Response, Problem>> {
    let response = request.send().await.map_err(|error| {
        // The library's words name the address and nothing else.
        anyhow!(error).context(
            "the care listener does not answer; look whether the reporting API runs with --care-listen, or name another with --api",
        )
    })?;
    if matches!(response.status(), StatusCode::OK | StatusCode::CREATED) {
        return Ok(Ok(response));
    }
    Ok(Err(parsed(response).await?))
}

async fn parsed<T: DeserializeOwned>(response: Response) -> Result<T> {
    let bytes = response.bytes().await?;
    serde_json::from_slice(&bytes).map_err(|_| NotAnAnswer.into())
}

fn told(problem: &Problem) -> anyhow::Error {
    anyhow!("{}; {}", plain(&problem.title), plain(&problem.detail))
}
