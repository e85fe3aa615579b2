findings = Spójność rejestrów
findings-intro = Sprzeczności między rejestrami, których nie widać w żadnym pojedynczym wpisie.
findings-none = Rejestry są ze sobą zgodne.
findings-count =
    { $count ->
        [one] { $count } niezgodność
        [few] { $count } niezgodności
        [many] { $count } niezgodności
       *[other] { $count } niezgodności
    }

check-named-sets = Zbiory wskazane w obszarach i urządzeniach są w wykazie
check-paper-sets = Każdy zbiór papierowy ma pomieszczenie
check-electronic-sets = Każdy zbiór elektroniczny ma urządzenie
check-set-keepers = Każdy zbiór ma opiekuna
check-idle-authorisations = Nadane upoważnienia rzeczywiście otwierają dostęp
check-replaced-authorisations = Zastąpione upoważnienia są odwołane
check-post-authorisations = Każde stanowisko przy zbiorze ma osobę z upoważnieniem
check-program-sign-in = Każdy program ma sposób logowania
check-device-protection = Każde urządzenie ma określony stan ochrony
check-system-support = Systemy operacyjne mają wsparcie producenta
check-activity-sets = Każda czynność ma zbiór danych
check-processor-contracts = Każdy podmiot przetwarzający ma umowę
check-lost-carriers = Utracone urządzenia i nośniki mają wpis w rejestrze naruszeń
check-carrier-encryption = Urządzenia wynoszone i nośniki z danymi są zaszyfrowane
check-repair-contracts = Serwis z danymi ma umowę powierzenia
check-destruction-protocols = Zniszczone urządzenia i nośniki mają protokół
check-set-backups = Każdy zbiór elektroniczny ma kopię zapasową
check-device-scans = Każdy komputer ma ochronę antywirusową
check-device-reviews = Serwery i urządzenia sieciowe mają przeglądy

finding-set-unknown = Zbioru „{ $set }” nie ma w wykazie zbiorów. Dodaj go albo popraw nazwę.
finding-set-missing = Wskazano zbiór nr { $number }, którego nie ma w wykazie.
finding-set-disposed = Wskazano zbiór „{ $set }”, który został już usunięty.
finding-set-without-room = Zbiór papierowy nie jest przypisany do żadnego pomieszczenia.
finding-set-without-device = Zbiór elektroniczny nie jest przypisany do żadnego urządzenia.
finding-set-without-keeper = Zbiór nie ma opiekuna – ani własnego, ani w miejscu, w którym stoi.
finding-access-without-training = Upoważnienie nie otwiera dostępu: nie odnotowano szkolenia.
finding-access-without-pledge = Upoważnienie nie otwiera dostępu: brak zobowiązania do poufności.
finding-authorisation-replaced = Nowe upoważnienie zastąpiło to. Odwołaj je i odbierz, co się kończy: konta w innych systemach, klucze, urządzenia.
finding-access-without-policy = Upoważnienie nie otwiera dostępu: osoba nie potwierdziła znajomości polityki.
finding-post-without-authorisation = Nikt na stanowisku „{ $post }” nie ma ważnego upoważnienia do tego zbioru.
finding-program-without-sign-in = Program „{ $program }” nie ma określonego sposobu logowania.
finding-device-without-status = Urządzenie nie ma określonego stanu ochrony.
finding-device-unprotected = Urządzenie jest oznaczone jako niechronione.
finding-system-unsupported = Wsparcie systemu { $system } skończyło się { $day }. Zaktualizuj system albo wycofaj urządzenie.
finding-activity-without-set = Czynność nie ma wskazanego zbioru danych.
finding-processor-without-contract = Bez obowiązującej umowy powierzenia dane przetwarza podmiot: { $processor }.
finding-contract-over = Wygasła umowa powierzenia z podmiotem: { $processor }.

check-system-sets = Systemy i zbiory elektroniczne zgadzają się ze sobą
check-system-programs = Programy na urządzeniach są w wykazie systemów
check-system-suppliers = Dostawcy systemów mają umowę powierzenia
check-system-accounts = Konta z upoważnień są w systemach, które działają

finding-set-without-system = Zbiór elektroniczny nie jest w żadnym używanym systemie.
finding-program-without-system = Programu „{ $program }” nie ma wśród używanych systemów. Dodaj go albo popraw nazwę.
finding-system-supplier = Bez obowiązującej umowy powierzenia dostęp do systemu ma podmiot: { $processor }.
finding-account-without-system = Upoważnienie wymienia system „{ $system }”, którego nie ma wśród używanych.

check-transfers-assessed = Przekazania do państw trzecich są ocenione
check-transfers-basis = Trwające przekazania mają podstawę także dziś
check-child-answers-logged = Odpowiedzi o dzieciach są w rejestrze udostępnień

finding-transfer-not-assessed = Dane trafiają poza EOG, ale nie ma trwającego, ocenionego przekazania, które tego dotyczy.
finding-transfer-without-basis = Przekazanie do państwa „{ $country }” nie ma już podstawy. Wstrzymaj je albo oceń na nowo.
finding-child-answer-not-logged = Dane dziecka udostępniono, ale nie ma wpisu w rejestrze udostępnień.
finding-lost-without-breach = Utrata nie ma wpisu w rejestrze naruszeń.
finding-carrier-unencrypted = Urządzenie wynoszone albo nośnik z danymi nie jest zaszyfrowane w całości.
finding-repair-without-contract = Sprzęt z danymi naprawia podmiot bez obowiązującej umowy powierzenia: { $processor }.
finding-gone-without-protocol = Nie ma protokołu zniszczenia ani usunięcia danych.
finding-set-without-backup = Zbiór elektroniczny nie ma działającego planu kopii zapasowej.
finding-device-without-scans = Komputer nie ma karty ochrony antywirusowej.
finding-device-without-review = Od kwartału nie było przeglądu i żaden nie jest zaplanowany.
