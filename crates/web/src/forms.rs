//! The attachments of the five policies by their codes: which register answers each, and how it is printed.
//!
//! Invariant: a code stands once; where two codes are the same thing, they share register and template, and say so by it.

use rodowod_domain::field::Body;
use rodowod_domain::register::AnyRegister;

use crate::pages::documents::language;
use crate::text::{Language, Text};

/// What a form shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prints {
    /// One record, by this template.
    Record(&'static str),
    /// One record, composed by this text.
    Paper(&'static str),
    /// The register as a whole.
    Register,
    /// What the institution itself answers for, composed by this text.
    Policy(&'static str),
}

#[derive(Debug)]
pub struct Form {
    pub code: &'static str,
    title: [&'static str; 2],
    pub register: &'static str,
    pub prints: Prints,
}

/// Any record, field by field.
pub const RECORD: &str = "record";
pub const REGISTER: &str = "register";
/// Where a policy has its place among the records: the order of the director by which it is adopted. There it is signed, and
/// there the signed file is kept.
pub const ADOPTING: &str = "orders";

impl Form {
    pub fn title(&self, text: Text) -> &'static str {
        self.title[usize::from(text.language == Language::English)]
    }

    pub fn is_of_a_record(&self) -> bool {
        matches!(self.prints, Prints::Record(_) | Prints::Paper(_))
    }

    /// The other codes that the same template serves from the same register.
    pub fn same_as(&self) -> Vec<&'static str> {
        let is_same = |other: &&Form| other.prints == self.prints && other.register == self.register;
        FORMS.iter().filter(is_same).map(|other| other.code).filter(|code| *code != self.code).collect()
    }

    /// The name of its file and the last part of its address: `w-7`.
    pub fn slug(&self) -> String {
        self.code.to_ascii_lowercase()
    }
}

/// Every form, in the order of the codes.
pub static FORMS: &[Form] = &[
    record("W-1", "authorisations", "authorisation", ["Upoważnienie do przetwarzania danych", "Authorisation"]),
    register("W-2", "authorisations", ["Ewidencja upoważnień", "Register of authorisations"]),
    paper("W-3", "processors", "contract", ["Umowa powierzenia z ankietą", "Processing contract with questionnaire"]),
    register("W-4", "processors", ["Podmioty przetwarzające i dalsze podmioty", "Processors and sub-processors"]),
    register("W-5", "processing-activities", ["Rejestr czynności przetwarzania", "Record of processing activities"]),
    register(
        "W-6",
        "processing-categories",
        ["Rejestr kategorii czynności przetwarzania", "Record of categories of processing"],
    ),
    paper("W-7", "risk-reports", "post-risk-report", ["Raport stanowiskowej oceny ryzyka", "Risk report of a post"]),
    register("W-8", "risks", ["Zbiorczy raport oceny ryzyka", "Collected risk assessment"]),
    paper(
        "W-9",
        "dpias",
        "impact-assessment",
        ["Ocena skutków dla ochrony danych", "Data protection impact assessment"],
    ),
    paper("W-10", "pledges", "pledge", ["Umowa o zachowaniu poufności", "Confidentiality agreement"]),
    paper("W-11", "breaches", "inquiry-report", ["Raport z postępowania wyjaśniającego", "Report of an inquiry"]),
    paper(
        "W-11B",
        "retention-reviews",
        "archive-note",
        ["Notatka do akt przekazanych do archiwum", "Note to archived papers"],
    ),
    register("W-12", "breaches", ["Ewidencja naruszeń ochrony danych", "Register of breaches"]),
    paper("W-13", "clauses", "clause", ["Klauzula informacyjna", "Privacy notice"]),
    paper("W-14", "clauses", "clause", ["Uproszczona klauzula informacyjna", "Short privacy notice"]),
    paper("W-15", "deletions", "deletion-protocol", ["Protokół usunięcia danych", "Protocol of deletion"]),
    register("W-16", "deletions", ["Ewidencja usuniętych danych przeterminowanych", "Register of deleted data"]),
    paper(
        "W-17",
        "pickups",
        "pickup-authorisation",
        ["Upoważnienie do odbioru dziecka", "Authorisation to collect a child"],
    ),
    paper(
        "W-18",
        "consents",
        "image-consent",
        ["Zgoda rodzica na wizerunek dziecka", "Parent's consent to a child's image"],
    ),
    paper(
        "W-19",
        "consents",
        "image-consent",
        ["Zgoda pracownika na wizerunek", "Employee's consent to his or her image"],
    ),
    paper("M-1", "clauses", "clause", ["Klauzula o nagrywaniu rozmów", "Notice on recording of calls"]),
    paper(
        "M-2",
        "acknowledgements",
        "acknowledgement",
        ["Oświadczenie pracownika o regulaminie nagrywania", "Employee's statement on recording"],
    ),
    register("G-1", "processing-activities", ["Rejestr czynności przetwarzania", "Record of processing activities"]),
    register(
        "G-2",
        "processing-categories",
        ["Rejestr kategorii czynności przetwarzania", "Record of categories of processing"],
    ),
    register("G-3", "requests", ["Rejestr żądań osób", "Register of requests"]),
    register("G-4", "risks", ["Analiza ryzyka", "Risk analysis"]),
    paper(
        "G-5",
        "dpias",
        "impact-assessment",
        ["Ocena skutków planowanych operacji", "Impact assessment of planned operations"],
    ),
    paper(
        "G-5A",
        "dpias",
        "impact-assessment",
        ["Ocena skutków: dane szczególne na dużą skalę", "Impact assessment: special data on a large scale"],
    ),
    register("G-6", "breaches", ["Rejestr naruszeń ochrony danych", "Register of breaches"]),
    paper("G-7", "breaches", "severity-assessment", ["Ocena wagi naruszenia", "Severity of a breach"]),
    record(
        "G-8",
        "authorisations",
        "authorisation",
        ["Upoważnienie z klauzulą poufności", "Authorisation with secrecy clause"],
    ),
    register("G-9", "authorisations", ["Ewidencja osób upoważnionych", "Register of authorised persons"]),
    register("G-10", "documents-issued", ["Rejestr udostępnionych dokumentów", "Register of documents issued"]),
    record("S-1", "authorisations", "authorisation", ["Upoważnienie do przetwarzania danych", "Authorisation"]),
    paper("S-2", "pledges", "secrecy-statement", ["Oświadczenie o zachowaniu poufności", "Confidentiality statement"]),
    paper(
        "S-3",
        "orders",
        "officer-designation",
        ["Wyznaczenie inspektora ochrony danych", "Designation of the data protection officer"],
    ),
    register("S-4", "authorisations", ["Wykaz osób upoważnionych", "List of authorised persons"]),
    register("S-5", "disclosures", ["Wykaz udostępnień innym podmiotom", "Disclosures to others"]),
    register("S-6", "processors", ["Wykaz podmiotów przetwarzających", "List of processors"]),
    register(
        "S-7",
        "requests",
        ["Wykaz udostępnień osobom, których dane dotyczą", "Disclosures to the persons concerned"],
    ),
    register("S-8", "breaches", ["Dziennik uchybień i zagrożeń", "Journal of shortcomings and threats"]),
    paper("S-9", "breaches", "event-protocol", ["Protokół uchybienia", "Protocol of a shortcoming"]),
    paper("S-10", "breaches", "event-protocol", ["Protokół zagrożenia", "Protocol of a threat"]),
    paper("S-11", "processors", "contract", ["Umowa powierzenia przetwarzania", "Processing contract"]),
    paper(
        "S-12",
        "acknowledgements",
        "acknowledgement",
        ["Oświadczenie o zapoznaniu się z zasadami", "Acknowledgement of the rules"],
    ),
    Form {
        code: "S-13",
        title: ["Instrukcja zarządzania systemem informatycznym", "IT-system instruction"],
        register: "systems",
        prints: Prints::Policy("it-instruction"),
    },
];

const fn record(code: &'static str, register: &'static str, template: &'static str, title: [&'static str; 2]) -> Form {
    Form { code, title, register, prints: Prints::Record(template) }
}

