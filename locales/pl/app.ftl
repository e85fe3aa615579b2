# Teksty wspólne dla wszystkich stron programu.

## Ramka

shell-skip = Przejdź do treści
shell-institution = Instytucja
shell-sign-out = Wyloguj
shell-menu = Menu
shell-navigation = Nawigacja
group-processing = Przetwarzanie
group-persons = Osoby i ich prawa
group-staff = Personel i dostęp
group-partners = Podmioty zewnętrzne
group-risk = Ryzyko i naruszenia
group-retention = Przechowywanie i usuwanie
group-security = Miejsca i systemy
group-contact = Kontakt i nagrania
shell-policy = Polityka
shell-tools = Narzędzia

## Logowanie

sign-in-title = Logowanie
sign-in-lead = Ochrona danych osobowych w instytucji.
sign-in-login = Login
sign-in-password = Hasło
sign-in-button = Zaloguj
sign-in-wrong = Login lub hasło jest nieprawidłowe.
sign-in-locked = Zbyt wiele nieudanych prób. Spróbuj ponownie po: { $until }.

## Dziś

today-title = Dziś
today-overdue = Po terminie
today-soon = W ciągu 7 dni
today-later = W ciągu 30 dni
today-watched = Terminy, którymi zajmują się inni
today-drafts = Niedokończone wpisy
today-findings = Niezgodności między rejestrami
today-registers = Otwarte sprawy w rejestrach
today-clear = Nic pilnego
today-clear-lead = Żaden termin nie minął i żaden nie upływa w najbliższych siedmiu dniach.
today-fill = Uzupełnij
today-look = Zobacz wpis
today-finish = Dokończ
today-together-title = Zrób razem
today-together = Razem: { $step } ({ $register }, { $count })
today-more =
    { $count ->
        [one] i jeszcze { $count }
        [few] i jeszcze { $count }
        [many] i jeszcze { $count }
       *[other] i jeszcze { $count }
    }

## Terminy

due-met = wykonano
due-today = dziś
due-tomorrow = jutro
due-in-days =
    { $count ->
        [one] za { $count } dzień
        [few] za { $count } dni
        [many] za { $count } dni
       *[other] za { $count } dnia
    }
due-days-late =
    { $count ->
        [one] { $count } dzień po terminie
        [few] { $count } dni po terminie
        [many] { $count } dni po terminie
       *[other] { $count } dnia po terminie
    }
due-in-hours =
    { $count ->
        [one] za { $count } godzinę
        [few] za { $count } godziny
        [many] za { $count } godzin
       *[other] za { $count } godziny
    }
due-hours-late =
    { $count ->
        [one] { $count } godzinę po terminie
        [few] { $count } godziny po terminie
        [many] { $count } godzin po terminie
       *[other] { $count } godziny po terminie
    }
due-within-hour = za mniej niż godzinę
due-just-passed = termin właśnie minął

date-long = { $day } { $month } { $year }
date-and-time = { $date }, { $time }
month-1 = stycznia
month-2 = lutego
month-3 = marca
month-4 = kwietnia
month-5 = maja
month-6 = czerwca
month-7 = lipca
month-8 = sierpnia
month-9 = września
month-10 = października
month-11 = listopada
month-12 = grudnia
weekday-1 = poniedziałek
weekday-2 = wtorek
weekday-3 = środa
weekday-4 = czwartek
weekday-5 = piątek
weekday-6 = sobota
weekday-7 = niedziela

## Lista wpisów

records-new = Dodaj wpis
form-from-model = To wypełniony przykład: niczego jeszcze nie zapisano. Przejrzyj każde pole, zmień je na swoje, usuń, co nie pasuje, i zapisz jako szkic.
records-import = Wczytaj z pliku
records-export-shown = Zapisz tę listę do pliku
records-export = Pobierz
records-as-of = Stan na dzień
records-search = Szukaj w rejestrze
records-search-hint = Szukaj: słowo lub jego początek (co najmniej 3 litery)
records-filter = Filtruj
records-more-filters = Więcej filtrów
records-state = Stan
records-all = Wszystkie
records-any = dowolne
records-number = Nr
records-due = Najbliższy termin
records-none = W tym rejestrze nie ma jeszcze wpisów.
records-none-found = Nic nie pasuje do tego wyszukiwania.
records-show-all = Pokaż wszystkie wpisy
records-pages = Strony
records-first-page = Na początek
records-next-page = Następna strona

## Wpis

record-number = nr { $number }
record-draft = Szkic
record-changed = Ostatnia zmiana: { $at }, { $by }
record-edit = Zmień
record-deadlines = Terminy
record-why = Dlaczego wtedy?
step-others-wait = Z tym wpisem są powiązane otwarte sprawy: { $what }.
step-other-named = { $register } „{ $title }”
completeness-title = Kompletność
completeness-sentence = { $met } z { $all } wymagań spełnionych
completeness-count = { $met } z { $all }
completeness-met = Spełnione
gap-required = Uzupełnij pole: { $field }
record-left-to = „{ $step }”: według obowiązującej polityki decyduje { $who }.
record-linked-from = Powiązane wpisy
record-documents = Dokumenty do druku
record-trail = Ślad
record-history = Historia zmian
record-proof = Dowód w dzienniku
record-erase = Usuń trwale
record-version = wersja { $version }
record-versions =
    { $count ->
        [one] { $count } wersja
        [few] { $count } wersje
        [many] { $count } wersji
       *[other] { $count } wersji
    }
