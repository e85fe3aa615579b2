//! The list of papers: what each is for, which register it speaks of, and its text in every language it exists in.
//!
//! Invariant: every text stands in Polish and in English; a test composes each with and without facts.

use crate::{Language, Numbering};

/// One paper. Its text is data: `documents/texts/NAME.LANGUAGE.md`.
#[derive(Debug)]
pub struct Text {
    pub name: &'static str,
    titles: [&'static str; 2],
    title_uk: &'static str,
    /// Where its facts come from; empty where the institution alone answers.
    pub register: &'static str,
    /// States of a record in which the paper is offered; empty: in all.
    pub states: &'static [&'static str],
    /// Links whose records the text reads: a field of its own, or `register.field` of those that point here; `held`: the
    /// records that are kept with a request.
    pub follows: &'static [&'static str],
    /// Raised with every change of the text.
    pub version: u32,
    pub numbering: Numbering,
    pub contents: bool,
    /// Whether it is also wanted as plain text and HTML, to be put elsewhere.
    pub is_quotable: bool,
    /// Whether its title is that of the form that it serves, where it serves several.
    pub is_named_by_form: bool,
}

impl Text {
    pub fn title(&self, language: Language) -> &'static str {
        match language {
            Language::Pl => self.titles[0],
            Language::Uk if !self.title_uk.is_empty() => self.title_uk,
            Language::En | Language::Uk => self.titles[1],
        }
    }

    /// The name of its source, where the language has one.
    pub(crate) fn source(&self, language: Language) -> Option<&'static str> {
        let found = sources().find(|(name, _)| {
            name.strip_prefix(self.name).and_then(|rest| rest.strip_prefix('.')) == Some(language.code())
        });
        found.map(|(name, _)| name)
    }

    const fn of(name: &'static str, register: &'static str, titles: [&'static str; 2]) -> Self {
        Self {
            name,
            titles,
            title_uk: "",
            register,
            states: &[],
            follows: &[],
            version: 1,
            is_quotable: false,
            is_named_by_form: false,
            numbering: Numbering::None,
            contents: false,
        }
    }

    const fn sections(self) -> Self {
        Self { numbering: Numbering::Sections, ..self }
    }

    const fn chapters(self) -> Self {
        Self { numbering: Numbering::Chapters, contents: true, ..self }
    }

    const fn named_by_form(self) -> Self {
        Self { is_named_by_form: true, ..self }
    }

    const fn revised(self, version: u32) -> Self {
        Self { version, ..self }
    }

    const fn follows(self, follows: &'static [&'static str]) -> Self {
        Self { follows, ..self }
    }

    const fn ukrainian(self, title_uk: &'static str) -> Self {
        Self { title_uk, is_quotable: true, ..self }
    }

    const fn when(self, states: &'static [&'static str]) -> Self {
        Self { states, ..self }
    }
}

