authorisations = Upoważnienia
authorisations-one = Upoważnienie
authorisations-intro = Kto i do jakich danych ma dostęp. Konto działa tylko na podstawie nadanego upoważnienia: odwołanie odbiera dostęp od razu.

authorisations-section-person = Osoba upoważniona
authorisations-section-scope = Zakres
authorisations-section-validity = Okres obowiązywania
authorisations-section-statements = Szkolenie i oświadczenia
authorisations-section-end = Odwołanie i odebranie dostępu

authorisations-person = Imię i nazwisko
authorisations-person-type = Podstawa współpracy
authorisations-post = Stanowisko lub funkcja
authorisations-post-hint = Tak jak w wykazie zbiorów, np. „sekretarz szkoły”. Po stanowisku sprawdzamy, czy użytkownik zbioru ma upoważnienie.
authorisations-unit = Komórka organizacyjna
authorisations-account = Konto w Rodowodzie
authorisations-account-hint = Login osoby w tym programie. Puste, jeśli osoba nie pracuje w programie.
authorisations-pesel = PESEL
authorisations-pesel-hint = Zwykle zbędny: osobę wskazują imię, nazwisko i stanowisko. Podaj tylko wtedy, gdy dwie osoby można pomylić (art. 5 ust. 1 lit. c RODO).

authorisations-reference = Znak upoważnienia
authorisations-reference-hint = Np. „UPO/12/2026”. Jeśli puste, wystarczy numer wpisu.
authorisations-powers = Dozwolone operacje
authorisations-powers-hint = Tylko te, których wymagają obowiązki osoby.
authorisations-registers = Rejestry w Rodowodzie
authorisations-registers-hint = Co osoba zobaczy po zalogowaniu. „Wszystkie rejestry” zwykle tylko dla dyrektora i IOD.
authorisations-access-level = Poziom dostępu
authorisations-access-level-hint = Z tabeli poziomów dostępu, np. „B – sekretariat”.
authorisations-datasets = Zbiory danych
authorisations-activities = Czynności przetwarzania
authorisations-systems = Systemy informatyczne
authorisations-systems-hint = Każdy system, w którym osoba będzie przetwarzać dane, i jej identyfikator w tym systemie.
authorisations-systems-system = System
authorisations-systems-login = Identyfikator
authorisations-systems-rights = Uprawnienia
authorisations-data-categories = Zakres danych
authorisations-data-categories-hint = Np. „dane identyfikacyjne i kontaktowe uczniów, oceny i frekwencja”.
authorisations-person-categories = Kategorie osób
authorisations-person-categories-hint = Np. „uczniowie, rodzice, pracownicy”.
authorisations-special-categories = Także dane szczególnych kategorii lub o karalności
authorisations-special-categories-hint = Np. dane o zdrowiu. Wymaga pisemnego upoważnienia (art. 22¹ᵇ § 3 Kodeksu pracy).

authorisations-from = Obowiązuje od
authorisations-to = Obowiązuje do
authorisations-to-hint = Puste: do odwołania albo do końca zatrudnienia lub współpracy.
authorisations-issuer = Nadający upoważnienie
authorisations-issuer-function = Funkcja nadającego
authorisations-issuer-ground = Podstawa umocowania
authorisations-issuer-ground-hint = Np. „dyrektor szkoły z urzędu” albo „pełnomocnictwo nr 3/2026 z 2 stycznia 2026 r.”.

authorisations-training-date = Data szkolenia
authorisations-training-title = Temat szkolenia
authorisations-pledge-date = Data zobowiązania do poufności
authorisations-pledge-date-hint = Zobowiązanie obowiązuje także po ustaniu zatrudnienia.
authorisations-policy-version = Wersja polityki
authorisations-policy-version-hint = Wersja, z którą osoba się zapoznała, np. „3.1”.
authorisations-policy-date = Data zapoznania się z polityką
authorisations-received-on = Data odbioru upoważnienia
authorisations-received-on-hint = Kiedy osoba podpisała odbiór.

