destructions = Protocols of destruction
destructions-one = Protocol of destruction
destructions-intro = What was destroyed, how finely, and who vouches for it. A record of destruction does not repeat the data destroyed.

destructions-section-what = What is destroyed
destructions-section-before = Before it is destroyed
destructions-section-method = How
destructions-section-signatures = Signatures

destructions-subject = Subject
destructions-subject-hint = E.g. “Disks of old backups”. No names nor other personal data.
destructions-ground = Reason
destructions-ground-note = Reason, described
destructions-request = Request for erasure
destructions-lots = Items of the record
destructions-lots-carrier = Kind of carrier
destructions-lots-what = What it is
destructions-lots-period = From which time
destructions-lots-period-hint = E.g. “2019–2021”.
destructions-lots-quantity = Quantity
destructions-lots-quantity-hint = E.g. “2 pieces” or “12 kg”.
destructions-lots-level = Security level
destructions-lots-level-hint = From 1 to 7 after DIN 66399, e.g. 4 for a P-4 shredder.
destructions-datasets = Data sets
destructions-media = Media
destructions-devices = Devices
destructions-retention-checked = The time of keeping is over: checked
destructions-no-hold = Nothing holds the destruction up: checked
destructions-no-hold-hint = No dispute nor inspection is under way, and nobody asks for the data to be kept.
destructions-other-copies-checked = Other copies: checked
destructions-other-copies-checked-hint = Paper, systems, media, mail, processors.
destructions-archive-consent = Consent of the state archive
destructions-archive-consent-hint = Needed where a public body disposes of non-archival records.
destructions-protection-class = Class of protection
destructions-protection-class-hint = Ordinary data: class 1. Special categories: 2. Data under professional secrecy: 3.
destructions-method = Method
destructions-tool = Device or program
destructions-tool-hint = E.g. “P-5 shredder”.
destructions-firm = Firm
destructions-firm-hint = From the register of processors: a processing contract is needed.
destructions-certificate = Number of the firm’s certificate
destructions-place = Place
destructions-carried-on = Destroyed on
destructions-signatures = Signatures
destructions-signatures-hint = IT and the users whose data were destroyed; a committee for papers.
destructions-signatures-person = Name
destructions-signatures-role = In which part
destructions-signatures-signed-on = Signed on
destructions-approved-by = Approved by
destructions-approved-on = Approved on
destructions-iod-received-on = Handed to the data protection officer on
destructions-remarks = Remarks

destructions-state-prepared = being prepared
destructions-state-carried-out = destroyed, awaits signatures
destructions-state-approved = approved
destructions-state-filed = filed
destructions-state-abandoned = abandoned

destructions-move-carry-out = Record destruction
destructions-move-approve = Approve the record of destruction
destructions-move-file = Hand to the officer and file
destructions-move-abandon = Abandon destruction
destructions-move-reopen = Open again
destructions-moved-carry-out = destroyed
destructions-moved-approve = approved
destructions-moved-file = filed
destructions-moved-abandon = destruction abandoned
destructions-moved-reopen = opened again

destructions-deadline-approve = Approve the record of destruction
destructions-deadline-file = Hand the record to the officer

choice-destruction-ground-retention-over = the time of keeping is over
choice-destruction-ground-erasure-request = a request for erasure
choice-destruction-ground-end-of-contract = end of contract
choice-destruction-ground-recordings-over = the time of keeping recordings is over
choice-destruction-ground-worn-out = worn or broken medium
choice-destruction-ground-copy-outdated = outdated copy
choice-destruction-ground-not-needed = data not needed
choice-destruction-ground-other-ground = other

choice-carrier-class-paper = paper (P)
choice-carrier-class-film = film (F)
choice-carrier-class-optical-disc = optical disc (O)
choice-carrier-class-magnetic = tape, magnetic card (T)
choice-carrier-class-hard-disk = hard disk (H)
choice-carrier-class-electronic = electronic memory (E)

choice-protection-class-normal = 1 – normal
choice-protection-class-high = 2 – high
choice-protection-class-very-high = 3 – very high

choice-destruction-method-shredded = shredder
choice-destruction-method-burnt = burning
choice-destruction-method-pulped = grinding
choice-destruction-method-drilled = drilling, crushing
choice-destruction-method-degaussed = degaussing
choice-destruction-method-overwritten = overwriting
choice-destruction-method-key-destroyed = destroying the encryption key
choice-destruction-method-by-firm = by a firm

choice-signature-role-it = IT
choice-signature-role-user = user
choice-signature-role-archivist = archivist
choice-signature-role-committee = member of the committee
choice-signature-role-firm = for the firm
choice-signature-role-witness = witness

problem-level-too-low = With this class of protection the level must be at least { $least }.
problem-not-signed = A signature is missing.
problem-signed-before = A signature cannot be earlier than the destruction.
problem-one-signature = The record of destruction needs at least two signatures.

gap-destruction-signatures = Say who will take part and sign the record of destruction.
gap-destruction-links = Name the data sets, media or devices that the record of destruction is about.
gap-destruction-tool = Nobody has said with which device or program it was done.
gap-destruction-certificate = The firm should issue a certificate of destruction.