pub static PAPERS: &[Text] = &[
    Text::of("policy", "", ["Polityka ochrony danych osobowych", "Data protection policy"]).chapters().revised(4),
    Text::of("it-instruction", "", ["Instrukcja zarządzania systemem informatycznym", "IT-system instruction"])
        .chapters(),
    Text::of(
        "recording-rules",
        "",
        ["Regulamin nagrywania rozmów telefonicznych", "Rules on recording of telephone calls"],
    )
    .sections()
    .revised(3),
    Text::of("pledge", "pledges", ["Umowa o zachowaniu poufności", "Confidentiality agreement"]).sections(),
    Text::of("secrecy-statement", "pledges", ["Oświadczenie o zachowaniu poufności", "Confidentiality statement"])
        .revised(2),
    Text::of(
        "acknowledgement",
        "acknowledgements",
        ["Oświadczenie o zapoznaniu się z dokumentem", "Statement that a document was read"],
    )
    .revised(3),
    Text::of("remote-notice", "", ["Bezpieczny kontakt na odległość", "Safe contact from a distance"]).revised(3),
    Text::of(
        "contract",
        "processors",
        ["Umowa powierzenia przetwarzania danych osobowych", "Contract on the processing of personal data"],
    )
    .sections()
    .follows(&["processors.parent"])
    .revised(2),
    Text::of(
        "processor-inspection",
        "processors",
        ["Zawiadomienie o inspekcji podmiotu przetwarzającego", "Notice of an inspection of the processor"],
    )
    .when(&["contracted"]),
    Text::of(
        "processor-deletion",
        "processors",
        ["Polecenie usunięcia lub zwrotu danych", "Order to delete or return data"],
    )
    .when(&["contracted", "ended"])
    .revised(2),
    Text::of(
        "processor-statement",
        "processors",
        ["Oświadczenie o usunięciu lub zwrocie danych", "Statement on deletion or return of data"],
    )
    .when(&["ended", "settled"])
    .revised(2),
    Text::of(
        "subprocessor-answer",
        "processors",
        ["Odpowiedź w sprawie dalszego powierzenia", "Answer on a further processor"],
    )
    .follows(&["parent"]),
    Text::of(
        "request-receipt",
        "requests",
        ["Potwierdzenie otrzymania żądania", "Confirmation that a request was received"],
    )
    .revised(2),
    Text::of("request-identity", "requests", ["Prośba o potwierdzenie tożsamości", "Question about identity"]).when(&[
        "received",
        "identity",
        "in-progress",
    ]),
    Text::of(
        "request-clarification",
        "requests",
        ["Prośba o doprecyzowanie żądania", "Question about the scope of a request"],
    )
    .when(&["received", "clarification", "in-progress"]),
    Text::of(
        "request-extension",
        "requests",
        ["Zawiadomienie o przedłużeniu terminu", "Notice that the time limit is extended"],
    )
    .when(&["received", "in-progress", "extended"])
    .revised(2),
    Text::of("request-fee", "requests", ["Zawiadomienie o opłacie", "Notice of a fee"])
        .when(&["received", "in-progress", "extended"])
        .revised(2),
    Text::of("request-answer", "requests", ["Odpowiedź na żądanie", "Answer to a request"])
        .follows(&["activities", "held"])
        .revised(3)
        .when(&["in-progress", "extended", "answered", "closed"]),
    Text::of("request-refusal", "requests", ["Odmowa lub niepodjęcie działań", "Refusal to act on a request"])
        .when(&["in-progress", "extended", "answered", "refused", "closed"])
        .revised(2),
    Text::of(
        "recipient-notice",
        "requests",
        ["Zawiadomienie odbiorcy danych (art. 19 RODO)", "Notice to a recipient (art. 19 GDPR)"],
    )
    .when(&["answered", "closed"])
    .revised(2),
    Text::of("clause", "clauses", ["Klauzula informacyjna", "Privacy notice"]).ukrainian("Інформаційне повідомлення"),
    Text::of("clause-door", "clauses", ["Informacja przy wejściu", "Notice at the entrance"])
        .ukrainian("Інформація біля входу")
        .revised(2),
    Text::of("clause-footer", "clauses", ["Klauzula w stopce poczty", "Notice for the foot of a letter"])
        .ukrainian("Повідомлення для листів"),
    Text::of("image-consent", "consents", ["Zgoda na wykorzystanie wizerunku", "Consent to the use of an image"])
        .named_by_form()
        .revised(3),
    Text::of(
        "officer-designation",
        "orders",
        ["Wyznaczenie inspektora ochrony danych", "Designation of the data protection officer"],
    )
    .revised(4),
    Text::of(
        "archive-note",
        "retention-reviews",
        ["Notatka do akt przekazanych do archiwum", "Note to archived papers"],
    ),
    Text::of("deletion-protocol", "deletions", ["Protokół usunięcia danych", "Protocol of deletion"]).revised(2),
    Text::of(
        "pickup-authorisation",
        "pickups",
        ["Upoważnienie do odbioru dziecka", "Authorisation to collect a child"],
    )
    .revised(3),
    Text::of("inquiry-report", "breaches", ["Raport z postępowania wyjaśniającego", "Report of an inquiry"]).revised(3),
    Text::of("event-protocol", "breaches", ["Protokół uchybienia lub zagrożenia", "Protocol of an event"])
        .named_by_form(),
    Text::of("impact-assessment", "dpias", ["Ocena skutków dla ochrony danych", "Data protection impact assessment"])
        .revised(2),
    Text::of("post-risk-report", "risk-reports", ["Raport stanowiskowej oceny ryzyka", "Risk report of a post"])
        .revised(2),
    Text::of("severity-assessment", "breaches", ["Ocena wagi naruszenia", "Severity of a breach"]),
    Text::of("breach-person", "breaches", ["Zawiadomienie osoby o naruszeniu", "Notice of a breach to a person"])
        .revised(2),
    Text::of("breach-public", "breaches", ["Publiczny komunikat o naruszeniu", "Public communication of a breach"])
        .revised(3),
    Text::of(
        "breach-client",
        "breaches",
        ["Zawiadomienie o naruszeniu powierzonych danych", "Notice of a breach of entrusted data"],
    ),
    Text::of(
        "yearly-report",
        "",
        ["Sprawozdanie roczne inspektora ochrony danych", "Yearly report of the data protection officer"],
    )
    .sections()
    .revised(2),
];

