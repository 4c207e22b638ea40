### Bilder och tabeller i vyerna, och hur de sparas.
figure-tools = Spara och skriv ut
figure-svg = Spara bild (SVG)
figure-png = Spara bild (PNG)
figure-csv = Spara tabell (CSV)
figure-print = Skriv ut
figure-not-saved = Webbläsaren kunde inte spara. Prova det andra bildformatet, eller skriv ut till en fil.
figure-empty = Det finns inget att visa med det här filtret.
