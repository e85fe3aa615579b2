//! The notices that the school gives: to parents, to whoever writes and to whoever calls, in the three languages in which
//! they come. Each says the same in each language, as a translator would put it.

use serde_json::{Value, json};

use super::governance::put;
use super::{Story, joined};
use crate::clauses::Clause;

const CONTROLLER: &str = "Szkoła Podstawowa im. Wzorca Metra w Przykładowie, ul. Szkolna 1, 00-000 Przykładowo, \
    sekretariat@szkola.example, 22 000 00 00";
const OFFICER: &str = "Igor Modelowy, iod@szkola.example, 22 000 00 01";
const AGO: i64 = 36;
const STEPS: &[&str] = &["approve", "publish"];

/// What one notice says in one language.
struct Said {
    key: &'static str,
    language: &'static str,
    name: &'static str,
    purposes: &'static str,
    provisions: &'static str,
    recipients: &'static str,
    retention: &'static str,
    consequences: &'static str,
}

const TO_PARENTS: [Said; 3] = [
    Said {
        key: "nauka",
        language: "Polish",
        name: "Klauzula dla uczniów i rodziców",
        purposes: "nauczanie, wychowanie i opieka oraz dokumentowanie ich przebiegu.",
        provisions: "Prawo oświatowe, ustawa o systemie informacji oświatowej, rozporządzenie o dokumentacji przebiegu \
            nauczania; dla danych o zdrowiu, potrzebnych do pomocy psychologiczno-pedagogicznej – art. 9 ust. 2 lit. g RODO",
        recipients: "dostawca dziennika elektronicznego, który przetwarza dane na nasze zlecenie, organ prowadzący szkołę, \
            kurator oświaty, System Informacji Oświatowej",
        retention: "arkusze ocen – 50 lat, dzienniki lekcyjne – 5 lat, licząc od końca roku szkolnego",
        consequences: "nie będziemy mogli przyjąć dziecka do szkoły ani wydać świadectwa",
    },
    Said {
        key: "nauka-en",
        language: "English",
        name: "Notice for pupils and parents",
        purposes: "teaching, upbringing and care, and the records of them.",
        provisions: "the Education Law Act, the Education Information System Act and the regulation on school records; for \
            data on health needed for psychological and educational support – art. 9(2)(g) GDPR",
        recipients: "the supplier of the electronic register, who processes data on our behalf, the body that runs the \
            school, the education superintendent, the Education Information System",
        retention: "mark sheets – 50 years, class registers – 5 years, counted from the end of the school year",
        consequences: "we cannot admit the child to the school or issue a certificate",
    },
    Said {
        key: "nauka-uk",
        language: "Ukrainian",
        name: "Повідомлення для учнів і батьків",
        purposes: "навчання, виховання та опіка, а також документування їх перебігу.",
        provisions: "Закон «Освітнє право», Закон про систему освітньої інформації, розпорядження про шкільну документацію; \
            для даних про здоров’я, потрібних для психолого-педагогічної допомоги, – ст. 9 п. 2 літ. g GDPR",
        recipients: "постачальник електронного журналу, який обробляє дані за нашим дорученням, орган, що утримує школу, \
            куратор освіти, Система освітньої інформації",
        retention: "табелі оцінок – 50 років, класні журнали – 5 років від кінця навчального року",
        consequences: "ми не зможемо зарахувати дитину до школи й видати свідоцтво",
    },
];

/// For calls that are recorded with consent.
const TO_CALLERS: [Said; 3] = [
    Said {
        key: "rozmowy",
        language: "Polish",
        name: "Klauzula o nagrywaniu rozmów telefonicznych",
        purposes: "jakość obsługi i bezpieczeństwo osób, które z nami rozmawiają.",
        provisions: "",
        recipients: "dostawca usług telefonicznych, który przechowuje nagrania na nasze zlecenie, organy uprawnione na \
            podstawie przepisów",
        retention: "12 miesięcy od rozmowy, a gdy nagranie jest dowodem w postępowaniu – do jego prawomocnego zakończenia",
        consequences: "rozmowa na tym numerze nie będzie możliwa; sprawę można załatwić osobiście, listem albo na numerze \
            bez nagrywania",
    },
    Said {
        key: "rozmowy-en",
        language: "English",
        name: "Notice on the recording of telephone calls",
        purposes: "the quality of our service and the safety of those who talk with us.",
        provisions: "",
        recipients: "the telephone company, which stores recordings on our behalf, and authorities entitled by law",
        retention: "12 months from the call; a recording that is evidence in proceedings – until these are finally closed",
        consequences: "a call on this number is not possible; the matter can be dealt with in person, by letter or on a \
            number without recording",
    },
    Said {
        key: "rozmowy-uk",
        language: "Ukrainian",
        name: "Повідомлення про запис телефонних розмов",
        purposes: "якість обслуговування та безпека осіб, які з нами розмовляють.",
        provisions: "",
        recipients: "постачальник телефонних послуг, який зберігає записи за нашим дорученням, органи, уповноважені законом",
        retention: "12 місяців від дня розмови, а якщо запис є доказом у провадженні – до його остаточного завершення",
        consequences: "розмова за цим номером буде неможлива; справу можна вирішити особисто, листом або за номером без \
            запису",
    },
];

