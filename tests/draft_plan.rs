//! The draft action plan of a workshop: one step that leaves the plan valid, takes in all that was chosen, and can be taken back.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod support;

use roda_traden::analysis::{DraftPlan, DraftWording, Facts, Knowing, NoDraft, draft_plan};
use roda_traden::graph::{Count, Graph, served_plans};
use roda_traden::plan::edit::apply;
use roda_traden::plan::{Basis, History, Kind, NodeIx, Plan, Role};
use roda_traden::url::Lang;
use roda_traden::words;
use roda_traden::workshop::{Ballot, Candidate, Key, Method, Round, Workshop};
use std::collections::BTreeSet;
use std::sync::Arc;
use support::generate::for_all;
use support::orebro;

/// A workshop that keeps all of these.
fn keeping(candidates: Vec<Candidate>) -> Workshop {
    let mut w = Workshop::new(Key(0xabc), "Nästa plan".into(), "2026-03-01".into());
    for (mut c, id) in candidates.into_iter().zip(1..) {
        c.id = id;
        for m in &mut c.merged {
            m.id += 10_000;
        }
        w.choice.kept.insert(id, "Behövs.".into());
        w.candidates.push(c);
    }
    w.next = 100_000;
    w
}

fn of(facts: &Facts, ids: &[&str]) -> Vec<Candidate> {
    let knowing = Knowing::new(facts, false);
    ids.iter().map(|id| knowing.candidate(facts.plan.find(id).unwrap_or_else(|| panic!("{id}")))).collect()
}

fn written(title: &str) -> Candidate {
    Candidate { title: title.into(), ..Candidate::default() }
}

fn drafted(plan: &Plan, w: &Workshop) -> Result<DraftPlan, NoDraft> {
    let wording = DraftWording {
        name: "Handlingsplan – utkast",
        source: "Workshop Nästa plan".into(),
        summary: "Utkast.".into(),
        origin: &|n, c| format!("{n}: {}", c.title),
        goal: &|n| format!("{n} leder hit"),
    };
    draft_plan(plan, w, &wording)
}

fn facts() -> Facts {
    Facts::new(Arc::new(orebro()), Count::All)
}

/// Ids of the first nodes with a role below the action plans, and of goals above them.
fn some(plan: &Plan, role: Role, n: usize, above: bool) -> Vec<String> {
    let level = plan.level_with(Role::Plan).unwrap();
    let fits = |x: &NodeIx| (plan.node(*x).level < level) == above;
    plan.nodes_with(role).filter(fits).take(n).map(|x| plan.node(x).id.clone()).collect()
}

#[test]
fn activities_become_the_drafts_own_and_it_leads_to_their_nearest_goals() {
    let facts = facts();
    let ids = some(&facts.plan, Role::Activity, 5, false);
    let w = keeping(of(&facts, &ids.iter().map(String::as_str).collect::<Vec<_>>()));
    let draft = drafted(&facts.plan, &w).unwrap();
    assert_eq!((draft.linked, draft.new, draft.apart.len()), (5, 0, 0));
    let after = apply(&facts.plan, &draft.edit).unwrap();
    assert_eq!(after.outcome.losses, []);
    let plan = after.plan;
    let new = plan.find(&draft.id).unwrap();
    assert_eq!(plan.node(new).title, "Handlingsplan – utkast");
    assert_eq!(plan.role(new), Role::Plan);
    let graph = Graph::new(&plan, Count::Stated);
    for (n, id) in ids.iter().enumerate() {
        let activity = plan.find(id).unwrap();
        assert!(served_plans(&plan, &graph, activity).iter().any(|s| s.plan == new), "{id}");
        let link = plan.links().iter().find(|l| l.from == activity && l.to == new).unwrap();
        assert_eq!((link.kind, link.basis), (Kind::DerivedFrom, Basis::Stated));
        assert_eq!(link.note.as_deref(), Some(format!("{}: {}", n + 1, plan.node(activity).title).as_str()));
        assert_eq!(plan.documents()[link.sources[0].document].id, "workshop-0000000000000abc");
    }
    // It leads to some goals, to none of which another of them leads, and the chosen led to each before.
    let up: BTreeSet<NodeIx> = plan.links().iter().filter(|l| l.from == new).map(|l| l.to).collect();
    assert_eq!(up.len(), draft.goals);
    assert!(!up.is_empty());
    let before = Graph::new(&facts.plan, Count::All);
    for goal in &up {
        assert_eq!(plan.role(*goal), Role::Goal);
        assert!(before.ancestors(*goal).is_disjoint(&up));
        let leads = |id: &String| facts.line(facts.plan.find(id).unwrap()).contains(goal);
        assert!(ids.iter().any(leads));
    }
    for link in plan.links().iter().filter(|l| l.from == new) {
        assert_eq!(link.basis, Basis::Interpreted);
        assert!(link.note.as_deref().unwrap().ends_with("leder hit"));
    }
}

