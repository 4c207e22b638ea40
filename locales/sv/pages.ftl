### Sidorna som sidfoten leder till.

page-print = Skriv ut
page-no-plan = Ingen plan är öppen.

page-organisation = Organisation
page-service = Tjänst
page-assessed = Bedömd den
page-updated = Redogörelsen ändrad den
page-email = E-post
page-phone = Telefon
page-form = Formulär
page-address = Postadress
page-unfilled = Den organisation som har lagt ut den här webbplatsen har inte fyllt i vem den är och hur den nås. Därför saknas de uppgifterna här.
page-unreachable = Filen { $file } gick inte att hämta, så det går inte att visa vem som ansvarar för webbplatsen. Kontrollera nätverket och öppna sidan igen.
page-wrong = Filen { $file } finns men kan inte visas. { $what }
page-wrong-size = Den är { $bytes } byte stor, och högst { $most } läses. Korta den.
page-wrong-shape = Den går inte att läsa vid rad { $line }, kolumn { $column }: { $detail }.
page-wrong-kind = Den är av ett annat slag eller av en senare version. Utgå från exemplet.
page-wrong-field = I fältet { $field }: { $fault }
page-flaw-empty = Det är tomt eller har tecken som inte går att visa. Skriv om det.
page-flaw-long = Texten är längre än 2 000 tecken. Korta den.
page-flaw-day = Det är inget datum. Skriv den som 2026-11-22.
page-flaw-address = Det är ingen e-postadress, inget telefonnummer och ingen adress som börjar med https://. Rätta det.
page-flaw-contact = Det finns varken e-post, telefon eller formulär. Fyll i minst ett.
page-flaw-many = Det är fler än 100. Slå ihop några.
page-flaw-contradiction = Helt förenlig och brister går inte ihop. Ändra det ena; den som inte är helt förenlig säger minst en brist.
page-how = Så fyller organisationen i
page-how-1 = Lägg en fil med namnet { $file } på webbplatsen, bredvid planfilen. Den ser ut så här:
page-example = Exempel på filen
page-how-2 = Fältet conformity är full (helt förenlig), partial (delvis förenlig) eller none (inte förenlig). Fältet by är own (egen bedömning) eller external (någon annan har granskat).
page-how-3 = Fältet ground är shortcoming (det borde vara tillgängligt), burden (oskäligt betungande att rätta, 12 § i lagen) eller outside (lagen gäller det inte, 9 §).
page-how-4 = Fälten service (vad tjänsten kallas), address (postadress), form (ett formulär på https), how (hur bedömningen gick till) och shortcomings får utelämnas, och instead (hur man får del av innehållet på ett annat sätt) i varje brist. Minst ett av email, phone och form ska finnas.
page-how-5 = Ange en funktions adress, inte en persons.

page-access-intro = Enligt lagen (2018:1937) om tillgänglighet till digital offentlig service ska den som har lagt ut en sådan här webbplats berätta hur tillgänglig den är. Här står det.
page-access-how = Hur tillgänglig webbplatsen är
page-conformity-full = Webbplatsen är helt förenlig med lagens krav.
page-conformity-partial = Webbplatsen är delvis förenlig med lagens krav. Bristerna står nedan.
page-conformity-none = Webbplatsen är inte förenlig med lagens krav. Bristerna står nedan.
page-by-own = Organisationen har bedömt webbplatsen själv.
page-by-external = Någon utanför organisationen har granskat webbplatsen.
page-access-not = Innehåll som inte är tillgängligt
page-ground-shortcoming = Bristande förenlighet med lagens krav
page-ground-burden = Oskäligt betungande anpassning (12 §)
page-ground-outside = Innehåll som lagen inte gäller (9 §)
page-instead = I stället:
page-access-report = Rapportera brister
page-report-1 = Säg till om något inte går att använda, eller om du vill ha innehåll på ett sätt som du kan ta del av.
page-access-program = Det som är känt om själva programmet
page-access-program-1 = Det här gäller Röda tråden, vem som än har lagt ut det. Det är inget löfte om att resten uppfyller kraven.
page-known-1 = Programmet är inte provat med skärmläsare eller av personer som använder hjälpmedel.
page-known-2 = Kartan är bredare än skärmen vid 400 procents förstoring och behöver flyttas i två riktningar. Tabellen visar samma uppgifter utan det.
page-known-3 = Vyn Tabell visar de första 120 raderna när det finns fler än 300, och resten när man ber om dem.
page-known-4 = Filer som programmet sparar, som Word, Excel och bilder, är inte granskade för tillgänglighet.
page-known-5 = Planens egna texter finns på det språk som planen är skriven på, även när resten av sidan är på ett annat.
page-access-tested = Hur programmet har testats
page-tested-1 = Automatiska tester i webbläsaren Chromium går igenom vyerna med verktyget axe-core, på svenska och engelska, i ljust och mörkt läge och på smal skärm.
page-tested-2 = Andra tester utför uppgifter med enbart tangentbordet och ser efter att fokus syns.
page-tested-3 = Sådana tester hittar bara en del av alla brister. Ingen utomstående granskning är känd.
page-access-complain = Tillsyn
page-complain-1 = Myndigheten för digital förvaltning (Digg) ser till att lagen följs. Är du inte nöjd med hur organisationen svarar på det du har påtalat kan du anmäla det dit.
page-complain-link = Anmäl bristande tillgänglighet till Digg (på en annan webbplats)

