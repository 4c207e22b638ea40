//! A generated plan as a plan file that the app can open: titles, links that say what they mean, facets and follow-ups.

use crate::graph::{Generated, Shape};
use crate::random::Random;
use crate::words::title;
use serde_json::{Map, Value, json};

/// Levels that a plan may have; see `limits::LEVELS` of the app.
pub const MOST_LEVELS: usize = 32;

/// The levels of a development plan, for the shape that has ten: id, role, Swedish and English title.
const TEN: [[&str; 4]; 10] = [
    ["vision", "vision", "Vision", "Vision"],
    ["overgripande-mal", "goal", "Övergripande mål", "Overarching goal"],
    ["effektmal", "goal", "Effektmål", "Outcome goal"],
    ["prioriterat-omrade", "area", "Prioriterat område", "Priority area"],
    ["onskvart-lage", "goal", "Önskvärt läge", "Desired state"],
    ["handlingsplan", "plan", "Handlingsplan", "Action plan"],
    ["delmal", "goal", "Delmål", "Sub-goal"],
    ["insatsomrade", "area", "Insatsområde", "Focus area"],
    ["aktivitetsomrade", "area", "Aktivitetsområde", "Activity area"],
    ["aktivitet", "activity", "Aktivitet", "Activity"],
];

const GROUPS: [(&str, &str, &str); 6] = [
    ("barn", "Barn", "Children"),
    ("unga", "Unga", "Young people"),
    ("foraldrar", "Föräldrar", "Parents"),
    ("aldre", "Äldre", "Older people"),
    ("nyanlanda", "Nyanlända", "New arrivals"),
    ("personal", "Personal", "Staff"),
];
const MEASURES: [(&str, &str, &str); 3] = [
    ("framjande", "Främjande", "Promoting"),
    ("forebyggande", "Förebyggande", "Preventing"),
    ("behandlande", "Behandlande", "Treating"),
];
const STATUSES: [&str; 5] = ["planned", "ongoing", "paused", "done", "not_started"];
const FOLLOW_UPS: [&str; 2] = ["uppfoljning-1", "uppfoljning-2"];

/// A plan file with the same levels and links as `plan`.
///
/// An activity is part of areas and derived from action plans, or from goals under them, as the levels that its links reach
/// say; the links between the other levels say what they would in a real plan.
pub fn plan_file(plan: &Generated) -> Value {
    let mut random = Random::new(plan.seed ^ 0x00_7469_746c_6573);
    let levels = levels(plan);
    let nodes: Vec<Value> = (0..plan.level_of.len()).map(|node| node_value(plan, &levels, node, &mut random)).collect();
    let links: Vec<Value> = plan.links.iter().map(|link| link_value(plan, &levels, *link, &mut random)).collect();
    let level_values: Vec<Value> =
        levels.iter().map(|l| json!({"id": l.id, "role": l.role, "title": {"sv": l.sv, "en": l.en}})).collect();
    json!({
        "format": "roda-traden/plan",
        "version": 1,
        "title": {"sv": format!("Påhittad plan {}", plan.name), "en": format!("Invented plan {}", plan.name)},
        "organisation": "Region Påhitt",
        "language": "sv",
        "documents": [
            {"id": "plan", "title": "Påhittad plan", "date": "2025-01-01"},
            {"id": FOLLOW_UPS[0], "title": "Första uppföljningen", "date": "2025-06-01"},
            {"id": FOLLOW_UPS[1], "title": "Andra uppföljningen", "date": "2025-12-01"},
        ],
        "levels": level_values,
        "facets": [
            facet("malgrupp", "Målgrupp", "Target group", &GROUPS),
            facet("insatsniva", "Insatsnivå", "Intervention level", &MEASURES),
        ],
        "nodes": nodes,
        "links": links,
    })
}

struct Level {
    id: String,
    role: &'static str,
    sv: String,
    en: String,
}

