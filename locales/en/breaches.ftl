breaches = Breaches
breaches-one = Breach
breaches-intro = Breaches, threats and shortcomings in one journal. From awareness of a breach 72 hours run to notify the authority.

breaches-section-report = Report
breaches-section-classification = What kind of event
breaches-section-scale = Scale
breaches-section-severity = Severity and risk
breaches-section-effects = Effects and measures
breaches-section-authority = Notification of the authority
breaches-section-persons = Communication to persons
breaches-section-processor = Entrusted data
breaches-section-inquiry = Inquiry
breaches-section-clock = Clock

breaches-title = What happened
breaches-title-hint = In one sentence, such as “Class list sent to the wrong address”.
breaches-aware-at = Aware since
breaches-aware-at-hint = When the controller was reasonably certain of a breach. The 72 hours run from then.
breaches-description = Circumstances
breaches-description-hint = What, where, when, which data and whose. May be completed later.
breaches-kind = Kind of entry
breaches-kind-hint = If unsure, leave it empty: the entry is treated as a breach.
breaches-first-steps = First steps
breaches-first-steps-hint = Such as “password changed, printouts secured”.
breaches-place = Place
breaches-detected-at = Detected at
breaches-detected-at-hint = When somebody first noticed it.
breaches-discovery = How it was discovered
breaches-reporter = Reported by
breaches-superior-told-at = Superior told at
breaches-controller-told-at = Controller told at
breaches-started-at = Began at
breaches-ended-at = Ended at
breaches-is-continuing = It continues

breaches-nature = What was lost
breaches-nature-hint = Tick all that apply.
breaches-how = How it happened
breaches-source = Source
breaches-intent = Intent
breaches-threat-class = Class of threat
breaches-signs = Signs
breaches-threat-code = Threat code
breaches-threat-code-hint = The code tells which steps are due.
breaches-steps-due = Steps due
breaches-steps-done = Steps done
breaches-activities = Processing activities
breaches-datasets = Data sets
breaches-devices = Devices
breaches-processors = Processors

breaches-persons = Number of persons
breaches-persons-hint = Approximately.
breaches-records = Number of records
breaches-records-hint = Approximately. One person in three papers makes three records.
breaches-person-categories = Categories of persons
breaches-person-description = Description of the persons
breaches-data-categories = Categories of data
breaches-data-description = Description of the data
breaches-systems = Systems and media

breaches-data-classes = Classes of data
breaches-data-classes-hint = Add every class concerned. The highest counts.
breaches-data-classes-class = Class
breaches-data-classes-adjustment = Adjustment
breaches-data-classes-factors = Factors
breaches-data-classes-reason = Reason
breaches-data-classes-score = Score
breaches-identification = Ease of identification
breaches-identification-reason = Reason
breaches-confidentiality = Loss of confidentiality
breaches-integrity = Loss of integrity
breaches-availability = Loss of availability
breaches-malicious = Malicious intent
breaches-pesel-with-identity = PESEL together with name or address
breaches-records-of-care = Psychological, educational or medical records
breaches-safety-at-stake = The safety of children or dependants hangs on the data
breaches-care-affected = Care, benefits or certificates were affected
breaches-trusted-recipient = The recipient is trusted
breaches-trusted-recipient-hint = A known recipient in a lasting relation who confirmed the deletion in writing.
breaches-trusted-statement = Statement of the recipient
breaches-trusted-statement-hint = Date and where it is kept.
breaches-unintelligible = The data are unintelligible (encrypted)
breaches-key-safe = The key is safe
breaches-severity-score = Severity
breaches-severity-level = Level
breaches-floors = Rules applied
breaches-flags = Flags
breaches-authority-proposal = Proposal: authority
breaches-persons-proposal = Proposal: persons
breaches-risk = Risk to the persons
breaches-risk-hint = The score only advises. What counts is the assessment with your reasons.
breaches-risk-reasons = Reasons for the risk
breaches-risk-reasons-hint = What threatens the persons, how badly and how likely.
breaches-assessor = Assessed by
breaches-assessed-on = Assessed on
breaches-iod-opinion = Opinion of the DPO

breaches-consequences = Likely consequences
breaches-effects = Effects
breaches-effects-hint = What has happened and may happen to the persons.
breaches-measures-before = Measures in place before
breaches-measures-taken = Measures to end the breach
breaches-measures-limiting = Measures to limit the effects
breaches-measures-planned = Measures against recurrence
breaches-actions = Actions
breaches-actions-hint = A correction removes the effect, a corrective action the cause, a preventive one the cause of what might happen.
breaches-actions-what = What
breaches-actions-kind = Kind
breaches-actions-owner = Owner
breaches-actions-due = Due
breaches-actions-done-on = Done on

