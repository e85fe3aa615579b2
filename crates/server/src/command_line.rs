//! The command line as a contract: names, flags and their explanations.

mod outside;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

pub use outside::{Post, Storage};

#[derive(Parser)]
#[command(
    name = "rodowod",
    version,
    about = "Personal-data protection of an institution: registers, deadlines, documents and proof.",
    after_help = "\
Begin with:  rodowod demo           a ready school with synthetic data, to look around
Then:        rodowod init --help    your own institution
             rodowod serve --help   the program for everyday work
Settings come from flags, then from RODOWOD_* variables, then from rodowod.toml in the data folder; passwords and secret
keys never from flags.
Exit status: 0 done, 1 the answer is no, 2 wrong use or broken installation."
)]
pub struct CommandLine {
    /// Answer with one JSON document on standard output and nothing else
    #[arg(long, global = true)]
    pub json: bool,
    /// Language of messages
    #[arg(long, global = true, env = "RODOWOD_LANGUAGE", default_value = "pl")]
    pub language: Language,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Language {
    Pl,
    En,
}

#[derive(Subcommand)]
pub enum Command {
    /// A ready institution with plausible synthetic data; prints the address, the accounts and their passwords
    Demo(Demo),
    /// Found an institution and its first account, ready to work
    Init(Init),
    /// Serve the pages and the API
    Serve(Serve),
    /// Tokens for the API
    #[command(subcommand)]
    Token(Token),
    /// Accounts, for the operator of the server: a way back in where nobody is left who could give one
    #[command(subcommand)]
    Account(Account),
    /// Take in a spreadsheet, all of it or nothing
    Import(Import),
    /// Write a register to a spreadsheet
    Export(Export),
    /// Forms and documents: list them, print one from the registers
    #[command(subcommand)]
    Documents(Documents),
    /// The log of every act: sign, verify, publish, prove
    #[command(subcommand)]
    Ledger(Ledger),
    /// The policy as controls: which rules they cover, how they stand right now
    #[command(subcommand)]
    Rules(Rules),
    /// Ask the law: time limits, breaches, risks, rights, retention, identifiers, passwords
    #[command(subcommand)]
    Calc(crate::question::Question),
    /// The master key: change it without rewriting what it protects
    #[command(subcommand)]
    Key(Key),
    /// What is wrong with this installation, and how to mend it
    Doctor(Place),
    /// Completions for a shell: rodowod completions bash
    Completions { shell: clap_complete::Shell },
}

/// Where an installation keeps its things.
#[derive(Args, Clone)]
pub struct Place {
    /// Folder with the database, the files and rodowod.toml
    #[arg(long, env = "RODOWOD_DATA")]
    pub data: PathBuf,
    /// PostgreSQL instead of the embedded database: postgres://user:password@host/name
    #[arg(long, env = "RODOWOD_DATABASE_URL")]
    pub database_url: Option<String>,
    /// File with the master key; keep it out of the backup of the data folder [default: DATA/master.key]
    #[arg(long, env = "RODOWOD_MASTER_KEY_FILE")]
    pub master_key_file: Option<PathBuf>,
    #[command(flatten)]
    pub storage: Storage,
    #[command(flatten)]
    pub post: Post,
}

#[derive(Args)]
pub struct Demo {
    #[arg(long, env = "RODOWOD_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: String,
    /// Keep the demo in this folder; without it the demo is gone when it ends
    #[arg(long)]
    pub data: Option<PathBuf>,
    /// Show the demo as of this moment, such as 2026-04-03T16:55:00Z; a folder that is kept goes on from there
    #[arg(long, value_name = "INSTANT")]
    pub now: Option<jiff::Timestamp>,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Preset {
    School,
    Clinic,
    Counselling,
    Welfare,
}

impl Preset {
    pub fn name(self) -> &'static str {
        match self {
            Self::School => "school",
            Self::Clinic => "clinic",
            Self::Counselling => "counselling",
            Self::Welfare => "welfare",
        }
    }
}

#[derive(Args)]
pub struct Init {
    #[command(flatten)]
    pub place: Place,
    /// What kind of institution it is
    #[arg(long)]
    pub preset: Preset,
    /// Full name, as on the letterhead
    #[arg(long)]
    pub name: String,
    /// Short name for addresses: small letters, digits, hyphens
    #[arg(long)]
    pub slug: String,
    /// Login of the first account
    #[arg(long)]
    pub admin: String,
    /// Read the first account's password from standard input
    #[arg(long, required = true)]
    pub password_stdin: bool,
}

#[derive(Args)]
pub struct Serve {
    #[command(flatten)]
    pub place: Place,
    /// Address to listen on [default: 127.0.0.1:8080]
    #[arg(long, env = "RODOWOD_LISTEN")]
    pub listen: Option<String>,
    /// The address people see, for links in mail and the name of the log: <https://rodo.example.pl>
    #[arg(long, env = "RODOWOD_PUBLIC_URL")]
    pub public_url: Option<String>,
    /// A proxy of ours stands in front and says in X-Forwarded-For who calls
    #[arg(long, env = "RODOWOD_BEHIND_PROXY", num_args = 0..=1, require_equals = true, default_missing_value = "true",
        value_parser = clap::builder::BoolishValueParser::new())]
    pub behind_proxy: Option<bool>,
}

#[derive(Subcommand)]
pub enum Token {
    /// Print a new token once
    Create {
        #[command(flatten)]
        place: Place,
        #[arg(long)]
        login: String,
        /// What the token is for
        #[arg(long, default_value = "API")]
        name: String,
    },
    /// List the tokens of an account, which are never shown again themselves
    List {
        #[command(flatten)]
        place: Place,
        #[arg(long)]
        login: String,
    },
    /// End a token, by the id that the list shows
    Revoke {
        #[command(flatten)]
        place: Place,
        #[arg(long)]
        login: String,
        id: String,
    },
}

