-- What goes on after a report: how far it is, messages both ways, files, and what is left of a
-- report that was withdrawn. Everything that somebody wrote is sealed.
ALTER TABLE reports ADD COLUMN status TEXT NOT NULL DEFAULT 'sent'
    CHECK (status IN ('sent', 'being-read', 'message-for-you', 'waiting-for-you', 'done'));
-- Seconds since 1970 in UTC; NULL while the status is the one the report arrived with.
ALTER TABLE reports ADD COLUMN status_since INTEGER;
ALTER TABLE reports ADD COLUMN contact_stopped_at INTEGER;

CREATE TABLE messages (
    id INTEGER PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    -- 1 to the team, 2 to the person, as in the sealed bytes.
    direction INTEGER NOT NULL CHECK (direction IN (1, 2)),
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    stored_at INTEGER NOT NULL,
    -- NULL once the person deleted it. Its number is never given again.
    sealed BLOB,
    UNIQUE (report, direction, sequence)
) STRICT;

CREATE TABLE files (
    id INTEGER PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    file_id BLOB NOT NULL CHECK (length(file_id) = 16),
    -- Bytes of the whole sealed file. It is whole when its pieces have as many.
    size INTEGER NOT NULL CHECK (size > 0),
    announced_at INTEGER NOT NULL,
    UNIQUE (report, file_id)
) STRICT;

CREATE TABLE pieces (
    id INTEGER PRIMARY KEY,
    file INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
    -- From 0, without gaps.
    number INTEGER NOT NULL CHECK (number >= 0),
    stored_at INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    UNIQUE (file, number)
) STRICT;

-- The trace of a withdrawn report: its name and times. The mailbox still opens, to say so, and the
-- idempotency key keeps a belated second attempt from storing the report again.
CREATE TABLE withdrawn (
    id INTEGER PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    received_at INTEGER NOT NULL,
    read_by INTEGER NOT NULL,
    withdrawn_at INTEGER NOT NULL,
    idempotency_key BLOB NOT NULL UNIQUE CHECK (length(idempotency_key) = 16),
    mailbox_id BLOB NOT NULL UNIQUE CHECK (length(mailbox_id) = 16),
    mailbox_token_hash BLOB NOT NULL CHECK (length(mailbox_token_hash) = 32)
) STRICT;
