//! Bodies that are arriving. Bytes count as they come, so that promising many costs nothing to
//! others. When there is no room left, the body on which nothing came for longest gives way, a large
//! one first: who sends is taken, and who only holds on to memory is not.

use std::collections::HashMap;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker, ready};

use axum::BoxError;
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use hyper::body::{Frame, SizeHint};
use plain::PLAIN_PATH;
use report::attachment::SEALED_PIECE;
use report::wire::{MAX_BODY, REPORTS_PATH};

/// Largest number of bytes of a body that count; the rest of a longer one is read and dropped.
const LONGEST: usize = if SEALED_PIECE > MAX_BODY {
    SEALED_PIECE
} else {
    MAX_BODY
};

/// A report seldom has more bytes. A body up to this size gives way only when none is larger.
const SMALL: usize = 32 * 1024;

/// The room for bodies. Clones share it.
#[derive(Clone)]
pub(crate) struct Bodies(Arc<Parts>);

struct Parts {
    room: usize,
    held: Mutex<Held>,
}

#[derive(Default)]
struct Held {
    bytes: usize,
    /// How many bodies there ever were.
    bodies: u64,
    /// Counts every piece of a body that comes, so that the latest has the highest number.
    moments: u64,
    under_way: HashMap<u64, UnderWay>,
}

struct UnderWay {
    bytes: usize,
    rank: Rank,
    last: u64,
    /// Whether more of it is to come; if not, it is being worked on and does not give way.
    is_arriving: bool,
    waker: Option<Waker>,
}

/// What a body is for. A higher rank may use more of the room and takes it from the same or a
/// lower one, never from a higher.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// Pieces of files, messages and words: half of the room.
    Other,
    /// A report without the app, which is worked on for longer: three quarters.
    Plain,
    /// A sealed report: all of it.
    Report,
}

impl Rank {
    fn of(path: &str) -> Self {
        match path {
            REPORTS_PATH => Self::Report,
            PLAIN_PATH => Self::Plain,
            _ => Self::Other,
        }
    }

    const fn share_of(self, room: usize) -> usize {
        match self {
            Self::Other => room / 2,
            Self::Plain => room / 4 * 3,
            Self::Report => room,
        }
    }
}

/// There is no room for the body.
#[derive(Debug, thiserror::Error)]
#[error("too much is being sent at this moment")]
pub(crate) struct OverBudget;

impl Bodies {
    /// A budget of `room` bytes.
    pub(crate) fn new(room: usize) -> Self {
        Self(Arc::new(Parts {
            room,
            held: Mutex::default(),
        }))
    }

    /// How many bytes are in memory.
    pub(crate) fn held(&self) -> usize {
        self.lock().bytes
    }

    fn share(&self, rank: Rank) -> Share {
        let mut held = self.lock();
        held.bodies += 1;
        let id = held.bodies;
        let body = UnderWay {
            bytes: 0,
            rank,
            last: held.moments,
            is_arriving: true,
            waker: None,
        };
        held.under_way.insert(id, body);
        Share {
            bodies: self.clone(),
            id,
        }
    }

    fn lock(&self) -> MutexGuard<'_, Held> {
        self.0.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The part of the room that one body has, until this is dropped.
struct Share {
    bodies: Bodies,
    id: u64,
}

impl Share {
    /// Takes room for bytes that came; fails where there is none, or where it had to give way.
    fn grow(&self, bytes: usize) -> Result<(), OverBudget> {
        let mut held = self.bodies.lock();
        held.moments += 1;
        let moment = held.moments;
        let body = held.under_way.get_mut(&self.id).ok_or(OverBudget)?;
        body.last = moment;
        let bytes = bytes.min(LONGEST - body.bytes);
        let rank = body.rank;
        let room = rank.share_of(self.bodies.0.room);
        while held.bytes + bytes > room {
            held.give_way(self.id, rank)?;
        }
        held.bytes += bytes;
        if let Some(body) = held.under_way.get_mut(&self.id) {
            body.bytes += bytes;
        }
        Ok(())
    }

    /// Waits for more; false where it had to give way.
    fn wait(&self, waker: &Waker) -> bool {
        let mut held = self.bodies.lock();
        match held.under_way.get_mut(&self.id) {
            Some(body) => {
                body.waker = Some(waker.clone());
                true
            }
            None => false,
        }
    }

    /// All of it is there.
    fn has_arrived(&self) {
        if let Some(body) = self.bodies.lock().under_way.get_mut(&self.id) {
            body.is_arriving = false;
        }
    }
}

impl Held {
    /// Takes the room of the large body that has been quiet for longest, or of a small one.
    fn give_way(&mut self, asking: u64, rank: Rank) -> Result<(), OverBudget> {
        let quiet = self
            .under_way
            .iter()
            .filter(|(id, body)| {
                **id != asking && body.is_arriving && body.bytes > 0 && body.rank <= rank
            })
            .min_by_key(|(_, body)| (body.bytes <= SMALL, body.last));
        let id = *quiet.ok_or(OverBudget)?.0;
        if let Some(waker) = self.take(id).and_then(|body| body.waker) {
            waker.wake();
        }
        Ok(())
    }

    fn take(&mut self, id: u64) -> Option<UnderWay> {
        let body = self.under_way.remove(&id)?;
        self.bytes -= body.bytes;
        Some(body)
    }
}

impl Drop for Share {
    fn drop(&mut self) {
        self.bodies.lock().take(self.id);
    }
}

/// Counts the body of the request for as long as it is worked on.
pub(crate) async fn within(State(bodies): State<Bodies>, request: Request, next: Next) -> Response {
    if request.body().is_end_stream() {
        return next.run(request).await;
    }
    let share = Arc::new(bodies.share(Rank::of(request.uri().path())));
    let counted = Arc::clone(&share);
    let request = request.map(|body| {
        Body::new(Counted {
            body,
            share: counted,
        })
    });
    let answer = next.run(request).await;
    drop(share);
    answer
}

struct Counted {
    body: Body,
    share: Arc<Share>,
}

impl HttpBody for Counted {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        if !self.share.wait(context.waker()) {
            return Poll::Ready(Some(Err(OverBudget.into())));
        }
        let Some(frame) = ready!(Pin::new(&mut self.body).poll_frame(context)) else {
            self.share.has_arrived();
            return Poll::Ready(None);
        };
        let frame = match frame {
            Ok(frame) => frame,
            Err(error) => return Poll::Ready(Some(Err(error.into()))),
        };
        let length = frame.data_ref().map_or(0, Bytes::len);
        if let Err(error) = self.share.grow(length) {
            return Poll::Ready(Some(Err(error.into())));
        }
        if self.body.is_end_stream() {
            self.share.has_arrived();
        }
        Poll::Ready(Some(Ok(frame)))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

#[cfg(test)]
mod tests;
