# Założenie instytucji krok po kroku: od pustego rejestru do obowiązującej polityki.

setup-title = Założenie instytucji
setup-tile = Krok po kroku: rodzaj, dane, ludzie, zbiory, systemy, parametry i przyjęcie polityki.
setup-lead = Osiem kroków od pustego systemu do obowiązującej polityki. Każdy krok zapisuje się osobno: można przerwać, wrócić i zmienić to, co już wpisano.
setup-steps = Kroki
setup-done = gotowe
setup-open = do zrobienia
setup-go-begin = Zacznij
setup-go-on = Kontynuuj
setup-go-left = Zobacz, co zostało
setup-go-board = Otwórz rozliczalność
setup-place = krok { $step } z { $steps }
setup-next = Zapisz i dalej
setup-leave = Zapisz i przerwij
setup-back = Poprzedni krok
setup-adopt = Przyjmij politykę
setup-not-kept = Tego kroku nie zapisano
setup-there = już w rejestrze

setup-kind = Rodzaj instytucji
setup-kind-lead = Od rodzaju zależy, jakie zasady obowiązują i jakie zbiory program zaproponuje.
setup-kind-question = Czym jest instytucja?
setup-kind-hint = Można zaznaczyć kilka. Gdy dokumenty różnią się wymaganiami, obowiązuje surowsze.
setup-kind-problem = Zaznacz przynajmniej jeden rodzaj.
setup-preset-school = Szkoła podstawowa, ponadpodstawowa, przedszkole, zespół szkół.
setup-preset-clinic = Przychodnia, gabinet, poradnia lecznicza.
setup-preset-counselling = Publiczna lub niepubliczna poradnia psychologiczno-pedagogiczna.
setup-preset-welfare = Ośrodek pomocy społecznej lub centrum usług społecznych.
setup-preset-remote = Dodatkowo: obsługa klientów przez telefon, wideo lub pocztę elektroniczną.

setup-institution = Nazwa i adresy
setup-institution-lead = Te dane stoją na każdym dokumencie i w klauzulach informacyjnych.

setup-people = Ludzie
setup-people-lead = Kto pracuje z danymi. Dla każdej osoby powstanie szkic upoważnienia; zakres uzupełnisz później.
setup-people-known =
    { $count ->
        [one] W rejestrze upoważnień jest { $count } osoba
        [few] W rejestrze upoważnień są { $count } osoby
       *[many] W rejestrze upoważnień jest { $count } osób
    }
setup-people-hint = Wpisz kilka osób albo zostaw puste. Dłuższą listę wczytasz z arkusza.
setup-people-person = Imię i nazwisko, osoba { $row }
setup-people-post = Stanowisko, osoba { $row }
setup-people-nameless = Podaj imię i nazwisko osoby na tym stanowisku.
setup-people-import = Wczytaj listę osób z arkusza

setup-datasets = Zbiory danych
setup-datasets-lead = Co instytucje tego rodzaju zwykle prowadzą. Odznacz, czego u Was nie ma; szczegóły poprawisz w rejestrze.
setup-datasets-question = Które zbiory prowadzicie?
setup-datasets-known =
    { $count ->
        [one] W rejestrze jest { $count } zbiór
        [few] W rejestrze są { $count } zbiory
       *[many] W rejestrze jest { $count } zbiorów
    }
setup-datasets-new = Dodaj zbiór, którego nie ma na liście
setup-datasets-import = Wczytaj wykaz zbiorów z arkusza
setup-inventory-hint = Zaznaczone trafią do rejestru. Tego, co już w nim jest, program nie zmienia.

setup-systems = Systemy
setup-systems-lead = Programy i platformy, w których są dane. Trafią do rejestru jako planowane; uruchomisz je po wpisaniu opiekuna i kopii.
setup-systems-question = Z czego korzystacie?
setup-systems-known =
    { $count ->
        [one] W rejestrze jest { $count } system
        [few] W rejestrze są { $count } systemy
       *[many] W rejestrze jest { $count } systemów
    }
