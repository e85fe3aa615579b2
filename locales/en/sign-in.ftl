## Signing in, the locked screen and the rules of passwords

sign-in-shut = Signing in to this account from this place is locked after too many wrong tries. Ask whoever looks after the accounts.

shell-lock = Lock
unlock-title = The screen is locked
unlock-lead = Type your password to go on.
unlock-form-waits = The form you sent is waiting: it is saved once you type your password.
unlock-button = Unlock
unlock-wrong = The password is wrong.
unlock-other-person = This is not me: sign out
kept-form-title = A form that was not sent
kept-form-lead = It was filled in before the screen was locked. You can send it now or drop it.
kept-form-send = Send
kept-form-drop = Drop

account-previous = Previous sign-in: { $at }, from { $from }.
account-failed =
    { $count ->
        [one] Since then there was { $count } failed try to sign in to this account. If it was not you, change the password and tell the DPO.
       *[other] Since then there were { $count } failed tries to sign in to this account. If it was not you, change the password and tell the DPO.
    }
account-password-until = The password is valid until { $day }.
account-password-advised = Change of the password advised by { $day }.
account-session-locked = locked
account-sessions-end-others = End all others
done-sessions = The other sessions were ended.
password-by-code = You signed in with a one-time code. Set your own password: nobody but you will know it.

accounts-code = One-time code
accounts-has-code = waits for its code to be used
accounts-sessions = End sessions
accounts-unlock = Unlock
accounts-removed = person's data removed
accounts-remove = Remove the person's data
accounts-remove-lead = Name, e-mail, password, second factors and tokens will be gone. The login stays taken for ever, and what was done under this account keeps its author. This cannot be undone.
accounts-remove-sure = Remove for ever
done-account-removed = The person's data were removed from the account.
problem-account-open = Disable the account first.
problem-account-shared = This account works for other institutions too, so its data cannot be removed here.
problem-account-elsewhere = This account works for other institutions too, so one of them alone cannot change it, block it or hand out a code for it. To end its access here, withdraw its authorisation.
act-account-remove = Person's data removed from the account
accounts-suspect = The password may be known
done-account-sessions = The sessions of this account were ended.
done-account-unlocked = The lock on signing in was opened.
done-account-suspected = The account was disabled, its password and tokens are void. Once it is enabled again, give the person a new code.
act-account-sessions = The sessions of an account were ended
act-account-unlock = Lock on signing in opened
act-account-suspect = Account blocked because its password may be known
act-sign-in = Signed in
act-sign-in-locked = Signing in locked after wrong tries
act-password-change = Password changed
act-sign-in-policy = Rules of signing in changed

administration-sign-in = Rules of signing in
administration-sign-in-lead = Passwords, second factor, locks and idle time.
policy-refused = The rules were not changed
policy-passwords = Passwords
policy-rule-sets = Which rules the institution follows
policy-rule-sets-hint = Several sets may be joined: then the stricter rule holds. Where an internal document asks for more than a modern standard allows, somebody has to choose and give the reason.
policy-proposed = Proposal of the program
policy-reason = Reason of the choice
policy-opinion = Opinion of the DPO
policy-outcome = What follows
policy-set-by-controller = Whoever acts for the controller chooses the rules of signing in.
policy-side-house = the internal rule stays
policy-side-standard = the standard holds
policy-factor = Second factor
policy-factor-who = Who must have one
policy-factor-everyone = everybody
policy-factor-special = whoever is authorised to special categories of data
policy-factor-power = whoever holds the power:
policy-factor-functions = Or whoever has the function
policy-factor-registers = Or whoever sees the register
policy-factor-datasets = Or whoever has an authorisation over the data set
policy-factor-datasets-hint = It takes in everybody whose authorisation is not limited to named data sets.
policy-times = Times
policy-idle-minutes = Lock a computer when idle for (minutes)
policy-idle-minutes-phone = Lock a telephone or tablet when idle for (minutes)
policy-longest-hours = Sign in anew at the latest after (hours)
policy-code-hours = One-time code valid for (hours)
policy-emergency-hours = Emergency access lasts for (hours)
policy-lock-hours = A lock after wrong tries opens after (hours)
policy-lock-hours-hint = Left empty: only whoever looks after the accounts opens it.
policy-versions = Who changed these rules, and when
policy-version = Version { $version } (entry { $entry } of the log)
policy-none = not required
policy-yes = yes
policy-length =
    { $count ->
        [one] { $count } character
       *[other] { $count } characters
    }
