# Accountability: the rules of the policy, how they stand and what shows it.

accountability-title = Accountability
accountability-lead = Every rule of the policy: what keeps it, how it stands today and what shows it.
accountability-trend = The last year
accountability-trend-lead = How many rules were kept, at risk and broken, week by week.
accountability-trend-said = At the beginning ({ $from }): { $kept-before } kept, { $broken-before } broken. Now: { $kept } kept, { $broken } broken.
accountability-trend-young = The history begins today. The chart appears after a week.
accountability-trend-numbers = The numbers of the chart
accountability-trend-week = Day
accountability-areas = Areas
accountability-area = Area
accountability-control = Rule
accountability-state = State
accountability-since = Since
accountability-faults = Faults
accountability-broken-now = To be mended
accountability-all-kept = No rule is broken.
accountability-show-all = Show all rules
accountability-filter = Show
accountability-any-area = all areas
accountability-any-state = all states
accountability-none = No rule fits this choice.
accountability-tour-link = What an inspector would ask
accountability-found =
    { $count ->
        [one] { $count } rule
       *[other] { $count } rules
    }
accountability-of = { $part } of { $whole }

standing-kept-untouched = kept, no case yet
accountability-words = Words, or the number of a rule
accountability-untouched =
    { $count ->
        [one] Among those kept, { $count } rule had no case yet.
       *[other] Among those kept, { $count } rules had no case yet.
    }
control-check-register = register: { $register }
control-check-fields = fields: { $fields }
control-check-states = states: { $states }
standing-kept = kept
standing-at-risk = at risk
standing-broken = broken
standing-not-applicable = not applicable
standing-waiting = unchecked
standing-left = no longer in the policy
standings-kept = Kept
standings-at-risk = At risk
standings-broken = Broken
standings-not-applicable = Not applicable
standings-waiting = Unchecked
standing-at-risk-on = at risk, due { $day }

control-kind = Kind
control-role = Responsible
control-presets = Documents
control-rules = Source rules
control-check = Check
control-test = Test of the program
control-parameters = Parameters
control-parameter = Parameter
control-parameter-value = Value
control-parameter-said = What the documents say
control-parameter-default = the default
control-evidence = What shows it
control-evidence-what = About
control-evidence-seen = What was checked
control-seen =
    { $count ->
        [one] { $count } thing was looked at.
       *[other] { $count } things were looked at.
    }
control-seen-none = There is nothing to look at: the register is empty, or nothing in it falls under this rule.
control-faults = Not in order: { $count }.
control-more =
    { $count ->
        [one] and { $count } more that is not shown here
       *[other] and { $count } more that are not shown here
    }
control-waits = It waits for a part of the program that does not exist yet: { $module }.
control-unchecked = No check of the program looks at this rule yet, so it does not count as kept.
control-history = History of the state
control-history-none = The state is written down at the next round, within the hour.
control-history-line = since { $when }
control-on-day = How it stood on
control-on-day-ask = Show
control-on-day-answer = On { $day } the rule was: { $state }.
control-on-day-unknown = On { $day } the state of this rule was not yet being kept.
control-waive = Does not concern this institution
control-waive-lead = You sign the decision with your account. The reason stays with the log, for an inspector to see.
control-waive-reason = Reason
control-waive-button = Sign: not applicable
control-waived = Does not concern this institution
control-waived-by = { $who }, { $when }, entry { $entry } of the log
control-lift = Put the rule back
control-checklist-link = The list to acknowledge

done-control-waived = Signed: the rule does not concern the institution.
done-control-lifted = The rule counts again.
act-waive-control = Signed a rule as not applicable
act-restore-control = Put a rule back

tour-title = What an inspector would ask
tour-lead = The questions that inspectors ask most. Under each: how the rules stand and where the evidence lies.
tour-start = Begin
tour-step = Question { $step } of { $all }
tour-controls = Rules that speak of it
tour-show = What to show
tour-next = Next question
tour-previous = Previous question
tour-end = Back to the list of questions
tour-no-rule = no adopted rule speaks of it
tour-no-rule-lead = No rule that the institution adopted speaks of it. Open the register and show what stands in it.
tour-nothing-yet = there are rules, but nothing to look at yet
tour-at-risk =
    { $count ->
        [one] { $count } rule at risk
       *[other] { $count } rules at risk
    }
tour-ready = all in order
tour-not-ready =
    { $count ->
        [one] { $count } rule to be mended
       *[other] { $count } rules to be mended
    }

