//! The words of the timeline: its sentence, its rows and its table, made of the same groups and numbers.

use super::{list, moment, overlap_sentence, status};
use crate::analysis::Facts;
use crate::layout::timeline::{Tally, groups, lowest, places, said};
use crate::plan::{Basis, End, Moment, NodeIx, Part, Status};
use crate::scene::sheet::{self, Cell, Sheet};
use crate::scene::timeline::{Bar, Date, DateKind, Row, Sign, Timeline};
use crate::t;
use crate::url::Lang;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What the timeline is asked to show.
#[derive(Clone)]
pub struct TimelineAsk {
    /// The language.
    pub lang: Lang,
    /// The plan and what follows from it.
    pub facts: Arc<Facts>,
    /// The activities.
    pub activities: Arc<[NodeIx]>,
    /// The follow-up that statuses are read from.
    pub follow_up: Option<usize>,
    /// The selected node.
    pub selected: Option<NodeIx>,
    /// The first and the last year in sight.
    pub years: (i32, i32),
    /// The day on which one looks.
    pub today: Moment,
    /// The width that there is, in pixels.
    pub room: f64,
    /// Where a node, or several picked ones, lead.
    pub link: Arc<dyn Fn(Lead) -> Option<String> + Send + Sync>,
}

/// A row that is yet to be made: making it takes longer than knowing of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TimelineLine {
    /// The heading of an area, or of what is in none.
    Area(Option<NodeIx>),
    /// The heading of a part of an area.
    Part(NodeIx),
    /// An activity of which a time is known, and the area and part in which it stands here.
    Bar(NodeIx, (Option<NodeIx>, Option<NodeIx>)),
    /// Activities of which no time is known.
    Undated(Vec<NodeIx>),
}

impl TimelineLine {
    /// Whether rows follow that belong to it.
    pub fn is_heading(&self) -> bool {
        matches!(self, Self::Area(_) | Self::Part(_))
    }
}

/// What a link is to lead to.
#[derive(Debug, Clone, Copy)]
pub enum Lead<'a> {
    /// A node, selected.
    Node(NodeIx),
    /// These activities, picked.
    Pick(&'a [NodeIx]),
}

/// How many have a time, and how many go on and end in a year: "Källorna anger en tid för 32 av 113 aktiviteter."
pub fn timeline_sentence(lang: Lang, tally: &Tally, year: Option<i32>) -> String {
    let n = tally.known.len() + tally.unknown.len();
    if n == 0 {
        return t!(lang, "timeline-nothing");
    }
    let known = t!(lang, "timeline-known", n = n, known = tally.known.len(), unknown = tally.unknown.len());
    match year {
        Some(year) => {
            let (ongoing, ending) = (tally.ongoing.len(), tally.ending.len());
            format!(
                "{known} {}",
                t!(lang, "timeline-year", year = year.to_string(), ongoing = ongoing, ending = ending)
            )
        }
        None => known,
    }
}

/// The drawing, in words and signs, with all its rows.
pub fn timeline_drawing(ask: &TimelineAsk) -> Timeline {
    let rows = timeline_lines(ask).iter().filter_map(|l| timeline_row(ask, l)).collect();
    Timeline { rows, ..timeline_frame(ask) }
}

/// The drawing without its rows.
pub fn timeline_frame(ask: &TimelineAsk) -> Timeline {
    Timeline {
        title: title(ask),
        room: ask.room,
        years: ask.years,
        plans: ask.facts.plans.len(),
        dates: dates(ask),
        legend: legend(ask),
        rows: Vec::new(),
    }
}

fn title(ask: &TimelineAsk) -> String {
    t!(ask.lang, "timeline-title", plan = ask.facts.plan.title().get(ask.lang.is_english()))
}

/// The follow-ups' dates, and today.
fn dates(ask: &TimelineAsk) -> Vec<Date> {
    let plan = &ask.facts.plan;
    let follow_up = |d: usize| {
        let at = Moment::parse(plan.documents()[d].date.as_deref()?)?;
        let kind = if Some(d) == ask.follow_up { DateKind::Chosen } else { DateKind::FollowUp };
        Some(Date { at, text: t!(ask.lang, "timeline-follow-up", date = at.to_string()), kind })
    };
    let text = t!(ask.lang, "timeline-today", date = ask.today.to_string());
    let today = Date { at: ask.today, text, kind: DateKind::Today };
    plan.follow_ups().into_iter().filter_map(follow_up).chain([today]).collect()
}

