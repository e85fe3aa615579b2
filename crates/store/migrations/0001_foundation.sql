-- Who there is: institutions, accounts, and what lets an account in.

CREATE TABLE institutions (
  id {{identity}},
  slug {{text}} NOT NULL UNIQUE,
  name TEXT NOT NULL,
  preset TEXT NOT NULL,
  settings TEXT NOT NULL,
  profile {{blob}},
  created_at {{text}} NOT NULL
);

CREATE TABLE accounts (
  id {{identity}},
  login {{text}} NOT NULL UNIQUE,
  password_hash TEXT NOT NULL,
  name {{blob}},
  email {{blob}},
  language TEXT NOT NULL,
  must_change BOOLEAN NOT NULL,
  disabled BOOLEAN NOT NULL,
  failed_count BIGINT NOT NULL,
  locked_until {{text}},
  last_sign_in_at {{text}},
  last_sign_in_from TEXT,
  created_at {{text}} NOT NULL
);

CREATE TABLE memberships (
  account BIGINT NOT NULL REFERENCES accounts (id),
  institution BIGINT NOT NULL REFERENCES institutions (id),
  since {{text}} NOT NULL,
  PRIMARY KEY (account, institution)
);

CREATE INDEX memberships_institution ON memberships (institution, account);

CREATE TABLE sessions (
  token_hash {{blob}} NOT NULL PRIMARY KEY,
  account BIGINT NOT NULL REFERENCES accounts (id),
  institution BIGINT,
  csrf TEXT NOT NULL,
  user_agent TEXT NOT NULL,
  address TEXT NOT NULL,
  created_at {{text}} NOT NULL,
  seen_at {{text}} NOT NULL,
  expires_at {{text}} NOT NULL
);

CREATE INDEX sessions_account ON sessions (account);

CREATE INDEX sessions_expiry ON sessions (expires_at);

CREATE TABLE api_tokens (
  token_hash {{blob}} NOT NULL PRIMARY KEY,
  account BIGINT NOT NULL REFERENCES accounts (id),
  name TEXT NOT NULL,
  created_at {{text}} NOT NULL,
  last_used_at {{text}},
  revoked_at {{text}}
);

CREATE INDEX api_tokens_account ON api_tokens (account);

-- Institution 0 is the installation itself.
CREATE TABLE settings (
  institution BIGINT NOT NULL,
  name {{text}} NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (institution, name)
) {{without_rowid}};

CREATE TABLE counters (
  institution BIGINT NOT NULL,
  name {{text}} NOT NULL,
  last BIGINT NOT NULL,
  PRIMARY KEY (institution, name)
) {{without_rowid}};

-- The keyring has a file or a schema of its own, which no data backup holds. IF NOT EXISTS because two SQLite files do
-- not commit as one: after a crash between them this migration runs again.
CREATE TABLE IF NOT EXISTS keyring.institution_keys (
  institution BIGINT NOT NULL PRIMARY KEY,
  wrapped {{blob}} NOT NULL,
  created_at {{text}} NOT NULL
);

CREATE TABLE IF NOT EXISTS keyring.record_keys (
  institution BIGINT NOT NULL,
  key_id BIGINT NOT NULL,
  wrapped {{blob}} NOT NULL,
  created_at {{text}} NOT NULL,
  PRIMARY KEY (institution, key_id)
) {{without_rowid}};

CREATE TABLE IF NOT EXISTS keyring.key_counters (
  institution BIGINT NOT NULL PRIMARY KEY,
  last BIGINT NOT NULL
);
