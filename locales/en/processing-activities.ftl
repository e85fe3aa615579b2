processing-activities = Records of processing activities
processing-activities-one = Processing activity
processing-activities-intro = Why, whose and which data we process, who receives them and when they are deleted (art. 30(1) GDPR).

processing-activities-section-activity = Activity
processing-activities-section-purpose = Purpose and legal basis
processing-activities-section-people = People and data
processing-activities-section-recipients = Recipients and transfers
processing-activities-section-retention = Deletion
processing-activities-section-safeguards = Data sets and safeguards
processing-activities-section-risk = Risk and impact assessment
processing-activities-section-review = Review

processing-activities-name = Name of the activity
processing-activities-name-hint = Short, as people call it every day, e.g. “Enrolment of pupils”.
processing-activities-owner = Who is in charge
processing-activities-owner-hint = A post or unit, e.g. “Deputy head”. No personal name.
processing-activities-staff = Who takes part
processing-activities-staff-hint = Posts, one a line, e.g. “form teacher”.
processing-activities-joint-controllers = Joint controllers
processing-activities-joint-controllers-hint = Only if you decide on purposes and means together with another body.
processing-activities-joint-controllers-name = Name
processing-activities-joint-controllers-contact = Contact
processing-activities-joint-controllers-share = Responsible for
processing-activities-representative = Representative of the controller
processing-activities-representative-hint = For controllers outside the Union. Usually empty.

processing-activities-purposes = Purposes
processing-activities-purposes-hint = What you want to achieve, e.g. “Admit a candidate and publish the results”.
processing-activities-legal-bases = Basis of art. 6(1) GDPR
processing-activities-legal-bases-hint = Tick every one that this activity rests on.
processing-activities-provisions = Specific provision
processing-activities-provisions-hint = Act and article, e.g. “art. 150–160 of the Education Law”.
processing-activities-legitimate-interest = Which legitimate interest
processing-activities-legitimate-interest-hint = E.g. “Claims from the lease of the hall”. A public authority cannot use it for its tasks.
processing-activities-balancing-test = Balancing test
processing-activities-balancing-test-hint = Why this interest outweighs the rights of the person, of a child above all.

processing-activities-person-categories = Categories of persons
processing-activities-person-categories-hint = One a line, e.g. “candidates”, “parents of candidates”.
processing-activities-data-categories = Categories of data
processing-activities-data-categories-hint = One a line, e.g. “identification data”, “grades and attendance”.
processing-activities-features = What needs care
processing-activities-features-hint = Tick what applies. Further questions and the need for a DPIA follow from it.
processing-activities-special-grounds = Exception of art. 9(2) GDPR
processing-activities-special-grounds-hint = Without one of these, special categories of data must not be processed.
processing-activities-special-provision = Provision on special categories
processing-activities-special-provision-hint = E.g. “art. 127 of the Education Law (special education)”.
processing-activities-criminal-basis = Basis for data on criminal convictions
processing-activities-criminal-basis-hint = The provision that allows it.
processing-activities-decision-logic = How the profiling or automated decision works
processing-activities-decision-logic-hint = By which rules the result is made, who checks it and what it means for the person.
processing-activities-sources = Where the data come from
processing-activities-sources-hint = If not from the person, art. 14 GDPR asks you to inform them.

processing-activities-recipients = Categories of recipients
processing-activities-recipients-hint = One a line, e.g. “education authority”, “social insurance”. Processors are named below.
processing-activities-processors = Processors
processing-activities-processors-hint = Firms that do it on your behalf, e.g. the supplier of the class register.
processing-activities-transfer = Data leave the European Economic Area
processing-activities-transfers = Transfers to third countries
processing-activities-transfers-place = Country or organisation
processing-activities-transfers-ground = Ground of the transfer
processing-activities-transfers-safeguards = Safeguards and where the paper is

processing-activities-retention = Time limits for deletion
processing-activities-retention-hint = One row for each category of data, e.g. “grade sheets – 50 years”.
processing-activities-retention-data = Category of data
processing-activities-retention-period = How long
processing-activities-retention-starts = Counted from
processing-activities-retention-basis = Basis (provision or file plan)
processing-activities-retention-disposal = What then
processing-activities-retention-note = Planned deletion, described
processing-activities-retention-note-hint = Where no term fits the table, say what it depends on.

processing-activities-measures = Technical and organisational measures
processing-activities-measures-hint = In general, e.g. “locked cabinets, personal accounts, encrypted backups, training”.
processing-activities-carriers = Form of the data
processing-activities-datasets = Data sets
processing-activities-datasets-hint = Sets of the inventory that this activity works on.
processing-activities-programs = Programs and systems
processing-activities-programs-hint = One a line, e.g. “electronic class register”.
processing-activities-clauses = Information clauses
processing-activities-clauses-hint = Clauses of the register that tell of this activity.
processing-activities-other-clauses = Clauses outside the register
processing-activities-other-clauses-hint = Name and version, e.g. “Clause for candidates, version 2”. One a line.

processing-activities-risk = Level of risk
processing-activities-risk-hint = The result of the risk analysis. High or very high calls for a DPIA.
processing-activities-risk-assessed-on = Date of the risk analysis
processing-activities-dpia = Data protection impact assessment
processing-activities-dpia-note = Reasons, or the number of the assessment
processing-activities-dpia-note-hint = E.g. “one criterion of twelve is met” or “DPIA/1/2026”.

processing-activities-last-review = Date of the last review
processing-activities-last-review-hint = The next one is due a year later.
processing-activities-remarks = Remarks
processing-activities-closed-on = Date on which the activity ended

