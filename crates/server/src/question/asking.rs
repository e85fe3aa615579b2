//! The commands of `rodowod calc`: each the calculator of a page, with what the command line asks differently.

/// What comes on standard input, and under which name the calculator reads it.
#[derive(Clone, Copy)]
pub enum Given {
    Nothing,
    /// One line that is no document: a password.
    Line(&'static str),
    Document(&'static str),
}

/// One command.
pub struct Asking {
    pub command: &'static str,
    /// The calculator behind it.
    pub calculator: &'static str,
    /// Inputs without a flag, in order.
    pub positional: &'static [&'static str],
    /// Inputs of the page that the command line replaces by others; an entry that ends with a dot or an underscore
    /// stands for all that begin so.
    pub hidden: &'static [&'static str],
    /// Flags that the page does not have.
    pub extra: &'static [&'static str],
    pub given: Given,
    pub example: &'static str,
}

impl Asking {
    pub fn shows(&self, input: &str) -> bool {
        !self
            .hidden
            .iter()
            .any(|hidden| *hidden == input || (hidden.ends_with(['.', '_']) && input.starts_with(hidden)))
    }
}

const fn plain(command: &'static str, example: &'static str) -> Asking {
    Asking { command, calculator: command, positional: &[], hidden: &[], extra: &[], given: Given::Nothing, example }
}

const fn of(calculator: &'static str, asking: Asking) -> Asking {
    Asking { calculator, ..asking }
}

/// The rows of the page; the command line takes them as one document.
const RISK_ROWS: &[&str] =
    &["scenario.", "position.", "likelihood.", "severity.", "less_likely.", "less_severe.", "control_state.", "rows"];

pub static ASKINGS: [Asking; 25] = [
    Asking {
        hidden: &["count", "unit"],
        extra: &["period"],
        ..plain("deadline", "deadline --event 2026-01-31 --period 1m --regime eu")
    },
    plain("answer", "answer --received 2026-03-05 --asked 2026-03-09 --clarified 2026-03-20"),
    plain("hours", "hours --from 2026-03-27T22:30[Europe/Warsaw] --hours 72"),
    of("score", plain("severity", "severity --dpc 4 --ei 1 --confidentiality 0.25")),
    Asking { positional: &["kind", "number"], ..of("identifiers", plain("id", "id pesel 99323199982")) },
    Asking {
        hidden: &["candidate"],
        given: Given::Line("candidate"),
        ..plain("password", "password --preset school --preset clinic < candidate.txt")
    },
    Asking { positional: &["year"], ..plain("holidays", "holidays 2026") },
    plain("fee", "fee --delivered 2026-05-15 --received 2026-05-04 --previous 2025-11-03"),
    plain("information", "information --obtained 2026-03-05 --contact 2026-03-16 --disclosure 2026-03-12"),
    plain("periods", "periods --code ops-105 --event 2026-11-02"),
    plain("working-days", "working-days --start 2026-12-23 --working-days 3 --direction backward"),
    of("severity", plain("breach", "breach --data-simple 0 --ei 1 --confidentiality 0.5 --pesel-with-identity")),
    plain("dpia", "dpia --criterion special-categories --criterion dependent-persons"),
    plain(
        "legitimate-interest",
        "legitimate-interest --purpose-is-real-and-present --purpose-is-lawful --purpose-is-precise --is-expected",
    ),
    plain("transfers", "transfers --territory US --is-certified"),
    Asking {
        hidden: RISK_ROWS,
        given: Given::Document("scenarios"),
        ..plain("risk", "risk --scale 5x5 --dpia-criteria 2 < scenarios.json")
    },
    Asking {
        positional: &["document"],
        hidden: &["item_"],
        given: Given::Document("items"),
        ..plain("completeness", "completeness art13 < notice.json")
    },
    plain("rights", "rights --basis public-task --right erasure"),
    plain("retention", "retention --record clinic-medical-record --from-day 2025-03-14"),
    plain("minors", "minors --actor parent --matter receive-data --born 2099-01-01 --on 2110-11-22"),
    plain("pick-up", "pick-up --collector authorised --valid-from 2026-09-01 --identity-checked"),
    plain("disclosure", "disclosure --recipient welfare-centre --asked-on 2026-11-02"),
    plain("cameras", "cameras --room changing-room --agreed-with-governing-body --councils-consulted"),
    plain("record-duty", "record-duty --employs 30 --has-special-data"),
    plain("consent", "consent --given-at 2026-03-02T10:00 --at 2026-11-22T12:00 --text-version --purpose"),
];

pub fn asking(command: &str) -> Option<&'static Asking> {
    ASKINGS.iter().find(|known| known.command == command)
}
