//! Measures the reporting API beside bare inserts on the same disk; run by `cargo xtask bench` as
//! `bench PROGRAM SITE_FILE`. Prints a table, and the same as JSON.

use std::error::Error;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use locale::Lang;
use report::envelope::Envelope;
use report::key::CareKey;
use report::mailbox::Mailbox;
use report::wire::{IDEMPOTENCY_HEADER, IdempotencyKey, REPORTS_PATH, Routing, Submission};
use reqwest::Client;
use sqlx::ConnectOptions as _;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

const DURATION: Duration = Duration::from_secs(8);
const CLIENTS: usize = 32;
const CONNECTIONS: usize = 1000;

#[tokio::main]
async fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [program, site] = arguments.as_slice() else {
        return Err("usage: bench PROGRAM SITE_FILE".into());
    };
    let folder = tempfile::tempdir_in(std::env::temp_dir())?;
    small_site(&folder.path().join("dist"))?;
    let envelope = envelope()?;

    let bare = bare_inserts(folder.path(), envelope.as_bytes()).await?;
    let server = Server::start(program, site, folder.path())?;
    let full = Arc::new(Load::new(&server.address, envelope)?)
        .closed()
        .await?;
    let half = Arc::new(Load::new(&server.address, self::envelope()?)?)
        .open(full / 2.0)
        .await?;
    let memory = server.memory_with(CONNECTIONS)?;

    let ratio = full / bare;
    println!("| what | measured | goal |\n|---|---|---|");
    println!("| bare durable inserts | {bare:.0}/s | – |");
    println!("| durable reports, {CLIENTS} clients | {full:.0}/s | – |");
    println!("| of the bare rate | {ratio:.2} | ≥ 0.80 |");
    println!("| p99 at half that rate | {half:.1} ms | ≤ 25 ms |");
    println!("| memory at {CONNECTIONS} open connections | {memory:.1} MiB | ≤ 64 MiB |");
    let json = serde_json::json!({
        "bare_inserts_per_second": bare,
        "reports_per_second": full,
        "ratio": ratio,
        "p99_ms_at_half_rate": half,
        "mib_at_1000_connections": memory,
    });
    println!("\n{json}");
    Ok(())
}

fn routing() -> Routing {
    Routing {
        form: 1,
        lang: Lang::Id,
        urgent: false,
        under18: false,
        awaits_reply: true,
    }
}

/// The server cannot open it, so one will do for all reports.
fn envelope() -> Outcome<Envelope> {
    let recipients = [CareKey::from_seed([7; 32]).public()];
    Ok(Envelope::seal(b"cerita", routing(), &recipients)?)
}

/// What the disk and the crate do by themselves: one row, one transaction, one flush.
async fn bare_inserts(folder: &Path, bytes: &[u8]) -> Outcome<f64> {
    let mut connection = SqliteConnectOptions::new()
        .filename(folder.join("bare.sqlite"))
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .connect()
        .await?;
    sqlx::query("CREATE TABLE bare (id INTEGER PRIMARY KEY, envelope BLOB NOT NULL)")
        .execute(&mut connection)
        .await?;
    let (start, mut rows) = (Instant::now(), 0_u32);
    while start.elapsed() < DURATION {
        sqlx::query("INSERT INTO bare (envelope) VALUES (?)")
            .bind(bytes)
            .execute(&mut connection)
            .await?;
        rows += 1;
    }
    Ok(f64::from(rows) / start.elapsed().as_secs_f64())
}

/// Reports on their way to the server.
struct Load {
    client: Client,
    address: String,
    envelope: Envelope,
}

impl Load {
    fn new(server: &str, envelope: Envelope) -> Outcome<Self> {
        Ok(Self {
            client: Client::builder().build()?,
            address: format!("http://{server}{REPORTS_PATH}"),
            envelope,
        })
    }

    async fn send(&self) -> Outcome<Duration> {
        let body = Submission::new(
            routing(),
            Mailbox::generate()?.registration(),
            self.envelope.clone(),
        )
        .to_body();
        let request = self
            .client
            .post(&self.address)
            .header("Content-Type", "application/json")
            .header(IDEMPOTENCY_HEADER, IdempotencyKey::generate()?.to_string())
            .body(body);
        let start = Instant::now();
        let response = request.send().await?;
        if response.status() != 201 {
            return Err(format!("the server answered {}", response.status()).into());
        }
        response.bytes().await?;
        Ok(start.elapsed())
    }

