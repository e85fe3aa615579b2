//! The closed lists of the register of breaches, among them those of the authority's notification form.

use rodowod_domain::choice;

choice! {
    /// A shortcoming or a threat stays in the journal; a breach starts the clock.
    pub enum EventKind {
        Breach: "narusz",
        Threat: "zagroz",
        Shortcoming: "uchyb",
    }
}

choice! {
    /// Art. 4(12).
    pub enum Nature {
        Confidentiality: "poufn",
        Integrity: "integr",
        Availability: "dostepn",
    }
}

choice! {
    /// Art. 33(1) and 34(1).
    pub enum Risk {
        Unlikely: "malo prawd" "brak" "nisk" "niewielk",
        Likely: "prawdop" "sredn" "istnieje",
        High: "wysok",
    }
}

choice! {
    pub enum HowItHappened {
        LostDevice: "zgubienie lub kradziez nosnik" "utrata nosnik" "kradziez nosnik",
        PapersUnsecured: "dokumentacja papier" "papier" "dokument",
        LostMail: "korespondencja papier" "przesylk",
        UnauthorisedAccess: "nieuprawn" "nieupowaz",
        DefeatedProtection: "przelaman" "zlaman",
        Malware: "zlosliw" "wirus" "ransom",
        UnauthorisedChange: "zmiana danych" "modyfik",
        Phishing: "phish" "wyludz" "podszy",
        WrongAnonymisation: "anonimiz",
        WrongDisposal: "niszczen" "utyliz" "usunieci",
        UnintendedPublication: "publik",
        WrongRecipient: "niewlasciw" "bledn" "wyslan",
        VisibleRecipients: "ukryt" "udw" "jawn",
        ShownToWrongPerson: "okazan" "niewlasciwej osob",
        OralDisclosure: "ustn",
        SystemDamage: "uszkodz" "wlaman",
        SuspiciousFile: "podejrzan" "zalaczn",
        Disaster: "pozar" "zalan" "awari" "powodz",
        OtherWay: "inn",
    }
}

choice! {
    pub enum BreachSource {
        Internal: "wewn",
        External: "zewn",
        UnknownSource: "nieznan" "nieustal",
    }
}

choice! {
    pub enum BreachIntent {
        Unintentional: "nieumysl" "niezamierz" "przypad",
        Intentional: "umysl" "celow" "zamierz",
        UnknownIntent: "nieznan" "nieustal",
    }
}

choice! {
    pub enum ThreatClass {
        ChanceOutside: "zewnetrzne losow" "losowe zewn",
        ChanceInside: "wewnetrzne losow" "losowe wewn",
        DeliberateFromOutside: "z zewnatrz" "zamierzone zewn",
        DeliberateFromInside: "z wewnatrz" "zamierzone wewn",
        DeliberateAgainstEquipment: "sprzet" "bezposredn",
    }
}

choice! {
    /// The thirteen signs that make one suspect a breach.
    pub enum WarningSign {
        ChanceEvent,
        BadEnvironment,
        SuspectFailure,
        AlarmMessage,
        DataDepartFromExpected,
        IntegrityBroken,
        UnusualUse,
        UnknownAccounts,
        LaxDiscipline,
        RoomsUnsecured,
        ArchiveUnsecured,
        DataInWrongPlace,
        PapersOnDesk,
    }
}

choice! {
    /// Whom the breached data concern.
    pub enum AffectedPersons {
        Employees: "pracown",
        Users: "uzytk",
        Subscribers: "abonen",
        Students: "student",
        Pupils: "uczn" "uczen" "wychowan",
        UniformedServices: "mundur",
        Clients: "klien",
        ProspectiveClients: "potencj",
        PublicBodyClients: "petent" "interesant" "swiadczeniob",
        Patients: "pacjen",
        Children: "dziec",
        SpecialNeeds: "szczegolnych potrzeb" "niepelnospr",
        Parents: "rodzic" "opiekun",
        OtherPersons: "inn",
    }
}

choice! {
    /// What was breached.
    pub enum BreachedData {
        Names: "imi" "nazwisk",
        ParentsNames: "imiona rodzic",
        BirthDate: "data urodz",
        BankAccount: "rachun" "konto bank",
        Address: "adres zam" "adres",
        Pesel: "pesel",
        EmailAddress: "e-mail" "mail",
        Credentials: "login" "hasl",
        Income: "zarob" "majatk" "dochod",
        MothersMaidenName: "nazwisko rodowe",
        IdCard: "dowod" "seria i numer",
        PhoneNumber: "telefon",
        Likeness: "wizerun" "zdjec",
        Education: "ocen" "nauk",
        OtherData: "inn",
        Origin: "rasow" "etnicz",
        PoliticalViews: "polity",
        Beliefs: "religi" "swiatopogl",
        UnionMembership: "zwiazk",
        Health: "zdrow" "medycz",
        SexLife: "seksual" "orientac",
        Genetic: "genet",
        Biometric: "biometr",
        Criminal: "skaz" "wyrok" "karn",
    }
}

