### Dialogen Öppna fil: val av fil, granskning och kolumner.

open-heading = Öppna en egen plan
open-intro = Välj en fil från Excel (.xlsx, .csv), en planfil (.json), ett CSV-paket (.zip) eller StratML (.xml). Filen granskas först. Den öppna planen rörs inte förrän du säger till.
open-choose = Fil
open-drop = Du kan också dra en fil till sidan.
open-paste = Klistra in celler
open-paste-label = Celler kopierade ur Excel, med rubriker på första raden
open-paste-do = Läs cellerna
open-template-text = Börjar du från början?
open-begin = Ny plan …
open-template = Hämta en mall för Excel
open-template-done = Mallen roda-traden-mall.xlsx är sparad bland hämtade filer.
open-template-failed = Mallen kunde inte hämtas. Kontrollera nätverket och försök igen.
open-help = Så fyller du i en fil
open-stays = Filen läses i webbläsaren och skickas inte någonstans. Planen sparas bara i den här webbläsaren.
open-working = Läser { $file } …
open-working-label = Läser filen
open-opening = Öppnar planen …
open-opening-label = Öppnar planen
open-too-large = Filen är för stor: { $size } MB, och högst { $limit } MB kan läsas. Dela upp den eller ta bort det som inte behövs.
open-another = Välj en annan fil
open-failed = { $file } kunde inte läsas.
open-fine = Filen kan öppnas, och inget i den behöver ses över.
open-warnings = Filen kan öppnas. { $n ->
    [one] En sak i den bör ses över.
   *[other] { $n } saker i den bör ses över.
}
open-errors = Filen kan inte öppnas som plan. { $n ->
    [one] Ett fel måste rättas först.
   *[other] { $n } fel måste rättas först.
}
open-file = Fil
open-plan = Plan
open-read = Läst
open-links = { $n ->
    [one] 1 länk
   *[other] { $n } länkar
}
open-findings = Att se över: { $errors ->
    [0] inga fel
    [one] 1 fel
   *[other] { $errors } fel
}, { $warnings ->
    [0] inga varningar
    [one] 1 varning
   *[other] { $warnings } varningar
}
open-findings-label = Att se över
open-kind = Slag
open-error = Fel
open-warning = Varning
open-row = rad { $row }
open-column = kolumn { $column }
open-more = Och { $n } till.
open-same = Filen säger detsamma som den öppna planen.
open-differences = Jämfört med den öppna planen
open-new = Nytt: { $n }
open-changed = Ändrat: { $n }
open-gone = Finns inte i filen: { $n }
open-link-changes = Länkar: { $new } nya, { $changed } ändrade, { $gone } borta.
open-other-changes = Annat som skiljer sig, som nivåer, egenskaper och källor: { $n }.
open-do = Öppna planen
open-done = Planen är öppen och sparas i den här webbläsaren.
open-replaces = När du öppnar planen visas den i stället för den som är öppen nu. Filen på din dator ändras inte.
open-columns = Vad kolumnerna innehåller
open-columns-do = Programmet har gissat av rubrikerna. Rätta det som blev fel, så läses filen om.
open-sheet = Blad
open-column-head = Kolumn
open-column-holds = Innehåller
open-column-sample = Exempel
open-column-of = Vad kolumnen { $heading } innehåller
use-ignore = Läs inte
use-title = Aktivitetens namn
use-plan = Handlingsplan
use-sub-goal = Delmål
use-goal = Effektmål
use-focus-area = Insatsområde
use-activity-area = Aktivitetsområde
use-target-group = Målgrupp
use-facet = Egenskap: { $name }
use-status = Status
use-period = Start och slut
use-start = Start
use-end = Slut
use-summary = Beskrivning
use-source = Källa
note-sheet-ignored = Bladet { $name } hör inte till mallen och lästes inte. Ge det ett namn ur mallen om det ska vara med.
note-column-ignored = Kolumnen { $name } lästes inte. Ge den en rubrik ur mallen om den ska vara med.
note-row-without-title = Raden har inget namn och lästes inte. Fyll i namnet om den ska vara med.
note-error-cell = Cellen visar { $value } och lästes som tom. Rätta formeln.
note-unresolved = Inget heter { $name }. Det som hänvisar dit lämnades utanför. Rätta namnet.
note-ambiguous = Flera heter { $name }. Den första togs. Använd id för att peka ut rätt.
note-rows-differ = Raderna för samma aktivitet säger olika. Här står ”{ $text }”, men det som stod först gäller. Rätta den ena raden, eller ge aktiviteterna olika namn.
note-gone = ”{ $name }” finns inte längre i filen och följer inte med, inte heller dess länkar. Lägg tillbaka det i filen om det ska vara med.
note-not-understood = ”{ $text }” kunde inte förstås och lämnades utanför. Skriv det så som sidan om formatet visar om det ska vara med.
note-element-ignored = { $name } har ingen plats i en plan och lämnades utanför. Lägg det i ett annat fält om det ska vara med.
note-id-made = Id saknas. { $id } gjordes av namnet.
note-garbled = Tecken kunde inte tydas. Spara filen som UTF-8.
note-no-title-column = Ingen kolumn är aktivitetens namn. Välj den nedan.
file-empty = Filen är tom.
file-empty-do = Spara eller hämta den igen.
file-unknown = Filen är inte i något format som kan läsas.
file-unknown-do = Spara den som Excel (.xlsx), CSV, planfil (.json) eller StratML (.xml).
file-old = Formatet { $format } kan inte läsas.
file-old-do = Öppna filen i Excel eller LibreOffice och spara den som .xlsx.
file-locked = Filen är skyddad med lösenord.
file-locked-do = Spara den utan lösenord.
file-over-do = Dela upp filen eller ta bort det som inte behövs.
over-bytes = Filen är större än { $n } MB.
over-unpacked = Uppackad är filen större än { $n } MB.
over-entries = Paketet har fler än { $n } filer.
over-sheets = Filen har fler än { $n } blad.
over-rows = Ett blad har fler än { $n } rader.
over-columns = Ett blad har fler än { $n } kolumner.
over-cells = Filen har fler än { $n } ifyllda celler.
over-characters = En text har fler än { $n } tecken.
over-depth = Element ligger i varandra djupare än { $n }.
over-elements = Filen har fler än { $n } element.
file-broken = Filen är skadad eller avhuggen: { $detail }.
file-broken-do = Spara eller hämta den igen.
file-unsafe = Filen innehåller något som kan göra skada: { $what }.
file-unsafe-do = Ta bort det och försök igen.
file-nothing = Filen har inget som en plan kan göras av.
file-nothing-do = Fyll i minst en kolumn med aktiviteternas namn, eller börja med mallen.
field-title = namn
field-level = nivå
field-aliases = andra namn
field-summary = beskrivning
field-tags = egenskaper
field-period = period
field-observations = uppföljning
field-sources = källor
