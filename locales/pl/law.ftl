### Teksty prawa: uzasadnienia, oceny, terminy, braki. Klucze wydaje crates/domain.

## Skąd to wiemy

certainty-solid = Źródło sprawdzone.
certainty-memory = Treść przepisu podana z pamięci; przed użyciem sprawdź w ISAP albo EUR-Lex.
certainty-weak = Niepewne: numer, okres albo data mogą być błędne. Ustal z własnym JRWA lub przepisem.
certainty-house = Zasada wewnętrzna jednej instytucji, bez mocy prawnej poza nią.
certainty-proposal = Propozycja programu tam, gdzie prawo milczy; zawsze w bezpieczniejszą stronę.

## Terminy: jak powstała data

rule-by-policy = Długość terminu ustala polityka obowiązująca tego dnia.
rule-event-day-excluded = Dnia zdarzenia nie wlicza się do terminu; liczone dni kończą się { $date }.
rule-same-date = Termin w miesiącach lub latach kończy się tego samego dnia miesiąca co zdarzenie: { $date }.
rule-same-weekday = Termin w tygodniach kończy się w tym samym dniu tygodnia co zdarzenie: { $date }.
rule-clamped = W tym miesiącu nie ma takiego dnia, więc termin kończy się ostatniego dnia miesiąca: { $date }.
rule-moved-from-saturday = Koniec wypada w sobotę, więc termin przechodzi na najbliższy dzień roboczy: { $date }.
rule-moved-from-sunday = Koniec wypada w niedzielę, więc termin przechodzi na najbliższy dzień roboczy: { $date }.
rule-moved-from-holiday = Koniec wypada w święto, więc termin przechodzi na najbliższy dzień roboczy: { $date }.
rule-two-working-days = Termin dwudniowy lub dłuższy musi objąć co najmniej dwa dni robocze, dlatego trwa do { $date }.
rule-hours-elapsed = Godziny liczy się bez przerw, razem z nocami, weekendami i świętami.
rule-hours-not-moved = Terminu w godzinach nie przesuwa się, choć kończy się w dzień wolny ({ $day }).
rule-clock-changed = W tym czasie zmienia się czas letni lub zimowy ({ $day }); liczą się rzeczywiście upływające godziny, więc zegar wskaże inną godzinę.
rule-hour-of-event-excluded = Ściśle według rozporządzenia nie wlicza się godziny zdarzenia (koniec { $day }); alarm ustawiono wcześniej, dla bezpieczeństwa.
rule-hours-two-working-days = Możliwe też odczytanie, że termin musi objąć dwa dni robocze (do końca { $day }). To tylko argument przy wyjaśnianiu opóźnienia, nie nowy termin.
rule-extended-once = Przedłużenie dodaje się raz, do całego okresu liczonego od otrzymania żądania.
rule-suspended = Bieg terminu był zawieszony, gdy czekano na odpowiedź osoby; po doliczeniu tych dni wypada { $date }.
rule-suspend-is-earlier = Zawieszenie terminu daje datę wcześniejszą niż liczenie od nowa: { $date }. Obowiązuje wcześniejsza.
rule-restart-is-earlier = Liczenie od nowa daje datę wcześniejszą niż zawieszenie: { $date }. Obowiązuje wcześniejsza.
rule-stop-open = Osoba jeszcze nie odpowiedziała na pytanie z { $date }; do tego czasu pokazano termin bez zatrzymania.
rule-stop-too-late = Pytanie zadano za późno (można było do { $day }), więc nie zatrzymuje ono terminu.
rule-postal-lead = Odpowiedź idzie pocztą: list trzeba nadać najpóźniej { $date }.
rule-first-communication = Pierwszy kontakt z osobą następuje wcześniej, więc informację daje się najpóźniej { $date }.
rule-first-disclosure = Pierwsze ujawnienie danych innemu odbiorcy następuje wcześniej, więc informację daje się najpóźniej { $date }.
clock-asked-before-received = Pytanie do osoby nie może być wcześniejsze niż otrzymanie żądania.
clock-answered-without-question = Podano odpowiedź osoby, ale nie podano, kiedy zadano jej pytanie.
clock-answered-before-asked = Odpowiedź osoby nie może być wcześniejsza niż pytanie.

## Terminy: katalog

period-dsar = Odpowiedź na żądanie osoby
period-breach-sa = Zgłoszenie naruszenia Prezesowi UODO
period-breach-proc = Zawiadomienie administratora przez podmiot przetwarzający
period-breach-subj = Zawiadomienie osób o naruszeniu
period-info-13 = Informacja przy zbieraniu danych
period-info-14 = Informacja o danych uzyskanych skądinąd
period-recip-19 = Powiadomienie odbiorców o zmianie danych
period-consent-w = Skutek wycofania zgody
period-prior-36 = Odpowiedź Prezesa UODO na uprzednie konsultacje
period-dpo-notify = Zawiadomienie o inspektorze ochrony danych
period-kri-audit = Audyt bezpieczeństwa informacji
period-a11y-decl = Przegląd deklaracji dostępności
period-cctv = Przechowywanie nagrań monitoringu
period-zfss-review = Przegląd danych funduszu socjalnego
period-whistle-ack = Potwierdzenie zgłoszenia sygnalisty
period-whistle-feedback = Informacja zwrotna dla sygnalisty
period-ops-105 = Odpowiedź dla ośrodka pomocy społecznej
period-from-receipt = od otrzymania
period-from-awareness = od stwierdzenia naruszenia
period-from-processor-awareness = od stwierdzenia przez podmiot przetwarzający
period-from-high-risk-finding = od uznania ryzyka za wysokie
period-from-collection = przy zbieraniu danych
period-from-obtaining = od pozyskania danych
period-from-rectification = od sprostowania, usunięcia lub ograniczenia
period-from-withdrawal = od wycofania zgody
period-from-authority-receipt = od wpływu do Prezesa UODO
period-from-designation = od wyznaczenia, zmiany lub odwołania
period-from-previous-audit = od poprzedniego audytu
period-from-previous-review = od poprzedniego przeglądu
period-from-recording = od nagrania
period-from-acknowledgement = od potwierdzenia przyjęcia
period-from-request = od wpływu wniosku

## Numery

identifier-valid = Numer jest prawidłowy.
identifier-bad-format = To nie wygląda na taki numer: sprawdź liczbę znaków i litery.
identifier-bad-checksum = Cyfra kontrolna się nie zgadza: prawdopodobnie jest literówka.
identifier-bad-date = Numer koduje datę, która nie istnieje.
identifier-trivial = Same zera nie są numerem.

## Waga naruszenia

