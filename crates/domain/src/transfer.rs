//! Transfers to third countries (chapter V): the decision tree and the adequacy decisions as dated values.
//!
//! The answer holds for one day: a decision that ends takes the basis of the transfer with it.

use std::sync::LazyLock;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::provenance::{Provenance, read};

/// What about the recipient decides whether a limited decision covers it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Organisation {
    /// Canada: a commercial organisation under PIPEDA.
    pub is_commercial: bool,
    /// United States: on the list of the Data Privacy Framework.
    pub is_certified: bool,
    /// United States: what the transfer carries and what the certificate covers when it comes to personnel.
    pub personnel: Personnel,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Personnel {
    #[default]
    NotTransferred,
    TransferredCovered,
    TransferredNotCovered,
}

impl Personnel {
    pub const ALL: [Self; 3] = [Self::NotTransferred, Self::TransferredCovered, Self::TransferredNotCovered];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Adequacy {
    /// Inside the Economic Area: chapter V does not apply.
    Eea,
    Adequate {
        decision: &'static str,
        until: Option<Date>,
    },
    /// There is a decision, but not for this recipient.
    NotCovered {
        decision: &'static str,
    },
    No,
}

impl Adequacy {
    /// Whether data may go there without safeguards of art. 46.
    pub fn is_free(self) -> bool {
        matches!(self, Self::Eea | Self::Adequate { .. })
    }
}

/// Looks a territory up by its ISO 3166-1 code (`UK` and `EL` are understood, case does not matter).
pub fn adequacy(territory: &str, organisation: &Organisation, on: Date) -> Adequacy {
    let code = canonical_code(territory);
    if LAW.eea.members.contains(&code) {
        return Adequacy::Eea;
    }
    let Some(decision) = decision(&code, on) else { return Adequacy::No };
    if decision.scope.covers(*organisation) {
        Adequacy::Adequate { decision: &decision.decision, until: decision.provenance.valid_to }
    } else {
        Adequacy::NotCovered { decision: &decision.decision }
    }
}

/// The decision on a territory that is in force on a day, whomever it covers.
pub fn decision(territory: &str, on: Date) -> Option<&'static Decision> {
    let code = canonical_code(territory);
    LAW.decision.iter().find(|entry| entry.territory == code && entry.provenance.is_in_force(on))
}

/// The territories that the law names: the Economic Area, then those with a decision, each once.
pub fn territories() -> Vec<&'static str> {
    let members = LAW.eea.members.iter().map(String::as_str);
    let decided = LAW.decision.iter().map(|entry| entry.territory.as_str());
    let mut named: Vec<&str> = Vec::new();
    for code in members.chain(decided) {
        if !named.contains(&code) {
            named.push(code);
        }
    }
    named
}

fn canonical_code(territory: &str) -> String {
    // A code has two or three letters; anything longer is no code and matches nothing.
    let code: String = territory.trim().chars().take(4).flat_map(char::to_uppercase).collect();
    match code.as_str() {
        "UK" => "GB".to_owned(),
        "EL" => "GR".to_owned(),
        _ => code,
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Safeguard {
    /// Art. 46(2)(a): a binding instrument between public bodies.
    PublicInstrument,
    /// Art. 46(2)(b), 47.
    BindingCorporateRules,
    /// Art. 46(2)(c): Decision (EU) 2021/914.
    StandardClauses,
    /// Art. 46(2)(e).
    CodeOfConduct,
    /// Art. 46(2)(f).
    Certification,
}

impl Safeguard {
    pub const ALL: [Self; 5] = [
        Self::StandardClauses,
        Self::BindingCorporateRules,
        Self::PublicInstrument,
        Self::CodeOfConduct,
        Self::Certification,
    ];

    pub fn law(self) -> &'static str {
        match self {
            Self::PublicInstrument => "GDPR 46(2)(a)",
            Self::BindingCorporateRules => "GDPR 46(2)(b), 47",
            Self::StandardClauses => "GDPR 46(2)(c); (EU) 2021/914",
            Self::CodeOfConduct => "GDPR 46(2)(e)",
            Self::Certification => "GDPR 46(2)(f)",
        }
    }
}

/// The transfer impact assessment that every safeguard of art. 46 needs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ImpactAssessment {
    #[default]
    Missing,
    ProtectionEquivalent,
    /// Equivalent in all but this: persons cannot enforce their rights there.
    RightsUnenforceable,
    ProtectionInsufficient,
}

