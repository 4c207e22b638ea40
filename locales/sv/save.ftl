### Dialogen Spara som, och orden i Worddokumentet.

save-heading = Spara planen som fil
save-format = Format
save-xlsx = Excel (.xlsx)
save-xlsx-for = Hela planen i blad som går att fylla i och öppna här igen. Inget går förlorat.
save-docx = Word (.docx)
save-docx-for = Planen område för område, att bifoga eller skriva ut.
save-json = Planfil (.json)
save-json-for = Röda trådens eget format. Samma plan ger alltid samma fil.
save-csv = CSV-paket (.zip)
save-csv-for = Bladen som CSV med en beskrivning (Frictionless Data), för egna analyser och öppna data.
save-stratml-1 = StratML del 1 (.xml)
save-stratml-1-for = ISO-standarden för strategier. Det som standarden saknar plats för följer med och läses tillbaka här.
save-stratml-2 = StratML del 2 (.xml)
save-stratml-2-for = Samma standard för planer och uppföljningar, med perioder och lägen.
save-graphml = GraphML (.graphml)
save-graphml-for = För Gephi, yEd och andra program som ritar nätverk.
save-gexf = GEXF (.gexf)
save-gexf-for = För Gephi, med alla egenskaper.
save-dot = Graphviz (.dot)
save-dot-for = För Graphviz, nivå för nivå.
save-mermaid = Mermaid (.mmd)
save-mermaid-for = Ett flödesschema som text, för wikier och dokumentation.
save-only-filtered = Bara det som filtret lämnar ({ $n ->
    [one] 1 aktivitet
   *[other] { $n } aktiviteter
})
save-do = Spara
save-working = Skriver filen …
save-done = Filen { $file } är sparad bland hämtade filer.
docx-dated = Källor daterade
docx-overview = Översikt
docx-area = Område
docx-activities = Aktiviteter
docx-plan = Handlingsplan
docx-stated-count = Angivna
docx-interpreted-count = Tolkade
docx-no-area = Utan område
docx-no-activities = Inga aktiviteter
docx-see = se
docx-aliases = Kallas även
docx-areas = Område
docx-interpreted = tolkat
docx-status = Läge vid senaste uppföljningen
docx-no-status = Ingen uppgift
docx-period = Period
docx-from = från
docx-until = till
docx-open = tills vidare
docx-serves-stated = Handlingsplan (angiven i källan)
docx-serves-interpreted = Handlingsplan (tolkad)
docx-sources = Källor
docx-number = Nr
docx-source = Källa
docx-date = Datum
docx-publisher = Utgivare
