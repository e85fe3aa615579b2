//! Who may do what, decided from grants alone.

use jiff::civil::date;

use super::*;

const TODAY: Date = date(2026, 11, 22);

fn grant(scope: Scope, to: Option<Date>) -> Grant {
    Grant { number: 1, to, ..Grant::new(scope, &[Power::View, Power::Enter], date(2026, 9, 1)) }
}

fn actor(grant: Grant) -> Actor {
    Actor::new(7, "sekretariat", vec![grant], TODAY)
}

fn sets(datasets: &[u64]) -> Facets {
    Facets { datasets: datasets.to_vec(), ..Facets::default() }
}

#[test]
fn access_follows_power_scope_and_time() {
    let breaches = On::Register("breaches");
    let someone = actor(grant(Scope::Registers(vec!["breaches".into()]), Some(TODAY)));
    assert_eq!(may(&someone, Power::Enter, breaches), Ok(()));
    assert_eq!(may(&someone, Power::Change, breaches), Err(Denied { power: Power::Change }));
    assert!(may(&someone, Power::View, On::Register("requests")).is_err());
    assert!(may(&someone, Power::View, On::Institution).is_err());
    let late = actor(grant(Scope::Everything, Some(date(2026, 11, 21))));
    assert!(may(&late, Power::View, breaches).is_err());
    let early = Actor::new(7, "sekretariat", vec![grant(Scope::Everything, None)], date(2026, 8, 31));
    assert!(may(&early, Power::View, breaches).is_err());
}

#[test]
fn nobody_without_a_grant_sees_anything() {
    let nobody = Actor::new(7, "sekretariat", vec![], TODAY);
    for power in Power::ALL {
        assert!(may(&nobody, power, On::Institution).is_err());
        assert!(may(&nobody, power, On::Log).is_err());
    }
    assert_eq!(nobody.sight(Power::View, "breaches"), Sight::Nothing);
}

#[test]
fn a_limit_covers_what_concerns_its_sets_and_units_and_what_concerns_none() {
    let limits = Limits { datasets: vec![3, 5], units: vec!["biblioteka".into()] };
    let limited = actor(Grant { limits, ..grant(Scope::Registers(vec!["breaches".into()]), None) });
    let is_allowed = |facets: &Facets| may(&limited, Power::View, On::Record("breaches", facets)).is_ok();
    let of_unit = |unit: &str| Facets { unit: Some(unit.into()), ..sets(&[3]) };
    assert!(is_allowed(&sets(&[])) && is_allowed(&sets(&[4, 5])) && is_allowed(&of_unit("biblioteka")));
    assert!(!is_allowed(&sets(&[4])) && !is_allowed(&of_unit("kadry")));
    assert_eq!(may(&limited, Power::View, On::Register("breaches")), Ok(()), "there may be records to see");
    assert!(may(&limited, Power::Change, On::Record("breaches", &sets(&[3]))).is_err(), "the power counts as well");
}

#[test]
fn a_power_reaches_as_far_as_its_own_grant() {
    let wide = Grant { limits: Limits { datasets: vec![1, 2], units: vec![] }, ..grant(Scope::Everything, None) };
    let narrow = Grant { limits: Limits { datasets: vec![2], units: vec![] }, ..wide.clone() };
    let wide = Grant { powers: vec![Power::View], ..wide };
    let both = Actor::new(7, "sekretariat", vec![wide, narrow.clone()], TODAY);
    assert!(may(&both, Power::Enter, On::Record("breaches", &sets(&[1]))).is_err());
    assert_eq!(may(&both, Power::View, On::Record("breaches", &sets(&[1]))), Ok(()));
    assert_eq!(both.sight(Power::Enter, "breaches"), Sight::Parts(vec![narrow.limits]));
}

#[test]
fn an_auditor_reads_and_proves_and_changes_nothing() {
    let audit = Grant::new(Scope::Everything, &Power::ALL, date(2026, 1, 1)).with_functions(&[Function::Auditor]);
    let office = Grant::new(Scope::Everything, &[Power::Change], date(2026, 1, 1));
    let auditor = Actor::new(9, "audytor", vec![audit, office], TODAY);
    for power in Power::ALL {
        let reads = matches!(power, Power::View | Power::Disclose);
        assert_eq!(may(&auditor, power, On::Register("breaches")).is_ok(), reads, "{power:?}");
    }
    assert!(may(&auditor, Power::Administer, On::Institution).is_err());
    assert!(may(&auditor, Power::Administer, On::Rules).is_err());
    assert_eq!(may(&auditor, Power::View, On::Log), Ok(()));
    for duty in Duty::ALL {
        let step = Step { register: "authorisations", duty, holder: None };
        assert!(may(&auditor, Power::View, On::Step(step)).is_err(), "{duty:?}");
    }
}

