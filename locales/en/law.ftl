### The texts of the law: reasons, verdicts, time limits, gaps. crates/domain gives the keys.

## How we know

certainty-solid = The source was read.
certainty-memory = The provision is quoted from memory; check it in ISAP or EUR-Lex before you rely on it.
certainty-weak = Uncertain: the number, the period or the date may be wrong. Settle it with your own filing plan or the statute.
certainty-house = An institution's own rule, without legal force outside it.
certainty-proposal = This program's proposal where the law is silent, always on the safe side.

## Time limits: how the date came about

rule-by-policy = The policy in force on that day sets the length of the term.
rule-event-day-excluded = The day of the event does not count; the days end on { $date }.
rule-same-date = A period in months or years ends on the same date as the event: { $date }.
rule-same-weekday = A period in weeks ends on the same weekday as the event: { $date }.
rule-clamped = That month has no such day, so the period ends on its last day: { $date }.
rule-moved-from-saturday = The end falls on a Saturday, so it moves to the next working day: { $date }.
rule-moved-from-sunday = The end falls on a Sunday, so it moves to the next working day: { $date }.
rule-moved-from-holiday = The end falls on a public holiday, so it moves to the next working day: { $date }.
rule-two-working-days = A period of two days or more must include at least two working days, hence until { $date }.
rule-hours-elapsed = Hours run without a break, nights, weekends and holidays included.
rule-hours-not-moved = A period in hours is not moved, although it ends on a day off ({ $day }).
rule-clock-changed = The clocks change in between ({ $day }); what counts is elapsed hours, so the wall clock shows another hour.
rule-hour-of-event-excluded = Read strictly, the hour of the event does not count (end on { $day }); the alarm is set earlier, to be safe.
rule-hours-two-working-days = It can also be argued that the period must include two working days (until the end of { $day }). Use it only to explain a delay, not as a new limit.
rule-extended-once = The extension is added once, to the whole period counted from receipt.
rule-suspended = The period was suspended while the person's answer was awaited; with those days added it ends on { $date }.
rule-suspend-is-earlier = Suspending the clock gives an earlier date than starting anew: { $date }. The earlier one counts.
rule-restart-is-earlier = Starting anew gives an earlier date than suspending: { $date }. The earlier one counts.
rule-stop-open = The person has not yet answered the question of { $date }; until then the date is shown without a stop.
rule-stop-too-late = The question came too late (it was possible until { $day }), so it does not stop the clock.
rule-postal-lead = The answer goes by post: send the letter by { $date } at the latest.
rule-first-communication = The first communication with the person comes earlier, so the information is due by { $date }.
rule-first-disclosure = The first disclosure to another recipient comes earlier, so the information is due by { $date }.
clock-asked-before-received = The question to the person cannot be earlier than the receipt of the request.
clock-answered-without-question = The person's answer is given, but not when the question was asked.
clock-answered-before-asked = The person's answer cannot be earlier than the question.

## Time limits: the catalogue

period-dsar = Answer to a person's request
period-breach-sa = Notifying the authority of a breach
period-breach-proc = The processor's notice to the controller
period-breach-subj = Telling the persons of a breach
period-info-13 = Information when data are collected
period-info-14 = Information on data obtained elsewhere
period-recip-19 = Telling recipients of a change
period-consent-w = Effect of a withdrawal of consent
period-prior-36 = The authority's answer to a prior consultation
period-dpo-notify = Notice of the data-protection officer
period-kri-audit = Audit of information security
period-a11y-decl = Review of the accessibility statement
period-cctv = Keeping of camera recordings
period-zfss-review = Review of social-fund data
period-whistle-ack = Acknowledgement to a whistleblower
period-whistle-feedback = Feedback to a whistleblower
period-ops-105 = Answer to a welfare centre
period-from-receipt = from receipt
period-from-awareness = from awareness
period-from-processor-awareness = from the processor's awareness
period-from-high-risk-finding = from the finding of a high risk
period-from-collection = when the data are collected
period-from-obtaining = from obtaining the data
period-from-rectification = from the rectification, erasure or restriction
period-from-withdrawal = from the withdrawal
period-from-authority-receipt = from the authority's receipt
period-from-designation = from the designation, change or dismissal
period-from-previous-audit = from the previous audit
period-from-previous-review = from the previous review
period-from-recording = from the recording
period-from-acknowledgement = from the acknowledgement
period-from-request = from the request

## Numbers

identifier-valid = The number is valid.
identifier-bad-format = This does not look like such a number: check the count of characters and the letters.
identifier-bad-checksum = The check digit does not fit: there is probably a typing error.
identifier-bad-date = The number encodes a date that does not exist.
identifier-trivial = Nothing but zeros is no number.

## Severity of a breach

