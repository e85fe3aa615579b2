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
policy-side-house = zostaje reguła wewnętrzna
policy-side-standard = obowiązuje standard
policy-factor = Drugi składnik logowania
policy-factor-who = Kto musi go mieć
policy-factor-everyone = wszyscy
policy-factor-special = upoważnieni do danych szczególnych kategorii
policy-factor-power = kto ma uprawnienie:
policy-factor-registers = Albo kto widzi rejestr
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
act-account-factors-reset = Usunięto drugie składniki konta
problem-factor-demanded = Zasady instytucji wymagają drugiego składnika: najpierw dodaj inny.
problem-factor-many = To konto ma już największą liczbę drugich składników.
