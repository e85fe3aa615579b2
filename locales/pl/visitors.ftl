visitors = Goście
visitors-one = Wizyta
visitors-intro = Kogo wpuszczono do pomieszczeń z danymi, po co i pod czyim nadzorem.

visitors-section-visit = Wizyta
visitors-section-entry = Wejście
visitors-section-end = Wyjście

visitors-visitor = Gość
visitors-organisation = Firma lub instytucja
visitors-purpose = Cel
visitors-purpose-note = Cel – opis
visitors-area = Pomieszczenie
visitors-area-hint = Miejsce z rejestru obszarów.
visitors-place = Miejsce – opis
visitors-expected-on = Zapowiedziany na
visitors-supervisor = Pod czyim nadzorem
visitors-supervisor-hint = Pracownik upoważniony do danych w tym pomieszczeniu; nie zostawia gościa samego.
visitors-came-at = Wejście
visitors-document-seen = Okazano dokument tożsamości
visitors-document-seen-hint = Dokument tylko się ogląda. Nie kopiuje się go i nie spisuje jego numeru.
visitors-badge = Identyfikator gościa
visitors-may-see-data = Może zobaczyć dane osobowe
visitors-pledged-on = Zobowiązanie do poufności podpisano
visitors-brought = Wniesiony sprzęt
visitors-left-at = Wyjście
visitors-badge-returned = Identyfikator zwrócono
visitors-taken-out = Wyniesiony sprzęt
visitors-maintenance = Przegląd lub naprawa
visitors-remarks = Uwagi

visitors-state-announced = zapowiedziany
visitors-state-inside = w środku
visitors-state-left = wyszedł
visitors-state-called-off = wizytę odwołano

visitors-move-let-in = Wpuść
visitors-move-change-supervisor = Zmień nadzorującego
visitors-move-let-out = Odnotuj wyjście
visitors-move-call-off = Odwołaj wizytę
visitors-move-reopen = Otwórz ponownie
visitors-moved-let-in = wpuszczono
visitors-moved-change-supervisor = zmieniono nadzorującego
visitors-moved-let-out = odnotowano wyjście
visitors-moved-call-off = odwołano wizytę
visitors-moved-reopen = otwarto ponownie

visitors-deadline-arrive = Zapowiedziana wizyta
visitors-deadline-leave = Odnotować wyjście gościa

choice-visit-purpose-repair = naprawa lub serwis
choice-visit-purpose-inspection = kontrola lub audyt
choice-visit-purpose-delivery = dostawa
choice-visit-purpose-meeting = spotkanie
choice-visit-purpose-cleaning = sprzątanie
choice-visit-purpose-construction = remont
choice-visit-purpose-other-visit = inny

problem-visit-without-place = Wskaż, do którego pomieszczenia gość wchodzi.
problem-badge-not-returned = Gość nie oddał identyfikatora.

gap-visit-document = Nie odnotowano okazania dokumentu.
gap-visit-pledge = Serwisant może zobaczyć dane: odnotuj zobowiązanie do poufności.
gap-visit-area = Wskaż pomieszczenie z rejestru obszarów.