severity-level-low = niska
severity-level-medium = średnia
severity-level-high = wysoka
severity-level-very-high = bardzo wysoka
severity-class-simple = Dane zwykłe: imię, kontakt, nauka, rodzina, praca
severity-class-behavioural = Dane o zachowaniu: położenie, ruch, nawyki, upodobania
severity-class-financial = Dane finansowe: dochody, operacje, rachunki, świadczenia
severity-class-sensitive = Dane wrażliwe: zdrowie, poglądy, życie seksualne
severity-identification-negligible = Osoby prawie nie da się rozpoznać
severity-identification-limited = Osobę można rozpoznać z trudem
severity-identification-significant = Osobę można rozpoznać łatwo
severity-identification-maximum = Osobę widać wprost z danych
severity-confidentiality-zero = Dane były narażone, ale nic nie wskazuje, że ktoś z nich skorzystał
severity-confidentiality-one = Dane trafiły do znanych odbiorców
severity-confidentiality-two = Dane trafiły do nieznanych odbiorców
severity-integrity-zero = Dane zmieniono, ale nikt z nich błędnie nie skorzystał
severity-integrity-one = Zmienionych danych mogły dotyczyć działania, które da się odwrócić
severity-integrity-two = Zmienionych danych mogły dotyczyć działania, których nie da się odwrócić
severity-availability-zero = Dane odzyskano bez trudu
severity-availability-one = Dane były przez jakiś czas niedostępne
severity-availability-two = Danych nie da się odzyskać
severity-malicious = Ktoś działał w złym zamiarze
severity-factor-volume = Dużo danych o jednej osobie albo z długiego czasu
severity-factor-controller = Sama nazwa instytucji wiele mówi o osobie
severity-factor-individuals = Dotyczy dzieci lub innych osób wymagających ochrony
severity-factor-inaccurate = Dane są nieaktualne lub błędne
severity-factor-already-public = Dane były już wcześniej publiczne
severity-factor-nature = Dane ze swej natury mówią niewiele
severity-step-simple-0 = Dane zwykłe bez szczególnych okoliczności.
severity-step-simple-plus-1 = Ilość danych albo rodzaj instytucji pozwala ocenić sytuację życiową lub majątkową osoby.
severity-step-simple-plus-2 = Rodzaj instytucji lub zestaw danych pozwala domyślać się zdrowia, życia seksualnego, poglądów lub wiary.
severity-step-simple-plus-3 = Od tych danych zależy bezpieczeństwo dzieci lub osób wymagających ochrony.
severity-step-behavioural-minus-1 = Dane o zachowaniu mówią niewiele albo są łatwo dostępne publicznie.
severity-step-behavioural-0 = Dane o zachowaniu bez szczególnych okoliczności.
severity-step-behavioural-plus-1 = Z danych wynika dokładny obraz codziennego życia.
severity-step-behavioural-plus-2 = Z danych wynika profil oparty na danych wrażliwych.
severity-step-financial-minus-2 = Wiadomo tylko, że osoba jest klientem.
severity-step-financial-minus-1 = Pojedyncze dane finansowe, np. sam numer rachunku.
severity-step-financial-0 = Dane finansowe bez szczególnych okoliczności.
severity-step-financial-plus-1 = Pełne dane karty albo dokładny obraz sytuacji majątkowej.
severity-step-sensitive-minus-3 = Dane wrażliwe nic istotnego nie mówią albo są publiczne.
severity-step-sensitive-minus-2 = Z danych wynikają tylko ogólne przypuszczenia.
severity-step-sensitive-minus-1 = Z danych można wysnuć przypuszczenia o sprawach wrażliwych.
severity-step-sensitive-0 = Dane wrażliwe wprost.
severity-step-outside-method = Metoda nie zna takiej korekty dla tej kategorii; uzasadnij ją albo wybierz inną.
severity-step-against-factor = Korekta idzie w inną stronę niż wskazany powód; sprawdź wybór.
severity-advice-record = Wystarczy wpis do rejestru
severity-advice-may-omit = Można odstąpić od zawiadomienia
severity-advice-propose = Proponowane zgłoszenie lub zawiadomienie
severity-advice-notify = Należy zgłosić lub zawiadomić
severity-flag-more-than-100 = Ponad 100 osób
severity-flag-unintelligible = Dane nieczytelne dla postronnych
severity-reason-score-persons = Wynik od 3,00: zgłoszenie organowi i zawiadomienie osób. Takie przełożenie wyniku to zwyczaj, a nie przepis.
severity-reason-score-authority = Wynik od 2,00 do 2,99: zgłoszenie organowi. Takie przełożenie wyniku to zwyczaj, a nie przepis.
severity-reason-score-affirmed = Wynik poniżej 2,00, a administrator stwierdził na piśmie, że ryzyko dla osób jest mało prawdopodobne: wpis do rejestru.
severity-reason-score-not-affirmed = Wynik poniżej 2,00, ale nikt nie stwierdził na piśmie, że ryzyko jest mało prawdopodobne. Bez tego zgłoszenie jest zasadą.
severity-reason-r1 = PESEL razem z imieniem i nazwiskiem lub adresem poznała osoba niezaufana. UODO uznaje takie ryzyko bardzo często za wysokie.
severity-reason-r2 = Utracono poufność danych szczególnych kategorii albo dokumentacji medycznej, psychologicznej lub pedagogicznej.
severity-reason-r3 = Od danych zależy bezpieczeństwo dzieci lub osób zależnych.
severity-reason-r4 = Brak lub zniekształcenie danych dotyka opieki, świadczeń albo świadectw.
severity-reason-u1 = Dane są zaszyfrowane, klucz jest bezpieczny, a dane nadal dostępne: osób można nie zawiadamiać. Wpis do rejestru i tak jest potrzebny.
severity-reason-trusted = Odbiorca jest znany i potwierdził usunięcie danych; dołącz jego oświadczenie.

## Ocena skutków

dpia-answer-no = Ocena nie jest potrzebna
dpia-answer-not-by-count = Liczba kryteriów nie wymaga oceny; zapisz, dlaczego jej nie będzie
dpia-answer-required-unless-reasoned = Ocena jest wymagana, chyba że administrator uzasadni odstąpienie
dpia-answer-required = Ocena jest wymagana
dpia-answer-exempt = Zwolnienie z oceny
dpia-reason-systematic-evaluation = Systematyczna, szeroka ocena osób oparta na automatycznym przetwarzaniu, ze skutkami prawnymi lub podobnymi.
dpia-reason-large-scale-special = Dane szczególnych kategorii lub o wyrokach na dużą skalę.
dpia-reason-public-monitoring = Systematyczne monitorowanie miejsc publicznych na dużą skalę.
dpia-reason-high-risk-found = Własna analiza wykazała wysokie ryzyko.
dpia-reason-list = Spełnione są kryteria z wykazu Prezesa UODO w liczbie, która zwykle wystarcza.
dpia-reason-guideline = Spełnione są kryteria europejskich wytycznych w liczbie, która zwykle wystarcza.
dpia-reason-controller = Administrator zdecydował, że przeprowadzi ocenę.
dpia-reason-single-practitioner = Praktyka jednej osoby nie działa na dużą skalę; odstąpienie wymaga jednak uzasadnienia.
dpia-reason-one-hit = Spełnione jest jedno kryterium. Czasem i jedno wystarcza, dlatego potrzebne jest uzasadnienie.
dpia-reason-assessed-by-legislator = Skutki oceniono już przy stanowieniu przepisu.
dpia-reason-exempt-list = Operacja jest na liście zwolnionych. W Polsce takiej listy nie ogłoszono.
dpia-reason-risk-unlikely = Administrator uzasadnił na piśmie, po opinii inspektora, że wysokie ryzyko jest mało prawdopodobne.
dpia-trigger-systematic-evaluation = Automatyczna ocena osób ze skutkami prawnymi lub podobnymi
dpia-trigger-large-scale-special = Dane szczególnych kategorii na dużą skalę
dpia-trigger-public-monitoring = Monitorowanie miejsc publicznych na dużą skalę
dpia-trigger-high-risk-found = Analiza ryzyka wykazała wysokie ryzyko
dpia-criterion-evaluation = Ocena, punktowanie, profilowanie lub przewidywanie z ujemnymi skutkami
dpia-criterion-automated-decision = Automatyczne decyzje ze skutkami prawnymi, finansowymi lub podobnymi
dpia-criterion-monitoring-with-recognition = Monitorowanie miejsc publicznych z rozpoznawaniem cech; zwykłe kamery przeglądane po zdarzeniach się nie liczą
dpia-criterion-special-categories = Dane szczególnych kategorii lub o wyrokach
dpia-criterion-biometric = Dane biometryczne wyłącznie do rozpoznania osoby lub kontroli dostępu
dpia-criterion-genetic = Dane genetyczne
dpia-criterion-large-scale = Duża skala: liczba osób, zakres, czas, obszar
dpia-criterion-matching = Porównywanie lub wnioskowanie z danych z różnych źródeł
dpia-criterion-dependent-persons = Osoby zależne od oceniającego: pracownicy, uczniowie, pacjenci, klienci
dpia-criterion-innovative = Nowatorskie rozwiązania techniczne lub organizacyjne
dpia-criterion-prevents-right = Samo przetwarzanie uniemożliwia skorzystanie z prawa, usługi lub umowy
dpia-criterion-location = Dane o położeniu
dpia-guideline-evaluation = Ocena lub punktowanie
dpia-guideline-automated-decision = Decyzje automatyczne
dpia-guideline-systematic-monitoring = Systematyczne monitorowanie
dpia-guideline-sensitive-data = Dane wrażliwe lub bardzo osobiste
dpia-guideline-large-scale = Duża skala
dpia-guideline-matching = Łączenie zbiorów danych
dpia-guideline-vulnerable-persons = Osoby wymagające ochrony
dpia-guideline-innovative = Nowatorskie zastosowanie
dpia-guideline-prevents-right = Utrudnienie prawa, usługi lub umowy

