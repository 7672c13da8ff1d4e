//! The headers that requests carry, for the contract alone; `report::wire` names them and the
//! handlers read them.
#![expect(dead_code, reason = "the contract is made from the names and types")]

use utoipa::IntoParams;

/// What makes a second attempt the same report.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
pub(crate) struct AttemptHeaders {
    /// Drawn at random for each new report; the same for every attempt.
    #[param(rename = "Idempotency-Key", pattern = "^[0-9a-f]{32}$")]
    key: String,
    /// Where `proof-needed` asked for it: the number n for which SHA-256 of
    /// `ruang-aman/proof/v1`, the 16 bytes of the key and n in 8 bytes starts with `proof_bits`
    /// zero bits.
    #[param(rename = "Proof-Of-Work", pattern = "^[0-9]{1,20}$", nullable = false)]
    proof: Option<String>,
}

/// What opens a mailbox.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
pub(crate) struct HolderHeaders {
    /// The 16 bytes of its id, as base64url without padding.
    #[param(rename = "Mailbox-Id", pattern = "^[A-Za-z0-9_-]{21}[AQgw]$")]
    mailbox: String,
    /// The 32 bytes of the access token, as base64url without padding.
    #[param(
        rename = "Mailbox-Token",
        pattern = "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"
    )]
    token: String,
}

/// Which file it is about.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
pub(crate) struct FileHeaders {
    /// The 16 bytes of its id, as base64url without padding.
    #[param(rename = "File-Id", pattern = "^[A-Za-z0-9_-]{21}[AQgw]$")]
    file: String,
}

/// Where a piece belongs.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
pub(crate) struct PieceHeaders {
    /// The byte of the sealed file at which the piece starts.
    #[param(rename = "Upload-Offset", minimum = 0)]
    offset: u32,
}
