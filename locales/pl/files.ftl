# Pliki przy wpisach.
files-title = Załączniki
files-refused = Pliku nie dołączono
files-none = Do tego wpisu nikt jeszcze nie dołączył pliku.
file-attach = Dołącz plik
file-attach-hint = PDF, zdjęcie, dokument lub podpis elektroniczny, do 25 MB. Możesz też przeciągnąć plik w to miejsce.
file-attach-do = Dołącz
file-remove = Usuń na zawsze
file-preview = Podgląd
file-facts = { $size }, { $at }, { $by }
size-kilobytes = { $count } KB
size-megabytes = { $whole },{ $tenth } MB
done-attached = Plik dołączono.
done-file-removed = Plik usunięto na zawsze.
problem-file-empty = Wybierz plik, który nie jest pusty.
problem-file-large = Plik jest większy niż 25 MB. Zmniejsz rozdzielczość skanu albo podziel dokument.
problem-file-blocked = Polityka, która obowiązuje, nie dopuszcza plików tego rodzaju.
problem-file-kind = Takiego pliku nie przyjmujemy albo jego zawartość nie zgadza się z nazwą. Dołącz PDF, PNG, JPG, TIFF, DOCX, XLSX, ODT, ODS, ZIP, podpis elektroniczny, wiadomość EML, TXT lub CSV.
problem-prints-count = Rejestr przechowuje najwyżej { $max } podpisanych wydruków. Usuń niepotrzebne i podpisz ponownie.
problem-file-count = Przy wpisie może być najwyżej { $max } plików. Usuń zbędne albo połącz je w jeden dokument.

error-files-unavailable = Magazyn plików nie odpowiada
error-files-unavailable-lead = Pliku nie zapisano ani nie odczytano. Spróbuj za chwilę; gdy to nie pomoże, zawiadom administratora.