severity-level-low = low
severity-level-medium = medium
severity-level-high = high
severity-level-very-high = very high
severity-class-simple = Simple data: name, contact, education, family, career
severity-class-behavioural = Behavioural data: location, traffic, habits, preferences
severity-class-financial = Financial data: income, transactions, invoices, benefits
severity-class-sensitive = Sensitive data: health, beliefs, sex life
severity-identification-negligible = The person can hardly be identified
severity-identification-limited = The person can be identified with effort
severity-identification-significant = The person can easily be identified
severity-identification-maximum = The data name the person directly
severity-confidentiality-zero = The data were exposed, with no sign that anybody used them
severity-confidentiality-one = The data went to known recipients
severity-confidentiality-two = The data went to unknown recipients
severity-integrity-zero = The data were altered, but not put to wrong use
severity-integrity-one = Altered data may have been used, and it can be undone
severity-integrity-two = Altered data may have been used, and it cannot be undone
severity-availability-zero = The data were restored without difficulty
severity-availability-one = The data were unavailable for a time
severity-availability-two = The data are lost for good
severity-malicious = Somebody acted with malicious intent
severity-factor-volume = Much data on one person, or over a long time
severity-factor-controller = The institution's name alone says much about the person
severity-factor-individuals = Concerns children or other vulnerable persons
severity-factor-inaccurate = The data are known to be outdated or wrong
severity-factor-already-public = The data were public before
severity-factor-nature = By their nature the data say little
severity-step-simple-0 = Simple data without special circumstances.
severity-step-simple-plus-1 = The volume or the kind of institution lets one profile the person or assume social or financial standing.
severity-step-simple-plus-2 = The kind of institution or the set of data lets one assume health, sexual preference, political or religious beliefs.
severity-step-simple-plus-3 = The safety of children or vulnerable persons hangs on these data.
severity-step-behavioural-minus-1 = The behavioural data give no substantial insight or are easily available in public.
severity-step-behavioural-0 = Behavioural data without special circumstances.
severity-step-behavioural-plus-1 = The data give a detailed profile of everyday life.
severity-step-behavioural-plus-2 = The data give a profile based on sensitive data.
severity-step-financial-minus-2 = They only show that the person is a client.
severity-step-financial-minus-1 = Some financial facts without much insight, such as a bare account number.
severity-step-financial-0 = Financial data without special circumstances.
severity-step-financial-plus-1 = Full card data or a detailed social and financial profile.
severity-step-sensitive-minus-3 = The sensitive data give no substantial insight or are public.
severity-step-sensitive-minus-2 = Only general assumptions follow from the data.
severity-step-sensitive-minus-1 = Assumptions about sensitive matters follow from the data.
severity-step-sensitive-0 = Sensitive data as such.
severity-step-outside-method = The method knows no such adjustment for this class; give reasons or choose another.
severity-step-against-factor = The adjustment goes against the reason given; check the choice.
severity-advice-record = An entry in the register suffices
severity-advice-may-omit = The notice may be left out
severity-advice-propose = A notice is proposed
severity-advice-notify = Give notice
severity-flag-more-than-100 = More than 100 persons
severity-flag-unintelligible = Data unintelligible to outsiders
severity-reason-score-persons = A score of 3.00 or more: notify the authority and the persons. This mapping is custom, not law.
severity-reason-score-authority = A score from 2.00 to 2.99: notify the authority. This mapping is custom, not law.
severity-reason-score-affirmed = A score below 2.00, and the controller affirmed in writing that a risk is unlikely: an entry in the register.
severity-reason-score-not-affirmed = A score below 2.00, but nobody affirmed in writing that a risk is unlikely. Without that, the notice is the rule.
severity-reason-r1 = A PESEL number with a name or address reached somebody not trusted. The authority very often holds this to be a high risk.
severity-reason-r2 = Special categories of data, or medical, psychological or pedagogical records, lost their confidentiality.
severity-reason-r3 = The safety of children or dependants hangs on the data.
severity-reason-r4 = Missing or altered data affect care, benefits or certificates.
severity-reason-u1 = The data are encrypted, the key is safe and the data are still available: the persons need not be told. The entry in the register is due all the same.
severity-reason-trusted = The recipient is known and confirmed the deletion; attach the statement.

## Impact assessment

dpia-answer-no = No assessment is needed
dpia-answer-not-by-count = The number of criteria does not call for an assessment; write down why there is none
dpia-answer-required-unless-reasoned = An assessment is required unless the controller gives reasons against it
dpia-answer-required = An assessment is required
dpia-answer-exempt = Exempt
dpia-reason-systematic-evaluation = Systematic and extensive automated evaluation of persons with legal or similar effects.
dpia-reason-large-scale-special = Special categories or criminal data on a large scale.
dpia-reason-public-monitoring = Systematic monitoring of public areas on a large scale.
dpia-reason-high-risk-found = The institution's own analysis found a high risk.
dpia-reason-list = As many criteria of the Polish authority's list are met as usually suffice.
dpia-reason-guideline = As many criteria of the European guidelines are met as usually suffice.
dpia-reason-controller = The controller decided to make one.
dpia-reason-single-practitioner = One practitioner does not work on a large scale; leaving the assessment out needs reasons all the same.
dpia-reason-one-hit = One criterion is met. Sometimes one suffices, hence the reasoning.
dpia-reason-assessed-by-legislator = The impact was assessed when the law was made.
dpia-reason-exempt-list = The operation is on a list of exempt ones. Poland has published none.
dpia-reason-risk-unlikely = The controller reasoned in writing, with the officer's advice, that a high risk is unlikely.
dpia-trigger-systematic-evaluation = Automated evaluation with legal or similar effects
dpia-trigger-large-scale-special = Special categories on a large scale
dpia-trigger-public-monitoring = Monitoring of public areas on a large scale
dpia-trigger-high-risk-found = The risk analysis found a high risk
dpia-criterion-evaluation = Evaluation, scoring, profiling or prediction with adverse effects
dpia-criterion-automated-decision = Automated decisions with legal, financial or similar effects
dpia-criterion-monitoring-with-recognition = Monitoring of public places with recognition of features; ordinary cameras viewed after incidents do not count
dpia-criterion-special-categories = Special categories or criminal data
dpia-criterion-biometric = Biometric data only to identify a person or control access
dpia-criterion-genetic = Genetic data
dpia-criterion-large-scale = Large scale: persons, range, time, area
dpia-criterion-matching = Comparing or inferring from different sources
dpia-criterion-dependent-persons = Persons dependent on who assesses them: employees, pupils, patients, clients
dpia-criterion-innovative = Innovative technology or organisation
dpia-criterion-prevents-right = The processing itself keeps persons from a right, a service or a contract
dpia-criterion-location = Location data
dpia-guideline-evaluation = Evaluation or scoring
dpia-guideline-automated-decision = Automated decisions
dpia-guideline-systematic-monitoring = Systematic monitoring
dpia-guideline-sensitive-data = Sensitive or highly personal data
dpia-guideline-large-scale = Large scale
dpia-guideline-matching = Matching or combining data
dpia-guideline-vulnerable-persons = Vulnerable persons
dpia-guideline-innovative = Innovative use
dpia-guideline-prevents-right = Preventing a right, a service or a contract

