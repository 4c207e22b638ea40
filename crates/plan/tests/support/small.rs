//! A small plan written by hand, to be changed at will, and what it is built of.

use roda_plan::{
    Diagnostic, Document, Draft, DraftFacet, DraftLevel, DraftLink, DraftNode, DraftObservation, DraftSource,
    DraftValue, Plan, Text,
};

/// A small valid plan: one vision `v`, one goal `m`, the plans `p1` and `p2`, the sub-goal `d1` under `p1`, the area `o1`
/// that is common to both plans, its part `o2`, and three activities. `a1` serves `p1`; `a2` serves `p1` through `d1`, and
/// `p2`; `a3` has no origin of its own.
pub fn draft() -> Draft {
    let levels = [
        ("vision", "vision"),
        ("mal", "goal"),
        ("handlingsplan", "plan"),
        ("delmal", "goal"),
        ("insatsomrade", "area"),
        ("aktivitetsomrade", "area"),
        ("aktivitet", "activity"),
    ];
    let mut draft = Draft {
        title: text("Plan"),
        organisation: "Ingen".to_owned(),
        language: "sv".to_owned(),
        documents: vec![
            document("kalla", None),
            document("u21", Some("2021-04-22")),
            document("u22", Some("2022-04-22")),
        ],
        levels: levels
            .map(|(id, role)| DraftLevel { id: id.to_owned(), role: role.to_owned(), title: text(id) })
            .to_vec(),
        facets: vec![facet("malgrupp", &[("barn-och-unga", None), ("barn", Some("barn-och-unga")), ("aldre", None)])],
        ..Draft::default()
    };
    for (id, level) in [
        ("v", "vision"),
        ("m", "mal"),
        ("p1", "handlingsplan"),
        ("p2", "handlingsplan"),
        ("d1", "delmal"),
        ("o1", "insatsomrade"),
        ("o2", "aktivitetsomrade"),
        ("a1", "aktivitet"),
        ("a2", "aktivitet"),
        ("a3", "aktivitet"),
    ] {
        draft.add(id, level);
    }
    for (from, to, kind) in [
        ("m", "v", "contributes_to"),
        ("p1", "m", "contributes_to"),
        ("p2", "m", "contributes_to"),
        ("d1", "p1", "part_of"),
        ("o1", "p1", "derived_from"),
        ("o1", "p2", "derived_from"),
        ("o2", "o1", "part_of"),
        ("a1", "o2", "part_of"),
        ("a2", "o2", "part_of"),
        ("a3", "o2", "part_of"),
        ("a1", "p1", "derived_from"),
        ("a2", "d1", "derived_from"),
        ("a2", "p2", "derived_from"),
    ] {
        draft.tie(from, to, kind);
    }
    draft
}

/// Short ways to add to a draft.
pub trait Build {
    /// Adds a node that is called by its id.
    fn add(&mut self, id: &str, level: &str) -> &mut DraftNode;
    /// Adds a stated link.
    fn tie(&mut self, from: &str, to: &str, kind: &str) -> &mut DraftLink;
    /// Adds an interpreted link with a note.
    fn guess(&mut self, from: &str, to: &str, kind: &str) -> &mut DraftLink;
    /// The node with this id.
    fn at(&mut self, id: &str) -> &mut DraftNode;
}

impl Build for Draft {
    fn add(&mut self, id: &str, level: &str) -> &mut DraftNode {
        let node = DraftNode {
            id: id.to_owned(),
            level: level.to_owned(),
            title: id.to_owned(),
            sources: cited(),
            ..DraftNode::default()
        };
        self.nodes.push(node);
        self.nodes.last_mut().unwrap()
    }

    fn tie(&mut self, from: &str, to: &str, kind: &str) -> &mut DraftLink {
        self.links.push(DraftLink {
            from: from.to_owned(),
            to: to.to_owned(),
            kind: kind.to_owned(),
            basis: "stated".to_owned(),
            sources: cited(),
            note: None,
        });
        self.links.last_mut().unwrap()
    }

    fn guess(&mut self, from: &str, to: &str, kind: &str) -> &mut DraftLink {
        let link = self.tie(from, to, kind);
        link.basis = "interpreted".to_owned();
        link.note = Some("Av innehållet.".to_owned());
        link
    }

    fn at(&mut self, id: &str) -> &mut DraftNode {
        self.nodes.iter_mut().find(|n| n.id == id).unwrap()
    }
}

pub fn text(sv: &str) -> Text {
    Text { sv: sv.to_owned(), en: None }
}

pub fn document(id: &str, date: Option<&str>) -> Document {
    Document { id: id.to_owned(), title: id.to_owned(), date: date.map(str::to_owned), publisher: None }
}

pub fn facet(id: &str, values: &[(&str, Option<&str>)]) -> DraftFacet {
    let value = |&(id, broader): &(&str, Option<&str>)| DraftValue {
        id: id.to_owned(),
        title: text(id),
        broader: broader.map(str::to_owned),
    };
    DraftFacet { id: id.to_owned(), title: text(id), values: values.iter().map(value).collect() }
}

pub fn observation(document: &str, status: &str) -> DraftObservation {
    DraftObservation { document: document.to_owned(), status: status.to_owned(), note: None }
}

/// One source, which every node and link must have.
pub fn cited() -> Vec<DraftSource> {
    vec![DraftSource { document: "kalla".to_owned(), place: None }]
}

/// The plan of a draft that must be valid.
#[track_caller]
pub fn plan(draft: Draft) -> Plan {
    built(draft).0
}

/// The plan of a draft that must be valid, with its warnings.
#[track_caller]
pub fn built(draft: Draft) -> (Plan, Vec<Diagnostic>) {
    match Plan::build(draft) {
        Ok(built) => built,
        Err(found) => panic!("the draft should be valid: {found:#?}"),
    }
}
