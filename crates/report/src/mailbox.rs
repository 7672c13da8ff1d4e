//! The mailbox of a report: its id, and the secrets that fetch and decrypt the replies.
//!
//! The server learns the id and a hash of the token; the key travels only inside the sealed
//! report, so that the server can neither read nor forge a reply.

mod facts;

use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::random::{self, NoRandomness};
use crate::wire::{AccessToken, MailboxId, MailboxRegistration};

pub use facts::MailboxFacts;

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

    /// A second copy. Each is wiped from memory when dropped.
    #[must_use]
    pub fn again(&self) -> Self {
        Self::from_parts(self.id, self.token, self.key)
    }

    /// The mailbox as a web worker passes it to the page: id, token, key.
    pub fn to_bytes(&self) -> Zeroizing<[u8; 80]> {
        let mut bytes = Zeroizing::new([0; 80]);
        bytes[..16].copy_from_slice(&self.id);
        bytes[16..48].copy_from_slice(&self.token);
        bytes[48..].copy_from_slice(&self.key);
        bytes
    }

    /// The mailbox with the bytes of [`Mailbox::to_bytes`].
    pub fn from_bytes(bytes: &[u8; 80]) -> Self {
        let mut mailbox = Self::from_parts([0; 16], [0; 32], [0; 32]);
        mailbox.id.copy_from_slice(&bytes[..16]);
        mailbox.token.copy_from_slice(&bytes[16..48]);
        mailbox.key.copy_from_slice(&bytes[48..]);
        mailbox
    }

    /// What the server stores of the mailbox; it opens nothing.
    pub fn registration(&self) -> MailboxRegistration {
        MailboxRegistration {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bytes_give_the_same_mailbox() {
        let mailbox = Mailbox::from_parts([1; 16], [2; 32], [3; 32]);
        let again = Mailbox::from_bytes(&mailbox.to_bytes());
        assert_eq!(again.id(), mailbox.id());
        assert_eq!(again.token().hash(), mailbox.token().hash());
        assert_eq!(again.key(), mailbox.key());
    }
}