record-entry = pozycja { $entry } w dzienniku
record-untouched = Puste części
record-unfilled = Nie wypełniono:
record-erased-title = Wpis usunięty
record-erased = Treść tego wpisu usunięto trwale: klucz do niej został zniszczony, więc nie da się jej odczytać także z kopii zapasowych. Pozostał numer i ślad w dzienniku.
record-erased-because = Powód usunięcia: { $why }

document-authorisation = Upoważnienie
document-breach-report = Zgłoszenie naruszenia

value-none = brak
value-yes = tak
value-no = nie
value-rows =
    { $count ->
        [one] { $count } pozycja
        [few] { $count } pozycje
        [many] { $count } pozycji
       *[other] { $count } pozycji
    }

act-enter = Wprowadzono
act-save = Zmieniono
act-view = Wyświetlono
act-view-history = Wyświetlono historię
act-erase = Usunięto trwale
act-continue = Otwarto następny wpis serii
act-export = Pobrano do pliku
act-import = Wczytano z pliku
act-print = Wydrukowano
act-prove = Wydano dowód
act-profile = Zmieniono dane instytucji
act-numbering = Zmieniono numerację wpisów
act-found = Założono instytucję
act-account-create = Założono konto
act-account-reset = Wydano kod jednorazowy
act-account-disable = Wyłączono konto
act-account-enable = Włączono konto
act-operator-code = Operator serwera wydał kod jednorazowy
act-operator-enable = Operator serwera włączył konto
act-operator-factors = Operator serwera usunął drugie składniki konta

## Formularz

form-new-title = Nowy wpis: { $what }
form-edit-title = Zmiana: { $title }
form-save = Zapisz
form-save-draft = Zapisz szkic
form-cancel = Anuluj
form-optional = (nieobowiązkowe)
form-problem = Błąd:
form-problems =
    { $count ->
        [one] Popraw { $count } rzecz
        [few] Popraw { $count } rzeczy
        [many] Popraw { $count } rzeczy
       *[other] Popraw { $count } rzeczy
    }
form-choose = – wybierz –
form-no-choice = bez wskazania
form-nothing-to-choose = Nie ma jeszcze niczego do wyboru.
form-narrow = Zawęź listę
form-row = Pozycja { $number }
form-add-row = Dodaj pozycję
form-remove-row = Usuń pozycję
place-in-row = { $field }, pozycja { $row }: { $column }

move-reason = Uzasadnienie
move-reason-hint = Zostanie w historii wpisu.

done-entered = Wpis dodano.
done-saved = Zmiany zapisano.
done-draft = Szkic zapisano. Dokończysz go później.
done-moved = Gotowe.
done-erased = Wpis usunięto trwale.
done-erased-but-prints = Wpis usunięto trwale. Jego treść może jeszcze być na podpisanych wydrukach tego rejestru.
done-moved-but-prints = Gotowe. To, co usunięto, może jeszcze być na podpisanych wydrukach rejestrów, z których pochodziło.
done-imported =
    { $count ->
        [one] Wczytano { $count } wpis.
        [few] Wczytano { $count } wpisy.
        [many] Wczytano { $count } wpisów.
       *[other] Wczytano { $count } wpisu.
    }
done-password = Hasło zmieniono.
done-view = Ustawienia zapisano.
done-session = Sesję zakończono.
done-account-disabled = Konto wyłączono. Jego sesje zostały zakończone.
done-account-enabled = Konto włączono.
done-job-retried = Zadanie zostanie wykonane ponownie.

## Dwie wersje

conflict-title = Ktoś zapisał ten wpis przed Tobą
conflict-explanation = Zmiany zapisano: { $at }, { $by }. Nic nie przepadło: poniżej widać obie wersje.
conflict-field = Pole
conflict-theirs = Zapisane w rejestrze
conflict-mine = Twoja wersja
conflict-both = zmienione przez oboje
conflict-what-now = W formularzu jest już połączenie obu wersji: pola zmienione tylko przez drugą osobę są jej, pola zmienione przez Ciebie – Twoje. Sprawdź pola zmienione przez oboje i zapisz.

## Historia i dowód

history-title = Historia zmian
history-lead = Kto, kiedy i co zmienił. Najnowsze zmiany są na górze.
history-field = Pole
history-before = Przedtem
history-after = Potem

proof-title = Dowód w dzienniku
proof-lead = Każda czynność na tym wpisie ma pozycję w dzienniku, do którego można tylko dopisywać. Plik dowodu pozwala to sprawdzić każdemu, bez tego programu i bez wglądu w dane.
proof-download = Pobierz plik dowodu
proof-entries = Co jest w dzienniku
proof-entry = Pozycja
proof-when = Kiedy
proof-who = Kto
proof-act = Czynność
proof-version = Wersja
proof-check = Jak sprawdzić bez dostępu do systemu
proof-check-1 = Pobierz plik dowodu i przekaż go sprawdzającemu.
proof-check-2 = Podaj klucz weryfikujący dziennika. Najlepiej inną drogą niż plik, na przykład z protokołu lub strony instytucji:
proof-check-3 = Sprawdzający uruchamia na swoim komputerze:
proof-check-note = Plik jest zgodny z otwartymi formatami C2SP, więc można go sprawdzić także innymi narzędziami. Nie zawiera treści wpisu, tylko jego skróty kryptograficzne.
proof-file = Treść pliku
proof-show = Pokaż plik dowodu

## Wczytywanie

