### Det som sägs innan de andra texterna har kommit, eller när de inte kommer.

part-loading = Hämtar det som behövs för att visa detta …
part-missing = En del av Röda tråden gick inte att hämta.
part-missing-do = Kontrollera nätverket och försök igen. Hjälper inte det: ladda om sidan, som kan ha fått en ny version.
error-what-to-do = Gör så här
error-retry = Försök igen
report-copy = Kopiera felbeskrivning
foot-pages = Om webbplatsen
foot-guide = Guide
foot-tour = Rundtur
foot-keys = Tangenter
foot-format = Så fyller du i en fil
foot-accessibility = Tillgänglighetsredogörelse
foot-about = Om Röda tråden
foot-sources = Källor
foot-storage = Så lagras dina uppgifter
foot-words = Ordlista
