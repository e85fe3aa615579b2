requests = Żądania osób
requests-one = Żądanie osoby
requests-intro = Żądania z art. 15–22 RODO i wycofania zgód: kto, o co, do kiedy odpowiedzieć i jak załatwiono.

requests-section-receipt = Wpływ
requests-section-identity = Tożsamość
requests-section-clarification = Doprecyzowanie
requests-section-extension = Przedłużenie terminu
requests-section-fee = Opłata
requests-section-act = Wykonanie żądania
requests-section-outcome = Rozpatrzenie i odpowiedź
requests-section-recipients = Odbiorcy danych
requests-section-clock = Terminy

requests-requester = Osoba, której dane dotyczą
requests-requester-hint = Imię i nazwisko osoby, która korzysta z prawa, także gdy pisze za nią pełnomocnik lub rodzic.
requests-kind = Rodzaj żądania
requests-kind-hint = Jeśli jedno pismo zawiera kilka żądań, wpisz każde osobno: mogą skończyć się inaczej.
requests-received = Data wpływu
requests-received-hint = Dzień, w którym żądanie dotarło do placówki lub na skrzynkę pracownika, także w dzień wolny. Od niego biegnie miesiąc.
requests-channel = Sposób złożenia
requests-subject = Treść żądania
requests-subject-hint = Własnymi słowami albo cytatem.
requests-relation = Kim jest osoba
requests-email = E-mail
requests-phone = Telefon
requests-phone-hint = Do potwierdzenia tożsamości. Przez telefon nie podajemy danych.
requests-address = Adres do korespondencji
requests-by-proxy = Żądanie składa pełnomocnik
requests-proxy = Pełnomocnik
requests-proxy-document = Pełnomocnictwo
requests-proxy-document-hint = Data i rodzaj dokumentu, np. „pełnomocnictwo z 1 marca 2026 r.”.
requests-proxy-scope = Zakres pełnomocnictwa
requests-proxy-scope-hint = Pełnomocnictwo musi wyraźnie obejmować to żądanie.
requests-received-by = Kto przyjął żądanie
requests-reported-on = Przekazano przełożonemu lub administratorowi
requests-reported-on-hint = Najpóźniej w następnym dniu roboczym.
requests-handler = Prowadzi sprawę
requests-activities = Czynności przetwarzania
requests-datasets = Zbiory danych

requests-identity-doubt = Są uzasadnione wątpliwości co do tożsamości
requests-identity-method = Jak potwierdzono tożsamość
requests-identity-facts = O co zapytano
requests-identity-facts-hint = Tylko tyle, ile trzeba, np. „imię wychowawcy”. Nie żądaj kopii dokumentu.
requests-identity-asked = Poproszono o potwierdzenie
requests-identity-confirmed = Tożsamość potwierdzono
requests-no-copy-kept = Dokument tylko obejrzano, kopii nie zachowano

requests-question = Pytanie do osoby
requests-question-hint = Np. „Jakiego okresu dotyczy żądanie?”.
requests-asked = Poproszono o doprecyzowanie
requests-asked-hint = Pytanie zadane niezwłocznie wstrzymuje bieg terminu do czasu odpowiedzi.
requests-clarified = Otrzymano wyjaśnienie

requests-extension-ground = Przyczyna przedłużenia
requests-extension-reason = Uzasadnienie przedłużenia
requests-extension-reason-hint = Osoba dostaje to uzasadnienie. Sama pracochłonność nie wystarcza.
requests-extension-notice-on = Zawiadomiono o przedłużeniu
requests-extension-notice-on-hint = W ciągu miesiąca od wpływu. Łącznie najwyżej trzy miesiące od wpływu i dwa od zawiadomienia.

requests-fee-basis = Podstawa opłaty
requests-fee-basis-hint = Zwykle bez opłaty. Pierwsza kopia danych jest zawsze bezpłatna.
requests-fee = Kwota
requests-fee-reasons = Uzasadnienie kwoty
requests-fee-notice-on = Zawiadomiono o opłacie
requests-fee-account = Numer rachunku
requests-fee-confirm-by = Termin potwierdzenia
requests-fee-confirm-by-hint = Nie krótszy niż trzy dni od doręczenia zawiadomienia.
requests-fee-paid-on = Opłacono
requests-fee-proof = Dowód wpłaty

