### Vyn Minsta urval.

selection-levels = Mål som ska tjänas
selection-levels-all = Alla nivåer av mål
selection-by = För var och en av
selection-by-nothing = Målen i sig
selection-nothing = Inget mål tjänas av någon aktivitet med det här filtret, så det finns inget att välja bland.
selection-working = Räknar …
selection-demands = { $n ->
    [one] det enda mål som tjänas i dag
   *[other] alla de { $n } mål som tjänas i dag
}
selection-demands-by = { $n ->
    [one] den enda kombination av mål och { $by } som tjänas i dag
   *[other] alla de { $n } kombinationer av mål och { $by } som tjänas i dag
}
selection-found = { $n ->
    [0] Ingen av { $total } aktiviteter behövs för
    [one] 1 av { $total } aktiviteter räcker för
   *[other] { $n } av { $total } aktiviteter räcker för
} { $what }.
selection-proven = Det är bevisat att det inte går med färre.
selection-bound = Beviset hann inte bli klart: minst { $least } behövs, så det kan finnas ett urval med upp till { $gap } färre.
selection-unique = Inget annat urval är lika litet.
selection-ties = { $n ->
    [one] 1 annat urval är lika litet.
   *[other] { $n } andra urval är lika små.
}
selection-ties-more = Det finns fler lika små urval än de { $all } som visas här.
selection-lost = { $n ->
    [one] 1 tjänas inte längre, eftersom det som tjänade det är bortvalt.
   *[other] { $n } tjänas inte längre, eftersom det som tjänade dem är bortvalt.
}
selection-caution = Urvalet säger bara vilka aktiviteter som tillsammans når målen, inte vilka som gör mest nytta. Samband som är tolkade räknas med, om du inte väljer ”Bara angivna samband”.
selection-title = Urvalet och målen det tjänar
selection-mark = { $activity } tjänar { $n ->
    [one] 1 mål
   *[other] { $n } mål
}, varav { $alone } som ingen annan i urvalet tjänar.
selection-legend-serves = tjänar målet
selection-legend-alone = tjänar målet ensam i urvalet
selection-sheet = Alla aktiviteter
selection-head-activity = Aktivitet
selection-head-chosen = I urvalet
selection-head-serves = Mål den tjänar
selection-head-alone = Mål som bara den tjänar i dag
selection-head-only = De målen
selection-head-choice = Ditt val
selection-yes = Ja
selection-no = Nej
selection-some-ties = I vissa lika små urval
selection-keep = Måste vara med
selection-drop = Får inte vara med
selection-keep-label = { $activity } måste vara med
selection-drop-label = { $activity } får inte vara med
selection-ties-heading = Lika små urval
selection-tie = Urval { $n }
selection-tie-change = I stället för { $out }: { $in }.
selection-unserved = Mål som ingen aktivitet tjänar
selection-lost-heading = Tjänas inte längre
selection-essential = Behövs i alla lika små urval
selection-show = Visa urvalet i tabellen
selection-clear = Släpp dina val