choice! {
    pub enum Consequence {
        LossOfControl: "kontrol",
        LimitedRights: "ogranicz",
        Discrimination: "dyskrym",
        IdentityTheft: "tozsam" "falszer",
        FinancialLoss: "finans",
        Reputation: "imien" "reputac",
        BreachOfSecrecy: "tajemnic",
        ReversedPseudonymisation: "pseudonim",
        BodilyHarm: "zdrowi" "zyci" "bezpieczen",
        OtherConsequence: "inn",
    }
}

choice! {
    /// Class of the breached data in the method.
    pub enum DataContext {
        Simple: "zwykl" "proste",
        Behavioural: "behaw" "zachow",
        Financial: "finans",
        Sensitive: "wrazl" "szczegol",
    }
}

choice! {
    /// By how much the context moves the class away from its basic score.
    pub enum ContextStep {
        Minus3,
        Minus2,
        Minus1,
        Unchanged,
        Plus1,
        Plus2,
        Plus3,
    }
}

choice! {
    pub enum ContextFactor {
        Volume,
        Controller,
        Individuals,
        Inaccurate,
        AlreadyPublic,
        NatureOfData,
    }
}

choice! {
    /// How easily the persons are identified from what was breached.
    pub enum Identifiability {
        Negligible: "znikom",
        Limited: "ogranicz",
        Significant: "znacz",
        Maximum: "maksym",
    }
}

choice! {
    pub enum ConfidentialityLoss {
        ExposedOnly,
        KnownRecipients,
        UnknownRecipients,
    }
}

choice! {
    pub enum IntegrityLoss {
        NotUsed,
        Recoverable,
        Irrecoverable,
    }
}

choice! {
    pub enum AvailabilityLoss {
        EasilyRestored,
        Temporary,
        Permanent,
    }
}

choice! {
    pub enum SeverityLevel {
        Low: "nisk",
        Medium: "sredn",
        High: "wysok",
        VeryHigh: "bardzo wysok",
    }
}

choice! {
    pub enum NoticeAdvice {
        Record,
        MayOmit,
        Propose,
        Notify,
    }
}

choice! {
    /// Rules that raise the proposal above what the score alone gives.
    pub enum FloorRule {
        R1,
        R2,
        R3,
        R4,
        U1,
    }
}

choice! {
    pub enum SeverityFlag {
        MoreThan100,
        Unintelligible,
    }
}

choice! {
    pub enum AuthorityDecision {
        Notify: "zglos" "tak",
        DoNotNotify: "nie",
    }
}

choice! {
    pub enum NoticeKind {
        Complete: "komplet" "jednoraz",
        Initial: "wstep",
        Supplementary: "uzupel" "zmien",
    }
}

choice! {
    /// The road by which the notification reached the authority.
    pub enum NoticeChannel {
        BusinessPortal: "biznes",
        AuthorityInbox: "epuap" "skrytk",
        EDelivery: "e-dorecz" "edorecz",
        PaperMail: "list" "poczt",
    }
}

choice! {
    pub enum PersonsDecision {
        Tell: "tak" "zawiad",
        TellPublicly: "komunikat" "public",
        DoNotTell: "nie",
    }
}

choice! {
    /// Art. 34(3), and the case in which art. 34(1) does not apply at all.
    pub enum PersonsException {
        NoHighRisk: "brak wysok",
        DataUnintelligible: "szyfr" "nieczytel",
        RiskRemoved: "srodk" "wyelimin",
        DisproportionateEffort: "wysil" "niewspolm",
    }
}

choice! {
    /// Whose data they are.
    pub enum BreachRole {
        Controller: "wlasne" "administrator",
        Processor: "powierz" "przetwarz",
    }
}

choice! {
    pub enum ActionKind {
        /// Removes the effect.
        Correction: "korekt" "korekc",
        /// Removes the cause.
        Corrective: "koryg",
        /// Removes the cause of what may still happen.
        Preventive: "zapobieg",
        Improving: "doskonal",
    }
}

choice! {
    pub enum ConclusionArea {
        Procedural: "proced",
        Organisational: "organiz",
        Personnel: "kadr" "person",
        Technical: "techn",
    }
}

impl BreachedData {
    /// Data of art. 9 and 10.
    pub fn is_special(self) -> bool {
        self >= Self::Origin
    }
}
