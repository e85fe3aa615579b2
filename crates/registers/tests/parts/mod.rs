//! Each part of a statement breaks the check of its control: a world that keeps the whole promise, and worlds in which one
//! part of it alone is not kept.

use rodowod_domain::control::{AccountFact, Answer, State, find};
use rodowod_registers::controls::{CATALOGUE, CHECKS};
use serde_json::{Value, json};

use crate::worlds::{World, days_ago};

fn answer(key: &str, world: &World) -> Answer {
    let control = CATALOGUE.control(key).unwrap();
    crate::answer(find(CHECKS, control.check_name().unwrap()).unwrap(), control, world)
}

/// A record of a register in a state, with changes to its body that each break the promise.
fn check(key: &str, (register, state): (&str, &str), whole: &Value, broken: &[Value], finish: impl Fn(World) -> World) {
    let found = answer(key, &finish(World::default().with(register, 1, state, whole.clone())));
    assert_eq!(found.state, State::Kept, "{key}: {found:?}");
    for change in broken {
        let found = answer(key, &finish(World::default().with(register, 1, state, with(whole, change))));
        assert_eq!(found.state, State::Broken, "{key} with {change}: {found:?}");
    }
}

fn with(body: &Value, change: &Value) -> Value {
    let mut body = body.clone();
    body.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
    body
}

fn alone(world: World) -> World {
    world
}

fn printed(codes: &[&str]) -> impl Fn(World) -> World {
    let codes: Vec<String> = codes.iter().map(|code| (*code).to_owned()).collect();
    move |world| world.office(|office| office.documents.extend(codes.clone()))
}

fn granted(more: Value) -> World {
    let mut body = json!({"person": "Anna Kowalska", "account": "anna.kowalska", "from": "2025-09-01"});
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    World::default().with("authorisations", 1, "granted", body)
}

fn with_account(world: World, signed_in: Option<i64>, opened: i64) -> World {
    world.office(|office| {
        office.accounts.push(AccountFact {
            login: "anna.kowalska".into(),
            has_password: true,
            created_at: Some(days_ago(opened)),
            last_sign_in_at: signed_in.map(days_ago),
            ..Default::default()
        });
    })
}

#[test]
fn an_account_that_was_never_used_tells_of_no_absence_and_is_waited_for() {
    let world = |signed_in, opened| with_account(granted(json!({})), signed_in, opened);
    assert_eq!(answer("access-absence", &world(None, 400)).state, State::Kept);
    assert_eq!(answer("access-absence", &world(Some(60), 400)).state, State::Broken);
    assert_eq!(answer("access-accounts-reconciled", &world(Some(60), 400)).state, State::Kept);
    assert!(matches!(answer("access-accounts-reconciled", &world(None, 2)).state, State::AtRisk { .. }));
    assert_eq!(answer("access-accounts-reconciled", &world(None, 20)).state, State::Broken);
}

#[test]
fn an_absence_that_was_noted_ends_the_access_whatever_the_account_says() {
    let away = |from: &str, until: Value| {
        with_account(granted(json!({"absent_from": from, "absent_until": until})), Some(1), 400)
    };
    assert_eq!(answer("access-absence", &away("2026-10-01", Value::Null)).state, State::Broken);
    assert_eq!(answer("access-absence", &away("2026-10-01", json!("2026-11-21"))).state, State::Kept, "back already");
    assert_eq!(answer("access-absence", &away("2026-11-20", Value::Null)).state, State::Kept);
}

