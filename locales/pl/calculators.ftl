### Kalkulatory

calculators-title = Kalkulatory
calculators-lead = Te same obliczenia, według których działają rejestry. Nic, co tu wpiszesz, nie jest zapisywane.
calculators-do = Oblicz
calculators-why = Skąd ten wynik
calculators-answer = Wynik

calculator-deadline-title = Termin
calculator-deadline-lead = Kiedy kończy się termin w dniach, tygodniach, miesiącach lub latach.
calculator-event = Dzień zdarzenia
calculator-event-hint = Na przykład dzień, w którym pismo wpłynęło.
calculator-count = Ile
calculator-unit = Czego
calculator-unit-d = dni
calculator-unit-w = tygodni
calculator-unit-m = miesięcy
calculator-unit-y = lat
calculator-regime = Według
calculator-regime-eu = RODO (rozporządzenie 1182/71)
calculator-regime-kc = Kodeksu cywilnego
calculator-regime-kpa = Kodeksu postępowania administracyjnego
calculator-nominal = Z samego liczenia

calculator-answer-title = Odpowiedź na żądanie
calculator-answer-lead = Do kiedy odpowiedzieć osobie, która korzysta ze swoich praw z art. 15–22 RODO.
calculator-received = Dzień wpływu
calculator-asked = Dzień prośby o doprecyzowanie
calculator-clarified = Dzień odpowiedzi na tę prośbę
calculator-identity_asked = Dzień prośby o potwierdzenie tożsamości
calculator-identity_confirmed = Dzień potwierdzenia tożsamości
calculator-extended = Termin przedłużono o dwa miesiące
calculator-by_post = Odpowiedź idzie pocztą
calculator-post-by = Nadać najpóźniej
calculator-extension-notice = Zawiadomić o przedłużeniu najpóźniej
calculator-suspend = Gdy bieg terminu tylko się wstrzymuje
calculator-restart = Gdy termin biegnie od nowa

calculator-hours-title = Godziny
calculator-hours-lead = Termin w godzinach, na przykład 72 godziny na zgłoszenie naruszenia. Liczy się czas, który upłynął – także w święta i przy zmianie czasu.
calculator-from = Chwila stwierdzenia
calculator-from-hint = Według zegara w Polsce.
calculator-hours = Ile godzin
calculator-strict = Z pominięciem godziny zdarzenia
calculator-outer = Z dwoma dniami roboczymi (niepewne, tylko do uzasadnienia)

calculator-severity-title = Waga naruszenia
calculator-severity-lead = Metoda ENISA i propozycja zawiadomień. Decyduje człowiek.
calculator-ei = Łatwość identyfikacji
calculator-ei-1 = 0,25 – znikoma
calculator-ei-2 = 0,5 – ograniczona
calculator-ei-3 = 0,75 – znaczna
calculator-ei-4 = 1 – pełna
calculator-confidentiality = Poufność
calculator-confidentiality-0 = 0 – bez śladu nieuprawnionego użycia
calculator-confidentiality-1 = 0,25 – znani odbiorcy
calculator-confidentiality-2 = 0,5 – nieznani odbiorcy
calculator-integrity = Integralność
calculator-integrity-0 = 0 – zmienione, nieużyte
calculator-integrity-1 = 0,25 – być może użyte, do odtworzenia
calculator-integrity-2 = 0,5 – być może użyte, nie do odtworzenia
calculator-availability = Dostępność
calculator-availability-0 = 0 – przywrócona bez trudu
calculator-availability-1 = 0,25 – czasowy brak dostępu
calculator-availability-2 = 0,5 – utracone na zawsze
calculator-malicious = Działanie umyślne
calculator-confidentiality_lost = Ktoś nieuprawniony mógł odczytać dane
calculator-pesel_with_identity = PESEL razem z nazwiskiem lub adresem
calculator-trusted_recipient = Zaufany odbiorca potwierdził na piśmie usunięcie
calculator-special_category = Dane z art. 9 lub 10 RODO
calculator-records_of_care = Dokumentacja psychologiczna, pedagogiczna lub medyczna
calculator-children_or_safety = Od danych zależy bezpieczeństwo dzieci lub podopiecznych
calculator-care_affected = Brak lub zmiana danych dotyka opieki, świadczeń lub zaświadczeń
calculator-unintelligible = Dane były zaszyfrowane
calculator-key_safe = Klucz jest bezpieczny
calculator-availability_kept = Dane są nadal dostępne
calculator-risk_unlikely_affirmed = Administrator stwierdził na piśmie, że ryzyko jest mało prawdopodobne
calculator-persons = Liczba osób
calculator-severity-authority = Prezes UODO
calculator-severity-persons = Osoby, których dane dotyczą
calculator-severity-flag = Uwaga

