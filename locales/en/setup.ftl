# Setting up an institution step by step: from empty registers to a policy in force.

setup-title = Set up the institution
setup-tile = Step by step: kind, addresses, people, data sets, systems, parameters and the adoption of the policy.
setup-lead = Eight steps from an empty system to a policy in force. Each step is kept on its own: you may leave, come back and change what was entered.
setup-steps = Steps
setup-done = done
setup-open = to do
setup-go-begin = Begin
setup-go-on = Continue
setup-go-left = See what is left
setup-go-board = Open accountability
setup-place = step { $step } of { $steps }
setup-next = Save and continue
setup-leave = Save and leave
setup-back = Previous step
setup-adopt = Adopt the policy
setup-not-kept = This step was not saved
setup-there = in the register already

setup-kind = Kind of institution
setup-kind-lead = The kind decides which rules hold and which data sets the program offers.
setup-kind-question = What is the institution?
setup-kind-hint = Several may be ticked. Where the documents ask for different things, the stricter one holds.
setup-kind-problem = Tick at least one kind.
setup-preset-school = Primary or secondary school, nursery school, group of schools.
setup-preset-clinic = Clinic, surgery, outpatient department.
setup-preset-counselling = Public or private counselling centre for children and schools.
setup-preset-welfare = Social welfare centre or centre of social services.
setup-preset-remote = In addition: clients served by telephone, video or e-mail.

setup-institution = Name and addresses
setup-institution-lead = These stand on every document and in information clauses.

setup-people = People
setup-people-lead = Who works with data. Each person gets a draft authorisation; its scope is added later.
setup-people-known =
    { $count ->
        [one] The register of authorisations holds { $count } person
       *[other] The register of authorisations holds { $count } persons
    }
setup-people-hint = Enter a few people or leave it empty. A longer list is read from a spreadsheet.
setup-people-person = Full name, person { $row }
setup-people-post = Post, person { $row }
setup-people-nameless = Give the name of the person who holds this post.
setup-people-import = Read a list of people from a spreadsheet

setup-datasets = Data sets
setup-datasets-lead = What institutions of this kind usually keep. Untick what you do not have; details are mended in the register.
setup-datasets-question = Which sets do you keep?
setup-datasets-known =
    { $count ->
        [one] The register holds { $count } set
       *[other] The register holds { $count } sets
    }
setup-datasets-new = Add a set that is not on the list
setup-datasets-import = Read a list of sets from a spreadsheet
setup-inventory-hint = What is ticked is entered in the register. What stands there already is not changed.

setup-systems = Systems
setup-systems-lead = Programs and platforms that hold data. They enter the register as planned; start them once owner and backups are written down.
setup-systems-question = What do you work with?
setup-systems-known =
    { $count ->
        [one] The register holds { $count } system
       *[other] The register holds { $count } systems
    }
setup-systems-new = Add a system that is not on the list
setup-systems-import = Read a list of systems from a spreadsheet

setup-parameters = Parameters
setup-parameters-lead = Numbers and choices of the policy. The program proposes what the institution's documents together ask.
setup-conflicts = To be decided
setup-conflicts-hint = Here a document asks for more than the present standard advises. Choose a side and write why; every inspection will ask.
setup-conflicts-none = Documents and standards agree. Every parameter below may be changed; a value laxer than the documents needs its reason.
setup-side-house = what the document says stays: { $value }
setup-side-standard = the present standard holds: { $value }
setup-side-own = another value
setup-conflict-side = choose what holds.
setup-conflict-reason = write why.

setup-deciders = Who decides what
setup-deciders-lead = Who applies for access, who grants, opens and withdraws it.
setup-deciders-more = Other rules of access
setup-deciders-not-yours = The controller sets these rules. You may go on; the usual division holds.

setup-adoption = Adoption of the policy
setup-adoption-lead = The last step: a version with its day and the person who approves it. From that day the program looks after every rule.
setup-adoption-reason = First adoption of the data protection policy.
setup-adoption-undecided = Still undecided: { $what }. Go back to the parameters.

setup-left = What is left to do
setup-left-lead = The policy is adopted. Begin at the top: each line leads to where it is settled.
setup-left-begun = Begun while setting up
setup-left-rules = Rules to catch up with
setup-nothing-left = There is nothing to do here.
setup-left-drafts = Complete the draft authorisations
setup-left-drafts-why = Scope, date, training and pledge of secrecy; only a granted authorisation gives access.
setup-left-accounts = Open accounts
setup-left-accounts-why = People without an account cannot acknowledge their duties in the system.
setup-left-systems = Start the systems
setup-left-systems-why = Write down owner, administrator, way of signing in and backups.
setup-left-activities = Describe the processing activities
setup-left-activities-why = The record of activities asks for purpose, legal basis, kinds of people and time limits of erasure.
setup-left-more =
    { $count ->
        [one] { $count } more rule depends on it.
       *[other] { $count } more rules depend on it.
    }
setup-left-rule = See the rule
setup-left-enter = Enter the first record: { $register }
setup-left-mend = Complete what is missing: { $register }
setup-left-access = Put the accounts in order
setup-left-roles = Grant an authorisation with a function, such as the data protection officer
setup-left-checklists = Acknowledge the lists of duties
setup-left-parameters = Finish the parameters of the policy
setup-left-sign-in = Adjust the rules of signing in
setup-left-log = Verify the log
setup-left-jobs = Look at the jobs of the program
setup-left-documents = Prepare the forms
setup-left-emergency = Seal the emergency access
setup-left-look = See what is missing

today-setup = This institution has no policy yet. Set it up step by step, in a few minutes.
today-setup-on = Setting up the institution was left. Go back to the step where it stands.
done-set-up = The policy is adopted.
act-set-up = A step of setting up was kept
