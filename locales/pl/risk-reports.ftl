risk-reports = Arkusze ryzyka na stanowiskach
risk-reports-one = Arkusz ryzyka
risk-reports-intro = Każdy ocenia zagrożenia na swoim stanowisku. Przyjęty arkusz sam otwiera następny i przekazuje mu odpowiedzi.

risk-reports-section-post = Stanowisko
risk-reports-section-threats = Zagrożenia
risk-reports-section-review = Sprawdzenie
risk-reports-section-series = Kolejne rundy

risk-reports-person = Kto ocenia
risk-reports-post = Stanowisko
risk-reports-unit = Komórka
risk-reports-round = Runda
risk-reports-round-hint = Np. „2026”.
risk-reports-due = Termin
risk-reports-activities = Czynności, w których bierze udział
risk-reports-data = Dane i osoby
risk-reports-special = Dane szczególnych kategorii albo o wyrokach
risk-reports-carriers = W jakiej postaci
risk-reports-places = Miejsca pracy
risk-reports-assets = Używany sprzęt i programy
risk-reports-devices = Urządzenia
risk-reports-safeguards = Stosowane zabezpieczenia
risk-reports-scale = Skala
risk-reports-threats = Zagrożenia
risk-reports-threats-hint = Oceń każde zagrożenie albo zaznacz, że tu nie występuje.
risk-reports-threats-threat = Zagrożenie
risk-reports-threats-absent = Nie występuje
risk-reports-threats-likelihood = Prawdopodobieństwo
risk-reports-threats-likelihood-reason = Uzasadnienie
risk-reports-threats-impact = Skutek dla osób
risk-reports-threats-impact-reason = Uzasadnienie
risk-reports-threats-safeguards = Zabezpieczenia
risk-reports-threats-likelihood-reduction = O ile zmniejszają prawdopodobieństwo
risk-reports-threats-impact-reduction = O ile zmniejszają skutek
risk-reports-threats-stage = Stan zabezpieczeń
risk-reports-threats-proposal = Co proponuję
risk-reports-threats-inherent = Ryzyko bez zabezpieczeń
risk-reports-threats-residual = Ryzyko pozostałe
risk-reports-threats-level = Poziom
risk-reports-level = Najwyższy poziom ryzyka
risk-reports-signed-on = Data sporządzenia
risk-reports-reviewer = Kto sprawdził
risk-reports-reviewed-on = Data sprawdzenia
risk-reports-remarks = Uwagi
risk-reports-cycle-months = Następna runda po (miesiące)
risk-reports-cycle-months-hint = Jeśli puste: 12.
risk-reports-previous = Poprzedni arkusz
risk-reports-next-report = Następny arkusz

risk-reports-state-called = Do sporządzenia
risk-reports-state-submitted = Złożony
risk-reports-state-accepted = Przyjęty
risk-reports-state-cancelled = Odwołany

risk-reports-move-submit = Złóż arkusz
risk-reports-move-return = Zwróć do poprawy
risk-reports-move-accept = Przyjmij
risk-reports-move-cancel = Odwołaj
risk-reports-move-reopen = Otwórz ponownie

risk-reports-moved-submit = Złożono
risk-reports-moved-return = Zwrócono do poprawy
risk-reports-moved-accept = Przyjęto
risk-reports-moved-cancel = Odwołano
risk-reports-moved-reopen = Otwarto ponownie

risk-reports-deadline-report = Sporządzenie arkusza

choice-risk-scale-five-by-five = 5 × 5
choice-risk-scale-three-by-three = 3 × 3
choice-scored-level-low = niskie
choice-scored-level-medium = średnie
choice-scored-level-high = wysokie
choice-scored-level-critical = krytyczne
choice-control-stage-planned = planowane
choice-control-stage-in-place = wdrożone
choice-control-stage-proven = wdrożone i sprawdzone

problem-off-the-scale = Ta liczba wykracza poza skalę.
problem-threat-not-weighed = Oceń to zagrożenie albo zaznacz, że nie występuje.
problem-threat-without-reason = Podaj uzasadnienie oceny.
gap-report-activities = Nie wskazano czynności przetwarzania.
gap-report-carriers = Nie wskazano, w jakiej postaci są dane.
gap-report-safeguards = Nie opisano zabezpieczeń.
gap-report-proposal = Ryzyko jest wysokie, a nie ma żadnej propozycji.