control-kind-enforce = the program enforces it
control-kind-track = the program keeps the deadline
control-kind-record = an entry in a register
control-kind-generate = a document
control-kind-advise = people follow it and say so

control-role-controller = the controller
control-role-head = the head
control-role-iod = the data protection officer
control-role-it = IT
control-role-supervisor = the supervisor
control-role-staff = every member of staff
control-role-processor = the processor
control-role-system = the program

preset-remote = remote contact

module-mail = mail
module-parcels = parcels
module-recording = recording of calls
module-redaction = redaction
module-backup = backup

area-access = Access
area-audit = Audits
area-authorisation = Authorisations
area-backup = Backups
area-breach = Breaches
area-child = Children
area-clause = Privacy notices
area-confidentiality = Confidentiality
area-consent = Consents
area-deletion = Deletion
area-design = Design
area-device = Equipment
area-disclosure = Disclosure
area-dpia = Impact assessment
area-governance = Governance
area-image = Image
area-inventory = Inventories
area-mail = Mail
area-maintenance = Maintenance
area-malware = Malware
area-media = Media
area-password = Passwords
area-phone = Telephone
area-physical = Rooms
area-processor = Processors
area-recording = Recordings
area-register = Registers
area-request = Requests of persons
area-retention = Retention
area-risk = Risk
area-session = Sessions
area-training = Training
area-transfer = Transfers outside the EEA
area-video = Video calls

unit-days = days
unit-working-days = working days
unit-hours = hours
unit-months = months
unit-minutes = min
unit-characters = characters
unit-attempts = attempts
unit-passwords = passwords
unit-boolean = yes or no
unit-choice = choice
unit-classes = kinds of characters
unit-modality = choice
amount-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
amount-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
amount-working-days =
    { $count ->
        [one] { $count } working day
       *[other] { $count } working days
    }
amount-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
amount-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
amount-characters =
    { $count ->
        [one] { $count } character
       *[other] { $count } characters
    }
amount-attempts =
    { $count ->
        [one] { $count } attempt
       *[other] { $count } attempts
    }
amount-passwords =
    { $count ->
        [one] { $count } password
       *[other] { $count } passwords
    }
value-true = yes
value-false = no

