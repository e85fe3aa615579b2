# Wydruki.
documents-title = Wzory i wydruki
documents-lead = Załączniki polityki drukowane z tego, co jest w rejestrach. Wzór jednego wpisu wydrukujesz ze strony tego wpisu.
documents-code = Kod
documents-form = Wzór
documents-register = Rejestr
documents-print = Wydruk
documents-whole = Drukuj PDF
documents-choose = Wybierz wpis
document-record = Karta wpisu
printed-author = data i podpis sporządzającego
printed-approval = data i podpis zatwierdzającego
printed-as-of = stan na { $day }
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
institution-logo-hint = PNG lub JPEG, do 200 KB. Stoi na każdym dokumencie. Zapis bez wybranego pliku usuwa logo.
institution-logo-save = Zapisz logo
problem-logo-too-large = Logo może mieć najwyżej { $max } KB.
problem-logo-kind = Logo musi być plikiem PNG albo JPEG.
problem-logo-broken = Tego obrazu nie da się umieścić w dokumencie. Zapisz go jeszcze raz jako PNG i spróbuj ponownie.
records-print = Drukuj tę listę
documents-policies = Polityka i dokumenty z niej wyprowadzone
documents-attachments = Załączniki
documents-see = Zobacz
