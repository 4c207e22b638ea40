### Planer som sparas i webbläsaren: hur det står till, dialogen Mina planer, versioner.

keep-label = Sparat i webbläsaren
keep-heading = Mina planer
keep-saving = Sparar …
keep-saved = Sparad { $time }
keep-not-saved = Inte sparad
keep-locked = Går bara att läsa
keep-undownloaded = { $n ->
    [one] 1 ändring finns inte i någon nedladdad fil.
   *[other] { $n } ändringar finns inte i någon nedladdad fil.
}
keep-download = Ladda ned
keep-download-plan = Ladda ned planen som fil
keep-downloaded = { $file } är sparad bland hämtade filer.
keep-download-failed = Webbläsaren lät inte sidan spara en fil. Tillåt det i webbläsarens inställningar och försök igen.
keep-failed = Det senaste är inte sparat. { $why }
keep-full = Webbläsarens plats för sparade planer är full. Ladda ned planen som fil, ta bort planer som du inte behöver under Mina planer och försök igen.
keep-blocked = Webbläsaren låter inte sidan spara något, som i ett privat fönster eller när lagring är avstängd. Ladda ned planen som fil innan du stänger fliken.
keep-later = En nyare version av Röda tråden är öppen i en annan flik. Ladda ned planen som fil och ladda sedan om sidan.
keep-gone = Planen finns inte i den här webbläsaren.
keep-gone-do = Egna planer finns bara i den webbläsare där de gjordes. Länken kan vara från en annan dator, planen kan vara borttagen, eller så har webbläsaren rensat sina data. Se efter bland dina planer, eller öppna en fil som du har laddat ned.
keep-unlike = Det som lästes tillbaka var inte det som skrevs. Ladda ned planen som fil och försök igen.
keep-other-trouble = Webbläsaren kunde inte spara: { $said }. Ladda ned planen som fil och försök igen.
keep-not-opened-do = Försök igen, eller öppna en fil som du har laddat ned.
keep-busy = Planen är öppen i en annan flik. Här kan den läsas men inte ändras. Stäng den andra fliken, eller ta över för att ändra här.
keep-taken = En annan flik har tagit över planen. Här kan den läsas men inte ändras.
keep-taken-unsaved = En annan flik har tagit över planen innan den senaste ändringen här var sparad. Ladda ned planen som fil om du vill behålla ändringen.
keep-take-over = Ta över
keep-cleared = Webbläsaren hade rensat planen. Den är sparad på nytt, utan sina tidigare versioner. Ladda ned den som fil för säkerhets skull.
keep-left = Det senaste som du ändrade i { $title } är inte sparat. Det finns bara i den här fliken, så länge den är öppen.
keep-left-back = Gå tillbaka till ändringen
keep-never = Fliken stängdes innan planen hann sparas. Webbplatsens plan är öppen i stället.
keep-earlier = Det som sparades sist gick inte att läsa. En tidigare version är öppen. Alla versioner finns under Mina planer.
keep-looking = Letar efter planer …
keep-intro = Planerna finns bara i den här webbläsaren på den här datorn. Ladda ned en fil för att ha en kopia.
keep-none = Här finns inga planer än. När du ändrar webbplatsens plan, öppnar en fil eller börjar en ny plan sparas den här av sig själv.
keep-untitled = Plan utan namn
keep-changed-at = ändrad { $time }
keep-open-here = öppen här
keep-open = Öppna
keep-open-label = Öppna { $title }
keep-download-label = Ladda ned { $title }
keep-remove = Ta bort
keep-remove-label = Ta bort { $title }
keep-sure = Ta bort planen och alla dess versioner?
keep-sure-missing = Den har ändringar som inte finns i någon fil.
keep-sure-do = Ja, ta bort
keep-sure-not = Behåll
keep-removed = Planen är borttagen.
keep-undo = Ångra
keep-remove-busy = Planen är öppen i en annan flik. Stäng den först.
keep-begin = Ny plan …
keep-open-file = Öppna fil …
keep-site = Öppna webbplatsens plan
keep-room = Webbplatsen använder { $used } av omkring { $limit }.
keep-stays = Webbläsaren rensar inte planerna av sig själv.
keep-may-go = Webbläsaren kan rensa planerna om datorn får ont om plats.
keep-kb = { $n } kB
keep-mb = { $n } MB
keep-gb = { $n } GB
keep-versions = Versioner av { $title }
keep-versions-about = De { $n } senaste versionerna sparas. En ny börjar när du öppnar planen och ändrar något, och var tionde minut.
keep-version-now = Spara en version nu
keep-version-done = Versionen är sparad. Nästa ändring börjar en ny.
keep-newest = den som är öppen
keep-restore = Återställ
keep-restore-label = Återställ versionen från { $time }
keep-download-version = Ladda ned versionen från { $time }
keep-restored = Versionen från { $time } är återställd. Det som var öppet finns kvar som version.
keep-unreadable = Versionen går inte att läsa. Välj en annan, eller ladda ned den.
keep-first = Planen som den var från början.
keep-nothing = Inget skiljer sig från versionen före.
keep-new = { $n ->
    [one] 1 ny: { $titles }.
   *[other] { $n } nya: { $titles }.
}
keep-altered = { $n ->
    [one] 1 ändrad: { $titles }.
   *[other] { $n } ändrade: { $titles }.
}
keep-removed-nodes = { $n ->
    [one] 1 borttagen: { $titles }.
   *[other] { $n } borttagna: { $titles }.
}
keep-other = { $n ->
    [one] 1 ändring av länkar, nivåer, egenskaper eller källor.
   *[other] { $n } ändringar av länkar, nivåer, egenskaper eller källor.
}
keep-rescued = Den ändring som inte hann sparas när programmet stannade är med igen.

keep-newer-label = Ny version
keep-newer = En ny version av Röda tråden finns. Dina planer och workshoppar är sparade och finns kvar när du laddar om sidan, men det du har gjort hittills går inte att ångra efteråt.
keep-newer-now = Ladda om nu
keep-newer-later = Senare
keep-newer-saving = Sparar det sista och laddar sedan om sidan …
keep-newer-unsaved = Sidan laddades inte om, för det senaste är inte sparat. Ladda ned planen eller workshoppen som fil först.
