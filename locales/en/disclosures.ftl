disclosures = Disclosures of data
disclosures-one = Disclosure
disclosures-intro = To whom data were given, when, on what ground and how much. Entered at once by whoever gives them.

disclosures-section-request = Request and recipient
disclosures-section-ground = Ground and scope
disclosures-section-approval = Consent of the head
disclosures-section-disclosure = Disclosure
disclosures-section-end = Refusal and later changes

disclosures-persons = Whom the data concern
disclosures-persons-hint = A name or a description of the set, as exact as possible, e.g. “list of pupils of class 3a”.
disclosures-recipient = Recipient
disclosures-recipient-kind = Kind of recipient
disclosures-recipient-address = Address of the recipient
disclosures-requested-on = Requested on
disclosures-case-number = Reference of the case
disclosures-case-number-hint = Needed when a court, a prosecutor or the police ask.
disclosures-asker-check = How it was checked who asks
disclosures-datasets = Data sets
disclosures-systems = Systems
disclosures-systems-hint = The systems the data come from. The list of disclosures of each system follows from it.
disclosures-activities = Processing activities
disclosures-child-request = Request about a child
disclosures-child-request-hint = If the disclosure follows from such a request.

disclosures-ground = Ground of the disclosure
disclosures-provision = Provision
disclosures-provision-hint = Article and act, e.g. “art. 105 of the Social Welfare Act”.
disclosures-consent = Consent
disclosures-consent-hint = Who agreed to what and when, and where the consent is.
disclosures-contract = Contract
disclosures-contract-hint = Number and date of the contract that cannot be performed without it.
disclosures-interest = What the interest is
disclosures-interest-hint = Whose interest it is and why it outweighs the rights of the person.
disclosures-purpose = Purpose
disclosures-purpose-hint = The recipient may use the data for this purpose alone.
disclosures-scope = Scope of data
disclosures-scope-hint = List what was given. Only what was asked for and is necessary.
disclosures-special-categories = Also data of special categories or of convictions
disclosures-concerns-child = The data concern a child
disclosures-is-recording = It is about a recording
disclosures-third-country = The recipient is outside the European Economic Area
disclosures-transfer = Transfer to a third country
disclosures-transfer-hint = The entry with the assessment of the transfer.
disclosures-assessment = Assessment of lawfulness

disclosures-wants-approval = The head’s consent is wanted
disclosures-wants-approval-hint = Tick it where a house rule asks for it.
disclosures-approval-needed = Consent is necessary
disclosures-parent-consent-on = Parent’s written consent of
disclosures-approved-on = Head’s consent of
disclosures-approved-by = Consent given by

disclosures-disclosed-at = Disclosed at
disclosures-manner = Manner
disclosures-carrier = Carrier and its place
disclosures-carrier-hint = E.g. “print, copy in the pupil’s file”, “PDF file”.
disclosures-secured = How it was secured
disclosures-unrelated = Data unrelated to the matter
disclosures-is-recipient = Recipient in the sense of the GDPR
disclosures-disclosed-by = Disclosed by

disclosures-refusal-reason = Reason of the refusal
disclosures-corrections = Later changes of the data
disclosures-corrections-hint = Rectification, erasure or restriction of which the recipient must hear (Art. 19 GDPR).
disclosures-corrections-kind = What was changed
disclosures-corrections-on = When
disclosures-corrections-told-on = Recipient told
disclosures-corrections-exception = Why the recipient was not told
disclosures-remarks = Remarks

disclosures-state-requested = requested
disclosures-state-approved = consent given
disclosures-state-disclosed = disclosed
disclosures-state-refused = refused
disclosures-state-archived = closed

disclosures-move-approve = Give consent
disclosures-move-disclose = Record the disclosure
disclosures-move-refuse = Refuse
disclosures-move-correct = Record a change of the data
disclosures-move-archive = Close
disclosures-move-reopen = Open again
disclosures-moved-approve = consent given
disclosures-moved-disclose = disclosure recorded
disclosures-moved-refuse = refused
disclosures-moved-correct = change of the data recorded
disclosures-moved-archive = closed
disclosures-moved-reopen = opened again

