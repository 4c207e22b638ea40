### Changing the plan: fields, steps, what cannot be done and why.

edit-own-source = Own statement
edit-node-label = Change what is selected
edit-bar = Editing
edit-undo = Undo: { $step }
edit-redo = Redo: { $step }
edit-undo-none = Undo
edit-redo-none = Redo
edit-undone = Undone: { $step }.
edit-redone = Done again: { $step }.
edit-structure = Structure of the plan …
edit-add = Add
edit-add-under = Belongs to (may be empty)
edit-add-do = Add to the plan
edit-added = “{ $title }” has been added.
edit-title = Name
edit-level = Level
edit-summary = Summary
edit-aliases = Other names
edit-aliases-hint = One name on each line.
edit-start = From
edit-end = To
edit-open = ongoing
edit-period-hint = Write 2025, 2025-03, 2025-03-15, 2025-VT (spring), 2025-HT (autumn), 2025-H1 or 2025-Q3. To may also be “ongoing”.
edit-no-values = none chosen
edit-observe = Add a follow-up
edit-observe-hint = Choose the source that followed up. The status becomes “Ongoing” and can be changed.
edit-observed-note = More from the follow-up { $name }
edit-choose = Choose …
edit-source = Source
edit-source-add = Add a source
edit-source-remove = Remove the source { $name }
edit-place = Heading or page
edit-basis = Basis
edit-note = Why
edit-go-to = Show
edit-unlink = Remove the link to “{ $title }”
edit-link-up = Link upwards …
edit-link-down = Link downwards …
edit-link-to = Link to
edit-link-do = Link
edit-kind = How
edit-kind-usual = As usual for the levels
edit-no-such-node = Nothing has that name. Choose from the list that appears as you write.
edit-merge = Merge with …
edit-merge-hint = The other one goes. Its names, links, values, follow-ups and sources come here.
edit-merge-with = Merge with
edit-merge-do = Merge
edit-merged = “{ $title }” is now another name of this one.
edit-delete = Delete …
edit-delete-do = Delete
edit-deleted = “{ $title }” has been deleted. This can be undone.
edit-delete-links = { $n ->
    [0] No links go.
    [one] 1 link goes.
   *[other] { $n } links go.
}
edit-delete-loose = { $n ->
    [0] Nothing else is left hanging loose.
    [one] 1 item is left hanging loose:
   *[other] { $n } items are left hanging loose:
}
edit-more = { $n ->
    [one] and 1 more
   *[other] and { $n } more
}

step-head = change the plan’s name
step-replace = replace the whole plan
step-add-document = add the source “{ $what }”
step-set-document = change the source “{ $what }”
step-delete-document = delete the source “{ $what }”
step-add-level = add the level “{ $what }”
step-set-level = change the level “{ $what }”
step-move-level = move the level “{ $what }”
step-delete-level = delete the level “{ $what }”
step-add-facet = add the facet “{ $what }”
step-set-facet = rename the facet “{ $what }”
step-delete-facet = delete the facet “{ $what }”
step-add-value = add “{ $what }” to { $other }
step-set-value = change “{ $what }” in { $other }
step-delete-value = delete “{ $what }” from { $other }
step-add-node = add “{ $what }”
step-set-title = rename “{ $what }” to “{ $other }”
step-set-aliases = change other names of “{ $what }”
step-set-summary = change the summary of “{ $what }”
step-set-level-of = move “{ $what }” to the level { $other }
step-set-period = change the time of “{ $what }”
step-set-tags = change { $other } of “{ $what }”
step-set-observations = change the follow-up of “{ $what }”
step-set-sources = change the sources of “{ $what }”
step-delete-node = delete “{ $what }”
step-merge = merge “{ $what }” with “{ $other }”
step-move = move “{ $what }” to “{ $other }”
step-link = link “{ $what }” to “{ $other }”
step-unlink = remove the link from “{ $what }” to “{ $other }”
step-set-link = change the link from “{ $what }” to “{ $other }”
step-several = change “{ $what }”
step-and-more = { $step } and { $n ->
    [one] 1 change more
   *[other] { $n } changes more
}

refused-locked = The plan is open in another tab. Change it there, or take it over here.
refused-gone = It is no longer there. Look again in the plan.
refused-taken = The id { $id } is in use already. Choose another.
refused-level-in-use = { $n ->
    [one] 1 item stands on the level. Move or delete it first.
   *[other] { $n } items stand on the level. Move or delete them first.
}
refused-document-in-use = { $n ->
    [one] The source is cited in 1 place. Cite another source there first.
   *[other] The source is cited in { $n } places. Cite another source there first.
}
refused-same = An item cannot be merged with itself. Choose another.
refused-which-parent = “{ $title }” is part of several. Remove the link that is to go and add the new one in the panel.
refused-empty-title = The name may not be empty.
refused-wrong-way = The link runs the wrong way. It has to run from a lower level to a higher one.
refused-duplicate-link = That link is there already. Choose something else.
refused-no-source = At least one source has to be given.
refused-no-levels = “{ $plan }” has to have at least one level. Add another level first.

loss-within = The link between the two went.
loss-wrong-way = The link from “{ $from }” to “{ $to }” ran the wrong way and went.
loss-period = The time { $period } went. The one that stays has its own.
loss-status = The status { $status } at “{ $document }” is kept but does not show. The one that stays has its own.
loss-tags = { $n ->
    [one] 1 item lost the value.
   *[other] { $n } items lost the value.
}
loose-no-way-up = “{ $title }” no longer belongs to anything
loose-no-activity = “{ $title }” has no activities any more

cells-hint = Go to a cell with the arrows or by a click. Type, press Enter or click once more to change it; paste a column from Excel with Ctrl+V. Several values are separated by |.
cells-label = { $column } of “{ $title }”
cells-fixed = That column is changed in the panel and not in the table.
cells-too-many = { $n } rows were pasted, but the table has only { $room } from this cell on. Nothing was changed.
cells-paste-wrong = Row { $row }: { $why } Nothing was changed.
cells-pasted = { $n ->
    [0] What was pasted stands there already.
    [one] 1 cell was changed.
   *[other] { $n } cells were changed.
}
cells-unknown = “{ $name }” is not in the plan. Add it first, or write a name that is there.
cells-several = Several are called “{ $name }”. Choose the right one in the panel. An area can also be written with the area it belongs to before it, and › between.
cells-unknown-status = “{ $name }” is no status. Write Planned, Ongoing, Paused, Done or Not started.
cells-not-a-period = “{ $text }” is no time. Write for instance 2025 – 2027.

edit-done = Done: { $step }.
place-heading = Move or link
place-what = What is to become of “{ $one }” and “{ $other }”?
place-take = Move or link to …
place-take-to = Move or link to
place-take-do = Continue