#[test]
fn areas_and_goals_are_linked_as_their_levels_allow_and_other_plans_are_set_apart() {
    let facts = facts();
    let one = |role, above| some(&facts.plan, role, 1, above).remove(0);
    let (area, sub_goal, goal) = (one(Role::Area, false), one(Role::Goal, false), one(Role::Goal, true));
    let other = some(&facts.plan, Role::Plan, 1, false).remove(0);
    let w = keeping(of(&facts, &[&area, &sub_goal, &goal, &other]));
    let draft = drafted(&facts.plan, &w).unwrap();
    let plan = apply(&facts.plan, &draft.edit).unwrap().plan;
    let node = |id: &str| plan.find(id).unwrap();
    let new = node(&draft.id);
    let kind = |from, to| plan.links().iter().find(|l| l.from == from && l.to == to).map(|l| (l.kind, l.basis));
    assert_eq!(kind(node(&area), new), Some((Kind::DerivedFrom, Basis::Stated)));
    assert_eq!(kind(node(&sub_goal), new), Some((Kind::PartOf, Basis::Stated)));
    assert_eq!(kind(new, node(&goal)), Some((Kind::ContributesTo, Basis::Stated)));
    assert_eq!(draft.apart, [facts.plan.node(facts.plan.find(&other).unwrap()).title.clone()]);
}

#[test]
fn what_was_written_in_becomes_an_activity_and_merged_names_are_kept() {
    let facts = facts();
    let id = some(&facts.plan, Role::Activity, 1, false).remove(0);
    let mut old = of(&facts, &[&id]).remove(0);
    old.title = "Kallas så i rummet".into();
    old.merged = vec![Candidate { id: 1, ..written("Skrevs så") }];
    let mut new = written("Något nytt");
    new.note = "Varför det behövs.".into();
    new.merged = vec![Candidate { id: 2, ..written("Något alldeles nytt") }];
    let w = keeping(vec![old, new]);
    let draft = drafted(&facts.plan, &w).unwrap();
    assert_eq!((draft.linked, draft.new), (1, 1));
    let after = apply(&facts.plan, &draft.edit).unwrap();
    let plan = after.plan;
    let known = plan.node(plan.find(&id).unwrap());
    assert!(known.aliases.ends_with(&["Kallas så i rummet".to_owned(), "Skrevs så".to_owned()]));
    let added = plan.node(plan.find("nagot-nytt").unwrap());
    assert_eq!(added.aliases, ["Något alldeles nytt"]);
    assert_eq!(added.summary.as_deref(), Some("Varför det behövs."));
    assert_eq!(after.outcome.made, [draft.id.clone(), "nagot-nytt".to_owned()]);
}

#[test]
fn what_the_group_wrote_of_it_stands_at_its_link_with_the_workshop_as_the_source() {
    let facts = facts();
    let id = some(&facts.plan, Role::Activity, 1, false).remove(0);
    let mut old = of(&facts, &[&id]).remove(0);
    (old.cost, old.effort, old.note) = (Some(250), Some(8), "Lokalen finns redan.".into());
    let mut new = written("Något nytt");
    (new.cost, new.note) = (Some(40), "Varför det behövs.".into());
    let w = keeping(vec![old, new, written("Utan siffror")]);
    let wording = DraftWording {
        name: "Utkast",
        source: "Workshop Nästa plan".into(),
        summary: "Utkast.".into(),
        origin: &|n, c| words::drafted(Lang::Sv, &w, None, n, c),
        goal: &|n| format!("{n} leder hit"),
    };
    let draft = draft_plan(&facts.plan, &w, &wording).unwrap();
    let plan = apply(&facts.plan, &draft.edit).unwrap().plan;
    let new = plan.find(&draft.id).unwrap();
    let said = |id: &str| {
        let from = plan.find(id).unwrap();
        let link = plan.links().iter().find(|l| l.from == from && l.to == new).unwrap();
        assert_eq!(plan.documents()[link.sources[0].document].id, "workshop-0000000000000abc");
        link.note.clone().unwrap()
    };
    let known = said(&id);
    let figures = "Behölls ändå: Behövs. Kostnad: 250 tusen kronor. Insats: 8, i gruppens egen enhet.";
    assert!(known.ends_with(&format!("{figures} Förklaring: Lokalen finns redan.")), "{known}");
    // What is new has its explanation as a summary, and says it once.
    assert!(said("nagot-nytt").ends_with("Behölls ändå: Behövs. Kostnad: 40 tusen kronor."));
    assert_eq!(plan.node(plan.find("nagot-nytt").unwrap()).summary.as_deref(), Some("Varför det behövs."));
    assert!(said("utan-siffror").ends_with("Behölls ändå: Behövs."));
}