breaches-authority-decision = Decision
breaches-authority-reasons = Reasons for the decision
breaches-authority-reasons-hint = Needed when you do not notify: why a risk to persons is unlikely.
breaches-reported-at = Notified at
breaches-notice-kind = Kind of notice
breaches-notice-kind-hint = Not all is known? Send an initial notice and complete it later.
breaches-notice-channel = Channel
breaches-case-number = Case number
breaches-delay-reason = Reasons for the delay
breaches-delay-reason-hint = Required after 72 hours.
breaches-phases = Supplements
breaches-phases-what = What
breaches-phases-due = Due
breaches-phases-sent-on = Sent on
breaches-is-cross-border = Persons in other states are concerned
breaches-cross-border-states = Which states

breaches-persons-decision = Decision
breaches-persons-exception = Ground for not telling each person
breaches-persons-reasons = Reasons
breaches-persons-told-on = Told on
breaches-persons-told = Number told
breaches-persons-channel = Channel
breaches-persons-channel-hint = Such as “registered letter”.
breaches-persons-notice = Text of the notice
breaches-persons-notice-hint = In plain words: what happened, what may follow, what we did, what the person can do and whom to contact.

breaches-role = Whose data
breaches-processor-told-at = When the processor told us
breaches-categories = Processing for other controllers
breaches-categories-hint = The controllers and the terms of their contracts join the list below.
breaches-clients = Controllers to be told
breaches-clients-client = Controller
breaches-clients-contact = Contact
breaches-clients-contract = Contract
breaches-clients-term-hours = Term of the contract (hours)
breaches-clients-told-at = Told at
breaches-client = Controller who entrusted the data
breaches-client-term-hours = Term in the contract (hours)
breaches-client-term-hours-hint = If empty: 24 hours.
breaches-client-told-at = That controller told at

breaches-inquirer = Inquiry by
breaches-causes = Causes
breaches-damage = Damage
breaches-evidence = Statements and evidence
breaches-evidence-what = What
breaches-evidence-place = Where kept
breaches-evidence-on = Date
breaches-responsible = Who is responsible
breaches-liability = Disciplinary measures
breaches-reassessment = Risk assessed again
breaches-reassessment-hint = Whether and when to assess the risk of this area again.
breaches-findings = Findings
breaches-findings-area = Area
breaches-findings-finding = Finding and advice
breaches-conclusions = Conclusions
breaches-conclusions-hint = In short: what was found and whether the matter is over.
breaches-reviewed-on = Effect of the actions reviewed on
breaches-reviewed-by = Who reviewed their effect
breaches-review-result = Did the actions help
breaches-approved-by = Approved by
breaches-remarks = Remarks

breaches-report-due = Notify the authority by
breaches-closed-on = Closed on

breaches-state-reported = Reported
breaches-state-assessed = Assessed
breaches-state-notified = Authority notified
breaches-state-not-notified = Not notified
breaches-state-recorded = Recorded
breaches-state-closed = Closed

breaches-move-assess = Record the assessment
breaches-move-notify = Authority notified
breaches-move-decide-not-to-notify = Decide not to notify
breaches-move-tick-steps = Tick off the steps
breaches-move-add-evidence = Add evidence or a statement
breaches-move-tell-clients = Tell the controllers
breaches-move-send-phase = Complete the notice to the authority
breaches-move-tell-persons = Notice to the persons
breaches-move-plan-actions = Actions and their owners
breaches-move-review = Review the effect
breaches-move-record = Record as threat or shortcoming
breaches-move-close = Close
breaches-move-reopen = Reopen
breaches-moved-assess = assessed
breaches-moved-notify = notified the authority
breaches-moved-decide-not-to-notify = decided not to notify
breaches-moved-tick-steps = steps were ticked off
breaches-moved-add-evidence = evidence or a statement was added
breaches-moved-tell-clients = the controllers were told
breaches-moved-send-phase = the notice to the authority was completed
breaches-moved-tell-persons = the decision about the notice to the persons was noted
breaches-moved-plan-actions = the actions were updated
breaches-moved-review = the effect of the actions was reviewed
breaches-moved-record = recorded
breaches-moved-close = closed
breaches-moved-reopen = reopened

breaches-deadline-report = Notification of the authority
breaches-deadline-assessment = Assessment of the report
breaches-deadline-client = Telling the controller who entrusted the data
breaches-deadline-persons = Telling the persons
breaches-deadline-phase = Supplement to the notice
breaches-deadline-action = Action after the breach

