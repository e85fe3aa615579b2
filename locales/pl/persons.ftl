persons-title = Dane osoby
persons-lead = Wszystko, co placówka ma o jednej osobie, we wszystkich rejestrach, do których masz wgląd. Wyszukanie i obejrzenie wpisów trafia do dziennika.
persons-name = Imię i nazwisko
persons-also = Inne zapisy, e-mail, telefon lub numer
persons-also-hint =
    { $count ->
        [one] Najwyżej { $count }, w osobnym wierszu: np. nazwisko panieńskie albo adres e-mail.
        [few] Najwyżej { $count }, każdy w osobnym wierszu: np. nazwisko panieńskie albo adres e-mail.
        [many] Najwyżej { $count }, każdy w osobnym wierszu: np. nazwisko panieńskie albo adres e-mail.
       *[other] Najwyżej { $count }, każdy w osobnym wierszu: np. nazwisko panieńskie albo adres e-mail.
    }
persons-find = Szukaj
persons-same = Zapis zgodny
persons-same-lead = Wszystkie słowa się zgadzają. Tak samo może nazywać się ktoś inny.
persons-close = Zapis podobny
persons-close-lead = Inna końcówka albo sam inicjał imienia.
persons-surname = Samo nazwisko
persons-surname-lead = Nazwisko się zgadza, imienia nie ma albo jest inne. To może być ktoś z rodziny.
persons-none = Nie znaleziono wpisów o tej osobie.
persons-none-lead = Spróbuj innego zapisu nazwiska, numeru albo adresu e-mail.
persons-cut = Wpisów jest więcej, niż się tu mieści. Podaj dokładniejsze dane.
persons-open = Otwórz
persons-keep = Zapisz wybór przy żądaniu
persons-show = Pokaż wybrane wpisy
persons-everywhere = Szukaj tej osoby we wszystkich rejestrach

person-title = Wpisy o osobie
person-lead = Co mówi każdy z wybranych wpisów i co z nim zrobiono.
person-choose = Zmień wybór
person-done = Żądanie wykonano.
person-unseen =
    { $count ->
        [one] { $count } wybranego wpisu nie wolno Ci oglądać.
        [few] { $count } wybranych wpisów nie wolno Ci oglądać.
        [many] { $count } wybranych wpisów nie wolno Ci oglądać.
       *[other] { $count } wybranego wpisu nie wolno Ci oglądać.
    }
person-none = Nie wybrano żadnego wpisu.
person-why = Uzasadnienie i szczegóły
person-save = Zapisz
person-carry-out = Zapisz i odnotuj wykonanie
person-erase = Usuń trwale i odnotuj wykonanie
person-erases = Wpisy oznaczone „usunięto” znikną razem z kluczami, także ze starych kopii zapasowych. Tego nie da się cofnąć.
person-export = Wydaj dane do pliku:
person-disclosures = Komu udostępniono dane osoby
person-disclosures-print = Wydruk: komu udostępniono dane
person-files = Pliki
problem-copy-too-large = Pliki do wydania mają razem ponad { $max } MB. Zaznacz mniej wpisów albo wydaj pliki na nośniku.
person-csv-register = Rejestr
person-csv-field = Pole
person-csv-value = Wartość


act-find-person = Szukano osoby we wszystkich rejestrach
done-kept = Wybór zapisano przy żądaniu.
done-carried-out = Żądanie wykonano. Teraz można udzielić odpowiedzi.
done-carried-out-but-prints = Żądanie wykonano. To, co usunięto, może jeszcze być na podpisanych wydrukach rejestrów: sprawdź je, zanim udzielisz odpowiedzi.

mark-restricted = Przetwarzanie ograniczono: wpis wolno tylko przechowywać.
mark-stopped = Osoba wniosła sprzeciw: danych z tego wpisu się nie używa.
mark-objected = Do tej czynności wniesiono sprzeciw.
mark-withdrawn = Osoba cofnęła zgodę: danych z tego wpisu się nie używa.
mark-withdrawn-from = Cofnięto zgodę, na której opiera się ta czynność.
mark-to-rectify = Osoba prosi o sprostowanie tego wpisu.
mark-rectified = Wpis sprostowano na żądanie osoby.
mark-held = Wpisu nie wolno usunąć: jego usunięcie wstrzymano.
mark-excepted = Zapisano wyjątek: wpis wolno wydać w jego granicach.
mark-source = Sprawa

problem-record-restricted = Przetwarzanie tego wpisu ograniczono albo wniesiono wobec niego sprzeciw. Można go tylko przechowywać albo zakończyć jego używanie.
problem-record-kept-in = Tego wpisu nie wolno drukować ani wydawać: jego przetwarzanie ograniczono (art. 18 RODO) albo zakończono po sprzeciwie (art. 21 RODO). Wyjątek zapisuje się przy żądaniu, z którego to wynika.
problem-record-must-stay = Wpisu nie wolno teraz usunąć: jego przetwarzanie ograniczono na żądanie osoby albo usunięcie wstrzymano.
