# Strona publiczna instytucji i jej ustawienia.

administration-public-page = Strona publiczna
administration-public-page-lead = Klauzule, kontakty i formularz żądań dla każdego, bez konta.

public-title = Ochrona danych osobowych
public-lead = Jak przetwarzamy dane, kogo pytać i jak skorzystać ze swoich praw.
public-languages = Język strony
public-no-cookies = Ta strona nie używa plików cookie i nie ładuje niczego z innych serwisów.
public-contacts = Kontakt
public-controller = Administrator danych
public-officer = Inspektor ochrony danych
public-phone = Telefon:
public-clauses = Klauzule informacyjne
public-clauses-lead = Informacje wymagane przez art. 13 i 14 RODO, w obowiązującej wersji.
public-clauses-none = Nie opublikowano jeszcze żadnej klauzuli. Zapytaj administratora lub inspektora.
public-since = od { $day }
public-version = Wersja klauzuli: { $version }
public-rights = Twoje prawa
public-rights-lead = Z praw korzystasz bezpłatnie. To, które z nich przysługują, zależy od podstawy przetwarzania; mówi o tym klauzula.
public-right-access = Dostęp do danych
public-right-access-text = Możesz zapytać, czy przetwarzamy Twoje dane i jakie, oraz dostać ich kopię (art. 15 RODO).
public-right-rectification = Sprostowanie
public-right-rectification-text = Możesz żądać poprawienia danych błędnych i uzupełnienia niekompletnych (art. 16 RODO).
public-right-erasure = Usunięcie
public-right-erasure-text = Możesz żądać usunięcia danych, jeśli nie musimy ich przechowywać (art. 17 RODO).
public-right-restriction = Ograniczenie przetwarzania
public-right-restriction-text = Możesz żądać, by dane tylko przechowywać, na przykład do wyjaśnienia sporu (art. 18 RODO).
public-right-portability = Przeniesienie danych
public-right-portability-text = Dane podane na podstawie zgody lub umowy możesz dostać w pliku i przekazać dalej (art. 20 RODO).
public-right-objection = Sprzeciw
public-right-objection-text = Możesz sprzeciwić się przetwarzaniu w interesie publicznym lub w uzasadnionym interesie (art. 21 RODO).
public-right-withdrawal = Cofnięcie zgody
public-right-withdrawal-text = Zgodę możesz cofnąć w każdej chwili, równie łatwo, jak ją wyrazić (art. 7 ust. 3 RODO).
public-right-complaint = Skarga
public-right-complaint-text = Możesz wnieść skargę do Prezesa Urzędu Ochrony Danych Osobowych (art. 77 RODO).
public-how = Jak złożyć żądanie
public-how-form = Wypełnij formularz na tej stronie
public-how-other = Możesz też napisać, zadzwonić lub przyjść. Forma jest dowolna, nie trzeba podawać powodów.
public-how-any = Możesz napisać, zadzwonić lub przyjść. Forma jest dowolna, nie trzeba podawać powodów.
public-how-time = Odpowiadamy bez zbędnej zwłoki, najpóźniej w ciągu miesiąca. Jeśli sprawa jest złożona, uprzedzimy o przedłużeniu.
public-how-identity = Możemy zapytać o coś, co potwierdzi, kto pyta. Nie prosimy o kopię dowodu osobistego.
public-addresses = Adresy, z których piszemy
public-addresses-lead = Wiadomość z innego adresu może być oszustwem. Zadzwoń, zanim otworzysz załącznik lub odnośnik.
public-remote = Kontakt na odległość
public-remote-link = Bezpieczny kontakt przez telefon, pocztę i wideo

