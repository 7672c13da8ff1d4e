//! What a start needs besides the database. All of it is checked before the database is opened, so
//! that every fault is reported at once and a start that fails leaves no database behind.

use std::net::SocketAddr;

use site::Site;
use tokio::net::TcpListener;

use super::fault::{Faults, StartupError};
use crate::care::{CareListener, CareListenerError};
use crate::configuration::{Configuration, Edge, Webhooks};
use crate::pace::RateLimit;
use crate::plain_form::Frames;
use crate::serve_site::SiteFiles;
use crate::webhooks::{NoRootCertificates, Sender};

/// The files, the addresses and the rest, ready to be used.
pub(super) struct Prepared {
    pub(super) site: Site,
    pub(super) files: SiteFiles,
    pub(super) frames: Frames,
    pub(super) listener: TcpListener,
    pub(super) address: SocketAddr,
    pub(super) metrics_listener: Option<TcpListener>,
    pub(super) care_listener: Option<CareListener>,
    pub(super) rate_limit: RateLimit,
    pub(super) sender: Option<Sender>,
}

impl Prepared {
    pub(super) async fn new(configuration: &Configuration) -> Result<Self, Faults> {
        let mut faults = Faults::default();
        let site = faults.note(Site::read(&configuration.site));
        let files = faults.note(SiteFiles::read(&configuration.dist));
        faults.note(configuration.storage.look());
        let listener = faults.note(listen(&configuration.listen).await);
        let metrics_listener = faults.note(listen_for_metrics(&configuration.edge).await);
        let care_listener = faults.note(listen_for_care(configuration).await);
        let rate_limit = faults.note(RateLimit::new(configuration.edge.trusted_proxies.clone()));
        let sender = faults.note(sender(configuration.webhooks.as_ref()));
        let prepared = || {
            let ((files, frames), (listener, address)) = (files?, listener?);
            Some(Self {
                site: site?,
                files,
                frames,
                listener,
                address,
                metrics_listener: metrics_listener?,
                care_listener: care_listener?,
                rate_limit: rate_limit?,
                sender: sender?,
            })
        };
        faults.or(prepared())
    }
}

async fn listen(address: &str) -> Result<(TcpListener, SocketAddr), StartupError> {
    let bound = async {
        let listener = TcpListener::bind(address).await?;
        let address = listener.local_addr()?;
        Ok((listener, address))
    };
    bound.await.map_err(|source| StartupError::Address {
        address: address.to_owned(),
        source,
    })
}

/// Metrics are for this machine alone.
async fn listen_for_metrics(edge: &Edge) -> Result<Option<TcpListener>, StartupError> {
    let Some(address) = edge.metrics else {
        return Ok(None);
    };
    if !address.ip().is_loopback() {
        return Err(StartupError::MetricsInTheOpen(address));
    }
    match TcpListener::bind(address).await {
        Ok(listener) => Ok(Some(listener)),
        Err(source) => Err(StartupError::Metrics { address, source }),
    }
}

async fn listen_for_care(
    configuration: &Configuration,
) -> Result<Option<CareListener>, CareListenerError> {
    match &configuration.care_listen {
        Some(address) => CareListener::bind(address).await.map(Some),
        None => Ok(None),
    }
}

fn sender(webhooks: Option<&Webhooks>) -> Result<Option<Sender>, NoRootCertificates> {
    webhooks
        .map(|it| Sender::new(it.endpoint.clone(), it.secret.clone()))
        .transpose()
}
