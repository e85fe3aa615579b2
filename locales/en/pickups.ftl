pickups = Collecting children
pickups-one = Authorisation to collect
pickups-intro = Who may collect a child, from when to when, who authorised them – and every check at the door.

pickups-section-child = Child
pickups-section-collector = Collector
pickups-section-grant = Authorisation
pickups-section-information = Information about the data
pickups-section-checks = Checks at the door
pickups-section-end = End

pickups-child = Child
pickups-child-hint = First name and surname.
pickups-group = Group or class
pickups-kind = Kind of entry
pickups-collector = Name
pickups-relation = Relation to the child
pickups-document = Document to be shown
pickups-document-end = End of its number
pickups-document-end-hint = The last 4 characters at most, to be compared at the door. The document is not copied.
pickups-birth = Date of birth
pickups-birth-hint = Only where the collector is a minor.
pickups-phone = Telephone

pickups-parent = Parent who authorises
pickups-parent-phone = Parent’s telephone
pickups-granted-on = Authorised on
pickups-channel = How it was given
pickups-period = For how long
pickups-from = From
pickups-to = Until
pickups-days = On which days
pickups-days-hint = Tick nothing if on every day.
pickups-court-reference = Reference of the judgment
pickups-court-reference-hint = The reference and date alone, not the content.

pickups-parent-told-on = Parent received the clause
pickups-collector-told-on = Collector received the clause
pickups-collector-told-on-hint = Their data come from the parent, so they are informed at the first collection at the latest.

pickups-checks = Checks
pickups-checks-hint = The last 30. Earlier ones stand in the history of the entry.
pickups-checks-at = When
pickups-checks-staff = Checked by
pickups-checks-document-seen = Document looked at
pickups-checks-result = Result
pickups-checks-note = Note
pickups-last-checked-at = Last check

pickups-end = Why it ended
pickups-withdrawn-at = Withdrawn at
pickups-withdrawn-by = Who withdrew it, and how
pickups-remarks = Remarks

pickups-state-prepared = prepared
pickups-state-valid = valid
pickups-state-ended = ended

pickups-move-accept = Accept
pickups-move-check = Record a check
pickups-move-inform = Record that the collector was informed
pickups-move-withdraw = Withdraw at once
pickups-move-expire = End
pickups-move-turn-away = Record a refusal
pickups-move-renew = Prepare again
pickups-moved-accept = accepted
pickups-moved-check = check recorded
pickups-moved-inform = it was recorded that the collector was informed
pickups-moved-withdraw = withdrawn
pickups-moved-expire = ended
pickups-moved-turn-away = refusal recorded
pickups-moved-renew = prepared again

pickups-deadline-expiry = End of the authorisation
pickups-deadline-information = Clause for the collector

choice-pickup-kind-authorised = may collect
choice-pickup-kind-barred = must not be given the child (judgment of a court)

choice-relation-grandparent = grandparent
choice-relation-sibling = brother or sister
choice-relation-relative = other relative
choice-relation-carer = carer
choice-relation-neighbour = neighbour
choice-relation-friend = friend of the family
choice-relation-parent = parent
choice-relation-other = other person

choice-identity-document-id-card = identity card
choice-identity-document-passport = passport
choice-identity-document-mobile-id = mObywatel
choice-identity-document-driving-licence = driving licence
choice-identity-document-student-card = student card
choice-identity-document-other = other document with a photograph

choice-grant-channel-paper-form = signed form
choice-grant-channel-class-register = message in the electronic class register
choice-grant-channel-electronic-signature = electronic signature or trusted profile

choice-pickup-period-once = once
choice-pickup-period-from-to = from day to day
choice-pickup-period-until-withdrawn = until withdrawn

choice-pickup-day-monday = Monday
choice-pickup-day-tuesday = Tuesday
choice-pickup-day-wednesday = Wednesday
choice-pickup-day-thursday = Thursday
choice-pickup-day-friday = Friday
choice-pickup-day-saturday = Saturday
choice-pickup-day-sunday = Sunday

choice-check-result-released = child released
choice-check-result-refused = refused
choice-check-result-parent-called = parent called

choice-pickup-end-withdrawn = the parent withdrew it
choice-pickup-end-expired = the period passed
choice-pickup-end-not-needed = no longer needed

problem-document-end = Enter letters and digits only, the last four at most.
problem-released-to-barred = The child must not be given to this person: a judgment forbids it.
problem-pickup-not-over = The authorisation to collect the child still holds. To end it sooner, note that it was withdrawn or is no longer needed.
problem-released-without-authority = The authorisation was not valid on that day or at that hour. The child must not be released.
problem-released-without-document = The child is released only after a look at the document.

gap-pickup-document = It is not known which document the collector will show.
gap-pickup-parent-told = The parent has not received the information clause.
gap-pickup-collector-told = The collector has not received the information clause.