## Prawnie uzasadniony interes

legitimate-interest-pass = Interes przeważa
legitimate-interest-pass-with-safeguards = Interes przeważa, pod warunkiem utrzymania zabezpieczeń
legitimate-interest-fail = Tej podstawy nie można użyć
legitimate-interest-reason-public-task = Organ publiczny wykonujący swoje zadania nie może powołać się na uzasadniony interes.
legitimate-interest-reason-purpose-not-real = Interes musi być rzeczywisty i aktualny.
legitimate-interest-reason-purpose-unlawful = Interes musi być zgodny z prawem.
legitimate-interest-reason-purpose-vague = Cel trzeba nazwać dokładnie.
legitimate-interest-reason-not-necessary = Ten sam cel da się osiągnąć mniej dotkliwie.
legitimate-interest-reason-impact = Skutki dla osób są odczuwalne.
legitimate-interest-reason-data = Dane wiele mówią o osobie.
legitimate-interest-reason-unexpected = Osoby się tego nie spodziewają.
legitimate-interest-reason-child = Dotyczy dzieci, których ochrona waży więcej.
legitimate-interest-reason-safeguards = Zabezpieczenia i możliwość sprzeciwu przywracają równowagę.
legitimate-interest-reason-safeguards-missing = Bez zabezpieczeń i możliwości rezygnacji przeważają prawa osób.
legitimate-interest-reason-outweighed = Prawa i wolności osób przeważają nad interesem.

## Przekazywanie do państw trzecich

transfer-verdict-no-transfer = To nie jest przekazanie do państwa trzeciego
transfer-verdict-adequate = Można przekazać: jest decyzja o odpowiednim poziomie ochrony
transfer-verdict-safeguards = Można przekazać na podstawie zabezpieczeń
transfer-verdict-assess-first = Najpierw oceń skutki przekazania
transfer-verdict-suspend = Wstrzymaj przekazywanie
transfer-verdict-derogation = Można przekazać wyjątkowo
transfer-verdict-forbidden = Nie wolno przekazać
transfer-reason-eea = Odbiorca jest w Europejskim Obszarze Gospodarczym.
transfer-reason-adequate = Komisja Europejska uznała poziom ochrony za odpowiedni.
transfer-reason-not-covered = Decyzja Komisji nie obejmuje tego odbiorcy.
transfer-reason-no-decision = W tym dniu nie ma dla tego państwa decyzji Komisji.
transfer-reason-safeguards = Są zabezpieczenia, a ocena skutków przekazania wypadła dobrze.
transfer-reason-assessment-missing = Są zabezpieczenia, ale brakuje oceny skutków przekazania.
transfer-reason-not-equivalent = Ocena wykazała, że zabezpieczenia nie chronią wystarczająco.
transfer-reason-rights-unenforceable = Osoby nie mogą tam dochodzić swoich praw.
transfer-reason-derogation = Spełniony jest wyjątek; odnotuj ocenę w rejestrze.
transfer-reason-authority = Organ publiczny wykonujący władzę nie może użyć tego wyjątku.
transfer-reason-not-occasional = Wyjątek jest na przypadki sporadyczne, nie na stałe przekazywanie.
transfer-reason-not-necessary = Przekazanie nie jest niezbędne do celu wyjątku.
transfer-reason-forbidden = Nie ma żadnej podstawy przekazania.

## Ryzyko

risk-level-low = niskie
risk-level-medium = średnie
risk-level-high = wysokie
risk-level-critical = krytyczne
risk-decision-accept = Zaakceptuj
risk-decision-justify = Zaakceptuj z pisemnym uzasadnieniem administratora
risk-decision-treat = Działaj: ogranicz, unikaj, przenieś albo zaprzestań

## Prawa osób

rights-right-access = Dostęp do danych i kopia
rights-right-rectification = Sprostowanie
rights-right-erasure = Usunięcie
rights-right-restriction = Ograniczenie przetwarzania
rights-right-notify-recipients = Powiadomienie odbiorców
rights-right-portability = Przenoszenie danych
rights-right-objection = Sprzeciw
rights-right-automated-decision = Decyzje automatyczne
rights-basis-consent = zgoda
rights-basis-contract = umowa
rights-basis-legal-duty = obowiązek prawny
rights-basis-vital-interest = żywotne interesy
rights-basis-public-task = zadanie publiczne
rights-basis-legitimate-interest = uzasadniony interes
rights-erasure-after-withdrawal = Po wycofaniu zgody, jeśli nie ma innej podstawy.
rights-erasure-not-needed = Gdy dane nie są już potrzebne albo były przetwarzane niezgodnie z prawem.
rights-erasure-legal-duty = Nie, dopóki przepis każe dane przechowywać.
rights-erasure-public-task = Nie, dopóki trwa zadanie publiczne.
rights-erasure-after-objection = Po skutecznym sprzeciwie.
rights-restriction-grounds = Gdy osoba kwestionuje prawidłowość, przetwarzanie jest niezgodne z prawem, dane są potrzebne do roszczeń albo rozpatruje się sprzeciw.
rights-notify-after-change = Po sprostowaniu, usunięciu lub ograniczeniu, chyba że to niemożliwe lub niewspółmierne.
rights-portability-automated = Jeśli dane przetwarza się automatycznie.
rights-portability-basis = Nie: przenoszenie dotyczy tylko zgody i umowy.
rights-portability-public-task = Nie: zadania publiczne są wyłączone.
rights-objection-withdraw = Nie: zamiast sprzeciwu można wycofać zgodę.
rights-objection-basis = Nie: sprzeciw dotyczy tylko zadania publicznego i uzasadnionego interesu.
rights-automated-human = Osoba może żądać udziału człowieka, wyrazić stanowisko i zakwestionować decyzję.
rights-automated-statute = Tylko gdy ustawa na to pozwala i chroni osobę.
rights-automated-prohibited = Taka decyzja jest na tej podstawie niedozwolona.
rights-refusal-expression = Wolność wypowiedzi i informacji
rights-refusal-legal-duty = Obowiązek prawny lub zadanie publiczne
rights-refusal-public-health = Interes publiczny w dziedzinie zdrowia
rights-refusal-archiving = Archiwizacja, badania, statystyka
rights-refusal-claims = Ustalenie, dochodzenie lub obrona roszczeń
rights-refusal-medical-record = Ustawowy okres przechowywania dokumentacji medycznej

