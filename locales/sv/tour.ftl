### Rundturen för den som är här första gången.

stop-count = Steg { $n } av { $of }
stop-next = Nästa
stop-back = Tillbaka
stop-leave = Avsluta rundturen
stop-done = Klar
stop-nothing = Det finns inget att visa här. Öppna en plan och ta rundturen därifrån.
stop-sentence = Vad som visas
stop-sentence-text = Den här meningen säger vad du ser. Filtren ovanför bestämmer det, och varje vy följer dem.
stop-map = Kartan
stop-map-text = Läs den från vänster till höger: från visionen, genom mål och handlingsplaner, till det som görs. Varje ruta går att peka på och öppna.
stop-thread = Den röda tråden
stop-thread-text = Nu lyser tråden för ”{ $title }”, som tjänar { $n } handlingsplaner: { $plans }. Allt annat tonas ned. Så ser du var planerna går in i varandra.
stop-overlap = Överlapp
stop-overlap-text = Här räknas hur mycket planerna har gemensamt. Klicka på en stapel för att se vilka aktiviteter det är.
stop-files = Din egen plan
stop-files-text = Här öppnar du en fil från Excel, ändrar planen och lämnar den vidare. Inget skickas: allt sker i din webbläsare.
stop-workshop = Workshop
stop-workshop-text = Här väljer ni tillsammans vad som ska in i nästa handlingsplan, med röster från telefoner och ett protokoll till sist.
stop-help = Hjälp
stop-help-text = Här finns guiden, som visar steg för steg hur du gör, och rundturen igen.
