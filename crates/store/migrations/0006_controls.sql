-- How each control of the policy stood: one line for each change, so that "was it kept on that day?" has an answer.

CREATE TABLE control_states (
  institution BIGINT NOT NULL,
  control {{text}} NOT NULL,
  since {{text}} NOT NULL,
  state TEXT NOT NULL,
  day TEXT,
  seen BIGINT NOT NULL,
  faults BIGINT NOT NULL,
  PRIMARY KEY (institution, control, since)
) {{without_rowid}};

-- Controls that do not concern the institution: who signed it, why (sealed), and the entry of the log that says so.
CREATE TABLE control_waivers (
  institution BIGINT NOT NULL,
  control {{text}} NOT NULL,
  since {{text}} NOT NULL,
  reason {{blob}} NOT NULL,
  account BIGINT NOT NULL,
  entry BIGINT NOT NULL,
  ended_at {{text}},
  PRIMARY KEY (institution, control, since)
) {{without_rowid}};
