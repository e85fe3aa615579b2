# Texts that all pages share.

## The frame

shell-skip = Skip to content
shell-institution = Institution
shell-sign-out = Sign out
shell-menu = Menu
shell-navigation = Navigation
group-processing = Processing
group-persons = People and their rights
group-staff = Staff and access
group-partners = Outside parties
group-risk = Risk and breaches
group-retention = Retention and deletion
group-security = Places and systems
group-contact = Contact and recordings
shell-policy = Policy
shell-tools = Tools

## Signing in

sign-in-title = Sign in
sign-in-lead = Personal-data protection for an institution.
sign-in-login = Login
sign-in-password = Password
sign-in-button = Sign in
sign-in-wrong = The login or the password is wrong.
sign-in-locked = Too many failed attempts. Try again after { $until }.

## Today

today-title = Today
today-overdue = Overdue
today-soon = Within 7 days
today-later = Within 30 days
today-watched = Deadlines for others to meet
today-drafts = Unfinished records
today-findings = Contradictions between registers
today-registers = Open records
today-clear = Nothing urgent
today-clear-lead = No deadline has passed and none ends within the next seven days.
today-fill = Fill in
today-look = See the entry
today-finish = Finish
today-together-title = Do together
today-together = Together: { $step } ({ $register }, { $count })
today-more =
    { $count ->
        [one] and { $count } more
       *[other] and { $count } more
    }

## Deadlines

due-met = done
due-today = today
due-tomorrow = tomorrow
due-in-days =
    { $count ->
        [one] in { $count } day
       *[other] in { $count } days
    }
due-days-late =
    { $count ->
        [one] { $count } day late
       *[other] { $count } days late
    }
due-in-hours =
    { $count ->
        [one] in { $count } hour
       *[other] in { $count } hours
    }
due-hours-late =
    { $count ->
        [one] { $count } hour late
       *[other] { $count } hours late
    }
due-within-hour = in less than an hour
due-just-passed = just passed

date-long = { $day } { $month } { $year }
date-and-time = { $date }, { $time }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

## The list of records

records-new = Add a record
form-from-model = This is a filled-in example and nothing is saved yet. Go through each field, make it your own, remove what does not fit, and save it as a draft.
records-import = Import from a file
records-export-shown = Save this list as a file
records-export = Download
records-as-of = As of a day
records-search = Search this register
records-search-hint = Search: a word or its beginning (at least 3 letters)
records-filter = Filter
records-more-filters = More filters
records-state = State
records-all = All
records-any = any
records-number = No.
records-due = Next deadline
records-none = This register has no records yet.
records-none-found = Nothing matches this search.
records-show-all = Show all records
records-pages = Pages
records-first-page = To the beginning
records-next-page = Next page

## A record

record-number = no. { $number }
record-draft = Draft
record-changed = Last change: { $at }, { $by }
record-edit = Edit
record-deadlines = Deadlines
record-why = Why then?
step-others-wait = Open records are linked to this one: { $what }.
step-other-named = { $register } “{ $title }”
completeness-title = Completeness
completeness-sentence = { $met } of { $all } demands met
completeness-count = { $met } of { $all }
completeness-met = Met
gap-required = Fill in: { $field }
record-left-to = “{ $step }”: by the policy in force decided by { $who }.
record-linked-from = Linked records
record-documents = Documents to print
record-trail = Trail
record-history = History of changes
record-proof = Proof in the log
record-erase = Erase for good
record-version = version { $version }
record-versions =
    { $count ->
        [one] { $count } version
       *[other] { $count } versions
    }
record-entry = entry { $entry } of the log
record-untouched = Parts not begun
record-unfilled = Not filled in:
record-erased-title = Erased record
record-erased = The content of this record was erased for good: its key is destroyed, so that not even a backup can be read. Its number and its trail in the log remain.
record-erased-because = Reason for the erasure: { $why }

document-authorisation = Authorisation
document-breach-report = Breach report

value-none = none
value-yes = yes
value-no = no
value-rows =
    { $count ->
        [one] { $count } item
       *[other] { $count } items
    }

