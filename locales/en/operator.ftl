# What the operator of the server reads: commands, their answers and refusals.

## Installation

operator-no-installation = { $folder } holds no installation: found one with rodowod init --data { $folder } …
operator-no-institution = There is no institution yet: found one with rodowod init.
operator-no-such-institution = There is no institution “{ $slug }”.
operator-which-institution = There are several institutions; say which with --institution: { $slugs }.
operator-no-account = There is no account “{ $login }”.
operator-no-register = There is no register “{ $register }”; there are: { $known }.
operator-configuration = The settings in { $file } cannot be read: there is a slip in line { $line }{ $reason }. Correct that line; texts stand in quotation marks.
operator-cannot-listen = Cannot listen on { $address } ({ $cause }). See whether another program is there.
operator-disk-full = The disk is full: nothing of this act was written.
operator-database-unavailable = The database does not answer: { $cause }
operator-database-busy = The database is busy; try again in a moment.
operator-database-newer = The database has version { $found }, this program knows { $known } at most. Start the newer program that wrote it.
operator-database-damaged = The database file is damaged ({ $cause }). Restore the latest backup.
operator-keyring-missing = The keyring is missing or empty: keyring.db (in PostgreSQL the schema keyring) is kept apart from the backup of the data. Nothing was changed. Put it back from its own copy and start again.
operator-mail-incomplete = Mail needs a server and a sender: RODOWOD_SMTP_HOST and RODOWOD_SMTP_FROM, the flags --smtp-host and --smtp-from, or host and from under [smtp] in rodowod.toml.

## Master key

operator-key-does-not-fit = The master key does not fit this installation: its data were sealed under another key. Nothing was changed. Put the right key back from your safe copy and start again.
operator-key-missing = The master key is missing: { $file } does not exist. Nothing was changed. Put it back from your safe copy.
operator-key-malformed = { $file } holds no master key; a key is 44 characters of base64.
operator-key-malformed-text = What was handed over as the master key is none; a key is 44 characters of base64.
operator-key-is-there = { $file } is there already; name a file that is not.

## Storage of files

operator-files-no-address = “{ $place }” names no storage of files; write s3://bucket or s3://bucket/folder.
operator-files-not-safe = “{ $place }” is not safe for files: the storage is reached over https, or over http on this very machine.
operator-files-no-key = The storage of files { $place } needs an access key: its id (RODOWOD_S3_ACCESS_KEY_ID) and its secret (RODOWOD_S3_SECRET_ACCESS_KEY).
operator-files-unreachable = The storage of files { $place } does not answer: { $cause }
operator-files-refused = The storage of files { $place } refuses ({ $cause }). Look at the access key, its rights and the region.
operator-files-no-bucket = There is no storage of files at { $place }; make the bucket or correct the address.

## doctor

doctor-about-database = database
doctor-about-master-key = master key
doctor-about-clock = clock
doctor-about-log = log
doctor-about-jobs = jobs
doctor-about-mail = mail
doctor-about-files = files
doctor-about-breached-passwords = breached passwords
doctor-about-terms = terms
doctor-about-keys = keys of records
doctor-about-counts = counts of records
doctor-database = the database opens and its schema is current
doctor-master-key = the master key fits
doctor-clock = the clock does not run behind the log
doctor-clock-behind = the clock says { $now }, but the database has seen { $seen }: set the clock right; until then acts are refused
doctor-jobs =
    { $count ->
        [one] { $count } job waits, none failed for good
       *[other] { $count } jobs wait, none failed for good
    }
doctor-jobs-dead =
    { $count ->
        [one] { $count } job failed for good
       *[other] { $count } jobs failed for good
    } ({ $jobs }); those of an institution can be tried again under Administration, Failed jobs
