# Co czyta operator serwera: polecenia, ich odpowiedzi i odmowy.

## Instalacja

operator-no-installation = W katalogu { $folder } nie ma instalacji; założy ją polecenie rodowod init --data { $folder } …
operator-no-institution = Nie ma jeszcze żadnej instytucji; założy ją polecenie rodowod init.
operator-no-such-institution = Nie ma instytucji „{ $slug }”.
operator-which-institution = Instytucji jest kilka; wskaż jedną opcją --institution: { $slugs }.
operator-no-account = Nie ma konta „{ $login }”.
operator-no-register = Nie ma rejestru „{ $register }”; są: { $known }.
operator-configuration = Pliku ustawień { $file } nie da się odczytać: błąd w wierszu { $line }{ $reason }. Popraw ten wiersz; napisy stoją w cudzysłowie.
operator-cannot-listen = Nie można słuchać pod adresem { $address } ({ $cause }). Sprawdź, czy nie działa tam inny program.
operator-disk-full = Brak miejsca na dysku: nic z tej czynności nie zapisano.
operator-database-unavailable = Baza danych nie odpowiada: { $cause }
operator-database-busy = Baza danych jest zajęta; spróbuj za chwilę.
operator-database-newer = Baza danych ma wersję { $found }, a ten program zna najwyżej { $known }. Uruchom nowszy program, który ją zapisał.
operator-database-damaged = Plik bazy danych jest uszkodzony ({ $cause }). Przywróć ostatnią kopię.
operator-keyring-missing = Brakuje pliku kluczy albo jest pusty: keyring.db (w PostgreSQL schemat keyring) leży poza kopią danych. Niczego nie zmieniono. Przywróć go z jego własnej kopii i uruchom program ponownie.
operator-mail-incomplete = Do wysyłania poczty potrzebne są serwer i nadawca: RODOWOD_SMTP_HOST i RODOWOD_SMTP_FROM, opcje --smtp-host i --smtp-from albo host i from w sekcji [smtp] pliku rodowod.toml.

## Klucz główny

operator-key-does-not-fit = Ten klucz główny nie pasuje do instalacji: jej dane zamknięto innym kluczem. Niczego nie zmieniono. Przywróć właściwy klucz z bezpiecznej kopii i uruchom program ponownie.
operator-key-missing = Brakuje klucza głównego: plik { $file } nie istnieje. Niczego nie zmieniono. Przywróć go z bezpiecznej kopii.
operator-key-malformed = Plik { $file } nie zawiera klucza głównego; klucz to 44 znaki zapisu base64.
operator-key-malformed-text = To, co podano jako klucz główny, nim nie jest; klucz to 44 znaki zapisu base64.
operator-key-is-there = Plik { $file } już istnieje; wskaż taki, którego jeszcze nie ma.

## Magazyn plików

operator-files-no-address = „{ $place }” nie wskazuje magazynu plików; adres ma postać s3://magazyn albo s3://magazyn/katalog.
operator-files-not-safe = „{ $place }” nie jest bezpiecznym adresem magazynu plików: łączymy się przez https, a przez http tylko z tym samym komputerem.
operator-files-no-key = Magazyn plików { $place } wymaga klucza dostępu: podaj jego identyfikator (RODOWOD_S3_ACCESS_KEY_ID) i tajną część (RODOWOD_S3_SECRET_ACCESS_KEY).
operator-files-unreachable = Magazyn plików { $place } nie odpowiada: { $cause }
operator-files-refused = Magazyn plików { $place } odmawia ({ $cause }). Sprawdź klucz dostępu, jego uprawnienia i region.
operator-files-no-bucket = Magazynu plików { $place } nie ma; załóż go u dostawcy albo popraw adres.

## doctor

