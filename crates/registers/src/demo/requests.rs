//! Requests of parents, pupils and former staff: one in every state, one unanswered past its day, one nearly so.

use serde_json::json;

use super::{Because, Story};

const REGISTER: &str = "requests";
const OFFICE: &str = "sekretariat";
const IOD: &str = "iod";

pub fn tell(story: &mut Story) {
    waiting(story);
    in_hand(story);
    done(story);
}

fn waiting(story: &mut Story) {
    story.enter(2, OFFICE, (REGISTER, "nowe"), json!({
        "requester": "Agata Zmyślona", "kind": "Copy", "received": story.day(4), "channel": "Email", "relation": "Parent",
        "email": "agata@zmyslona.example", "subject": "Kopia opinii poradni złożonej przy zapisie córki do szkoły.",
        "received_by": "Alicja Przykładna", "reported_on": story.day(2),
    }));
    let unknown = (REGISTER, "tozsamosc");
    story.enter(10, OFFICE, unknown, json!({
        "requester": "Bogdan Przykładny", "kind": "Access", "received": story.day(10), "channel": "Email",
        "email": "bogdan.p@poczta.example", "relation": "Parent", "identity_doubt": true,
        "subject": "Jakie dane o moim synu ma szkoła i komu je przekazano?", "received_by": "Alicja Przykładna",
        "reported_on": story.day(10), "handler": "Igor Modelowy", "activities": ["@processing-activities:nauczanie"],
    }));
    let asked = json!({"identity_asked": story.day(9), "identity_facts": "klasa dziecka i rok przyjęcia do szkoły"});
    story.take(9, IOD, unknown, "check-identity", asked);
    let unclear = (REGISTER, "doprecyzowanie");
    story.enter(12, OFFICE, unclear, json!({
        "requester": "Danuta Fikcyjna", "kind": "Access", "received": story.day(13), "channel": "Letter", "relation": "FormerEmployee",
        "address": "ul. Przykładowa 5\n00-002 Miasto", "subject": "Wszystko, co szkoła o mnie ma.",
        "received_by": "Alicja Przykładna", "reported_on": story.day(12), "handler": "Igor Modelowy",
        "identity_method": "ComparedWithOwnRecords", "activities": ["@processing-activities:kadry"],
    }));
    let asked = json!({"asked": story.day(11), "question": "Czy chodzi o akta osobowe, czy także o korespondencję z lat 2015–2020?"});
    story.take(11, IOD, unclear, "ask", asked);
}

fn in_hand(story: &mut Story) {
    let further = (REGISTER, "druga-kopia");
    story.enter(1, OFFICE, further, json!({
        "requester": "Wanda Makietowa", "kind": "Copy", "received": story.day(3), "channel": "Letter", "relation": "Parent",
        "address": "ul. Zmyślona 8\n00-005 Miasto", "received_by": "Alicja Przykładna", "reported_on": story.day(2),
        "subject": "Druga kopia dokumentacji syna z klas 1–3, wydrukowana i wysłana pocztą. Pierwszą wydano bezpłatnie.",
        "activities": ["@processing-activities:nauczanie"],
    }));
    story.take(1, IOD, further, "start", json!({
        "handler": "Igor Modelowy", "identity_method": "ComparedWithOwnRecords", "fee_basis": "FurtherCopy", "fee": 36_50,
        "fee_reasons": "95 stron po 0,20 zł (papier i druk), razem 19,00 zł, oraz list polecony 17,50 zł",
        "fee_notice_on": story.day(1), "fee_account": "61109010140000071219812874", "fee_confirm_by": story.day(-14),
    }));
    let late = (REGISTER, "spoznione");
    story.enter(45, OFFICE, late, json!({
        "requester": "Edward Próbny", "kind": "Access", "received": story.day(46), "channel": "Email", "relation": "Parent",
        "email": "edward@proba.example", "subject": "Wykaz osób, którym udostępniono dane mojej córki.",
        "received_by": "Alicja Przykładna", "reported_on": story.day(45), "datasets": ["@datasets:sekretariat-uczniowski"],
    }));
    story.take(
        44,
        IOD,
        late,
        "start",
        json!({"handler": "Igor Modelowy", "identity_method": "ComparedWithOwnRecords"}),
    );
    let soon = (REGISTER, "na-dniach");
    story.enter(26, OFFICE, soon, json!({
        "requester": "Felicja Testowa", "kind": "Restriction", "received": story.day(27), "channel": "Journal", "relation": "Parent",
        "subject": "Ograniczenie przetwarzania numeru telefonu do czasu jego sprostowania.", "received_by": "Alicja Przykładna",
        "reported_on": story.day(26), "datasets": ["@datasets:sekretariat-uczniowski"],
    }));
    story.take(25, IOD, soon, "start", json!({"handler": "Alicja Przykładna", "identity_method": "KnownInPerson"}));
    let extended = (REGISTER, "przedluzone");
    story.enter(49, OFFICE, extended, json!({
        "requester": "Grzegorz Makieta", "kind": "Copy", "received": story.day(50), "channel": "Email", "relation": "Parent",
        "email": "grzegorz@makieta.example", "by_proxy": true, "proxy": "Hanna Pozorna, adwokat",
        "proxy_document": "pełnomocnictwo dołączone do wiadomości", "proxy_scope": "dokumentacja dziecka z klas 1–6",
        "subject": "Kopia całej dokumentacji dziecka z sześciu lat nauki.", "received_by": "Alicja Przykładna",
        "reported_on": story.day(49), "activities": ["@processing-activities:nauczanie", "@processing-activities:pomoc"],
    }));
    story.take(
        48,
        IOD,
        extended,
        "start",
        json!({"handler": "Igor Modelowy", "identity_method": "ElectronicSignature"}),
    );
    story.take(
        30,
        IOD,
        extended,
        "extend",
        json!({
            "extension_ground": "Complexity", "extension_notice_on": story.day(30),
            "extension_reason": "Część dokumentów jest w archiwum i zawiera dane innych uczniów.",
        }),
    );
}

