### English. Plain words, short sentences, "you", no abbreviations.

app-name = Röda tråden
loading = Loading the plan …
skip-to-content = Skip to content
nav-views = Views
nav-menu = Menu
view-map = Map
view-tree = Tree
view-table = Table
view-overlap = Overlap
view-gaps = Gaps
view-selection = Smallest selection
view-timeline = Timeline
view-workshop = Workshop
view-compare = Compare
page-title-failed = The plan could not be opened – Röda tråden
page-title = { $view } – { $plan } – Röda tråden
language-switch = Svenska
language-label = { $name }: switch language to Swedish
theme-label = Appearance
theme-auto = As the system
theme-light = Light
theme-dark = Dark
files-open = Open file …
files-save-as = Save as …
change-plan = Edit
help = Help
tour-new = New here? A one-minute tour.
tour-show = Show me
tour-not = No thanks
copy-link = Copy link
my-plans = My plans …
copy-link-own = The link is copied. It leads to your plan in this browser only. Send a file to whoever is to see the plan.
copy-link-done = The link is copied
copy-link-failed = The browser did not let the page copy. Copy the address from the address bar instead.

status-planned = Planned
status-ongoing = Ongoing
status-paused = Paused
status-done = Done
status-not-started = Not started
status-none = Not mentioned

basis-stated = Stated
basis-interpreted = Interpreted

kind-part-of-up = Part of
kind-part-of-down = Contains
kind-contributes-to-up = Contributes to
kind-contributes-to-down = Receives contributions from
kind-derived-from-up = Derived from
kind-derived-from-down = Served by

period-from-to = { $start } to { $end }
period-from-open = { $start } and continuing
period-from = From { $start }, end not stated
period-to = Until { $end }, start not stated
period-open = Continuing
period-unknown = Not stated
term-spring = spring term { $year }
term-autumn = autumn term { $year }
half-first = first half of { $year }
half-second = second half of { $year }
quarter = quarter { $q } of { $year }

list-and = { $most } and { $last }
list-or = { $most } or { $last }

shown-all = { $n ->
    [0] The plan has no activities
    [one] 1 activity
   *[other] { $n } activities
}
shown-some = { $n } of { $total ->
    [one] 1 activity
   *[other] { $total } activities
}, { $parts }
shown-overlap = { $n ->
    [0] none serves several action plans
    [one] 1 serves several action plans
   *[other] { $n } serve several action plans
}
shown-stated = {" "}according to stated links
shown-none = nothing to show
part-facet = { $facet }: { $values }
part-target-group = for { $values }
part-serves = serving { $values }
node-hides = { $n ->
    [one] 1 hidden
   *[other] { $n } hidden
}
part-within = within { $values }
part-status = { $values } { $date }
part-at-least = { $n ->
    [one] serving at least one action plan
   *[other] serving at least { $n } action plans
}
part-words = with “{ $words }”
part-pick-exactly = in exactly { $sets }
part-pick-at-least = in at least { $sets }
part-pick-none = without { $kind }
part-pick-cell = that serve { $goal }: { $column }
part-pick-nodes = { $n ->
    [one] 1 picked out
   *[other] { $n } picked out
}
year-unknown = year not stated
serves = { $n ->
    [one] Serves 1 action plan: { $names }.
   *[other] Serves { $n } action plans: { $names }.
}
serves-none = Serves no action plan according to the sources.

filter-heading = Filters
filter-search = Search
filter-search-hint = Name, other name or description
filter-no-value = not given
filter-no-value-option = Not given
filter-status = Status
filter-follow-up = At the follow-up
filter-at-least = Serves at least
filter-at-least-any = All activities
filter-at-least-option = { $n ->
    [one] 1 action plan ({ $count })
   *[other] { $n } action plans ({ $count })
}
filter-stated = Stated links only
filter-stated-hint = Hides links that are interpreted from the contents
filter-hide = Remove what is filtered out
filter-hide-hint = Otherwise it fades
filter-clear = Clear all filters
filter-chosen = { $n ->
    [one] 1 chosen
   *[other] { $n } chosen
}
filter-leaves = { $n ->
    [one] 1 activity
   *[other] { $n } activities
}

