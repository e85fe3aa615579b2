//! From the fields of a breach to its severity by ENISA's method and to the proposal of notices.
//!
//! The inputs stay in the record, so that the score can be computed again at any time; it only advises.

use rodowod_domain::severity::{
    Advice, Classified, DataClass, Factor, Facts, Flag, Floor, Identification, Inputs, Level, Quarter, context, decide,
};

use super::{
    AvailabilityLoss, Breach, BreachedData, ClassifiedData, ConfidentialityLoss, ContextFactor, ContextStep,
    DataContext, FloorRule, Identifiability, IntegrityLoss, Nature, NoticeAdvice, Risk, SeverityFlag, SeverityLevel,
};

impl Breach {
    /// What the score is computed from; absent until the data are classified and the ease of identification is set.
    pub fn severity_inputs(&self) -> Option<Inputs> {
        let classified: Vec<Classified> = self.data_classes.iter().map(ClassifiedData::classified).collect();
        Some(Inputs {
            context: context(&classified)?.score,
            identification: self.identification?.level(),
            confidentiality: self.confidentiality.map_or(Quarter::Zero, ConfidentialityLoss::quarter),
            integrity: self.integrity.map_or(Quarter::Zero, IntegrityLoss::quarter),
            availability: self.availability.map_or(Quarter::Zero, AvailabilityLoss::quarter),
            malicious: self.malicious,
        })
    }

    /// What the decision layer asks besides the score.
    pub fn severity_facts(&self) -> Facts {
        let has = |data: BreachedData| self.data_categories.contains(&data);
        let pesel_listed = has(BreachedData::Pesel) && (has(BreachedData::Names) || has(BreachedData::Address));
        Facts {
            confidentiality_lost: self.nature.contains(&Nature::Confidentiality),
            pesel_with_identity: self.pesel_with_identity || pesel_listed,
            trusted_recipient: self.trusted_recipient && self.trusted_statement.is_some(),
            // Data classified as sensitive are data of art. 9, listed among the categories or not.
            special_category: self.data_categories.iter().any(|data| data.is_special())
                || self.data_classes.iter().any(|row| row.class == DataContext::Sensitive),
            records_of_care: self.records_of_care,
            children_or_safety: self.safety_at_stake,
            care_affected: self.care_affected,
            unintelligible: self.unintelligible,
            key_safe: self.key_safe,
            availability_kept: !self.nature.contains(&Nature::Availability),
            risk_unlikely_affirmed: self.risk == Some(Risk::Unlikely) && self.risk_reasons.is_some(),
            persons: self.persons.unwrap_or_default(),
        }
    }
}

pub fn derive(breach: &mut Breach) {
    for row in &mut breach.data_classes {
        row.score = context(&[row.classified()]).map(|context| u32::from(context.score));
    }
    let proposal = breach.severity_inputs().map(|inputs| decide(&inputs, &breach.severity_facts()));
    breach.severity_score = proposal.as_ref().map(|proposal| proposal.score.to_string().as_str().into());
    breach.severity_level = proposal.as_ref().map(|proposal| proposal.level.into());
    breach.authority_proposal = proposal.as_ref().map(|proposal| proposal.notify_authority.into());
    breach.persons_proposal = proposal.as_ref().map(|proposal| proposal.notify_persons.into());
    let (floors, flags) = proposal.map(|proposal| (proposal.floors, proposal.flags)).unwrap_or_default();
    breach.floors = floors.into_iter().map(FloorRule::from).collect();
    breach.flags = flags.into_iter().map(SeverityFlag::from).collect();
}

impl ClassifiedData {
    fn classified(&self) -> Classified {
        Classified {
            class: self.class.class(),
            adjustment: self.adjustment.steps(),
            factors: self.factors.iter().map(|factor| factor.factor()).collect(),
        }
    }
}

impl DataContext {
    fn class(self) -> DataClass {
        match self {
            Self::Simple => DataClass::Simple,
            Self::Behavioural => DataClass::Behavioural,
            Self::Financial => DataClass::Financial,
            Self::Sensitive => DataClass::Sensitive,
        }
    }
}

impl ContextStep {
    fn steps(self) -> i8 {
        match self {
            Self::Minus3 => -3,
            Self::Minus2 => -2,
            Self::Minus1 => -1,
            Self::Unchanged => 0,
            Self::Plus1 => 1,
            Self::Plus2 => 2,
            Self::Plus3 => 3,
        }
    }
}

impl ContextFactor {
    fn factor(self) -> Factor {
        match self {
            Self::Volume => Factor::Volume,
            Self::Controller => Factor::Controller,
            Self::Individuals => Factor::Individuals,
            Self::Inaccurate => Factor::Inaccurate,
            Self::AlreadyPublic => Factor::AlreadyPublic,
            Self::NatureOfData => Factor::Nature,
        }
    }
}

impl Identifiability {
    fn level(self) -> Identification {
        match self {
            Self::Negligible => Identification::Negligible,
            Self::Limited => Identification::Limited,
            Self::Significant => Identification::Significant,
            Self::Maximum => Identification::Maximum,
        }
    }
}

impl ConfidentialityLoss {
    fn quarter(self) -> Quarter {
        match self {
            Self::ExposedOnly => Quarter::Zero,
            Self::KnownRecipients => Quarter::One,
            Self::UnknownRecipients => Quarter::Two,
        }
    }
}

impl IntegrityLoss {
    fn quarter(self) -> Quarter {
        match self {
            Self::NotUsed => Quarter::Zero,
            Self::Recoverable => Quarter::One,
            Self::Irrecoverable => Quarter::Two,
        }
    }
}

impl AvailabilityLoss {
    fn quarter(self) -> Quarter {
        match self {
            Self::EasilyRestored => Quarter::Zero,
            Self::Temporary => Quarter::One,
            Self::Permanent => Quarter::Two,
        }
    }
}

impl From<Level> for SeverityLevel {
    fn from(level: Level) -> Self {
        match level {
            Level::Low => Self::Low,
            Level::Medium => Self::Medium,
            Level::High => Self::High,
            Level::VeryHigh => Self::VeryHigh,
        }
    }
}

impl From<Advice> for NoticeAdvice {
    fn from(advice: Advice) -> Self {
        match advice {
            Advice::Record => Self::Record,
            Advice::MayOmit => Self::MayOmit,
            Advice::Propose => Self::Propose,
            Advice::Notify => Self::Notify,
        }
    }
}

impl From<Floor> for FloorRule {
    fn from(floor: Floor) -> Self {
        match floor {
            Floor::R1 => Self::R1,
            Floor::R2 => Self::R2,
            Floor::R3 => Self::R3,
            Floor::R4 => Self::R4,
            Floor::U1 => Self::U1,
        }
    }
}

impl From<Flag> for SeverityFlag {
    fn from(flag: Flag) -> Self {
        match flag {
            Flag::MoreThan100 => Self::MoreThan100,
            Flag::Unintelligible => Self::Unintelligible,
        }
    }
}