act-enter = Entered
act-save = Changed
act-view = Viewed
act-view-history = History viewed
act-erase = Erased for good
act-continue = Next entry of the series opened
act-export = Downloaded as a file
act-import = Imported from a file
act-print = Printed
act-prove = Proof issued
act-profile = Institution's data changed
act-numbering = Numbering of records changed
act-found = Institution founded
act-account-create = Account created
act-account-reset = One-time code issued
act-account-disable = Account disabled
act-account-enable = Account enabled
act-operator-code = One-time code issued by the operator of the server
act-operator-enable = Account enabled by the operator of the server
act-operator-factors = Second factors removed by the operator of the server

## Forms

form-new-title = New record: { $what }
form-edit-title = Edit: { $title }
form-save = Save
form-save-draft = Save as a draft
form-cancel = Cancel
form-optional = (optional)
form-problem = Error:
form-problems =
    { $count ->
        [one] { $count } thing to fix
       *[other] { $count } things to fix
    }
form-choose = – choose –
form-no-choice = not stated
form-nothing-to-choose = There is nothing to choose from yet.
form-narrow = Narrow the list
form-row = Item { $number }
form-add-row = Add an item
form-remove-row = Remove the item
place-in-row = { $field }, item { $row }: { $column }

move-reason = Reason
move-reason-hint = It stays in the history of the record.

done-entered = The record was added.
done-saved = The changes were saved.
done-draft = The draft was saved. Finish it later.
done-moved = Done.
done-erased = The record was erased for good.
done-erased-but-prints = The record was erased for good. Signed prints of this register may still say what it said.
done-moved-but-prints = Done. What was erased may still stand on signed prints of the registers it came from.
done-imported =
    { $count ->
        [one] { $count } record was imported.
       *[other] { $count } records were imported.
    }
done-password = The password was changed.
done-view = The settings were saved.
done-session = The session was ended.
done-account-disabled = The account was disabled and its sessions ended.
done-account-enabled = The account was enabled.
done-job-retried = The job will be tried again.

## Two versions

conflict-title = Somebody saved this record before you
conflict-explanation = Changes were saved: { $at }, { $by }. Nothing is lost: both versions are below.
conflict-field = Field
conflict-theirs = Saved in the register
conflict-mine = Your version
conflict-both = changed by both
conflict-what-now = The form already holds both versions together: fields that only the other person changed are theirs, fields that you changed are yours. Check the fields that both of you changed, then save.

## History and proof

history-title = History of changes
history-lead = Who changed what, and when. The latest changes come first.
history-field = Field
history-before = Before
history-after = After

proof-title = Proof in the log
proof-lead = Every act on this record has its entry in a log that can only be added to. The proof file lets anybody check that, without this program and without seeing the data.
proof-download = Download the proof file
proof-entries = What stands in the log
proof-entry = Entry
proof-when = When
proof-who = Who
proof-act = Act
proof-version = Version
proof-check = How to check it without access to the system
proof-check-1 = Download the proof file and hand it to whoever checks.
proof-check-2 = Give them the verifier key of the log, preferably by another route than the file, such as a signed report or the institution's website:
proof-check-3 = They run on their own computer:
proof-check-note = The file follows the open C2SP formats, so other tools can check it as well. It holds no content of the record, only cryptographic digests.
proof-file = Content of the file
proof-show = Show the proof file

## Import

import-title = Import from a file
import-lead = Import a list you have kept in a spreadsheet. Before anything is saved you see what was recognised and what is in doubt.
import-file = File with a table
import-file-hint = XLSX or CSV, up to 20 MB. Headings may have any names: you say what they mean.
import-read = Read the file
import-no-file = Choose a file.
import-unreadable = This file cannot be read
import-preview = Preview before the import
import-rows =
    { $count ->
        [one] { $count } row read
       *[other] { $count } rows read
    }
import-ready = Everything fits. It can be imported.
import-outcome = New records: { $new }, changed: { $changed }, unchanged: { $unchanged }.
problem-import-conflict = Somebody changed this field after the file was downloaded, and the file says something else again. Settle what is true, and mend the file or the record.
problem-import-mark = The mark of the record fits none of its versions.
problem-import-closed = The record is closed; it can be changed once it is reopened.
import-problems =
    { $count ->
        [one] { $count } thing to fix
       *[other] { $count } things to fix
    }
import-more-problems =
    { $count ->
        [one] and { $count } more of the kind
       *[other] and { $count } more of the kind
    }
