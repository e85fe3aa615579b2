statements-title = Before you start
statements-lead = An authorisation opens nothing until you have been trained, know the policy in force and have pledged secrecy.
statements-training = Training
statements-training-short = a training
statements-training-missing = No training of yours is on record. Ask your supervisor or the data protection officer.
statements-policy = Data-protection policy
statements-policy-short = confirmation that you know the policy
statements-policy-missing = Read the data-protection policy and confirm that you know it.
statements-policy-version = Read version { $version } of the data-protection policy and confirm that you know it.
statements-policy-read = Open the policy
statements-policy-make = I know the policy and will keep to it
statements-pledge = Pledge of secrecy
statements-pledge-short = a pledge of secrecy
statements-pledge-missing = Read and sign the pledge. It binds after the work has ended as well.
statements-pledge-make = I sign the pledge
statements-pledge-words = I pledge to keep secret the personal data that I meet at work and the ways in which they are protected, also after my employment or cooperation has ended. I will use the data for my duties alone, disclose no password or other means of access to anybody, not talk about the affairs of persons where others hear it, and report every breach of data protection without delay.
statements-made = On record, of { $day }.
statements-not-asked = Not needed: it follows from the authorisation, or no authorisation of yours waits for it.
today-waits = Your authorisation opens nothing yet. Missing: { $what }.
done-stated = Your statement was recorded.
today-blocked = Your access is suspended. Why: { $why }.
today-blocked-absence = { $count ->
    [one] Your access is suspended, for the absence lasts longer than { $count } day.
   *[other] Your access is suspended, for the absence lasts longer than { $count } days.
}
today-blocked-who = It is given back by somebody whose function is: { $who }.
compared-title = What changes
compared-lead = Compared with the authorisation whose place this one takes:
compared-same = The scope stays the same.
compared-what = What it concerns
compared-added = Added
compared-ends = Ends
compared-after = Once this one is granted, the former opens nothing any more. Withdraw it and take back what ends: accounts in other systems, keys, devices.

administration-access = Rules of access
administration-access-lead = Whose each step of the procedure is, which policy is in force and what counts as unusual.
access-steps = Whose each step is
access-steps-hint = A step may be taken by whoever holds one of the functions ticked. In a small office one person may hold several.
access-conditions = Conditions
access-exceptions = Exceptions and stricter rules
access-one-person = One person runs the office and may grant to himself or herself
access-officer-grants = The data protection officer may grant and decide in a superior's place (see art. 38(6) GDPR)
access-training-stops = Access stops when the training was not repeated in time
access-policies = Versions of the policy
access-policies-hint = One a line: name of the version, a space, the day from which it is in force, such as “3.2 2026-09-01”. A new version stops the access of those who have not confirmed it.
access-pledge = Words of the pledge of secrecy
access-pledge-hint = Empty: the usual words that the program knows.
access-absence-days = Days of absence after which access is suspended
access-training-months = A training is repeated after (months)
access-many-records = So many records looked at in an hour are unusual
access-night-from = Night begins at
access-night-to = Night ends at
duty-apply = Applying
duty-prepare = Preparing, and changes of content
duty-stop = Holding back for the sake of security
duty-grant = Granting or refusing
duty-open = Opening accounts
duty-block = Suspending and resuming
duty-withdraw = Withdrawing and declaring expired
duty-complete = Confirming that everything was taken back
function-controller = person acting for the controller
function-supervisor = supervisor
function-officer = data protection officer
function-technician = IT
function-auditor = auditor
problem-step-without-owner = Say whose this step is.
problem-policy-versions = Each line is a version and a day, such as “3.2 2026-09-01”.
problem-number-range = Give a number within the range.

administration-watch = Who looked at data
administration-watch-lead = Records read and printed, by person, register and hour, and what is unusual.
watch-export = Download the list (CSV)
watch-span = Period
watch-days = { $count ->
    [one] Last day
   *[other] Last { $count } days
}
watch-cut = There are more entries than can be read at once: these are the latest. Choose a shorter period.
watch-unusual = Unusual
watch-nothing = Nothing unusual.
watch-many-records = { $count ->
    [one] { $count } record within an hour
   *[other] { $count } different records within an hour
}
watch-at-night = { $count ->
    [one] at night, { $count } record
   *[other] at night, { $count } records
}
watch-outside-unit = { $count ->
    [one] { $count } record outside the own unit
   *[other] { $count } records outside the own unit
}
watch-datasets = By data set
watch-dataset = Data set
watch-people = By person
watch-registers = By register
watch-register = Register
watch-hours = By hour
watch-hour = Hour
watch-looks = Looks
watch-records = Different records
today-unusual = { $count ->
    [one] Data were used in an unusual way in { $count } hour of the last day. See whether there is an explanation.
   *[other] Data were used in an unusual way in { $count } hours of the last day. See whether there is an explanation.
}
