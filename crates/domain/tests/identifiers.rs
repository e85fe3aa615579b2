//! Identifiers against the worked examples, what their checksums catch, and what people type.

use jiff::civil::{Date, date};
use proptest::prelude::*;
use rodowod_domain::identifiers::{
    Check, IdCard, Kind, LandRegister, MAX_TYPED_CHARS, Nip, Nrb, Passport, Pesel, Profession, Pwz, Sex, Verdict,
    canonical, check,
};
use rodowod_domain::provenance::Certainty;

const CASES: u32 = 10_000;

use Verdict::{BadChecksum, BadDate, BadFormat, Trivial, Valid};

#[test]
fn the_worked_examples_have_their_verdicts() {
    let rows: [(Kind, &str, Verdict); 64] = [
        (Kind::Pesel, "99323199982", Valid),
        (Kind::Pesel, "99323199983", BadChecksum),
        (Kind::Pesel, "00000000000", BadDate),
        (Kind::Pesel, "99333100017", BadDate),
        (Kind::Pesel, "02223000016", BadDate),
        (Kind::Pesel, "00822900014", BadDate),
        (Kind::Pesel, "00422900012", BadDate),
        (Kind::Pesel, "4405140135", BadFormat),
        (Kind::Pesel, "44O51401358", BadFormat),
        (Kind::Pesel, "", BadFormat),
        (Kind::Nip, "1111111111", Valid),
        (Kind::Nip, "9990000008", Valid),
        (Kind::Nip, "1234563218", Valid),
        (Kind::Nip, "1234563219", BadChecksum),
        (Kind::Nip, "1234567890", BadChecksum),
        (Kind::Nip, "0000000000", Trivial),
        (Kind::Nip, "123456321", BadFormat),
        (Kind::Regon, "123456785", Valid),
        (Kind::Regon, "999999990", Valid),
        (Kind::Regon, "999900030", Valid),
        (Kind::Regon, "123456789", BadChecksum),
        (Kind::Regon, "000000000", Trivial),
        (Kind::Regon, "00000000000000", Trivial),
        (Kind::Regon, "12345678512347", Valid),
        (Kind::Regon, "12345678512345", BadChecksum),
        (Kind::Regon, "12345678912347", BadChecksum),
        (Kind::Regon, "12345678912349", BadChecksum), // the last digit agrees, the ninth does not
        (Kind::Regon, "1234567851234", BadFormat),
        (Kind::IdCard, "ABA300000", Valid),
        (Kind::IdCard, "ZZZ500000", Valid),
        (Kind::IdCard, "XXX300000", Valid),
        (Kind::IdCard, "TST600000", Valid),
        (Kind::IdCard, "ABA300001", BadChecksum),
        (Kind::IdCard, "ABC123456", BadChecksum),
        (Kind::IdCard, "AAA000000", Trivial),
        (Kind::IdCard, "AB3300000", BadFormat),
        (Kind::Passport, "ZS0000177", Valid),
        (Kind::Passport, "ZZ8999999", Valid),
        (Kind::Passport, "TT8999999", Valid),
        (Kind::Passport, "ZS0000178", BadChecksum),
        (Kind::Passport, "ZSA000177", BadFormat),
        (Kind::Nrb, "PL61109010140000071219812874", Valid),
        (Kind::Nrb, "PL61109010140000071219812875", BadChecksum),
        (Kind::Nrb, "14999999990000000000000001", Valid),
        (Kind::Nrb, "45999999900000000000000001", BadChecksum),
        (Kind::Nrb, "00000000000000000000000000", Trivial),
        (Kind::Nrb, "DE61109010140000071219812874", BadFormat),
        (Kind::Pwz, "5425740", Valid),
        (Kind::Pwz, "5425741", BadChecksum),
        (Kind::Pwz, "0000000", Trivial),
        (Kind::Pwz, "0111111", BadChecksum),
        (Kind::Pwz, "0100020", BadChecksum), // remainder 0
        (Kind::Pwz, "1234567P", Valid),
        (Kind::Pwz, "1234567A", Valid),
        (Kind::Pwz, "1234567B", BadFormat),
        (Kind::Pwz, "12345678", Valid),
        (Kind::Pwz, "1234", BadFormat),
        (Kind::LandRegister, "WA1M/00012345/1", Valid),
        (Kind::LandRegister, "WA1M/99999999/2", Valid),
        (Kind::LandRegister, "WA1M/00012345/9", BadChecksum),
        (Kind::LandRegister, "WA1M/0012345/1", BadFormat),
        (Kind::LandRegister, "WQ1M/00012345/1", BadFormat),
        (Kind::LandRegister, "WAVM/00012345/1", BadFormat),
        (Kind::LandRegister, "WA1M/00000000/0", Trivial),
    ];
    for (kind, text, verdict) in rows {
        assert_eq!(check(kind, text), verdict, "{} {text}", kind.name());
        assert_eq!(canonical(kind, text).is_some(), verdict.is_valid(), "{} {text}", kind.name());
    }
}

