//! The closed lists of an authorisation: footing, scope, powers, functions, and why it was blocked or ended.

use rodowod_domain::authorisation::{Function, Power};
use rodowod_domain::choice;
use rodowod_domain::field::Choice as _;
use rodowod_domain::text::kebab;

choice! {
    /// On what footing the person works for the institution.
    pub enum PersonType {
        Employee: "pracown" "umowa o prace" "etat",
        Contractor: "zleceni" "wspolprac" "kontrakt" "umowa zlecen" "dzielo",
        Trainee: "praktyk",
        Intern: "stazyst" "staz",
        Volunteer: "wolontar",
        Officer: "inspektor" "iod",
    }
}

choice! {
    /// Registers of this product; the name in kebab case is the address of the register.
    pub enum RegisterScope {
        Everything: "wszystk" "calosc",
        ProcessingActivities: "czynnos",
        Datasets: "zbior",
        Areas: "obszar" "pomieszcz",
        Devices: "urzadz" "sprzet",
        Authorisations: "upowazn",
        Processors: "podmiot" "powierz",
        Requests: "zadan" "wniosk",
        Breaches: "narusz" "incydent",
        ProcessingCategories: "kategorie czynnosci",
        Systems: "system",
        Changes: "planowane zmian",
        Transfers: "panstwa trzec",
        Disclosures: "udostepnien",
        Clauses: "klauzul",
        ClausePresentations: "przedstawien",
        Consents: "zgod",
        ChildDataRequests: "dane dziec",
        Pickups: "odbior dziec",
        Positions: "profil",
        Pledges: "poufnos",
        Trainings: "szkolen",
        Acknowledgements: "zapoznan",
        Permissions: "zezwol",
        Orders: "zarzadzen",
        NotificationsToStaff: "zawiadomien",
        RiskReports: "arkusze ryzyk",
        Risks: "ryzyk",
        Dpias: "ocen skutk",
        Audits: "audyt",
        RetentionReviews: "przeglad retencj",
        Deletions: "usuniec",
        DocumentsIssued: "wydane dokument",
        Destructions: "zniszczen",
        Media: "nosnik",
        Backups: "kopi",
        Maintenance: "konserwac",
        MalwareScans: "skanowan",
        Visitors: "gosc",
        Keys: "klucz",
        Channels: "kanal",
        Calls: "rozmow",
        Meetings: "spotkan",
        RecordingsRules: "regulamin nagryw",
        Recordings: "nagran",
    }
}

choice! {
    /// What the person may do to data.
    pub enum PowerChoice {
        View: "podglad" "wglad" "odczyt" "przegl",
        Enter: "wprowadz" "zapis" "dodaw",
        Change: "zmian" "edycj" "modyfik" "popraw",
        Disclose: "udostep" "przekaz" "wydruk",
        Delete: "usuw" "kasow" "niszcz",
        Administer: "administ" "zarzadz" "nadaw",
    }
}

choice! {
    /// Why the authorisation ended.
    pub enum WithdrawalReason {
        EndOfContract: "rozwiaz" "koniec" "ustanie" "zakoncz",
        ChangeOfDuties: "zmiana" "przenies",
        LongAbsence: "nieobec" "urlop",
        Breach: "narusz",
        NoLongerNeeded: "zbedn" "brak potrzeb",
        Other: "inn",
    }
}

choice! {
    /// What the person does for data protection; steps of the procedure belong to functions.
    pub enum FunctionChoice {
        Controller: "administrator danych" "dyrektor",
        Supervisor: "przelozon" "kierownik",
        Officer: "inspektor" "iod",
        Technician: "informat" "asi",
        Auditor: "audytor",
    }
}

choice! {
    /// Why an access is blocked for a time.
    pub enum BlockGround {
        LongAbsence: "nieobec" "urlop" "zwolnien",
        SuspendedAtWork: "zawiesz",
        Disciplinary: "dyscyplin",
        Suspicion: "podejrz",
        Other: "inn",
    }
}

impl RegisterScope {
    pub fn slug(self) -> String {
        kebab(Self::OPTIONS.variants[self as usize].name)
    }
}

impl PowerChoice {
    pub fn power(self) -> Power {
        match self {
            Self::View => Power::View,
            Self::Enter => Power::Enter,
            Self::Change => Power::Change,
            Self::Disclose => Power::Disclose,
            Self::Delete => Power::Delete,
            Self::Administer => Power::Administer,
        }
    }
}

impl BlockGround {
    pub fn name(self) -> &'static str {
        Self::OPTIONS.variants[self as usize].name
    }
}

impl FunctionChoice {
    pub fn function(self) -> Function {
        match self {
            Self::Controller => Function::Controller,
            Self::Supervisor => Function::Supervisor,
            Self::Officer => Function::Officer,
            Self::Technician => Function::Technician,
            Self::Auditor => Function::Auditor,
        }
    }
}