calculator-identifiers-title = Numery
calculator-identifiers-lead = Czy numer jest poprawny. To nie znaczy, że istnieje ani że należy do tej osoby.
calculator-kind = Rodzaj
calculator-kind-pesel = PESEL
calculator-kind-nip = NIP
calculator-kind-regon = REGON
calculator-kind-id-card = Dowód osobisty
calculator-kind-passport = Paszport
calculator-kind-nrb = Rachunek bankowy
calculator-kind-pwz = Prawo wykonywania zawodu
calculator-kind-kw = Księga wieczysta
calculator-number = Numer
calculator-canonical = Zapis
calculator-birth = Data urodzenia
calculator-sex = Płeć
calculator-female = kobieta
calculator-male = mężczyzna

calculator-password-title = Hasło
calculator-password-lead = Czy hasło spełnia zasady. Nie wpisuj tu hasła, którego naprawdę używasz.
calculator-preset = Zasady
calculator-candidate = Hasło
calculator-password-accepted = Hasło spełnia zasady
calculator-password-refused = Hasło nie spełnia zasad

calculator-holidays-title = Święta
calculator-holidays-lead = Dni ustawowo wolne od pracy w Polsce, poza zwykłymi niedzielami.
calculator-year = Rok
calculator-holidays-count =
    { $count ->
        [one] { $count } dzień
        [few] { $count } dni
        [many] { $count } dni
       *[other] { $count } dnia
    }

calculators-others = Kalkulatory tej grupy
calculators-group-time = Terminy i święta
calculators-group-breach = Naruszenia
calculators-group-assessment = Zanim zaczniesz przetwarzać
calculators-group-documents = Dokumenty, prawa, przechowywanie
calculators-group-children = Dzieci i przedstawiciele
calculators-group-numbers = Numery i hasła
calculator-none = nie dotyczy
calculator-yes = Tak
calculator-no = Nie
calculator-show-items = Pokaż pozycje
calculator-more-rows = Dodaj zagrożenie
calculator-days = { $count ->
        [one] { $count } dzień
        [few] { $count } dni
        [many] { $count } dni
       *[other] { $count } dnia
    }
calculator-weeks = { $count ->
        [one] { $count } tydzień
        [few] { $count } tygodnie
        [many] { $count } tygodni
       *[other] { $count } tygodnia
    }
calculator-months = { $count ->
        [one] { $count } miesiąc
        [few] { $count } miesiące
        [many] { $count } miesięcy
       *[other] { $count } miesiąca
    }
calculator-years = { $count ->
        [one] { $count } rok
        [few] { $count } lata
        [many] { $count } lat
       *[other] { $count } roku
    }
calculator-hours-counted = { $count ->
        [one] { $count } godzina
        [few] { $count } godziny
        [many] { $count } godzin
       *[other] { $count } godziny
    }
calculator-each-year-by = co roku do { $day } { $month }

calculator-fee-title = Opłata za żądanie
calculator-fee-lead = Ile czasu dać osobie na potwierdzenie opłaty za żądanie nieuzasadnione lub nadmierne.
calculator-delivered = Dzień doręczenia zawiadomienia o opłacie
calculator-previous = Dzień poprzedniego żądania tej osoby
calculator-previous-hint = Jeśli było. Po roku żądania nie można uznać za nadmierne.
calculator-fee-why = O opłacie mówi się osobie, zanim się ją naliczy, aby mogła wycofać żądanie. Że żądanie jest nadmierne, wykazuje administrator.
calculator-fee-never-excessive = Od poprzedniego żądania minął rok, więc tego nie można uznać za nadmierne: opłaty nie pobiera się.

calculator-information-title = Informacja o danych z innego źródła
calculator-information-lead = Do kiedy poinformować osobę, której dane nie pochodzą od niej (art. 14 RODO).
calculator-obtained = Dzień uzyskania danych
calculator-contact = Dzień pierwszego kontaktu z osobą
calculator-contact-hint = Jeśli dane służą do kontaktu.
calculator-disclosure = Dzień ujawnienia danych innemu odbiorcy
calculator-exception = Wyjątek od obowiązku
calculator-information-no-duty = Nie trzeba informować

calculator-periods-title = Katalog terminów
calculator-periods-lead = Wszystkie okresy, których pilnuje program: ile trwają, od czego się liczą i z jakiego przepisu.
calculator-code = Termin
calculator-code-hint = Bez wyboru zobaczysz cały katalog.
calculator-with_extension = Z przedłużeniem
calculator-periods-count = { $count ->
        [one] { $count } termin
        [few] { $count } terminy
        [many] { $count } terminów
       *[other] { $count } terminu
    }
