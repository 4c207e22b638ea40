### The view Compare.

compare-heading = From { $from } to { $to }
compare-from = From the follow-up
compare-to = To the follow-up
compare-with = Compare with another plan file
compare-with-hint = The file's address on this site, such as plan/plan.json
compare-with-do = Compare
compare-with-not = The address cannot be used. It is to lead to a file on this site, without a slash at its beginning.
compare-with-stop = Compare the follow-ups instead
compare-waiting = Fetching the other plan file …
compare-failed = The plan file { $file } could not be opened for comparison.
compare-failed-do = Check the address. Opened as a plan, it also says what is wrong.
compare-failed-open = Open it as a plan
compare-too-few = The plan does not have two follow-ups to compare. You can compare with another plan file.
compare-open-plan = the open plan
compare-there = The follow-up { $from } mentions { $before ->
    [0] no activity
    [one] 1 activity
   *[other] { $before } activities
}, and the follow-up { $to } mentions { $after ->
    [0] none
    [one] 1
   *[other] { $after }
}.
compare-there-files = The plan file { $from } has { $before ->
    [0] no activity
    [one] 1 activity
   *[other] { $before } activities
}, and { $to } has { $after ->
    [0] none
    [one] 1
   *[other] { $after }
}.
compare-came = { $added ->
    [0] None is new
    [one] 1 is new
   *[other] { $added } are new
}, and { $gone ->
    [0] all that were mentioned before still are
    [one] 1 is no longer mentioned
   *[other] { $gone } are no longer mentioned
}.
compare-came-files = { $added ->
    [0] None is new
    [one] 1 is new
   *[other] { $added } are new
}, and { $gone ->
    [0] none is gone
    [one] 1 is gone
   *[other] { $gone } are gone
}.
compare-added-unsaid = { $n ->
    [one] For 1 of the new ones it is not said how far it has come.
   *[other] For { $n } of the new ones it is not said how far they have come.
}
compare-fates = Of { $n ->
    [one] the one that is there both times
   *[other] the { $n } that are there both times
}, { $finished ->
    [0] none has finished
    [one] 1 has finished
   *[other] { $finished } have finished
}, { $started ->
    [0] none has started
    [one] 1 has started
   *[other] { $started } have started
} and { $paused ->
    [0] none has been paused
    [one] 1 has been paused
   *[other] { $paused } have been paused
}; { $continued ->
    [0] none is still ongoing
    [one] 1 is still ongoing
   *[other] { $continued } are still ongoing
}.
compare-same = { $n ->
    [one] 1 has the same status as before without being ongoing.
   *[other] { $n } have the same status as before without being ongoing.
}
compare-otherwise = { $n ->
    [one] 1 has changed its status in some other way.
   *[other] { $n } have changed their status in some other way.
}
compare-unsaid = { $n ->
    [one] For 1 the status is not said both times.
   *[other] For { $n } the status is not said both times.
}
compare-moved = { $n ->
    [one] 1 belongs to other areas than before.
   *[other] { $n } belong to other areas than before.
}
compare-relinked = { $n ->
    [one] 1 has other links to goals or action plans than before.
   *[other] { $n } have other links to goals or action plans than before.
}
compare-renamed = { $n ->
    [one] 1 has another name than before.
   *[other] { $n } have another name than before.
}
compare-caution = That an activity is not mentioned does not mean that it has ended or did not exist, only that the follow-up says nothing about it.
compare-fate-added = New
compare-fate-started = Started
compare-fate-continued = Still ongoing
compare-fate-paused = Paused
compare-fate-finished = Finished
compare-fate-same = Same status
compare-fate-otherwise = Changed otherwise
compare-fate-unsaid = Status not said
compare-fate-unmentioned = No longer mentioned
compare-fate-gone = Gone
compare-moved-head = Other areas
compare-relinked-head = Other links
compare-renamed-head = Another name
compare-named = Named without status
compare-exists = There, without status
compare-absent = Not there
compare-all = All
compare-cell = { $from }: { $before }; { $to }: { $after }: { $n ->
    [0] no activity
    [one] 1 activity
   *[other] { $n } activities
}
compare-figures = In figures
compare-on-map = On the map
compare-on-map-of = { $what }: show on the map
compare-chart-title = Status { $from } and { $to }
compare-before = Before: { $at }
compare-after = After: { $at }
compare-list-title = Activity by activity
compare-head-activity = Activity
compare-head-fate = What has happened
compare-head-area = Area
compare-head-plans = Action plans
compare-head-more = Other changes
compare-was-called = Was called { $name }
compare-left = No longer in { $names }
compare-entered = Now in { $names }
compare-untied = No longer to { $names }
compare-tied = Now to { $names }
compare-others = { $n ->
    [one] 1 other thing in the plan differs too
   *[other] { $n } other things in the plan differ too
}
compare-head-node = Name
compare-head-level = Level