#[test]
fn limits_that_differ_in_one_respect_are_one_and_cover_no_more() {
    let limited = |datasets: &[u64], units: &[&str]| Grant {
        limits: Limits { datasets: datasets.to_vec(), units: units.iter().map(|unit| (*unit).to_owned()).collect() },
        ..grant(Scope::Everything, None)
    };
    let grants = vec![limited(&[1], &["kadry"]), limited(&[2], &["kadry"]), limited(&[3], &["biblioteka"])];
    let someone = Actor::new(7, "sekretariat", grants, TODAY);
    let is_allowed = |set, unit: &str| {
        let facets = Facets { datasets: vec![set], unit: Some(unit.to_owned()), ..Facets::default() };
        may(&someone, Power::View, On::Record("breaches", &facets)).is_ok()
    };
    assert!(is_allowed(1, "kadry") && is_allowed(2, "kadry") && is_allowed(3, "biblioteka"));
    assert!(!is_allowed(3, "kadry") && !is_allowed(1, "biblioteka") && !is_allowed(4, "kadry"));
    let Sight::Parts(parts) = someone.sight(Power::View, "breaches") else { panic!("limited") };
    assert_eq!(parts.len(), 2, "two grants of one unit are one part");
    let wider = Actor::new(7, "sekretariat", vec![limited(&[1], &[]), limited(&[], &["kadry"])], TODAY);
    let elsewhere = Facets { datasets: vec![9], unit: Some("biblioteka".into()), ..Facets::default() };
    assert!(may(&wider, Power::View, On::Record("breaches", &elsewhere)).is_err());
}

fn of_function(function: Function) -> Grant {
    Grant::new(Scope::Everything, &[Power::View], date(2026, 1, 1)).with_functions(&[function])
}

fn takes(actor: &Actor, duty: Duty, holder: Option<&str>) -> bool {
    may(actor, Power::View, On::Step(Step { register: "authorisations", duty, holder })).is_ok()
}

#[test]
fn a_step_belongs_to_the_functions_that_own_it() {
    let with = |function| Actor::new(7, "ktoś", vec![of_function(function)], TODAY);
    let controller = with(Function::Controller);
    assert!(takes(&controller, Duty::Grant, Some("sekretariat")) && takes(&controller, Duty::Prepare, None));
    let technician = with(Function::Technician);
    assert!(takes(&technician, Duty::Stop, None) && takes(&technician, Duty::Open, None));
    assert!(!takes(&technician, Duty::Grant, None) && !takes(&technician, Duty::Prepare, None));
    assert!(takes(&with(Function::Supervisor), Duty::Apply, None));
    assert!(!takes(&with(Function::Supervisor), Duty::Grant, None));
    assert!(!takes(&actor(grant(Scope::Everything, None)), Duty::Apply, None), "a power is no function");
}

#[test]
fn whoever_administers_accounts_reads_no_record_and_sets_no_rules() {
    let administers = Grant::new(Scope::Registers(vec![]), &[Power::Administer], date(2026, 1, 1));
    let technician = Actor::new(7, "informatyk", vec![administers.with_functions(&[Function::Technician])], TODAY);
    assert_eq!(may(&technician, Power::Administer, On::Institution), Ok(()));
    assert!(may(&technician, Power::View, On::Register("breaches")).is_err());
    assert!(may(&technician, Power::Administer, On::Rules).is_err());
    assert!(!takes(&technician, Duty::Grant, Some("sekretariat")));
}

#[test]
fn nobody_grants_to_himself_and_the_officer_grants_nothing_unless_it_is_on_record() {
    let controller = Actor::new(7, "dyrektor", vec![of_function(Function::Controller)], TODAY);
    assert!(!takes(&controller, Duty::Grant, Some("dyrektor")));
    let alone = controller.under(Arc::new(Rules { one_person: true, ..Rules::default() }));
    assert!(takes(&alone, Duty::Grant, Some("dyrektor")));
    let both = of_function(Function::Officer).with_functions(&[Function::Officer, Function::Controller]);
    let officer = Actor::new(8, "iod", vec![both], TODAY);
    assert!(!takes(&officer, Duty::Grant, Some("sekretariat")));
    let chosen = officer.under(Arc::new(Rules { officer_grants: true, ..Rules::default() }));
    assert!(takes(&chosen, Duty::Grant, Some("sekretariat")));
    let program = Actor::program(0, TODAY);
    assert!(program.decides(Decider::Controller));
    assert!(takes(&program, Duty::Grant, Some("dyrektor")), "the founding grant is the program's");
}

#[test]
fn the_officer_stands_in_for_no_supervisor_unless_it_is_on_record() {
    let officer = Actor::new(8, "iod", vec![of_function(Function::Officer)], TODAY);
    assert!(officer.decides(Decider::Officer) && !officer.decides(Decider::Supervisor));
    let chosen = officer.under(Arc::new(Rules { officer_grants: true, ..Rules::default() }));
    assert!(chosen.decides(Decider::Supervisor) && !chosen.decides(Decider::Controller));
}
