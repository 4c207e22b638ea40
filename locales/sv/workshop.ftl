### Workshoppen: ledarens sida.

ws-heading = Workshop
ws-intro = Välj tillsammans vad som ska in i nästa handlingsplan: samla förslag, rösta, se vad valet betyder och skriv protokollet. Inget lämnar webbläsaren.
ws-name = Namn
ws-date = Datum
ws-new-title = Workshop om nästa handlingsplan
ws-begin = Börja en ny workshop
ws-kept = Workshoppar i den här webbläsaren
ws-none = Det finns inga än.
ws-from-file = Öppna en workshopfil:
ws-opening = Öppnar …
ws-gone = Den workshoppen finns inte i den här webbläsaren. Den kan ligga på en annan dator eller ha tagits bort. Öppna den från sin fil om du har den.
ws-kept-anew = Workshoppen fanns inte längre i webbläsaren och har sparats där på nytt.
ws-file-unread = Filen gick inte att läsa. Välj en workshopfil som har sparats härifrån, högst 20 MB.
ws-file-later = Filen kommer från en senare version av programmet. Ladda om sidan och försök igen.
ws-remove = Ta bort
ws-remove-named = Ta bort { $title }
ws-remove-sure = Ta bort för gott?
ws-remove-yes = Ja, ta bort
ws-remove-no = Nej, behåll
ws-saved = Sparad
ws-saving = Sparar …
ws-save-again = Försök igen
ws-elsewhere = En annan flik har sparat workshoppen efter det som står här. Det du gör här sparas inte. Spara det som fil om du vill ha det kvar.
ws-take-theirs = Öppna det som den andra fliken sparade
ws-file-over = Workshoppen fanns redan i webbläsaren. Ångra ger tillbaka det som stod där.
ws-not-saved = Inte sparad: { $why } Spara workshoppen som fil så länge.
ws-tools = Verktyg för workshoppen
ws-undo = Ångra
ws-redo = Gör om
ws-room = Visa för rummet
ws-save-file = Spara som fil
ws-all = Alla workshoppar
ws-agenda = Dagordning
ws-next = Nästa: { $stage }
ws-previous = Tillbaka: { $stage }
ws-timer = Tidtagare
ws-timer-minutes = Antal minuter
ws-timer-start = Starta
ws-timer-stop = Stoppa
ws-timer-over = Tiden är ute.
ws-minutes = { $n } min

ws-stage-gather = Förslag
ws-stage-method = Metod
ws-stage-vote = Rösta
ws-stage-result = Resultat
ws-stage-choose = Välja
ws-stage-finish = Avsluta
ws-about-gather = Samla det som kan komma med. Ta hellre med för lite än för mycket: det som ingen skulle sakna behöver ingen rösta om.
ws-about-method = Välj hur ni avgör. Läs svagheten högt innan ni börjar.
ws-about-vote = Alla röstar, på egen telefon eller med handuppräckning. Ingen ser något av resultatet förrän du visar det.
ws-about-result = Se ordningen och var ni är oense. Prata, och rösta om vid behov.
ws-about-choose = Dra gränsen och se genast vad som täcks och vad som går förlorat.
ws-about-finish = Gör ett utkast till handlingsplan och skriv ut protokollet.