const fn paper(code: &'static str, register: &'static str, text: &'static str, title: [&'static str; 2]) -> Form {
    Form { code, title, register, prints: Prints::Paper(text) }
}

const fn register(code: &'static str, register: &'static str, title: [&'static str; 2]) -> Form {
    Form { code, title, register, prints: Prints::Register }
}

pub fn form(code: &str) -> Option<&'static Form> {
    FORMS.iter().find(|form| form.code.eq_ignore_ascii_case(code))
}

/// A code with its title, `W-2 (Register of authorisations)`; a paper without a code has its title alone.
pub fn named(text: Text, code: &str) -> String {
    match (form(code), rodowod_papers::paper(code)) {
        (Some(form), _) => format!("{} ({})", form.code, form.title(text)),
        (None, Some(paper)) => {
            let title = paper.title(language(text));
            if text.language == Language::English { format!("“{title}”") } else { format!("„{title}”") }
        }
        (None, None) => code.to_owned(),
    }
}

/// Whether a form, by its code, or a text, by its name, is meant for a record that says this: codes that share a text each
/// ask for a record of their own kind.
pub fn fits(name: &str, body: &Body) -> bool {
    let says = |name: &str, value: &str| body.get(name).is_some_and(|found| found == value);
    match name {
        "W-11B" | "archive-note" => says("kind", "Archiving"),
        "W-13" => !says("audience", "Callers") && !says("form", "Short"),
        "W-14" => says("form", "Short"),
        "M-1" => says("audience", "Callers"),
        "W-18" => says("kind", "Image") && !says("subject", "Employee"),
        "W-19" => says("kind", "Image") && says("subject", "Employee"),
        "M-2" => says("thing", "RecordingRules"),
        "S-3" => says("kind", "Delegation"),
        "S-9" => !says("kind", "Threat"),
        "S-10" => !says("kind", "Shortcoming"),
        "S-12" => !says("thing", "RecordingRules"),
        "breach-client" => says("role", "Processor"),
        "subprocessor-answer" => says("kind", "Subprocessor"),
        _ => true,
    }
}

