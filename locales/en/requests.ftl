requests = Requests
requests-one = Request
requests-intro = Requests under GDPR art. 15–22 and withdrawals of consent: who asks what, when the answer is due and how it ended.

requests-section-receipt = Receipt
requests-section-identity = Identity
requests-section-clarification = Clarification
requests-section-extension = Extension
requests-section-fee = Fee
requests-section-act = What was done
requests-section-outcome = Outcome and answer
requests-section-recipients = Recipients
requests-section-clock = Clock

requests-requester = Data subject
requests-requester-hint = The person whose right it is, even where a proxy or a parent writes.
requests-kind = Kind
requests-kind-hint = Enter each request of one letter apart: they may end differently.
requests-received = Received on
requests-received-hint = The day it reached the institution or a worker’s mailbox, days off included. The month runs from it.
requests-channel = Channel
requests-subject = What is asked
requests-subject-hint = In your words or the person’s.
requests-relation = Relation
requests-email = E-mail
requests-phone = Phone
requests-phone-hint = For checking identity. No data are given by phone.
requests-address = Postal address
requests-by-proxy = Made by a proxy
requests-proxy = Proxy
requests-proxy-document = Power of attorney
requests-proxy-document-hint = Date and kind of the document.
requests-proxy-scope = Scope of the power of attorney
requests-proxy-scope-hint = It must clearly cover this request.
requests-received-by = Received by
requests-reported-on = Reported inside on
requests-reported-on-hint = By the next working day.
requests-handler = Handled by
requests-activities = Processing activities
requests-datasets = Data sets

requests-identity-doubt = There are reasonable doubts about identity
requests-identity-method = How identity was checked
requests-identity-facts = What was asked
requests-identity-facts-hint = No more than needed, such as “the form teacher’s name”. Do not ask for a copy of a document.
requests-identity-asked = Asked to confirm on
requests-identity-confirmed = Confirmed on
requests-no-copy-kept = The document was only viewed, no copy was kept

requests-question = Question to the person
requests-question-hint = Such as “Which period do you mean?”.
requests-asked = Asked on
requests-asked-hint = A question asked without delay stops the clock until it is answered.
requests-clarified = Answered on

requests-extension-ground = Ground of the extension
requests-extension-reason = Reasons for the extension
requests-extension-reason-hint = The person receives these reasons. Much work alone is no ground.
requests-extension-notice-on = Person told on
requests-extension-notice-on-hint = Within a month of receipt. Three months from receipt and two from the notice at most.

requests-fee-basis = Basis of the fee
requests-fee-basis-hint = Usually none. The first copy is always free.
requests-fee = Amount
requests-fee-reasons = How the amount was set
requests-fee-notice-on = Notice of the fee on
requests-fee-account = Bank account
requests-fee-confirm-by = To be confirmed by
requests-fee-confirm-by-hint = Not less than three days after the notice is delivered.
requests-fee-paid-on = Paid on
requests-fee-proof = Proof of payment

requests-searched-on = Registers searched on
requests-nothing-held = The registers were searched and hold nothing about this person
requests-held = Records about this person
requests-held-hint = They are best chosen on the page “Data of a person”. Say of each what was done with it.
requests-held-register = Register
requests-held-number = Number of the record
requests-held-fate = What was done
requests-held-correction = What was corrected
requests-held-kept-ground = Why it stays
requests-held-provision = Provision
requests-held-until = For how long
requests-held-note = Note
requests-reviewed-by = Who looked at the case again
requests-reviewed-by-hint = A human being who can change the automated decision.
requests-review-result = Result of the review
requests-carried-out-by = Carried out by
requests-exported-by = Data handed over by
requests-lift-notice-on = Person told that the restriction will be lifted
requests-lift-notice-on-hint = Always before it is lifted, never after.
requests-lifted-on = Restriction lifted on
requests-marks = Marked records

