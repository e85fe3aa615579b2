processors = Podmioty przetwarzające
processors-one = Podmiot przetwarzający
processors-intro = Komu powierzyliśmy dane: weryfikacja, umowa z art. 28 RODO, dalsi przetwarzający i zwrot danych na koniec.

processors-section-processor = Podmiot
processors-section-service = Co powierzamy
processors-section-verification = Weryfikacja
processors-section-contract = Umowa powierzenia
processors-section-end = Koniec współpracy

processors-name = Nazwa
processors-name-hint = Pełna nazwa z umowy.
processors-kind = Rodzaj
processors-parent = Komu podlega
processors-parent-hint = Podmiot przetwarzający, który korzysta z tego dalszego przetwarzającego.
processors-address = Adres
processors-nip = NIP
processors-contact = Osoba do kontaktu
processors-email = E-mail
processors-phone = Telefon
processors-dpo = Inspektor ochrony danych podmiotu
processors-dpo-hint = Imię, nazwisko i kontakt.

processors-service = Usługa
processors-service-hint = Np. „prowadzenie dziennika elektronicznego”.
processors-nature-and-purpose = Charakter i cel przetwarzania
processors-nature-and-purpose-hint = Co podmiot robi z danymi i po co, np. „przechowuje kopie zapasowe na swoich serwerach”.
processors-person-categories = Kategorie osób
processors-person-categories-hint = Każda w osobnym wierszu, np. „uczniowie”.
processors-data-categories = Rodzaj danych
processors-data-categories-hint = Każdy w osobnym wierszu, np. „oceny i frekwencja”.
processors-special-categories = Także dane szczególnej kategorii lub o karalności
processors-datasets = Zbiory danych
processors-infrastructure = Dostęp do naszych systemów i urządzeń
processors-infrastructure-hint = Np. „konto serwisowe w sieci, klucz do serwerowni”. Na koniec trzeba go odebrać.
processors-place = Miejsce przetwarzania
processors-place-hint = Państwo, np. „Polska”.
processors-transfer = Dane trafiają poza Europejski Obszar Gospodarczy
processors-transfers = Przekazania do państw trzecich
processors-transfers-place = Państwo lub organizacja
processors-transfers-ground = Podstawa przekazania
processors-transfers-safeguards = Zabezpieczenia i gdzie jest dokument

processors-guarantees = Co sprawdzono
processors-guarantees-hint = Odpowiedzi z ankiety i dowody na nie.
processors-guarantees-guarantee = Zagadnienie
processors-guarantees-answer = Odpowiedź
processors-guarantees-evidence = Dowód
processors-verified-on = Data weryfikacji
processors-verdict = Wynik weryfikacji
processors-conditions = Warunki
processors-conditions-hint = Co i do kiedy podmiot ma poprawić.
processors-decided-by = Kto zdecydował
processors-decided-by-hint = Administrator lub osoba przez niego upoważniona.
processors-decided-on = Data decyzji
processors-next-verification = Następna weryfikacja
processors-next-verification-hint = Jeśli puste, po roku od ostatniej.
processors-evidence-place = Gdzie są dowody
processors-evidence-place-hint = Np. „teczka PP/1”.

processors-contract-number = Numer umowy powierzenia
processors-contract-number-hint = Np. „PP/1/2026”.
processors-contract-date = Data zawarcia
processors-contract-until = Obowiązuje do
processors-contract-until-hint = Puste, gdy umowa jest na czas nieokreślony.
processors-main-contract = Umowa główna
processors-main-contract-hint = Numer i data umowy o samą usługę.
processors-contract-terms = Postanowienia umowy
processors-contract-terms-hint = Zaznacz, co jest w umowie. Brakujące pokażemy jako luki.
processors-subprocessing = Dalsze powierzenie
processors-accepted-on = Data akceptacji dalszego przetwarzającego
processors-breach-notice-hours = Zgłoszenie naruszenia, godzin
processors-breach-notice-hours-hint = W ile godzin podmiot ma zawiadomić administratora. Musi zostać czas na 72 godziny, np. 24.
processors-return-days = Zwrot lub usunięcie danych, dni
processors-return-days-hint = Jeśli puste, 5 dni kalendarzowych od końca współpracy.
processors-last-audit-on = Data ostatniej kontroli

processors-ended-on = Data zakończenia współpracy
processors-access-withdrawn-on = Dostęp odebrano
processors-demand-sent-on = Wezwanie wysłano
processors-demand-sent-on-hint = Wezwanie do zwrotu lub usunięcia danych.
processors-statement-received-on = Oświadczenie otrzymano
processors-end-of-data = Co stało się z danymi
processors-remarks = Uwagi

