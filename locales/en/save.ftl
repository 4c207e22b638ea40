### The dialog Save as, and the words of the Word document.

save-heading = Save the plan as a file
save-format = Format
save-xlsx = Excel (.xlsx)
save-xlsx-for = The whole plan in sheets that can be filled in and opened here again. Nothing is lost.
save-docx = Word (.docx)
save-docx-for = The plan area by area, to attach or print.
save-json = Plan file (.json)
save-json-for = Röda tråden's own format. The same plan always gives the same file.
save-csv = CSV package (.zip)
save-csv-for = The sheets as CSV with a description (Frictionless Data), for analyses of your own and open data.
save-stratml-1 = StratML part 1 (.xml)
save-stratml-1-for = The ISO standard for strategies. What it has no place for goes along and is read back here.
save-stratml-2 = StratML part 2 (.xml)
save-stratml-2-for = The same standard for plans and follow-ups, with periods and statuses.
save-graphml = GraphML (.graphml)
save-graphml-for = For Gephi, yEd and other programs that draw networks.
save-gexf = GEXF (.gexf)
save-gexf-for = For Gephi, with all attributes.
save-dot = Graphviz (.dot)
save-dot-for = For Graphviz, level by level.
save-mermaid = Mermaid (.mmd)
save-mermaid-for = A flow chart as text, for wikis and documentation.
save-only-filtered = Only what the filter leaves ({ $n ->
    [one] 1 activity
   *[other] { $n } activities
})
save-do = Save
save-working = Writing the file …
save-done = The file { $file } is saved among your downloads.
docx-dated = Sources dated
docx-overview = Overview
docx-area = Area
docx-activities = Activities
docx-plan = Action plan
docx-stated-count = Stated
docx-interpreted-count = Interpreted
docx-no-area = Without an area
docx-no-activities = No activities
docx-see = see
docx-aliases = Also called
docx-areas = Area
docx-interpreted = interpreted
docx-status = Status at the latest follow-up
docx-no-status = Not said
docx-period = Period
docx-from = from
docx-until = until
docx-open = until further notice
docx-serves-stated = Action plan (stated by the source)
docx-serves-interpreted = Action plan (interpreted)
docx-sources = Sources
docx-number = No.
docx-source = Source
docx-date = Date
docx-publisher = Publisher
