devices = Devices and media
devices-one = Device
devices-intro = What we process data on: computers, phones, servers and media, their programs and protection.

devices-section-device = Device
devices-section-system = System and sign-in
devices-section-contents = Data sets and programs
devices-section-protection = Protection
devices-section-end = Withdrawal

devices-name = Name
devices-name-hint = So that it is clear which one, e.g. “Psychologist’s laptop”.
devices-kind = Kind
devices-asset-number = Asset number
devices-asset-number-hint = E.g. “INF/014”.
devices-area = Room
devices-area-hint = A place of the register of areas.
devices-place = Place, described
devices-place-hint = E.g. “building A, 1st floor, room 12”.
devices-keeper = Keeper
devices-keeper-hint = The post in charge of it, e.g. “psychologist”.
devices-access = Who uses it
devices-access-hint = Posts, one a line.
devices-portable = Leaves the premises
devices-operating-system = Operating system
devices-operating-system-hint = Name and version, e.g. “Windows 11”.
devices-os-support-until = End of support
devices-os-support-until-hint = The last day of security updates by the maker, e.g. 14.10.2025.
devices-sign-in = Sign-in
devices-guest-account = Guest account enabled
devices-networks = Network
devices-network-note = Remarks on the network
devices-network-note-hint = E.g. “router with firewall, separate VLAN for the office”.
devices-datasets = Sets of the inventory
devices-datasets-named = Sets given by name
devices-datasets-named-hint = Names from your present description. Those that are not in the inventory show up in the cross-checks.
devices-programs = Programs
devices-programs-hint = Programs that hold personal data.
devices-programs-name = Program
devices-programs-authentication = Sign-in to the program
devices-programs-provider = Supplier
devices-protections = Protection
devices-protection-status = State of protection
devices-protection-status-hint = Whether all the protection needed works.
devices-protection-checked-on = Protection checked on
devices-extra = Additional information
devices-extra-hint = E.g. “copy to an external disk after each session”.
devices-withdrawn-on = Withdrawn on
devices-wipe-method = How the data were wiped
devices-wiped-on = Wiped on
devices-wipe-protocol = Number of the protocol
devices-wipe-protocol-hint = E.g. “PU/4/2026”.

devices-state-used = in use
devices-state-repaired = in repair
devices-state-withdrawn = withdrawn
devices-state-disposed = disposed of

devices-move-send-to-repair = Send to repair
devices-move-take-back = Take back from repair
devices-move-withdraw = Withdraw from use
devices-move-restore = Take into use again
devices-move-dispose = Record wiping and disposal
devices-move-reopen = Open again
devices-moved-send-to-repair = sent to repair
devices-moved-take-back = taken back from repair
devices-moved-withdraw = withdrawn from use
devices-moved-restore = taken into use again
devices-moved-dispose = wiping and disposal recorded
devices-moved-reopen = opened again

devices-deadline-support = End of support of the operating system

choice-device-kind-desktop = desktop computer
choice-device-kind-laptop = laptop
choice-device-kind-tablet = tablet
choice-device-kind-phone = phone
choice-device-kind-server = server
choice-device-kind-network = network device
choice-device-kind-medium = disk or medium
choice-device-kind-printer = printer or copier
choice-device-kind-other = other

choice-authentication-password = user name and password
choice-authentication-password-and-code = password and second factor
choice-authentication-card = card
choice-authentication-security-key = security key
choice-authentication-biometric = biometrics
choice-authentication-pin = PIN
choice-authentication-node-login = national node, trusted profile
choice-authentication-none = no sign-in

choice-network-offline = none
choice-network-lan = wired
choice-network-wifi = Wi-Fi
choice-network-internet = internet
choice-network-vpn = VPN

choice-protection-antivirus = antivirus
choice-protection-firewall = firewall
choice-protection-separate-network = separate network (VLAN)
choice-protection-disk-encryption = disk encryption
choice-protection-screen-lock = screen lock
choice-protection-automatic-updates = automatic updates
choice-protection-backup = backup
choice-protection-remote-wipe = remote wipe

choice-protection-status-full = full
choice-protection-status-partial = partial
choice-protection-status-missing = none

choice-wipe-method-overwritten = overwritten
choice-wipe-method-key-destroyed = encryption key destroyed
choice-wipe-method-degaussed = degaussed
choice-wipe-method-destroyed = physically destroyed
choice-wipe-method-no-data = held no data

problem-offline-and-online = A device without a network cannot have another network ticked.
