positions = Profile stanowisk
positions-one = Profil stanowiska
positions-intro = Co wiąże się ze stanowiskiem: zbiory, poziomy, systemy, szkolenia i dokumenty. Sam profil niczego nie otwiera; wniosek o upoważnienie przejmuje jego treść.

positions-section-post = Stanowisko
positions-section-scope = Zakres
positions-section-staff = Szkolenia, dokumenty i mienie

positions-name = Stanowisko
positions-unit = Komórka organizacyjna
positions-duties = Obowiązki
positions-powers = Operacje
positions-registers = Rejestry w Rodowodzie
positions-functions = Funkcje w ochronie danych
positions-access-level = Poziom dostępu
positions-datasets = Zbiory danych
positions-activities = Czynności przetwarzania
positions-systems = Systemy informatyczne
positions-systems-system = System
positions-systems-rights = Uprawnienia
positions-data-categories = Zakres danych
positions-person-categories = Kategorie osób
positions-special-categories = Także dane szczególnych kategorii lub o karalności
positions-trainings = Szkolenia
positions-documents = Dokumenty do podpisu
positions-to-take-back = Do odebrania na koniec
positions-to-take-back-hint = Konta, klucze, karty, urządzenia – każde w osobnym wierszu.
positions-remarks = Uwagi

positions-state-current = Aktualny
positions-state-archived = Zarchiwizowany
positions-move-archive = Zarchiwizuj
positions-move-restore = Przywróć
positions-moved-archive = zarchiwizowano profil
positions-moved-restore = przywrócono profil

gap-position-datasets = Profil nie wskazuje zbiorów danych.
gap-position-trainings = Profil nie wskazuje szkoleń.
