breaches = Naruszenia
breaches-one = Naruszenie
breaches-intro = Naruszenia, zagrożenia i uchybienia w jednym dzienniku. Od stwierdzenia naruszenia biegną 72 godziny na zgłoszenie do UODO.

breaches-section-report = Zgłoszenie
breaches-section-classification = Rodzaj zdarzenia
breaches-section-scale = Skala
breaches-section-severity = Ocena wagi i ryzyka
breaches-section-effects = Skutki i środki zaradcze
breaches-section-authority = Zgłoszenie do Prezesa UODO
breaches-section-persons = Zawiadomienie osób
breaches-section-processor = Powierzenie danych
breaches-section-inquiry = Postępowanie wyjaśniające
breaches-section-clock = Terminy

breaches-title = Co się stało
breaches-title-hint = Jednym zdaniem, np. „Lista klasy wysłana pod niewłaściwy adres”.
breaches-aware-at = Data i godzina stwierdzenia
breaches-aware-at-hint = Kiedy administrator wiedział już z dużą pewnością, że doszło do naruszenia. Od tej chwili biegną 72 godziny.
breaches-description = Opis okoliczności
breaches-description-hint = Co, gdzie, kiedy, jakie dane i czyje. Można uzupełnić później.
breaches-kind = Rodzaj wpisu
breaches-kind-hint = Jeśli nie wiadomo, zostaw puste: wpis jest traktowany jak naruszenie.
breaches-first-steps = Co zrobiono od razu
breaches-first-steps-hint = Np. „zmieniono hasło, zabezpieczono wydruki”.
breaches-place = Miejsce
breaches-detected-at = Data i godzina wykrycia
breaches-detected-at-hint = Kiedy ktoś pierwszy zauważył zdarzenie.
breaches-discovery = Jak wykryto
breaches-reporter = Kto zgłosił
breaches-superior-told-at = Powiadomiono przełożonego
breaches-controller-told-at = Powiadomiono administratora
breaches-started-at = Początek zdarzenia
breaches-ended-at = Koniec zdarzenia
breaches-is-continuing = Zdarzenie trwa

breaches-nature = Co naruszono
breaches-nature-hint = Zaznacz wszystko, co pasuje.
breaches-how = Jak doszło do zdarzenia
breaches-source = Źródło
breaches-intent = Umyślność
breaches-threat-class = Klasa zagrożenia
breaches-signs = Oznaki
breaches-threat-code = Kod zagrożenia lub uchybienia
breaches-threat-code-hint = Z kodu wynikają kroki do wykonania.
breaches-steps-due = Kroki do wykonania
breaches-steps-done = Kroki wykonane
breaches-activities = Czynności przetwarzania
breaches-datasets = Zbiory danych
breaches-devices = Urządzenia
breaches-processors = Podmioty przetwarzające

breaches-persons = Liczba osób
breaches-persons-hint = W przybliżeniu.
breaches-records = Liczba wpisów
breaches-records-hint = W przybliżeniu. Np. jedna osoba w trzech dokumentach to trzy wpisy.
breaches-person-categories = Kategorie osób
breaches-person-description = Opis osób
breaches-data-categories = Kategorie danych
breaches-data-description = Opis danych
breaches-systems = Systemy i nośniki

