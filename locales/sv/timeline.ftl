### Vyn tidslinje.
timeline-title = Aktiviteter över åren: { $plan }
timeline-nothing = Inga aktiviteter passar filtret.
timeline-known = { $known ->
    [0] Källorna anger ingen tid för { $n ->
        [one] den enda aktiviteten
       *[other] någon av { $n } aktiviteter
    }.
   *[other] Källorna anger en tid för { $known } av { $n ->
        [one] 1 aktivitet
       *[other] { $n } aktiviteter
    }; { $unknown ->
        [0] ingen saknar tid
       *[other] { $unknown } saknar tid
    }.
}
timeline-year = År { $year } pågår { $ongoing ->
    [0] ingen aktivitet
    [one] 1 aktivitet
   *[other] { $ongoing } aktiviteter
} enligt sin tid; { $ending ->
    [0] ingen slutar det året
   *[other] { $ending } slutar det året
}.
timeline-counts = Öppna som tabell:
timeline-count-known = { $n } med tid
timeline-count-unknown = { $n } utan tid
timeline-count-ongoing = { $n } som pågår { $year }
timeline-count-ending = { $n } som slutar { $year }
timeline-follow-up = Uppföljning { $date }
timeline-today = I dag { $date }
timeline-legend-time = Tid
timeline-legend-status = Status { $date }
timeline-legend-plans = Handlingsplan
timeline-sign-sure = inom den angivna tiden
timeline-sign-within = börjar eller slutar någon gång här
timeline-sign-exact = dagen är känd
timeline-sign-open = fortlöpande
timeline-sign-unknown = start eller slut inte angivet
timeline-sign-beyond = fortsätter utanför bilden
timeline-sign-undated = ingen tid angiven
timeline-sign-several = tjänar flera handlingsplaner, med antal
timeline-no-area = Utan område
timeline-also = Visas också i { $areas }.
timeline-bar = { $title }: { $when }. Status: { $status }.
timeline-undated = { $n ->
    [one] 1 aktivitet utan angiven tid
   *[other] { $n } aktiviteter utan angiven tid
}
timeline-undated-which = { $n ->
    [one] 1 aktivitet utan angiven tid: { $names }
   *[other] { $n } aktiviteter utan angiven tid: { $names }
}
timeline-from = Från
timeline-to = Till
timeline-precision = Noggrannhet
timeline-precision-two = start: { $start }, slut: { $end }
timeline-not-said = inte angivet
timeline-open = fortlöpande
timeline-part-year = år
timeline-part-half = halvår
timeline-part-term = termin
timeline-part-quarter = kvartal
timeline-part-month = månad
timeline-part-day = dag
timeline-years = År i bilden
timeline-years-from = Från år
timeline-years-to = Till år
timeline-years-all = Planens alla år
timeline-zoom-in = Färre år
timeline-zoom-out = Fler år