doctor-about-database = baza danych
doctor-about-master-key = klucz główny
doctor-about-clock = zegar
doctor-about-log = dziennik
doctor-about-jobs = zadania
doctor-about-mail = poczta
doctor-about-files = pliki
doctor-about-breached-passwords = hasła z wycieków
doctor-about-terms = terminy
doctor-about-keys = klucze wpisów
doctor-about-counts = liczby wpisów
doctor-database = baza danych otwiera się i ma aktualny układ
doctor-master-key = klucz główny pasuje
doctor-clock = zegar nie cofnął się względem dziennika
doctor-clock-behind = zegar wskazuje { $now }, a w bazie jest już { $seen }. Ustaw zegar; do tego czasu czynności są odrzucane
doctor-jobs =
    { $count ->
        [one] czeka { $count } zadanie, żadne nie przepadło
        [few] czekają { $count } zadania, żadne nie przepadło
        [many] czeka { $count } zadań, żadne nie przepadło
       *[other] czeka { $count } zadania, żadne nie przepadło
    }
doctor-jobs-dead =
    { $count ->
        [one] { $count } zadanie nie udało się mimo prób
        [few] { $count } zadania nie udały się mimo prób
        [many] { $count } zadań nie udało się mimo prób
       *[other] { $count } zadania nie udało się mimo prób
    } ({ $jobs }); zadania instytucji można ponowić w Administracji, na stronie nieudanych zadań
doctor-mail = listy wychodzą przez { $server }
doctor-mail-off = poczta jest wyłączona; przypomnienia będą wysyłane po podaniu serwera (RODOWOD_SMTP_HOST albo [smtp] w rodowod.toml)
doctor-files = pliki da się zapisać, odczytać i usunąć: { $place }
doctor-breached-passwords = lista haseł z wycieków daje się czytać
doctor-breached-passwords-unreadable = { $cause }; wstaw listę posortowaną według skrótów albo usuń plik
doctor-terms = terminy wszystkich wpisów odpowiadają obowiązującej polityce
doctor-passkeys = każdy klucz dostępu działa
doctor-passkeys-outdated =
    { $count ->
        [one] { $count } konto ma klucz dostępu zapisany przez wcześniejszą wersję programu; taki klucz nie działa. Poproś tę osobę, żeby weszła w inny sposób, usunęła go i dodała na nowo
        [few] { $count } konta mają klucze dostępu zapisane przez wcześniejszą wersję programu; takie klucze nie działają. Poproś te osoby, żeby weszły w inny sposób, usunęły je i dodały na nowo
        [many] { $count } kont ma klucze dostępu zapisane przez wcześniejszą wersję programu; takie klucze nie działają. Poproś te osoby, żeby weszły w inny sposób, usunęły je i dodały na nowo
       *[other] { $count } konta ma klucze dostępu zapisane przez wcześniejszą wersję programu; takie klucze nie działają. Poproś te osoby, żeby weszły w inny sposób, usunęły je i dodały na nowo
    }
doctor-keys = każdy wpis, którego nie usunięto, ma swój klucz
doctor-keys-missing =
    { $slug }: { $count ->
        [one] { $count } wpis nie ma klucza, choć go nie usunięto
        [few] { $count } wpisy nie mają klucza, choć ich nie usunięto
        [many] { $count } wpisów nie ma klucza, choć ich nie usunięto
       *[other] { $count } wpisu nie ma klucza, choć go nie usunięto
    }. Tak wygląda stara baza obok nowszego keyring.db: przywróć bazę, która do niego należy.
doctor-terms-counting = terminy są przeliczane ({ $slugs }); do końca przeliczania część wpisów pokazuje terminy z poprzedniej polityki
doctor-terms-skipped =
    { $slug }: { $count ->
        [one] { $count } wpisu nie udało się otworzyć
        [few] { $count } wpisów nie udało się otworzyć
        [many] { $count } wpisów nie udało się otworzyć
       *[other] { $count } wpisu nie udało się otworzyć
    } przy przeliczaniu terminów. Które to wpisy, mówi dziennik programu; przywróć je z ostatniej kopii