requests-clause-version = Information clause given
requests-clause-version-hint = Name and version.
requests-clause-sent-on = Clause sent on
requests-iod-consulted-on = DPO consulted on
requests-outcome = Outcome
requests-outcome-hint = “Kept by law” is an answer and no refusal. There are only two grounds of refusal.
requests-refusal-ground = Ground of refusal
requests-kept-ground = Why the data stay
requests-kept-provision = Provision
requests-kept-provision-hint = The provision that orders or allows keeping the data.
requests-kept-until = How long
requests-inaction-ground = Why no action is taken
requests-outcome-reasons = Reasons for the person
requests-outcome-reasons-hint = Goes into the answer. Write plainly.
requests-remedies-named = The person was told of the complaint to the authority and of the court
requests-inaction-notice-on = Told of no action on
requests-inaction-notice-on-hint = Within a month of receipt. The matter goes on all the same.
requests-answer-summary = What was done
requests-answer-summary-hint = Such as “48 pages of copies handed over”.
requests-answer-channel = Channel of the answer
requests-answer-channel-hint = Usually that of the request. A letter leaves three working days before the end.
requests-answered-on = Answered on
requests-answer-reference = Reference or mail thread

requests-no-recipients = The data went to nobody
requests-recipients = Recipients told
requests-recipients-hint = After rectification, erasure or restriction tell everyone to whom the data went.
requests-recipients-recipient = Recipient
requests-recipients-told-on = Told on
requests-recipients-exception = Why not all were told
requests-recipients-exception-hint = Only where impossible or of disproportionate effort.
requests-remarks = Remarks

requests-nominal-end = End before days off
requests-answer-due = Answer due
requests-post-by = Post by
requests-restarted-from = Clock started anew on
requests-closed-on = Closed on
requests-deadline-kept = Term kept

requests-state-received = Received
requests-state-identity = Waiting for identity
requests-state-clarification = Waiting for clarification
requests-state-in-progress = In progress
requests-state-extended = Extended
requests-state-answered = Answered
requests-state-refused = Refused
requests-state-withdrawn = Withdrawn
requests-state-closed = Closed

requests-move-start = Start
requests-move-check-identity = Ask for proof of identity
requests-move-confirm-identity = Confirm identity
requests-move-ask = Ask for clarification
requests-move-clarify = Enter the clarification
requests-move-extend = Extend
requests-move-carry-out = Note that it was carried out
requests-move-export = Note that the data were handed over
requests-move-lift = Lift the restriction
requests-move-answer = Answer
requests-move-refuse = Refuse or take no action
requests-move-withdraw = Person withdrew the request
requests-move-close = Close
requests-move-reopen = Reopen
requests-moved-start = started
requests-moved-check-identity = asked for proof of identity
requests-moved-confirm-identity = confirmed identity
requests-moved-ask = asked for clarification
requests-moved-clarify = received the clarification
requests-moved-extend = extended
requests-moved-carry-out = the request was carried out
requests-moved-export = the data were handed over
requests-moved-lift = the restriction was lifted
requests-moved-answer = answered
requests-moved-refuse = refused or took no action
requests-moved-withdraw = the person withdrew it
requests-moved-close = closed
requests-moved-reopen = reopened

requests-deadline-internal-report = Report inside the institution
requests-deadline-answer = Answer to the person
requests-deadline-extension-notice = Last day for an extension
requests-deadline-post-by = Posting the answer
requests-deadline-fee-confirmation = Confirmation of the fee
requests-deadline-recipients = Telling the recipients

choice-request-kind-access = access (art. 15)
choice-request-kind-copy = copy (art. 15(3))
choice-request-kind-rectification = rectification (art. 16)
choice-request-kind-erasure = erasure (art. 17)
choice-request-kind-restriction = restriction (art. 18)
choice-request-kind-portability = portability (art. 20)
choice-request-kind-objection = objection (art. 21)
choice-request-kind-consent-withdrawal = withdrawal of consent (art. 7(3))
choice-request-kind-automated-decision = automated decision (art. 22)

choice-request-channel-email = e-mail
choice-request-channel-letter = letter
choice-request-channel-in-person = in person
choice-request-channel-electronic-delivery = e-Delivery
choice-request-channel-epuap = ePUAP
choice-request-channel-phone = phone
choice-request-channel-journal = electronic journal
choice-request-channel-other = other

choice-requester-relation-pupil = pupil
choice-requester-relation-parent = parent or guardian
choice-requester-relation-employee = employee
choice-requester-relation-former-employee = former employee
choice-requester-relation-candidate = candidate
choice-requester-relation-patient = patient
choice-requester-relation-client = client
choice-requester-relation-beneficiary = beneficiary
choice-requester-relation-contractor = contractor
choice-requester-relation-other = other

