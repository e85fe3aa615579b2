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
