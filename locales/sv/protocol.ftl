### Workshoppens sista steg: protokollet och utkastet till handlingsplan.

protocol-title = Protokoll: { $title }
protocol-title-none = Protokoll från workshop
protocol-draft = Arbetsmaterial
protocol-adopted = Fastställt
protocol-held = Workshoppen hölls { $date }.
protocol-about = Den gällde { $plan }.
protocol-quoted = ”{ $text }”
protocol-named = { $name }: { $text }

protocol-method = Metod: { $method }
protocol-weakness = Känd svaghet: { $text }
protocol-source-dots = Källa: NACCHO, Guide to Prioritization Techniques (multi-voting). Ordningen är summan av prickarna.
protocol-source-effort = Metoden är en vanlig ruta med fyra fält. Ordningen är mittersta svaret på effekt minus mittersta svaret på insats, så ett steg insats räknas som lika mycket värt som ett steg effekt.
protocol-source-weighted = Källa: den viktade summan, med medelsvar. Hur långt vikter kan ändras räknas enligt Triantaphyllou och Sánchez, Decision Sciences 28 (1997) s. 151–194.
protocol-source-hanlon = Källa: Choi, Maza, Mujica och andra, Rev Panam Salud Publica 43 (2019) e61. Poängen är (storlek + allvar + ojämlikhet) · verkan / 3,5, av medelsvaren; var ojämlikheten läggs till är vår tolkning av artikelns sammanfattning.
protocol-source-moscow = Källa: Agile Business Consortium, The DSDM Agile Project Framework, kapitel 10. Gruppens ord är det mittersta svaret, och medelsvaret avgör ordningen mellan lika ord.
protocol-asked = Vad som bedömdes
protocol-question = Fråga
protocol-scale = Skala
protocol-scale-dots = { $dots } prickar var, högst { $most } på ett förslag
protocol-scale-bare = { $from } till { $to }
protocol-scale-ends = { $from } = { $low }, { $to } = { $high }
protocol-weight = { $n } ({ $share } %)
protocol-low-best = Lågt är bäst.

protocol-candidates = Förslag
protocol-candidates-n = { $n ->
    [0] Det fanns inga förslag.
    [one] Det fanns ett förslag.
   *[other] Det fanns { $n } förslag.
}
protocol-from = Kommer från
protocol-merged = ”{ $title }” är sammanslaget med { $names }.
protocol-gate = { $n ->
    [0] Varje förslag prövades mot fem frågor. Inget hölls utanför.
    [one] Varje förslag prövades mot fem frågor. Ett enda nej håller ett förslag utanför, och ett hölls utanför.
   *[other] Varje förslag prövades mot fem frågor. Ett enda nej håller ett förslag utanför, och { $n } hölls utanför.
}
protocol-gate-out = Det hölls utanför:
protocol-gate-no = ”{ $title }”: nej på frågan ”{ $question }”. Inget skäl är angivet.
protocol-gate-why = ”{ $title }”: nej på frågan ”{ $question }”. Skäl: { $reason }

protocol-people = Deltagande
protocol-no-round = Ingen omröstning har hållits.
protocol-round = Omgång { $n }: { $people } deltog, { $ballots } med valsedel{ $late ->
    [0] {""}
   *[other] {" "}({ $late } efter att resultatet visades)
}{ $hands ->
    [0] .
   *[other] {" "}och { $hands } med handuppräckning.
}
protocol-round-open = Omgång { $n } är inte visad och räknas inte.
protocol-nameless = Valsedlarna bär inget namn, och inget i protokollet säger vem som svarade vad.

protocol-result = Resultat av omgång { $n }
protocol-result-none = Resultat
protocol-result-none-why = Ingen omgång är visad, så det finns inget resultat.
protocol-quarter = Fält
protocol-quarter-line = på linjen
protocol-score-part = { $n } (inte bedömt på allt)
protocol-answers = Hur svaren föll
protocol-moves = Vad som ändrades från omgång { $before } till omgång { $after }
protocol-moves-few = { $n ->
    [0] Ingen valsedel finns i båda omgångarna, så det går bara att jämföra platser och poäng.
    [one] Bara en valsedel finns i båda omgångarna. Hur svaren ändrades är utelämnat, så att ingen ska kunna se vem som ändrade sig.
   *[other] Bara { $n } valsedlar finns i båda omgångarna. Hur svaren ändrades är utelämnat, så att ingen ska kunna se vem som ändrade sig.
}
protocol-weights = Hur mycket vikterna kan ändras
protocol-weights-how = En vikt i taget, från 0 till 100, medan de andra står kvar.
protocol-weights-apart = Inte med här, för att de inte är bedömda på alla kriterier: { $titles }.

