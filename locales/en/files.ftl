# Files of records.
files-title = Attachments
files-refused = The file was not attached
files-none = Nobody has attached a file to this record yet.
file-attach = Attach a file
file-attach-hint = PDF, picture, document or electronic signature, up to 25 MB. You can also drop a file here.
file-attach-do = Attach
file-remove = Remove for good
file-preview = Preview
file-facts = { $size }, { $at }, { $by }
size-kilobytes = { $count } KB
size-megabytes = { $whole }.{ $tenth } MB
done-attached = The file was attached.
done-file-removed = The file was removed for good.
problem-file-empty = Choose a file that is not empty.
problem-file-large = The file is larger than 25 MB. Scan it at a lower resolution or split the document.
problem-file-blocked = The policy in force lets no files of this kind in.
problem-file-kind = We do not take this kind of file, or its content does not match its name. Attach PDF, PNG, JPG, TIFF, DOCX, XLSX, ODT, ODS, ZIP, an electronic signature, an EML message, TXT or CSV.
problem-prints-count = A register keeps at most { $max } signed prints. Remove those no longer needed and sign again.
problem-file-count = A record holds at most { $max } files. Remove what is not needed or join them into one document.

error-files-unavailable = The storage of files does not answer
error-files-unavailable-lead = The file was neither saved nor read. Try again in a moment; if that does not help, tell the administrator.