## Retencja

retention-disposal-keep = Przechowuj
retention-disposal-close = Zbliża się koniec okresu
retention-disposal-held = Okres minął, ale wstrzymano usunięcie
retention-disposal-awaits-archive = Okres minął; potrzebna zgoda archiwum
retention-disposal-due = Do usunięcia
retention-bound-min = nie krócej niż
retention-bound-max = nie dłużej niż
retention-hold-claims = Roszczenia
retention-hold-proceedings = Postępowanie
retention-hold-authority-request = Żądanie organu
retention-hold-audit = Kontrola lub audyt
retention-hold-restriction = Ograniczenie przetwarzania na żądanie osoby
retention-school-grade-sheets = Arkusze ocen
retention-school-class-registers = Dzienniki lekcyjne
retention-school-pupils-book = Księga uczniów i księga ewidencji dzieci
retention-school-support-files = Dokumentacja pomocy psychologiczno-pedagogicznej, IPET, opinie
retention-school-admitted-candidates = Dane kandydatów przyjętych
retention-school-rejected-candidates = Dane kandydatów nieprzyjętych
retention-school-exam-papers = Prace egzaminacyjne (stara matura)
retention-school-other-exam-papers = Inne prace egzaminacyjne
retention-school-pick-up-authorisations = Upoważnienia do odbioru dziecka
retention-counselling-files = Teczki, opinie, orzeczenia i skorowidz poradni
retention-clinic-medical-record = Dokumentacja medyczna
retention-clinic-death-by-injury = Dokumentacja po zgonie wskutek urazu lub zatrucia
retention-clinic-blood = Dokumentacja krwi i jej składników
retention-clinic-x-ray = Zdjęcia rentgenowskie poza dokumentacją
retention-clinic-referral-performed = Skierowania i zlecenia wykonane
retention-clinic-referral-unused = Skierowania niewykorzystane
retention-clinic-child-under-two = Dokumentacja dziecka do 2 lat
retention-clinic-call-recordings = Nagrania rozmów telefonicznych
retention-welfare-case-files = Akta spraw pomocy społecznej
retention-welfare-family-benefits = Dane o świadczeniach rodzinnych
retention-welfare-family-benefits-refused = Dane o świadczeniach rodzinnych nieprzyznanych
retention-blue-card-welfare = Procedura „Niebieskiej Karty” (ośrodek)
retention-blue-card-school = Procedura „Niebieskiej Karty” (szkoła)
retention-personnel-hired-from-2019 = Akta osobowe zatrudnionych od 2019 r.
retention-personnel-hired-1999-2018 = Akta osobowe zatrudnionych w latach 1999–2018
retention-personnel-hired-1999-2018-reported = Akta osobowe z lat 1999–2018 po złożeniu raportu informacyjnego
retention-personnel-hired-before-1999 = Akta osobowe zatrudnionych przed 1999 r.
retention-payroll-before-1999 = Listy płac zatrudnionych przed 1999 r.
retention-accounting-vouchers = Dowody i księgi rachunkowe
retention-accounting-statements = Zatwierdzone sprawozdania finansowe
retention-tax-documents = Dokumenty podatkowe
retention-social-insurance-settlements = Dokumenty rozliczeniowe ZUS
retention-social-fund-declarations = Oświadczenia do funduszu socjalnego
retention-cctv = Nagrania monitoringu
retention-recruitment-not-hired = Dokumenty kandydatów do pracy, którzy nie zostali zatrudnieni
retention-recruitment-future = Dokumenty do przyszłych rekrutacji, za zgodą
retention-work-accident = Protokoły wypadków przy pracy
retention-whistleblowing = Rejestr zgłoszeń sygnalistów
retention-procurement = Dokumentacja zamówień publicznych
retention-system-logs = Dzienniki systemów
retention-subject-requests = Żądania osób i odpowiedzi
retention-breach-records = Dokumentacja naruszeń
retention-consent-evidence = Dowody zgód
retention-trigger-benefit-settled = rozliczenie świadczenia
retention-trigger-case-closed = zakończenie sprawy
retention-trigger-consent-ended = wygaśnięcie zgody
retention-trigger-consent-given = udzielenie zgody
retention-trigger-death = zgon
retention-trigger-decision-final = ostateczność decyzji
retention-trigger-documents-submitted = złożenie dokumentów
retention-trigger-education-ended = zakończenie nauki
retention-trigger-employment-ended = ustanie zatrudnienia
retention-trigger-exam = egzamin
retention-trigger-financial-year-ended = koniec roku obrotowego
retention-trigger-follow-up-ended = zakończenie działań następczych
retention-trigger-image-taken = wykonanie zdjęcia
retention-trigger-last-entry = ostatni wpis
retention-trigger-last-service = ostatnia usługa
retention-trigger-left-school = opuszczenie szkoły
retention-trigger-payment-ended = zakończenie wypłaty
retention-trigger-payroll-made = sporządzenie listy płac
retention-trigger-procedure-ended = zakończenie procedury
retention-trigger-protocol-made = sporządzenie protokołu
retention-trigger-recorded = nagranie lub zapis
retention-trigger-recruitment-closed = zakończenie rekrutacji
retention-trigger-referral-issued = wystawienie skierowania
retention-trigger-report-filed = złożenie raportu
retention-trigger-school-year-closed = zamknięcie dziennika na koniec roku szkolnego
retention-trigger-service-performed = wykonanie świadczenia
retention-trigger-statement-approved = zatwierdzenie sprawozdania
retention-trigger-tax-due = termin płatności podatku
retention-trigger-withdrawn-or-school-year-ended = cofnięcie albo koniec roku szkolnego

## Hasła

