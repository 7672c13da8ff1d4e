//! The memory for request bodies. Bytes count when they arrive, so that announcing many costs others
//! nothing. When the budget is used up, the body that has been idle for longest is evicted, a large one
//! first: clients that send are served, and clients that only hold memory are not.

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
use plain::{MAX_FORM, PLAIN_PATH};
use report::attachment::SEALED_PIECE;
use report::wire::{MAX_BODY, REPORTS_PATH};

/// Largest number of bytes that count for one body; no handler keeps more.
const MAX_COUNTED: usize = MAX_FORM;
const _: () = assert!(MAX_COUNTED >= SEALED_PIECE && MAX_COUNTED >= MAX_BODY);

/// Most reports are smaller. A body up to this size is evicted only when none is larger.
const SMALL_BODY: usize = 32 * 1024;

/// The memory for bodies. Clones share it.
#[derive(Clone)]
pub(crate) struct BodyBudget(Arc<Parts>);

struct Parts {
    room: usize,
    held: Mutex<Usage>,
}

#[derive(Default)]
struct Usage {
    bytes: usize,
    /// Number of bodies since the start.
    bodies: u64,
    /// Counts every frame that arrives, so that the latest has the highest number.
    moments: u64,
    under_way: HashMap<u64, ActiveBody>,
}

struct ActiveBody {
    bytes: usize,
    priority: Priority,
    last: u64,
    /// Whether more of it is to arrive; if not, a handler works on it and it is not evicted.
    is_arriving: bool,
    waker: Option<Waker>,
}

/// What a body is for. A higher priority may use more of the budget, and evicts bodies of the same or
/// a lower one, never of a higher.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Priority {
    /// Pieces of files, messages and feedback: half of the budget.
    Other,
    /// A report without the app, which is worked on for longer: three quarters.
    Plain,
    /// A sealed report: all of it.
    Report,
}

impl Priority {
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

/// The budget is used up.
#[derive(Debug, thiserror::Error)]
#[error("too much is being sent at this moment")]
pub(crate) struct OverBudget;

impl BodyBudget {
    /// A budget of `room` bytes.
    pub(crate) fn new(room: usize) -> Self {
        Self(Arc::new(Parts {
            room,
            held: Mutex::default(),
        }))
    }

    /// Bytes in memory.
    pub(crate) fn held(&self) -> usize {
        self.lock().bytes
    }

    fn share(&self, priority: Priority) -> BodyShare {
        let mut held = self.lock();
        held.bodies += 1;
        let id = held.bodies;
        let body = ActiveBody {
            bytes: 0,
            priority,
            last: held.moments,
            is_arriving: true,
            waker: None,
        };
        held.under_way.insert(id, body);
        BodyShare {
            bodies: self.clone(),
            id,
        }
    }

    fn lock(&self) -> MutexGuard<'_, Usage> {
        self.0.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The part of the budget that one body uses, until this is dropped.
struct BodyShare {
    bodies: BodyBudget,
    id: u64,
}

impl BodyShare {
    /// Counts bytes that arrived; fails when the budget is used up or the body was evicted.
    fn grow(&self, bytes: usize) -> Result<(), OverBudget> {
        let mut held = self.bodies.lock();
        held.moments += 1;
        let moment = held.moments;
        let body = held.under_way.get_mut(&self.id).ok_or(OverBudget)?;
        body.last = moment;
        let bytes = bytes.min(MAX_COUNTED - body.bytes);
        let priority = body.priority;
        let room = priority.share_of(self.bodies.0.room);
        while held.bytes + bytes > room {
            held.evict(self.id, priority)?;
        }
        held.bytes += bytes;
        if let Some(body) = held.under_way.get_mut(&self.id) {
            body.bytes += bytes;
        }
        Ok(())
    }

    /// Registers the waker; false when the body was evicted.
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

    /// The body is complete.
    fn has_arrived(&self) {
        if let Some(body) = self.bodies.lock().under_way.get_mut(&self.id) {
            body.is_arriving = false;
        }
    }
}

impl Usage {
    /// Evicts the large body that has been idle for longest, or a small one.
    fn evict(&mut self, asking: u64, priority: Priority) -> Result<(), OverBudget> {
        let quiet = self
            .under_way
            .iter()
            .filter(|(id, body)| {
                **id != asking && body.is_arriving && body.bytes > 0 && body.priority <= priority
            })
            .min_by_key(|(_, body)| (body.bytes <= SMALL_BODY, body.last));
        let id = *quiet.ok_or(OverBudget)?.0;
        if let Some(waker) = self.take(id).and_then(|body| body.waker) {
            waker.wake();
        }
        Ok(())
    }

    fn take(&mut self, id: u64) -> Option<ActiveBody> {
        let body = self.under_way.remove(&id)?;
        self.bytes -= body.bytes;
        Some(body)
    }
}

impl Drop for BodyShare {
    fn drop(&mut self) {
        self.bodies.lock().take(self.id);
    }
}

/// Counts the body of the request until the response is ready.
pub(crate) async fn within(
    State(bodies): State<BodyBudget>,
    request: Request,
    next: Next,
) -> Response {
    if request.body().is_end_stream() {
        return next.run(request).await;
    }
    let share = Arc::new(bodies.share(Priority::of(request.uri().path())));
    let counted = Arc::clone(&share);
    let request = request.map(|body| {
        Body::new(CountedBody {
            body,
            share: counted,
        })
    });
    let answer = next.run(request).await;
    drop(share);
    answer
}

struct CountedBody {
    body: Body,
    share: Arc<BodyShare>,
}

impl HttpBody for CountedBody {
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
