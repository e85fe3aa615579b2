## Dostęp awaryjny

emergency-title = Dostęp awaryjny
emergency-lead = Tylko wtedy, gdy nie da się inaczej: administrator danych i inspektor dowiedzą się natychmiast, a wszystko, co zrobisz, zostanie oznaczone i sprawdzone.
emergency-link = Dostęp awaryjny
emergency-code = Kod z zapieczętowanej koperty
emergency-code-hint = Przepisz cały, razem z tym, co stoi przed dwukropkiem. Działa jeden raz.
emergency-person = Twoje imię i nazwisko
emergency-reason = Powód
emergency-reason-hint = Co się stało, czego potrzebujesz i kto na to pozwolił.
emergency-break = Użyj dostępu awaryjnego
emergency-wrong = Kod jest nieprawidłowy albo został już użyty.
shell-emergency = Dostęp awaryjny do { $until }. Każda czynność jest oznaczona w dzienniku i zostanie sprawdzona. Kończy go wylogowanie.

administration-emergency = Dostęp awaryjny
administration-emergency-lead = Zapieczętowany kod na wypadek, gdy nikt upoważniony nie może działać, oraz każde jego użycie.
emergency-credential = Kod w kopercie
emergency-none = Kodu jeszcze nie ma. Bez niego w razie nieobecności lub awarii nikt nie dostanie się do danych.
emergency-spent = Kod został użyty. Wydaj nowy i zapieczętuj go.
emergency-made = Kod czeka w kopercie: { $at }, { $by }.
emergency-seal = Wydaj nowy kod
emergency-seal-hint = Nowy kod unieważnia poprzedni. Pokażemy go jeden raz: wydrukuj, zapieczętuj w kopercie i oddaj do przechowania administratorowi danych.
emergency-once = Kod dostępu awaryjnego
emergency-once-note = Nikt go więcej nie zobaczy. Wydrukuj tę stronę, włóż do koperty, zapieczętuj i podpisz na zamknięciu.
emergency-uses = Użycia
emergency-no-uses = Nikt nie użył dostępu awaryjnego.
emergency-use = Użycie dostępu awaryjnego
emergency-live = trwa
emergency-unreviewed = czeka na sprawdzenie
emergency-reviewed = sprawdzone
emergency-person-was = Kto
emergency-reason-was = Powód
emergency-from = Skąd
emergency-since = Od
emergency-until = Do
emergency-end = Zakończ teraz
emergency-acts = Co zrobiono
emergency-no-acts = Nic.
emergency-review = Sprawdzenie
emergency-review-found = Ustalenia
emergency-review-hint = Czy powód był prawdziwy, czy czynności się z nim zgadzają, co trzeba zrobić dalej. Zapisu nie da się zmienić.
emergency-review-save = Zapisz sprawdzenie
emergency-review-by = Sprawdzenie: { $by }, { $at }
problem-emergency-review = Użycie sprawdza ktoś inny niż osoba, która z niego skorzystała, raz i dopiero po jego zakończeniu.
done-emergency-ended = Dostęp awaryjny zakończono.
done-emergency-reviewed = Sprawdzenie zapisano.
act-emergency-seal = Wydano kod dostępu awaryjnego
act-emergency-begin = Użyto dostępu awaryjnego
act-emergency-end = Zakończono dostęp awaryjny
act-emergency-review = Sprawdzono użycie dostępu awaryjnego
today-emergency-live = { $count ->
    [one] Trwa dostęp awaryjny. Zobacz, kto z niego korzysta i dlaczego.
    [few] Trwają { $count } użycia dostępu awaryjnego. Zobacz, kto z nich korzysta i dlaczego.
    [many] Trwa { $count } użyć dostępu awaryjnego. Zobacz, kto z nich korzysta i dlaczego.
   *[other] Trwa { $count } użycia dostępu awaryjnego. Zobacz, kto z nich korzysta i dlaczego.
}
today-emergency-unreviewed = { $count ->
    [one] Użycie dostępu awaryjnego czeka na sprawdzenie.
    [few] { $count } użycia dostępu awaryjnego czekają na sprawdzenie.
    [many] { $count } użyć dostępu awaryjnego czeka na sprawdzenie.
   *[other] { $count } użycia dostępu awaryjnego czeka na sprawdzenie.
}
