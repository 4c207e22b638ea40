### Guiden: vad tre slags användare kommer för att göra, steg för steg. Ord inom hakparenteser blir länkar till ordlistan.

guide-intro = Här står steg för steg hur du gör det du kom för. Det du trycker på står i fet stil, med samma namn som på sidan. Ord som [handlingsplan], [aktivitet] och [målgrupp] förklaras i ordlistan.
guide-tour = Ta en rundtur på en minut
guide-contents = Innehåll

guide-planner = För dig som planerar
guide-several = Se vilka aktiviteter som tjänar flera handlingsplaner, och varför
guide-several-map = Gå till { $map }. Varje ruta är en del av planen. Längst till vänster står visionen och längst till höger det som görs.
guide-several-least = Välj två handlingsplaner vid { $least }. Resten av kartan tonas ned, och meningen under filtren säger hur många aktiviteter som är kvar.
guide-several-least-go = Visa aktiviteter som tjänar minst två handlingsplaner
guide-several-point = Peka på en aktivitet. Dess [röda tråd] lyser ända till visionen. Bokstäverna i rutan visar vilka handlingsplaner den [tjänar], och siffran hur många de är.
guide-several-why = Klicka på aktiviteten. En ruta öppnas, och under { $plans } står varför den tjänar var och en: vad källan säger, eller skälet när sambandet är [tolkat].
guide-several-overlap = Gå till { $overlap } och klicka på en stapel. Under { $picked } står vilka aktiviteter den räknar.
guide-several-overlap-go = Visa överlappen
guide-several-copy = Tryck på { $copy } för att visa någon annan det som du ser. Länken minns vy, filter och val.

guide-bring = Ta in din egen Excelfil
guide-bring-open = Tryck på { $open }. Har du ingen lista än, så tryck på { $template } i rutan som öppnas och fyll i den först.
guide-bring-choose = Välj din fil vid { $choose }. Den läses på din dator och skickas inte någonstans.
guide-bring-columns = Se under { $columns } att varje kolumn är rätt tolkad. Rätta det som blev fel, så läses filen om.
guide-bring-findings = Läs vad som bör ses över. Ett fel måste rättas i filen innan den går att öppna. En varning kan vänta.
guide-bring-do = Tryck på { $take }. Planen sparas i din webbläsare, och du hittar den igen under { $mine }.

guide-mend = Rätta en plan
guide-mend-edit = Tryck på { $edit }.
guide-mend-choose = Klicka på det som ska rättas, på kartan eller i tabellen. En ruta med fält öppnas.
guide-mend-field = Ändra till exempel vid { $title } och gå vidare med Tab. Ändringen sparas av sig själv i din webbläsare.
guide-mend-link = Saknas ett samband, så öppna { $up } i rutan. Saknas något helt och hållet, så öppna { $add } ovanför kartan.
guide-mend-undo = Blev det fel, så tryck på { $undo }. Knappen säger vad som ångras.

guide-hand = Lämna planen vidare
guide-hand-formats = Tryck på { $save } och välj { $excel } om någon annan ska fylla i mer, eller { $word } om planen ska läsas eller bifogas.
guide-hand-save = Tryck på { $save }. Filen hamnar bland dina hämtade filer.
guide-hand-print = Vill du ha kartan på papper, så tryck på { $print } ovanför den.
guide-hand-copy = Är det webbplatsens egen plan du visar, så räcker det med { $copy }. En plan som du har ändrat eller öppnat själv finns bara hos dig: skicka filen.