page-about-1 = Röda tråden visar en regions hela utvecklingsplan som en bild: från visionen till den enskilda aktiviteten, och vilka aktiviteter som tjänar flera handlingsplaner.
page-about-2 = Programmet körs helt i din webbläsare. Det har inga konton och inga kakor, och skickar inget.
page-about-version = Version { $version }.
page-about-who = Vem som ansvarar för webbplatsen
page-about-methods = Varifrån metoderna kommer
page-method-1 = Överlapp ; ritas som UpSet: A. Lex, N. Gehlenborg, H. Strobelt, R. Vuillemot och H. Pfister, IEEE TVCG, 2014. Likheten mellan två planer mäts med Jaccards index.
page-method-2 = Minsta urval ; är viktad mängdtäckning. Den löses exakt när stegen räcker. Annars står det hur långt från det bästa svaret man som mest kan vara.
page-method-3 = Kartan ; är en skiktad ritning i den ordning som K. Sugiyama, S. Tagawa och M. Toda beskrev 1981: skikt, ordning, lägen.
page-method-4 = Workshoppens metoder ; förklaras där de väljs.
page-method-5 = Planens uppgifter ; kommer ur de dokument som står under Källor. Varje länk säger om den är angiven eller tolkad.
page-about-licence = Licenser
page-licence-1 = Programmet får användas och ändras enligt MIT-licensen eller Apache-licensen 2.0, vilken man vill.
page-licence-2 = Typsnittet Source Sans 3 har SIL Open Font License.
page-licence-3 = Planen och dess dokument hör till dem som har skrivit dem.
page-about-licences = Licenser för allt som programmet är byggt av
page-about-sources = Se planens källor

page-sources-1 = Varje del av en plan, till exempel ett mål eller en aktivitet, och varje länk mellan dem anger vilket dokument den kommer ur. Här står hur mycket av planen som varje dokument bär upp.
page-sources-all = Planen har { $nodes } delar, { $links } länkar och { $n ->
    [one] 1 dokument
   *[other] { $n } dokument
}.
page-sources-caption = Dokument som { $plan } bygger på
page-sources-document = Dokument
page-sources-nodes = Delar
page-sources-stated = Angivna länkar
page-sources-interpreted = Tolkade länkar
page-sources-notes = Uppföljda delar
page-sources-undated = utan datum
page-sources-2 = Det som kommer ur flera dokument räknas hos vart och ett av dem. Angiven betyder att dokumentet säger det; tolkad att vi har dragit slutsatsen, med ett skäl som står vid länken.

