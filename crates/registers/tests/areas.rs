//! A control's statement speaks of its area: it says at least one of the words that belong there. A statement that was put
//! under a foreign area is noticed, because the words of an area fit few statements beside its own.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;

use rodowod_domain::text::fold;
use rodowod_registers::controls::CATALOGUE;

/// Beginnings of Polish words, folded, that tell of an area.
const WORDS: [(&str, &str); 34] = [
    ("access", "login kont dostep wejsc uprawnien logow konci obslug"),
    ("authorisation", "upowazn pelnomoc podwladn pracownikow"),
    ("confidentiality", "poufn tajemn zachow milcz ujawn powierz strzez zobowiaz"),
    ("training", "szkol czyta zapozna"),
    ("breach", "narusz incydent uchybien zdarzeni zagroz dziennik zawiad wykryc podgladan opatruj"),
    ("clause", "klauzul inform poucz prywatn"),
    ("consent", "zgod wycof zgadza zatrzym"),
    ("image", "zdjec wizerun"),
    ("child", "dziec odbior"),
    ("processor", "podmiot powierz wspoladmin umow"),
    ("disclosure", "udostep przekaz wydaj wydan ujawn odbiorc zapyt odsyla wystapi"),
    ("mail", "poczt e-mail mail wiadomos adres wysla wysyl"),
    ("phone", "telefon dzwon rozmow"),
    ("video", "wideo spotk kamer rozmow"),
    ("recording", "nagr"),
    (
        "design",
        "zmian projekt domysln zakres celow minimal narzedz adekwat czynnos wdroz poprawn rownowag spseudonim anonimiz pracowac",
    ),
    ("deletion", "usuw usun niszcz zniszcz kasuj anonim wyrzucon skasow"),
    ("retention", "okres przechow przeglad archiw termin dowodem wykorzystan"),
    ("governance", "polityk zasad zarzadz administrator iod kierown organem"),
    ("audit", "kontrol audyt sprawdz inspekc przeglad"),
    ("password", "hasl kody hasel"),
    ("session", "ekran logow sesj wylog prob prac wygaszacz zamyka"),
    ("physical", "pomieszcz klucz drzwi okn szaf biurk budyn papier temperatur"),
    ("inventory", "wykaz zbior budyn program ewidenc system numery"),
    ("device", "sprzet komputer urzadz telefon laptop sieci program wydruk drukar zdalna kamery siec"),
    ("media", "nosnik kopie"),
    ("register", "rejest czynnos wrazliw ewidencj"),
    ("dpia", "skutk"),
    ("risk", "ryzyk raport szacuje"),
    ("transfer", "przekaz eog panstw"),
    ("request", "zadan wniosk osob odpowied kopi dane dzien sprawy"),
    ("malware", "wirus zlosliw plik program poczt ochron skan"),
    ("maintenance", "przeglad konserw uster serwis produc aktual nosnik naprawie"),
    ("backup", "kopi odtw zapis archiwiz"),
];

fn says(statement: &str, area: &str) -> bool {
    let (_, words) = WORDS.iter().find(|(known, _)| *known == area).unwrap();
    let folded = fold(statement);
    words.split(' ').any(|word| folded.contains(word))
}

#[test]
fn every_statement_speaks_of_its_area() {
    let known: BTreeSet<&str> = WORDS.iter().map(|(area, _)| *area).collect();
    assert_eq!(known, CATALOGUE.areas().into_iter().collect(), "each area has its words");
    let astray = CATALOGUE.controls.iter().filter(|control| !says(&control.pl, &control.area));
    let astray: Vec<String> = astray.map(|control| format!("{}: {}", control.key, control.pl)).collect();
    assert!(astray.is_empty(), "\n{}", astray.join("\n"));
}

#[test]
fn a_statement_under_a_foreign_area_is_noticed() {
    let of = |key: &str| &CATALOGUE.control(key).unwrap().pl;
    for (key, foreign) in [
        ("password-length", "breach"),
        ("backup-daily", "consent"),
        ("dpia-single-triggers", "password"),
        ("session-idle-lock", "transfer"),
        ("request-identity", "physical"),
    ] {
        assert!(!says(of(key), foreign), "{key} would pass under {foreign}");
    }
    let places = CATALOGUE.controls.len() * (WORDS.len() - 1);
    let fits = CATALOGUE
        .controls
        .iter()
        .map(|control| WORDS.iter().filter(|(area, _)| *area != control.area && says(&control.pl, area)).count());
    let fits: usize = fits.sum();
    assert!(fits * 8 < places, "the words tell too little: {fits} of {places} foreign places would pass");
}
