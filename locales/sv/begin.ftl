### Dialogen Ny plan: en plan från början.

begin-heading = Ny plan
begin-intro = Skriv planens namn och välj nivåer. Resten kan du fylla i nu eller senare. Allt går att ändra när planen är skapad.
begin-step-head = 1. Planen
begin-title = Planens namn
begin-organisation = Organisation (kan lämnas tomt)
begin-step-levels = 2. Nivåer
begin-levels-do = Nivåerna blir kartans kolumner, från visionen till aktiviteterna. Ta bort dem som ni inte har och byt namn som ni vill.
begin-name-of = Namn på nivån { $level }
begin-vision = Vision
begin-goal = Övergripande mål
begin-plan = Handlingsplan
begin-focus-area = Insatsområde
begin-activity-area = Aktivitetsområde
begin-activity = Aktivitet
begin-for-vision = Dit allt pekar.
begin-for-goal = Det som ska nås.
begin-for-plan = Planerna som jämförs med varandra. Bör vara med: utan dem syns inga överlapp.
begin-for-focus-area = Områden som planerna har gemensamt.
begin-for-activity-area = Grupper av aktiviteter inom ett insatsområde.
begin-for-activity = Det som görs. Bör vara med.
begin-groups = Målgrupp
begin-grouped = Aktiviteterna märks med målgrupp
begin-values = Målgrupper, en på varje rad
begin-step-contents = 3. Det som redan finns
begin-contents-do = Skriv eller klistra in en kolumn från Excel. Inga kopplingar skapas här. De läggs till när planen är skapad.
begin-one = { $level }: hela texten
begin-many = { $level }: en på varje rad
begin-count-levels = { $n ->
    [one] Planen får 1 nivå.
   *[other] Planen får { $n } nivåer.
}
begin-count-nodes = { $list }.
begin-count-groups = { $n ->
    [one] 1 målgrupp.
   *[other] { $n } målgrupper.
}
begin-count-doubles = { $n ->
    [one] 1 rad står två gånger i sin lista och räknas en gång.
   *[other] { $n } rader står mer än en gång i sin lista och räknas en gång.
}
begin-flaw-empty = Skriv ett namn.
begin-flaw-no-level = Välj minst en nivå.
begin-flaw-same = En annan nivå heter så. Skriv ett annat namn.
begin-flaw-many = Listan har { $found } rader, och högst { $limit } får plats. Ta bort några.
begin-flaw-long = Texten på rad { $line } har fler än { $limit } tecken. Korta den.
begin-flaw-columns = Rad { $line } har flera kolumner. Klistra in en kolumn i taget, eller öppna hela bladet med ”Öppna fil”.
begin-refused = Planen kunde inte skapas:
begin-do = Skapa planen
begin-done = Planen är skapad. Nu kan du redigera den.
begin-instead = Planen som är öppen nu ändras inte. Har du redan en lista i Excel? Öppna den med ”Öppna fil” i stället.
begin-own = Egen uppgift
