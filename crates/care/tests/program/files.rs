//! Files of a report: listed, saved, and never over others.

use std::fs;

use api::store::Piece;
use jiff::Timestamp;
use report::attachment::{Attachment, FileKind, SealedSize};
use report::contents::Payload;
use report::mailbox::Mailbox;
use report::message::{Message, Note, Sequence};
use report::wire::FileAnnouncement;

use crate::fixture::{Fixture, ROUTING, error_line, stdout_of, text};

const NOW: Timestamp = Timestamp::UNIX_EPOCH;

/// Sends `pieces` pieces of the file.
async fn upload(
    fixture: &Fixture,
    mailbox: &Mailbox,
    attachment: &Attachment,
    file: &[u8],
    pieces: u32,
) {
    let size = SealedSize::of(file.len()).unwrap();
    let announcement = FileAnnouncement::new(attachment.id(), size);
    fixture
        .store
        .announce_file(mailbox.id(), announcement, NOW)
        .await
        .unwrap();
    let mut offset = 0;
    for index in 0..pieces {
        let sealed = attachment.seal_piece(file, index, mailbox.id()).unwrap();
        let length = u32::try_from(sealed.len()).unwrap();
        let piece = Piece { offset, sealed };
        fixture
            .store
            .append_piece(mailbox.id(), attachment.id(), piece, NOW)
            .await
            .unwrap();
        offset += length;
    }
}

async fn tell(fixture: &Fixture, mailbox: &Mailbox, files: Vec<Attachment>) {
    let note = Note {
        files,
        ..Note::default()
    };
    let message = Message::seal(&note, Sequence::FIRST, mailbox.id(), mailbox.key())
        .unwrap_or_else(|error| panic!("{error}"));
    fixture
        .store
        .insert_message(mailbox.id(), message, NOW)
        .await
        .unwrap();
}

#[tokio::test]
async fn files_are_listed_and_the_whole_ones_saved_under_neutral_names() {
    let fixture = Fixture::new().await;
    let mailbox = Mailbox::generate().unwrap();
    let reference = fixture
        .receive_in(
            &mailbox,
            "2026-11-22T03:00:00Z",
            ROUTING,
            Payload::default(),
        )
        .await;
    let kinds = [
        FileKind::Jpeg,
        FileKind::Ogg,
        FileKind::Pdf,
        FileKind::Other,
    ];
    let files = kinds.map(|kind| Attachment::generate(kind).unwrap());
    let picture: Vec<u8> = (0..=250).cycle().take(300_000).collect();
    upload(&fixture, &mailbox, &files[0], &picture, 2).await;
    upload(&fixture, &mailbox, &files[1], &picture, 1).await;
    let stray = Attachment::generate(FileKind::Png).unwrap();
    upload(&fixture, &mailbox, &stray, b"x", 1).await;
    // This one was sealed with another key than the person told.
    let other = Attachment::from_parts(files[3].id(), FileKind::Other, [0; 32]);
    upload(&fixture, &mailbox, &other, b"x", 1).await;
    tell(&fixture, &mailbox, files.to_vec()).await;

    let folder = fixture.folder.path().join("case");
    fs::create_dir(&folder).unwrap();
    let about = fixture.report_arguments(&reference);
    let mut arguments: Vec<&str> = ["open"]
        .into_iter()
        .chain(about.iter().map(String::as_str))
        .collect();
    arguments.extend(["--save-files", text(&folder)]);
    let opened = stdout_of(&arguments);

    let listed = "\nFiles\n\
        lampiran-1.jpg    image/jpeg                complete\n\
        lampiran-2.ogg    audio/ogg                 262160 of 311328 bytes arrived\n\
        lampiran-3.pdf    application/pdf           not arrived\n\
        lampiran-4.bin    application/octet-stream  complete\n\
        1 more without a key to open them\n";
    assert!(opened.contains(listed), "{opened}");
    assert!(opened.contains("\n    with lampiran-2.ogg\n"), "{opened}");
    let saved = format!(
        "\nsaved {0}/lampiran-1.jpg\n\
         not saved {0}/lampiran-4.bin: this file is not whole or was changed; it cannot be opened\n",
        text(&folder)
    );
    assert!(opened.ends_with(&saved), "{opened}");
    let names: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(names, ["lampiran-1.jpg"]);
    let file = folder.join("lampiran-1.jpg");
    assert!(fs::read(&file).unwrap() == picture);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(
            fs::metadata(&file).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }

    let out = fixture.path("kasus");
    let mut export: Vec<&str> = ["export"]
        .into_iter()
        .chain(about.iter().map(String::as_str))
        .collect();
    export.extend(["--out", &out]);
    assert!(stdout_of(&export).contains("saved "));
    let exported = std::path::Path::new(&out).join("lampiran-1.jpg");
    assert!(fs::read(exported).unwrap() == picture);

    let line = error_line(&arguments);
    assert!(
        line.contains("lampiran-1.jpg is there already and is never overwritten"),
        "{line}"
    );
    assert!(fs::read(&file).unwrap() == picture);
}

#[tokio::test]
async fn a_folder_that_is_not_there_is_told_and_not_made() {
    let fixture = Fixture::new().await;
    let mailbox = Mailbox::generate().unwrap();
    let reference = fixture
        .receive_in(
            &mailbox,
            "2026-11-22T03:00:00Z",
            ROUTING,
            Payload::default(),
        )
        .await;
    let file = Attachment::generate(FileKind::Png).unwrap();
    upload(&fixture, &mailbox, &file, b"x", 1).await;
    tell(&fixture, &mailbox, vec![file]).await;

    let folder = fixture.path("gone");
    let about = fixture.report_arguments(&reference);
    let mut arguments: Vec<&str> = ["open"]
        .into_iter()
        .chain(about.iter().map(String::as_str))
        .collect();
    arguments.extend(["--save-files", &folder]);
    let line = error_line(&arguments);
    assert!(line.starts_with("cannot write "), "{line}");
    assert!(!std::path::Path::new(&folder).exists());
}
