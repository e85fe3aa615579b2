//! The closed lists of an impact assessment; those of the screening follow the calculus of the domain one for one.

use rodowod_domain::choice;
use rodowod_domain::dpia::{Answer, Criterion, Exemption, Guideline, Trigger};

choice! {
    /// What calls for an assessment alone.
    pub enum DpiaTrigger { SystematicEvaluation, LargeScaleSpecial, PublicMonitoring, HighRiskFound }
}

choice! {
    /// The twelve criteria of the authority's list, in its order.
    pub enum DpiaCriterion {
        Evaluation,
        AutomatedDecision,
        MonitoringWithRecognition,
        SpecialCategories,
        Biometric,
        Genetic,
        LargeScale,
        Matching,
        DependentPersons,
        Innovative,
        PreventsRight,
        Location,
    }
}

choice! {
    /// The nine criteria of WP248.
    pub enum DpiaGuideline {
        Evaluation,
        AutomatedDecision,
        SystematicMonitoring,
        SensitiveData,
        LargeScale,
        Matching,
        VulnerablePersons,
        Innovative,
        PreventsRight,
    }
}

choice! {
    pub enum DpiaExemption { AssessedByLegislator, ExemptList, RiskUnlikelyReasoned }
}

choice! {
    pub enum DpiaAnswer { No, NotByCount, RequiredUnlessReasoned, Required, Exempt }
}

choice! {
    /// The sides of necessity and proportionality.
    pub enum NecessityTopic {
        LegalBasis,
        Minimisation,
        Accuracy,
        Retention,
        Information,
        Rights,
        Processors,
        Transfers,
    }
}

choice! {
    pub enum ConsultationOutcome { NoObjection, Recommendations, Prohibited }
}

choice! {
    pub enum DpiaDecision { Proceed, ProceedWithMeasures, Abandon }
}

impl From<DpiaTrigger> for Trigger {
    fn from(trigger: DpiaTrigger) -> Self {
        match trigger {
            DpiaTrigger::SystematicEvaluation => Self::SystematicEvaluation,
            DpiaTrigger::LargeScaleSpecial => Self::LargeScaleSpecial,
            DpiaTrigger::PublicMonitoring => Self::PublicMonitoring,
            DpiaTrigger::HighRiskFound => Self::HighRiskFound,
        }
    }
}

impl From<DpiaCriterion> for Criterion {
    fn from(criterion: DpiaCriterion) -> Self {
        Self::ALL[criterion as usize]
    }
}

impl From<DpiaGuideline> for Guideline {
    fn from(guideline: DpiaGuideline) -> Self {
        Self::ALL[guideline as usize]
    }
}

impl From<DpiaExemption> for Exemption {
    fn from(exemption: DpiaExemption) -> Self {
        match exemption {
            DpiaExemption::AssessedByLegislator => Self::AssessedByLegislator,
            DpiaExemption::ExemptList => Self::ExemptList,
            DpiaExemption::RiskUnlikelyReasoned => Self::RiskUnlikelyReasoned,
        }
    }
}

impl From<Answer> for DpiaAnswer {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::No => Self::No,
            Answer::NotByCount => Self::NotByCount,
            Answer::RequiredUnlessReasoned => Self::RequiredUnlessReasoned,
            Answer::Required => Self::Required,
            Answer::Exempt => Self::Exempt,
        }
    }
}