ws-from-filter = Ta med det som filtret visar
ws-from-filter-how = Filtret ovanför, och det som är plockat i en annan vy, bestämmer vad som tas med.
ws-level = Nivå
ws-take = { $n ->
    [0] Allt är redan med
    [one] Ta med { $n }
   *[other] Ta med { $n }
}
ws-taken = { $n ->
    [0] Inget nytt förslag
    [one] Ett nytt förslag
   *[other] { $n } nya förslag
}{ $there ->
    [0] .
    [one] ; ett fanns redan.
   *[other] ; { $there } fanns redan.
}
ws-look-overlap = Plocka i Överlapp
ws-look-gaps = Plocka i Luckor
ws-look-table = Se dem i tabellen
ws-by-hand = Ta med för hand
ws-search = Sök i planen
ws-found-n = { $n ->
    [0] Ingen träff.
    [one] 1 träff.
   *[other] { $n } träffar.
}
ws-found-none = Inget i planen heter så, eller så är det redan med.
ws-take-one = Ta med
ws-take-named = Ta med { $title }
ws-write = Skriv in ett nytt förslag
ws-write-label = Förslag
ws-write-add = Lägg till
ws-other-plan = Förslagen jämförs med ”{ $was }”, men nu är ”{ $now }” öppen. Mål, målgrupper och planer räknas mot den första.
ws-other-plan-take = Jämför med ”{ $now }” i stället
ws-reopened = Protokollet var fastställt. Nu säger det något annat och är arbetsmaterial igen.
ws-too-many = Det är { $n } förslag, och metoden bär ungefär { $bears }. Slå ihop eller ta bort några, annars blir rösterna utspridda och folk trötta.
ws-alike = { $n ->
    [one] Ett par liknar varandra
   *[other] { $n } par liknar varandra
}
ws-alike-how = Förslag som liknar varandra delar på rösterna. Slå ihop dem före omröstningen, eller säg att de ska stå var för sig. Bara kostnaden och insatsen för det förslag som blir kvar räknas.
ws-alike-and = och
ws-merge-as = Slå ihop som ”{ $title }”
ws-merge-not = Låt dem vara
ws-apart = { $n ->
    [one] Ett par som liknar varandra står var för sig.
   *[other] { $n } par som liknar varandra står var för sig.
}
ws-apart-again = Föreslå dem igen
ws-candidates = { $n ->
    [one] Ett förslag
   *[other] { $n } förslag
}
ws-candidates-none = Inga förslag än. Ta med det som filtret visar, sök fram något i planen eller skriv in ett nytt.
ws-written = skrivet på plats
ws-change = Ändra
ws-title = Rubrik
ws-note = Förklaring
ws-cost = Kostnad, tusen kronor
ws-effort = Insats, valfri enhet
ws-merged = Hopslaget med:
ws-merged-how = Bara kostnaden och insatsen här räknas, inte de som det hopslagna hade.
ws-split = Dela igen
ws-up = Flytta upp
ws-down = Flytta ner
ws-take-away = Ta bort
ws-knows-plans = { $n ->
    [one] tjänar { $names }
   *[other] tjänar { $n } handlingsplaner: { $names }
}
ws-knows-goals = { $n ->
    [one] leder till ett mål
   *[other] leder till { $n } mål
}
ws-knows-fills = { $n ->
    [one] ensam om ett mål
   *[other] ensam om { $n } mål
}
ws-knows-groups = { $names }
ws-knows-cost = { $n } tkr
ws-knows-effort = insats { $n }

ws-weakness = Svaghet:
ws-dots-each = Prickar var
ws-dots-most = Högst på ett förslag
ws-must = Högst så många procent av insatsen under Måste
ws-must-how = Skriv in varje förslags insats under Förslag, så räknas andelen ut. DSDM:s handbok råder till högst 60 procent.
ws-criteria = Kriterier
ws-criteria-how = Varje kriterium får ett svar från 1 till 5. Vikten säger hur tungt det väger: dubbelt så stor vikt räknas dubbelt.
ws-criterion = Kriterium
ws-criterion-own = Eget kriterium
ws-criterion-new = Nytt kriterium
ws-one-means = 1 betyder
ws-five-means = 5 betyder
ws-low = lite
ws-high = mycket
ws-low-of = Vad 1 betyder för { $name }
ws-high-of = Vad 5 betyder för { $name }
ws-low-best = Lågt är bäst
ws-low-best-of = Lågt är bäst för { $name }
ws-weight = Vikt
ws-weight-of = Vikt för { $name }
ws-share = { $n } %
ws-propose = Lägg till: { $name }
ws-pearl = Fem frågor före omröstningen
ws-pearl-how = Kryssa för varje nej. Ett enda nej håller förslaget utanför omröstningen, och skälet kommer med i protokollet.
ws-pearl-no = Nej på frågan ”{ $question }” för { $title }
ws-pearl-out = { $n ->
    [0] Inget förslag hålls utanför.
    [one] Ett förslag hålls utanför.
   *[other] { $n } förslag hålls utanför.
}
ws-candidate = Förslag
ws-reason = Skäl

