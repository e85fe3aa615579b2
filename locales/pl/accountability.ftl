# Rozliczalność: zasady polityki, ich stan i dowody.

accountability-title = Rozliczalność
accountability-lead = Każda zasada polityki: co jej pilnuje, jak stoi dziś i co to pokazuje.
accountability-trend = Ostatni rok
accountability-trend-lead = Ile zasad było zachowanych, zagrożonych i naruszonych, tydzień po tygodniu.
accountability-trend-said = Na początku ({ $from }): { $kept-before } zachowanych, { $broken-before } naruszonych. Teraz: { $kept } zachowanych, { $broken } naruszonych.
accountability-trend-young = Historia zaczyna się dziś. Wykres pojawi się po tygodniu.
accountability-trend-numbers = Liczby z wykresu
accountability-trend-week = Dzień
accountability-areas = Obszary
accountability-area = Obszar
accountability-control = Zasada
accountability-state = Stan
accountability-since = Od
accountability-faults = Nieprawidłowości
accountability-broken-now = Do naprawy
accountability-all-kept = Żadna zasada nie jest naruszona.
accountability-show-all = Pokaż wszystkie zasady
accountability-filter = Pokaż
accountability-any-area = wszystkie obszary
accountability-any-state = wszystkie stany
accountability-none = Żadna zasada nie pasuje do tego wyboru.
accountability-tour-link = O co zapyta kontrola
accountability-found =
    { $count ->
        [one] { $count } zasada
        [few] { $count } zasady
        [many] { $count } zasad
       *[other] { $count } zasady
    }
accountability-of = { $part } z { $whole }

standing-kept-untouched = zachowana, brak przypadków
accountability-words = Słowa albo numer reguły
accountability-untouched =
    { $count ->
        [one] Wśród zachowanych { $count } zasada nie miała jeszcze żadnego przypadku.
        [few] Wśród zachowanych { $count } zasady nie miały jeszcze żadnego przypadku.
        [many] Wśród zachowanych { $count } zasad nie miało jeszcze żadnego przypadku.
       *[other] Wśród zachowanych { $count } zasady nie miało jeszcze żadnego przypadku.
    }
control-check-register = rejestr: { $register }
control-check-fields = pola: { $fields }
control-check-states = stany: { $states }
standing-kept = zachowana
standing-at-risk = zagrożona
standing-broken = naruszona
standing-not-applicable = nie dotyczy
standing-waiting = bez sprawdzenia
standing-left = poza polityką
standings-kept = Zachowane
standings-at-risk = Zagrożone
standings-broken = Naruszone
standings-not-applicable = Nie dotyczą
standings-waiting = Bez sprawdzenia
standing-at-risk-on = zagrożona, termin { $day }

control-kind = Rodzaj
control-role = Odpowiada
control-presets = Dokumenty
control-rules = Reguły źródłowe
control-check = Sprawdzenie
control-test = Test programu
control-parameters = Parametry
control-parameter = Parametr
control-parameter-value = Wartość
control-parameter-said = Co mówią dokumenty
control-parameter-default = wartość domyślna
control-evidence = Co to pokazuje
control-evidence-what = Czego dotyczy
control-evidence-seen = Co sprawdzono
control-seen =
    { $count ->
        [one] Sprawdzono { $count } rzecz.
        [few] Sprawdzono { $count } rzeczy.
        [many] Sprawdzono { $count } rzeczy.
       *[other] Sprawdzono { $count } rzeczy.
    }
control-seen-none = Nie ma czego sprawdzać: rejestr jest pusty albo nic w nim nie podlega tej zasadzie.
control-faults = Nie w porządku: { $count }.
control-more =
    { $count ->
        [one] i jeszcze { $count }, której tu nie widać
        [few] i jeszcze { $count }, których tu nie widać
        [many] i jeszcze { $count }, których tu nie widać
       *[other] i jeszcze { $count }, których tu nie widać
    }
control-waits = Czeka na część programu, której jeszcze nie ma: { $module }.
control-unchecked = Żadne sprawdzenie programu jeszcze nie ogląda tej zasady, więc nie uchodzi ona za zachowaną.
control-history = Historia stanu
control-history-none = Stan zapisze się przy najbliższym przeglądzie, najdalej za godzinę.
control-history-line = od { $when }
control-on-day = Jak było w dniu
control-on-day-ask = Pokaż
control-on-day-answer = W dniu { $day } zasada była: { $state }.
control-on-day-unknown = W dniu { $day } stan tej zasady nie był jeszcze zapisywany.
control-waive = Nie dotyczy tej instytucji
control-waive-lead = Decyzję podpisujesz swoim kontem. Powód zostaje w dzienniku i pokażesz go kontroli.
control-waive-reason = Powód
control-waive-button = Podpisz: nie dotyczy
control-waived = Nie dotyczy tej instytucji
control-waived-by = { $who }, { $when }, pozycja dziennika { $entry }
control-lift = Przywróć zasadę
control-checklist-link = Lista do potwierdzenia

done-control-waived = Podpisano: zasada nie dotyczy instytucji.
done-control-lifted = Zasada obowiązuje ponownie.
act-waive-control = Podpisano, że zasada nie dotyczy
act-restore-control = Przywrócono zasadę

