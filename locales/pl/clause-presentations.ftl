clause-presentations = Przedstawienia klauzul
clause-presentations-one = Przedstawienie klauzuli
clause-presentations-intro = Dowody, że osoby otrzymały informację: kto, którą wersję, kiedy i jak. Przy danych z innego źródła liczy się najwcześniejszy z trzech terminów.

clause-presentations-section-whom = Komu i co
clause-presentations-section-clock = Od kiedy mamy dane
clause-presentations-section-proof = Dowód
clause-presentations-section-exception = Wyjątek

clause-presentations-to-everybody = Ogłoszenie dla wszystkich (strona, tablica)
clause-presentations-person = Osoba
clause-presentations-clause = Klauzula
clause-presentations-clause-version = Wersja klauzuli
clause-presentations-kind = Skąd są dane
clause-presentations-activity = Czynność przetwarzania
clause-presentations-obtained-on = Data pozyskania danych
clause-presentations-source = Źródło danych
clause-presentations-first-contact-on = Pierwszy kontakt z osobą
clause-presentations-first-contact-on-hint = Także planowany.
clause-presentations-first-disclosure-on = Pierwsze ujawnienie komuś innemu
clause-presentations-new-purpose = Dane posłużą nowemu celowi
clause-presentations-purpose = Nowy cel
clause-presentations-superior = Przełożony
clause-presentations-superior-agreed-on = Zgoda przełożonego
clause-presentations-channel = Sposób przedstawienia
clause-presentations-presented-on = Data przedstawienia
clause-presentations-presented-by = Kto przedstawił
clause-presentations-proof-place = Gdzie jest dowód
clause-presentations-proof-place-hint = Segregator i szafa, folder poczty, adres strony.
clause-presentations-refused-to-sign = Osoba nie chciała podpisać
clause-presentations-exception = Wyjątek
clause-presentations-exception-reason = Uzasadnienie
clause-presentations-provision = Przepis
clause-presentations-safeguards = Jak chronimy prawa osoby
clause-presentations-excused-by = Kto zdecydował
clause-presentations-remarks = Uwagi

clause-presentations-state-due = Do przedstawienia
clause-presentations-state-presented = Przedstawiona
clause-presentations-state-excused = Zwolniona

clause-presentations-move-present = Odnotuj przedstawienie
clause-presentations-move-excuse = Zastosuj wyjątek
clause-presentations-move-reopen = Otwórz ponownie

clause-presentations-moved-present = Przedstawiono klauzulę
clause-presentations-moved-excuse = Zastosowano wyjątek
clause-presentations-moved-reopen = Otwarto ponownie

clause-presentations-deadline-present = Przedstawienie klauzuli

choice-notice-exception-already-knows = osoba ma już te informacje
choice-notice-exception-impossible-or-disproportionate = niemożliwe lub nieproporcjonalnie trudne
choice-notice-exception-law-provides = przepis wprost reguluje pozyskanie lub ujawnienie
choice-notice-exception-professional-secrecy = tajemnica zawodowa lub ustawowa

problem-exception-of-article-14 = Ten wyjątek dotyczy tylko danych z innego źródła (art. 14).
problem-superior-agrees-first = Najpierw potrzebna jest zgoda przełożonego na nowy cel.
problem-source-to-be-named = Podaj, skąd są dane.
gap-presentation-late = Klauzulę przedstawiono po terminie.
gap-presentation-version = Nie wiadomo, którą wersję przedstawiono.
gap-presentation-one-copy = Podpisana kopia dotyczy jednej osoby; wskaż ją.
gap-presentation-refusal = Opisz, w jakich okolicznościach osoba odmówiła podpisu.
