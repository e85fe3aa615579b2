-- Search terms that wait to be listed in `search_terms`: `terms` are those of the record's current version, `listed` those
-- under which it is listed now, eight bytes each. A save writes one row here instead of a page of the index for each term.
CREATE TABLE search_waiting (
  institution BIGINT NOT NULL,
  register {{text}} NOT NULL,
  number BIGINT NOT NULL,
  terms {{blob}} NOT NULL,
  listed {{blob}} NOT NULL,
  PRIMARY KEY (institution, register, number)
) {{without_rowid}};
