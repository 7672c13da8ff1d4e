-- What the team writes for itself about a report. Both parts are sealed to the care keys: the note,
-- and who looks after the report from then on. Whether that changed, nobody can tell from outside.
CREATE TABLE team_notes (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    report BIGINT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    noted_at BIGINT NOT NULL,
    keeper BYTEA NOT NULL,
    envelope BYTEA NOT NULL
);

CREATE INDEX team_notes_by_report ON team_notes (report, id);

-- One more act in the opening log.
ALTER TABLE openings DROP CONSTRAINT openings_act_check;
ALTER TABLE openings ADD CONSTRAINT openings_act_check
    CHECK (act IN ('open', 'file', 'reply', 'status', 'note', 'withdraw', 'export'));
