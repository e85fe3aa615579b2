notifications-to-staff = Zawiadomienia pracowników
notifications-to-staff-one = Zawiadomienie pracowników
notifications-to-staff-intro = Polecenia usunięcia lub sprostowania danych albo ograniczenia ich przetwarzania, wysłane pracownikom. Każdy potwierdza wykonanie u siebie.

notifications-to-staff-section-content = Polecenie
notifications-to-staff-section-staff = Zawiadomieni
notifications-to-staff-section-result = Wykonanie

notifications-to-staff-subject = Czego dotyczy
notifications-to-staff-subject-hint = Bez nazwiska osoby, której dane dotyczą.
notifications-to-staff-task = Co zrobić
notifications-to-staff-data-kinds = Rodzaje danych
notifications-to-staff-data-kinds-hint = Jakie dane i z jakiego okresu.
notifications-to-staff-concerns = Czyje dane
notifications-to-staff-concerns-hint = Tylko jeśli bez tego nie da się wykonać polecenia.
notifications-to-staff-correction = Właściwe dane
notifications-to-staff-instructions = Jak to zrobić
notifications-to-staff-resources = Zasoby do przejrzenia
notifications-to-staff-resources-resource = Zasób
notifications-to-staff-resources-carrier = Postać
notifications-to-staff-datasets = Zbiory danych
notifications-to-staff-request = Żądanie osoby
notifications-to-staff-staff = Pracownicy
notifications-to-staff-staff-person = Osoba
notifications-to-staff-staff-post = Stanowisko
notifications-to-staff-staff-confirmed-on = Potwierdzono
notifications-to-staff-staff-result = Co zrobiono
notifications-to-staff-staff-obstacle = Przeszkoda
notifications-to-staff-staff-account = Login
notifications-to-staff-staff-account-hint = Ta osoba potwierdzi sama, na swojej stronie „Do potwierdzenia”. Puste: konto znajdzie się po imieniu i nazwisku.
notifications-to-staff-channel = Sposób zawiadomienia
notifications-to-staff-sent-by = Kto zawiadomił
notifications-to-staff-sent-on = Data zawiadomienia
notifications-to-staff-due = Wykonać do
notifications-to-staff-due-hint = Jeśli puste: 7 dni od zawiadomienia.
notifications-to-staff-confirmed = Potwierdziło
notifications-to-staff-open = Jeszcze nie potwierdziło
notifications-to-staff-awaited = Na czyje potwierdzenie czeka
notifications-to-staff-person-told-on = O wykonaniu zawiadomiono wnioskodawcę
notifications-to-staff-remarks = Uwagi

notifications-to-staff-state-prepared = W przygotowaniu
notifications-to-staff-state-sent = Wysłane
notifications-to-staff-state-done = Wykonane
notifications-to-staff-state-cancelled = Odwołane

notifications-to-staff-move-send = Zawiadom pracowników
notifications-to-staff-move-confirm = Odnotuj potwierdzenia
notifications-to-staff-move-finish = Zakończ
notifications-to-staff-move-cancel = Odwołaj
notifications-to-staff-move-reopen = Otwórz ponownie

notifications-to-staff-moved-send = Zawiadomiono pracowników
notifications-to-staff-moved-confirm = Odnotowano potwierdzenie
notifications-to-staff-moved-finish = Zakończono
notifications-to-staff-moved-cancel = Odwołano
notifications-to-staff-moved-reopen = Otwarto ponownie

notifications-to-staff-deadline-confirm = Potwierdzenie przez pracowników

choice-staff-task-erase = usunąć dane
choice-staff-task-rectify = sprostować dane
choice-staff-task-restrict = ograniczyć przetwarzanie
choice-staff-task-stop-processing = zaprzestać przetwarzania
choice-staff-task-take-down = zdjąć z publikacji
choice-staff-task-new-instruction = stosować nowe polecenie
choice-staff-channel-email = poczta elektroniczna
choice-staff-channel-meeting = spotkanie lub zebranie
choice-staff-channel-circular = pismo obiegowe
choice-staff-channel-internal-system = komunikat w systemie

problem-staff-not-confirmed = Ta osoba jeszcze nie potwierdziła wykonania.
gap-staff-resources = Nie wskazano zasobów do przejrzenia.
gap-staff-datasets = Nie wskazano zbiorów danych.
gap-staff-person-told = Osoba, która złożyła żądanie, nie wie jeszcze o wykonaniu.
