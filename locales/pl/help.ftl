# Pomoc wiersza poleceń: zdanie o każdym poleceniu i każdej opcji.
help = Ochrona danych osobowych w instytucji: rejestry, terminy, dokumenty i dowody.
help-demo = Gotowa instytucja ze zmyślonymi danymi; wypisuje adres, konta i ich hasła
help-init = Załóż instytucję i jej pierwsze konto, gotowe do pracy
help-serve = Uruchom strony i API
help-token = Tokeny do API
help-token-create = Wypisz nowy token; tylko raz
help-token-list = Wymień tokeny konta; ich samych nie da się już pokazać
help-token-revoke = Unieważnij token o identyfikatorze z listy
help-account = Konta, dla operatora serwera: droga powrotu, gdy nie ma nikogo, kto mógłby ją wskazać
help-account-code = Wydaj jednorazowy kod do konta, do którego osoba nie może już wejść
help-account-list = Wymień loginy z ich instytucjami i powiedz, które są zablokowane
help-import = Wczytaj arkusz: w całości albo wcale
help-export = Zapisz rejestr jako arkusz
help-documents = Formularze i dokumenty: wymień je albo wydrukuj jeden z rejestrów
help-documents-list = Wszystkie formularze: kod, tytuł, rejestr, formaty
help-documents-render = Wydrukuj jeden: rodowod documents render W-9 dpias/3 -o ocena.pdf
help-ledger = Dziennik wszystkich czynności: podpisz, sprawdź, ogłoś, dowiedź
help-ledger-checkpoint = Podpisz stan dziennika i wypisz go
help-ledger-verify = Wyprowadź wszystko od nowa, od wpisów po podpis, i porównaj treści z ich skrótami
help-ledger-export = Zapisz dziennik w postaci kafelków C2SP
help-ledger-prove = Zapisz dowód, że wpis stoi w dzienniku: rodowod ledger prove breaches/17
help-ledger-check-proof = Sprawdź dowód, mając tylko klucz publiczny dziennika
help-rules = Polityka jako mechanizmy: które zasady obejmują i jak stoją w tej chwili
help-rules-coverage = Ile zasad z dokumentów obejmuje mechanizm, a ile taki, który sprawdza się na bieżąco
help-rules-status = Każdy mechanizm polityki tej instytucji i jego stan
help-rules-evidence = Wszystko na kontrolę w jednym pliku ZIP: polityka, rejestry, podpisany dziennik i dowód dla każdego wpisu
help-rules-parameters = Parametry polityki jako jeden plik TOML: wypisz, porównaj z innym albo przyjmij
help-calc = Zapytaj prawo: terminy, naruszenia, ryzyko, prawa osób, przechowywanie, identyfikatory, hasła
help-key = Klucz główny: zmień go bez przepisywania tego, co chroni
help-key-rotate = Utwórz nowy klucz główny, przełóż pod niego to, co zamykał stary, i zapisz go w pliku
help-doctor = Co jest nie tak z tą instalacją i jak to naprawić
help-completions = Podpowiedzi dla powłoki: rodowod completions bash
help-arg-json = Odpowiedz jednym dokumentem JSON i niczym więcej
help-arg-language = Język komunikatów
help-arg-help = Pokaż tę pomoc
help-arg-version = Pokaż wersję programu
help-arg-data = Katalog z bazą danych, plikami i rodowod.toml
help-arg-database-url = PostgreSQL zamiast wbudowanej bazy: postgres://użytkownik:hasło@serwer/nazwa
help-arg-master-key-file = Plik z kluczem głównym; trzymaj go poza kopią katalogu danych. Zwykle KATALOG/master.key
help-arg-files = Magazyn zgodny z S3 zamiast katalogu danych: s3://magazyn albo s3://magazyn/katalog. Tajny klucz pochodzi z RODOWOD_S3_SECRET_ACCESS_KEY albo z rodowod.toml
help-arg-s3-endpoint = Kto prowadzi magazyn: https://s3.example.pl. Zwykle Amazon
help-arg-s3-region = Region magazynu. Zwykle us-east-1
help-arg-s3-access-key-id = Identyfikator klucza dostępu
help-arg-smtp-host = Serwer poczty; hasło pochodzi z RODOWOD_SMTP_PASSWORD albo z rodowod.toml
help-arg-smtp-port = Jego port. Zwykle 587, przy tls 465, przy none 25
help-arg-smtp-security = Jak chroniona jest droga do niego; none tylko dla serwera na tym samym komputerze. Zwykle starttls
help-arg-smtp-user = Nazwa, którą się loguje
help-arg-smtp-from = Nadawca: Rodowód <rodo@example.pl>
help-arg-listen = Adres, pod którym program słucha. Zwykle 127.0.0.1:8080
help-arg-now = Pokaż przykład z tej chwili, na przykład 2026-04-03T16:55:00Z; zachowany katalog idzie dalej od niej
help-demo-arg-data = Zachowaj przykład w tym katalogu; bez niego znika z końcem programu
help-arg-preset = Jaka to instytucja
help-arg-name = Pełna nazwa, jak na papierze firmowym
help-arg-slug = Krótka nazwa do adresów: małe litery, cyfry i łączniki
help-arg-admin = Login pierwszego konta
help-arg-password-stdin = Przeczytaj hasło pierwszego konta ze standardowego wejścia
help-arg-public-url = Adres, który widzą ludzie, do odnośników w poczcie i nazwy dziennika: https://rodo.example.pl
help-arg-behind-proxy = Przed programem stoi nasz serwer pośredniczący, który w X-Forwarded-For mówi, kto się łączy
help-arg-login = Login konta
help-token-arg-name = Do czego jest token
help-arg-id = Identyfikator tokenu
help-arg-remove-second-factor = Usuń wszystkie drugie składniki i ich kody odzyskiwania: telefon albo klucz też przepadł
help-arg-enable = Otwórz na nowo konto, które jest zablokowane
help-arg-register = Rejestr, na przykład datasets
help-rules-evidence-arg-register = Tylko ten rejestr; opcję można powtórzyć
help-arg-file = Plik
help-import-arg-file = Plik XLSX albo CSV
help-arg-dry-run = Sprawdź i powiedz, niczego nie zapisując
help-arg-institution = Instytucja, gdy jest ich kilka
help-arg-mapping = POLE=NAGŁÓWEK dla kolumny, której program nie rozpoznał; opcję można powtórzyć
help-arg-format = xlsx, csv albo json
help-arg-output = Plik do zapisania
help-export-arg-output = Plik do zapisania; bez tej opcji standardowe wyjście
help-arg-code = Kod formularza, jak na liście
help-arg-record = REJESTR/NUMER wpisu
help-arg-folder = Katalog do zapisania
help-arg-key = Klucz sprawdzający; ledger export zapisuje go w pliku vkey
help-arg-volume = Ile wpisów rejestru mieści jeden PDF i jeden arkusz; większy rejestr wychodzi w częściach
help-arg-compare = Inny zestaw: kod wyjścia mówi, czy oba są zgodne
help-arg-adopt = Zestaw do przyjęcia jako następna wersja; podaje, kto ją zatwierdza, dlaczego i od kiedy
help-arg-new-key-file = Zapisz nowy klucz w tym pliku, którego jeszcze nie ma: gdy stary jest w zmiennej środowiska albo w poświadczeniu
help-arg-shell = Powłoka
help-arguments = Argumenty
help-default = Domyślnie: { $value }
help-variable = Zmienna: { $name }
help-possible = Możliwe wartości: { $values }
help-after =
    Na początek:  rodowod demo           gotowa szkoła ze zmyślonymi danymi, żeby się rozejrzeć
    Potem:        rodowod init --help    własna instytucja
    {""}              rodowod serve --help   program do codziennej pracy
    Ustawienia pochodzą z opcji, potem ze zmiennych RODOWOD_*, potem z pliku rodowod.toml w katalogu danych; haseł i tajnych kluczy nigdy nie podaje się w opcjach.
    Kod wyjścia: 0 zrobione, 1 odpowiedź brzmi „nie”, 2 złe użycie albo uszkodzona instalacja.
help-account-code-after =
    Kody na co dzień wydaje się w programie (Administracja, Konta). To polecenie jest na dzień, w którym jedyny administrator albo IOD stracił hasło, telefon lub jedno i drugie:
    {""}    rodowod account code dyrektor --data /var/lib/rodowod --remove-second-factor
    Kod zastępuje hasło, kończy wszystkie otwarte sesje, otwiera blokady i jest ważny raz, przez tyle godzin, ile ustaliła instytucja. Sprawdź, kto przed tobą stoi, i przekaż kod osobiście; hasło ta osoba ustali sama. Czynność zostaje w dzienniku instytucji jako czynność operatora.