evidence-account-authorisation = The account has a live authorisation.
evidence-account-ended = An account whose authorisations have ended is closed.
evidence-account-idle = Its owner signed in within the time that the policy gives.
evidence-absence = The absence noted in the authorisation is not longer than the policy allows.
evidence-account-suspected = The account without an authorisation was reported as a suspected breach.
evidence-account-checked = The account that was granted is open, and its owner has signed in and checked it or still has time to.
evidence-account-own = The account has a password or a second factor and belongs to one person.
evidence-analysis = The serious breach has findings and conclusions.
evidence-answer-channel = The answer went the way the request came.
evidence-chapter = The policy has a chapter: { $area }.
evidence-checklist = The person acknowledged the list “{ $list }” in time.
evidence-conflicts = Undecided differences between documents and standard: { $count }.
evidence-dated = The last time: { $day }.
evidence-review-called = Called to a review by { $day }.
evidence-unit-unreviewed = The unit “{ $unit }” has neither a review of its data nor a call to one.
evidence-deadline = { $name }: due { $day }.
evidence-emergency-reviewed = Every use of the emergency access was reviewed.
evidence-emergency-sealed = The emergency access is sealed.
evidence-failures = There is no run of failed sign-ins.
evidence-field-empty = Empty field: { $field }.
evidence-file-type = Files .{ $ending } on file: { $count }.
evidence-form = Form { $code } is ready to be printed.
evidence-hash = The password is stored by today's method.
evidence-idle-computer = A computer locks after { $minutes } min.
evidence-idle-mobile = A phone locks after { $minutes } min.
evidence-inaction = The case after a notice of inaction has somebody in charge.
evidence-refusal = The person learnt the reasons in time and knows where to complain.
evidence-issued-password = The password that somebody else issued was changed.
evidence-bound-alike = It is known what the person is to the institution; training and pledge are there, as of everybody.
evidence-issuer = Somebody other than the person granted the authorisation.
evidence-jobs = Jobs of the program that failed: { $count }.
evidence-judged = The report was assessed.
evidence-keys-apart = The master key lies outside the data folder.
evidence-law-current = The data of law that the program rests on are current.
evidence-law-ends = The data of law end on { $day }.
evidence-lockout = After the set number of failed attempts the account is locked.
evidence-log-attributed = Each of { $entries } entries of the log names who acted.
evidence-log-broken = The last verification of the log found changes.
evidence-log-never-verified = The log has never been verified as a whole.
evidence-log-verified = The whole log ({ $entries }) was verified on { $day }.
evidence-login = The login is the only one of its kind, without spaces.
evidence-loss = The loss stands in the register of breaches.
evidence-never-dated = Nobody wrote down when it was done.
evidence-never-done = The register “{ $register }” holds no such record.
evidence-no-blocked-types = Nobody set which files are not accepted.
evidence-no-templates = The program has no templates of documents.
evidence-not-judged = The report waits for its assessment until { $day }.
evidence-password-age = The password was set on { $day }.
evidence-password-blocklists = Popular passwords are refused.
evidence-password-classes = The kinds of characters are those of the policy.
evidence-password-history = Old passwords stay out for as long as the policy says.
evidence-password-length = The least length of passwords is that of the policy.
evidence-password-rotation = The period of passwords is that of the policy.
evidence-password-spaces = The rule on spaces in passwords is that of the policy.
evidence-pledge = The confidentiality pledge is signed.
evidence-policy = Version { $version } is in force since { $day }.
evidence-policy-known = The person acknowledged the policy in force.
evidence-policy-missing = No version of the policy has been adopted yet.
evidence-policy-release = It is decided to whom outside the policy is given.
evidence-prevention = The case left actions with a person and a date.
evidence-processor-ended = The co-operation ended on { $day } and the data are settled.
evidence-question = No question to a person lies unanswered.
evidence-unreadable = This record cannot be read (its key or its body is damaged), so it cannot be judged.
evidence-record-complete = The record has all that the rule asks for.
evidence-record-stands = The record stands in the register.
evidence-register-empty = The register “{ $register }” is empty.
evidence-scope = The authorisation names its scope and what may be done.
evidence-second-factor = The account has a second factor.
evidence-second-factor-rule = The sign-in rules demand a second factor as the policy does.
evidence-single-authorisation = The person has no second authorisation of the same scope.
evidence-steps = Each step for which the code of the threat asks was taken.
evidence-template = Template { $code } has version { $version }.
evidence-told = Found on { $day }; the controller was told in time.
evidence-persons-told = The persons whose data were breached were told of it.
evidence-training = The person is trained.
evidence-training-repeated = The training was repeated in time.
evidence-training-documented = The training has material, a trainer and a list of those present; a cyclic one has the next date.
evidence-training-planned = The day of the planned training has not passed yet.
evidence-validity = No authorisation past its last day stands as live.
evidence-value-missing = “{ $name }” is not ticked in the field “{ $field }”.
evidence-waits-since = The record has waited in this state since { $day }.
evidence-block = Held since { $day }: it is known why, and the record was looked at in time.
evidence-withdrawal-done = After the end on { $day } all was taken back.
evidence-withdrawal-open = After the end on { $day } not all was taken back yet.
evidence-about-account = Account { $login }
evidence-about-office = The institution as a whole
evidence-about-record = { $register } no. { $number }
problem-decided-by-supervisor = By the policy in force the superior or the controller decides this.
problem-decided-by-officer = By the policy in force the IOD or the controller decides this.
problem-decided-by-controller = By the policy in force the controller decides this.

checklist-answering-requests = Answering persons
checklist-breach-first-response = First steps after an event
checklist-desk-and-screen = Desk and screen
checklist-disclosure = Disclosing data
checklist-end-of-day = End of the working day
checklist-equipment = Equipment
checklist-internet-use = Internet
checklist-leaving-room = Leaving the room
checklist-mail = Mail
checklist-media-use = Media
checklist-papers-locked = Papers under lock
checklist-passwords-and-screen = Passwords and account
checklist-phone-call = Phone call
checklist-policy-duties = Duties of the policy
checklist-video-call = Video call
checklist-visitors = Visitors

unit-list = list
unit-extensions = extensions
unit-decider = who decides