ws-refused-unknown = Förslaget finns inte längre. Se efter i listan igen.
ws-refused-blank = Skriv något först.
ws-refused-too-long = Texten är för lång. Korta den till högst { $most } tecken.
ws-refused-full = Fler än { $most } ryms inte. Ta bort något först.
ws-refused-same = Det finns redan med, som ”{ $title }”.
ws-refused-in-round = Det har röstats på i omgång { $round } och måste finnas kvar. Lämna det utanför valet i stället.
ws-refused-voting = Omgång { $round } pågår. Visa resultatet eller kasta omgången först.
ws-refused-not-merged = Det går inte att slå ihop eller dela här.
ws-refused-nothing = Det finns inget att rösta om. Lägg till förslag, eller se vad de fem frågorna håller utanför.
ws-refused-no-round = Det finns ingen omgång än. Börja rösta först.
ws-refused-no-votes = Ingen har röstat än. Läs in valsedlar eller räkna händer först.
ws-refused-no-ballot = Den valsedeln finns inte i omgången. Se efter i listan igen.
ws-refused-votes-in = Det finns röster i omgång { $round }, och de passar inte den ändringen. Kasta omgången under Rösta först.
ws-refused-at-end = Det står redan ytterst.
ws-refused-number = Talet ska vara mellan { $least } och { $most }.
ws-refused-whole = Skriv ett heltal från 0 till { $most } med bara siffror, eller lämna fältet tomt. Det som stod där gäller fortfarande.
ws-refused-date = Skriv datumet som ÅÅÅÅ-MM-DD.
ws-refused-inconsistent = Uppgifterna motsäger varandra.
ws-misfit-shape = Svaren gäller andra förslag än de här. Fyll i dem på nytt.
ws-misfit-scale = Ett svar ligger utanför skalan. Rätta det.
ws-misfit-dots = { $given } prickar är lagda, men det finns bara { $allowed }. Ta bort några.
ws-misfit-hands = Det är fler händer än personer på en fråga, eller fler prickar än de får lägga. Rätta siffrorna.
ws-misfit-people = Skriv hur många som deltog, från 1 till { $most }.

ws-round = Omgång { $n }
ws-rounds = Omgångar
ws-result-none = Inget resultat är visat än. Gå till Rösta, läs in valsedlar eller räkna händer och visa resultatet.
ws-again = Rösta en gång till
ws-again-how = Prata först om det ni är oense om. Den nya omgången visar vad som ändrades.
ws-took-part = { $n } deltog{ $late ->
    [0] .
   *[other] , varav { $late } efter att resultatet visades.
}
ws-first = Först kommer ”{ $title }”.
ws-first-none = Inget förslag fick något svar.
ws-first-tied = { $n } delar första platsen: { $titles }.
ws-tied = { $n ->
    [0] Inga förslag delar plats.
   *[other] { $n } förslag delar plats med något annat; mellan dem säger omröstningen inget.
}
ws-disputed = Här går meningarna mest isär
ws-effort-none = Ingen insats är inskriven, så andelen under Måste kan inte räknas ut.
ws-effort-share = Måste tar { $n } procent av insatsen; gränsen är { $limit } procent.{ $lacking ->
    [0] {""}
   *[other] {" "}{ $lacking } förslag saknar insats och är inte med.
}
ws-agreed = eniga
ws-mixed = delade
ws-divided = oense
ws-agreement = { $word } ({ $n } %)
ws-agreement-head = Enighet
ws-category = { $word } ({ $mean })
ws-score-dots = Prickar
ws-score-effort = Effekt minus insats
ws-score-weighted = Viktad summa
ws-score-hanlon = Poäng, 0–100
ws-score-moscow = Gruppens ord
ws-ranking = Ordning
ws-rank = Plats
ws-rank-tied = { $n } (delad)
ws-rank-none = –
ws-not-judged = inte bedömt
ws-spread-none = inga svar
ws-spread = mitten { $median }, hälften mellan { $low } och { $high } ({ $n } svar)
ws-spread-dots = från { $givers } av { $n }
ws-spread-hands = bara summan är känd
ws-square-label = Effekt och insats: varje förslag där dess mittersta svar ligger, med numret i listan bredvid.
ws-square-shared = { $mark }: { $n } förslag på samma ställe, nummer { $numbers }
ws-moves = Vad omgången ändrade
ws-moves-how = { $both } valsedlar finns i båda omgångarna, { $gone } bara i den förra och { $new } bara i den här. Siffrorna räknar svar, aldrig vem.
ws-before = Plats (poäng) före
ws-after = Plats (poäng) efter
ws-stood = { $rank } ({ $score })
ws-moved = Ändring
ws-moved-up = upp { $n }
ws-moved-down = ner { $n }
ws-moved-not = samma
ws-raised = Höjde
ws-lowered = Sänkte
ws-kept-answer = Samma svar

