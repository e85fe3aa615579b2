pickups = Odbiór dzieci
pickups-one = Upoważnienie do odbioru
pickups-intro = Kto może odebrać dziecko, od kiedy do kiedy, kto je upoważnił – i każde sprawdzenie przy drzwiach.

pickups-section-child = Dziecko
pickups-section-collector = Osoba odbierająca
pickups-section-grant = Upoważnienie
pickups-section-information = Informacja o danych
pickups-section-checks = Sprawdzenia przy drzwiach
pickups-section-end = Koniec

pickups-child = Dziecko
pickups-child-hint = Imię i nazwisko.
pickups-group = Grupa lub klasa
pickups-kind = Rodzaj wpisu
pickups-collector = Imię i nazwisko
pickups-relation = Kim jest dla dziecka
pickups-document = Jaki dokument okaże
pickups-document-end = Końcówka numeru dokumentu
pickups-document-end-hint = Najwyżej 4 ostatnie znaki, do porównania przy drzwiach. Dokumentu się nie kopiuje.
pickups-birth = Data urodzenia
pickups-birth-hint = Tylko gdy odbiera osoba niepełnoletnia.
pickups-phone = Telefon

pickups-parent = Rodzic, który upoważnia
pickups-parent-phone = Telefon rodzica
pickups-granted-on = Data upoważnienia
pickups-channel = Jak złożono
pickups-period = Na jak długo
pickups-from = Od
pickups-to = Do
pickups-days = W które dni
pickups-days-hint = Nic nie zaznaczaj, jeśli w każdy.
pickups-court-reference = Sygnatura orzeczenia
pickups-court-reference-hint = Sama sygnatura i data, bez treści orzeczenia.

pickups-parent-told-on = Rodzic dostał klauzulę
pickups-collector-told-on = Osoba odbierająca dostała klauzulę
pickups-collector-told-on-hint = Jej dane mamy od rodzica, więc trzeba ją poinformować najpóźniej przy pierwszym odbiorze.

pickups-checks = Sprawdzenia
pickups-checks-hint = Ostatnie 30. Wcześniejsze są w historii wpisu.
pickups-checks-at = Kiedy
pickups-checks-staff = Kto sprawdził
pickups-checks-document-seen = Obejrzano dokument
pickups-checks-result = Wynik
pickups-checks-note = Uwaga
pickups-last-checked-at = Ostatnie sprawdzenie

pickups-end = Dlaczego się skończyło
pickups-withdrawn-at = Cofnięto
pickups-withdrawn-by = Kto cofnął i jak
pickups-remarks = Uwagi

pickups-state-prepared = przygotowane
pickups-state-valid = obowiązuje
pickups-state-ended = zakończone

pickups-move-accept = Przyjmij
pickups-move-check = Odnotuj sprawdzenie
pickups-move-inform = Odnotuj przekazanie klauzuli
pickups-move-withdraw = Cofnij natychmiast
pickups-move-expire = Zakończ
pickups-move-turn-away = Odnotuj odmowę
pickups-move-renew = Przygotuj ponownie
pickups-moved-accept = przyjęto
pickups-moved-check = odnotowano sprawdzenie
pickups-moved-inform = odnotowano przekazanie klauzuli
pickups-moved-withdraw = cofnięto
pickups-moved-expire = zakończono
pickups-moved-turn-away = odnotowano odmowę
pickups-moved-renew = przygotowano ponownie

pickups-deadline-expiry = Koniec upoważnienia
pickups-deadline-information = Klauzula dla osoby odbierającej

choice-pickup-kind-authorised = może odebrać
choice-pickup-kind-barred = nie wolno wydać dziecka (orzeczenie sądu)

choice-relation-grandparent = babcia lub dziadek
choice-relation-sibling = rodzeństwo
choice-relation-relative = inny krewny
choice-relation-carer = opiekunka lub opiekun
choice-relation-neighbour = sąsiad
choice-relation-friend = znajomy rodziny
choice-relation-parent = rodzic
choice-relation-other = inna osoba

choice-identity-document-id-card = dowód osobisty
choice-identity-document-passport = paszport
choice-identity-document-mobile-id = mObywatel
choice-identity-document-driving-licence = prawo jazdy
choice-identity-document-student-card = legitymacja szkolna
choice-identity-document-other = inny dokument ze zdjęciem

choice-grant-channel-paper-form = podpisany formularz
choice-grant-channel-class-register = wiadomość w dzienniku elektronicznym
choice-grant-channel-electronic-signature = podpis elektroniczny lub profil zaufany

choice-pickup-period-once = jednorazowo
choice-pickup-period-from-to = od dnia do dnia
choice-pickup-period-until-withdrawn = do odwołania

choice-pickup-day-monday = poniedziałek
choice-pickup-day-tuesday = wtorek
choice-pickup-day-wednesday = środa
choice-pickup-day-thursday = czwartek
choice-pickup-day-friday = piątek
choice-pickup-day-saturday = sobota
choice-pickup-day-sunday = niedziela

choice-check-result-released = dziecko wydano
choice-check-result-refused = odmówiono
choice-check-result-parent-called = zadzwoniono do rodzica

choice-pickup-end-withdrawn = rodzic cofnął
choice-pickup-end-expired = minął okres
choice-pickup-end-not-needed = przestało być potrzebne

problem-document-end = Wpisz tylko litery i cyfry, najwyżej cztery ostatnie.
problem-released-to-barred = Tej osobie nie wolno wydać dziecka: zabrania tego orzeczenie sądu.
problem-pickup-not-over = Upoważnienie do odbioru jeszcze obowiązuje. Aby zakończyć je wcześniej, odnotuj, że zostało cofnięte albo że jest już zbędne.
problem-released-without-authority = Upoważnienie nie obowiązywało w tym dniu lub o tej godzinie. Dziecka nie wolno wydać.
problem-released-without-document = Dziecko wolno wydać dopiero po obejrzeniu dokumentu.

gap-pickup-document = Nie wiadomo, jaki dokument okaże osoba odbierająca.
gap-pickup-parent-told = Rodzic nie dostał klauzuli informacyjnej.
gap-pickup-collector-told = Osoba odbierająca nie dostała klauzuli informacyjnej.
