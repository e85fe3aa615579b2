statements-title = Zanim zaczniesz
statements-lead = Upoważnienie działa dopiero wtedy, gdy masz za sobą szkolenie, znasz obowiązującą politykę i zobowiążesz się do poufności.
statements-training = Szkolenie
statements-training-short = szkolenia
statements-training-missing = Nie odnotowano Twojego szkolenia. Zgłoś się do przełożonego albo do inspektora ochrony danych.
statements-policy = Polityka ochrony danych
statements-policy-short = potwierdzenia znajomości polityki
statements-policy-missing = Przeczytaj politykę ochrony danych i potwierdź, że ją znasz.
statements-policy-version = Przeczytaj politykę ochrony danych w wersji { $version } i potwierdź, że ją znasz.
statements-policy-read = Otwórz politykę
statements-policy-make = Znam politykę i będę jej przestrzegać
statements-pledge = Zobowiązanie do poufności
statements-pledge-short = zobowiązania do poufności
statements-pledge-missing = Przeczytaj i podpisz zobowiązanie. Wiąże także po zakończeniu pracy.
statements-pledge-make = Podpisuję zobowiązanie
statements-pledge-words = Zobowiązuję się zachować w tajemnicy dane osobowe, z którymi zetknę się przy pracy, oraz sposoby ich zabezpieczenia, także po ustaniu zatrudnienia lub współpracy. Danych użyję wyłącznie do swoich obowiązków, nie ujawnię nikomu haseł ani innych środków dostępu, nie będę rozmawiać o sprawach osób tam, gdzie słyszą inni, a każde naruszenie ochrony danych zgłoszę niezwłocznie.
statements-made = Jest, z dnia { $day }.
statements-not-asked = Nie trzeba: wynika z upoważnienia albo nie masz upoważnienia, które na to czeka.
today-waits = Twoje upoważnienie jeszcze nie działa. Brakuje: { $what }.
done-stated = Oświadczenie zapisano.
today-blocked = Twój dostęp jest zawieszony. Powód: { $why }.
today-blocked-absence = { $count ->
    [one] Twój dostęp jest zawieszony, bo nieobecność trwa dłużej niż { $count } dzień.
    [few] Twój dostęp jest zawieszony, bo nieobecność trwa dłużej niż { $count } dni.
    [many] Twój dostęp jest zawieszony, bo nieobecność trwa dłużej niż { $count } dni.
   *[other] Twój dostęp jest zawieszony, bo nieobecność trwa dłużej niż { $count } dnia.
}
today-blocked-who = Przywraca go osoba, która ma funkcję: { $who }.
compared-title = Co się zmienia
compared-lead = W porównaniu z upoważnieniem, które to zastępuje:
compared-same = Zakres się nie zmienia.
compared-what = Czego dotyczy
compared-added = Dochodzi
compared-ends = Kończy się
compared-after = Po nadaniu poprzednie upoważnienie nie otwiera już niczego. Odwołaj je i odbierz to, co się kończy: konta w innych systemach, klucze, urządzenia.

administration-access = Zasady dostępu
administration-access-lead = Kto wykonuje kroki procedury, która polityka obowiązuje i co uznajemy za nietypowe.
access-steps = Kto wykonuje kroki
access-steps-hint = Krok wykona każdy, czyje upoważnienie zawiera jedną z zaznaczonych funkcji. W małej jednostce jedna osoba może mieć kilka.
access-conditions = Warunki
access-exceptions = Wyjątki i zaostrzenia
access-one-person = Jednostkę prowadzi jedna osoba i może nadać upoważnienie sobie
access-officer-grants = Inspektor ochrony danych może nadawać upoważnienia i decydować w zastępstwie przełożonego (zob. art. 38 ust. 6 RODO)
access-training-stops = Dostęp ustaje, gdy szkolenia nie powtórzono w terminie
access-policies = Wersje polityki
access-policies-hint = Każda w osobnym wierszu: nazwa wersji, odstęp, data wejścia w życie, np. „3.2 2026-09-01”. Nowa wersja wstrzymuje dostęp osób, które jej nie potwierdziły.
access-pledge = Słowa zobowiązania do poufności
access-pledge-hint = Puste: zwykłe słowa, które zna program.
access-absence-days = Dni nieobecności, po których dostęp się zawiesza
access-training-months = Szkolenie powtarza się po (miesiącach)
access-many-records = Tyle wpisów obejrzanych w godzinę to nietypowo dużo
access-night-from = Noc zaczyna się o godzinie
access-night-to = Noc kończy się o godzinie
duty-apply = Wnioskowanie
duty-prepare = Przygotowanie i zmiany w treści
duty-stop = Wstrzymanie ze względu na bezpieczeństwo
duty-grant = Nadanie lub odmowa
duty-open = Otwarcie kont
duty-block = Zawieszenie i przywrócenie
duty-withdraw = Odwołanie i stwierdzenie wygaśnięcia
duty-complete = Potwierdzenie, że wszystko odebrano
function-controller = działający za administratora
function-supervisor = przełożony
function-officer = inspektor ochrony danych
function-technician = informatyk
function-auditor = audytor
problem-step-without-owner = Wskaż, kto wykonuje ten krok.
problem-policy-versions = Każdy wiersz to nazwa wersji i data, np. „3.2 2026-09-01”.
problem-number-range = Wpisz liczbę z podanego zakresu.

administration-watch = Kto zaglądał do danych
administration-watch-lead = Odczyty i wydruki wpisów według osób, rejestrów i godzin oraz to, co nietypowe.
watch-export = Pobierz wykaz (CSV)
watch-span = Okres
watch-days = { $count ->
    [one] Ostatnia doba
    [few] Ostatnie { $count } dni
    [many] Ostatnie { $count } dni
   *[other] Ostatnie { $count } dnia
}
watch-cut = Wpisów jest więcej, niż można odczytać naraz: poniżej są najnowsze. Wybierz krótszy okres.
watch-unusual = Nietypowe
watch-nothing = Nic nietypowego.
watch-many-records = { $count ->
    [one] { $count } wpis w godzinę
    [few] { $count } różne wpisy w godzinę
    [many] { $count } różnych wpisów w godzinę
   *[other] { $count } różnego wpisu w godzinę
}
watch-at-night = { $count ->
    [one] w nocy { $count } wpis
    [few] w nocy { $count } wpisy
    [many] w nocy { $count } wpisów
   *[other] w nocy { $count } wpisu
}
watch-outside-unit = { $count ->
    [one] { $count } wpis spoza własnej komórki
    [few] { $count } wpisy spoza własnej komórki
    [many] { $count } wpisów spoza własnej komórki
   *[other] { $count } wpisu spoza własnej komórki
}
watch-datasets = Według zbiorów danych
watch-dataset = Zbiór danych
watch-people = Według osób
watch-registers = Według rejestrów
watch-register = Rejestr
watch-hours = Według godzin
watch-hour = Godzina
watch-looks = Odczyty
watch-records = Różne wpisy
today-unusual = { $count ->
    [one] W ostatniej dobie była { $count } nietypowa godzina korzystania z danych. Sprawdź, czy jest wyjaśnienie.
    [few] W ostatniej dobie były { $count } nietypowe godziny korzystania z danych. Sprawdź, czy jest wyjaśnienie.
    [many] W ostatniej dobie było { $count } nietypowych godzin korzystania z danych. Sprawdź, czy jest wyjaśnienie.
   *[other] W ostatniej dobie było { $count } nietypowej godziny korzystania z danych. Sprawdź, czy jest wyjaśnienie.
}
