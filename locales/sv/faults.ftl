### Vad som är fel i en planfil, och vad man gör åt det.

error-empty = Planfilen är tom.
error-empty-do = Hämta eller exportera filen på nytt.
error-too-large = Planfilen är { $size } MB. Gränsen är { $limit } MB.
error-too-large-do = Dela planen i flera filer.
error-not-text = Planfilen är inte text i UTF-8 (fel vid byte { $byte }).
error-not-text-do = Spara filen på nytt som UTF-8.
error-not-json = Planfilen är inte JSON ({ $at }: { $detail }).
error-not-json-do = Välj en planfil som är sparad av Röda tråden, eller rätta stället som nämns.
error-cut-off = Planfilen slutar mitt i ({ $at }).
error-cut-off-do = Filen är troligen avbruten vid hämtningen. Hämta den på nytt.
error-not-a-plan = Filen är JSON, men inte en planfil för Röda tråden (format: { $format }).
error-not-a-plan-do = Välj en fil där ”format” är ”roda-traden/plan”.
error-later-version = Planfilen har version { $found }. Det här programmet läser till och med version { $supported }.
error-later-version-do = Öppna filen i en nyare Röda tråden.
error-shape = Ett fält i planfilen är fel: { $path } ({ $at }: { $detail }).
error-shape-do = Rätta fältet enligt beskrivningen av filformatet och öppna filen igen.
error-invalid = { $n ->
    [one] Planfilen motsäger sig själv på 1 ställe.
   *[other] Planfilen motsäger sig själv på { $n } ställen.
}
error-invalid-do = Rätta ställena i listan och öppna filen igen.
error-place = Var
error-what = Vad
at-line = rad { $line }, kolumn { $column }

code-no-levels = Planen har inga nivåer. Lägg till minst en.
code-duplicate-id = Id ”{ $id }” finns redan. Ge den ena ett annat id.
code-bad-id = Id ”{ $id }” får bara ha små bokstäver a–z och siffror, i ord med bindestreck emellan.
code-empty-title = Titeln är tom. Skriv vad den heter.
code-unknown-word = ”{ $found }” är okänt här. Välj något av: { $allowed }.
code-unknown-level = Nivån ”{ $id }” finns inte bland planens nivåer.
code-unknown-document = Dokumentet ”{ $id }” finns inte bland planens dokument.
code-unknown-facet = Egenskapen ”{ $id }” finns inte bland planens egenskaper.
code-unknown-value = Värdet ”{ $id }” finns inte för egenskapen.
code-missing-node = Ingen nod har id ”{ $id }”.
code-wrong-way = Ett samband ska gå från en lägre nivå till en högre. Byt plats på from och to.
code-cycle = Kedjan går runt: { $ids }. Ta bort ett led.
code-duplicate-link = Samma samband finns redan. Ta bort det ena.
code-no-source = Källa saknas. Ange minst ett dokument.
code-no-note = Ett tolkat samband bör säga varför. Skriv en anmärkning.
code-bad-date = ”{ $text }” är ingen tid. Skriv till exempel 2021, 2021-VT, 2021-H1, 2021-03 eller 2021-03-15.
code-period-reversed = Perioden slutar innan den börjar.
code-too-many = { $found } är för många. Gränsen är { $limit }.
code-too-long = Texten är för lång. Gränsen är { $limit } tecken.