choice-identity-method-compared-with-own-records = compared with own records
choice-identity-method-known-in-person = known in person
choice-identity-method-phone = by phone
choice-identity-method-email = by e-mail
choice-identity-method-electronic-signature = electronic signature
choice-identity-method-document-viewed = document viewed

choice-extension-ground-complexity = complexity
choice-extension-ground-number-of-requests = number of requests

choice-fee-basis-further-copy = further copy (art. 15(3))
choice-fee-basis-excessive = unfounded or excessive (art. 12(5))

choice-request-outcome-fulfilled = fulfilled
choice-request-outcome-partly = partly fulfilled
choice-request-outcome-refused = refused
choice-request-outcome-kept-by-law = kept by law
choice-request-outcome-no-action = no action

choice-held-fate-copied = copy given
choice-held-fate-withheld = left out, since it would harm others
choice-held-fate-rectified = corrected
choice-held-fate-erased = erased
choice-held-fate-restricted = restricted
choice-held-fate-stopped = no longer used
choice-held-fate-kept = stays as it is

choice-refusal-ground-manifestly-unfounded = manifestly unfounded
choice-refusal-ground-excessive = excessive, such as repeated

choice-inaction-ground-identity-not-confirmed = identity not confirmed
choice-inaction-ground-not-identifiable = data cannot be linked to the person
choice-inaction-ground-no-mandate = no power of attorney
choice-inaction-ground-no-data-held = no data held
choice-inaction-ground-right-does-not-apply = the right does not apply here

choice-kept-ground-legal-duty = legal duty
choice-kept-ground-public-task = public task
choice-kept-ground-legal-claims = legal claims
choice-kept-ground-archiving = archiving, research or statistics
choice-kept-ground-public-health = public health
choice-kept-ground-freedom-of-expression = freedom of expression
choice-kept-ground-overriding-grounds = overriding grounds (art. 21)
choice-kept-ground-contract = needed for a contract

choice-deadline-kept-yes = yes
choice-deadline-kept-no = no

gap-request-handler = Nobody is named to handle it.
gap-request-search = No records about this person were chosen: use the button “Data of a person”.
gap-request-clause = No information clause is recorded as given.
gap-request-reference = No reference of the answer.
gap-request-iod = No opinion of the DPO before a negative answer.
gap-request-late = The answer was late.
gap-request-asked-late = The question came too late to stop the clock.

problem-act-is-an-export = Portability ends with a file: download JSON or CSV on the page “Data of a person”.
problem-act-not-done = Carry the request out first. An answer alone does not fulfil it.
problem-correction-missing = Say what was corrected.
problem-fate-missing = Say what was done with this record.
problem-fate-of-another-kind = That is not done under a request of this kind.
problem-kept-without-provision = Name the provision that orders or allows this record to be kept.
problem-lifted-before-notice = The person is told before a restriction is lifted.
problem-no-activity = Name the processing activity that the objection is about.
problem-not-reviewed = Say who looked at the case again, and with what result.
problem-note-missing = Say briefly why.
problem-nothing-ticked = Search the registers and choose the records about this person, or tick that there are none.
problem-nothing-to-export = A file with data is given only for access, a copy or portability.
problem-objection-not-overridden = After an objection data may be used only on compelling legitimate grounds or for legal claims.
problem-outcome-is-partly = Not all was fulfilled: some records were left out or left as they are.
problem-proof-is-not-erased = This register proves what the institution did. No request erases its records.
problem-something-is-held = Records about this person were chosen, so there are some data.
problem-before-receipt = This date is earlier than the receipt.
problem-extension-too-late = The term could be extended until { $last }.
problem-extension-without-reason = Give the reasons: the person must learn them.
problem-fee-confirmation-too-short = The earliest day allowed is { $earliest }.
problem-fee-only-for-a-further-copy = A fee for a further copy concerns access and copies only.
problem-kept-without-ground = Say on which ground the data stay.
problem-no-copy-of-a-document = Confirm that no copy was kept. If there is one, delete it.
problem-outcome-is-a-refusal = This is a refusal: use “Refuse or take no action”.
problem-outcome-is-no-refusal = Only an unfounded or excessive request may be refused. Answer all others.
problem-remedies-not-named = A negative answer must name the complaint to the authority and the court.
problem-recipients-not-told = Tell the recipients, tick that there were none, or say why they were not told.

rule-two-months-from-extension-notice = Two months from the notice of extension end earlier.

