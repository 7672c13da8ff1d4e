"""Sends a reporting API what the contract allows and what it forbids, and holds its answers against
docs/openapi.json: no fault of the server, and no answer that is not written there. Run by
`cargo xtask contract` and `cargo xtask test` as `try_contract.py PROGRAM SITE_FILE EXAMPLES`, with a
site file that has a care key, and how many requests to make up for each operation. The same
requests every time: what fails once fails again."""

import base64
import hashlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import urllib.request

ROOT = pathlib.Path(__file__).parents[2]
CONTRACT = ROOT / "docs/openapi.json"
CHECKS = [
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "negative_data_rejection",
    "unsupported_method",
]
# Withdrawing would end the one mailbox that the others are tried with.
OPEN_MAILBOX = ["openMailbox", "sendMessage", "stopContact", "announceFile", "lookAtFile", "sendPiece"]


def text(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def small_site(folder):
    for lang in ("id", "en"):
        pages = folder / lang / "l"
        pages.mkdir(parents=True)
        (folder / lang / "404.html").write_text("<main></main>")
        (pages / "answer.html").write_text("<main>{answer}</main>")
    forms = '<input name="page" value="a"><input name="service" value="a">'
    (folder / "id" / "index.html").write_text(forms)
    (folder / "csp.txt").write_text("default-src 'none'; frame-ancestors 'none'")


def start(program, site, folder):
    small_site(folder / "dist")
    server = subprocess.Popen(
        [program, "--site", site, "--dist", folder / "dist", "--listen", "127.0.0.1:0"]
        + ["--database", folder / "reports.sqlite", "--log", "json"],
        stderr=open(folder / "log", "wb"),
    )
    while server.poll() is None:
        for line in (folder / "log").read_text().splitlines():
            if '"listening"' in line and line.endswith("}"):
                return server, "http://" + json.loads(line)["address"]
    sys.exit((folder / "log").read_text())


def send_report(origin):
    """A report that nobody can open, and what opens its mailbox."""
    token, mailbox = os.urandom(32), os.urandom(16)
    body = {
        "v": 1,
        "routing": {"form": 1, "lang": "id", "urgent": False, "under18": False, "awaits_reply": True},
        "mailbox": {"id": text(mailbox), "token_hash": text(hashlib.sha256(token).digest())},
        "envelope": text(b"RA\x01\x01" + os.urandom(1176 + 3072 + 16)),
    }
    headers = {"Content-Type": "application/json", "Idempotency-Key": os.urandom(16).hex()}
    request = urllib.request.Request(
        origin + "/v1/reports", json.dumps(body).encode(), headers, method="POST"
    )
    with urllib.request.urlopen(request) as answer:
        assert answer.status == 201
    return {"Mailbox-Id": text(mailbox), "Mailbox-Token": text(token)}


def run(origin, examples, *more):
    program = pathlib.Path(sys.executable).parent / "schemathesis"
    command = [program, "run", CONTRACT, "--url", origin]
    command += ["--checks", ",".join(CHECKS), "--max-examples", examples, "--seed", "1"]
    command += ["--suppress-health-check", "all", "--no-color", "--generation-database", "none"]
    return subprocess.run([*command, *more], cwd=ROOT / "tools/python").returncode


def main():
    program, site, examples = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        server, origin = start(program, site, folder)
        try:
            phases = ["--phases", "coverage,fuzzing"]
            failed = run(origin, examples, *phases)
            known = [part for name, value in send_report(origin).items() for part in ("-H", f"{name}: {value}")]
            chosen = [part for name in OPEN_MAILBOX for part in ("--include-operation-id", name)]
            failed |= run(origin, examples, *known, *chosen, "--phases", "fuzzing")
        finally:
            server.terminate()
            server.wait()
        faults = [line for line in (folder / "log").read_text().splitlines() if '"ERROR"' in line]
        sys.exit(failed or "\n".join(faults) or 0)


if __name__ == "__main__":
    main()