page-storage-1 = Dina planer, workshoppar, svar och val stannar i den här webbläsaren på den här datorn eller telefonen. De skickas inte till någon server. Bara den som använder samma webbläsare på samma dator eller telefon kan se dem. Rensar du webbläsarens data för webbplatsen försvinner de.
page-storage-database = I webbläsarens databas (IndexedDB, roda-traden)
page-kept-plans = Egna planer ; sparas när du har ändrat en plan, öppnat en egen fil eller börjat en ny plan.
page-kept-versions = Versioner ; de senaste 20 av varje egen plan.
page-kept-workshops = Workshoppar ; med förslag, avlagda valsedlar och beslut. Valsedlar har inga namn.
page-storage-keys = I webbläsarens lokala lagring (localStorage)
page-storage-keys-1 = Korta värden, under namn som börjar med roda-traden/.
page-key-theme = roda-traden/theme ; om du har valt ljust eller mörkt utseende.
page-key-tour = roda-traden/tour ; att du har sett eller tackat nej till rundturen.
page-key-keys = roda-traden/keys ; om du har stängt av tangenterna / och ?.
page-key-last = roda-traden/last ; vilken av dina planer som var öppen senast.
page-key-begun = roda-traden/begun ; vilken plan som är på väg att sparas för första gången.
page-key-stay = roda-traden/stay ; att webbläsaren har fått frågan om planerna får ligga kvar.
page-key-timer = roda-traden/timer ; workshoppens tidtagare, när den är satt.
page-key-room = roda-traden/room ; vilken workshop som visas för rummet, tills du slutar visa den.
page-key-ballot = roda-traden/ballot/… ; svaren på en valsedel och ett slumptal, så att den räknas en gång.
page-storage-tab = I flikens egen lagring (sessionStorage), som försvinner när fliken stängs
page-tab-rescued = roda-traden/rescued ; en ändring som inte hann sparas när programmet stannade. Den tas bort när planen öppnas igen.
page-tab-removed = roda-traden/removed ; att du har tagit bort allt, så att programmet inte sparas på nytt i den här fliken.
page-storage-program = Programmets egna filer (Cache Storage)
page-program-1 = När du har öppnat sidan första gången och inte gjort något på den på en stund sparar webbläsaren hela programmet, ungefär 6 MB på disken. Då öppnas sidan snabbt, och den fungerar utan nät. Webbplatsens planer sparas på samma sätt när de har visats. Inget som du har gjort ligger där.
page-program-2 = Finns en ny version av programmet hämtas den i bakgrunden, och sidan frågar innan den byter. Valsedlar sparar inte programmet.
page-storage-now = Det som finns där nu
page-storage-none = Inget ligger i den lokala lagringen nu.
page-storage-length = { $n ->
    [one] 1 tecken
   *[other] { $n } tecken
}
page-storage-not = Det som inte finns
page-not-1 = Inga kakor och inga konton.
page-not-2 = Ingen statistik över hur sidan används och inga tjänster från andra webbplatser.
page-not-3 = Den som driver webbservern kan som på alla webbplatser se i sin logg vilka filer som har hämtats. Filter, sökord och det som är valt står i adressen, så de kan komma med i loggen när en länk öppnas eller sidan laddas om. Vad du annars gör på sidan syns inte där.
page-storage-remove = Ta bort allt
page-remove-1 = Tar bort alla egna planer, versioner, workshoppar, svar och val och programmets sparade filer ur den här webbläsaren. Filer som du har sparat på datorn rörs inte. Stäng först andra flikar med Röda tråden. Programmet sparas igen först när du öppnar sidan i en ny flik.
page-remove = Ta bort allt ur den här webbläsaren …
page-remove-sure = Det går inte att ångra. Har du sparat det du vill ha kvar som filer?
page-remove-yes = Ta bort allt
page-remove-no = Behåll allt
page-removing = Tar bort … Dröjer det, så stäng andra flikar med Röda tråden.
page-remove-failed = Det gick inte att ta bort allt: { $why } Rensa webbplatsens data i webbläsarens inställningar i stället.
page-remove-unknown = webbläsaren sa inte varför.

page-words-1 = Först planens egna ord, sedan programmets.
page-words-levels = Planens nivåer
page-level = { $role } { $n ->
    [one] Planen har 1.
   *[other] Planen har { $n }.
}
page-role-vision = Vart man vill: det som allt annat leder till.
page-role-goal = Något som ska nås eller hur det ska vara.
page-role-plan = En plan för åtgärder under några år. Det är mellan sådana som överlapp räknas.
page-role-area = Ett område som samlar det som hör ihop.
page-role-activity = Något som görs. Det är sådana som kan tjäna flera planer.
page-words-facets = Planens egenskaper
page-facet = Värden: { $values }{ $more ->
    [0] .
   *[other] , och { $more } till.
}
page-words-own = Programmets ord
page-word-thread = Röd tråd ; vägen från visionen genom mål och planer till en aktivitet, och allt som hänger under.
page-word-link = Länk ; att något hör till, bidrar till eller kommer ur något annat.
page-word-basis = Angiven och tolkad ; en angiven länk säger dokumentet självt, en tolkad har vi dragit slutsatsen om, med ett skäl.
page-word-serves = Tjänar ; en aktivitet tjänar den handlingsplan som den själv kommer ur, direkt eller genom något under planen. Att ligga i samma insatsområde räcker inte.
page-word-overlap = Överlapp ; att en aktivitet tjänar flera handlingsplaner.
page-word-gap = Lucka ; ett mål som inget görs för, eller något som inte hänger ihop med resten.
page-word-selection = Minsta urval ; så få aktiviteter som möjligt som tillsammans tjänar alla mål.
page-word-follow = Uppföljning ; ett daterat dokument som säger hur långt något har kommit.
page-word-aim = Effektmål och delmål ; vad som ska uppnås, och steg på vägen dit.
page-word-group = Målgrupp ; vilka något är till för.
page-word-level = Insatsnivå ; om något främjar, förebygger eller behandlar.
page-word-pick = Utplockat ; det som är valt i en vy, så att karta och tabell visar bara det.
page-words-workshop = Workshoppens ord
page-word-proposal = Förslag ; det som en workshop röstar om.
page-word-ballot = Valsedel ; vad en person har svarat, utan namn.
page-word-dots = Prickröstning ; var och en delar ut ett antal prickar på förslagen.
page-word-impact = Effekt och insats ; hur mycket ett förslag ger mot hur mycket det kräver.
page-word-weighted = Viktad bedömning ; poäng på flera frågor, som väger olika tungt.
page-word-agreement = Enighet ; hur lika svaren är: 1 när alla är överens.
page-word-protocol = Protokoll ; det skrivna resultatet, som arbetsmaterial tills det är fastställt.