choice-event-kind-breach = breach
choice-event-kind-threat = threat
choice-event-kind-shortcoming = shortcoming

choice-nature-confidentiality = confidentiality
choice-nature-integrity = integrity
choice-nature-availability = availability

choice-risk-unlikely = unlikely
choice-risk-likely = likely
choice-risk-high = high

choice-how-it-happened-lost-device = medium or device lost or stolen
choice-how-it-happened-papers-unsecured = papers lost, stolen or left unsecured
choice-how-it-happened-lost-mail = post lost or opened
choice-how-it-happened-unauthorised-access = unauthorised access
choice-how-it-happened-defeated-protection = protection defeated
choice-how-it-happened-malware = malware
choice-how-it-happened-unauthorised-change = unauthorised change or destruction
choice-how-it-happened-phishing = phishing
choice-how-it-happened-wrong-anonymisation = wrong anonymisation
choice-how-it-happened-wrong-disposal = wrong disposal
choice-how-it-happened-unintended-publication = unintended publication
choice-how-it-happened-wrong-recipient = sent to the wrong recipient
choice-how-it-happened-visible-recipients = recipients visible to each other (no BCC)
choice-how-it-happened-shown-to-wrong-person = shown to the wrong person
choice-how-it-happened-oral-disclosure = disclosed by word of mouth
choice-how-it-happened-system-damage = system damaged or attacked
choice-how-it-happened-suspicious-file = suspicious file downloaded
choice-how-it-happened-disaster = fire, flood, failure
choice-how-it-happened-other-way = in another way

choice-breach-source-internal = internal
choice-breach-source-external = external
choice-breach-source-unknown-source = unknown

choice-breach-intent-unintentional = unintentional
choice-breach-intent-intentional = intentional
choice-breach-intent-unknown-intent = unknown

choice-threat-class-chance-outside = chance, from outside
choice-threat-class-chance-inside = chance, from inside
choice-threat-class-deliberate-from-outside = deliberate, access from outside
choice-threat-class-deliberate-from-inside = deliberate, access from inside
choice-threat-class-deliberate-against-equipment = deliberate, against equipment

choice-warning-sign-chance-event = chance event: fire, flood, assault
choice-warning-sign-bad-environment = bad environment: damp, heat, vibration
choice-warning-sign-suspect-failure = failure that points to a deliberate act
choice-warning-sign-alarm-message = alarm message
choice-warning-sign-data-depart-from-expected = data depart from what is expected
choice-warning-sign-integrity-broken = integrity of the system broken or attempted
choice-warning-sign-unusual-use = unusual use of the system
choice-warning-sign-unknown-accounts = unknown accounts
choice-warning-sign-lax-discipline = lax discipline: no sign-out, printouts left behind
choice-warning-sign-rooms-unsecured = rooms unsecured
choice-warning-sign-archive-unsecured = archive or backups unsecured
choice-warning-sign-data-in-wrong-place = data in the wrong place, such as a bin
choice-warning-sign-papers-on-desk = papers on an unattended desk

choice-affected-persons-employees = employees
choice-affected-persons-users = users
choice-affected-persons-subscribers = subscribers
choice-affected-persons-students = students
choice-affected-persons-pupils = pupils
choice-affected-persons-uniformed-services = uniformed services
choice-affected-persons-clients = clients
choice-affected-persons-prospective-clients = prospective clients
choice-affected-persons-public-body-clients = clients of public bodies
choice-affected-persons-patients = patients
choice-affected-persons-children = children
choice-affected-persons-special-needs = persons with special needs
choice-affected-persons-parents = parents and guardians
choice-affected-persons-other-persons = others

choice-breached-data-names = names
choice-breached-data-parents-names = parents’ names
choice-breached-data-birth-date = date of birth
choice-breached-data-bank-account = bank account number
choice-breached-data-address = address
choice-breached-data-pesel = PESEL number
choice-breached-data-email-address = e-mail address
choice-breached-data-credentials = login or password
choice-breached-data-income = income or assets
choice-breached-data-mothers-maiden-name = mother’s maiden name
choice-breached-data-id-card = ID card number
choice-breached-data-phone-number = phone number
choice-breached-data-likeness = image
choice-breached-data-education = grades and course of education
choice-breached-data-other-data = other data
choice-breached-data-origin = racial or ethnic origin
choice-breached-data-political-views = political opinions
choice-breached-data-beliefs = religious or philosophical beliefs
choice-breached-data-union-membership = trade-union membership
choice-breached-data-health = health
choice-breached-data-sex-life = sex life or orientation
choice-breached-data-genetic = genetic data
choice-breached-data-biometric = biometric data
choice-breached-data-criminal = convictions and offences (art. 10)

