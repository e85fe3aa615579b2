disclosures = Udostępnienia danych
disclosures-one = Udostępnienie
disclosures-intro = Komu, kiedy, na jakiej podstawie i w jakim zakresie udostępniono dane. Wpisuje ten, kto udostępnia, od razu.

disclosures-section-request = Wniosek i odbiorca
disclosures-section-ground = Podstawa i zakres
disclosures-section-approval = Zgoda kierownika
disclosures-section-disclosure = Udostępnienie
disclosures-section-end = Odmowa i późniejsze zmiany

disclosures-persons = Kogo dotyczą dane
disclosures-persons-hint = Imię i nazwisko albo opis zbioru, możliwie dokładny, np. „lista uczniów klasy 3a”.
disclosures-recipient = Odbiorca
disclosures-recipient-kind = Rodzaj odbiorcy
disclosures-recipient-address = Adres odbiorcy
disclosures-requested-on = Data wniosku
disclosures-case-number = Znak lub sygnatura sprawy
disclosures-case-number-hint = Obowiązkowo, gdy pyta sąd, prokuratura lub Policja.
disclosures-asker-check = Jak sprawdzono, kto pyta
disclosures-datasets = Zbiory danych
disclosures-systems = Systemy
disclosures-systems-hint = Z których systemów pochodzą dane. Z tego powstaje wykaz udostępnień danego systemu.
disclosures-activities = Czynności przetwarzania
disclosures-child-request = Pytanie o dane dziecka
disclosures-child-request-hint = Jeśli udostępnienie wynika z takiego pytania.

disclosures-ground = Podstawa udostępnienia
disclosures-provision = Przepis
disclosures-provision-hint = Artykuł i ustawa, np. „art. 105 ustawy o pomocy społecznej”.
disclosures-consent = Zgoda
disclosures-consent-hint = Kto, kiedy i na co się zgodził, gdzie jest zgoda.
disclosures-contract = Umowa
disclosures-contract-hint = Numer i data umowy, której wykonanie wymaga udostępnienia.
disclosures-interest = Na czym polega ten interes
disclosures-interest-hint = Czyj to interes i dlaczego przeważa nad prawami osoby.
disclosures-purpose = Cel
disclosures-purpose-hint = Odbiorca może użyć danych tylko do tego celu.
disclosures-scope = Zakres danych
disclosures-scope-hint = Wypisz, co udostępniono. Tylko to, o co proszono i co jest niezbędne.
disclosures-special-categories = Także dane szczególnych kategorii lub o karalności
disclosures-concerns-child = Dane dotyczą dziecka
disclosures-is-recording = Chodzi o nagranie
disclosures-third-country = Odbiorca jest poza Europejskim Obszarem Gospodarczym
disclosures-transfer = Przekazanie do państwa trzeciego
disclosures-transfer-hint = Wpis z oceną przekazania.
disclosures-assessment = Ocena dopuszczalności

disclosures-wants-approval = Potrzebna zgoda kierownika
disclosures-wants-approval-hint = Zaznacz, gdy wymaga tego zasada przyjęta w instytucji.
disclosures-approval-needed = Zgoda jest konieczna
disclosures-parent-consent-on = Data pisemnej zgody rodzica
disclosures-approved-on = Data zgody kierownika
disclosures-approved-by = Zgodę wyraził(a)

disclosures-disclosed-at = Kiedy udostępniono
disclosures-manner = Sposób
disclosures-carrier = Nośnik i jego miejsce
disclosures-carrier-hint = Np. „wydruk, kopia w teczce ucznia”, „plik PDF”.
disclosures-secured = Jak zabezpieczono
disclosures-unrelated = Dane niezwiązane ze sprawą
disclosures-is-recipient = Odbiorca w rozumieniu RODO
disclosures-disclosed-by = Udostępnił(a)

disclosures-refusal-reason = Powód odmowy
disclosures-corrections = Późniejsze zmiany danych
disclosures-corrections-hint = Sprostowanie, usunięcie lub ograniczenie, o którym trzeba powiadomić odbiorcę (art. 19 RODO).
disclosures-corrections-kind = Co zmieniono
disclosures-corrections-on = Kiedy
disclosures-corrections-told-on = Powiadomiono
disclosures-corrections-exception = Dlaczego nie powiadomiono
disclosures-remarks = Uwagi

disclosures-state-requested = wniosek
disclosures-state-approved = jest zgoda
disclosures-state-disclosed = udostępniono
disclosures-state-refused = odmówiono
disclosures-state-archived = zamknięte

disclosures-move-approve = Wyraź zgodę
disclosures-move-disclose = Odnotuj udostępnienie
disclosures-move-refuse = Odmów
disclosures-move-correct = Odnotuj zmianę danych
disclosures-move-archive = Zamknij
disclosures-move-reopen = Otwórz ponownie
disclosures-moved-approve = wyrażono zgodę
disclosures-moved-disclose = odnotowano udostępnienie
disclosures-moved-refuse = odmówiono
disclosures-moved-correct = odnotowano zmianę danych
disclosures-moved-archive = zamknięto
disclosures-moved-reopen = otwarto ponownie