#[test]
fn a_pesel_tells_birth_and_sex() {
    let rows = [
        ("99323199982", date(2099, 12, 31), Sex::Female),
        ("99210100152", date(2099, 1, 1), Sex::Male),
        ("00010100022", date(1900, 1, 1), Sex::Female),
        ("00810100019", date(1800, 1, 1), Sex::Male),
        ("99923101237", date(1899, 12, 31), Sex::Male),
        ("96222912342", date(2096, 2, 29), Sex::Female),
        ("00422845678", date(2100, 2, 28), Sex::Male),
        ("99661503012", date(2299, 6, 15), Sex::Male),
        ("02070803628", date(1902, 7, 8), Sex::Female),
    ];
    for (text, birth, sex) in rows {
        let pesel = Pesel::parse(text).unwrap();
        assert_eq!((pesel.birth(), pesel.sex()), (birth, sex), "{text}");
    }
    assert_eq!((Sex::Female.letter(), Sex::Male.letter()), ('F', 'M'));
}

#[test]
fn nine_digits_of_a_nip_with_remainder_ten_have_no_tenth() {
    for tenth in 0..10 {
        assert_eq!(check(Kind::Nip, &format!("999000005{tenth}")), BadChecksum);
    }
}

#[test]
fn some_bodies_of_a_physicians_number_have_no_check_digit() {
    for body in ["000000", "111111"] {
        assert!((0..10).all(|check_digit| !check(Kind::Pwz, &format!("{check_digit}{body}")).is_valid()), "{body}");
    }
}

#[test]
fn of_810_possible_swaps_of_neighbours_in_a_pesel_90_pass() {
    // Ten places, nine pairs of weights that differ by 2 or 8 and never by a multiple of ten.
    let weights = [1_u8, 3, 7, 9, 1, 3, 7, 9, 1, 3];
    let pairs = weights
        .windows(2)
        .flat_map(|pair| (0..10_u8).flat_map(move |one| (0..10_u8).map(move |other| (pair[0], pair[1], one, other))));
    let different: Vec<_> = pairs.filter(|(_, _, one, other)| one != other).collect();
    let same = |(left, right, one, other): &&(u8, u8, u8, u8)| {
        (left * one + right * other) % 10 == (left * other + right * one) % 10
    };
    assert_eq!((different.len(), different.iter().filter(same).count()), (810, 90));
}

#[test]
fn what_people_type_is_read_and_printed_canonically() {
    let rows = [
        (Kind::Pesel, " 993231-99982 ", "99323199982"),
        (Kind::Pesel, "PESEL: 99323199982", "99323199982"),
        (Kind::Pesel, "nr pesel 993 231 999 82", "99323199982"),
        (Kind::Pesel, "993231\u{a0}99982", "99323199982"),
        (Kind::Nip, "PL 123-456-32-18", "1234563218"),
        (Kind::Nip, "NIP: pl1234563218", "1234563218"),
        (Kind::Nip, "NIP 123\u{2011}456\u{2013}32\u{2014}18", "1234563218"),
        (Kind::Regon, "REGON 123 456 785", "123456785"),
        (Kind::Regon, "regon: 123456785-12347", "12345678512347"),
        (Kind::IdCard, "aba 300000", "ABA300000"),
        (Kind::IdCard, "Dowód osobisty nr ABA 300000", "ABA300000"),
        (Kind::IdCard, "seria i nr: ABA 300 000", "ABA300000"),
        (Kind::Passport, "paszport zs 0000177", "ZS0000177"),
        (Kind::Nrb, "61 1090 1014 0000 0712 1981 2874", "61109010140000071219812874"),
        (Kind::Nrb, "IBAN: PL61 1090 1014 0000 0712 1981 2874", "61109010140000071219812874"),
        (Kind::Nrb, "nr konta pl61109010140000071219812874", "61109010140000071219812874"),
        (Kind::Pwz, "PWZ 542 57 40", "5425740"),
        (Kind::Pwz, "1234567p", "1234567P"),
        (Kind::LandRegister, "wa1m/00012345/1", "WA1M/00012345/1"),
        (Kind::LandRegister, "KW nr WA1M / 00012345 / 1", "WA1M/00012345/1"),
        (Kind::LandRegister, "KW WA1M000123451", "WA1M/00012345/1"),
    ];
    for (kind, typed, expected) in rows {
        assert_eq!(canonical(kind, typed).as_deref(), Some(expected), "{typed}");
    }
}

