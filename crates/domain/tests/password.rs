//! Passwords: the printed tables, the laws of the lattice, the conflicts and the checker's context.

use jiff::civil::{Date, date};
use proptest::prelude::*;
use rodowod_domain::password::{
    AtMost, Blocklist, Bound, Characters, Checker, Composition, Context, Demand, History, Length, Modality, PRESETS,
    Part, Policy, advised_change, check, expiry, fold, join, merge, modernise, preset, preset_on, preset_rules,
};

fn policy(name: &str) -> &'static Policy {
    preset(name).expect("a preset of the list")
}

fn house() -> Policy {
    merge(["school", "clinic", "counselling"].map(policy)).policy
}

fn keys(policy: &Policy, candidate: &str, context: &Context) -> Vec<&'static str> {
    check(policy, candidate, context).into_iter().map(|problem| problem.key).collect()
}

fn is_accepted(policy: &Policy, candidate: &str) -> bool {
    check(policy, candidate, &Context::default()).is_empty()
}

#[test]
fn the_printed_table_of_passwords_holds() {
    let rows = [
        ("Haslo123", 8, [true, false, false, false, false, false]),
        ("haslo123", 8, [false, false, false, false, false, false]),
        ("Haslo-12", 8, [true, false, false, false, false, false]),
        ("Haslo12345", 10, [true, true, false, false, false, false]),
        ("HasloHaslo12", 12, [true, true, false, false, false, true]),
        ("Haslo-Haslo12", 13, [true, true, true, true, false, true]),
        ("Haslo Haslo-12", 14, [false, true, true, false, false, true]),
        ("ŻółtaŁódź-77x", 13, [true, true, true, true, false, true]),
        ("wiosna konik lampa zegar", 24, [false, false, false, false, true, true]),
        ("Zz9!aaaa", 8, [true, false, false, false, false, false]),
        ("AAAAaaaa1111", 12, [true, true, false, false, false, true]),
        ("Q7!mKr2#vTp9Lw8", 15, [true, true, true, true, true, true]),
    ];
    let house = house();
    let policies = [policy("school"), policy("clinic"), policy("counselling"), &house, policy("nist"), policy("cert")];
    for (password, length, expected) in rows {
        assert_eq!(password.chars().count(), length);
        let found = policies.map(|policy| is_accepted(policy, password));
        assert_eq!(found, expected, "{password}");
    }
}

#[test]
fn the_printed_table_of_expiry_holds() {
    let rows = [
        (date(2026, 1, 31), [date(2026, 3, 2), date(2026, 5, 1), date(2027, 1, 31), date(2026, 3, 2)]),
        (date(2026, 11, 22), [date(2026, 12, 22), date(2027, 2, 20), date(2027, 11, 22), date(2026, 12, 22)]),
    ];
    for (set_on, [school, clinic, counselling, merged]) in rows {
        assert_eq!(expiry(set_on, policy("school")), Some(school));
        assert_eq!(expiry(set_on, policy("clinic")), None);
        assert_eq!(advised_change(set_on, policy("clinic")), Some(clinic));
        assert_eq!(expiry(set_on, policy("counselling")), Some(counselling));
        assert_eq!(expiry(set_on, &house()), Some(merged));
        assert_eq!(advised_change(set_on, &house()), None);
        assert_eq!(expiry(set_on, policy("modern")), None);
    }
    assert_eq!(expiry(Date::MAX, policy("school")), Some(Date::MAX));
}

#[test]
fn the_join_of_the_three_houses_is_the_printed_one() {
    let merged = merge(["school", "clinic", "counselling"].map(policy));
    let house = merged.policy;
    assert_eq!(house.min_length.required, Length { alone: 12, with_second_factor: 12 });
    let classes: Vec<u8> = house.composition.required.clauses().collect();
    assert_eq!(classes, [Composition::LOWER, Composition::UPPER, Composition::DIGIT, Composition::SPECIAL]);
    assert_eq!(house.forbidden_characters.required, Characters([' '].into()));
    assert_eq!(house.max_age_days.required, AtMost(Some(30)));
    assert_eq!(house.max_age_days.modality(), Modality::Require);
    assert_eq!(house.history.required, History::All);
    assert_eq!(house.lockout.required, AtMost(Some(3)));
    let codes: Vec<&str> = merged.conflicts.iter().map(|conflict| conflict.code).collect();
    assert_eq!(codes, ["C6"]);
    assert!(merged.warnings.is_empty(), "30 days required is stricter than 90 advised");
}

