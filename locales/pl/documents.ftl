# Wydruki.
documents-title = Wzory i wydruki
documents-lead = Załączniki polityki drukowane z tego, co jest w rejestrach. Wzór jednego wpisu wydrukujesz ze strony tego wpisu.
documents-code = Kod
documents-form = Wzór
documents-same = (to samo co { $codes })
documents-register = Rejestr
documents-print = Wydruk
documents-whole = Drukuj PDF
documents-choose = Wybierz wpis
document-record = Karta wpisu
printed-author = data i podpis sporządzającego
printed-approval = data i podpis zatwierdzającego
printed-as-of = stan na { $day }
printed-kept-in = { $count ->
    [one] bez { $count } wpisu zatrzymanego w instytucji (art. 18 i 21 RODO)
    [few] bez { $count } wpisów zatrzymanych w instytucji (art. 18 i 21 RODO)
    [many] bez { $count } wpisów zatrzymanych w instytucji (art. 18 i 21 RODO)
   *[other] bez { $count } wpisów zatrzymanych w instytucji (art. 18 i 21 RODO)
}
printed-title = Nazwa
export-pdf = PDF do druku i do akt
error-number-wanted = Podaj numer wpisu
error-number-wanted-lead = Ten wzór drukuje jeden wpis: dodaj do adresu ?number= i numer wpisu.

document-whole = Dokument jest kompletny: jest w nim wszystko, czego wymaga prawo.
document-lacks = Czego wymaga prawo, a wpis jeszcze nie ma
document-lacks-note = Dokument można wydrukować także teraz. Lista braków znajdzie się wtedy na jego końcu.
document-complete = Uzupełnij wpis
document-get = Pobierz
document-proof-note = Wydruk jest odnotowany w dzienniku. Kod QR na dokumencie prowadzi do dowodu tego wpisu.

paper-title = Dowód wydruku
paper-lead = Ten dokument wydrukowano z rejestru. Wydruk ma wpis w dzienniku, którego nikt nie może zmienić po fakcie.
paper-register = Rejestr
paper-number = Numer wpisu w rejestrze
paper-note = Dziennik nie zawiera treści dokumentu ani nazwisk. Dowodzi, z jakiego wpisu, w której wersji i kiedy dokument powstał.

institution-logo = Logo
institution-logo-now = Obecne logo
institution-logo-file = Plik z logo
institution-logo-hint = PNG lub JPEG, do 200 KB i 2000 na 2000 pikseli. Stoi na każdym dokumencie. Zapis bez wybranego pliku usuwa logo.
institution-logo-save = Zapisz logo
problem-logo-too-large = Logo może mieć najwyżej { $max } KB.
problem-logo-giant = Logo może mieć najwyżej { $max } na { $max } pikseli. Zmniejsz obraz i zapisz go jeszcze raz.
problem-logo-kind = Logo musi być plikiem PNG albo JPEG.
problem-logo-broken = Tego obrazu nie da się umieścić w dokumencie. Zapisz go jeszcze raz jako PNG i spróbuj ponownie.
records-print = Drukuj tę listę
documents-policies = Polityka i dokumenty z niej wyprowadzone
documents-attachments = Załączniki
documents-see = Zobacz