calculator-period-for = Czego dotyczy
calculator-period-length = Ile trwa
calculator-period-from = Od czego
calculator-period-law = Przepis
calculator-period-not-moved = To górna granica: końca nie przesuwa się na dzień roboczy.
calculator-period-yearly = Stały dzień w każdym roku.
calculator-period-not-yet = W tym dniu ten termin jeszcze nie obowiązywał; podaj późniejszą datę.

calculator-holiday-date = Dzień
calculator-holiday-name = Święto
calculator-holidays-why = W te dni, w soboty i w niedziele terminy w dniach, tygodniach, miesiącach i latach się nie kończą. Wielki Piątek, 2 maja i 31 grudnia to zwykłe dni robocze.

calculator-severity-data = Jakie dane objęło naruszenie
calculator-severity-identification = Czy z danych widać, o kogo chodzi
calculator-severity-circumstances = Co się stało z danymi
calculator-severity-facts = Okoliczności ważne dla zgłoszenia
calculator-factors = Co zmienia ocenę danych
calculator-identifiers = Co prowadzi do osoby
calculator-severity-reckoning = Rachunek
calculator-severity-no-data = Wskaż przynajmniej jeden rodzaj danych.

calculator-dpia-title = Potrzeba oceny skutków
calculator-dpia-lead = Czy przed rozpoczęciem przetwarzania trzeba ocenić skutki dla ochrony danych (art. 35 RODO).
calculator-criterion = Kryteria z wykazu Prezesa UODO
calculator-criterion-hint = Zaznacz wszystkie, które pasują. Zwykle dwa wystarczą.
calculator-guideline = Kryteria z wytycznych europejskich
calculator-trigger = Okoliczności, z których każda sama wystarcza
calculator-controller_decides = Administrator i tak chce przeprowadzić ocenę
calculator-single_practitioner = To praktyka jednej osoby, np. jednego lekarza
calculator-exemption = Zwolnienie
dpia-exemption-assessed-by-legislator = Skutki oceniono przy stanowieniu przepisu
dpia-exemption-exempt-list = Operacja jest na liście zwolnionych
dpia-exemption-risk-unlikely-reasoned = Na piśmie uzasadniono, że wysokie ryzyko jest mało prawdopodobne
calculator-residual_high = Mimo zabezpieczeń ryzyko pozostaje wysokie
calculator-dpia-list-hits = Kryteria z wykazu
calculator-dpia-guideline-hits = Kryteria z wytycznych
calculator-dpia-consultation = Uprzednie konsultacje z Prezesem UODO
calculator-dpia-why-no = Nie wskazano niczego, co zwykle oznacza wysokie ryzyko.
calculator-dpia-consult = Ryzyko pozostaje wysokie, więc przed rozpoczęciem pyta się Prezesa UODO; tygodni na odpowiedź ma { $weeks }, a z przedłużeniem { $extended }.

calculator-legitimate-interest-title = Prawnie uzasadniony interes
calculator-legitimate-interest-lead = Czy można oprzeć przetwarzanie na art. 6 ust. 1 lit. f RODO.
calculator-interest-gates = Najpierw trzy warunki
calculator-interest-balance = Potem ważenie
calculator-public_authority = Jesteśmy podmiotem publicznym
calculator-performs_its_task = Przetwarzanie służy naszym zadaniom publicznym
calculator-purpose_is_real_and_present = Interes jest rzeczywisty i aktualny
calculator-purpose_is_lawful = Interes jest zgodny z prawem
calculator-purpose_is_precise = Cel jest dokładnie nazwany
calculator-less_intrusive_means_exist = Ten sam cel da się osiągnąć mniej dotkliwie
calculator-impact = Skutki dla osób
calculator-impact-slight = niewielkie
calculator-impact-moderate = odczuwalne
calculator-impact-serious = poważne
calculator-revealing_data = Dane wiele mówią o osobie (położenie, finanse, korespondencja)
calculator-is_expected = Osoby mogą się tego spodziewać
calculator-concerns_children = Dotyczy dzieci
calculator-safeguards = Są dodatkowe zabezpieczenia
calculator-can_opt_out = Osoba może łatwo zrezygnować
calculator-interest-why-pass = Warunki są spełnione, a nic istotnego nie przemawia przeciw.
calculator-interest-inform = Interes trzeba wskazać w klauzuli, a prawo sprzeciwu przedstawić wyraźnie i osobno.

