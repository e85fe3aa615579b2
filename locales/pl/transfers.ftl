transfers = Przekazania do państw trzecich
transfers-one = Przekazanie do państwa trzeciego
transfers-intro = Dane, które trafiają poza Europejski Obszar Gospodarczy: odpowiedzi na pytania rozdziału V RODO i wynik na dziś.

transfers-section-transfer = Przekazanie
transfers-section-adequacy = Krok 1: decyzja o adekwatności
transfers-section-safeguards = Krok 2: zabezpieczenia
transfers-section-derogation = Krok 3: wyjątek
transfers-section-verdict = Wynik
transfers-section-decision = Decyzja i przeglądy

transfers-name = Czego dotyczy
transfers-name-hint = Np. „Wsparcie techniczne poczty”.
transfers-recipient = Odbiorca
transfers-country = Państwo lub organizacja
transfers-territory = Kod kraju
transfers-territory-hint = Dwie litery, np. US, GB, IN. Dla Europejskiej Organizacji Patentowej EPO.
transfers-purpose = Cel
transfers-person-categories = Kategorie osób
transfers-data-categories = Kategorie danych
transfers-special-categories = Także dane szczególnych kategorii lub o karalności
transfers-regularity = Jak często
transfers-onward = Dalsze przekazywanie
transfers-onward-hint = Komu odbiorca przekazuje dane dalej.
transfers-activities = Czynności przetwarzania
transfers-categories = Kategorie czynności (jako podmiot przetwarzający)
transfers-processor = Podmiot przetwarzający
transfers-systems = Systemy

transfers-is-commercial = Odbiorca prowadzi działalność handlową
transfers-is-commercial-hint = Ma znaczenie dla Kanady: decyzja obejmuje tylko takie podmioty.
transfers-is-certified = Odbiorca jest na liście programu Ramy Ochrony Danych
transfers-is-certified-hint = Ma znaczenie dla Stanów Zjednoczonych.
transfers-certificate = Wpis na listę
transfers-personnel = Dane pracowników
transfers-personnel-hint = Czy się je przekazuje i czy obejmuje je certyfikat odbiorcy.

transfers-safeguard = Zabezpieczenie z art. 46
transfers-safeguard-document = Dokument
transfers-safeguard-document-hint = Co to za dokument i gdzie jest.
transfers-rights-enforceable = Osoby mogą tam dochodzić swoich praw przed sądem lub organem
transfers-impact = Ocena prawa i praktyki państwa
transfers-impact-on = Data oceny
transfers-impact-note = Uzasadnienie oceny
transfers-extra-measures = Środki dodatkowe
transfers-extra-measures-hint = Np. szyfrowanie kluczem, którego odbiorca nie ma.

transfers-derogation = Wyjątek z art. 49
transfers-derogation-reasons = Uzasadnienie wyjątku
transfers-is-necessary = Przekazanie jest do tego niezbędne
transfers-warned = Osobę uprzedzono o ryzyku, zanim się zgodziła
transfers-public-powers = Działamy tu jako organ władzy publicznej

transfers-verdict = Wynik
transfers-steps = Jak do niego doszło
transfers-decision = Decyzja Komisji
transfers-basis-until = Podstawa ważna do
transfers-judged-on = Stan na dzień

transfers-allowed-on = Data decyzji administratora
transfers-allowed-by = Decyzję zapisał(a)
transfers-persons-told = Gdzie mówimy o tym osobom
transfers-persons-told-hint = Która klauzula informacyjna wspomina o przekazaniu.
transfers-reviewed-on = Ostatni przegląd
transfers-remarks = Uwagi
transfers-ended-on = Data zakończenia
transfers-data-back = Co stało się z danymi u odbiorcy

transfers-state-planned = planowane
transfers-state-running = trwa
transfers-state-suspended = wstrzymane
transfers-state-forbidden = niedozwolone
transfers-state-ended = zakończone

transfers-move-allow = Zezwól
transfers-move-review = Odnotuj przegląd
transfers-move-suspend = Wstrzymaj
transfers-move-forbid = Zakaż
transfers-move-end = Zakończ
transfers-move-reopen = Otwórz ponownie
transfers-moved-allow = zezwolono
transfers-moved-review = odnotowano przegląd
transfers-moved-suspend = wstrzymano
transfers-moved-forbid = zakazano
transfers-moved-end = zakończono
transfers-moved-reopen = otwarto ponownie

