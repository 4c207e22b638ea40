//! Plans for the analysis views and for opening files: with so many activities, and with so many goals to serve.
use roda_generated::{Shape, generate, goals_file, plan_file};
use serde_json::{Value, json};

/// Activities of the plans in which views and filters change.
const ACTIVITIES: [usize; 2] = [300, 3_000];
/// Activities and goals of the plans in which the smallest selection is looked for, and most goals an activity serves.
const COVER: (usize, usize, [usize; 2]) = (300, 60, [3, 6]);
/// Activities of the plan that is opened from a spreadsheet.
const IMPORTED: usize = 5_000;
/// Plans of each kind of these.
const COVERS: u64 = 5;

/// The plan files by their names in the site, and what the script is told of them.
pub fn plans() -> (Vec<(String, Value)>, Value) {
    let mut files = Vec::new();
    let mut views = Vec::new();
    for activities in ACTIVITIES {
        let name = format!("plan/analysis-{activities}.json");
        views.push(json!({"plan": name, "activities": activities}));
        files.push((name, with(activities, activities + activities / 3)));
    }
    let (activities, goals, most) = COVER;
    let mut covers = Vec::new();
    for most in most {
        for seed in 1..=COVERS {
            let name = format!("plan/goals-{most}-{seed}.json");
            covers.push(json!({"plan": name, "most": most, "seed": seed}));
            files.push((name, goals_file(activities, goals, most, seed)));
        }
    }
    (files, json!({"views": views, "covers": covers}))
}

/// The plan that is opened from a spreadsheet, and what the script is told of it.
pub fn to_import() -> (Value, Value) {
    let plan = with(IMPORTED, IMPORTED);
    let told = json!({"plan": "plan/import.json", "activities": count(&plan)});
    (plan, told)
}

fn count(plan: &Value) -> usize {
    let nodes = plan["nodes"].as_array().map_or(&[][..], Vec::as_slice);
    nodes.iter().filter(|n| n["level"] == "aktivitet").count()
}

/// An invented plan with at least so many activities: the first, from so many nodes on.
fn with(activities: usize, mut size: usize) -> Value {
    loop {
        let plan = plan_file(&generate(Shape::Plan, size, 1));
        if count(&plan) >= activities {
            return plan;
        }
        size += size / 20 + 1;
    }
}
