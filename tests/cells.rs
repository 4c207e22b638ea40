//! The table's cells: what stands in one says of itself that nothing is to be changed, and what is written in one comes to stand there.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use roda_traden::analysis::{BETWEEN, Cell, CellError, Wording, called, cell_edit, cell_text, copied};
use roda_traden::plan::edit::{Edit, NodeChange, apply, citing};
use roda_traden::plan::{Document, DraftSource, NodeIx, Plan, Role, Status};
use roda_traden::url::Lang;
use roda_traden::words;
use support::Build as _;

fn wording() -> Wording {
    let statuses = Status::ALL.map(|s| (s, words::status(Lang::Sv, Some(s)))).to_vec();
    Wording { english: false, statuses, open: "fortlöpande".to_owned() }
}

fn source() -> DraftSource {
    DraftSource { document: "eget".to_owned(), place: None }
}

fn cells(plan: &Plan) -> Vec<Cell> {
    let mut all = vec![Cell::Title, Cell::Plans, Cell::Areas, Cell::Period];
    all.extend((0..plan.facets().len()).map(Cell::Facet));
    all.extend(plan.follow_ups().into_iter().map(Cell::Status));
    all
}

/// The plan after a text was written in a cell.
fn written(plan: &Plan, cell: Cell, node: NodeIx, text: &str) -> Plan {
    let edit = cell_edit(plan, cell, node, text, &source(), &wording()).unwrap();
    let Some(edit) = edit else { return plan.clone() };
    let document = Document { id: "eget".to_owned(), title: "Eget".to_owned(), date: None, publisher: None };
    apply(plan, &citing(document, edit)).unwrap().plan
}

#[test]
fn what_stands_in_a_cell_changes_nothing() {
    let plan = support::orebro();
    for node in plan.nodes_with(Role::Activity) {
        for cell in cells(&plan) {
            let text = cell_text(&plan, cell, node, &wording());
            let edit = cell_edit(&plan, cell, node, &text, &source(), &wording()).unwrap();
            assert_eq!(edit, None, "{cell:?} of {}: {text}", plan.node(node).id);
        }
    }
}

#[test]
fn what_stands_in_one_row_can_be_written_in_another() {
    let plan = support::orebro();
    let all: Vec<NodeIx> = plan.nodes_with(Role::Activity).collect();
    for pair in all.windows(2) {
        let [one, other] = pair else { panic!("not a pair") };
        for cell in cells(&plan) {
            let text = cell_text(&plan, cell, *one, &wording());
            let after = written(&plan, cell, *other, &text);
            let (mut wanted, mut found): (Vec<_>, Vec<_>) = (
                text.split(BETWEEN).map(str::to_owned).collect(),
                cell_text(&after, cell, *other, &wording()).split(BETWEEN).map(str::to_owned).collect(),
            );
            wanted.sort();
            found.sort();
            assert_eq!(found, wanted, "{cell:?} of {} in {}", plan.node(*one).id, plan.node(*other).id);
        }
    }
}

#[test]
fn several_values_may_stand_between_any_of_the_usual_signs() {
    let plan = support::orebro();
    let node = plan.nodes_with(Role::Activity).next().unwrap();
    let names: Vec<String> = plan.facets()[0].values.iter().take(3).map(|v| v.title.sv.clone()).collect();
    for between in [" | ", ";", ", ", "|"] {
        let after = written(&plan, Cell::Facet(0), node, &names.join(between).to_uppercase());
        assert_eq!(cell_text(&after, Cell::Facet(0), node, &wording()), names.join(BETWEEN), "{between}");
    }
}

#[test]
fn links_that_stay_keep_their_sources() {
    let plan = support::orebro();
    let node =
        plan.nodes_with(Role::Activity).find(|&n| !cell_text(&plan, Cell::Areas, n, &wording()).is_empty()).unwrap();
    let area = cell_text(&plan, Cell::Areas, node, &wording());
    let other = plan.nodes_with(Role::Area).find(|&a| !area.contains(&plan.node(a).title)).unwrap();
    let text = format!("{area}{BETWEEN}{}", plan.node(other).title);
    let edit = cell_edit(&plan, Cell::Areas, node, &text, &source(), &wording()).unwrap().unwrap();
    assert!(matches!(&edit, Edit::Link(l) if l.to == plan.node(other).id), "{edit:?}");
    let under = format!("{} › {area}", "Något ovanför");
    assert_eq!(cell_edit(&plan, Cell::Areas, node, &under, &source(), &wording()), Ok(None));
}