transfers-deadline-basis = Koniec decyzji o adekwatności
transfers-deadline-review = Przegląd przekazania

choice-regularity-once = jednorazowo
choice-regularity-occasional = sporadycznie
choice-regularity-repeated = powtarzalnie
choice-regularity-continuous = stale

choice-personnel-data-not-transferred = nie są przekazywane
choice-personnel-data-transferred-covered = są, certyfikat je obejmuje
choice-personnel-data-transferred-not-covered = są, certyfikat ich nie obejmuje

choice-safeguard-kind-public-instrument = wiążący instrument między organami publicznymi
choice-safeguard-kind-binding-rules = wiążące reguły korporacyjne
choice-safeguard-kind-standard-clauses = standardowe klauzule umowne
choice-safeguard-kind-code-of-conduct = zatwierdzony kodeks postępowania
choice-safeguard-kind-certification = zatwierdzona certyfikacja

choice-impact-finding-equivalent = ochrona jest równoważna
choice-impact-finding-insufficient = ochrona nie wystarcza

choice-derogation-kind-explicit-consent = wyraźna zgoda osoby
choice-derogation-kind-contract = umowa z osobą
choice-derogation-kind-contract-for-person = umowa zawarta w interesie osoby
choice-derogation-kind-public-interest = ważny interes publiczny
choice-derogation-kind-claims = roszczenia
choice-derogation-kind-vital-interest = żywotny interes osoby, która nie może się zgodzić
choice-derogation-kind-public-register = rejestr publiczny

choice-transfer-verdict-no-transfer = to nie jest przekazanie do państwa trzeciego
choice-transfer-verdict-adequate = wolno: decyzja o adekwatności
choice-transfer-verdict-safeguards = wolno: odpowiednie zabezpieczenia
choice-transfer-verdict-assess-first = najpierw oceń prawo i praktykę państwa
choice-transfer-verdict-suspend = wstrzymaj: zabezpieczenia nie chronią
choice-transfer-verdict-derogation = wolno w drodze wyjątku
choice-transfer-verdict-forbidden = nie wolno

choice-transfer-step-eea = państwo należy do EOG
choice-transfer-step-adequate = jest decyzja o adekwatności
choice-transfer-step-not-covered = decyzja nie obejmuje tego odbiorcy
choice-transfer-step-no-decision = nie ma decyzji o adekwatności
choice-transfer-step-safeguards = zabezpieczenia z art. 46 chronią
choice-transfer-step-assessment-missing = brakuje oceny państwa albo praw, których da się dochodzić
choice-transfer-step-not-equivalent = ochrona nie jest równoważna
choice-transfer-step-rights-unenforceable = osoby nie mogą dochodzić swoich praw
choice-transfer-step-derogation = zachodzi wyjątek z art. 49
choice-transfer-step-authority = organ publiczny nie może powołać się na ten wyjątek
choice-transfer-step-not-occasional = wyjątek nie może być regułą
choice-transfer-step-not-necessary = przekazanie nie jest niezbędne
choice-transfer-step-forbidden = nie ma żadnej podstawy

problem-territory-code = Wpisz kod z dwóch liter, na przykład US, albo EPO.
problem-transfer-not-allowed = Przy tych odpowiedziach prawo nie pozwala na przekazanie.
problem-transfer-without-warning = Zgoda wystarczy tylko wtedy, gdy osobę uprzedzono o ryzyku.

gap-transfer-activity = Nie wskazano czynności, której dotyczy przekazanie.
gap-transfer-assessment = Brakuje oceny prawa i praktyki państwa albo pewności, że osoby mogą tam dochodzić praw.
gap-transfer-rights = Zabezpieczenia wystarczą dopiero wtedy, gdy osoby mogą tam dochodzić swoich praw.
gap-transfer-document = Nie podano dokumentu zabezpieczeń.
gap-transfer-forbidden = Przy dzisiejszych odpowiedziach nie ma podstawy do przekazania.
gap-transfer-clause = Nie wiadomo, która klauzula mówi osobom o przekazaniu.
