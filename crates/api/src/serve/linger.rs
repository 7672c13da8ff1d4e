//! Ends a connection so that its last answer arrives. Who is refused before a body was read whole
//! is often still sending it; closing on unread bytes makes the system reset the connection, and
//! the answer may be lost on its way.

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

/// How long at most: the largest body of a slow phone takes 26 seconds.
const LONGEST: Duration = Duration::from_secs(30);
/// How long while nothing more comes.
const QUIET: Duration = Duration::from_secs(5);

/// Whether all that came on a connection was understood and read to its end. Clones share it.
#[derive(Clone)]
pub(super) struct Whole(Arc<AtomicBool>);

impl Whole {
    /// Nothing came yet.
    pub(super) fn new() -> Self {
        Self(Arc::new(AtomicBool::new(true)))
    }

    /// The request, which notes here when it was read to its end.
    pub(super) fn watch(&self, request: Request<Incoming>) -> Request<Watched> {
        request.map(|body| {
            let whole = self.clone();
            whole.set(body.is_end_stream());
            Watched { body, whole }
        })
    }

    /// The answer, which says that the connection ends with it where the request was not read to
    /// its end. Without that a client or a proxy sends its next request into a closing connection,
    /// and may not know whether to send it again.
    pub(super) fn announce_end(&self, mut answer: Response) -> Response {
        if !self.get() {
            let close = HeaderValue::from_static("close");
            answer.headers_mut().insert(CONNECTION, close);
        }
        answer
    }

    fn set(&self, whole: bool) {
        self.0.store(whole, Ordering::Relaxed);
    }

    fn get(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// The body of a request that notes when it was read to its end.
pub(super) struct Watched {
    body: Incoming,
    whole: Whole,
}

impl HttpBody for Watched {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        let frame = ready!(Pin::new(&mut self.body).poll_frame(context));
        if frame.is_none() || self.body.is_end_stream() {
            self.whole.set(true);
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

/// A connection that, after its last word, goes on taking what is still being sent.
pub(super) struct Lingering<S> {
    stream: S,
    whole: Whole,
    farewell: Option<Farewell>,
}

/// The time that is left once the last word was said.
struct Farewell {
    end: Pin<Box<Sleep>>,
    quiet: Pin<Box<Sleep>>,
}

impl<S> Lingering<S> {
    pub(super) fn new(stream: S, whole: Whole) -> Self {
        Self {
            stream,
            whole,
            farewell: None,
        }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Lingering<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        ready!(Pin::new(&mut self.stream).poll_read(context, buffer))?;
        if buffer.filled().len() > before {
            self.whole.set(false);
        }
        Poll::Ready(Ok(()))
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncWrite for Lingering<S> {
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
        if this.farewell.is_none() {
            ready!(Pin::new(&mut this.stream).poll_shutdown(context))?;
        }
        if this.whole.get() {
            return Poll::Ready(Ok(()));
        }
        let farewell = this.farewell.get_or_insert_with(Farewell::begin);
        farewell.poll(&mut this.stream, context).map(Ok)
    }
}

impl Farewell {
    fn begin() -> Self {
        Self {
            end: Box::pin(sleep(LONGEST)),
            quiet: Box::pin(sleep(QUIET)),
        }
    }

    /// Takes what comes and drops it, until the other side is done or this has lasted long enough.
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
                    self.quiet.as_mut().reset(Instant::now() + QUIET);
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
        for (pause, lasted) in [(QUIET * 2, QUIET), (QUIET / 2, LONGEST)] {
            let (mut client, server) = duplex(64);
            let mut server = Lingering::new(server, Whole::new());
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
        let mut unused = Lingering::new(server, Whole::new());
        unused.shutdown().await.expect("ended");
        assert_eq!(start.elapsed(), Duration::ZERO);
        drop(client);

        let (mut client, server) = duplex(64);
        let mut broken_off = Lingering::new(server, Whole::new());
        client.write_all(b"PUT").await.expect("sent");
        drop(client);
        broken_off.read_exact(&mut [0; 3]).await.expect("read");
        broken_off.shutdown().await.expect("ended");
        assert_eq!(start.elapsed(), Duration::ZERO);
    }
}
