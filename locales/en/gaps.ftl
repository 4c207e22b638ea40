### The view Gaps.

gaps-goal-level = Goals
gaps-columns = Against
gaps-years = Years
gaps-year = year
gaps-year-unknown = Year not stated
gaps-title = { $goal } against { $column }: activities in each cell
gaps-title-table = { $goal } against { $column }: number of activities
gaps-all-row = All activities
gaps-all-column = All
gaps-pairs = { $total ->
    [0] There are no pairs of { $goal } and { $column } to show.
    [one] { $empty ->
        [0] The only pair of { $goal } and { $column } has at least one activity.
       *[other] The only pair of { $goal } and { $column } has no activity.
    }
   *[other] { $empty ->
        [0] All { $total } pairs of { $goal } and { $column } have at least one activity.
        [one] 1 of { $total } pairs of { $goal } and { $column } has no activity.
       *[other] { $empty } of { $total } pairs of { $goal } and { $column } have no activity.
    }
}
gaps-serving = { $n ->
    [0] { $total ->
        [0] There are no activities to count.
        [one] The only activity contributes to no { $goal }.
       *[other] None of { $total } activities contributes to any { $goal }.
    }
    [one] 1 of { $total ->
        [one] 1 activity
       *[other] { $total } activities
    } contributes to some { $goal }.
   *[other] { $n } of { $total } activities contribute to some { $goal }.
}
gaps-bases = { $interpreted ->
    [0] The sources state it for { $stated ->
        [one] it
       *[other] all { $stated }
    }.
   *[other] { $stated ->
        [0] It is interpreted from the contents for { $interpreted ->
            [one] it
           *[other] all { $interpreted }
        }.
       *[other] For { $stated } the sources state it, for { $interpreted } it is interpreted from the contents.
    }
}
gaps-empty-columns = Entirely empty: { $names }.
gaps-more = { $n } more
gaps-hidden = { $n ->
    [one] There are more columns than anyone can read. The last one is not shown.
   *[other] There are more columns than anyone can read. The last { $n } are not shown.
}
gaps-cell = { $row }, { $column }: { $n ->
    [0] no activity
    [one] 1 activity
   *[other] { $n } activities
}
gaps-cell-bases = { $stated ->
    [0] none stated
   *[other] { $stated } stated
}, { $interpreted ->
    [0] none interpreted
   *[other] { $interpreted } interpreted
}
gaps-n-planned = { $n } planned
gaps-n-ongoing = { $n } ongoing
gaps-n-paused = { $n } paused
gaps-n-done = { $n } done
gaps-n-not-started = { $n } not started
gaps-n-none = { $n } without a stated status
gaps-status-none = Status not stated
gaps-stated = Stated in the sources
gaps-interpreted = Interpreted from the contents
gaps-empty = No activity
gaps-activities = Activities
gaps-status-at = Status according to the follow-up { $date }.
gaps-status-never = The plan has no follow-up, so no activity's status is known.
gaps-each = Each cell by itself, with status and basis
gaps-each-title = Cells with activities
gaps-column = Column
gaps-no-goals = The plan has no goals to set the activities against.

gaps-loose-heading = What hangs loose
gaps-loose = { $goals ->
    [0] All goals have activities
    [one] 1 goal has no activity
   *[other] { $goals } goals have no activity
}, and { $activities ->
    [0] all activities contribute to some goal
    [one] 1 activity contributes to no goal at all
   *[other] { $activities } activities contribute to no goal at all
}.
gaps-idle = { $n ->
    [0] Something is ongoing in every area according to the follow-up { $date }.
    [one] In 1 area nothing is ongoing according to the follow-up { $date }.
   *[other] In { $n } areas nothing is ongoing according to the follow-up { $date }.
}
gaps-one-sided = { $n ->
    [0] None has only one { $level }.
    [one] 1 has only one { $level }.
   *[other] { $n } have only one { $level }.
} { $said ->
    [0] No activity states its { $level }.
   *[other] But the { $level } is stated for only { $said } of { $total ->
        [one] 1 activity
       *[other] { $total } activities
    }.
} { $silent ->
    [0] {""}
    [one] For 1 no activity states it.
   *[other] For { $silent } no activity states it.
}
gaps-list-goals = Goals without an activity
gaps-list-activities = Activities that contribute to no goal
gaps-list-without = { $n ->
    [one] 1 activity contributes to no { $goal }
   *[other] { $n } activities contribute to no { $goal }
}
gaps-list-one-sided = Only one { $level }
gaps-list-idle = Areas with nothing ongoing
gaps-none-goals = Every goal has at least one activity.
gaps-none-activities = Every activity contributes to at least one goal.
gaps-none-idle = Something is ongoing in every area.
gaps-head-goal = Goal
gaps-head-level = Level
gaps-head-activity = Activity
gaps-head-status = Status
gaps-head-area = Area
gaps-head-only = The only one stated
gaps-head-with-only = Activities that state it
gaps-head-all = All activities

gaps-only = { $n ->
    [one] Only the one activity that is picked is counted here, not the whole plan.
   *[other] Only the { $n } activities that are picked are counted here, not the whole plan.
}
gaps-only-clear = Count all activities
gaps-take-goals = { $n ->
    [one] Take the goal to the workshop
   *[other] Take the { $n } goals to the workshop
}
gaps-take-activities = { $n ->
    [one] Take the activity to the workshop
   *[other] Take the { $n } activities to the workshop
}
gaps-take-areas = { $n ->
    [one] Take the area to the workshop
   *[other] Take the { $n } areas to the workshop
}
gaps-take-too-many = They are too many to be taken to the workshop at once. Filter first.