import-title = Wczytaj z pliku
import-lead = Wczytaj wykaz prowadzony dotąd w arkuszu. Przed zapisaniem zobaczysz, co rozpoznano, i każdą wątpliwość.
import-file = Plik z tabelą
import-file-hint = XLSX lub CSV, do 20 MB. Nagłówki mogą mieć dowolne nazwy – wskażesz, co znaczą.
import-read = Odczytaj plik
import-no-file = Wybierz plik.
import-unreadable = Tego pliku nie da się odczytać
import-preview = Podgląd przed wczytaniem
import-rows =
    { $count ->
        [one] odczytano { $count } wiersz
        [few] odczytano { $count } wiersze
        [many] odczytano { $count } wierszy
       *[other] odczytano { $count } wiersza
    }
import-ready = Wszystko się zgadza. Można wczytać.
import-outcome = Nowe wpisy: { $new }, zmienione: { $changed }, bez zmian: { $unchanged }.
problem-import-conflict = Ktoś zmienił to pole po pobraniu pliku, a w pliku jest jeszcze co innego. Ustal, co jest prawdą, i popraw plik albo wpis.
problem-import-mark = Znak wpisu nie pasuje do żadnej jego wersji.
problem-import-closed = Wpis jest zamknięty; zmienisz go dopiero po ponownym otwarciu.
import-problems =
    { $count ->
        [one] { $count } rzecz do poprawienia
        [few] { $count } rzeczy do poprawienia
        [many] { $count } rzeczy do poprawienia
       *[other] { $count } rzeczy do poprawienia
    }
import-more-problems =
    { $count ->
        [one] i jeszcze { $count } podobna
        [few] i jeszcze { $count } podobne
        [many] i jeszcze { $count } podobnych
       *[other] i jeszcze { $count } podobnej
    }
import-all-or-nothing = Nic nie zostało wczytane. Popraw przypisanie kolumn poniżej albo sam plik, i odczytaj go ponownie.
import-problem-list = Lista problemów
import-sheet = Arkusz
import-row = Wiersz
import-column = Kolumna
import-problem = Problem
import-mapping = Przypisanie kolumn do pól
import-heading = Kolumna w pliku
import-field = Pole rejestru
import-examples = Przykłady
import-leave-out = – pomiń –
import-do =
    { $count ->
        [one] Wczytaj { $count } wpis
        [few] Wczytaj { $count } wpisy
        [many] Wczytaj { $count } wpisów
       *[other] Wczytaj { $count } wpisu
    }
import-again = Sprawdź ponownie
import-bomb = Po rozpakowaniu plik jest podejrzanie duży, więc nie został otwarty.
import-list-stranger = Arkusz „{ $sheet }”, wiersz { $row }: w arkuszu rejestru nie ma wpisu o numerze „{ $number }”. Popraw numer albo dopisz ten wpis.
import-list-without-numbers = Brakuje kolumny z numerami wpisów, więc nie wiadomo, do czego należą wiersze arkusza „{ $sheet }”. Pobierz rejestr jeszcze raz i nie usuwaj tej kolumny.
import-list-column-missing = W arkuszu „{ $sheet }” brakuje kolumny „{ $column }”. Jeśli ma pozostać bez zmian, przywróć ją z pobranego pliku.
import-file-too-large = Plik jest za duży. Największy dozwolony ma { $max } MB.
import-no-table = W pliku nie znaleziono tabeli z nagłówkami.
import-not-a-workbook = To nie jest prawidłowy plik XLSX.
import-not-text = To nie jest plik tekstowy z tabelą.
import-old-workbook = To stary format XLS. Otwórz plik w arkuszu kalkulacyjnym i zapisz jako XLSX.
import-too-many-columns = Tabela ma za dużo kolumn. Największa dozwolona liczba to { $max }.
import-too-many-rows = Tabela ma za dużo wierszy. Największa dozwolona liczba to { $max }.

## Pobieranie

export-title = Pobierz rejestr
export-lead = Plik zawiera dane osobowe. Pobranie zostaje zapisane w dzienniku.
export-narrowed = Plik obejmie tylko wpisy, do których zawężono listę.
export-whole = Cały rejestr
export-kept-in = { $count ->
    [one] { $count } wpis zostaje w instytucji (ograniczenie przetwarzania albo sprzeciw, art. 18 i 21 RODO) i nie trafi do pliku.
    [few] { $count } wpisy zostają w instytucji (ograniczenie przetwarzania albo sprzeciw, art. 18 i 21 RODO) i nie trafią do pliku.
   *[many] { $count } wpisów zostaje w instytucji (ograniczenie przetwarzania albo sprzeciw, art. 18 i 21 RODO) i nie trafi do pliku.
}
export-format = Format
export-xlsx = Arkusz XLSX (listy wpisu w osobnych arkuszach, do poprawienia i wczytania z powrotem)
export-csv = CSV (do wczytania w innych programach)
export-json = JSON (pełna treść, dla programów)
export-do = Pobierz
export-number = Numer
export-state = Stan
export-mark = Znak wpisu (nie zmieniaj)
export-ordinal = Lp.
export-long-texts = Długie teksty
export-part = Treść
yes = tak
no = nie

## Usuwanie

erase-title = Usunąć trwale?
erase-lead = Klucz do tego wpisu zostanie zniszczony. Treści nie da się odzyskać także z kopii zapasowych. W dzienniku zostanie ślad, że wpis istniał i kto go usunął, a przy numerze wpisu — powód.
erase-prints = To, co zniknie z rejestru, może pozostać na podpisanych wydrukach. Usuń te, które nie są już potrzebne:
erase-prints-of = { $count ->
    [one] { $register }: { $count } podpisany wydruk
    [few] { $register }: { $count } podpisane wydruki
   *[many] { $register }: { $count } podpisanych wydruków
  }