pub fn paper(name: &str) -> Option<&'static Text> {
    PAPERS.iter().find(|text| text.name == name)
}

macro_rules! sources {
    ($($name:literal)+) => {
        &[$((
            $name,
            include_str!(concat!("../../../documents/texts/", $name, ".md")),
        ),)+]
    };
}

/// Every text and every part that texts include, by the name under which they include it.
static SOURCES: &[(&str, &str)] = sources![
    "remedies.pl" "remedies.en" "requester.pl" "requester.en" "closing.pl" "closing.en"
    "chapters.pl" "chapters.en"
    "policy.pl" "policy.en"
    "pledge.pl" "pledge.en"
    "secrecy-statement.pl" "secrecy-statement.en"
    "acknowledgement.pl" "acknowledgement.en"
    "it-instruction.pl" "it-instruction.en"
    "recording-rules.pl" "recording-rules.en"
    "remote-notice.pl" "remote-notice.en"
    "contract.pl" "contract.en"
    "clause.pl" "clause.en" "clause.uk"
    "clause-door.pl" "clause-door.en" "clause-door.uk"
    "clause-footer.pl" "clause-footer.en" "clause-footer.uk"
    "processor-inspection.pl" "processor-inspection.en"
    "processor-deletion.pl" "processor-deletion.en"
    "processor-statement.pl" "processor-statement.en"
    "subprocessor-answer.pl" "subprocessor-answer.en"
    "request-receipt.pl" "request-receipt.en"
    "request-identity.pl" "request-identity.en"
    "request-clarification.pl" "request-clarification.en"
    "request-extension.pl" "request-extension.en"
    "request-fee.pl" "request-fee.en"
    "request-answer.pl" "request-answer.en"
    "request-refusal.pl" "request-refusal.en"
    "recipient-notice.pl" "recipient-notice.en"
    "breach-person.pl" "breach-person.en"
    "breach-public.pl" "breach-public.en"
    "breach-client.pl" "breach-client.en"
    "image-consent.pl" "image-consent.en"
    "officer-designation.pl" "officer-designation.en"
    "archive-note.pl" "archive-note.en"
    "deletion-protocol.pl" "deletion-protocol.en"
    "pickup-authorisation.pl" "pickup-authorisation.en"
    "inquiry-report.pl" "inquiry-report.en"
    "event-protocol.pl" "event-protocol.en"
    "severity-assessment.pl" "severity-assessment.en"
    "impact-assessment.pl" "impact-assessment.en"
    "post-risk-report.pl" "post-risk-report.en"
    "yearly-report.pl" "yearly-report.en"
];

pub(crate) fn sources() -> impl Iterator<Item = (&'static str, &'static str)> {
    SOURCES.iter().copied()
}
