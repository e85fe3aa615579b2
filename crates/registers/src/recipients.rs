//! Who asks for data and receives them: kinds shared by disclosures and by requests for a child's data.
//!
//! What a statute entitles to is read from the law's own list; a kind that stands in no statute is entitled to nothing.

use jiff::civil::Date;
use rodowod_domain::choice;
use rodowod_domain::minors;
use rodowod_domain::time_limit::{Limit, Period, Regime, limit};

choice! {
    pub enum RecipientKind {
        Court: "sad" "sąd",
        Prosecutor: "prokurat",
        Police: "policj",
        ProbationOfficer: "kurator sadow",
        WelfareCentre: "osrodek pomocy" "ops" "mops" "gops" "pcpr",
        FamilyAssistant: "asystent rodz" "niebiesk",
        GuardianshipCourt: "sad opiekun" "sad rodzin",
        AnotherSchool: "szkol" "przedszkol" "poradni",
        EducationAuthority: "kuratorium" "organ prowadz",
        StatutoryBody: "zus" "nfz" "nik" "uodo" "inspekcj" "urzad skarb",
        LocalGovernment: "gmin" "urzad miasta" "samorzad",
        PersonConcerned: "osoba ktorej" "sam zaintereso",
        Representative: "rodzic" "opiekun" "przedstawiciel",
        Attorney: "pelnomoc" "adwokat" "radca",
        Processor: "procesor" "podmiot przetw",
        Partner: "kontrah" "partner",
        OtherController: "inny admin" "administrator",
        Insurer: "ubezpiecz" "towarzystwo",
        Media: "media" "pras" "dzienni",
        PrivatePerson: "osoba pryw" "sasiad" "krewn",
        Other: "inn",
    }
}

choice! {
    /// How it was made sure who asks.
    pub enum AskerCheck {
        OfficialLetter: "pismo" "pieczec" "naglow",
        ElectronicSignature: "podpis elektr" "profil zauf" "epuap",
        ServiceCard: "legitymac" "odznak",
        CalledBack: "oddzwon" "telefon",
        DocumentShown: "dokument" "dowod",
        KnownInPerson: "znan",
    }
}

impl RecipientKind {
    /// Its entry in the law's list of those who receive a child's data by their own right.
    fn id(self) -> Option<&'static str> {
        Some(match self {
            Self::Court => "court",
            Self::Prosecutor => "prosecutor",
            Self::Police => "police",
            Self::ProbationOfficer => "probation-officer",
            Self::WelfareCentre => "welfare-centre",
            Self::FamilyAssistant => "family-assistant",
            Self::GuardianshipCourt => "guardianship-court",
            Self::AnotherSchool => "another-school",
            Self::EducationAuthority => "education-authority",
            Self::StatutoryBody => "statutory-body",
            _ => return None,
        })
    }

    /// What the law in force on a day says of it.
    pub fn statute(self, on: Date) -> Option<&'static minors::Recipient> {
        let id = self.id()?;
        minors::recipients(on).find(|recipient| recipient.id == id)
    }

    /// The last day of the answer, where the recipient's own statute sets one, and that statute.
    pub fn answer_limit(self, asked: Date) -> Option<(&'static str, Limit)> {
        let statute = self.statute(asked)?;
        let term = limit(asked, Period::Days(u32::from(statute.answer_days?)), Regime::Kpa).ok()?;
        Some((&statute.law, term))
    }

    /// Asks in proceedings, which have a number.
    pub fn leads_proceedings(self) -> bool {
        matches!(self, Self::Court | Self::Prosecutor | Self::Police | Self::GuardianshipCourt)
    }

    /// Art. 4(9): the person concerned is none, and no public body in a particular inquiry.
    pub fn is_recipient(self, is_inquiry: bool) -> bool {
        let is_concerned = matches!(self, Self::PersonConcerned | Self::Representative);
        let asks_in_inquiry = is_inquiry && self.leads_proceedings();
        !is_concerned && !asks_in_inquiry
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rodowod_domain::field::Choice as _;

    use super::*;

    #[test]
    fn every_statutory_recipient_of_the_law_has_its_kind() {
        let today = date(2026, 11, 22);
        let kinds = RecipientKind::OPTIONS.names().map(|name| serde_json::from_value(name.into()).unwrap());
        let known: Vec<&str> =
            kinds.filter_map(|kind: RecipientKind| kind.statute(today)).map(|found| found.id.as_str()).collect();
        assert_eq!(known.len(), minors::recipients(today).count());
    }

    #[test]
    fn a_term_of_a_statute_is_told_with_that_statute() {
        let asked = date(2026, 11, 13);
        let (law, term) = RecipientKind::WelfareCentre.answer_limit(asked).unwrap();
        assert_eq!((law, term.last), ("ustawa o pomocy społecznej art. 105", date(2026, 11, 20)));
        assert!(RecipientKind::Court.answer_limit(asked).is_none());
        assert!(RecipientKind::Insurer.answer_limit(asked).is_none());
    }

    #[test]
    fn neither_the_person_nor_an_inquiry_makes_a_recipient() {
        assert!(!RecipientKind::PersonConcerned.is_recipient(false));
        assert!(!RecipientKind::Court.is_recipient(true));
        assert!(RecipientKind::Court.is_recipient(false));
        assert!(RecipientKind::Partner.is_recipient(true));
    }
}
