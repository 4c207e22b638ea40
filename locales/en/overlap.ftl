### The overlap view.

overlap-sets = Sets
overlap-elements = Count by
overlap-counted = How to count
overlap-counted-exactly = Exactly: in these and no others
overlap-counted-at-least = At least: in these, perhaps in more
overlap-order = Order by
overlap-order-size = Number
overlap-order-degree = How many sets
overlap-order-deviation = Deviation from chance
overlap-group = Group by
overlap-group-nothing = Nothing
overlap-group-degree = How many sets
overlap-group-set = Set
overlap-title = Overlap: { $kind } counted by { $element }
overlap-counts-exactly = Number in exactly this combination
overlap-counts-at-least = Number in at least this combination
overlap-deviations = More or fewer than by chance, in percentage points
overlap-legend-stated = stated in the sources
overlap-legend-interpreted = interpreted from the contents
overlap-noun-activities = activities
overlap-noun-level = on the level { $element }
overlap-none-of = no { $kind }
overlap-empty = Nothing to compare: this filter leaves no { $noun }.
overlap-several = { $n ->
    [0] None of { $total } { $noun } belong to more than one { $kind }.
    [one] 1 of { $total } { $noun } belongs to more than one { $kind }.
   *[other] { $n } of { $total } { $noun } belong to more than one { $kind }.
}
overlap-largest = Most often together are { $sets }: { $n } belong to just these and no others.
overlap-outside = { $n ->
    [one] 1 belongs to no { $kind }.
   *[other] { $n } belong to no { $kind }.
}
overlap-interpreted = { $n ->
    [0] Everything is stated in the sources.
    [one] For 1 at least one link is interpreted from the contents and not stated in the sources.
   *[other] For { $n } at least one link is interpreted from the contents and not stated in the sources.
}
overlap-column-exactly = Exactly { $sets }: { $n }.
overlap-column-at-least = At least { $sets }: { $n }.
overlap-column-deviation = { $more } percentage points against chance.
overlap-row = { $name }: { $n }, of which { $stated } stated.
overlap-degree = { $n ->
    [0] No set
    [one] 1 set
   *[other] { $n } sets
}
overlap-sheet = Combinations
overlap-head-combination = Combination
overlap-head-exactly = Exactly
overlap-head-at-least = At least
overlap-head-stated = Stated of exactly
overlap-head-interpreted = Interpreted of exactly
overlap-head-deviation = Deviation (percentage points)
overlap-pairs = Pair by pair
overlap-pairs-do = Each cell shows how many they share, and below it what part that is of all they have together (Jaccard). Choose a cell to see which they are.
overlap-pair-cell = { $a } and { $b }: { $n } shared, Jaccard { $jaccard }
overlap-pairs-many = { $n } sets are too many for a table cell by cell. The list below has the pairs that share most.
overlap-pairs-sheet = All pairs that share something
overlap-head-pair = Pair
overlap-head-shared = Shared
overlap-head-shared-stated = of which stated
overlap-head-first = Only in the first
overlap-head-second = Only in the second
overlap-head-jaccard = Jaccard
overlap-head-coefficient = Overlap coefficient
overlap-merge = { $kind }: which could be merged?
overlap-merge-none = No two share anything.
overlap-merge-show = Show the { $n } shared
overlap-pair-common = { $n } of { $all } { $noun } are shared, { $stated } of them by stated links.
overlap-pair-alone = { $n } only in { $a } and { $m } only in { $b }.
overlap-why-within = Everything in { $smaller } is in { $larger } already.
overlap-why-nearly = Nearly everything in { $smaller } is in { $larger } already; only { $n } would have to move along.
overlap-why-half = They share at least half of all they have, so one plan for both would repeat least.
overlap-why-not = They share less than half; a merger would mostly add the one to the other.
