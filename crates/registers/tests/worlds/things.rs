//! Worlds of the checks over copies, reviews, media, notices, consents and the end of data: a record in order, and the
//! change that breaks it.

use serde_json::{Value, json};

use super::World;

/// One record in this state; where the promise is broken, with this change.
fn case(is_kept: bool, (register, state): (&str, &str), mut body: Value, change: Value) -> World {
    if !is_kept {
        for (field, value) in change.as_object().unwrap() {
            body[field] = value.clone();
        }
    }
    World::default().with(register, 1, state, body)
}

pub fn world(check: &str, is_kept: bool) -> Option<World> {
    upkeep(check, is_kept).or_else(|| things(check, is_kept)).or_else(|| ends(check, is_kept))
}

fn upkeep(check: &str, is_kept: bool) -> Option<World> {
    let backup = |body, change| case(is_kept, ("backups", "running"), body, change);
    let review = |state, body, change| case(is_kept, ("maintenance", state), body, change);
    let scan = |body, change| case(is_kept, ("malware-scans", "watched"), body, change);
    Some(match check {
        "backups::run_within" => backup(
            json!({"cycle": "Daily", "last_run_on": "2026-11-22", "last_run": "Complete"}),
            json!({"last_run_on": "2026-11-19"}),
        ),
        "backups::every_system_planned" => backup(json!({"system": 7, "owner": "informatyk"}), json!({"system": 8}))
            .with("systems", 7, "used", json!({})),
        "backups::verified" => backup(
            json!({"runs": [{"from": "2026-11-20", "checked_by": "Anna"}, {"from": "2026-11-21", "checked_by": "Anna"}]}),
            json!({"runs": [{"from": "2026-11-20"}, {"from": "2026-11-21", "checked_by": "Anna"}]}),
        ),
        "backups::restore_tested_within" => {
            backup(json!({"last_test_on": "2026-11-20", "last_test": "Restored"}), json!({"last_test": "NotRestored"}))
        }
        "backups::restored_before_incident" => {
            let row = |decided_on: Value| {
                json!([{"incident_on": "2026-10-05", "copy_made_on": "2026-10-04", "is_scanned": true,
                    "decided_by": "inspektor", "decided_on": decided_on}])
            };
            backup(json!({"restores": row(json!("2026-10-05"))}), json!({"restores": row(Value::Null)}))
        }
        "maintenance::reviewed_within" => {
            review("completed", json!({"thing": "Device", "done_on": "2026-11-01"}), json!({"done_on": "2026-01-01"}))
        }
        "maintenance::faults_settled" => review(
            "faulty",
            json!({"done_on": "2026-10-01", "iod_told_on": "2026-10-02",
                "faults": [{"what": "wiatrak", "cause": "kurz", "removed_on": "2026-10-02"}]}),
            json!({"faults": [{"what": "wiatrak", "removed_on": "2026-10-02"}]}),
        ),
        "maintenance::changes_tested" => review(
            "completed",
            json!({"changed_on": "2026-10-01", "done_on": "2026-10-02", "checked": ["Menus"]}),
            json!({"checked": []}),
        ),
        "malware::updated_within" => {
            scan(json!({"definitions_on": "2026-11-21"}), json!({"definitions_on": "2026-11-01"}))
        }
        "malware::scanned_within" => scan(json!({"last_scan_on": "2026-11-21"}), json!({"last_scan_on": "2026-11-01"})),
        "malware::findings_followed" => {
            let row = json!({
                "found_on": "2026-11-01", "it_told_on": "2026-11-01", "iod_told_on": "2026-11-01",
                "are_media_checked": true, "removed_on": "2026-11-02",
            });
            scan(json!({"infections": [row]}), json!({"infections": [{"found_on": "2026-11-01"}]}))
        }
        _ => return None,
    })
}