password-preset-school = Szkoła
password-preset-clinic = Przychodnia
password-preset-counselling = Poradnia
password-preset-welfare = Ośrodek pomocy społecznej
password-preset-modern = Zasady współczesne
password-preset-nist = NIST SP 800-63B-4
password-preset-asvs = OWASP ASVS 5.0
password-preset-cert = CERT Polska
password-part-min-length = Najmniejsza długość
password-part-max-length = Największa długość
password-part-composition = Rodzaje znaków
password-part-forbidden-characters = Znaki niedozwolone
password-part-max-age-days = Okresowa zmiana
password-part-history = Ponowne użycie dawnych haseł
password-part-lockout = Blokada po błędnych próbach
password-part-blocklists = Treści zakazane
password-part-paste-ban = Zakaz wklejania
password-part-second-factor = Drugi składnik logowania
password-problem-too-short = { $length ->
        [one] Hasło jest za krótkie: ma { $length } znak, a potrzeba co najmniej { $min }.
        [few] Hasło jest za krótkie: ma { $length } znaki, a potrzeba co najmniej { $min }.
        [many] Hasło jest za krótkie: ma { $length } znaków, a potrzeba co najmniej { $min }.
       *[other] Hasło jest za krótkie: ma { $length } znaku, a potrzeba co najmniej { $min }.
    }
password-problem-too-long = Hasło jest za długie; znaków może być najwyżej { $max }.
password-problem-no-lower = Dodaj małą literę.
password-problem-no-upper = Dodaj wielką literę.
password-problem-no-digit = Dodaj cyfrę.
password-problem-no-special = Dodaj znak inny niż litera, cyfra i spacja, np. „-” albo „!”.
password-problem-no-digit-or-special = Dodaj cyfrę albo znak specjalny.
password-problem-no-class-of-several = Dodaj znak jednego z wymaganych rodzajów.
password-problem-space = Spacja nie jest dozwolona.
password-problem-character = Hasło zawiera niedozwolony znak.
password-problem-common = To hasło jest powszechnie znane, także z dodanymi cyframi lub zamienionymi literami.
password-problem-sequence = Hasło składa się głównie z prostego ciągu, takiego jak 123456 lub qwerty.
password-problem-names = Hasło zawiera imię, nazwisko lub przydomek.
password-problem-initials = Hasło zawiera inicjały.
password-problem-login = Hasło zawiera login.
password-problem-email = Hasło zawiera adres e-mail.
password-problem-birth = Hasło zawiera datę urodzenia.
password-problem-phone = Hasło zawiera numer telefonu.
password-problem-plate = Hasło zawiera numer rejestracyjny pojazdu.
password-problem-pesel = Hasło zawiera numer PESEL.
password-problem-institution = Hasło zawiera nazwę instytucji.
password-proposal-c1 = Nie wymuszaj okresowej zmiany; zmieniaj hasło po podejrzeniu wycieku, stosuj listę znanych haseł i drugi składnik. Zmień politykę wewnętrzną.
password-proposal-c2 = Zamiast wymagać rodzajów znaków, wymagaj 15 znaków (12 przy drugim składniku) i stosuj listę znanych haseł.
password-proposal-c3 = Dopuść spacje: ułatwiają długie hasła z kilku słów.
password-proposal-c4 = Zamiast twardej blokady po kilku próbach wydłużaj przerwę między próbami, a blokuj najpóźniej po 100.
password-proposal-c5 = Przyjmij dłuższą z wymaganych długości.
password-proposal-c6 = Pamiętaj najwyżej 24 ostatnie hasła, aby nie przechowywać ich skrótów bez końca.
password-proposal-ceiling = Złagodź zasadę do tego, na co pozwala standard.

## Małoletni i przedstawiciele

minors-verdict-allow = Tak
minors-verdict-allow-within = Tak, w określonym zakresie
minors-verdict-deny = Nie
minors-verdict-needs-human = Potrzebna decyzja człowieka
minors-scope-judgment = Tak, w zakresie orzeczenia sądu
minors-scope-court-appointment = Tak, w zakresie ustanowienia przez sąd
minors-scope-everyday-care = Tak, w sprawach codziennej opieki i nauki
minors-scope-power-of-attorney = Tak, w zakresie pełnomocnictwa
minors-scope-authorisation = Tak, w zakresie upoważnienia od osoby pełnoletniej
minors-scope-together-with-representative = Tak, łącznie: osoba i jej przedstawiciel
minors-scope-fitting-information = Tak, w formie zrozumiałej dla dziecka
minors-threshold-limited-capacity = Ograniczona zdolność do czynności prawnych
minors-threshold-patient-consent = Własna zgoda pacjenta, obok zgody przedstawiciela
minors-threshold-online-service-consent = Własna zgoda na usługę internetową
minors-threshold-full-capacity = Pełnoletność
minors-threshold-road-companion = Może towarzyszyć dziecku do 7 lat na drodze
minors-reason-full-capacity = Osoba pełnoletnia działa sama.
minors-reason-court-representative = Za osobę ubezwłasnowolnioną działa ten, kogo ustanowił sąd.
minors-reason-patient-16 = Pacjent od 16 lat decyduje razem z przedstawicielem.
minors-reason-online-16 = Od 16 lat dziecko samo zgadza się na usługę internetową.
minors-reason-representative-acts = W tej sprawie działa przedstawiciel ustawowy.
minors-reason-child-informed = Dziecko ma prawo do informacji w formie, którą rozumie.
minors-reason-limited-capacity = Od 13 do 18 lat zdolność jest ograniczona; oceń dojrzałość dziecka i udział rodzica.
minors-reason-authorised-by-adult = Pełnoletni uczeń lub pacjent upoważnił tę osobę.
minors-reason-results-of-adult = Jawność ocen pełnoletniego ucznia wobec rodziców jest sporna.
minors-reason-adult-acts = Dziecko jest pełnoletnie, więc samo decyduje, komu ujawnić dane.
minors-reason-authority-suspended = Władza rodzicielska jest zawieszona; samo prawo do kontaktów nie daje dostępu do danych.
minors-reason-authority-deprived = Rodzic został pozbawiony władzy rodzicielskiej; samo prawo do kontaktów nie daje dostępu do danych.
minors-reason-authority-limited = Władza rodzicielska jest ograniczona; o zakresie rozstrzyga orzeczenie.
minors-reason-court-decides = Rodzice nie są zgodni w istotnej sprawie dziecka; rozstrzyga sąd.
minors-reason-both-parents = O istotnych sprawach dziecka rodzice rozstrzygają wspólnie.
minors-reason-same-to-both = Każdy z rodziców może pytać. Nie rozsądzaj sporu i przekaż obojgu to samo.
minors-reason-parent = Rodzic z pełną władzą rodzicielską reprezentuje dziecko.
minors-reason-court-appointment = Opiekun lub kurator działa w granicach ustanowienia.
minors-reason-foster-everyday = Rodzina zastępcza sprawuje codzienną opiekę i reprezentuje w jej zakresie.
minors-reason-foster-beyond = Poza codzienną opieką sprawdź orzeczenie sądu.
minors-reason-no-power = Bez pełnomocnictwa ta osoba nie działa w imieniu dziecka.
minors-reason-power = Działa na podstawie pisemnego pełnomocnictwa, w jego zakresie i czasie.
minors-evidence-identity = Sprawdź tożsamość; zapisz, co okazano, nie rób kopii.
minors-evidence-judgment = Obejrzyj orzeczenie; zapisz sąd, sygnaturę i datę.
minors-evidence-judgment-excerpt = Obejrzyj sentencję orzeczenia; zapisz jej zakres, sąd, sygnaturę i datę.
minors-evidence-court-certificate = Obejrzyj zaświadczenie lub postanowienie sądu.
minors-evidence-power = Obejrzyj pełnomocnictwo; zapisz zakres i datę.
minors-evidence-power-verified = Obejrzyj pełnomocnictwo i potwierdź je u rodzica.
minors-evidence-authorisation = Obejrzyj upoważnienie podpisane przez osobę pełnoletnią.
pickup-reason-parent = Rodzic z pełną władzą rodzicielską odbiera dziecko bez upoważnienia.
pickup-reason-forbidden = Sąd zakazał tej osobie kontaktu z dzieckiem.
pickup-reason-limited = Władza rodzicielska jest ograniczona; sprawdź orzeczenie.
pickup-reason-no-authority = Rodzicowi zawieszono lub odebrano władzę rodzicielską.
pickup-reason-not-valid = Upoważnienie jeszcze nie obowiązuje, wygasło albo zostało cofnięte.
pickup-reason-unknown = Ta osoba nie ma upoważnienia.
pickup-reason-too-young = Osoba jest młodsza, niż przewiduje ustawa; decyduje kierownik lub rodzic.
pickup-reason-authorised = Upoważnienie jest ważne.
pickup-reason-identity = Najpierw sprawdź tożsamość.
recipient-court = Sąd
recipient-court-rule = Przekaż tylko to, co obejmuje postanowienie; pamiętaj o tajemnicy psychologa i lekarza.
recipient-prosecutor = Prokurator
recipient-prosecutor-rule = Wymagaj pisma z sygnaturą sprawy.
recipient-police = Policja
recipient-police-rule = Wymagaj pisma (w pilnym przypadku potwierdzonego później); zapisz funkcjonariusza, jednostkę i numer odznaki.
recipient-probation-officer = Kurator sądowy
recipient-probation-officer-rule = Sprawdź legitymację i sygnaturę sprawy.
recipient-welfare-centre = Ośrodek pomocy społecznej lub PCPR
recipient-welfare-centre-rule = Odpowiedz w ciągu 7 dni, w zakresie istotnym dla świadczeń; wniosek ma wskazywać podstawę.
recipient-family-assistant = Asystent rodziny lub zespół „Niebieskiej Karty”
recipient-family-assistant-rule = Członków zespołu wiąże poufność; przekaż to, co potrzebne w procedurze.
recipient-guardianship-court = Sąd opiekuńczy (zawiadomienie)
recipient-guardianship-court-rule = Szkoła lub placówka sama zawiadamia sąd, gdy dobro dziecka jest zagrożone.
recipient-another-school = Inna szkoła
recipient-another-school-rule = Przekaż odpis arkusza ocen i dokumenty z przepisów; opinię poradni tylko przez rodzica lub za jego zgodą.
recipient-education-authority = Kuratorium, organ prowadzący, SIO
recipient-education-authority-rule = W zakresie określonym ustawą.
recipient-statutory-body = ZUS, NFZ, RPD, NIK, UODO
recipient-statutory-body-rule = Każdy organ na podstawie własnej ustawy; zapisz podstawę.
camera-room-teaching-room = Sala lekcyjna lub zajęć
camera-room-psychological-help-room = Gabinet pomocy psychologicznej
camera-room-staff-rest-room = Pomieszczenie wypoczynku pracowników
camera-room-sanitary-room = Pomieszczenie sanitarnohigieniczne
camera-room-health-office = Gabinet profilaktyki zdrowotnej
camera-room-changing-room = Szatnia lub przebieralnia
camera-room-other = Inne miejsce

