datasets = Wykaz zbiorów danych
datasets-one = Zbiór danych
datasets-intro = Co trzymamy w szafach i w systemach, jakie pola to zawiera i kto z tego korzysta.

datasets-section-set = Zbiór
datasets-section-people = Kto korzysta
datasets-section-retention = Przechowywanie

datasets-name = Nazwa zbioru
datasets-name-hint = Tak, jak opisana jest teczka lub program, np. „Księga uczniów”.
datasets-form = Postać
datasets-contents = Zawartość pól informacyjnych
datasets-contents-hint = Jakie dane zawiera zbiór, np. „imię i nazwisko ucznia, PESEL, adres, oceny”.
datasets-added-marks = Zawiera też
datasets-added-marks-hint = Zaznacz rodzaje danych, których nie widać w opisie.
datasets-recognised = Rozpoznane rodzaje danych
datasets-recognised-hint = Odczytane z nazwy i zawartości, razem z zaznaczonymi wyżej.
datasets-users = Użytkownicy
datasets-users-hint = Stanowiska, każde w osobnym wierszu, np. „Pracownicy sekretariatu”. Bez nazwisk.
datasets-posts = Stanowiska
datasets-posts-hint = Te same stanowiska pod jedną nazwą; według nich sprawdzane są upoważnienia.
datasets-keeper = Opiekun zbioru
datasets-keeper-hint = Stanowisko, które za zbiór odpowiada, np. „sekretariat”.
datasets-archive-class = Kategoria archiwalna
datasets-archive-class-hint = Z jednolitego rzeczowego wykazu akt, np. „B50”.
datasets-retention = Okres przechowywania
datasets-retention-hint = Np. „5 lat od końca roku szkolnego”.
datasets-remarks = Uwagi
datasets-archived-on = Data przekazania do archiwum
datasets-disposed-on = Data zniszczenia lub usunięcia
datasets-disposal-protocol = Numer protokołu usunięcia
datasets-disposal-protocol-hint = Np. „PU/3/2026”.

datasets-state-kept = w użyciu
datasets-state-archived = w archiwum
datasets-state-disposed = usunięty

datasets-move-archive = Przekaż do archiwum
datasets-move-bring-back = Przywróć z archiwum
datasets-move-dispose = Odnotuj usunięcie
datasets-move-reopen = Otwórz ponownie
datasets-moved-archive = przekazano do archiwum
datasets-moved-bring-back = przywrócono z archiwum
datasets-moved-dispose = odnotowano usunięcie
datasets-moved-reopen = otwarto ponownie

choice-form-paper = papierowa
choice-form-electronic = elektroniczna

choice-data-mark-national-number = PESEL
choice-data-mark-identity-document = dokument tożsamości
choice-data-mark-special-category = dane szczególnej kategorii
choice-data-mark-criminal = karalność
choice-data-mark-children = dane dzieci
choice-data-mark-family = dane rodziny
choice-data-mark-financial = dane finansowe
