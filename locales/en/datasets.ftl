datasets = Inventory of data sets
datasets-one = Data set
datasets-intro = What stands in cabinets and systems, which fields it has and who uses it.

datasets-section-set = Data set
datasets-section-people = Who uses it
datasets-section-retention = Storage

datasets-name = Name of the set
datasets-name-hint = As on the folder or in the program, e.g. “Pupils’ book”.
datasets-form = Form
datasets-contents = Content of the fields
datasets-contents-hint = Which data it holds, e.g. “name of the pupil, national number, address, grades”.
datasets-added-marks = Also holds
datasets-added-marks-hint = Tick kinds of data that the description does not show.
datasets-recognised = Kinds of data recognised
datasets-recognised-hint = Read from name and contents, joined with those ticked above.
datasets-users = Users
datasets-users-hint = Posts, one a line, e.g. “School office”. No personal names.
datasets-posts = Posts
datasets-posts-hint = The same posts under one name each; authorisations are checked against them.
datasets-keeper = Keeper of the set
datasets-keeper-hint = The post in charge, e.g. “school office”.
datasets-archive-class = Archive class
datasets-archive-class-hint = From the file plan, e.g. “B50”.
datasets-retention = Kept for
datasets-retention-hint = E.g. “5 years from the end of the school year”.
datasets-remarks = Remarks
datasets-archived-on = Handed to the archive on
datasets-disposed-on = Destroyed or deleted on
datasets-disposal-protocol = Number of the record of deletion
datasets-disposal-protocol-hint = E.g. “PU/3/2026”.

datasets-state-kept = in use
datasets-state-archived = archived
datasets-state-disposed = disposed of

datasets-move-archive = Hand to the archive
datasets-move-bring-back = Bring back from the archive
datasets-move-dispose = Record the disposal
datasets-move-reopen = Open again
datasets-moved-archive = handed to the archive
datasets-moved-bring-back = brought back from the archive
datasets-moved-dispose = disposal recorded
datasets-moved-reopen = opened again

choice-form-paper = paper
choice-form-electronic = electronic

choice-data-mark-national-number = national number (PESEL)
choice-data-mark-identity-document = identity document
choice-data-mark-special-category = special category
choice-data-mark-criminal = criminal record
choice-data-mark-children = data of children
choice-data-mark-family = family data
choice-data-mark-financial = financial data