parameter-inspection-objection-days = Working days for objections to an inspection
parameter-processor-breach-notice-hours = Hours for a processor to report a breach
parameter-offboarding-days = Days for taking back access and things after the end
parameter-suspension-review-days = Days until a suspended authorisation is decided
parameter-access-absence-days = Days of absence after which an account is blocked
parameter-sign-in-second-factor = Second factor at sign-in
parameter-authorisation-expiry-notice = Days of notice before an authorisation ends
parameter-application-days = Days for deciding an application for rights
parameter-training-interval = Months between trainings
parameter-log-verify-days = Days between verifications of the whole log
parameter-breach-internal-report-hours = Hours for the internal report of a breach
parameter-breach-assessment-hours = Hours for assessing a report
parameter-breach-persons-notice = When persons are notified
parameter-consent-withdrawal-days = Days for carrying out a withdrawal of consent
parameter-image-channels = Channels in which images may be published
parameter-processor-verification-months = Months between verifications of a processor
parameter-disclosure-entry-days = Days for entering a disclosure
parameter-announcement-test-days = Days between tests of the announcement
parameter-deletion-days = Days for deleting expired data
parameter-risk-decision-days = Days for the decision after a risk was assessed
parameter-processor-return-days = Days for a processor to return data
parameter-retention-review-months = Months between reviews of retention
parameter-recording-retention-months = Months for which recordings are kept
parameter-policy-acknowledgement-days = Days for acknowledging a new version of the policy
parameter-policy-review-months = Months between reviews of the policy
parameter-iod-notice-days = Days for telling the authority about the officer
parameter-audit-interval-months = Months between audits
parameter-device-check-months = Months between checks of safeguards
parameter-inspection-notice-days = Days of notice before a processor is inspected
parameter-password-length-min = Least length of a password
parameter-password-classes = Kinds of characters in a password
parameter-password-spaces-forbidden = Spaces in passwords are banned
parameter-password-history = Old passwords that may not come back
parameter-password-rotation-days-none = no forced change
parameter-password-rotation-advised-days-none = no advice to change
parameter-password-classes-none = no classes of characters asked for
parameter-password-rotation-days = Days until a password must change
parameter-password-rotation-advised-days = Days until a change of password is advised
parameter-issued-password-days = Days for changing an issued password
parameter-sign-in-attempts = Failed attempts after which an account locks
parameter-session-idle-computer-minutes = Minutes until a computer locks
parameter-session-idle-mobile-minutes = Minutes until a phone locks
parameter-activity-review-months = Months between reviews of activities
parameter-risk-interval-months = Months between risk assessments
parameter-malware-update-days = Days between updates of protection
parameter-malware-scan-days = Days between scans of devices
parameter-upload-types-blocked = Files that are not accepted
parameter-maintenance-interval-months = Months between services of equipment
parameter-fault-days = Days for mending a fault
parameter-backup-interval-days = Days between backups
parameter-restore-test-days = Days between restore tests
parameter-checklist-interval-months = Months between two acknowledgements of a list of duties
parameter-checklist-notice-days = Days by which a list is asked for ahead, and in which whoever is asked answers
parameter-decider-disclosure = Who agrees to a disclosure that needs consent
parameter-decider-breach-notice = Who decides not to report a breach, and whether to tell the persons
parameter-dpia-high-risk-alone = A high risk alone opens an impact assessment, however few criteria are met
parameter-decider-risk = Who decides on measures after an assessment of risk
parameter-decider-processor = Who decides to entrust data
parameter-decider-destruction = Who approves a protocol of destruction
parameter-decider-policy = Who adopts a new version of the policy
parameter-decider-exception = Who decides that a rule does not concern the institution
parameter-owners-apply = Who applies for an authorisation
parameter-owners-prepare = Who prepares an authorisation and changes its wording
parameter-owners-stop = Who stops an application for the sake of security
parameter-owners-grant = Who grants an authorisation or refuses it
parameter-owners-open = Who opens accounts
parameter-owners-block = Who suspends and restores access
parameter-owners-withdraw = Who withdraws an authorisation and finds it lapsed
parameter-owners-complete = Who confirms that everything was taken back
parameter-one-person = One person runs the office and may grant to himself
parameter-officer-grants = The data protection officer may grant authorisations and stand in for a superior
unit-functions = who takes the step
problem-settled-by-policy = Who takes this step is settled by the policy in force. Only a new version of it lets more people do so.
parameter-decider-access-grant = Who grants authorisations
parameter-decider-access-block = Who blocks authorisations

