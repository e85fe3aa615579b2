processing-activities = Rejestr czynności przetwarzania
processing-activities-one = Czynność przetwarzania
processing-activities-intro = Po co, czyje i jakie dane przetwarzamy, komu je przekazujemy i kiedy usuwamy (art. 30 ust. 1 RODO).

processing-activities-section-activity = Czynność
processing-activities-section-purpose = Cel i podstawa prawna
processing-activities-section-people = Osoby i dane
processing-activities-section-recipients = Odbiorcy i przekazywanie danych
processing-activities-section-retention = Usuwanie danych
processing-activities-section-safeguards = Zbiory i zabezpieczenia
processing-activities-section-risk = Ryzyko i ocena skutków
processing-activities-section-review = Przegląd

processing-activities-name = Nazwa czynności
processing-activities-name-hint = Krótko, tak jak mówi się o niej na co dzień, np. „Rekrutacja uczniów”.
processing-activities-owner = Kto odpowiada
processing-activities-owner-hint = Stanowisko lub komórka, np. „Zastępca dyrektora”. Bez nazwiska.
processing-activities-staff = Kto bierze udział
processing-activities-staff-hint = Stanowiska, każde w osobnym wierszu, np. „wychowawca klasy”.
processing-activities-joint-controllers = Współadministratorzy
processing-activities-joint-controllers-hint = Tylko wtedy, gdy o celach i sposobach decydujecie wspólnie z innym podmiotem.
processing-activities-joint-controllers-name = Nazwa
processing-activities-joint-controllers-contact = Dane kontaktowe
processing-activities-joint-controllers-share = Za co odpowiada
processing-activities-representative = Przedstawiciel administratora
processing-activities-representative-hint = Dotyczy administratorów spoza Unii. W szkole zwykle puste.

processing-activities-purposes = Cele przetwarzania
processing-activities-purposes-hint = Co chcecie osiągnąć, np. „Przyjęcie kandydata do szkoły i ogłoszenie wyników”.
processing-activities-legal-bases = Podstawa z art. 6 ust. 1 RODO
processing-activities-legal-bases-hint = Zaznacz każdą, na której opiera się ta czynność.
processing-activities-provisions = Przepis szczególny
processing-activities-provisions-hint = Ustawa i artykuł, np. „art. 150–160 ustawy – Prawo oświatowe”.
processing-activities-legitimate-interest = Jaki to uzasadniony interes
processing-activities-legitimate-interest-hint = Np. „Dochodzenie roszczeń z umowy najmu sali”. Organ publiczny nie może się na niego powołać przy wykonywaniu swoich zadań.
processing-activities-balancing-test = Test równowagi
processing-activities-balancing-test-hint = Dlaczego ten interes przeważa nad prawami osoby, zwłaszcza dziecka.

processing-activities-person-categories = Kategorie osób
processing-activities-person-categories-hint = Każda w osobnym wierszu, np. „kandydaci”, „rodzice kandydatów”.
processing-activities-data-categories = Kategorie danych
processing-activities-data-categories-hint = Każda w osobnym wierszu, np. „dane identyfikacyjne”, „oceny i frekwencja”.
processing-activities-features = Na co trzeba uważać
processing-activities-features-hint = Zaznacz, co dotyczy tej czynności. Od tego zależą dalsze pytania i potrzeba oceny skutków.
processing-activities-special-grounds = Wyjątek z art. 9 ust. 2 RODO
processing-activities-special-grounds-hint = Bez jednego z tych wyjątków danych szczególnej kategorii przetwarzać nie wolno.
processing-activities-special-provision = Przepis dotyczący danych szczególnej kategorii
processing-activities-special-provision-hint = Np. „art. 127 ustawy – Prawo oświatowe (kształcenie specjalne)”.
processing-activities-criminal-basis = Podstawa przetwarzania danych o karalności
processing-activities-criminal-basis-hint = Przepis, który na to pozwala, np. „art. 21 ustawy o przeciwdziałaniu zagrożeniom przestępczością na tle seksualnym”.
processing-activities-decision-logic = Jak działa profilowanie lub automatyczna decyzja
processing-activities-decision-logic-hint = Według jakich zasad powstaje wynik, kto go sprawdza i co z niego wynika dla osoby.
processing-activities-sources = Skąd pochodzą dane
processing-activities-sources-hint = Jeśli nie od samej osoby, trzeba ją poinformować według art. 14 RODO.

processing-activities-recipients = Kategorie odbiorców
processing-activities-recipients-hint = Każda w osobnym wierszu, np. „kurator oświaty”, „ZUS”. Podmioty przetwarzające wskaż niżej.
processing-activities-processors = Podmioty przetwarzające
processing-activities-processors-hint = Firmy, które robią to w Waszym imieniu, np. dostawca dziennika elektronicznego.
processing-activities-transfer = Dane są przekazywane poza Europejski Obszar Gospodarczy
processing-activities-transfers = Przekazania do państw trzecich
processing-activities-transfers-place = Państwo lub organizacja
processing-activities-transfers-ground = Podstawa przekazania
processing-activities-transfers-safeguards = Zabezpieczenia i gdzie jest dokument

