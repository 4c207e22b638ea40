### The map on paper: the dialog, and what stands on the sheets.

paper-heading = Print the map
paper-size = Size
paper-whole = The whole map on one sheet
paper-readable = Large enough for the text to be read
paper-grid = As large as a number of sheets allows
paper-across = Sheets across
paper-down = Sheets down
paper-format = Paper, landscape
paper-fits = { $n ->
    [one] One sheet.
   *[other] { $n } sheets: { $across } across and { $down } down.
} The text in the boxes will be { $points } points.
paper-small = Below { $least } points it is hard to read on paper.
paper-too-many = The map would take { $n } sheets. No more than { $most } are printed at once. Choose A3 or fewer sheets, or make the map smaller: filter it, or close branches.
paper-division = How the sheets divide the map, with the name of each
paper-glue = Where sheets meet, both show the same { $mm } mm. Cut away what lies outside a sheet’s solid lines. Glue the sheet so that its edge lies on the dashed line of the sheet to the left or above.
paper-dialog = Choose the paper { $paper } and the scale 100% in the next window, which is the browser’s own.
paper-print = { $n ->
    [one] Print the sheet
   *[other] Print { $n } sheets
}
paper-print-none = Print
paper-called = Sheet { $name } · row { $row } of { $down }, column { $column } of { $across }
paper-sources = Sources: { $sources }.
paper-several = Serves so many action plans
paper-stated = Stated link, filled letter
paper-interpreted = Interpreted link, open letter
paper-lifted = Links from closed branches
paper-thread = The chosen red thread