## Legitimate interest

legitimate-interest-pass = The interest prevails
legitimate-interest-pass-with-safeguards = The interest prevails as long as the safeguards stand
legitimate-interest-fail = This basis cannot be used
legitimate-interest-reason-public-task = A public authority performing its tasks cannot rely on legitimate interest.
legitimate-interest-reason-purpose-not-real = The interest must be real and present.
legitimate-interest-reason-purpose-unlawful = The interest must be lawful.
legitimate-interest-reason-purpose-vague = The purpose must be named precisely.
legitimate-interest-reason-not-necessary = The purpose can be reached by less intrusive means.
legitimate-interest-reason-impact = The persons feel the effects.
legitimate-interest-reason-data = The data reveal much about a person.
legitimate-interest-reason-unexpected = The persons do not expect it.
legitimate-interest-reason-child = It concerns children, whose protection weighs more.
legitimate-interest-reason-safeguards = Safeguards and the way to object restore the balance.
legitimate-interest-reason-safeguards-missing = Without safeguards and an opt-out the persons' rights prevail.
legitimate-interest-reason-outweighed = The persons' rights and freedoms outweigh the interest.

## Transfers to third countries

transfer-verdict-no-transfer = This is no transfer to a third country
transfer-verdict-adequate = May be transferred: there is an adequacy decision
transfer-verdict-safeguards = May be transferred on safeguards
transfer-verdict-assess-first = Assess the transfer first
transfer-verdict-suspend = Suspend the transfer
transfer-verdict-derogation = May be transferred by way of exception
transfer-verdict-forbidden = May not be transferred
transfer-reason-eea = The recipient is inside the European Economic Area.
transfer-reason-adequate = The Commission found the level of protection adequate.
transfer-reason-not-covered = The Commission's decision does not cover this recipient.
transfer-reason-no-decision = On that day there is no decision of the Commission for this country.
transfer-reason-safeguards = There are safeguards, and the transfer impact assessment came out well.
transfer-reason-assessment-missing = There are safeguards, but the transfer impact assessment is missing.
transfer-reason-not-equivalent = The assessment found that the safeguards do not protect enough.
transfer-reason-rights-unenforceable = Persons cannot enforce their rights there.
transfer-reason-derogation = A derogation applies; record the assessment.
transfer-reason-authority = A public authority exercising its powers cannot use this derogation.
transfer-reason-not-occasional = A derogation is for occasional cases, not for a constant flow.
transfer-reason-not-necessary = The transfer is not necessary for the purpose of the derogation.
transfer-reason-forbidden = There is no basis for the transfer.

## Risk

risk-level-low = low
risk-level-medium = medium
risk-level-high = high
risk-level-critical = critical
risk-decision-accept = Accept
risk-decision-justify = Accept with the controller's written justification
risk-decision-treat = Act: reduce, avoid, transfer or stop

## Rights of persons

rights-right-access = Access and copy
rights-right-rectification = Rectification
rights-right-erasure = Erasure
rights-right-restriction = Restriction
rights-right-notify-recipients = Notice to recipients
rights-right-portability = Portability
rights-right-objection = Objection
rights-right-automated-decision = Automated decisions
rights-basis-consent = consent
rights-basis-contract = contract
rights-basis-legal-duty = legal duty
rights-basis-vital-interest = vital interests
rights-basis-public-task = public task
rights-basis-legitimate-interest = legitimate interest
rights-erasure-after-withdrawal = After consent is withdrawn, unless there is another basis.
rights-erasure-not-needed = When the data are no longer needed or were processed unlawfully.
rights-erasure-legal-duty = Not as long as the law demands that they be kept.
rights-erasure-public-task = Not as long as the public task lasts.
rights-erasure-after-objection = After a successful objection.
rights-restriction-grounds = While accuracy is contested, when the processing is unlawful, when the data are needed for claims, or while an objection is decided.
rights-notify-after-change = After a rectification, erasure or restriction, unless impossible or disproportionate.
rights-portability-automated = If the processing is automated.
rights-portability-basis = No: portability exists for consent and contract only.
rights-portability-public-task = No: public tasks are excluded.
rights-objection-withdraw = No: consent is withdrawn instead.
rights-objection-basis = No: an objection exists for public task and legitimate interest only.
rights-automated-human = The person may ask for a human, state a view and contest the decision.
rights-automated-statute = Only where a statute allows it and protects the person.
rights-automated-prohibited = Such a decision is not allowed on this basis.
rights-refusal-expression = Freedom of expression and information
rights-refusal-legal-duty = Legal duty or public task
rights-refusal-public-health = Public interest in health
rights-refusal-archiving = Archiving, research, statistics
rights-refusal-claims = Establishing, exercising or defending claims
rights-refusal-medical-record = Statutory period for medical records

