devices = Urządzenia i nośniki
devices-one = Urządzenie
devices-intro = Na czym przetwarzamy dane: komputery, telefony, serwery i nośniki, ich programy i ochrona.

devices-section-device = Urządzenie
devices-section-system = System i logowanie
devices-section-contents = Zbiory i programy
devices-section-protection = Ochrona
devices-section-end = Wycofanie

devices-name = Nazwa
devices-name-hint = Tak, żeby było wiadomo które, np. „Laptop psychologa”.
devices-kind = Rodzaj
devices-asset-number = Numer inwentarzowy
devices-asset-number-hint = Np. „INF/014”.
devices-area = Pomieszczenie
devices-area-hint = Miejsce z rejestru obszarów.
devices-place = Miejsce – opis
devices-place-hint = Np. „budynek A, I piętro, pok. 12”.
devices-keeper = Opiekun
devices-keeper-hint = Stanowisko, które odpowiada za sprzęt, np. „psycholog”.
devices-access = Kto używa
devices-access-hint = Stanowiska, każde w osobnym wierszu.
devices-portable = Bywa wynoszone poza siedzibę
devices-operating-system = System operacyjny
devices-operating-system-hint = Nazwa i wersja, np. „Windows 11”.
devices-os-support-until = Koniec wsparcia systemu
devices-os-support-until-hint = Ostatni dzień poprawek bezpieczeństwa od producenta, np. 14.10.2025.
devices-sign-in = Sposób logowania
devices-guest-account = Włączone konto gościa
devices-networks = Sieć
devices-network-note = Sieć – uwagi
devices-network-note-hint = Np. „router z zaporą, osobny VLAN administracji”.
devices-datasets = Zbiory z wykazu
devices-datasets-named = Zbiory wpisane z nazwy
devices-datasets-named-hint = Nazwy z dotychczasowego opisu. Te, których nie ma w wykazie, wskaże przegląd spójności.
devices-programs = Programy
devices-programs-hint = Programy, w których są dane osobowe.
devices-programs-name = Program
devices-programs-authentication = Logowanie do programu
devices-programs-provider = Dostawca
devices-protections = Zabezpieczenia
devices-protection-status = Stan ochrony
devices-protection-status-hint = Czy wszystkie potrzebne zabezpieczenia działają.
devices-protection-checked-on = Data sprawdzenia ochrony
devices-extra = Informacje dodatkowe
devices-extra-hint = Np. „po każdej sesji kopia na dysk zewnętrzny”.
devices-withdrawn-on = Data wycofania
devices-wipe-method = Jak usunięto dane
devices-wiped-on = Data usunięcia danych
devices-wipe-protocol = Numer protokołu
devices-wipe-protocol-hint = Np. „PU/4/2026”.

devices-state-used = w użyciu
devices-state-repaired = w naprawie
devices-state-withdrawn = wycofane
devices-state-disposed = zutylizowane

devices-move-send-to-repair = Oddaj do naprawy
devices-move-take-back = Odbierz z naprawy
devices-move-withdraw = Wycofaj z użycia
devices-move-restore = Przywróć do użycia
devices-move-dispose = Odnotuj usunięcie danych i utylizację
devices-move-reopen = Otwórz ponownie
devices-moved-send-to-repair = oddano do naprawy
devices-moved-take-back = odebrano z naprawy
devices-moved-withdraw = wycofano z użycia
devices-moved-restore = przywrócono do użycia
devices-moved-dispose = odnotowano usunięcie danych i utylizację
devices-moved-reopen = otwarto ponownie

devices-deadline-support = Koniec wsparcia systemu operacyjnego

choice-device-kind-desktop = komputer stacjonarny
choice-device-kind-laptop = laptop
choice-device-kind-tablet = tablet
choice-device-kind-phone = telefon
choice-device-kind-server = serwer
choice-device-kind-network = urządzenie sieciowe
choice-device-kind-medium = dysk lub nośnik
choice-device-kind-printer = drukarka lub urządzenie wielofunkcyjne
choice-device-kind-other = inne

choice-authentication-password = identyfikator i hasło
choice-authentication-password-and-code = hasło i drugi składnik
choice-authentication-card = karta
choice-authentication-security-key = klucz bezpieczeństwa
choice-authentication-biometric = biometria
choice-authentication-pin = PIN
choice-authentication-node-login = węzeł krajowy, profil zaufany
choice-authentication-none = bez logowania

choice-network-offline = bez sieci
choice-network-lan = sieć przewodowa
choice-network-wifi = Wi-Fi
choice-network-internet = internet
choice-network-vpn = VPN

choice-protection-antivirus = program antywirusowy
choice-protection-firewall = zapora sieciowa
choice-protection-separate-network = wydzielona sieć (VLAN)
choice-protection-disk-encryption = szyfrowanie dysku
choice-protection-screen-lock = blokada ekranu
choice-protection-automatic-updates = automatyczne aktualizacje
choice-protection-backup = kopia zapasowa
choice-protection-remote-wipe = zdalne czyszczenie

choice-protection-status-full = pełna
choice-protection-status-partial = częściowa
choice-protection-status-missing = brak

choice-wipe-method-overwritten = nadpisanie
choice-wipe-method-key-destroyed = zniszczenie klucza szyfrującego
choice-wipe-method-degaussed = rozmagnesowanie
choice-wipe-method-destroyed = fizyczne zniszczenie
choice-wipe-method-no-data = nie zawierało danych

problem-offline-and-online = Urządzenie bez sieci nie może mieć zaznaczonej innej sieci.
