acknowledgements = Potwierdzenia
acknowledgements-one = Potwierdzenie
acknowledgements-intro = Kto potwierdził, że zna i stosuje listę obowiązków, politykę, regulamin lub zarządzenie, i jakimi słowami.

acknowledgements-section-acknowledgement = Potwierdzenie

acknowledgements-person = Osoba
acknowledgements-account = Login
acknowledgements-post = Stanowisko lub funkcja
acknowledgements-thing = Czego dotyczy
acknowledgements-checklist = Lista
acknowledgements-version = Wersja lub numer
acknowledgements-confirmed-on = Data potwierdzenia
acknowledgements-statement = Treść
acknowledgements-statement-hint = Słowa, które osoba potwierdziła. Przy liście wpisują się same.
acknowledgements-remarks = Uwagi

acknowledgements-state-confirmed = potwierdzone
acknowledgements-state-renewed = ponowione

acknowledgements-move-renew = Odnotuj ponowienie
acknowledgements-move-reopen = Otwórz ponownie
acknowledgements-moved-renew = potwierdzono ponownie
acknowledgements-moved-reopen = otwarto ponownie

acknowledgements-deadline-again = Potwierdzić ponownie

choice-acknowledged-thing-checklist = lista obowiązków
choice-acknowledged-thing-policy = polityka
choice-acknowledged-thing-recording-rules = regulamin nagrywania
choice-acknowledged-thing-order = zarządzenie lub polecenie

choice-checklist-answering-requests = odpowiadanie osobom
choice-checklist-breach-first-response = pierwsze kroki po zdarzeniu
choice-checklist-desk-and-screen = biurko i ekran
choice-checklist-disclosure = udostępnianie danych
choice-checklist-end-of-day = koniec dnia pracy
choice-checklist-equipment = sprzęt służbowy
choice-checklist-internet-use = internet
choice-checklist-leaving-room = wychodząc z pokoju
choice-checklist-mail = poczta
choice-checklist-media-use = nośniki
choice-checklist-papers-locked = papiery pod kluczem
choice-checklist-passwords-and-screen = hasła i konto
choice-checklist-phone-call = rozmowa telefoniczna
choice-checklist-policy-duties = obowiązki z polityki
choice-checklist-video-call = rozmowa wideo
choice-checklist-visitors = goście

gap-acknowledgement-words = Nie zapisano, jakie słowa potwierdzono.

acknowledgements-asked-on = Zapytano ponownie
acknowledgements-asked-on-hint = Dzień, w którym audyt wylosował to potwierdzenie.
acknowledgements-sampled-in = Audyt
acknowledgements-state-asked = do ponowienia
acknowledgements-move-ask-again = Zapytaj ponownie
acknowledgements-moved-ask-again = zapytano ponownie
acknowledgements-deadline-asked = Odpowiedzieć na pytanie audytu
