//! Writes a plan as StratML: activities as objectives of what they belong to, everything above as goals.

use super::names::{PARTIES, Party, STATUS, both, identifier, one_line};
use super::{PART_1, PART_2, Part};
use crate::xml::Writer;
use roda_plan::{Day, End, Kind, Moment, Node, NodeIx, Plan, Role};

/// The file of a plan, valid against the part's schema. [`super::read`] gives the same plan back.
pub fn write(plan: &Plan, part: Part) -> String {
    let mut w = Writer::new(true);
    let outline = Outline::of(plan);
    match part {
        Part::One => w.open("StrategicPlan", &[("xmlns", PART_1)]),
        Part::Two => {
            let reports = plan.nodes().iter().any(|n| !n.observations.is_empty());
            let kind = if reports { "Performance_Report" } else { "Performance_Plan" };
            w.open("PerformancePlanOrReport", &[("xmlns", PART_2), ("Type", kind)]);
        }
    }
    w.leaf("Name", &[], &plan.title().sv);
    w.leaf("OtherInformation", &[], &embedded(plan));
    w.open("StrategicPlanCore", &[]);
    w.open("Organization", &[]);
    w.leaf("Name", &[], plan.organisation());
    w.close();
    for (name, node) in [("Vision", outline.vision), ("Mission", outline.mission)] {
        if let Some(node) = node {
            w.open(name, &[]);
            w.leaf("Description", &[], &plan.node(node).title);
            w.leaf("Identifier", &[], &identifier(&plan.node(node).id));
            w.close();
        }
    }
    for &goal in &outline.goals {
        w.open("Goal", &[]);
        thing(&mut w, plan, part, plan.node(goal));
        for &objective in outline.under.get(goal.at()).into_iter().flatten() {
            w.open("Objective", &[]);
            thing(&mut w, plan, part, plan.node(objective));
            if part == Part::Two {
                indicator(&mut w, plan, plan.node(objective));
            }
            w.close();
        }
        w.close();
    }
    if outline.goals.is_empty() {
        // The schema wants one, and the reader passes over one that says nothing.
        w.open("Goal", &[]);
        w.leaf("Name", &[], "");
        w.leaf("Description", &[], "");
        w.close();
    }
    w.finish()
}

/// The plan file as ASCII where XML has no character for what JSON can hold.
fn embedded(plan: &Plan) -> String {
    let json = roda_exchange::write_compact(plan);
    json.replace('\u{fffe}', "\\ufffe").replace('\u{ffff}', "\\uffff")
}

/// Which node is written as what.
struct Outline {
    vision: Option<NodeIx>,
    mission: Option<NodeIx>,
    goals: Vec<NodeIx>,
    /// For each node the activities written within it.
    under: Vec<Vec<NodeIx>>,
}

impl Outline {
    fn of(plan: &Plan) -> Self {
        let (vision, mission) = visions(plan);
        let parents = within(plan);
        let mut outline = Self { vision, mission, goals: Vec::new(), under: vec![Vec::new(); parents.len()] };
        for (node, link) in plan.node_ixs().zip(parents) {
            let parent = link.and_then(|at| plan.links().get(at)).map(|l| l.to);
            match parent.and_then(|p| outline.under.get_mut(p.at())) {
                Some(under) => under.push(node),
                None if Some(node) != vision && Some(node) != mission => outline.goals.push(node),
                None => {}
            }
        }
        outline
    }
}

/// The two nodes that are written as vision and mission.
fn visions(plan: &Plan) -> (Option<NodeIx>, Option<NodeIx>) {
    let mut visions = plan.nodes_with(Role::Vision);
    (visions.next(), visions.next())
}

/// For each node the position of the link by which it is written within another; only activities are.
pub(super) fn within(plan: &Plan) -> Vec<Option<usize>> {
    let (vision, mission) = visions(plan);
    let mut within = vec![None; plan.nodes().len()];
    for kind in [Kind::PartOf, Kind::DerivedFrom, Kind::ContributesTo] {
        let links = plan.links().iter().enumerate();
        for (at, link) in links.filter(|(_, l)| l.kind == kind && plan.role(l.from) == Role::Activity) {
            let is_goal = plan.role(link.to) != Role::Activity && Some(link.to) != vision && Some(link.to) != mission;
            if let Some(found) = within.get_mut(link.from.at()).filter(|f| f.is_none() && is_goal) {
                *found = Some(at);
            }
        }
    }
    within
}

/// What goals and objectives have in common.
fn thing(w: &mut Writer, plan: &Plan, part: Part, node: &Node) {
    w.leaf("Name", &[], &node.title);
    w.leaf("Description", &[], node.summary.as_deref().unwrap_or_default());
    w.leaf("Identifier", &[], &identifier(&node.id));
    for &(f, v) in &node.tags {
        let facet = plan.facets().get(f.at());
        let party = facet.and_then(|f| PARTIES.iter().find(|p| p.facet == f.id));
        let value = facet.and_then(|f| f.values.get(v.at()));
        if let (Some(party), Some(value)) = (party, value) {
            stakeholder(w, part, party, &value.title.sv);
        }
    }
}

fn stakeholder(w: &mut Writer, part: Part, party: &Party, name: &str) {
    w.open("Stakeholder", &[("StakeholderTypeType", "Generic_Group")]);
    w.leaf("Name", &[], name);
    if let (Part::Two, Some(role)) = (part, party.role) {
        w.open("Role", &[]);
        w.leaf("Name", &[], &both(party.title).sv);
        w.leaf("RoleType", &[], role);
        w.close();
    }
    w.close();
}

/// The period and the follow-ups of an activity, as the one indicator whose results they are.
fn indicator(w: &mut Writer, plan: &Plan, node: &Node) {
    let end = |p: roda_plan::Period| if let End::At(end) = p.end { Some(end) } else { None };
    let dates = node.period.map(|p| (p.start.map(Moment::first_day), end(p).map(Moment::last_day)));
    let dates = dates.filter(|&(start, end)| start.is_some() || end.is_some());
    if dates.is_none() && node.observations.is_empty() {
        return;
    }
    w.open("PerformanceIndicator", &[("PerformanceIndicatorType", "Qualitative")]);
    w.leaf("MeasurementDimension", &[], STATUS);
    w.leaf("UnitOfMeasurement", &[], "planned, ongoing, paused, done, not_started");
    w.open("MeasurementInstance", &[]);
    if let Some((start, end)) = dates {
        w.open("TargetResult", &[]);
        date(w, "StartDate", start);
        date(w, "EndDate", end);
        w.close();
    }
    for o in &node.observations {
        let followed_up = plan.documents().get(o.document).and_then(|d| d.date.as_deref()).and_then(Moment::parse);
        w.open("ActualResult", &[]);
        date(w, "EndDate", followed_up.map(Moment::last_day));
        w.open("Descriptor", &[]);
        w.leaf("DescriptorName", &[], STATUS);
        w.leaf("DescriptorValue", &[], o.status.word());
        w.close();
        if let Some(note) = o.note.as_deref().filter(|n| !one_line(n).is_empty()) {
            w.leaf("Description", &[], note);
        }
        w.close();
    }
    w.close();
    w.close();
}

fn date(w: &mut Writer, name: &str, day: Option<Day>) {
    if let Some((year, month, day)) = day {
        w.leaf(name, &[], &format!("{year:04}-{month:02}-{day:02}"));
    }
}
