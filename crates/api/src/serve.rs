//! Takes connections, with a limit on the time a client may take to say what it wants.

mod linger;

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
use tokio::net::TcpListener;
use tower::ServiceExt as _;

use self::linger::{Lingering, Whole};
use crate::pace::Peer;

/// How long the head of a request may take, and how long an unused connection is kept.
const HEAD_TIMEOUT: Duration = Duration::from_secs(30);
/// How long requests under way may take to end once the server was told to stop.
const FAREWELL: Duration = Duration::from_secs(20);
/// The most that is held in memory of a request before it is handed on.
const BUFFER: usize = 64 * 1024;

/// Answers with `router` until `stop` is over.
pub(crate) async fn until_stopped(
    listener: TcpListener,
    router: Router,
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
        let peer = Peer(from.ip());
        let whole = Whole::new();
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
