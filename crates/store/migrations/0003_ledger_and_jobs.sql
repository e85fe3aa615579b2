-- The ledger: one log per institution. An entry's place packs institution and sequence number into one integer, so that
-- one tree holds the entries of a log side by side and in order, whichever back end runs.

CREATE TABLE ledger_entries (
  place {{packed}},
  institution BIGINT NOT NULL,
  register {{text}},
  number BIGINT,
  leaf_hash {{blob}} NOT NULL,
  entry {{blob}} NOT NULL
);

CREATE INDEX ledger_entries_record ON ledger_entries (institution, register, number, place) WHERE number IS NOT NULL;

CREATE TABLE ledger_head (
  institution BIGINT NOT NULL PRIMARY KEY,
  size BIGINT NOT NULL,
  root {{blob}} NOT NULL,
  frontier {{blob}} NOT NULL,
  last_at {{text}} NOT NULL,
  checkpoint_size BIGINT NOT NULL,
  checkpoint TEXT NOT NULL
);

-- Roots of complete subtrees of 256^level leaves, level 1 and up: with the leaf hashes, every tile is a range of rows.
CREATE TABLE ledger_nodes (
  institution BIGINT NOT NULL,
  level BIGINT NOT NULL,
  position BIGINT NOT NULL,
  hash {{blob}} NOT NULL,
  PRIMARY KEY (institution, level, position)
) {{without_rowid}};

CREATE TABLE jobs (
  id {{identity}},
  institution BIGINT,
  kind {{text}} NOT NULL,
  payload {{blob}} NOT NULL,
  unique_key {{text}} UNIQUE,
  run_at {{text}} NOT NULL,
  attempts BIGINT NOT NULL,
  attempts_max BIGINT NOT NULL,
  claimed_by TEXT,
  claimed_until {{text}},
  done_at {{text}},
  dead_at {{text}},
  last_error TEXT,
  created_at {{text}} NOT NULL
);

CREATE INDEX jobs_waiting ON jobs (run_at, id) WHERE done_at IS NULL AND dead_at IS NULL;

CREATE INDEX jobs_dead ON jobs (institution, dead_at) WHERE dead_at IS NOT NULL;

-- The latest time each observer has seen, to notice a clock that was set backwards.
CREATE TABLE clock_guard (
  name {{text}} NOT NULL PRIMARY KEY,
  seen_at {{text}} NOT NULL
);
