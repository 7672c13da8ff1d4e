//! The attacks, as the review of the server's security found them.

use std::time::{Duration, Instant};

use report::attachment::{FileId, MAX_FILE, SEALED_PIECE, SealedSize};
use report::wire::MAX_BODY;
use reqwest::StatusCode;
use tokio::io::AsyncReadExt as _;
use tokio::task::JoinSet;

use crate::Outcome;
use crate::sender::{Sender, network, unfinished};
use crate::server::Server;

/// How long each attack lasts.
const ATTACK_DURATION: Duration = Duration::from_secs(12);

/// One way of taking the server away from others.
#[derive(Clone, Copy)]
pub(crate) enum Attack {
    /// A full mailbox is asked for often, and nothing of it is read.
    Unread,
    /// A full mailbox is asked for again and again, and the connection ends after 1 kB.
    HungUp,
    /// Pieces of files are sent until the disk is full.
    Disk,
    /// Bodies of which a byte is missing.
    Unfinished,
}

impl Attack {
    pub(crate) const ALL: [Self; 4] = [Self::Unread, Self::HungUp, Self::Disk, Self::Unfinished];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Unread => "100 mailboxes asked for and not read",
            Self::HungUp => "64 clients that read 1 kB and hang up",
            Self::Disk => "pieces of files on a disk of 120 MB",
            Self::Unfinished => "2,000 bodies of 262,100 bytes, unfinished",
        }
    }

    /// What the security review measured before the limits (22 November 2026).
    pub(crate) const fn before(self) -> &'static str {
        match self {
            Self::Unread => "1,024 MiB; 503 after 5.0 s; ended in 512 MiB by 30",
            Self::HungUp => "3.3 to 4.8 s, one 503",
            Self::Disk => "full in 1.9 s, then 503",
            Self::Unfinished => "920 MiB; ended in 512 MiB by 1,308",
        }
    }

    pub(crate) const fn wants_small_disk(self) -> bool {
        matches!(self, Self::Disk)
    }

    /// What has to be there before it begins: a mailbox that is as full as it gets.
    pub(crate) async fn prepare(self, server: &Server) -> Outcome<Option<Sender>> {
        if matches!(self, Self::Disk | Self::Unfinished) {
            return Ok(None);
        }
        let sender = Sender::new(server.address(), network(0))?;
        taken(sender.report().await?)?;
        for number in 1..=100 {
            if sender.note(number).await? != StatusCode::CREATED {
                break;
            }
        }
        Ok(Some(sender))
    }

    pub(crate) async fn run(self, mailbox: Option<Sender>, server: &Server) -> Outcome<()> {
        let start = Instant::now();
        let left = || ATTACK_DURATION.saturating_sub(start.elapsed());
        match (self, mailbox) {
            (Self::Unread, Some(mailbox)) => {
                let mut open = Vec::new();
                for number in 0..100 {
                    // A server that has ended is what this is about.
                    open.extend(mailbox.ask(&network(number)).await.ok());
                }
                tokio::time::sleep(left()).await;
            }
            (Self::HungUp, Some(mailbox)) => hang_up(mailbox, start).await,
            (Self::Disk, _) => {
                fill(server, start).await?;
                tokio::time::sleep(left()).await;
            }
            (Self::Unfinished, _) => {
                let mut sending = JoinSet::new();
                for number in 0..2000 {
                    let address = server.address().to_owned();
                    sending.spawn(async move {
                        let network = network(number);
                        let sent = unfinished(&address, &network, MAX_BODY - 44).await;
                        tokio::time::sleep(ATTACK_DURATION).await;
                        drop(sent);
                    });
                }
                tokio::time::sleep(left()).await;
                sending.shutdown().await;
            }
            (Self::Unread | Self::HungUp, None) => {}
        }
        Ok(())
    }
}

async fn hang_up(mailbox: Sender, start: Instant) {
    let mailbox = std::sync::Arc::new(mailbox);
    let mut clients = JoinSet::new();
    for client in 0..64 {
        let mailbox = std::sync::Arc::clone(&mailbox);
        clients.spawn(async move {
            let mut number = client;
            while start.elapsed() < ATTACK_DURATION {
                number += 64;
                if let Ok(mut stream) = mailbox.ask(&network(number)).await {
                    let left = ATTACK_DURATION.saturating_sub(start.elapsed());
                    let mut start_of_it = [0; 1000];
                    let read = stream.read_exact(&mut start_of_it);
                    let _ = tokio::time::timeout(left, read).await;
                }
            }
        });
    }
    clients.join_all().await;
}

/// Sends pieces of files from one connection, with a new report for every five, until nothing more
/// is taken for some time.
async fn fill(server: &Server, start: Instant) -> Outcome<()> {
    let mut reports = 0;
    while start.elapsed() < ATTACK_DURATION {
        reports += 1;
        let sender = Sender::new(server.address(), network(reports))?;
        if !matches!(sender.report().await, Ok(StatusCode::CREATED)) {
            tokio::time::sleep(Duration::from_millis(100)).await;
            continue;
        }
        for _ in 0..5 {
            send_file(&sender, start).await?;
        }
    }
    Ok(())
}

async fn send_file(sender: &Sender, start: Instant) -> Outcome<()> {
    let size = SealedSize::of(MAX_FILE)?;
    let file = FileId(report::random::array()?);
    if sender.announce(file, size).await.ok() != Some(StatusCode::CREATED) {
        tokio::time::sleep(Duration::from_millis(20)).await;
        return Ok(());
    }
    for piece in 0..size.pieces() {
        let length = size.piece(piece).unwrap_or_default();
        let offset = SEALED_PIECE * piece as usize;
        let answer = sender.piece(file, offset, vec![7; length]).await;
        if !matches!(answer, Ok(StatusCode::OK)) || start.elapsed() >= ATTACK_DURATION {
            break;
        }
    }
    Ok(())
}

fn taken(status: StatusCode) -> Outcome<()> {
    if status == StatusCode::CREATED {
        return Ok(());
    }
    Err(format!("the server answered {status} before the attack began").into())
}