## Retention

retention-disposal-keep = Keep
retention-disposal-close = Close to expiry
retention-disposal-held = Time is up, but disposal is on hold
retention-disposal-awaits-archive = Time is up; the archive must consent
retention-disposal-due = To be disposed of
retention-bound-min = at least
retention-bound-max = at most
retention-hold-claims = Claims
retention-hold-proceedings = Proceedings
retention-hold-authority-request = Request of an authority
retention-hold-audit = Audit
retention-hold-restriction = Restriction at the person's request
retention-school-grade-sheets = Grade sheets
retention-school-class-registers = Class registers
retention-school-pupils-book = Book of pupils and register of children
retention-school-support-files = Files of psychological and pedagogical support, opinions
retention-school-admitted-candidates = Data of admitted candidates
retention-school-rejected-candidates = Data of rejected candidates
retention-school-exam-papers = Exam papers (old matura)
retention-school-other-exam-papers = Other exam papers
retention-school-pick-up-authorisations = Pick-up authorisations
retention-counselling-files = Files, opinions, rulings and index of the centre
retention-clinic-medical-record = Medical record
retention-clinic-death-by-injury = Record after death by injury or poisoning
retention-clinic-blood = Record of blood and its components
retention-clinic-x-ray = X-ray images outside the record
retention-clinic-referral-performed = Referrals and orders, performed
retention-clinic-referral-unused = Referrals not used
retention-clinic-child-under-two = Record of a child up to two
retention-clinic-call-recordings = Call recordings
retention-welfare-case-files = Files of social assistance
retention-welfare-family-benefits = Data on family benefits
retention-welfare-family-benefits-refused = Data on family benefits not granted
retention-blue-card-welfare = "Niebieska Karta" procedure (centre)
retention-blue-card-school = "Niebieska Karta" procedure (school)
retention-personnel-hired-from-2019 = Personnel files, hired from 2019
retention-personnel-hired-1999-2018 = Personnel files, hired 1999 to 2018
retention-personnel-hired-1999-2018-reported = Personnel files 1999 to 2018 after the information report
retention-personnel-hired-before-1999 = Personnel files, hired before 1999
retention-payroll-before-1999 = Payroll of those hired before 1999
retention-accounting-vouchers = Vouchers and accounting books
retention-accounting-statements = Approved annual statements
retention-tax-documents = Tax documents
retention-social-insurance-settlements = Social-insurance settlements
retention-social-fund-declarations = Social-fund declarations
retention-cctv = Camera recordings
retention-recruitment-not-hired = Applications of those not hired
retention-recruitment-future = Applications kept for later, with consent
retention-work-accident = Work-accident reports
retention-whistleblowing = Whistleblowing register
retention-procurement = Procurement files
retention-system-logs = System logs
retention-subject-requests = Requests of persons and answers
retention-breach-records = Records of breaches
retention-consent-evidence = Evidence of consents
retention-trigger-benefit-settled = the benefit settled
retention-trigger-case-closed = the case closed
retention-trigger-consent-ended = the end of consent
retention-trigger-consent-given = consent given
retention-trigger-death = death
retention-trigger-decision-final = the decision final
retention-trigger-documents-submitted = documents submitted
retention-trigger-education-ended = the end of education
retention-trigger-employment-ended = the end of employment
retention-trigger-exam = the exam
retention-trigger-financial-year-ended = the end of the financial year
retention-trigger-follow-up-ended = the end of follow-up
retention-trigger-image-taken = the image taken
retention-trigger-last-entry = the last entry
retention-trigger-last-service = the last service
retention-trigger-left-school = leaving school
retention-trigger-payment-ended = the end of payment
retention-trigger-payroll-made = making of the payroll
retention-trigger-procedure-ended = the end of the procedure
retention-trigger-protocol-made = the report made
retention-trigger-recorded = the recording
retention-trigger-recruitment-closed = the end of recruitment
retention-trigger-referral-issued = the referral issued
retention-trigger-report-filed = the report filed
retention-trigger-school-year-closed = the register closed at the end of the school year
retention-trigger-service-performed = the service performed
retention-trigger-statement-approved = the statement approved
retention-trigger-tax-due = the tax falling due
retention-trigger-withdrawn-or-school-year-ended = withdrawal or the end of the school year

## Passwords

password-preset-school = School
password-preset-clinic = Clinic
password-preset-counselling = Counselling centre
password-preset-welfare = Welfare centre
password-preset-modern = Modern rules
password-preset-nist = NIST SP 800-63B-4
password-preset-asvs = OWASP ASVS 5.0
password-preset-cert = CERT Polska
password-part-min-length = Minimum length
password-part-max-length = Maximum length
password-part-composition = Kinds of characters
password-part-forbidden-characters = Forbidden characters
password-part-max-age-days = Periodic change
password-part-history = Reuse of earlier passwords
password-part-lockout = Lockout after failed attempts
password-part-blocklists = Banned content
password-part-paste-ban = Ban on pasting
password-part-second-factor = Second factor
password-problem-too-short = { $length ->
        [one] The password is too short: it has { $length } character, at least { $min } are needed.
       *[other] The password is too short: it has { $length } characters, at least { $min } are needed.
    }