ws-top = Hur många tas med
ws-budget = Budget, tusen kronor
ws-budget-ends = Hit räcker budgeten för det som är valt, i ordning uppifrån.
ws-chosen = { $n ->
    [0] Inget är valt.
    [one] Ett förslag är valt.
   *[other] { $n } förslag är valda.
}{ $kept ->
    [0] {""}
   *[other] {" "}Av dem är { $kept } kvar trots ordningen.
}
ws-limit-tied = Gränsen går genom en delad plats: { $titles }. Det finns rum för { $room } av { $n }, så säg vilka, eller flytta gränsen.
ws-cost-sum = De kostar { $n } tkr.{ $lacking ->
    [0] {""}
   *[other] {" "}{ $lacking } saknar kostnad.
}
ws-over-budget = Det är { $over } tkr över budgeten på { $budget } tkr.
ws-within-budget = { $left } tkr är kvar av budgeten.
ws-fate-in = tas med
ws-fate-kept = kvar ändå
ws-fate-tied = på gränsen
ws-fate-left = lämnas utanför
ws-fate-out = kommer inte med
ws-decide = Besluta
ws-keep = Behåll ändå
ws-leave = Lämna utanför
ws-reason-change = Ändra skälet
ws-undecide = Låt ordningen avgöra
ws-means = Vad valet betyder
ws-goals = Mål
ws-covered = { $n } av { $of } som förslagen når täcks.
ws-lost = { $n ->
    [one] Ett går förlorat
   *[other] { $n } går förlorade
}
ws-unreached = { $n ->
    [one] Ett nås inte av något förslag
   *[other] { $n } nås inte av något förslag
}
ws-plans = Handlingsplaner
ws-plan = Handlingsplan
ws-served-chosen = valda
ws-served-all = av förslagen
ws-overlap-left = { $of ->
    [0] Inget förslag tjänar flera handlingsplaner.
    [one] { $n ->
        [0] Det enda förslaget som tjänar flera handlingsplaner är inte valt.
       *[other] Det enda förslaget som tjänar flera handlingsplaner är valt.
    }
   *[other] { $n ->
        [0] Inget av de { $of } förslag som tjänar flera handlingsplaner är valt.
        [one] Ett av de { $of } förslag som tjänar flera handlingsplaner är valt.
       *[other] { $n } av de { $of } förslag som tjänar flera handlingsplaner är valda.
    }
}
ws-on-map = Se valet på kartan
ws-in-gaps = Se valet i Luckor
ws-what-if = Vad händer om vikterna ändras?
ws-what-if-how = Dra i en vikt och se ordningen bredvid. Inget ändras förrän du säger det.
ws-what-if-moved = { $n ->
    [0] Ordningen blir densamma.
    [one] Ett förslag byter plats.
   *[other] { $n } förslag byter plats.
}
ws-what-if-take = Använd dessa vikter
ws-what-if-back = Tillbaka till gruppens vikter
ws-swing-ranking = Ordningen ändras
ws-swing-top = De valda ändras
ws-swing-none = inte vid någon vikt
ws-swing = vid { $at }: { $rises } går om { $falls }
ws-swing-down = Nedåt { $what }.
ws-swing-up = Uppåt { $what }.
ws-was = förut { $n }