disclosures-deadline-answer = Odpowiedź na wniosek
disclosures-deadline-correction = Powiadomienie odbiorcy o zmianie danych

choice-recipient-kind-court = sąd
choice-recipient-kind-prosecutor = prokuratura
choice-recipient-kind-police = Policja
choice-recipient-kind-probation-officer = kurator sądowy
choice-recipient-kind-welfare-centre = ośrodek pomocy społecznej lub centrum pomocy rodzinie
choice-recipient-kind-family-assistant = asystent rodziny lub zespół „Niebieskiej Karty”
choice-recipient-kind-guardianship-court = sąd opiekuńczy
choice-recipient-kind-another-school = inna szkoła, przedszkole lub poradnia
choice-recipient-kind-education-authority = kuratorium lub organ prowadzący
choice-recipient-kind-statutory-body = ZUS, NFZ, NIK, UODO lub inny organ z własną ustawą
choice-recipient-kind-local-government = gmina lub powiat
choice-recipient-kind-person-concerned = osoba, której dane dotyczą
choice-recipient-kind-representative = rodzic lub opiekun prawny
choice-recipient-kind-attorney = adwokat, radca prawny lub inny pełnomocnik
choice-recipient-kind-processor = podmiot przetwarzający
choice-recipient-kind-partner = kontrahent
choice-recipient-kind-other-controller = inny administrator
choice-recipient-kind-insurer = ubezpieczyciel
choice-recipient-kind-media = media
choice-recipient-kind-private-person = osoba prywatna
choice-recipient-kind-other = inny

choice-asker-check-official-letter = pismo urzędowe z pieczęcią i podpisem
choice-asker-check-electronic-signature = podpis elektroniczny lub profil zaufany
choice-asker-check-service-card = okazana legitymacja służbowa
choice-asker-check-called-back = oddzwoniono pod numer znany z innego źródła
choice-asker-check-document-shown = okazany dokument tożsamości, bez kopiowania
choice-asker-check-known-in-person = osoba znana osobiście

choice-disclosure-ground-consent = zgoda osoby
choice-disclosure-ground-legal-duty = uprawnienie lub obowiązek z przepisu
choice-disclosure-ground-court-decision = orzeczenie sądu lub decyzja organu
choice-disclosure-ground-contract = wykonanie umowy z osobą
choice-disclosure-ground-public-task = zadanie dla dobra publicznego określone prawem
choice-disclosure-ground-legitimate-interest = prawnie uzasadniony interes
choice-disclosure-ground-vital-interest = ochrona życia lub zdrowia

choice-disclosure-manner-letter = list polecony
choice-disclosure-manner-encrypted-mail = zaszyfrowany plik w e-mailu
choice-disclosure-manner-edelivery = e-Doręczenia
choice-disclosure-manner-epuap = ePUAP
choice-disclosure-manner-handed-over = wydanie do rąk
choice-disclosure-manner-inspection = wgląd na miejscu
choice-disclosure-manner-system = dostęp w systemie
choice-disclosure-manner-medium = zaszyfrowany nośnik

choice-unrelated-data-none = nie było takich danych
choice-unrelated-data-pseudonymised = zakryto lub zastąpiono je przed udostępnieniem

choice-refusal-reason-no-ground = brak podstawy prawnej
choice-refusal-reason-not-written = wniosek nie został złożony na piśmie
choice-refusal-reason-asker-unknown = nie ustalono, kto pyta
choice-refusal-reason-too-much = zakres szerszy niż niezbędny
choice-refusal-reason-confidential = tajemnica zawodowa lub poufność
choice-refusal-reason-redirected = skierowano do rodzica lub osoby, której dane dotyczą
choice-refusal-reason-no-data = nie mamy takich danych

choice-correction-kind-rectified = sprostowano
choice-correction-kind-erased = usunięto
choice-correction-kind-restricted = ograniczono przetwarzanie

problem-approval-needed = To udostępnienie wymaga wcześniejszej zgody kierownika.
problem-own-approval = Zgody nie może wyrazić ta sama osoba, która udostępnia dane.
problem-parent-consent = Dane dziecka wolno tu udostępnić tylko za wcześniejszą pisemną zgodą rodzica.
problem-recording-only-by-law = Nagranie wolno wydać tylko organowi, któremu nakazuje to przepis lub orzeczenie.
problem-case-number = Podaj sygnaturę lub numer sprawy.
problem-transfer-not-assessed = Odbiorca jest poza EOG. Najpierw oceń przekazanie i wskaż je tutaj.
problem-told-before-change = Odbiorcy nie można powiadomić przed zmianą danych. Popraw jedną z dat.

gap-disclosure-source = Nie wskazano zbioru, systemu ani czynności, z której pochodzą dane.
gap-disclosure-asker = Nie odnotowano, jak sprawdzono, kto pyta.
gap-disclosure-assessment = Nie ma oceny, dlaczego wolno było udostępnić dane.
gap-disclosure-secured = Nie odnotowano, jak zabezpieczono dane w drodze do odbiorcy.
gap-disclosure-late = Udostępnienie wpisano później niż następnego dnia roboczego.
