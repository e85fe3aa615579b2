acknowledgements = Acknowledgements
acknowledgements-one = Acknowledgement
acknowledgements-intro = Who declared that a list of duties, the policy, rules or an order is known and followed, and in which words.

acknowledgements-section-acknowledgement = Acknowledgement

acknowledgements-person = Person
acknowledgements-account = Login
acknowledgements-post = Post or function
acknowledgements-thing = About
acknowledgements-checklist = List
acknowledgements-version = Version or number
acknowledgements-confirmed-on = Date of the acknowledgement
acknowledgements-statement = Words
acknowledgements-statement-hint = The words that the person acknowledged. Those of a list are filled in by themselves.
acknowledgements-remarks = Remarks

acknowledgements-state-confirmed = acknowledged
acknowledgements-state-renewed = renewed

acknowledgements-move-renew = Note the renewal
acknowledgements-move-reopen = Reopen
acknowledgements-moved-renew = acknowledged anew
acknowledgements-moved-reopen = reopened

acknowledgements-deadline-again = Acknowledge again

choice-acknowledged-thing-checklist = list of duties
choice-acknowledged-thing-policy = policy
choice-acknowledged-thing-recording-rules = rules of recording
choice-acknowledged-thing-order = order

choice-checklist-answering-requests = answering persons
choice-checklist-breach-first-response = first steps after an event
choice-checklist-desk-and-screen = desk and screen
choice-checklist-disclosure = disclosing data
choice-checklist-end-of-day = end of the working day
choice-checklist-equipment = equipment
choice-checklist-internet-use = internet
choice-checklist-leaving-room = leaving the room
choice-checklist-mail = mail
choice-checklist-media-use = media
choice-checklist-papers-locked = papers under lock
choice-checklist-passwords-and-screen = passwords and account
choice-checklist-phone-call = phone call
choice-checklist-policy-duties = duties of the policy
choice-checklist-video-call = video call
choice-checklist-visitors = visitors

gap-acknowledgement-words = The words that were acknowledged are not on record.

acknowledgements-asked-on = Asked again on
acknowledgements-asked-on-hint = The day on which an audit drew this acknowledgement.
acknowledgements-sampled-in = Audit
acknowledgements-state-asked = to be renewed
acknowledgements-move-ask-again = Ask again
acknowledgements-moved-ask-again = asked again
acknowledgements-deadline-asked = Answer the question of the audit