/// Key, language, name, purpose: what stands in a letter's foot and on a form.
const IN_SHORT: [[&str; 4]; 3] = [
    ["listy", "Polish", "Klauzula skrócona do korespondencji", "odpowiedź na korespondencję i załatwienie sprawy."],
    ["listy-en", "English", "Short notice for correspondence", "to answer correspondence and to deal with the matter."],
    ["listy-uk", "Ukrainian", "Коротке повідомлення для листування", "відповідь на листування та вирішення справи."],
];

/// Key, language, name, purpose, how to refuse: what is said before a call is recorded.
const SPOKEN: [[&str; 5]; 3] = [
    [
        "zapowiedz",
        "Polish",
        "Zapowiedź nagrywania rozmowy",
        "jakość obsługi i bezpieczeństwo rozmówców.",
        "Rozmowa jest nagrywana. Jeżeli nie zgadzają się Państwo na nagranie, prosimy się rozłączyć i przyjść do sekretariatu \
         albo napisać do nas. Kto pozostaje na linii, zgadza się na nagranie.",
    ],
    [
        "zapowiedz-en",
        "English",
        "Announcement before a recorded call",
        "the quality of our service and the safety of those who talk.",
        "This call is recorded. If you do not agree to the recording, please hang up and come to the office or write to us. \
         By staying on the line you agree to it.",
    ],
    [
        "zapowiedz-uk",
        "Ukrainian",
        "Оголошення про запис розмови",
        "якість обслуговування та безпека співрозмовників.",
        "Розмова записується. Якщо ви не згодні на запис, покладіть, будь ласка, слухавку та прийдіть до секретаріату або \
         напишіть нам. Хто залишається на лінії, погоджується на запис.",
    ],
];

pub fn tell(story: &mut Story) {
    for said in &TO_PARENTS {
        let bases = json!({"audience": "PupilsAndParents", "legal_bases": ["LegalDuty", "PublicTask"], "duty": "Statutory",
            "rights": ["Access", "Rectification", "Restriction", "Objection"],
            "activity": "@processing-activities:nauczanie"});
        put::<Clause>(story, (AGO, said.key), &joined(full(said), bases), STEPS);
    }
    for said in &TO_CALLERS {
        let bases = json!({"audience": "Callers", "legal_bases": ["Consent"], "duty": "Voluntary",
            "rights": ["Access", "Rectification", "Erasure", "Restriction", "Portability"]});
        put::<Clause>(story, (AGO, said.key), &joined(full(said), bases), STEPS);
    }
    for [key, language, name, purposes] in IN_SHORT {
        let short = json!({"form": "Short", "audience": "Correspondents", "controller": CONTROLLER,
            "activity": "@processing-activities:korespondencja", "channels": ["MailFooter", "DataForm"]});
        put::<Clause>(story, (AGO, key), &joined(brief(language, name, purposes), short), STEPS);
    }
    for [key, language, name, purposes, refusal] in SPOKEN {
        let spoken = json!({"form": "Spoken", "audience": "Callers", "how_to_refuse": refusal,
            "controller": "Szkoła Podstawowa im. Wzorca Metra w Przykładowie", "channels": ["Announcement"]});
        put::<Clause>(story, (AGO, key), &joined(brief(language, name, purposes), spoken), STEPS);
    }
}

/// A notice of art. 13 that says nothing yet.
fn plain(language: &str, name: &str, purposes: &str) -> Value {
    let translator = (language != "Polish").then_some("Bolesław Przykładny");
    json!({
        "name": name, "language": language, "translated_by": translator, "purposes": purposes, "kind": "Article13",
        "version": "1.0", "officer": OFFICER, "automated": false, "logic": null, "transfer": false, "transfers": null,
        "joint": null, "representative": null, "legitimate_interest": null, "data_categories": null, "source": null,
        "rights": [], "provisions": null, "recipients": null, "retention": null, "consequences": null, "duty": null,
        "extra": null, "remarks": null,
    })
}

fn full(said: &Said) -> Value {
    let provisions = Some(said.provisions).filter(|text| !text.is_empty());
    joined(
        plain(said.language, said.name, said.purposes),
        json!({
            "form": "Full", "controller": CONTROLLER, "provisions": provisions, "recipients": said.recipients,
            "retention": said.retention, "consequences": said.consequences, "channels": ["SignedCopy", "Website"],
        }),
    )
}

fn brief(language: &str, name: &str, purposes: &str) -> Value {
    joined(
        plain(language, name, purposes),
        json!({"legal_bases": [], "full_text_at": "https://szkola.example/rodo", "no_recipients": false}),
    )
}
