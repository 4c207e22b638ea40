### The dialog New plan: a plan from the beginning.

begin-heading = New plan
begin-intro = Write the plan's name and choose levels. The rest can be filled in now or later. Everything can be changed once the plan is there.
begin-step-head = 1. The plan
begin-title = The plan's name
begin-organisation = Organisation (may be left empty)
begin-step-levels = 2. Levels
begin-levels-do = The levels become the columns of the map, from the vision to the activities. Leave out those you do not have and rename them as you like.
begin-name-of = Name of the level { $level }
begin-vision = Vision
begin-goal = Overarching goal
begin-plan = Action plan
begin-focus-area = Focus area
begin-activity-area = Activity area
begin-activity = Activity
begin-for-vision = Where everything points.
begin-for-goal = What is to be reached.
begin-for-plan = The plans that are compared. Should be there: without them no overlap can be seen.
begin-for-focus-area = Areas that the plans have in common.
begin-for-activity-area = Groups of activities within a focus area.
begin-for-activity = What is done. Should be there.
begin-groups = Target group
begin-grouped = Activities are tagged with target groups
begin-values = Target groups, one on each line
begin-step-contents = 3. What there is already
begin-contents-do = Write, or paste a column from Excel. No links are made here. You add them once the plan is there.
begin-one = { $level }: the whole text
begin-many = { $level }: one on each line
begin-count-levels = { $n ->
    [one] The plan gets 1 level.
   *[other] The plan gets { $n } levels.
}
begin-count-nodes = { $list }.
begin-count-groups = { $n ->
    [one] 1 target group.
   *[other] { $n } target groups.
}
begin-count-doubles = { $n ->
    [one] 1 line stands twice in its list and counts once.
   *[other] { $n } lines stand more than once in their list and count once.
}
begin-flaw-empty = Write a name.
begin-flaw-no-level = Choose at least one level.
begin-flaw-same = Another level is called that. Write another name.
begin-flaw-many = The list has { $found } lines, and there is room for { $limit } at most. Leave some out.
begin-flaw-long = The text on line { $line } has more than { $limit } characters. Shorten it.
begin-flaw-columns = Line { $line } has several columns. Paste one column at a time, or open the whole sheet with “Open file”.
begin-refused = The plan could not be made:
begin-do = Make the plan
begin-done = The plan is there. Now you can edit it.
begin-instead = The plan that is open now stays as it is. Do you have a list in Excel already? Open it with “Open file” instead.
begin-own = Own statement
