//! The rules of the retention table as a list to choose from, and what they make of one holding.

use jiff::civil::Date;
use rodowod_domain::choice;
use rodowod_domain::field::Choice as _;
use rodowod_domain::provenance::{Certainty, Provenance};
use rodowod_domain::retention::{
    self, ArchiveConsent, Counting, Disposal, Expiry, Hold, HoldReason, Institution, KeepingBound, OwnPeriod, Period,
    Rule,
};
use rodowod_domain::text::kebab;

use super::Holding;

choice! {
    /// The table of the law and of usual archive classes; an institution's own JRWA prevails and is typed as a period.
    pub enum RetentionRule {
        SchoolGradeSheets,
        SchoolClassRegisters,
        SchoolPupilsBook,
        SchoolSupportFiles,
        SchoolAdmittedCandidates,
        SchoolRejectedCandidates,
        SchoolExamPapers,
        SchoolOtherExamPapers,
        SchoolPickUpAuthorisations,
        CounsellingFiles,
        ClinicMedicalRecord,
        ClinicDeathByInjury,
        ClinicBlood,
        ClinicXRay,
        ClinicReferralPerformed,
        ClinicReferralUnused,
        ClinicChildUnderTwo,
        ClinicCallRecordings,
        WelfareCaseFiles,
        WelfareFamilyBenefits,
        WelfareFamilyBenefitsRefused,
        BlueCardWelfare,
        BlueCardSchool,
        PersonnelHiredFrom2019,
        PersonnelHired19992018,
        PersonnelHired19992018Reported,
        PersonnelHiredBefore1999,
        AccountingVouchers,
        AccountingStatements,
        TaxDocuments,
        SocialInsuranceSettlements,
        SocialFundDeclarations,
        Cctv,
        RecruitmentNotHired,
        RecruitmentFuture,
        WorkAccident,
        Whistleblowing,
        Procurement,
        SystemLogs,
        SubjectRequests,
        BreachRecords,
        ConsentEvidence,
    }
}

choice! {
    pub enum Counts { YearEnd: "koniec rok", Anniversary: "rocznic" "data", Event: "zdarzen" }
}

choice! {
    pub enum KeptAs { AtLeast: "nie krocej" "co najmniej", AtMost: "nie dluzej" "najwyzej" }
}

choice! {
    /// Why data stay although their time is up.
    pub enum HoldGround { Claims: "roszcz", Proceedings: "postepow", AuthorityRequest: "organ" "uodo", Audit: "kontrol" "audyt", Restriction: "ogranicz" }
}

choice! {
    pub enum ArchiveAnswer { NotNeeded: "nie wymag", Missing: "brak", Given: "jest" "udziel" }
}

choice! {
    pub enum KeptUntil { Keep, CloseToExpiry, Held, AwaitsArchive, Due }
}

/// The id of the rule in the table: a variant cannot carry every hyphen of it.
pub fn id_of(name: &str) -> String {
    let bare = |text: &str| text.replace('-', "");
    let rules = Institution::KINDS.into_iter().flat_map(|institution| retention::rules(institution, Date::MAX));
    rules.map(|rule| rule.id.as_str()).find(|id| bare(id) == bare(name)).unwrap_or_default().to_owned()
}

impl RetentionRule {
    fn rule(self) -> Option<&'static Rule> {
        retention::rule(&id_of(&kebab(Self::OPTIONS.variants[self as usize].name)))
    }
}

impl HoldGround {
    pub fn reason(self) -> HoldReason {
        match self {
            Self::Claims => HoldReason::Claims,
            Self::Proceedings => HoldReason::Proceedings,
            Self::AuthorityRequest => HoldReason::AuthorityRequest,
            Self::Audit => HoldReason::Audit,
            Self::Restriction => HoldReason::Restriction,
        }
    }
}

impl Holding {
    fn table(&self) -> Option<&'static Rule> {
        self.rule.and_then(RetentionRule::rule)
    }

    /// The institution's own period or counting prevails over the rule of the table, if a statute leaves it open.
    pub fn against_the_law(&self) -> Option<OwnPeriod> {
        self.table()?.admits(&self.rule()?, self.trigger_on?).err()
    }

    /// The rule of the table with whatever the institution set itself.
    fn rule(&self) -> Option<Rule> {
        let table = self.table();
        let own = match (self.years, self.months) {
            (Some(years), _) => Some(Period::Years(u16::try_from(years).ok()?)),
            (None, Some(months)) => Some(Period::Months(u16::try_from(months).ok()?)),
            (None, None) => None,
        };
        let counting = self.counts.map(|counts| match counts {
            Counts::YearEnd => Counting::YearEnd,
            Counts::Anniversary => Counting::Anniversary,
            Counts::Event => Counting::Event,
        });
        let bound = self.bound.map(|bound| match bound {
            KeptAs::AtLeast => KeepingBound::Min,
            KeptAs::AtMost => KeepingBound::Max,
        });
        Some(Rule {
            id: "own".to_owned(),
            institution: Institution::All,
            period: Some(own.or_else(|| table.and_then(|rule| rule.period))?),
            trigger: String::new(),
            counting: counting.or_else(|| table.map(|rule| rule.counting)).unwrap_or(Counting::YearEnd),
            bound: bound.or_else(|| table.map(|rule| rule.bound)).unwrap_or(KeepingBound::Min),
            law: String::new(),
            provenance: Provenance {
                valid_from: None,
                valid_to: None,
                source: "own".to_owned(),
                certainty: Certainty::House,
                note: None,
            },
        })
    }

    pub fn expiry(&self) -> Option<Expiry> {
        retention::expiry(&self.rule()?, self.trigger_on?)
    }

    pub fn status_on(&self, today: Date) -> Option<KeptUntil> {
        let holds: Vec<Hold> =
            self.hold.map(|hold| Hold { reason: hold.reason(), from: Date::MIN, released: None }).into_iter().collect();
        let consent = match self.archive {
            Some(ArchiveAnswer::Missing) => ArchiveConsent::Missing,
            Some(ArchiveAnswer::Given) => ArchiveConsent::Given,
            Some(ArchiveAnswer::NotNeeded) => ArchiveConsent::NotNeeded,
            None => self.table().map_or(ArchiveConsent::NotNeeded, ArchiveConsent::by_default),
        };
        Some(match retention::disposal(&self.expiry()?, &holds, consent, today) {
            Disposal::Keep => KeptUntil::Keep,
            Disposal::CloseToExpiry => KeptUntil::CloseToExpiry,
            Disposal::Held { .. } => KeptUntil::Held,
            Disposal::AwaitsArchive => KeptUntil::AwaitsArchive,
            Disposal::Due => KeptUntil::Due,
        })
    }
}