tour-title = O co zapyta kontrola
tour-lead = Pytania, które inspektor zadaje najczęściej. Pod każdym: jak stoją zasady i gdzie leżą dowody.
tour-start = Zacznij
tour-step = Pytanie { $step } z { $all }
tour-controls = Zasady, które o tym mówią
tour-show = Co pokazać
tour-next = Następne pytanie
tour-previous = Poprzednie pytanie
tour-end = Wróć do listy pytań
tour-no-rule = żadna przyjęta zasada o tym nie mówi
tour-no-rule-lead = Żadna zasada, którą przyjęła instytucja, o tym nie mówi. Otwórz rejestr i pokaż, co w nim stoi.
tour-nothing-yet = zasady są, ale nie było jeszcze czego sprawdzić
tour-at-risk =
    { $count ->
        [one] zagrożona { $count } zasada
        [few] zagrożone { $count } zasady
        [many] zagrożonych { $count } zasad
       *[other] zagrożone { $count } zasady
    }
tour-ready = wszystko w porządku
tour-not-ready =
    { $count ->
        [one] { $count } zasada do naprawy
        [few] { $count } zasady do naprawy
        [many] { $count } zasad do naprawy
       *[other] { $count } zasady do naprawy
    }

control-kind-enforce = program wymusza
control-kind-track = program pilnuje terminu
control-kind-record = wpis w rejestrze
control-kind-generate = dokument
control-kind-advise = ludzie przestrzegają i potwierdzają

control-role-controller = administrator danych
control-role-head = dyrektor
control-role-iod = inspektor ochrony danych
control-role-it = informatyk
control-role-supervisor = przełożony
control-role-staff = każdy pracownik
control-role-processor = podmiot przetwarzający
control-role-system = program

preset-remote = kontakt zdalny

module-mail = poczta
module-parcels = przesyłki
module-recording = nagrywanie rozmów
module-redaction = anonimizacja
module-backup = kopie zapasowe

area-access = Dostęp
area-audit = Audyty
area-authorisation = Upoważnienia
area-backup = Kopie zapasowe
area-breach = Naruszenia
area-child = Dzieci
area-clause = Klauzule informacyjne
area-confidentiality = Poufność
area-consent = Zgody
area-deletion = Usuwanie
area-design = Projektowanie
area-device = Sprzęt
area-disclosure = Udostępnianie
area-dpia = Ocena skutków
area-governance = Organizacja
area-image = Wizerunek
area-inventory = Wykazy
area-mail = Poczta
area-maintenance = Przeglądy
area-malware = Złośliwe oprogramowanie
area-media = Nośniki
area-password = Hasła
area-phone = Telefon
area-physical = Pomieszczenia
area-processor = Podmioty przetwarzające
area-recording = Nagrania
area-register = Rejestry
area-request = Żądania osób
area-retention = Przechowywanie
area-risk = Ryzyko
area-session = Sesje pracy
area-training = Szkolenia
area-transfer = Przekazywanie poza EOG
area-video = Wideorozmowy

unit-days = dni
unit-working-days = dni rob.
unit-hours = godz.
unit-months = mies.
unit-minutes = min
unit-characters = znaków
unit-attempts = prób
unit-passwords = haseł
unit-boolean = tak lub nie
unit-choice = wybór
unit-classes = klasy znaków
unit-modality = wybór
amount-days =
    { $count ->
        [one] { $count } dzień
        [few] { $count } dni
        [many] { $count } dni
       *[other] { $count } dnia
    }
amount-hours =
    { $count ->
        [one] { $count } godzina
        [few] { $count } godziny
        [many] { $count } godzin
       *[other] { $count } godziny
    }
amount-working-days =
    { $count ->
        [one] { $count } dzień roboczy
        [few] { $count } dni robocze
        [many] { $count } dni roboczych
       *[other] { $count } dnia roboczego
    }
amount-months =
    { $count ->
        [one] { $count } miesiąc
        [few] { $count } miesiące
        [many] { $count } miesięcy
       *[other] { $count } miesiąca
    }
amount-minutes =
    { $count ->
        [one] { $count } minuta
        [few] { $count } minuty
        [many] { $count } minut
       *[other] { $count } minuty
    }
amount-characters =
    { $count ->
        [one] { $count } znak
        [few] { $count } znaki
        [many] { $count } znaków
       *[other] { $count } znaku
    }
amount-attempts =
    { $count ->
        [one] { $count } próba
        [few] { $count } próby
        [many] { $count } prób
       *[other] { $count } próby
    }
amount-passwords =
    { $count ->
        [one] { $count } hasło
        [few] { $count } hasła
        [many] { $count } haseł
       *[other] { $count } hasła
    }
value-true = tak
value-false = nie

