//! Drains a request body after the response. A client that is refused early is often still sending;
//! closing on unread bytes makes the system reset the connection, and the response may get lost. This
//! is the only place that reads bodies nobody wants: a handler refuses as soon as it can.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::body::{Bytes, HttpBody};
use axum::http::header::CONNECTION;
use axum::http::{HeaderValue, Request};
use axum::response::Response;
use hyper::body::{Frame, Incoming, SizeHint};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Instant, Sleep, sleep};

/// Longest time to drain one connection, as long as a body may take to arrive (`crate::body`): the
/// largest takes a slow phone 26 seconds, and one that is too large takes longer.
const DRAIN_TIMEOUT: Duration = Duration::from_mins(1);
/// Longest time to drain while nothing arrives.
const IDLE_TIMEOUT: Duration = Duration::from_secs(5);

/// Whether every byte that arrived on a connection was read by a handler. Clones share it.
#[derive(Clone)]
pub(super) struct BodyFullyRead(Arc<AtomicBool>);

impl BodyFullyRead {
    /// For a connection on which nothing has arrived yet.
    pub(super) fn new() -> Self {
        Self(Arc::new(AtomicBool::new(true)))
    }

    /// The request with a body that records here when it is read to its end.
    pub(super) fn track(&self, request: Request<Incoming>) -> Request<TrackedBody> {
        request.map(|body| {
            let fully_read = self.clone();
            fully_read.set(body.is_end_stream());
            TrackedBody { body, fully_read }
        })
    }

    /// The response, with `Connection: close` when the request was not read to its end. Without it a
    /// client or a proxy would send its next request into a closing connection, and could not know
    /// whether to send it again.
    pub(super) fn close_if_unread(&self, mut response: Response) -> Response {
        if !self.get() {
            let close = HeaderValue::from_static("close");
            response.headers_mut().insert(CONNECTION, close);
        }
        response
    }

    fn set(&self, fully_read: bool) {
        self.0.store(fully_read, Ordering::Relaxed);
    }

    fn get(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// A request body that records when it is read to its end.
pub(super) struct TrackedBody {
    body: Incoming,
    fully_read: BodyFullyRead,
}

impl HttpBody for TrackedBody {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        let frame = ready!(Pin::new(&mut self.body).poll_frame(context));
        if frame.is_none() || self.body.is_end_stream() {
            self.fully_read.set(true);
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// A connection that drains what the client still sends after the last response.
pub(super) struct Draining<S> {
    stream: S,
    fully_read: BodyFullyRead,
    deadline: Option<DrainDeadline>,
}

/// When draining ends.
struct DrainDeadline {
    end: Pin<Box<Sleep>>,
    quiet: Pin<Box<Sleep>>,
}

impl<S> Draining<S> {
    pub(super) fn new(stream: S, fully_read: BodyFullyRead) -> Self {
        Self {
            stream,
            fully_read,
            deadline: None,
        }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Draining<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        ready!(Pin::new(&mut self.stream).poll_read(context, buffer))?;
        if buffer.filled().len() > before {
            self.fully_read.set(false);
        }
        Poll::Ready(Ok(()))
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncWrite for Draining<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write_vectored(context, slices)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = &mut *self;
        if this.deadline.is_none() {
            ready!(Pin::new(&mut this.stream).poll_shutdown(context))?;
        }
        if this.fully_read.get() {
            return Poll::Ready(Ok(()));
        }
        let deadline = this.deadline.get_or_insert_with(DrainDeadline::start);
        deadline.poll(&mut this.stream, context).map(Ok)
    }
}

impl DrainDeadline {
    fn start() -> Self {
        Self {
            end: Box::pin(sleep(DRAIN_TIMEOUT)),
            quiet: Box::pin(sleep(IDLE_TIMEOUT)),
        }
    }

    /// Reads and drops bytes until the client is done or a timeout has passed.
    fn poll(
        &mut self,
        stream: &mut (impl AsyncRead + Unpin),
        context: &mut Context<'_>,
    ) -> Poll<()> {
        let mut dropped = [0; 8 * 1024];
        while self.end.as_mut().poll(context).is_pending() {
            let mut dropped = ReadBuf::new(&mut dropped);
            match Pin::new(&mut *stream).poll_read(context, &mut dropped) {
                Poll::Ready(Ok(())) if !dropped.filled().is_empty() => {
                    self.quiet.as_mut().reset(Instant::now() + IDLE_TIMEOUT);
                }
                Poll::Ready(_) => return Poll::Ready(()),
                Poll::Pending => return self.quiet.as_mut().poll(context),
            }
        }
        Poll::Ready(())
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, duplex};

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn what_is_still_being_sent_is_taken_for_a_while_and_not_for_ever() {
        for (pause, lasted) in [
            (IDLE_TIMEOUT * 2, IDLE_TIMEOUT),
            (IDLE_TIMEOUT / 2, DRAIN_TIMEOUT),
        ] {
            let (mut client, server) = duplex(64);
            let mut server = Draining::new(server, BodyFullyRead::new());
            client.write_all(b"PUT").await.expect("sent");
            server.read_exact(&mut [0; 3]).await.expect("read");
            let start = Instant::now();
            let sending = async move {
                while client.write_all(&[0; 64]).await.is_ok() {
                    tokio::time::sleep(pause).await;
                }
            };
            let sending = tokio::spawn(sending);
            server.shutdown().await.expect("ended");
            assert_eq!(start.elapsed(), lasted, "{pause:?}");
            drop(server);
            sending.await.expect("the client learns of it");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_connection_on_which_nothing_is_left_ends_at_once() {
        let (client, server) = duplex(64);
        let start = Instant::now();
        let mut unused = Draining::new(server, BodyFullyRead::new());
        unused.shutdown().await.expect("ended");
        assert_eq!(start.elapsed(), Duration::ZERO);
        drop(client);

        let (mut client, server) = duplex(64);
        let mut broken_off = Draining::new(server, BodyFullyRead::new());
        client.write_all(b"PUT").await.expect("sent");
        drop(client);
        broken_off.read_exact(&mut [0; 3]).await.expect("read");
        broken_off.shutdown().await.expect("ended");
        assert_eq!(start.elapsed(), Duration::ZERO);
    }
}
