### Dialogerna om filer: det som båda säger.

files-close = Stäng
files-missing = Den del av Röda tråden som läser och skriver filer gick inte att hämta. Kontrollera nätverket och försök igen.
files-too-long = Det tog mer än en minut och avbröts. Försök med en mindre fil.
files-stopped = Det gick inte: { $detail }. Den öppna planen är orörd. Försök igen, eller med en annan fil.
