### Pictures and tables of the views, and how they are saved.
figure-to-table = To the table
figure-tools = Save and print
figure-svg = Save picture (SVG)
figure-png = Save picture (PNG)
figure-csv = Save table (CSV)
figure-print = Print
figure-not-saved = The browser could not save. Try again, try another format if there is one, or print to a file.
figure-empty = There is nothing to show with this filter.
picked = Picked
picked-none = Choose a bar, a row or a cell: what belongs to it is listed here, and the map and the table show only that.
picked-n = { $n ->
    [0] No activity
    [one] 1 activity
   *[other] { $n } activities
}: { $what }.
picked-table = Show in the table
picked-workshop = Take to the workshop
picked-back = Back to the workshop
picked-map = Show on the map
picked-clear = Let go of what is picked
