## Logowanie, blokada ekranu i zasady haseł

sign-in-shut = Logowanie na to konto z tego miejsca jest zablokowane po zbyt wielu błędnych próbach. Zgłoś się do osoby, która prowadzi konta.

shell-lock = Zablokuj
unlock-title = Ekran zablokowany
unlock-lead = Podaj hasło, aby wrócić do pracy.
unlock-form-waits = Wysłany formularz czeka: zostanie zapisany, gdy podasz hasło.
unlock-button = Odblokuj
unlock-wrong = Hasło jest nieprawidłowe.
unlock-other-person = To nie ja: wyloguj
kept-form-title = Formularz, który nie został wysłany
kept-form-lead = Wypełniono go przed zablokowaniem ekranu. Możesz go teraz wysłać albo porzucić.
kept-form-send = Wyślij
kept-form-drop = Porzuć

account-previous = Poprzednie logowanie: { $at }, z { $from }.
account-failed =
    { $count ->
        [one] Od tamtej pory była { $count } nieudana próba logowania na to konto. Jeśli to nie Ty, zmień hasło i powiadom IOD.
        [few] Od tamtej pory były { $count } nieudane próby logowania na to konto. Jeśli to nie Ty, zmień hasło i powiadom IOD.
       *[many] Od tamtej pory było { $count } nieudanych prób logowania na to konto. Jeśli to nie Ty, zmień hasło i powiadom IOD.
    }
account-password-until = Hasło jest ważne do { $day }.
account-password-advised = Zalecana zmiana hasła: do { $day }.
account-session-locked = zablokowana
account-sessions-end-others = Zakończ wszystkie pozostałe
done-sessions = Pozostałe sesje zakończono.
password-by-code = Zalogowano kodem jednorazowym. Ustaw własne hasło: nikt poza Tobą go nie pozna.

accounts-code = Kod jednorazowy
accounts-has-code = czeka na użycie kodu
accounts-sessions = Zakończ sesje
accounts-unlock = Odblokuj
accounts-removed = dane osoby usunięto
accounts-remove = Usuń dane osoby
accounts-remove-lead = Znikną imię i nazwisko, e-mail, hasło, drugie składniki i tokeny. Login zostanie na zawsze zajęty, a czynności wykonane na tym koncie nadal będą wskazywać swojego autora. Tego nie da się cofnąć.
accounts-remove-sure = Usuń na zawsze
done-account-removed = Dane osoby usunięto z konta.
problem-account-open = Najpierw wyłącz konto.
problem-account-shared = Z tego konta korzysta się także w innych placówkach, więc jego danych nie można tu usunąć.
problem-account-elsewhere = Z tego konta korzysta się także w innych placówkach, więc jedna z nich nie może go zmieniać, blokować ani wydawać do niego kodu. Dostęp u siebie odbierzesz, wycofując upoważnienie.
act-account-remove = Usunięto dane osoby z konta
accounts-suspect = Hasło mogło wyciec
done-account-sessions = Sesje tego konta zakończono.
done-account-unlocked = Blokadę logowania zdjęto.
done-account-suspected = Konto wyłączono, a hasło i tokeny unieważniono. Po włączeniu konta wydaj tej osobie nowy kod.
act-account-sessions = Zakończono sesje konta
act-account-unlock = Zdjęto blokadę logowania
act-account-suspect = Zablokowano konto po podejrzeniu wycieku hasła
act-sign-in = Zalogowano się
act-sign-in-locked = Zablokowano logowanie po błędnych próbach
act-password-change = Zmieniono hasło
act-sign-in-policy = Zmieniono zasady logowania

