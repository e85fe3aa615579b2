# Printouts.
documents-title = Forms and printouts
documents-lead = The attachments of the policy, printed from what the registers hold. A form of one record is printed from the page of that record.
documents-code = Code
documents-form = Form
documents-same = (the same as { $codes })
documents-register = Register
documents-print = Print
documents-whole = Print PDF
documents-choose = Choose a record
document-record = Record sheet
printed-author = date and signature of the author
printed-approval = date and signature of approval
printed-as-of = as of { $day }
printed-kept-in = { $count ->
    [one] without { $count } record that stays in the institution (art. 18 and 21 GDPR)
   *[other] without { $count } records that stay in the institution (art. 18 and 21 GDPR)
}
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
institution-logo-hint = PNG or JPEG, up to 200 KB and 2000 by 2000 pixels. It stands on every document. Saving without a chosen file removes it.
institution-logo-save = Save the logo
problem-logo-too-large = The logo may have at most { $max } KB.
problem-logo-giant = The logo may have at most { $max } by { $max } pixels. Make the picture smaller and save it again.
problem-logo-kind = The logo has to be a PNG or JPEG file.
problem-logo-broken = This picture cannot be put on a document. Save it again as PNG and retry.
records-print = Print this list
documents-policies = The policy and what is made of it
documents-attachments = Attachments
documents-see = See

# Signatures.
act-sign = Document signed
done-signed = The document is signed. The signed file is among the attachments of the record.
sign-here = Sign electronically
sign-title = Sign a document
sign-lead = You sign the document in the version that is in the register now. The digest of the file goes into the log, and the document gets a visible signature line. This is no qualified signature.
sign-see = Read what you sign (PDF)
sign-person = Signs
sign-password = Password
sign-code = Code of the app or a recovery code
sign-new-sign-in = You have a passkey alone: sign out, sign in with it again and sign within 10 minutes, or give a recovery code.
sign-button = I sign
sign-wrong = The password or the code is not right. The document was not signed.
sign-shut = Too many wrong answers. Try later or ask for your account to be unlocked.
sign-file = { $name }-{ $number }-version-{ $version }.pdf
sign-file-signed = { $name }-{ $number }-version-{ $version }-signed.pdf
sign-document = Signed document
sign-digest = Digest of the file (SHA-256)
sign-scan = Do you sign on paper? Print the document, sign it and attach the scan to the record. Attach a file with a qualified signature or a trusted profile in the same way.
sign-attach = Attachments of the record
sign-adopting = It is signed electronically beside the order that adopts it:
sign-print-lead = You sign a print of the register: all records of this list, as they stood on the day given. The digest of the file goes into the log, and the print gets a visible signature line. This is no qualified signature.
sign-print-file = { $name }-{ $day }.pdf
sign-print-file-signed = { $name }-{ $day }-signed.pdf
records-sign = Sign a print of this list
done-signed-print = The print is signed. The signed file is the first one of this list.
signed-title = Signed prints
signed-lead = Prints of the register, whole or narrowed, that were signed here, the newest first. Beside each is the file whose digest went into the log.
signed-none = Nobody has signed a print of this register yet.
signatures-title = Signatures
signature-entry = entry { $entry } of the log
signature-earlier = Version { $old } of the record was signed; version { $new } holds now.
file-signatures-title = Signatures in a file
file-signatures-check = check signatures
file-signatures-none = This file holds no qualified, trusted or other signature that we can read. A signature given in Rodowód is no part of the file: it shows as a line on the print, and its proof is in the log, behind the QR code.
file-signatures-note = We check how the signature is built and whether it fits the file. Whether the issuer of the certificate is trusted, and whether the certificate was revoked, is not checked. A validation service confirms a qualified signature.
file-signature-format = Kind
file-signature-at = Time given by the signer
file-signature-coverage = Coverage
file-signature-coverage-holds = the whole file is signed
file-signature-coverage-fails = not the whole file is signed
file-signature-coverage-unchecked = not checked
file-signature-after = Added after signing
file-signature-bytes =
    { $count ->
        [one] { $count } byte
       *[other] { $count } bytes
    }
file-signature-digest = Digest
file-signature-digest-holds = fits the file
file-signature-digest-fails = does not fit: the file was changed after signing
file-signature-digest-unchecked = not checked: the file that was signed is not here, or its transform is not known
file-signature-seal = Signature
file-signature-seal-holds = made with the key of the certificate
file-signature-seal-fails = does not fit the certificate
file-signature-seal-unchecked = this kind is not checked
file-signature-of = Belongs to the file
file-signature-issuer = Issuer of the certificate
file-signature-own = issued by itself
file-signature-serial = Number of the certificate
file-signature-valid = Certificate valid
file-signature-stamp = Time stamp
file-signature-stamp-there = present, not checked
file-signature-nobody = A signature without a certificate
file-signature-sound = The signature fits the file.
file-signature-broken = The signature does not fit: the file was changed after signing, or the signature is not that of the certificate's owner. Do not accept it without an explanation.
file-signature-partial = The signature fits a part of the file: something was added after signing, the next signature or a change. Compare it with the signature that covers the whole file.
file-signature-unknown = We cannot check this signature. Attach the file it belongs to, or use a validation service.

# Changes of the policy.
policy-change-new = new rule
policy-change-since = changed since version { $version }:
policy-change-words = worded before as: { $before }
policy-change-value = { $label }: { $before } before