#[test]
fn what_is_not_there_is_named() {
    let plan = support::orebro();
    let node = plan.nodes_with(Role::Activity).next().unwrap();
    let refused = |cell, text: &str| cell_edit(&plan, cell, node, text, &source(), &wording()).unwrap_err();
    assert_eq!(refused(Cell::Facet(0), "Barn | Drakar"), CellError::Unknown("Drakar".to_owned()));
    assert_eq!(refused(Cell::Plans, "Drakplanen"), CellError::Unknown("Drakplanen".to_owned()));
    let followed = plan.follow_ups()[0];
    assert_eq!(refused(Cell::Status(followed), "Kanske"), CellError::UnknownStatus("Kanske".to_owned()));
    assert_eq!(refused(Cell::Period, "2020 – 2021 – 2022"), CellError::NotAPeriod("2020 – 2021 – 2022".to_owned()));
}

/// Two areas called Barn and two target groups called Unga; `a1` stands in the first area and has the second target group.
fn twins() -> Plan {
    let mut d = support::draft();
    d.add("o3", "insatsomrade").title = "Hälsa".to_owned();
    d.add("o4", "aktivitetsomrade").title = "barn".to_owned();
    d.tie("o4", "o3", "part_of");
    d.tie("o3", "p1", "derived_from");
    (d.at("o1").title, d.at("o2").title) = ("Skola".to_owned(), "Barn".to_owned());
    d.facets.push(support::facet("unga", &[("ett", None), ("tva", None), ("tre", None)]));
    for value in [0, 1] {
        d.facets[1].values[value].title.sv = "Unga".to_owned();
    }
    d.at("a1").tags = vec![("unga".to_owned(), vec!["tva".to_owned()])];
    support::plan(d)
}

#[test]
fn of_several_with_one_name_a_cell_means_its_own_or_none() {
    let plan = twins();
    let node = |id| support::node(&plan, id);
    let edit = |cell, id, text: &str| cell_edit(&plan, cell, node(id), text, &source(), &wording());
    let several = |name: &str| Err(CellError::Several(name.to_owned()));
    // Its own stays, whichever of them it is.
    let tags = |values: &[&str]| {
        let values = values.iter().map(|v| (*v).to_owned()).collect();
        let (id, change) = ("a1".to_owned(), NodeChange::Tags { facet: "unga".to_owned(), values });
        Ok(Some(Edit::SetNode { id, change }))
    };
    assert_eq!(edit(Cell::Facet(1), "a1", "unga"), tags(&["tva"]));
    assert_eq!(edit(Cell::Facet(1), "a1", "tre | Unga"), tags(&["tre", "tva"]));
    assert_eq!(
        edit(Cell::Areas, "a1", "Barn | Skola").map(|e| matches!(e, Some(Edit::Link(l)) if l.to == "o1")),
        Ok(true)
    );
    // What is new has to be told apart.
    assert_eq!(edit(Cell::Facet(1), "a2", "Unga"), several("Unga"));
    assert_eq!(edit(Cell::Facet(1), "a2", "tre, Unga"), several("Unga"));
    assert_eq!(edit(Cell::Areas, "p1", "Barn"), several("Barn"));
    assert_eq!(edit(Cell::Areas, "p1", "Arbete › Barn"), several("Arbete › Barn"));
    for (path, wanted) in [("Hälsa › Barn", "o4"), ("skola ›  BARN", "o2")] {
        let found = edit(Cell::Areas, "p1", path).unwrap();
        assert!(matches!(&found, Some(Edit::Link(l)) if l.to == wanted), "{path}: {found:?}");
    }
    // Another of the same name takes its place when it is told apart.
    let moved = written(&plan, Cell::Areas, node("a1"), "Hälsa › Barn");
    assert!(moved.draft().links.iter().any(|l| l.from == "a1" && l.to == "o4"));
    assert!(!moved.draft().links.iter().any(|l| l.from == "a1" && l.to == "o2"));
    // Of both in one cell, one can only go where it is told which.
    let both = written(&plan, Cell::Areas, node("a1"), "Barn | Hälsa › Barn");
    let edit = |text: &str| cell_edit(&both, Cell::Areas, support::node(&both, "a1"), text, &source(), &wording());
    assert_eq!(edit("Barn | Barn"), Ok(None));
    assert_eq!(edit("Barn | barn | Skola").map(|e| matches!(e, Some(Edit::Link(l)) if l.to == "o1")), Ok(true));
    assert_eq!(edit("Skola › Barn, Hälsa › Barn"), Ok(None));
    assert_eq!(edit("Barn"), several("Barn"));
    assert_eq!(edit("Hälsa › Barn").map(|e| matches!(e, Some(Edit::Unlink(l)) if l.to == "o2")), Ok(true));
}

