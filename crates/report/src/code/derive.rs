//! From the code to the mailbox: slow on purpose, because 18 digits alone could be tried out.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use thiserror::Error;
use zeroize::Zeroizing;

use super::SecretCode;
use crate::kdf;
use crate::mailbox::Mailbox;

const SALT: &[u8] = b"ruang-aman/code/v1";
const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
const LANES: u32 = 1;

const ID_LABEL: &[u8] = b"ruang-aman/mailbox-id/v1";
const TOKEN_LABEL: &[u8] = b"ruang-aman/mailbox-token/v1";
const KEY_LABEL: &[u8] = b"ruang-aman/mailbox-key/v1";

impl SecretCode {
    /// The mailbox that belongs to the code. Takes 19 MiB of memory and, on a phone, most of a
    /// second: in a browser this runs in a worker.
    pub fn mailbox(&self) -> Result<Mailbox, NoMemory> {
        let secret = self.stretched()?;
        Ok(Mailbox::from_parts(
            *kdf::grow(&secret, None, ID_LABEL),
            *kdf::grow(&secret, None, TOKEN_LABEL),
            *kdf::grow(&secret, None, KEY_LABEL),
        ))
    }

    /// Argon2id over the 20 ASCII digits. Its memory is asked for first and wiped afterwards: the
    /// last of it is as good as the result.
    pub(super) fn stretched(&self) -> Result<Zeroizing<[u8; 32]>, NoMemory> {
        let params = Params::new(MEMORY_KIB, PASSES, LANES, Some(32))
            .expect("the parameters are within Argon2's limits");
        let mut memory: Zeroizing<Vec<Block>> = Zeroizing::new(Vec::new());
        memory
            .try_reserve_exact(params.block_count())
            .map_err(|_| NoMemory)?;
        memory.resize(params.block_count(), Block::default());
        let mut secret = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into_with_memory(
                &self.digits,
                SALT,
                secret.as_mut_slice(),
                memory.as_mut_slice(),
            )
            .expect("the lengths are within Argon2's limits");
        Ok(secret)
    }
}

/// There is too little memory to open a mailbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("this device has too little free memory; close other tabs and programs, and try again")]
pub struct NoMemory;