public-request = Złóż żądanie
public-request-lead = Żądanie zaczyna się liczyć, gdy potwierdzisz adres e-mail. Za dzień wpływu uznajemy dzień wysłania formularza.
public-requester = Imię i nazwisko
public-email = E-mail
public-email-hint = Na ten adres wyślemy odnośnik do potwierdzenia, a potem odpowiedź.
public-kind = Czego żądasz
public-kind-choose = Wybierz
public-subject = Treść żądania
public-subject-hint = Napisz, czego dotyczy sprawa. Nie podawaj numeru PESEL ani informacji o zdrowiu, jeśli nie są potrzebne.
public-request-privacy = Dane z formularza przetwarzamy, aby rozpatrzyć żądanie (art. 6 ust. 1 lit. c w związku z art. 12 RODO). Bez potwierdzenia usuwamy je po dwóch dobach.
public-trap = Nie wypełniaj tego pola
public-send = Wyślij
public-otherwise = Inne sposoby
problem-public-stale = Formularz trzeba wysłać jeszcze raz. Wpisane odpowiedzi są na miejscu.
problem-public-full = Czeka teraz zbyt wiele niepotwierdzonych żądań. Spróbuj później albo wybierz inny sposób.
public-sent = Sprawdź pocztę
public-sent-text =
    { $count ->
        [one] Jeśli adres jest poprawny, przyjdzie wiadomość z odnośnikiem. Potwierdź żądanie w ciągu { $count } godziny.
        [few] Jeśli adres jest poprawny, przyjdzie wiadomość z odnośnikiem. Potwierdź żądanie w ciągu { $count } godzin.
       *[many] Jeśli adres jest poprawny, przyjdzie wiadomość z odnośnikiem. Potwierdź żądanie w ciągu { $count } godzin.
    }
public-sent-day = Po potwierdzeniu za dzień wpływu uznamy dzisiejszy dzień.
public-sent-few =
    { $count ->
        [one] Na jeden adres wysyłamy najwyżej { $count } wiadomość dziennie. Jeśli nic nie przyjdzie, wybierz inny sposób.
        [few] Na jeden adres wysyłamy najwyżej { $count } wiadomości dziennie. Jeśli nic nie przyjdzie, wybierz inny sposób.
       *[many] Na jeden adres wysyłamy najwyżej { $count } wiadomości dziennie. Jeśli nic nie przyjdzie, wybierz inny sposób.
    }
public-confirm = Potwierdź żądanie
public-confirm-text = Naciśnij przycisk, aby potwierdzić adres e-mail i złożyć żądanie.
public-confirm-button = Potwierdzam
public-confirmed = Żądanie złożone
public-confirmed-text = Żądanie ma numer { $number }. Dzień wpływu: { $day }.
public-confirmed-due = Odpowiedź wyślemy najpóźniej { $day }.
public-over = Odnośnik nie działa
public-over-text = Żądanie zostało już potwierdzone albo minął czas na potwierdzenie. W drugim wypadku wyślij formularz ponownie.

public-accessibility = Deklaracja dostępności
public-accessibility-intro = zobowiązuje się zapewnić dostępność swojej strony zgodnie z ustawą z 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych. Deklaracja dotyczy strony
public-prepared-on = Data sporządzenia deklaracji
public-reviewed-on = Data ostatniego przeglądu
public-conformity = Stan dostępności
public-conformity-full = Strona jest w pełni zgodna z wymaganiami ustawy.
public-conformity-partial = Strona jest częściowo zgodna z wymaganiami ustawy.
public-conformity-missing = Strona nie jest zgodna z wymaganiami ustawy.
public-exceptions = Co nie jest dostępne i dlaczego
public-assessed = Deklarację sporządzono na podstawie samooceny.
public-accessibility-contact = Uwagi i kontakt
public-accessibility-ask = O problemach z dostępnością można napisać lub zadzwonić:
public-accessibility-demand = Żądanie zapewnienia dostępności
public-accessibility-demand-text = Każdy może żądać dostępności strony lub jej elementu albo udostępnienia treści w inny sposób. W żądaniu podaj, o jaką stronę i jaki element chodzi oraz jak się z Tobą skontaktować. Odpowiemy bez zbędnej zwłoki, najpóźniej w ciągu 7 dni; jeśli to za krótko, podamy nowy termin, nie dłuższy niż 2 miesiące od żądania.
public-accessibility-complaint = Jeśli odmówimy albo nie dotrzymamy terminu, możesz złożyć skargę do nas, a potem wniosek do Rzecznika Praw Obywatelskich.
public-building = Dostępność budynku

public-settings-lead = Strona jest wyłączona, dopóki jej nie włączysz. Nie wymaga konta i nie zostawia plików cookie.
public-settings-see = Zobacz stronę
public-settings-what = Co pokazuje
public-settings-on = Strona jest włączona
public-settings-requests = Można na niej złożyć żądanie
public-settings-no-mail = Formularz pojawi się, gdy w konfiguracji programu będzie serwer poczty: żądanie liczy się po potwierdzeniu adresu e-mail.
public-settings-notice = Pokazuje zasady kontaktu na odległość
public-settings-ways = Inne drogi kontaktu
public-settings-ways-hint = Na przykład adres do doręczeń elektronicznych albo skrytka ePUAP.
public-settings-contact = Osoba do kontaktu w sprawie dostępności