step-erases = { $count ->
    [one] Ten krok usuwa trwale { $count } wpis, razem z kluczem. Nie da się go odzyskać, także z kopii zapasowych.
    [few] Ten krok usuwa trwale { $count } wpisy, razem z kluczami. Nie da się ich odzyskać, także z kopii zapasowych.
   *[many] Ten krok usuwa trwale { $count } wpisów, razem z kluczami. Nie da się ich odzyskać, także z kopii zapasowych.
  }
erase-reason = Powód usunięcia
erase-reason-hint = Na przykład: upłynął okres przechowywania, żądanie osoby, wpis próbny.
erase-do = Usuń trwale

## Instytucje

institutions-title = Instytucje
institutions-lead = Wybierz, w imieniu której pracujesz.
preset-school = szkoła
preset-clinic = przychodnia
preset-counselling = poradnia psychologiczno-pedagogiczna
preset-welfare = ośrodek pomocy społecznej

## Moje konto

account-title = Moje konto
account-password = Hasło
account-change-password = Zmień hasło
account-view = Język i wygląd
account-language = Język
account-appearance = Wygląd
account-save-view = Zapisz ustawienia
appearance-auto = jak w systemie
appearance-light = jasny
appearance-dark = ciemny
account-access = Moje uprawnienia
account-access-lead = Wynikają wprost z ważnych upoważnień.
account-grant = Upoważnienie nr { $number }
account-grant-since = od { $from }
account-grant-until = od { $from } do { $to }
scope-everything = wszystkie rejestry
power-view = podgląd
power-enter = wprowadzanie
power-change = zmiana
power-disclose = udostępnianie
power-delete = usuwanie
power-administer = administrowanie
account-sessions = Gdzie jestem zalogowany
account-session-since = Od
account-session-until = Wygasa
account-session-where = Skąd
account-session-this = ta sesja
account-session-end = Zakończ

password-title = Zmiana hasła
password-lead = Pozostałe sesje tego konta zostaną zakończone.
password-forced = Zanim zaczniesz pracę, ustaw nowe hasło: tego wymagają zasady instytucji.
password-refused = Hasła nie zmieniono
password-current = Obecne hasło
password-new = Nowe hasło
password-new-hint = Liczy się długość: wystarczy kilka słów, które pamiętasz tylko Ty.
password-again = Nowe hasło jeszcze raz
password-differs = Oba nowe hasła muszą być takie same.
password-save = Zmień hasło

## Administracja

administration-title = Administracja
administration-institution = Dane instytucji
administration-institution-lead = Trafiają na pisma i do klauzul informacyjnych.
administration-accounts = Konta
administration-accounts-lead = Kto może się zalogować.
administration-log = Dziennik
administration-log-lead = Co zapisano i czy nikt tego nie zmienił.
administration-jobs = Nieudane zadania
administration-jobs-lead = Na przykład powiadomienia, których nie udało się wysłać.

institution-who = Instytucja
institution-where = Adres i kontakt
institution-iod = Inspektor ochrony danych
institution-name = Nazwa
institution-head = Kierownik (imię i nazwisko)
institution-nip = NIP
institution-regon = REGON
institution-address = Ulica i numer
institution-post-code = Kod pocztowy
institution-city = Miejscowość
institution-phone = Telefon
institution-email = E-mail
institution-website = Strona internetowa
institution-iod-name = Imię i nazwisko
institution-iod-email = E-mail
institution-iod-phone = Telefon

accounts-lead = Konto pozwala się zalogować. Co wolno zobaczyć i zrobić, wynika z rejestru upoważnień.
accounts-name = Imię i nazwisko
accounts-email = E-mail
accounts-state = Stan
accounts-last = Ostatnie logowanie
accounts-acts = Czynności
accounts-active = czynne
accounts-disabled = wyłączone
accounts-locked = zablokowane po błędnych próbach
accounts-must-change = bez własnego hasła
accounts-reset = Wydaj kod jednorazowy
accounts-disable = Wyłącz
accounts-enable = Włącz
accounts-new = Nowe konto
accounts-new-lead = Po założeniu konta wpisz jego login do upoważnienia tej osoby.
accounts-create = Załóż konto
accounts-once = Kod jednorazowy
accounts-once-note = Zapisz go teraz i przekaż osobiście: nie będzie pokazany drugi raz. Osoba wpisuje go zamiast hasła i od razu ustawia własne.

log-lead = Do dziennika można tylko dopisywać. Podpisany stan pozwala wykryć każdą późniejszą zmianę.
log-verify = Sprawdź cały dziennik
log-whole = Dziennik jest nienaruszony
log-broken = Dziennik nie zgadza się z zapisami
log-checked =
    { $count ->
        [one] Sprawdzono { $count } pozycję, korzeń drzewa i podpis.
        [few] Sprawdzono { $count } pozycje, korzeń drzewa i podpis.
        [many] Sprawdzono { $count } pozycji, korzeń drzewa i podpis.
       *[other] Sprawdzono { $count } pozycji, korzeń drzewa i podpis.
    }
log-checkpoint = Podpisany stan
log-checkpoint-lead = Zachowaj go poza systemem, na przykład w protokole kontroli: z nim nikt nie cofnie ani nie podmieni wcześniejszych zapisów.
log-key = Klucz weryfikujący
log-entries = Ostatnie pozycje
log-record = Wpis

