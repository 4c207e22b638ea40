### The dialog Structure of the plan: the plan's name, levels, facets and sources.

structure-heading = Structure of the plan
structure-plan = The plan
structure-title = The plan's name
structure-title-en = Name in English (may be empty)
structure-organisation = Organisation
structure-language = Language of the plan
structure-swedish = Swedish
structure-english = English
structure-levels = Levels
structure-levels-do = The levels are the columns of the map, from the vision to the activities. The role says what a level is for.
structure-level-new = One more level
structure-level-add = Add the level last
structure-name = Name
structure-name-en = In English
structure-role = Role
structure-role-vision = Vision: where everything points
structure-role-goal = Goal: what is to be reached
structure-role-plan = Action plan: compared with each other
structure-role-area = Area: groups what is done
structure-role-activity = Activity: what is done
structure-nodes = { $n ->
    [0] Nothing on it
    [one] 1 item
   *[other] { $n } items
}
structure-up = Move the level { $level } up
structure-down = Move the level { $level } down
structure-move-refused = The level cannot be moved there. { $why }
structure-delete = Delete
structure-delete-yes = Delete anyway
structure-delete-no = Keep
structure-delete-level = Delete the level { $name }
structure-delete-facet = Delete the facet { $name }
structure-delete-value = Delete the value { $name }
structure-delete-source = Delete the source { $name }
structure-facets = Facets
structure-facets-do = A facet tags what is in the plan, with a target group or a municipality for example. One can filter by it.
structure-facet = { $name } ({ $n ->
    [one] 1 value
   *[other] { $n } values
})
structure-facet-new = One more facet
structure-facet-add = Add the facet
structure-facet-warning = { $n ->
    [one] 1 item loses its values.
   *[other] { $n } items lose their values.
}
structure-value-new = One more value
structure-value-add = Add the value
structure-value-warning = { $n ->
    [one] 1 item loses the value.
   *[other] { $n } items lose the value.
}
structure-broader = Part of
structure-no-value = No value is called that. Choose one from the list that comes as you write.
structure-within-itself = A value cannot be part of itself or of something that it includes. Choose another.
structure-more = Show more ({ $n } left)
structure-sources = Sources
structure-sources-do = Everything in the plan cites a source. A follow-up is a source with a date. Write dates as 2026-03-15, 2026-03 or 2026.
structure-source-title = Title
structure-source-new = One more source
structure-source-add = Add the source
structure-date = Date
structure-publisher = Publisher