import-all-or-nothing = Nothing was imported. Change the mapping of the columns below, or the file itself, and read it again.
import-problem-list = List of problems
import-sheet = Sheet
import-row = Row
import-column = Column
import-problem = Problem
import-mapping = Mapping of columns to fields
import-heading = Column of the file
import-field = Field of the register
import-examples = Examples
import-leave-out = – leave out –
import-do =
    { $count ->
        [one] Import { $count } record
       *[other] Import { $count } records
    }
import-again = Check again
import-bomb = Unpacked, the file is suspiciously large, so it was not opened.
import-list-stranger = Sheet “{ $sheet }”, row { $row }: the register's sheet has no record with the number “{ $number }”. Mend the number or add that record.
import-list-without-numbers = The column with the numbers of records is missing, so nobody can tell what the rows of the sheet “{ $sheet }” belong to. Download the register again and leave that column in.
import-list-column-missing = The sheet “{ $sheet }” lacks the column “{ $column }”. To leave it as it is, take it over from the downloaded file.
import-file-too-large = The file is too large. The limit is { $max } MB.
import-no-table = No table with headings was found in the file.
import-not-a-workbook = This is not a valid XLSX file.
import-not-text = This is not a text file with a table.
import-old-workbook = This is the old XLS format. Open it in a spreadsheet program and save it as XLSX.
import-too-many-columns = The table has too many columns. The limit is { $max } columns.
import-too-many-rows = The table has too many rows. The limit is { $max } rows.

## Export

export-title = Download the register
export-lead = The file holds personal data. Downloading it leaves an entry in the log.
export-narrowed = The file holds only the records to which the list was narrowed.
export-whole = The whole register
export-kept-in = { $count ->
    [one] { $count } record stays in the institution (restriction or objection, art. 18 and 21 GDPR) and out of the file.
   *[other] { $count } records stay in the institution (restriction or objection, art. 18 and 21 GDPR) and out of the file.
}
export-format = Format
export-xlsx = XLSX workbook (lists of a record in sheets of their own, to edit and read back)
export-csv = CSV (for other programs)
export-json = JSON (the whole content, for programs)
export-do = Download
export-number = Number
export-state = State
export-mark = Mark of the record (do not change)
export-ordinal = No.
export-long-texts = Long texts
export-part = Text
yes = yes
no = no

## Erasure

erase-title = Erase for good?
erase-lead = The key of this record will be destroyed. Its content cannot be brought back, not even from backups. The log keeps that the record existed and who erased it; the reason stays with its number.
erase-prints = What goes from the register may remain on signed prints. Remove those no longer needed:
erase-prints-of = { $count ->
    [one] { $register }: { $count } signed print
   *[other] { $register }: { $count } signed prints
  }
step-erases = { $count ->
    [one] This step erases { $count } record for good, key and all. It cannot be brought back, not even from backups.
   *[other] This step erases { $count } records for good, keys and all. They cannot be brought back, not even from backups.
  }
erase-reason = Reason
erase-reason-hint = For example: the retention period is over, a person's request, a trial record.
erase-do = Erase for good

## Institutions

institutions-title = Institutions
institutions-lead = Choose for whom you work.
preset-school = school
preset-clinic = clinic
preset-counselling = counselling centre
preset-welfare = welfare centre

## My account

account-title = My account
account-password = Password
account-change-password = Change the password
account-view = Language and appearance
account-language = Language
account-appearance = Appearance
account-save-view = Save the settings
appearance-auto = as the device
appearance-light = light
appearance-dark = dark
account-access = What I may do
account-access-lead = It follows directly from live authorisations.
account-grant = Authorisation no. { $number }
account-grant-since = from { $from }
account-grant-until = from { $from } to { $to }
scope-everything = all registers
power-view = view
power-enter = enter
power-change = change
power-disclose = disclose
power-delete = delete
power-administer = administer
account-sessions = Where I am signed in
account-session-since = Since
account-session-until = Ends
account-session-where = From
account-session-this = this session
account-session-end = End

password-title = Change of password
password-lead = The other sessions of this account will end.
password-forced = Set a new password before you begin: the rules of the institution ask for it.
password-refused = The password was not changed
password-current = Current password
password-new = New password
password-new-hint = Length is what counts: a few words that only you remember will do.
password-again = New password again
password-differs = Both new passwords must be the same.
password-save = Change the password

