### The view of the smallest selection.

selection-levels = Goals to be served
selection-levels-all = All levels of goals
selection-by = For each of
selection-by-nothing = The goals as such
selection-nothing = With this filter no activity serves any goal, so there is nothing to choose among.
selection-working = Working …
selection-demands = { $n ->
    [one] the one goal that is served today
   *[other] all { $n } goals that are served today
}
selection-demands-by = { $n ->
    [one] the one combination of goal and { $by } that is served today
   *[other] all { $n } combinations of goal and { $by } that are served today
}
selection-found = { $n ->
    [0] None of { $total } activities is needed for
    [one] 1 of { $total } activities is enough for
   *[other] { $n } of { $total } activities are enough for
} { $what }.
selection-proven = It is proven that fewer cannot do it.
selection-bound = The proof did not get done: at least { $least } are needed, so there may be a selection of up to { $gap } fewer.
selection-unique = No other selection is as small.
selection-ties = { $n ->
    [one] 1 other selection is as small.
   *[other] { $n } other selections are as small.
}
selection-ties-more = There are more selections as small as this than the { $all } shown here.
selection-lost = { $n ->
    [one] 1 is no longer served, since what served it is left out.
   *[other] { $n } are no longer served, since what served them is left out.
}
selection-caution = The selection only says which activities reach the goals together, not which do most good. Interpreted links count too, unless you choose “Stated links only”.
selection-title = The selection and the goals it serves
selection-mark = { $activity } serves { $n ->
    [one] 1 goal
   *[other] { $n } goals
}, of which { $alone } that no other in the selection serves.
selection-legend-serves = serves the goal
selection-legend-alone = alone in the selection serves the goal
selection-sheet = All activities
selection-head-activity = Activity
selection-head-chosen = In the selection
selection-head-serves = Goals it serves
selection-head-alone = Goals that only it serves today
selection-head-only = Those goals
selection-head-choice = Your choice
selection-yes = Yes
selection-no = No
selection-some-ties = In some equally small selections
selection-keep = Must be in
selection-drop = Must not be in
selection-keep-label = { $activity } must be in
selection-drop-label = { $activity } must not be in
selection-ties-heading = Equally small selections
selection-tie = Selection { $n }
selection-tie-change = Instead of { $out }: { $in }.
selection-unserved = Goals that no activity serves
selection-lost-heading = No longer served
selection-essential = Needed in all equally small selections
selection-show = Show the selection in the table
selection-clear = Let go of your choices
