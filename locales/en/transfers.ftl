transfers = Transfers to third countries
transfers-one = Transfer to a third country
transfers-intro = Data that leave the European Economic Area: the answers to the questions of Chapter V GDPR and today’s verdict.

transfers-section-transfer = Transfer
transfers-section-adequacy = Step 1: adequacy decision
transfers-section-safeguards = Step 2: safeguards
transfers-section-derogation = Step 3: derogation
transfers-section-verdict = Verdict
transfers-section-decision = Decision and reviews

transfers-name = What it is about
transfers-name-hint = E.g. “Technical support of mail”.
transfers-recipient = Recipient
transfers-country = Country or organisation
transfers-territory = Country code
transfers-territory-hint = Two letters, e.g. US, GB, IN. EPO for the European Patent Organisation.
transfers-purpose = Purpose
transfers-person-categories = Categories of persons
transfers-data-categories = Categories of data
transfers-special-categories = Also data of special categories or of convictions
transfers-regularity = How often
transfers-onward = Onward transfer
transfers-onward-hint = To whom the recipient passes the data on.
transfers-activities = Processing activities
transfers-categories = Categories of processing (as processor)
transfers-processor = Processor
transfers-systems = Systems

transfers-is-commercial = The recipient is a commercial organisation
transfers-is-commercial-hint = Matters for Canada: the decision covers only those.
transfers-is-certified = The recipient is on the list of the Data Privacy Framework
transfers-is-certified-hint = Matters for the United States.
transfers-certificate = Entry in the list
transfers-personnel = Data of employees
transfers-personnel-hint = Whether they are transferred and whether the recipient’s certificate covers them.

transfers-safeguard = Safeguard of Art. 46
transfers-safeguard-document = Document
transfers-safeguard-document-hint = Which document it is and where it is kept.
transfers-rights-enforceable = Persons can enforce their rights there before a court or an authority
transfers-impact = Assessment of the country’s law and practice
transfers-impact-on = Assessed on
transfers-impact-note = Reasons of the assessment
transfers-extra-measures = Supplementary measures
transfers-extra-measures-hint = E.g. encryption with a key that the recipient does not have.

transfers-derogation = Derogation of Art. 49
transfers-derogation-reasons = Reasons of the derogation
transfers-is-necessary = The transfer is necessary for it
transfers-warned = The person was warned of the risk before agreeing
transfers-public-powers = We act here as a public authority

transfers-verdict = Verdict
transfers-steps = How it came about
transfers-decision = Decision of the Commission
transfers-basis-until = Basis valid until
transfers-judged-on = As of

transfers-allowed-on = Controller’s decision of
transfers-allowed-by = Decision recorded by
transfers-persons-told = Where persons are told
transfers-persons-told-hint = Which information clause mentions the transfer.
transfers-reviewed-on = Last review
transfers-remarks = Remarks
transfers-ended-on = Ended on
transfers-data-back = What became of the data with the recipient

transfers-state-planned = planned
transfers-state-running = running
transfers-state-suspended = suspended
transfers-state-forbidden = forbidden
transfers-state-ended = ended

transfers-move-allow = Allow
transfers-move-review = Record a review
transfers-move-suspend = Suspend
transfers-move-forbid = Forbid
transfers-move-end = End
transfers-move-reopen = Open again
transfers-moved-allow = allowed
transfers-moved-review = review recorded
transfers-moved-suspend = suspended
transfers-moved-forbid = forbidden
transfers-moved-end = ended
transfers-moved-reopen = opened again

transfers-deadline-basis = End of the adequacy decision
transfers-deadline-review = Review of the transfer

choice-regularity-once = once
choice-regularity-occasional = occasionally
choice-regularity-repeated = repeatedly
choice-regularity-continuous = continuously

choice-personnel-data-not-transferred = are not transferred
choice-personnel-data-transferred-covered = are, and the certificate covers them
choice-personnel-data-transferred-not-covered = are, and the certificate does not cover them

choice-safeguard-kind-public-instrument = binding instrument between public bodies
choice-safeguard-kind-binding-rules = binding corporate rules
choice-safeguard-kind-standard-clauses = standard contractual clauses
choice-safeguard-kind-code-of-conduct = approved code of conduct
choice-safeguard-kind-certification = approved certification

choice-impact-finding-equivalent = protection is equivalent
choice-impact-finding-insufficient = protection is insufficient

choice-derogation-kind-explicit-consent = explicit consent of the person
choice-derogation-kind-contract = contract with the person
choice-derogation-kind-contract-for-person = contract in the interest of the person
choice-derogation-kind-public-interest = important public interest
choice-derogation-kind-claims = legal claims
choice-derogation-kind-vital-interest = vital interest of a person who cannot consent
choice-derogation-kind-public-register = public register

choice-transfer-verdict-no-transfer = no transfer to a third country
choice-transfer-verdict-adequate = allowed: adequacy decision
choice-transfer-verdict-safeguards = allowed: appropriate safeguards
choice-transfer-verdict-assess-first = assess the country’s law and practice first
choice-transfer-verdict-suspend = suspend: the safeguards do not protect
choice-transfer-verdict-derogation = allowed by way of derogation
choice-transfer-verdict-forbidden = forbidden

choice-transfer-step-eea = the country belongs to the EEA
choice-transfer-step-adequate = there is an adequacy decision
choice-transfer-step-not-covered = the decision does not cover this recipient
choice-transfer-step-no-decision = there is no adequacy decision
choice-transfer-step-safeguards = the safeguards of Art. 46 protect
choice-transfer-step-assessment-missing = the assessment of the country or rights that can be enforced are missing
choice-transfer-step-not-equivalent = protection is not equivalent
choice-transfer-step-rights-unenforceable = persons cannot enforce their rights
choice-transfer-step-derogation = a derogation of Art. 49 applies
choice-transfer-step-authority = a public authority cannot rely on this derogation
choice-transfer-step-not-occasional = a derogation must not become the rule
choice-transfer-step-not-necessary = the transfer is not necessary
choice-transfer-step-forbidden = there is no basis at all

problem-territory-code = Enter a code of two letters, for example US, or EPO.
problem-transfer-not-allowed = With these answers the law does not allow the transfer.
problem-transfer-without-warning = Consent suffices only when the person was warned of the risk.

gap-transfer-activity = No activity is named that the transfer belongs to.
gap-transfer-assessment = The assessment of the country’s law and practice is missing, or rights that persons can enforce there.
gap-transfer-rights = Safeguards suffice only where persons can enforce their rights.
gap-transfer-document = The document of the safeguards is not given.
gap-transfer-forbidden = With today’s answers there is no basis for the transfer.
gap-transfer-clause = It is not known which clause tells persons of the transfer.