#[test]
fn advice_that_goes_further_warns_and_tightens_nothing() {
    let merged = join(policy("clinic"), policy("counselling"));
    assert_eq!(merged.policy.max_age_days.required, AtMost(Some(365)));
    let warned: Vec<Part> = merged.warnings.iter().map(|warning| warning.part).collect();
    assert_eq!(warned, [Part::MaxAgeDays]);
    assert_eq!(advised_change(date(2026, 1, 31), &merged.policy), Some(date(2026, 5, 1)));
}

#[test]
fn houses_against_standards_leave_the_printed_choices() {
    let names = ["school", "clinic", "counselling", "nist", "asvs", "cert"];
    let merged = merge(names.map(policy));
    let rows: Vec<(&str, Vec<&str>, Vec<&str>)> = merged
        .conflicts
        .iter()
        .map(|conflict| {
            let names = |names: &'static [String]| names.iter().map(String::as_str).collect();
            let leaked: &'static rodowod_domain::password::Conflict = Box::leak(Box::new(conflict.clone()));
            (leaked.code, names(&leaked.floor_from), names(&leaked.ceiling_from))
        })
        .collect();
    let houses = vec!["clinic", "counselling", "school"];
    assert_eq!(
        rows,
        [
            ("C2", houses, vec!["asvs", "cert", "nist"]),
            ("C3", vec!["school"], vec!["asvs", "nist"]),
            ("C1", vec!["counselling", "school"], vec!["asvs", "cert", "nist"]),
            ("C6", vec!["clinic", "counselling"], vec![]),
            ("C4", vec!["school"], vec!["asvs"]),
        ]
    );
    // C5: the lengths do not conflict, 15 alone and 12 beside a second factor.
    assert_eq!(merged.policy.min_length.required, Length { alone: 15, with_second_factor: 12 });
}

#[test]
fn the_ceilings_win_when_the_policy_is_modernised() {
    let merged = merge(PRESETS.map(policy)).policy;
    let modern = modernise(&merged);
    assert!(is_accepted(&modern, "wiosna konik lampa zegar"));
    assert!(!is_accepted(&merged, "wiosna konik lampa zegar"));
    assert_eq!(modern.max_age_days.required, AtMost(None));
    assert_eq!(modern.lockout.required, AtMost(Some(100)));
    assert_eq!(modern.history.required, History::Last(24));
    assert_eq!(merge([&modern]).conflicts, []);
}

#[test]
fn composition_absorbs_wider_clauses() {
    let either = Composition::from_clauses([Composition::DIGIT | Composition::SPECIAL]);
    let digit = Composition::from_clauses([Composition::DIGIT]);
    let both = Bound { required: either, ..Bound::default() }.join(&Bound { required: digit, ..Bound::default() });
    assert_eq!(both.required, digit);
    assert_eq!(Composition::from_clauses([0]), Composition::default());
}

fn person() -> Context {
    Context {
        names: vec!["Żaneta Ewa".to_owned(), "Kowal-Lisiecka".to_owned()],
        login: Some("zlisiecka7".to_owned()),
        email: Some("zaneta.kl@przyklad.example".to_owned()),
        birth: Some(date(1885, 3, 12)),
        phone: Some("+48 501 602 703".to_owned()),
        plate: Some("WX 4321K".to_owned()),
        pesel: Some("85831212345".to_owned()),
        institution: Some("Poradnia nr 7 w Zielonkowie".to_owned()),
        second_factor: false,
    }
}

#[test]
fn what_is_known_of_the_owner_is_refused_in_any_dress() {
    let all: Policy = Policy {
        blocklists: Bound { required: Blocklist::ALL.into_iter().collect(), ..Bound::default() },
        ..Policy::default()
    };
    let rows = [
        ("xx-Zaneta-2137-yy", "password-problem-names"),
        ("xxŻANETAyy", "password-problem-names"),
        ("my.L1$13ck@.pw", "password-problem-names"),
        ("rower+Ewa+niebo", "password-problem-names"),
        ("rower/zekl/niebo", "password-problem-initials"),
        ("Aa ZLisiecka7!", "password-problem-login"),
        ("Aa 7akceisilz!", "password-problem-login"),
        ("czerep-12.03.1885", "password-problem-birth"),
        ("czerep1885-03-12", "password-problem-birth"),
        ("czerep-12/3/1885", "password-problem-birth"),
        ("czerep501-602-703", "password-problem-phone"),
        ("czerep wx4321k!", "password-problem-plate"),
        ("czerep 85831212345", "password-problem-pesel"),
        ("P0radnia-czerep", "password-problem-institution"),
        ("Haslo123", "password-problem-common"),
        ("czer-123456", "password-problem-sequence"),
    ];
    for (candidate, key) in rows {
        assert!(keys(&all, candidate, &person()).contains(&key), "{candidate}: {:?}", keys(&all, candidate, &person()));
    }
    for candidate in ["rewanżówka-czerep-fioletów", "Q7!mKr2#vTp9Lw8", "wiosna konik lampa zegar"] {
        assert_eq!(keys(&all, candidate, &person()), Vec::<&str>::new(), "{candidate}");
    }
}