## Czego brakuje

missing-name = Nazwa czynności
missing-controller = Administrator i dane kontaktowe
missing-joint-controllers = Współadministratorzy
missing-representative = Przedstawiciel
missing-data-protection-officer = Inspektor ochrony danych i kontakt
missing-purposes = Cele przetwarzania
missing-categories-of-persons = Kategorie osób
missing-categories-of-data = Kategorie danych
missing-recipients = Odbiorcy lub ich kategorie
missing-transfers = Przekazywanie do państw trzecich
missing-transfer-safeguards = Dokumentacja zabezpieczeń przekazania
missing-retention = Okres przechowywania lub jego kryteria
missing-security-measures = Ogólny opis zabezpieczeń
missing-processor = Podmiot przetwarzający i dane kontaktowe
missing-controllers = Administratorzy, w których imieniu się przetwarza
missing-categories-of-processing = Kategorie czynności przetwarzania
missing-legal-basis = Podstawa prawna
missing-legitimate-interest = Prawnie uzasadniony interes
missing-rights = Prawa osoby
missing-withdrawal = Prawo wycofania zgody
missing-complaint = Prawo skargi do Prezesa UODO
missing-duty-to-provide = Czy podanie danych jest obowiązkowe i co grozi za odmowę
missing-automated-decisions = Decyzje automatyczne, ich zasady i skutki
missing-source = Źródło danych
missing-subject = Przedmiot powierzenia
missing-duration = Czas trwania
missing-nature = Charakter
missing-purpose = Cel
missing-data-types = Rodzaj danych
missing-controller-rights = Prawa i obowiązki administratora
missing-documented-instructions = Działanie tylko na udokumentowane polecenie
missing-confidentiality = Zobowiązanie do poufności
missing-security = Środki bezpieczeństwa
missing-sub-processors = Zasady dalszego powierzenia
missing-help-with-rights = Pomoc w realizacji praw osób
missing-help-with-duties = Pomoc w obowiązkach z art. 32–36
missing-deletion-or-return = Usunięcie lub zwrot danych
missing-audits = Informacje i audyty
missing-warning-of-unlawful-instruction = Ostrzeżenie o poleceniu niezgodnym z prawem
missing-written-form = Forma pisemna lub elektroniczna
missing-kind = Rodzaj zgłoszenia
missing-first-notice-reference = Numer i data pierwszego zgłoszenia
missing-notifier = Dane zgłaszającego
missing-contact-point = Inspektor lub inny punkt kontaktowy
missing-other-entities = Inne podmioty uczestniczące
missing-aware-at = Data i godzina stwierdzenia naruszenia
missing-discovery = Sposób wykrycia
missing-processor-notice-at = Data zawiadomienia przez podmiot przetwarzający
missing-began-at = Początek naruszenia
missing-ended-at = Koniec naruszenia albo informacja, że trwa
missing-reasons-for-delay = Przyczyny opóźnienia zgłoszenia
missing-breach-type = Poufność, integralność czy dostępność
missing-cause = Przyczyna
missing-number-of-persons = Przybliżona liczba osób
missing-number-of-records = Przybliżona liczba wpisów
missing-measures-before = Zabezpieczenia sprzed naruszenia
missing-consequences = Możliwe konsekwencje
missing-high-risk-assessed = Ocena, czy ryzyko jest wysokie
missing-persons-told = Zawiadomienie osób albo powód jego braku
missing-measures-taken = Środki zastosowane lub proponowane
missing-cross-border = Charakter transgraniczny
missing-signature = Podpis
missing-plain-language = Jasny i prosty język
missing-description = Opis operacji
missing-necessity = Niezbędność i proporcjonalność
missing-risks = Ocena ryzyka dla osób
missing-measures = Środki zaradcze
missing-officer-advice = Opinia inspektora ochrony danych
missing-codes-of-conduct = Przestrzegane kodeksy postępowania
missing-views-of-persons = Opinie osób lub ich przedstawicieli
missing-responsibilities = Podział obowiązków
missing-purposes-and-means = Cele i sposoby przetwarzania
missing-impact-assessment = Ocena skutków
missing-requested-information = Inne informacje, o które prosi organ
missing-person = Kto wyraził zgodę
missing-identity = Jak sprawdzono tożsamość
missing-text-version = Wersja treści zgody
missing-given-at = Kiedy wyrażono zgodę
missing-act = Jak wyrażono zgodę
missing-information = Informacje podane przed zgodą
missing-freely-given = Dobrowolność
missing-explicit = Wyraźny charakter zgody
missing-capacity = Zdolność do wyrażenia zgody

