authorisations = Authorisations
authorisations-one = Authorisation
authorisations-intro = Who has access to which data. An account works only by a granted authorisation: withdrawing it ends the access at once.

authorisations-section-person = Authorised person
authorisations-section-scope = Scope
authorisations-section-validity = Validity
authorisations-section-statements = Training and statements
authorisations-section-end = Withdrawal and cut-off

authorisations-person = Name
authorisations-person-type = Footing
authorisations-post = Post or role
authorisations-post-hint = As in the list of data sets, such as “school secretary”. Posts tell whether every user of a data set is authorised.
authorisations-unit = Unit
authorisations-account = Account in Rodowód
authorisations-account-hint = The person’s login in this program. Empty if the person does not work in it.
authorisations-pesel = PESEL
authorisations-pesel-hint = Usually not needed: name and post identify the person. Give it only where two people could be mistaken for one another.

authorisations-reference = Reference
authorisations-reference-hint = Such as “UPO/12/2026”. If empty, the number of the entry will do.
authorisations-powers = Operations allowed
authorisations-powers-hint = Only those that the person’s duties require.
authorisations-registers = Registers in Rodowód
authorisations-registers-hint = What the person sees after signing in. “All registers” is usually for the director and the DPO only.
authorisations-access-level = Access level
authorisations-access-level-hint = From the table of access levels, such as “B – office”.
authorisations-datasets = Data sets
authorisations-activities = Processing activities
authorisations-systems = IT systems
authorisations-systems-hint = Each system in which the person will process data, with the identifier there.
authorisations-systems-system = System
authorisations-systems-login = Identifier
authorisations-systems-rights = Rights
authorisations-data-categories = Categories of data
authorisations-data-categories-hint = Such as “identity and contact data of pupils, grades and attendance”.
authorisations-person-categories = Categories of persons
authorisations-person-categories-hint = Such as “pupils, parents, staff”.
authorisations-special-categories = Also special categories of data or criminal data
authorisations-special-categories-hint = Such as data on health. Needs a written authorisation (Polish Labour Code, art. 22¹ᵇ § 3).

authorisations-from = Valid from
authorisations-to = Valid until
authorisations-to-hint = Empty: until withdrawn or until the work ends.
authorisations-issuer = Issued by
authorisations-issuer-function = Issuer’s function
authorisations-issuer-ground = Ground of the issuer’s power
authorisations-issuer-ground-hint = Such as “director by office” or “power of attorney no. 3/2026”.

authorisations-training-date = Training date
authorisations-training-title = Training title
authorisations-pledge-date = Date of the confidentiality pledge
authorisations-pledge-date-hint = The pledge lasts beyond the end of the work.
authorisations-policy-version = Policy version
authorisations-policy-version-hint = The version that the person has read, such as “3.1”.
authorisations-policy-date = Policy read on
authorisations-received-on = Received on
authorisations-received-on-hint = When the person signed for it.

authorisations-withdrawn-on = Withdrawn on
authorisations-withdrawal-reason = Reason
authorisations-withdrawals = Access and things taken back
authorisations-withdrawals-hint = Accounts, keys, cards, devices. Write the list with the authorisation and the dates when the person leaves.
authorisations-withdrawals-resource = What to take back
authorisations-withdrawals-done-on = Taken back on
authorisations-remarks = Remarks

authorisations-state-prepared = Prepared
authorisations-state-granted = Granted
authorisations-state-suspended = Suspended
authorisations-state-withdrawn = Withdrawn, cut-off under way
authorisations-state-expired = Expired, cut-off under way
authorisations-state-completed = Completed

authorisations-move-grant = Grant
authorisations-move-suspend = Suspend
authorisations-move-resume = Resume
authorisations-move-withdraw = Withdraw
authorisations-move-expire = Declare expired
authorisations-move-complete = Confirm the cut-off
authorisations-moved-grant = granted
authorisations-moved-suspend = suspended
authorisations-moved-resume = resumed
authorisations-moved-withdraw = withdrawn
authorisations-moved-expire = declared expired
authorisations-moved-complete = confirmed the cut-off

authorisations-deadline-expiry = Authorisation expires
authorisations-deadline-cut-off = Cut-off from accounts, keys and devices

choice-person-type-employee = employee
choice-person-type-contractor = contractor
choice-person-type-trainee = trainee
choice-person-type-intern = intern
choice-person-type-volunteer = volunteer
choice-person-type-officer = data protection officer

choice-register-scope-everything = all registers
choice-register-scope-processing-activities = processing activities
choice-register-scope-datasets = data sets
choice-register-scope-areas = areas
choice-register-scope-devices = devices
choice-register-scope-authorisations = authorisations
choice-register-scope-processors = processors
choice-register-scope-requests = requests
choice-register-scope-breaches = breaches

choice-power-choice-view = view
choice-power-choice-enter = enter
choice-power-choice-change = change
choice-power-choice-disclose = disclose
choice-power-choice-delete = delete
choice-power-choice-administer = administer

choice-withdrawal-reason-end-of-contract = end of work
choice-withdrawal-reason-change-of-duties = change of duties
choice-withdrawal-reason-long-absence = long absence
choice-withdrawal-reason-breach = breach of the rules
choice-withdrawal-reason-no-longer-needed = access no longer needed
choice-withdrawal-reason-other = other

gap-authorisation-receipt = The person has not signed for the authorisation yet.
gap-authorisation-systems = The authorisation names no IT systems.
gap-authorisation-datasets = The authorisation names no data sets.
gap-authorisation-past-its-end = The last day has passed: declare it expired or extend it.
gap-authorisation-cut-off = Nobody has listed what to take back from the person.
gap-authorisation-training-old = The training is more than a year old.

problem-authorisation-without-scope = Say what the authorisation covers: registers, data sets, systems or categories of data.
problem-authorisation-not-over = The authorisation is still valid. To end it earlier, withdraw it.
problem-access-not-withdrawn = Say when it was taken back.
problem-before-the-start = This date is earlier than the beginning.
