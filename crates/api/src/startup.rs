//! From a configuration to a running server, or to a line for each fault.

mod fault;
mod prepare;

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;

use self::prepare::Prepared;
use crate::app_state::AppState;
use crate::care::{self, CareListener};
use crate::clock::Clock;
use crate::configuration::{Configuration, ServerFlags};
use crate::disk::Disk;
use crate::memory::{BodyBudget, ResponseBudget};
use crate::metrics::{self, Metrics, ScrapeState};
use crate::opinions::Opinions;
use crate::pace::{ProofOfWork, RateLimit};
use crate::plain_form::PlainForm;
use crate::promise_watch::PromiseWatch;
use crate::retention::RetentionTask;
use crate::security_headers::SecurityHeaders;
use crate::serve_site::FormTargets;
use crate::store::SqlStore;
use crate::webhooks::WebhookDispatcher;
use crate::{routes, serve};

pub use fault::{Faults, StartupError};

/// The configuration of the server, or everything that is wrong with the settings and the files they
/// name.
pub fn configuration(flags: &ServerFlags) -> Result<Configuration, Faults> {
    flags.read().map_err(|faults| {
        let given = flags.sources();
        Faults::of_settings(faults, given.path("site"), given.path("dist"))
    })
}

/// A server that is bound to its addresses and ready to respond.
pub struct Application {
    address: SocketAddr,
    public: (TcpListener, Router),
    care: Option<(CareListener, Router)>,
    metrics: Option<(TcpListener, Router)>,
    write_timeout: Duration,
    store: SqlStore,
    work: BackgroundWork,
}

/// What runs beside the listeners until the server stops.
struct BackgroundWork {
    retention: RetentionTask,
    promise_watch: PromiseWatch,
    rate_limit: RateLimit,
    disk: Disk,
    dispatcher: Option<WebhookDispatcher>,
}

impl Application {
    /// Checks everything else and binds the addresses, then opens the database: a start that fails
    /// leaves nothing behind.
    pub async fn build(configuration: &Configuration, clock: Clock) -> Result<Self, Faults> {
        let prepared = Prepared::new(configuration).await?;
        let store = configuration.storage.open().await?;
        let store = if prepared.sender.is_some() {
            store.with_outbox()
        } else {
            store
        };
        Ok(Self::assemble(prepared, configuration, store, clock))
    }

    fn assemble(
        prepared: Prepared,
        configuration: &Configuration,
        store: SqlStore,
        clock: Clock,
    ) -> Self {
        let Prepared {
            site,
            files,
            rate_limit,
            ..
        } = prepared;
        let limits = &configuration.limits;
        let disk = configuration.storage.disk(limits.disk_reserve);
        let work = BackgroundWork {
            retention: RetentionTask::new(store.clone(), site.reports.retention_days, clock),
            promise_watch: PromiseWatch::new(store.clone(), clock),
            rate_limit: rate_limit.clone(),
            disk: disk.clone(),
            dispatcher: prepared
                .sender
                .map(|sender| WebhookDispatcher::new(store.clone(), sender, clock)),
        };
        let proof_of_work = ProofOfWork::new(configuration.edge.busy_reports);
        let bodies = BodyBudget::new(limits.bodies);
        let counts = Metrics::default();
        let care_keys = site.care_keys.iter().map(|key| key.as_str().to_owned());
        let care_keys = care_keys.collect();
        let state = AppState::new(
            store.clone(),
            (site.promise.clone(), care_keys),
            clock,
            proof_of_work.clone(),
            (ResponseBudget::new(limits.answers), disk),
        );
        let scrape_state = ScrapeState {
            metrics: counts.clone(),
            proof_of_work,
            state: state.clone(),
            rate_limit: rate_limit.clone(),
            bodies: bodies.clone(),
        };
        let care_headers = SecurityHeaders::new(files.policy(), false);
        let care_router = care::router(state.clone(), care_headers, counts.clone());
        let headers = SecurityHeaders::new(files.policy(), site.public_url.is_https());
        let site_origin = routes::site_origin(&site);
        let mailbox_pages = ["/id/k/", "/en/k/"].map(|page| files.has_page(page));
        let plain = PlainForm::new(site, prepared.frames, mailbox_pages);
        let opinions = Opinions::new(plain.clone(), FormTargets::of(&files));
        let router = routes::router(
            state,
            (plain, opinions),
            files,
            headers,
            site_origin,
            (counts, rate_limit, bodies),
        );
        let metrics_router = metrics::router(scrape_state);
        Self {
            address: prepared.address,
            public: (prepared.listener, router),
            care: prepared.care_listener.map(|it| (it, care_router)),
            metrics: prepared.metrics_listener.map(|it| (it, metrics_router)),
            write_timeout: limits.write_timeout,
            store,
            work,
        }
    }

    /// The address metrics are read at, if they are.
    pub fn metrics_address(&self) -> Option<SocketAddr> {
        let (listener, _) = self.metrics.as_ref()?;
        listener.local_addr().ok()
    }

    /// The address it listens at, with the port it was given when it asked for port 0.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address of the care listener, if there is one.
    pub fn care_address(&self) -> Option<SocketAddr> {
        self.care.as_ref().map(|(listener, _)| listener.address())
    }

    /// Responds until `stop` is ready, then lets the requests under way end and closes the database.
    pub async fn run_until_stopped(self, stop: impl Future<Output = ()>) -> io::Result<()> {
        let timeout = self.write_timeout;
        let mut work = self.work.start();
        if let Some((listener, router)) = self.metrics {
            let never = std::future::pending();
            work.spawn(serve::until_stopped(listener, router, timeout, never));
        }
        // Dropping `running` stops every listener.
        let (running, stopped) = watch::channel(());
        let is_stopped = |mut stopped: watch::Receiver<()>| async move {
            while stopped.changed().await.is_ok() {}
        };
        let serve_care = async {
            if let Some((listener, router)) = self.care {
                let stop = is_stopped(stopped.clone());
                listener.serve(router, timeout, stop).await;
            }
        };
        let (listener, router) = self.public;
        tokio::join!(
            async {
                stop.await;
                drop(running);
            },
            serve::until_stopped(listener, router, timeout, is_stopped(stopped.clone())),
            serve_care,
        );
        work.shutdown().await;
        self.store.close().await;
        Ok(())
    }
}

impl BackgroundWork {
    fn start(self) -> JoinSet<()> {
        let mut work = JoinSet::new();
        work.spawn(self.retention.run());
        work.spawn(self.promise_watch.run());
        work.spawn(self.rate_limit.run_cleanup());
        work.spawn(self.disk.watch());
        if let Some(dispatcher) = self.dispatcher {
            work.spawn(dispatcher.run());
        }
        work
    }
}