processing-activities-state-proposed = proposed
processing-activities-state-active = in the register
processing-activities-state-review = under review
processing-activities-state-closed = ended

processing-activities-move-activate = Enter into the register
processing-activities-move-review = Start the review
processing-activities-move-confirm = Confirm after review
processing-activities-move-close = End the activity
processing-activities-move-abandon = Abandon the proposal
processing-activities-move-reopen = Open again
processing-activities-moved-activate = entered into the register
processing-activities-moved-review = review started
processing-activities-moved-confirm = confirmed after review
processing-activities-moved-close = activity ended
processing-activities-moved-abandon = proposal abandoned
processing-activities-moved-reopen = opened again

processing-activities-deadline-review = Yearly review of the entry

choice-legal-basis-consent = consent (a)
choice-legal-basis-contract = contract or steps before it (b)
choice-legal-basis-legal-duty = legal obligation (c)
choice-legal-basis-vital-interests = vital interests (d)
choice-legal-basis-public-task = public task (e)
choice-legal-basis-legitimate-interest = legitimate interest (f)

choice-special-ground-explicit-consent = explicit consent (a)
choice-special-ground-labour-and-social-law = labour and social security law (b)
choice-special-ground-vital-interests = vital interests where the person cannot consent (c)
choice-special-ground-non-profit-body = non-profit body and its members (d)
choice-special-ground-made-public = plainly made public by the person (e)
choice-special-ground-legal-claims = legal claims and courts (f)
choice-special-ground-public-interest = substantial public interest under law (g)
choice-special-ground-health-or-social-care = health or social care, occupational medicine (h)
choice-special-ground-public-health = public health (i)
choice-special-ground-archives-and-research = archives, research, statistics (j)

choice-feature-special-categories = special categories of data (health, belief and others of art. 9)
choice-feature-criminal-data = criminal convictions (art. 10)
choice-feature-national-number = national number (PESEL)
choice-feature-children = data of children
choice-feature-large-scale = large scale
choice-feature-monitoring = systematic monitoring, e.g. cameras
choice-feature-profiling = profiling
choice-feature-automated-decisions = automated decisions (art. 22)

choice-source-person-in-place = the person, on the spot
choice-source-web-form = form or website
choice-source-mail = e-mail
choice-source-telephone = telephone
choice-source-post = letter
choice-source-social-media = social media
choice-source-entrusted-by-others = entrusted by another controller
choice-source-third-party = another body

choice-carrier-paper = paper
choice-carrier-system = IT system
choice-carrier-media = portable media
choice-carrier-mailbox = mailbox

choice-disposal-delete = delete
choice-disposal-anonymise = anonymise
choice-disposal-archive = hand to the archive

choice-risk-level-low = low
choice-risk-level-medium = medium
choice-risk-level-high = high
choice-risk-level-very-high = very high

choice-dpia-need-not-needed = not needed
choice-dpia-need-needed = needed, not done yet
choice-dpia-need-done = done

choice-transfer-ground-adequacy = adequacy decision (art. 45)
choice-transfer-ground-standard-clauses = standard contractual clauses (art. 46(2)(c), (d))
choice-transfer-ground-binding-rules = binding corporate rules (art. 47)
choice-transfer-ground-public-bodies = arrangement between public bodies (art. 46(2)(a), 46(3)(b))
choice-transfer-ground-code-or-certificate = code of conduct or certificate (art. 46(2)(e), (f))
choice-transfer-ground-ad-hoc-clauses = clauses authorised by the authority (art. 46(3)(a))
choice-transfer-ground-explicit-consent = explicit consent after warning (art. 49(1)(a))
choice-transfer-ground-contract = needed for a contract with or for the person (art. 49(1)(b), (c))
choice-transfer-ground-public-interest = important public interest (art. 49(1)(d))
choice-transfer-ground-legal-claims = legal claims (art. 49(1)(e))
choice-transfer-ground-vital-interests = vital interests (art. 49(1)(f))
choice-transfer-ground-public-register = public register (art. 49(1)(g))
choice-transfer-ground-compelling-interest = compelling interest, single transfer (art. 49(1), second subparagraph)

problem-special-ground = Name the exception of art. 9(2) GDPR. Without it, special categories of data must not be processed.
problem-criminal-basis = Name the provision that allows data on criminal convictions.
problem-transfer-where = Say where the data go and on what ground.
problem-retention-needed = Say how long the data are kept: in rows or in one sentence.

gap-activity-purposes = The purposes are missing.
gap-activity-persons = The categories of persons are missing.
gap-activity-data = The categories of data are missing.
gap-activity-recipients = The categories of recipients are missing. If there are none, write “none”.
gap-activity-transfers = A transfer outside the EEA is ticked, but not where to and on what ground.
gap-activity-transfer-safeguards = A transfer under art. 49(1), second subparagraph, needs its safeguards described.
gap-activity-retention = The time limits for deletion are missing.
gap-activity-measures = The description of the measures is missing.
gap-activity-basis = The basis of art. 6(1) GDPR is missing.
gap-activity-provision = A legal obligation or public task needs its provision named.
gap-activity-balance = A legitimate interest needs a balancing test.
gap-activity-special-ground = Special categories of data need an exception of art. 9(2) GDPR.
gap-activity-logic = Describe the rules of the profiling or automated decision.
gap-activity-clause = No information clause is named.
gap-activity-risk = The level of risk is not set.
gap-activity-dpia = The risk is high and the impact assessment has not been done.
gap-activity-screening = It was not checked whether an impact assessment is needed.