requests-searched-on = Rejestry przeszukano
requests-nothing-held = Po przeszukaniu rejestrów nie znaleziono danych tej osoby
requests-held = Wpisy o tej osobie
requests-held-hint = Najwygodniej wybrać je na stronie „Dane osoby”. Przy każdym wpisz, co z nim zrobiono.
requests-held-register = Rejestr
requests-held-number = Numer wpisu
requests-held-fate = Co zrobiono
requests-held-correction = Co sprostowano
requests-held-kept-ground = Dlaczego zostaje
requests-held-provision = Przepis
requests-held-until = Jak długo
requests-held-note = Uwaga
requests-reviewed-by = Kto ponownie rozpatrzył sprawę
requests-reviewed-by-hint = Człowiek, który może zmienić decyzję podjętą automatycznie.
requests-review-result = Wynik ponownego rozpatrzenia
requests-carried-out-by = Wykonał(a)
requests-exported-by = Dane wydał(a)
requests-lift-notice-on = Osobę uprzedzono o zniesieniu ograniczenia
requests-lift-notice-on-hint = Zawsze przed zniesieniem, nigdy po nim.
requests-lifted-on = Ograniczenie zniesiono
requests-marks = Oznaczone wpisy

requests-clause-version = Przekazana klauzula informacyjna
requests-clause-version-hint = Nazwa i wersja, np. „klauzula dla rodziców, wersja 2”.
requests-clause-sent-on = Data przekazania klauzuli
requests-iod-consulted-on = Opinia IOD z dnia
requests-outcome = Sposób załatwienia
requests-outcome-hint = „Zachowano na podstawie przepisu” to odpowiedź, nie odmowa. Odmowa jest możliwa tylko w dwóch przypadkach.
requests-refusal-ground = Podstawa odmowy
requests-kept-ground = Dlaczego dane zostają
requests-kept-provision = Przepis
requests-kept-provision-hint = Przepis, który nakazuje lub pozwala zachować dane.
requests-kept-until = Jak długo
requests-inaction-ground = Dlaczego nie podjęto działań
requests-outcome-reasons = Uzasadnienie dla osoby
requests-outcome-reasons-hint = Trafia do odpowiedzi. Pisz prosto.
requests-remedies-named = Pouczono o skardze do Prezesa UODO i o drodze sądowej
requests-inaction-notice-on = Zawiadomiono o niepodjęciu działań
requests-inaction-notice-on-hint = Najpóźniej w miesiąc od wpływu. Sprawę mimo to prowadzi się dalej.
requests-answer-summary = Co zrobiono
requests-answer-summary-hint = Np. „wydano 48 stron kopii dokumentacji”.
requests-answer-channel = Forma odpowiedzi
requests-answer-channel-hint = Zwykle ta sama, którą wpłynęło żądanie. List nadaje się najpóźniej trzy dni robocze przed terminem.
requests-answered-on = Data odpowiedzi
requests-answer-reference = Znak pisma lub wątek poczty

requests-no-recipients = Danych nikomu nie udostępniono
requests-recipients = Odbiorcy, których zawiadomiono
requests-recipients-hint = Po sprostowaniu, usunięciu lub ograniczeniu zawiadom każdego, komu dane udostępniono.
requests-recipients-recipient = Odbiorca
requests-recipients-told-on = Zawiadomiono
requests-recipients-exception = Dlaczego nie zawiadomiono wszystkich
requests-recipients-exception-hint = Tylko gdy to niemożliwe albo wymaga niewspółmiernie dużego wysiłku.
requests-remarks = Uwagi

requests-nominal-end = Koniec terminu przed przesunięciem
requests-answer-due = Odpowiedź do
requests-post-by = Nadać najpóźniej
requests-restarted-from = Termin biegnie na nowo od
requests-closed-on = Zamknięto
requests-deadline-kept = Termin dotrzymany

requests-state-received = Przyjęte
requests-state-identity = Czeka na potwierdzenie tożsamości
requests-state-clarification = Czeka na doprecyzowanie
requests-state-in-progress = W toku
requests-state-extended = Przedłużone
requests-state-answered = Udzielono odpowiedzi
requests-state-refused = Odmowa
requests-state-withdrawn = Wycofane
requests-state-closed = Zamknięte

