systems = Systemy informatyczne
systems-one = System informatyczny
systems-intro = Programy i platformy z danymi osobowymi: co w nich jest, kto i na jakim poziomie ma dostęp, jak są chronione.

systems-section-system = System
systems-section-contents = Zbiory i powiązania
systems-section-access = Dostęp
systems-section-protection = Ochrona i kopie
systems-section-end = Wycofanie

systems-name = Nazwa
systems-name-hint = Nazwa, której używa się na co dzień, np. „Dziennik elektroniczny”.
systems-kind = Rodzaj
systems-purpose = Do czego służy
systems-hosting = Gdzie działa
systems-supplier = Podmiot przetwarzający
systems-supplier-hint = Dostawca, który ma dostęp do danych, z rejestru podmiotów przetwarzających.
systems-producer = Producent lub właściciel
systems-producer-hint = Np. „Urząd Miasta” albo nazwa producenta programu.
systems-address = Adres
systems-address-hint = Adres strony logowania albo nazwa serwera.
systems-edition = Wersja
systems-licence = Licencja
systems-licence-hint = Numer lub rodzaj licencji, liczba stanowisk.
systems-licence-until = Licencja ważna do
systems-support-until = Koniec wsparcia producenta

systems-datasets = Zbiory z wykazu
systems-datasets-named = Zbiory wpisane z nazwy
systems-datasets-named-hint = Nazwy z dotychczasowego opisu. Te, których nie ma w wykazie, wskaże przegląd spójności.
systems-activities = Czynności przetwarzania
systems-devices = Urządzenia
systems-devices-hint = Na których działa albo z których się z niego korzysta.
systems-special-categories = Zawiera dane szczególnych kategorii lub o karalności
systems-flows = Przepływ danych
systems-flows-hint = Skąd system bierze dane i dokąd je przekazuje.

systems-owner = Gospodarz
systems-owner-hint = Stanowisko, które decyduje, kto ma dostęp, np. „zastępca dyrektora”.
systems-administrator = Administrator systemu
systems-administrator-hint = Stanowisko, które zakłada konta i dba o działanie.
systems-sign-in = Sposób logowania
systems-idle-minutes = Blokada po bezczynności, minut
systems-failed-tries = Blokada po nieudanych logowaniach
systems-failed-tries-hint = Ile błędnych prób blokuje konto.
systems-emergency-access = Dostęp awaryjny
systems-emergency-access-hint = Gdzie jest hasło awaryjne i kto może po nie sięgnąć. Samego hasła tu nie wpisuj.
systems-levels = Poziomy dostępu
systems-levels-hint = Tabela, do której odwołują się upoważnienia.
systems-levels-code = Kod
systems-levels-name = Poziom
systems-levels-data = Dane i dokumenty
systems-levels-operations = Dozwolone czynności
systems-levels-posts = Stanowiska

systems-protections = Zabezpieczenia
systems-network = Sieć
systems-network-hint = Np. „tylko z sieci szkoły albo przez VPN”.
systems-backup = Kto robi kopie zapasowe
systems-backup-cycle = Jak często
systems-backup-place = Gdzie są kopie
systems-logged = Co system zapisuje w dzienniku zdarzeń
systems-logs-months = Jak długo przechowuje dziennik, miesięcy
systems-logs-months-hint = Co najmniej 24, chyba że inny przepis stanowi inaczej.
systems-lists-person = Potrafi zestawić wszystkie dane o jednej osobie
systems-disclosure-log = Gdzie zapisuje się udostępnienia
systems-last-review = Ostatni przegląd
systems-last-review-hint = Przegląd uprawnień i zabezpieczeń, co najmniej raz w roku.
systems-remarks = Uwagi

systems-withdrawn-on = Data wycofania
systems-data-fate = Co stało się z danymi
systems-fate-note = Szczegóły
systems-fate-note-hint = Np. numer protokołu migracji albo usunięcia.
systems-accounts-closed-on = Konta zamknięto