#[test]
fn a_draft_is_refused_for_a_reason_and_a_second_one_stands_beside_the_first() {
    let facts = facts();
    assert_eq!(drafted(&facts.plan, &keeping(vec![])), Err(NoDraft::NoChoice));
    let w = keeping(vec![written("Nytt")]);
    let blank = DraftWording {
        name: " ",
        source: String::new(),
        summary: String::new(),
        origin: &|_, _| String::new(),
        goal: &|_| String::new(),
    };
    assert_eq!(draft_plan(&facts.plan, &w, &blank), Err(NoDraft::NoName));
    let mut flat = orebro().draft();
    flat.levels.iter_mut().filter(|l| l.role == "plan").for_each(|l| l.role = "area".into());
    assert_eq!(drafted(&Plan::build(flat).unwrap().0, &w), Err(NoDraft::NoLevel));
    let first = drafted(&facts.plan, &w).unwrap();
    let plan = apply(&facts.plan, &first.edit).unwrap().plan;
    let second = drafted(&plan, &w).unwrap();
    assert_ne!(first.id, second.id);
    assert!(apply(&plan, &second.edit).is_ok());
}

/// Any nodes of the plan, some written in, some merged, voted on and cut anywhere: the plan stays valid and undo restores it.
#[test]
fn whatever_is_chosen_the_plan_stays_valid_and_one_step_back_restores_it() {
    let facts = facts();
    let all: Vec<Candidate> = {
        let knowing = Knowing::new(&facts, false);
        facts.plan.node_ixs().map(|n| knowing.candidate(n)).collect()
    };
    let picks = proptest::collection::btree_set(0..all.len(), 1..30);
    for_all(40, &(picks, 0..4usize, 0..20u32), |(picks, merged, top)| {
        let mut chosen: Vec<Candidate> = picks.iter().map(|at| all[*at].clone()).collect();
        chosen.push(written("Skrivet på plats"));
        for _ in 0..merged.min(chosen.len() - 1) {
            let mut other = chosen.remove(0);
            other.id = u32::try_from(chosen.len()).unwrap();
            chosen.last_mut().unwrap().merged.push(other);
        }
        let mut w = keeping(chosen);
        w.method = Method::Dots { dots: 50, most: 50 };
        let n = w.candidates.len();
        let marks = (0..n).map(|c| vec![Some(u8::try_from(c % 2).unwrap())]).collect();
        let ballots = vec![Ballot { id: 1, marks, late: false }];
        w.rounds =
            vec![Round { candidates: (1..=n as u32).collect(), ballots, hands: None, revealed: true, attempt: 0 }];
        w.choice.top = top;
        w.choice.kept.retain(|id, _| id % 3 == 1);
        w.check().unwrap();
        let draft = drafted(&facts.plan, &w).unwrap();
        let mut history = History::new(Arc::clone(&facts.plan));
        history.apply(&draft.edit).unwrap();
        let after = Arc::clone(history.plan());
        assert!(after.find(&draft.id).is_some());
        assert_eq!(Plan::build(after.draft()).unwrap().0, *after);
        assert_eq!(after.nodes().len(), facts.plan.nodes().len() + 1 + draft.new);
        assert!(history.undo().is_some());
        assert_eq!(**history.plan(), *facts.plan);
        assert!(history.can_undo().is_none());
    });
}