#[test]
fn only_the_lists_of_the_policy_are_consulted() {
    let clinic = policy("clinic");
    assert_eq!(keys(clinic, "Zaneta-Rower-12", &person()), ["password-problem-names"]);
    assert_eq!(keys(clinic, "Rower-12031885x", &person()), Vec::<&str>::new());
    assert_eq!(keys(policy("school"), "Rower-12031885x", &person()), ["password-problem-birth"]);
}

#[test]
fn a_second_factor_shortens_the_shortest_password() {
    let with = Context { second_factor: true, ..Context::default() };
    assert!(check(policy("modern"), "lampa konik 7z", &with).is_empty());
    let alone = check(policy("modern"), "lampa konik 7z", &Context::default());
    assert_eq!(alone[0].key, "password-problem-too-short");
    assert_eq!(alone[0].args, [("min", "15".to_owned()), ("length", "14".to_owned())]);
}

#[test]
fn length_counts_code_points_after_composition_and_nothing_is_cut() {
    let decomposed = "Z\u{307}o\u{301}l\u{301}taL\u{301}o\u{301}dz\u{301}-7";
    let short = Policy {
        min_length: Bound { required: Length { alone: 11, with_second_factor: 11 }, ..Bound::default() },
        ..Policy::default()
    };
    assert_eq!(keys(&short, decomposed, &Context::default()), Vec::<&str>::new());
    assert_eq!(
        keys(&short, "o\u{301}o\u{301}o\u{301}o\u{301}o\u{301}o\u{301}", &Context::default()),
        ["password-problem-too-short"]
    );
    assert_eq!(keys(policy("modern"), &"ż".repeat(1025), &Context::default()), ["password-problem-too-long"]);
}

#[test]
fn rules_hold_from_their_day() {
    let before = preset_on("nist", date(2025, 7, 31)).unwrap();
    assert_eq!(before.min_length.required, Length::default());
    assert_eq!(preset_on("nist", date(2026, 1, 1)).as_ref(), preset("nist"));
    assert_eq!(preset("bank"), None);
    assert_eq!(preset_on("bank", date(2026, 1, 1)), None);
    for name in PRESETS {
        assert!(preset_rules(name).count() > 0, "{name}");
        assert!(preset_rules(name).all(|rule| !rule.provenance.source.is_empty()), "{name}");
    }
}

/// Policies are decoded from bytes: drawing each part by its own strategy costs more than the laws under test.
struct Bytes(std::vec::IntoIter<u8>);

impl Bytes {
    fn next(&mut self, below: u8) -> u8 {
        self.0.next().unwrap_or_default() % below
    }

    fn at_most(&mut self, below: u8) -> AtMost {
        let number = self.next(below + 1);
        AtMost((number != below).then(|| u16::from(number)))
    }

    fn bound<T>(&mut self, draw: impl Fn(&mut Self) -> T) -> Bound<T> {
        let (required, recommended) = (draw(self), draw(self));
        let ceiling = (self.next(2) == 0).then(|| draw(self));
        Bound { required, recommended, ceiling }
    }

    fn length(&mut self) -> Length {
        Length { alone: self.next(20).into(), with_second_factor: self.next(20).into() }
    }

    fn history(&mut self) -> History {
        let depth = self.next(6);
        if depth == 5 { History::All } else { History::Last(depth.into()) }
    }

    fn characters(&mut self) -> Characters {
        let bits = self.next(16);
        Characters(
            [' ', 'a', '-', 'ż']
                .into_iter()
                .enumerate()
                .filter(|(at, _)| bits & 1 << at != 0)
                .map(|(_, c)| c)
                .collect(),
        )
    }

    fn composition(&mut self) -> Composition {
        let count = self.next(4);
        Composition::from_clauses((0..count).map(|_| self.next(16)).collect::<Vec<u8>>())
    }

    fn blocklists(&mut self) -> rodowod_domain::password::Blocklists {
        let count = self.next(5);
        (0..count).map(|_| Blocklist::ALL[usize::from(self.next(11))]).collect()
    }

    fn demand(&mut self) -> Demand {
        Demand(self.next(2) == 1)
    }
}

