"""Opens the worked examples of docs/envelope.md with another implementation than ours, and tries
that they open with no byte changed. Run by `cargo xtask contract`."""

import base64
import hashlib
import json
import pathlib

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes, hpke
from cryptography.hazmat.primitives.asymmetric import mlkem, x25519
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

VECTORS = pathlib.Path(__file__).parents[2] / "crates/report/tests/vectors"
SLOT = 1176
SUITE = hpke.Suite(
    hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.CHACHA20_POLY1305
)


class Refused(Exception):
    """The bytes do not open."""


def raw(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def vector(name):
    return json.loads((VECTORS / f"{name}-v1.json").read_text())


def private_key(text):
    seed = hashlib.shake_256(raw(text.removeprefix("ra-care-key1-"))).digest(96)
    return hpke.MLKEM768X25519PrivateKey(
        mlkem.MLKEM768PrivateKey.from_seed_bytes(seed[:64]),
        x25519.X25519PrivateKey.from_private_bytes(seed[64:]),
    )


def unpadded(padded):
    text = padded.rstrip(b"\0")
    if text[-1:] != b"\x80":
        raise Refused
    return text[:-1]


def decrypt(key, body, bound):
    try:
        return unpadded(ChaCha20Poly1305(key).decrypt(bytes(12), body, bound))
    except InvalidTag as error:
        raise Refused from error


def open_envelope(envelope, routing, key, key_id):
    if envelope[:3] != b"RA\x01" or not 1 <= envelope[3] <= 16:
        raise Refused
    header, body = envelope[: 4 + envelope[3] * SLOT], envelope[4 + envelope[3] * SLOT :]
    slots = [header[4 + at * SLOT :][:SLOT] for at in range(envelope[3])]
    slot = next((slot for slot in slots if slot[:8] == key_id), None)
    if slot is None or len(slot) != SLOT:
        raise Refused
    info = b"ruang-aman/report/v1" + key_id + hashlib.sha256(routing).digest()
    try:
        content_key = SUITE.decrypt(slot[8:], key, info)
    except Exception as error:  # the library has several names for it
        raise Refused from error
    return decrypt(content_key, body, hashlib.sha256(header + routing).digest())


def open_message(message, mailbox_key, mailbox_id):
    if message[:3] != b"RM\x01":
        raise Refused
    key = HKDF(hashes.SHA256(), 32, message[8:40], b"ruang-aman/message/v1").derive(mailbox_key)
    return decrypt(key, message[40:], message[:40] + mailbox_id)


def opens_only_whole(name, sealed, plaintext, opened):
    """The bytes open as they are, and with none of them changed."""
    assert opened(sealed) == plaintext, name
    for place in range(len(sealed)):
        changed = bytearray(sealed)
        changed[place] ^= 1
        try:
            opened(bytes(changed))
        except Refused:
            continue
        raise AssertionError(f"{name} opens although byte {place} was changed")
    print(f"{name}: opened, and refused with each of {len(sealed)} bytes changed")


def main():
    report = vector("envelope")
    envelope, routing = raw(report["envelope"]), report["routing"].encode()
    plaintext = report["plaintext"].encode()
    for seed, key_id in zip(report["seeds"], report["key_ids"], strict=True):
        key, key_id = private_key(seed), bytes.fromhex(key_id)
        opens_only_whole(
            "envelope",
            envelope,
            plaintext,
            lambda sealed: open_envelope(sealed, routing, key, key_id),
        )
    for place in range(len(routing)):
        changed = bytearray(routing)
        changed[place] ^= 1
        try:
            open_envelope(envelope, bytes(changed), key, key_id)
        except Refused:
            continue
        raise AssertionError("an envelope opens with other routing fields")
    for message in vector("message"):
        mailbox_key, mailbox_id = raw(message["mailbox_key"]), raw(message["mailbox_id"])
        opens_only_whole(
            "message",
            raw(message["message"]),
            message["plaintext"].encode(),
            lambda sealed: open_message(sealed, mailbox_key, mailbox_id),
        )


if __name__ == "__main__":
    main()
