# Printouts.
documents-title = Forms and printouts
documents-lead = The attachments of the policy, printed from what the registers hold. A form of one record is printed from the page of that record.
documents-code = Code
documents-form = Form
documents-register = Register
documents-print = Print
documents-whole = Print PDF
documents-choose = Choose a record
document-record = Record sheet
printed-author = date and signature of the author
printed-approval = date and signature of approval
printed-as-of = as of { $day }
printed-title = Name
export-pdf = PDF for print and file
error-number-wanted = Say which record
error-number-wanted-lead = This form prints one record: add ?number= and the number of the record to the address.

document-whole = The document is complete: it holds all that the law asks for.
document-lacks = What the law asks for and the record lacks
document-lacks-note = The document can be printed all the same. The list then stands at its end.
document-complete = Complete the record
document-get = Download
document-proof-note = Printing is noted in the log. The QR code on the document leads to the proof of that entry.

paper-title = Proof of a print
paper-lead = This document was printed from a register. The print has an entry in a log that nobody can change afterwards.
paper-register = Register
paper-number = Number of the record
paper-note = The log holds neither the content of the document nor any names. It proves from which record, in which version and when the document was made.

institution-logo = Logo
institution-logo-now = The present logo
institution-logo-file = File with the logo
institution-logo-hint = PNG or JPEG, up to 200 KB. It stands on every document. Saving without a chosen file removes it.
institution-logo-save = Save the logo
problem-logo-too-large = The logo may have at most { $max } KB.
problem-logo-kind = The logo has to be a PNG or JPEG file.
problem-logo-broken = This picture cannot be put on a document. Save it again as PNG and retry.
records-print = Print this list
documents-policies = The policy and what is made of it
documents-attachments = Attachments
documents-see = See