fn any_policy() -> impl Strategy<Value = Policy> {
    prop::collection::vec(any::<u8>(), 90).prop_map(|bytes| {
        let mut bytes = Bytes(bytes.into_iter());
        let sources = bytes.next(8);
        Policy {
            sources: ["a", "b", "c"]
                .into_iter()
                .enumerate()
                .filter(|(at, _)| sources & 1 << at != 0)
                .map(|(_, name)| name.to_owned())
                .collect(),
            min_length: bytes.bound(Bytes::length),
            max_length: bytes.bound(|bytes| bytes.at_most(30)),
            composition: bytes.bound(Bytes::composition),
            forbidden_characters: bytes.bound(Bytes::characters),
            max_age_days: bytes.bound(|bytes| bytes.at_most(200)),
            history: bytes.bound(Bytes::history),
            lockout: bytes.bound(|bytes| bytes.at_most(10)),
            blocklists: bytes.bound(Bytes::blocklists),
            paste_ban: bytes.bound(Bytes::demand),
            second_factor: bytes.bound(Bytes::demand),
        }
    })
}

fn any_text() -> impl Strategy<Value = String> {
    prop::collection::vec(any::<char>(), 0..16).prop_map(String::from_iter)
}

/// Texts near the rules: classes, spaces, names, runs, common words, and anything at all.
fn any_password() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "haslo",
        "Żaneta",
        "12031885",
        "501602703",
        "zlisiecka7",
        "qwerty",
        "1234",
        "A",
        "b",
        "7",
        "-",
        " ",
        "ż",
        "ek",
        "poradnia",
        "wx4321k",
        "85831212345",
        "L1$13ck@",
        "o\u{301}",
    ]);
    prop_oneof![
        3 => prop::collection::vec(pieces, 0..6).prop_map(|pieces| pieces.concat()),
        1 => any_text(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn the_join_is_commutative_associative_idempotent_and_above_both(
        p in any_policy(), q in any_policy(), r in any_policy(),
    ) {
        prop_assert_eq!(p.join(&q), q.join(&p));
        prop_assert_eq!(p.join(&q).join(&r), p.join(&q.join(&r)));
        prop_assert_eq!(p.join(&p), p.clone());
        prop_assert_eq!(p.join(&Policy::default()), p.clone());
        prop_assert!(p.is_at_most(&p.join(&q)) && q.is_at_most(&p.join(&q)));
        prop_assert_eq!(p.is_at_most(&q) && q.is_at_most(&p), Policy { sources: q.sources.clone(), ..p.clone() } == q);
    }

    #[test]
    fn the_join_admits_what_both_admit(
        p in any_policy(), q in any_policy(), password in any_password(), mfa in any::<bool>(), count in 0..300_u32,
    ) {
        let both = p.join(&q);
        let context = Context { second_factor: mfa, ..person() };
        let accepts = |policy: &Policy| check(policy, &password, &context).is_empty();
        prop_assert_eq!(accepts(&both), accepts(&p) && accepts(&q));
        prop_assert_eq!(both.admits_age(count), p.admits_age(count) && q.admits_age(count));
        prop_assert_eq!(both.locks_after(count), p.locks_after(count) || q.locks_after(count));
        prop_assert_eq!(both.bans_reuse(count), p.bans_reuse(count) || q.bans_reuse(count));
    }

    #[test]
    fn a_conflict_is_a_floor_above_a_ceiling_and_modernising_leaves_none(p in any_policy(), q in any_policy()) {
        let merged = join(&p, &q);
        let above = merged.policy.max_age_days.conflicts();
        prop_assert_eq!(merged.conflicts.iter().any(|conflict| conflict.part == Part::MaxAgeDays), above);
        prop_assert_eq!(merge([&modernise(&merged.policy)]).conflicts, []);
    }

    #[test]
    fn no_text_stops_the_checker_and_preparing_changes_no_answer(password in any_password()) {
        let context = person();
        let prepared = context.prepare();
        for name in ["school", "clinic", "modern"] {
            let policy = policy(name);
            prop_assert_eq!(Checker::new(policy, &prepared).check(&password), check(policy, &password, &context));
        }
        prop_assert_eq!(fold(&fold(&password)), fold(&password));
    }

    #[test]
    fn no_context_stops_the_preparation(words in prop::collection::vec(any_text(), 6)) {
        let context = Context {
            names: words.clone(),
            login: Some(words[0].clone()),
            email: Some(words[1].clone()),
            birth: Some(Date::MIN),
            phone: Some(words[2].clone()),
            plate: Some(words[3].clone()),
            pesel: Some(words[4].clone()),
            institution: Some(words[5].clone()),
            second_factor: false,
        };
        check(policy("modern"), &words[0], &context);
    }
}
