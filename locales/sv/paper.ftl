### Kartan på papper: dialogen, och det som står på arken.

paper-heading = Skriv ut kartan
paper-size = Storlek
paper-whole = Hela kartan på ett ark
paper-readable = Så stor att texten går att läsa
paper-grid = Så stor som ett antal ark rymmer
paper-across = Ark på bredden
paper-down = Ark på höjden
paper-format = Papper, liggande
paper-fits = { $n ->
    [one] Ett ark.
   *[other] { $n } ark: { $across } på bredden och { $down } på höjden.
} Texten i rutorna blir { $points } punkter.
paper-small = Under { $least } punkter är den svår att läsa på papper.
paper-too-many = Kartan skulle ta { $n } ark. Högst { $most } skrivs ut på en gång. Välj A3 eller färre ark, eller gör kartan mindre: filtrera, eller stäng grenar.
paper-division = Hur arken delar kartan, med varje arks namn
paper-glue = Arken visar { $mm } mm av samma sak där de möts. Skär bort det som ligger utanför arkets heldragna linjer. Limma arket så att kanten ligger på den streckade linjen på arket till vänster eller ovanför.
paper-dialog = Välj papperet { $paper } och skalan 100 % i nästa ruta, som är webbläsarens egen.
paper-print = { $n ->
    [one] Skriv ut arket
   *[other] Skriv ut { $n } ark
}
paper-print-none = Skriv ut
paper-called = Ark { $name } · rad { $row } av { $down }, kolumn { $column } av { $across }
paper-sources = Källor: { $sources }.
paper-several = Tjänar så många handlingsplaner
paper-stated = Angivet samband, fylld bokstav
paper-interpreted = Tolkat samband, ofylld bokstav
paper-lifted = Samband från stängda grenar
paper-thread = Den valda röda tråden