calculator-transfers-title = Przekazanie poza EOG
calculator-transfers-lead = Czy i na jakiej podstawie można przekazać dane do innego państwa.
calculator-territory = Państwo lub organizacja odbiorcy
calculator-territory-expected = Wskaż państwo odbiorcy.
calculator-on = Na dzień
calculator-transfer-recipient = Odbiorca
calculator-is_commercial = Kanada: przedsiębiorca objęty ustawą PIPEDA
calculator-is_certified = USA: odbiorca jest na liście Data Privacy Framework
calculator-personnel = USA: dane pracowników
calculator-personnel-not-transferred = nie są przekazywane
calculator-personnel-transferred-covered = są przekazywane, certyfikat je obejmuje
calculator-personnel-transferred-not-covered = są przekazywane, certyfikat ich nie obejmuje
calculator-transfer-basis = Jeśli nie ma decyzji Komisji
calculator-safeguard = Zabezpieczenia (art. 46)
calculator-safeguard-standard-clauses = standardowe klauzule umowne
calculator-safeguard-binding-corporate-rules = wiążące reguły korporacyjne
calculator-safeguard-public-instrument = instrument między podmiotami publicznymi
calculator-safeguard-code-of-conduct = kodeks postępowania
calculator-safeguard-certification = certyfikacja
calculator-impact_assessment = Ocena skutków przekazania
calculator-impact_assessment-missing = jeszcze jej nie ma
calculator-impact_assessment-protection-equivalent = ochrona jest równoważna
calculator-impact_assessment-rights-unenforceable = ochrona wystarcza, ale osoby nie mogą tam dochodzić swoich praw
calculator-impact_assessment-protection-insufficient = ochrona nie wystarcza
calculator-derogation = Wyjątek (art. 49)
calculator-derogation-explicit-consent = wyraźna zgoda osoby
calculator-derogation-contract = umowa z osobą
calculator-derogation-contract-for-person = umowa w interesie osoby
calculator-derogation-public-interest = ważny interes publiczny
calculator-derogation-claims = roszczenia
calculator-derogation-vital-interest = żywotne interesy
calculator-derogation-public-register = rejestr publiczny
calculator-is_occasional = Przekazanie jest sporadyczne
calculator-is_necessary = Przekazanie jest niezbędne
calculator-exercises_public_powers = Działamy jako organ władzy publicznej
calculator-transfer-decision = Decyzja Komisji
calculator-transfer-scope = Kogo obejmuje
calculator-transfer-scope-general = wszystkich odbiorców
calculator-transfer-scope-commercial = tylko przedsiębiorców
calculator-transfer-scope-certified = tylko odbiorców z listy
calculator-transfer-until = Ważna do
calculator-transfer-decisions = Obowiązujące decyzje Komisji

calculator-risk-title = Ryzyko czynności
calculator-risk-lead = Ryzyko dla osób według zgłoszeń ze stanowisk, przed zabezpieczeniami i po nich.
calculator-scale = Skala
calculator-scale-5x5 = 5 × 5
calculator-scale-3x3 = 3 × 3
calculator-dpia_criteria = Ile kryteriów oceny skutków spełnia czynność
calculator-scenario-number = { $count ->
       *[other] Zagrożenie { $count }
    }
calculator-scenario = Zagrożenie
calculator-position = Stanowisko lub zagrożenie
calculator-position-hint = Na przykład: sekretariat, wysyłka do złego adresata.
calculator-likelihood = Prawdopodobieństwo
calculator-severity = Skutek dla osoby
calculator-less_likely = O ile zabezpieczenie zmniejsza prawdopodobieństwo
calculator-less_severe = O ile zabezpieczenie zmniejsza skutek
calculator-control_state = Stan zabezpieczenia
calculator-control_state-implemented = wdrożone i potwierdzone
calculator-control_state-implemented-unproven = wdrożone, bez dowodu
calculator-control_state-planned = planowane
calculator-rows = Wiersze
calculator-risk-no-scenario = Opisz przynajmniej jedno zagrożenie.
calculator-risk-beyond-scale = Ta ocena wykracza poza wybraną skalę.
calculator-risk-inherent = Przed zabezpieczeniami
calculator-risk-residual = Po zabezpieczeniach
calculator-risk-target = Po wdrożeniu planowanych
calculator-risk-decision = Decyzja
calculator-risk-positions = Według stanowisk
calculator-risk-opens-dpia = Trzeba ocenić skutki
calculator-risk-why-max = Ryzykiem czynności jest najwyższe z ryzyk, nigdy średnia: średnia ukrywa najgorsze zagrożenie. Liczą się tylko zabezpieczenia wdrożone i potwierdzone.
calculator-risk-why-bounds = Do { $accept } ryzyko się akceptuje, do { $justify } akceptuje się je z pisemnym uzasadnieniem, powyżej trzeba działać.
calculator-risk-why-signature = Najcięższego skutku, który nie jest całkiem mało prawdopodobny, nie akceptuje się samym rachunkiem: potrzebna jest podpisana decyzja administratora.
calculator-risk-why-dpia = Ryzyko pozostaje wysokie, a czynność spełnia tyle kryteriów, ile zwykle wystarcza: potrzebna jest ocena skutków, a gdy nie pomoże, konsultacje z Prezesem UODO.

