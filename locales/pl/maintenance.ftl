maintenance = Przeglądy i konserwacje
maintenance-one = Przegląd
maintenance-intro = Przeglądy urządzeń, systemów i sieci: według terminów producenta albo co kwartał, i po każdej zmianie.

maintenance-section-review = Przegląd
maintenance-section-course = Przebieg
maintenance-section-faults = Usterki
maintenance-section-next = Następny przegląd

maintenance-name = Czego dotyczy
maintenance-name-hint = Np. „Serwer kopii – przegląd kwartalny”.
maintenance-thing = Rodzaj
maintenance-devices = Urządzenia
maintenance-systems = Systemy
maintenance-reason = Powód
maintenance-changed-on = Data zmiany
maintenance-ordered-by = Kto polecił
maintenance-planned-on = Termin
maintenance-reviewer = Kto odpowiada
maintenance-reviewer-hint = Stanowisko, np. „administrator IT”.
maintenance-by = Kto wykonał
maintenance-firm = Firma z umową powierzenia
maintenance-firm-hint = Potrzebna, gdy firma może zobaczyć dane osobowe.
maintenance-firm-name = Firma
maintenance-supervisor = Kto nadzorował
maintenance-on-test-data = Sprawdzano na danych testowych
maintenance-checked = Co sprawdzono
maintenance-checked-hint = Po zmianie wersji programu: logowanie w każdej roli, funkcje, menu, listy, formularze i raporty.
maintenance-done-on = Wykonano
maintenance-summary = Wynik
maintenance-faults = Usterki
maintenance-faults-what = Usterka
maintenance-faults-cause = Przyczyna
maintenance-faults-removed-on = Usunięto
maintenance-iod-told-on = Powiadomiono inspektora ochrony danych
maintenance-previous = Wpis poprzedniego przeglądu
maintenance-next-review = Wpis następnego przeglądu
maintenance-next-term = Termin producenta
maintenance-next-term-hint = Zostaw puste, gdy producent go nie podaje: następny przegląd wypadnie za kwartał.
maintenance-remarks = Uwagi
maintenance-next-due = Następny przegląd

maintenance-state-planned = zaplanowany
maintenance-state-faulty = są usterki
maintenance-state-completed = wykonany
maintenance-state-cancelled = odwołany

maintenance-move-complete = Odnotuj wykonanie
maintenance-move-note-faults = Odnotuj wykonanie i usterki
maintenance-move-add-fault = Dopisz usterkę
maintenance-move-mend = Zakończ: usterki usunięte
maintenance-move-cancel = Odwołaj
maintenance-move-reopen = Otwórz ponownie
maintenance-moved-complete = wykonano
maintenance-moved-note-faults = wykonano, są usterki
maintenance-moved-add-fault = dopisano usterkę
maintenance-moved-mend = usunięto usterki
maintenance-moved-cancel = odwołano
maintenance-moved-reopen = otwarto ponownie

maintenance-deadline-review = Przeprowadzić przegląd
maintenance-deadline-mend = Usunąć usterki
maintenance-deadline-tell = Powiadomić inspektora o usterkach

choice-maintained-thing-device = urządzenie
choice-maintained-thing-system = system lub program
choice-maintained-thing-network = sieć
choice-maintained-thing-protection = ochrona i monitorowanie sieci
choice-maintained-thing-power-supply = zasilanie awaryjne

choice-review-reason-producers-term = termin producenta
choice-review-reason-quarterly = przegląd kwartalny
choice-review-reason-system-edition = nowa wersja systemu informatycznego
choice-review-reason-program-edition = nowa wersja programu
choice-review-reason-station-system = zmiana systemu operacyjnego stanowiska
choice-review-reason-server-system = zmiana systemu operacyjnego serwera
choice-review-reason-repair-or-change = naprawa lub modyfikacja
choice-review-reason-superiors-order = polecenie przełożonego
choice-review-reason-reported-fault = zgłoszona usterka

choice-reviewed-by-own-it = własny informatyk
choice-reviewed-by-outside-supervised = serwisant pod nadzorem
choice-reviewed-by-outside-firm = firma zewnętrzna

choice-checked-part-sign-in-of-each-role = logowanie w każdej roli
choice-checked-part-functions-on-data = funkcje na różnych danych
choice-checked-part-menus = menu
choice-checked-part-lists = listy
choice-checked-part-forms = formularze
choice-checked-part-reports = raporty
choice-checked-part-updates = aktualizacje
choice-checked-part-logs = dzienniki zdarzeń
choice-checked-part-backups = kopie zapasowe
choice-checked-part-protection = ochrona antywirusowa i zapora
choice-checked-part-power-supply = zasilanie awaryjne
choice-checked-part-cabling = okablowanie i gniazda

problem-fault-not-removed = Wpisz, kiedy usunięto usterkę.
problem-faults-not-told = O usterkach trzeba powiadomić inspektora ochrony danych.
problem-change-not-tried = Po zmianie wersji sprawdza się logowanie w każdej roli, funkcje, menu, listy, formularze i raporty.
problem-review-before-change = Przegląd nie może być wcześniejszy niż zmiana.

gap-maintenance-link = Wskaż w rejestrze, czego dotyczy przegląd.
gap-maintenance-firm = Jeżeli firma mogła zobaczyć dane, potrzebna jest umowa powierzenia.
gap-maintenance-live-data = Zmieniony program sprawdzano na prawdziwych danych.
gap-maintenance-cause = Nie ustalono przyczyny usterki.
