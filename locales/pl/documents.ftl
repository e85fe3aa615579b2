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
