### Trädet: planen i ord, uppifrån och ned.

tree-label = Planen som träd
tree-lede = { $n ->
    [0] Inga aktiviteter, uppifrån och ned genom planens nivåer.
    [one] 1 aktivitet, uppifrån och ned genom planens nivåer.
   *[other] { $n } aktiviteter, uppifrån och ned genom planens nivåer.
}
tree-lede-several = { $n ->
    [one] 1 tjänar flera handlingsplaner och står under var och en av dem.
   *[other] { $n } tjänar flera handlingsplaner och står under var och en av dem.
}
tree-lede-none = { $n ->
    [one] 1 tjänar ingen handlingsplan.
   *[other] { $n } tjänar ingen handlingsplan.
}
tree-activities = { $n ->
    [0] inga aktiviteter
    [one] 1 aktivitet
   *[other] { $n } aktiviteter
}
tree-also-serves = Tjänar även { $names }.
tree-also-under = Står även under { $names }.
tree-more = { $n } till
tree-open-next = Öppna en nivå till
tree-close-all = Stäng alla grenar
tree-many = Nu är { $n } rader öppna, så resten öppnas inte på en gång. Öppna en gren i taget.
tree-no-plans = Här finns ingen handlingsplan att gå till. Ställ dig på en aktivitet som tjänar någon.
tree-hint = Pil höger och vänster öppnar och stänger, pil upp och ned går vidare, Enter visar allt om raden. Skriv början av ett namn för att gå dit. Skift + P går mellan handlingsplanerna som en aktivitet tjänar.
