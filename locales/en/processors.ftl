processors = Processors
processors-one = Processor
processors-intro = Whom we entrusted data to: verification, the contract of art. 28 GDPR, sub-processors, and the return of data at the end.

processors-section-processor = Processor
processors-section-service = What is entrusted
processors-section-verification = Verification
processors-section-contract = Contract
processors-section-end = End of cooperation

processors-name = Name
processors-name-hint = The full name as in the contract.
processors-kind = Kind
processors-parent = Works for
processors-parent-hint = The processor that uses this sub-processor.
processors-address = Address
processors-nip = Tax number (NIP)
processors-contact = Contact person
processors-email = E-mail
processors-phone = Telephone
processors-dpo = Their data protection officer
processors-dpo-hint = Name and contact.

processors-service = Service
processors-service-hint = E.g. “electronic class register”.
processors-nature-and-purpose = Nature and purpose of the processing
processors-nature-and-purpose-hint = What they do with the data and why, e.g. “keeps backups on its servers”.
processors-person-categories = Categories of persons
processors-person-categories-hint = One a line, e.g. “pupils”.
processors-data-categories = Types of data
processors-data-categories-hint = One a line, e.g. “grades and attendance”.
processors-special-categories = Special categories or criminal data too
processors-datasets = Data sets
processors-infrastructure = Access to our systems and devices
processors-infrastructure-hint = E.g. “service account in the network, key to the server room”. To be taken back at the end.
processors-place = Place of processing
processors-place-hint = Country, e.g. “Poland”.
processors-transfer = Data leave the European Economic Area
processors-transfers = Transfers to third countries
processors-transfers-place = Country or organisation
processors-transfers-ground = Ground of the transfer
processors-transfers-safeguards = Safeguards and where the paper is

processors-guarantees = What was checked
processors-guarantees-hint = Answers of the questionnaire and what proves them.
processors-guarantees-guarantee = Subject
processors-guarantees-answer = Answer
processors-guarantees-evidence = Evidence
processors-verified-on = Verified on
processors-verdict = Result
processors-conditions = Conditions
processors-conditions-hint = What they have to mend, and by when.
processors-decided-by = Decided by
processors-decided-by-hint = The controller or a delegate.
processors-decided-on = Decided on
processors-next-verification = Next verification
processors-next-verification-hint = If empty, a year after the last one.
processors-evidence-place = Where the evidence is
processors-evidence-place-hint = E.g. “file PP/1”.

processors-contract-number = Number of the contract
processors-contract-number-hint = E.g. “PP/1/2026”.
processors-contract-date = Concluded on
processors-contract-until = Valid until
processors-contract-until-hint = Empty when it has no end.
processors-main-contract = Main contract
processors-main-contract-hint = Number and date of the contract for the service itself.
processors-contract-terms = Terms of the contract
processors-contract-terms-hint = Tick what the contract has. What is missing is shown as a gap.
processors-subprocessing = Sub-processing
processors-accepted-on = Sub-processor accepted on
processors-breach-notice-hours = Notice of a breach, hours
processors-breach-notice-hours-hint = Within how many hours they tell you. Leave room in your 72 hours, e.g. 24.
processors-return-days = Return or deletion, days
processors-return-days-hint = If empty, 5 calendar days after the end.
processors-last-audit-on = Last audit on

processors-ended-on = Cooperation ended on
processors-access-withdrawn-on = Access withdrawn on
processors-demand-sent-on = Demand sent on
processors-demand-sent-on-hint = The demand to return or delete the data.
processors-statement-received-on = Statement received on
processors-end-of-data = What became of the data
processors-remarks = Remarks

processors-state-candidate = candidate
processors-state-verified = verified
processors-state-contracted = under contract
processors-state-ended = ended
processors-state-settled = settled
processors-state-rejected = rejected

processors-move-verify = Confirm the verification
processors-move-contract = Record the contract
processors-move-verify-again = Record a new verification
processors-move-end = End the cooperation
processors-move-settle = Settle the return or deletion
processors-move-reject = Reject
processors-move-reconsider = Consider again
processors-moved-verify = verification confirmed
processors-moved-contract = contract recorded
processors-moved-verify-again = new verification recorded
processors-moved-end = cooperation ended
processors-moved-settle = return or deletion settled
processors-moved-reject = rejected
processors-moved-reconsider = considered again

processors-deadline-contract-end = End of the contract
processors-deadline-verification = Next verification
processors-deadline-return = Return or deletion of the data

choice-processor-kind-processor = processor
choice-processor-kind-subprocessor = sub-processor

choice-guarantee-security-policy = data protection policy
choice-guarantee-access-control = access control and two-factor sign-in
choice-guarantee-encryption = encryption
choice-guarantee-backup-and-restore = backups and restore tests
choice-guarantee-logging = logging
choice-guarantee-incident-handling = handling of breaches and time of notice
choice-guarantee-trained-staff = trained and authorised staff
choice-guarantee-subprocessors = sub-processors and where they are
choice-guarantee-certificate-or-audit = certificate or audit report
choice-guarantee-breach-history = breaches and decisions of authorities in recent years
choice-guarantee-return-of-data = return and deletion of data
choice-guarantee-transfers = transfers to third countries
choice-guarantee-insurance = insurance
choice-guarantee-references = opinions and references

choice-answer-yes = yes
choice-answer-partly = partly
choice-answer-no = no
choice-answer-not-applicable = not applicable

choice-verdict-positive = positive
choice-verdict-conditional = conditional
choice-verdict-negative = negative

choice-contract-term-subject-and-duration = subject matter and duration
choice-contract-term-nature-and-purpose = nature and purpose
choice-contract-term-data-and-persons = types of data and categories of persons
choice-contract-term-controller-rights = obligations and rights of the controller
choice-contract-term-documented-instructions = documented instructions (a)
choice-contract-term-secrecy = secrecy of authorised persons (b)
choice-contract-term-security-measures = measures of art. 32 (c)
choice-contract-term-subprocessing = conditions for sub-processing (d)
choice-contract-term-help-with-requests = help with requests of persons (e)
choice-contract-term-help-with-security = help with art. 32–36 (f)
choice-contract-term-delete-or-return = deletion or return of data (g)
choice-contract-term-audits = information and audits (h)
choice-contract-term-unlawful-instruction = warning of an unlawful instruction (last sentence)
choice-contract-term-breach-notice = notice of breaches to the controller (art. 33(2))

choice-subprocessing-forbidden = forbidden
choice-subprocessing-specific-consent = with consent to each one
choice-subprocessing-general-consent = with general consent and a right to object

choice-end-of-data-deleted = deleted
choice-end-of-data-returned = returned
choice-end-of-data-returned-and-deleted = returned, copies deleted

problem-negative-verdict = After a negative verification data must not be entrusted. Reject the processor, or change the result after a new verification.
problem-ends-before-it-begins = A contract cannot end before it was concluded.
problem-statement-before-end = The statement of return or deletion cannot be earlier than the end of the cooperation.
problem-subprocessor-not-accepted = Give the date on which the sub-processor was accepted.
