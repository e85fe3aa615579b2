//! What the notification to the authority says of this record (art. 33(3)), in the order of the authority's form.
//!
//! An object with the one member `key` stands for a translated text, one with `register` and `number` for the title of
//! that record; whoever prints puts them in.

use jiff::Timestamp;
use rodowod_domain::field::{Choice as _, Options};
use rodowod_domain::hours;
use rodowod_domain::register::Moment;
use serde_json::{Value, json};

use super::{
    AffectedPersons, Breach, BreachIntent, BreachSource, BreachedData, Consequence, HowItHappened, Nature, NoticeKind,
    PersonsDecision, PersonsException, Risk, clock,
};

pub fn notification(breach: &Breach, at: &Moment) -> Value {
    let others = breach.processors.iter();
    let others =
        others.map(|link| json!({ "name": { "register": "processors", "number": link }, "role": "processor" }));
    let is_supplement = breach.notice_kind == Some(NoticeKind::Supplementary);
    json!({
        "kind": breach.notice_kind.map(notice_kind),
        "first_report": is_supplement.then(|| json!({
            "reference": breach.case_number, "date": breach.reported_at.map(|instant| day(instant)),
        })),
        "supplement_by": breach.phases.iter().filter(|phase| phase.sent_on.is_none()).map(|phase| phase.due).min(),
        "notifier": { "others": others.collect::<Vec<_>>() },
        "time": time(breach, at),
        "nature": nature(breach),
        "numbers": { "persons": breach.persons, "records": breach.records },
        "data": data(breach),
        "persons": {
            "categories": breach.person_categories.iter().map(|category| persons(*category)).collect::<Vec<_>>(),
            "description": breach.person_description,
        },
        "measures_before": breach.measures_before,
        "consequences": {
            "kinds": breach.consequences.iter().map(|kind| consequence(*kind)).collect::<Vec<_>>(),
            "description": breach.effects,
            "high_risk": breach.risk.map(|risk| risk == Risk::High),
            "assessment": breach.risk_reasons,
            "severity": breach.severity_score.as_ref().map(|score| format!("ENISA (2013): SE = {score}")),
        },
        "remedies": remedies(breach),
        "cross_border": {
            "concerns": breach.is_cross_border,
            "states": breach.cross_border_states.iter().collect::<Vec<_>>(),
        },
        "attachments": breach.evidence.iter().map(|row| &row.what).collect::<Vec<_>>(),
    })
}

fn time(breach: &Breach, at: &Moment) -> Value {
    let sent = breach.reported_at.unwrap_or(at.now);
    json!({
        "aware_at": moment(breach.aware_at),
        "discovered": breach.discovery,
        "processor_notified_at": breach.processor_told_at.map(moment),
        "started_at": breach.started_at.map(moment),
        "ended_at": breach.ended_at.map(moment),
        "continuing": breach.is_continuing,
        "late": clock::report_due(breach).is_some_and(|due| sent > due),
        "delay_reasons": breach.delay_reason,
    })
}

fn nature(breach: &Breach) -> Value {
    let lost = |nature: Nature| breach.nature.contains(&nature);
    json!({
        "description": breach.description,
        "place": breach.place,
        "systems": breach.systems,
        "ways": breach.how.iter().map(|way| how(*way)).collect::<Vec<_>>(),
        "confidentiality": lost(Nature::Confidentiality),
        "integrity": lost(Nature::Integrity),
        "availability": lost(Nature::Availability),
        "origin": breach.source.map(|source| match source {
            BreachSource::Internal => "internal",
            BreachSource::External => "external",
            BreachSource::UnknownSource => "unknown",
        }),
        "intent": breach.intent.map(|intent| match intent {
            BreachIntent::Intentional => "intentional",
            BreachIntent::Unintentional => "unintentional",
            BreachIntent::UnknownIntent => "unknown",
        }),
    })
}

fn data(breach: &Breach) -> Value {
    let basic = breach.data_categories.iter().filter(|data| !data.is_special());
    let special = breach.data_categories.iter().filter(|data| data.is_special() && **data != BreachedData::Criminal);
    json!({
        "basic": basic.map(|data| data_code(*data)).collect::<Vec<_>>(),
        "special": special.map(|data| data_code(*data)).collect::<Vec<_>>(),
        "criminal": breach.data_categories.contains(&BreachedData::Criminal),
        "description": breach.data_description,
    })
}

fn remedies(breach: &Breach) -> Value {
    let communicated = match (breach.persons_told_on, breach.persons_decision) {
        (Some(_), _) => Some("yes"),
        (None, Some(PersonsDecision::DoNotTell)) => Some("no"),
        (None, Some(_)) => Some("planned"),
        (None, None) => None,
    };
    json!({
        "communicated": communicated,
        "date": breach.persons_told_on,
        "number": breach.persons_told,
        "channel": breach.persons_channel,
        "content": breach.persons_notice,
        "exception": breach.persons_exception.map(|exception| match exception {
            PersonsException::NoHighRisk => "no-high-risk",
            PersonsException::DataUnintelligible => "unintelligible",
            PersonsException::RiskRemoved => "later-measures",
            PersonsException::DisproportionateEffort => "disproportionate",
        }),
        "exception_reasons": breach.persons_reasons,
        "end": breach.measures_taken,
        "mitigate": breach.measures_limiting,
        "prevent": breach.measures_planned,
    })
}

