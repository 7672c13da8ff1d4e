//! Accepts connections, with timeouts for slow clients and for the shutdown.

mod drain;
mod write_timeout;

use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tower::ServiceExt as _;

use self::drain::{BodyFullyRead, Draining};
use self::write_timeout::WriteTimeout;
use crate::pace::Peer;

/// Longest time for the head of a request to arrive, and for an idle connection to stay open.
const HEAD_TIMEOUT: Duration = Duration::from_secs(30);
/// Longest time for requests under way to end once the server stops.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(20);
/// Largest read buffer of a connection, in bytes.
const BUFFER: usize = 16 * 1024;
/// Largest number of unsent bytes that the system buffers for a connection. By default it buffers
/// megabytes, which would hide whether the client reads.
const MAX_UNSENT: u32 = 8 * 1024;

/// Serves `router` until `stop` is ready. The connection of a client that reads nothing of its
/// response for `write_timeout` is closed.
pub(crate) async fn until_stopped(
    listener: TcpListener,
    router: Router,
    write_timeout: Duration,
    stop: impl Future<Output = ()>,
) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIMEOUT)
        .max_buf_size(BUFFER);
    let connections = GracefulShutdown::new();
    let mut stop = std::pin::pin!(stop);

    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        let (stream, from) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                // Mostly a full table of open files, which empties as others finish.
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(Duration::from_millis(100)).await;
                continue;
            }
        };
        let _ = stream.set_nodelay(true);
        limit_unsent(&stream);
        let peer = Peer(from.ip());
        let fully_read = BodyFullyRead::new();
        let stream = WriteTimeout::new(stream, write_timeout);
        let stream = TokioIo::new(Draining::new(stream, fully_read.clone()));
        let at_response = fully_read.clone();
        let service = router
            .clone()
            .map_request(move |mut request: Request<Incoming>| {
                request.extensions_mut().insert(peer);
                fully_read.track(request).map(Body::new)
            })
            .map_response(move |response: Response| at_response.close_if_unread(response));
        let service = TowerToHyperService::new(service);
        let connection = connections.watch(http.serve_connection(stream, service));
        // Connections of phones break off all the time, which is no error.
        tokio::spawn(async move { drop(connection.await) });
    }

    drop(listener);
    if tokio::time::timeout(SHUTDOWN_TIMEOUT, connections.shutdown())
        .await
        .is_err()
    {
        tracing::warn!("stopped with requests under way");
    }
}

#[cfg(any(target_os = "linux", target_os = "android"))]
fn limit_unsent(stream: &TcpStream) {
    let _ = socket2::SockRef::from(stream).set_tcp_notsent_lowat(MAX_UNSENT);
}

/// Other systems have no such limit; a small send buffer comes close.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
fn limit_unsent(stream: &TcpStream) {
    let _ = socket2::SockRef::from(stream).set_send_buffer_size(4 * MAX_UNSENT as usize);
}
