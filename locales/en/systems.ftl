systems = IT systems
systems-one = IT system
systems-intro = Programs and platforms with personal data: what they hold, who has which level of access, how they are protected.

systems-section-system = System
systems-section-contents = Data sets and connections
systems-section-access = Access
systems-section-protection = Protection and backups
systems-section-end = Withdrawal

systems-name = Name
systems-name-hint = The name in daily use, e.g. “Electronic class register”.
systems-kind = Kind
systems-purpose = What it is for
systems-hosting = Where it runs
systems-supplier = Processor
systems-supplier-hint = The supplier with access to the data, of the register of processors.
systems-producer = Producer or owner
systems-producer-hint = E.g. “City Hall” or the maker of the program.
systems-address = Address
systems-address-hint = Address of the sign-in page or name of the server.
systems-edition = Version
systems-licence = Licence
systems-licence-hint = Number or kind of licence, number of seats.
systems-licence-until = Licence valid until
systems-support-until = End of the producer’s support

systems-datasets = Sets of the inventory
systems-datasets-named = Sets given by name
systems-datasets-named-hint = Names from your present description. Those that are not in the inventory show up in the cross-checks.
systems-activities = Processing activities
systems-devices = Devices
systems-devices-hint = On which it runs or from which it is used.
systems-special-categories = Holds data of special categories or of convictions
systems-flows = Flow of data
systems-flows-hint = Where the system takes data from and where it passes them on.

systems-owner = Owner
systems-owner-hint = The post that decides who has access, e.g. “deputy head”.
systems-administrator = Administrator
systems-administrator-hint = The post that opens accounts and keeps it running.
systems-sign-in = Sign-in
systems-idle-minutes = Locks after idleness, minutes
systems-failed-tries = Locks after failed sign-ins
systems-failed-tries-hint = How many wrong tries lock an account.
systems-emergency-access = Emergency access
systems-emergency-access-hint = Where the emergency password is kept and who may reach for it. Never the password itself.
systems-levels = Levels of access
systems-levels-hint = The table to which authorisations refer.
systems-levels-code = Code
systems-levels-name = Level
systems-levels-data = Data and documents
systems-levels-operations = Operations allowed
systems-levels-posts = Posts

systems-protections = Protection
systems-network = Network
systems-network-hint = E.g. “from the school’s network or by VPN only”.
systems-backup = Who makes backups
systems-backup-cycle = How often
systems-backup-place = Where the copies are
systems-logged = What the system writes into its log
systems-logs-months = How long it keeps the log, months
systems-logs-months-hint = At least 24 unless another provision says otherwise.
systems-lists-person = Can list all data on one person
systems-disclosure-log = Where disclosures are written down
systems-last-review = Last review
systems-last-review-hint = A review of rights and protection, at least once a year.
systems-remarks = Remarks

systems-withdrawn-on = Withdrawn on
systems-data-fate = What became of the data
systems-fate-note = Details
systems-fate-note-hint = E.g. the number of the record of migration or deletion.
systems-accounts-closed-on = Accounts closed on

systems-state-planned = planned
systems-state-used = in use
systems-state-withdrawn = withdrawn, data to be settled
systems-state-retired = settled

systems-move-start = Take into use
systems-move-review = Record a review
systems-move-change-edition = Record a new edition
systems-move-renew-licence = Record a renewed licence
systems-move-withdraw = Withdraw from use
systems-move-retire = Settle data and accounts
systems-move-abandon = Give up
systems-move-reopen = Open again
systems-moved-start = taken into use
systems-moved-review = review recorded
systems-moved-change-edition = New edition recorded
systems-moved-renew-licence = renewed licence recorded
systems-moved-withdraw = withdrawn from use
systems-moved-retire = data and accounts settled
systems-moved-abandon = given up
systems-moved-reopen = opened again

systems-deadline-licence = End of the licence
systems-deadline-support = End of the producer’s support
systems-deadline-review = Review of rights and protection

choice-system-kind-application = program
choice-system-kind-platform = platform or portal
choice-system-kind-mail = e-mail
choice-system-kind-files = network drive, files
choice-system-kind-website = website
choice-system-kind-telephony = telephony
choice-system-kind-cameras = video surveillance
choice-system-kind-infrastructure = server, domain, directory of accounts
choice-system-kind-other = other

choice-hosting-own = with us
choice-hosting-supplier = with the supplier
choice-hosting-public-body = with a public body (city, ministry)

choice-backup-cover-own = we
choice-backup-cover-supplier = the supplier
choice-backup-cover-both = we and the supplier
choice-backup-cover-none = nobody

choice-backup-cycle-continuous = continuously
choice-backup-cycle-daily = daily
choice-backup-cycle-weekly = weekly
choice-backup-cycle-monthly = monthly

choice-logged-act-sign-in = sign-ins
choice-logged-act-viewing = viewing
choice-logged-act-entering = who entered data, and when
choice-logged-act-changing = changes of data
choice-logged-act-disclosing = disclosures and exports
choice-logged-act-administering = changes of rights and settings

choice-disclosure-log-in-system = in the system itself
choice-disclosure-log-in-register = in the register of disclosures
choice-disclosure-log-nothing-disclosed = no data from it are disclosed

choice-data-fate-migrated = moved to another system
choice-data-fate-archived = archived
choice-data-fate-deleted = deleted
choice-data-fate-returned = returned

problem-level-twice = Each level of access needs a code of its own.
problem-sign-in-and-none = “No sign-in” does not go with another way of signing in.
problem-accounts-before-end = Accounts cannot be closed before the system is withdrawn. Correct one of the dates.

gap-system-sets = It is not known which data sets the system holds.
gap-system-supplier = The system runs with a supplier, but no processor is named.
gap-system-levels = There is no table of access levels for authorisations to refer to.
gap-system-sign-in = The system can be entered without signing in, or it is not said how one signs in.
gap-system-second-factor = A password alone protects data of special categories. Turn on a second factor.
gap-system-backup = Nobody makes a backup.
gap-system-logs = The system does not write down who changed data and when.
gap-system-logs-short = The log is kept for less than 2 years.
gap-system-disclosure-log = It is not settled where disclosures of data from the system are written down.