requests-move-start = Rozpocznij rozpatrywanie
requests-move-check-identity = Poproś o potwierdzenie tożsamości
requests-move-confirm-identity = Potwierdź tożsamość
requests-move-ask = Poproś o doprecyzowanie
requests-move-clarify = Wpisz wyjaśnienie
requests-move-extend = Przedłuż termin
requests-move-carry-out = Odnotuj wykonanie
requests-move-export = Odnotuj wydanie danych
requests-move-lift = Znieś ograniczenie
requests-move-answer = Udziel odpowiedzi
requests-move-refuse = Odmów lub nie podejmuj działań
requests-move-withdraw = Osoba wycofała żądanie
requests-move-close = Zamknij
requests-move-reopen = Otwórz ponownie
requests-moved-start = rozpoczęto rozpatrywanie
requests-moved-check-identity = poproszono o potwierdzenie tożsamości
requests-moved-confirm-identity = potwierdzono tożsamość
requests-moved-ask = poproszono o doprecyzowanie
requests-moved-clarify = otrzymano wyjaśnienie
requests-moved-extend = przedłużono termin
requests-moved-carry-out = wykonano żądanie
requests-moved-export = wydano dane
requests-moved-lift = zniesiono ograniczenie
requests-moved-answer = udzielono odpowiedzi
requests-moved-refuse = odmówiono lub nie podjęto działań
requests-moved-withdraw = osoba wycofała żądanie
requests-moved-close = zamknięto sprawę
requests-moved-reopen = otwarto ponownie

requests-deadline-internal-report = Zgłoszenie żądania wewnątrz placówki
requests-deadline-answer = Odpowiedź na żądanie
requests-deadline-extension-notice = Ostatni dzień na przedłużenie terminu
requests-deadline-post-by = Nadanie odpowiedzi na poczcie
requests-deadline-fee-confirmation = Potwierdzenie opłaty przez osobę
requests-deadline-recipients = Zawiadomienie odbiorców danych

choice-request-kind-access = dostęp do danych (art. 15)
choice-request-kind-copy = kopia danych (art. 15 ust. 3)
choice-request-kind-rectification = sprostowanie lub uzupełnienie (art. 16)
choice-request-kind-erasure = usunięcie (art. 17)
choice-request-kind-restriction = ograniczenie przetwarzania (art. 18)
choice-request-kind-portability = przeniesienie danych (art. 20)
choice-request-kind-objection = sprzeciw (art. 21)
choice-request-kind-consent-withdrawal = wycofanie zgody (art. 7 ust. 3)
choice-request-kind-automated-decision = decyzja zautomatyzowana (art. 22)

choice-request-channel-email = e-mail
choice-request-channel-letter = list
choice-request-channel-in-person = osobiście
choice-request-channel-electronic-delivery = e-Doręczenia
choice-request-channel-epuap = ePUAP
choice-request-channel-phone = telefon
choice-request-channel-journal = dziennik elektroniczny
choice-request-channel-other = inny

choice-requester-relation-pupil = uczeń lub wychowanek
choice-requester-relation-parent = rodzic lub opiekun
choice-requester-relation-employee = pracownik
choice-requester-relation-former-employee = były pracownik
choice-requester-relation-candidate = kandydat
choice-requester-relation-patient = pacjent
choice-requester-relation-client = klient
choice-requester-relation-beneficiary = osoba korzystająca ze świadczeń
choice-requester-relation-contractor = kontrahent
choice-requester-relation-other = inna osoba

choice-identity-method-compared-with-own-records = porównanie z własnymi danymi
choice-identity-method-known-in-person = osoba znana osobiście
choice-identity-method-phone = telefonicznie
choice-identity-method-email = e-mailem
choice-identity-method-electronic-signature = podpis elektroniczny lub profil zaufany
choice-identity-method-document-viewed = dokument okazany do wglądu

choice-extension-ground-complexity = skomplikowany charakter żądania
choice-extension-ground-number-of-requests = liczba żądań

choice-fee-basis-further-copy = kolejna kopia danych (art. 15 ust. 3)
choice-fee-basis-excessive = żądanie nieuzasadnione lub nadmierne (art. 12 ust. 5)

choice-request-outcome-fulfilled = spełniono
choice-request-outcome-partly = spełniono w części
choice-request-outcome-refused = odmówiono
choice-request-outcome-kept-by-law = zachowano na podstawie przepisu
choice-request-outcome-no-action = nie podjęto działań

choice-held-fate-copied = wydano kopię
choice-held-fate-withheld = pominięto, bo naruszałoby prawa innych
choice-held-fate-rectified = sprostowano
choice-held-fate-erased = usunięto
choice-held-fate-restricted = ograniczono
choice-held-fate-stopped = zaprzestano używania
choice-held-fate-kept = pozostaje bez zmian

choice-refusal-ground-manifestly-unfounded = żądanie ewidentnie nieuzasadnione
choice-refusal-ground-excessive = żądanie nadmierne, np. powtarzane

