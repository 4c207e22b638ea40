//! Plans of nothing but goals and the activities that serve them, for what is asked of goals alone.

use crate::random::Random;
use serde_json::{Value, json};

/// A plan file in which each activity serves from one to `most` goals, by chance from `seed`.
pub fn goals_file(activities: usize, goals: usize, most: usize, seed: u64) -> Value {
    let mut random = Random::new(seed);
    let source = json!([{"document": "plan"}]);
    let node = |level: &str, name: &str, i: usize| json!({"id": format!("{level}-{i}"), "level": level, "title": format!("{name} {}", i + 1), "sources": source});
    let mut nodes: Vec<Value> = (0..goals).map(|i| node("mal", "Mål", i)).collect();
    nodes.extend((0..activities).map(|i| node("aktivitet", "Aktivitet", i)));
    let mut links = Vec::new();
    for activity in 0..activities {
        let mut all: Vec<usize> = (0..goals).collect();
        random.shuffle(&mut all);
        for goal in all.into_iter().take(1 + random.below(most)) {
            links.push(json!({
                "from": format!("aktivitet-{activity}"), "to": format!("mal-{goal}"),
                "kind": "contributes_to", "basis": "stated", "sources": source,
            }));
        }
    }
    json!({
        "format": "roda-traden/plan",
        "version": 1,
        "title": {"sv": format!("Påhittade mål {seed}"), "en": format!("Invented goals {seed}")},
        "organisation": "Region Påhitt",
        "language": "sv",
        "documents": [{"id": "plan", "title": "Påhittad plan", "date": "2025-01-01"}],
        "levels": [
            {"id": "mal", "role": "goal", "title": {"sv": "Mål", "en": "Goal"}},
            {"id": "aktivitet", "role": "activity", "title": {"sv": "Aktivitet", "en": "Activity"}},
        ],
        "facets": [],
        "nodes": nodes,
        "links": links,
    })
}