evidence-account-authorisation = Konto ma ważne upoważnienie.
evidence-account-ended = Konto, którego upoważnienia się skończyły, jest zamknięte.
evidence-account-idle = Właściciel logował się w czasie, na który pozwala polityka.
evidence-absence = Nieobecność wpisana w upoważnieniu nie trwa dłużej, niż pozwala polityka.
evidence-account-suspected = Konto bez upoważnienia zgłoszono jako podejrzenie naruszenia.
evidence-account-checked = Konto z upoważnienia jest założone, a jego właściciel zalogował się i je sprawdził albo ma na to jeszcze czas.
evidence-account-own = Konto ma hasło albo drugi składnik i należy do jednej osoby.
evidence-analysis = Poważne naruszenie ma ustalenia i wnioski.
evidence-answer-channel = Odpowiedź poszła tą samą drogą co żądanie.
evidence-chapter = Polityka ma rozdział: { $area }.
evidence-checklist = Osoba potwierdziła w terminie listę „{ $list }”.
evidence-conflicts = Nierozstrzygnięte różnice między dokumentami a standardem: { $count }.
evidence-dated = Ostatni raz: { $day }.
evidence-review-called = Wezwanie do przeglądu z terminem { $day }.
evidence-unit-unreviewed = Jednostka „{ $unit }” nie ma ani przeglądu danych, ani wezwania do niego.
evidence-deadline = { $name }: termin { $day }.
evidence-emergency-reviewed = Każde użycie dostępu awaryjnego zostało sprawdzone.
evidence-emergency-sealed = Dostęp awaryjny jest zapieczętowany.
evidence-failures = Nie ma serii nieudanych logowań.
evidence-field-empty = Puste pole: { $field }.
evidence-file-type = Pliki .{ $ending } w aktach: { $count }.
evidence-form = Druk { $code } jest gotowy do wydruku.
evidence-hash = Hasło zapisano dzisiejszą metodą.
evidence-idle-computer = Komputer blokuje się po { $minutes } min.
evidence-idle-mobile = Telefon blokuje się po { $minutes } min.
evidence-inaction = Sprawa po zawiadomieniu o niepodjęciu działań ma prowadzącego.
evidence-refusal = Osoba w terminie poznała powody i wie, gdzie się poskarżyć.
evidence-issued-password = Hasło wydane przez kogoś innego zostało zmienione.
evidence-bound-alike = Wiadomo, kim osoba jest dla instytucji; ma za sobą szkolenie i podpisane zobowiązanie, jak wszyscy.
evidence-issuer = Upoważnienie nadał ktoś inny niż osoba upoważniona.
evidence-jobs = Zadania programu, które się nie udały: { $count }.
evidence-judged = Zgłoszenie zostało ocenione.
evidence-keys-apart = Klucz główny leży poza folderem danych.
evidence-law-current = Dane o prawie, z których korzysta program, są aktualne.
evidence-law-ends = Dane o prawie kończą się { $day }.
evidence-lockout = Po ustalonej liczbie nieudanych prób konto się blokuje.
evidence-log-attributed = Każda z { $entries } pozycji dziennika wskazuje wykonawcę.
evidence-log-broken = Ostatnie sprawdzenie dziennika wykazało zmiany.
evidence-log-never-verified = Dziennika jeszcze nie sprawdzono w całości.
evidence-log-verified = Cały dziennik ({ $entries }) sprawdzono { $day }.
evidence-login = Login jest jedyny i bez odstępów.
evidence-loss = Utrata ma wpis w ewidencji naruszeń.
evidence-never-dated = Nie zapisano, kiedy to zrobiono.
evidence-never-done = W rejestrze „{ $register }” nie ma żadnego takiego wpisu.
evidence-no-blocked-types = Nie ustalono, jakich plików się nie przyjmuje.
evidence-no-templates = Program nie ma wzorów dokumentów.
evidence-not-judged = Zgłoszenie czeka na ocenę do { $day }.
evidence-password-age = Hasło ustawiono { $day }.
evidence-password-blocklists = Popularne hasła są odrzucane.
evidence-password-classes = Wymagane rodzaje znaków odpowiadają polityce.
evidence-password-history = Dawne hasła nie mogą wrócić tak długo, jak każe polityka.
evidence-password-length = Najmniejsza długość hasła odpowiada polityce.
evidence-password-rotation = Okres zmiany hasła odpowiada polityce.
evidence-password-spaces = Zasada o odstępach w haśle odpowiada polityce.
evidence-pledge = Zobowiązanie do poufności jest podpisane.
evidence-policy = Wersja { $version } obowiązuje od { $day }.
evidence-policy-known = Osoba potwierdziła obowiązującą wersję polityki.
evidence-policy-missing = Nie przyjęto jeszcze żadnej wersji polityki.
evidence-policy-release = Rozstrzygnięto, komu z zewnątrz wydaje się politykę.
evidence-prevention = Po sprawie zostały działania z osobą i terminem.
evidence-processor-ended = Współpraca skończyła się { $day }, a rozliczenie danych jest pełne.
evidence-question = Pytanie do osoby nie leży bez odpowiedzi.
evidence-unreadable = Tego wpisu nie da się odczytać (klucz albo treść jest uszkodzona), więc nie da się go osądzić.
evidence-record-complete = Wpis ma wszystko, czego wymaga zasada.
evidence-record-stands = Wpis jest w rejestrze.
evidence-register-empty = Rejestr „{ $register }” jest pusty.
evidence-scope = Upoważnienie wymienia zakres i dozwolone operacje.
evidence-second-factor = Konto ma drugi składnik.
evidence-second-factor-rule = Zasady logowania wymagają drugiego składnika tak, jak polityka.
evidence-single-authorisation = Osoba nie ma drugiego takiego samego upoważnienia.
evidence-steps = Wykonano każdy krok, którego wymaga kod zagrożenia.
evidence-template = Wzór { $code } ma wersję { $version }.
evidence-told = Wykryto { $day }; administrator dowiedział się w terminie.
evidence-persons-told = Osoby, których dane naruszono, zawiadomiono o naruszeniu.
evidence-training = Osoba jest przeszkolona.
evidence-training-repeated = Szkolenie powtórzono w terminie.
evidence-training-documented = Szkolenie ma materiały, prowadzącego i listę obecności, a cykliczne – termin następnego.
evidence-training-planned = Termin zaplanowanego szkolenia jeszcze nie minął.
evidence-validity = Upoważnienie po ostatnim dniu nie figuruje jako ważne.
evidence-value-missing = Brakuje zaznaczenia „{ $name }” w polu „{ $field }”.
evidence-waits-since = Wpis czeka w tym stanie od { $day }.
evidence-block = Wstrzymane od { $day }: wiadomo dlaczego, a wpis przejrzano w terminie.
evidence-withdrawal-done = Po odejściu { $day } wszystko odebrano.
evidence-withdrawal-open = Po odejściu { $day } nie wszystko jeszcze odebrano.
evidence-about-account = Konto { $login }
evidence-about-office = Cała instytucja
evidence-about-record = { $register } nr { $number }
problem-decided-by-supervisor = Według obowiązującej polityki decyduje o tym przełożony albo administrator danych.
problem-decided-by-officer = Według obowiązującej polityki decyduje o tym IOD albo administrator danych.
problem-decided-by-controller = Według obowiązującej polityki decyduje o tym administrator danych.

