## Emergency access

emergency-title = Emergency access
emergency-lead = Only when there is no other way: the controller and the data-protection officer learn of it at once, and everything you do is marked and reviewed.
emergency-link = Emergency access
emergency-code = Code from the sealed envelope
emergency-code-hint = Copy all of it, with what stands before the colon. It works once.
emergency-person = Your full name
emergency-reason = Reason
emergency-reason-hint = What happened, what you need, and who allowed it.
emergency-break = Use the emergency access
emergency-wrong = The code is wrong or has been used already.
shell-emergency = Emergency access until { $until }. Every act is marked in the log and will be reviewed. Signing out ends it.

administration-emergency = Emergency access
administration-emergency-lead = The sealed code for when nobody with an authorisation can act, and every use of it.
emergency-credential = The code in the envelope
emergency-none = There is no code yet. Without it nobody reaches the data when people are away or something fails.
emergency-spent = The code was used. Make a new one and seal it.
emergency-made = The code waits in its envelope: { $at }, { $by }.
emergency-seal = Make a new code
emergency-seal-hint = A new code makes the former one void. It is shown once: print it, seal it in an envelope and give it to the controller to keep.
emergency-once = Code of the emergency access
emergency-once-note = Nobody will see it again. Print this page, put it into an envelope, seal it and sign across the flap.
emergency-uses = Uses
emergency-no-uses = Nobody has used the emergency access.
emergency-use = Use of the emergency access
emergency-live = going on
emergency-unreviewed = waits for its review
emergency-reviewed = reviewed
emergency-person-was = Who
emergency-reason-was = Reason
emergency-from = From where
emergency-since = Since
emergency-until = Until
emergency-end = End it now
emergency-acts = What was done
emergency-no-acts = Nothing.
emergency-review = Review
emergency-review-found = What was found
emergency-review-hint = Whether the reason was true, whether what was done fits it, what has to follow. It cannot be changed later.
emergency-review-save = Save the review
emergency-review-by = Review: { $by }, { $at }
problem-emergency-review = A use is reviewed by somebody other than whoever made it, once, and only after it is over.
done-emergency-ended = The emergency access was ended.
done-emergency-reviewed = The review was saved.
act-emergency-seal = A code of the emergency access was made
act-emergency-begin = The emergency access was used
act-emergency-end = The emergency access was ended
act-emergency-review = A use of the emergency access was reviewed
today-emergency-live = { $count ->
    [one] The emergency access is in use. See by whom and why.
   *[other] The emergency access is in use { $count } times. See by whom and why.
}
today-emergency-unreviewed = { $count ->
    [one] A use of the emergency access waits for its review.
   *[other] { $count } uses of the emergency access wait for their review.
}
