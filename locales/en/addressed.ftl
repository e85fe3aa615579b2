addressed-title = For you to confirm
addressed-lead = Orders, instructions and reports addressed to you. You answer for yourself alone.
addressed-none = Nothing waits for you.
addressed-count =
    { $count ->
        [one] { $count } thing waits for your confirmation
       *[other] { $count } things wait for your confirmation
    }
addressed-act-orders = Read
addressed-act-notifications-to-staff = Do and confirm
addressed-act-risk-reports = Write the report
addressed-remark = Remarks (optional)
addressed-words = I know what this order or instruction says and I follow it at work.
addressed-know = I confirm
addressed-said = What was done, or what stands in the way
addressed-said-hint = For example “removed from the binder and the mailbox”. No data about persons.
addressed-done = Done
addressed-obstacle = I cannot do it
addressed-obstacle-missing = Say what stands in the way.
addressed-report-lead = Describe the risk at your post: weigh each threat, or say that it does not occur there. A draft can be finished later.
addressed-report-submit = Hand the report in
done-obstacle = The obstacle is recorded. The notice stays open.
done-reported = The report is handed in.