fn legend(ask: &TimelineAsk) -> Vec<(String, Vec<(Sign, String)>)> {
    let lang = ask.lang;
    let plan = &ask.facts.plan;
    let statuses = Status::ALL.into_iter().map(Some).chain([None]);
    let statuses = statuses.map(|s| (Sign::Status(s), status(lang, s))).collect();
    let date = ask.follow_up.map(|d| &plan.documents()[d]).map(|d| d.date.clone().unwrap_or_else(|| d.title.clone()));
    let times = vec![
        (Sign::Sure, t!(lang, "timeline-sign-sure")),
        (Sign::Within, t!(lang, "timeline-sign-within")),
        (Sign::Exact, t!(lang, "timeline-sign-exact")),
        (Sign::Open, t!(lang, "timeline-sign-open")),
        (Sign::Unknown, t!(lang, "timeline-sign-unknown")),
        (Sign::Beyond, t!(lang, "timeline-sign-beyond")),
        (Sign::Undated, t!(lang, "timeline-sign-undated")),
    ];
    let letters = ask.facts.letters();
    let plans = ask.facts.plans.iter().zip(letters).enumerate();
    let mut plans: Vec<_> =
        plans.map(|(slot, (&p, letter))| (Sign::Plan(slot, letter), plan.node(p).title.clone())).collect();
    if plans.len() > 1 {
        plans.push((Sign::Several, t!(lang, "timeline-sign-several")));
    }
    let mut lines = vec![(t!(lang, "timeline-legend-time"), times)];
    if let Some(date) = date {
        lines.push((t!(lang, "timeline-legend-status", date = date), statuses));
    }
    lines.push((t!(lang, "timeline-legend-plans"), plans));
    lines
}

/// The rows that the drawing will have, from the top.
pub fn timeline_lines(ask: &TimelineAsk) -> Vec<TimelineLine> {
    let mut lines = Vec::new();
    let mut last = None;
    for group in groups(&ask.facts, &ask.activities) {
        if last != Some(group.area) {
            lines.push(TimelineLine::Area(group.area));
            last = Some(group.area);
        }
        lines.extend(group.part.map(TimelineLine::Part));
        lines.extend(group.dated.iter().map(|&a| TimelineLine::Bar(a, (group.area, group.part))));
        lines.extend(Some(group.undated).filter(|u| !u.is_empty()).map(TimelineLine::Undated));
    }
    lines
}

/// One row of the drawing; nothing for an activity of which no time is known.
pub fn timeline_row(ask: &TimelineAsk, line: &TimelineLine) -> Option<Row> {
    match line {
        TimelineLine::Area(area) => {
            let title = area.map_or_else(|| t!(ask.lang, "timeline-no-area"), |a| name(ask, a));
            Some(Row::Area { title, link: area.and_then(|a| (ask.link)(Lead::Node(a))) })
        }
        TimelineLine::Part(part) => Some(Row::Part { title: name(ask, *part), link: (ask.link)(Lead::Node(*part)) }),
        TimelineLine::Bar(activity, here) => bar(ask, *activity, *here),
        TimelineLine::Undated(nodes) => Some(undated(ask, nodes)),
    }
}

fn name(ask: &TimelineAsk, node: NodeIx) -> String {
    ask.facts.plan.node(node).title.clone()
}

fn bar(ask: &TimelineAsk, activity: NodeIx, here: (Option<NodeIx>, Option<NodeIx>)) -> Option<Row> {
    let (lang, facts) = (ask.lang, &*ask.facts);
    let node = facts.plan.node(activity);
    let period = said(facts, activity)?;
    let elsewhere = places(facts, lowest(facts), activity).into_iter().filter(|&p| p != here);
    let elsewhere: Vec<String> = elsewhere.filter_map(|(area, part)| Some(name(ask, part.or(area)?))).collect();
    let note =
        if elsewhere.is_empty() { String::new() } else { t!(lang, "timeline-also", areas = list(lang, &elsewhere)) };
    let letters = facts.letters();
    let plans = facts.serves(activity).iter().filter_map(|s| {
        let slot = facts.slot(s.plan)?;
        Some((slot, letters[slot], s.basis == Basis::Stated))
    });
    let when = super::period(lang, period);
    let at = ask.follow_up.and_then(|d| node.status_at(d));
    let said = [
        t!(lang, "timeline-bar", title = node.title.clone(), when = when.clone(), status = status(lang, at)),
        overlap_sentence(lang, facts, activity),
        note.clone(),
    ];
    Some(Row::Bar(Box::new(Bar {
        title: node.title.clone(),
        note,
        period,
        when,
        status: at,
        plans: plans.collect(),
        link: (ask.link)(Lead::Node(activity)),
        label: said.join(" ").trim_end().to_owned(),
        current: ask.selected == Some(activity),
    })))
}

