pledges = Pledges of secrecy
pledges-one = Pledge of secrecy
pledges-intro = Who pledged secrecy, in which words and for how long. A pledge binds after the work has ended as well.

pledges-section-person = Person
pledges-section-content = Content
pledges-section-signature = Signature and end of work

pledges-person = Name
pledges-person-type = Footing
pledges-post = Post or role
pledges-unit = Unit
pledges-account = Account in Rodowód
pledges-account-hint = The person’s login. Without it the pledge opens no access.
pledges-words = Words of the pledge
pledges-points = What it covers
pledges-secrecy = Statutory secrecy
pledges-secrecy-hint = Such as “professional secrecy of a psychologist”.
pledges-after-years = Years after the end of work
pledges-after-years-hint = Empty: without end.
pledges-manner = How it was signed
pledges-signed-on = Signed on
pledges-witness = Received by
pledges-ended-on = Work ended on
pledges-remarks = Remarks

pledges-state-prepared = Ready to be signed
pledges-state-signed = Signed
pledges-state-ended = Work ended, still binding
pledges-state-void = Not signed
pledges-move-sign = Record the signature
pledges-move-end = Record the end of work
pledges-move-void = Leave unsigned
pledges-moved-sign = signed the pledge
pledges-moved-end = recorded the end of work
pledges-moved-void = left the pledge unsigned

pledges-deadline-sign = Sign the pledge

choice-manner-paper = on paper
choice-manner-in-program = in the program
choice-manner-electronic = with an electronic signature
choice-pledge-point-safeguards = how data are protected
choice-pledge-point-passwords = passwords, old ones too
choice-pledge-point-open-spaces = talk in open spaces
choice-pledge-point-equipment = equipment, one’s own too
choice-pledge-point-reporting = reporting breaches
choice-pledge-point-return = return and deletion at the end

gap-pledge-points = Nothing says what the pledge covers.
