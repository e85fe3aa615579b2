//! Whether a school may have a camera in a room (Prawo oświatowe art. 108a), and what stands in the way.

use rodowod_domain::minors::{CameraPlan, CameraRoom, camera_allowed, camera_free_rooms};
use rodowod_domain::text::word;
use serde_json::json;

use super::Outcome;
use super::form::{Form, Input};
use super::reply::{Reply, doubts, reason, tone};

const LAW: &str = "Prawo oświatowe art. 108a";

const CONDITIONS: [&str; 5] =
    ["agreed_with_governing_body", "councils_consulted", "watches_work", "needed_for_existing_threat", "dignity_kept"];

pub fn asks(form: &Form) -> Vec<Input> {
    let mut inputs = vec![form.choose("room", "camera-room-", CameraRoom::ALL.iter().map(word))];
    inputs.extend(CONDITIONS.map(|name| form.tick(name)));
    inputs
}

pub fn answer(form: &Form) -> Outcome {
    let room: CameraRoom = form.chosen("room")?;
    let plan = CameraPlan {
        agreed_with_governing_body: form.is_ticked("agreed_with_governing_body"),
        councils_consulted: form.is_ticked("councils_consulted"),
        watches_work: form.is_ticked("watches_work"),
        needed_for_existing_threat: form.is_ticked("needed_for_existing_threat"),
        dignity_kept: form.is_ticked("dignity_kept"),
    };
    let is_allowed = camera_allowed(room, &plan);
    let excepted = camera_free_rooms().find(|(known, _)| *known == room);
    let is_excepted = excepted.is_some();
    let obstacles = [
        (!plan.agreed_with_governing_body, "calculator-camera-not-agreed"),
        (!plan.councils_consulted, "calculator-camera-not-consulted"),
        (plan.watches_work, "calculator-camera-watches-work"),
        (is_excepted && !plan.needed_for_existing_threat, "calculator-camera-no-threat"),
        (is_excepted && !plan.dignity_kept, "calculator-camera-no-dignity"),
    ];
    let mut rules: Vec<_> =
        obstacles.into_iter().filter(|(stands, _)| *stands).map(|(_, key)| reason(form, key, LAW)).collect();
    if is_allowed {
        rules.push(reason(form, "calculator-camera-why", LAW));
    }
    Ok(Reply {
        main: form.label(if is_allowed { "calculator-camera-yes" } else { "calculator-camera-no" }),
        class: tone(is_allowed),
        rules,
        doubts: excepted.map(|(_, provenance)| doubts(form, provenance)).unwrap_or_default(),
        is_no: !is_allowed,
        json: json!({ "allowed": is_allowed, "room": room, "only_by_exception": is_excepted }),
        ..Reply::default()
    })
}