guide-workshop = För dig som leder en workshop
guide-ws = Välj tillsammans vad som ska in i nästa handlingsplan
guide-ws-begin = Gå till { $workshop }, skriv vad workshoppen heter vid { $name } och tryck på { $begin }. Stegen i den ligger sedan i rad, från förslag till protokoll.
guide-ws-begin-go = Öppna workshoppen
guide-ws-gather = Filtrera fram det som kan komma med, och hämta det vid { $filter }. Det som ingen plan har än skriver du vid { $write }.
guide-ws-method = Gå till { $method } och välj hur ni ska avgöra, till exempel { $dots }.
guide-ws-vote = Gå sedan till { $vote }, tryck på { $round } och visa QR-koden för rummet. De som är med på distans får länken av dig: tryck på { $copy }.
guide-ws-ballots = Var och en svarar på sin telefon och trycker sist på { $make }. Skriv eller klistra in koderna vid { $incoming } och tryck på { $read }. Valsedlarna har inga namn, och finns på engelska också.
guide-ws-result = Tryck på { $reveal } när alla är inne. Prata om det som ni är oense om. Vid behov trycker du på { $again }.
guide-ws-choose = Gå till { $choose } och bestäm vid { $top }. Sidan visar genast vilka mål som täcks och vad som går förlorat.
guide-ws-finish = Gå till { $finish }. Tryck på { $draft } för att få valet som en handlingsplan att arbeta vidare med, och på { $word } för att få protokollet.

guide-leader = För dig som leder en verksamhet
guide-group = Se vad som görs för en målgrupp, och hur långt det har kommit
guide-group-list = Målgrupp
guide-group-choose = Öppna listan { $list } och kryssa för den grupp som du undrar över. Siffran vid varje val säger hur många aktiviteter det lämnar.
guide-group-sentence = Läs meningen under filtren. Den säger hur många aktiviteter det är och hur många av dem som tjänar flera handlingsplaner.
guide-group-sentence-go = Visa kartan med första valet i listan
guide-group-table = Gå till { $table }. I kolumnen för status står hur långt var och en hade kommit vid den senaste [uppföljningen].
guide-group-table-go = Visa tabellen med första valet i listan
guide-group-earlier = Vill du se hur det var förut, så öppna listan { $status } och välj datum vid { $follow_up }.
guide-group-gaps = Gå till { $gaps }. Varje rad är ett mål, och en röd nolla är en [lucka]: för den gruppen görs inget mot det målet.
guide-group-gaps-go = Visa luckorna
guide-group-compare = Gå till { $compare } för att se vad som har hänt mellan två uppföljningar. Välj dem vid { $from } och { $to }.
guide-group-compare-go = Visa jämförelsen
guide-group-clear = Tryck på { $clear } när du vill se hela planen igen.

guide-seen-thread = Kartan med en aktivitet som tjänar flera handlingsplaner. Från den går röda linjer åt vänster genom områden och handlingsplaner, och resten av kartan är nedtonad.
guide-seen-why = Rutan om en aktivitet. Överst står vad den är, sedan vilka handlingsplaner den tjänar, och för var och en om sambandet är angivet eller tolkat och var det står.
guide-seen-overlap = Staplar över rader med en handlingsplan var. Prickar under en stapel visar vilka handlingsplaner den gäller, och siffran över den hur många aktiviteter det är.
guide-seen-columns = En tabell med filens kolumner. Vid varje kolumn står vad den innehåller, som går att ändra, och ett exempel ur filen.
guide-seen-edit = Rutan om en aktivitet med fält för namn, nivå och tid.
guide-seen-save = Rutan med filformat. Excel är valt, och under varje format står vad det är bra för.
guide-seen-gather = Tre sätt att få förslag: ta med det som filtret visar, söka för hand och skriva ett nytt. Under dem listan med förslag.
guide-seen-ballot = En valsedel på en telefon: ett förslag i taget, med knappar för att lägga och ta bort prickar.
guide-seen-result = Resultatet: ordningen mellan förslagen, med prickar och hur eniga svaren är.
guide-seen-choice = Steget där man väljer: fältet för hur många som tas med, och förslagen i ordning med vad som händer med vart och ett.
guide-seen-group = Listan med målgrupper öppen i filterraden. Vid varje grupp står hur många aktiviteter den lämnar.
guide-seen-table = Tabellen med aktiviteter för den valda gruppen: handlingsplaner som bokstäver, område, målgrupp och status.
guide-seen-gaps = En ruta för varje mål och grupp, med antalet aktiviteter. Rutor utan aktivitet har en röd nolla.