/// What each level is called. Of shapes that are no development plan the smallest level between is that of the action
/// plans; goals stand above it and areas below.
fn levels(plan: &Generated) -> Vec<Level> {
    if plan.shape == Shape::Plan && plan.levels == TEN.len() {
        let ten = TEN.into_iter();
        return ten.map(|[id, role, sv, en]| Level { id: id.into(), role, sv: sv.into(), en: en.into() }).collect();
    }
    let size = |level: usize| plan.level_of.iter().filter(|of| **of == level).count();
    let last = plan.levels.saturating_sub(1);
    let plans = (1..last).min_by_key(|level| size(*level)).unwrap_or(0);
    let level = |level: usize| {
        let (id, role, sv, en) = match level {
            _ if level == last => ("aktivitet", "activity", "Aktivitet", "Activity"),
            _ if level == plans => ("handlingsplan", "plan", "Handlingsplan", "Action plan"),
            0 if size(0) == 1 => ("vision", "vision", "Vision", "Vision"),
            _ if level < plans => ("mal", "goal", "Mål", "Goal"),
            _ => ("omrade", "area", "Område", "Area"),
        };
        let number = level + 1;
        let many = matches!(role, "goal" | "area");
        let with = |text: &str, gap: &str| if many { format!("{text}{gap}{number}") } else { text.to_owned() };
        Level { id: with(id, "-"), role, sv: with(sv, " "), en: with(en, " ") }
    };
    (0..plan.levels).map(level).collect()
}

fn id(levels: &[Level], plan: &Generated, node: usize) -> String {
    format!("{}-{node}", levels[plan.level_of[node]].id)
}

fn source() -> Value {
    json!([{"document": "plan", "place": "Påhittad"}])
}

fn node_value(plan: &Generated, levels: &[Level], node: usize, random: &mut Random) -> Value {
    let level = &levels[plan.level_of[node]];
    let activity = level.role == "activity";
    let mut value = json!({
        "id": id(levels, plan, node),
        "level": level.id,
        "title": title(if activity { 10 } else { 6 }, random),
        "sources": source(),
    });
    if random.below(3) == 0 {
        value["summary"] = format!("{}.", title(10, random)).into();
    }
    if activity {
        value["tags"] = tags(random);
        value["observations"] = observations(random);
    }
    value
}

fn tags(random: &mut Random) -> Value {
    let mut groups = vec![GROUPS[random.below(GROUPS.len())].0];
    let other = GROUPS[random.below(GROUPS.len())].0;
    if random.below(2) == 0 && !groups.contains(&other) {
        groups.push(other);
    }
    let mut tags = Map::from_iter([("malgrupp".to_owned(), json!(groups))]);
    if random.below(4) > 0 {
        tags.insert("insatsniva".to_owned(), json!([MEASURES[random.below(MEASURES.len())].0]));
    }
    Value::Object(tags)
}

/// None from some follow-ups, as of a real plan.
fn observations(random: &mut Random) -> Value {
    let mut seen = Vec::new();
    for document in FOLLOW_UPS {
        if random.below(10) < 7 {
            seen.push(json!({"document": document, "status": STATUSES[random.below(STATUSES.len())]}));
        }
    }
    Value::Array(seen)
}

fn link_value(plan: &Generated, levels: &[Level], (from, to): (usize, usize), random: &mut Random) -> Value {
    let plans = levels.iter().position(|level| level.role == "plan").unwrap_or(0);
    let (lower, upper) = (levels[plan.level_of[from]].role, levels[plan.level_of[to]].role);
    let under_a_plan = plan.level_of[to] >= plans;
    let kind = match (lower, upper) {
        ("activity" | "area", "area") | ("goal", "plan" | "goal" | "vision") => "part_of",
        ("activity", _) if under_a_plan => "derived_from",
        ("area", "plan") => "derived_from",
        _ => "contributes_to",
    };
    let mut value = json!({
        "from": id(levels, plan, from), "to": id(levels, plan, to), "kind": kind, "basis": "stated", "sources": source(),
    });
    if random.below(4) == 0 {
        value["basis"] = "interpreted".into();
        value["note"] = format!("{}.", title(8, random)).into();
    }
    value
}

fn facet(id: &str, sv: &str, en: &str, values: &[(&str, &str, &str)]) -> Value {
    let values: Vec<Value> =
        values.iter().map(|(id, sv, en)| json!({"id": id, "title": {"sv": sv, "en": en}})).collect();
    json!({"id": id, "title": {"sv": sv, "en": en}, "values": values})
}
