-- What stands around reports: opinions about pages, who of the team may do what and did it, what is
-- to be told to other systems, and when old things were last deleted.

-- One of the alerts about a promise went out for this report; NULL while none did.
ALTER TABLE reports ADD COLUMN at_risk_at INTEGER;

-- Days are text such as 2026-11-22. Nothing tells who answered, or at what time of the day.
CREATE TABLE feedback (
    page TEXT NOT NULL CHECK (length(page) <= 200),
    day TEXT NOT NULL CHECK (length(day) = 10),
    yes INTEGER NOT NULL,
    no INTEGER NOT NULL,
    PRIMARY KEY (page, day)
) STRICT;

CREATE TABLE feedback_words (
    id INTEGER PRIMARY KEY,
    page TEXT NOT NULL CHECK (length(page) <= 200),
    day TEXT NOT NULL CHECK (length(day) = 10),
    -- Sealed like a report.
    envelope BLOB NOT NULL
) STRICT;

CREATE TABLE wrong_numbers (
    service TEXT NOT NULL CHECK (length(service) <= 200),
    day TEXT NOT NULL CHECK (length(day) = 10),
    count INTEGER NOT NULL,
    PRIMARY KEY (service, day)
) STRICT;

-- A name is never given again, so that the opening log stays true.
CREATE TABLE workers (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 100),
    token_hash BLOB NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    created_at INTEGER NOT NULL,
    revoked_at INTEGER
) STRICT;

CREATE TABLE openings (
    id INTEGER PRIMARY KEY,
    worker TEXT NOT NULL,
    at INTEGER NOT NULL,
    reference TEXT NOT NULL,
    -- NULL when it was not about one file.
    file_id BLOB CHECK (length(file_id) = 16),
    act TEXT NOT NULL
        CHECK (act IN ('open', 'file', 'reply', 'status', 'withdraw', 'export'))
) STRICT;

CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    -- The webhook-id: the receiver knows by it what it has had already.
    name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    -- The bytes that are signed and sent. They hold a reference and times, never content.
    body TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    -- Nobody else tries before this moment: it is also the lease of who tries now.
    next_try_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'delivered', 'dead'))
) STRICT;

CREATE INDEX outbox_that_is_due ON outbox (next_try_at) WHERE state = 'pending';

-- When old things were last deleted. A clock that has moved far from it is not believed.
CREATE TABLE upkeep (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    last_run_at INTEGER NOT NULL
) STRICT;

CREATE INDEX reports_by_age ON reports (received_at);
