// Makes plans as large as one asks for, in the shape of a region's own: the same size gives the same plan everywhere.
const words = {
  what: ["Gemensam", "Samordnad", "Utökad", "Förebyggande", "Digital", "Tidig", "Länsgemensam", "Personcentrerad", "Hållbar", "Jämlik", "Öppen", "Kunskapsbaserad"],
  thing: ["kompetensförsörjning", "vårdkedja", "uppföljning", "rehabilitering", "föräldrautbildning", "kartläggning", "mötesplats", "handledning", "hälsofrämjande skola", "stödsamtal", "kollektivtrafik", "egenvård"],
  whom: ["för barn och unga", "i länets tolv kommuner", "för äldre med flera diagnoser", "i samverkan med civilsamhället", "inom nära vård", "för nyanlända", "på landsbygden", "för anhöriga", "vid psykisk ohälsa", "i arbetslivet"],
};

const levels = [
  ["vision", "vision", "Vision"], ["mal", "goal", "Övergripande mål"], ["effektmal", "goal", "Effektmål"], ["prioriterat", "area", "Prioriterat område"],
  ["lage", "goal", "Önskvärt läge"], ["plan", "plan", "Handlingsplan"], ["delmal", "goal", "Delmål"], ["omrade", "area", "Insatsområde"],
  ["aktivitetsomrade", "area", "Aktivitetsområde"], ["aktivitet", "activity", "Aktivitet"],
];

/** A small linear congruential generator: no two runs differ. */
function chance(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A plan of `size` nodes. */
export function largePlan(size, seed = 1) {
  const random = chance(seed * 7919 + size);
  const sources = [{ document: "kalla" }];
  const nodes = [];
  const links = [];
  const of = Object.fromEntries(levels.map(([id]) => [id, []]));
  const pick = (list) => list[random(list.length)];
  const near = (list, at, of) => list[Math.min(list.length - 1, Math.max(0, Math.round((at / of) * list.length + random(5) - 2)))];
  const add = (level, count) => {
    for (let i = 0; i < count; i += 1) {
      const id = `${level}-${i + 1}`;
      const title = level === "vision" ? "Ett hållbart län för alla" : `${pick(words.what)} ${pick(words.thing)} ${level === "aktivitet" ? pick(words.whom) : ""} ${i + 1}`;
      nodes.push({ id, level, title: title.replace("  ", " "), sources, ...(level === "aktivitet" && { tags: { malgrupp: [`grupp-${random(8) + 1}`] } }) });
      of[level].push(id);
    }
  };
  const known = new Set();
  const tie = (from, to, kind, basis = "stated") => {
    if (known.has(`${from} ${to}`)) return;
    known.add(`${from} ${to}`);
    links.push({ from, to, kind, basis, sources, ...(basis === "interpreted" && { note: "Följer av innehållet." }) });
  };
  const root = Math.sqrt(size);
  const count = { vision: 1, mal: 3 + Math.floor(root / 30), effektmal: Math.floor(root / 2.5), prioriterat: Math.floor(root / 4), lage: Math.floor(root / 5), plan: Math.max(3, Math.floor(root / 4)), delmal: Math.floor(root / 1.5), omrade: Math.ceil(size / 60), aktivitetsomrade: Math.ceil(size / 16) };
  for (const [level] of levels) add(level, count[level] ?? Math.max(0, size - nodes.length));
  for (const id of of.mal) tie(id, "vision-1", "part_of");
  for (const id of of.effektmal) tie(id, pick(of.mal), "part_of");
  for (const id of of.prioriterat) tie(id, pick(of.effektmal), "contributes_to");
  for (const id of of.lage) tie(id, pick(of.prioriterat), "part_of");
  for (const id of of.plan) [tie(id, pick(of.lage), "contributes_to"), tie(id, pick(of.lage), "contributes_to"), tie(id, pick(of.effektmal), "contributes_to")];
  of.delmal.forEach((id, i) => tie(id, near(of.plan, i, of.delmal.length), "part_of"));
  of.omrade.forEach((id, i) => {
    tie(id, near(of.plan, i, of.omrade.length), "derived_from");
    if (random(3) === 0) tie(id, pick(of.plan), "derived_from");
    if (random(2) === 0) tie(id, near(of.delmal, i, of.omrade.length), "contributes_to", "interpreted");
  });
  of.aktivitetsomrade.forEach((id, i) => tie(id, near(of.omrade, i, of.aktivitetsomrade.length), "part_of"));
  of.aktivitet.forEach((id, i) => {
    const [home, n] = [random(5) ? of.aktivitetsomrade : of.omrade, of.aktivitet.length];
    tie(id, near(home, i, n), "part_of");
    tie(id, near(of.plan, i, n), "derived_from", random(6) ? "stated" : "interpreted");
    if (random(5) === 0) tie(id, pick(of.plan), "derived_from");
    if (random(4) === 0) tie(id, near(of.delmal, i, n), "derived_from");
  });
  return {
    format: "roda-traden/plan", version: 1, title: { sv: `En plan med ${size} delar` }, organisation: "Region Exempel", language: "sv",
    documents: [{ id: "kalla", title: "Påhittad källa", date: "2026-01-15" }],
    levels: levels.map(([id, role, title]) => ({ id, role, title: { sv: title } })),
    facets: [{ id: "malgrupp", title: { sv: "Målgrupp" }, values: Array.from({ length: 8 }, (_, i) => ({ id: `grupp-${i + 1}`, title: { sv: `Grupp ${i + 1}` } })) }],
    nodes, links,
  };
}
