//! What the school does on behalf of others: under contract, in preparation, over but not settled, and settled.

use serde_json::json;

use super::{Because, FOUNDED, Story};

const BY: &str = "dyrektor";
const REGISTER: &str = "processing-categories";

pub fn tell(story: &mut Story) {
    let exams = (REGISTER, "egzaminy");
    story.enter(FOUNDED - 6, BY, exams, json!({
        "name": "Obsługa egzaminów kursowych", "operations": ["zapisy", "przechowywanie prac", "wydawanie zaświadczeń"],
        "client": "Centrum Kursów Wzorcowych", "client_address": "ul. Próbna 2, 00-002 Miasto",
        "client_email": "biuro@kursy.example", "client_dpo": "Ewa Pozorna, iod@kursy.example",
        "breach_contact": "dyżur IOD: 22 000 00 21", "person_categories": ["uczestnicy kursów"],
        "data_categories": ["dane identyfikacyjne", "wyniki"], "owner": "sekretariat",
        "breach_notice_hours": 24, "return_days": 14, "subprocessing": "Forbidden",
        "instructions": [{"given_on": story.day(118), "content": "Zaświadczenia wydawać za okazaniem dokumentu.", "form": "e-mail"}],
        "measures": "Prace w zamkniętej szafie, lista na zaszyfrowanym dysku.", "last_review": story.day(118),
    }));
    let contract =
        json!({"contract_number": "POW/1/2026", "contract_date": story.day(125), "contract_until": story.day(-150)});
    story.take(FOUNDED - 6, BY, exams, "activate", contract);
    // The contract sets no hours for the notice of a breach, which shows as a gap.
    let camp = (REGISTER, "polkolonie");
    story.enter(
        60,
        BY,
        camp,
        json!({
            "name": "Półkolonie letnie", "operations": ["zapisy", "lista obecności", "kontakt z rodzicami"],
            "client": "Stowarzyszenie Wakacje na Próbę", "client_address": "ul. Letnia 5, 00-005 Miasto",
            "person_categories": ["dzieci", "rodzice"], "data_categories": ["dane kontaktowe", "stan zdrowia"],
            "special_categories": true, "measures": "Karty uczestników w zamykanej szafie sekretariatu.",
            "contract_number": "POW/2/2026", "contract_date": story.day(62),
        }),
    );
    story.take(60, BY, camp, "activate", json!({}));
    story.take_because(
        2,
        BY,
        camp,
        Because { step: "end", fields: json!({"ended_on": story.day(2)}), reason: "Turnusy się skończyły." },
    );
    story.enter(
        5,
        BY,
        (REGISTER, "stolowka"),
        json!({
            "name": "Rozliczanie obiadów", "client": "Przedszkole Wzorowe", "operations": ["naliczanie opłat"],
        }),
    );
    let old = (REGISTER, "dawny-kurs");
    story.enter(
        FOUNDED - 6,
        BY,
        old,
        json!({
            "name": "Kurs języka dla dorosłych", "operations": ["zapisy"], "client": "Szkoła Językowa Atrapa",
            "client_email": "kontakt@atrapa.example", "measures": "Segregator w sekretariacie.",
            "contract_number": "POW/3/2024", "contract_date": story.day(500),
        }),
    );
    story.take(FOUNDED - 6, BY, old, "activate", json!({}));
    let fields = json!({"ended_on": story.day(100)});
    story.take_because(99, BY, old, Because { step: "end", fields, reason: "Umowa wygasła." });
    let settled = json!({"end_of_data": "Returned", "data_gone_on": story.day(98), "statement_sent_on": story.day(97)});
    story.take(96, BY, old, "settle", settled);
}
