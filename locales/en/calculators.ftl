### Calculators

calculators-title = Calculators
calculators-lead = The same functions by which the registers work. Nothing that you type here is kept.
calculators-do = Calculate
calculators-why = Why
calculators-answer = Answer

calculator-deadline-title = Deadline
calculator-deadline-lead = When a period in days, weeks, months or years ends.
calculator-event = Day of the event
calculator-event-hint = For example the day on which a letter came in.
calculator-count = How many
calculator-unit = Unit
calculator-unit-d = days
calculator-unit-w = weeks
calculator-unit-m = months
calculator-unit-y = years
calculator-regime = Counted by
calculator-regime-eu = GDPR (Regulation 1182/71)
calculator-regime-kc = Civil Code
calculator-regime-kpa = Code of Administrative Procedure
calculator-nominal = By counting alone

calculator-answer-title = Answer to a request
calculator-answer-lead = By when to answer a person who uses a right of art. 15–22 GDPR.
calculator-received = Day of receipt
calculator-asked = Day on which we asked what is meant
calculator-clarified = Day on which the person answered that
calculator-identity_asked = Day on which we asked to confirm identity
calculator-identity_confirmed = Day on which identity was confirmed
calculator-extended = Extended by two months
calculator-by_post = The answer goes by post
calculator-post-by = Post it no later than
calculator-extension-notice = Tell of an extension no later than
calculator-suspend = If the clock only pauses
calculator-restart = If the clock starts anew

calculator-hours-title = Hours
calculator-hours-lead = A period in hours, such as the 72 hours for notifying a breach. Elapsed time counts, on holidays and over changes of the clock as well.
calculator-from = Moment of awareness
calculator-from-hint = By the clock in Poland.
calculator-hours = How many hours
calculator-strict = Without the hour of the event
calculator-outer = With two working days (unsettled, for reasons only)

calculator-severity-title = Severity of a breach
calculator-severity-lead = ENISA's method and a proposal whom to notify. A person decides.
calculator-ei = Ease of identification
calculator-ei-1 = 0.25 – negligible
calculator-ei-2 = 0.5 – limited
calculator-ei-3 = 0.75 – significant
calculator-ei-4 = 1 – maximum
calculator-confidentiality = Confidentiality
calculator-confidentiality-0 = 0 – no sign of unlawful use
calculator-confidentiality-1 = 0.25 – known recipients
calculator-confidentiality-2 = 0.5 – unknown recipients
calculator-integrity = Integrity
calculator-integrity-0 = 0 – altered, not used
calculator-integrity-1 = 0.25 – possibly used, recoverable
calculator-integrity-2 = 0.5 – possibly used, not recoverable
calculator-availability = Availability
calculator-availability-0 = 0 – restored without difficulty
calculator-availability-1 = 0.25 – unavailable for a time
calculator-availability-2 = 0.5 – lost for good
calculator-malicious = Malicious intent
calculator-confidentiality_lost = Somebody unauthorised could read the data
calculator-pesel_with_identity = PESEL together with a name or an address
calculator-trusted_recipient = A trusted recipient confirmed deletion in writing
calculator-special_category = Data of art. 9 or 10 GDPR
calculator-records_of_care = Psychological, pedagogical or medical records
calculator-children_or_safety = The safety of children or dependants hangs on the data
calculator-care_affected = Lost or changed data touch care, benefits or certificates
calculator-unintelligible = The data were encrypted
calculator-key_safe = The key is safe
calculator-availability_kept = The data are still available
calculator-risk_unlikely_affirmed = The controller affirmed in writing that a risk is unlikely
calculator-persons = Number of persons
calculator-severity-authority = Supervisory authority
calculator-severity-persons = Data subjects
calculator-severity-flag = Note

calculator-identifiers-title = Numbers
calculator-identifiers-lead = Whether a number is well formed. That does not mean that it exists or belongs to the person.
calculator-kind = Kind
calculator-kind-pesel = PESEL
calculator-kind-nip = NIP
calculator-kind-regon = REGON
calculator-kind-id-card = Identity card
calculator-kind-passport = Passport
calculator-kind-nrb = Bank account
calculator-kind-pwz = Professional licence
calculator-kind-kw = Land register
calculator-number = Number
calculator-canonical = Written as
calculator-birth = Date of birth
calculator-sex = Sex
calculator-female = female
calculator-male = male