#[derive(Subcommand)]
pub enum Account {
    /// Give a one-time code for an account whose person can no longer get in
    #[command(after_help = "\
Everyday codes are issued in the program (Administration, Accounts). This command is for the day on which the only
administrator, or the officer, has lost the password, the telephone or both:

  rodowod account code dyrektor --data /var/lib/rodowod --remove-second-factor

The code takes the place of the password, ends every open session, opens the locks and is good once, for the hours that the
institution set. Make sure whom you have before you, hand the code over in person; they choose a password that nobody else
learns. The act stands in the log of the institution as an act of the operator.

Po polsku: kody na co dzień wydaje się w programie (Administracja, Konta). To polecenie jest na dzień, w którym jedyny
administrator albo IOD stracił hasło, telefon lub jedno i drugie. Sprawdź tożsamość tej osoby i przekaż kod osobiście; hasło
ustali sama. Czynność zostaje w dzienniku instytucji jako czynność operatora. Opcje: --remove-second-factor usuwa drugie
składniki, --enable włącza konto zablokowane.")]
    Code {
        /// Login of the account, as `rodowod account list` shows it
        login: String,
        #[command(flatten)]
        place: Place,
        /// Remove every second factor and its recovery codes: the telephone or the key is lost as well
        #[arg(long)]
        remove_second_factor: bool,
        /// Open an account again that is blocked
        #[arg(long)]
        enable: bool,
    },
    /// List the logins with their institutions, and whether each is blocked
    List {
        #[command(flatten)]
        place: Place,
    },
}

#[derive(Args)]
pub struct Import {
    /// Register, such as datasets
    pub register: String,
    /// XLSX or CSV
    pub file: PathBuf,
    #[command(flatten)]
    pub place: Place,
    /// Check and report without storing anything
    #[arg(long)]
    pub dry_run: bool,
    /// Institution, when there are several
    #[arg(long)]
    pub institution: Option<String>,
    /// FIELD=HEADING for a column that is not recognised; may repeat
    #[arg(long = "map", value_name = "FIELD=HEADING")]
    pub mapping: Vec<String>,
}

#[derive(Args)]
pub struct Export {
    pub register: String,
    /// xlsx, csv or json
    #[arg(long)]
    pub format: String,
    #[command(flatten)]
    pub place: Place,
    /// File to write; standard output without it
    #[arg(short, long)]
    pub output: Option<PathBuf>,
    #[arg(long)]
    pub institution: Option<String>,
}

#[derive(Subcommand)]
pub enum Documents {
    /// Every form: code, title, register, formats
    List,
    /// Print one: rodowod documents render W-9 dpias/3 -o ocena.pdf
    Render(Box<Render>),
}

#[derive(Args)]
pub struct Render {
    /// Code of the form, as the list names it
    pub code: String,
    /// REGISTER/NUMBER, for a form of one record
    pub record: Option<String>,
    #[command(flatten)]
    pub place: Place,
    /// File to write
    #[arg(short, long)]
    pub output: PathBuf,
    #[arg(long)]
    pub institution: Option<String>,
}

#[derive(Args, Clone)]
pub struct LogPlace {
    #[command(flatten)]
    pub place: Place,
    /// Institution, when there are several
    #[arg(long)]
    pub institution: Option<String>,
}

#[derive(Subcommand)]
pub enum Ledger {
    /// Sign the state of the log and print it
    Checkpoint(LogPlace),
    /// Derive everything again, from entries to signature, and compare stored bodies with their digests
    Verify(LogPlace),
    /// Write the log as C2SP tiles
    Export {
        folder: PathBuf,
        #[command(flatten)]
        log: LogPlace,
    },
    /// Write a proof that a record stands in the log: rodowod ledger prove breaches/17
    Prove {
        /// REGISTER/NUMBER
        record: String,
        #[command(flatten)]
        log: LogPlace,
    },
    /// Check a proof with nothing but the log's public key
    CheckProof {
        file: PathBuf,
        /// The verifier key, as `ledger export` writes it to vkey
        #[arg(long)]
        key: String,
    },
}

#[derive(Subcommand)]
pub enum Rules {
    /// How many rules of the documents are covered by a control, and by one whose check runs
    Coverage,
    /// Each control of the institution's policy with its state
    Status(LogPlace),
    /// Everything for an inspection in one ZIP: policy, registers, the signed log, a proof for every record
    Evidence {
        #[command(flatten)]
        log: LogPlace,
        /// Only this register; may be given several times
        #[arg(long)]
        register: Vec<String>,
        /// Records of a register in one PDF and one table; a larger register leaves in volumes
        #[arg(long, value_name = "RECORDS", default_value_t = rodowod_web::pack::VOLUME_RECORDS)]
        volume: usize,
        /// File to write
        #[arg(short, long)]
        output: PathBuf,
    },
    /// The parameters of the policy as one TOML file: print it, compare it with another, adopt one
    Parameters(Parameters),
}

#[derive(Args)]
pub struct Parameters {
    #[command(flatten)]
    pub log: LogPlace,
    /// Another set: the exit status says whether the two agree
    #[arg(long, conflicts_with = "adopt")]
    pub compare: Option<PathBuf>,
    /// A set to be adopted as the next version; it names approver, reason and day
    #[arg(long)]
    pub adopt: Option<PathBuf>,
}

#[derive(Subcommand)]
pub enum Key {
    /// Make a new master key, rewrap what the old one wraps, and write it to the file
    Rotate {
        #[command(flatten)]
        place: Place,
        /// Write the new key to this file, which must not be there yet: for a key from the environment or a credential
        #[arg(long)]
        new_key_file: Option<PathBuf>,
    },
}