#[test]
fn a_title_of_two_lines_stays_when_its_cell_is_left_as_it_is() {
    let mut d = support::draft();
    d.at("a1").title = "Läxhjälp\ni  skolan".to_owned();
    d.at("o2").title = "Barn\r\noch unga".to_owned();
    d.at("a2").title = "Läxhjälp i skolan".to_owned();
    let plan = support::plan(d);
    let a1 = support::node(&plan, "a1");
    for (cell, shown) in [(Cell::Title, "Läxhjälp i skolan"), (Cell::Areas, "Barn och unga")] {
        assert_eq!(cell_text(&plan, cell, a1, &wording()), shown);
        assert_eq!(cell_edit(&plan, cell, a1, shown, &source(), &wording()), Ok(None));
    }
    let edit = cell_edit(&plan, Cell::Title, a1, "Läxhjälp\ni  hemmet", &source(), &wording()).unwrap();
    let change = NodeChange::Title("Läxhjälp i hemmet".to_owned());
    assert_eq!(edit, Some(Edit::SetNode { id: "a1".to_owned(), change }));
    let free = written(&plan, Cell::Areas, a1, "");
    assert!(!free.draft().links.iter().any(|l| l.from == "a1" && l.to == "o2"));
    let back = written(&free, Cell::Areas, support::node(&free, "a1"), "barn och unga");
    assert!(back.draft().links.iter().any(|l| l.from == "a1" && l.to == "o2"));
    // Where one names a node, its title stands on one line too, and is told apart from what then is the same.
    let names: Vec<String> = called(&plan, false, |n| ["a1", "a2", "o2"].contains(&plan.node(n).id.as_str()))
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    assert_eq!(names, ["Barn och unga", "Läxhjälp i skolan (aktivitet, a1)", "Läxhjälp i skolan (aktivitet, a2)"]);
}

#[test]
fn a_period_may_lack_either_end_or_be_open() {
    let plan = support::orebro();
    let node = plan.nodes_with(Role::Activity).next().unwrap();
    for (text, shown) in [
        ("2025", "2025"),
        ("2025-VT – 2026-HT", "2025-VT – 2026-HT"),
        ("2025 - 2027", "2025 – 2027"),
        ("– 2027", "– 2027"),
        ("2025 – Fortlöpande", "2025 – fortlöpande"),
        ("", ""),
    ] {
        assert_eq!(cell_text(&written(&plan, Cell::Period, node, text), Cell::Period, node, &wording()), shown);
    }
}

#[test]
fn a_cell_of_several_lines_is_one_cell() {
    let text = "\"Läxhjälp\ni skolan\"\tPågår\r\nSimskola\t\"a\tb\"\r\n\"Frukost\" för alla\t\"x\"\r\n\t\"säg \"\"hej\"\"\nnu\"\r\n\r\n";
    let expected = [
        vec!["Läxhjälp\ni skolan", "Pågår"],
        vec!["Simskola", "a\tb"],
        vec!["\"Frukost\" för alla", "\"x\""],
        vec!["", "säg \"hej\"\nnu"],
    ];
    assert_eq!(copied(text), expected);
    assert_eq!(copied("\"öppet\tslut\nutan tecken"), [vec!["\"öppet", "slut"], vec!["utan tecken"]]);
    assert!(copied("\r\n").is_empty());
}

proptest::proptest! {
    /// As spreadsheets write them: in quotation marks what holds a tab or a line break.
    #[test]
    fn what_was_copied_comes_back(cells in proptest::collection::vec(proptest::collection::vec("[a\"\t\n ]{0,6}|[^\"\t\r\n]{1,5}", 1..4), 1..5)) {
        let write = |cell: &String| match cell.contains(['\t', '\n']) {
            true => format!("\"{}\"", cell.replace('"', "\"\"")),
            false => cell.clone(),
        };
        let lines: Vec<String> = cells.iter().map(|row| row.iter().map(write).collect::<Vec<_>>().join("\t")).collect();
        let mut found = copied(&(lines.join("\r\n") + "\r\n"));
        // Rows without anything at the end cannot be told from line breaks.
        found.resize(cells.len(), vec![String::new()]);
        // A cell that only begins like one in quotation marks is ambiguous in what spreadsheets write.
        proptest::prop_assume!(!cells.iter().flatten().any(|c| c.starts_with('"') && !c.contains(['\t', '\n'])));
        proptest::prop_assert_eq!(found, cells);
    }
}