parameter-value-recommended = recommended
parameter-value-anyone = whoever has the power for it
parameter-value-supervisor = the superior or the controller
parameter-value-officer = the IOD or the controller
parameter-value-controller = the controller alone
parameter-value-required = required
parameter-value-off = off
parameter-value-high-risk = when the risk is high
parameter-value-every-breach = on every breach
parameter-value-website = website
parameter-value-notice-board = notice board
parameter-value-chronicle = chronicle
parameter-value-social-profile = social media profile
parameter-value-video-service = video service
parameter-value-printed-matter = printed matter
parameter-value-local-media = local media
parameter-value-class-group = class group
parameter-value-lower = lower case
parameter-value-upper = upper case
parameter-value-digit = digits
parameter-value-special = special characters
parameter-value-digit-or-special = digits or special characters

checklists-title = My duties
checklists-lead = Lists of what no program does for people. Read, follow and acknowledge; the program asks again after a year.
checklists-asked =
    { $count ->
        [one] { $count } list waits to be acknowledged
       *[other] { $count } lists wait to be acknowledged
    }
checklists-clear = all acknowledged
checklists-none = This institution has no lists of duties for your account.
checklists-never = not acknowledged
checklists-until = acknowledged, holds until { $day }
checklists-confirm = I know it and follow it
checklists-beside = Keep in mind: { $list }
done-acknowledged = The acknowledgement is on record.

evidence-backup-verified = Somebody verified every copy.
evidence-backup-run = The copy ran in time and without a fault.
evidence-backup-plan = The system has a plan of copies and somebody in charge.
evidence-restore-test = A copy was restored as a test in time, with success.
evidence-restore-clean = What was restored was made before the incident and scanned, and the decision is on record.
evidence-faults = The faults were mended in time, their cause is known and the IOD was told.
evidence-change-tested = After the change somebody tried that it works.
evidence-repair = Somebody from outside worked under supervision or a contract.
evidence-repair-way = What protects the data during the repair is known: supervision, removed disks, erased data or a contract.
evidence-repair-contract = The repairer that holds equipment with data has a processing contract in force.
evidence-device-network = The network of the device is known.
evidence-device-joined = Who joined the device to the network, and with whose permission, is known; a wireless network asks for a key; a portable device has its place.
evidence-network-guard = The network equipment has this protection: { $name }.
evidence-links = The link between sites is encrypted.
evidence-definitions = The virus definitions are current.
evidence-scan = The station was scanned in time.
evidence-infection = After the finding all steps were taken.
evidence-medium-encrypted = The medium is labelled, encrypted, with a password and locked away.
evidence-medium-wiped = The medium was wiped after its return.
evidence-medium-origin = It is known whose medium it is, and it was scanned.
evidence-medium-label = The label of the copy names its kind, system and date.
evidence-key = The key has its place and keeper; after a loss the lock was changed.
evidence-licence = The licence is on record and valid.
evidence-supplier = The producer or supplier is named.
evidence-clause-of-activity = The activity has a notice in force.
evidence-advice = A published notice to clients gives this advice.
evidence-no-authorisation-set = The register of authorisations does not stand in the list of data sets.
evidence-clause-presented = The notice of this activity was presented.
evidence-presentation = Version, channel, day and proof are on record.
evidence-published = The published notice has place and date, and no newer one replaces it.
evidence-full-text = The short notice leads to the full text.
evidence-footer = The short clause meant for footers is published and leads to the full text, and the text of the footer says what to do with a misdirected message.
evidence-told-by = To be told by { $day }.
evidence-exception = The exception has its reason and safeguards.
evidence-new-purpose = The person was told before the new purpose.
evidence-consent = The record shows who agreed, when, how and to which text.
evidence-consent-form = The form separates purposes and speaks of free choice and withdrawal.
evidence-image-consent = The publication came after the consent and within it.
evidence-consent-withdrawn = The consent was withdrawn on { $day }; processing ceased in time.
evidence-image-channels = The channels are on the list of the institution.
evidence-private-copies = Private copies were deleted after publication.
evidence-deletion = The deletion is not overdue.
evidence-deletion-method = The record of deletion names the method for each resource.
evidence-protocol-number = The record of deletion or destruction has a number of its own.
evidence-archive-note = The note with the findings lies with the archive.
evidence-archive-set = What went to the archive is a set of its own in the list, with the day on which it went there.
evidence-protocol-signed = The protocol says what was deleted and where, and is signed by those who did it.
evidence-papers-reason = The issue of papers has its reason and place.
evidence-papers-back = The papers are back or still have time.
evidence-protocol-approved = The record of destruction is approved.
evidence-destruction-method = It is known how it was destroyed, and the firm certified it.
evidence-staff-confirmed = Everybody who was told confirmed.
evidence-retention-decided = The expired data have a decision.
evidence-ground = The ground of the disclosure is named exactly.
evidence-entered-promptly = It was entered promptly.
evidence-approved = The disclosure was approved.
evidence-masked = What became of data of others is on record.
evidence-recipient-kind = The kind of recipient is named.
evidence-child-written = The request is in writing and names its ground.
evidence-child-assessed = The asker was checked, the request assessed and the answer secured.
evidence-child-agreed = Parent and head agreed.
evidence-door = The document was seen before the child was released.
evidence-transfer-assessed = The transfer was assessed and allowed.
evidence-adequacy = The adequacy decision is in force.
evidence-transfer-ground = The transfer has a safeguard or an exception.
evidence-transfer-document = The country and the safeguarding document, or the exception with its reasons, are on record.
evidence-inspection = The inspection was announced, both sides signed the protocol, and the recommendations are done or have time.
evidence-breach-notice-agreed = The contract asks for notice of a breach within the hours of the policy or sooner.
evidence-processor-told = The processor gave notice within the time that its contract gives.
evidence-post-reported = The person assessed the risk at their own post in time, or still has time to.
evidence-report-made = The report of the post is filled in and signed, and once accepted it stands in a collected one.
evidence-risk-reasons = The estimates have reasons.
evidence-risk-decided = The risk is decided, with reason and person.
evidence-risk-assessed = The risk of the activity was assessed in time.
evidence-dpia-screened = The screening has answer, person and day.
evidence-dpia-of-risk = The high risk has its impact assessment.
evidence-change-screened = Screening and measures came before the start.
evidence-dpia-question = The questions on the impact assessment are answered with reasons.
evidence-audit-planned = The audit is on the plan of the year and not overdue.
evidence-audit-criteria = The audit on the plan of the year has criteria against which it judges.
evidence-audit-actions = What the audit asked for is done or still has time.
evidence-audit-held = The last independent and documented audit against law, policy and instruction: { $day }.

