-- A message to the person that answers nothing of what they wrote, such as a note that something was
-- handed on: what they wrote stays new for the team.
ALTER TABLE messages ADD COLUMN silent INTEGER NOT NULL DEFAULT 0 CHECK (silent IN (0, 1));
