### Vyn Luckor.

gaps-goal-level = Mål
gaps-columns = Mot
gaps-years = År
gaps-year = år
gaps-year-unknown = År inte angivet
gaps-title = { $goal } mot { $column }: aktiviteter i varje ruta
gaps-title-table = { $goal } mot { $column }: antal aktiviteter
gaps-all-row = Alla aktiviteter
gaps-all-column = Alla
gaps-pairs = { $total ->
    [0] Det finns inga par av { $goal } och { $column } att visa.
    [one] { $empty ->
        [0] Det enda paret av { $goal } och { $column } har minst en aktivitet.
       *[other] Det enda paret av { $goal } och { $column } har ingen aktivitet.
    }
   *[other] { $empty ->
        [0] Alla { $total } par av { $goal } och { $column } har minst en aktivitet.
       *[other] { $empty } av { $total } par av { $goal } och { $column } har ingen aktivitet.
    }
}
gaps-serving = { $n ->
    [0] { $total ->
        [0] Det finns inga aktiviteter att räkna.
        [one] Den enda aktiviteten bidrar inte till något { $goal }.
       *[other] Ingen av { $total } aktiviteter bidrar till något { $goal }.
    }
   *[other] { $n } av { $total ->
        [one] 1 aktivitet
       *[other] { $total } aktiviteter
    } bidrar till något { $goal }.
}
gaps-bases = { $interpreted ->
    [0] Det är angivet i källorna för { $stated ->
        [one] den
       *[other] alla { $stated }
    }.
   *[other] { $stated ->
        [0] Det är tolkat ur innehållet för { $interpreted ->
            [one] den
           *[other] alla { $interpreted }
        }.
       *[other] För { $stated } är det angivet i källorna, för { $interpreted } är det tolkat ur innehållet.
    }
}
gaps-empty-columns = Helt tomt är det för { $names }.
gaps-more = { $n } till
gaps-hidden = { $n ->
    [one] Kolumnerna är fler än vad som går att läsa. Den sista visas inte.
   *[other] Kolumnerna är fler än vad som går att läsa. De { $n } sista visas inte.
}
gaps-cell = { $row }, { $column }: { $n ->
    [0] ingen aktivitet
    [one] 1 aktivitet
   *[other] { $n } aktiviteter
}
gaps-cell-bases = { $stated ->
    [0] ingen angiven
    [one] 1 angiven
   *[other] { $stated } angivna
}, { $interpreted ->
    [0] ingen tolkad
    [one] 1 tolkad
   *[other] { $interpreted } tolkade
}
gaps-n-planned = { $n ->
    [one] 1 planerad
   *[other] { $n } planerade
}
gaps-n-ongoing = { $n ->
    [one] 1 pågår
   *[other] { $n } pågår
}
gaps-n-paused = { $n ->
    [one] 1 pausad
   *[other] { $n } pausade
}
gaps-n-done = { $n ->
    [one] 1 avslutad
   *[other] { $n } avslutade
}
gaps-n-not-started = { $n ->
    [one] 1 inte påbörjad
   *[other] { $n } inte påbörjade
}
gaps-n-none = { $n ->
    [one] 1 utan angivet läge
   *[other] { $n } utan angivet läge
}
gaps-status-none = Läget inte angivet
gaps-stated = Angivna i källorna
gaps-interpreted = Tolkade ur innehållet
gaps-empty = Ingen aktivitet
gaps-activities = Aktiviteter
gaps-status-at = Läget enligt uppföljningen { $date }.
gaps-status-never = Planen har ingen uppföljning, så läget är inte känt för någon aktivitet.
gaps-each = Varje ruta för sig, med läge och källa
gaps-each-title = Rutor med aktiviteter
gaps-column = Kolumn
gaps-no-goals = Planen har inga mål att ställa aktiviteterna mot.

gaps-loose-heading = Det som hänger löst
gaps-loose = { $goals ->
    [0] Alla mål har aktiviteter
    [one] 1 mål har ingen aktivitet
   *[other] { $goals } mål har ingen aktivitet
}, och { $activities ->
    [0] alla aktiviteter bidrar till något mål
    [one] 1 aktivitet bidrar inte till något mål alls
   *[other] { $activities } aktiviteter bidrar inte till något mål alls
}.
gaps-idle = { $n ->
    [0] I alla områden pågår något enligt uppföljningen { $date }.
    [one] I 1 område pågår inget enligt uppföljningen { $date }.
   *[other] I { $n } områden pågår inget enligt uppföljningen { $date }.
}
gaps-one-sided = { $n ->
    [0] Ingen har bara en { $level }.
    [one] 1 har bara en { $level }.
   *[other] { $n } har bara en { $level }.
} { $said ->
    [0] Ingen aktivitet anger { $level }.
   *[other] Men { $level } är angiven för bara { $said } av { $total ->
        [one] 1 aktivitet
       *[other] { $total } aktiviteter
    }.
} { $silent ->
    [0] {""}
    [one] För 1 är den inte angiven i någon aktivitet.
   *[other] För { $silent } är den inte angiven i någon aktivitet.
}
gaps-list-goals = Mål utan aktivitet
gaps-list-activities = Aktiviteter som inte bidrar till något mål
gaps-list-without = { $n ->
    [one] 1 aktivitet bidrar inte till något { $goal }
   *[other] { $n } aktiviteter bidrar inte till något { $goal }
}
gaps-list-one-sided = Bara en { $level }
gaps-list-idle = Områden där inget pågår
gaps-none-goals = Varje mål har minst en aktivitet.
gaps-none-activities = Varje aktivitet bidrar till minst ett mål.
gaps-none-idle = I varje område pågår något.
gaps-head-goal = Mål
gaps-head-level = Nivå
gaps-head-activity = Aktivitet
gaps-head-status = Läge
gaps-head-area = Område
gaps-head-only = Den enda som anges
gaps-head-with-only = Aktiviteter som anger den
gaps-head-all = Alla aktiviteter

gaps-only = { $n ->
    [one] Här räknas bara den enda aktivitet som är utplockad, inte hela planen.
   *[other] Här räknas bara de { $n } aktiviteter som är utplockade, inte hela planen.
}
gaps-only-clear = Räkna alla aktiviteter
gaps-take-goals = { $n ->
    [one] Ta med målet i workshoppen
   *[other] Ta med de { $n } målen i workshoppen
}
gaps-take-activities = { $n ->
    [one] Ta med aktiviteten i workshoppen
   *[other] Ta med de { $n } aktiviteterna i workshoppen
}
gaps-take-areas = { $n ->
    [one] Ta med området i workshoppen
   *[other] Ta med de { $n } områdena i workshoppen
}
gaps-take-too-many = De är för många för att tas med i workshoppen på en gång. Filtrera först.
