//! The check list: one question for each thing that the rules of the policies ask to be so, by area.

use rodowod_domain::choice;
use rodowod_domain::field::Choice as _;

choice! {
    pub enum AuditArea {
        Authorisations: "upowazn",
        Registers: "rejestr",
        Information: "klauzul" "informac",
        Rights: "praw" "zadan",
        Processors: "powierz" "podmiot",
        Breaches: "narusz",
        Risk: "ryzyk",
        Retention: "retenc" "usuwan" "przechow",
        Access: "dostep" "uprawn" "hasl",
        Devices: "sprzet" "urzadz" "nosnik",
        Backups: "kopi",
        Premises: "pomieszcz" "fizycz",
        Training: "szkol",
        Children: "dziec" "uczni",
    }
}

/// The questions of one area stand together, in the order of the areas.
macro_rules! questions {
    ($($area:ident: $($question:ident),+;)+) => {
        choice! {
            /// What an auditor asks; each question is answered and proved.
            pub enum AuditQuestion { $($($question),+),+ }
        }

        impl AuditQuestion {
            pub fn area(self) -> AuditArea {
                match self {
                    $($(Self::$question)|+ => AuditArea::$area,)+
                }
            }
        }
    };
}

questions! {
    Authorisations: EveryoneAuthorised, ScopeFitsDuties, WithdrawnAtTheEnd, SecrecyPledged;
    Registers: ActivitiesComplete, CategoriesComplete, RegistersReviewed;
    Information: ClausesComplete, ClausesPresented, ClausesPublished;
    Rights: RequestsInTime, IdentityChecked, RecipientsTold;
    Processors: ProcessorsVerified, ContractsComplete, DeletionConfirmed;
    Breaches: BreachesRecorded, ReportedInTime, StaffReportsAtOnce, LessonsDrawn;
    Risk: RiskAssessed, DpiaWhereNeeded, MeasuresInPlace, ChangesScreened;
    Retention: PeriodsSet, ExpiredDeleted, DeletionsProved, PaperShredded;
    Access: AccountsPersonal, RightsReviewed, PasswordsByPolicy, ScreensLocked;
    Devices: DevicesListed, DisksEncrypted, MalwareProtection, SoftwareSupported, RepairsSafe;
    Backups: BackupsDaily, RestoreTested, BackupsApart;
    Premises: RoomsLocked, KeysKept, CleanDesks, VisitorsAccompanied;
    Training: TrainedBeforeStart, TrainedAgain, PolicyKnown;
    Children: PickupsChecked, ImageConsents, NoPhoneInformation;
}

/// The questions of these areas, in the order of the list.
pub fn of(areas: &[AuditArea]) -> impl Iterator<Item = AuditQuestion> {
    let all = AuditQuestion::OPTIONS.names();
    let all = all.filter_map(|name| serde_json::from_value::<AuditQuestion>(serde_json::Value::from(name)).ok());
    all.filter(|question| areas.contains(&question.area()))
}
