//! The same questions to independent programs: holidays, dates and identifiers from three Python packages.
//!
//! Needs `RODOWOD_PYTHON`, a Python with `holidays`, `python-stdnum` and `python-dateutil`.

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use rodowod_domain::calendar::{easter, holidays};
use rodowod_domain::identifiers::{Kind, Pesel, check};
use rodowod_domain::time_limit::{Period, Regime, limit};

const NUMBERS: usize = 50_000;

/// Runs a script on lines of input and gives back the lines it prints.
fn python(script: &str, input: &str) -> Vec<String> {
    let program = std::env::var("RODOWOD_PYTHON")
        .expect("RODOWOD_PYTHON names a Python with holidays, python-stdnum and python-dateutil; ./test makes one");
    let mut child = Command::new(program)
        .args(["-c", script])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("RODOWOD_PYTHON is a program");
    let mut stdin = child.stdin.take().expect("piped");
    let input = input.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().expect("the script runs");
    writer.join().expect("no panic").expect("the script reads its input");
    assert!(output.status.success(), "the script failed");
    String::from_utf8(output.stdout).expect("the script prints text").lines().map(str::to_owned).collect()
}

/// A fixed sequence of numbers: the same test on every run.
fn sequence(seed: u64) -> impl Iterator<Item = u64> {
    std::iter::successors(Some(seed), |state| {
        Some(state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407))
    })
    .skip(1)
    .map(|state| state >> 24)
}

#[test]
#[ignore = "needs RODOWOD_PYTHON; ./test runs it"]
fn holidays_of_2011_to_2100_are_those_of_the_python_package() {
    let script = "import holidays\nfor year in range(2011, 2101):\n    for day in sorted(holidays.Poland(years=year)):\n        print(day)";
    let ours: Vec<String> = (2011..=2100).flat_map(holidays).map(|holiday| holiday.date.to_string()).collect();
    assert_eq!(ours, python(script, ""));
}

#[test]
#[ignore = "needs RODOWOD_PYTHON; ./test runs it"]
fn easter_of_1583_to_4099_is_that_of_the_python_package() {
    let script = "from dateutil.easter import easter\nfor year in range(1583, 4100): print(easter(year))";
    let ours: Vec<String> = (1583..4100).map(|year| easter(year).expect("every year").to_string()).collect();
    assert_eq!(ours, python(script, ""));
}

#[test]
#[ignore = "needs RODOWOD_PYTHON; ./test runs it"]
fn limits_are_those_of_a_second_derivation_in_python() {
    let script = r#"
import sys, datetime, holidays
from dateutil.relativedelta import relativedelta as delta
off = holidays.Poland(years=range(2011, 2101))
day = datetime.timedelta(days=1)
def works(d): return d.weekday() < 5 and d not in off
saturdays = {"eu": datetime.date(1971, 7, 1), "kc": datetime.date(2017, 1, 1), "kpa": datetime.date(2017, 6, 1)}
def ends(d, regime): return works(d) or (d.weekday() == 5 and d not in off and d < saturdays[regime])
def roll(d, regime):
    while not ends(d, regime): d += day
    return d
def second(d):
    seen = 0
    while seen < 2:
        d += day
        seen += works(d)
    return d
for line in sys.stdin:
    event, count, unit, regime = line.split()
    event = datetime.date.fromisoformat(event)
    count = int(count)
    nominal = event + {"d": delta(days=count), "w": delta(weeks=count), "m": delta(months=count), "y": delta(years=count)}[unit]
    last = roll(nominal, regime)
    if regime == "eu" and (nominal - event).days >= 2: last = max(last, second(event))
    print(nominal, last)
"#;
    let mut draw = sequence(7);
    let (mut input, mut ours) = (String::new(), Vec::new());
    for _ in 0..NUMBERS {
        let mut next = |below: u64| i32::try_from(draw.next().expect("endless") % below).expect("small");
        let event: Date = date(2011, 1, 1).saturating_add(next(29_000).days());
        let count = u32::try_from(next(24)).expect("not negative");
        let (unit, period) = match next(8) {
            0 => ("w", Period::Weeks(count)),
            1..=3 => ("m", Period::Months(count)),
            4 => ("y", Period::Years(count % 8)),
            _ => ("d", Period::Days(count)),
        };
        let regime = [Regime::Eu, Regime::Kc, Regime::Kpa][usize::try_from(next(3)).expect("not negative")];
        let count = if unit == "y" { count % 8 } else { count };
        writeln!(input, "{event} {count} {unit} {regime}").expect("a string takes all");
        let limit = limit(event, period, regime).expect("inside the calendar");
        ours.push(format!("{} {}", limit.nominal, limit.last));
    }
    let theirs = python(script, &input);
    assert_eq!(ours.len(), theirs.len());
    for ((line, one), other) in input.lines().zip(&ours).zip(&theirs) {
        assert_eq!(one, other, "{line}");
    }
}