processing-activities-retention = Terminy usunięcia
processing-activities-retention-hint = Osobny wiersz dla każdej kategorii danych, np. „arkusze ocen – 50 lat”.
processing-activities-retention-data = Kategoria danych
processing-activities-retention-period = Jak długo
processing-activities-retention-starts = Od kiedy liczone
processing-activities-retention-basis = Podstawa (przepis lub JRWA)
processing-activities-retention-disposal = Co potem
processing-activities-retention-note = Planowane terminy usunięcia – opis
processing-activities-retention-note-hint = Gdy terminu nie da się podać w tabeli, napisz, od czego zależy.

processing-activities-measures = Zabezpieczenia techniczne i organizacyjne
processing-activities-measures-hint = Ogólnie, np. „szafy na klucz, imienne konta, szyfrowane kopie zapasowe, szkolenia”.
processing-activities-carriers = Postać danych
processing-activities-datasets = Zbiory danych
processing-activities-datasets-hint = Zbiory z wykazu, na których ta czynność pracuje.
processing-activities-programs = Programy i systemy
processing-activities-programs-hint = Każdy w osobnym wierszu, np. „dziennik elektroniczny”, „SIO”.
processing-activities-clauses = Klauzule informacyjne
processing-activities-clauses-hint = Klauzule z rejestru, które mówią o tej czynności.
processing-activities-other-clauses = Klauzule spoza rejestru
processing-activities-other-clauses-hint = Nazwa i wersja, np. „Klauzula dla kandydatów, wersja 2”. Każda w osobnym wierszu.

processing-activities-risk = Poziom ryzyka
processing-activities-risk-hint = Wynik analizy ryzyka. Wysoki lub bardzo wysoki oznacza, że potrzebna jest ocena skutków.
processing-activities-risk-assessed-on = Data analizy ryzyka
processing-activities-dpia = Ocena skutków dla ochrony danych
processing-activities-dpia-note = Uzasadnienie lub znak oceny skutków
processing-activities-dpia-note-hint = Np. „spełnione jedno kryterium z dwunastu” albo „OSOD/1/2026”.

processing-activities-last-review = Data ostatniego przeglądu
processing-activities-last-review-hint = Od niej liczymy rok do następnego.
processing-activities-remarks = Uwagi
processing-activities-closed-on = Data zakończenia czynności

processing-activities-state-proposed = projekt
processing-activities-state-active = w rejestrze
processing-activities-state-review = w przeglądzie
processing-activities-state-closed = zakończona

processing-activities-move-activate = Wpisz do rejestru
processing-activities-move-review = Rozpocznij przegląd
processing-activities-move-confirm = Zatwierdź po przeglądzie
processing-activities-move-close = Zakończ czynność
processing-activities-move-abandon = Porzuć projekt
processing-activities-move-reopen = Otwórz ponownie
processing-activities-moved-activate = wpisano do rejestru
processing-activities-moved-review = rozpoczęto przegląd
processing-activities-moved-confirm = zatwierdzono po przeglądzie
processing-activities-moved-close = zakończono czynność
processing-activities-moved-abandon = porzucono projekt
processing-activities-moved-reopen = otwarto ponownie

processing-activities-deadline-review = Roczny przegląd wpisu

choice-legal-basis-consent = zgoda (lit. a)
choice-legal-basis-contract = umowa lub działania przed jej zawarciem (lit. b)
choice-legal-basis-legal-duty = obowiązek prawny (lit. c)
choice-legal-basis-vital-interests = żywotne interesy osoby (lit. d)
choice-legal-basis-public-task = zadanie publiczne (lit. e)
choice-legal-basis-legitimate-interest = prawnie uzasadniony interes (lit. f)

choice-special-ground-explicit-consent = wyraźna zgoda (lit. a)
choice-special-ground-labour-and-social-law = prawo pracy i zabezpieczenie społeczne (lit. b)
choice-special-ground-vital-interests = żywotne interesy, gdy osoba nie może wyrazić zgody (lit. c)
choice-special-ground-non-profit-body = działalność organizacji niezarobkowej wobec członków (lit. d)
choice-special-ground-made-public = dane oczywiście upublicznione przez osobę (lit. e)
choice-special-ground-legal-claims = roszczenia i sądy (lit. f)
choice-special-ground-public-interest = ważny interes publiczny określony w przepisie (lit. g)
choice-special-ground-health-or-social-care = opieka zdrowotna lub społeczna, medycyna pracy (lit. h)
choice-special-ground-public-health = zdrowie publiczne (lit. i)
choice-special-ground-archives-and-research = archiwa, badania naukowe, statystyka (lit. j)