systems-state-planned = planowany
systems-state-used = w użyciu
systems-state-withdrawn = wycofany, dane do rozliczenia
systems-state-retired = rozliczony

systems-move-start = Uruchom
systems-move-review = Odnotuj przegląd
systems-move-change-edition = Odnotuj nową wersję
systems-move-renew-licence = Odnotuj odnowienie licencji
systems-move-withdraw = Wycofaj z użycia
systems-move-retire = Rozlicz dane i konta
systems-move-abandon = Zrezygnuj
systems-move-reopen = Otwórz ponownie
systems-moved-start = uruchomiono
systems-moved-review = odnotowano przegląd
systems-moved-change-edition = Odnotowano nową wersję
systems-moved-renew-licence = odnotowano odnowienie licencji
systems-moved-withdraw = wycofano z użycia
systems-moved-retire = rozliczono dane i konta
systems-moved-abandon = zrezygnowano
systems-moved-reopen = otwarto ponownie

systems-deadline-licence = Koniec licencji
systems-deadline-support = Koniec wsparcia producenta
systems-deadline-review = Przegląd uprawnień i zabezpieczeń

choice-system-kind-application = program
choice-system-kind-platform = platforma lub portal
choice-system-kind-mail = poczta elektroniczna
choice-system-kind-files = dysk sieciowy, pliki
choice-system-kind-website = strona internetowa
choice-system-kind-telephony = telefonia
choice-system-kind-cameras = monitoring wizyjny
choice-system-kind-infrastructure = serwer, domena, katalog kont
choice-system-kind-other = inny

choice-hosting-own = u nas
choice-hosting-supplier = u dostawcy
choice-hosting-public-body = u organu publicznego (miasto, ministerstwo)

choice-backup-cover-own = my
choice-backup-cover-supplier = dostawca
choice-backup-cover-both = my i dostawca
choice-backup-cover-none = nikt

choice-backup-cycle-continuous = na bieżąco
choice-backup-cycle-daily = codziennie
choice-backup-cycle-weekly = co tydzień
choice-backup-cycle-monthly = co miesiąc

choice-logged-act-sign-in = logowania
choice-logged-act-viewing = podgląd danych
choice-logged-act-entering = kto i kiedy wprowadził dane
choice-logged-act-changing = zmiany danych
choice-logged-act-disclosing = udostępnienia i eksporty
choice-logged-act-administering = zmiany uprawnień i ustawień

choice-disclosure-log-in-system = w samym systemie
choice-disclosure-log-in-register = w rejestrze udostępnień
choice-disclosure-log-nothing-disclosed = danych z niego się nie udostępnia

choice-data-fate-migrated = przeniesiono do innego systemu
choice-data-fate-archived = zarchiwizowano
choice-data-fate-deleted = usunięto
choice-data-fate-returned = zwrócono

problem-level-twice = Każdy poziom dostępu musi mieć własny kod.
problem-sign-in-and-none = „Bez logowania” nie łączy się z innym sposobem logowania.
problem-accounts-before-end = Kont nie można zamknąć przed dniem wycofania systemu. Popraw jedną z dat.

gap-system-sets = Nie wiadomo, jakie zbiory danych są w systemie.
gap-system-supplier = System działa u dostawcy, ale nie wskazano podmiotu przetwarzającego.
gap-system-levels = Nie ma tabeli poziomów dostępu, więc upoważnienia nie mają się do czego odwołać.
gap-system-sign-in = Do systemu można wejść bez logowania albo nie podano, jak się loguje.
gap-system-second-factor = Dane szczególnych kategorii chroni samo hasło. Włącz drugi składnik logowania.
gap-system-backup = Nikt nie robi kopii zapasowej.
gap-system-logs = System nie zapisuje, kto i kiedy zmienił dane.
gap-system-logs-short = Dziennik zdarzeń jest przechowywany krócej niż 2 lata.
gap-system-disclosure-log = Nie ustalono, gdzie zapisuje się udostępnienia danych z systemu.
