permissions = Zezwolenia
permissions-one = Zezwolenie
permissions-intro = Prywatny sprzęt, praca zdalna, programy, menedżer haseł, nośniki: komu, na jakich warunkach i do kiedy. Nikt nie zezwala sam sobie.

permissions-section-person = Osoba
permissions-section-permission = Zezwolenie
permissions-section-course = Przebieg

permissions-person = Imię i nazwisko
permissions-post = Stanowisko lub funkcja
permissions-unit = Komórka organizacyjna
permissions-account = Konto w Rodowodzie
permissions-kind = Czego dotyczy
permissions-subject = Przedmiot
permissions-subject-hint = Np. „prywatny telefon do poczty służbowej” albo nazwa programu.
permissions-purpose = Po co
permissions-device = Urządzenie
permissions-datasets = Zbiory danych
permissions-safeguards = Wymagane zabezpieczenia
permissions-conditions = Dodatkowe warunki
permissions-instructed-on = Data instruktażu
permissions-instructed-on-hint = Instruktaż poprzedza zezwolenie.
permissions-checked-on = Informatyk sprawdził
permissions-from = Obowiązuje od
permissions-to = Obowiązuje do
permissions-ended-on = Data zakończenia
permissions-remarks = Uwagi
permissions-granted-by = Zezwolił

permissions-state-applied = Wniosek
permissions-state-granted = Udzielone
permissions-state-refused = Odmowa
permissions-state-ended = Zakończone
permissions-move-grant = Udziel zezwolenia
permissions-move-refuse = Odmów
permissions-move-end = Zakończ
permissions-moved-grant = udzielono zezwolenia
permissions-moved-refuse = odmówiono zezwolenia
permissions-moved-end = zakończono zezwolenie

permissions-deadline-expiry = Zezwolenie wygasa

choice-permission-kind-private-equipment = prywatny sprzęt
choice-permission-kind-remote-work = praca zdalna
choice-permission-kind-remote-access = zdalny dostęp do komputera w pracy
choice-permission-kind-software = własne oprogramowanie
choice-permission-kind-password-manager = menedżer haseł
choice-permission-kind-external-media = nośniki zewnętrzne
choice-permission-kind-taking-documents = wynoszenie dokumentów
choice-permission-kind-other = inne
choice-permission-safeguard-encryption = szyfrowanie dysku lub nośnika
choice-permission-safeguard-screen-lock = blokada ekranu
choice-permission-safeguard-antivirus = program antywirusowy
choice-permission-safeguard-updates = aktualny system
choice-permission-safeguard-own-account = osobne konto do pracy
choice-permission-safeguard-vpn = połączenie VPN
choice-permission-safeguard-no-local-copies = bez kopii na urządzeniu
choice-permission-safeguard-locked-place = przechowywanie pod kluczem
choice-permission-safeguard-wipe-consent = zgoda na zdalne usunięcie danych
choice-permission-safeguard-no-others = bez dostępu domowników

problem-permission-safeguards = Wskaż zabezpieczenia: dane opuszczą siedzibę.
gap-permission-check = Nikt nie sprawdził prywatnego sprzętu.
gap-permission-end = Zezwolenie nie ma daty końca.