## Administration

administration-title = Administration
administration-institution = Institution's data
administration-institution-lead = Shown on letters and in information clauses.
administration-accounts = Accounts
administration-accounts-lead = Who can sign in.
administration-log = Log
administration-log-lead = What was written, and whether anybody changed it.
administration-jobs = Failed jobs
administration-jobs-lead = Such as notices that could not be sent.

institution-who = Institution
institution-where = Address and contact
institution-iod = Data protection officer
institution-name = Name
institution-head = Head (full name)
institution-nip = NIP
institution-regon = REGON
institution-address = Street and number
institution-post-code = Post code
institution-city = Town
institution-phone = Phone
institution-email = E-mail
institution-website = Website
institution-iod-name = Full name
institution-iod-email = E-mail
institution-iod-phone = Phone

accounts-lead = An account lets a person sign in. What they may see and do follows from the register of authorisations.
accounts-name = Full name
accounts-email = E-mail
accounts-state = State
accounts-last = Last sign-in
accounts-acts = Acts
accounts-active = active
accounts-disabled = disabled
accounts-locked = locked after wrong tries
accounts-must-change = without a password of its own
accounts-reset = Issue a one-time code
accounts-disable = Disable
accounts-enable = Enable
accounts-new = New account
accounts-new-lead = Once the account is there, write its login into the person's authorisation.
accounts-create = Create the account
accounts-once = One-time code
accounts-once-note = Write it down now and hand it over in person: it is not shown again. The person types it instead of a password and sets their own at once.

log-lead = The log can only be added to. Its signed state gives every later change away.
log-verify = Check the whole log
log-whole = The log is intact
log-broken = The log does not agree with what is stored
log-checked =
    { $count ->
        [one] Checked { $count } entry, the root of the tree and the signature.
       *[other] Checked { $count } entries, the root of the tree and the signature.
    }
log-checkpoint = Signed state
log-checkpoint-lead = Keep it outside the system, in the report of an inspection, for example: with it nobody can take back or replace what was written before.
log-key = Verifier key
log-entries = Latest entries
log-record = Record

jobs-lead = Jobs that failed in spite of several attempts.
jobs-none = All jobs are done.
jobs-what = Job
jobs-when = When
jobs-error = What happened
jobs-retry = Try again
job-letter = Sending a notice
job-housekeeping = Housekeeping

## References to law

law-gdpr = GDPR
law-regulation-1182 = Reg. 1182/71
law-kc = Civil Code
law-kpa = Code of Administrative Procedure
law-edpb = EDPB guidelines
law-cjeu = CJEU
law-house-rule = the institution's own rule

## Error pages

error-home = Back to Today
error-incident = Number of the incident, to be given when you report it:
error-not-found = There is no such page
error-not-found-lead = The address may have changed, or the record does not exist.
error-method = That cannot be done
error-method-lead = This address does not take such a request.
error-denied = Not authorised
error-denied-lead = Your live authorisations do not cover this act. If you need it, ask for a wider authorisation.
error-no-institution = No institution
error-no-institution-lead = This account belongs to no institution at present.
error-no-token = A token is needed
error-no-token-lead = Give a valid token in the Authorization header.
error-stale-form = The form is no longer valid
error-stale-form-lead = Go back, reload the page and try again.
error-bad-request = The request was not understood
error-bad-request-lead = The address or the form is incomplete.
error-not-json = The content was not understood
error-not-json-lead = The content of the request must be a JSON object with the fields of the register.
error-invalid = Not everything fits
error-invalid-lead = Mend the fields that are named and send them again.
error-not-from-here = That cannot be done in this state
error-not-from-here-lead = The state of the record has changed. Open it and see what is possible now.
error-closed = The record is closed
error-closed-lead = A closed record can be changed only after it is reopened.
error-stale = Somebody saved this record before you
error-stale-lead = Open the record again, see what changed, and repeat the act.
error-too-large = Too much data
error-too-large-lead = The file or the form is larger than allowed.
error-too-many = Too many attempts
error-too-many-lead = Wait a few minutes and try again.
error-foreign = Called from a foreign address
error-foreign-lead = Open the program under its own address and try again.
error-upload-gone = The file no longer waits
error-upload-gone-lead = A preview is kept for half an hour. Upload the file again.
error-unavailable = Unavailable for the moment
error-unavailable-lead = The database does not answer. Nothing was saved. Try again in a moment.
error-disk-full = The disk is full
error-disk-full-lead = The act was not done and nothing was half-written. Tell the administrator.
error-broken = Something broke
error-broken-lead = The mistake is ours, not yours. The act was not done.

