clause-presentations = Presentations of clauses
clause-presentations-one = Presentation of a clause
clause-presentations-intro = Proof that people were told: who, which version, when and how. For data from elsewhere the earliest of three days counts.

clause-presentations-section-whom = Whom and what
clause-presentations-section-clock = Since when we hold the data
clause-presentations-section-proof = Proof
clause-presentations-section-exception = Exception

clause-presentations-to-everybody = Notice to everybody (page, board)
clause-presentations-person = Person
clause-presentations-clause = Clause
clause-presentations-clause-version = Version of the clause
clause-presentations-kind = Where the data come from
clause-presentations-activity = Processing activity
clause-presentations-obtained-on = Data obtained on
clause-presentations-source = Source of the data
clause-presentations-first-contact-on = First contact with the person
clause-presentations-first-contact-on-hint = A planned one as well.
clause-presentations-first-disclosure-on = First disclosure to somebody else
clause-presentations-new-purpose = The data will serve a new purpose
clause-presentations-purpose = New purpose
clause-presentations-superior = Superior
clause-presentations-superior-agreed-on = Superior agreed on
clause-presentations-channel = How it was presented
clause-presentations-presented-on = Presented on
clause-presentations-presented-by = Presented by
clause-presentations-proof-place = Where the proof lies
clause-presentations-proof-place-hint = Binder and cabinet, mail folder, address of the page.
clause-presentations-refused-to-sign = The person would not sign
clause-presentations-exception = Exception
clause-presentations-exception-reason = Reason
clause-presentations-provision = Provision
clause-presentations-safeguards = How the person's rights are protected
clause-presentations-excused-by = Decided by
clause-presentations-remarks = Remarks

clause-presentations-state-due = To be presented
clause-presentations-state-presented = Presented
clause-presentations-state-excused = Excused

clause-presentations-move-present = Note the presentation
clause-presentations-move-excuse = Apply an exception
clause-presentations-move-reopen = Reopen

clause-presentations-moved-present = Clause presented
clause-presentations-moved-excuse = Exception applied
clause-presentations-moved-reopen = Reopened

clause-presentations-deadline-present = Presentation of the clause

choice-notice-exception-already-knows = the person already has the information
choice-notice-exception-impossible-or-disproportionate = impossible or out of proportion
choice-notice-exception-law-provides = the law expressly provides for it
choice-notice-exception-professional-secrecy = professional or statutory secrecy

problem-exception-of-article-14 = This exception is for data from elsewhere only (art. 14).
problem-superior-agrees-first = The superior must first agree to the new purpose.
problem-source-to-be-named = Say where the data come from.
gap-presentation-late = The clause was presented too late.
gap-presentation-version = Which version was presented is not known.
gap-presentation-one-copy = A signed copy is one person's; name the person.
gap-presentation-refusal = Describe how the person refused to sign.
