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
use crate::configuration::{Configuration, Webhooks};
use crate::desk::Desk;
use crate::opinions::Opinions;
use crate::plain_form::PlainForm;
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
}

impl Application {
    /// Reads the site file and the built site, opens the database and takes the address.
    pub async fn build(configuration: &Configuration, clock: Clock) -> Result<Self, StartupError> {
        let site = site::Site::read(&configuration.site)?;
        let (files, frames) = SiteFiles::read(&configuration.dist)?;
        let headers = SecurityHeaders::new(files.policy(), site.public_url.is_https());
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
        let desk = Desk::new(shared, site.promise.clone(), clock);
        let for_care = SecurityHeaders::new(files.policy(), false);
        let care = match &configuration.care_listen {
            Some(address) => {
                let listener = CareListener::bind(address).await?;
                Some((listener, care::router(desk.clone(), for_care)))
            }
            None => None,
        };
        let come_back = ["/id/k/", "/en/k/"].map(|page| files.has_page(page));
        let plain = PlainForm::new(site, frames, come_back);
        let opinions = Opinions::new(plain.clone(), Asked::of(&files));
        let router = routes::router(desk, plain, opinions, files, headers, site_elsewhere);
        Ok(Self {
            listener,
            address,
            router,
            store,
            teller,
            upkeep,
            care,
        })
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