calculator-completeness-title = Czego brakuje
calculator-completeness-lead = Co musi zawierać wpis, klauzula, umowa lub zawiadomienie i czego w nim nie ma, artykuł po artykule.
calculator-document = Dokument
calculator-item-absent = nie ma
calculator-item-present = jest
calculator-item-not-applicable = nie dotyczy
calculator-completeness-whole = Niczego nie brakuje
calculator-completeness-missing = { $count ->
        [one] Brakuje { $count } pozycji
        [few] Brakuje { $count } pozycji
        [many] Brakuje { $count } pozycji
       *[other] Brakuje { $count } pozycji
    }
calculator-completeness-met = Spełnione wymagania

calculator-rights-title = Prawa osoby
calculator-rights-lead = Które prawa z art. 15–22 RODO przysługują przy danej podstawie przetwarzania.
calculator-basis = Podstawa przetwarzania
calculator-right = Prawo
calculator-right-hint = Bez wyboru zobaczysz wszystkie.
calculator-right-answer = Czy przysługuje
calculator-right-yes = Przysługuje
calculator-right-no = Nie przysługuje
calculator-right-conditional = Przysługuje pod warunkiem
calculator-rights-all = Prawa przy tej podstawie
calculator-direct_marketing = Dane służą marketingowi bezpośredniemu
calculator-rights-marketing = Sprzeciw wobec marketingu bezpośredniego jest bezwzględny: nie wymaga powodów i nie podlega ważeniu.
calculator-rights-refusals = Usunięcia można odmówić, gdy dane są niezbędne z jednego z tych powodów:

calculator-retention-title = Okres przechowywania
calculator-retention-lead = Do kiedy przechowywać dokument i kiedy można go zniszczyć. Pierwszeństwo ma wykaz akt instytucji.
calculator-record = Co jest przechowywane
calculator-from_day = Dzień, od którego się liczy
calculator-from_day-hint = Na przykład dzień ostatniego wpisu, zakończenia sprawy, nagrania.
calculator-own_years = Okres z własnego wykazu akt, w latach
calculator-own_years-hint = Wypełnij, jeśli wykaz mówi inaczej albo tabela nie podaje okresu.
calculator-hold = Co wstrzymuje zniszczenie
calculator-archive = Zgoda archiwum państwowego
calculator-archive-not-needed = niepotrzebna
calculator-archive-missing = potrzebna, jeszcze jej nie ma
calculator-archive-given = udzielona
calculator-retention-own-period = Tabela nie podaje tu okresu; wpisz liczbę lat z własnego wykazu akt.
calculator-retention-counted-from = Liczy się od
calculator-retention-disposal-day = Pierwszy dzień, gdy można zniszczyć
calculator-retention-close = Przypomnienie od
calculator-retention-state = W podanym dniu
calculator-retention-why-year-end = Okres kończy się 31 grudnia roku, w którym mija; liczy się pełne lata kalendarzowe.
calculator-retention-why-anniversary = Okres kończy się tego samego dnia i nie przesuwa się na dzień roboczy.
calculator-retention-why-event = Przechowywanie kończy się z tym zdarzeniem.
calculator-retention-why-min = To najkrótszy okres: wcześniej nie wolno zniszczyć.
calculator-retention-why-max = To najdłuższy okres: dłużej nie wolno przechowywać.
calculator-retention-why-hold = Wstrzymanie zawiesza zniszczenie do czasu, aż jego powód ustanie.

calculator-minors-title = Kto może działać
calculator-minors-lead = Kto może działać za dziecko lub podopiecznego, poznać dane albo wyrazić zgodę.
calculator-actor = Kto pyta
calculator-matter = O co chodzi
calculator-born = Data urodzenia dziecka lub podopiecznego
calculator-born-later = Data urodzenia jest późniejsza niż dzień sprawy.
calculator-parents_disagree = Rodzice się nie zgadzają
calculator-is_authorised = Osoba pełnoletnia upoważniła pytającego
calculator-is_married = Osoba jest w związku małżeńskim
calculator-is_incapacitated = Osoba jest ubezwłasnowolniona
calculator-age = Wiek
calculator-evidence = Co zrobić najpierw

calculator-pick-up-title = Odbiór dziecka
calculator-pick-up-lead = Czy wydać dziecko osobie, która po nie przyszła.
calculator-collector = Kto przyszedł
calculator-collector-authorised = osoba z upoważnieniem
calculator-collector-parent = rodzic z pełną władzą rodzicielską
calculator-collector-parent-limited = rodzic z ograniczoną władzą
calculator-collector-parent-suspended = rodzic z zawieszoną władzą
calculator-collector-parent-deprived = rodzic pozbawiony władzy
calculator-collector-parent-forbidden = rodzic z sądowym zakazem kontaktów
calculator-collector-unknown = ktoś inny
calculator-identity_checked = Sprawdzono tożsamość (okazany dokument, bez kopii)
calculator-pickup-authorisation = Upoważnienie
calculator-valid_from = Ważne od
calculator-valid_to = Ważne do
calculator-withdrawn = Dzień wycofania
calculator-collector_born = Data urodzenia osoby upoważnionej

