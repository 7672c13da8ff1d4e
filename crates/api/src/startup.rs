//! From a configuration to a running server, or to a line for each thing that stands in the way.

mod fault;

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::http::HeaderValue;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::app_state::AppState;
use crate::care::{self, CareListener, CareListenerError};
use crate::clock::Clock;
use crate::configuration::{Configuration, Edge, ServerFlags, Webhooks};
use crate::disk::Disk;
use crate::memory::{Answers, Bodies};
use crate::metrics::{self, Metrics, Watched};
use crate::opinions::Opinions;
use crate::pace::{Busy, Slow};
use crate::plain_form::PlainForm;
use crate::promise_watch::PromiseWatch;
use crate::security_headers::SecurityHeaders;
use crate::serve_site::{Asked, SiteFiles};
use crate::store::{SqlStore, Store};
use crate::upkeep::Upkeep;
use crate::webhooks::{NoTrust, Sender, Teller};
use crate::{routes, serve};

pub use fault::{Faults, StartupError};

/// The configuration of the server, or everything that is wrong with the settings and the files they
/// name.
pub fn configuration(flags: &ServerFlags) -> Result<Configuration, Faults> {
    match flags.read() {
        (configuration, faults) if faults.is_empty() => Ok(configuration),
        (configuration, faults) => Err(Faults::of_settings(faults, &configuration)),
    }
}

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
    disk: Disk,
    write_timeout: Duration,
    metrics: Option<(TcpListener, Router)>,
}

impl Application {
    /// Reads the site file and the built site, takes the addresses, and opens the database once
    /// nothing else stands in the way: a start that fails leaves nothing behind.
    pub async fn build(configuration: &Configuration, clock: Clock) -> Result<Self, Faults> {
        let mut faults = Faults::default();
        let site = faults.note(site::Site::read(&configuration.site));
        let files = faults.note(SiteFiles::read(&configuration.dist));
        faults.note(configuration.storage.look());
        let listener = faults.note(listen(&configuration.listen).await);
        let metrics_listener = faults.note(loopback(&configuration.edge).await);
        let care_listener = faults.note(care_listener(configuration).await);
        let slow = faults.note(Slow::new(configuration.edge.trusted_proxies.clone()));
        let sender = faults.note(sender(configuration.webhooks.as_ref()));
        let (
            Some(site),
            Some((files, frames)),
            Some((listener, address)),
            Some(metrics_listener),
            Some(care_listener),
            Some(slow),
            Some(sender),
        ) = (
            site,
            files,
            listener,
            metrics_listener,
            care_listener,
            slow,
            sender,
        )
        else {
            return Err(faults);
        };

        let store = configuration.storage.open().await?;
        let store = if sender.is_some() {
            store.telling()
        } else {
            store
        };
        let headers = SecurityHeaders::new(files.policy(), site.public_url.is_https());
        let site_elsewhere = site
            .api_origin
            .as_ref()
            .and_then(|_| HeaderValue::from_str(site.public_url.as_str()).ok());
        let shared: Arc<dyn Store> = Arc::new(store.clone());
        let teller = sender.map(|sender| Teller::new(Arc::clone(&shared), sender, clock));
        let upkeep = Upkeep::new(Arc::clone(&shared), site.reports.retention_days, clock);
        let watch = PromiseWatch::new(Arc::clone(&shared), clock);
        let busy = Busy::new(configuration.edge.busy_reports);
        let limits = &configuration.limits;
        let kept_on = configuration.storage.disk(limits.disk_reserve);
        let answers = Answers::new(limits.answers);
        let bodies = Bodies::new(limits.bodies);
        let state = AppState::new(
            shared,
            site.promise.clone(),
            clock,
            busy.clone(),
            (answers, kept_on.clone()),
        );
        let counts = Metrics::default();
        let metrics = metrics_listener.map(|listener| {
            let watched = Watched {
                metrics: counts.clone(),
                busy,
                state: state.clone(),
                slow: slow.clone(),
                bodies: bodies.clone(),
            };
            let router = metrics::router(watched);
            (listener, router)
        });
        let for_care = SecurityHeaders::new(files.policy(), false);
        let care = care_listener.map(|listener| {
            let router = care::router(state.clone(), for_care, counts.clone());
            (listener, router)
        });
        let come_back = ["/id/k/", "/en/k/"].map(|page| files.has_page(page));
        let plain = PlainForm::new(site, frames, come_back);
        let opinions = Opinions::new(plain.clone(), Asked::of(&files));
        let router = routes::router(
            state,
            (plain, opinions),
            files,
            headers,
            site_elsewhere,
            (counts, slow.clone(), bodies),
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
            disk: kept_on,
            write_timeout: limits.write_timeout,
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
        work.spawn(self.disk.watch());
        let patience = self.write_timeout;
        if let Some((listener, router)) = self.metrics {
            work.spawn(serve::until_stopped(
                listener,
                router,
                patience,
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
                listener
                    .serve(router, patience, told(stopped.clone()))
                    .await;
            }
        };
        tokio::join!(
            async {
                stop.await;
                drop(running);
            },
            serve::until_stopped(self.listener, self.router, patience, told(stopped.clone())),
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

async fn listen(address: &str) -> Result<(TcpListener, SocketAddr), StartupError> {
    let taken = async {
        let listener = TcpListener::bind(address).await?;
        let address = listener.local_addr()?;
        Ok((listener, address))
    };
    taken.await.map_err(|source| StartupError::Address {
        address: address.to_owned(),
        source,
    })
}

async fn care_listener(
    configuration: &Configuration,
) -> Result<Option<CareListener>, CareListenerError> {
    match &configuration.care_listen {
        Some(address) => CareListener::bind(address).await.map(Some),
        None => Ok(None),
    }
}

fn sender(webhooks: Option<&Webhooks>) -> Result<Option<Sender>, NoTrust> {
    webhooks
        .map(|it| Sender::new(it.endpoint.clone(), it.secret.clone()))
        .transpose()
}
