//! The registers of an institution: one file each, and the one list that names them.
//!
//! A register added here appears on every screen, in the API and in the exports without another change.

pub mod acknowledgements;
pub mod addressed;
pub mod areas;
pub mod audits;
pub mod authorisations;
pub mod backups;
pub mod breaches;
pub mod calls;
pub mod changes;
pub mod channels;
pub mod child_data_requests;
pub mod clause_presentations;
pub mod clauses;
pub mod consents;
pub mod controls;
pub mod cross_checks;
pub mod datasets;
pub mod deletions;
mod demands;
pub mod demo;
pub mod destructions;
pub mod devices;
pub mod disclosures;
pub mod documents_issued;
pub mod dpias;
pub mod keys;
mod losses;
pub mod maintenance;
pub mod malware_scans;
pub mod media;
pub mod meetings;
pub mod notifications_to_staff;
pub mod orders;
pub mod permissions;
pub mod pickups;
pub mod pledges;
pub mod positions;
pub mod posts;
mod printed;
pub mod processing_activities;
pub mod processing_categories;
pub mod processors;
mod reading;
pub mod recipients;
pub mod recordings;
pub mod recordings_rules;
pub mod requests;
pub mod retention_reviews;
pub mod risk_reports;
pub mod risks;
pub mod systems;
pub mod trainings;
pub mod transfers;
pub mod visitors;

pub use cross_checks::CHECKS;
use rodowod_domain::register::{AnyRegister, Erased};

/// Every register, group by group in the order of the menu.
pub static REGISTERS: &[&dyn AnyRegister] = &[
    &Erased::<processing_activities::ProcessingActivity>::NEW,
    &Erased::<processing_categories::ProcessingCategory>::NEW,
    &Erased::<datasets::Dataset>::NEW,
    &Erased::<changes::Change>::NEW,
    &Erased::<requests::Request>::NEW,
    &Erased::<child_data_requests::ChildDataRequest>::NEW,
    &Erased::<pickups::Pickup>::NEW,
    &Erased::<clauses::Clause>::NEW,
    &Erased::<clause_presentations::ClausePresentation>::NEW,
    &Erased::<consents::Consent>::NEW,
    &Erased::<authorisations::Authorisation>::NEW,
    &Erased::<positions::Position>::NEW,
    &Erased::<pledges::Pledge>::NEW,
    &Erased::<trainings::Training>::NEW,
    &Erased::<permissions::Permission>::NEW,
    &Erased::<orders::Order>::NEW,
    &Erased::<notifications_to_staff::NotificationToStaff>::NEW,
    &Erased::<acknowledgements::Acknowledgement>::NEW,
    &Erased::<processors::Processor>::NEW,
    &Erased::<disclosures::Disclosure>::NEW,
    &Erased::<transfers::ThirdCountryTransfer>::NEW,
    &Erased::<breaches::Breach>::NEW,
    &Erased::<risk_reports::RiskReport>::NEW,
    &Erased::<risks::Risk>::NEW,
    &Erased::<dpias::Dpia>::NEW,
    &Erased::<audits::Audit>::NEW,
    &Erased::<retention_reviews::RetentionReview>::NEW,
    &Erased::<deletions::Deletion>::NEW,
    &Erased::<documents_issued::DocumentIssued>::NEW,
    &Erased::<destructions::Destruction>::NEW,
    &Erased::<areas::Area>::NEW,
    &Erased::<devices::Device>::NEW,
    &Erased::<systems::System>::NEW,
    &Erased::<media::Medium>::NEW,
    &Erased::<backups::Backup>::NEW,
    &Erased::<maintenance::MaintenanceReview>::NEW,
    &Erased::<malware_scans::MalwareProtection>::NEW,
    &Erased::<visitors::Visit>::NEW,
    &Erased::<keys::Key>::NEW,
    &Erased::<channels::Channel>::NEW,
    &Erased::<calls::Call>::NEW,
    &Erased::<meetings::Meeting>::NEW,
    &Erased::<recordings_rules::RecordingRules>::NEW,
    &Erased::<recordings::Recording>::NEW,
];