# Podpisy.
act-sign = Podpisano dokument
done-signed = Dokument podpisano. Podpisany plik jest w załącznikach wpisu.
sign-here = Podpisz elektronicznie
sign-title = Podpisz dokument
sign-lead = Podpisujesz dokument w wersji, która jest teraz w rejestrze. Skrót pliku trafi do dziennika, a dokument dostanie widoczną linię podpisu. To nie jest podpis kwalifikowany.
sign-see = Przeczytaj, co podpisujesz (PDF)
sign-person = Podpisuje
sign-password = Hasło
sign-code = Kod z aplikacji lub kod zapasowy
sign-new-sign-in = Masz tylko klucz dostępu: wyloguj się, zaloguj nim ponownie i podpisz w ciągu 10 minut albo podaj kod zapasowy.
sign-button = Podpisuję
sign-wrong = Hasło lub kod się nie zgadza. Dokument nie został podpisany.
sign-shut = Za dużo błędnych prób. Spróbuj później albo poproś o odblokowanie konta.
sign-file = { $name }-{ $number }-wersja-{ $version }.pdf
sign-file-signed = { $name }-{ $number }-wersja-{ $version }-podpisany.pdf
sign-document = Podpisany dokument
sign-digest = Skrót pliku (SHA-256)
sign-scan = Podpisujesz na papierze? Wydrukuj dokument, podpisz i dołącz skan do wpisu. Plik podpisany podpisem kwalifikowanym lub zaufanym dołącz tak samo.
sign-attach = Załączniki wpisu
sign-adopting = Podpisuje się go elektronicznie przy zarządzeniu, które go wprowadza:
sign-print-lead = Podpisujesz wydruk rejestru: wszystkie wpisy z tej listy, w stanie na podany dzień. Skrót pliku trafi do dziennika, a wydruk dostanie widoczną linię podpisu. To nie jest podpis kwalifikowany.
sign-print-file = { $name }-{ $day }.pdf
sign-print-file-signed = { $name }-{ $day }-podpisany.pdf
records-sign = Podpisz wydruk tej listy
done-signed-print = Wydruk podpisano. Podpisany plik jest pierwszy na tej liście.
signed-title = Podpisane wydruki
signed-lead = Wydruki rejestru, w całości lub zawężone, podpisane w systemie, od najnowszego. Obok każdego podpisanego jest plik, którego skrót trafił do dziennika.
signed-none = Nikt jeszcze nie podpisał wydruku tego rejestru.
signatures-title = Podpisy
signature-entry = wpis { $entry } w dzienniku
signature-earlier = Podpisano wersję { $old } wpisu; teraz obowiązuje wersja { $new }.
file-signatures-title = Podpisy w pliku
file-signatures-check = sprawdź podpisy
file-signatures-none = W tym pliku nie ma podpisu kwalifikowanego, zaufanego ani innego, który umiemy odczytać. Podpis złożony w Rodowodzie nie jest częścią pliku: widać go jako linię na wydruku, a jego dowód jest w dzienniku, pod kodem QR.
file-signatures-note = Sprawdzamy budowę podpisu i to, czy pasuje do pliku. Nie sprawdzamy, czy wystawca certyfikatu jest zaufany ani czy certyfikatu nie unieważniono. Ważność kwalifikowaną potwierdzi usługa walidacji.
file-signature-format = Rodzaj
file-signature-at = Czas podany przez podpisującego
file-signature-coverage = Zakres
file-signature-coverage-holds = obejmuje cały plik
file-signature-coverage-fails = nie obejmuje całego pliku
file-signature-coverage-unchecked = nie sprawdzono
file-signature-after = Dopisano po podpisie
file-signature-bytes =
    { $count ->
        [one] { $count } bajt
        [few] { $count } bajty
       *[many] { $count } bajtów
    }
file-signature-digest = Skrót
file-signature-digest-holds = zgodny z plikiem
file-signature-digest-fails = niezgodny z plikiem: plik zmieniono po podpisaniu
file-signature-digest-unchecked = nie sprawdzono: nie ma tu podpisanego pliku albo użyto nieznanego przekształcenia
file-signature-seal = Podpis
file-signature-seal-holds = złożony kluczem z certyfikatu
file-signature-seal-fails = nie pasuje do certyfikatu
file-signature-seal-unchecked = nie sprawdzono tego rodzaju podpisu
file-signature-of = Dotyczy pliku
file-signature-issuer = Wystawca certyfikatu
file-signature-own = wystawiony samemu sobie
file-signature-serial = Numer certyfikatu
file-signature-valid = Certyfikat ważny
file-signature-stamp = Znacznik czasu
file-signature-stamp-there = jest, bez sprawdzania
file-signature-nobody = Podpis bez certyfikatu
file-signature-sound = Podpis pasuje do pliku.
file-signature-broken = Podpis nie pasuje: plik zmieniono po podpisaniu albo podpis nie należy do właściciela certyfikatu. Nie przyjmuj go bez wyjaśnienia.
file-signature-partial = Podpis pasuje do części pliku: po podpisaniu coś dopisano – następny podpis albo zmianę. Porównaj go z podpisem, który obejmuje cały plik.
file-signature-unknown = Tego podpisu nie umiemy sprawdzić. Dołącz do wpisu plik, którego dotyczy, albo skorzystaj z usługi walidacji.

# Zmiany polityki.
policy-change-new = nowa zasada
policy-change-since = zmiana względem wersji { $version }:
policy-change-words = poprzednie brzmienie: { $before }
policy-change-value = { $label }: poprzednio { $before }
