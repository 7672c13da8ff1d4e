//! The mailbox of a report: where replies will wait, and who may fetch and read them.
//!
//! The server learns the id and a hash of the token; the key travels only inside the sealed
//! report, so that the server can neither read nor forge a reply.

use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::random::{self, NoRandomness};
use crate::wire::{AccessToken, MailboxClaim, MailboxId};

/// Everything that opens one mailbox. Wiped from memory when dropped.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Mailbox {
    id: [u8; 16],
    token: [u8; 32],
    key: [u8; 32],
}

impl Mailbox {
    /// A mailbox drawn at random.
    pub fn generate() -> Result<Self, NoRandomness> {
        let mut mailbox = Self {
            id: [0; 16],
            token: [0; 32],
            key: [0; 32],
        };
        random::fill(&mut mailbox.id)?;
        random::fill(&mut mailbox.token)?;
        random::fill(&mut mailbox.key)?;
        Ok(mailbox)
    }

    /// The mailbox with these parts: its id, the access token and the message key.
    pub const fn from_parts(id: [u8; 16], token: [u8; 32], key: [u8; 32]) -> Self {
        Self { id, token, key }
    }

    /// What the server is told, which opens nothing.
    pub fn claim(&self) -> MailboxClaim {
        MailboxClaim {
            id: self.id(),
            token_hash: self.token().hash(),
        }
    }

    /// The name of the mailbox.
    pub const fn id(&self) -> MailboxId {
        MailboxId(self.id)
    }

    /// The secret that opens the mailbox on the server.
    pub const fn token(&self) -> AccessToken {
        AccessToken::from_bytes(self.token)
    }

    /// The key that messages both ways are sealed with.
    pub const fn key(&self) -> &[u8; 32] {
        &self.key
    }
}
