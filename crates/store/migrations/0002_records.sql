-- Records of every register. A row of `records` is small and clustered by its key; the sealed body stands once, with its
-- version.

CREATE TABLE records (
  institution BIGINT NOT NULL,
  register {{text}} NOT NULL,
  number BIGINT NOT NULL,
  state {{text}} NOT NULL,
  version BIGINT NOT NULL,
  draft BOOLEAN NOT NULL,
  key_id BIGINT,
  created_at {{text}} NOT NULL,
  created_by BIGINT,
  changed_at {{text}} NOT NULL,
  changed_by BIGINT,
  next_due {{text}},
  erased_at {{text}},
  PRIMARY KEY (institution, register, number)
) {{without_rowid}};

CREATE INDEX records_state ON records (institution, register, state, number);

CREATE INDEX records_changed ON records (institution, register, changed_at, number);

CREATE INDEX records_draft ON records (institution, register, number) WHERE draft;

-- `terms` are the blind search terms of this version, eight bytes each, so that the next version knows what to take away.
-- `entry` is the number of the version's ledger entry.
CREATE TABLE record_versions (
  institution BIGINT NOT NULL,
  register {{text}} NOT NULL,
  number BIGINT NOT NULL,
  version BIGINT NOT NULL,
  state TEXT NOT NULL,
  act TEXT NOT NULL,
  actor BIGINT,
  at {{text}} NOT NULL,
  entry BIGINT,
  schema_version BIGINT NOT NULL,
  body {{blob}},
  reason {{blob}},
  terms {{blob}},
  PRIMARY KEY (institution, register, number, version)
);

-- Facts that are not personal, by value: for filters and sorting.
CREATE TABLE record_columns (
  institution BIGINT NOT NULL,
  register {{text}} NOT NULL,
  name {{text}} NOT NULL,
  value {{text}} NOT NULL,
  number BIGINT NOT NULL,
  PRIMARY KEY (institution, register, name, value, number)
) {{without_rowid}};

CREATE INDEX record_columns_number ON record_columns (institution, register, number, name, value);

CREATE TABLE record_links (
  institution BIGINT NOT NULL,
  from_register {{text}} NOT NULL,
  from_number BIGINT NOT NULL,
  field {{text}} NOT NULL,
  to_register {{text}} NOT NULL,
  to_number BIGINT NOT NULL,
  PRIMARY KEY (institution, from_register, from_number, field, to_register, to_number)
) {{without_rowid}};

CREATE INDEX record_links_back ON record_links (institution, to_register, to_number);

CREATE TABLE deadlines (
  institution BIGINT NOT NULL,
  register {{text}} NOT NULL,
  number BIGINT NOT NULL,
  name {{text}} NOT NULL,
  law TEXT NOT NULL,
  due {{text}} NOT NULL,
  whole_day BOOLEAN NOT NULL,
  warn_from {{text}},
  met BOOLEAN NOT NULL,
  rules TEXT NOT NULL,
  PRIMARY KEY (institution, register, number, name)
) {{without_rowid}};

CREATE INDEX deadlines_due ON deadlines (institution, met, due);

CREATE TABLE search_terms (
  institution BIGINT NOT NULL,
  term BIGINT NOT NULL,
  register {{text}} NOT NULL,
  number BIGINT NOT NULL,
  PRIMARY KEY (institution, term, register, number)
) {{without_rowid}};

CREATE TABLE files (
  institution BIGINT NOT NULL,
  file_id BIGINT NOT NULL,
  register {{text}} NOT NULL,
  number BIGINT NOT NULL,
  name {{blob}},
  media_type TEXT NOT NULL,
  size BIGINT NOT NULL,
  digest {{blob}},
  key_id BIGINT,
  created_at {{text}} NOT NULL,
  created_by BIGINT,
  PRIMARY KEY (institution, file_id)
) {{without_rowid}};

CREATE INDEX files_record ON files (institution, register, number);

CREATE TABLE import_mappings (
  institution BIGINT NOT NULL,
  register {{text}} NOT NULL,
  headings_hash {{blob}} NOT NULL,
  mapping TEXT NOT NULL,
  saved_at {{text}} NOT NULL,
  PRIMARY KEY (institution, register, headings_hash)
) {{without_rowid}};