doctor-counts = liczby wpisów w poszczególnych stanach się zgadzają
doctor-counts-wrong = { $slug }: liczby wpisów w stanach się nie zgadzają (policzone ≠ rzeczywiste: { $counts }). Działający serwer poprawi je w ciągu godziny; jeśli błąd wróci, zgłoś go jako usterkę programu
doctor-log = { $slug }: dziennik się zgadza (zapisów: { $entries }, treści: { $bodies })
doctor-log-broken = { $slug }: { $fault }. Przywróć ostatnią kopię i porównaj

## init i token

init-founded = Założono instytucję „{ $name }”; może się zalogować { $login }.
init-master-key = Klucz główny jest w pliku { $file }. Jego kopię trzymaj osobno od kopii danych.
init-master-key-handed-over = Klucz główny pochodzi spoza pliku. Jego kopię trzymaj osobno od kopii danych.
init-start = Program uruchomi polecenie: rodowod serve --data { $folder }
token-made = utworzono { $at }
token-used = ostatnio użyto { $at }
token-never-used = nie użyto
token-revoked-at = unieważniono { $at }
token-revoked = Token { $id } unieważniono.
token-not-live = Konto „{ $login }” nie ma ważnego tokenu „{ $id }”; tokeny wypisze polecenie rodowod token list.

## ledger

ledger-agrees = Dziennik się zgadza: zapisów { $entries }, treści { $bodies }; korzeń { $root }
ledger-exported =
    { $count ->
        [one] Zapisano { $count } zapis dziennika w katalogu { $folder }.
        [few] Zapisano { $count } zapisy dziennika w katalogu { $folder }.
        [many] Zapisano { $count } zapisów dziennika w katalogu { $folder }.
       *[other] Zapisano { $count } zapisu dziennika w katalogu { $folder }.
    }
ledger-no-place = Wpis wskazuje się jako REJESTR/NUMER, na przykład breaches/17, a nie „{ $record }”.
ledger-no-record = Nie ma wpisu { $record }.
ledger-no-proof-file = Plik { $file } nie jest plikiem dowodu.
ledger-proof-holds = Dowód się zgadza: { $record }, wersja { $version }, czynność { $act } z { $time } to zapis { $entry } z { $size } w dzienniku { $log }.
ledger-proof-key = Podany klucz nie jest kluczem dziennika.
ledger-proof-form = To nie jest kompletny plik dowodu.
ledger-proof-checkpoint = Podpis dziennika się nie zgadza albo dowód pochodzi z innego dziennika niż klucz.
ledger-proof-inclusion = Dowód nie prowadzi do podpisanego korzenia dziennika.
ledger-proof-entry = Zapis w dowodzie nie ma postaci zapisu dziennika.
ledger-proof-number = Zapis ma inny numer niż jego miejsce w dzienniku.

## Pliki wynikowe

operator-written =
    { $count ->
        [one] Zapisano { $count } bajt w pliku { $file }.
        [few] Zapisano { $count } bajty w pliku { $file }.
        [many] Zapisano { $count } bajtów w pliku { $file }.
       *[other] Zapisano { $count } bajtu w pliku { $file }.
    }
operator-format = Format to xlsx, csv albo json, a nie „{ $format }”.
operator-map-form = --map zapisuje się jako POLE=NAGŁÓWEK, a nie „{ $pair }”.
operator-map-field = Rejestr { $register } nie ma pola „{ $field }”.
operator-map-heading = Żadna kolumna nie ma nagłówka „{ $heading }”.
operator-no-form = Nie ma formularza „{ $code }”; spis da polecenie rodowod documents list.
operator-form-ending = Podaj w -o nazwę pliku zakończoną na .pdf albo .docx.
operator-form-record = Formularz { $code } drukuje się z jednego wpisu: wskaż go jako { $register }/NUMER.
operator-form-pdf-only = Ten dokument jest tylko w postaci PDF.
operator-form-whole = Dokument { $code } nie powstaje z jednego wpisu: pomiń REJESTR/NUMER.
operator-no-record = Nie ma wpisu { $record }.
operator-form-lacks = W dokumencie brakuje: { $fact } ({ $law }).
operator-not-written = Nie można zapisać pliku { $file }: sprawdź, czy folder istnieje i czy wolno w nim zapisywać.
