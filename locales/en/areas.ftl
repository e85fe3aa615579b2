areas = Areas of processing
areas-one = Area of processing
areas-intro = Buildings and rooms that hold data: who may enter, what protects them, which sets stand there.

areas-section-place = Place
areas-section-access = Access
areas-section-safeguards = Safeguards
areas-section-datasets = Data sets

areas-building = Building
areas-building-hint = E.g. “Main building”, or an address.
areas-floor = Floor
areas-floor-hint = E.g. “ground floor”.
areas-room = Room
areas-room-hint = Name or number, e.g. “Counsellor’s room, no. 14”.
areas-kind = Kind of room
areas-access = Who may be there
areas-access-hint = Posts, one a line, e.g. “head”.
areas-keeper = Keeper
areas-keeper-hint = The post in charge of the place, e.g. “school office”.
areas-key-place = Where the key is
areas-key-place-hint = E.g. “locked cabinet in the head’s room”.
areas-safeguards = Safeguards
areas-safeguards-note = Safeguards, described
areas-safeguards-note-hint = E.g. “locked at every leaving, cabinets with keys”.
areas-checked-on = Last checked on
areas-datasets = Sets of the inventory
areas-datasets-named = Sets given by name
areas-datasets-named-hint = Names from your present description. Those that are not in the inventory show up in the cross-checks.
areas-remarks = Remarks
areas-left-on = Given up on

areas-state-used = in use
areas-state-left = given up

areas-move-leave = Record the leaving
areas-move-reopen = Take into use again
areas-moved-leave = leaving recorded
areas-moved-reopen = taken into use again

choice-area-kind-office = office
choice-area-kind-classroom = classroom
choice-area-kind-archive = archive
choice-area-kind-server-room = server room
choice-area-kind-library = library
choice-area-kind-off-site = off the premises
choice-area-kind-other = other

choice-safeguard-access-control = access control
choice-safeguard-locked-when-away = locked when nobody is in
choice-safeguard-locked-cabinets = locked cabinets
choice-safeguard-metal-cabinet = metal cabinet
choice-safeguard-safe = safe
choice-safeguard-key-cabinet = locked key cabinet
choice-safeguard-key-log = log of keys
choice-safeguard-alarm = alarm
choice-safeguard-cctv = video surveillance
choice-safeguard-window-bars = bars or shutters
choice-safeguard-fire-protection = fire protection
choice-safeguard-shredder = shredder