checklist-answering-requests = Odpowiadanie osobom
checklist-breach-first-response = Pierwsze kroki po zdarzeniu
checklist-desk-and-screen = Biurko i ekran
checklist-disclosure = Udostępnianie danych
checklist-end-of-day = Koniec dnia pracy
checklist-equipment = Sprzęt służbowy
checklist-internet-use = Internet
checklist-leaving-room = Wychodząc z pokoju
checklist-mail = Poczta
checklist-media-use = Nośniki
checklist-papers-locked = Papiery pod kluczem
checklist-passwords-and-screen = Hasła i konto
checklist-phone-call = Rozmowa telefoniczna
checklist-policy-duties = Obowiązki z polityki
checklist-video-call = Rozmowa wideo
checklist-visitors = Goście

unit-list = lista
unit-extensions = rozszerzenia
unit-decider = kto decyduje

parameter-inspection-objection-days = Dni robocze na zastrzeżenia do kontroli
parameter-processor-breach-notice-hours = Godziny, w których podmiot zgłasza naruszenie
parameter-offboarding-days = Dni na odebranie dostępu i rzeczy po odejściu
parameter-suspension-review-days = Dni do decyzji o wstrzymanym upoważnieniu
parameter-access-absence-days = Dni nieobecności, po których konto jest blokowane
parameter-sign-in-second-factor = Drugi składnik logowania
parameter-authorisation-expiry-notice = Na ile dni przed końcem upoważnienia przypominać
parameter-application-days = Dni na rozpatrzenie wniosku o uprawnienia
parameter-training-interval = Co ile miesięcy powtarza się szkolenie
parameter-log-verify-days = Co ile dni sprawdza się cały dziennik
parameter-breach-internal-report-hours = Godziny na wewnętrzne zgłoszenie naruszenia
parameter-breach-assessment-hours = Godziny na ocenę zgłoszenia
parameter-breach-persons-notice = Kiedy zawiadamia się osoby
parameter-consent-withdrawal-days = Dni na wykonanie wycofania zgody
parameter-image-channels = Kanały, w których wolno publikować wizerunek
parameter-processor-verification-months = Co ile miesięcy weryfikuje się podmiot
parameter-disclosure-entry-days = Dni na wpisanie udostępnienia
parameter-announcement-test-days = Co ile dni sprawdza się zapowiedź nagrywania
parameter-deletion-days = Dni na usunięcie danych przeterminowanych
parameter-risk-decision-days = Dni na decyzję po ocenie ryzyka
parameter-processor-return-days = Dni na zwrot danych przez podmiot
parameter-retention-review-months = Co ile miesięcy przegląda się okresy przechowywania
parameter-recording-retention-months = Miesiące przechowywania nagrań
parameter-policy-acknowledgement-days = Dni na potwierdzenie nowej wersji polityki
parameter-policy-review-months = Co ile miesięcy przegląda się politykę
parameter-iod-notice-days = Dni na zawiadomienie organu o IOD
parameter-audit-interval-months = Co ile miesięcy odbywa się audyt
parameter-device-check-months = Co ile miesięcy sprawdza się zabezpieczenia
parameter-inspection-notice-days = Dni uprzedzenia o kontroli podmiotu
parameter-password-length-min = Najmniejsza długość hasła
parameter-password-classes = Wymagane rodzaje znaków w haśle
parameter-password-spaces-forbidden = Zakaz odstępów w haśle
parameter-password-history = Liczba dawnych haseł, które nie mogą wrócić
parameter-password-rotation-days = Dni do wymuszonej zmiany hasła
parameter-password-rotation-days-none = bez wymuszonej zmiany
parameter-password-rotation-advised-days-none = bez zalecenia
parameter-password-classes-none = bez wymaganych rodzajów znaków
parameter-password-rotation-advised-days = Dni do zalecanej zmiany hasła
parameter-issued-password-days = Dni na zmianę wydanego hasła
parameter-sign-in-attempts = Nieudane próby, po których konto się blokuje
parameter-session-idle-computer-minutes = Minuty do blokady komputera
parameter-session-idle-mobile-minutes = Minuty do blokady telefonu
parameter-activity-review-months = Co ile miesięcy przegląda się rejestr czynności
parameter-risk-interval-months = Co ile miesięcy ocenia się ryzyko
parameter-malware-update-days = Co ile dni aktualizuje się ochronę
parameter-malware-scan-days = Co ile dni skanuje się urządzenia
parameter-upload-types-blocked = Pliki, których system nie przyjmuje
parameter-maintenance-interval-months = Co ile miesięcy przegląda się sprzęt
parameter-fault-days = Dni na usunięcie usterki
parameter-backup-interval-days = Co ile dni wykonuje się kopię
parameter-restore-test-days = Co ile dni odtwarza się kopię na próbę
parameter-checklist-interval-months = Co ile miesięcy potwierdza się listy obowiązków
parameter-checklist-notice-days = Na ile dni przed końcem przypominać o liście i ile dni ma zapytany
parameter-decider-disclosure = Kto zgadza się na udostępnienie, które wymaga zgody
parameter-decider-breach-notice = Kto decyduje o niezgłaszaniu naruszenia i o zawiadomieniu osób
parameter-dpia-high-risk-alone = Ocenę skutków otwiera samo wysokie ryzyko, bez względu na liczbę spełnionych kryteriów
parameter-decider-risk = Kto decyduje o środkach po ocenie ryzyka
parameter-decider-processor = Kto decyduje o powierzeniu danych
parameter-decider-destruction = Kto zatwierdza protokół zniszczenia
parameter-decider-policy = Kto przyjmuje nową wersję polityki
parameter-decider-exception = Kto decyduje, że zasada nie dotyczy instytucji
parameter-owners-apply = Kto wnioskuje o upoważnienie
parameter-owners-prepare = Kto przygotowuje upoważnienie i zmienia jego treść
parameter-owners-stop = Kto wstrzymuje wniosek ze względu na bezpieczeństwo
parameter-owners-grant = Kto nadaje upoważnienie albo go odmawia
parameter-owners-open = Kto otwiera konta
parameter-owners-block = Kto zawiesza i przywraca dostęp
parameter-owners-withdraw = Kto odwołuje upoważnienie i stwierdza jego wygaśnięcie
parameter-owners-complete = Kto potwierdza, że wszystko odebrano
parameter-one-person = Jednostkę prowadzi jedna osoba, która może nadać upoważnienie sobie
parameter-officer-grants = Inspektor ochrony danych może nadawać upoważnienia i zastępować przełożonego
unit-functions = kto wykonuje krok
problem-settled-by-policy = Kto wykonuje ten krok, ustala obowiązująca polityka. Więcej osób dopuści tylko jej nowa wersja.
parameter-decider-access-grant = Kto nadaje upoważnienia
parameter-decider-access-block = Kto wstrzymuje upoważnienia

