//! Orders of the head and the contact with clients from afar: channels, calls, meetings, rules of recording, recordings.

use serde_json::json;

use super::Story;
use super::governance::put;
use crate::calls::Call;
use crate::channels::Channel;
use crate::meetings::Meeting;
use crate::orders::Order;
use crate::recordings::Recording;
use crate::recordings_rules::RecordingRules;

pub fn tell(story: &mut Story) {
    orders(story);
    channels(story);
    recordings(story);
    calls(story);
    meetings(story);
}

fn orders(story: &mut Story) {
    let print = json!({"waiting": [], "acknowledgements": [], "addressees": []});
    put::<Order>(story, (29, "druk"), &print, &["issue"]);
    let officer = json!({"subject": "Wyznaczenie inspektora ochrony danych", "kind": "Delegation", "number": "3/2026",
        "areas": ["Organisation"], "ground": "art. 37 RODO", "adopts": [], "measures": [], "posts": [], "waiting": [],
        "content": "Inspektor prowadzi także szkolenia pracowników i co roku składa dyrektorowi sprawozdanie.",
        "acknowledgements": [], "addressees": [{"person": "Igor Modelowy", "post": "inspektor ochrony danych"}],
        "remarks": null});
    put::<Order>(story, (28, "iod"), &officer, &["issue"]);
    let draft =
        json!({"subject": "Praca zdalna w czasie ferii", "number": null, "issued_on": null, "acknowledgements": []});
    put::<Order>(story, (12, "ferie"), &draft, &[]);
    let old = json!({"subject": "Druk poufny, zasady dotychczasowe", "number": "4/2025", "repealed_on": story.day(26)});
    put::<Order>(story, (29, "druk-dawny"), &old, &["issue", "repeal"]);
    let never = json!({"subject": "Zakaz własnych nośników", "acknowledgements": []});
    put::<Order>(story, (29, "nosniki"), &never, &["drop"]);
}

fn channels(story: &mut Story) {
    let line = json!({"name": "Telefon sekretariatu", "kind": "Phone", "encryption": "NoEncryption", "supplier": null,
        "privacy_page": null, "encryption_how": null});
    put::<Channel>(story, (29, "telefon"), &line, &["approve"]);
    put::<Channel>(story, (29, "komunikator"), &json!({"name": "Komunikator klasowy", "kind": "Messenger"}), &[]);
    put::<Channel>(story, (29, "wideo"), &json!({"name": "Rozmowy wideo (zapasowe)"}), &["approve", "suspend"]);
    let gone = json!({"name": "Dawny komunikator wideo", "withdrawn_on": story.day(26)});
    put::<Channel>(story, (29, "dawny"), &gone, &["approve", "withdraw"]);
    put::<Channel>(story, (29, "prywatny"), &json!({"name": "Prywatne skrzynki nauczycieli"}), &["refuse"]);
}

fn recordings(story: &mut Story) {
    let next = json!({"version": "2.0", "adopted_on": null, "in_force_on": null});
    put::<RecordingRules>(story, (12, "projekt"), &next, &[]);
    put::<RecordingRules>(story, (29, "obowiazujace"), &json!({}), &["adopt"]);
    let old = json!({"version": "1.0", "repealed_on": story.day(26)});
    put::<RecordingRules>(story, (29, "dawne"), &old, &["adopt", "repeal"]);
    let free = json!({"hold_ground": null, "hold_from": null, "hold_note": null, "hold_ended_on": null,
        "destroyed_on": null, "destroyed_by": null, "destroyed_as": null});
    put::<Recording>(story, (29, "sekretariat"), &super::joined(free.clone(), json!({"signature": "0931/110"})), &[]);
    let claim = json!({"signature": "1015/111", "hold_ended_on": null});
    put::<Recording>(story, (29, "skarga"), &claim, &["hold"]);
    put::<Recording>(story, (29, "cofnieta-zgoda"), &json!({"signature": "1102/110"}), &["destroy"]);
}

fn calls(story: &mut Story) {
    let coming = json!({"planned_at": story.instant(-2, 10, 0), "asked": [], "identity": null, "checked_by": null,
        "began_at": null, "ended_at": null, "given": null, "summary": null});
    put::<Call>(story, (3, "umowiona"), &coming, &[]);
    for (key, client, steps) in [
        ("sprawdzona", "Hanna Atrapa", &["verify"][..]),
        ("odbyta", "Danuta Fikcyjna", &["verify", "hold"][..]),
        ("nieodebrana", "Olga Próbna", &["miss"][..]),
        ("odmowa", "Nieznany rozmówca", &["refuse"][..]),
        ("odwolana", "Iga Szablon", &["cancel"][..]),
    ] {
        let ahead = json!({"client": client, "planned_at": story.instant(-1, 9, 0), "began_at": null, "ended_at": null,
            "given": null, "summary": null});
        let over = json!({"client": client});
        put::<Call>(story, (29, key), if steps == ["verify"] { &ahead } else { &over }, steps);
    }
}

fn meetings(story: &mut Story) {
    let coming = json!({"planned_at": story.instant(-3, 16, 0), "began_at": null, "ended_at": null, "is_recorded": false,
        "wants_recording": false, "end_checks": [], "checklist": []});
    put::<Meeting>(story, (3, "planowane"), &coming, &[]);
    for (key, subject, steps) in [
        ("gotowe", "Zespół do spraw pomocy", &["prepare"][..]),
        ("odbyte", "Omówienie wyników badania", &["prepare", "hold"][..]),
        ("odwolane", "Konsultacje dla rodziców", &["cancel"][..]),
    ] {
        let mut changes = json!({"subject": subject, "channel": "@channels:telefon"});
        if steps == ["prepare"] {
            let ahead = json!({"planned_at": story.instant(-4, 15, 0), "began_at": null, "ended_at": null});
            changes = super::joined(changes, ahead);
        }
        put::<Meeting>(story, (29, key), &changes, steps);
    }
}