fn done(story: &mut Story) {
    let answered = (REGISTER, "sprostowanie");
    story.enter(31, OFFICE, answered, json!({
        "requester": "Irena Szablon", "kind": "Rectification", "received": story.day(31), "channel": "InPerson", "relation": "Parent",
        "subject": "Zmiana nazwiska dziecka po wyroku sądu.", "received_by": "Alicja Przykładna", "reported_on": story.day(31),
        "datasets": ["@datasets:ksiega-uczniow", "@datasets:sekretariat-uczniowski"],
    }));
    story.take(
        30,
        IOD,
        answered,
        "start",
        json!({
            "handler": "Alicja Przykładna", "identity_method": "DocumentViewed", "no_copy_kept": true,
        }),
    );
    story.take(
        13,
        IOD,
        answered,
        "carry-out",
        json!({"searched_on": story.day(13), "held": [{
            "register": "Consents", "number": "@consents:zakonczona", "fate": "Rectified",
            "correction": "nazwisko dziecka po wyroku sądu",
        }]}),
    );
    story.take(12, IOD, answered, "answer", json!({
        "outcome": "Fulfilled", "answer_channel": "InPerson", "answered_on": story.day(12), "answer_reference": "SP.0144.8.2026",
        "answer_summary": "Nazwisko zmieniono w księdze uczniów i w dzienniku.", "clause_sent_on": story.day(12),
        "recipients": [{"recipient": "okręgowa komisja egzaminacyjna"}],
    }));
    let refused = (REGISTER, "odmowa");
    story.enter(71, OFFICE, refused, json!({
        "requester": "Jerzy Rekwizyt", "kind": "Copy", "received": story.day(72), "channel": "Email", "relation": "Parent",
        "email": "jerzy@rekwizyt.example", "subject": "Po raz dziewiąty w tym roku kopia tej samej strony dziennika.",
        "received_by": "Alicja Przykładna", "reported_on": story.day(71),
    }));
    story.take(70, IOD, refused, "start", json!({"handler": "Igor Modelowy", "identity_method": "Email"}));
    story.take(
        50,
        IOD,
        refused,
        "refuse",
        json!({
            "outcome": "Refused", "refusal_ground": "Excessive", "remedies_named": true, "answer_channel": "Email",
            "outcome_reasons": "Osiem identycznych kopii wydano w ostatnich trzech miesiącach, dane się nie zmieniły.",
            "answered_on": story.day(50), "answer_reference": "SP.0144.6.2026", "iod_consulted_on": story.day(52),
        }),
    );
    let withdrawn = (REGISTER, "wycofane");
    story.enter(26, OFFICE, withdrawn, json!({
        "requester": "Kinga Udawana", "kind": "Objection", "received": story.day(26), "channel": "Phone", "relation": "Employee",
        "subject": "Sprzeciw wobec zdjęcia w gablocie.", "received_by": "Alicja Przykładna", "reported_on": story.day(26),
    }));
    let reason = "Zdjęcie zdjęto od ręki, pracownica wycofała sprzeciw.";
    story.take_because(21, IOD, withdrawn, Because { step: "withdraw", fields: json!({}), reason });
    let closed = (REGISTER, "zgoda");
    story.enter(26, OFFICE, closed, json!({
        "requester": "Leon Atrapa", "kind": "ConsentWithdrawal", "received": story.day(27), "channel": "Letter", "relation": "Parent",
        "address": "ul. Modelowa 3\n00-004 Miasto", "subject": "Cofnięcie zgody na publikację wizerunku syna.",
        "received_by": "Alicja Przykładna", "reported_on": story.day(26), "activities": ["@processing-activities:wizerunek"],
    }));
    story.take(
        25,
        IOD,
        closed,
        "start",
        json!({"handler": "Alicja Przykładna", "identity_method": "ComparedWithOwnRecords"}),
    );
    story.take(
        24,
        IOD,
        closed,
        "carry-out",
        json!({"searched_on": story.day(24), "held": [
            {"register": "Consents", "number": "@consents:syn-leona", "fate": "Stopped"},
        ]}),
    );
    story.take(22, IOD, closed, "answer", json!({
        "outcome": "Fulfilled", "answer_channel": "Letter", "answered_on": story.day(22), "answer_reference": "SP.0144.4.2026",
        "answer_summary": "Usunięto 12 zdjęć ze strony i profilu szkoły.", "clause_sent_on": story.day(22),
    }));
    story.take(15, IOD, closed, "close", json!({}));
}
