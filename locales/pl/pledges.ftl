pledges = Zobowiązania do poufności
pledges-one = Zobowiązanie do poufności
pledges-intro = Kto zobowiązał się do tajemnicy, jakimi słowami i jak długo. Zobowiązanie wiąże także po ustaniu zatrudnienia lub współpracy.

pledges-section-person = Osoba
pledges-section-content = Treść
pledges-section-signature = Podpis i koniec współpracy

pledges-person = Imię i nazwisko
pledges-person-type = Podstawa współpracy
pledges-post = Stanowisko lub funkcja
pledges-unit = Komórka organizacyjna
pledges-account = Konto w Rodowodzie
pledges-account-hint = Login osoby. Bez niego zobowiązanie nie otwiera dostępu.
pledges-words = Słowa zobowiązania
pledges-points = Co obejmuje
pledges-secrecy = Tajemnica ustawowa
pledges-secrecy-hint = Np. „tajemnica zawodowa psychologa”.
pledges-after-years = Lata po ustaniu zatrudnienia lub współpracy
pledges-after-years-hint = Puste: bezterminowo.
pledges-manner = Jak podpisano
pledges-signed-on = Data podpisania
pledges-witness = Przyjął
pledges-ended-on = Data ustania zatrudnienia lub współpracy
pledges-remarks = Uwagi

pledges-state-prepared = Przygotowane do podpisu
pledges-state-signed = Podpisane
pledges-state-ended = Po ustaniu zatrudnienia lub współpracy, nadal wiąże
pledges-state-void = Nie podpisano
pledges-move-sign = Odnotuj podpis
pledges-move-end = Odnotuj ustanie zatrudnienia lub współpracy
pledges-move-void = Odstąp od podpisu
pledges-moved-sign = podpisano zobowiązanie
pledges-moved-end = odnotowano ustanie zatrudnienia lub współpracy
pledges-moved-void = odstąpiono od podpisu

pledges-deadline-sign = Podpisać zobowiązanie

choice-manner-paper = na papierze
choice-manner-in-program = w programie
choice-manner-electronic = podpisem elektronicznym
choice-pledge-point-safeguards = sposoby zabezpieczenia danych
choice-pledge-point-passwords = hasła, także po zmianie
choice-pledge-point-open-spaces = rozmowy w miejscach otwartych
choice-pledge-point-equipment = sprzęt służbowy i prywatny
choice-pledge-point-reporting = zgłaszanie naruszeń
choice-pledge-point-return = zwrot i usunięcie danych na koniec

gap-pledge-points = Nie wskazano, co obejmuje zobowiązanie.
