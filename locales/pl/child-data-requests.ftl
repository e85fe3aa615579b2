child-data-requests = Pytania o dane dziecka
child-data-requests-one = Pytanie o dane dziecka
child-data-requests-intro = Gdy ktoś z zewnątrz pyta o dziecko: nic przez telefon, pytanie na piśmie, sprawdzenie, kto pyta i na jakiej podstawie.

child-data-requests-section-request = Pytanie
child-data-requests-section-writing = Na piśmie i kto pyta
child-data-requests-section-assessment = Ocena
child-data-requests-section-consents = Rodzic i kierownik
child-data-requests-section-answer = Odpowiedź

child-data-requests-child = Dziecko
child-data-requests-birth = Data urodzenia
child-data-requests-birth-hint = Potrzebna, gdy od pełnoletności zależy, kto się zgadza.
child-data-requests-group = Klasa lub grupa
child-data-requests-asker = Kto pyta
child-data-requests-asker-hint = Nazwa podmiotu, a jeśli pyta osoba – imię i nazwisko.
child-data-requests-asker-kind = Rodzaj podmiotu
child-data-requests-received = Data wpływu
child-data-requests-asked-by = W jakiej formie
child-data-requests-wanted = O co pyta
child-data-requests-reason-given = Cel podany w pytaniu
child-data-requests-received-by = Kto przyjął

child-data-requests-writing-demanded-on = Poproszono o pismo
child-data-requests-writing-demanded-on-hint = Na pytanie przez telefon lub ustne odpowiada się tylko prośbą o pismo z podstawą prawną.
child-data-requests-written-on = Pismo wpłynęło
child-data-requests-case-number = Znak lub sygnatura sprawy
child-data-requests-provision = Podstawa prawna
child-data-requests-provision-hint = Przepis, na który powołuje się pytający.
child-data-requests-asker-check = Jak sprawdzono, kto pyta
child-data-requests-asker-note = Szczegóły sprawdzenia
child-data-requests-asker-note-hint = Np. stopień, jednostka i numer służbowy. Kopii legitymacji się nie robi.
child-data-requests-checked-on = Sprawdzono dnia

child-data-requests-route = Droga
child-data-requests-is-confidential = Dane objęte poufnością szkoły
child-data-requests-is-confidential-hint = Zdrowie, potrzeby rozwojowe, pochodzenie, poglądy, wyznanie (art. 30a Prawa oświatowego).
child-data-requests-confidence-lift = Co znosi poufność
child-data-requests-assessment = Ocena prawna

child-data-requests-parent = Rodzic
child-data-requests-redirected-on = Skierowano do rodzica
child-data-requests-parent-consent-on = Pisemna zgoda rodzica
child-data-requests-head-consent-on = Pisemna zgoda kierownika
child-data-requests-head-consent-by = Zgodę kierownika zapisał(a)

child-data-requests-scope-given = Co udostępniono
child-data-requests-scope-given-hint = Tylko to, o co pytano i co jest niezbędne.
child-data-requests-manner = Sposób
child-data-requests-secured = Jak zabezpieczono
child-data-requests-answered-on = Data odpowiedzi
child-data-requests-answer-reference = Znak pisma
child-data-requests-answered-by = Odpowiedział(a)
child-data-requests-disclosure = Wpis w rejestrze udostępnień
child-data-requests-refusal-reason = Powód odmowy
child-data-requests-remarks = Uwagi

child-data-requests-state-received = wpłynęło
child-data-requests-state-writing = czekamy na pismo
child-data-requests-state-verified = wiadomo, kto pyta
child-data-requests-state-redirected = skierowano do rodzica
child-data-requests-state-approved = są obie zgody
child-data-requests-state-disclosed = udostępniono
child-data-requests-state-refused = odmówiono

child-data-requests-move-demand-writing = Poproś o pismo
child-data-requests-move-verify = Odnotuj sprawdzenie pytającego
child-data-requests-move-redirect = Skieruj do rodzica
child-data-requests-move-approve = Odnotuj zgody rodzica i kierownika
child-data-requests-move-disclose = Odnotuj udostępnienie
child-data-requests-move-refuse = Odmów
child-data-requests-move-reopen = Otwórz ponownie
child-data-requests-moved-demand-writing = poproszono o pismo
child-data-requests-moved-verify = odnotowano sprawdzenie pytającego
child-data-requests-moved-redirect = skierowano do rodzica
child-data-requests-moved-approve = odnotowano zgody
child-data-requests-moved-disclose = odnotowano udostępnienie
child-data-requests-moved-refuse = odmówiono
child-data-requests-moved-reopen = otwarto ponownie

child-data-requests-deadline-first-step = Pierwsza czynność
child-data-requests-deadline-answer = Odpowiedź na wniosek

choice-asked-by-letter = list lub pismo
choice-asked-by-edelivery = e-Doręczenia
choice-asked-by-epuap = ePUAP
choice-asked-by-email = e-mail
choice-asked-by-in-person = osobiście
choice-asked-by-phone = telefon

choice-route-by-law = z mocy przepisu
choice-route-through-parent = przez rodzica

choice-confidence-lift-health-threat = zagrożenie zdrowia dziecka
choice-confidence-lift-consent = zgoda rodzica lub pełnoletniego ucznia
choice-confidence-lift-special-provision = przepis szczególny

problem-not-in-writing = Pytanie nie zostało złożone na piśmie. Poproś o pismo i wpisz datę jego wpływu.
problem-provision-needed = Podaj przepis, który uprawnia do otrzymania danych.
problem-both-consents = Bez przepisu potrzebne są wcześniejsze pisemne zgody: rodzica i kierownika.
problem-confidence-stands = Te dane są objęte poufnością i nic jej tu nie znosi.

gap-child-writing = Nie ma jeszcze pytania na piśmie. Przez telefon nie udziela się żadnych informacji.
gap-child-asker = Nie sprawdzono, kto pyta.
gap-child-provision = Nie podano przepisu, na którym opiera się pytanie.
gap-child-parent = Pytającego nie skierowano do rodzica.
gap-child-reference = Nie podano znaku pisma z odpowiedzią.