choice-consequence-loss-of-control = loss of control over own data
choice-consequence-limited-rights = limits on rights
choice-consequence-discrimination = discrimination
choice-consequence-identity-theft = identity theft or fraud
choice-consequence-financial-loss = financial loss
choice-consequence-reputation = damage to reputation
choice-consequence-breach-of-secrecy = breach of professional secrecy
choice-consequence-reversed-pseudonymisation = reversal of pseudonymisation
choice-consequence-bodily-harm = harm to health or safety
choice-consequence-other-consequence = other

choice-data-context-simple = simple data
choice-data-context-behavioural = behavioural data
choice-data-context-financial = financial data
choice-data-context-sensitive = sensitive data

choice-context-step-minus3 = −3
choice-context-step-minus2 = −2
choice-context-step-minus1 = −1
choice-context-step-unchanged = unchanged
choice-context-step-plus1 = +1
choice-context-step-plus2 = +2
choice-context-step-plus3 = +3

choice-context-factor-volume = volume (raises)
choice-context-factor-controller = kind of controller (raises)
choice-context-factor-individuals = special persons, such as children (raises)
choice-context-factor-inaccurate = inaccurate data (lowers)
choice-context-factor-already-public = already public (lowers)
choice-context-factor-nature-of-data = nature of the data (lowers)

choice-identifiability-negligible = negligible (0.25)
choice-identifiability-limited = limited (0.5)
choice-identifiability-significant = significant (0.75)
choice-identifiability-maximum = maximum (1)

choice-confidentiality-loss-exposed-only = exposed, no sign of use (0)
choice-confidentiality-loss-known-recipients = known recipients (+0.25)
choice-confidentiality-loss-unknown-recipients = unknown recipients (+0.5)

choice-integrity-loss-not-used = altered, not used wrongly (0)
choice-integrity-loss-recoverable = possibly used, recoverable (+0.25)
choice-integrity-loss-irrecoverable = possibly used, not recoverable (+0.5)

choice-availability-loss-easily-restored = restored without difficulty (0)
choice-availability-loss-temporary = unavailable for a time (+0.25)
choice-availability-loss-permanent = lost for good (+0.5)

choice-severity-level-low = low
choice-severity-level-medium = medium
choice-severity-level-high = high
choice-severity-level-very-high = very high

choice-notice-advice-record = the register entry is enough
choice-notice-advice-may-omit = may be left out (art. 34(3)(a))
choice-notice-advice-propose = proposed
choice-notice-advice-notify = notify

choice-floor-rule-r1 = PESEL with identity disclosed
choice-floor-rule-r2 = special categories or care records disclosed
choice-floor-rule-r3 = safety of children or dependants
choice-floor-rule-r4 = care, benefits or certificates affected
choice-floor-rule-u1 = unintelligible, key safe

choice-severity-flag-more-than100 = more than 100 persons
choice-severity-flag-unintelligible = unintelligible to others

choice-authority-decision-notify = notify
choice-authority-decision-do-not-notify = do not notify

choice-notice-kind-complete = complete
choice-notice-kind-initial = initial
choice-notice-kind-supplementary = supplementary

choice-notice-channel-business-portal = form on biznes.gov.pl
choice-notice-channel-authority-inbox = the authority’s ePUAP inbox
choice-notice-channel-edelivery = e-Delivery
choice-notice-channel-paper-mail = post

choice-persons-decision-tell = tell each person
choice-persons-decision-tell-publicly = tell publicly
choice-persons-decision-do-not-tell = do not tell

choice-persons-exception-no-high-risk = no high risk (art. 34(1))
choice-persons-exception-data-unintelligible = unintelligible, such as encrypted (a)
choice-persons-exception-risk-removed = later measures removed the high risk (b)
choice-persons-exception-disproportionate-effort = disproportionate effort (c)

choice-breach-role-controller = ours: we are the controller
choice-breach-role-processor = entrusted to us: we are the processor

choice-action-kind-correction = correction
choice-action-kind-corrective = corrective
choice-action-kind-preventive = preventive
choice-action-kind-improving = improvement

choice-conclusion-area-procedural = procedures
choice-conclusion-area-organisational = organisation
choice-conclusion-area-personnel = people
choice-conclusion-area-technical = technology