#[test]
fn the_lists_of_accounts_and_authorisations_are_reconciled_in_both_directions() {
    // Somebody was granted an account that nobody opened.
    assert_eq!(answer("access-accounts-reconciled", &granted(json!({}))).state, State::Broken);
    // An account of nobody is a fault, and another one while it is not among the events.
    let stray = |sign: &str| {
        with_account(World::default().with("breaches", 1, "reported", json!({"signs": [sign]})), Some(1), 400)
    };
    let faults = |sign| answer("access-accounts-reconciled", &stray(sign)).faults;
    assert_eq!((faults("LaxDiscipline"), faults("UnknownAccounts")), (2, 1));
    // What was closed tells of no account opened after it; what is open or became known later does.
    let event = |state: &str, aware: i64| {
        let body = json!({"signs": ["UnknownAccounts"], "aware_at": days_ago(aware).to_string()});
        let world = with_account(World::default().with("breaches", 1, state, body), Some(1), 30);
        answer("access-accounts-reconciled", &world).faults
    };
    assert_eq!((event("closed", 31), event("closed", 29), event("assessed", 31)), (2, 1, 1));
}

#[test]
fn work_begins_with_a_login_and_a_secret_of_ones_own() {
    let whole = || with_account(granted(json!({})), Some(1), 400).office(|office| office.log.size = 9);
    let state = |world: &World| answer("session-sign-in", world).state;
    assert_eq!(state(&whole()), State::Kept);
    assert_eq!(state(&whole().office(|office| office.accounts[0].has_password = false)), State::Broken, "no secret");
    assert_eq!(state(&whole().office(|office| office.log.unattributed = 1)), State::Broken, "something done by nobody");
    let twin = whole().office(|office| office.accounts.push(office.accounts[0].clone()));
    assert_eq!(state(&twin), State::Broken, "two of one login");
    let shared = json!({"person": "Ewa Zmyślona", "account": "anna.kowalska", "from": "2025-09-01"});
    assert_eq!(
        state(&whole().with("authorisations", 2, "granted", shared)),
        State::Broken,
        "two persons of one account"
    );
}

#[test]
fn a_footer_is_short_published_leads_on_and_can_be_taken_over() {
    let foot =
        json!({"form": "Short", "channels": ["MailFooter"], "controller": "Szkoła", "full_text_at": "szkola.example"});
    let broken = [
        json!({"form": "Full"}),
        json!({"channels": ["DataForm"]}),
        json!({"controller": ""}),
        json!({"full_text_at": ""}),
    ];
    check("mail-footer", ("clauses", "published"), &foot, &broken, printed(&["clause-footer"]));
    let unprinted = World::default().with("clauses", 1, "published", foot.clone());
    assert_eq!(
        answer("mail-footer", &unprinted).state,
        State::Broken,
        "nothing says what to do with a letter gone astray"
    );
    assert_eq!(
        answer("mail-footer", &printed(&["clause-footer"])(World::default().with("clauses", 1, "approved", foot)))
            .state,
        State::Broken
    );
}

#[test]
fn ported_data_have_a_form_a_recipient_and_a_safe_way() {
    let ported = json!({"kind": "Portability", "outcome": "Fulfilled", "exported_by": "iod", "ported_as": "Csv",
        "ported_to": "Person", "ported_how": "InPerson", "answered_on": "2026-11-20"});
    let fields = ["exported_by", "ported_as", "ported_to", "ported_how", "answered_on"];
    let broken = fields.map(|field| json!({field: null}));
    check("request-portability", ("requests", "answered"), &ported, &broken, alone);
}

