-- What the team writes for itself about a report. Both parts are sealed to the care keys: the note,
-- and who looks after the report from then on. Whether that changed, nobody can tell from outside.
CREATE TABLE team_notes (
    id INTEGER PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    noted_at INTEGER NOT NULL,
    keeper BLOB NOT NULL,
    envelope BLOB NOT NULL
) STRICT;

CREATE INDEX team_notes_by_report ON team_notes (report, id);

-- One more act in the opening log. A check cannot be changed, so the table is made anew.
CREATE TABLE openings_with_notes (
    id INTEGER PRIMARY KEY,
    worker TEXT NOT NULL,
    at INTEGER NOT NULL,
    reference TEXT NOT NULL,
    -- NULL when it was not about one file.
    file_id BLOB CHECK (length(file_id) = 16),
    act TEXT NOT NULL
        CHECK (act IN ('open', 'file', 'reply', 'status', 'note', 'withdraw', 'export'))
) STRICT;
INSERT INTO openings_with_notes SELECT id, worker, at, reference, file_id, act FROM openings;
DROP TABLE openings;
ALTER TABLE openings_with_notes RENAME TO openings;
