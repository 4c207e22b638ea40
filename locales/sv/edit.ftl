### Att ändra planen: fält, steg, vad som inte går och varför.

edit-own-source = Egen uppgift
edit-node-label = Ändra det som är valt
edit-bar = Redigering
edit-undo = Ångra: { $step }
edit-redo = Gör om: { $step }
edit-undo-none = Ångra
edit-redo-none = Gör om
edit-undone = Ångrat: { $step }.
edit-redone = Gjort igen: { $step }.
edit-structure = Planens uppbyggnad …
edit-add = Lägg till
edit-add-under = Hör till (får vara tomt)
edit-add-do = Lägg till i planen
edit-added = ”{ $title }” är tillagd.
edit-title = Namn
edit-level = Nivå
edit-summary = Sammanfattning
edit-aliases = Andra namn
edit-aliases-hint = Ett namn per rad.
edit-start = Från
edit-end = Till
edit-open = fortlöpande
edit-period-hint = Skriv 2025, 2025-03, 2025-03-15, 2025-VT, 2025-HT, 2025-H1 eller 2025-Q3. Till får också vara ”fortlöpande”.
edit-no-values = inget valt
edit-observe = Lägg till uppföljning
edit-observe-hint = Välj källan som följde upp. Läget blir ”Pågår” och kan ändras.
edit-observed-note = Mer ur uppföljningen { $name }
edit-choose = Välj …
edit-source = Källa
edit-source-add = Lägg till källa
edit-source-remove = Ta bort källan { $name }
edit-place = Rubrik eller sida
edit-basis = Grund
edit-note = Varför
edit-go-to = Visa
edit-unlink = Ta bort kopplingen till ”{ $title }”
edit-link-up = Koppla uppåt …
edit-link-down = Koppla nedåt …
edit-link-to = Koppla till
edit-link-do = Koppla
edit-kind = Hur
edit-kind-usual = Det vanliga för nivåerna
edit-no-such-node = Ingen punkt heter så. Välj en ur listan som visas när du skriver.
edit-merge = Slå ihop med …
edit-merge-hint = Den andra punkten försvinner. Dess namn, kopplingar, värden, uppföljningar och källor förs över hit.
edit-merge-with = Slå ihop med
edit-merge-do = Slå ihop
edit-merged = ”{ $title }” är nu ett annat namn på den här punkten.
edit-delete = Ta bort …
edit-delete-do = Ta bort
edit-deleted = ”{ $title }” är borttagen. Det går att ångra.
edit-delete-links = { $n ->
    [0] Inga kopplingar försvinner.
    [one] 1 koppling försvinner.
   *[other] { $n } kopplingar försvinner.
}
edit-delete-loose = { $n ->
    [0] Inget annat blir hängande löst.
    [one] 1 punkt blir hängande lös:
   *[other] { $n } punkter blir hängande lösa:
}
edit-more = { $n ->
    [one] och 1 till
   *[other] och { $n } till
}

step-head = ändra planens namn
step-replace = byta ut hela planen
step-add-document = lägga till källan ”{ $what }”
step-set-document = ändra källan ”{ $what }”
step-delete-document = ta bort källan ”{ $what }”
step-add-level = lägga till nivån ”{ $what }”
step-set-level = ändra nivån ”{ $what }”
step-move-level = flytta nivån ”{ $what }”
step-delete-level = ta bort nivån ”{ $what }”
step-add-facet = lägga till indelningen ”{ $what }”
step-set-facet = byta namn på indelningen ”{ $what }”
step-delete-facet = ta bort indelningen ”{ $what }”
step-add-value = lägga till ”{ $what }” i { $other }
step-set-value = ändra ”{ $what }” i { $other }
step-delete-value = ta bort ”{ $what }” ur { $other }
step-add-node = lägga till ”{ $what }”
step-set-title = byta namn på ”{ $what }” till ”{ $other }”
step-set-aliases = ändra andra namn på ”{ $what }”
step-set-summary = ändra sammanfattningen av ”{ $what }”
step-set-level-of = flytta ”{ $what }” till nivån { $other }
step-set-period = ändra tiden för ”{ $what }”
step-set-tags = ändra { $other } för ”{ $what }”
step-set-observations = ändra uppföljningen av ”{ $what }”
step-set-sources = ändra källorna till ”{ $what }”
step-delete-node = ta bort ”{ $what }”
step-merge = slå ihop ”{ $what }” med ”{ $other }”
step-move = flytta ”{ $what }” till ”{ $other }”
step-link = koppla ”{ $what }” till ”{ $other }”
step-unlink = ta bort kopplingen från ”{ $what }” till ”{ $other }”
step-set-link = ändra kopplingen från ”{ $what }” till ”{ $other }”
step-several = ändra ”{ $what }”
step-and-more = { $step } och { $n ->
    [one] 1 ändring till
   *[other] { $n } ändringar till
}

