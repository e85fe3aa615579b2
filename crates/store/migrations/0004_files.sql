-- The entry of the log that speaks of a file, so that what was attached can be told from what was slipped in.

ALTER TABLE files ADD COLUMN entry BIGINT;