parameter-value-recommended = zalecany
parameter-value-anyone = każdy, kto ma do tego uprawnienie
parameter-value-supervisor = przełożony lub administrator danych
parameter-value-officer = IOD lub administrator danych
parameter-value-controller = tylko administrator danych
parameter-value-required = wymagany
parameter-value-off = wyłączony
parameter-value-high-risk = przy wysokim ryzyku
parameter-value-every-breach = przy każdym naruszeniu
parameter-value-website = strona internetowa
parameter-value-notice-board = gablota
parameter-value-chronicle = kronika
parameter-value-social-profile = profil społecznościowy
parameter-value-video-service = serwis wideo
parameter-value-printed-matter = druki i foldery
parameter-value-local-media = lokalne media
parameter-value-class-group = grupa klasowa
parameter-value-lower = małe litery
parameter-value-upper = wielkie litery
parameter-value-digit = cyfry
parameter-value-special = znaki specjalne
parameter-value-digit-or-special = cyfry lub znaki specjalne

checklists-title = Moje obowiązki
checklists-lead = Listy tego, czego program nie zrobi za ludzi. Przeczytaj, stosuj i potwierdź; program zapyta ponownie po roku.
checklists-asked =
    { $count ->
        [one] { $count } lista czeka na potwierdzenie
        [few] { $count } listy czekają na potwierdzenie
        [many] { $count } list czeka na potwierdzenie
       *[other] { $count } listy czeka na potwierdzenie
    }
checklists-clear = wszystko potwierdzone
checklists-none = Ta instytucja nie ma list obowiązków dla Twojego konta.
checklists-never = niepotwierdzona
checklists-until = potwierdzona, ważna do { $day }
checklists-confirm = Znam i stosuję
checklists-beside = Pamiętaj: { $list }
done-acknowledged = Potwierdzenie zapisano.