## What to mend

problem-destroys-itself = A record cannot destroy itself.
problem-required = Fill in this field.
problem-needed-for-move = This step needs this field to be filled in.
problem-reason-required = Give a reason.
problem-unknown-field = The register has no such field.
problem-not-text = Enter text.
problem-one-line = Enter it on one line.
problem-control-character = The text holds an invisible control character that cannot be stored. Type it again.
problem-too-long =
    { $max ->
        [one] Shorten it to { $max } character.
       *[other] Shorten it to { $max } characters.
    }
problem-too-many-words =
    { $max ->
        [one] The record is too long: the search covers { $max } different word of one record. Divide it into several records, or attach the text as a file.
       *[other] The record is too long: the search covers { $max } different words of one record. Divide it into several records, or attach the text as a file.
    }
problem-too-many =
    { $max ->
        [one] Leave at most { $max } item.
       *[other] Leave at most { $max } items.
    }
problem-too-large = Enter a number no larger than { $max }.
problem-not-a-number = Enter a whole number without a minus sign.
problem-not-a-flag = Choose yes or no.
problem-not-a-list = Give a list.
problem-not-a-choice = Choose one of the options.
problem-not-a-record = Choose an existing record.
problem-no-such-record = There is no record with this number.
problem-not-a-date = Enter a date, such as 22.11.2026.
problem-not-an-instant = Enter a date and a time, such as 22.11.2026 10:20.
problem-in-the-future = This date cannot be in the future.
problem-in-the-past = This date cannot be in the past.
problem-email = Enter an address such as name@domain.pl.
problem-phone = Enter a phone number, such as 22 123 45 67.
problem-identifier-format = The number has the wrong length or characters that do not belong.
problem-identifier-checksum = The check digit does not agree. See whether the number was copied without a slip.
problem-identifier-date = The date in the number does not exist.
problem-identifier-trivial = All zeros are no number.
problem-not-back-to-draft = A complete record cannot go back to a draft.
problem-stands-fast = This is not changed here. A decision is taken by a step of its own; an authorisation, a statement or a draw gives way to a new one.
problem-password-breached = This password was found in breaches, so somebody may know it. Choose another one.
problem-password-wrong = The current password is wrong.
problem-password-same = The new password must differ from the current one.
problem-login-form = A login is made of small letters, digits, dots and hyphens.
problem-account-email = The address is too long or holds an invisible control character. Type it again.
problem-login-taken = This login is taken.
problem-name-taken = This name is taken.
problem-slug-form = A short name is made of small letters, digits and hyphens.

## The command line

import-done =
    { $count ->
        [one] { $count } record was imported.
       *[other] { $count } records were imported.
    }
import-would-import =
    { $count ->
        [one] { $count } record can be imported. Nothing was saved.
       *[other] { $count } records can be imported. Nothing was saved.
    }
limit-out-of-range = The result lies beyond the year 9999; give an earlier date or a shorter period.
document-problem-control = The field “{ $field }” holds an invisible control character ({ $code }) at position { $position }.
document-problem-override = The field “{ $field }” holds a character that turns the direction of text ({ $code }) at position { $position }.
document-problem-no-glyph = The field “{ $field }” holds a character that the fonts of the document lack ({ $code }) at position { $position }.
document-problem-too-long = The content is too long for one document: the field “{ $field }” goes past the limit of { $max } characters.
document-problem-table-too-long = The table “{ $field }” does not fit into one document. Narrow the list or take it as a spreadsheet.
document-problem-too-deep = The field “{ $field }” is nested too deep for one document.
error-unprintable = This cannot be printed
error-unprintable-lead = Go back to the record, remove or replace that character – move long text to an attachment – and print again.

## Numbers of records

