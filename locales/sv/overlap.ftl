### Vyn Överlapp.

overlap-sets = Mängder
overlap-elements = Räkna genom
overlap-counted = Räknesätt
overlap-counted-exactly = Exakt: i just dessa och inga andra
overlap-counted-at-least = Minst: i dessa, kanske i fler
overlap-order = Ordna efter
overlap-order-size = Antal
overlap-order-degree = Hur många mängder
overlap-order-deviation = Avvikelse från slumpen
overlap-group = Gruppera efter
overlap-group-nothing = Ingenting
overlap-group-degree = Hur många mängder
overlap-group-set = Mängd
overlap-title = Överlapp: { $kind } räknat genom { $element }
overlap-counts-exactly = Antal i exakt denna kombination
overlap-counts-at-least = Antal i minst denna kombination
overlap-deviations = Fler eller färre än slumpen skulle ge, i procentenheter
overlap-legend-stated = angivet i källorna
overlap-legend-interpreted = tolkat ur innehållet
overlap-noun-activities = aktiviteter
overlap-noun-level = på nivån { $element }
overlap-none-of = ingen { $kind }
overlap-empty = Inget att jämföra: inga { $noun } finns kvar med det här filtret.
overlap-several = { $n ->
    [0] Av { $total } { $noun } hör ingen till mer än en { $kind }.
    [one] 1 av { $total } { $noun } hör till mer än en { $kind }.
   *[other] { $n } av { $total } { $noun } hör till mer än en { $kind }.
}
overlap-largest = Vanligast tillsammans är { $sets }: { $n } hör till just dessa och inga andra.
overlap-outside = { $n ->
    [one] 1 hör inte till någon { $kind }.
   *[other] { $n } hör inte till någon { $kind }.
}
overlap-interpreted = { $n ->
    [0] Allt är angivet i källorna.
    [one] För 1 är minst ett samband tolkat ur innehållet och inte angivet i källorna.
   *[other] För { $n } är minst ett samband tolkat ur innehållet och inte angivet i källorna.
}
overlap-column-exactly = Exakt { $sets }: { $n }.
overlap-column-at-least = Minst { $sets }: { $n }.
overlap-column-deviation = { $more } procentenheter mot vad slumpen skulle ge.
overlap-row = { $name }: { $n }, varav { $stated } angivna.
overlap-degree = { $n ->
    [0] Ingen mängd
    [one] 1 mängd
   *[other] { $n } mängder
}
overlap-sheet = Kombinationer
overlap-head-combination = Kombination
overlap-head-exactly = Exakt
overlap-head-at-least = Minst
overlap-head-stated = Angivna av exakt
overlap-head-interpreted = Tolkade av exakt
overlap-head-deviation = Avvikelse (procentenheter)
overlap-pairs = Par för par
overlap-pairs-do = Varje ruta visar hur många de har gemensamt, och under det hur stor del det är av allt de har tillsammans (Jaccard). Välj en ruta för att se vilka de är.
overlap-pair-cell = { $a } och { $b }: { $n } gemensamma, Jaccard { $jaccard }
overlap-pairs-many = { $n } mängder är för många för en tabell ruta för ruta. Listan nedan har de par som delar mest.
overlap-pairs-sheet = Alla par med något gemensamt
overlap-head-pair = Par
overlap-head-shared = Gemensamma
overlap-head-shared-stated = varav angivna
overlap-head-first = Bara i den första
overlap-head-second = Bara i den andra
overlap-head-jaccard = Jaccard
overlap-head-coefficient = Överlappskoefficient
overlap-merge = { $kind }: vilka kunde slås ihop?
overlap-merge-none = Inga två har något gemensamt.
overlap-merge-show = Visa de { $n } gemensamma
overlap-pair-common = { $n } av { $all } { $noun } är gemensamma, { $stated } av dem enligt angivna samband.
overlap-pair-alone = { $n } finns bara i { $a } och { $m } bara i { $b }.
overlap-why-within = Allt i { $smaller } finns redan i { $larger }.
overlap-why-nearly = Nästan allt i { $smaller } finns redan i { $larger }; bara { $n } skulle behöva flyttas med.
overlap-why-half = De delar minst hälften av allt de har, så en gemensam plan skulle upprepa minst.
overlap-why-not = De delar mindre än hälften; en sammanslagning skulle framför allt lägga det ena till det andra.
