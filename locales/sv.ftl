### Svenska. Klarspråk: korta meningar, du-tilltal, inga förkortningar.

app-name = Röda tråden
loading = Laddar planen …
skip-to-content = Hoppa till innehållet
nav-views = Vyer
nav-menu = Meny
view-map = Karta
view-tree = Träd
view-table = Tabell
view-overlap = Överlapp
view-gaps = Luckor
view-selection = Minsta urval
view-timeline = Tidslinje
view-workshop = Workshop
view-compare = Jämför
page-title-failed = Planen kunde inte öppnas – Röda tråden
page-title = { $view } – { $plan } – Röda tråden
language-switch = English
language-label = { $name }: byt språk till engelska
theme-label = Utseende
theme-auto = Som systemet
theme-light = Ljust
theme-dark = Mörkt
files-open = Öppna fil …
files-save-as = Spara som …
change-plan = Redigera
my-plans = Mina planer …
help = Hjälp
tour-new = Ny här? En rundtur på en minut.
tour-show = Visa
tour-not = Nej tack
copy-link = Kopiera länk
copy-link-done = Länken är kopierad
copy-link-own = Länken är kopierad. Den leder till din plan bara i den här webbläsaren. Skicka en fil till den som ska se planen.
copy-link-failed = Webbläsaren lät inte sidan kopiera. Kopiera adressen i adressfältet i stället.

status-planned = Planerad
status-ongoing = Pågår
status-paused = Pausad
status-done = Avslutad
status-not-started = Inte påbörjad
status-none = Nämns inte

basis-stated = Angiven
basis-interpreted = Tolkad

kind-part-of-up = Ingår i
kind-part-of-down = Innehåller
kind-contributes-to-up = Bidrar till
kind-contributes-to-down = Får bidrag av
kind-derived-from-up = Kommer ur
kind-derived-from-down = Tjänas av

period-from-to = { $start } till { $end }
period-from-open = { $start } och fortlöpande
period-from = Från { $start }, slut inte angivet
period-to = Till { $end }, start inte angiven
period-open = Fortlöpande
period-unknown = Inte angivet
term-spring = vårterminen { $year }
term-autumn = höstterminen { $year }
half-first = första halvåret { $year }
half-second = andra halvåret { $year }
quarter = kvartal { $q } { $year }

list-and = { $most } och { $last }
list-or = { $most } eller { $last }

shown-all = { $n ->
    [0] Planen har inga aktiviteter
    [one] 1 aktivitet
   *[other] { $n } aktiviteter
}
shown-some = { $n } av { $total ->
    [one] 1 aktivitet
   *[other] { $total } aktiviteter
}, { $parts }
shown-overlap = { $n ->
    [0] ingen tjänar flera handlingsplaner
    [one] 1 tjänar flera handlingsplaner
   *[other] { $n } tjänar flera handlingsplaner
}
shown-stated = {" "}enligt angivna samband
shown-none = inget att visa
part-facet = { $facet }: { $values }
part-target-group = för { $values }
part-serves = som tjänar { $values }
part-within = inom { $values }
part-status = { $values } { $date }
part-at-least = { $n ->
    [one] som tjänar minst en handlingsplan
   *[other] som tjänar minst { $n } handlingsplaner
}
part-words = med ”{ $words }”
part-pick-exactly = exakt i { $sets }
part-pick-at-least = minst i { $sets }
part-pick-none = utan { $kind }
part-pick-cell = som tjänar { $goal }: { $column }
part-pick-nodes = { $n ->
    [one] 1 utplockad
   *[other] { $n } utplockade
}
year-unknown = år inte angivet
serves = { $n ->
    [one] Tjänar 1 handlingsplan: { $names }.
   *[other] Tjänar { $n } handlingsplaner: { $names }.
}
node-hides = { $n ->
    [one] 1 dold
   *[other] { $n } dolda
}
serves-none = Tjänar ingen handlingsplan enligt källorna.

filter-heading = Filter
filter-search = Sök
filter-search-hint = Namn, annat namn eller beskrivning
filter-no-value = uppgift saknas
filter-no-value-option = Uppgift saknas
filter-status = Status
filter-follow-up = Vid uppföljningen
filter-at-least = Tjänar minst
filter-at-least-any = Alla aktiviteter
filter-at-least-option = { $n ->
    [one] 1 handlingsplan ({ $count })
   *[other] { $n } handlingsplaner ({ $count })
}
filter-stated = Bara angivna samband
filter-stated-hint = Döljer samband som är tolkade ur innehållet
filter-hide = Ta bort det bortfiltrerade
filter-hide-hint = Annars tonas det ned
filter-clear = Rensa alla filter
filter-chosen = { $n ->
    [one] 1 vald
   *[other] { $n } valda
}
filter-leaves = { $n ->
    [one] 1 aktivitet
   *[other] { $n } aktiviteter
}