impl ImpactAssessment {
    pub const ALL: [Self; 4] =
        [Self::Missing, Self::ProtectionEquivalent, Self::RightsUnenforceable, Self::ProtectionInsufficient];
}

/// Art. 49(1) subpara 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Derogation {
    ExplicitConsent,
    Contract,
    ContractForPerson,
    PublicInterest,
    Claims,
    VitalInterest,
    PublicRegister,
}

impl Derogation {
    pub const ALL: [Self; 7] = [
        Self::ExplicitConsent,
        Self::Contract,
        Self::ContractForPerson,
        Self::PublicInterest,
        Self::Claims,
        Self::VitalInterest,
        Self::PublicRegister,
    ];

    pub fn law(self) -> &'static str {
        match self {
            Self::ExplicitConsent => "GDPR 49(1)(a)",
            Self::Contract => "GDPR 49(1)(b)",
            Self::ContractForPerson => "GDPR 49(1)(c)",
            Self::PublicInterest => "GDPR 49(1)(d)",
            Self::Claims => "GDPR 49(1)(e)",
            Self::VitalInterest => "GDPR 49(1)(f)",
            Self::PublicRegister => "GDPR 49(1)(g)",
        }
    }

    /// Art. 49(3).
    fn is_closed_to_authorities(self) -> bool {
        matches!(self, Self::ExplicitConsent | Self::Contract | Self::ContractForPerson)
    }

    fn is_tied_to_necessity(self) -> bool {
        !matches!(self, Self::ExplicitConsent | Self::PublicRegister)
    }
}

/// One intended transfer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Transfer {
    /// ISO 3166-1 code, or `EPO`.
    pub territory: String,
    pub organisation: Organisation,
    pub safeguard: Option<Safeguard>,
    pub impact_assessment: ImpactAssessment,
    pub derogation: Option<Derogation>,
    /// For a derogation: not repeated, not a system.
    pub is_occasional: bool,
    pub is_necessary: bool,
    /// The controller is a public authority exercising its powers.
    pub exercises_public_powers: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    NoTransfer,
    Adequate,
    Safeguards,
    /// The safeguards stand, the impact assessment is still to be made.
    AssessFirst,
    /// The impact assessment says that the safeguards do not protect: stop what runs already.
    Suspend,
    Derogation,
    Forbidden,
}

impl Verdict {
    pub fn allows(self) -> bool {
        matches!(self, Self::NoTransfer | Self::Adequate | Self::Safeguards | Self::Derogation)
    }

