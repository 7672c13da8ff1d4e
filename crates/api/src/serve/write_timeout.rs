//! Ends a connection whose client does not read its response, so that nobody can make the server
//! hold responses forever. A slow phone reads fast enough: a few hundred bytes a second.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Instant, Sleep, sleep};

/// Fewest bytes of a response that a client has to read in one timeout: at 30 seconds 137 bytes a
/// second, less than the slowest mobile network carries.
const MIN_PROGRESS: usize = 4 * 1024;
/// Largest number of bytes in one write. The system buffers whatever it is given, and a larger
/// write would hide for long whether the client reads anything.
const MAX_WRITE: usize = 4 * 1024;
/// Largest number of slices in one vectored write.
const MAX_SLICES: usize = 8;

/// A connection that fails when what is written to it is not read.
pub(super) struct WriteTimeout<S> {
    stream: S,
    timeout: Duration,
    waiting: Option<Waiting>,
}

/// The timeout that runs while the client is slow to read, and the bytes it has taken since.
struct Waiting {
    end: Pin<Box<Sleep>>,
    written: usize,
}

impl<S> WriteTimeout<S> {
    pub(super) fn new(stream: S, timeout: Duration) -> Self {
        Self {
            stream,
            timeout,
            waiting: None,
        }
    }

    /// The result of a write, or an error once the client has read too little for the timeout.
    fn check(
        &mut self,
        written: Poll<io::Result<usize>>,
        context: &mut Context<'_>,
    ) -> Poll<io::Result<usize>> {
        if let (Poll::Ready(Ok(bytes)), Some(waiting)) = (&written, &mut self.waiting) {
            waiting.written += bytes;
            if waiting.written >= MIN_PROGRESS {
                waiting.written = 0;
                waiting.end.as_mut().reset(Instant::now() + self.timeout);
            }
        }
        if written.is_pending() {
            let timeout = self.timeout;
            let waiting = self.waiting.get_or_insert_with(|| Waiting {
                end: Box::pin(sleep(timeout)),
                written: 0,
            });
            if waiting.end.as_mut().poll(context).is_ready() {
                return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
            }
        }
        written
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for WriteTimeout<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for WriteTimeout<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let part = &bytes[..bytes.len().min(MAX_WRITE)];
        let written = Pin::new(&mut self.stream).poll_write(context, part);
        self.check(written, context)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let mut parts = [io::IoSlice::new(&[]); MAX_SLICES];
        let mut left = MAX_WRITE;
        for (part, slice) in parts.iter_mut().zip(slices) {
            let length = slice.len().min(left);
            *part = io::IoSlice::new(&slice[..length]);
            left -= length;
        }
        let written = Pin::new(&mut self.stream).poll_write_vectored(context, &parts);
        self.check(written, context)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    /// Everything is written, so the timeout ends.
    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.waiting = None;
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, duplex};

    use super::*;

    const TIMEOUT: Duration = Duration::from_secs(30);

    #[tokio::test(start_paused = true)]
    async fn who_reads_nothing_or_next_to_nothing_is_given_up() {
        for pause in [None, Some(Duration::from_secs(1))] {
            let (mut client, server) = duplex(16 * 1024);
            let mut server = WriteTimeout::new(server, TIMEOUT);
            let reading = tokio::spawn(async move {
                // A byte now and then is not reading.
                while let Some(pause) = pause {
                    tokio::time::sleep(pause).await;
                    if client.read_exact(&mut [0; 1]).await.is_err() {
                        break;
                    }
                }
                client
            });
            let start = Instant::now();
            let error = server
                .write_all(&vec![0; 64 * 1024])
                .await
                .expect_err("ended");
            assert_eq!(error.kind(), io::ErrorKind::TimedOut);
            assert_eq!(start.elapsed(), TIMEOUT);
            drop(server);
            reading.await.expect("ends as well");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_slow_phone_gets_all_of_its_answer() {
        let (mut client, server) = duplex(16 * 1024);
        let mut server = WriteTimeout::new(server, TIMEOUT);
        let reading = tokio::spawn(async move {
            let mut read = 0;
            while read < 256 * 1024 {
                tokio::time::sleep(Duration::from_secs(1)).await;
                read += client.read(&mut [0; 500]).await.expect("more of it");
            }
        });
        server
            .write_all(&vec![0; 256 * 1024])
            .await
            .expect("all of it");
        reading.await.expect("all of it");
    }

    #[tokio::test(start_paused = true)]
    async fn the_pause_before_the_next_answer_does_not_count() {
        let (mut client, server) = duplex(1024);
        let mut server = WriteTimeout::new(server, TIMEOUT);
        for _ in 0..3 {
            let mut answer = [0; 4096];
            let (sent, read) = tokio::join!(
                async {
                    server.write_all(&[0; 4096]).await?;
                    server.flush().await
                },
                client.read_exact(&mut answer),
            );
            sent.expect("sent");
            read.expect("read");
            tokio::time::sleep(2 * TIMEOUT).await;
        }
    }
}