map-label = Karta över { $plan }. Piltangenterna går mellan noderna, Enter öppnar, Escape stänger.
plan-empty = Planen är tom.
plan-empty-add = Välj ”Lägg till” här ovanför och skriv in det första, till exempel en handlingsplan.
plan-empty-edit = Välj ”Redigera” och sedan ”Lägg till” och skriv in det första, till exempel en handlingsplan.
map-simpler = Det som räknar ut bilden i bakgrunden stannade. Bilden är enklare så länge; nästa gång görs ett nytt försök.
map-empty = Inget i planen passar filtret.
map-empty-do = Ta bort något filter, eller rensa alla.
map-fit = Hela bilden
map-reset = Läsbar storlek
map-zoom = Zooma
map-zoom-in = Större
map-zoom-out = Mindre
map-left = Flytta vyn åt vänster
map-up = Flytta vyn uppåt
map-down = Flytta vyn nedåt
map-right = Flytta vyn åt höger
map-tools = Verktyg för kartan
map-save-svg = Spara bild (SVG)
map-save-png = Spara bild (PNG)
map-print = Skriv ut …
map-not-saved = Bilden kunde inte sparas. Försök igen.
map-open-level = Visa texterna för { $level }
map-close-level = Visa { $level } som punkter
map-fold-open = Öppna { $title }
map-fold-close = Stäng { $title }
map-fold-all = Stäng alla grenar
map-unfold-all = Öppna alla grenar
map-thread-only = Bara den här tråden
map-thread-all = Hela planen
map-levels-auto = Anpassa till skärmen
map-grouped = { $total } rutor är fler än man kan läsa på en gång. Därför är { $n ->
    [one] en gren stängd
   *[other] { $n } grenar stängda
}, och siffran i rutan säger hur många den rymmer. Öppna en gren med siffran eller mellanslag, eller välj ”Öppna alla grenar”.
map-grouped-open = Alla { $total } rutor visas. Med ”Stäng alla grenar” blir kartan så kort att den går att läsa.
map-working = Ritar om kartan …
map-overview = Översikt
map-hint = Peka på eller tabba till en ruta för att se dess röda tråd. Dra för att flytta, Ctrl och hjulet för att zooma.
legend = Teckenförklaring
legend-plans = Handlingsplaner
legend-overlap = Tjänar flera handlingsplaner, med antal
legend-stated = Angivet samband: fylld bokstav, hel linje
legend-interpreted = Tolkat samband: ofylld bokstav, streckad linje
legend-lifted = Samband från stängda grenar
legend-thread = Den röda tråden för det du pekar på

detail-aliases = Kallas också
detail-plans = Handlingsplaner
detail-tags = Egenskaper
detail-period = När
detail-observations = Uppföljningar
detail-observation-none = Ingen uppföljning nämner den.
detail-links-up = Uppåt, mot visionen
detail-links-down = Nedåt, mot aktiviteterna
detail-no-up = Inget samband uppåt finns i källorna.
detail-no-down = Inget samband nedåt finns i källorna.
detail-sources = Källor
detail-because = Därför att: { $note }
detail-activities = { $n ->
    [0] Inga aktiviteter på dess tråd
    [one] 1 aktivitet på dess tråd
   *[other] { $n } aktiviteter på dess tråd
}, { $overlap ->
    [0] ingen tjänar flera handlingsplaner
    [one] 1 tjänar flera handlingsplaner
   *[other] { $overlap } tjänar flera handlingsplaner
}.
detail-show-these = Visa bara dessa
detail-close = Stäng rutan

table-caption = Aktiviteter
table-title = Aktivitet
table-plans = Handlingsplaner
table-area = Område
table-status = Status { $date }
table-period = När
table-sources = Källor
table-sort-up = Sortera stigande efter { $column }
table-sort-down = Sortera fallande efter { $column }
table-part = { $there } av { $n } rader visas.
table-more = Visa { $n } till
table-whole = Visa alla { $n }
table-empty = Inga aktiviteter passar filtret.
table-empty-yet = Planen har inga aktiviteter än. Välj ”Redigera” och sedan ”Lägg till” för att skriva in den första.
table-none = –

notice-heading = Meddelanden
ignored-heading = Adressen innehöll något som inte känns igen och som därför inte används:
ignored-item = { $key } = { $value }
warnings = { $n ->
    [one] Planfilen har 1 sak att se över
   *[other] Planfilen har { $n } saker att se över
}

error-heading = Planen kunde inte öppnas
error-open-default = Öppna webbplatsens egen plan
error-not-found = Planfilen { $file } finns inte på webbplatsen.
error-not-found-do = Kontrollera adressen, eller be den som sköter webbplatsen att lägga dit filen.
error-server = Webbplatsen svarade med fel { $status } för planfilen { $file }.
error-server-do = Försök igen om en stund. Står felet kvar, säg det till den som sköter webbplatsen.
error-network = Planfilen { $file } gick inte att hämta.
error-network-do = Kontrollera nätverket och försök igen.
printed = Utskrivet { $date } från { $address }
footer-nothing-leaves = Allt sker i din webbläsare. Inget skickas någonstans.
footer-sources = Källor: { $n ->
    [one] 1 dokument
   *[other] { $n } dokument
}
map-carried = Du flyttar ”{ $title }”. Släpp på, eller gå med pilarna till, det som den ska höra till och tryck Enter. Esc avbryter.