fn things(check: &str, is_kept: bool) -> Option<World> {
    let medium = |body, change| case(is_kept, ("media", "stored"), body, change);
    Some(match check {
        "media::registered_and_encrypted" => medium(
            json!({"label": "N-1", "encryption": "WholeMedium", "has_password": true, "storage": "Safe"}),
            json!({"encryption": "NotEncrypted"}),
        ),
        "media::wiped_after_use" => medium(
            json!({"purpose": "Transport", "returned_on": "2026-11-01", "wiped_on": "2026-11-01", "contents": "SingleItems"}),
            json!({"wiped_on": null}),
        ),
        "media::origin_named" => medium(
            json!({"purpose": "FromOutside", "giver": "Jan Przykładowy", "scanned_on": "2026-11-01"}),
            json!({"scanned_on": null}),
        ),
        "media::backup_labelled" => medium(
            json!({"purpose": "Backup", "copy_cycle": "Monthly", "copy_of": "dziennik", "copy_made_on": "2026-11-01"}),
            json!({"copy_of": ""}),
        ),
        "keys::returned_and_placed" => case(
            is_kept,
            ("keys", "deposited"),
            json!({"deposit_place": "sejf", "keeper": "dyrektor"}),
            json!({"keeper": ""}),
        ),
        "systems::licensed" => case(
            is_kept,
            ("systems", "used"),
            json!({"licence": "wieczysta", "licence_until": "2027-11-01"}),
            json!({"licence_until": "2026-11-01"}),
        ),
        "systems::supplier_named" => {
            case(is_kept, ("systems", "used"), json!({"producer": "Przykładowy Dostawca"}), json!({"producer": ""}))
        }
        _ => return None,
    })
}

fn ends(check: &str, is_kept: bool) -> Option<World> {
    let done = |body, change| case(is_kept, ("deletions", "completed"), body, change);
    let review = |body, change| case(is_kept, ("retention-reviews", "settled"), body, change);
    let issued = |body, change| case(is_kept, ("documents-issued", "issued"), body, change);
    let destroyed = |body, change| case(is_kept, ("destructions", "carried-out"), body, change);
    Some(match check {
        "deletions::findings_settled" => case(
            is_kept,
            ("deletions", "approved"),
            json!({"planned_on": "2026-12-01"}),
            json!({"planned_on": "2026-09-01"}),
        ),
        "deletions::method_recorded" => done(
            json!({"resources": [{"operation": "Anonymise", "method": "Aggregation", "irreversible": "same sumy"}]}),
            json!({"resources": [{"operation": "Anonymise", "method": "Aggregation"}]}),
        ),
        "deletions::protocol_numbered" => done(json!({"protocol_number": "1/2026"}), json!({"protocol_number": ""})),
        "retention::reviewed_within" => {
            let unit = if is_kept { "Sekretariat" } else { "biblioteka" };
            review(json!({"unit": "sekretariat", "reviewed_on": "2026-06-01"}), json!({})).with(
                "authorisations",
                1,
                "granted",
                json!({"person": "Anna", "from": "2026-09-01", "unit": unit}),
            )
        }
        "retention::findings_decided" => review(
            json!({"expired": 2, "reviewed_on": "2026-09-01", "delete_on": "2026-12-01"}),
            json!({"delete_on": null}),
        ),
        "retention::archived_with_note" => review(
            json!({
                "kind": "Archiving", "expires_on": "2030-01-01", "elsewhere": "nigdzie", "marking": "teczka",
                "note_signed_on": "2026-10-01",
            }),
            json!({"marking": " "}),
        ),
        "documents_issued::justified" => issued(
            json!({"duty": "wizyta", "data_categories": ["nazwisko"], "place_of_use": "dom ucznia"}),
            json!({"duty": ""}),
        ),
        "documents_issued::returned_in_time" => {
            issued(json!({"due_back": "2027-01-01"}), json!({"due_back": "2026-11-01"}))
        }
        "destructions::approved" => destroyed(
            json!({"carried_on": "2026-09-01", "approved_by": "Halina Wzorcowa", "approved_on": "2026-09-02"}),
            json!({"approved_on": null}),
        ),
        "destructions::method_recorded" => {
            destroyed(json!({"method": "ByFirm", "certificate": "12/2026"}), json!({"certificate": ""}))
        }
        "notifications::confirmed_in_time" => case(
            is_kept,
            ("notifications-to-staff", "sent"),
            json!({"due": "2026-11-01", "staff": [{"confirmed_on": "2026-10-30"}]}),
            json!({"staff": [{"confirmed_on": "2026-10-30"}, {}]}),
        ),
        _ => return None,
    })
}

/// Worlds of notices, consents, partners and assessments.
pub fn papers(check: &str, is_kept: bool) -> Option<World> {
    notices(check, is_kept).or_else(|| consents(check, is_kept))
}