calculator-password-title = Password
calculator-password-lead = Whether a password keeps the rules. Do not type one here that you really use.
calculator-preset = Rules
calculator-candidate = Password
calculator-password-accepted = The password keeps the rules
calculator-password-refused = The password does not keep the rules

calculator-holidays-title = Holidays
calculator-holidays-lead = Public holidays in Poland, ordinary Sundays left out.
calculator-year = Year
calculator-holidays-count =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }

calculators-others = Calculators of this group
calculators-group-time = Time limits and holidays
calculators-group-breach = Breaches
calculators-group-assessment = Before you process
calculators-group-documents = Documents, rights, retention
calculators-group-children = Children and representatives
calculators-group-numbers = Numbers and passwords
calculator-none = not applicable
calculator-yes = Yes
calculator-no = No
calculator-show-items = Show the items
calculator-more-rows = Add a threat
calculator-days = { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
calculator-weeks = { $count ->
        [one] { $count } week
       *[other] { $count } weeks
    }
calculator-months = { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
calculator-years = { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
calculator-hours-counted = { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
calculator-each-year-by = each year by { $day } { $month }

calculator-fee-title = Fee for a request
calculator-fee-lead = How long a person has to confirm a fee for an unfounded or excessive request.
calculator-delivered = Day on which the notice of the fee was delivered
calculator-previous = Day of this person's previous request
calculator-previous-hint = If there was one. After a year a request cannot be called excessive.
calculator-fee-why = The person is told of the fee before it is charged and may withdraw the request. The controller shows that the request is excessive.
calculator-fee-never-excessive = A year has passed since the previous request, so this one cannot be called excessive: no fee is charged.

calculator-information-title = Information on data from elsewhere
calculator-information-lead = By when to inform a person whose data did not come from them (art. 14 GDPR).
calculator-obtained = Day on which the data were obtained
calculator-contact = Day of the first contact with the person
calculator-contact-hint = If the data serve to contact the person.
calculator-disclosure = Day of disclosure to another recipient
calculator-exception = Exception from the duty
calculator-information-no-duty = No need to inform

calculator-periods-title = Catalogue of periods
calculator-periods-lead = Every period that the program watches: how long it is, from when it runs and by which provision.
calculator-code = Period
calculator-code-hint = Without a choice you see the whole catalogue.
calculator-with_extension = With the extension
calculator-periods-count = { $count ->
        [one] { $count } period
       *[other] { $count } periods
    }
calculator-period-for = What it is for
calculator-period-length = How long
calculator-period-from = From when
calculator-period-law = Provision
calculator-period-not-moved = This is an upper limit: its end is not moved to a working day.
calculator-period-yearly = A fixed day in each year.
calculator-period-not-yet = On this day the period was not in force yet; give a later date.

calculator-holiday-date = Day
calculator-holiday-name = Holiday
calculator-holidays-why = Periods in days, weeks, months and years do not end on these days, on Saturdays or on Sundays. Good Friday, 2 May and 31 December are ordinary working days.

calculator-severity-data = Which data the breach touched
calculator-severity-identification = Whether the data show who is meant
calculator-severity-circumstances = What happened to the data
calculator-severity-facts = Circumstances that matter for a notice
calculator-factors = What changes the score of the data
calculator-identifiers = What leads to the person
calculator-severity-reckoning = Reckoning
calculator-severity-no-data = Name at least one class of data.

calculator-dpia-title = Need of an impact assessment
calculator-dpia-lead = Whether the impact on data protection must be assessed before processing begins (art. 35 GDPR).
calculator-criterion = Criteria of the supervisory authority's list
calculator-criterion-hint = Tick all that fit. As a rule two are enough.
calculator-guideline = Criteria of the European guidelines
calculator-trigger = Circumstances each of which is enough alone
calculator-controller_decides = The controller wants an assessment anyway
calculator-single_practitioner = It is the practice of one person, such as one physician
calculator-exemption = Exemption
dpia-exemption-assessed-by-legislator = The impact was assessed when the provision was made
dpia-exemption-exempt-list = The operation is on a list of exempt ones
dpia-exemption-risk-unlikely-reasoned = It was reasoned in writing that a high risk is unlikely
calculator-residual_high = In spite of the safeguards the risk stays high
calculator-dpia-list-hits = Criteria of the list
calculator-dpia-guideline-hits = Criteria of the guidelines
calculator-dpia-consultation = Prior consultation of the authority
calculator-dpia-why-no = Nothing was named that usually means a high risk.
calculator-dpia-consult = The risk stays high, so the authority is asked before processing begins; it has { $weeks } weeks to answer, { $extended } with the extension.

calculator-legitimate-interest-title = Legitimate interest
calculator-legitimate-interest-lead = Whether processing can rest on art. 6(1)(f) GDPR.
calculator-interest-gates = First three conditions
calculator-interest-balance = Then the balance
calculator-public_authority = We are a public body
calculator-performs_its_task = The processing serves our public tasks
calculator-purpose_is_real_and_present = The interest is real and present
calculator-purpose_is_lawful = The interest is lawful
calculator-purpose_is_precise = The purpose is named precisely
calculator-less_intrusive_means_exist = The same purpose can be reached with less intrusion
calculator-impact = Effects on persons
calculator-impact-slight = slight
calculator-impact-moderate = moderate
calculator-impact-serious = serious
calculator-revealing_data = The data reveal much about a person (location, finances, correspondence)
calculator-is_expected = Persons may expect it
calculator-concerns_children = It concerns children
calculator-safeguards = There are additional safeguards
calculator-can_opt_out = The person can easily opt out
calculator-interest-why-pass = The conditions are met, and nothing weighty speaks against it.
calculator-interest-inform = The interest is named in the notice, and the right to object is shown clearly and separately.

calculator-transfers-title = Transfer outside the EEA
calculator-transfers-lead = Whether, and on what basis, data may be transferred to another country.
calculator-territory = Country or organisation of the recipient
calculator-territory-expected = Name the recipient's country.
calculator-on = On the day
calculator-transfer-recipient = Recipient
calculator-is_commercial = Canada: a business under PIPEDA
calculator-is_certified = USA: the recipient is on the Data Privacy Framework list
calculator-personnel = USA: data of staff
calculator-personnel-not-transferred = are not transferred
calculator-personnel-transferred-covered = are transferred and covered by the certificate
calculator-personnel-transferred-not-covered = are transferred and not covered by the certificate
calculator-transfer-basis = If the Commission has not decided
calculator-safeguard = Safeguards (art. 46)
calculator-safeguard-standard-clauses = standard contractual clauses
calculator-safeguard-binding-corporate-rules = binding corporate rules
calculator-safeguard-public-instrument = instrument between public bodies
calculator-safeguard-code-of-conduct = code of conduct
calculator-safeguard-certification = certification
calculator-impact_assessment = Transfer impact assessment
calculator-impact_assessment-missing = there is none yet
calculator-impact_assessment-protection-equivalent = protection is equivalent
calculator-impact_assessment-rights-unenforceable = protection is sufficient, but persons cannot enforce their rights there
calculator-impact_assessment-protection-insufficient = protection is not sufficient
calculator-derogation = Derogation (art. 49)
calculator-derogation-explicit-consent = explicit consent of the person
calculator-derogation-contract = contract with the person
calculator-derogation-contract-for-person = contract in the person's interest
calculator-derogation-public-interest = important public interest
calculator-derogation-claims = legal claims
calculator-derogation-vital-interest = vital interests
calculator-derogation-public-register = public register
calculator-is_occasional = The transfer is occasional
calculator-is_necessary = The transfer is necessary
calculator-exercises_public_powers = We act as a public authority
calculator-transfer-decision = Commission decision
calculator-transfer-scope = Whom it covers
calculator-transfer-scope-general = every recipient
calculator-transfer-scope-commercial = businesses only
calculator-transfer-scope-certified = listed recipients only
calculator-transfer-until = Valid until
calculator-transfer-decisions = Decisions of the Commission in force

calculator-risk-title = Risk of an activity
calculator-risk-lead = The risk to persons as the positions report it, before and after the safeguards.
calculator-scale = Scale
calculator-scale-5x5 = 5 × 5
calculator-scale-3x3 = 3 × 3
calculator-dpia_criteria = How many criteria of the impact assessment the activity meets
calculator-scenario-number = { $count ->
       *[other] Threat { $count }
    }
calculator-scenario = Threat
calculator-position = Position or threat
calculator-position-hint = For example: secretary, wrong addressee.
calculator-likelihood = Likelihood
calculator-severity = Impact on the person
calculator-less_likely = By how much the safeguard lowers the likelihood
calculator-less_severe = By how much the safeguard lowers the impact
calculator-control_state = State of the safeguard
calculator-control_state-implemented = in place and proven
calculator-control_state-implemented-unproven = in place, not proven
calculator-control_state-planned = planned
calculator-rows = Rows
calculator-risk-no-scenario = Describe at least one threat.
calculator-risk-beyond-scale = This value is beyond the chosen scale.
calculator-risk-inherent = Before safeguards
calculator-risk-residual = After safeguards
calculator-risk-target = Once the planned ones stand
calculator-risk-decision = Decision
calculator-risk-positions = By position
calculator-risk-opens-dpia = An impact assessment is needed
calculator-risk-why-max = The risk of an activity is the highest of the risks and never their mean: a mean hides the worst threat. Only safeguards in place and proven count.
calculator-risk-why-bounds = Up to { $accept } a risk is accepted, up to { $justify } it is accepted with a written justification, above that one must act.
calculator-risk-why-signature = The gravest impact that is not quite unlikely is not accepted by arithmetic alone: a signed decision of the controller is needed.
calculator-risk-why-dpia = The risk stays high and the activity meets as many criteria as usually suffice: an impact assessment is needed and, if it does not help, consultation of the authority.

calculator-completeness-title = What is missing
calculator-completeness-lead = What an entry, a notice, a contract or a letter must contain and what it lacks, article by article.
calculator-document = Document
calculator-item-absent = is missing
calculator-item-present = is there
calculator-item-not-applicable = does not apply
calculator-completeness-whole = Nothing is missing
calculator-completeness-missing = { $count ->
        [one] { $count } item is missing
       *[other] { $count } items are missing
    }
calculator-completeness-met = Demands met

calculator-rights-title = Rights of a person
calculator-rights-lead = Which rights of art. 15–22 GDPR a person has on which basis of processing.
calculator-basis = Basis of processing
calculator-right = Right
calculator-right-hint = Without a choice you see all.
calculator-right-answer = Whether it applies
calculator-right-yes = It applies
calculator-right-no = It does not apply
calculator-right-conditional = It applies on a condition
calculator-rights-all = Rights on this basis
calculator-direct_marketing = The data serve direct marketing
calculator-rights-marketing = An objection to direct marketing is absolute: it needs no grounds and admits no balancing.
calculator-rights-refusals = An erasure can be refused where the data are necessary for one of these reasons:

calculator-retention-title = Retention
calculator-retention-lead = Until when a record is kept and when it may be destroyed. The institution's own schedule comes first.
calculator-record = What is kept
calculator-from_day = Day from which it is counted
calculator-from_day-hint = Such as the last entry, the end of the case, the recording.
calculator-own_years = Period of your own schedule, in years
calculator-own_years-hint = Fill in if the schedule says otherwise or the table gives no period.
calculator-hold = What suspends the destruction
calculator-archive = Consent of the state archive
calculator-archive-not-needed = not needed
calculator-archive-missing = needed, not there yet
calculator-archive-given = given
calculator-retention-own-period = The table gives no period here; type the years of your own schedule.
calculator-retention-counted-from = Counted from
calculator-retention-disposal-day = First day on which it may be destroyed
calculator-retention-close = Reminder from
calculator-retention-state = On the day given
calculator-retention-why-year-end = The period ends on 31 December of the year in which it runs out; whole calendar years count.
calculator-retention-why-anniversary = The period ends on the same date and is not moved to a working day.
calculator-retention-why-event = Keeping ends with this event.
calculator-retention-why-min = This is the shortest period: nothing may be destroyed earlier.
calculator-retention-why-max = This is the longest period: nothing may be kept longer.
calculator-retention-why-hold = A hold suspends the destruction until its reason is gone.

calculator-minors-title = Who may act
calculator-minors-lead = Who may act for a child or a ward, learn of data or give consent.
calculator-actor = Who asks
calculator-matter = What for
calculator-born = Day of birth of the child or ward
calculator-born-later = The day of birth is later than the day of the matter.
calculator-parents_disagree = The parents disagree
calculator-is_authorised = The person of age authorised the one who asks
calculator-is_married = The person is married
calculator-is_incapacitated = The person is incapacitated
calculator-age = Age
calculator-evidence = What to do first

calculator-pick-up-title = Picking up a child
calculator-pick-up-lead = Whether to hand the child to the person who came.
calculator-collector = Who came
calculator-collector-authorised = an authorised person
calculator-collector-parent = parent with full authority
calculator-collector-parent-limited = parent with limited authority
calculator-collector-parent-suspended = parent whose authority is suspended
calculator-collector-parent-deprived = parent deprived of authority
calculator-collector-parent-forbidden = parent whom a court forbade contact
calculator-collector-unknown = somebody else
calculator-identity_checked = Identity checked (document shown, not copied)
calculator-pickup-authorisation = Authorisation
calculator-valid_from = Valid from
calculator-valid_to = Valid until
calculator-withdrawn = Day of withdrawal
calculator-collector_born = Day of birth of the authorised person

calculator-disclosure-title = Who may receive a child's data
calculator-disclosure-lead = On what basis, and what to ask, when a court, the police, a welfare centre or another school wants data.
calculator-recipient = Who asks
calculator-asked_on = Day on which the request arrived
calculator-secrecy = Secrecy that covers the data
calculator-ground = What releases from secrecy
calculator-answer-by = Answer at the latest
calculator-disclosure-yes = Yes, by statute
calculator-disclosure-no = No: secrecy stands in the way
calculator-secrecy-lifted = The circumstance named releases from secrecy; hand over only what is needed.
calculator-secrecy-stands = None of the circumstances named releases from this secrecy; the right to ask alone is not enough.

calculator-kind-pesel-why = The last digit must agree with the sum of the others weighted 1, 3, 7, 9, and the date must exist.
calculator-kind-nip-why = The last digit is the remainder of the sum weighted 6, 5, 7, 2, 3, 4, 5, 6, 7 divided by 11; a remainder of 10 is never issued.
calculator-kind-regon-why = The last digit is the remainder of a weighted sum divided by 11, with 10 written as 0; in a number of 14 digits the first 9 must be valid too.
calculator-kind-id-card-why = Letters count from A = 10 to Z = 35; the sum weighted 7, 3, 1, 9, 7, 3, 1, 7, 3 must be a multiple of 10.
calculator-kind-passport-why = Letters count from A = 10 to Z = 35; the sum weighted 7, 3, 9, 1, 7, 3, 1, 7, 3 must be a multiple of 10.
calculator-kind-nrb-why = The whole account must leave 1 when divided by 97, and the number of the bank has a check digit of its own.
calculator-kind-pwz-why = A physician's first digit is the remainder of the weighted sum of the others divided by 11; of other professions only the form is checked.
calculator-kind-kw-why = The characters weighted 1, 3, 7 must give the check digit; the code of a court has no Q and no V.

calculator-second_factor = Signing in takes a second factor
calculator-password-owner = What the password must not contain
calculator-own_names = First names and surname
calculator-own_login = Login
calculator-own_email = E-mail address
calculator-own_birth = Day of birth
calculator-own_phone = Phone
calculator-own_plate = Number plate
calculator-own_pesel = PESEL number
calculator-own_institution = Name of the institution
calculator-preset-expected = Choose at least one set of rules.
calculator-preset-hint = With several sets the stricter rule holds.
calculator-password-length = Shortest length
calculator-password-conflicts = { $count ->
        [one] { $count } contradiction
       *[other] { $count } contradictions
    }
calculator-password-to-choose = Rules that exclude each other
calculator-password-why = The password has the length and the characters required and stands on none of the banned lists.
calculator-point-0 = 0
calculator-point-1 = 1
calculator-point-2 = 2
calculator-point-3 = 3
calculator-point-4 = 4
calculator-point-5 = 5
territory-AT = Austria
territory-BE = Belgium
territory-BG = Bulgaria
territory-HR = Croatia
territory-CY = Cyprus
territory-CZ = Czechia
territory-DK = Denmark
territory-EE = Estonia
territory-FI = Finland
territory-FR = France
territory-DE = Germany
territory-GR = Greece
territory-HU = Hungary
territory-IE = Ireland
territory-IT = Italy
territory-LV = Latvia
territory-LT = Lithuania
territory-LU = Luxembourg
territory-MT = Malta
territory-NL = Netherlands
territory-PL = Poland
territory-PT = Portugal
territory-RO = Romania
territory-SK = Slovakia
territory-SI = Slovenia
territory-ES = Spain
territory-SE = Sweden
territory-IS = Iceland
territory-LI = Liechtenstein
territory-NO = Norway
territory-AD = Andorra
territory-AR = Argentina
territory-FO = Faroe Islands
territory-GG = Guernsey
territory-IL = Israel
territory-IM = Isle of Man
territory-JE = Jersey
territory-NZ = New Zealand
territory-CH = Switzerland
territory-UY = Uruguay
territory-CA = Canada
territory-JP = Japan
territory-KR = South Korea
territory-GB = United Kingdom
territory-US = United States
territory-EPO = European Patent Organisation
territory-BR = Brazil
territory-other = another country

## Working days

calculator-working-days-title = Working days
calculator-working-days-lead = The day that lies so many working days before or after a given one.
calculator-start = From
calculator-start-hint = This day itself is not counted.
calculator-working_days = How many working days
calculator-direction = Direction
calculator-direction-forward = forward
calculator-direction-backward = backward
calculator-start-is-working = The first day is a working day
calculator-holidays-passed = Holidays on the way
calculator-working-days-why = Every day but Saturdays, Sundays and public holidays is a working day. A day off declared by the head of the institution moves nothing.

## One road for all calculators: further questions and answers

calculator-period = Period
calculator-period-hint = A number and a letter, d, w, m or y: 14d, 3w, 1m, 1y.
calculator-period-expected = Write a number and a letter, d, w, m or y: 14d, 3w, 1m or 1y.
calculator-part_of_month = Part of the month in a contract
calculator-part_of_month-beginning = beginning of the month
calculator-part_of_month-middle = middle of the month
calculator-part_of_month-end = end of the month
calculator-non_continuous = The period need not be continuous
calculator-only-kc = This concerns only periods of the Civil Code.
calculator-days-stood-for = Counts as
calculator-anchor = The days for posting are counted back
calculator-anchor-period-end = from the end of the period
calculator-anchor-calendar-month-end = from the end of the calendar month
calculator-fee-received-later = The request cannot have come in after the notice of the fee was delivered.
calculator-fee-received-expected = Give the day on which the present request came in; the interval ends there.
calculator-fee-previous-later = The earlier request cannot have come in after the present one.
calculator-fee-none = No fee may be charged
calculator-period-moment-why = The law names no number of days; this moment counts.
calculator-score-title = ENISA score
calculator-score-lead = The score and the level alone, where the data are classified already.
calculator-dpc = Data processing context
calculator-dpc-1 = 1
calculator-dpc-2 = 2
calculator-dpc-3 = 3
calculator-dpc-4 = 4
calculator-score-why = The score is the context times the ease of identification plus the circumstances; it does not decide on a notice by itself.
calculator-profession = Profession
calculator-checked = What was checked
calculator-set_on = Day on which the password was set
calculator-password-expires = Password valid until
calculator-password-advised = Change advised by
calculator-archive-by-record = as the kind of record calls for
calculator-retention-hold = Hold on the disposal
calculator-hold_released = Day on which the hold ended
calculator-retention-other = On the same copy there is also
calculator-also = Another kind of record
calculator-also_from = Day from which that period counts
calculator-retention-also-no-period = The table gives no period for that kind of record.
calculator-retention-no-hold = Say what held the disposal up.
calculator-retention-own-shorter = The statute asks for keeping until { $day } at least; a period of one's own cannot be shorter.
calculator-retention-own-longer = The statute allows keeping until { $day } at most; a period of one's own cannot be longer.
calculator-retention-why-own = The period comes from the institution's own schedule or rules.
calculator-retention-why-within-law = The institution's own period stays within what the statute allows.
calculator-retention-why-archive = Records of category B are destroyed only with the consent of the state archive; that the period is over does not suffice.
calculator-retention-conflict = One rule asks for keeping until { $keep }, another for destruction after { $destroy }: a person has to decide, for instance by separating the documents.
calculator-too-young-to-marry = Nobody of this age can be married.
calculator-recipient-not-yet = The ground of this recipient holds from { $day }; give that day or a later one.
calculator-consent_of = Whose consent it is
calculator-consent_of-pupil = the pupil's
calculator-consent_of-parent = the parent's
calculator-cameras-title = Cameras at school
calculator-cameras-lead = Whether a room of a school may be monitored (Prawo oświatowe art. 108a).
calculator-room = Room
calculator-agreed_with_governing_body = Agreed with the governing body
calculator-councils_consulted = The councils and the pupils were consulted
calculator-watches_work = It is meant to watch the quality of work
calculator-needed_for_existing_threat = It is necessary because of an existing threat
calculator-dignity_kept = It does not infringe dignity (e.g. nobody can be recognised)
calculator-camera-yes = Yes
calculator-camera-no = Not allowed
calculator-camera-why = The conditions are met; recordings are kept no longer than the law allows.
calculator-camera-not-agreed = The agreement with the governing body is missing.
calculator-camera-not-consulted = The councils of teachers and parents and the pupils were not consulted.
calculator-camera-watches-work = Monitoring must not serve to watch the quality of work.
calculator-camera-no-threat = In this room a camera is allowed only because of an existing threat.
calculator-camera-no-dignity = In this room a camera must not infringe dignity, so that nobody may be recognisable.
calculator-consent-title = Validity of a consent
calculator-consent-lead = Whether a consent held at a given moment.
calculator-shown = What the evidence of the consent shows
calculator-given_at = When it was given
calculator-withdrawn_at = When it was withdrawn
calculator-at = Which moment matters
calculator-consent-yes = The consent is valid
calculator-consent-no = The consent is not valid
calculator-consent-not-yet = At that moment the consent had not been given yet.
calculator-consent-withdrawn = The consent had been withdrawn, which takes effect at once.
calculator-consent-lacks = Not shown: { $item }.
calculator-consent-why = A consent holds from the giving to the withdrawal; what was done before stays lawful.
calculator-consent-withdrawn-earlier = The withdrawal cannot come before the consent.
calculator-record-duty-title = Duty to keep the record
calculator-record-duty-lead = Whether the record of processing activities must be kept (art. 30(5) GDPR).
calculator-employs = Persons employed
calculator-is_risky = The processing may result in a risk to persons
calculator-is_only_occasional = The processing is only occasional
calculator-has_special_data = It includes data of art. 9 or 10 GDPR
calculator-record-duty-yes = The record is obligatory
calculator-record-duty-no = The record need not be kept
calculator-record-duty-why = The exemption is for those who employ fewer than { $persons } persons and process only occasionally, without risk and without special data.
calculator-activity = Activity
calculator-scenarios = Document on input
calculator-risk-expected = A JSON list of scenarios was expected (position, likelihood, impact, controls); the mistake is in line { $line }, at { $column }.
calculator-items = Document on input
calculator-items-expected = A JSON object was expected: true, false or "not-applicable" beside each item.
calculator-items-unknown = This document has no item “{ $field }”.
calculator-items-word = Beside the item “{ $field }” write true, false or "not-applicable".
calculator-gdpr-wording = Articles of the GDPR are given in our own words; the official wording is in EUR-Lex.