breaches-data-classes = Klasy danych
breaches-data-classes-hint = Dodaj każdą klasę, która wystąpiła. Liczy się najwyższa.
breaches-data-classes-class = Klasa
breaches-data-classes-adjustment = Korekta
breaches-data-classes-factors = Czynniki
breaches-data-classes-reason = Uzasadnienie
breaches-data-classes-score = Punkty
breaches-identification = Łatwość identyfikacji osób
breaches-identification-reason = Uzasadnienie
breaches-confidentiality = Utrata poufności
breaches-integrity = Utrata integralności
breaches-availability = Utrata dostępności
breaches-malicious = Działanie w złej wierze
breaches-pesel-with-identity = PESEL razem z imieniem i nazwiskiem lub adresem
breaches-records-of-care = Dokumentacja psychologiczna, pedagogiczna lub medyczna
breaches-safety-at-stake = Od danych zależy bezpieczeństwo dzieci lub osób zależnych
breaches-care-affected = Ucierpiała opieka, świadczenia albo zaświadczenia
breaches-trusted-recipient = Dane trafiły do zaufanego odbiorcy
breaches-trusted-recipient-hint = Znany odbiorca w stałej relacji, który pisemnie potwierdził usunięcie danych.
breaches-trusted-statement = Oświadczenie odbiorcy
breaches-trusted-statement-hint = Data i miejsce przechowywania.
breaches-unintelligible = Dane nieczytelne dla obcych (szyfrowanie)
breaches-key-safe = Klucz jest bezpieczny
breaches-severity-score = Waga naruszenia
breaches-severity-level = Poziom wagi
breaches-floors = Zastosowane reguły
breaches-flags = Znaczniki
breaches-authority-proposal = Propozycja: zgłoszenie do UODO
breaches-persons-proposal = Propozycja: zawiadomienie osób
breaches-risk = Ryzyko dla praw i wolności osób
breaches-risk-hint = Wynik punktowy tylko podpowiada. Decyduje ocena, którą uzasadniasz.
breaches-risk-reasons = Uzasadnienie oceny ryzyka
breaches-risk-reasons-hint = Co grozi osobom, jak bardzo i z jakim prawdopodobieństwem.
breaches-assessor = Oceniający
breaches-assessed-on = Data oceny
breaches-iod-opinion = Opinia IOD

breaches-consequences = Możliwe konsekwencje dla osób
breaches-effects = Skutki
breaches-effects-hint = Co już się stało i co może się stać osobom.
breaches-measures-before = Środki stosowane przed naruszeniem
breaches-measures-taken = Co zrobiono, by zakończyć naruszenie
breaches-measures-limiting = Co zrobiono, by ograniczyć skutki
breaches-measures-planned = Co zapobiegnie powtórzeniu
breaches-actions = Zadania
breaches-actions-hint = Korekta usuwa skutek, działanie korygujące – przyczynę, zapobiegawcze – przyczynę tego, co mogłoby się stać.
breaches-actions-what = Zadanie
breaches-actions-kind = Rodzaj
breaches-actions-owner = Odpowiada
breaches-actions-due = Termin
breaches-actions-done-on = Wykonano

breaches-authority-decision = Decyzja o zgłoszeniu
breaches-authority-reasons = Uzasadnienie decyzji
breaches-authority-reasons-hint = Konieczne, gdy nie zgłaszasz: dlaczego ryzyko dla osób jest mało prawdopodobne.
breaches-reported-at = Zgłoszono
breaches-notice-kind = Rodzaj zgłoszenia
breaches-notice-kind-hint = Nie wszystko wiadomo? Wyślij zgłoszenie wstępne i uzupełnij je później.
breaches-notice-channel = Sposób zgłoszenia
breaches-case-number = Sygnatura sprawy
breaches-delay-reason = Przyczyny opóźnienia
breaches-delay-reason-hint = Wymagane po upływie 72 godzin.
breaches-phases = Uzupełnienia zgłoszenia
breaches-phases-what = Czego dotyczy
breaches-phases-due = Do kiedy
breaches-phases-sent-on = Wysłano
breaches-is-cross-border = Dotyczy osób w innych państwach
breaches-cross-border-states = Które państwa

breaches-persons-decision = Decyzja o zawiadomieniu
breaches-persons-exception = Podstawa niezawiadomienia
breaches-persons-reasons = Uzasadnienie
breaches-persons-told-on = Data zawiadomienia
breaches-persons-told = Liczba zawiadomionych
breaches-persons-channel = Sposób zawiadomienia
breaches-persons-channel-hint = Np. „list polecony”, „dziennik elektroniczny”.
breaches-persons-notice = Treść zawiadomienia
breaches-persons-notice-hint = Prostym językiem: co się stało, co grozi, co zrobiliśmy, co osoba może zrobić i z kim się skontaktować.

breaches-role = Czyje to dane
breaches-processor-told-at = Kiedy zawiadomił nas podmiot przetwarzający
breaches-categories = Kategorie przetwarzania dla innych administratorów
breaches-categories-hint = Administratorzy i ich terminy z umów dopiszą się do listy poniżej.
breaches-clients = Administratorzy do zawiadomienia
breaches-clients-client = Administrator
breaches-clients-contact = Kontakt
breaches-clients-contract = Umowa
breaches-clients-term-hours = Termin z umowy (godziny)
breaches-clients-told-at = Zawiadomiono
breaches-client = Administrator, który powierzył dane
breaches-client-term-hours = Termin z umowy (godziny)
breaches-client-term-hours-hint = Jeśli puste: 24 godziny.
breaches-client-told-at = Zawiadomiono tego administratora

