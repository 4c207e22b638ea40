### Det som sägs innan de andra texterna har kommit, eller när de inte kommer.

part-loading = Hämtar det som behövs för att visa detta …
part-missing = En del av Röda tråden gick inte att hämta.
part-missing-do = Kontrollera nätverket och försök igen. Hjälper inte det: ladda om sidan, som kan ha fått en ny version.
error-what-to-do = Gör så här
error-retry = Försök igen
panic-heading = Något gick fel i programmet
panic-do = Planfilen är inte ändrad. Ladda om sidan för att fortsätta där du var; adressen minns vy, filter och val.
panic-reload = Ladda om sidan
panic-details = Tekniska uppgifter
foot-pages = Om webbplatsen
foot-format = Så fyller du i en fil
foot-accessibility = Tillgänglighetsredogörelse
foot-about = Om Röda tråden
foot-sources = Källor
foot-storage = Så lagras dina uppgifter
foot-words = Ordlista