choice-inaction-ground-identity-not-confirmed = tożsamości nie potwierdzono
choice-inaction-ground-not-identifiable = nie da się ustalić, których danych dotyczy
choice-inaction-ground-no-mandate = brak pełnomocnictwa
choice-inaction-ground-no-data-held = nie przetwarzamy danych tej osoby
choice-inaction-ground-right-does-not-apply = prawo nie obejmuje tego przetwarzania

choice-kept-ground-legal-duty = obowiązek prawny
choice-kept-ground-public-task = zadanie w interesie publicznym
choice-kept-ground-legal-claims = roszczenia
choice-kept-ground-archiving = archiwizacja, badania lub statystyka
choice-kept-ground-public-health = zdrowie publiczne
choice-kept-ground-freedom-of-expression = wolność wypowiedzi i informacji
choice-kept-ground-overriding-grounds = nadrzędne uzasadnione podstawy (art. 21)
choice-kept-ground-contract = dane potrzebne do umowy

choice-deadline-kept-yes = tak
choice-deadline-kept-no = nie

gap-request-handler = Nie wskazano, kto prowadzi sprawę.
gap-request-search = Nie wybrano wpisów o tej osobie: użyj przycisku „Dane osoby”.
gap-request-clause = Nie odnotowano przekazania klauzuli informacyjnej.
gap-request-reference = Brak znaku pisma lub wątku poczty z odpowiedzią.
gap-request-iod = Przed odpowiedzią odmowną nie odnotowano opinii IOD.
gap-request-late = Odpowiedź wyszła po terminie.
gap-request-asked-late = Pytanie zadano zbyt późno, by wstrzymało bieg terminu.

problem-act-is-an-export = Przeniesienie kończy się wydaniem pliku z danymi: pobierz JSON albo CSV na stronie „Dane osoby”.
problem-act-not-done = Najpierw wykonaj żądanie. Sama odpowiedź go nie spełnia.
problem-correction-missing = Napisz, co sprostowano.
problem-fate-missing = Wskaż, co zrobiono z tym wpisem.
problem-fate-of-another-kind = Tego nie robi się przy żądaniu tego rodzaju.
problem-kept-without-provision = Podaj przepis, który nakazuje lub pozwala zachować ten wpis.
problem-lifted-before-notice = Osobę uprzedza się przed zniesieniem ograniczenia.
problem-no-activity = Wskaż czynność przetwarzania, której dotyczy sprzeciw.
problem-not-reviewed = Wpisz, kto ponownie rozpatrzył sprawę i z jakim wynikiem.
problem-note-missing = Napisz krótko dlaczego.
problem-nothing-ticked = Przeszukaj rejestry i wybierz wpisy o tej osobie albo zaznacz, że ich nie ma.
problem-nothing-to-export = Plik z danymi wydaje się tylko przy dostępie, kopii i przeniesieniu.
problem-objection-not-overridden = Mimo sprzeciwu danych można używać tylko z nadrzędnych, uzasadnionych podstaw albo dla roszczeń.
problem-outcome-is-partly = Nie wszystko spełniono: część wpisów pominięto albo zostawiono.
problem-proof-is-not-erased = Ten rejestr dowodzi, jak działała placówka. Jego wpisów nie usuwa się na żądanie.
problem-something-is-held = Wybrano wpisy o tej osobie, więc jakieś dane są.
problem-before-receipt = Ta data jest wcześniejsza niż dzień wpływu.
problem-extension-too-late = Termin można było przedłużyć najpóźniej { $last }.
problem-extension-without-reason = Podaj uzasadnienie: osoba musi je poznać.
problem-fee-confirmation-too-short = Najwcześniejszy dopuszczalny termin to { $earliest }.
problem-fee-only-for-a-further-copy = Opłata za kolejną kopię dotyczy tylko dostępu do danych i kopii.
problem-kept-without-ground = Wskaż, na jakiej podstawie dane zostają.
problem-no-copy-of-a-document = Potwierdź, że kopii dokumentu nie zachowano. Jeśli została, usuń ją.
problem-outcome-is-a-refusal = To odmowa: użyj przycisku „Odmów lub nie podejmuj działań”.
problem-outcome-is-no-refusal = Odmówić można tylko wtedy, gdy żądanie jest ewidentnie nieuzasadnione lub nadmierne. W innych sprawach udziel odpowiedzi.
problem-remedies-not-named = Odpowiedź odmowna musi pouczać o skardze do Prezesa UODO i o drodze sądowej.
problem-recipients-not-told = Zawiadom odbiorców, zaznacz, że ich nie było, albo podaj, dlaczego nie zawiadomiono.

rule-two-months-from-extension-notice = Dwa miesiące od zawiadomienia o przedłużeniu kończą się wcześniej.

