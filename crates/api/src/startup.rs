//! From a configuration to a running server, or to one line that says what stands in the way.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::http::HeaderValue;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::care::{self, CareListener, CareListenerError};
use crate::clock::Clock;
use crate::configuration::{Configuration, Edge, Webhooks};
use crate::desk::Desk;
use crate::metrics::{self, Metrics};
use crate::opinions::Opinions;
use crate::pace::{Busy, Slow};
use crate::plain_form::PlainForm;
use crate::promise_watch::PromiseWatch;
use crate::security_headers::SecurityHeaders;
use crate::serve_site::{Asked, SiteFiles, SiteFilesError};
use crate::store::{SqlStore, Store, StoreError};
use crate::upkeep::Upkeep;
use crate::webhooks::{NoTrust, Sender, Teller};
use crate::{routes, serve};

/// A server that is bound to its address and ready to answer.
pub struct Application {
    listener: TcpListener,
    address: SocketAddr,
    router: Router,
    store: SqlStore,
    teller: Option<Teller>,
    upkeep: Upkeep,
    care: Option<(CareListener, Router)>,
    watch: PromiseWatch,
    slow: Slow,
    metrics: Option<(TcpListener, Router)>,
}

impl Application {
    /// Reads the site file and the built site, opens the database and takes the address.
    pub async fn build(configuration: &Configuration, clock: Clock) -> Result<Self, StartupError> {
        let site = site::Site::read(&configuration.site)?;
        let (files, frames) = SiteFiles::read(&configuration.dist)?;
        let headers = SecurityHeaders::new(files.policy(), site.public_url.is_https());
        let metrics_listener = loopback(&configuration.edge).await?;
        let slow = Slow::new(configuration.edge.trusted_proxies.clone())?;
        let store = configuration.storage.open().await?;
        let sender = sender(&configuration.webhooks)?;
        let store = if sender.is_some() {
            store.telling()
        } else {
            store
        };
        let in_use = |source| StartupError::Address {
            address: configuration.listen.clone(),
            source,
        };
        let listener = TcpListener::bind(&configuration.listen)
            .await
            .map_err(in_use)?;
        let address = listener.local_addr().map_err(in_use)?;
        let site_elsewhere = site
            .api_origin
            .as_ref()
            .and_then(|_| HeaderValue::from_str(site.public_url.as_str()).ok());
        let shared: Arc<dyn Store> = Arc::new(store.clone());
        let teller = sender.map(|sender| Teller::new(Arc::clone(&shared), sender, clock));
        let upkeep = Upkeep::new(Arc::clone(&shared), site.reports.retention_days, clock);
        let watch = PromiseWatch::new(Arc::clone(&shared), clock);
        let busy = Busy::new(configuration.edge.busy_reports);
        let desk = Desk::new(shared, site.promise.clone(), clock, busy.clone());
        let counts = Metrics::default();
        let metrics = metrics_listener.map(|listener| {
            let router = metrics::router(counts.clone(), busy, desk.clone());
            (listener, router)
        });
        let for_care = SecurityHeaders::new(files.policy(), false);
        let care = match &configuration.care_listen {
            Some(address) => {
                let listener = CareListener::bind(address).await?;
                Some((
                    listener,
                    care::router(desk.clone(), for_care, counts.clone()),
                ))
            }
            None => None,
        };
        let come_back = ["/id/k/", "/en/k/"].map(|page| files.has_page(page));
        let plain = PlainForm::new(site, frames, come_back);
        let opinions = Opinions::new(plain.clone(), Asked::of(&files));
        let router = routes::router(
            desk,
            (plain, opinions),
            files,
            headers,
            site_elsewhere,
            (counts, slow.clone()),
        );
        Ok(Self {
            listener,
            address,
            router,
            store,
            teller,
            upkeep,
            care,
            watch,
            slow,
            metrics,
        })
    }

    /// The address metrics are read at, where they are.
    pub fn metrics_address(&self) -> Option<SocketAddr> {
        let (listener, _) = self.metrics.as_ref()?;
        listener.local_addr().ok()
    }

    /// The address it listens at, with the port it was given when it asked for port 0.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address at which the care team's program is answered.
    pub fn care_address(&self) -> Option<SocketAddr> {
        self.care.as_ref().map(|(listener, _)| listener.address())
    }

    /// Answers until `stop` is over, then lets the requests under way end and closes the database.
    pub async fn run_until_stopped(self, stop: impl Future<Output = ()>) -> io::Result<()> {
        let mut work = JoinSet::new();
        work.spawn(self.upkeep.run());
        work.spawn(self.watch.run());
        work.spawn(self.slow.forget());
        if let Some((listener, router)) = self.metrics {
            work.spawn(serve::until_stopped(
                listener,
                router,
                std::future::pending(),
            ));
        }
        if let Some(teller) = self.teller {
            work.spawn(teller.run());
        }
        // Dropping the sender is the word to stop, for every listener.
        let (running, stopped) = watch::channel(());
        let told = |mut stopped: watch::Receiver<()>| async move {
            while stopped.changed().await.is_ok() {}
        };
        let for_care = async {
            if let Some((listener, router)) = self.care {
                listener.serve(router, told(stopped.clone())).await;
            }
        };
        tokio::join!(
            async {
                stop.await;
                drop(running);
            },
            serve::until_stopped(self.listener, self.router, told(stopped.clone())),
            for_care,
        );
        work.shutdown().await;
        self.store.close().await;
        Ok(())
    }
}

/// The place where metrics are read, which nobody outside of this machine can reach.
async fn loopback(edge: &Edge) -> Result<Option<TcpListener>, StartupError> {
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

fn sender(webhooks: &Webhooks) -> Result<Option<Sender>, NoTrust> {
    match (&webhooks.webhook_url, &webhooks.webhook_secret) {
        (Some(endpoint), Some(secret)) => Sender::new(endpoint.clone(), secret.clone()).map(Some),
        _ => Ok(None),
    }
}

/// Why the server cannot start; each says what to do.
#[derive(Debug, thiserror::Error)]
pub enum StartupError {
    /// The site file is missing or wrong.
    #[error(transparent)]
    Site(#[from] site::ReadError),
    /// The built site is missing or not whole.
    #[error(transparent)]
    Files(#[from] SiteFilesError),
    /// The database cannot be used.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// No receiver of webhooks can be trusted.
    #[error(transparent)]
    Trust(#[from] NoTrust),
    /// The care team's program cannot be answered.
    #[error(transparent)]
    Care(#[from] CareListenerError),
    /// No random bytes.
    #[error(transparent)]
    NoRandomness(#[from] report::random::NoRandomness),
    /// Metrics would be readable by anybody.
    #[error("{0} is no loopback address; give --metrics one such as 127.0.0.1:9101")]
    MetricsInTheOpen(SocketAddr),
    /// The address for metrics cannot be had.
    #[error(
        "cannot listen at {address} ({source}); stop the program that uses it, or choose another with --metrics"
    )]
    Metrics {
        /// As it was given.
        address: SocketAddr,
        /// What the system said.
        source: io::Error,
    },
    /// The address cannot be had.
    #[error(
        "cannot listen at {address} ({source}); stop the program that uses it, or choose another with --listen"
    )]
    Address {
        /// As it was given.
        address: String,
        /// What the system said.
        source: io::Error,
    },
}