#[test]
fn nothing_is_guessed_and_nothing_too_long_is_read() {
    let rows = [
        (Kind::Pesel, "９９３２３１９９９８２".to_owned()),
        (Kind::Pesel, "99323199982 99323199982".to_owned()),
        (Kind::Pesel, "PESEL".to_owned()),
        (Kind::Pesel, "NIP 99323199982".to_owned()),
        (Kind::Pesel, format!("{:>1$}", "99323199982", MAX_TYPED_CHARS + 1)),
        (Kind::Pesel, "nr nr nr nr nr 99323199982".to_owned()),
        (Kind::Nip, "PL".repeat(20)),
    ];
    for (kind, text) in rows {
        assert_eq!(check(kind, &text), BadFormat, "{text}");
    }
    assert!(check(Kind::Pesel, &format!("{:>1$}", "99323199982", MAX_TYPED_CHARS)).is_valid());
}

#[test]
fn a_number_never_shows_in_a_log() {
    let printed = [
        format!("{:?}", Pesel::parse("99323199982").unwrap()),
        format!("{:?}", Nip::parse("1234563218").unwrap()),
        format!("{:?}", Nrb::parse("14999999990000000000000001").unwrap()),
        format!("{:?}", IdCard::parse("ABA300000").unwrap()),
    ];
    for text in printed {
        assert!(!text.chars().any(|character| character.is_ascii_digit()), "{text}");
    }
}

