# Help of the command line: a sentence on each command and each flag.
help = Personal-data protection of an institution: registers, deadlines, documents and proof.
help-demo = A ready institution with plausible synthetic data; prints the address, the accounts and their passwords
help-init = Found an institution and its first account, ready to work
help-serve = Serve the pages and the API
help-token = Tokens for the API
help-token-create = Print a new token once
help-token-list = List the tokens of an account, which are never shown again themselves
help-token-revoke = End a token, by the id that the list shows
help-account = Accounts, for the operator of the server: a way back in where nobody is left who could give one
help-account-code = Give a one-time code for an account whose person can no longer get in
help-account-list = List the logins with their institutions, and whether each is blocked
help-import = Take in a spreadsheet, all of it or nothing
help-export = Write a register to a spreadsheet
help-documents = Forms and documents: list them, print one from the registers
help-documents-list = Every form: code, title, register, formats
help-documents-render = Print one: rodowod documents render W-9 dpias/3 -o ocena.pdf
help-ledger = The log of every act: sign, verify, publish, prove
help-ledger-checkpoint = Sign the state of the log and print it
help-ledger-verify = Derive everything again, from entries to signature, and compare stored bodies with their digests
help-ledger-export = Write the log as C2SP tiles
help-ledger-prove = Write a proof that a record stands in the log: rodowod ledger prove breaches/17
help-ledger-check-proof = Check a proof with nothing but the log's public key
help-rules = The policy as controls: which rules they cover, how they stand right now
help-rules-coverage = How many rules of the documents are covered by a control, and by one whose check runs
help-rules-status = Each control of the institution's policy with its state
help-rules-evidence = Everything for an inspection in one ZIP: policy, registers, the signed log, a proof for every record
help-rules-parameters = The parameters of the policy as one TOML file: print it, compare it with another, adopt one
help-calc = Ask the law: time limits, breaches, risks, rights, retention, identifiers, passwords
help-key = The master key: change it without rewriting what it protects
help-key-rotate = Make a new master key, rewrap what the old one wraps, and write it to the file
help-doctor = What is wrong with this installation, and how to mend it
help-completions = Completions for a shell: rodowod completions bash
help-arg-json = Answer with one JSON document on standard output and nothing else
help-arg-language = Language of messages
help-arg-help = Print this help
help-arg-version = Print the version of the program
help-arg-data = Folder with the database, the files and rodowod.toml
help-arg-database-url = PostgreSQL instead of the embedded database: postgres://user:password@host/name
help-arg-master-key-file = File with the master key; keep it out of the backup of the data folder. DATA/master.key by default
help-arg-files = S3-compatible storage instead of the data folder: s3://bucket or s3://bucket/folder. The secret key comes from RODOWOD_S3_SECRET_ACCESS_KEY or rodowod.toml
help-arg-s3-endpoint = Who keeps the storage: https://s3.example.pl. Amazon by default
help-arg-s3-region = Region of the storage. us-east-1 by default
help-arg-s3-access-key-id = Id of the access key
help-arg-smtp-host = Mail server; the password comes from RODOWOD_SMTP_PASSWORD or rodowod.toml
help-arg-smtp-port = Its port. 587 by default, with tls 465, with none 25
help-arg-smtp-security = How the way there is protected; none only for a server on this very machine. starttls by default
help-arg-smtp-user = Name to sign in with
help-arg-smtp-from = Sender: Rodowód <rodo@example.pl>
help-arg-listen = Address to listen on. 127.0.0.1:8080 by default
help-arg-now = Show the demo as of this moment, such as 2026-04-03T16:55:00Z; a folder that is kept goes on from there
help-demo-arg-data = Keep the demo in this folder; without it the demo is gone when it ends
help-arg-preset = What kind of institution it is
help-arg-name = Full name, as on the letterhead
help-arg-slug = Short name for addresses: small letters, digits, hyphens
help-arg-admin = Login of the first account
help-arg-password-stdin = Read the first account's password from standard input
help-arg-public-url = The address people see, for links in mail and the name of the log: https://rodo.example.pl
help-arg-behind-proxy = A proxy of ours stands in front and says in X-Forwarded-For who calls
help-arg-login = Login of the account
help-token-arg-name = What the token is for
help-arg-id = Id of the token
help-arg-remove-second-factor = Remove every second factor and its recovery codes: the telephone or the key is lost as well
help-arg-enable = Open an account again that is blocked
help-arg-register = Register, such as datasets
help-rules-evidence-arg-register = Only this register; may be given several times
help-arg-file = File
help-import-arg-file = XLSX or CSV
help-arg-dry-run = Check and report without storing anything
help-arg-institution = Institution, when there are several
help-arg-mapping = FIELD=HEADING for a column that is not recognised; may repeat
help-arg-format = xlsx, csv or json
help-arg-output = File to write
help-export-arg-output = File to write; standard output without it
help-arg-code = Code of the form, as the list names it
help-arg-record = REGISTER/NUMBER of a record
help-arg-folder = Folder to write
help-arg-key = The verifier key, as ledger export writes it to vkey
help-arg-volume = Records of a register in one PDF and one table; a larger register leaves in volumes
help-arg-compare = Another set: the exit status says whether the two agree
help-arg-adopt = A set to be adopted as the next version; it names approver, reason and day
help-arg-new-key-file = Write the new key to this file, which must not be there yet: for a key from the environment or a credential
help-arg-shell = Shell
help-arguments = Arguments
help-default = Default: { $value }
help-variable = Variable: { $name }
help-possible = Possible values: { $values }
help-after =
    Begin with:  rodowod demo           a ready school with synthetic data, to look around
    Then:        rodowod init --help    your own institution
    {""}             rodowod serve --help   the program for everyday work
    Settings come from flags, then from RODOWOD_* variables, then from rodowod.toml in the data folder; passwords and secret keys never from flags.
    Exit status: 0 done, 1 the answer is no, 2 wrong use or broken installation.
help-account-code-after =
    Everyday codes are issued in the program (Administration, Accounts). This command is for the day on which the only administrator, or the officer, has lost the password, the telephone or both:
    {""}    rodowod account code dyrektor --data /var/lib/rodowod --remove-second-factor
    The code takes the place of the password, ends every open session, opens the locks and is good once, for the hours that the institution set. Make sure whom you have before you, hand the code over in person; they choose a password that nobody else learns. The act stands in the log of the institution as an act of the operator.
