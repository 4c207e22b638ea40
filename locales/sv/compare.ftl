### Vyn Jämför.

compare-heading = Från { $from } till { $to }
compare-from = Från uppföljningen
compare-to = Till uppföljningen
compare-with = Jämför med en annan planfil
compare-with-hint = Filens adress på den här webbplatsen, till exempel plan/plan.json
compare-with-do = Jämför
compare-with-not = Adressen kan inte användas. Den ska leda till en fil på den här webbplatsen, utan inledande snedstreck.
compare-with-stop = Jämför uppföljningarna i stället
compare-waiting = Hämtar den andra planfilen …
compare-failed = Planfilen { $file } kunde inte öppnas för jämförelse.
compare-failed-do = Kontrollera adressen. Går det att öppna den som plan visas också vad som är fel.
compare-failed-open = Öppna den som plan
compare-too-few = Planen har inte två uppföljningar att jämföra. Du kan jämföra med en annan planfil.
compare-open-plan = den öppna planen
compare-there = Uppföljningen { $from } nämner { $before ->
    [0] ingen aktivitet
    [one] 1 aktivitet
   *[other] { $before } aktiviteter
}, och uppföljningen { $to } nämner { $after ->
    [0] ingen
    [one] 1
   *[other] { $after }
}.
compare-there-files = Planfilen { $from } har { $before ->
    [0] ingen aktivitet
    [one] 1 aktivitet
   *[other] { $before } aktiviteter
}, och { $to } har { $after ->
    [0] ingen
    [one] 1
   *[other] { $after }
}.
compare-came = { $added ->
    [0] Ingen är ny
    [one] 1 är ny
   *[other] { $added } är nya
}, och { $gone ->
    [0] alla som nämndes förut nämns fortfarande
    [one] 1 nämns inte längre
   *[other] { $gone } nämns inte längre
}.
compare-came-files = { $added ->
    [0] Ingen är ny
    [one] 1 är ny
   *[other] { $added } är nya
}, och { $gone ->
    [0] ingen är borta
    [one] 1 är borta
   *[other] { $gone } är borta
}.
compare-added-unsaid = { $n ->
    [one] För 1 av de nya sägs inte hur långt den har kommit.
   *[other] För { $n } av de nya sägs inte hur långt de har kommit.
}
compare-fates = Av { $n ->
    [one] den som finns med båda gångerna
   *[other] de { $n } som finns med båda gångerna
} har { $finished ->
    [0] ingen avslutats
    [one] 1 avslutats
   *[other] { $finished } avslutats
}, { $started ->
    [0] ingen startat
    [one] 1 startat
   *[other] { $started } startat
} och { $paused ->
    [0] ingen pausats
    [one] 1 pausats
   *[other] { $paused } pausats
}; { $continued ->
    [0] ingen pågår
    [one] 1 pågår
   *[other] { $continued } pågår
} fortfarande.
compare-same = { $n ->
    [one] 1 har samma läge som förut utan att pågå.
   *[other] { $n } har samma läge som förut utan att pågå.
}
compare-otherwise = { $n ->
    [one] 1 har ändrat läge på annat sätt.
   *[other] { $n } har ändrat läge på annat sätt.
}
compare-unsaid = { $n ->
    [one] För 1 sägs läget inte båda gångerna.
   *[other] För { $n } sägs läget inte båda gångerna.
}
compare-moved = { $n ->
    [one] 1 hör till andra områden än förut.
   *[other] { $n } hör till andra områden än förut.
}
compare-relinked = { $n ->
    [one] 1 har andra samband med mål eller handlingsplaner än förut.
   *[other] { $n } har andra samband med mål eller handlingsplaner än förut.
}
compare-renamed = { $n ->
    [one] 1 heter något annat än förut.
   *[other] { $n } heter något annat än förut.
}
compare-caution = Att en aktivitet inte nämns betyder inte att den har upphört eller inte fanns, bara att uppföljningen inte säger något om den.
compare-fate-added = Nya
compare-fate-started = Startade
compare-fate-continued = Pågår fortfarande
compare-fate-paused = Pausade
compare-fate-finished = Avslutade
compare-fate-same = Samma läge
compare-fate-otherwise = Ändrade på annat sätt
compare-fate-unsaid = Läget sägs inte
compare-fate-unmentioned = Nämns inte längre
compare-fate-gone = Borta
compare-moved-head = Andra områden
compare-relinked-head = Andra samband
compare-renamed-head = Annat namn
compare-named = Nämns utan läge
compare-exists = Finns, utan läge
compare-absent = Finns inte
compare-all = Alla
compare-cell = { $from }: { $before }; { $to }: { $after }: { $n ->
    [0] ingen aktivitet
    [one] 1 aktivitet
   *[other] { $n } aktiviteter
}
compare-figures = I siffror
compare-on-map = På kartan
compare-on-map-of = { $what }: visa på kartan
compare-chart-title = Läge { $from } och { $to }
compare-before = Före: { $at }
compare-after = Efter: { $at }
compare-list-title = Aktivitet för aktivitet
compare-head-activity = Aktivitet
compare-head-fate = Vad som har hänt
compare-head-area = Område
compare-head-plans = Handlingsplaner
compare-head-more = Övriga ändringar
compare-was-called = Hette { $name }
compare-left = Inte längre i { $names }
compare-entered = Nu i { $names }
compare-untied = Inte längre till { $names }
compare-tied = Nu till { $names }
compare-others = { $n ->
    [one] Också 1 annat i planen skiljer
   *[other] Också { $n } annat i planen skiljer
}
compare-head-node = Namn
compare-head-level = Nivå
