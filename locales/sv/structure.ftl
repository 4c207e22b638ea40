### Dialogen Planens uppbyggnad: planens namn, nivåer, indelningar och källor.

structure-heading = Planens uppbyggnad
structure-plan = Planen
structure-title = Planens namn
structure-title-en = Namn på engelska (får vara tomt)
structure-organisation = Organisation
structure-language = Språk i planen
structure-swedish = Svenska
structure-english = Engelska
structure-levels = Nivåer
structure-levels-do = Nivåerna är kartans kolumner, från visionen till aktiviteterna. Rollen säger vad nivån är till för.
structure-level-new = En nivå till
structure-level-add = Lägg till nivån sist
structure-name = Namn
structure-name-en = På engelska
structure-role = Roll
structure-role-vision = Vision: dit allt pekar
structure-role-goal = Mål: det som ska nås
structure-role-plan = Handlingsplan: jämförs med varandra
structure-role-area = Område: samlar det som görs
structure-role-activity = Aktivitet: det som görs
structure-nodes = { $n ->
    [0] Inga punkter
    [one] 1 punkt
   *[other] { $n } punkter
}
structure-up = Flytta nivån { $level } uppåt
structure-down = Flytta nivån { $level } nedåt
structure-move-refused = Nivån kan inte flyttas dit. { $why }
structure-delete = Ta bort
structure-delete-yes = Ta bort ändå
structure-delete-no = Behåll
structure-delete-level = Ta bort nivån { $name }
structure-delete-facet = Ta bort indelningen { $name }
structure-delete-value = Ta bort värdet { $name }
structure-delete-source = Ta bort källan { $name }
structure-facets = Indelningar
structure-facets-do = En indelning märker det som står i planen, till exempel med målgrupp eller kommun. Den går att filtrera på.
structure-facet = { $name } ({ $n ->
    [one] 1 värde
   *[other] { $n } värden
})
structure-facet-new = En indelning till
structure-facet-add = Lägg till indelningen
structure-facet-warning = { $n ->
    [one] 1 punkt mister sina värden.
   *[other] { $n } punkter mister sina värden.
}
structure-value-new = Ett värde till
structure-value-add = Lägg till värdet
structure-value-warning = { $n ->
    [one] 1 punkt mister värdet.
   *[other] { $n } punkter mister värdet.
}
structure-broader = Ingår i
structure-no-value = Inget värde heter så. Välj ett ur listan som visas när du skriver.
structure-within-itself = Ett värde kan inte ingå i sig självt eller i något som det innehåller. Välj ett annat.
structure-more = Visa fler ({ $n } kvar)
structure-sources = Källor
structure-sources-do = Allt i planen anger en källa. En uppföljning är en källa med datum. Datum skrivs 2026-03-15, 2026-03 eller 2026.
structure-source-title = Titel
structure-source-new = En källa till
structure-source-add = Lägg till källan
structure-date = Datum
structure-publisher = Utgivare