calculator-disclosure-title = Kto może dostać dane dziecka
calculator-disclosure-lead = Na jakiej podstawie i o co zapytać, gdy o dane prosi sąd, policja, ośrodek pomocy lub inna szkoła.
calculator-recipient = Kto prosi
calculator-asked_on = Dzień wpływu prośby
calculator-secrecy = Tajemnica, którą objęte są dane
calculator-ground = Co zwalnia z tajemnicy
calculator-answer-by = Odpowiedzieć najpóźniej
calculator-disclosure-yes = Tak, na podstawie ustawy
calculator-disclosure-no = Nie: stoi na przeszkodzie tajemnica
calculator-secrecy-lifted = Wskazana okoliczność zwalnia z tajemnicy; przekaż tylko to, co potrzebne.
calculator-secrecy-stands = Nic ze wskazanych okoliczności nie zwalnia z tej tajemnicy; samo prawo do pytania nie wystarcza.

calculator-kind-pesel-why = Ostatnia cyfra musi zgadzać się z sumą pozostałych z wagami 1, 3, 7, 9, a zapisana data musi istnieć.
calculator-kind-nip-why = Ostatnia cyfra to reszta z dzielenia sumy z wagami 6, 5, 7, 2, 3, 4, 5, 6, 7 przez 11; reszty 10 się nie nadaje.
calculator-kind-regon-why = Ostatnia cyfra to reszta z dzielenia ważonej sumy przez 11, a 10 zapisuje się jako 0; w numerze 14-cyfrowym prawidłowe musi być też pierwsze 9 cyfr.
calculator-kind-id-card-why = Litery liczą się od A = 10 do Z = 35; suma z wagami 7, 3, 1, 9, 7, 3, 1, 7, 3 musi dzielić się przez 10.
calculator-kind-passport-why = Litery liczą się od A = 10 do Z = 35; suma z wagami 7, 3, 9, 1, 7, 3, 1, 7, 3 musi dzielić się przez 10.
calculator-kind-nrb-why = Cały rachunek musi dać resztę 1 z dzielenia przez 97, a numer banku ma własną cyfrę kontrolną.
calculator-kind-pwz-why = U lekarza pierwsza cyfra to reszta z dzielenia ważonej sumy pozostałych przez 11; u innych zawodów sprawdza się tylko postać numeru.
calculator-kind-kw-why = Suma znaków z wagami 1, 3, 7 musi dać cyfrę kontrolną; w kodzie sądu nie ma liter Q i V.

calculator-second_factor = Logowanie ma drugi składnik
calculator-password-owner = Czego hasło nie może zawierać
calculator-own_names = Imiona i nazwisko
calculator-own_login = Login
calculator-own_email = Adres e-mail
calculator-own_birth = Data urodzenia
calculator-own_phone = Telefon
calculator-own_plate = Numer rejestracyjny
calculator-own_pesel = PESEL
calculator-own_institution = Nazwa instytucji
calculator-preset-expected = Wybierz przynajmniej jeden zestaw zasad.
calculator-preset-hint = Przy kilku zestawach obowiązuje surowsza zasada.
calculator-password-length = Najmniejsza długość
calculator-password-conflicts = { $count ->
        [one] { $count } sprzeczność
        [few] { $count } sprzeczności
        [many] { $count } sprzeczności
       *[other] { $count } sprzeczności
    }
calculator-password-to-choose = Zasady, które się wykluczają
calculator-password-why = Hasło ma wymaganą długość i znaki i nie ma go na listach zakazanych treści.
calculator-point-0 = 0
calculator-point-1 = 1
calculator-point-2 = 2
calculator-point-3 = 3
calculator-point-4 = 4
calculator-point-5 = 5

