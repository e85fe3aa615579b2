//! Who receives a child's data without consent, the confidence of a school, and rooms without cameras.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{LAW, Threshold};
use crate::provenance::Provenance;

/// A body that may receive a child's data on its own legal ground.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    pub id: String,
    pub law: String,
    /// Within how many days the answer is due, where a statute says so.
    #[serde(default)]
    pub answer_days: Option<u16>,
    #[serde(flatten)]
    pub provenance: Provenance,
}

impl Recipient {
    pub fn key(&self) -> String {
        format!("recipient-{}", self.id)
    }

    /// The translation key of what must be asked and observed in the answer.
    pub fn rule_key(&self) -> String {
        format!("recipient-{}-rule", self.id)
    }
}

pub fn recipients(on: Date) -> impl Iterator<Item = &'static Recipient> {
    LAW.recipient.iter().filter(move |recipient| recipient.provenance.is_in_force(on))
}

/// The first day on which somebody of this name has a ground in the list; `None` for a name that it does not know.
pub fn recipient_since(id: &str) -> Option<Date> {
    LAW.recipient.iter().filter(|known| known.id == id).filter_map(|known| known.provenance.valid_from).min()
}

/// What could lift the confidence of Prawo oświatowe 30a.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "each is one question of the form, answered alone")]
pub struct Confidence {
    pub health_is_threatened: bool,
    pub pupil_consents: bool,
    pub parent_consents: bool,
    /// A special provision that orders or allows the disclosure.
    pub special_provision: bool,
}

/// Whether a school may disclose what it keeps confidential. A pupil of age consents alone; a minor's parent consents
/// for the minor.
pub fn disclose_30a(facts: &Confidence, birth: Date, on: Date) -> bool {
    let consent =
        if Threshold::FullCapacity.is_reached(birth, on) { facts.pupil_consents } else { facts.parent_consents };
    facts.health_is_threatened || consent || facts.special_provision
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CameraRoom {
    TeachingRoom,
    PsychologicalHelpRoom,
    StaffRestRoom,
    SanitaryRoom,
    HealthOffice,
    ChangingRoom,
    /// Corridors, entrances, grounds.
    Other,
}

impl CameraRoom {
    pub const ALL: [Self; 7] = [
        Self::TeachingRoom,
        Self::PsychologicalHelpRoom,
        Self::StaffRestRoom,
        Self::SanitaryRoom,
        Self::HealthOffice,
        Self::ChangingRoom,
        Self::Other,
    ];
}

/// What a director shows for a camera.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "each is one condition of art. 108a, answered alone")]
pub struct CameraPlan {
    pub agreed_with_governing_body: bool,
    pub councils_consulted: bool,
    /// Watching the quality of work is never a purpose.
    pub watches_work: bool,
    pub needed_for_existing_threat: bool,
    /// Techniques that prevent recognition, so that dignity is not infringed.
    pub dignity_kept: bool,
}

/// Prawo oświatowe 108a.
pub fn camera_allowed(room: CameraRoom, plan: &CameraPlan) -> bool {
    let is_excepted = LAW.camera_free_room.iter().any(|entry| entry.id == room);
    plan.agreed_with_governing_body
        && plan.councils_consulted
        && !plan.watches_work
        && (!is_excepted || (plan.needed_for_existing_threat && plan.dignity_kept))
}

/// The rooms of the exception with the source of each.
pub fn camera_free_rooms() -> impl Iterator<Item = (CameraRoom, &'static Provenance)> {
    LAW.camera_free_room.iter().map(|entry| (entry.id, &entry.provenance))
}

#[derive(Deserialize)]
pub(super) struct RoomEntry {
    id: CameraRoom,
    #[serde(flatten)]
    provenance: Provenance,
}
