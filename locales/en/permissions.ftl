permissions = Permissions
permissions-one = Permission
permissions-intro = Private equipment, remote work, software, password managers, media: for whom, on what conditions, until when. Nobody permits himself anything.

permissions-section-person = Person
permissions-section-permission = Permission
permissions-section-course = Course

permissions-person = Name
permissions-post = Post or role
permissions-unit = Unit
permissions-account = Account in Rodowód
permissions-kind = What it concerns
permissions-subject = Subject
permissions-subject-hint = Such as “own telephone for office mail”, or the name of a program.
permissions-purpose = What for
permissions-device = Device
permissions-datasets = Data sets
permissions-safeguards = Safeguards demanded
permissions-conditions = Other conditions
permissions-instructed-on = Instructed on
permissions-instructed-on-hint = The instruction comes before the permission.
permissions-checked-on = Checked by IT on
permissions-from = Valid from
permissions-to = Valid until
permissions-ended-on = Ended on
permissions-remarks = Remarks
permissions-granted-by = Permitted by

permissions-state-applied = Application
permissions-state-granted = Given
permissions-state-refused = Refused
permissions-state-ended = Ended
permissions-move-grant = Give permission
permissions-move-refuse = Refuse
permissions-move-end = End
permissions-moved-grant = gave permission
permissions-moved-refuse = refused permission
permissions-moved-end = ended the permission

permissions-deadline-expiry = Permission ends

choice-permission-kind-private-equipment = private equipment
choice-permission-kind-remote-work = remote work
choice-permission-kind-remote-access = remote access to a computer at work
choice-permission-kind-software = own software
choice-permission-kind-password-manager = password manager
choice-permission-kind-external-media = external media
choice-permission-kind-taking-documents = taking documents out
choice-permission-kind-other = other
choice-permission-safeguard-encryption = encrypted disk or medium
choice-permission-safeguard-screen-lock = screen lock
choice-permission-safeguard-antivirus = antivirus program
choice-permission-safeguard-updates = system kept up to date
choice-permission-safeguard-own-account = separate account for work
choice-permission-safeguard-vpn = VPN connection
choice-permission-safeguard-no-local-copies = no copies on the device
choice-permission-safeguard-locked-place = kept under lock
choice-permission-safeguard-wipe-consent = consent to remote wiping
choice-permission-safeguard-no-others = out of reach of the household

problem-permission-safeguards = Name the safeguards: data will leave the premises.
gap-permission-check = Nobody has checked the private equipment.
gap-permission-end = The permission has no end.
