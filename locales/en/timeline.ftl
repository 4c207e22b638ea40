### The view timeline.
timeline-title = Activities over the years: { $plan }
timeline-nothing = No activities match the filter.
timeline-known = { $known ->
    [0] The sources give no time for { $n ->
        [one] the only activity
       *[other] any of { $n } activities
    }.
   *[other] The sources give a time for { $known } of { $n ->
        [one] 1 activity
       *[other] { $n } activities
    }; { $unknown ->
        [0] none lacks a time
        [one] 1 lacks a time
       *[other] { $unknown } lack a time
    }.
}
timeline-year = In { $year }, { $ongoing ->
    [0] no activity goes on
    [one] 1 activity goes on
   *[other] { $ongoing } activities go on
} by { $ongoing ->
    [0] its stated time
    [one] its stated time
   *[other] their stated times
}; { $ending ->
    [0] none ends that year
    [one] 1 ends that year
   *[other] { $ending } end that year
}.
timeline-counts = Open as a table:
timeline-count-known = { $n } with a time
timeline-count-unknown = { $n } without a time
timeline-count-ongoing = { $n } that { $n ->
    [one] goes
   *[other] go
} on in { $year }
timeline-count-ending = { $n } that { $n ->
    [one] ends
   *[other] end
} in { $year }
timeline-follow-up = Follow-up { $date }
timeline-today = Today { $date }
timeline-legend-time = Time
timeline-legend-status = Status { $date }
timeline-legend-plans = Action plan
timeline-sign-sure = within the stated time
timeline-sign-within = begins or ends some time in here
timeline-sign-exact = the day is known
timeline-sign-open = open-ended
timeline-sign-unknown = beginning or end not given
timeline-sign-beyond = goes on outside the picture
timeline-sign-undated = no time given
timeline-sign-several = serves several action plans, with their number
timeline-no-area = Without an area
timeline-also = Also shown in { $areas }.
timeline-bar = { $title }: { $when }. Status: { $status }.
timeline-undated = { $n ->
    [one] 1 activity with no time given
   *[other] { $n } activities with no time given
}
timeline-undated-which = { $n ->
    [one] 1 activity with no time given: { $names }
   *[other] { $n } activities with no time given: { $names }
}
timeline-from = From
timeline-to = To
timeline-precision = Precision
timeline-precision-two = beginning: { $start }, end: { $end }
timeline-not-said = not given
timeline-open = open-ended
timeline-part-year = year
timeline-part-half = half-year
timeline-part-term = term
timeline-part-quarter = quarter
timeline-part-month = month
timeline-part-day = day
timeline-years = Years in the picture
timeline-years-from = From year
timeline-years-to = To year
timeline-years-all = All years of the plan
timeline-zoom-in = Fewer years
timeline-zoom-out = More years
