### Valsedeln: sidan där var och en svarar i workshoppen, på sin egen telefon.

ballot-app = Röda tråden
ballot-language = English
ballot-page-title = { $title } – valsedel
ballot-untitled = Workshop
ballot-round = Valsedel, omgång { $n }
ballot-how = Så går det till: { $method }
ballot-about = Vad händer med mina svar?
ballot-private = Inget namn efterfrågas och inget namn skickas. Sidan skickar ingenting alls: svaren finns bara på den här enheten tills du själv lämnar din kod.
ballot-holds = Koden innehåller dina svar, ett slumptal så att din valsedel räknas en enda gång, och en kontroll av att ingenting har ändrats på vägen. Den är inte krypterad, så ge den bara till den som leder workshoppen.
ballot-secret = Programmet visar inga svar förrän alla ska se resultatet, och då bara sammanräknade.
ballot-blocked = Webbläsaren låter inte sidan spara något, som i ett privat fönster. Lämna inte sidan innan du har lämnat din kod, för då försvinner svaren.
ballot-proposals = Förslagen
ballot-left = { $left } av { $dots ->
    [one] 1 prick kvar
   *[other] { $dots } prickar kvar
}
ballot-judged = { $done } av { $n } bedömda
ballot-add = Lägg en prick på { $title }
ballot-take = Ta bort en prick från { $title }
ballot-has = { $n ->
    [one] 1 prick
   *[other] { $n } prickar
}
ballot-open = Öppet
ballot-leave-open = Låt stå öppet
ballot-place = Tryck där förslaget hör hemma i rutan, eller dra ringen dit. Raderna bredvid säger samma sak och går lika bra.
ballot-review = Se över svaren
ballot-review-heading = Dina svar
ballot-all-answered = Du har svarat på allt.
ballot-some-open = { $n ->
    [one] 1 förslag har inte fått alla svar.
   *[other] { $n } förslag har inte fått alla svar.
} Det går bra: det som står öppet räknas inte med.
ballot-some-left = { $n ->
    [one] Du har 1 prick kvar.
   *[other] Du har { $n } prickar kvar.
} Det går bra: det som är kvar räknas inte.
ballot-answer = { $name }: { $answer }
ballot-change = Ändra svaren
ballot-make = Gör min kod
ballot-code-heading = Din kod
ballot-code-do = Visa QR-koden för den som leder workshoppen, eller lämna koden på något annat sätt. Sedan är du klar.
ballot-code-label = Koden som text
ballot-code-qr = QR-kod med din kod
ballot-copy = Kopiera
ballot-copied = Koden är kopierad.
ballot-copy-failed = Webbläsaren lät inte sidan kopiera. Markera koden och kopiera den själv.
ballot-share = Dela
ballot-share-failed = Koden delades inte. Kopiera den eller spara den som fil i stället.
ballot-save = Spara som fil
ballot-file = valsedel
ballot-saved = { $file } är sparad bland hämtade filer.
ballot-save-failed = Webbläsaren lät inte sidan spara en fil. Kopiera koden i stället.
ballot-again = Du kan ändra svaren och göra en ny kod. Bara en kod från dig räknas. Har den förra redan lästs in måste den som leder workshoppen först ta ut den: det är valsedel { $id }.
ballot-changed = Svaren är ändrade sedan du gjorde din kod. Gör en ny kod, annars räknas den förra.
ballot-remove = Ta bort mina svar från enheten
ballot-remove-sure = Ta bort svaren och slumptalet för den här workshoppen från enheten? Har du redan lämnat din kod så räknas den ändå. Svara inte en gång till efteråt, för då räknas du två gånger.
ballot-remove-do = Ja, ta bort
ballot-remove-not = Behåll
ballot-removed = Allt är borttaget.
ballot-removed-do = Ingenting från workshoppen finns kvar på den här enheten. Du kan stänga sidan.
ballot-begin-again = Svara från början
ballot-not-made = Koden kunde inte göras av de här svaren. Gå tillbaka, ändra något svar och försök igen.
ballot-damaged = Länken är inte hel.
ballot-damaged-do = Den kan ha klippts av på vägen. Läs av QR-koden en gång till, eller be den som leder workshoppen om hela länken.
ballot-not-one = Länken leder inte till någon valsedel.
ballot-not-one-do = Öppna länken eller QR-koden som den som leder workshoppen visar, eller välj filen om du har fått valsedeln som fil.
ballot-newer = Länken är gjord med en nyare version av Röda tråden.
ballot-newer-do = Ladda om sidan så att den nya versionen hämtas.
ballot-wrong = Länken innehåller något som ingen valsedel kan innehålla.
ballot-wrong-do = Be den som leder workshoppen att göra en ny länk.
ballot-reload = Ladda om sidan
ballot-from-file = Har du fått valsedeln som fil? Öppna den här
ballot-no-answer = Inget svar
