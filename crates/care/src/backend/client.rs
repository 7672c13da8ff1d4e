//! The HTTP client of the care listener.

use locale::{Key, message};
use std::net::IpAddr;
use std::time::Duration;

use anyhow::{Context as _, Result, anyhow, bail};
use api::care::CareToken;
use api::care::wire::{
    CARE_KEEPERS_PATH, CARE_KEYS_PATH, CARE_OPENINGS_PATH, CARE_OPINIONS_PATH, CARE_REPORTS_PATH,
    KeeperList, NewReply, NewTeamNote, NotAnAnswer, OpeningLog, OpinionList, Queue, SealedCase,
    Summary, TeamKeys,
};
use api::store::{
    Act, Correspondence, ListedReport, NewNote, NoteOutcome, Opening, StoredKeeper, StoredReport,
    WithdrawnReport,
};
use report::attachment::FileId;
use report::message::{Message, Status};
use report::reference::Reference;
use report::wire::{JSON, Problem, ProblemCode};
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use reqwest::{Method, RequestBuilder, Response, StatusCode, Url};
use serde::de::DeserializeOwned;

use super::ReplyKind;
use crate::escape::escape;
use crate::language::lang;
use crate::outside;

/// Timeout of a request.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(30);

/// The address of the care listener, and the token of the worker.
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
            .with_context(|| message::care_no_address(lang(), &escape(api)))?;
        let host = url.host_str().unwrap_or_default();
        let host = host.trim_start_matches('[').trim_end_matches(']');
        let is_loopback =
            host == "localhost" || host.parse().is_ok_and(|ip: IpAddr| ip.is_loopback());
        if url.scheme() != "http" || !is_loopback {
            bail!(message::care_other_machine(lang(), &escape(api)));
        }
        let http = reqwest::Client::builder()
            .no_proxy()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(REQUEST_TIMEOUT)
            .build()?;
        let bearer = zeroize::Zeroizing::new(format!("Bearer {}", *token.to_secret_text()));
        let mut authorization = HeaderValue::from_str(&bearer)?;
        authorization.set_sensitive(true);
        Ok(Self {
            http,
            api: url,
            authorization,
        })
    }

    pub(super) async fn list(&self) -> Result<(Vec<ListedReport>, Vec<WithdrawnReport>)> {
        let queue: Queue = get_json(self.get(CARE_REPORTS_PATH)?).await?;
        let reports: Result<_, NotAnAnswer> = queue.reports.iter().map(Summary::listed).collect();
        Ok((reports?, queue.withdrawn))
    }

    pub(super) async fn case_page(
        &self,
        reference: Reference,
        act: Act,
        after: u32,
    ) -> Result<Option<(StoredReport, Correspondence)>> {
        let export = if act == Act::Export { "/export" } else { "" };
        let path = report_path(reference, &format!("{export}?after={after}"));
        let Some(response) = send_optional(self.get(&path)?).await? else {
            return Ok(None);
        };
        let case: SealedCase = parse(response).await?;
        Ok(Some(case.stored()?))
    }

    pub(super) async fn file(&self, reference: Reference, file: FileId) -> Result<Option<Vec<u8>>> {
        let path = report_path(reference, &format!("/files/{file}"));
        match send_optional(self.get(&path)?).await? {
            Some(response) => Ok(Some(response.bytes().await?.to_vec())),
            None => Ok(None),
        }
    }

    pub(super) async fn reply(
        &self,
        reference: Reference,
        message: &Message,
        status: Status,
        kind: ReplyKind,
    ) -> Result<bool> {
        let reply = NewReply::new(message, status, kind != ReplyKind::Words);
        let body = serde_json::to_vec(&match kind {
            ReplyKind::Record => reply.silent(),
            ReplyKind::Words | ReplyKind::Status => reply,
        })?;
        let path = report_path(reference, "/replies");
        let request = self.request(Method::POST, &path)?;
        let request = request.header(CONTENT_TYPE, JSON).body(body);
        match send(request).await? {
            Ok(_) => Ok(true),
            Err(problem) if problem.code == ProblemCode::SequenceConflict => Ok(false),
            Err(problem) => Err(outside::problem(&problem)),
        }
    }

    pub(super) async fn note(&self, reference: Reference, note: NewNote) -> Result<NoteOutcome> {
        let body = serde_json::to_vec(&NewTeamNote {
            after: note.after,
            keeper: note.keeper,
            sealed: note.sealed,
        })?;
        let request = self.request(Method::POST, &report_path(reference, "/notes"))?;
        let request = request.header(CONTENT_TYPE, JSON).body(body);
        match send(request).await? {
            Ok(_) => Ok(NoteOutcome::Stored),
            Err(problem) => match problem.code {
                ProblemCode::SequenceConflict => Ok(NoteOutcome::Conflict),
                ProblemCode::LimitReached => Ok(NoteOutcome::Full),
                ProblemCode::Withdrawn => Ok(NoteOutcome::Gone),
                _ => Err(outside::problem(&problem)),
            },
        }
    }

    pub(super) async fn keepers(&self, after: i64) -> Result<Vec<StoredKeeper>> {
        let list: KeeperList = get_json(self.get(&format!("{CARE_KEEPERS_PATH}/{after}"))?).await?;
        Ok(list.keepers)
    }

    pub(super) async fn team_keys(&self) -> Result<Vec<String>> {
        let keys: TeamKeys = get_json(self.get(CARE_KEYS_PATH)?).await?;
        Ok(keys.care_keys)
    }

    pub(super) async fn withdraw(&self, reference: Reference) -> Result<()> {
        let request = self.request(Method::POST, &report_path(reference, "/withdraw"))?;
        match send(request).await? {
            Ok(_) => Ok(()),
            Err(problem) => Err(outside::problem(&problem)),
        }
    }

    pub(super) async fn openings(&self) -> Result<Vec<Opening>> {
        let log: OpeningLog = get_json(self.get(CARE_OPENINGS_PATH)?).await?;
        Ok(log.openings)
    }

    pub(super) async fn opinions(&self, after: i64) -> Result<OpinionList> {
        get_json(self.get(&format!("{CARE_OPINIONS_PATH}/{after}"))?).await
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

fn report_path(reference: Reference, rest: &str) -> String {
    format!("{CARE_REPORTS_PATH}/{reference}{rest}")
}

async fn get_json<T: DeserializeOwned>(request: RequestBuilder) -> Result<T> {
    match send(request).await? {
        Ok(response) => parse(response).await,
        Err(problem) => Err(outside::problem(&problem)),
    }
}

/// The response; `None` when the report or file does not exist, or no longer.
async fn send_optional(request: RequestBuilder) -> Result<Option<Response>> {
    match send(request).await? {
        Ok(response) => Ok(Some(response)),
        Err(problem) if matches!(problem.code, ProblemCode::NotFound | ProblemCode::Withdrawn) => {
            Ok(None)
        }
        Err(problem) => Err(outside::problem(&problem)),
    }
}

async fn send(request: RequestBuilder) -> Result<Result<Response, Problem>> {
    let response = request.send().await.map_err(|error| {
        // The message of `reqwest` names the address and nothing else.
        anyhow!(error).context(lang().text(Key::CareNoAnswer))
    })?;
    if matches!(
        response.status(),
        StatusCode::OK | StatusCode::CREATED | StatusCode::NO_CONTENT
    ) {
        return Ok(Ok(response));
    }
    Ok(Err(parse(response).await?))
}

async fn parse<T: DeserializeOwned>(response: Response) -> Result<T> {
    let bytes = response.bytes().await?;
    serde_json::from_slice(&bytes).map_err(|_| NotAnAnswer.into())
}
