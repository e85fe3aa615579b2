//! Identifiers and dates: what is accepted has one form, and one mistyped digit of a PESEL or a NIP is always noticed.

use jiff::civil::Date;
use rodowod_domain::field::{Field, read};
use rodowod_domain::identifiers::{Kind, Pesel, canonical, check};
use rodowod_domain::moment::{day, moment};

pub fn identifier(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let mut is_accepted = false;
    for kind in Kind::ALL {
        let Some(number) = canonical(kind, &text) else {
            assert!(!check(kind, &text).is_valid(), "a number without a form is not valid");
            continue;
        };
        is_accepted = true;
        assert_eq!(canonical(kind, &number).as_deref(), Some(number.as_str()), "the form of a form is itself");
        if matches!(kind, Kind::Pesel | Kind::Nip) {
            every_digit_counts(kind, &number);
        }
    }
    if let Ok(pesel) = Pesel::parse(&text) {
        let born = pesel.birth();
        assert!((1800..=2299).contains(&born.year()), "a PESEL knows five centuries");
    }
    is_accepted
}

fn every_digit_counts(kind: Kind, number: &str) {
    for place in 0..number.len() {
        for digit in b'0'..=b'9' {
            let mut changed = number.as_bytes().to_vec();
            if std::mem::replace(&mut changed[place], digit) == digit {
                continue;
            }
            let changed = String::from_utf8(changed).expect("digits are text");
            assert!(!check(kind, &changed).is_valid(), "one digit more or less is noticed");
        }
    }
}

/// A day is exactly a day, in a form and by itself; a moment stays the same moment.
pub fn date(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let found = day(&text);
    if let Some(date) = found {
        assert_eq!(day(&date.to_string()), Some(date), "a day is written as it is read");
    }
    let fields = [Field::of::<Date>("day")];
    let body = read(&fields, &[("day".to_owned(), text.to_string())]);
    if let Some(date) = body.get("day").and_then(|value| value.as_str()?.parse::<Date>().ok()) {
        assert!(found.is_none_or(|known| known == date), "a form reads the day that the text is");
    }
    if let Ok(moment) = moment(&text) {
        let again = self::moment(&moment.to_string()).expect("a moment is read as it is written");
        assert_eq!(again.timestamp(), moment.timestamp());
        return true;
    }
    found.is_some()
}