password-problem-too-long = The password is too long: { $max } characters at most.
password-problem-no-lower = Add a small letter.
password-problem-no-upper = Add a capital letter.
password-problem-no-digit = Add a digit.
password-problem-no-special = Add a character that is no letter, digit or space, such as "-" or "!".
password-problem-no-digit-or-special = Add a digit or a special character.
password-problem-no-class-of-several = Add a character of one of the required kinds.
password-problem-space = Spaces are not allowed.
password-problem-character = The password contains a forbidden character.
password-problem-common = This password is widely known, also with digits added or letters replaced.
password-problem-sequence = The password is mostly a simple sequence such as 123456 or qwerty.
password-problem-names = The password contains a name, surname or nickname.
password-problem-initials = The password contains initials.
password-problem-login = The password contains the login.
password-problem-email = The password contains the e-mail address.
password-problem-birth = The password contains the date of birth.
password-problem-phone = The password contains the telephone number.
password-problem-plate = The password contains the vehicle's registration.
password-problem-pesel = The password contains the PESEL number.
password-problem-institution = The password contains the institution's name.
password-proposal-c1 = Do not force periodic changes; change on suspicion of a leak, use a blocklist and a second factor. Amend the internal policy.
password-proposal-c2 = Instead of kinds of characters require a length of 15 (12 with a second factor) and use a blocklist.
password-proposal-c3 = Allow spaces: they make long passphrases easier.
password-proposal-c4 = Instead of locking after a few attempts let the pause between them grow, and lock after 100 at the latest.
password-proposal-c5 = Take the longer of the lengths.
password-proposal-c6 = Remember 24 earlier passwords at most, so that hashes are not kept without end.
password-proposal-ceiling = Relax the rule to what the standard allows.

## Minors and representatives

minors-verdict-allow = Yes
minors-verdict-allow-within = Yes, within limits
minors-verdict-deny = No
minors-verdict-needs-human = A person has to decide
minors-scope-judgment = Yes, within the court's judgment
minors-scope-court-appointment = Yes, within the court's appointment
minors-scope-everyday-care = Yes, in everyday care and education
minors-scope-power-of-attorney = Yes, within the power of attorney
minors-scope-authorisation = Yes, within the grown-up person's authorisation
minors-scope-together-with-representative = Yes, together: the person and the representative
minors-scope-fitting-information = Yes, in a form that the child understands
minors-threshold-limited-capacity = Limited capacity
minors-threshold-patient-consent = The patient's own consent beside the representative's
minors-threshold-online-service-consent = Own consent to an online service
minors-threshold-full-capacity = Majority
minors-threshold-road-companion = May accompany a child of up to seven on the road
minors-reason-full-capacity = A grown-up person acts alone.
minors-reason-court-representative = For an incapacitated person acts whom the court appointed.
minors-reason-patient-16 = From 16 the patient decides together with the representative.
minors-reason-online-16 = From 16 the child alone consents to an online service.
minors-reason-representative-acts = In this matter the statutory representative acts.
minors-reason-child-informed = The child has a right to information in a form it understands.
minors-reason-limited-capacity = From 13 to 18 capacity is limited; weigh the child's maturity and the parent's part.
minors-reason-authorised-by-adult = The grown-up pupil or patient authorised this person.
minors-reason-results-of-adult = Whether a grown-up pupil's marks are open to the parents is disputed.
minors-reason-adult-acts = The child is of age and decides alone who receives the data.
minors-reason-authority-suspended = Parental authority is suspended; a right to contact alone gives no access to data.
minors-reason-authority-deprived = The parent was deprived of parental authority; a right to contact alone gives no access to data.
minors-reason-authority-limited = Parental authority is limited; the judgment sets the scope.
minors-reason-court-decides = The parents disagree on an essential matter; the court decides.
minors-reason-both-parents = Essential matters are decided by both parents together.
minors-reason-same-to-both = Each parent may ask. Do not judge between them and give both the same.
minors-reason-parent = A parent with full authority represents the child.
minors-reason-court-appointment = A guardian or curator acts within the appointment.
minors-reason-foster-everyday = Foster carers have everyday care and represent the child in it.
minors-reason-foster-beyond = Beyond everyday care look at the court's judgment.
minors-reason-no-power = Without a power of attorney this person does not act for the child.
minors-reason-power = Acts on a written power of attorney, within its scope and time.
minors-evidence-identity = Check the identity; note what was shown, make no copy.
minors-evidence-judgment = See the judgment; note court, number and date.
minors-evidence-judgment-excerpt = See the operative part; note its scope, court, number and date.
minors-evidence-court-certificate = See the court's certificate or decision.
minors-evidence-power = See the power of attorney; note scope and date.
minors-evidence-power-verified = See the power of attorney and confirm it with the parent.
minors-evidence-authorisation = See the authorisation signed by the grown-up person.
pickup-reason-parent = A parent with full authority needs no authorisation.
pickup-reason-forbidden = A court forbade this person contact with the child.
pickup-reason-limited = Parental authority is limited; see the judgment.
pickup-reason-no-authority = The parent's authority is suspended or taken away.
pickup-reason-not-valid = The authorisation does not run yet, has ended or was withdrawn.
pickup-reason-unknown = This person has no authorisation.
pickup-reason-too-young = The person is younger than the statute provides; the director or the parent decides.
pickup-reason-authorised = The authorisation is valid.
pickup-reason-identity = Check the identity first.
recipient-court = Court
recipient-court-rule = Give only what the order covers; mind the secrecy of psychologists and doctors.
recipient-prosecutor = Prosecutor
recipient-prosecutor-rule = Ask for a written request with the case number.
recipient-police = Police
recipient-police-rule = Ask for a written request (in urgent cases confirmed later); note officer, unit and badge.
recipient-probation-officer = Court-appointed probation officer
recipient-probation-officer-rule = Check the identity card and the case.
recipient-welfare-centre = Welfare centre or family-support centre
recipient-welfare-centre-rule = Answer within 7 days, within what bears on benefits; the request names its basis.
recipient-family-assistant = Family assistant or "Niebieska Karta" team
recipient-family-assistant-rule = Members of the team are bound to confidentiality; give what the procedure needs.
recipient-guardianship-court = Guardianship court (notification)
recipient-guardianship-court-rule = The institution itself notifies the court when the child's welfare is at risk.
recipient-another-school = Another school
recipient-another-school-rule = Pass on the copy of the grade sheet and statutory documents; an opinion only through the parent or with consent.
recipient-education-authority = Education superintendent, governing body, SIO
recipient-education-authority-rule = Within the statutory scope.
recipient-statutory-body = Statutory bodies (ZUS, NFZ, RPD, NIK, UODO)
recipient-statutory-body-rule = Each body on its own statute; note the basis.
camera-room-teaching-room = Teaching room
camera-room-psychological-help-room = Room of psychological help
camera-room-staff-rest-room = Staff rest room
camera-room-sanitary-room = Sanitary room
camera-room-health-office = Health office
camera-room-changing-room = Changing room
camera-room-other = Another place