doctor-mail = letters go out through { $server }
doctor-mail-off = e-mail is off; reminders are sent once a server is named (RODOWOD_SMTP_HOST, or [smtp] in rodowod.toml)
doctor-files = files can be written, read and removed: { $place }
doctor-breached-passwords = the list of breached passwords can be looked into
doctor-breached-passwords-unreadable = { $cause }: put the list there that is sorted by hash, or take the file away
doctor-terms = the terms of all records follow the policy in force
doctor-passkeys = every passkey works
doctor-passkeys-outdated =
    { $count ->
        [one] { $count } account has a passkey kept by an earlier version of the program, which no longer works: ask the person to get in another way, remove it and add it anew
       *[other] { $count } accounts have passkeys kept by an earlier version of the program, which no longer work: ask the people to get in another way, remove them and add them anew
    }
doctor-keys = every record that was not erased has its key
doctor-keys-missing =
    { $slug }: { $count ->
        [one] { $count } record has no key although it was not erased
       *[other] { $count } records have no key although they were not erased
    }. An old database beside a newer keyring.db looks so: put back the database that belongs to it.
doctor-terms-counting = terms are being counted anew ({ $slugs }); until then some records show those of the policy before
doctor-terms-skipped =
    { $slug }: { $count ->
        [one] { $count } record
       *[other] { $count } records
    } did not open when terms were counted anew; the program's log names them; restore them from the latest backup
doctor-counts = as many records stand in each state as are counted there
doctor-counts-wrong = { $slug }: states of records are counted wrongly (counted ≠ there: { $counts }); the running server sets this right within an hour; if it comes back, report it as a fault of the program
doctor-log = { $slug }: { $entries } entries and { $bodies } bodies agree
doctor-log-broken = { $slug }: { $fault }; restore the latest backup and compare

## init and token

init-founded = { $name } is founded; { $login } can sign in.
init-master-key = The master key stands in { $file }: keep a copy apart from the backups.
init-master-key-handed-over = The master key stands in no file of ours: keep a copy apart from the backups.
init-start = Start it with: rodowod serve --data { $folder }
token-made = made { $at }
token-used = last used { $at }
token-never-used = never used
token-revoked-at = revoked { $at }
token-revoked = The token { $id } is revoked.
token-not-live = The account “{ $login }” has no live token “{ $id }”; rodowod token list shows them.

## ledger

ledger-agrees = The log holds: { $entries } entries and { $bodies } bodies agree; root { $root }
ledger-exported =
    { $count ->
        [one] { $count } entry written to { $folder }.
       *[other] { $count } entries written to { $folder }.
    }
ledger-no-place = A record is written REGISTER/NUMBER, such as breaches/17, not “{ $record }”.
ledger-no-record = There is no record { $record }.
ledger-no-proof-file = { $file } is no proof file.
ledger-proof-holds = The proof holds: { $record }, version { $version }, { $act } at { $time }, is entry { $entry } of { $size } in { $log }.
ledger-proof-key = The given key is no key of a log.
ledger-proof-form = This is not a whole proof file.
ledger-proof-checkpoint = The log's signature is wrong, or the proof is of another log than the key.
ledger-proof-inclusion = The proof does not lead to the signed root of the log.
ledger-proof-entry = The entry in the proof has not the form of an entry.
ledger-proof-number = The entry bears another number than its place in the log.

## Files that are written

operator-written =
    { $count ->
        [one] { $count } byte written to { $file }.
       *[other] { $count } bytes written to { $file }.
    }
operator-format = The format is xlsx, csv or json, not “{ $format }”.
operator-map-form = --map is FIELD=HEADING, not “{ $pair }”.
operator-map-field = The register { $register } has no field “{ $field }”.
operator-map-heading = No column has the heading “{ $heading }”.
operator-no-form = There is no form “{ $code }”; rodowod documents list names them.
operator-form-ending = Give -o a name that ends in .pdf or .docx.
operator-form-record = { $code } prints one record: name it as { $register }/NUMBER.
operator-form-pdf-only = This document is there as PDF only.
operator-form-whole = { $code } is not printed from one record: leave REGISTER/NUMBER out.
operator-no-record = There is no record { $record }.
operator-form-lacks = The document lacks: { $fact } ({ $law }).
operator-not-written = The file { $file } cannot be written: check that its folder exists and may be written to.