choice-feature-special-categories = dane szczególnej kategorii (zdrowie, wyznanie i inne z art. 9)
choice-feature-criminal-data = dane o karalności (art. 10)
choice-feature-national-number = PESEL
choice-feature-children = dane dzieci
choice-feature-large-scale = duża skala
choice-feature-monitoring = systematyczne monitorowanie, np. kamery
choice-feature-profiling = profilowanie
choice-feature-automated-decisions = decyzje podejmowane automatycznie (art. 22)

choice-source-person-in-place = od osoby, na miejscu
choice-source-web-form = formularz lub strona internetowa
choice-source-mail = poczta elektroniczna
choice-source-telephone = telefon
choice-source-post = list
choice-source-social-media = media społecznościowe
choice-source-entrusted-by-others = powierzone przez innego administratora
choice-source-third-party = od innego podmiotu

choice-carrier-paper = papier
choice-carrier-system = system informatyczny
choice-carrier-media = nośniki przenośne
choice-carrier-mailbox = skrzynka pocztowa

choice-disposal-delete = usunąć
choice-disposal-anonymise = zanonimizować
choice-disposal-archive = przekazać do archiwum

choice-risk-level-low = niskie
choice-risk-level-medium = średnie
choice-risk-level-high = wysokie
choice-risk-level-very-high = bardzo wysokie

choice-dpia-need-not-needed = niepotrzebna
choice-dpia-need-needed = potrzebna, jeszcze niewykonana
choice-dpia-need-done = wykonana

choice-transfer-ground-adequacy = decyzja o odpowiednim stopniu ochrony (art. 45)
choice-transfer-ground-standard-clauses = standardowe klauzule umowne (art. 46 ust. 2 lit. c i d)
choice-transfer-ground-binding-rules = wiążące reguły korporacyjne (art. 47)
choice-transfer-ground-public-bodies = porozumienie organów publicznych (art. 46 ust. 2 lit. a i ust. 3 lit. b)
choice-transfer-ground-code-or-certificate = kodeks postępowania lub certyfikat (art. 46 ust. 2 lit. e i f)
choice-transfer-ground-ad-hoc-clauses = klauzule dopuszczone przez Prezesa UODO (art. 46 ust. 3 lit. a)
choice-transfer-ground-explicit-consent = wyraźna zgoda po informacji o ryzyku (art. 49 ust. 1 lit. a)
choice-transfer-ground-contract = konieczne do umowy z osobą lub w jej interesie (art. 49 ust. 1 lit. b i c)
choice-transfer-ground-public-interest = ważny interes publiczny (art. 49 ust. 1 lit. d)
choice-transfer-ground-legal-claims = roszczenia (art. 49 ust. 1 lit. e)
choice-transfer-ground-vital-interests = żywotne interesy (art. 49 ust. 1 lit. f)
choice-transfer-ground-public-register = rejestr publiczny (art. 49 ust. 1 lit. g)
choice-transfer-ground-compelling-interest = ważny interes administratora, przekazanie jednorazowe (art. 49 ust. 1 akapit drugi)

problem-special-ground = Wskaż wyjątek z art. 9 ust. 2 RODO. Bez niego danych szczególnej kategorii przetwarzać nie wolno.
problem-criminal-basis = Podaj przepis, który pozwala przetwarzać dane o karalności.
problem-transfer-where = Wpisz, dokąd i na jakiej podstawie przekazujecie dane.
problem-retention-needed = Podaj, jak długo przechowuje się dane: w wierszach albo jednym zdaniem.

gap-activity-purposes = Brakuje celów przetwarzania.
gap-activity-persons = Brakuje kategorii osób.
gap-activity-data = Brakuje kategorii danych.
gap-activity-recipients = Brakuje kategorii odbiorców. Jeśli ich nie ma, wpisz „brak”.
gap-activity-transfers = Zaznaczono przekazanie poza EOG, ale nie podano dokąd i na jakiej podstawie.
gap-activity-transfer-safeguards = Przekazanie z art. 49 ust. 1 akapit drugi wymaga opisu zabezpieczeń.
gap-activity-retention = Brakuje planowanych terminów usunięcia.
gap-activity-measures = Brakuje opisu zabezpieczeń.
gap-activity-basis = Brakuje podstawy z art. 6 ust. 1 RODO.
gap-activity-provision = Obowiązek prawny lub zadanie publiczne wymaga wskazania przepisu.
gap-activity-balance = Uzasadniony interes wymaga testu równowagi.
gap-activity-special-ground = Dane szczególnej kategorii wymagają wyjątku z art. 9 ust. 2 RODO.
gap-activity-logic = Opisz zasady profilowania lub decyzji automatycznej.
gap-activity-clause = Nie wskazano klauzuli informacyjnej.
gap-activity-risk = Nie określono poziomu ryzyka.
gap-activity-dpia = Ryzyko jest wysokie, a oceny skutków jeszcze nie wykonano.
gap-activity-screening = Nie sprawdzono, czy potrzebna jest ocena skutków.