#[test]
fn whoever_is_refused_hears_in_a_month_why_and_where_to_complain() {
    // The month after 10 October ends on a Tuesday.
    let refused = json!({"received": "2026-10-10", "answered_on": "2026-11-10", "outcome": "Refused",
        "outcome_reasons": "piąta prośba w tygodniu", "remedies_named": true});
    let broken =
        [json!({"answered_on": "2026-11-12"}), json!({"outcome_reasons": ""}), json!({"remedies_named": false})];
    check("request-refusal-letter", ("requests", "refused"), &refused, &broken, alone);
    // The answer of the person starts the time anew, an extension does not move a refusal.
    let doubted = json!({"received": "2026-10-01", "identity_asked": "2026-10-02", "identity_confirmed": "2026-10-20",
        "answered_on": "2026-11-18", "outcome": "Refused", "outcome_reasons": "piąta prośba w tygodniu",
        "remedies_named": true});
    let late = [json!({"identity_asked": null}), json!({"answered_on": "2026-11-21"})];
    check("request-refusal-letter", ("requests", "refused"), &doubted, &late, alone);
    let clarified = json!({"identity_asked": null, "asked": "2026-10-02", "clarified": "2026-10-20"});
    check("request-refusal-letter", ("requests", "refused"), &with(&doubted, &clarified), &late[1..], alone);
    let extended = json!({"extension_notice_on": "2026-10-20", "answered_on": "2026-11-12"});
    check("request-refusal-letter", ("requests", "refused"), &refused, &[extended.clone()], alone);
    // Data that a provision keeps owe reasons and remedies too; what was done in part may have taken longer.
    let kept = with(&refused, &json!({"outcome": "KeptByLaw"}));
    let broken = [json!({"remedies_named": false}), json!({"outcome_reasons": ""}), extended.clone()];
    check("request-refusal-letter", ("requests", "answered"), &kept, &broken, alone);
    let partly = with(&with(&refused, &json!({"outcome": "Partly"})), &extended);
    check("request-refusal-letter", ("requests", "answered"), &partly, &[json!({"extension_notice_on": null})], alone);
}

#[test]
fn a_question_that_was_answered_has_the_day_of_its_answer() {
    let asked = json!({"identity_asked": "2026-10-01", "identity_confirmed": "2026-10-03", "asked": "2026-10-04",
        "clarified": "2026-10-06"});
    let broken = [json!({"identity_confirmed": null}), json!({"clarified": null})];
    check("request-questions", ("requests", "in-progress"), &asked, &broken, alone);
}

#[test]
fn a_block_names_its_ground_and_ends_on_its_day() {
    let blocked = json!({"block_ground": "Disciplinary", "block_until": "2027-01-31"});
    let broken = [json!({"block_ground": null}), json!({"block_until": "2026-11-01"})];
    check("access-temporary-block", ("authorisations", "suspended"), &blocked, &broken, alone);
    let held = |days| World::default().with("authorisations", 1, "stopped", json!({})).aged(days);
    assert_eq!(answer("access-temporary-block", &held(3)).state, State::Kept);
    assert_eq!(
        answer("access-temporary-block", &held(90)).state,
        State::Broken,
        "a grant that IT holds is not forgotten"
    );
}

#[test]
fn the_audit_of_the_year_is_independent_written_and_measures_against_all_three() {
    let audit = json!({"criteria": ["Law", "Policy", "ItInstruction"], "independent": true, "auditor": "biegły",
        "report_number": "1/2026", "ended_on": "2026-06-01"});
    let broken = [
        json!({"independent": false}),
        json!({"report_number": ""}),
        json!({"criteria": ["Law", "Policy"]}),
        json!({"ended_on": "2025-06-01"}),
    ];
    check("audit-yearly", ("audits", "closed"), &audit, &broken, alone);
}

#[test]
fn the_officer_measures_by_plan_has_it_mended_and_keeps_the_documents_current() {
    let audit = json!({"plan_year": 2026, "planned_on": "2026-06-01", "criteria": ["Law"],
        "actions": [{"what": "szyfr", "due": "2026-12-31"}]});
    let adopted = |world: World| {
        world.office(|office| {
            office.policy.approved_by = "Maria Dyrektor".into();
            office.policy.in_force_from = Some(jiff::civil::date(2026, 9, 1));
        })
    };
    let broken = [
        json!({"plan_year": 2025}),
        json!({"criteria": []}),
        json!({"actions": [{"what": "szyfr", "due": "2026-10-31"}]}),
    ];
    check("governance-iod-work", ("audits", "running"), &audit, &broken, adopted);
    let unadopted = World::default().with("audits", 1, "running", audit);
    assert_eq!(answer("governance-iod-work", &unadopted).state, State::Broken, "no policy to keep current");
}

