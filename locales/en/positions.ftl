positions = Position profiles
positions-one = Position profile
positions-intro = What goes with a post: data sets, levels, systems, trainings and documents. A profile opens nothing; an application for an authorisation takes over what it says.

positions-section-post = Post
positions-section-scope = Scope
positions-section-staff = Trainings, documents and property

positions-name = Post
positions-unit = Unit
positions-duties = Duties
positions-powers = Operations
positions-registers = Registers in Rodowód
positions-functions = Functions in data protection
positions-access-level = Access level
positions-datasets = Data sets
positions-activities = Processing activities
positions-systems = IT systems
positions-systems-system = System
positions-systems-rights = Rights
positions-data-categories = Categories of data
positions-person-categories = Categories of persons
positions-special-categories = Also special categories of data or criminal data
positions-trainings = Trainings
positions-documents = Documents to sign
positions-to-take-back = To be taken back at the end
positions-to-take-back-hint = Accounts, keys, cards, devices – one a line.
positions-remarks = Remarks

positions-state-current = Current
positions-state-archived = Archived
positions-move-archive = Archive
positions-move-restore = Restore
positions-moved-archive = archived the profile
positions-moved-restore = restored the profile

gap-position-datasets = The profile names no data sets.
gap-position-trainings = The profile names no trainings.
