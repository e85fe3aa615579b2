processing-categories = Kategorie czynności przetwarzania
processing-categories-one = Kategoria czynności
processing-categories-intro = Co przetwarzamy w imieniu innych administratorów: rejestr podmiotu przetwarzającego z art. 30 ust. 2 RODO.

processing-categories-section-category = Kategoria
processing-categories-section-client = Administrator
processing-categories-section-contract = Umowa i polecenia
processing-categories-section-transfers = Państwa trzecie
processing-categories-section-safeguards = Zabezpieczenia i przegląd
processing-categories-section-end = Koniec współpracy

processing-categories-name = Nazwa
processing-categories-name-hint = Np. „Prowadzenie dokumentacji kursów”.
processing-categories-operations = Kategorie przetwarzań
processing-categories-operations-hint = Co robimy z danymi w imieniu administratora, każda czynność w osobnym wierszu.
processing-categories-purpose = Cel
processing-categories-person-categories = Kategorie osób
processing-categories-data-categories = Kategorie danych
processing-categories-special-categories = Także dane szczególnych kategorii lub o karalności
processing-categories-systems = Systemy
processing-categories-owner = Kto u nas odpowiada
processing-categories-owner-hint = Stanowisko lub komórka.

processing-categories-client = Administrator
processing-categories-client-hint = Nazwa podmiotu, w którego imieniu przetwarzamy dane.
processing-categories-client-address = Adres administratora
processing-categories-client-email = E-mail administratora
processing-categories-client-phone = Telefon administratora
processing-categories-client-representative = Przedstawiciel administratora
processing-categories-client-representative-hint = Tylko gdy administrator ma siedzibę poza Unią.
processing-categories-client-dpo = Inspektor ochrony danych administratora
processing-categories-client-dpo-hint = Imię, nazwisko i kontakt, jeśli go wyznaczono.
processing-categories-breach-contact = Komu zgłosić naruszenie
processing-categories-breach-contact-hint = Telefon i adres, pod którym ktoś odbierze także wieczorem.

processing-categories-contract-number = Numer umowy powierzenia
processing-categories-contract-date = Data zawarcia
processing-categories-contract-until = Obowiązuje do
processing-categories-contract-until-hint = Puste, gdy umowa jest na czas nieokreślony.
processing-categories-processing-from = Przetwarzamy od
processing-categories-breach-notice-hours = Zgłoszenie naruszenia administratorowi, godzin
processing-categories-breach-notice-hours-hint = Ile godzin daje umowa. Od tego liczymy termin, gdy naruszenie dotknie danych tego administratora.
processing-categories-return-days = Zwrot lub usunięcie danych, dni
processing-categories-return-days-hint = Jeśli puste, 5 dni kalendarzowych od końca współpracy.
processing-categories-subprocessing = Dalsze powierzenie
processing-categories-subprocessors = Dalsi przetwarzający
processing-categories-subprocessors-hint = Z rejestru podmiotów przetwarzających.
processing-categories-instructions = Polecenia administratora
processing-categories-instructions-given-on = Data
processing-categories-instructions-content = Treść
processing-categories-instructions-form = Forma
processing-categories-instructions-warned-on = Ostrzeżono o niezgodności z prawem

processing-categories-transfer = Dane trafiają poza Europejski Obszar Gospodarczy
processing-categories-transfers = Przekazania do państw trzecich
processing-categories-transfers-place = Państwo lub organizacja
processing-categories-transfers-ground = Podstawa przekazania
processing-categories-transfers-safeguards = Zabezpieczenia i gdzie jest dokument

processing-categories-measures = Środki techniczne i organizacyjne
processing-categories-last-review = Ostatni przegląd
processing-categories-remarks = Uwagi

processing-categories-ended-on = Data zakończenia współpracy
processing-categories-end-of-data = Co stało się z danymi
processing-categories-data-gone-on = Dane zwrócono lub usunięto
processing-categories-statement-sent-on = Oświadczenie wysłano administratorowi
processing-categories-kept-provision = Przepis, który każe coś zachować
processing-categories-kept-provision-hint = Tylko gdy prawo wymaga dalszego przechowywania części danych.

processing-categories-state-proposed = w przygotowaniu
processing-categories-state-active = obowiązuje
processing-categories-state-ended = współpraca zakończona
processing-categories-state-closed = zamknięta

processing-categories-move-activate = Wpisz do rejestru
processing-categories-move-review = Odnotuj przegląd
processing-categories-move-end = Zakończ współpracę
processing-categories-move-settle = Rozlicz zwrot lub usunięcie danych
processing-categories-move-abandon = Zrezygnuj
processing-categories-move-reopen = Otwórz ponownie
processing-categories-moved-activate = wpisano do rejestru
processing-categories-moved-review = odnotowano przegląd
processing-categories-moved-end = zakończono współpracę
processing-categories-moved-settle = rozliczono zwrot lub usunięcie danych
processing-categories-moved-abandon = zrezygnowano
processing-categories-moved-reopen = otwarto ponownie

processing-categories-deadline-review = Przegląd wpisu
processing-categories-deadline-contract-end = Koniec umowy powierzenia
processing-categories-deadline-return = Zwrot lub usunięcie danych

problem-processing-before-contract = Nie wolno przetwarzać cudzych danych przed zawarciem umowy powierzenia.
problem-statement-before-deed = Oświadczenie nie może być wcześniejsze niż zwrot lub usunięcie danych.
problem-subprocessors-forbidden = Umowa zakazuje dalszego powierzenia, więc nie może być dalszych przetwarzających.

gap-category-client = Brakuje danych kontaktowych administratora.
gap-category-operations = Nie podano kategorii przetwarzań.
gap-category-transfers = Dane trafiają poza EOG, ale nie podano dokąd.
gap-category-safeguards = Przy przekazaniu do państwa trzeciego nie ma dokumentacji zabezpieczeń.
gap-category-measures = Nie opisano środków bezpieczeństwa.
gap-category-notice = Nie wiadomo, w ile godzin umowa każe zgłosić naruszenie.
gap-category-notice-long = Umowa daje na zgłoszenie naruszenia tak długo, że administratorowi nie starczy 72 godzin.
gap-category-breach-contact = Nie wiadomo, komu u administratora zgłosić naruszenie.
gap-category-instructions = Nie ma żadnego udokumentowanego polecenia administratora.
gap-category-subprocessing = Nie ustalono, czy wolno korzystać z dalszych przetwarzających.
gap-category-data-kept = Dane nie zostały jeszcze zwrócone ani usunięte.
gap-category-statement = Administrator nie dostał oświadczenia o zwrocie lub usunięciu danych.
