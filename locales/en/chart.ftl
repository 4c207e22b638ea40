### Pictures and tables of the views, and how they are saved.
figure-tools = Save and print
figure-svg = Save picture (SVG)
figure-png = Save picture (PNG)
figure-csv = Save table (CSV)
figure-print = Print
figure-not-saved = The browser could not save. Try the other picture format, or print to a file.
figure-empty = There is nothing to show with this filter.
