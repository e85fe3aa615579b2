keys = Keys
keys-one = Key
keys-intro = Keys of rooms, cabinets and safes: who may take them, who has them, and whether they were back by evening.

keys-section-key = Key
keys-section-out = Taken and deposited
keys-section-loss = Loss and withdrawal

keys-label = Label
keys-label-hint = What hangs on the key, e.g. “12/1”.
keys-opens = For
keys-what = What it opens
keys-what-hint = E.g. “cabinet with pupils’ files”.
keys-area = Room
keys-area-hint = A place of the register of areas.
keys-copies = Number of copies
keys-deposit-place = Where it is deposited
keys-deposit-place-hint = E.g. “locked key cabinet in the head’s office”.
keys-keeper = Who answers for it
keys-entitled = Who may take it
keys-entitled-hint = Posts, one a line.
keys-spare-place = Where the spare is
keys-holding = For how long
keys-holder = Who has it
keys-taken-at = Taken
keys-consent-by = Who agreed to giving it for good
keys-handed-by = Handed out by
keys-deposited-at = Deposited
keys-lost-on = Lost on
keys-lost-how = Circumstances
keys-breach = Breach
keys-breach-hint = The entry in the register of breaches, if somebody could reach data.
keys-lock-changed-on = Lock changed on
keys-withdrawn-on = Withdrawn on
keys-remarks = Remarks

keys-state-deposited = in its place
keys-state-out = taken
keys-state-lost = lost
keys-state-withdrawn = withdrawn

keys-move-hand-out = Hand out
keys-move-deposit = Record the deposit
keys-move-report-loss = Report loss
keys-move-find = Record that it was found
keys-move-replace = Record the new lock
keys-move-withdraw = Withdraw
keys-move-reopen = Open again
keys-moved-hand-out = handed out
keys-moved-deposit = deposited
keys-moved-report-loss = loss reported
keys-moved-find = found
keys-moved-replace = lock changed
keys-moved-withdraw = withdrawn
keys-moved-reopen = opened again

keys-deadline-deposit = Deposit the key
keys-deadline-lock = Change the lock after the loss of a key

choice-key-for-room = room
choice-key-for-cabinet = cabinet or drawer
choice-key-for-safe = safe or box
choice-key-for-archive = archive
choice-key-for-server-room = server room
choice-key-for-key-cabinet = key cabinet
choice-key-for-building = building

choice-key-holding-for-the-day = for the day
choice-key-holding-for-good = for good

gap-key-keeper = Nobody has said who answers for the key.
gap-key-entitled = Nobody has said who may take the key.
gap-key-area = No room is named.
gap-key-breach = Judge whether the loss of the key is a breach of personal data.