#[test]
fn an_inspection_was_announced_written_signed_and_mended() {
    let row = |change: Value| {
        let mut row = json!({"announced_on": "2026-09-01", "planned_on": "2026-09-15", "held_on": "2026-09-15",
            "protocol_on": "2026-09-16", "signed_on": "2026-09-24", "objections_by": "2026-09-23", "result": "ToMend",
            "corrections_due": "2026-10-15", "corrected_on": "2026-10-10"});
        row.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        json!({"inspections": [row]})
    };
    let broken = [
        row(json!({"announced_on": "2026-09-14"})),
        row(json!({"protocol_on": null, "signed_on": null})),
        row(json!({"signed_on": null})),
        row(json!({"objections_by": "2026-12-01"})),
        row(json!({"corrected_on": null})),
        row(json!({"held_on": null})),
    ];
    check("audit-processors", ("processors", "contracted"), &row(json!({})), &broken, alone);
}

#[test]
fn a_processor_tells_of_a_breach_within_the_hours_of_its_contract_and_of_the_policy() {
    let breach =
        json!({"processors": [1], "detected_at": "2026-11-01T08:00:00Z", "processor_told_at": "2026-11-01T20:00:00Z"});
    let contract = |hours: Value| {
        move |world: World| world.with("processors", 1, "contracted", json!({"breach_notice_hours": hours.clone()}))
    };
    let late = [json!({"processor_told_at": "2026-11-01T20:00:01Z"}), json!({"detected_at": null})];
    check("breach-at-processor", ("breaches", "reported"), &breach, &late, contract(json!(12)));
    // A notice without its hour breaks the promise where the processor reported, or where it happened there.
    let named = |world: World| {
        world.with("processors", 1, "contracted", json!({"name": "Dziennik Sp. z o.o.", "breach_notice_hours": 12}))
    };
    let untold = with(&breach, &json!({"processor_told_at": null}));
    let by_it =
        [json!({"reporter": "dyżurny, DZIENNIK sp. z o.o."}), json!({"place": "serwerownia Dziennik Sp. z o.o."})];
    check("breach-at-processor", ("breaches", "reported"), &untold, &by_it, named);
    for hours in [json!(48), Value::Null] {
        let world = contract(hours)(World::default());
        assert_eq!(answer("breach-at-processor", &world).state, State::Broken, "more hours than the policy, or none");
    }
}

#[test]
fn a_training_has_its_material_its_trainer_and_its_next_date() {
    let held = json!({"trained": ["anna.kowalska"], "attendance": [{"present": true}], "held_on": "2026-09-01", "kind": "Cyclic",
        "trainer": "iod", "materials": "slajdy", "repeat_on": "2027-09-01"});
    let broken = [
        json!({"attendance": []}),
        json!({"trainer": ""}),
        json!({"materials": ""}),
        json!({"repeat_on": null}),
        json!({"held_on": "2024-09-01"}),
    ];
    let person = |world: World| world.beside(granted(json!({})));
    check("training-cyclic", ("trainings", "held"), &held, &broken, person);
    let late = json!({"planned_on": "2026-11-01"});
    let world = person(World::default().with("trainings", 1, "held", held).with("trainings", 2, "planned", late));
    assert_eq!(answer("training-cyclic", &world).state, State::Broken, "what the plan names is late");
}

#[test]
fn no_unit_in_which_somebody_works_is_left_without_a_review() {
    let review = |unit: &str, state: &str, day: &str| {
        let field = if state == "called" { "due" } else { "reviewed_on" };
        World::default().with("retention-reviews", 1, state, json!({"unit": unit, field: day}))
    };
    let at = |unit: &str| granted(json!({"unit": unit}));
    let state = |world: World| answer("retention-reviews", &world.beside(at("Sekretariat"))).state;
    assert_eq!(state(review("sekretariat", "settled", "2026-06-01")), State::Kept);
    assert_eq!(state(review("sekretariat", "settled", "2024-06-01")), State::Broken);
    assert_eq!(state(review("biblioteka", "settled", "2026-06-01")), State::Broken, "the office is left out");
    assert_eq!(state(review("sekretariat", "called", "2027-03-01")), State::Kept, "on the director's schedule");
    assert_eq!(state(review("sekretariat", "called", "2026-11-01")), State::Broken, "late");
}

