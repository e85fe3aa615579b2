//! Minors and those who act for them: who may exercise a child's rights, receive its data or pick it up.
//!
//! An answer that the law leaves to a court or to a person's judgment is [`Verdict::NeedsHuman`], never a guess. Of a
//! document seen only its type, number and date are kept, not a copy.

mod age;
mod disclosure;
mod pickup;

use std::sync::LazyLock;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use age::{Capacity, Person, Threshold, capacity};
pub use disclosure::{
    CameraPlan, CameraRoom, Confidence, Recipient, camera_allowed, camera_free_rooms, disclose_30a, recipient_since,
    recipients,
};
pub use pickup::{Collector, Pickup, pickup};

use crate::provenance::read;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Authority {
    Full,
    /// Kro 107, 109: what is left is written in the judgment.
    Limited,
    /// Kro 110.
    Suspended,
    /// Kro 111.
    Deprived,
}

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Actor {
    /// The child, pupil or patient.
    Oneself,
    Parent {
        authority: Authority,
    },
    Guardian,
    Curator,
    FosterCarer,
    /// A step-parent, a grandparent, another relative.
    Relative {
        has_power: bool,
    },
    Attorney {
        has_power: bool,
    },
}

impl Actor {
    pub const ALL: [Self; 12] = [
        Self::Parent { authority: Authority::Full },
        Self::Parent { authority: Authority::Limited },
        Self::Parent { authority: Authority::Suspended },
        Self::Parent { authority: Authority::Deprived },
        Self::Guardian,
        Self::Curator,
        Self::FosterCarer,
        Self::Relative { has_power: false },
        Self::Relative { has_power: true },
        Self::Attorney { has_power: true },
        Self::Attorney { has_power: false },
        Self::Oneself,
    ];

    /// The actor with all that matters of it in one word, for lists and the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Oneself => "oneself",
            Self::Parent { authority: Authority::Full } => "parent",
            Self::Parent { authority: Authority::Limited } => "parent-limited",
            Self::Parent { authority: Authority::Suspended } => "parent-suspended",
            Self::Parent { authority: Authority::Deprived } => "parent-deprived",
            Self::Guardian => "guardian",
            Self::Curator => "curator",
            Self::FosterCarer => "foster-carer",
            Self::Relative { has_power: false } => "relative",
            Self::Relative { has_power: true } => "relative-with-power",
            Self::Attorney { has_power: false } => "attorney-without-power",
            Self::Attorney { has_power: true } => "attorney",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|actor| actor.name() == name.trim())
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Matter {
    /// The rights of chapter III of the GDPR.
    ExerciseRights,
    ReceiveData,
    /// Marks, attendance, behaviour at school.
    SchoolResults,
    EverydayCare,
    /// Kro 97 §2: what parents decide together.
    EssentialMatter,
    PatientConsent,
    OnlineServiceConsent,
    ImageConsent,
}

impl Matter {
    pub const ALL: [Self; 8] = [
        Self::ReceiveData,
        Self::ExerciseRights,
        Self::SchoolResults,
        Self::EverydayCare,
        Self::EssentialMatter,
        Self::PatientConsent,
        Self::OnlineServiceConsent,
        Self::ImageConsent,
    ];
}

/// One question to [`who_may`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    pub actor: Actor,
    pub matter: Matter,
    pub person: Person,
    pub on: Date,
    /// The other parent is known to disagree.
    pub parents_disagree: bool,
    /// A grown-up pupil or patient has authorised the one who asks.
    pub is_authorised: bool,
}

/// What bounds a permission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    Judgment,
    CourtAppointment,
    EverydayCare,
    PowerOfAttorney,
    Authorisation,
    /// A patient of 16 to 18 and the representative consent together.
    TogetherWithRepresentative,
    /// Below 16: information in a form the child understands.
    FittingInformation,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "verdict", content = "scope")]
pub enum Verdict {
    Allow,
    AllowWithin(Scope),
    Deny,
    NeedsHuman,
}