evidence-backup-verified = Każdą kopię ktoś sprawdził.
evidence-backup-run = Kopia wykonała się w terminie i bez błędu.
evidence-backup-plan = System ma plan kopii i osobę odpowiedzialną.
evidence-restore-test = Kopię odtworzono na próbę w terminie, z powodzeniem.
evidence-restore-clean = Odtworzono kopię sprzed zdarzenia, przeskanowaną, na podstawie zapisanej decyzji.
evidence-faults = Usterki usunięto w terminie, ich przyczyna jest znana, a IOD zawiadomiony.
evidence-change-tested = Po zmianie sprawdzono działanie.
evidence-repair = Osoba z zewnątrz pracowała pod nadzorem albo na podstawie umowy.
evidence-repair-way = Wiadomo, co chroni dane w naprawie: nadzór, wyjęty dysk, usunięte dane albo umowa.
evidence-repair-contract = Serwis, który ma sprzęt z danymi, ma obowiązującą umowę powierzenia.
evidence-device-network = Wiadomo, do jakiej sieci należy urządzenie.
evidence-device-joined = Wiadomo, kto i za czyją zgodą włączył urządzenie do sieci, sieć bezprzewodowa wymaga klucza, a urządzenie przenośne ma miejsce, na które wraca.
evidence-network-guard = Urządzenia sieciowe mają zabezpieczenie: { $name }.
evidence-links = Łącze między siedzibami jest szyfrowane.
evidence-definitions = Bazy wirusów są aktualne.
evidence-scan = Stanowisko przeskanowano w terminie.
evidence-infection = Po wykryciu zagrożenia wykonano wszystkie kroki.
evidence-medium-encrypted = Nośnik jest oznaczony, zaszyfrowany, z hasłem i pod zamknięciem.
evidence-medium-wiped = Nośnik po zwrocie wyczyszczono.
evidence-medium-origin = Wiadomo, od kogo jest nośnik, i przeskanowano go.
evidence-medium-label = Etykieta kopii podaje rodzaj, system i datę.
evidence-key = Klucz ma miejsce i opiekuna, a po utracie wymieniono zamek.
evidence-licence = Licencja jest wpisana i ważna.
evidence-supplier = Wpisano producenta albo dostawcę.
evidence-clause-of-activity = Czynność ma obowiązującą klauzulę.
evidence-advice = Opublikowana informacja dla klientów zawiera tę radę.
evidence-no-authorisation-set = W wykazie zbiorów nie ma ewidencji upoważnień.
evidence-clause-presented = Klauzulę tej czynności komuś przedstawiono.
evidence-presentation = Zapisano wersję, drogę, dzień i dowód przedstawienia.
evidence-published = Opublikowana klauzula ma miejsce i datę, i nie zastąpiła jej nowsza.
evidence-full-text = Skrócona klauzula wskazuje pełną treść.
evidence-footer = Skrócona klauzula przeznaczona do stopki jest opublikowana i wskazuje pełną treść, a tekst stopki mówi, co zrobić z wiadomością wysłaną omyłkowo.
evidence-told-by = Informacja do { $day }.
evidence-exception = Wyjątek ma powód i zabezpieczenia.
evidence-new-purpose = Przed nowym celem osobę poinformowano.
evidence-consent = Wpis pokazuje, kto, kiedy, jak i na jaki tekst się zgodził.
evidence-consent-form = Druk zgody rozdziela cele i mówi o dobrowolności i wycofaniu.
evidence-image-consent = Publikacja nastąpiła po zgodzie i w jej granicach.
evidence-consent-withdrawn = Zgodę wycofano { $day }; przetwarzanie ustało w terminie.
evidence-image-channels = Kanały zgody są na liście instytucji.
evidence-private-copies = Prywatne kopie zdjęć usunięto po publikacji.
evidence-deletion = Usunięcie nie zalega po wyznaczonym dniu.
evidence-deletion-method = Protokół podaje metodę dla każdego zasobu.
evidence-protocol-number = Protokół ma własny numer.
evidence-archive-note = Do archiwum dołączono notatkę z ustaleniami.
evidence-archive-set = Co trafiło do archiwum, jest osobnym zbiorem w wykazie i ma datę przekazania.
evidence-protocol-signed = Protokół mówi, co i gdzie usunięto, i podpisali go wykonawcy.
evidence-papers-reason = Wydanie dokumentów ma uzasadnienie i miejsce.
evidence-papers-back = Dokumenty wróciły albo jeszcze mają czas.
evidence-protocol-approved = Protokół zniszczenia jest zatwierdzony.
evidence-destruction-method = Wiadomo, jak zniszczono, a firma wydała zaświadczenie.
evidence-staff-confirmed = Każdy zawiadomiony potwierdził wykonanie.
evidence-retention-decided = O przeterminowanych danych zapadła decyzja.
evidence-ground = Podstawa udostępnienia jest wskazana dokładnie.
evidence-entered-promptly = Wpisano bez zwłoki po udostępnieniu.
evidence-approved = Udostępnienie zatwierdzono.
evidence-masked = Zapisano, co z danymi osób postronnych.
evidence-recipient-kind = Rodzaj odbiorcy jest wpisany.
evidence-child-written = Wystąpiono na piśmie i wskazano podstawę.
evidence-child-assessed = Sprawdzono pytającego, oceniono żądanie i zabezpieczono odpowiedź.
evidence-child-agreed = Zgodę dali rodzic i kierownik.
evidence-door = Przed wydaniem dziecka obejrzano dokument.
evidence-transfer-assessed = Przekazanie oceniono i dopuszczono.
evidence-adequacy = Decyzja o odpowiednim stopniu ochrony obowiązuje.
evidence-transfer-ground = Przekazanie ma zabezpieczenie albo wyjątek.
evidence-transfer-document = Wpisano państwo i dokument zabezpieczający albo wyjątek z powodami.
evidence-inspection = Kontrolę zapowiedziano, protokół podpisały obie strony, a zalecenia wykonano lub mają czas.
evidence-breach-notice-agreed = Umowa każe zawiadomić o naruszeniu w tylu godzinach, ile dopuszcza polityka, albo szybciej.
evidence-processor-told = Podmiot przetwarzający zawiadomił w czasie, który daje mu umowa.
evidence-post-reported = Osoba oceniła ryzyko na swoim stanowisku w terminie albo jeszcze ma na to czas.
evidence-report-made = Raport stanowiskowy jest wypełniony i podpisany, a przyjęty wszedł do raportu zbiorczego.
evidence-risk-reasons = Szacunki mają powody.
evidence-risk-decided = Decyzja o ryzyku zapadła z powodem i osobą.
evidence-risk-assessed = Ryzyko czynności oceniono w terminie.
evidence-dpia-screened = Rozpoznanie ma odpowiedź, osobę i dzień.
evidence-dpia-of-risk = Wysokie ryzyko ma ocenę skutków.
evidence-change-screened = Rozpoznanie i środki były przed wdrożeniem.
evidence-dpia-question = Na pytania o ocenę skutków odpowiedziano z powodami.
evidence-audit-planned = Kontrola jest w planie roku i nie zalega.
evidence-audit-criteria = Kontrola z planu roku ma kryteria, według których ocenia.
evidence-audit-actions = Działania po kontroli wykonano albo mają jeszcze czas.
evidence-audit-held = Ostatni niezależny i udokumentowany audyt zgodności z prawem, polityką i instrukcją: { $day }.