policy-length-two =
    { $count ->
        [one] { $count } character ({ $factor } beside a second factor)
       *[other] { $count } characters ({ $factor } beside a second factor)
    }
policy-days =
    { $count ->
        [one] every { $count } day
       *[other] every { $count } days
    }
policy-tries =
    { $count ->
        [one] after { $count } try
       *[other] after { $count } tries
    }
policy-history =
    { $count ->
        [one] not the last { $count } again
       *[other] not the last { $count } again
    }
policy-history-all = no earlier password again
policy-space = space
policy-class-lower = lower-case letter
policy-class-upper = upper-case letter
policy-class-digit = digit
policy-class-special = special character
policy-class-digit-or-special = digit or special character
policy-class-several = one of several classes
policy-common = commonly known passwords
policy-sequence = simple sequences
policy-names = names
policy-initials = initials
policy-login = login
policy-email = e-mail address
policy-birth = date of birth
policy-phone = telephone number
policy-plate = number plate
policy-pesel = PESEL number
policy-institution = name of the institution

problem-rule-sets = Choose at least one set of rules.
problem-out-of-range = Type a number from { $min } to { $max }.
problem-choice-missing = The rules contradict each other ({ $code }). Choose which one holds.
problem-choice-reason = Give the reason of the choice: it is kept in the log.
problem-password-used = This password was used before. Choose another.

## Second factor

account-factor = Second factor
account-factor-manage = Set up a second factor
factor-title = Second factor
factor-lead = A password alone can be seen or guessed. A second factor is something you have with you: a telephone or a key.
factor-forced = The rules of the institution ask you for a second factor. Add it before you begin.
factor-yours = Your second factors
factor-elsewhere = Signed in elsewhere
factor-elsewhere-lead = This account is signed in elsewhere as well, and a change of the second factor does not end that. If the password, the telephone or the key may be in other hands, end the other sessions.
factor-kind = Kind
factor-kind-totp = App with codes
factor-kind-passkey = Passkey
factor-since = Added
factor-used = Last used
factor-remove = Remove
factor-demanded = The last one cannot be removed: the rules of the institution ask for a second factor.
factor-password = Password
factor-label = Name, such as “office telephone”
factor-app = App with codes
factor-app-lead = The telephone shows a code of six digits that changes every 30 seconds.
factor-app-add = Add an app
factor-app-title = New app with codes
factor-app-how = Scan the picture with the app, then type the code that it shows.
factor-app-picture = Picture to be scanned with the app
factor-app-secret = If you cannot scan it, type:
factor-app-confirm = Confirm
factor-code = Code of the app
factor-code-hint = Six digits.
factor-code-wrong = The code is wrong or was used already. Wait for the next one and type it.
factor-passkey = Passkey
factor-passkey-lead = A fingerprint, a face or a PIN on this device, or a key in the USB port. It does not work on forged pages.
factor-passkey-add = Add a passkey
factor-passkey-refused = The passkey did not work. Try again or use another way.
factor-passkey-known = This device already has a passkey for your account.
factor-passkey-unfit = Passkeys do not work at this address: the site needs a name and an encrypted connection (https).
factor-outdated = does not work: remove it and add it anew
account-passkey-outdated = You have a passkey kept by an earlier version of the program. It no longer works: remove it and add it anew.
factor-passkey-old = This passkey comes from an earlier version of the program and no longer works. Get in another way, remove it and add it anew.
factor-passkey-script = A passkey needs scripts in the browser.
factor-recovery-title = Recovery codes
factor-recovery-lead = Each works once, when you have no second factor at hand. Print or copy them and put them away: they are not shown again.
factor-recovery-left =
    { $count ->
        [one] { $count } code is left.
       *[other] { $count } codes are left.
    }
factor-recovery-new = Issue new codes
factor-recovery-kept = I have written them down
factor-recovery-code = Recovery code
factor-step-title = Second factor
factor-step-lead = The password is right. Now show the second factor.
factor-step-hint = Six digits of the app, or one of the recovery codes.
factor-step-passkey = Use the passkey
factor-step-back = Begin anew
sign-in-over = Signing in took too long, or there were too many wrong codes. Begin anew.
done-factor-added = The second factor was added.
done-factor-removed = The second factor was removed.
done-account-factors-reset = The second factors of this account were removed and its sessions ended.
accounts-factors-reset = Remove the second factor
act-factor-add = Second factor added
act-factor-remove = Second factor removed
act-factor-recovery = New recovery codes issued
act-account-factors-reset = Second factors of an account removed
problem-factor-demanded = The rules of the institution ask for a second factor: add another first.
problem-factor-many = This account has as many second factors as it may have.