administration-numbering = Numbers of records
administration-numbering-lead = How numbers are written in each register, such as NAR/2026/0007.
numbering-lead = RRRR stands for the year and # for the places of the number: the pattern NAR/RRRR/#### writes the seventh record of 2026 as NAR/2026/0007. With a year in the pattern the count begins anew each year. An empty field: the number alone.
problem-pattern-too-long = A pattern has at most 40 characters.
problem-pattern-without-number = A pattern has one place for the number: one to nine characters #.
problem-pattern-years = A pattern has the year at most once.

## As of a day

past-title = As of a day
past-sentence = The register as it stood at the end of { $day }. What was erased since then stays erased.
past-day = Day
past-show = Show
past-none = There were no records on that day.
past-xlsx = Download as a spreadsheet

## Many records at once

bulk-title = Many records at once
bulk-go = With the ticked ones…
bulk-choose = Tick
bulk-most =
    { $count ->
        [one] at most { $count } record at once
       *[other] at most { $count } records at once
    }
bulk-chosen =
    { $count ->
        [one] { $count } record ticked. Each changes by itself and has its own entry in the log.
       *[other] { $count } records ticked. Each changes by itself and has its own entry in the log.
    }
bulk-nothing = Nothing is ticked.
bulk-records = Ticked records
bulk-record = Record
bulk-steps = What to do with the ticked ones
bulk-no-steps = There is nothing that the ticked records could do now.
bulk-once = Fill in once for all of them. An empty field leaves each record what it holds.
bulk-outcome = Outcome
bulk-done = done
bulk-denied = not authorised
bulk-not-from-here = not possible in this state
bulk-failed = failed

## Door

door-title = Collecting at the door
door-search = Child or collector
door-find = Search
door-allow = May collect
door-ask = Ask the head
door-deny = Do not release
door-document = Document to look at
door-document-end = …{ $end }
door-parent = Authorised by
door-withdrawn = Withdrawn { $at }.
door-clause = This person has not received the information clause yet. Hand it over now.
door-seen = Document looked at, the data agree
door-release = Release the child
door-refuse = I do not release
door-call-parent = I call the parent
door-note = Add a note
door-none = Nobody like that is on today’s list.
door-none-what-now = Do not release the child. Call the parent on the number in the file, not on one that this person gives.
door-more = The list is longer. Type the beginning of a name.
door-stop = Stop
door-stop-what-now = The child stays. Call the parent and tell the head. The refusal is written down already.
done-released = Written down: the child was released.
done-turned-away = Written down: the child was not released.
done-parent-called = Written down: the parent was called.
act-view-door = List at the door viewed

## Note of a breach

note-title = Report a breach
note-lead = A title is enough. Write what you know already – whoever takes it over will add the rest.
note-more = Place, beginning and code of the threat
note-hand-in = Report now
noted-title = Thank you, your report has been received
noted-lead = Those who handle breaches can see it from now on:
noted-due = The authority must be notified by:
noted-not-to-it = Do not talk about it with the support of IT. The data protection officer will take care of it.
noted-steps = What to do for this code
noted-now = Until somebody takes over
noted-now-stop = If you can, stop what does harm.
noted-now-scene = Delete and repair nothing without need: traces will be of use.
noted-now-plans = Hold back work that could hinder finding out.
noted-now-stay = Do not leave the scene without a reason.
noted-now-superior = Tell your superior.
noted-open = Open the entry

