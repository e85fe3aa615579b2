visitors = Visitors
visitors-one = Visit
visitors-intro = Who was let into rooms with data, what for, and under whose supervision.

visitors-section-visit = Visit
visitors-section-entry = Entry
visitors-section-end = Exit

visitors-visitor = Visitor
visitors-organisation = Firm or institution
visitors-purpose = Purpose
visitors-purpose-note = Purpose, described
visitors-area = Room
visitors-area-hint = A place of the register of areas.
visitors-place = Place, described
visitors-expected-on = Expected on
visitors-supervisor = Under whose supervision
visitors-supervisor-hint = A member of staff authorised for the data in this room, who does not leave the visitor alone.
visitors-came-at = Came in
visitors-document-seen = An identity document was shown
visitors-document-seen-hint = It is only looked at. It is not copied, and its number is not written down.
visitors-badge = Visitor’s badge
visitors-may-see-data = May see personal data
visitors-pledged-on = Confidentiality pledge signed on
visitors-brought = Equipment brought in
visitors-left-at = Went out
visitors-badge-returned = Badge returned
visitors-taken-out = Equipment taken out
visitors-maintenance = Review or repair
visitors-remarks = Remarks

visitors-state-announced = announced
visitors-state-inside = inside
visitors-state-left = left
visitors-state-called-off = called off

visitors-move-let-in = Let in
visitors-move-change-supervisor = Change the supervisor
visitors-move-let-out = Record the exit
visitors-move-call-off = Call the visit off
visitors-move-reopen = Open again
visitors-moved-let-in = let in
visitors-moved-change-supervisor = supervisor changed
visitors-moved-let-out = exit recorded
visitors-moved-call-off = visit called off
visitors-moved-reopen = opened again

visitors-deadline-arrive = Announced visit
visitors-deadline-leave = Record the visitor’s exit

choice-visit-purpose-repair = repair or service
choice-visit-purpose-inspection = inspection or audit
choice-visit-purpose-delivery = delivery
choice-visit-purpose-meeting = meeting
choice-visit-purpose-cleaning = cleaning
choice-visit-purpose-construction = building work
choice-visit-purpose-other-visit = other

problem-visit-without-place = Say which room the visitor enters.
problem-badge-not-returned = The visitor has not returned the badge.

gap-visit-document = Nobody has noted that a document was shown.
gap-visit-pledge = A technician may see data: note the confidentiality pledge.
gap-visit-area = Name the room of the register of areas.