jobs-lead = Zadania, które nie powiodły się mimo kilku prób.
jobs-none = Wszystkie zadania wykonano.
jobs-what = Zadanie
jobs-when = Kiedy
jobs-error = Co się stało
jobs-retry = Spróbuj ponownie
job-letter = Wysłanie powiadomienia
job-housekeeping = Porządki

## Odesłania do prawa

law-gdpr = RODO
law-regulation-1182 = rozp. 1182/71
law-kc = KC
law-kpa = KPA
law-edpb = wytyczne EROD
law-cjeu = TSUE
law-house-rule = zasada przyjęta w instytucji

## Strony błędów

error-home = Wróć do strony Dziś
error-incident = Numer zdarzenia do podania przy zgłoszeniu:
error-not-found = Nie ma takiej strony
error-not-found-lead = Adres mógł się zmienić albo wpis nie istnieje.
error-method = Tak się nie da
error-method-lead = Ten adres nie przyjmuje takiego żądania.
error-denied = Brak upoważnienia
error-denied-lead = Twoje ważne upoważnienia nie obejmują tej czynności. Jeśli jest Ci potrzebna, zwróć się o rozszerzenie upoważnienia.
error-no-institution = Brak instytucji
error-no-institution-lead = To konto nie należy obecnie do żadnej instytucji.
error-no-token = Potrzebny token
error-no-token-lead = Podaj ważny token w nagłówku Authorization.
error-stale-form = Formularz stracił ważność
error-stale-form-lead = Wróć do poprzedniej strony, odśwież ją i spróbuj jeszcze raz.
error-bad-request = Nie rozumiem tego żądania
error-bad-request-lead = Adres lub formularz jest niekompletny.
error-not-json = Nie rozumiem treści
error-not-json-lead = Treść żądania musi być obiektem JSON z polami rejestru.
error-invalid = Nie wszystko się zgadza
error-invalid-lead = Popraw wskazane pola i wyślij ponownie.
error-not-from-here = W tym stanie nie można tego zrobić
error-not-from-here-lead = Stan wpisu zmienił się w międzyczasie. Otwórz wpis i sprawdź, co jest teraz możliwe.
error-closed = Wpis jest zamknięty
error-closed-lead = Zamknięty wpis można zmienić dopiero po ponownym otwarciu.
error-stale = Ktoś zapisał ten wpis wcześniej
error-stale-lead = Otwórz wpis ponownie, zobacz zmiany i powtórz czynność.
error-too-large = Za dużo danych
error-too-large-lead = Plik lub formularz przekracza dozwolony rozmiar.
error-too-many = Zbyt wiele prób
error-too-many-lead = Odczekaj kilka minut i spróbuj ponownie.
error-foreign = Wywołanie spod obcego adresu
error-foreign-lead = Otwórz program pod jego własnym adresem i spróbuj ponownie.
error-upload-gone = Odczytany plik już nie czeka
error-upload-gone-lead = Podgląd jest przechowywany pół godziny. Wczytaj plik jeszcze raz.
error-unavailable = Chwilowo niedostępne
error-unavailable-lead = Baza danych nie odpowiada. Nic nie zostało zapisane. Spróbuj za chwilę.
error-disk-full = Brak miejsca na dysku
error-disk-full-lead = Czynności nie wykonano i nic nie zostało zapisane połowicznie. Zawiadom administratora.
error-broken = Coś się zepsuło
error-broken-lead = To nasz błąd, nie Twój. Czynności nie wykonano.

## Co poprawić

problem-destroys-itself = Wpis nie może usunąć samego siebie.
problem-required = Wypełnij to pole.
problem-needed-for-move = Ta czynność wymaga wypełnienia tego pola.
problem-reason-required = Podaj uzasadnienie.
problem-unknown-field = Rejestr nie ma takiego pola.
problem-not-text = Wpisz tekst.
problem-one-line = Wpisz w jednym wierszu.
problem-control-character = Tekst zawiera niewidoczny znak sterujący, którego nie można zapisać. Wpisz go ponownie.
problem-too-long =
    { $max ->
        [one] Skróć do { $max } znaku.
        [few] Skróć do { $max } znaków.
        [many] Skróć do { $max } znaków.
       *[other] Skróć do { $max } znaku.
    }
problem-too-many-words =
    { $max ->
        [one] Wpis jest za długi: wyszukiwanie obejmuje { $max } różne słowo jednego wpisu. Podziel go na kilka wpisów albo dołącz tekst jako plik.
        [few] Wpis jest za długi: wyszukiwanie obejmuje { $max } różne słowa jednego wpisu. Podziel go na kilka wpisów albo dołącz tekst jako plik.
        [many] Wpis jest za długi: wyszukiwanie obejmuje { $max } różnych słów jednego wpisu. Podziel go na kilka wpisów albo dołącz tekst jako plik.
       *[other] Wpis jest za długi: wyszukiwanie obejmuje { $max } różnego słowa jednego wpisu. Podziel go na kilka wpisów albo dołącz tekst jako plik.
    }
problem-too-many =
    { $max ->
        [one] Zostaw najwyżej { $max } pozycję.
        [few] Zostaw najwyżej { $max } pozycje.
        [many] Zostaw najwyżej { $max } pozycji.
       *[other] Zostaw najwyżej { $max } pozycji.
    }
