### The dialog Open file: choice of a file, review and columns.

open-heading = Open a plan of your own
open-intro = Choose a file from Excel (.xlsx, .csv), a plan file (.json), a CSV package (.zip) or StratML (.xml). The file is reviewed first. The open plan is not touched before you say so.
open-choose = File
open-drop = You can also drag a file onto the page.
open-paste = Paste cells
open-paste-label = Cells copied from Excel, with headings in the first row
open-paste-do = Read the cells
open-template-text = Starting from scratch?
open-begin = New plan …
open-template = Get a template for Excel
open-template-done = The template roda-traden-mall.xlsx is saved among your downloads.
open-template-failed = The template could not be fetched. Check the network and try again.
open-help = How to fill in a file
open-stays = The file is read in the browser and is not sent anywhere. The plan is kept in this browser only.
open-working = Reading { $file } …
open-working-label = Reading the file
open-opening = Opening the plan …
open-opening-label = Opening the plan
open-too-large = The file is too large: { $size } MB, and at most { $limit } MB can be read. Split it or leave out what is not needed.
open-another = Choose another file
open-failed = { $file } could not be read.
open-fine = The file can be opened, and nothing in it needs a second look.
open-warnings = The file can be opened. { $n ->
    [one] One thing in it needs a second look.
   *[other] { $n } things in it need a second look.
}
open-errors = The file cannot be opened as a plan. { $n ->
    [one] One error has to be mended first.
   *[other] { $n } errors have to be mended first.
}
open-file = File
open-plan = Plan
open-read = Read
open-links = { $n ->
    [one] 1 link
   *[other] { $n } links
}
open-findings = To look at: { $errors ->
    [0] no errors
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [0] no warnings
    [one] 1 warning
   *[other] { $warnings } warnings
}
open-findings-label = To look at
open-kind = Kind
open-error = Error
open-warning = Warning
open-row = row { $row }
open-column = column { $column }
open-more = And { $n } more.
open-same = The file says the same as the open plan.
open-differences = Compared with the open plan
open-new = New: { $n }
open-changed = Changed: { $n }
open-gone = Not in the file: { $n }
open-link-changes = Links: { $new } new, { $changed } changed, { $gone } gone.
open-other-changes = Other differences, such as levels, facets and sources: { $n }.
open-do = Open the plan
open-done = The plan is open and is kept in this browser.
open-replaces = When you open the plan it is shown instead of the one that is open now. The file on your computer is not changed.
open-columns = What the columns hold
open-columns-do = The program has guessed from the headings. Correct what is wrong, and the file is read again.
open-sheet = Sheet
open-column-head = Column
open-column-holds = Holds
open-column-sample = Examples
open-column-of = What the column { $heading } holds
use-ignore = Do not read
use-title = The activity's name
use-plan = Action plan
use-sub-goal = Sub-goal
use-goal = Outcome goal
use-focus-area = Focus area
use-activity-area = Activity area
use-target-group = Target group
use-facet = Facet: { $name }
use-status = Status
use-period = Start and end
use-start = Start
use-end = End
use-summary = Description
use-source = Source
note-sheet-ignored = The sheet { $name } is not part of the template and was not read. Give it a name of the template if it is to be there.
note-column-ignored = The column { $name } was not read. Give it a heading of the template if it is to be there.
note-row-without-title = The row has no name and was not read. Fill the name in if it is to be there.
note-error-cell = The cell shows { $value } and was read as empty. Mend the formula.
note-unresolved = Nothing is called { $name }. What refers to it was left out. Mend the name.
note-ambiguous = Several are called { $name }. The first was taken. Use ids to point out the right one.
note-rows-differ = The rows of one activity say different things. This one says “{ $text }”, but what stood first holds. Mend one of the rows, or give the activities different names.
note-gone = “{ $name }” is no longer in the file and does not come along, nor do its links. Put it back into the file if it is to be there.
note-not-understood = “{ $text }” could not be understood and was left out. Write it as the page about the format shows if it is to be there.
note-element-ignored = { $name } has no place in a plan and was left out. Put it in another field if it is to be there.
note-id-made = There is no id. { $id } was made of the name.
note-garbled = Characters could not be read. Save the file as UTF-8.
note-no-title-column = No column is the activity's name. Choose it below.
file-empty = The file is empty.
file-empty-do = Save or download it again.
file-unknown = The file is in no format that can be read.
file-unknown-do = Save it as Excel (.xlsx), CSV, a plan file (.json) or StratML (.xml).
file-old = The format { $format } cannot be read.
file-old-do = Open the file in Excel or LibreOffice and save it as .xlsx.
file-locked = The file is protected by a password.
file-locked-do = Save it without one.
file-over-do = Split the file or leave out what is not needed.
over-bytes = The file is larger than { $n } MB.
over-unpacked = Unpacked, the file is larger than { $n } MB.
over-entries = The package has more than { $n } files.
over-sheets = The file has more than { $n } sheets.
over-rows = A sheet has more than { $n } rows.
over-columns = A sheet has more than { $n } columns.
over-cells = The file has more than { $n } filled cells.
over-characters = A text has more than { $n } characters.
over-depth = Elements lie within each other deeper than { $n }.
over-elements = The file has more than { $n } elements.
file-broken = The file is damaged or cut off: { $detail }.
file-broken-do = Save or download it again.
file-unsafe = The file has something in it that could do harm: { $what }.
file-unsafe-do = Remove it and try again.
file-nothing = The file has nothing that a plan can be made of.
file-nothing-do = Fill in at least one column with the activities' names, or start from the template.
field-title = name
field-level = level
field-aliases = other names
field-summary = description
field-tags = facets
field-period = period
field-observations = follow-up
field-sources = sources