problem-not-within = Write a whole number from { $min } to { $max }.
calc-usage = Usage
calc-options = Options
calc-values = Possible values
calc-example = Example
calc-help = Show this help
calc-json = Answer with one JSON document and nothing else
calc-language = Language of the answer: pl or en
calc-value-date = DATE
calc-value-datetime-local = MOMENT
calc-value-number = NUMBER
calc-value-text = TEXT
calc-value-word = WORD
calc-value-options = OPTIONS
calc-value-command = COMMAND
calc-commands = Commands
calc-about = Ask the law: time limits, breaches, risks, rights, retention, identifiers, passwords
calc-risk-input = On input: a JSON list of the scenarios of one activity, or an object with such a list under the name of each activity. States: implemented, implemented-unproven, planned.
calc-completeness-input = On input: a JSON object, beside each item true, false or "not-applicable"; what is not named is missing.
calc-password-input = The password is read from standard input.
calc-template = Print the items to fill in
calc-input-too-long = The document on input is too long; up to { $most } bytes are read.
calc-input-not-text = Text in UTF-8 was expected on input.
calc-possible = { $problem } Possible: { $values }.
use-unknown-option = There is no option “{ $option }”; the same command with --help lists the options.
use-unknown-command = There is no command “{ $command }”; rodowod --help lists the commands.
use-missing = Missing: { $options }; the same command with --help explains.
use-no-value = Give a value after “{ $option }”.
use-wrong-value = “{ $value }” is no value of { $option }.
use-wrong-value-of = “{ $value }” is no value of { $option }; possible: { $values }.
use-twice = Give the option “{ $option }” once and without an option that excludes it.
use-which-command = Name a command; the same command with --help lists them.
use-other = This command line was not understood; the same command with --help explains.
operator-code-of = One-time code for the account “{ $login }”:
operator-code-lasts = It works once, until { $until }. It took the place of the password and ended the open sessions. Make sure whom you have before you and hand it over in person; the institution’s log says that the operator issued it.
operator-code-unknown = There is no account “{ $login }” that somebody signs in with; rodowod account list shows them.
operator-code-blocked = The account “{ $login }” is blocked. If it should work again, add --enable.
operator-blocked = blocked
operator-second-factor = with a second factor
## Overview

overview-title = Overview
overview-lead = How much there is and how long it waits. Each number opens its list.
overview-requests-age = Open requests of persons by age
overview-breaches-age = Open breaches by age
overview-terms = Deadlines
overview-staff-terms = Deadlines of authorisations
overview-horizon = What has to go when
overview-training = Trainings
overview-cut = There are more records than were counted here.
overview-risk = Map of risk
overview-risk-axes = Likelihood grows to the right, impact on persons upwards; the number says how many assessments have such a scenario.
overview-cell = likelihood { $likelihood }, impact { $impact }, assessments: { $count }
overview-part = Part
overview-bar = Chart
overview-count = Count
overview-register = Register
overview-nothing = There is nothing here.
overview-more =
    { $count ->
        [one] and { $count } more record
       *[other] and { $count } more records
    }
overview-part-to-7 = up to 7 days
overview-part-to-30 = up to 30 days
overview-part-to-90 = up to 90 days
overview-part-over-90 = over 90 days
overview-part-overdue = overdue
overview-part-in-7 = within 7 days
overview-part-in-30 = within 30 days
overview-part-in-365 = within a year
overview-part-expired = its time is over
overview-part-in-1-year = within a year
overview-part-in-2-years = within two years
overview-part-later = later
overview-part-trained = trainings that hold
overview-part-training-due = trainings to repeat within 30 days
overview-part-untrained = authorisations of people without a training that holds

## Yearly report

report-menu = Yearly report
report-title = Report of the DPO for { $year }
report-lead = { $institution }. As of { $day }, from the history of the registers that you see whole.
report-year = Year
report-entered = Entered
report-changed = Changed
report-moves = What was done
report-open = Open
report-closed = Closed
report-together = Together
report-remarks = Remarks and signature
report-remarks-lead = The conclusions stand in the report before the place for the signatures of officer and controller.
report-remarks-label = Conclusions and recommendations of the officer
report-print = Report to sign
report-signature = Date and signature of the data protection officer

## Calendar

calendar-title = Deadlines in a calendar
calendar-lead = A subscription for a calendar program: register, number and deadline, without anybody's data. It shows what your live authorisations let you see.
calendar-name = Data protection deadlines
calendar-manage = Set the subscription
calendar-issued = The subscription is live. Its address cannot be read again; you can make a new one.
calendar-once = Copy the address into your calendar program. It is shown only now; whoever knows it sees your deadlines.
calendar-address = Address of the subscription
calendar-make = Make an address
calendar-anew = Make a new address
calendar-stop = Stop the subscription

key-rotated =
    { $count ->
        [one] { $count } key is now protected by a new master key, which stands in { $file }.
       *[other] { $count } keys are now protected by a new master key, which stands in { $file }.
    } Keep a copy in a safe place. The old key fits no more: if you hand the key over in a variable or as a credential of the service, replace it there, and start running servers again.
key-where-to = The master key comes from the variable RODOWOD_MASTER_KEY or from a credential of the service, which the program cannot change. Name with --new-key-file the file to write the new key to.
progress-taken-in = records taken in
progress-written = records read
progress-entries-verified = entries verified
progress-entries-written = entries written