fn notices(check: &str, is_kept: bool) -> Option<World> {
    let published = |body, change| case(is_kept, ("clauses", "published"), body, change);
    let activity = |world: World| world.with("processing-activities", 4, "active", json!({}));
    Some(match check {
        "clauses::every_activity_covered" => activity(published(json!({"activity": 4}), json!({"activity": 5}))),
        "clauses::every_activity_presented" => activity(case(
            is_kept,
            ("clause-presentations", "presented"),
            json!({"activity": 4}),
            json!({"activity": 5}),
        )),
        "clauses::client_notice_published" => published(json!({"audience": "Clients"}), json!({"audience": "Staff"})),
        "clauses::short_form_ready" => published(json!({"form": "Short"}), json!({"form": "Full"})),
        "clauses::footer_ready" => published(
            json!({"form": "Short", "channels": ["MailFooter"], "controller": "Szkoła", "full_text_at": "szkola.example"}),
            json!({"channels": ["DataForm"]}),
        )
        .office(|office| office.documents.extend(["clause-footer".to_owned()])),
        "clauses::presentations_have_channel" => case(
            is_kept,
            ("clause-presentations", "presented"),
            json!({"channel": "Email", "clause_version": "1", "presented_on": "2026-10-01", "proof_place": "poczta"}),
            json!({"proof_place": ""}),
        ),
        "clauses::published_current" => published(
            json!({"published_on": "2026-09-01", "published_at": "strona", "valid_from": "2026-09-01"}),
            json!({"published_at": ""}),
        ),
        "clauses::short_form_links" => {
            published(json!({"form": "Short", "full_text_at": "https://szkola.example"}), json!({"full_text_at": ""}))
        }
        "clauses::indirect_in_time" => case(
            is_kept,
            ("clause-presentations", "presented"),
            json!({"kind": "Article14", "obtained_on": "2026-09-01", "presented_on": "2026-09-20"}),
            json!({"first_contact_on": "2026-09-10"}),
        ),
        "clauses::exceptions_safeguarded" => case(
            is_kept,
            ("clause-presentations", "excused"),
            json!({
                "exception": "ImpossibleOrDisproportionate", "exception_reason": "dawne dane", "safeguards": "ogłoszenie",
            }),
            json!({"safeguards": ""}),
        ),
        "clauses::renewed_after_change" => {
            let state = if is_kept { "presented" } else { "due" };
            World::default().with("clause-presentations", 1, state, json!({"new_purpose": true}))
        }
        "clauses::recording_complete" => published(
            json!({
                "audience": "Callers", "controller": "Szkoła", "purposes": "jakość", "how_to_refuse": "rozłączyć się",
                "retention": "rok", "full_text_at": "https://szkola.example",
            }),
            json!({"how_to_refuse": ""}),
        ),
        _ => return None,
    })
}

fn consents(check: &str, is_kept: bool) -> Option<World> {
    let given = |body, change| case(is_kept, ("consents", "given"), body, change);
    let shown = |on: &str| json!([{"channel": "Website", "publication": true, "published_on": on}]);
    let image = json!({"kind": "Image", "given_at": "2026-09-10T08:00:00Z", "channels": shown("2026-09-12")});
    Some(match check {
        "consents::evidence_complete" => given(
            json!({
                "given_at": "2026-09-10T08:00:00Z", "act": "Signature", "text_version": "1", "wording": "Zgadzam się",
                "evidence_place": "teczka",
            }),
            json!({"wording": ""}),
        ),
        "consents::forms_granular" => given(
            json!({"purposes": ["kronika"], "told_withdrawal": true, "told_no_harm": true, "unconditional": true}),
            json!({"told_no_harm": false}),
        )
        .office(|office| office.documents.extend(["W-18".to_owned(), "W-19".to_owned()])),
        "consents::images_covered" => given(image, json!({"channels": shown("2026-09-01")})),
        "consents::withdrawals_carried_out" => case(
            is_kept,
            ("consents", "withdrawn"),
            json!({"withdrawn_at": "2026-10-01T08:00:00Z", "stopped_on": "2026-10-02"}),
            json!({"stopped_on": null}),
        ),
        "consents::channels_listed" => given(image, json!({"channels": [{"channel": "SocialProfile"}]})),
        "consents::private_copies_deleted" => {
            let mut kept = image;
            kept["private_copies_gone_on"] = json!("2026-09-13");
            given(kept, json!({"private_copies_gone_on": null}))
        }
        _ => return None,
    })
}