## Oznaczenia niepewności

doubt-house = zasada wewnętrzna
doubt-proposal = przyjęte w programie
doubt-memory = do sprawdzenia
doubt-weak = stan prawny niepewny
doubt-unsettled = stan prawny niepewny
certainty-unsettled = Przepis jest znany, ale jego znaczenie jest sporne albo szykuje się zmiana.
law-note-digital-omnibus = Projekt unijny z 19 listopada 2025 r. przewiduje 96 godzin zamiast 72. Dopóki nie zostanie uchwalony, obowiązują 72 godziny.
law-note-without-undue-delay = Przepis mówi „bez zbędnej zwłoki”; liczbę godzin podaje umowa, a gdy milczy, program przyjmuje 24.
law-note-recipients-14-days = Przepis nie podaje liczby dni; program przyjmuje 14 dni.
law-note-next-working-day = Przepis mówi „bez zbędnej zwłoki”; program przyjmuje następny dzień roboczy.
law-note-kri-numbering = Numery paragrafów rozporządzenia o Krajowych Ramach Interoperacyjności zmieniły się w 2024 r.; sprawdź je w Dz.U. 2024 poz. 773.
law-note-ksc = Nowelizacja z 2026 r.: dzień wejścia w życie (2 lub 3 kwietnia) i to, czy obejmuje szkołę albo małą przychodnię, wymaga sprawdzenia.
law-note-dpia-list-wording = Kryteria wykazu podano własnymi słowami; urzędowe brzmienie jest w M.P. 2019 poz. 666.
law-note-age-of-consent-16 = Polska nie obniżyła wieku z art. 8 RODO; sprawdź, czy to się nie zmieniło.
law-note-own-psychological-help = Ustawa o pomocy psychologicznej bez zgody rodzica od 13 lat nie obowiązuje: czeka na wyrok Trybunału Konstytucyjnego.
law-note-dpf-appeal = Decyzja obowiązuje, ale wyrok Sądu UE, który ją utrzymał, zaskarżono. Dotyczy tylko odbiorców z listy Data Privacy Framework.
law-note-adequacy-number = Decyzja obowiązuje; jej numer lub datę podano z pamięci, sprawdź je na stronie Komisji.
law-note-severity-mapping = Przełożenie wyniku na zgłoszenie to zwyczaj, nie przepis. Prezes UODO wymaga oceny opisowej.
law-note-severity-steps = Opisy kroków metody ENISA podano własnymi słowami; zgadzają się z opublikowanymi przykładami.
law-note-identification-guidance = Wskazówki metody ENISA podano w zarysie; o ocenie decydują okoliczności.
law-note-pesel-identifies = Sam PESEL zdradza datę urodzenia i płeć, dlatego program nie przyjmuje mniej niż 0,75.
law-note-risk-scale = Żaden organ nie narzuca skali; to ustawienie instytucji, zapisywane razem z oceną.
law-note-legitimate-interest-weights = Prawo każe ważyć interesy, ale nie podaje wag; te są ostrożną propozycją programu.
law-note-own-jrwa = Okres ustala jednolity rzeczowy wykaz akt instytucji; podana liczba to tylko wartość typowa.
law-note-child-under-two = Ustawa nie mówi, od kiedy liczyć 22 lata; program liczy od końca roku ostatniego wpisu.
law-note-family-benefits = Okres podano z pamięci i nie udało się go potwierdzić; sprawdź art. 23 ustawy o świadczeniach rodzinnych.
law-note-blue-card = Okresu 10 lat nie potwierdzono; sprawdź przepisy o procedurze „Niebieskiej Karty” i własny wykaz akt.
law-note-recruitment-period = Żaden przepis nie podaje okresu; przyjęto krótki czas na ewentualne roszczenia.
law-note-limitation-of-claims = Żaden przepis nie podaje okresu; przyjęto go ze względu na przedawnienie roszczeń.
law-note-postal-lead = Zasada instytucji: list wychodzi na kilka dni roboczych przed końcem terminu. „Koniec miesiąca” można rozumieć dwojako.
law-note-stop-delay = Przepis nie mówi, jak szybko trzeba zapytać; program przyjmuje trzy dni robocze.
law-note-suspension = Wytyczne EROD dopuszczają zawieszenie terminu, ale nie mówią, jak liczyć dni; art. 12 ust. 3 RODO milczy.
law-note-restart = Liczenie od nowa to zasada instytucji; wytyczne EROD mówią tylko o zawieszeniu. Program wybiera datę wcześniejszą.
law-note-hours-two-working-days = Nie rozstrzygnięto, czy 72 godziny muszą objąć dwa dni robocze. Alarm tego nie zakłada.
law-note-psychologists-act = Nową ustawę o zawodzie psychologa ogłoszono (Dz.U. 2026 poz. 187), lecz dzień jej wejścia w życie wymaga sprawdzenia.
law-note-marks-of-adults = Sporne jest, czy jawność ocen wobec rodziców obejmuje ucznia pełnoletniego.
law-note-uodo-form = Pola formularza odtworzono z pamięci według wersji z 2020 r.; porównaj z obecnym formularzem UODO.

## Terminy: uzupełnienie

rule-recipients = Odbiorców zawiadamia się po sprostowaniu, usunięciu lub ograniczeniu; program liczy do { $date }.
period-ksc-early = Wczesne ostrzeżenie o incydencie (KSC)
period-ksc-notice = Zgłoszenie incydentu (KSC)
period-ksc-report = Sprawozdanie końcowe o incydencie (KSC)
period-from-notification = od zgłoszenia

## Obowiązek informacyjny: wyjątki

information-exception-already-informed = Osoba ma już te informacje
information-exception-disproportionate = Informowanie jest niemożliwe albo wymaga niewspółmiernego wysiłku
information-exception-laid-down-by-statute = Pozyskanie lub ujawnienie danych wprost przewiduje ustawa, która chroni osobę
information-exception-secrecy = Dane są objęte tajemnicą zawodową lub ustawową

## Dokumenty i wpisy według artykułów

document-art30-1 = Wpis w rejestrze czynności (art. 30 ust. 1)
document-art30-2 = Wpis w rejestrze kategorii czynności (art. 30 ust. 2)
document-art13 = Klauzula: dane zebrane od osoby (art. 13)
document-art14 = Klauzula: dane z innego źródła (art. 14)
document-art28 = Umowa powierzenia (art. 28 ust. 3)
document-art33-initial = Zgłoszenie naruszenia: wstępne (art. 33)
document-art33-supplementary = Zgłoszenie naruszenia: uzupełniające (art. 33)
document-art33-complete = Zgłoszenie naruszenia: kompletne (art. 33)
document-art33-5 = Wpis w ewidencji naruszeń (art. 33 ust. 5)
document-art34 = Zawiadomienie osób o naruszeniu (art. 34)
document-art35 = Ocena skutków dla ochrony danych (art. 35)
document-art36 = Wniosek o uprzednie konsultacje (art. 36)
document-art15 = Odpowiedź na żądanie dostępu (art. 15)
document-art12-4 = Odmowa spełnienia żądania (art. 12 ust. 4)
document-art7 = Dowód zgody (art. 7)
missing-facts = Okoliczności naruszenia
missing-effects = Skutki naruszenia
missing-remedial-action = Podjęte działania zaradcze
missing-confirmation = Potwierdzenie, czy dane są przetwarzane
missing-concrete-recipients = Odbiorcy z nazwy
missing-copy = Kopia danych
missing-rights-of-others = Ochrona praw innych osób w kopii
missing-reasons = Powody odmowy
missing-judicial-remedy = Pouczenie o drodze sądowej