parameters-title = Parameters of the policy
parameters-lead = The numbers and choices that hold in the institution. A change is a new version of the policy, with approver, reason and the day from which it holds.
parameters-download = Download as TOML
parameters-now = In force today
parameters-in-force = Version { $label } since { $from }; approved by { $who }.
parameters-none = No version has been adopted yet. What the documents of the institution ask together holds.
parameters-undecided = To be decided in writing, since the documents go further than present standards. Until somebody chooses, the program enforces neither side:
parameters-decided = Decided in writing
parameters-differences = Differences
parameters-same = Both sets agree.
parameters-ours = Ours
parameters-theirs = In the file
parameters-next = The next version
parameters-label = Name of the version
parameters-from = In force from
parameters-approved-by = Approved by
parameters-reason = Reason of the change
parameters-release = To whom the policy is given
parameters-release-hint = The policy is an internal document. Say who outside may have it, and on whose word.
parameters-silent = The documents do not speak of it; the program proposes: { $value }.
parameters-said = The document: { $said }.
parameters-said-together = The documents: { $said }. Together: { $value }.
parameters-standard = Present standard: { $value }.
parameters-laxer = Reason, where the value is laxer than the documents
parameters-decision = Decision in writing
parameters-adopt = Adopt the version
parameters-compare = Compare with another set
parameters-file = TOML file
parameters-file-hint = Choose a set downloaded in another institution. You will see the differences and the form above is filled; nothing is adopted before you adopt the version.
parameters-read = Compare
parameters-unreadable = This text cannot be read as a set of parameters.
problem-parameter-unknown = There is no parameter “{ $name }”.
problem-parameter-kind = This is not a value of the kind that the parameter takes.
problem-parameter-laxer = The value is laxer than the documents. Write the decision, or make it stricter.
problem-policy-label-used = There was a version with this label already. Give it another one: whoever acknowledged that version would not be asked about this one.
problem-set-by-policy = The policy in force allows { $max } at most. Adopt more in a new version of the policy.
problem-policy-in-the-past = A version cannot hold backwards.
done-policy-adopted = The version of the policy is adopted.
act-adopt-policy = Adopted a version of the policy
act-adopt-policy-wording = Kept the wording of the adopted policy

