### QR-koder: att visa dem och att läsa dem med kamera eller ur bilder.

qr-too-long = Texten är för lång för en QR-kod. Kopiera den eller spara den som fil i stället.
scan-start = Läs med kameran
scan-stop = Stäng av kameran
scan-picture = Läs ur bilder
scan-video = Kamerans bild
scan-asking = Webbläsaren frågar om den får använda kameran.
scan-looking = Kameran är på. Håll en QR-kod framför den, så att koden fyller halva bilden.
scan-read = { $n ->
    [one] 1 kod är läst.
   *[other] { $n } koder är lästa.
}
scan-refused = Webbläsaren lät inte sidan använda kameran. Tillåt kameran för den här sidan i webbläsarens inställningar och försök igen, eller läs koden ur en bild.
scan-no-camera = Ingen kamera hittades. Koppla in en och försök igen, eller läs koden ur en bild.
scan-busy = Kameran gick inte att starta. Kanske använder ett annat program den. Stäng det och försök igen, eller läs koden ur en bild.
scan-not-here = Här kan webbläsaren inte använda kameran, vilket den bara kan på sidor som hämtas med https. Läs koden ur en bild i stället.
scan-nothing = Ingen QR-kod hittades i { $file }. Ta bilden närmare och rakt framifrån, eller skriv in koden.
scan-no-picture = { $file } gick inte att öppna som bild. Välj en bild i formatet png, jpeg eller webp.
scan-too-large = { $file } är för stor. En bild får vara högst { $mb } MB.
scan-working = Läser bilderna …