impl Verdict {
    pub fn key(self) -> &'static str {
        match self {
            Self::Allow => "minors-verdict-allow",
            Self::AllowWithin(_) => "minors-verdict-allow-within",
            Self::Deny => "minors-verdict-deny",
            Self::NeedsHuman => "minors-verdict-needs-human",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Answer {
    #[serde(flatten)]
    pub verdict: Verdict,
    /// The translation key of the reason.
    pub reason: &'static str,
    pub law: &'static str,
    /// The translation key of what must be seen and noted before acting.
    pub evidence: Option<&'static str>,
}

impl Answer {
    fn new(verdict: Verdict, reason: &'static str, law: &'static str) -> Self {
        Self { verdict, reason, law, evidence: None }
    }

    fn after_seeing(self, evidence: &'static str) -> Self {
        Self { evidence: Some(evidence), ..self }
    }
}

const IDENTITY: &str = "minors-evidence-identity";

/// Who may act for a person in a matter on a day.
pub fn who_may(question: &Question) -> Answer {
    let capacity = capacity(&question.person, question.on);
    match question.actor {
        Actor::Oneself => by_oneself(question, capacity),
        Actor::Parent { .. } | Actor::FosterCarer if capacity == Capacity::Full => for_grown_up(question),
        Actor::Parent { .. } if is_incapacitated_adult(question) => {
            Answer::new(Verdict::NeedsHuman, "minors-reason-court-representative", "KC 13, 16")
                .after_seeing("minors-evidence-court-certificate")
        }
        Actor::Parent { authority } => parent(question, authority),
        Actor::Guardian | Actor::Curator => court_appointee(question, capacity),
        Actor::FosterCarer => foster_carer(question.matter),
        Actor::Relative { has_power: false } => {
            Answer::new(Verdict::Deny, "minors-reason-no-power", "KRO 95, 98; KC 95")
        }
        Actor::Relative { has_power: true } => {
            Answer::new(Verdict::AllowWithin(Scope::PowerOfAttorney), "minors-reason-power", "KC 95, 98, 99")
                .after_seeing("minors-evidence-power-verified")
        }
        Actor::Attorney { has_power: false } => Answer::new(Verdict::Deny, "minors-reason-no-power", "KC 95"),
        Actor::Attorney { has_power: true } => {
            Answer::new(Verdict::AllowWithin(Scope::PowerOfAttorney), "minors-reason-power", "KC 95, 98")
                .after_seeing("minors-evidence-power")
        }
    }
}

fn is_incapacitated_adult(question: &Question) -> bool {
    question.person.is_incapacitated && Threshold::FullCapacity.is_reached(question.person.birth, question.on)
}

fn by_oneself(question: &Question, capacity: Capacity) -> Answer {
    if capacity == Capacity::Full {
        return Answer::new(Verdict::Allow, "minors-reason-full-capacity", "KC 10, 11").after_seeing(IDENTITY);
    }
    if question.person.is_incapacitated {
        return Answer::new(Verdict::NeedsHuman, "minors-reason-court-representative", "KC 12, 13, 16");
    }
    let reached = |threshold: Threshold| threshold.is_reached(question.person.birth, question.on);
    match question.matter {
        Matter::PatientConsent if reached(Threshold::PatientConsent) => {
            let together = Verdict::AllowWithin(Scope::TogetherWithRepresentative);
            Answer::new(together, "minors-reason-patient-16", "u.p.p. 9, 17").after_seeing(IDENTITY)
        }
        Matter::OnlineServiceConsent if reached(Threshold::OnlineServiceConsent) => {
            Answer::new(Verdict::Allow, "minors-reason-online-16", "GDPR 8(1)")
        }
        Matter::ImageConsent if reached(Threshold::ImageConsent) => {
            let together = Verdict::AllowWithin(Scope::TogetherWithRepresentative);
            Answer::new(together, "minors-reason-image-16", "KC 15, 17; KRO 98").after_seeing(IDENTITY)
        }
        // Own psychological help from 13 was passed and stopped before the Constitutional Tribunal: it is not law.
        Matter::PatientConsent | Matter::OnlineServiceConsent | Matter::ImageConsent | Matter::EssentialMatter => {
            Answer::new(Verdict::Deny, "minors-reason-representative-acts", "KC 12, 14, 17; KRO 98")
        }
        Matter::ReceiveData | Matter::SchoolResults | Matter::EverydayCare => {
            let scope = Verdict::AllowWithin(Scope::FittingInformation);
            Answer::new(scope, "minors-reason-child-informed", "GDPR 12(1), rec. 58")
        }
        Matter::ExerciseRights if capacity == Capacity::Limited => {
            Answer::new(Verdict::NeedsHuman, "minors-reason-limited-capacity", "KC 15, 17")
        }
        Matter::ExerciseRights => Answer::new(Verdict::Deny, "minors-reason-representative-acts", "KC 12, 14; KRO 98"),
    }
}

/// A parent's authority ends with the child's majority; what is left is what the grown-up child grants.
fn for_grown_up(question: &Question) -> Answer {
    if question.is_authorised {
        let scope = Verdict::AllowWithin(Scope::Authorisation);
        Answer::new(scope, "minors-reason-authorised-by-adult", "KC 10, 95")
            .after_seeing("minors-evidence-authorisation")
    } else if question.matter == Matter::SchoolResults {
        Answer::new(Verdict::NeedsHuman, "minors-reason-results-of-adult", "ustawa o systemie oświaty 44e(2)")
    } else {
        Answer::new(Verdict::Deny, "minors-reason-adult-acts", "KC 10, 11; KRO 92")
    }
}

fn parent(question: &Question, authority: Authority) -> Answer {
    match authority {
        Authority::Suspended => Answer::new(Verdict::Deny, "minors-reason-authority-suspended", "KRO 110")
            .after_seeing("minors-evidence-judgment"),
        Authority::Deprived => Answer::new(Verdict::Deny, "minors-reason-authority-deprived", "KRO 111")
            .after_seeing("minors-evidence-judgment"),
        Authority::Limited => {
            let scope = Verdict::AllowWithin(Scope::Judgment);
            Answer::new(scope, "minors-reason-authority-limited", "KRO 107, 109")
                .after_seeing("minors-evidence-judgment-excerpt")
        }
        Authority::Full => parent_with_full_authority(question),
    }
}

fn parent_with_full_authority(question: &Question) -> Answer {
    let reached = |threshold: Threshold| threshold.is_reached(question.person.birth, question.on);
    let is_essential = matches!(question.matter, Matter::EssentialMatter | Matter::ImageConsent);
    if question.parents_disagree && is_essential {
        return Answer::new(Verdict::NeedsHuman, "minors-reason-court-decides", "KRO 97 §2");
    }
    match question.matter {
        Matter::EssentialMatter => Answer::new(Verdict::NeedsHuman, "minors-reason-both-parents", "KRO 97 §2"),
        Matter::PatientConsent if reached(Threshold::PatientConsent) => {
            let together = Verdict::AllowWithin(Scope::TogetherWithRepresentative);
            Answer::new(together, "minors-reason-patient-16", "u.p.p. 17").after_seeing(IDENTITY)
        }
        Matter::OnlineServiceConsent if reached(Threshold::OnlineServiceConsent) => {
            Answer::new(Verdict::Deny, "minors-reason-online-16", "GDPR 8(1)")
        }
        Matter::ImageConsent if reached(Threshold::ImageConsent) => {
            let together = Verdict::AllowWithin(Scope::TogetherWithRepresentative);
            Answer::new(together, "minors-reason-image-16", "KC 15, 17; KRO 98").after_seeing(IDENTITY)
        }
        _ if question.parents_disagree => {
            // The same goes to both: the institution does not judge between them.
            Answer::new(Verdict::Allow, "minors-reason-same-to-both", "KRO 97 §1").after_seeing(IDENTITY)
        }
        _ => Answer::new(Verdict::Allow, "minors-reason-parent", "KRO 92, 97 §1, 98").after_seeing(IDENTITY),
    }
}

fn court_appointee(question: &Question, capacity: Capacity) -> Answer {
    if capacity == Capacity::Full {
        return for_grown_up(question);
    }
    let scope = Verdict::AllowWithin(Scope::CourtAppointment);
    Answer::new(scope, "minors-reason-court-appointment", "KRO 145, 155, 178")
        .after_seeing("minors-evidence-court-certificate")
}

fn foster_carer(matter: Matter) -> Answer {
    match matter {
        Matter::EverydayCare | Matter::SchoolResults | Matter::ReceiveData => {
            let scope = Verdict::AllowWithin(Scope::EverydayCare);
            Answer::new(scope, "minors-reason-foster-everyday", "KRO 112¹")
                .after_seeing("minors-evidence-court-certificate")
        }
        _ => Answer::new(Verdict::NeedsHuman, "minors-reason-foster-beyond", "KRO 112¹")
            .after_seeing("minors-evidence-court-certificate"),
    }
}

#[derive(Deserialize)]
struct Law {
    age: Vec<age::Age>,
    recipient: Vec<Recipient>,
    camera_free_room: Vec<disclosure::RoomEntry>,
}

static LAW: LazyLock<Law> = LazyLock::new(|| read(include_str!("../law/minors.toml")));