problem-too-large = Wpisz liczbę nie większą niż { $max }.
problem-not-a-number = Wpisz liczbę całkowitą, bez znaku minus.
problem-not-a-flag = Wybierz „tak” lub „nie”.
problem-not-a-list = Podaj listę.
problem-not-a-choice = Wybierz jedną z możliwości.
problem-not-a-record = Wskaż istniejący wpis.
problem-no-such-record = Nie ma wpisu o tym numerze.
problem-not-a-date = Wpisz datę, na przykład 22.11.2026.
problem-not-an-instant = Wpisz datę i godzinę, na przykład 22.11.2026 10:20.
problem-in-the-future = Ta data nie może być w przyszłości.
problem-in-the-past = Ta data nie może być w przeszłości.
problem-email = Wpisz adres w postaci nazwa@domena.pl.
problem-phone = Wpisz numer telefonu, na przykład 22 123 45 67.
problem-identifier-format = Numer ma złą długość lub niedozwolone znaki.
problem-identifier-checksum = Cyfra kontrolna się nie zgadza. Sprawdź, czy numer przepisano bez błędu.
problem-identifier-date = Data zapisana w numerze nie istnieje.
problem-identifier-trivial = Same zera nie są numerem.
problem-not-back-to-draft = Kompletnego wpisu nie można cofnąć do szkicu.
problem-stands-fast = Tego się tu nie zmienia. Decyzję podejmuje się osobną czynnością, a upoważnienie, oświadczenie lub losowanie zastępuje się nowym.
problem-password-breached = To hasło znaleziono w wyciekach danych, więc ktoś może je znać. Wybierz inne.
problem-password-wrong = Obecne hasło jest nieprawidłowe.
problem-password-same = Nowe hasło musi się różnić od obecnego.
problem-login-form = Login składa się z małych liter, cyfr, kropek i myślników.
problem-account-email = Adres jest za długi albo zawiera niewidoczny znak sterujący. Wpisz go ponownie.
problem-login-taken = Ten login jest zajęty.
problem-name-taken = Ta nazwa jest zajęta.
problem-slug-form = Skrót składa się z małych liter bez polskich znaków, cyfr i myślników.

## Wiersz poleceń

import-done =
    { $count ->
        [one] Wczytano { $count } wpis.
        [few] Wczytano { $count } wpisy.
        [many] Wczytano { $count } wpisów.
       *[other] Wczytano { $count } wpisu.
    }
import-would-import =
    { $count ->
        [one] Można wczytać { $count } wpis. Nic nie zapisano.
        [few] Można wczytać { $count } wpisy. Nic nie zapisano.
        [many] Można wczytać { $count } wpisów. Nic nie zapisano.
       *[other] Można wczytać { $count } wpisu. Nic nie zapisano.
    }
limit-out-of-range = Wynik wykracza poza rok 9999; podaj wcześniejszą datę albo krótszy okres.
document-problem-control = W polu „{ $field }” stoi na { $position }. miejscu niewidoczny znak sterujący ({ $code }).
document-problem-override = W polu „{ $field }” stoi na { $position }. miejscu znak, który odwraca kierunek tekstu ({ $code }).
document-problem-no-glyph = W polu „{ $field }” stoi na { $position }. miejscu znak, którego nie ma w czcionkach dokumentu ({ $code }).
document-problem-too-long = Treść jest za długa na jeden dokument: granicę { $max } znaków przekracza pole „{ $field }”.
document-problem-table-too-long = Tabela „{ $field }” nie zmieści się w jednym dokumencie. Zawęź listę albo pobierz ją jako arkusz.
document-problem-too-deep = Pole „{ $field }” jest zbyt złożone na jeden dokument.
error-unprintable = Nie da się wydrukować
error-unprintable-lead = Wróć do wpisu, usuń ten znak albo zastąp go innym – długi tekst przenieś do załącznika – i wydrukuj jeszcze raz.

## Numery wpisów

administration-numbering = Numery wpisów
administration-numbering-lead = Jak zapisywać numery w każdym rejestrze, np. NAR/2026/0007.
numbering-lead = RRRR oznacza rok, a znaki # miejsca na numer: wzór NAR/RRRR/#### zapisuje siódmy wpis roku 2026 jako NAR/2026/0007. Z rokiem we wzorze numeracja zaczyna się co rok od nowa. Puste pole: sam numer.
problem-pattern-too-long = Wzór ma najwyżej 40 znaków.
problem-pattern-without-number = Wzór zawiera jedno miejsce na numer: od jednego do dziewięciu znaków #.
problem-pattern-years = Wzór zawiera rok najwyżej raz.

## Stan na dzień

past-title = Stan na dzień
past-sentence = Rejestr w stanie z końca dnia { $day }. Usunięte od tego czasu wpisy pozostają usunięte.
past-day = Dzień
past-show = Pokaż
past-none = Tego dnia w rejestrze nie było wpisów.
past-xlsx = Pobierz jako arkusz

## Wiele wpisów naraz

bulk-title = Wiele wpisów naraz
bulk-go = Z zaznaczonymi…
bulk-choose = Zaznacz
bulk-most =
    { $count ->
        [one] najwyżej { $count } wpis naraz
        [few] najwyżej { $count } wpisy naraz
        [many] najwyżej { $count } wpisów naraz
       *[other] najwyżej { $count } wpisów naraz
    }
bulk-chosen =
    { $count ->
        [one] Zaznaczono { $count } wpis. Każdy zmieni się osobno i dostanie własną pozycję w dzienniku.
        [few] Zaznaczono { $count } wpisy. Każdy zmieni się osobno i dostanie własną pozycję w dzienniku.
        [many] Zaznaczono { $count } wpisów. Każdy zmieni się osobno i dostanie własną pozycję w dzienniku.
       *[other] Zaznaczono { $count } wpisów. Każdy zmieni się osobno i dostanie własną pozycję w dzienniku.
    }
