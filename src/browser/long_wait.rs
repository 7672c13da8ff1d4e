//! Waits for what is outside our control: the browser, the phone, the network. Any of it may never
//! answer, so every wait says when it takes long, and ends.
//!
//! People take their time at a prompt, and a file may come from a cloud. So a wait is given up only
//! when the person says so, or when nothing has moved for a minute.

use std::cell::{Cell, RefCell};
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::rc::{Rc, Weak};
use std::task::{Poll, Waker};
use std::time::Duration;

use js_sys::Promise;
use leptos::prelude::set_timeout;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

const SECOND: Duration = Duration::from_secs(1);
/// Seconds without progress after which the person is offered a way on.
const SLOW: u32 = 10;
/// Seconds without progress after which a wait is given up.
const LOST: u32 = 60;

thread_local! {
    /// The waits of [`settle`].
    static WAITS: RefCell<Vec<Weak<State>>> = const { RefCell::new(Vec::new()) };
}

/// Something that is waited for, in one step or several. Clones are the same wait.
#[derive(Clone)]
pub(crate) struct Wait(Rc<State>);

struct State {
    /// Seconds since something moved.
    idle: Cell<u32>,
    /// Whether it ends by itself.
    can_be_lost: bool,
    is_over: Cell<bool>,
    waker: Cell<Option<Waker>>,
    say_slow: Box<dyn Fn(bool)>,
}

impl Wait {
    /// A wait that calls `say_slow` with true once it takes long, and with false when it moves
    /// again.
    pub(crate) fn new(say_slow: impl Fn(bool) + 'static) -> Self {
        Self::of(true, Box::new(say_slow))
    }

    fn of(can_be_lost: bool, say_slow: Box<dyn Fn(bool)>) -> Self {
        Self(Rc::new(State {
            idle: Cell::new(0),
            can_be_lost,
            is_over: Cell::new(false),
            waker: Cell::new(None),
            say_slow,
        }))
    }

    /// What `work` gives; nothing where the wait ended before.
    pub(crate) async fn settle<T>(&self, work: impl Future<Output = T>) -> Option<T> {
        let mut given = None;
        let work = async { given = Some(work.await) };
        self.until(pin!(work)).await;
        given
    }

    /// What a promise resolves to; nothing where it is rejected, or the wait ended before.
    pub(crate) async fn promise(&self, promise: Promise) -> Option<JsValue> {
        self.settle(JsFuture::from(promise)).await?.ok()
    }

    /// Something moved: the seconds are counted anew.
    pub(crate) fn moved(&self) {
        if self.0.idle.replace(0) >= SLOW {
            (self.0.say_slow)(false);
        }
    }

    /// The person does not want to wait any longer.
    pub(crate) fn end(&self) {
        self.0.is_over.set(true);
        if let Some(waker) = self.0.waker.take() {
            waker.wake();
        }
    }

    /// Whether it was given up.
    pub(crate) fn is_over(&self) -> bool {
        self.0.is_over.get()
    }

    async fn until(&self, mut work: Pin<&mut dyn Future<Output = ()>>) {
        // The seconds are counted for as long as this is here.
        let watched = Rc::new(());
        self.count(Rc::downgrade(&watched));
        poll_fn(|context| {
            if self.is_over() || work.as_mut().poll(context).is_ready() {
                return Poll::Ready(());
            }
            self.0.waker.set(Some(context.waker().clone()));
            Poll::Pending
        })
        .await;
        self.moved();
    }

    fn count(&self, watched: Weak<()>) {
        let wait = self.clone();
        let second = move || {
            if watched.upgrade().is_none() {
                return;
            }
            let idle = wait.0.idle.get() + 1;
            wait.0.idle.set(idle);
            if idle == SLOW {
                (wait.0.say_slow)(true);
            }
            if idle >= LOST && wait.0.can_be_lost {
                wait.end();
            }
            wait.count(watched.clone());
        };
        set_timeout(second, SECOND);
    }
}

/// What `work` gives; nothing where [`give_up`] came before, or nothing moved for a minute. For steps
/// that go on unseen, or inside of [`watch`].
pub(crate) async fn settle<T>(work: impl Future<Output = T>) -> Option<T> {
    let wait = Wait::new(|_| {});
    WAITS.with_borrow_mut(|waits| {
        waits.retain(|it| it.strong_count() > 0);
        waits.push(Rc::downgrade(&wait.0));
    });
    wait.settle(work).await
}

/// What a promise resolves to, likewise; nothing where it is rejected, too.
pub(crate) async fn promise(promise: Promise) -> Option<JsValue> {
    settle(JsFuture::from(promise)).await?.ok()
}

/// What `work` gives, whose own steps end by themselves; calls `say_slow` like [`Wait::new`].
pub(crate) async fn watch<T>(
    work: impl Future<Output = T>,
    say_slow: impl Fn(bool) + 'static,
) -> Option<T> {
    let wait = Wait::of(false, Box::new(say_slow));
    wait.settle(work).await
}

/// Ends every wait of [`settle`] that takes long.
pub(crate) fn give_up() {
    let waits = WAITS.with_borrow(Clone::clone);
    for state in waits.iter().filter_map(Weak::upgrade) {
        if state.idle.get() >= SLOW {
            Wait(state).end();
        }
    }
}
