keys = Klucze
keys-one = Klucz
keys-intro = Klucze do pomieszczeń, szaf i sejfów: kto może je pobrać, kto je ma i czy wieczorem wróciły na miejsce.

keys-section-key = Klucz
keys-section-out = Pobranie i zdanie
keys-section-loss = Utrata i wycofanie

keys-label = Oznaczenie
keys-label-hint = To, co wisi na kluczu, np. „12/1”.
keys-opens = Do czego
keys-what = Co otwiera
keys-what-hint = Np. „szafa z aktami uczniów”.
keys-area = Pomieszczenie
keys-area-hint = Miejsce z rejestru obszarów.
keys-copies = Liczba egzemplarzy
keys-deposit-place = Gdzie się go odkłada
keys-deposit-place-hint = Np. „zamykana gablota w gabinecie dyrektora”.
keys-keeper = Kto odpowiada
keys-entitled = Kto może pobrać
keys-entitled-hint = Stanowiska, każde w osobnym wierszu.
keys-spare-place = Gdzie jest zapasowy
keys-holding = Na jak długo
keys-holder = Kto ma klucz
keys-taken-at = Pobrano
keys-consent-by = Kto zgodził się na stałe wydanie
keys-handed-by = Kto wydał
keys-deposited-at = Zdano
keys-lost-on = Data utraty
keys-lost-how = Okoliczności
keys-breach = Naruszenie
keys-breach-hint = Wpis w rejestrze naruszeń, jeżeli ktoś mógł się dostać do danych.
keys-lock-changed-on = Zamek wymieniono
keys-withdrawn-on = Data wycofania
keys-remarks = Uwagi

keys-state-deposited = na miejscu
keys-state-out = pobrany
keys-state-lost = utracony
keys-state-withdrawn = wycofany

keys-move-hand-out = Wydaj
keys-move-deposit = Odnotuj zdanie
keys-move-report-loss = Zgłoś utratę
keys-move-find = Odnotuj odnalezienie
keys-move-replace = Odnotuj wymianę zamka
keys-move-withdraw = Wycofaj
keys-move-reopen = Otwórz ponownie
keys-moved-hand-out = wydano
keys-moved-deposit = zdano
keys-moved-report-loss = zgłoszono utratę
keys-moved-find = odnaleziono
keys-moved-replace = wymieniono zamek
keys-moved-withdraw = wycofano
keys-moved-reopen = otwarto ponownie

keys-deadline-deposit = Zdać klucz
keys-deadline-lock = Wymienić zamek po utracie klucza

choice-key-for-room = pomieszczenie
choice-key-for-cabinet = szafa lub szuflada
choice-key-for-safe = sejf lub kasetka
choice-key-for-archive = archiwum
choice-key-for-server-room = serwerownia
choice-key-for-key-cabinet = gablota z kluczami
choice-key-for-building = budynek

choice-key-holding-for-the-day = na dzień
choice-key-holding-for-good = na stałe

gap-key-keeper = Nie wskazano, kto odpowiada za klucz.
gap-key-entitled = Nie wskazano, kto może pobrać klucz.
gap-key-area = Nie wskazano pomieszczenia.
gap-key-breach = Oceń, czy utrata klucza nie jest naruszeniem ochrony danych.