ws-round-shown = Omgång { $n } är visad. Valsedlar som kommer nu räknas som sena.
ws-ready = { $out ->
    [0] Det är { $n } förslag att rösta om.
   *[other] Det är { $n } förslag att rösta om; { $out } hålls utanför av de fem frågorna.
}
ws-open-round = Börja omgång { $n }
ws-progress = { $ballots ->
    [one] En valsedel inne
   *[other] { $ballots } valsedlar inne
}{ $hands ->
    [0] .
   *[other] , och { $hands } med handuppräckning.
}
ws-reveal = Visa resultatet
ws-drop-round = Kasta omgången
ws-conceal = Dölj resultatet igen
ws-invite = Rösta på egen telefon
ws-invite-how = Läs QR-koden med telefonens kamera, eller skicka länken. Förslagen ligger i själva länken; ingen server ser något. Den som har fyllt i sin valsedel får en kod att visa eller läsa upp.
ws-qr-label = QR-kod med länken till valsedeln
ws-copy-link = Kopiera länken
ws-link-not-copied = Webbläsaren lät inte sidan kopiera. Visa QR-koden, eller spara länken som fil.
ws-save-link = Spara länken som fil
ws-save-ballot = Spara valsedeln som fil
ws-open-ballot = Öppna valsedeln här
ws-link-length = Länken har { $n } tecken.
ws-link-no-notes = Förklaringarna fick inte plats i länken; rubrikerna är hela.
ws-link-too-long = Länken blir { $chars } tecken, och gränsen är { $limit }. Dela ut valsedeln som fil i stället, ha färre förslag eller räkna händer.
ws-qr-too-long = Länken är för lång för en QR-kod som går att läsa ({ $chars } tecken av högst { $limit }). Skicka länken i stället, eller ha färre förslag.
ws-incoming = Läs in valsedlar
ws-codes = Koder, en eller flera
ws-read-in = Läs in
ws-ballot-files = Eller valsedelsfiler:
ws-scan = Läs QR-koder med kameran
ws-read-new = { $n ->
    [0] Ingen ny valsedel.
    [one] En ny valsedel.
   *[other] { $n } nya valsedlar.
}
ws-read-late = { $n ->
    [one] En sen valsedel till omgång { $round }, som redan är visad.
   *[other] { $n } sena valsedlar till omgång { $round }, som redan är visad.
}
ws-read-again = { $n ->
    [one] En fanns redan och räknas en gång.
   *[other] { $n } fanns redan och räknas en gång.
}
ws-read-refused = { $n ->
    [one] En avvisades:
   *[other] { $n } avvisades:
}
ws-file-no-ballot = Filen { $file } gick inte att läsa, eller så är den tom. Be om filen eller koden en gång till.
ws-late = sen
ws-ballots = Valsedlar som är inne ({ $n })
ws-ballots-of = Valsedlar i omgång { $round } ({ $n })
ws-ballot-out = Ta ut
ws-ballot-out-named = Ta ut valsedel { $id }
ws-hands = Handuppräckning
ws-hands-how = Skriv hur många som deltog med händer och vad de svarade. Siffrorna räknas ihop med valsedlarna.
ws-hands-people = Personer
ws-hands-dots = Prickar
ws-hands-count = Räkna in händerna
ws-hands-clear = Ta bort händerna
ws-hands-in = Händerna är inräknade.
ws-hands-typed = Det som är ifyllt är inte inräknat än. Det räknas in när resultatet visas.
ws-ballot-not = Det är ingen valsedelskod. Kopiera hela koden från valsedeln.
ws-ballot-invitation = Det är länken till valsedeln, inte en ifylld valsedel. Öppna den och fyll i den först.
ws-ballot-later = Koden kommer från en senare version av programmet. Ladda om sidan.
ws-ballot-mistyped = Koden stämmer inte. Skriv eller kopiera den en gång till.
ws-ballot-other-workshop = Den hör till en annan workshop. Se efter vilken länk som användes.
ws-ballot-other-round = Den hör till omgång { $given }, som inte finns här. Den senaste är omgång { $expected }.
ws-ballot-other-candidates = Den är ifylld för andra förslag eller för en omgång som kastades. Fyll i på den nya länken.
ws-ballot-altered = Den har ändrats efter att den fylldes i. Fyll i den igen.
ws-ballot-changed = Samma person har redan lämnat andra svar (valsedel { $id }). Ta ut den först om den här ska gälla.
ws-ballot-full = Omgången har redan { $most } valsedlar, som är det mesta den tar. Räkna resten som handuppräckning.
ws-ballot-too-much = Det är för mycket text på en gång. Läs in den i delar.
ws-file-broken = Filen är skadad vid rad { $line }, kolumn { $column }. Spara eller hämta den en gång till.
ws-file-other = Det är ingen workshopfil. Välj en fil som har sparats från en workshop här.
ws-file-wrong = Något är fel i filen, vid { $place }: { $why } Öppna workshoppen från en annan fil.

ws-picked = Utplockat i en annan vy
ws-picked-what = { $n } utplockade: { $names }.
ws-picked-not = Släpp utplockningen
ws-map = Kartan i litet format
ws-map-label = { $n } av { $of } aktiviteter är tända, och { $more } mål, områden och planer som hör till dem. Resten är blekt.
ws-map-level = { $level }: { $n } av { $of }
ws-matrix = Luckor: vad valet behåller
ws-matrix-title = { $goal } mot { $column }: så många av dagens aktiviteter är valda
ws-matrix-cell = { $n ->
    [0] ingen av { $of }
   *[other] { $n } av { $of }
}
ws-matrix-empty = –
ws-matrix-lost = { $total ->
    [0] Ingen ruta har någon aktivitet idag.
   *[other] { $lost ->
        [0] Varje ruta som har aktiviteter idag behåller minst en; det är { $total }.
       *[other] Av { $total } rutor som har aktiviteter idag behåller { $kept } minst en, och { $lost } förlorar alla.
    }
}{ $could ->
    [0] {""}
   *[other] {" "}{ $could } av dem når ett förslag som inte är valt.
}
ws-matrix-gone = { $what } utan någon vald aktivitet: { $names }.
ws-matrix-outside = { $n ->
    [one] Ett valt förslag finns inte i planen, så det räknas inte här.
   *[other] { $n } valda förslag finns inte i planen, så de räknas inte här.
}