    /// Every client sends its next report when the last one is kept: reports a second.
    async fn closed(self: Arc<Self>) -> Outcome<f64> {
        let start = Instant::now();
        let mut clients = tokio::task::JoinSet::new();
        for _ in 0..CLIENTS {
            let load = Arc::clone(&self);
            clients.spawn(async move {
                let mut sent = 0_u32;
                while start.elapsed() < DURATION {
                    load.send().await?;
                    sent += 1;
                }
                Outcome::Ok(sent)
            });
        }
        let mut sent = 0;
        while let Some(client) = clients.join_next().await {
            sent += client??;
        }
        Ok(f64::from(sent) / start.elapsed().as_secs_f64())
    }

    /// Reports come at this rate whether earlier ones are kept or not: the 99th percentile in ms.
    async fn open(self: Arc<Self>, rate: f64) -> Outcome<f64> {
        let mut ticks = tokio::time::interval(Duration::from_secs_f64(1.0 / rate));
        let (start, mut under_way) = (Instant::now(), tokio::task::JoinSet::new());
        while start.elapsed() < DURATION {
            ticks.tick().await;
            let load = Arc::clone(&self);
            under_way.spawn(async move { load.send().await });
        }
        let mut times = Vec::new();
        while let Some(time) = under_way.join_next().await {
            times.push(time??);
        }
        times.sort_unstable();
        let place = (times.len() * 99).div_ceil(100).saturating_sub(1);
        let p99 = times.get(place).ok_or("nothing was sent")?;
        Ok(p99.as_secs_f64() * 1000.0)
    }
}

/// The program, running.
struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start(program: &str, site: &str, folder: &Path) -> Outcome<Self> {
        let mut child = Command::new(program)
            .args([
                "--site",
                site,
                "--listen",
                "127.0.0.1:0",
                "--log",
                "json",
                // What is asked for a proof of work waits for that, and not for the server.
                "--busy-reports",
                "1000000",
                "--dist",
            ])
            .arg(folder.join("dist"))
            .arg("--database")
            .arg(folder.join("reports.sqlite"))
            .stderr(Stdio::piped())
            .spawn()?;
        let mut log = BufReader::new(child.stderr.take().ok_or("the program has no log")?);
        let mut line = String::new();
        log.read_line(&mut line)?;
        let told: serde_json::Value = serde_json::from_str(&line).map_err(|_| line.clone())?;
        let address = told["address"].as_str().ok_or(line)?.to_owned();
        // A full pipe would hold the program up.
        std::thread::spawn(move || std::io::copy(&mut log, &mut std::io::sink()));
        Ok(Self { child, address })
    }

    /// Its memory in MiB while this many connections are open.
    fn memory_with(&self, connections: usize) -> Outcome<f64> {
        let mut open = Vec::with_capacity(connections);
        for _ in 0..connections {
            let mut stream = TcpStream::connect(&self.address)?;
            stream.write_all(b"GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n")?;
            let mut answer = [0; 12];
            stream.read_exact(&mut answer)?;
            open.push(stream);
        }
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let kib = status
            .lines()
            .find_map(|line| line.strip_prefix("VmRSS:")?.split_whitespace().next())
            .ok_or("the system does not tell the memory of the program")?;
        Ok(kib.parse::<f64>()? / 1024.0)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn small_site(dist: &Path) -> Outcome<()> {
    for lang in ["id", "en"] {
        std::fs::create_dir_all(dist.join(lang).join("l"))?;
        std::fs::write(dist.join(lang).join("404.html"), "<main></main>")?;
        std::fs::write(
            dist.join(lang).join("l/answer.html"),
            "<main>{answer}</main>",
        )?;
    }
    let policy = "default-src 'none'; frame-ancestors 'none'";
    std::fs::write(dist.join("csp.txt"), policy)?;
    Ok(())
}