fn undated(ask: &TimelineAsk, nodes: &[NodeIx]) -> Row {
    let text = t!(ask.lang, "timeline-undated", n = nodes.len());
    let names: Vec<String> = nodes.iter().map(|&n| name(ask, n)).collect();
    let label = t!(ask.lang, "timeline-undated-which", n = nodes.len(), names = list(ask.lang, &names));
    Row::Undated { text, label, link: (ask.link)(Lead::Pick(nodes)) }
}

/// The table: every activity once, in the order of the drawing.
pub fn timeline_sheet(ask: &TimelineAsk) -> Sheet {
    let lang = ask.lang;
    let date = ask.follow_up.and_then(|d| ask.facts.plan.documents()[d].date.clone()).unwrap_or_default();
    let heads = [
        t!(lang, "table-title"),
        t!(lang, "table-area"),
        t!(lang, "table-plans"),
        t!(lang, "timeline-from"),
        t!(lang, "timeline-to"),
        t!(lang, "timeline-precision"),
        t!(lang, "table-status", date = date),
    ];
    let mut seen = BTreeSet::new();
    let in_order = groups(&ask.facts, &ask.activities).into_iter().flat_map(|g| [g.dated, g.undated].concat());
    let in_order: Vec<NodeIx> = in_order.filter(|&a| seen.insert(a)).collect();
    let asked = ask.clone();
    let rows = sheet::Rows::new(in_order.len(), move |at| sheet_row(&asked, in_order[at]));
    Sheet { title: title(ask), heads: heads.map(|h| (h, false)).to_vec(), rows }
}

fn sheet_row(ask: &TimelineAsk, activity: NodeIx) -> sheet::Row {
    let (lang, facts) = (ask.lang, &*ask.facts);
    let node = facts.plan.node(activity);
    let none = || t!(lang, "table-none");
    let or_none =
        |names: Vec<String>| if names.is_empty() { Cell::new(none()) } else { Cell::of_plan(names.join("; ")) };
    let areas = places(facts, lowest(facts), activity).into_iter().filter_map(|(area, part)| {
        let over = name(ask, area?);
        Some(part.map_or(over.clone(), |p| format!("{over} › {}", name(ask, p))))
    });
    let plans = facts.serves(activity).iter().map(|s| name(ask, s.plan)).collect();
    let times = said(facts, activity);
    let from = times.and_then(|p| p.start).map_or_else(|| t!(lang, "timeline-not-said"), |m| moment(lang, m));
    let to = match times.map_or(End::Unknown, |p| p.end) {
        End::At(m) => moment(lang, m),
        End::Open => t!(lang, "timeline-open"),
        End::Unknown => t!(lang, "timeline-not-said"),
    };
    let title = Cell::of_plan(node.title.clone());
    let title = match (ask.link)(Lead::Node(activity)) {
        Some(link) => title.to(link),
        None => title,
    };
    let at = ask.follow_up.and_then(|d| node.status_at(d));
    let cells = vec![
        title,
        or_none(areas.collect()),
        or_none(plans),
        Cell::new(from),
        Cell::new(to),
        Cell::new(exactness(lang, times)),
        Cell::new(status(lang, at)),
    ];
    sheet::Row { cells, current: ask.selected == Some(activity) }
}

/// How exact a period's times are.
fn exactness(lang: Lang, times: Option<crate::plan::Period>) -> String {
    let end = |p: crate::plan::Period| if let End::At(m) = p.end { Some(m) } else { None };
    match (times.and_then(|p| p.start), times.and_then(end)) {
        (None, None) => t!(lang, "table-none"),
        (Some(m), None) | (None, Some(m)) => part(lang, m),
        (Some(a), Some(b)) if part(lang, a) == part(lang, b) => part(lang, a),
        (Some(a), Some(b)) => t!(lang, "timeline-precision-two", start = part(lang, a), end = part(lang, b)),
    }
}

fn part(lang: Lang, m: Moment) -> String {
    match m.part {
        Part::Year => t!(lang, "timeline-part-year"),
        Part::Half(_) => t!(lang, "timeline-part-half"),
        Part::Spring | Part::Autumn => t!(lang, "timeline-part-term"),
        Part::Quarter(_) => t!(lang, "timeline-part-quarter"),
        Part::Month(_) => t!(lang, "timeline-part-month"),
        Part::Day(..) => t!(lang, "timeline-part-day"),
    }
}