evidence-pack-title = Evidence pack
evidence-pack-lead = One ZIP for an inspection: it can be checked without this program and without access to the institution.
evidence-pack-inside = What it holds
evidence-pack-policy = the policy as it stands, its parameters and the state of every rule
evidence-pack-registers = the registers as PDF and XLSX, in several volumes where there are many records
evidence-pack-log = the signed state of the log and the key that checks it
evidence-pack-proofs = for every record a proof that it stands in the log
evidence-pack-check = A proof is checked like this, without network or database:
evidence-pack-make = Make and download
problem-pack-large = A pack holds { $max } records at most, and these registers have { $count }. Tick some of the registers and take several packs.
printed-volume = Part { $part } of { $of }: records from no. { $first } to no. { $last }
rules-all = rules
rules-counted = { $kind }: { $total }, covered by controls: { $covered }, looked at all the time: { $live }
rules-waiting = waiting for the module “{ $module }”: { $rules }
rules-missing = not covered: { $rule }
rules-adopted = The version of the policy was adopted.
rules-same = The two sets agree.
rules-evidence = The evidence pack was written to { $file }: { $registers ->
    [one] { $registers } register
   *[other] { $registers } registers
}, { $records ->
    [one] { $records } record
   *[other] { $records } records
}.
evidence-pack-some = Some registers only
evidence-pack-only = Registers in the pack (none ticked: all of them)
evidence-readme = { $name }: evidence pack. Registers lie in registers/, the policy in policy/, the signed state of the log in log/, proofs of records in proofs/. A proof is checked by: rodowod ledger check-proof FILE --key "{ $vkey }"
act-policy-in-force = A version of the policy came into force
checklists-policy = Data protection policy, version { $label }
checklists-policy-until = In force from { $from }. Read it and confirm by { $last }; after that access to data waits for your confirmation.

evidence-call-booked = The call was booked with a specialist, for a day and hour, and it is known by whom.
evidence-call-number = The number called stands in the file.
evidence-call-identity = Before the case was spoken of the caller was checked, and what was asked is noted.
evidence-directory = The list of addresses is published and was looked at within a year.
evidence-video-encrypted = The tool encrypts the conversation from end to end.
evidence-video-listed = The meeting was held over an approved tool of the list.
evidence-participants = The key to the meeting went to known participants alone.
evidence-meeting-agreed = Everybody who took part agreed to the recording.
evidence-recording-rules = The rules say what is recorded, when and why, who listens, and that calls go on when the recorder fails.
evidence-announcement = The announcement has all its parts.
evidence-announcement-test = The announcement was tested in time, and was heard.
evidence-consent-model = The announcement says that staying on the line means consent, in outgoing calls too.
evidence-recording-told = The person said that they know of the recording, or still has time to.
evidence-recording-ruled = The recording was made under rules that had been adopted.
evidence-channel-ruled = The line that records names rules in force.
evidence-recording-kept = The recording's time is not over.
evidence-recording-destroyed = It is known when and by whom the recording was destroyed, and there is a protocol of it.
evidence-recording-held = A recording on hold has its ground, and was not destroyed before the release.
evidence-order-known = All whom the order concerns acknowledged it, or still have time to.
evidence-permission = The permission came before the use and is valid, and off the premises it is known what keeps the data safe.
evidence-instructed = The instruction came before the beginning.
evidence-wiped-own = At the end somebody looked that nothing was left on the private equipment.
evidence-role = The role is filled: { $name }.
evidence-person-unit = The person's unit is written down.
evidence-officer-designated = The officer was designated in writing, accepted the tasks, and the authority was told in time.
evidence-no-copy = The document was only shown; there is no copy.
evidence-disclosure-told = It is known whose data went to whom, in what scope and when, and of each change whether the recipient was told.

sample-title = Sample of acknowledgements
sample-lead = An audit draws acknowledgements of the lists of duties and asks those people again. The seed stands in the audit, so the draw can be repeated.
sample-audit = Audit
sample-none = No audit is planned or under way.
sample-seed = Seed of the draw
sample-seed-hint = Any words, such as day and place of the draw. The choice follows from them and from the numbers of the acknowledgements (SHA-256).
sample-size = How many to draw
sample-draw = Draw and ask again
problem-sample-empty = There are no acknowledgements to draw from.
problem-sample-drawn = A sample was drawn in this audit already.
done-sampled = The acknowledgements are drawn. The people concerned will see the question today.