## Signing in through an identity provider

administration-provider = Signing in through Microsoft 365 or Google
administration-provider-lead = The identity provider (OpenID Connect) and the accounts linked to it.
provider-lead = Staff may show who they are with an account that the institution already keeps. The provider makes no accounts here and gives no rights: those follow from authorisations alone.
provider-at = What to write down at the provider
provider-at-lead = Register a web application at the provider with the redirect address below. The provider gives you the identifier and the secret that you enter further down.
provider-callback = Redirect address
provider-address = Sign-in address to hand out to staff
provider-settings = Settings
provider-on = People may sign in through the provider
provider-name = Name on the button
provider-name-hint = For example “Microsoft 365” or “Google Workspace”.
provider-issuer = Address of the provider (issuer)
provider-issuer-hint = Google: https://accounts.google.com. Microsoft 365: https://login.microsoftonline.com/ with the identifier of your own tenant and /v2.0 at the end.
provider-client = Identifier of the application (client ID)
provider-secret = Secret of the application
provider-secret-hint = Kept encrypted; nobody can read it here later.
provider-secret-kept = A secret is kept. Leave this empty to keep it.
provider-domains = Domains of staff addresses
provider-domains-hint = Only addresses of these domains count. Separate several by commas, for example: school.example.
provider-linking = How a person is linked to an account
provider-linking-named = by hand, each account (below)
provider-linking-address = by the e-mail address kept with the account
provider-anew = The provider asks for the password every time
provider-anew-hint = Protects against signing in from somebody else's open browser. Microsoft 365 supports it, Google does not: leave it unticked for Google.
provider-set-by-controller = Whoever acts for the controller sets the provider. You may link accounts to it.
provider-links = Linked accounts
provider-links-lead = The first sign-in binds the account to that one person at the provider for good, even if somebody else is given their address later.
provider-link = Link
provider-unlink = Unlink
provider-link-address = Address at the provider
provider-link-none = not linked
provider-link-waiting = waiting for the first sign-in
provider-link-bound = linked
provider-link-used = linked, last used { $at }
done-account-linked = The account waits for its first sign-in through the provider.
done-account-unlinked = The link was removed and the sessions of the account ended.
provider-button = Sign in through { $name }
provider-silent = The sign-in provider does not answer, or not as it should. Try again in a moment or sign in with your password.
provider-turned-back = Signing in at the provider was broken off. You can try again.
provider-stale = This sign-in began too long ago or in another browser. Begin again.
provider-doubted = The provider's answer did not pass the checks, so nobody is let in. Begin again; if it keeps happening, tell whoever looks after accounts.
provider-unconfirmed = The provider confirmed no e-mail address of the institution's domain. Ask whoever looks after accounts.
provider-unlinked = No account of this institution is linked to { $address }. Ask whoever looks after accounts.
provider-blocked = This account is disabled. Ask whoever looks after accounts.
provider-shared = This account works for other institutions too, for which this provider cannot speak. Sign in with your password.
unlock-other-way = Come back through the sign-in provider
sign-provider-again = No password here? Sign out, sign in through the provider again and sign within 10 minutes.
factor-provider-again = No password here? Sign out and sign in through the provider again: for 10 minutes no password is needed.
problem-provider-long = The text is too long or holds characters that are not allowed.
problem-provider-https = The address of the provider must begin with https://.
problem-provider-tenant = Give the address of your own tenant, not the one shared by all organisations.
problem-provider-domain = Give domains such as school.example, 20 at most.
problem-provider-silent = No provider that calls itself so answers at this address. Check the address and the server's connection to the internet.
problem-provider-address = Give a full e-mail address of one of the institution's domains.
problem-provider-taken = This address already waits for the first sign-in to another account.
act-sign-in-provider = Settings of the sign-in provider changed
account-provider = The institution's sign-in provider opens this account as well.
account-provider-used = The institution's sign-in provider opens this account as well; last on { $at }.
act-account-link = Account linked to the sign-in provider
act-account-unlink = Account unlinked from the sign-in provider