processors-state-candidate = kandydat
processors-state-verified = zweryfikowany
processors-state-contracted = umowa obowiązuje
processors-state-ended = współpraca zakończona
processors-state-settled = rozliczony
processors-state-rejected = odrzucony

processors-move-verify = Zatwierdź weryfikację
processors-move-contract = Odnotuj zawarcie umowy
processors-move-verify-again = Odnotuj ponowną weryfikację
processors-move-end = Zakończ współpracę
processors-move-settle = Rozlicz zwrot lub usunięcie danych
processors-move-reject = Odrzuć
processors-move-reconsider = Rozpatrz ponownie
processors-moved-verify = zatwierdzono weryfikację
processors-moved-contract = odnotowano zawarcie umowy
processors-moved-verify-again = odnotowano ponowną weryfikację
processors-moved-end = zakończono współpracę
processors-moved-settle = rozliczono zwrot lub usunięcie danych
processors-moved-reject = odrzucono
processors-moved-reconsider = rozpatrzono ponownie

processors-deadline-contract-end = Koniec umowy powierzenia
processors-deadline-verification = Ponowna weryfikacja
processors-deadline-return = Zwrot lub usunięcie danych

choice-processor-kind-processor = podmiot przetwarzający
choice-processor-kind-subprocessor = dalszy przetwarzający

choice-guarantee-security-policy = polityka ochrony danych
choice-guarantee-access-control = kontrola dostępu i logowanie dwuskładnikowe
choice-guarantee-encryption = szyfrowanie
choice-guarantee-backup-and-restore = kopie zapasowe i próby odtworzenia
choice-guarantee-logging = rejestrowanie zdarzeń
choice-guarantee-incident-handling = obsługa naruszeń i czas zgłoszenia
choice-guarantee-trained-staff = szkolenia i upoważnienia pracowników
choice-guarantee-subprocessors = dalsi przetwarzający i ich siedziby
choice-guarantee-certificate-or-audit = certyfikat lub raport z audytu
choice-guarantee-breach-history = naruszenia i decyzje organu w ostatnich latach
choice-guarantee-return-of-data = zwrot i usuwanie danych
choice-guarantee-transfers = przekazywanie do państw trzecich
choice-guarantee-insurance = ubezpieczenie
choice-guarantee-references = opinie i referencje

choice-answer-yes = tak
choice-answer-partly = częściowo
choice-answer-no = nie
choice-answer-not-applicable = nie dotyczy

choice-verdict-positive = pozytywny
choice-verdict-conditional = warunkowy
choice-verdict-negative = negatywny

choice-contract-term-subject-and-duration = przedmiot i czas trwania
choice-contract-term-nature-and-purpose = charakter i cel przetwarzania
choice-contract-term-data-and-persons = rodzaj danych i kategorie osób
choice-contract-term-controller-rights = obowiązki i prawa administratora
choice-contract-term-documented-instructions = przetwarzanie na udokumentowane polecenie (lit. a)
choice-contract-term-secrecy = tajemnica osób upoważnionych (lit. b)
choice-contract-term-security-measures = środki z art. 32 (lit. c)
choice-contract-term-subprocessing = warunki dalszego powierzenia (lit. d)
choice-contract-term-help-with-requests = pomoc przy żądaniach osób (lit. e)
choice-contract-term-help-with-security = pomoc przy obowiązkach z art. 32–36 (lit. f)
choice-contract-term-delete-or-return = usunięcie lub zwrot danych (lit. g)
choice-contract-term-audits = informacje i kontrole (lit. h)
choice-contract-term-unlawful-instruction = ostrzeżenie o poleceniu niezgodnym z prawem (akapit końcowy)
choice-contract-term-breach-notice = zgłaszanie naruszeń administratorowi (art. 33 ust. 2)

choice-subprocessing-forbidden = zakazane
choice-subprocessing-specific-consent = za zgodą na każdy podmiot
choice-subprocessing-general-consent = za ogólną zgodą, z prawem sprzeciwu

choice-end-of-data-deleted = usunięto
choice-end-of-data-returned = zwrócono
choice-end-of-data-returned-and-deleted = zwrócono i usunięto kopie

problem-negative-verdict = Po negatywnej weryfikacji nie wolno powierzyć danych. Odrzuć podmiot albo zmień wynik po ponownej weryfikacji.
problem-ends-before-it-begins = Umowa nie może kończyć się przed dniem zawarcia.
problem-statement-before-end = Oświadczenie o zwrocie lub usunięciu nie może być wcześniejsze niż koniec współpracy.
problem-subprocessor-not-accepted = Podaj datę, z którą zaakceptowano dalszego przetwarzającego.
