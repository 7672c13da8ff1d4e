//! The listener for the care team's program, on a loopback address only.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use tokio::net::{TcpListener, lookup_host};

use crate::serve;

/// A listener that is bound to a loopback address.
pub(crate) struct CareListener {
    listener: TcpListener,
    address: SocketAddr,
}

impl CareListener {
    /// Binds the address, unless another machine could reach it.
    pub(crate) async fn bind(address: &str) -> Result<Self, CareListenerError> {
        let in_use = |source| CareListenerError::Address {
            address: address.to_owned(),
            source,
        };
        let found: Vec<SocketAddr> = lookup_host(address).await.map_err(in_use)?.collect();
        if found.iter().any(|address| !address.ip().is_loopback()) {
            return Err(CareListenerError::Reachable {
                address: address.to_owned(),
            });
        }
        let listener = TcpListener::bind(&*found).await.map_err(in_use)?;
        let address = listener.local_addr().map_err(in_use)?;
        Ok(Self { listener, address })
    }

    /// The address, with the port that the system chose when port 0 was asked for.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Serves until `stop` resolves.
    pub(crate) async fn serve(
        self,
        router: Router,
        drain_timeout: Duration,
        stop: impl Future<Output = ()>,
    ) {
        serve::until_stopped(self.listener, router, drain_timeout, stop).await;
    }
}

/// Why the listener cannot be bound.
#[derive(Debug, thiserror::Error)]
pub enum CareListenerError {
    /// Other machines could reach it.
    #[error(
        "{address} is reached from other machines, which the care team's listener must never be; choose a loopback address such as 127.0.0.1:8081 with --care-listen"
    )]
    Reachable {
        /// As it was given.
        address: String,
    },
    /// The address cannot be bound.
    #[error(
        "cannot listen at {address} for the care team ({source}); stop the program that uses it, or choose another with --care-listen"
    )]
    Address {
        /// As it was given.
        address: String,
        /// What the system said.
        source: io::Error,
    },
}