refused-locked = Planen är öppen i en annan flik. Ändra där, eller ta över den här.
refused-gone = Det finns inte kvar. Titta efter igen i planen.
refused-taken = Beteckningen { $id } används redan. Välj en annan.
refused-level-in-use = { $n ->
    [one] 1 punkt står på nivån. Flytta eller ta bort den först.
   *[other] { $n } punkter står på nivån. Flytta eller ta bort dem först.
}
refused-document-in-use = { $n ->
    [one] Källan anges på 1 ställe. Ange en annan källa där först.
   *[other] Källan anges på { $n } ställen. Ange en annan källa där först.
}
refused-same = En punkt kan inte slås ihop med sig själv. Välj en annan.
refused-which-parent = ”{ $title }” ingår i flera. Ta bort den koppling som ska bort och lägg till den nya i panelen.
refused-empty-title = Namnet får inte vara tomt.
refused-wrong-way = Kopplingen går åt fel håll. Den måste gå från en lägre nivå till en högre.
refused-duplicate-link = Den kopplingen finns redan. Välj något annat.
refused-no-source = Minst en källa måste anges.
refused-no-levels = ”{ $plan }” måste ha minst en nivå. Lägg till en annan nivå först.

loss-within = Kopplingen mellan de två föll bort.
loss-wrong-way = Kopplingen från ”{ $from }” till ”{ $to }” gick åt fel håll och föll bort.
loss-period = Tiden { $period } föll bort. Den punkt som är kvar har en egen.
loss-status = Läget { $status } vid ”{ $document }” finns kvar men visas inte. Den punkt som är kvar har ett eget.
loss-tags = { $n ->
    [one] 1 punkt miste värdet.
   *[other] { $n } punkter miste värdet.
}
loose-no-way-up = ”{ $title }” hör inte längre till något
loose-no-activity = ”{ $title }” har inga aktiviteter längre

cells-hint = Gå till en cell med pilarna eller genom att klicka. Skriv, tryck Enter eller klicka en gång till för att ändra; klistra in en kolumn från Excel med Ctrl+V. Flera värden skiljs med |.
cells-label = { $column } för ”{ $title }”
cells-fixed = Den kolumnen ändras i panelen och inte i tabellen.
cells-too-many = { $n } rader klistrades in, men tabellen har bara { $room } från den här cellen. Inget ändrades.
cells-paste-wrong = Rad { $row }: { $why } Inget ändrades.
cells-pasted = { $n ->
    [0] Det som klistrades in står där redan.
    [one] 1 cell ändrades.
   *[other] { $n } celler ändrades.
}
cells-unknown = ”{ $name }” finns inte i planen. Lägg till det först, eller skriv ett namn som finns.
cells-several = Flera heter ”{ $name }”. Välj rätt i panelen. Ett område går också att skriva med det område som det hör till före, och › emellan.
cells-unknown-status = ”{ $name }” är inget läge. Skriv Planerad, Pågår, Pausad, Avslutad eller Inte påbörjad.
cells-not-a-period = ”{ $text }” är ingen tid. Skriv till exempel 2025 – 2027.

edit-done = Gjort: { $step }.
place-heading = Flytta eller koppla
place-what = Vad ska hända med ”{ $one }” och ”{ $other }”?
place-take = Flytta eller koppla till …
place-take-to = Flytta eller koppla till
place-take-do = Fortsätt