#[test]
fn a_note_says_when_an_event_ended_unless_it_goes_on() {
    let fields = [
        "description",
        "first_steps",
        "person_categories",
        "data_categories",
        "persons",
        "source",
        "started_at",
        "nature",
    ];
    let mut note = json!({"kind": "Breach", "ended_at": "2026-11-01T10:00:00Z"});
    for field in fields {
        note[field] = json!("coś");
    }
    check(
        "breach-note",
        ("breaches", "assessed"),
        &note,
        &[json!({"ended_at": null}), json!({"first_steps": ""})],
        alone,
    );
    let going = json!({"ended_at": null, "is_continuing": true});
    note.as_object_mut().unwrap().extend(going.as_object().unwrap().clone());
    check("breach-note", ("breaches", "assessed"), &note, &[json!({"source": null})], alone);
}

#[test]
fn the_journal_says_what_happened_what_came_of_it_and_what_was_done() {
    let event = json!({"aware_at": "2026-11-01T08:00:00Z", "kind": "Threat", "description": "kartka z hasłem",
        "nature": ["Confidentiality"], "effects": "brak", "actions": [{"what": "zmienić hasło"}]});
    let broken = [
        json!({"kind": null}),
        json!({"description": ""}),
        json!({"nature": []}),
        json!({"effects": ""}),
        json!({"actions": []}),
    ];
    check("breach-register", ("breaches", "closed"), &event, &broken, printed(&["W-12"]));
    let unprinted = World::default().with("breaches", 1, "closed", event);
    assert_eq!(answer("breach-register", &unprinted).state, State::Broken);
}

#[test]
fn an_authorisation_on_paper_names_its_scope_and_who_signed_it() {
    let whole = json!({"person": "Anna", "post": "sekretarka", "unit": "sekretariat", "from": "2026-09-01", "powers": ["View"],
        "issuer": "Maria Dyrektor", "prepared_by": "iod", "granted_by": "dyrektor"});
    let broken = [
        json!({"unit": ""}),
        json!({"powers": []}),
        json!({"issuer": ""}),
        json!({"prepared_by": null}),
        json!({"granted_by": null}),
    ];
    check("authorisation-document", ("authorisations", "granted"), &whole, &broken, printed(&["S-1"]));
    // The founder's own has nobody above it in the institution and names its ground.
    let founding = json!({"prepared_by": null, "granted_by": null, "issuer_ground": "uchwała rady gminy"});
    let mut body = whole;
    body.as_object_mut().unwrap().extend(founding.as_object().unwrap().clone());
    check(
        "authorisation-document",
        ("authorisations", "granted"),
        &body,
        &[json!({"issuer_ground": ""})],
        printed(&["S-1"]),
    );
}

#[test]
fn recordings_go_in_time_and_by_protocol() {
    let gone = json!({"destroyed_on": "2026-11-20", "destroyed_by": "informatyk", "deletion": 4});
    let broken = [json!({"deletion": null}), json!({"destroyed_by": ""})];
    check("deletion-recordings", ("recordings", "destroyed"), &gone, &broken, alone);
    let old = World::default().with("recordings", 1, "kept", json!({"recorded_at": "2024-01-01T08:00:00Z"}));
    assert_eq!(answer("deletion-recordings", &old).state, State::Broken);
}

#[test]
fn a_meeting_is_held_over_a_tool_of_the_list() {
    let tool = |body: Value| {
        World::default().with("channels", 7, "approved", body).with("meetings", 1, "held", json!({"channel": 7}))
    };
    let whole = json!({"kind": "Video", "encryption": "EndToEnd", "approved_on": "2026-09-01"});
    assert_eq!(answer("video-tools", &tool(whole)).state, State::Kept);
    for body in [
        json!({"kind": "Video", "encryption": "EndToEnd"}),
        json!({"kind": "Phone", "approved_on": "2026-09-01"}),
        json!({"kind": "Video", "encryption": "InTransit", "approved_on": "2026-09-01"}),
    ] {
        assert_eq!(answer("video-tools", &tool(body.clone())).state, State::Broken, "{body}");
    }
}