breaches-inquirer = Prowadzi postępowanie
breaches-causes = Przyczyny
breaches-damage = Szkoda
breaches-evidence = Oświadczenia i dowody
breaches-evidence-what = Co
breaches-evidence-place = Gdzie przechowywane
breaches-evidence-on = Data
breaches-responsible = Osoby i podmioty odpowiedzialne
breaches-liability = Konsekwencje służbowe
breaches-reassessment = Ponowna ocena ryzyka
breaches-reassessment-hint = Czy i kiedy powtórzyć ocenę ryzyka w tym obszarze.
breaches-findings = Ustalenia
breaches-findings-area = Obszar
breaches-findings-finding = Ustalenie i zalecenie
breaches-conclusions = Wnioski
breaches-conclusions-hint = Krótko: co ustalono i czy sprawa jest zakończona.
breaches-reviewed-on = Skuteczność działań sprawdzono
breaches-reviewed-by = Kto sprawdził skuteczność
breaches-review-result = Czy działania pomogły
breaches-approved-by = Zatwierdził
breaches-remarks = Uwagi

breaches-report-due = Zgłosić do UODO do
breaches-closed-on = Zamknięto

breaches-state-reported = Zgłoszone
breaches-state-assessed = Ocenione
breaches-state-notified = Zgłoszone do UODO
breaches-state-not-notified = Bez zgłoszenia do UODO
breaches-state-recorded = Odnotowane w dzienniku
breaches-state-closed = Zamknięte

breaches-move-assess = Zapisz ocenę
breaches-move-notify = Zgłoszono do UODO
breaches-move-decide-not-to-notify = Nie zgłaszaj do UODO
breaches-move-tick-steps = Odhacz kroki
breaches-move-add-evidence = Dodaj dowód lub oświadczenie
breaches-move-tell-clients = Zawiadom administratorów
breaches-move-send-phase = Uzupełnij zgłoszenie do UODO
breaches-move-tell-persons = Zawiadomienie osób
breaches-move-plan-actions = Działania i odpowiedzialni
breaches-move-review = Sprawdź skuteczność
breaches-move-record = Odnotuj jako zagrożenie lub uchybienie
breaches-move-close = Zamknij
breaches-move-reopen = Otwórz ponownie
breaches-moved-assess = oceniono naruszenie
breaches-moved-notify = zgłoszono do UODO
breaches-moved-decide-not-to-notify = zdecydowano nie zgłaszać do UODO
breaches-moved-tick-steps = odhaczono kroki
breaches-moved-add-evidence = dodano dowód lub oświadczenie
breaches-moved-tell-clients = zawiadomiono administratorów
breaches-moved-send-phase = uzupełniono zgłoszenie do UODO
breaches-moved-tell-persons = odnotowano decyzję o zawiadomieniu osób
breaches-moved-plan-actions = uzupełniono działania
breaches-moved-review = sprawdzono skuteczność działań
breaches-moved-record = odnotowano w dzienniku
breaches-moved-close = zamknięto sprawę
breaches-moved-reopen = otwarto ponownie

breaches-deadline-report = Zgłoszenie naruszenia do UODO
breaches-deadline-assessment = Ocena zgłoszenia
breaches-deadline-client = Zawiadomienie administratora, który powierzył dane
breaches-deadline-persons = Zawiadomienie osób
breaches-deadline-phase = Uzupełnienie zgłoszenia
breaches-deadline-action = Zadanie po naruszeniu

choice-event-kind-breach = naruszenie
choice-event-kind-threat = zagrożenie
choice-event-kind-shortcoming = uchybienie

choice-nature-confidentiality = poufność
choice-nature-integrity = integralność
choice-nature-availability = dostępność

choice-risk-unlikely = mało prawdopodobne
choice-risk-likely = prawdopodobne
choice-risk-high = wysokie

