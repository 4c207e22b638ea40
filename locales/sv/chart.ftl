### Bilder och tabeller i vyerna, och hur de sparas.
figure-tools = Spara och skriv ut
figure-to-table = Till tabellen
figure-svg = Spara bild (SVG)
figure-png = Spara bild (PNG)
figure-csv = Spara tabell (CSV)
figure-print = Skriv ut
figure-not-saved = Webbläsaren kunde inte spara. Försök igen, prova ett annat format om det finns, eller skriv ut till en fil.
figure-empty = Det finns inget att visa med det här filtret.
picked = Utplockat
picked-none = Välj en stapel, en rad eller en ruta: då visas det som hör dit här, och kartan och tabellen visar bara det.
picked-n = { $n ->
    [0] Ingen aktivitet
    [one] 1 aktivitet
   *[other] { $n } aktiviteter
}: { $what }.
picked-table = Visa i tabellen
picked-workshop = Ta med i workshoppen
picked-back = Till workshoppen
picked-map = Visa på kartan
picked-clear = Släpp utplockningen