territory-AT = Austria
territory-BE = Belgia
territory-BG = Bułgaria
territory-HR = Chorwacja
territory-CY = Cypr
territory-CZ = Czechy
territory-DK = Dania
territory-EE = Estonia
territory-FI = Finlandia
territory-FR = Francja
territory-DE = Niemcy
territory-GR = Grecja
territory-HU = Węgry
territory-IE = Irlandia
territory-IT = Włochy
territory-LV = Łotwa
territory-LT = Litwa
territory-LU = Luksemburg
territory-MT = Malta
territory-NL = Niderlandy
territory-PL = Polska
territory-PT = Portugalia
territory-RO = Rumunia
territory-SK = Słowacja
territory-SI = Słowenia
territory-ES = Hiszpania
territory-SE = Szwecja
territory-IS = Islandia
territory-LI = Liechtenstein
territory-NO = Norwegia
territory-AD = Andora
territory-AR = Argentyna
territory-FO = Wyspy Owcze
territory-GG = Guernsey
territory-IL = Izrael
territory-IM = Wyspa Man
territory-JE = Jersey
territory-NZ = Nowa Zelandia
territory-CH = Szwajcaria
territory-UY = Urugwaj
territory-CA = Kanada
territory-JP = Japonia
territory-KR = Korea Południowa
territory-GB = Wielka Brytania
territory-US = Stany Zjednoczone
territory-EPO = Europejska Organizacja Patentowa
territory-BR = Brazylia
territory-other = inne państwo

## Dni robocze

calculator-working-days-title = Dni robocze
calculator-working-days-lead = Który dzień wypada tyle dni roboczych przed wskazanym dniem albo po nim.
calculator-start = Od dnia
calculator-start-hint = Tego dnia się nie liczy.
calculator-working_days = Ile dni roboczych
calculator-direction = Kierunek
calculator-direction-forward = naprzód
calculator-direction-backward = wstecz
calculator-start-is-working = Dzień początkowy jest roboczy
calculator-holidays-passed = Święta po drodze
calculator-working-days-why = Dniem roboczym jest każdy dzień oprócz sobót, niedziel i świąt ustawowych. Dzień wolny ogłoszony przez dyrektora niczego nie przesuwa.

## Kalkulatory na jednej drodze: dalsze pytania i odpowiedzi