/// The wall clock of Warsaw to the minute, as the form asks for it.
fn moment(instant: Timestamp) -> String {
    instant.to_zoned(hours::warsaw()).strftime("%Y-%m-%dT%H:%M").to_string()
}

fn day(instant: Timestamp) -> String {
    instant.to_zoned(hours::warsaw()).date().to_string()
}

/// What the form has no box for is written out.
fn label(options: &'static Options, variant: usize) -> Value {
    json!({ "key": options.label_key(options.variants[variant].name) })
}

fn notice_kind(kind: NoticeKind) -> &'static str {
    match kind {
        NoticeKind::Initial => "initial",
        NoticeKind::Supplementary => "supplementary",
        NoticeKind::Complete => "complete",
    }
}

fn how(way: HowItHappened) -> Value {
    match way {
        HowItHappened::LostDevice => "device-lost".into(),
        HowItHappened::PapersUnsecured => "paper-lost".into(),
        HowItHappened::LostMail => "post-lost".into(),
        HowItHappened::UnauthorisedAccess => "unauthorised-access".into(),
        HowItHappened::DefeatedProtection => "security-broken".into(),
        HowItHappened::Malware => "malware".into(),
        HowItHappened::Phishing => "phishing".into(),
        HowItHappened::WrongAnonymisation => "wrong-anonymisation".into(),
        HowItHappened::WrongDisposal => "wrong-disposal".into(),
        HowItHappened::UnintendedPublication => "unintended-publication".into(),
        HowItHappened::WrongRecipient => "wrong-recipient".into(),
        HowItHappened::ShownToWrongPerson => "wrong-person-shown".into(),
        HowItHappened::OralDisclosure => "oral-disclosure".into(),
        HowItHappened::OtherWay => "other".into(),
        HowItHappened::UnauthorisedChange
        | HowItHappened::VisibleRecipients
        | HowItHappened::SystemDamage
        | HowItHappened::SuspiciousFile
        | HowItHappened::Disaster => label(HowItHappened::OPTIONS, way as usize),
    }
}

fn data_code(data: BreachedData) -> Value {
    match data {
        BreachedData::Names => "names".into(),
        BreachedData::ParentsNames => "parents-names".into(),
        BreachedData::BirthDate => "birth-date".into(),
        BreachedData::BankAccount => "account-number".into(),
        BreachedData::Address => "address".into(),
        BreachedData::Pesel => "pesel".into(),
        BreachedData::EmailAddress => "email".into(),
        BreachedData::Credentials => "login-password".into(),
        BreachedData::Income => "income".into(),
        BreachedData::MothersMaidenName => "mothers-maiden-name".into(),
        BreachedData::IdCard => "id-document".into(),
        BreachedData::PhoneNumber => "phone".into(),
        BreachedData::Likeness => "image".into(),
        BreachedData::OtherData => "other".into(),
        BreachedData::Origin => "race".into(),
        BreachedData::PoliticalViews => "politics".into(),
        BreachedData::Beliefs => "beliefs".into(),
        BreachedData::UnionMembership => "union".into(),
        BreachedData::Health => "health".into(),
        BreachedData::SexLife => "sex-life".into(),
        BreachedData::Genetic => "genetic".into(),
        BreachedData::Biometric => "biometric".into(),
        BreachedData::Education | BreachedData::Criminal => label(BreachedData::OPTIONS, data as usize),
    }
}

fn persons(category: AffectedPersons) -> Value {
    match category {
        AffectedPersons::Employees => "employees".into(),
        AffectedPersons::Users => "users".into(),
        AffectedPersons::Subscribers => "subscribers".into(),
        AffectedPersons::Students => "students".into(),
        AffectedPersons::Pupils => "pupils".into(),
        AffectedPersons::UniformedServices => "uniformed".into(),
        AffectedPersons::Clients => "clients".into(),
        AffectedPersons::PublicBodyClients => "clients-public".into(),
        AffectedPersons::Patients => "patients".into(),
        AffectedPersons::Children => "children".into(),
        AffectedPersons::SpecialNeeds => "special-needs".into(),
        AffectedPersons::OtherPersons => "other".into(),
        AffectedPersons::ProspectiveClients | AffectedPersons::Parents => {
            label(AffectedPersons::OPTIONS, category as usize)
        }
    }
}

fn consequence(kind: Consequence) -> Value {
    match kind {
        Consequence::LossOfControl => "loss-of-control".into(),
        Consequence::LimitedRights => "limited-rights".into(),
        Consequence::Discrimination => "discrimination".into(),
        Consequence::IdentityTheft => "identity-theft".into(),
        Consequence::FinancialLoss => "financial-loss".into(),
        Consequence::Reputation => "reputation".into(),
        Consequence::BreachOfSecrecy => "professional-secrecy".into(),
        Consequence::ReversedPseudonymisation => "pseudonymisation-reversed".into(),
        Consequence::OtherConsequence => "other".into(),
        Consequence::BodilyHarm => label(Consequence::OPTIONS, kind as usize),
    }
}
