-- How the person will hear back, sealed with the mailbox key for the mailbox alone; NULL where the
-- report came without.
ALTER TABLE reports ADD COLUMN contact BLOB;
