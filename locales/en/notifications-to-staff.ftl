notifications-to-staff = Notifications to staff
notifications-to-staff-one = Notification to staff
notifications-to-staff-intro = Orders to staff to erase, correct or hold back data. Each person confirms that it is done.

notifications-to-staff-section-content = What is to be done
notifications-to-staff-section-staff = Those told
notifications-to-staff-section-result = Result

notifications-to-staff-subject = Subject
notifications-to-staff-subject-hint = Without the name of the person whom the data concern.
notifications-to-staff-task = Task
notifications-to-staff-data-kinds = Kinds of data
notifications-to-staff-data-kinds-hint = Which data, and of what time.
notifications-to-staff-concerns = Whose data
notifications-to-staff-concerns-hint = Only if it cannot be done without.
notifications-to-staff-correction = The right data
notifications-to-staff-instructions = How to do it
notifications-to-staff-resources = Resources to look through
notifications-to-staff-resources-resource = Resource
notifications-to-staff-resources-carrier = Form
notifications-to-staff-datasets = Data sets
notifications-to-staff-request = Request
notifications-to-staff-staff = Staff
notifications-to-staff-staff-person = Person
notifications-to-staff-staff-post = Post
notifications-to-staff-staff-confirmed-on = Confirmed on
notifications-to-staff-staff-result = What was done
notifications-to-staff-staff-obstacle = Obstacle
notifications-to-staff-staff-account = Login
notifications-to-staff-staff-account-hint = This person confirms by themselves, on their page “For you to confirm”. Empty: the account is found by the name.
notifications-to-staff-channel = How they were told
notifications-to-staff-sent-by = Told by
notifications-to-staff-sent-on = Told on
notifications-to-staff-due = To be done by
notifications-to-staff-due-hint = If empty: 7 days from the notification.
notifications-to-staff-confirmed = Have confirmed
notifications-to-staff-open = Have not confirmed yet
notifications-to-staff-awaited = Whose confirmation it waits for
notifications-to-staff-person-told-on = The person who asked was told on
notifications-to-staff-remarks = Remarks

notifications-to-staff-state-prepared = In preparation
notifications-to-staff-state-sent = Sent
notifications-to-staff-state-done = Done
notifications-to-staff-state-cancelled = Cancelled

notifications-to-staff-move-send = Tell the staff
notifications-to-staff-move-confirm = Record confirmations
notifications-to-staff-move-finish = Finish
notifications-to-staff-move-cancel = Cancel
notifications-to-staff-move-reopen = Reopen

notifications-to-staff-moved-send = Staff told
notifications-to-staff-moved-confirm = Confirmation recorded
notifications-to-staff-moved-finish = Finished
notifications-to-staff-moved-cancel = Cancelled
notifications-to-staff-moved-reopen = Reopened

notifications-to-staff-deadline-confirm = Confirmation by the staff

choice-staff-task-erase = erase the data
choice-staff-task-rectify = correct the data
choice-staff-task-restrict = restrict the processing
choice-staff-task-stop-processing = stop the processing
choice-staff-task-take-down = take down what was published
choice-staff-task-new-instruction = follow a new instruction
choice-staff-channel-email = e-mail
choice-staff-channel-meeting = meeting
choice-staff-channel-circular = circular
choice-staff-channel-internal-system = message in a system

problem-staff-not-confirmed = This person has not confirmed yet.
gap-staff-resources = The resources to look through are not named.
gap-staff-datasets = The data sets are not named.
gap-staff-person-told = The person who asked does not know yet that it is done.