choice-how-it-happened-lost-device = zgubiony lub skradziony nośnik albo urządzenie
choice-how-it-happened-papers-unsecured = dokumenty zgubione, skradzione lub pozostawione bez zabezpieczenia
choice-how-it-happened-lost-mail = przesyłka utracona lub otwarta przed zwrotem
choice-how-it-happened-unauthorised-access = nieuprawniony dostęp do danych lub pomieszczeń
choice-how-it-happened-defeated-protection = przełamanie zabezpieczeń
choice-how-it-happened-malware = złośliwe oprogramowanie
choice-how-it-happened-unauthorised-change = nieuprawniona zmiana lub zniszczenie danych
choice-how-it-happened-phishing = wyłudzenie przez podszycie się (phishing)
choice-how-it-happened-wrong-anonymisation = błędna anonimizacja
choice-how-it-happened-wrong-disposal = niewłaściwe usunięcie lub zniszczenie nośnika albo papieru
choice-how-it-happened-unintended-publication = niezamierzona publikacja
choice-how-it-happened-wrong-recipient = wysłanie do niewłaściwego odbiorcy
choice-how-it-happened-visible-recipients = jawna lista adresatów wiadomości (bez UDW)
choice-how-it-happened-shown-to-wrong-person = okazanie niewłaściwej osobie
choice-how-it-happened-oral-disclosure = ujawnienie ustne
choice-how-it-happened-system-damage = uszkodzenie systemu lub próba włamania
choice-how-it-happened-suspicious-file = pobranie podejrzanego pliku
choice-how-it-happened-disaster = pożar, zalanie, awaria
choice-how-it-happened-other-way = w inny sposób

choice-breach-source-internal = wewnętrzne
choice-breach-source-external = zewnętrzne
choice-breach-source-unknown-source = nieustalone

choice-breach-intent-unintentional = nieumyślne
choice-breach-intent-intentional = umyślne
choice-breach-intent-unknown-intent = nieustalone

choice-threat-class-chance-outside = losowe zewnętrzne (np. pożar, brak prądu)
choice-threat-class-chance-inside = losowe wewnętrzne (np. pomyłka, awaria)
choice-threat-class-deliberate-from-outside = zamierzone, dostęp z zewnątrz
choice-threat-class-deliberate-from-inside = zamierzone, dostęp z wewnątrz
choice-threat-class-deliberate-against-equipment = zamierzone, bezpośrednio wobec sprzętu

choice-warning-sign-chance-event = zdarzenie losowe: pożar, zalanie, napad
choice-warning-sign-bad-environment = złe warunki: wilgoć, temperatura, drgania
choice-warning-sign-suspect-failure = awaria wskazująca na celowe działanie
choice-warning-sign-alarm-message = komunikat alarmowy
choice-warning-sign-data-depart-from-expected = dane odbiegają od stanu oczekiwanego
choice-warning-sign-integrity-broken = naruszenie lub próba naruszenia integralności systemu
choice-warning-sign-unusual-use = nietypowe używanie systemu, praca osoby niedopuszczonej
choice-warning-sign-unknown-accounts = nieznane konta
choice-warning-sign-lax-discipline = niedbałość: brak wylogowania, wydruki w drukarce
choice-warning-sign-rooms-unsecured = niezabezpieczone pomieszczenia
choice-warning-sign-archive-unsecured = niezabezpieczone archiwum lub kopie zapasowe
choice-warning-sign-data-in-wrong-place = dane w niewłaściwym miejscu, np. w koszu
choice-warning-sign-papers-on-desk = dokumenty bez nadzoru na biurku

choice-affected-persons-employees = pracownicy
choice-affected-persons-users = użytkownicy
choice-affected-persons-subscribers = abonenci
choice-affected-persons-students = studenci
choice-affected-persons-pupils = uczniowie
choice-affected-persons-uniformed-services = służby mundurowe
choice-affected-persons-clients = klienci
choice-affected-persons-prospective-clients = potencjalni klienci
choice-affected-persons-public-body-clients = klienci podmiotów publicznych
choice-affected-persons-patients = pacjenci
choice-affected-persons-children = dzieci
choice-affected-persons-special-needs = osoby o szczególnych potrzebach
choice-affected-persons-parents = rodzice i opiekunowie
choice-affected-persons-other-persons = inne osoby