map-label = Map of { $plan }. The arrow keys move between the nodes, Enter opens, Escape closes.
plan-empty = The plan is empty.
plan-empty-add = Choose “Add” above to write the first thing, for example an action plan.
plan-empty-edit = Choose “Edit” and then “Add” to write the first thing, for example an action plan.
map-simpler = What works out the picture in the background stopped. The picture is simpler for now; it is tried anew next time.
map-empty = Nothing in the plan matches the filters.
map-empty-do = Remove a filter, or clear them all.
map-fit = Whole picture
map-reset = Readable size
map-zoom = Zoom
map-zoom-in = Larger
map-zoom-out = Smaller
map-left = Move the view left
map-up = Move the view up
map-down = Move the view down
map-right = Move the view right
map-tools = Tools for the map
map-save-svg = Save picture (SVG)
map-save-png = Save picture (PNG)
map-print = Print …
map-not-saved = The picture could not be saved. Try again.
map-open-level = Show the texts of { $level }
map-close-level = Show { $level } as dots
map-fold-open = Open { $title }
map-fold-close = Close { $title }
map-fold-all = Close all branches
map-unfold-all = Open all branches
map-thread-only = This thread only
map-thread-all = Whole plan
map-levels-auto = Fit to the screen
map-grouped = { $total } boxes are more than one can read at once. So { $n ->
    [one] one branch is closed
   *[other] { $n } branches are closed
}, and the number in a box says how many it holds. Open a branch with its number or the space bar, or choose “Open all branches”.
map-grouped-open = All { $total } boxes are shown. “Close all branches” makes the map short enough to read.
map-working = Redrawing the map …
map-overview = Overview
map-hint = Point at a box, or tab to it, to see its red thread. Drag to move, Ctrl and the wheel to zoom.
legend = Legend
legend-plans = Action plans
legend-overlap = Serves several action plans, with the number
legend-stated = Stated link: filled letter, solid line
legend-interpreted = Interpreted link: open letter, dashed line
legend-lifted = Links from closed branches
legend-thread = The red thread of what you point at

detail-aliases = Also called
detail-plans = Action plans
detail-tags = Properties
detail-period = When
detail-observations = Follow-ups
detail-observation-none = No follow-up mentions it.
detail-links-up = Up, towards the vision
detail-links-down = Down, towards the activities
detail-no-up = The sources have no link upwards.
detail-no-down = The sources have no link downwards.
detail-sources = Sources
detail-because = Because: { $note }
detail-activities = { $n ->
    [0] No activities on its thread
    [one] 1 activity on its thread
   *[other] { $n } activities on its thread
}, { $overlap ->
    [0] none serves several action plans
    [one] 1 serves several action plans
   *[other] { $overlap } serve several action plans
}.
detail-show-these = Show only these
detail-close = Close the panel

table-caption = Activities
table-title = Activity
table-plans = Action plans
table-area = Area
table-status = Status { $date }
table-period = When
table-sources = Sources
table-sort-up = Sort ascending by { $column }
table-sort-down = Sort descending by { $column }
table-part = { $there } of { $n } rows are shown.
table-more = Show { $n } more
table-whole = Show all { $n }
table-empty = No activities match the filters.
table-empty-yet = The plan has no activities yet. Choose “Edit” and then “Add” to write the first one.
table-none = –

notice-heading = Messages
ignored-heading = The address contained something that is not recognised and is therefore not used:
ignored-item = { $key } = { $value }
warnings = { $n ->
    [one] The plan file has 1 thing to look at
   *[other] The plan file has { $n } things to look at
}

error-heading = The plan could not be opened
error-open-default = Open the site’s own plan
error-not-found = The plan file { $file } is not on the site.
error-not-found-do = Check the address, or ask those who run the site to put the file there.
error-server = The site answered with error { $status } for the plan file { $file }.
error-server-do = Try again in a while. If the error remains, tell those who run the site.
error-network = The plan file { $file } could not be fetched.
error-network-do = Check the network and try again.
printed = Printed { $date } from { $address }
footer-nothing-leaves = Everything happens in your browser. Nothing is sent anywhere.
footer-sources = Sources: { $n ->
    [one] 1 document
   *[other] { $n } documents
}
map-carried = You are moving “{ $title }”. Drop it on, or go with the arrows to, what it is to belong to and press Enter. Esc cancels.
