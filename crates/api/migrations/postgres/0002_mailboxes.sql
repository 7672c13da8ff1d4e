-- What goes on after a report: how far it is, messages both ways, files, and what is left of a
-- report that was withdrawn. Everything that somebody wrote is sealed.
ALTER TABLE reports ADD COLUMN status TEXT NOT NULL DEFAULT 'sent'
    CHECK (status IN ('sent', 'being-read', 'message-for-you', 'waiting-for-you', 'done'));
-- Seconds since 1970 in UTC; NULL while the status is the one the report arrived with.
ALTER TABLE reports ADD COLUMN status_since BIGINT;
ALTER TABLE reports ADD COLUMN contact_stopped_at BIGINT;

CREATE TABLE messages (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    report BIGINT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    -- 1 to the team, 2 to the person, as in the sealed bytes.
    direction BIGINT NOT NULL CHECK (direction IN (1, 2)),
    sequence BIGINT NOT NULL CHECK (sequence > 0),
    stored_at BIGINT NOT NULL,
    -- NULL once the person deleted it. Its number is never given again.
    sealed BYTEA,
    UNIQUE (report, direction, sequence)
);

CREATE TABLE files (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    report BIGINT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    file_id BYTEA NOT NULL CHECK (length(file_id) = 16),
    -- Bytes of the whole sealed file. It is whole when its pieces have as many.
    size BIGINT NOT NULL CHECK (size > 0),
    announced_at BIGINT NOT NULL,
    UNIQUE (report, file_id)
);

CREATE TABLE pieces (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    file BIGINT NOT NULL REFERENCES files (id) ON DELETE CASCADE,
    -- From 0, without gaps.
    number BIGINT NOT NULL CHECK (number >= 0),
    stored_at BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    UNIQUE (file, number)
);

-- The trace of a withdrawn report: its name and times. The mailbox still opens, to say so, and the
-- idempotency key keeps a belated second attempt from storing the report again.
CREATE TABLE withdrawn (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    received_at BIGINT NOT NULL,
    read_by BIGINT NOT NULL,
    withdrawn_at BIGINT NOT NULL,
    idempotency_key BYTEA NOT NULL UNIQUE CHECK (length(idempotency_key) = 16),
    mailbox_id BYTEA NOT NULL UNIQUE CHECK (length(mailbox_id) = 16),
    mailbox_token_hash BYTEA NOT NULL CHECK (length(mailbox_token_hash) = 32)
);