choice-breached-data-names = imiona i nazwiska
choice-breached-data-parents-names = imiona rodziców
choice-breached-data-birth-date = data urodzenia
choice-breached-data-bank-account = numer rachunku bankowego
choice-breached-data-address = adres zamieszkania lub pobytu
choice-breached-data-pesel = numer PESEL
choice-breached-data-email-address = adres e-mail
choice-breached-data-credentials = nazwa użytkownika lub hasło
choice-breached-data-income = zarobki lub majątek
choice-breached-data-mothers-maiden-name = nazwisko rodowe matki
choice-breached-data-id-card = seria i numer dowodu osobistego
choice-breached-data-phone-number = numer telefonu
choice-breached-data-likeness = wizerunek
choice-breached-data-education = oceny i przebieg nauki
choice-breached-data-other-data = inne dane
choice-breached-data-origin = pochodzenie rasowe lub etniczne
choice-breached-data-political-views = poglądy polityczne
choice-breached-data-beliefs = przekonania religijne lub światopoglądowe
choice-breached-data-union-membership = przynależność do związków zawodowych
choice-breached-data-health = zdrowie
choice-breached-data-sex-life = seksualność lub orientacja seksualna
choice-breached-data-genetic = dane genetyczne
choice-breached-data-biometric = dane biometryczne
choice-breached-data-criminal = wyroki skazujące i czyny zabronione (art. 10)

choice-consequence-loss-of-control = utrata kontroli nad własnymi danymi
choice-consequence-limited-rights = ograniczenie możliwości korzystania z praw
choice-consequence-discrimination = dyskryminacja
choice-consequence-identity-theft = kradzież lub sfałszowanie tożsamości
choice-consequence-financial-loss = strata finansowa
choice-consequence-reputation = naruszenie dobrego imienia
choice-consequence-breach-of-secrecy = naruszenie tajemnicy zawodowej
choice-consequence-reversed-pseudonymisation = odwrócenie pseudonimizacji
choice-consequence-bodily-harm = zagrożenie zdrowia lub bezpieczeństwa
choice-consequence-other-consequence = inne

choice-data-context-simple = dane zwykłe
choice-data-context-behavioural = dane behawioralne
choice-data-context-financial = dane finansowe
choice-data-context-sensitive = dane wrażliwe

choice-context-step-minus3 = −3
choice-context-step-minus2 = −2
choice-context-step-minus1 = −1
choice-context-step-unchanged = bez korekty
choice-context-step-plus1 = +1
choice-context-step-plus2 = +2
choice-context-step-plus3 = +3

choice-context-factor-volume = ilość danych (w górę)
choice-context-factor-controller = charakter administratora (w górę)
choice-context-factor-individuals = szczególne osoby, np. dzieci (w górę)
choice-context-factor-inaccurate = dane nieaktualne lub błędne (w dół)
choice-context-factor-already-public = dane już publiczne (w dół)
choice-context-factor-nature-of-data = charakter danych (w dół)

choice-identifiability-negligible = znikoma (0,25)
choice-identifiability-limited = ograniczona (0,5)
choice-identifiability-significant = znaczna (0,75)
choice-identifiability-maximum = maksymalna (1)

choice-confidentiality-loss-exposed-only = narażenie bez oznak wykorzystania (0)
choice-confidentiality-loss-known-recipients = znani odbiorcy (+0,25)
choice-confidentiality-loss-unknown-recipients = nieznani odbiorcy (+0,5)

choice-integrity-loss-not-used = zmienione, nie użyto ich błędnie (0)
choice-integrity-loss-recoverable = mogły być użyte błędnie, do odtworzenia (+0,25)
choice-integrity-loss-irrecoverable = mogły być użyte błędnie, nie do odtworzenia (+0,5)

choice-availability-loss-easily-restored = łatwo odtworzone (0)
choice-availability-loss-temporary = czasowo niedostępne (+0,25)
choice-availability-loss-permanent = utracone na stałe (+0,5)

choice-severity-level-low = niska
choice-severity-level-medium = średnia
choice-severity-level-high = wysoka
choice-severity-level-very-high = bardzo wysoka

choice-notice-advice-record = wystarczy wpis do rejestru
choice-notice-advice-may-omit = można odstąpić (art. 34 ust. 3 lit. a)
choice-notice-advice-propose = zalecane
choice-notice-advice-notify = konieczne