## Tajemnice

secrecy-school = Poufność danych ucznia w szkole
secrecy-psychologist = Tajemnica psychologa
secrecy-mental-health = Tajemnica psychiatryczna
secrecy-medical = Tajemnica lekarska
secrecy-social-work = Tajemnica pracownika socjalnego
secrecy-ground-consent = Zgoda osoby pełnoletniej albo rodzica małoletniego
secrecy-ground-authorised-person = Osoba upoważniła odbiorcę
secrecy-ground-health-threat = Poważnie zagrożone jest życie lub zdrowie
secrecy-ground-special-provision = Ujawnienie nakazuje lub dopuszcza ustawa albo zwolnił z tajemnicy sąd
secrecy-ground-close-person-after-death = Pyta osoba bliska po śmierci pacjenta, a nikt się nie sprzeciwił

## Kto pyta i o co

minors-actor-oneself = Ona sama (dziecko, uczeń, pacjent)
minors-actor-parent = Rodzic z pełną władzą rodzicielską
minors-actor-parent-limited = Rodzic z ograniczoną władzą rodzicielską
minors-actor-parent-suspended = Rodzic z zawieszoną władzą rodzicielską
minors-actor-parent-deprived = Rodzic pozbawiony władzy rodzicielskiej
minors-actor-guardian = Opiekun prawny
minors-actor-curator = Kurator
minors-actor-foster-carer = Rodzina zastępcza lub placówka
minors-actor-relative = Krewny lub partner rodzica bez pełnomocnictwa
minors-actor-relative-with-power = Krewny lub partner rodzica z pełnomocnictwem
minors-actor-attorney = Adwokat lub radca prawny z pełnomocnictwem
minors-actor-attorney-without-power = Adwokat lub radca prawny bez pełnomocnictwa
minors-matter-receive-data = Otrzymać dane
minors-matter-exercise-rights = Skorzystać z praw z art. 15–22 RODO
minors-matter-school-results = Poznać oceny, frekwencję, zachowanie
minors-matter-everyday-care = Załatwić sprawę codziennej opieki
minors-matter-essential-matter = Rozstrzygnąć istotną sprawę dziecka
minors-matter-patient-consent = Zgodzić się na leczenie
minors-matter-online-service-consent = Zgodzić się na usługę internetową
minors-matter-image-consent = Zgodzić się na publikację wizerunku

## Identyfikatory w naruszonych danych

severity-identifier-full-name = Imię i nazwisko
severity-identifier-pesel = Numer PESEL
severity-identifier-document-number = Seria i numer dokumentu
severity-identifier-phone-or-address = Telefon lub adres
severity-identifier-email = Adres e-mail
severity-identifier-photo = Zdjęcie
severity-identifier-code = Kod lub pseudonim

## Terminy: dalsze reguły i słowa zamiast okresu

rule-part-of-month = Początek, środek i koniec miesiąca to w umowie jego 1., 15. i ostatni dzień: { $date }.
rule-non-continuous = Gdy ciągłość terminu nie jest wymagana, miesiąc liczy się za 30 dni, a rok za 365; bez przerw termin skończyłby się w podanym dniu.
rule-saturday-not-off = Wtedy sobota nie przesuwała jeszcze końca takiego terminu: { $date }.
period-moment-without-undue-delay = bez zbędnej zwłoki
period-moment-at-collection = przy zbieraniu danych
period-moment-at-once = natychmiast

## Postać numerów

identifier-form-pesel = PESEL ma 11 cyfr.
identifier-form-nip = NIP ma 10 cyfr; może poprzedzać go PL.
identifier-form-regon = REGON ma 9 albo 14 cyfr.
identifier-form-id-card = Numer dowodu osobistego to trzy litery i sześć cyfr.
identifier-form-passport = Numer paszportu to dwie litery i siedem cyfr.
identifier-form-nrb = Numer rachunku ma 26 cyfr; może poprzedzać go PL.
identifier-form-pwz = Numer prawa wykonywania zawodu ma od 5 do 8 cyfr, u pielęgniarki i położnej także literę P albo A na końcu.
identifier-form-kw = Numer księgi wieczystej to czteroznakowy kod sądu, osiem cyfr i cyfra kontrolna, np. WA1M/00012345/1.
licence-profession-physician = lekarz lub dentysta
licence-profession-nurse = pielęgniarka
licence-profession-midwife = położna
licence-profession-pharmacist = farmaceuta
licence-profession-physiotherapist = fizjoterapeuta
licence-check-check-digit = cyfra kontrolna
licence-check-form = tylko postać numeru

## Uzupełnienia

dpia-reason-no-exempt-list = Prezes UODO nie ogłosił listy operacji zwolnionych, więc powołanie się na nią niczego nie zmienia.
minors-reason-image-16 = Od 16 lat oprócz zgody rodzica uzyskaj także zgodę dziecka.
severity-authority-record = nie trzeba zgłaszać; wystarczy wpis do rejestru
severity-authority-propose = rozważ zgłoszenie Prezesowi UODO
severity-authority-notify = zgłoś Prezesowi UODO
severity-persons-record = nie trzeba zawiadamiać
severity-persons-may-omit = można nie zawiadamiać
severity-persons-propose = rozważ zawiadomienie osób
severity-persons-notify = zawiadom osoby
law-note-two-working-days-number = Zasadę dwóch dni roboczych znamy z cytatu; numer ustępu (3 ust. 5) podano z pamięci.
law-note-severity-floors = Podwyższanie propozycji ponad wynik to zasada programu, oparta na praktyce Prezesa UODO, a nie przepis.
law-note-dpia-exempt-list = Nie znaleziono polskiej listy operacji zwolnionych z oceny; sprawdź, czy jej nie ogłoszono.
law-note-image-consent-16 = O zgodzie dziecka od 16 lat na wizerunek nie mówi żaden przepis; to ostrożna zasada programu.
law-note-saturday-2017 = Soboty zrównano z dniami wolnymi w 2017 r.: w Kodeksie cywilnym od 1 stycznia, w KPA od 1 czerwca; dzień dla KPA podano z pamięci.
law-note-licence-form = Dla tego zawodu nie ma ogłoszonej cyfry kontrolnej; sprawdzono tylko długość i litery numeru.
law-note-records-exemption = Liczbę 250 osób może zmienić projekt unijny; zwolnienie i tak nie obejmuje przetwarzania stałego ani danych z art. 9 i 10.
law-note-calendar-unchecked = Kalendarz świąt sprawdzono dla lat 2011–2100; poza nimi dzień może być inny.
