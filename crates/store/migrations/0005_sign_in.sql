-- How people get in: failures, one-time codes, second factors, steps on the way, and the settings that rule them.

ALTER TABLE accounts ADD COLUMN password_set_at {{text}};

ALTER TABLE accounts ADD COLUMN code_hash TEXT;

ALTER TABLE accounts ADD COLUMN code_expires_at {{text}};

ALTER TABLE accounts ADD COLUMN previous_sign_in_at {{text}};

ALTER TABLE accounts ADD COLUMN previous_sign_in_from TEXT;

-- Whoever was signed in signs in once more.
DROP TABLE sessions;

CREATE TABLE sessions (
  token_hash {{blob}} NOT NULL PRIMARY KEY,
  account BIGINT NOT NULL REFERENCES accounts (id),
  institution BIGINT,
  csrf TEXT NOT NULL,
  user_agent TEXT NOT NULL,
  address TEXT NOT NULL,
  method TEXT NOT NULL,
  duty TEXT NOT NULL,
  emergency BIGINT,
  idle_seconds BIGINT NOT NULL,
  created_at {{text}} NOT NULL,
  seen_at {{text}} NOT NULL,
  expires_at {{text}} NOT NULL
);

CREATE INDEX sessions_account ON sessions (account);

CREATE INDEX sessions_expiry ON sessions (expires_at);

-- By a keyed hash of the login, so that logins nobody has are counted like those that somebody has.
CREATE TABLE sign_in_failures (
  login {{blob}} NOT NULL,
  source {{text}} NOT NULL,
  failures BIGINT NOT NULL,
  last_at {{text}} NOT NULL,
  PRIMARY KEY (login, source)
) {{without_rowid}};

CREATE INDEX sign_in_failures_age ON sign_in_failures (last_at);

CREATE TABLE password_history (
  account BIGINT NOT NULL REFERENCES accounts (id),
  set_at {{text}} NOT NULL,
  mark {{blob}} NOT NULL,
  PRIMARY KEY (account, set_at)
) {{without_rowid}};

CREATE TABLE second_factors (
  id {{identity}},
  account BIGINT NOT NULL REFERENCES accounts (id),
  kind {{text}} NOT NULL,
  handle {{blob}} UNIQUE,
  secret {{blob}} NOT NULL,
  label {{blob}},
  confirmed BOOLEAN NOT NULL,
  last_use BIGINT NOT NULL,
  created_at {{text}} NOT NULL,
  used_at {{text}}
);

CREATE INDEX second_factors_account ON second_factors (account, kind);

-- What waits between two requests: a second factor, a challenge, a form of somebody whose screen was locked.
CREATE TABLE tickets (
  token_hash {{blob}} NOT NULL PRIMARY KEY,
  kind {{text}} NOT NULL,
  account BIGINT,
  payload {{blob}} NOT NULL,
  tries BIGINT NOT NULL,
  created_at {{text}} NOT NULL,
  expires_at {{text}} NOT NULL
);

CREATE INDEX tickets_expiry ON tickets (expires_at);

CREATE INDEX tickets_account ON tickets (account, kind);

-- Who an account is at a provider that vouches for people.
CREATE TABLE identities (
  id {{identity}},
  account BIGINT NOT NULL REFERENCES accounts (id),
  provider {{text}} NOT NULL,
  subject {{text}},
  email {{blob}},
  linked_at {{text}} NOT NULL,
  used_at {{text}},
  UNIQUE (provider, subject)
);

CREATE INDEX identities_account ON identities (account);

CREATE INDEX identities_email ON identities (provider, email);

CREATE TABLE emergency_credentials (
  institution BIGINT NOT NULL PRIMARY KEY REFERENCES institutions (id),
  account BIGINT NOT NULL REFERENCES accounts (id),
  hash TEXT NOT NULL,
  made_by BIGINT NOT NULL,
  made_at {{text}} NOT NULL,
  used_at {{text}}
);

CREATE TABLE emergency_uses (
  id {{identity}},
  institution BIGINT NOT NULL REFERENCES institutions (id),
  account BIGINT NOT NULL,
  person {{blob}} NOT NULL,
  reason {{blob}} NOT NULL,
  address TEXT NOT NULL,
  started_at {{text}} NOT NULL,
  ends_at {{text}} NOT NULL,
  reviewed_by BIGINT,
  reviewed_at {{text}},
  review {{blob}}
);

CREATE INDEX emergency_uses_institution ON emergency_uses (institution, started_at);

-- Every version of a setting that somebody answers for; the log holds the digest of its bytes.
CREATE TABLE setting_versions (
  institution BIGINT NOT NULL REFERENCES institutions (id),
  name {{text}} NOT NULL,
  version BIGINT NOT NULL,
  body {{blob}} NOT NULL,
  entry BIGINT NOT NULL,
  actor BIGINT NOT NULL,
  saved_at {{text}} NOT NULL,
  PRIMARY KEY (institution, name, version)
) {{without_rowid}};
