### The tree: the plan in words, from the top down.

tree-label = The plan as a tree
tree-lede = { $n ->
    [0] No activities, from the top down through the levels of the plan.
    [one] 1 activity, from the top down through the levels of the plan.
   *[other] { $n } activities, from the top down through the levels of the plan.
}
tree-lede-several = { $n ->
    [one] 1 serves several action plans and stands under each of them.
   *[other] { $n } serve several action plans and stand under each of them.
}
tree-lede-none = { $n ->
    [one] 1 serves no action plan.
   *[other] { $n } serve no action plan.
}
tree-activities = { $n ->
    [0] no activities
    [one] 1 activity
   *[other] { $n } activities
}
tree-also-serves = Also serves { $names }.
tree-also-under = Also stands under { $names }.
tree-more = { $n } more
tree-open-next = Open one more level
tree-close-all = Close all branches
tree-many = { $n } rows are open now, so the rest does not open all at once. Open one branch at a time.
tree-no-plans = There is no action plan to go to from here. Stand on an activity that serves one.
tree-hint = Right and left arrow open and close, up and down arrow move on, Enter shows everything about the row. Type the beginning of a name to go there. Shift + P goes through the action plans that an activity serves.