#[test]
fn the_smaller_promises_are_looked_at_in_whole() {
    let copies =
        json!({"runs": [{"from": "2026-11-20", "checked_by": "Anna"}, {"from": "2026-11-21", "checked_by": "Anna"}]});
    let unchecked = json!({"runs": [{"from": "2026-11-20"}, {"from": "2026-11-21", "checked_by": "Anna"}]});
    check("backup-verified", ("backups", "running"), &copies, &[unchecked], alone);
    let fault = json!({"done_on": "2026-10-01", "iod_told_on": "2026-10-02",
        "faults": [{"what": "wiatrak", "cause": "kurz", "removed_on": "2026-10-02"}]});
    let unexplained = json!({"faults": [{"what": "wiatrak", "removed_on": "2026-10-02"}]});
    check("maintenance-faults", ("maintenance", "faulty"), &fault, &[unexplained, json!({"iod_told_on": null})], alone);
    let computer = json!({"kind": "Laptop", "protections": ["Antivirus", "Firewall"]});
    let half = [json!({"protections": ["Antivirus"]}), json!({"protections": ["Firewall"]})];
    check("malware-protection", ("devices", "used"), &computer, &half, alone);
    let activity =
        json!({"sources": ["Mail"], "recipients": ["kurator"], "transfer": true, "transfers": [{"place": "Kanada"}]});
    let silent = [json!({"transfers": []}), json!({"sources": []})];
    check("register-activity-transfer", ("processing-activities", "active"), &activity, &silent, alone);
    let consent =
        json!({"purposes": ["kronika"], "told_withdrawal": true, "told_no_harm": true, "unconditional": true});
    check(
        "consent-form",
        ("consents", "given"),
        &consent,
        &[json!({"told_withdrawal": false})],
        printed(&["W-18", "W-19"]),
    );
    let one_form = printed(&["W-18"])(World::default().with("consents", 1, "given", consent));
    assert_eq!(answer("consent-form", &one_form).state, State::Broken, "no form for employees");
    let ended =
        json!({"kind": "PrivateEquipment", "from": "2026-09-01", "ended_on": "2026-11-01", "checked_on": "2026-11-02"});
    check(
        "deletion-private-equipment",
        ("permissions", "ended"),
        &ended,
        &[json!({"checked_on": "2026-10-31"})],
        alone,
    );
    let remote = json!({"kind": "RemoteWork", "from": "2026-09-01", "to": "2027-08-31", "safeguards": ["LockedPlace"],
        "conditions": "bez wydruków"});
    let loose = [json!({"safeguards": []}), json!({"conditions": ""}), json!({"to": "2026-10-31"})];
    check("device-permissions", ("permissions", "granted"), &remote, &loose, alone);
    let joined = json!({"networks": ["Wifi"], "joined_by": "informatyk", "network_key": true});
    check(
        "device-joining",
        ("devices", "used"),
        &joined,
        &[json!({"network_key": false}), json!({"joined_by": ""})],
        alone,
    );
    let told = json!({"persons": "Jan", "recipient": "sąd", "scope": "oceny", "disclosed_at": "2026-11-20T08:00:00Z",
        "corrections": [{"kind": "Rectified", "on": "2026-11-21", "told_on": "2026-11-21"}]});
    let untold = json!({"corrections": [{"kind": "Rectified", "on": "2026-11-21"}]});
    check("request-recipients-named", ("disclosures", "disclosed"), &told, &[untold], printed(&["S-5"]));
    let transfer = json!({"verdict": "Derogation", "derogation": "ExplicitConsent", "derogation_reasons": "wycieczka",
        "warned": true, "country": "Maroko"});
    let bare = [json!({"warned": false}), json!({"country": ""}), json!({"derogation_reasons": ""})];
    check("transfer-instruments", ("transfers", "running"), &transfer, &bare, alone);
}
