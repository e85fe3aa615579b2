//! The closed lists of the register of requests.

use rodowod_domain::choice;

choice! {
    /// What the person asks for.
    pub enum RequestKind {
        /// Art. 15(1).
        Access: "dostep" "informac",
        /// Art. 15(3).
        Copy: "kopi",
        /// Art. 16.
        Rectification: "sprost" "uzupeln" "aktualiz" "popraw",
        /// Art. 17.
        Erasure: "usun" "zapomn",
        /// Art. 18.
        Restriction: "ogranicz",
        /// Art. 20.
        Portability: "przenies" "przenosz",
        /// Art. 21.
        Objection: "sprzeciw",
        /// Art. 7(3).
        ConsentWithdrawal: "cofnie" "wycofan",
        /// Art. 22.
        AutomatedDecision: "automat" "profil",
    }
}

choice! {
    /// The road by which a request or an answer travels.
    pub enum RequestChannel {
        Email: "e-mail" "mail" "poczta elektron",
        Letter: "list" "poczt" "pism",
        InPerson: "osobis" "ustn" "sekretar",
        ElectronicDelivery: "e-doreczen" "edorecz",
        Epuap: "epuap" "skrytk",
        Phone: "telef",
        Journal: "dzienni",
        Other: "inn",
    }
}

choice! {
    pub enum RequesterRelation {
        Pupil: "uczen" "uczen" "wychowan",
        Parent: "rodzic" "opiekun",
        Employee: "pracown" "nauczyc",
        FormerEmployee: "byly pracown",
        Candidate: "kandyd",
        Patient: "pacjent",
        Client: "klient" "petent",
        Beneficiary: "podopiecz" "swiadczeniob",
        Contractor: "kontrah" "zleceniob",
        Other: "inn",
    }
}

choice! {
    /// How it was made sure who is asking.
    pub enum IdentityMethod {
        ComparedWithOwnRecords: "porown" "dane wlasn",
        KnownInPerson: "znan" "osobis",
        Phone: "telef",
        Email: "mail",
        ElectronicSignature: "podpis" "profil zauf",
        DocumentViewed: "dokument" "dowod" "okazan",
    }
}

choice! {
    /// The two grounds of art. 12(3); a large amount of work alone is none.
    pub enum ExtensionGround {
        Complexity: "skompl" "zlozon",
        NumberOfRequests: "liczb",
    }
}

choice! {
    pub enum FeeBasis {
        /// Art. 15(3): the first copy is free.
        FurtherCopy: "kolejn" "kopi",
        /// Art. 12(5)(a): manifestly unfounded or excessive.
        Excessive: "nadmier" "nieuzasad",
    }
}

choice! {
    pub enum RequestOutcome {
        Fulfilled: "uwzgledn" "zrealiz" "spelni" "pozytyw",
        Partly: "czesci",
        /// Manifestly unfounded or excessive, and nothing else.
        Refused: "odmow" "odmaw",
        /// A provision keeps the data, so that the answer is negative without being a refusal to act.
        KeptByLaw: "przepis" "zachow" "obowiaz",
        NoAction: "niepodj" "bez dzial" "bez rozpoz",
    }
}

choice! {
    /// Art. 12(5).
    pub enum RefusalGround {
        ManifestlyUnfounded: "nieuzasad" "bezzasad",
        Excessive: "nadmier",
    }
}

choice! {
    /// Why nothing is done although the request is neither unfounded nor excessive.
    pub enum InactionGround {
        /// Art. 12(6): doubts that the person did not dispel.
        IdentityNotConfirmed: "tozsam",
        /// Art. 11(2): the data held do not tell the person apart.
        NotIdentifiable: "identyfik",
        NoMandate: "pelnomoc" "umocow",
        NoDataHeld: "brak dan" "nie przetwarz",
        /// The right does not reach this processing, such as portability of a public task.
        RightDoesNotApply: "nie przysl" "nie dotycz",
    }
}

choice! {
    /// Why data stay although their erasure, or an end of their use, was asked for (art. 17(3), 18(2), 21(1)).
    pub enum KeptGround {
        LegalDuty: "obowiaz",
        PublicTask: "zadan" "interes publ",
        LegalClaims: "roszcz",
        Archiving: "archiw",
        PublicHealth: "zdrow",
        FreedomOfExpression: "wolnos" "wypowied",
        OverridingGrounds: "nadrzedn",
        Contract: "umow",
    }
}

choice! {
    /// What the file of ported data is: each a form that machines read (art. 20(1)).
    pub enum PortedFormat {
        Json: "json",
        Csv: "csv",
        Xlsx: "xlsx" "arkusz",
    }
}

choice! {
    /// Art. 20(1) and 20(2).
    pub enum PortedTo {
        NewController: "administrator",
        Person: "osob",
    }
}

choice! {
    /// What keeps the data safe on their way.
    pub enum PortedSafely {
        EncryptedFile: "szyfr",
        ElectronicDelivery: "dorecz" "epuap",
        BetweenSystems: "system" "bezposredn",
        InPerson: "osobis" "do rak",
    }
}

choice! {
    pub enum DeadlineKept {
        Yes: "tak",
        No: "nie",
    }
}

impl RequestOutcome {
    /// Art. 12(4): no action is taken on the request.
    pub fn is_refusal(self) -> bool {
        matches!(self, Self::Refused | Self::NoAction)
    }

    /// Art. 12(4): the person hears why, and of the complaint and the court.
    pub fn owes_remedies(self) -> bool {
        self != Self::Fulfilled
    }
}
