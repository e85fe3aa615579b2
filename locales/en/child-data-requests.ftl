child-data-requests = Requests about children
child-data-requests-one = Request about a child
child-data-requests-intro = When an outsider asks about a child: nothing by telephone, the request in writing, a check of who asks and on what ground.

child-data-requests-section-request = Request
child-data-requests-section-writing = In writing, and who asks
child-data-requests-section-assessment = Assessment
child-data-requests-section-consents = Parent and head
child-data-requests-section-answer = Answer

child-data-requests-child = Child
child-data-requests-birth = Date of birth
child-data-requests-birth-hint = Needed where it depends on majority who agrees.
child-data-requests-group = Class or group
child-data-requests-asker = Who asks
child-data-requests-asker-hint = Name of the body, or of the person who asks.
child-data-requests-asker-kind = Kind of body
child-data-requests-received = Received on
child-data-requests-asked-by = In which form
child-data-requests-wanted = What is asked
child-data-requests-reason-given = Purpose named in the request
child-data-requests-received-by = Received by

child-data-requests-writing-demanded-on = Writing demanded on
child-data-requests-writing-demanded-on-hint = A question by telephone or by word of mouth is answered only with the demand for a letter that names its legal ground.
child-data-requests-written-on = Letter received on
child-data-requests-case-number = Reference of the case
child-data-requests-provision = Legal ground
child-data-requests-provision-hint = The provision on which the request relies.
child-data-requests-asker-check = How it was checked who asks
child-data-requests-asker-note = Details of the check
child-data-requests-asker-note-hint = E.g. rank, unit and service number. The card is not copied.
child-data-requests-checked-on = Checked on

child-data-requests-route = Way
child-data-requests-is-confidential = Data under the school’s confidence
child-data-requests-is-confidential-hint = Health, developmental needs, origin, views, religion (art. 30a of the Education Law).
child-data-requests-confidence-lift = What lifts the confidence
child-data-requests-assessment = Legal assessment

child-data-requests-parent = Parent
child-data-requests-redirected-on = Sent to the parent on
child-data-requests-parent-consent-on = Parent’s written consent of
child-data-requests-head-consent-on = Head’s written consent of
child-data-requests-head-consent-by = Head’s consent recorded by

child-data-requests-scope-given = What was given
child-data-requests-scope-given-hint = Only what was asked for and is necessary.
child-data-requests-manner = Manner
child-data-requests-secured = How it was secured
child-data-requests-answered-on = Answered on
child-data-requests-answer-reference = Reference of the letter
child-data-requests-answered-by = Answered by
child-data-requests-disclosure = Entry in the register of disclosures
child-data-requests-refusal-reason = Reason of the refusal
child-data-requests-remarks = Remarks

child-data-requests-state-received = received
child-data-requests-state-writing = waiting for the letter
child-data-requests-state-verified = known who asks
child-data-requests-state-redirected = sent to the parent
child-data-requests-state-approved = both consents given
child-data-requests-state-disclosed = disclosed
child-data-requests-state-refused = refused

child-data-requests-move-demand-writing = Demand a letter
child-data-requests-move-verify = Record the check of who asks
child-data-requests-move-redirect = Send to the parent
child-data-requests-move-approve = Record the consents of parent and head
child-data-requests-move-disclose = Record the disclosure
child-data-requests-move-refuse = Refuse
child-data-requests-move-reopen = Open again
child-data-requests-moved-demand-writing = letter demanded
child-data-requests-moved-verify = check of who asks recorded
child-data-requests-moved-redirect = sent to the parent
child-data-requests-moved-approve = consents recorded
child-data-requests-moved-disclose = disclosure recorded
child-data-requests-moved-refuse = refused
child-data-requests-moved-reopen = opened again

child-data-requests-deadline-first-step = First step
child-data-requests-deadline-answer = Answer to the request

choice-asked-by-letter = letter
choice-asked-by-edelivery = e-Delivery
choice-asked-by-epuap = ePUAP
choice-asked-by-email = e-mail
choice-asked-by-in-person = in person
choice-asked-by-phone = telephone

choice-route-by-law = by law
choice-route-through-parent = through the parent

choice-confidence-lift-health-threat = threat to the child’s health
choice-confidence-lift-consent = consent of the parent or the pupil of age
choice-confidence-lift-special-provision = special provision

problem-not-in-writing = The request was not made in writing. Demand a letter and give the day it came.
problem-provision-needed = Name the provision that entitles to the data.
problem-both-consents = Without a provision it takes two written consents given before: the parent’s and the head’s.
problem-confidence-stands = These data are kept in confidence, and nothing lifts it here.

gap-child-writing = There is no request in writing yet. Nothing is told by telephone.
gap-child-asker = It was not checked who asks.
gap-child-provision = The provision on which the request rests is not given.
gap-child-parent = Whoever asks was not sent to the parent.
gap-child-reference = The reference of the answer is not given.