authorisations-withdrawn-on = Data odwołania
authorisations-withdrawal-reason = Przyczyna
authorisations-withdrawals = Odebranie dostępu i mienia
authorisations-withdrawals-hint = Konta, klucze, karty, urządzenia. Lista powstaje z upoważnieniem, a daty wpisuje się przy rozstaniu.
authorisations-withdrawals-resource = Co odebrać
authorisations-withdrawals-done-on = Odebrano
authorisations-remarks = Uwagi

authorisations-state-prepared = Przygotowane
authorisations-state-granted = Nadane
authorisations-state-suspended = Zawieszone
authorisations-state-withdrawn = Odwołane, trwa odbieranie dostępu
authorisations-state-expired = Wygasłe, trwa odbieranie dostępu
authorisations-state-completed = Zakończone

authorisations-move-grant = Nadaj upoważnienie
authorisations-move-suspend = Zawieś
authorisations-move-resume = Przywróć
authorisations-move-withdraw = Odwołaj
authorisations-move-expire = Stwierdź wygaśnięcie
authorisations-move-complete = Potwierdź odebranie dostępu
authorisations-moved-grant = nadano upoważnienie
authorisations-moved-suspend = zawieszono upoważnienie
authorisations-moved-resume = przywrócono upoważnienie
authorisations-moved-withdraw = odwołano upoważnienie
authorisations-moved-expire = stwierdzono wygaśnięcie
authorisations-moved-complete = potwierdzono odebranie dostępu

authorisations-deadline-expiry = Upoważnienie wygasa
authorisations-deadline-cut-off = Odebranie kont, kluczy i urządzeń

choice-person-type-employee = pracownik
choice-person-type-contractor = współpracownik (umowa cywilnoprawna)
choice-person-type-trainee = praktykant
choice-person-type-intern = stażysta
choice-person-type-volunteer = wolontariusz
choice-person-type-officer = inspektor ochrony danych

choice-register-scope-everything = wszystkie rejestry
choice-register-scope-processing-activities = czynności przetwarzania
choice-register-scope-datasets = zbiory danych
choice-register-scope-areas = obszary przetwarzania
choice-register-scope-devices = urządzenia
choice-register-scope-authorisations = upoważnienia
choice-register-scope-processors = podmioty przetwarzające
choice-register-scope-requests = żądania osób
choice-register-scope-breaches = naruszenia

choice-power-choice-view = wgląd
choice-power-choice-enter = wprowadzanie
choice-power-choice-change = zmienianie
choice-power-choice-disclose = udostępnianie
choice-power-choice-delete = usuwanie
choice-power-choice-administer = administrowanie

choice-withdrawal-reason-end-of-contract = ustanie zatrudnienia lub współpracy
choice-withdrawal-reason-change-of-duties = zmiana obowiązków
choice-withdrawal-reason-long-absence = długa nieobecność
choice-withdrawal-reason-breach = naruszenie zasad
choice-withdrawal-reason-no-longer-needed = dostęp nie jest już potrzebny
choice-withdrawal-reason-other = inna

gap-authorisation-receipt = Brak daty odbioru upoważnienia przez osobę.
gap-authorisation-systems = Upoważnienie nie wskazuje systemów informatycznych.
gap-authorisation-datasets = Upoważnienie nie wskazuje zbiorów danych.
gap-authorisation-past-its-end = Minął ostatni dzień upoważnienia: stwierdź wygaśnięcie albo przedłuż.
gap-authorisation-cut-off = Nie spisano, co trzeba odebrać osobie.
gap-authorisation-training-old = Od szkolenia minął ponad rok.

problem-authorisation-without-scope = Wskaż, czego upoważnienie dotyczy: rejestry, zbiory, systemy albo zakres danych.
problem-authorisation-not-over = Upoważnienie jeszcze obowiązuje. Aby zakończyć je wcześniej, odwołaj je.
problem-access-not-withdrawn = Wpisz, kiedy to odebrano.
problem-before-the-start = Ta data jest wcześniejsza niż początek.