/// What a name asks for of a record: a template of its register, a form by its code, a text, or the sheet of any record.
pub fn choose(register: &dyn AnyRegister, wanted: &str) -> Option<(Prints, Option<&'static Form>)> {
    let form = form(wanted).filter(|form| form.register == register.slug() && form.is_of_a_record());
    let own = register.documents().iter().copied().find(|known| *known == wanted);
    let text = rodowod_papers::paper(wanted).filter(|text| text.register == register.slug());
    let plain = own.map(Prints::Record).or_else(|| text.map(|text| Prints::Paper(text.name)));
    let sheet = (wanted == RECORD).then_some(Prints::Record(RECORD));
    if register.slug() == ADOPTING
        && let Some((text, form)) = policy(wanted)
    {
        return Some((Prints::Policy(text.name), form));
    }
    form.map(|form| (form.prints, Some(form))).or_else(|| Some((plain.or(sheet)?, None)))
}

/// A paper of the institution by its own name or by the code of its form.
pub fn policy(wanted: &str) -> Option<(&'static rodowod_papers::Text, Option<&'static Form>)> {
    let form = form(wanted);
    let name = match form.map(|form| form.prints) {
        Some(Prints::Policy(name)) => name,
        Some(_) => return None,
        None => wanted,
    };
    crate::print::policies().find(|text| text.name == name).map(|text| (text, form))
}

/// The formats in which it can be had.
pub fn formats(prints: Prints) -> &'static [&'static str] {
    match prints {
        Prints::Paper(name) if rodowod_papers::paper(name).is_some_and(|text| text.is_quotable) => {
            &["pdf", "docx", "txt", "html"]
        }
        Prints::Policy(_) => &["pdf", "docx", "html"],
        Prints::Paper(_) => &["pdf", "docx"],
        Prints::Record(_) | Prints::Register => &["pdf"],
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn what_two_sources_call_otherwise_is_said_to_be_one_thing() {
        let cases: [(&str, &[&str]); 7] = [
            ("W-3", &["S-11"]),
            ("S-1", &["W-1", "G-8"]),
            ("G-6", &["W-12", "S-8"]),
            ("S-9", &["S-10"]),
            ("G-4", &["W-8"]),
            ("W-10", &[]),
            ("S-13", &[]),
        ];
        for (code, others) in cases {
            assert_eq!(form(code).unwrap().same_as(), others, "{code}");
        }
    }

    #[test]
    fn a_form_is_offered_for_what_it_stands_for() {
        let cases = [
            (serde_json::json!({"subject": "Child", "kind": "Image"}), vec!["W-18"], vec!["W-19"]),
            (serde_json::json!({"subject": "Employee", "kind": "Image"}), vec!["W-19"], vec!["W-18"]),
            (serde_json::json!({"thing": "RecordingRules"}), vec!["M-2"], vec!["S-12"]),
            (serde_json::json!({"thing": "Checklist"}), vec!["S-12"], vec!["M-2"]),
            (serde_json::json!({"kind": "Shortcoming"}), vec!["S-9", "W-11"], vec!["S-10"]),
            (serde_json::json!({"audience": "Callers", "form": "Spoken"}), vec!["M-1"], vec!["W-13", "W-14"]),
            (serde_json::json!({"role": "Processor"}), vec!["breach-client"], vec!["subprocessor-answer"]),
            (serde_json::json!({"kind": "Archiving"}), vec!["W-11B", "archive-note"], vec![]),
            (serde_json::json!({"kind": "Planned"}), vec![], vec!["W-11B", "archive-note"]),
            (serde_json::json!({"audience": "Staff", "form": "Short"}), vec!["W-14"], vec!["W-13", "M-1"]),
        ];
        for (body, offered, others) in cases {
            let body = body.as_object().unwrap();
            assert!(offered.iter().all(|code| fits(code, body)), "{body:?}");
            assert!(!others.iter().any(|code| fits(code, body)), "{body:?}");
        }
    }

    #[test]
    fn all_forty_five_codes_and_the_one_of_two_forms_stand_once() {
        let codes: BTreeSet<&str> = FORMS.iter().map(|form| form.code).collect();
        // W-11 is two forms in the source: the report of an inquiry and the note to archived papers.
        assert_eq!((FORMS.len(), codes.len()), (46, 46));
        for (series, last) in [("W", 19), ("M", 2), ("G", 10), ("S", 13)] {
            for number in 1..=last {
                assert!(codes.contains(format!("{series}-{number}").as_str()), "{series}-{number}");
            }
        }
    }
}