bulk-nothing = Nic nie zaznaczono.
bulk-records = Zaznaczone wpisy
bulk-record = Wpis
bulk-steps = Co zrobić z zaznaczonymi
bulk-no-steps = Z zaznaczonymi wpisami nie da się teraz zrobić nic wspólnego.
bulk-once = Wpisz raz dla wszystkich. Puste pole zostawia każdemu wpisowi to, co w nim jest.
bulk-outcome = Wynik
bulk-done = zrobione
bulk-denied = brak upoważnienia
bulk-not-from-here = w tym stanie nie można
bulk-failed = nie udało się

## Drzwi

door-title = Odbiór przy drzwiach
door-search = Dziecko lub osoba odbierająca
door-find = Szukaj
door-allow = Może odebrać
door-ask = Zapytaj kierownika
door-deny = Nie wydawaj
door-document = Dokument do obejrzenia
door-document-end = …{ $end }
door-parent = Upoważnił rodzic
door-withdrawn = Cofnięto { $at }.
door-clause = Ta osoba nie dostała jeszcze klauzuli informacyjnej. Wręcz ją teraz.
door-seen = Dokument obejrzany, dane się zgadzają
door-release = Wydaj dziecko
door-refuse = Nie wydaję
door-call-parent = Dzwonię do rodzica
door-note = Dopisz uwagę
door-none = Nikogo takiego nie ma na liście na dziś.
door-none-what-now = Nie wydawaj dziecka. Zadzwoń do rodzica pod numer z kartoteki, nie pod numer podany przez tę osobę.
door-more = Lista jest dłuższa. Wpisz początek imienia lub nazwiska.
door-stop = Stop
door-stop-what-now = Dziecko zostaje. Zadzwoń do rodzica i zawiadom kierownika. Odmowa jest już zapisana.
done-released = Zapisano: dziecko wydano.
done-turned-away = Zapisano: dziecka nie wydano.
done-parent-called = Zapisano: zadzwoniono do rodzica.
act-view-door = Wyświetlono listę przy drzwiach

## Zgłoszenie naruszenia

note-title = Zgłoś naruszenie
note-lead = Wystarczy tytuł. Wpisz, co już wiesz – resztę uzupełni osoba, która zajmie się sprawą.
note-more = Miejsce, początek i kod zagrożenia
note-hand-in = Zgłoś teraz
noted-title = Dziękujemy, zgłoszenie przyjęte
noted-lead = Osoby, które zajmują się naruszeniami, widzą je od tej chwili:
noted-due = Organ trzeba zawiadomić najpóźniej:
noted-not-to-it = Nie rozmawiaj o tym z obsługą informatyczną. Sprawą zajmie się inspektor ochrony danych.
noted-steps = Co zrobić przy tym kodzie zagrożenia
noted-now = Do czasu, aż ktoś przejmie sprawę
noted-now-stop = Jeśli możesz, przerwij to, co szkodzi.
noted-now-scene = Niczego nie kasuj i nie naprawiaj bez potrzeby: ślady się przydadzą.
noted-now-plans = Wstrzymaj prace, które mogłyby utrudnić wyjaśnienie.
noted-now-stay = Nie odchodź bez powodu z miejsca zdarzenia.
noted-now-superior = Powiedz o tym przełożonemu.
noted-open = Otwórz wpis

problem-not-within = Wpisz liczbę całkowitą od { $min } do { $max }.
calc-usage = Użycie
calc-options = Opcje
calc-values = Możliwe wartości
calc-example = Przykład
calc-help = Pokaż tę pomoc
calc-json = Odpowiedz jednym dokumentem JSON i niczym więcej
calc-language = Język odpowiedzi: pl albo en
calc-value-date = DATA
calc-value-datetime-local = CHWILA
calc-value-number = LICZBA
calc-value-text = TEKST
calc-value-word = SŁOWO
calc-value-options = OPCJE
calc-value-command = POLECENIE
calc-commands = Polecenia
calc-about = Zapytaj o prawo: terminy, naruszenia, ryzyko, prawa osób, przechowywanie, identyfikatory, hasła
calc-risk-input = Na wejściu: lista JSON zagrożeń jednej czynności albo obiekt, który pod nazwą każdej czynności ma taką listę. Stany: implemented, implemented-unproven, planned.
calc-completeness-input = Na wejściu: obiekt JSON, przy każdej pozycji true, false albo "not-applicable"; czego nie wymieniono, tego brakuje.
calc-password-input = Hasło czytane jest ze standardowego wejścia.
calc-template = Wypisz pozycje do wypełnienia
calc-input-too-long = Dokument na wejściu jest za długi; mieści się do { $most } bajtów.
calc-input-not-text = Na wejściu oczekiwano tekstu w kodowaniu UTF-8.
calc-possible = { $problem } Możliwe: { $values }.
use-unknown-option = Nie ma opcji „{ $option }”; opcje wypisze to samo polecenie z --help.
use-unknown-command = Nie ma polecenia „{ $command }”; polecenia wypisze rodowod --help.
use-missing = Brakuje: { $options }; opis wypisze to samo polecenie z --help.
use-no-value = Po „{ $option }” podaj wartość.
use-wrong-value = „{ $value }” to nie jest wartość opcji { $option }.
use-wrong-value-of = „{ $value }” to nie jest wartość opcji { $option }; możliwe: { $values }.
use-twice = Opcję „{ $option }” podaj raz i bez opcji, która ją wyklucza.
use-which-command = Podaj polecenie; spis wypisze to samo polecenie z --help.
use-other = Nie rozumiem tego polecenia; opis wypisze to samo polecenie z --help.
operator-code-of = Kod jednorazowy dla konta „{ $login }”:
operator-code-lasts = Działa raz, do { $until }. Zastąpił hasło i zakończył otwarte sesje. Sprawdź, kogo masz przed sobą, i przekaż kod osobiście; w dzienniku instytucji zapisano, że wydał go operator.
operator-code-unknown = Nie ma konta „{ $login }”, na które ktoś się loguje; listę kont pokaże polecenie rodowod account list.
operator-code-blocked = Konto „{ $login }” jest wyłączone. Jeżeli ma znowu działać, dodaj --enable.
operator-blocked = wyłączone
operator-second-factor = z drugim składnikiem
## Przegląd

