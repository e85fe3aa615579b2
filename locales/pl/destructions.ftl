destructions = Protokoły zniszczenia
destructions-one = Protokół zniszczenia
destructions-intro = Co zniszczono, jak drobno i kto to poświadczył. Protokół nie powtarza zniszczonych danych.

destructions-section-what = Co niszczymy
destructions-section-before = Zanim zniszczymy
destructions-section-method = Sposób zniszczenia
destructions-section-signatures = Podpisy

destructions-subject = Przedmiot
destructions-subject-hint = Np. „Dyski dawnych kopii”. Bez nazwisk i innych danych osobowych.
destructions-ground = Powód
destructions-ground-note = Powód – opis
destructions-request = Żądanie usunięcia
destructions-lots = Pozycje protokołu
destructions-lots-carrier = Rodzaj nośnika
destructions-lots-what = Co to jest
destructions-lots-period = Z jakiego okresu
destructions-lots-period-hint = Np. „2019–2021”.
destructions-lots-quantity = Ilość
destructions-lots-quantity-hint = Np. „2 szt.” albo „12 kg”.
destructions-lots-level = Stopień rozdrobnienia
destructions-lots-level-hint = Od 1 do 7 według DIN 66399, np. 4 dla niszczarki P-4.
destructions-datasets = Zbiory
destructions-media = Nośniki
destructions-devices = Urządzenia
destructions-retention-checked = Okres przechowywania minął – sprawdzono
destructions-no-hold = Nic nie wstrzymuje zniszczenia – sprawdzono
destructions-no-hold-hint = Nie toczy się spór ani kontrola, nikt nie żąda zachowania danych.
destructions-other-copies-checked = Pozostałe kopie – sprawdzono
destructions-other-copies-checked-hint = Papier, systemy, nośniki, poczta, podmioty przetwarzające.
destructions-archive-consent = Zgoda archiwum państwowego
destructions-archive-consent-hint = Potrzebna przy brakowaniu dokumentacji niearchiwalnej w jednostkach publicznych.
destructions-protection-class = Klasa ochrony
destructions-protection-class-hint = Dane zwykłe: klasa 1. Dane szczególnych kategorii: 2. Dane objęte tajemnicą zawodową: 3.
destructions-method = Metoda
destructions-tool = Urządzenie lub program
destructions-tool-hint = Np. „niszczarka P-5”.
destructions-firm = Firma
destructions-firm-hint = Z rejestru podmiotów przetwarzających: potrzebna jest umowa powierzenia.
destructions-certificate = Numer zaświadczenia firmy
destructions-place = Miejsce
destructions-carried-on = Data zniszczenia
destructions-signatures = Podpisy
destructions-signatures-hint = Informatyk i użytkownicy, których dane niszczono; przy papierach komisja.
destructions-signatures-person = Imię i nazwisko
destructions-signatures-role = W jakiej roli
destructions-signatures-signed-on = Podpisano
destructions-approved-by = Zatwierdził(a)
destructions-approved-on = Data zatwierdzenia
destructions-iod-received-on = Przekazano inspektorowi ochrony danych
destructions-remarks = Uwagi

destructions-state-prepared = w przygotowaniu
destructions-state-carried-out = zniszczono, czeka na podpisy
destructions-state-approved = zatwierdzony
destructions-state-filed = w aktach
destructions-state-abandoned = zaniechano

destructions-move-carry-out = Odnotuj zniszczenie
destructions-move-approve = Zatwierdź protokół
destructions-move-file = Przekaż inspektorowi i złóż do akt
destructions-move-abandon = Zaniechaj zniszczenia
destructions-move-reopen = Otwórz ponownie
destructions-moved-carry-out = zniszczono
destructions-moved-approve = zatwierdzono
destructions-moved-file = złożono do akt
destructions-moved-abandon = zaniechano zniszczenia
destructions-moved-reopen = otwarto ponownie

destructions-deadline-approve = Zatwierdzić protokół zniszczenia
destructions-deadline-file = Przekazać protokół inspektorowi

choice-destruction-ground-retention-over = minął okres przechowywania
choice-destruction-ground-erasure-request = żądanie usunięcia danych
choice-destruction-ground-end-of-contract = koniec umowy
choice-destruction-ground-recordings-over = minął czas przechowywania nagrań
choice-destruction-ground-worn-out = nośnik zużyty lub uszkodzony
choice-destruction-ground-copy-outdated = nieaktualna kopia
choice-destruction-ground-not-needed = dane niepotrzebne
choice-destruction-ground-other-ground = inny

choice-carrier-class-paper = papier (P)
choice-carrier-class-film = film, klisza (F)
choice-carrier-class-optical-disc = płyta (O)
choice-carrier-class-magnetic = taśma, karta magnetyczna (T)
choice-carrier-class-hard-disk = dysk twardy (H)
choice-carrier-class-electronic = pamięć elektroniczna (E)

choice-protection-class-normal = 1 – zwykła
choice-protection-class-high = 2 – wysoka
choice-protection-class-very-high = 3 – bardzo wysoka

choice-destruction-method-shredded = niszczarka
choice-destruction-method-burnt = spalenie
choice-destruction-method-pulped = zmielenie
choice-destruction-method-drilled = przewiercenie, zgniecenie
choice-destruction-method-degaussed = rozmagnesowanie
choice-destruction-method-overwritten = nadpisanie
choice-destruction-method-key-destroyed = zniszczenie klucza szyfrującego
choice-destruction-method-by-firm = przez firmę

choice-signature-role-it = informatyk
choice-signature-role-user = użytkownik
choice-signature-role-archivist = archiwista
choice-signature-role-committee = członek komisji
choice-signature-role-firm = przedstawiciel firmy
choice-signature-role-witness = świadek

problem-level-too-low = Przy tej klasie ochrony stopień rozdrobnienia musi wynosić co najmniej { $least }.
problem-not-signed = Brakuje podpisu.
problem-signed-before = Podpis nie może być wcześniejszy niż zniszczenie.
problem-one-signature = Pod protokołem potrzebne są co najmniej dwa podpisy.

gap-destruction-signatures = Wpisz, kto weźmie udział i podpisze protokół.
gap-destruction-links = Wskaż zbiory, nośniki albo urządzenia, których dotyczy protokół.
gap-destruction-tool = Nie podano, jakim urządzeniem lub programem zniszczono.
gap-destruction-certificate = Firma powinna wydać zaświadczenie o zniszczeniu.