administration-sign-in = Zasady logowania
administration-sign-in-lead = Hasła, drugi składnik, blokady i czas bezczynności.
policy-refused = Zasad nie zmieniono
policy-passwords = Hasła
policy-rule-sets = Z jakich reguł korzysta instytucja
policy-rule-sets-hint = Można połączyć kilka zestawów: wtedy obowiązuje reguła surowsza. Gdy wewnętrzny dokument wymaga więcej, niż dopuszcza współczesny standard, trzeba wybrać i podać powód.
policy-proposed = Propozycja programu
policy-reason = Powód wyboru
policy-opinion = Opinia IOD
policy-outcome = Co z tego wynika
policy-set-by-controller = Zasady logowania wybiera ten, kto działa w imieniu administratora danych.
policy-side-house = zostaje reguła wewnętrzna
policy-side-standard = obowiązuje standard
policy-factor = Drugi składnik logowania
policy-factor-who = Kto musi go mieć
policy-factor-everyone = wszyscy
policy-factor-special = upoważnieni do danych szczególnych kategorii
policy-factor-power = kto ma uprawnienie:
policy-factor-functions = Albo jaką pełni funkcję
policy-factor-registers = Albo kto widzi rejestr
policy-factor-datasets = Albo kto ma upoważnienie do zbioru danych
policy-factor-datasets-hint = Obejmuje też osoby, których upoważnienia nie ograniczono do wskazanych zbiorów.
policy-times = Czasy
policy-idle-minutes = Blokada komputera po bezczynności (minuty)
policy-idle-minutes-phone = Blokada telefonu i tabletu po bezczynności (minuty)
policy-longest-hours = Ponowne logowanie najpóźniej po (godziny)
policy-code-hours = Ważność kodu jednorazowego (godziny)
policy-emergency-hours = Czas trwania dostępu awaryjnego (godziny)
policy-lock-hours = Blokada po błędnych próbach mija po (godziny)
policy-lock-hours-hint = Puste pole: blokadę zdejmuje tylko osoba, która prowadzi konta.
policy-versions = Kto i kiedy zmieniał te zasady
policy-version = Wersja { $version } (wpis { $entry } w dzienniku)
policy-none = nie wymaga się
policy-yes = tak
policy-length =
    { $count ->
        [one] { $count } znak
        [few] { $count } znaki
       *[many] { $count } znaków
    }
policy-length-two =
    { $count ->
        [one] { $count } znak (przy drugim składniku { $factor })
        [few] { $count } znaki (przy drugim składniku { $factor })
       *[many] { $count } znaków (przy drugim składniku { $factor })
    }
policy-days =
    { $count ->
        [one] co { $count } dzień
        [few] co { $count } dni
       *[many] co { $count } dni
    }
policy-tries =
    { $count ->
        [one] po { $count } próbie
        [few] po { $count } próbach
       *[many] po { $count } próbach
    }
policy-history =
    { $count ->
        [one] bez powtarzania { $count } ostatniego hasła
        [few] bez powtarzania { $count } ostatnich haseł
       *[many] bez powtarzania { $count } ostatnich haseł
    }
policy-history-all = bez powtarzania żadnego dawnego hasła
policy-space = spacja
policy-class-lower = mała litera
policy-class-upper = wielka litera
policy-class-digit = cyfra
policy-class-special = znak specjalny
policy-class-digit-or-special = cyfra lub znak specjalny
policy-class-several = jeden z kilku rodzajów
policy-common = hasła powszechnie znane
policy-sequence = proste ciągi
policy-names = imiona i nazwiska
policy-initials = inicjały
policy-login = login
policy-email = adres e-mail
policy-birth = data urodzenia
policy-phone = numer telefonu
policy-plate = numer rejestracyjny
policy-pesel = PESEL
policy-institution = nazwa instytucji

problem-rule-sets = Wybierz co najmniej jeden zestaw reguł.
problem-out-of-range = Wpisz liczbę od { $min } do { $max }.
problem-choice-missing = Reguły się wykluczają ({ $code }). Wybierz, która ma obowiązywać.
problem-choice-reason = Podaj powód wyboru: zostanie zapisany w dzienniku.
problem-password-used = To hasło było już używane. Wymyśl inne.

## Drugi składnik