setup-systems-new = Dodaj system, którego nie ma na liście
setup-systems-import = Wczytaj wykaz systemów z arkusza

setup-parameters = Parametry
setup-parameters-lead = Liczby i wybory polityki. Program podpowiada to, czego łącznie wymagają dokumenty instytucji.
setup-conflicts = Do rozstrzygnięcia
setup-conflicts-hint = Tu dokument wymaga więcej, niż zaleca współczesny standard. Wybierz stronę i napisz, dlaczego; zapyta o to każda kontrola.
setup-conflicts-none = Dokumenty i standardy są zgodne. Poniżej można zmienić każdy parametr; wartość łagodniejsza od dokumentów wymaga uzasadnienia.
setup-side-house = zostaje to, co mówi dokument: { $value }
setup-side-standard = obowiązuje współczesny standard: { $value }
setup-side-own = inna wartość
setup-conflict-side = wybierz, co obowiązuje.
setup-conflict-reason = napisz, dlaczego.

setup-deciders = Kto o czym decyduje
setup-deciders-lead = Kto wnioskuje o dostęp, kto go nadaje, otwiera i odbiera.
setup-deciders-more = Pozostałe zasady dostępu
setup-deciders-not-yours = Te zasady ustala administrator danych. Możesz przejść dalej; obowiązuje podział domyślny.

setup-adoption = Przyjęcie polityki
setup-adoption-lead = Ostatni krok: wersja z dniem i osobą, która ją zatwierdza. Od tego dnia program pilnuje każdej zasady.
setup-adoption-reason = Pierwsze przyjęcie polityki ochrony danych.
setup-adoption-undecided = Nierozstrzygnięte zostały: { $what }. Wróć do parametrów.

setup-left = Co zostało do zrobienia
setup-left-lead = Polityka jest przyjęta. Zacznij od góry: każda pozycja prowadzi tam, gdzie się ją załatwia.
setup-left-begun = Rozpoczęte przy zakładaniu
setup-left-rules = Zasady do nadrobienia
setup-nothing-left = Tu nie ma nic do zrobienia.
setup-left-drafts = Uzupełnij szkice upoważnień
setup-left-drafts-why = Zakres, data, szkolenie i oświadczenie o poufności; dopiero nadane upoważnienie daje dostęp.
setup-left-accounts = Załóż konta
setup-left-accounts-why = Osoby bez konta w systemie nie potwierdzą swoich obowiązków.
setup-left-systems = Uruchom systemy
setup-left-systems-why = Wpisz opiekuna, administratora, sposób logowania i kopię.
setup-left-activities = Opisz czynności przetwarzania
setup-left-activities-why = Rejestr czynności wymaga celu, podstawy, kategorii osób i terminów usunięcia.
setup-left-more =
    { $count ->
        [one] Zależy od tego jeszcze { $count } zasada.
        [few] Zależą od tego jeszcze { $count } zasady.
        [many] Zależy od tego jeszcze { $count } zasad.
       *[other] Zależy od tego jeszcze { $count } zasady.
    }
setup-left-rule = Zobacz zasadę
setup-left-enter = Dodaj pierwszy wpis: { $register }
setup-left-mend = Popraw to, czego brakuje: { $register }
setup-left-access = Uporządkuj konta
setup-left-roles = Nadaj upoważnienie z funkcją, np. inspektora ochrony danych
setup-left-checklists = Potwierdź listy obowiązków
setup-left-parameters = Dokończ parametry polityki
setup-left-sign-in = Dostosuj zasady logowania
setup-left-log = Sprawdź dziennik
setup-left-jobs = Sprawdź zadania programu
setup-left-documents = Przygotuj druki
setup-left-emergency = Zapieczętuj dostęp awaryjny
setup-left-look = Zobacz, czego brakuje

today-setup = Ta instytucja nie ma jeszcze polityki. Załóż ją krok po kroku, w kilka minut.
today-setup-on = Zakładanie instytucji przerwano. Wróć do kroku, na którym stoi.
done-set-up = Polityka została przyjęta.
act-set-up = Zapisano krok zakładania instytucji
