//! Takes connections, with a limit on the time a client may take to say what it wants.

mod linger;
mod stalled;

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

use self::linger::{Lingering, Whole};
use self::stalled::Stalled;
use crate::pace::Peer;

/// How long the head of a request may take, and how long an unused connection is kept.
const HEAD_TIMEOUT: Duration = Duration::from_secs(30);
/// How long requests under way may take to end once the server was told to stop.
const FAREWELL: Duration = Duration::from_secs(20);
/// The most that is held in memory of a request before it is handed on, for each connection.
const BUFFER: usize = 16 * 1024;
/// The most that the system takes of an answer before it is sent. It would take megabytes for each
/// connection, and it could not be told any more whether the client reads.
const UNSENT: u32 = 8 * 1024;

/// Answers with `router` until `stop` is over. A client that reads nothing of its answer for as
/// long as `patience` is given up.
pub(crate) async fn until_stopped(
    listener: TcpListener,
    router: Router,
    patience: Duration,
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
        let whole = Whole::new();
        let stream = Stalled::new(stream, patience);
        let stream = TokioIo::new(Lingering::new(stream, whole.clone()));
        let answered = whole.clone();
        let service = router
            .clone()
            .map_request(move |mut request: Request<Incoming>| {
                request.extensions_mut().insert(peer);
                whole.watch(request).map(Body::new)
            })
            .map_response(move |answer: Response| answered.announce_end(answer));
        let service = TowerToHyperService::new(service);
        let connection = connections.watch(http.serve_connection(stream, service));
        // A connection that breaks off is everyday life on a phone and no news.
        tokio::spawn(async move { drop(connection.await) });
    }

    drop(listener);
    if tokio::time::timeout(FAREWELL, connections.shutdown())
        .await
        .is_err()
    {
        tracing::warn!("stopped with requests under way");
    }
}

#[cfg(any(target_os = "linux", target_os = "android"))]
fn limit_unsent(stream: &TcpStream) {
    let _ = socket2::SockRef::from(stream).set_tcp_notsent_lowat(UNSENT);
}

/// Elsewhere the size of what the system keeps says the same less exactly.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
fn limit_unsent(stream: &TcpStream) {
    let _ = socket2::SockRef::from(stream).set_send_buffer_size(4 * UNSENT as usize);
}
