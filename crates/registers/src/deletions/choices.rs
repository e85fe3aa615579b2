//! Why, by which operation and by which method data are deleted.

use rodowod_domain::choice;

choice! {
    pub enum DeletionGround {
        Expiry: "uplyw" "przeterm" "wygas",
        ErasureRequest: "zadan" "wniosek",
        ConsentWithdrawn: "zgod",
        Objection: "sprzeciw",
        ContractEnd: "umow" "koniec wspol",
        RecordingPeriod: "nagran",
        MediumReuse: "nosnik",
        UnlawfulProcessing: "bezpraw",
        OtherGround: "inn",
    }
}

choice! {
    pub enum DeletionOperation { Delete: "usun" "skasow", Destroy: "zniszcz", Anonymise: "anonim" }
}

choice! {
    /// Paper goes through the shredder; everything else has a way that nobody undoes.
    pub enum DeletionMethod {
        Shredder: "niszczark",
        DestructionFirm: "firma",
        DatabaseDeletion: "baz" "system",
        SecureOverwriting: "nadpis" "bezpieczn",
        PhysicalDestruction: "fizycz" "mechanicz",
        Degaussing: "rozmagn",
        KeyDestruction: "klucz",
        Redaction: "zaczern" "zamaz",
        Aggregation: "agreg" "statyst",
        MailboxPurge: "poczt" "skrzynk",
    }
}

impl DeletionMethod {
    /// Whether the method is one by which paper may go.
    pub fn is_for_paper(self) -> bool {
        matches!(self, Self::Shredder | Self::DestructionFirm | Self::Redaction)
    }
}