choice-floor-rule-r1 = PESEL wraz z danymi osoby ujawniony obcym
choice-floor-rule-r2 = dane szczególnych kategorii lub dokumentacja opieki ujawnione
choice-floor-rule-r3 = bezpieczeństwo dzieci lub osób zależnych
choice-floor-rule-r4 = ucierpiała opieka, świadczenia lub zaświadczenia
choice-floor-rule-u1 = dane nieczytelne, klucz bezpieczny

choice-severity-flag-more-than100 = ponad 100 osób
choice-severity-flag-unintelligible = dane nieczytelne dla obcych

choice-authority-decision-notify = zgłosić
choice-authority-decision-do-not-notify = nie zgłaszać

choice-notice-kind-complete = kompletne
choice-notice-kind-initial = wstępne
choice-notice-kind-supplementary = uzupełniające lub zmieniające

choice-notice-channel-business-portal = formularz na biznes.gov.pl
choice-notice-channel-authority-inbox = skrzynka UODO na ePUAP
choice-notice-channel-edelivery = e-Doręczenia
choice-notice-channel-paper-mail = poczta tradycyjna

choice-persons-decision-tell = zawiadomić każdą osobę
choice-persons-decision-tell-publicly = wydać publiczny komunikat
choice-persons-decision-do-not-tell = nie zawiadamiać

choice-persons-exception-no-high-risk = brak wysokiego ryzyka (art. 34 ust. 1)
choice-persons-exception-data-unintelligible = dane nieczytelne, np. zaszyfrowane (lit. a)
choice-persons-exception-risk-removed = późniejsze środki usunęły wysokie ryzyko (lit. b)
choice-persons-exception-disproportionate-effort = niewspółmiernie duży wysiłek (lit. c)

choice-breach-role-controller = nasze: jesteśmy administratorem
choice-breach-role-processor = powierzone nam: jesteśmy podmiotem przetwarzającym

choice-action-kind-correction = korekta
choice-action-kind-corrective = działanie korygujące
choice-action-kind-preventive = działanie zapobiegawcze
choice-action-kind-improving = doskonalenie

choice-conclusion-area-procedural = procedury
choice-conclusion-area-organisational = organizacja
choice-conclusion-area-personnel = ludzie
choice-conclusion-area-technical = technika

choice-threat-code-a11 = A.1.1 ujawnienie działania zabezpieczeń
choice-threat-code-a12 = A.1.2 ujawnienie infrastruktury IT
choice-threat-code-a13 = A.1.3 umożliwienie podpatrzenia
choice-threat-code-a21 = A.2.1 otwarta aplikacja bez nadzoru
choice-threat-code-a22 = A.2.2 hasło na kartce
choice-threat-code-a23 = A.2.3 obcy przy komputerze
choice-threat-code-a24 = A.2.4 samowolna instalacja
choice-threat-code-a25 = A.2.5 zmiana ustawień
choice-threat-code-a26 = A.2.6 nośnik bez skanowania
choice-threat-code-a31 = A.3.1 dokumenty bez nadzoru
choice-threat-code-a32 = A.3.2 słabo chronione dokumenty
choice-threat-code-a33 = A.3.3 czytelne dokumenty w koszu
choice-threat-code-a34 = A.3.4 niekontrolowana kopia dokumentu
choice-threat-code-a35 = A.3.5 podgląd ekranu
choice-threat-code-a36 = A.3.6 kopia poza procedurą
choice-threat-code-a37 = A.3.7 utrata kontroli nad kopią
choice-threat-code-a41 = A.4.1 otwarty pokój bez nadzoru
choice-threat-code-a42 = A.4.2 obcy w pomieszczeniu
choice-threat-code-a43 = A.4.3 ingerencja w sieć
choice-threat-code-a51 = A.5.1 ingerencja w urządzenia sieci na korytarzu
choice-threat-code-a52 = A.5.2 obcy w serwerowni
choice-threat-code-b1 = B.1 ślady manipulacji przy sieci lub komputerach
choice-threat-code-b2 = B.2 nieznane kable
choice-threat-code-b3 = B.3 zmiana zachowania aplikacji
choice-threat-code-b4 = B.4 niewyjaśniona zmiana danych
choice-threat-code-b5 = B.5 nowe programy lub zmieniona konfiguracja
choice-threat-code-b6 = B.6 ślady włamania
choice-threat-code-c1 = C.1 wyłudzanie hasła przez obsługę IT
choice-threat-code-c2 = C.2 zbędne przeglądanie danych przez obsługę IT