overview-title = Przegląd
overview-lead = Ile czego jest i jak długo czeka. Każda liczba otwiera swoją listę.
overview-requests-age = Otwarte żądania osób według wieku
overview-breaches-age = Otwarte naruszenia według wieku
overview-terms = Terminy
overview-staff-terms = Terminy upoważnień
overview-horizon = Co kiedy trzeba usunąć
overview-training = Szkolenia
overview-cut = Wpisów jest więcej, niż tu policzono.
overview-risk = Mapa ryzyka
overview-risk-axes = W prawo rośnie prawdopodobieństwo, w górę skutek dla osób; liczba mówi, ile analiz ma taki scenariusz.
overview-cell = prawdopodobieństwo { $likelihood }, skutek { $impact }, analizy: { $count }
overview-part = Część
overview-bar = Wykres
overview-count = Liczba
overview-register = Rejestr
overview-nothing = Nic tu nie ma.
overview-more =
    { $count ->
        [one] i jeszcze { $count } wpis
        [few] i jeszcze { $count } wpisy
        [many] i jeszcze { $count } wpisów
       *[other] i jeszcze { $count } wpisów
    }
overview-part-to-7 = do 7 dni
overview-part-to-30 = do 30 dni
overview-part-to-90 = do 90 dni
overview-part-over-90 = ponad 90 dni
overview-part-overdue = po terminie
overview-part-in-7 = w ciągu 7 dni
overview-part-in-30 = w ciągu 30 dni
overview-part-in-365 = w ciągu roku
overview-part-expired = okres już minął
overview-part-in-1-year = w ciągu roku
overview-part-in-2-years = w ciągu dwóch lat
overview-part-later = później
overview-part-trained = szkolenia aktualne
overview-part-training-due = szkolenia do powtórzenia w ciągu 30 dni
overview-part-untrained = upoważnienia osób bez aktualnego szkolenia

## Sprawozdanie roczne

report-menu = Sprawozdanie roczne
report-title = Sprawozdanie IOD za rok { $year }
report-lead = { $institution }. Stan na { $day }, z historii rejestrów, które widzisz w całości.
report-year = Rok
report-entered = Wprowadzono
report-changed = Zmieniono
report-moves = Co zrobiono
report-open = Otwarte
report-closed = Zamknięte
report-together = Razem
report-remarks = Uwagi i podpis
report-remarks-lead = Wnioski trafią do sprawozdania przed miejscem na podpisy inspektora i administratora.
report-remarks-label = Wnioski i zalecenia inspektora
report-print = Sprawozdanie do podpisu
report-signature = Data i podpis inspektora ochrony danych

## Kalendarz

calendar-title = Terminy w kalendarzu
calendar-lead = Subskrypcja dla programu kalendarza: rejestr, numer i termin, bez danych osób. Widać w niej to, na co pozwalają Twoje ważne upoważnienia.
calendar-name = Terminy ochrony danych
calendar-manage = Ustaw subskrypcję
calendar-issued = Subskrypcja jest czynna. Jej adresu nie da się odczytać ponownie; możesz utworzyć nowy.
calendar-once = Skopiuj adres do programu kalendarza. Pokazujemy go tylko teraz; kto go zna, widzi Twoje terminy.
calendar-address = Adres subskrypcji
calendar-make = Utwórz adres
calendar-anew = Utwórz nowy adres
calendar-stop = Wyłącz subskrypcję

key-rotated =
    { $count ->
        [one] { $count } klucz jest teraz chroniony nowym kluczem głównym, zapisanym w pliku { $file }.
        [few] { $count } klucze są teraz chronione nowym kluczem głównym, zapisanym w pliku { $file }.
        [many] { $count } kluczy jest teraz chronionych nowym kluczem głównym, zapisanym w pliku { $file }.
       *[other] { $count } klucza jest teraz chronione nowym kluczem głównym, zapisanym w pliku { $file }.
    } Kopię przechowaj w bezpiecznym miejscu. Stary klucz już nie pasuje: jeśli podajesz klucz zmienną albo poświadczeniem usługi, podmień go, a działające serwery uruchom ponownie.
key-where-to = Klucz główny pochodzi ze zmiennej RODOWOD_MASTER_KEY albo z poświadczenia usługi, których program nie może zmienić. Wskaż opcją --new-key-file plik, do którego zapisać nowy klucz.
progress-taken-in = wpisów przyjęto
progress-written = wpisów odczytano
progress-entries-verified = zapisów dziennika sprawdzono
progress-entries-written = zapisów dziennika zapisano
