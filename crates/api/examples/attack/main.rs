//! Attacks the reporting API as somebody would who wants to take it away from others, and looks
//! whether an honest report is still taken; run by `cargo xtask attack` as `attack PROGRAM
//! SITE_FILE`. Each attack is bounded in count and time and meets a server of its own on loopback.

mod attacks;
mod honest;
mod sender;
mod server;

use std::time::Duration;

use self::attacks::Attack;
use self::honest::HonestClient;
use self::server::{Server, ServerFolder};

type Outcome<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// The memory that the documented unit gives the server (docs/operation.md), in MiB.
const MEMORY: u64 = 512;
/// The longest time in which an honest report has to be answered.
const MAX_RESPONSE_TIME: Duration = Duration::from_secs(2);

#[tokio::main]
async fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [program, site] = arguments.as_slice() else {
        return Err("usage: attack PROGRAM SITE_FILE".into());
    };
    server::open_many_files()?;
    println!(
        "| attack | before there were limits | memory at its highest | honest reports | slowest | server |\n\
         |---|---|---|---|---|---|"
    );
    let mut has_failed = false;
    let mut bounds = "";
    for attack in Attack::ALL {
        let server_folder = ServerFolder::new(attack.wants_small_disk())?;
        let mut server = Server::start(program, site, server_folder, MEMORY)?;
        bounds = server.bounds();
        let prepared = attack.prepare(&server).await?;
        let honest = HonestClient::start(server.address().to_owned());
        attack.run(prepared, &server).await?;
        let honest = honest.end().await?;
        let memory = server.highest_memory();
        let lives = server.lives()?;
        let holds = lives
            && honest.all_taken()
            && honest.slowest() < MAX_RESPONSE_TIME
            && memory.is_some_and(|mib| mib <= MEMORY);
        has_failed |= !holds;
        println!(
            "| {} | {} | {} | {honest} | {:.2} s | {} |",
            attack.name(),
            attack.before(),
            memory.map_or("–".to_owned(), |mib| format!("{mib} MiB")),
            honest.slowest().as_secs_f64(),
            match (lives, holds) {
                (true, true) => "held",
                (true, false) => "**did not hold**",
                (false, _) => "**ended**",
            },
        );
    }
    println!("\nMemory: {bounds}.");
    if has_failed {
        return Err("an attack took the server away from others".into());
    }
    Ok(())
}