choice-threat-step-stop = przerwać działanie
choice-threat-step-instruct = pouczyć osobę
choice-threat-step-close-application = zamknąć aplikację
choice-threat-step-screen-off = wyłączyć ekran
choice-threat-step-secure = zabezpieczyć dokumenty, sprzęt lub pokój
choice-threat-step-evict = wyprosić osobę
choice-threat-step-identify = ustalić tożsamość osoby
choice-threat-step-establish = ustalić, co zrobiono
choice-threat-step-recover-copy = odzyskać kopię
choice-threat-step-improve = poprawić ochronę
choice-threat-step-quarantine = nie używać sprzętu do wyjaśnienia
choice-threat-step-notify-iod = powiadomić IOD
choice-threat-step-notify-it = powiadomić informatyka
choice-threat-step-notify-supervisor = powiadomić przełożonego
choice-threat-step-uninstall = odinstalować program
choice-threat-step-scan = przeskanować nośnik
choice-threat-step-follow-rules = postąpić według odrębnych zasad, np. wezwać policję
choice-threat-step-report = sporządzić raport

gap-breach-steps = Nie wykonano wszystkich kroków, które wynikają z kodu.
gap-breach-numbers = Podaj liczbę w przybliżeniu: wymaga jej zgłoszenie.
gap-breach-categories = Wskaż kategorie: wymaga ich zgłoszenie.
gap-breach-effects = Opisz możliwe skutki dla osób.
gap-breach-measures = Opisz, co zrobiono, by zakończyć naruszenie.
gap-breach-iod = Brak opinii IOD.
gap-breach-deviation = Decyzja odbiega od propozycji i nie ma uzasadnienia.

problem-a-breach-is-assessed = Naruszenie trzeba ocenić. Odnotować można tylko zagrożenie lub uchybienie.
problem-only-a-breach-is-assessed = Ocenia się naruszenie. Jeśli doszło do naruszenia, zmień rodzaj wpisu.
problem-risk-demands-notice = Zgłoszenia można nie składać tylko wtedy, gdy ryzyko dla osób jest mało prawdopodobne.
problem-decision-against-notice = Wpisano decyzję, by nie zgłaszać. Zmień ją, skoro zgłoszono.
problem-decision-for-notice = Wpisano decyzję, by zgłosić. Zmień ją, skoro zapada decyzja, by nie zgłaszać.
problem-breach-not-assessed = Przed zamknięciem oceń wagę i ryzyko.
problem-persons-not-decided = Ryzyko jest wysokie: zdecyduj o zawiadomieniu osób.
problem-phases-not-sent = Wyślij zapowiedziane uzupełnienia zgłoszenia.
problem-delay-reason-required = Minęły 72 godziny: podaj przyczyny opóźnienia.
problem-before-awareness = Zgłoszenie nie może być wcześniejsze niż stwierdzenie naruszenia.
problem-after-awareness = Wykrycie nie może być późniejsze niż stwierdzenie naruszenia.
problem-still-continuing = Zdarzenie nie może jednocześnie trwać i mieć końca.

rule-without-undue-delay = „Bez zbędnej zwłoki”: następny dzień roboczy po stwierdzeniu wysokiego ryzyka.

gap-breach-review = Działania wykonano, ale nie sprawdzono, czy pomogły.
gap-breach-exception = Wyjątek powołuje się na nieczytelne dane, ale nie zaznaczono silnego szyfrowania i bezpiecznego klucza.
problem-client-missing = Wskaż administratora, który powierzył dane, albo kategorię przetwarzania.
problem-public-notice-instead = Gdy zawiadomienie każdego wymaga zbyt dużego wysiłku, wydaje się publiczny komunikat.
problem-exception-against-risk = Ryzyko jest wysokie, więc tego wyjątku nie można zastosować.
problem-first-notice-alone = Po zgłoszeniu wstępnym trzeba wysłać uzupełnienie.
problem-persons-not-told = Odnotuj, kiedy zawiadomiono osoby.
problem-clients-not-told = Nie wszyscy administratorzy zostali zawiadomieni.
problem-action-without-owner = Wskaż, kto odpowiada za to działanie.
problem-action-without-day = Podaj termin albo dzień wykonania.
