//! Remembers posted forms for some minutes, so that a double tap gets the first receipt. Only keyed
//! digests are held; the key is made anew for each process.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::http::HeaderMap;
use axum::http::header::{ACCEPT_LANGUAGE, FORWARDED, HeaderName, USER_AGENT};
use plain::Nonce;
use sha2::{Digest as _, Sha256};
use tokio::sync::OnceCell;
use tokio::time::Instant;

use super::insert::ReceiptData;
use crate::pace::Peer;

/// How long a posted form is remembered. After that the same form is a new report.
const FORM_LIFETIME: Duration = Duration::from_mins(10);

/// Headers that are the same when one browser posts the same form twice.
const SAME_BROWSER: [HeaderName; 4] = [
    USER_AGENT,
    ACCEPT_LANGUAGE,
    FORWARDED,
    HeaderName::from_static("x-forwarded-for"),
];

/// What identifies a post of a rendered form. The nonce alone tells two people apart; address and
/// headers do so when two people got a copy of one page with the same nonce.
#[derive(Clone, Copy)]
pub(super) struct FormPost<'a> {
    pub(super) nonce: Nonce,
    pub(super) peer: Option<Peer>,
    pub(super) headers: &'a HeaderMap,
}

/// One form, however often it is posted: the first post that succeeds fills it.
pub(super) type PostedForm = Arc<OnceCell<ReceiptData>>;

/// The forms of the last minutes.
#[derive(Default)]
pub(super) struct PostedForms {
    key: OnceCell<[u8; 32]>,
    known: Arc<Mutex<Known>>,
}

type Known = HashMap<[u8; 32], (Instant, PostedForm)>;

impl PostedForms {
    /// The form that this post repeats, or a new one. Without randomness for the key every post is a
    /// new one.
    pub(super) async fn find(&self, post: FormPost<'_>, body: &[u8]) -> PostedForm {
        let key = self
            .key
            .get_or_try_init(|| async { report::random::array() })
            .await;
        let Ok(key) = key else {
            return PostedForm::default();
        };
        let digest = post.digest(key, body);
        let until = Instant::now() + FORM_LIFETIME;
        let mut known = current(&self.known);
        if let Some((_, posted_form)) = known.get(&digest) {
            return Arc::clone(posted_form);
        }
        let posted_form = PostedForm::default();
        known.insert(digest, (until, Arc::clone(&posted_form)));
        // A receipt contains a code, so it is removed in time and not with the next form.
        let known = Arc::clone(&self.known);
        tokio::spawn(async move {
            tokio::time::sleep_until(until).await;
            drop(current(&known));
        });
        posted_form
    }
}

impl FormPost<'_> {
    fn digest(&self, key: &[u8; 32], body: &[u8]) -> [u8; 32] {
        let mut hash = Sha256::new_with_prefix(key);
        hash.update(self.nonce.to_bytes());
        match self.peer {
            Some(Peer(address)) => {
                hash.update(address.to_canonical().to_string());
                hash.update(b"\n");
            }
            None => hash.update(b"\n"),
        }
        for name in &SAME_BROWSER {
            for value in self.headers.get_all(name) {
                hash.update(value.as_bytes());
                hash.update(b"\n");
            }
            hash.update(b"\n");
        }
        hash.update(body);
        hash.finalize().into()
    }
}

/// The forms that have not expired; the rest is removed.
fn current(known: &Mutex<Known>) -> MutexGuard<'_, Known> {
    let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
    let now = Instant::now();
    known.retain(|_, (until, _)| *until > now);
    known
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use axum::http::HeaderValue;

    use super::*;

    fn post(headers: &HeaderMap) -> FormPost<'_> {
        FormPost {
            nonce: Nonce::generate().expect("random bytes"),
            peer: Some(Peer(Ipv4Addr::new(203, 0, 113, 5).into())),
            headers,
        }
    }

    #[tokio::test(start_paused = true)]
    async fn the_same_form_is_the_same_attempt_for_ten_minutes() {
        let (posted_forms, headers) = (PostedForms::default(), HeaderMap::new());
        let post = post(&headers);
        let first = posted_forms.find(post, b"a").await;
        let is_first = async |body: &[u8]| {
            let again = posted_forms.find(post, body).await;
            Arc::ptr_eq(&first, &again)
        };
        assert!(is_first(b"a").await);
        assert!(!is_first(b"b").await);
        tokio::time::advance(FORM_LIFETIME.saturating_sub(Duration::from_secs(1))).await;
        assert!(is_first(b"a").await);
        tokio::time::advance(Duration::from_secs(1)).await;
        assert!(!is_first(b"a").await);
    }

    /// One address or two, behind one proxy or none: whoever has a form of her own has an attempt
    /// of her own, however alike the rest is.
    #[tokio::test(start_paused = true)]
    async fn a_thousand_people_who_post_the_same_are_a_thousand_attempts() {
        let posted_forms = PostedForms::default();
        let addresses = [[127, 0, 0, 2], [127, 0, 0, 3], [203, 0, 113, 5]];
        let behind_a_proxy = HeaderMap::from_iter([(
            HeaderName::from_static("x-forwarded-for"),
            HeaderValue::from_static("198.51.100.7"),
        )]);
        let mut seen: Vec<PostedForm> = Vec::new();
        for number in 0..1000 {
            let direct = HeaderMap::new();
            let headers = if number % 2 == 0 {
                &direct
            } else {
                &behind_a_proxy
            };
            let person = FormPost {
                peer: Some(Peer(addresses[number % addresses.len()].into())),
                ..post(headers)
            };
            let posted_form = posted_forms.find(person, b"l=id&f1=touch").await;
            let again = posted_forms.find(person, b"l=id&f1=touch").await;
            assert!(Arc::ptr_eq(&posted_form, &again));
            assert!(!seen.iter().any(|other| Arc::ptr_eq(other, &posted_form)));
            seen.push(posted_form);
        }
    }

    #[tokio::test(start_paused = true)]
    async fn whatever_tells_two_exchanges_apart_makes_two_attempts() {
        let posted_forms = PostedForms::default();
        let headers = HeaderMap::new();
        let first = post(&headers);
        let other_browser = HeaderMap::from_iter([(USER_AGENT, HeaderValue::from_static("other"))]);
        let others = [
            FormPost {
                nonce: Nonce::generate().expect("random bytes"),
                ..first
            },
            FormPost {
                peer: Some(Peer(Ipv4Addr::new(203, 0, 113, 6).into())),
                ..first
            },
            FormPost {
                peer: None,
                ..first
            },
            FormPost {
                headers: &other_browser,
                ..first
            },
        ];
        let posted_form = posted_forms.find(first, b"a").await;
        for (at, other) in others.into_iter().enumerate() {
            let other = posted_forms.find(other, b"a").await;
            assert!(!Arc::ptr_eq(&posted_form, &other), "{at}");
        }
    }
}