disclosures-deadline-answer = Answer to the request
disclosures-deadline-correction = Telling the recipient of a change

choice-recipient-kind-court = court
choice-recipient-kind-prosecutor = prosecutor
choice-recipient-kind-police = police
choice-recipient-kind-probation-officer = probation officer
choice-recipient-kind-welfare-centre = social welfare or family support centre
choice-recipient-kind-family-assistant = family assistant or “Blue Card” team
choice-recipient-kind-guardianship-court = guardianship court
choice-recipient-kind-another-school = another school, kindergarten or counselling centre
choice-recipient-kind-education-authority = education authority or governing body
choice-recipient-kind-statutory-body = social insurance, health fund, audit or data protection office, or another body with its own statute
choice-recipient-kind-local-government = commune or county
choice-recipient-kind-person-concerned = person concerned
choice-recipient-kind-representative = parent or legal guardian
choice-recipient-kind-attorney = attorney or other proxy
choice-recipient-kind-processor = processor
choice-recipient-kind-partner = business partner
choice-recipient-kind-other-controller = another controller
choice-recipient-kind-insurer = insurer
choice-recipient-kind-media = media
choice-recipient-kind-private-person = private person
choice-recipient-kind-other = other

choice-asker-check-official-letter = official letter with seal and signature
choice-asker-check-electronic-signature = electronic signature or trusted profile
choice-asker-check-service-card = service card shown
choice-asker-check-called-back = called back on a number known from elsewhere
choice-asker-check-document-shown = identity document shown, not copied
choice-asker-check-known-in-person = known in person

choice-disclosure-ground-consent = consent of the person
choice-disclosure-ground-legal-duty = right or duty in a provision
choice-disclosure-ground-court-decision = judgment of a court or decision of an authority
choice-disclosure-ground-contract = performance of a contract with the person
choice-disclosure-ground-public-task = task in the public interest set by law
choice-disclosure-ground-legitimate-interest = legitimate interest
choice-disclosure-ground-vital-interest = protection of life or health

choice-disclosure-manner-letter = registered letter
choice-disclosure-manner-encrypted-mail = encrypted file by e-mail
choice-disclosure-manner-edelivery = e-Delivery
choice-disclosure-manner-epuap = ePUAP
choice-disclosure-manner-handed-over = handed over in person
choice-disclosure-manner-inspection = inspection on the spot
choice-disclosure-manner-system = access in a system
choice-disclosure-manner-medium = encrypted medium

choice-unrelated-data-none = there were none
choice-unrelated-data-pseudonymised = covered or replaced before the disclosure

choice-refusal-reason-no-ground = no legal ground
choice-refusal-reason-not-written = the request was not made in writing
choice-refusal-reason-asker-unknown = it is not known who asks
choice-refusal-reason-too-much = more than is necessary
choice-refusal-reason-confidential = professional secrecy or confidence
choice-refusal-reason-redirected = sent to the parent or the person concerned
choice-refusal-reason-no-data = we hold no such data

choice-correction-kind-rectified = rectified
choice-correction-kind-erased = erased
choice-correction-kind-restricted = restricted

problem-approval-needed = This disclosure needs the head’s consent beforehand.
problem-own-approval = Whoever discloses the data cannot give the consent as well.
problem-parent-consent = A child’s data may be disclosed here only with the parent’s written consent given before.
problem-recording-only-by-law = A recording may be handed out only to a body for which a provision or a judgment orders it.
problem-case-number = Give the reference of the case.
problem-transfer-not-assessed = The recipient is outside the EEA. Assess the transfer first and name it here.
problem-told-before-change = The recipient cannot be told before the data change. Correct one of the dates.

gap-disclosure-source = No set, system or activity is named as the source of the data.
gap-disclosure-asker = It is not recorded how it was checked who asks.
gap-disclosure-assessment = There is no assessment of why the data might be disclosed.
gap-disclosure-secured = It is not recorded how the data were secured on their way.
gap-disclosure-late = The disclosure was entered later than the next working day.