## What is missing

missing-name = Name of the activity
missing-controller = Controller and contact
missing-joint-controllers = Joint controllers
missing-representative = Representative
missing-data-protection-officer = Data-protection officer and contact
missing-purposes = Purposes of processing
missing-categories-of-persons = Categories of persons
missing-categories-of-data = Categories of data
missing-recipients = Recipients or their categories
missing-transfers = Transfers to third countries
missing-transfer-safeguards = Documentation of the transfer's safeguards
missing-retention = Period of keeping or its criteria
missing-security-measures = General description of the security measures
missing-processor = Processor and contact
missing-controllers = Controllers on whose behalf data are processed
missing-categories-of-processing = Categories of processing
missing-legal-basis = Legal basis
missing-legitimate-interest = The legitimate interest
missing-rights = The person's rights
missing-withdrawal = Right to withdraw consent
missing-complaint = Right to complain to the authority
missing-duty-to-provide = Whether data must be given, and what follows if not
missing-automated-decisions = Automated decisions, their logic and consequences
missing-source = Source of the data
missing-subject = Subject matter
missing-duration = Duration
missing-nature = Nature
missing-purpose = Purpose
missing-data-types = Types of data
missing-controller-rights = The controller's rights and obligations
missing-documented-instructions = Documented instructions only
missing-confidentiality = Commitment to confidentiality
missing-security = Security measures
missing-sub-processors = Rules on sub-processors
missing-help-with-rights = Help with persons' rights
missing-help-with-duties = Help with the duties of art. 32 to 36
missing-deletion-or-return = Deletion or return of the data
missing-audits = Information and audits
missing-warning-of-unlawful-instruction = Warning of an unlawful instruction
missing-written-form = Written or electronic form
missing-kind = Kind of notice
missing-first-notice-reference = Reference and date of the first notice
missing-notifier = Who notifies
missing-contact-point = Officer or other contact point
missing-other-entities = Other entities involved
missing-aware-at = Date and time of awareness
missing-discovery = How it was discovered
missing-processor-notice-at = Date of the processor's notice
missing-began-at = Start of the breach
missing-ended-at = End of the breach, or that it continues
missing-reasons-for-delay = Reasons for the delay
missing-breach-type = Confidentiality, integrity or availability
missing-cause = Cause
missing-number-of-persons = Approximate number of persons
missing-number-of-records = Approximate number of records
missing-measures-before = Measures in place before
missing-consequences = Likely consequences
missing-high-risk-assessed = Assessment whether the risk is high
missing-persons-told = Notice to the persons, or why not
missing-measures-taken = Measures taken or proposed
missing-cross-border = Cross-border nature
missing-signature = Signature
missing-plain-language = Clear and plain language
missing-description = Description of the operations
missing-necessity = Necessity and proportionality
missing-risks = Assessment of the risks to persons
missing-measures = Measures
missing-officer-advice = Advice of the data-protection officer
missing-codes-of-conduct = Codes of conduct observed
missing-views-of-persons = Views of the persons or their representatives
missing-responsibilities = Responsibilities
missing-purposes-and-means = Purposes and means
missing-impact-assessment = The impact assessment
missing-requested-information = Other information requested
missing-person = Who consented
missing-identity = How the identity was checked
missing-text-version = Version of the consent text
missing-given-at = When consent was given
missing-act = How consent was given
missing-information = Information given before
missing-freely-given = That consent was freely given
missing-explicit = That consent was explicit
missing-capacity = Capacity to consent