#[test]
fn identifiers_are_text_in_json_and_bad_ones_are_refused() {
    let pesel = Pesel::parse("99323199982").unwrap();
    assert_eq!(serde_json::to_string(&pesel).unwrap(), r#""99323199982""#);
    assert_eq!(serde_json::from_str::<Pesel>(r#""993231 99982""#).unwrap(), pesel);
    assert!(serde_json::from_str::<Pesel>(r#""99323199983""#).is_err());
}

#[test]
fn a_historical_pesel_may_be_kept_despite_its_check_digit() {
    let pesel = Pesel::parse_despite_checksum("PESEL 99323199983").unwrap();
    assert_eq!((pesel.to_string().as_str(), pesel.birth()), ("99323199983", date(2099, 12, 31)));
    assert_eq!(Pesel::parse_despite_checksum("99333100018").err(), Some(BadDate));
    assert_eq!(Pesel::parse_despite_checksum("9932319998").err(), Some(BadFormat));
}

#[test]
fn synthetic_numbers_exist_only_for_births_of_nobody_alive() {
    assert_eq!(Pesel::synthetic(date(2099, 12, 31), 9998).unwrap().to_string(), "99323199982");
    for birth in [date(1900, 1, 1), date(2026, 1, 1), date(2089, 12, 31), date(1799, 12, 31), date(2300, 1, 1)] {
        assert!(Pesel::synthetic(birth, 1).is_none(), "{birth}");
    }
    assert!(Pesel::synthetic(date(2099, 12, 31), 10_000).is_none());
}

#[test]
fn the_form_of_a_licence_tells_the_profession() {
    let rows = [
        ("5425740", Profession::Physician),
        ("1234567P", Profession::Nurse),
        ("1234567A", Profession::Midwife),
        ("12345678", Profession::Pharmacist),
        ("12345", Profession::Physiotherapist),
    ];
    for (text, profession) in rows {
        assert_eq!(Pwz::parse(text).unwrap().profession(), profession, "{text}");
        let is_physician = profession == Profession::Physician;
        assert_eq!(
            (profession.check() == Check::CheckDigit, profession.provenance().certainty.is_verified()),
            (is_physician, is_physician)
        );
    }
    assert_eq!(Profession::Physiotherapist.provenance().certainty, Certainty::Weak);
}

#[test]
fn kinds_have_the_names_of_the_command_line() {
    for kind in Kind::ALL {
        assert_eq!(kind.name().parse(), Ok(kind));
        assert_eq!(serde_json::to_value(kind).unwrap(), kind.name());
    }
    assert_eq!(" KW ".parse(), Ok(Kind::LandRegister));
    assert!("iban".parse::<Kind>().is_err());
}

fn synthetic() -> impl Strategy<Value = Pesel> {
    let year = prop_oneof![1800_i16..1900, 2090_i16..2300];
    (year, 1_i8..=12, 1_i8..=31, 0_u16..10_000).prop_map(|(year, month, day, serial)| {
        let first = Date::constant(year, month, 1);
        let birth = first.with().day(day.min(first.days_in_month())).build().expect("a day of that month");
        Pesel::synthetic(birth, serial).expect("a synthetic year")
    })
}

/// A valid number of each kind in which a digit at a drawn place may be changed.
fn valid() -> impl Strategy<Value = (Kind, String)> {
    let digits = |count: usize| prop::collection::vec(0_u8..10, count);
    let letters =
        |count: usize| prop::collection::vec(prop::sample::select(b"ABCDEFGHIJKLMNOPRSTUWYZ".to_vec()), count);
    let parts = (0..Kind::ALL.len(), letters(3), digits(24), synthetic());
    parts.prop_filter_map("a number that can be completed", |(kind, letters, digits, pesel)| {
        let kind = Kind::ALL[kind];
        let letter = |at: usize| char::from(letters[at]);
        let number = |count: usize| -> String { digits[..count].iter().map(u8::to_string).collect() };
        let form = match kind {
            Kind::Pesel => return Some((kind, pesel.to_string())),
            Kind::Nip => format!("{}?", number(9)),
            Kind::Regon => format!("{}?", number(8)),
            Kind::IdCard => format!("{}{}{}?{}", letter(0), letter(1), letter(2), number(5)),
            Kind::Passport => format!("{}{}?{}", letter(0), letter(1), number(6)),
            Kind::Nrb => return Some((kind, account(&number(7), &number(24)[8..]))),
            Kind::Pwz => format!("?{}", number(6)),
            Kind::LandRegister => format!("{}{}{}{}/{}/?", letter(0), letter(1), digits[0], letter(2), number(8)),
        };
        complete(kind, &form).map(|text| (kind, text))
    })
}

/// Completes an account by the formula that generates it, where the parser uses the one that checks it.
fn account(bank: &str, customer: &str) -> String {
    let weighted: u32 =
        bank.bytes().zip([3, 9, 7, 1, 3, 9, 7]).map(|(byte, weight)| u32::from(byte - b'0') * weight).sum();
    let body = format!("{bank}{}{customer}", (10 - weighted % 10) % 10);
    let remainder = format!("{body}252100").parse::<u128>().expect("thirty digits") % 97;
    format!("{:02}{body}", 98 - remainder)
}

/// The first filling of the question marks that is valid: an independent way to the check digit.
fn complete(kind: Kind, form: &str) -> Option<String> {
    let open = form.matches('?').count();
    (0..10_u32.pow(u32::try_from(open).expect("few"))).find_map(|filling| {
        let filling = format!("{filling:0open$}");
        let mut fill = filling.chars();
        let text: String =
            form.chars().map(|mark| if mark == '?' { fill.next().expect("one each") } else { mark }).collect();
        check(kind, &text).is_valid().then_some(text)
    })
}

fn with_digit(text: &str, at: usize, step: u8) -> String {
    let mut places = text.as_bytes().to_vec();
    let digits: Vec<usize> = (0..places.len()).filter(|at| places[*at].is_ascii_digit()).collect();
    let at = digits[at % digits.len()];
    places[at] = b'0' + (places[at] - b'0' + step) % 10;
    String::from_utf8(places).expect("ASCII")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_valid_number_prints_and_parses_back((kind, text) in valid()) {
        let printed = canonical(kind, &text).expect("valid");
        prop_assert_eq!(&printed, &text);
        let typed = format!(" {} ", printed.to_lowercase().replace('/', " / "));
        prop_assert_eq!(canonical(kind, &typed), Some(printed));
    }

    #[test]
    fn a_single_wrong_digit_is_always_detected_but_in_a_regon((kind, text) in valid(), at: usize, step in 1_u8..10) {
        let wrong = with_digit(&text, at, step);
        if kind == Kind::Regon {
            // Remainders 0 and 10 share the check digit 0; nothing else is missed.
            prop_assert!(!check(kind, &wrong).is_valid() || text.ends_with('0'));
        } else {
            prop_assert!(!check(kind, &wrong).is_valid(), "{text} {wrong}");
        }
    }

    #[test]
    fn two_neighbours_swapped_in_a_pesel_pass_only_when_they_differ_by_five(pesel in synthetic(), at in 0_usize..10) {
        let mut swapped = pesel.to_string().into_bytes();
        swapped.swap(at, at + 1);
        let (one, other) = (swapped[at], swapped[at + 1]);
        let verdict = check(Kind::Pesel, &String::from_utf8(swapped).expect("ASCII"));
        if one.abs_diff(other) == 5 || one == other {
            prop_assert_ne!(verdict, BadChecksum);
        } else {
            prop_assert_eq!(verdict, BadChecksum);
        }
    }

    #[test]
    fn two_neighbours_swapped_elsewhere_are_detected_where_the_weights_allow((kind, text) in valid(), at: usize) {
        let mut places = text.clone().into_bytes();
        let pairs: Vec<usize> = (0..places.len() - 1)
            .filter(|at| places[*at].is_ascii_digit() && places[at + 1].is_ascii_digit() && places[*at] != places[at + 1])
            .collect();
        prop_assume!(!pairs.is_empty());
        let at = pairs[at % pairs.len()];
        places.swap(at, at + 1);
        let passes = check(kind, &String::from_utf8(places.clone()).expect("ASCII")).is_valid();
        let apart = places[at].abs_diff(places[at + 1]);
        match kind {
            // Modulo 11 and 97 no difference of digits vanishes; a physician's number may still become another form.
            Kind::Nip | Kind::Nrb | Kind::Pwz => prop_assert!(!passes),
            // Neighbouring weights differ by an even number, so that digits five apart look the same.
            Kind::Pesel | Kind::IdCard | Kind::Passport | Kind::LandRegister => prop_assert!(!passes || apart == 5),
            Kind::Regon => prop_assert!(!passes || text.ends_with('0') || places.ends_with(b"0")),
        }
    }

    #[test]
    fn a_synthetic_pesel_gives_back_what_it_was_made_of(pesel in synthetic()) {
        let again = Pesel::parse(&pesel.to_string()).expect("valid");
        prop_assert_eq!((again, again.birth(), again.sex()), (pesel, pesel.birth(), pesel.sex()));
    }

    #[test]
    fn no_text_makes_the_check_panic(text in ".*") {
        for kind in Kind::ALL {
            let _ = check(kind, &text);
        }
        let _ = text.parse::<Kind>();
    }

    #[test]
    fn no_text_made_of_the_right_characters_makes_the_check_panic(text in "[A-Za-z0-9 /:.-]{0,40}") {
        for kind in Kind::ALL {
            let verdict = check(kind, &text);
            prop_assert_eq!(verdict.is_valid(), canonical(kind, &text).is_some());
        }
        let _ = (LandRegister::parse(&text), Passport::parse(&text), Pesel::parse_despite_checksum(&text));
    }
}

#[test]
fn of_810_swaps_before_the_check_digit_a_pesel_misses_90() {
    // A checksum over ten digits is linear: whether a swap is missed depends on the pair and its place alone.
    let weights = [1_i32, 3, 7, 9, 1, 3, 7, 9, 1, 3];
    let pairs = (0..10).flat_map(|one| (0..10).map(move |other| (one, other))).filter(|(one, other)| one != other);
    let swaps: Vec<bool> = pairs
        .flat_map(|(one, other)| weights.windows(2).map(move |pair| (pair[0] - pair[1]) * (one - other) % 10 == 0))
        .collect();
    assert_eq!((swaps.len(), swaps.iter().filter(|missed| **missed).count()), (810, 90));
}