account-factor = Drugi składnik logowania
account-factor-manage = Ustaw drugi składnik
factor-title = Drugi składnik logowania
factor-lead = Samo hasło można podejrzeć albo odgadnąć. Drugi składnik to coś, co masz przy sobie: telefon lub klucz.
factor-forced = Zasady instytucji wymagają od Ciebie drugiego składnika. Dodaj go, zanim zaczniesz pracę.
factor-yours = Twoje drugie składniki
factor-elsewhere = Inne miejsca zalogowania
factor-elsewhere-lead = Na to konto zalogowano się także w innym miejscu i zmiana drugiego składnika tego nie kończy. Jeżeli hasło, telefon lub klucz mogły trafić w cudze ręce, zakończ pozostałe sesje.
factor-kind = Rodzaj
factor-kind-totp = Aplikacja z kodami
factor-kind-passkey = Klucz dostępu
factor-since = Dodano
factor-used = Ostatnio użyto
factor-remove = Usuń
factor-demanded = Ostatniego nie można usunąć: zasady instytucji wymagają drugiego składnika.
factor-password = Hasło
factor-label = Nazwa, np. „telefon służbowy”
factor-app = Aplikacja z kodami
factor-app-lead = Telefon pokazuje sześciocyfrowy kod, który zmienia się co 30 sekund.
factor-app-add = Dodaj aplikację
factor-app-title = Nowa aplikacja z kodami
factor-app-how = Zeskanuj obrazek w aplikacji z kodami, a potem wpisz kod, który pokaże.
factor-app-picture = Obrazek do zeskanowania w aplikacji
factor-app-secret = Gdy nie możesz zeskanować, przepisz:
factor-app-confirm = Potwierdź
factor-code = Kod z aplikacji
factor-code-hint = Sześć cyfr.
factor-code-wrong = Kod jest nieprawidłowy albo był już użyty. Poczekaj na następny i wpisz go.
factor-passkey = Klucz dostępu
factor-passkey-lead = Odcisk palca, twarz lub PIN na tym urządzeniu albo klucz w porcie USB. Nie działa na podrobionych stronach.
factor-passkey-add = Dodaj klucz dostępu
factor-passkey-refused = Klucz nie zadziałał. Spróbuj jeszcze raz albo użyj innego sposobu.
factor-passkey-known = Na tym urządzeniu jest już klucz dostępu do Twojego konta.
factor-passkey-unfit = Pod tym adresem klucze dostępu nie działają: strona musi mieć nazwę i połączenie szyfrowane (https).
factor-outdated = nie działa: usuń i dodaj na nowo
account-passkey-outdated = Masz klucz dostępu zapisany przez wcześniejszą wersję programu. Już nie działa: usuń go i dodaj na nowo.
factor-passkey-old = Ten klucz dostępu pochodzi z wcześniejszej wersji programu i już nie działa. Wejdź w inny sposób, usuń go i dodaj na nowo.
factor-passkey-script = Klucz dostępu wymaga włączonych skryptów w przeglądarce.
factor-recovery-title = Kody odzyskiwania
factor-recovery-lead = Każdy zadziała raz, gdy nie będziesz mieć drugiego składnika. Wydrukuj je lub przepisz i schowaj: nie będą pokazane drugi raz.
factor-recovery-left =
    { $count ->
        [one] Pozostał { $count } kod.
        [few] Pozostały { $count } kody.
       *[many] Pozostało { $count } kodów.
    }
factor-recovery-new = Wydaj nowe kody
factor-recovery-kept = Mam je zapisane
factor-recovery-code = Kod odzyskiwania
factor-step-title = Drugi składnik
factor-step-lead = Hasło się zgadza. Pokaż jeszcze drugi składnik.
factor-step-hint = Sześć cyfr z aplikacji albo jeden z kodów odzyskiwania.
factor-step-passkey = Użyj klucza dostępu
factor-step-back = Zacznij od nowa
sign-in-over = Logowanie trwało za długo albo było zbyt wiele błędnych kodów. Zacznij od nowa.
done-factor-added = Drugi składnik dodano.
done-factor-removed = Drugi składnik usunięto.
done-account-factors-reset = Drugie składniki tego konta usunięto, a jego sesje zakończono.
accounts-factors-reset = Usuń drugi składnik
act-factor-add = Dodano drugi składnik
act-factor-remove = Usunięto drugi składnik
act-factor-recovery = Wydano nowe kody odzyskiwania
act-account-factors-reset = Usunięto drugie składniki konta
problem-factor-demanded = Zasady instytucji wymagają drugiego składnika: najpierw dodaj inny.
problem-factor-many = To konto ma już największą liczbę drugich składników.

## Logowanie przez dostawcę tożsamości