## Marks of uncertainty

doubt-house = house rule
doubt-proposal = our convention
doubt-memory = to be verified
doubt-weak = law unsettled
doubt-unsettled = law unsettled
certainty-unsettled = The provision is known, but its meaning is disputed or a change is under way.
law-note-digital-omnibus = A Union proposal of 19 November 2025 provides for 96 hours instead of 72. Until it is adopted, 72 hours are the law.
law-note-without-undue-delay = The provision says “without undue delay”; the contract gives the hours, and where it is silent the program takes 24.
law-note-recipients-14-days = The provision names no number of days; the program takes 14.
law-note-next-working-day = The provision says “without undue delay”; the program takes the next working day.
law-note-kri-numbering = The paragraphs of the regulation on the National Interoperability Framework were renumbered in 2024; check them in Dz.U. 2024 poz. 773.
law-note-ksc = Amendment of 2026: its first day (2 or 3 April) and whether it covers a school or a small clinic are to be verified.
law-note-dpia-list-wording = The criteria of the list are given in our own words; the official wording is in M.P. 2019 poz. 666.
law-note-age-of-consent-16 = Poland has not lowered the age of art. 8 GDPR; check that this still holds.
law-note-own-psychological-help = The act on psychological help from 13 without a parent's consent is not in force: it awaits the Constitutional Tribunal.
law-note-dpf-appeal = The decision is in force, but the judgment that upheld it is under appeal. It covers only recipients on the Data Privacy Framework list.
law-note-adequacy-number = The decision is in force; its number or date is from memory, check them on the Commission's page.
law-note-severity-mapping = The step from the score to a notice is custom, not law. The authority asks for a reasoned assessment in words.
law-note-severity-steps = The steps of ENISA's method are described in our own words; they agree with the published examples.
law-note-identification-guidance = ENISA's guidance is given in outline; the circumstances decide.
law-note-pesel-identifies = A PESEL number alone tells birth date and sex, so the program takes no less than 0.75.
law-note-risk-scale = No authority prescribes a scale; it is the institution's setting and is kept with each assessment.
law-note-legitimate-interest-weights = The law asks to weigh the interests but gives no weights; these are the program's cautious proposal.
law-note-own-jrwa = The period is set by the institution's own records schedule; the number given is only typical.
law-note-child-under-two = The act does not say from when the 22 years run; the program counts from the end of the year of the last entry.
law-note-family-benefits = The period is from memory and could not be confirmed; check art. 23 of the act on family benefits.
law-note-blue-card = The 10 years are not confirmed; check the provisions on the Blue Card procedure and your own schedule.
law-note-recruitment-period = No provision sets the period; a short time for possible claims is assumed.
law-note-limitation-of-claims = No provision sets the period; it follows the limitation of claims.
law-note-postal-lead = House rule: the letter leaves some working days before the end of the period. “The month's end” can be read two ways.
law-note-stop-delay = The provision does not say how fast one must ask; the program takes three working days.
law-note-suspension = The EDPB's guidelines allow a suspension but do not say how to count its days; art. 12(3) GDPR is silent.
law-note-restart = Starting anew is a house rule; the EDPB's guidelines speak of suspension only. The program takes the earlier day.
law-note-hours-two-working-days = It is not settled whether 72 hours must hold two working days. The alarm does not assume so.
law-note-psychologists-act = The new act on the profession of psychologist is published (Dz.U. 2026 poz. 187), but its first day in force is to be verified.
law-note-marks-of-adults = It is disputed whether the openness of marks to parents covers a pupil of age.
law-note-uodo-form = The fields of the form are reconstructed from memory after the version of 2020; compare with the authority's current form.

## Time limits: further texts

rule-recipients = Recipients are told after a rectification, erasure or restriction; the program counts until { $date }.
period-ksc-early = Early warning of an incident (cybersecurity act)
period-ksc-notice = Notification of an incident (cybersecurity act)
period-ksc-report = Final report on an incident (cybersecurity act)
period-from-notification = from the notification

## Duty to inform: exceptions

information-exception-already-informed = The person already has the information
information-exception-disproportionate = Informing is impossible or takes a disproportionate effort
information-exception-laid-down-by-statute = A statute that protects the person lays down that the data are obtained or disclosed
information-exception-secrecy = The data are under professional or statutory secrecy

## Documents and entries by article

document-art30-1 = Entry in the record of activities (art. 30(1))
document-art30-2 = Entry in the record of categories (art. 30(2))
document-art13 = Notice: data collected from the person (art. 13)
document-art14 = Notice: data from elsewhere (art. 14)
document-art28 = Processor's contract (art. 28(3))
document-art33-initial = Breach notification: initial (art. 33)
document-art33-supplementary = Breach notification: supplementary (art. 33)
document-art33-complete = Breach notification: complete (art. 33)
document-art33-5 = Entry in the record of breaches (art. 33(5))
document-art34 = Communication of a breach to persons (art. 34)
document-art35 = Data protection impact assessment (art. 35)
document-art36 = Request for prior consultation (art. 36)
document-art15 = Answer to a request for access (art. 15)
document-art12-4 = Refusal of a request (art. 12(4))
document-art7 = Proof of consent (art. 7)
missing-facts = Facts of the breach
missing-effects = Effects of the breach
missing-remedial-action = Remedial action taken
missing-confirmation = Confirmation whether data are processed
missing-concrete-recipients = Recipients by name
missing-copy = Copy of the data
missing-rights-of-others = Rights of others protected in the copy
missing-reasons = Reasons for the refusal
missing-judicial-remedy = Mention of the judicial remedy

