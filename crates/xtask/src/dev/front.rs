//! Stands before the API while developing, and has every page reload itself after a build.
//!
//! The script is a file of the site's own origin, so that pages are tried under the very policy
//! they will be served with.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use anyhow::{Context, Result};

use super::message::Head;

const SCRIPT_PATH: &str = "/dev/reload.js";
const BUILD_PATH: &str = "/dev/build";

/// Asks which build there is, and reloads when it is another one than before.
const SCRIPT: &str = r#"
let seen;
setInterval(async () => {
  try {
    const build = await (await fetch("/dev/build", { cache: "no-store" })).text();
    if (seen && build !== seen) location.reload();
    seen = build;
  } catch { /* The next look may find the server back. */ }
}, 700);
"#;

/// Serves on `listen` what the API serves on `back`, until the program ends. `builds` counts
/// the builds that are being served.
pub(super) fn start(listen: SocketAddr, back: SocketAddr, builds: Arc<AtomicU64>) -> Result<()> {
    let listener = TcpListener::bind(listen).with_context(|| format!("{listen} cannot be used"))?;
    thread::spawn(move || {
        for visitor in listener.incoming().flatten() {
            let builds = builds.load(Ordering::SeqCst);
            thread::spawn(move || {
                // A visitor who has gone is no fault.
                let _ = answer(visitor, back, builds);
            });
        }
    });
    Ok(())
}

fn answer(mut visitor: TcpStream, back: SocketAddr, build: u64) -> io::Result<()> {
    let mut request = Head::read(&mut visitor)?;
    match request.path() {
        SCRIPT_PATH => return say(&mut visitor, "text/javascript", SCRIPT),
        BUILD_PATH => return say(&mut visitor, "text/plain", &build.to_string()),
        _ => {}
    }
    let mut body = vec![0; request.length().unwrap_or_default()];
    visitor.read_exact(&mut body)?;
    request.set("accept-encoding", None);
    request.set("connection", Some("close"));

    let mut api = TcpStream::connect(back)?;
    api.write_all(&request.bytes())?;
    api.write_all(&body)?;
    let mut head = Head::read(&mut api)?;
    let mut body = Vec::new();
    api.read_to_end(&mut body)?;
    let is_page = head
        .get("content-type")
        .is_some_and(|kind| kind.starts_with("text/html"));
    if is_page && !body.is_empty() {
        body = with_script(&body);
        head.set("content-length", Some(&body.len().to_string()));
        // A page that was not built anew is still another one with the script in it.
        head.set("etag", None);
        head.set("last-modified", None);
    }
    visitor.write_all(&head.bytes())?;
    visitor.write_all(&body)
}

fn with_script(page: &[u8]) -> Vec<u8> {
    let script = format!("<script src=\"{SCRIPT_PATH}\" defer></script></head>");
    String::from_utf8_lossy(page)
        .replacen("</head>", &script, 1)
        .into_bytes()
}

fn say(visitor: &mut TcpStream, kind: &str, text: &str) -> io::Result<()> {
    write!(
        visitor,
        "HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\
         Cache-Control: no-store\r\nConnection: close\r\n\r\n{text}",
        text.len()
    )
}

#[cfg(test)]
mod tests {
    use super::with_script;

    #[test]
    fn the_script_stands_at_the_end_of_the_head() {
        let page = with_script(b"<html><head><title>x</title></head><body></body></html>");
        let page = String::from_utf8(page).expect("text");
        assert_eq!(
            page,
            "<html><head><title>x</title><script src=\"/dev/reload.js\" defer></script></head>\
             <body></body></html>"
        );
    }
}
