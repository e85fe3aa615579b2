-- How many records of a register stand in which state is kept count of from here on, so that nobody counts them by reading
-- them; what is there already is counted once.
INSERT INTO counters (institution, name, last)
SELECT institution, 'state:' || register || ':' || state, COUNT(*) FROM records GROUP BY institution, register, state;

-- With the fact itself in the key, SQLite finds drafts by this index and no longer reads a whole register for them.
DROP INDEX records_draft;

CREATE INDEX records_draft ON records (institution, draft, register, number) WHERE draft;
