//! What headings mean, in the Swedish and English words that planners use for them.

use super::Use;
use roda_plan::{Role, Text, id_from};

/// A level that is known by its name.
#[derive(Debug)]
pub(super) struct Known {
    /// What it is for.
    pub(super) role: Role,
    /// Where it stands among the others.
    pub(super) rank: u8,
    title: [&'static str; 2],
    words: &'static [&'static str],
}

const fn known(role: Role, rank: u8, title: [&'static str; 2], words: &'static [&'static str]) -> Known {
    Known { role, rank, title, words }
}

static LEVELS: [Known; 10] = [
    known(Role::Vision, 0, ["Vision", "Vision"], &["vision", "visionen", "visioner"]),
    known(
        Role::Goal,
        1,
        ["Mål", "Goal"],
        &[
            "mal",
            "malen",
            "malet",
            "overgripande-mal",
            "huvudmal",
            "inriktningsmal",
            "malsattning",
            "malsattningar",
            "goal",
            "goals",
            "objective",
            "objectives",
            "overarching-goal",
        ],
    ),
    known(
        Role::Goal,
        2,
        ["Effektmål", "Outcome goal"],
        &["effektmal", "effektmalen", "resultatmal", "outcome", "outcome-goal", "outcomes"],
    ),
    known(
        Role::Area,
        3,
        ["Prioriterat område", "Priority area"],
        &["prioriterat-omrade", "prioriterade-omraden", "prioritering", "priority-area", "malomrade", "malomraden"],
    ),
    known(
        Role::Goal,
        4,
        ["Önskvärt läge", "Desired state"],
        &["onskvart-lage", "onskvarda-lagen", "onskat-lage", "desired-state"],
    ),
    known(
        Role::Plan,
        5,
        ["Handlingsplan", "Action plan"],
        &[
            "handlingsplan",
            "handlingsplanen",
            "handlingsplaner",
            "plan",
            "planer",
            "action-plan",
            "action-plans",
            "program",
            "strategi",
            "delplan",
        ],
    ),
    known(
        Role::Goal,
        6,
        ["Delmål", "Sub-goal"],
        &["delmal", "delmalen", "sub-goal", "subgoal", "sub-goals", "milstolpe", "etappmal"],
    ),
    known(
        Role::Area,
        7,
        ["Insatsområde", "Focus area"],
        &[
            "insatsomrade",
            "insatsomraden",
            "insatsomradet",
            "fokusomrade",
            "fokusomraden",
            "focus-area",
            "focus-areas",
            "omrade",
            "omraden",
            "area",
            "utvecklingsomrade",
            "utvecklingsomraden",
            "tema",
        ],
    ),
    known(
        Role::Area,
        8,
        ["Aktivitetsområde", "Activity area"],
        &[
            "aktivitetsomrade",
            "aktivitetsomraden",
            "aktivitetsomradet",
            "activity-area",
            "delomrade",
            "delomraden",
            "atgardsomrade",
            "atgardsomraden",
        ],
    ),
    known(Role::Activity, 9, ["Aktivitet", "Activity"], &["aktivitet", "aktiviteter", "activity", "activities"]),
];

/// Headings of the activities' titles, the surest first.
const TITLES: [&str; 24] = [
    "aktivitet",
    "aktiviteter",
    "aktiviteten",
    "activity",
    "activities",
    "aktivitetens-namn",
    "namn-pa-aktivitet",
    "atgard",
    "atgarder",
    "insats",
    "insatser",
    "action",
    "actions",
    "measure",
    "projekt",
    "project",
    "vad",
    "vad-ska-goras",
    "benamning",
    "rubrik",
    "titel",
    "title",
    "namn",
    "name",
];

const FACETS: [([&str; 2], &[&str]); 6] = [
    (
        ["Målgrupp", "Target group"],
        &["malgrupp", "malgrupper", "malgruppen", "target-group", "target-groups", "for-vem"],
    ),
    (
        ["Insatsnivå", "Intervention level"],
        &["insatsniva", "insatsnivaer", "intervention-level", "niva-pa-insats", "preventionsniva"],
    ),
    (
        ["Kommun", "Municipality"],
        &["kommun", "kommuner", "kommunen", "municipality", "municipalities", "berorda-kommuner"],
    ),
    (
        ["Aktör", "Actor"],
        &[
            "aktor",
            "aktorer",
            "aktoren",
            "actor",
            "actors",
            "samverkanspart",
            "samverkansparter",
            "samverkan-med",
            "organisation",
            "organisationer",
            "huvudman",
            "verksamhet",
            "verksamheter",
            "forvaltning",
            "forvaltningar",
        ],
    ),
    (["Perspektiv", "Perspective"], &["perspektiv", "genomsyrande-perspektiv", "perspective", "perspectives"]),
    (
        ["Strategisk inriktning", "Strategic direction"],
        &["strategisk-inriktning", "inriktning", "inriktningar", "strategic-direction"],
    ),
];

const STATUS: [&str; 8] =
    ["status", "lage", "nulage", "genomforandestatus", "state", "progress", "lagesstatus", "uppfoljning"];
const START: [&str; 14] = [
    "start",
    "startdatum",
    "startar",
    "startad",
    "starttid",
    "start-date",
    "startdate",
    "borjar",
    "borjan",
    "pabors",
    "fran",
    "from",
    "fr-o-m",
    "fran-och-med",
];
const END: [&str; 17] = [
    "slut",
    "slutdatum",
    "slutar",
    "sluttid",
    "end",
    "end-date",
    "enddate",
    "till",
    "to",
    "t-o-m",
    "till-och-med",
    "klart-senast",
    "klar-senast",
    "deadline",
    "avslut",
    "avslutas",
    "ska-vara-klart",
];
const PERIOD: [&str; 10] =
    ["period", "tid", "tidsperiod", "tidplan", "tidsplan", "ar", "year", "nar", "genomforandetid", "when"];
const SUMMARY: [&str; 11] = [
    "beskrivning",
    "sammanfattning",
    "description",
    "summary",
    "innehall",
    "syfte",
    "kort-beskrivning",
    "aktivitetsbeskrivning",
    "beskrivning-av-aktivitet",
    "beskrivning-av-aktiviteten",
    "purpose",
];
const SOURCE: [&str; 9] =
    ["kalla", "kallor", "source", "sources", "referens", "referenser", "kallhanvisning", "dokument", "document"];

/// Beginnings of headings over what may be about a person.
const PERSONAL: [&str; 24] = [
    "ansvar",
    "kontakt",
    "e-post",
    "epost",
    "mail",
    "e-mail",
    "email",
    "telefon",
    "tel-",
    "mobil",
    "phone",
    "handlaggare",
    "projektledare",
    "projektagare",
    "agare",
    "owner",
    "contact",
    "responsible",
    "person",
    "processledare",
    "samordnare",
    "uppgiftslamnare",
    "rapportor",
    "ordforande",
];

/// A heading as words of an id, without what stands in brackets or after a colon, and without a year at its end.
pub(super) fn word(heading: &str) -> String {
    let bare = heading.trim_start_matches(['(', '[']).split(['(', '[', ':']).next().unwrap_or_default();
    let folded = id_from(bare, |_| false);
    let year = |w: &str| w.len() == 4 && w.bytes().all(|b| b.is_ascii_digit());
    match folded.rsplit_once('-') {
        Some((rest, last)) if year(last) => rest.to_owned(),
        _ => folded,
    }
}

/// The level that a heading speaks of.
pub(super) fn level(word: &str) -> Option<&'static Known> {
    LEVELS.iter().find(|l| l.words.contains(&word))
}

fn text([sv, en]: [&str; 2]) -> Text {
    Text { sv: sv.to_owned(), en: Some(en.to_owned()) }
}

/// Whether a heading may stand over what is about a person.
pub(super) fn is_personal(word: &str) -> bool {
    PERSONAL.iter().any(|start| word.starts_with(start)) || word == "tel"
}

/// How surely a heading stands over the activities' titles; less is surer.
pub(super) fn title_rank(word: &str) -> Option<usize> {
    TITLES.iter().position(|t| *t == word)
}

/// What a heading means, if it is known; a title is not among it.
pub(super) fn meaning(heading: &str) -> Option<Use> {
    let found = word(heading);
    let found = found.as_str();
    if is_personal(found) {
        return Some(Use::Ignore);
    }
    if let Some(l) = level(found).filter(|l| l.role != Role::Activity) {
        return Some(Use::Level { role: l.role, title: text(l.title) });
    }
    if let Some((title, _)) = FACETS.iter().find(|(_, words)| words.contains(&found)) {
        return Some(Use::Facet { title: text(*title) });
    }
    let lists: [(&[&str], Use); 6] = [
        (&STATUS, Use::Status),
        (&START, Use::Start),
        (&END, Use::End),
        (&PERIOD, Use::Period),
        (&SUMMARY, Use::Summary),
        (&SOURCE, Use::Source),
    ];
    let listed = lists.into_iter().find(|(words, _)| words.contains(&found)).map(|l| l.1);
    listed.or_else(|| compound(heading, found))
}

/// What a heading means by how it begins or ends: `Status april 2022`, `Startår`, `Folkhälsomål`, `Målgrupp för insatsen`.
fn compound(heading: &str, found: &str) -> Option<Use> {
    let first = found.split('-').next().unwrap_or_default();
    let own = |role| Some(Use::Level { role, title: Text { sv: heading.trim().to_owned(), en: None } });
    let ends = |ends: &[&str]| ends.iter().any(|e| found.ends_with(e));
    match first {
        "status" => return Some(Use::Status),
        "startar" | "start" => return Some(Use::Start),
        "slutar" | "slut" => return Some(Use::End),
        _ => {}
    }
    if let Some((title, _)) = FACETS.iter().find(|(_, words)| words.contains(&first)) {
        return Some(Use::Facet { title: text(*title) });
    }
    if ends(&["omrade", "omraden"]) {
        own(Role::Area)
    } else if ends(&["handlingsplan", "handlingsplaner"]) {
        own(Role::Plan)
    } else if found.len() > 5 && ends(&["mal"]) && !ends(&["normal", "formal"]) {
        own(Role::Goal)
    } else {
        None
    }
}