choice-threat-code-a11 = A.1.1 told how safeguards work
choice-threat-code-a12 = A.1.2 told about the IT infrastructure
choice-threat-code-a13 = A.1.3 let others watch
choice-threat-code-a21 = A.2.1 application left open
choice-threat-code-a22 = A.2.2 password written down
choice-threat-code-a23 = A.2.3 stranger at a computer
choice-threat-code-a24 = A.2.4 own installation of software
choice-threat-code-a25 = A.2.5 settings altered
choice-threat-code-a26 = A.2.6 medium not scanned
choice-threat-code-a31 = A.3.1 unattended documents
choice-threat-code-a32 = A.3.2 documents with weak protection
choice-threat-code-a33 = A.3.3 readable documents in waste
choice-threat-code-a34 = A.3.4 uncontrolled copy of a document
choice-threat-code-a35 = A.3.5 screen read by others
choice-threat-code-a36 = A.3.6 copy outside procedure
choice-threat-code-a37 = A.3.7 control over a copy lost
choice-threat-code-a41 = A.4.1 room left open
choice-threat-code-a42 = A.4.2 stranger in a room
choice-threat-code-a43 = A.4.3 tampering with the network
choice-threat-code-a51 = A.5.1 tampering with network gear in public areas
choice-threat-code-a52 = A.5.2 stranger in the server room
choice-threat-code-b1 = B.1 traces of tampering
choice-threat-code-b2 = B.2 unknown cables
choice-threat-code-b3 = B.3 application behaves differently
choice-threat-code-b4 = B.4 unexplained change of data
choice-threat-code-b5 = B.5 new programs or changed configuration
choice-threat-code-b6 = B.6 traces of a break-in
choice-threat-code-c1 = C.1 IT support tries to obtain a password
choice-threat-code-c2 = C.2 IT support views data without need

choice-threat-step-stop = make it stop
choice-threat-step-instruct = instruct the person
choice-threat-step-close-application = close the application
choice-threat-step-screen-off = switch off the screen
choice-threat-step-secure = secure papers, equipment or room
choice-threat-step-evict = make the person leave
choice-threat-step-identify = identify the person
choice-threat-step-establish = find out what was done
choice-threat-step-recover-copy = recover the copy
choice-threat-step-improve = improve the protection
choice-threat-step-quarantine = do not use the equipment until cleared
choice-threat-step-notify-iod = tell the DPO
choice-threat-step-notify-it = tell IT
choice-threat-step-notify-supervisor = tell the superior
choice-threat-step-uninstall = uninstall the program
choice-threat-step-scan = scan the medium
choice-threat-step-follow-rules = follow other rules, such as calling the police
choice-threat-step-report = write a report

gap-breach-steps = Not all steps of the code are done.
gap-breach-numbers = Give an approximate number: the notice needs it.
gap-breach-categories = Name the categories: the notice needs them.
gap-breach-effects = Describe the likely effects.
gap-breach-measures = Describe what was done to end the breach.
gap-breach-iod = The opinion of the DPO is missing.
gap-breach-deviation = The decision departs from the proposal without reasons.

problem-a-breach-is-assessed = A breach has to be assessed. Only a threat or a shortcoming is merely recorded.
problem-only-a-breach-is-assessed = Only a breach is assessed. If this is one, change the kind of entry.
problem-risk-demands-notice = Only where a risk is unlikely may the notice be left out.
problem-decision-against-notice = The decision says not to notify. Change it if the notice was sent.
problem-decision-for-notice = The decision says to notify. Change it if the breach is not to be notified.
problem-breach-not-assessed = Assess severity and risk before closing.
problem-persons-not-decided = The risk is high: decide on telling the persons.
problem-phases-not-sent = Send the supplements that were announced.
problem-delay-reason-required = 72 hours have passed: give the reasons for the delay.
problem-before-awareness = The notice cannot be earlier than the awareness.
problem-after-awareness = The detection cannot be later than the awareness.
problem-still-continuing = The event cannot continue and have an end.

rule-without-undue-delay = “Without undue delay”: the next working day after the high risk is found.

gap-breach-review = The actions are done, but nobody looked whether they helped.
gap-breach-exception = The exception claims unintelligible data, but strong encryption with a safe key is not ticked.
problem-client-missing = Name the controller that entrusted the data, or the category of processing.
problem-public-notice-instead = Where telling each person takes disproportionate effort, a public communication is made instead.
problem-exception-against-risk = The risk is high, so this exception does not apply.
problem-first-notice-alone = An initial notice has to be followed by the rest.
problem-persons-not-told = Say when the persons were told.
problem-clients-not-told = Not every controller was told.
problem-action-without-owner = Say who is responsible for this action.
problem-action-without-day = Give the day by which it is due or was done.