protocol-choice = Val
protocol-choice-n = { $n ->
    [0] Inget av { $of } förslag är valt
    [one] Ett av { $of } förslag är valt
   *[other] { $n } av { $of } förslag är valda
}. { $top ->
    [0] Gruppen tog inget efter ordningen
    [one] Gruppen bestämde att ta med det första i ordningen
   *[other] Gruppen bestämde att ta med de { $top } första i ordningen
}{ $kept ->
    [0] .
    [one] , och behöll ett förslag ändå.
   *[other] , och behöll { $kept } förslag ändå.
}
protocol-taken = Valda förslag
protocol-why = Varför
protocol-by-order = enligt ordningen
protocol-by-order-and = enligt ordningen, och gruppen vill behålla det: { $reason }
protocol-kept = behålls ändå: { $reason }
protocol-tied = Gränsen går genom en delad plats, och gruppen har inte avgjort den: { $titles }. Det finns rum för { $room } av { $n }. De räknas inte som valda.
protocol-left-out = Förslag som inte är valda
protocol-left = lämnas utanför: { $reason }
protocol-left-bare = lämnas utanför, utan angivet skäl
protocol-left-gate = hölls utanför av de fem frågorna
protocol-left-not-voted = var inte med i omröstningen
protocol-left-not-judged = ingen bedömde det
protocol-left-below = hamnade under gränsen
protocol-cost = De valda kostar { $n } tusen kronor.{ $lacking ->
    [0] {""}
   *[other] {" "}{ $lacking } av dem saknar kostnad och är inte med i summan.
}
protocol-within = Budgeten är { $budget } tusen kronor, och { $left } tusen är kvar.
protocol-means-how = Räknat på vad planen visste om förslagen när de togs med.
protocol-groups = Målgrupper
protocol-plans = Vilka handlingsplaner förslagen tjänar
protocol-fate = Utfall
protocol-covered = täcks
protocol-lost = går förlorat
protocol-unreached = nås inte av något förslag

protocol-made = Utkast till handlingsplan
protocol-made-none = Inget utkast till handlingsplan är gjort av valet.
protocol-made-id = Ett utkast till handlingsplan är gjort av valet. Det har id { $id } i planen.

protocol-read = Så läser du protokollet
protocol-read-tie = Förslag som delar plats är lika: mellan dem säger omröstningen inget.
protocol-read-rounded = Talen är avrundade till en decimal, men ordningen är räknad på de exakta talen.
protocol-read-agreement = Enighet är 100 % när alla svarar lika och 0 % när hälften står i vardera änden av skalan (Leik, Pacific Sociological Review 9 (1966) s. 85–90). Från 75 % kallas gruppen enig, under 50 % oense.
protocol-read-known = Vad planen vet om ett förslag visas bredvid det och räknas aldrig.
protocol-read-same = Protokollet följer av workshopfilen ensam: samma fil ger samma protokoll.

protocol-part = Protokoll
protocol-standing = Protokollet är
protocol-save-docx = Spara som Word
protocol-save-json = Spara som JSON
protocol-print = Skriv ut
protocol-working = Skriver dokumentet …
protocol-saved = { $file } är sparad.
protocol-not-saved = Filen kunde inte sparas. Försök igen, eller skriv ut protokollet i stället.
protocol-file = protokoll-{ $date }
protocol-plan = Utkast till handlingsplan
protocol-plan-how = Utkastet läggs i den öppna planen som en ny handlingsplan med de valda förslagen. Allt går att ändra, och ett steg tillbaka tar bort det.
protocol-plan-name = Vad det ska heta
protocol-plan-usual = Handlingsplan – utkast { $date }
protocol-plan-make = Gör ett utkast till handlingsplan
protocol-plan-anew = Gör ett nytt utkast bredvid
protocol-plan-there = Det finns redan ett utkast: ”{ $title }”.
protocol-plan-gone = Utkastet som gjordes finns inte i den öppna planen. Det kan vara borttaget, eller så är en annan plan öppen.
protocol-plan-open = Se utkastet på kartan
protocol-plan-other = Workshoppen gällde ”{ $was }”, men nu är ”{ $now }” öppen. Öppna rätt plan först om utkastet ska dit.
protocol-plan-made = Utkastet ”{ $title }” är gjort: { $linked ->
    [0] inget som fanns i planen
    [one] en del som fanns i planen
   *[other] { $linked } delar som fanns i planen
}, { $new ->
    [0] inga nya aktiviteter
    [one] en ny aktivitet
   *[other] { $new } nya aktiviteter
} och { $goals ->
    [0] inga mål
    [one] ett mål
   *[other] { $goals } mål
}.
protocol-plan-apart = Det här gick inte att länka till utkastet, eftersom det står på samma nivå som handlingsplanerna eller för att aktiviteter inte har någon nivå under dem: { $titles }.
protocol-plan-no-level = Planen har ingen nivå för handlingsplaner. Lägg till en under Redigera och Planens uppbyggnad, och gör sedan utkastet.
protocol-plan-no-choice = Inget är valt. Gå till Välja och dra gränsen först.
protocol-plan-no-name = Skriv vad utkastet ska heta.
protocol-plan-source = Workshop { $title }
protocol-plan-summary = Utkast från workshoppen ”{ $title }” { $date }, med { $n } valda förslag.
protocol-plan-from = Förslag { $n } i workshoppen ”{ $workshop }”: ”{ $title }”, { $rank ->
    [0] utan plats i ordningen
   *[other] plats { $rank }
}.
protocol-plan-kept = Behölls ändå: { $reason }
protocol-plan-cost = Kostnad: { $n } tusen kronor.
protocol-plan-effort = Insats: { $n }, i gruppens egen enhet.
protocol-plan-note = Förklaring: { $note }
protocol-plan-goal = De valda förslagen i workshoppen ”{ $workshop }” leder hit: { $n } av dem.