## Secrecy

secrecy-school = Confidentiality of a pupil's data at school
secrecy-psychologist = Psychologist's secrecy
secrecy-mental-health = Psychiatric secrecy
secrecy-medical = Medical secrecy
secrecy-social-work = Social worker's secrecy
secrecy-ground-consent = Consent of the person of age or of a minor's parent
secrecy-ground-authorised-person = The person authorised the recipient
secrecy-ground-health-threat = Life or health is seriously endangered
secrecy-ground-special-provision = A statute orders or allows the disclosure, or a court released from secrecy
secrecy-ground-close-person-after-death = A close person asks after the patient's death and nobody objected

## Who asks, and for what

minors-actor-oneself = The person alone (child, pupil, patient)
minors-actor-parent = Parent with full parental authority
minors-actor-parent-limited = Parent with limited parental authority
minors-actor-parent-suspended = Parent whose authority is suspended
minors-actor-parent-deprived = Parent deprived of parental authority
minors-actor-guardian = Legal guardian
minors-actor-curator = Court-appointed curator
minors-actor-foster-carer = Foster family or institution
minors-actor-relative = Relative or parent's partner without a power of attorney
minors-actor-relative-with-power = Relative or parent's partner with a power of attorney
minors-actor-attorney = Attorney at law with a power of attorney
minors-actor-attorney-without-power = Attorney at law without a power of attorney
minors-matter-receive-data = Receive data
minors-matter-exercise-rights = Exercise rights of art. 15–22 GDPR
minors-matter-school-results = Learn of marks, attendance, behaviour
minors-matter-everyday-care = Settle a matter of everyday care
minors-matter-essential-matter = Decide an essential matter of the child
minors-matter-patient-consent = Consent to treatment
minors-matter-online-service-consent = Consent to an online service
minors-matter-image-consent = Consent to publishing an image

## Identifiers in the breached data

severity-identifier-full-name = First name and surname
severity-identifier-pesel = PESEL number
severity-identifier-document-number = Number of a document
severity-identifier-phone-or-address = Phone or address
severity-identifier-email = E-mail address
severity-identifier-photo = Photograph
severity-identifier-code = Code or pseudonym

## Time limits: further rules, and words instead of a length

rule-part-of-month = The beginning, the middle and the end of a month mean its 1st, 15th and last day in a contract: { $date }.
rule-non-continuous = Where the period need not be continuous, a month counts as 30 days and a year as 365; without a break it would end on the day given.
rule-saturday-not-off = In those days a Saturday did not yet move the end of such a period: { $date }.
period-moment-without-undue-delay = without undue delay
period-moment-at-collection = when the data are collected
period-moment-at-once = at once

## What numbers look like

identifier-form-pesel = A PESEL has 11 digits.
identifier-form-nip = A NIP has 10 digits; PL may stand before it.
identifier-form-regon = A REGON has 9 or 14 digits.
identifier-form-id-card = The number of an identity card is three letters and six digits.
identifier-form-passport = The number of a passport is two letters and seven digits.
identifier-form-nrb = An account number has 26 digits; PL may stand before it.
identifier-form-pwz = The number of a medical licence has 5 to 8 digits, with P or A at the end for a nurse or a midwife.
identifier-form-kw = The number of a land register is a court code of four characters, eight digits and a check digit, such as WA1M/00012345/1.
licence-profession-physician = physician or dentist
licence-profession-nurse = nurse
licence-profession-midwife = midwife
licence-profession-pharmacist = pharmacist
licence-profession-physiotherapist = physiotherapist
licence-check-check-digit = the check digit
licence-check-form = the form of the number only

## Additions

dpia-reason-no-exempt-list = The Polish authority has published no list of exempt operations, so that relying on one changes nothing.
minors-reason-image-16 = From 16 obtain the child's consent as well as the parent's.
severity-authority-record = no notification; an entry in the register is enough
severity-authority-propose = consider notifying the authority
severity-authority-notify = notify the authority
severity-persons-record = no need to tell them
severity-persons-may-omit = they need not be told
severity-persons-propose = consider telling the persons
severity-persons-notify = tell the persons
law-note-two-working-days-number = The rule of two working days is known from a quotation; the number of the paragraph, 3(5), is from memory.
law-note-severity-floors = Raising the proposal above the score is a rule of this program, based on the authority's practice, and not of the law.
law-note-dpia-exempt-list = No Polish list of operations exempt from assessment was found; check whether one has been published.
law-note-image-consent-16 = No provision speaks of a child's own consent to its image from 16; it is a cautious rule of this program.
law-note-saturday-2017 = Saturdays became days off in 2017: in the Civil Code from 1 January, in administrative procedure from 1 June; the latter day is from memory.
law-note-licence-form = No check digit is published for this profession; only the length and the letters of the number were checked.
law-note-records-exemption = A European proposal may change the number of 250 persons; the exemption does not reach permanent processing or data of art. 9 and 10 anyway.
law-note-calendar-unchecked = The list of holidays was checked for 2011 to 2100; outside these years the day may differ.