parameters-title = Parametry polityki
parameters-lead = Liczby i wybory, które obowiązują w instytucji. Zmiana to nowa wersja polityki: ktoś ją zatwierdza, ma powód i dzień, od którego działa.
parameters-download = Pobierz jako plik TOML
parameters-now = Obowiązuje dziś
parameters-in-force = Wersja { $label } od { $from }; zatwierdza: { $who }.
parameters-none = Nie przyjęto jeszcze żadnej wersji. Obowiązuje to, czego łącznie wymagają dokumenty instytucji.
parameters-undecided = Do rozstrzygnięcia na piśmie, bo dokumenty idą dalej niż współczesny standard. Dopóki nikt nie wybierze strony, program nie wymusza żadnej z nich:
parameters-decided = Rozstrzygnięto na piśmie
parameters-differences = Różnice
parameters-same = Oba zestawy są zgodne.
parameters-ours = U nas
parameters-theirs = W pliku
parameters-next = Nowa wersja
parameters-label = Oznaczenie wersji
parameters-from = Obowiązuje od
parameters-approved-by = Zatwierdza
parameters-reason = Powód zmiany
parameters-release = Komu wydaje się politykę
parameters-release-hint = Polityka jest dokumentem wewnętrznym. Napisz, kto z zewnątrz może ją dostać i za czyją zgodą.
parameters-silent = Dokumenty o tym nie mówią; program proponuje: { $value }.
parameters-said = Dokument: { $said }.
parameters-said-together = Dokumenty: { $said }. Razem: { $value }.
parameters-standard = Współczesny standard: { $value }.
parameters-laxer = Uzasadnienie, jeśli wartość jest łagodniejsza niż dokumenty
parameters-decision = Rozstrzygnięcie na piśmie
parameters-adopt = Przyjmij wersję
parameters-compare = Porównaj z innym zestawem
parameters-file = Plik TOML
parameters-file-hint = Wybierz zestaw pobrany w innej instytucji. Zobaczysz różnice, a formularz powyżej się wypełni; nic nie zostanie przyjęte, dopóki nie przyjmiesz wersji.
parameters-read = Porównaj
parameters-unreadable = Tego pliku nie da się odczytać jako zestawu parametrów.
problem-parameter-unknown = Nie ma parametru „{ $name }”.
problem-parameter-kind = To nie jest wartość, jakiej ten parametr wymaga.
problem-parameter-laxer = Wartość jest łagodniejsza niż dokumenty. Napisz rozstrzygnięcie albo ją zaostrz.
problem-policy-label-used = Wersja o takim oznaczeniu już była. Nadaj inne, bo kto zapoznał się z tamtą, nie zostałby zapytany o tę.
problem-set-by-policy = Polityka, która obowiązuje, dopuszcza najwyżej { $max }. Więcej przyjmij w nowej wersji polityki.
problem-policy-in-the-past = Wersja nie może obowiązywać wstecz.
done-policy-adopted = Wersję polityki przyjęto.
act-adopt-policy = Przyjęto wersję polityki
act-adopt-policy-wording = Zapisano brzmienie przyjętej polityki