administration-provider = Logowanie przez Microsoft 365 lub Google
administration-provider-lead = Dostawca tożsamości (OpenID Connect) i powiązane z nim konta.
provider-lead = Pracownicy mogą potwierdzać, kim są, kontem, które placówka już prowadzi. Dostawca nie zakłada tu kont i nie daje żadnych uprawnień: te wynikają wyłącznie z upoważnień.
provider-at = Co wpisać u dostawcy
provider-at-lead = Zarejestruj u dostawcy aplikację internetową z poniższym adresem zwrotnym. Dostawca poda identyfikator i sekret, które wpiszesz niżej.
provider-callback = Adres zwrotny
provider-address = Adres logowania do rozdania pracownikom
provider-settings = Ustawienia
provider-on = Można logować się przez dostawcę
provider-name = Nazwa na przycisku
provider-name-hint = Na przykład „Microsoft 365” albo „Google Workspace”.
provider-issuer = Adres dostawcy (issuer)
provider-issuer-hint = Google: https://accounts.google.com. Microsoft 365: https://login.microsoftonline.com/ z identyfikatorem dzierżawy (tenant) placówki i /v2.0 na końcu.
provider-client = Identyfikator aplikacji (client ID)
provider-secret = Sekret aplikacji
provider-secret-hint = Przechowywany w postaci zaszyfrowanej; nikt go tu później nie odczyta.
provider-secret-kept = Sekret jest zapisany. Zostaw puste, aby go nie zmieniać.
provider-domains = Domeny adresów pracowników
provider-domains-hint = Uznajemy tylko adresy z tych domen. Kilka domen oddziel przecinkami, na przykład: szkola.example.
provider-linking = Jak powiązać osobę z kontem
provider-linking-named = ręcznie, każde konto z osobna (poniżej)
provider-linking-address = po adresie e-mail zapisanym na koncie
provider-anew = Dostawca za każdym razem pyta o hasło
provider-anew-hint = Chroni przed zalogowaniem z cudzej, otwartej przeglądarki. Microsoft 365 to obsługuje, Google nie: przy Google zostaw niezaznaczone.
provider-set-by-controller = Ustawienia dostawcy zmienia ten, kto działa w imieniu administratora danych. Ty możesz wiązać z nim konta.
provider-links = Powiązane konta
provider-links-lead = Pierwsze logowanie wiąże konto z tą jedną osobą u dostawcy na stałe, nawet gdy jej adres dostanie później ktoś inny.
provider-link = Powiąż
provider-unlink = Rozwiąż
provider-link-address = Adres u dostawcy
provider-link-none = niepowiązane
provider-link-waiting = czeka na pierwsze logowanie
provider-link-bound = powiązane
provider-link-used = powiązane, ostatnio użyte { $at }
done-account-linked = Konto czeka na pierwsze logowanie przez dostawcę.
done-account-unlinked = Powiązanie usunięto, a sesje konta zakończono.
provider-button = Zaloguj przez { $name }
provider-silent = Dostawca logowania nie odpowiada albo odpowiada nie tak, jak powinien. Spróbuj za chwilę lub zaloguj się hasłem.
provider-turned-back = Logowanie u dostawcy przerwano. Możesz spróbować jeszcze raz.
provider-stale = To logowanie zaczęło się zbyt dawno albo w innej przeglądarce. Zacznij jeszcze raz.
provider-doubted = Odpowiedź dostawcy nie przeszła sprawdzenia, dlatego nie możemy Cię zalogować. Zacznij jeszcze raz; jeśli to się powtarza, powiadom osobę, która prowadzi konta.
provider-unconfirmed = Dostawca nie potwierdził adresu e-mail z domeny placówki. Zgłoś się do osoby, która prowadzi konta.
provider-unlinked = Z adresem { $address } nie jest powiązane żadne konto w tej instytucji. Zgłoś się do osoby, która prowadzi konta.
provider-blocked = To konto jest wyłączone. Zgłoś się do osoby, która prowadzi konta.
provider-shared = Z tego konta korzysta się także w innych placówkach, w których imieniu ten dostawca nie poświadcza tożsamości. Zaloguj się hasłem.
unlock-other-way = Wróć przez dostawcę logowania
sign-provider-again = Nie masz tu hasła? Wyloguj się, zaloguj ponownie przez dostawcę i podpisz w ciągu 10 minut.
factor-provider-again = Nie masz tu hasła? Wyloguj się i zaloguj ponownie przez dostawcę: przez 10 minut hasło nie jest potrzebne.
problem-provider-long = Tekst jest za długi albo zawiera niedozwolone znaki.
problem-provider-https = Adres dostawcy musi zaczynać się od https://.
problem-provider-tenant = Podaj adres z identyfikatorem dzierżawy (tenant) placówki, a nie adres wspólny dla wszystkich organizacji.
problem-provider-domain = Podaj domeny w rodzaju szkola.example, najwyżej 20.
problem-provider-silent = Pod tym adresem nie odpowiada dostawca, który tak się przedstawia. Sprawdź adres i połączenie serwera z internetem.
problem-provider-address = Podaj pełny adres e-mail z jednej z domen placówki.
problem-provider-taken = Ten adres czeka już na pierwsze logowanie do innego konta.
act-sign-in-provider = Zmieniono ustawienia dostawcy logowania
account-provider = Na to konto można zalogować się także przez dostawcę logowania placówki.
account-provider-used = Na to konto można zalogować się także przez dostawcę logowania placówki; ostatnio { $at }.
act-account-link = Powiązano konto z dostawcą logowania
act-account-unlink = Rozwiązano powiązanie konta z dostawcą logowania