calculator-period = Okres
calculator-period-hint = Liczba i litera: d, w, m albo y, na przykład 14d, 3w, 1m, 1y.
calculator-period-expected = Wpisz liczbę i literę d, w, m albo y, na przykład 14d, 3w, 1m lub 1y.
calculator-part_of_month = Część miesiąca w umowie
calculator-part_of_month-beginning = początek miesiąca
calculator-part_of_month-middle = środek miesiąca
calculator-part_of_month-end = koniec miesiąca
calculator-non_continuous = Ciągłość terminu nie jest wymagana
calculator-only-kc = To pytanie dotyczy tylko terminów Kodeksu cywilnego.
calculator-days-stood-for = Liczy się za
calculator-anchor = Dni na wysyłkę liczy się wstecz
calculator-anchor-period-end = od końca terminu
calculator-anchor-calendar-month-end = od końca miesiąca kalendarzowego
calculator-fee-received-later = Żądanie nie mogło wpłynąć później, niż doręczono zawiadomienie o opłacie.
calculator-fee-received-expected = Podaj dzień wpływu obecnego żądania, od niego liczy się odstęp.
calculator-fee-previous-later = Poprzednie żądanie nie mogło wpłynąć później niż obecne.
calculator-fee-none = Opłaty nie można pobrać
calculator-period-moment-why = Przepis nie podaje liczby dni; liczy się ta chwila.
calculator-score-title = Wynik ENISA
calculator-score-lead = Sam wynik i poziom, gdy dane są już ocenione.
calculator-dpc = Rodzaj danych i okoliczności
calculator-dpc-1 = 1
calculator-dpc-2 = 2
calculator-dpc-3 = 3
calculator-dpc-4 = 4
calculator-score-why = Wynik to iloczyn oceny danych i łatwości identyfikacji, powiększony o okoliczności; sam nie rozstrzyga o zgłoszeniu.
calculator-profession = Zawód
calculator-checked = Co sprawdzono
calculator-set_on = Dzień ustawienia hasła
calculator-password-expires = Hasło ważne do
calculator-password-advised = Zalecana zmiana do
calculator-archive-by-record = jak wynika z rodzaju akt
calculator-retention-hold = Wstrzymanie zniszczenia
calculator-hold_released = Dzień, w którym wstrzymanie ustało
calculator-retention-other = Na tym samym nośniku jest też
calculator-also = Inny rodzaj dokumentu
calculator-also_from = Dzień, od którego liczy się tamten okres
calculator-retention-also-no-period = Tabela nie podaje okresu dla tego rodzaju dokumentu.
calculator-retention-no-hold = Wskaż, co wstrzymywało zniszczenie.
calculator-retention-own-shorter = Ustawa każe przechowywać co najmniej do { $day }; własny okres nie może być krótszy.
calculator-retention-own-longer = Ustawa pozwala przechowywać najwyżej do { $day }; własny okres nie może być dłuższy.
calculator-retention-why-own = Okres wynika z własnego wykazu akt albo zasad instytucji.
calculator-retention-why-within-law = Własny okres mieści się w granicy, którą wyznacza ustawa.
calculator-retention-why-archive = Akta kategorii B niszczy się dopiero za zgodą archiwum państwowego; upływ okresu nie wystarcza.
calculator-retention-conflict = Jeden przepis każe przechowywać do { $keep }, inny zniszczyć po { $destroy }: rozstrzygnąć musi człowiek, na przykład rozdzielając dokumenty.
calculator-too-young-to-marry = W tym wieku nie można zawrzeć małżeństwa.
calculator-recipient-not-yet = Podstawa tego odbiorcy obowiązuje od { $day }; podaj ten dzień albo późniejszy.
calculator-consent_of = Czyja jest zgoda
calculator-consent_of-pupil = ucznia
calculator-consent_of-parent = rodzica
calculator-cameras-title = Kamery w szkole
calculator-cameras-lead = Czy w pomieszczeniu szkoły lub placówki może być monitoring (art. 108a Prawa oświatowego).
calculator-room = Pomieszczenie
calculator-agreed_with_governing_body = Uzgodniono z organem prowadzącym
calculator-councils_consulted = Zasięgnięto opinii rad i samorządu uczniowskiego
calculator-watches_work = Monitoring ma służyć ocenie jakości pracy
calculator-needed_for_existing_threat = Jest konieczny z powodu istniejącego zagrożenia
calculator-dignity_kept = Nie narusza godności (np. nie pozwala rozpoznać osób)
calculator-camera-yes = Tak, można
calculator-camera-no = Nie wolno
calculator-camera-why = Warunki są spełnione; nagrania przechowuje się najwyżej tyle, ile pozwala przepis.
calculator-camera-not-agreed = Brakuje uzgodnienia z organem prowadzącym.
calculator-camera-not-consulted = Brakuje konsultacji z radą pedagogiczną, radą rodziców i samorządem uczniowskim.
calculator-camera-watches-work = Monitoring nie może służyć nadzorowi nad jakością pracy.
calculator-camera-no-threat = W tym pomieszczeniu kamera jest dopuszczalna tylko przy istniejącym zagrożeniu.
calculator-camera-no-dignity = W tym pomieszczeniu kamera nie może naruszać godności, więc obraz nie może pozwalać na rozpoznanie osób.
calculator-consent-title = Ważność zgody
calculator-consent-lead = Czy zgoda obowiązywała we wskazanej chwili.
calculator-shown = Co wykazuje dowód zgody
calculator-given_at = Kiedy wyrażono zgodę
calculator-withdrawn_at = Kiedy ją wycofano
calculator-at = O którą chwilę chodzi
calculator-consent-yes = Zgoda jest ważna
calculator-consent-no = Zgoda nie jest ważna
calculator-consent-not-yet = W tej chwili zgody jeszcze nie wyrażono.
calculator-consent-withdrawn = Zgodę już wycofano, a wycofanie działa natychmiast.
calculator-consent-lacks = Nie wykazano: { $item }.
calculator-consent-why = Zgoda trwa od wyrażenia do wycofania; to, co zrobiono wcześniej, pozostaje zgodne z prawem.
calculator-consent-withdrawn-earlier = Wycofanie nie może być wcześniejsze niż zgoda.
calculator-record-duty-title = Obowiązek rejestru czynności
calculator-record-duty-lead = Czy trzeba prowadzić rejestr czynności przetwarzania (art. 30 ust. 5 RODO).
calculator-employs = Ile osób zatrudnia administrator
calculator-is_risky = Przetwarzanie może powodować ryzyko dla osób
calculator-is_only_occasional = Przetwarzanie jest tylko sporadyczne
calculator-has_special_data = Obejmuje dane z art. 9 lub 10 RODO
calculator-record-duty-yes = Rejestr jest obowiązkowy
calculator-record-duty-no = Rejestru nie trzeba prowadzić
calculator-record-duty-why = Zwolnienie dotyczy tych, którzy zatrudniają mniej niż { $persons } osób, przetwarzają tylko sporadycznie, bez ryzyka i bez danych szczególnych.
calculator-activity = Czynność
calculator-scenarios = Dokument na wejściu
calculator-risk-expected = Oczekiwano listy JSON zagrożeń (position, likelihood, impact, controls); błąd jest w wierszu { $line }, na miejscu { $column }.
calculator-items = Dokument na wejściu
calculator-items-expected = Oczekiwano obiektu JSON: przy każdej pozycji true, false albo "not-applicable".
calculator-items-unknown = Ten dokument nie ma pozycji „{ $field }”.
calculator-items-word = Przy pozycji „{ $field }” wpisz true, false albo "not-applicable".
calculator-gdpr-wording = Artykuły RODO podajemy własnymi słowami; brzmienie urzędowe jest w EUR-Lex.