evidence-pack-title = Pakiet dowodowy
evidence-pack-lead = Jeden plik ZIP dla kontroli: można go sprawdzić bez tego programu i bez dostępu do instytucji.
evidence-pack-inside = Co zawiera
evidence-pack-policy = polityka w obowiązującym brzmieniu, jej parametry i stan każdej zasady
evidence-pack-registers = rejestry jako PDF i XLSX, a te, które mają wiele wpisów, w kilku częściach
evidence-pack-log = podpisany stan dziennika i klucz, którym się go sprawdza
evidence-pack-proofs = dla każdego wpisu dowód, że stoi w dzienniku
evidence-pack-check = Dowód sprawdza się tak, bez sieci i bez bazy:
evidence-pack-make = Przygotuj i pobierz
problem-pack-large = Pakiet obejmuje najwyżej { $max } wpisów, a te rejestry mają ich { $count }. Zaznacz część rejestrów i pobierz kilka pakietów.
printed-volume = Część { $part } z { $of }: wpisy od nr { $first } do nr { $last }
rules-all = zasady
rules-counted = { $kind }: { $total }, ujęte w mechanizmach: { $covered }, sprawdzane na bieżąco: { $live }
rules-waiting = czekają na moduł „{ $module }”: { $rules }
rules-missing = nieujęta: { $rule }
rules-adopted = Wersję polityki przyjęto.
rules-same = Oba zestawy są zgodne.
rules-evidence = Pakiet dowodowy zapisano w pliku { $file }: { $registers ->
    [one] { $registers } rejestr
    [few] { $registers } rejestry
    [many] { $registers } rejestrów
   *[other] { $registers } rejestru
}, { $records ->
    [one] { $records } wpis
    [few] { $records } wpisy
    [many] { $records } wpisów
   *[other] { $records } wpisu
}.
evidence-pack-some = Tylko niektóre rejestry
evidence-pack-only = Rejestry w pakiecie (bez zaznaczenia: wszystkie)
evidence-readme = { $name }: pakiet dowodowy. Rejestry leżą w registers/, polityka w policy/, podpisany stan dziennika w log/, dowody wpisów w proofs/. Dowód sprawdza się poleceniem: rodowod ledger check-proof PLIK --key "{ $vkey }"
act-policy-in-force = Wersja polityki weszła w życie
checklists-policy = Polityka ochrony danych, wersja { $label }
checklists-policy-until = Obowiązuje od { $from }. Przeczytaj ją i potwierdź najpóźniej { $last }; później dostęp do danych wstrzyma się do potwierdzenia.

evidence-call-booked = Rozmowę umówiono ze specjalistą, na dzień i godzinę, i wiadomo, kto ją umówił.
evidence-call-number = Dzwoniono pod numer z dokumentacji.
evidence-call-identity = Przed rozmową o sprawie sprawdzono, kto dzwoni, i zapisano, o co pytano.
evidence-directory = Lista adresów jest opublikowana i przejrzana w ostatnim roku.
evidence-video-encrypted = Narzędzie szyfruje rozmowę od końca do końca.
evidence-video-listed = Spotkanie odbyło się w zatwierdzonym narzędziu z wykazu.
evidence-participants = Klucz do spotkania dostali tylko znani uczestnicy.
evidence-meeting-agreed = Na nagranie zgodził się każdy, kto brał udział.
evidence-recording-rules = Regulamin mówi, co, kiedy i po co się nagrywa, kto słucha, a awaria nie przerywa rozmów.
evidence-announcement = Zapowiedź ma wszystkie części.
evidence-announcement-test = Zapowiedź sprawdzono w terminie i było ją słychać.
evidence-consent-model = Zapowiedź mówi, że pozostanie na linii oznacza zgodę, także przy rozmowach wychodzących.
evidence-recording-told = Osoba oświadczyła, że wie o nagrywaniu, albo ma na to jeszcze czas.
evidence-recording-ruled = Nagranie powstało pod przyjętym regulaminem.
evidence-channel-ruled = Linia z nagrywaniem wskazuje obowiązujący regulamin.
evidence-recording-kept = Czas przechowywania nagrania trwa.
evidence-recording-destroyed = Wiadomo, kiedy i kto zniszczył nagranie, i jest z tego protokół.
evidence-recording-held = Nagranie zabezpieczone ma podstawę i nie zniszczono go przed zwolnieniem.
evidence-order-known = Zarządzenie potwierdzili wszyscy, których dotyczy, albo mają jeszcze czas.
evidence-permission = Zgoda poprzedza używanie i jest ważna, a poza siedzibą wiadomo, co chroni dane.
evidence-instructed = Instruktaż odbył się przed rozpoczęciem.
evidence-wiped-own = Po zakończeniu sprawdzono, że na prywatnym sprzęcie nic nie zostało.
evidence-role = Rola jest obsadzona: { $name }.
evidence-person-unit = Przy osobie wpisano jednostkę.
evidence-officer-designated = IOD wyznaczono na piśmie, przyjął zadania, a organ zawiadomiono w terminie.
evidence-no-copy = Dokument tylko okazano; kopii nie ma.
evidence-disclosure-told = Wiadomo, czyje dane, komu, w jakim zakresie i kiedy udostępniono, a o zmianach danych – czy odbiorcę zawiadomiono.

sample-title = Próba potwierdzeń
sample-lead = Audyt losuje potwierdzenia list obowiązków i pyta wylosowane osoby ponownie. Ziarno zapisuje się w audycie, więc losowanie można powtórzyć.
sample-audit = Audyt
sample-none = Żaden audyt nie jest zaplanowany ani w toku.
sample-seed = Ziarno losowania
sample-seed-hint = Dowolne słowa, np. data i miejsce losowania. Wybór wynika z nich i z numerów potwierdzeń (SHA-256).
sample-size = Ile potwierdzeń wylosować
sample-draw = Wylosuj i zapytaj ponownie
problem-sample-empty = Nie ma potwierdzeń, z których można losować.
problem-sample-drawn = W tym audycie już losowano.
done-sampled = Wylosowano potwierdzenia. Osoby, których dotyczą, zobaczą pytanie dziś.
