areas = Obszary przetwarzania
areas-one = Obszar przetwarzania
areas-intro = Budynki i pomieszczenia, w których są dane: kto może wejść, co je chroni i jakie zbiory tam stoją.

areas-section-place = Miejsce
areas-section-access = Dostęp
areas-section-safeguards = Zabezpieczenia
areas-section-datasets = Zbiory

areas-building = Budynek
areas-building-hint = Np. „Budynek główny” albo adres.
areas-floor = Kondygnacja
areas-floor-hint = Np. „parter”.
areas-room = Pomieszczenie
areas-room-hint = Nazwa lub numer, np. „Gabinet pedagoga, pok. 14”.
areas-kind = Rodzaj pomieszczenia
areas-access = Kto może przebywać
areas-access-hint = Stanowiska, każde w osobnym wierszu, np. „dyrektor”.
areas-keeper = Opiekun
areas-keeper-hint = Stanowisko, które odpowiada za to miejsce, np. „sekretariat”.
areas-key-place = Gdzie jest klucz
areas-key-place-hint = Np. „zamykana gablota w gabinecie dyrektora”.
areas-safeguards = Środki ochrony
areas-safeguards-note = Opis zabezpieczeń
areas-safeguards-note-hint = Np. „pokój zamykany przy każdym wyjściu, szafy na klucz”.
areas-checked-on = Data ostatniej kontroli
areas-datasets = Zbiory z wykazu
areas-datasets-named = Zbiory wpisane z nazwy
areas-datasets-named-hint = Nazwy z dotychczasowego opisu. Te, których nie ma w wykazie, wskaże przegląd spójności.
areas-remarks = Uwagi
areas-left-on = Data opuszczenia

areas-state-used = używany
areas-state-left = opuszczony

areas-move-leave = Odnotuj opuszczenie
areas-move-reopen = Przywróć do użytku
areas-moved-leave = odnotowano opuszczenie
areas-moved-reopen = przywrócono do użytku

choice-area-kind-office = biuro lub gabinet
choice-area-kind-classroom = sala lekcyjna
choice-area-kind-archive = archiwum
choice-area-kind-server-room = serwerownia
choice-area-kind-library = biblioteka
choice-area-kind-off-site = poza siedzibą
choice-area-kind-other = inne

choice-safeguard-access-control = kontrola dostępu
choice-safeguard-locked-when-away = zamykane pod nieobecność pracownika
choice-safeguard-locked-cabinets = szafy zamykane na klucz
choice-safeguard-metal-cabinet = szafa metalowa
choice-safeguard-safe = sejf
choice-safeguard-key-cabinet = zamykana gablota na klucze
choice-safeguard-key-log = ewidencja wydawania kluczy
choice-safeguard-alarm = alarm
choice-safeguard-cctv = monitoring wizyjny
choice-safeguard-window-bars = kraty lub rolety
choice-safeguard-fire-protection = ochrona przeciwpożarowa
choice-safeguard-shredder = niszczarka