#[test]
#[ignore = "needs RODOWOD_PYTHON; ./test runs it"]
fn identifiers_are_judged_as_by_the_python_package() {
    let script = r#"
import sys
from stdnum.pl import pesel, nip, regon
from stdnum import iban
def account(text):
    bank = [int(digit) for digit in text[2:10]]
    agrees = -sum(w * d for w, d in zip((3, 9, 7, 1, 3, 9, 7), bank)) % 10 == bank[7]
    return agrees and iban.is_valid("PL" + text)
judges = {"pesel": pesel.is_valid, "nip": nip.is_valid, "regon": regon.is_valid, "nrb": account}
for line in sys.stdin:
    kind, text = line.split()
    birth = pesel.get_birth_date(text).isoformat() + pesel.get_gender(text) if kind == "pesel" and pesel.is_valid(text) else ""
    print(int(bool(judges[kind](text))), birth)
"#;
    let mut draw = sequence(11);
    let (mut input, mut ours) = (String::new(), Vec::new());
    for number in 0..NUMBERS {
        let mut digits = |count: usize| -> String {
            (0..count)
                .map(|_| char::from(b'0' + u8::try_from(draw.next().expect("endless") % 10).expect("a digit")))
                .collect()
        };
        let (kind, mut text) = match number % 5 {
            0 => (Kind::Pesel, digits(11)),
            1 => (Kind::Nip, digits(10)),
            2 => (Kind::Regon, digits(9)),
            3 => (Kind::Regon, digits(14)),
            _ => (Kind::Nrb, digits(26)),
        };
        // Random digits rarely pass; every second number is completed where that is possible.
        if number % 2 == 0 {
            text = completed(kind, text);
        }
        let name = kind.name();
        writeln!(input, "{name} {text}").expect("a string takes all");
        let birth = (kind == Kind::Pesel)
            .then(|| Pesel::parse(&text).ok())
            .flatten()
            .map_or_else(String::new, |pesel| format!("{}{}", pesel.birth(), pesel.sex().letter()));
        ours.push(format!("{} {birth}", u8::from(check(kind, &text).is_valid())));
    }
    let theirs = python(script, &input);
    assert_eq!(ours.len(), theirs.len());
    for ((line, one), other) in input.lines().zip(&ours).zip(&theirs) {
        assert_eq!(one, other, "{line}");
    }
    assert!(ours.iter().filter(|line| line.starts_with('1')).count() > NUMBERS / 10);
}

/// Tries the check digits until the number is valid.
fn completed(kind: Kind, text: String) -> String {
    let fill = |tail: usize| format!("{}{tail}", &text[..text.len() - 1]);
    match kind {
        Kind::Nrb => account(&text[2..9], &text[10..]),
        Kind::Regon if text.len() == 14 => (0..100)
            .map(|filling| format!("{}{}{}{}", &text[..8], filling / 10, &text[9..13], filling % 10))
            .find(|candidate| check(kind, candidate).is_valid())
            .unwrap_or(text),
        _ => (0..10).map(fill).find(|candidate| check(kind, candidate).is_valid()).unwrap_or(text),
    }
}

/// Completes an account by the formula that generates it, where the parser uses the one that checks it.
fn account(bank: &str, customer: &str) -> String {
    let weighted: u32 =
        bank.bytes().zip([3, 9, 7, 1, 3, 9, 7]).map(|(byte, weight)| u32::from(byte - b'0') * weight).sum();
    let body = format!("{bank}{}{customer}", (10 - weighted % 10) % 10);
    let remainder = format!("{body}252100").parse::<u128>().expect("thirty digits") % 97;
    format!("{:02}{body}", 98 - remainder)
}