    pub fn key(self) -> &'static str {
        match self {
            Self::NoTransfer => "transfer-verdict-no-transfer",
            Self::Adequate => "transfer-verdict-adequate",
            Self::Safeguards => "transfer-verdict-safeguards",
            Self::AssessFirst => "transfer-verdict-assess-first",
            Self::Suspend => "transfer-verdict-suspend",
            Self::Derogation => "transfer-verdict-derogation",
            Self::Forbidden => "transfer-verdict-forbidden",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Reason {
    pub key: &'static str,
    pub law: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Outcome {
    pub verdict: Verdict,
    /// The day after which the basis is gone, where the decision has an end.
    pub until: Option<Date>,
    pub reasons: Vec<Reason>,
}

/// Walks the tree: adequacy, safeguards, derogation, and otherwise no.
pub fn assess(transfer: &Transfer, on: Date) -> Outcome {
    match adequacy(&transfer.territory, &transfer.organisation, on) {
        Adequacy::Eea => outcome(Verdict::NoTransfer, None, "transfer-reason-eea", "GDPR 44"),
        Adequacy::Adequate { until, .. } => outcome(Verdict::Adequate, until, "transfer-reason-adequate", "GDPR 45"),
        Adequacy::NotCovered { .. } => {
            without_adequacy(transfer, Reason { key: "transfer-reason-not-covered", law: "GDPR 45" })
        }
        Adequacy::No => without_adequacy(transfer, Reason { key: "transfer-reason-no-decision", law: "GDPR 45" }),
    }
}

fn outcome(verdict: Verdict, until: Option<Date>, key: &'static str, law: &'static str) -> Outcome {
    Outcome { verdict, until, reasons: vec![Reason { key, law }] }
}

fn without_adequacy(transfer: &Transfer, why: Reason) -> Outcome {
    let mut reasons = vec![why];
    let by_safeguard = transfer.safeguard.map(|safeguard| match transfer.impact_assessment {
        ImpactAssessment::ProtectionEquivalent => {
            (Verdict::Safeguards, Reason { key: "transfer-reason-safeguards", law: safeguard.law() })
        }
        ImpactAssessment::Missing => {
            (Verdict::AssessFirst, Reason { key: "transfer-reason-assessment-missing", law: "GDPR 46(1); C-311/18" })
        }
        ImpactAssessment::RightsUnenforceable => {
            (Verdict::Suspend, Reason { key: "transfer-reason-rights-unenforceable", law: "GDPR 46(1)" })
        }
        ImpactAssessment::ProtectionInsufficient => {
            (Verdict::Suspend, Reason { key: "transfer-reason-not-equivalent", law: "GDPR 46(1); C-311/18" })
        }
    });
    if let Some((verdict, reason)) = by_safeguard {
        reasons.push(reason);
        if verdict == Verdict::Safeguards {
            return Outcome { verdict, until: None, reasons };
        }
    }
    if let Some(derogation) = transfer.derogation {
        let reason = derogation_reason(transfer, derogation);
        reasons.push(reason);
        if reason.key == "transfer-reason-derogation" {
            return Outcome { verdict: Verdict::Derogation, until: None, reasons };
        }
    }
    let verdict = by_safeguard.map_or(Verdict::Forbidden, |(verdict, _)| verdict);
    if verdict == Verdict::Forbidden {
        reasons.push(Reason { key: "transfer-reason-forbidden", law: "GDPR 44" });
    }
    Outcome { verdict, until: None, reasons }
}

fn derogation_reason(transfer: &Transfer, derogation: Derogation) -> Reason {
    if transfer.exercises_public_powers && derogation.is_closed_to_authorities() {
        Reason { key: "transfer-reason-authority", law: "GDPR 49(3)" }
    } else if !transfer.is_occasional {
        // EDPB 2/2018: a derogation is an exception and must not become the rule.
        Reason { key: "transfer-reason-not-occasional", law: "GDPR 49(1), rec. 111" }
    } else if derogation.is_tied_to_necessity() && !transfer.is_necessary {
        Reason { key: "transfer-reason-not-necessary", law: derogation.law() }
    } else {
        Reason { key: "transfer-reason-derogation", law: derogation.law() }
    }
}

/// Every adequacy decision on record, for the list on screen.
pub fn decisions() -> &'static [Decision] {
    &LAW.decision
}

/// The last day up to which the decisions on every territory reach; none where none of them ends.
pub fn decided_until() -> Option<Date> {
    let end = |code: &str| {
        let of_territory = LAW.decision.iter().filter(|entry| entry.territory == code);
        of_territory.map(|entry| entry.provenance.valid_to.unwrap_or(Date::MAX)).max()
    };
    let ends = LAW.decision.iter().filter_map(|entry| end(&entry.territory));
    ends.min().filter(|last| *last < Date::MAX)
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    pub territory: String,
    pub decision: String,
    pub scope: Scope,
    #[serde(flatten)]
    pub provenance: Provenance,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    General,
    Commercial,
    Certified,
}

impl Scope {
    fn covers(self, organisation: Organisation) -> bool {
        match self {
            Self::General => true,
            Self::Commercial => organisation.is_commercial,
            Self::Certified => organisation.is_certified && organisation.personnel != Personnel::TransferredNotCovered,
        }
    }
}

#[derive(Deserialize)]
struct Law {
    eea: Eea,
    decision: Vec<Decision>,
}

#[derive(Deserialize)]
struct Eea {
    members: Vec<String>,
}

static LAW: LazyLock<Law> = LazyLock::new(|| read(include_str!("../law/adequacy.toml")));
