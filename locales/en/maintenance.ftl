maintenance = Reviews and maintenance
maintenance-one = Review
maintenance-intro = Reviews of devices, systems and the network: by the producer’s terms or each quarter, and after every change.

maintenance-section-review = Review
maintenance-section-course = Course
maintenance-section-faults = Faults
maintenance-section-next = Next review

maintenance-name = What it concerns
maintenance-name-hint = E.g. “Backup server, quarterly review”.
maintenance-thing = Kind
maintenance-devices = Devices
maintenance-systems = Systems
maintenance-reason = Reason
maintenance-changed-on = Changed on
maintenance-ordered-by = Ordered by
maintenance-planned-on = Due on
maintenance-reviewer = Who answers for it
maintenance-reviewer-hint = A post, e.g. “IT administrator”.
maintenance-by = Carried out by
maintenance-firm = Firm with a processing contract
maintenance-firm-hint = Needed where the firm may see personal data.
maintenance-firm-name = Firm
maintenance-supervisor = Supervised by
maintenance-on-test-data = Tried on test data
maintenance-checked = What was checked
maintenance-checked-hint = After a new edition of a program: sign-in of each role, functions, menus, lists, forms and reports.
maintenance-done-on = Done on
maintenance-summary = Outcome
maintenance-faults = Faults
maintenance-faults-what = Fault
maintenance-faults-cause = Cause
maintenance-faults-removed-on = Removed on
maintenance-iod-told-on = Data protection officer told on
maintenance-previous = Entry of the previous review
maintenance-next-review = Entry of the next review
maintenance-next-term = Producer’s term
maintenance-next-term-hint = Leave empty where the producer gives none: the next review comes in a quarter.
maintenance-remarks = Remarks
maintenance-next-due = Next review

maintenance-state-planned = planned
maintenance-state-faulty = has faults
maintenance-state-completed = completed
maintenance-state-cancelled = cancelled

maintenance-move-complete = Record as done
maintenance-move-note-faults = Record as done, with faults
maintenance-move-add-fault = Add a fault
maintenance-move-mend = Finish: faults removed
maintenance-move-cancel = Cancel
maintenance-move-reopen = Open again
maintenance-moved-complete = done
maintenance-moved-note-faults = done, with faults
maintenance-moved-add-fault = fault added
maintenance-moved-mend = faults removed
maintenance-moved-cancel = cancelled
maintenance-moved-reopen = opened again

maintenance-deadline-review = Hold the review
maintenance-deadline-mend = Remove the faults
maintenance-deadline-tell = Tell the officer of the faults

choice-maintained-thing-device = device
choice-maintained-thing-system = system or program
choice-maintained-thing-network = network
choice-maintained-thing-protection = protection and monitoring of the network
choice-maintained-thing-power-supply = emergency power

choice-review-reason-producers-term = producer’s term
choice-review-reason-quarterly = quarterly review
choice-review-reason-system-edition = new edition of the IT system
choice-review-reason-program-edition = new edition of a program
choice-review-reason-station-system = change of a station’s operating system
choice-review-reason-server-system = change of a server’s operating system
choice-review-reason-repair-or-change = repair or modification
choice-review-reason-superiors-order = order of a superior
choice-review-reason-reported-fault = reported fault

choice-reviewed-by-own-it = own IT
choice-reviewed-by-outside-supervised = outside technician, supervised
choice-reviewed-by-outside-firm = outside firm

choice-checked-part-sign-in-of-each-role = sign-in of each role
choice-checked-part-functions-on-data = functions on various data
choice-checked-part-menus = menus
choice-checked-part-lists = lists
choice-checked-part-forms = forms
choice-checked-part-reports = reports
choice-checked-part-updates = updates
choice-checked-part-logs = logs
choice-checked-part-backups = backups
choice-checked-part-protection = antivirus and firewall
choice-checked-part-power-supply = emergency power
choice-checked-part-cabling = cables and sockets

problem-fault-not-removed = Say when the fault was removed.
problem-faults-not-told = The data protection officer has to be told of the faults.
problem-change-not-tried = After a new edition, the sign-in of each role, functions, menus, lists, forms and reports are tried.
problem-review-before-change = The review cannot be earlier than the change.

gap-maintenance-link = Name in the register what the review is about.
gap-maintenance-firm = If the firm could see data, a processing contract is needed.
gap-maintenance-live-data = The changed program was tried on real data.
gap-maintenance-cause = The cause of a fault is not known.
