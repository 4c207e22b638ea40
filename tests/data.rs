//! The real plan keeps the rules of its own making, and its README tells the truth about it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use roda_traden::analysis::{Facts, fold};
use roda_traden::graph::Count;
use roda_traden::plan::{Basis, Kind, NodeIx, Plan, Role, Status};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use support::{file, node, orebro, path};

/// Consecutive words that our own texts may not share with a source.
const COPIED: usize = 8;

fn count_on(plan: &Plan, level: &str) -> usize {
    let level = plan.find_level(level).unwrap_or_else(|| panic!("no level {level}"));
    plan.nodes_of(level).count()
}

#[test]
fn the_levels_hold_what_the_sources_name() {
    let plan = orebro();
    for (level, expected) in [
        ("prioriterat-omrade", 10),
        ("overgripande-mal", 3),
        ("onskvart-lage", 4),
        ("handlingsplan", 4),
        ("delmal", 8),
        ("insatsomrade", 8),
        ("vision", 1),
    ] {
        assert_eq!(count_on(&plan, level), expected, "{level}");
    }
    assert!(count_on(&plan, "aktivitet") >= 70);
    assert!(count_on(&plan, "effektmal") > 0 && count_on(&plan, "aktivitetsomrade") > 0);
    let order: Vec<&str> = plan.levels().iter().map(|l| l.id.as_str()).collect();
    let stated = [
        "vision",
        "overgripande-mal",
        "effektmal",
        "prioriterat-omrade",
        "onskvart-lage",
        "handlingsplan",
        "delmal",
        "insatsomrade",
        "aktivitetsomrade",
        "aktivitet",
    ];
    assert_eq!(order, stated);
}

#[test]
fn everything_cites_a_place_in_a_source() {
    let plan = orebro();
    for n in plan.nodes() {
        assert!(!n.sources.is_empty(), "{}", n.id);
        assert!(n.sources.iter().all(|s| s.place.as_deref().is_some_and(|p| !p.trim().is_empty())), "{}", n.id);
    }
    for l in plan.links() {
        let name = format!("{} → {}", plan.node(l.from).id, plan.node(l.to).id);
        assert!(!l.sources.is_empty(), "{name}");
        assert!(l.sources.iter().all(|s| s.place.as_deref().is_some_and(|p| !p.trim().is_empty())), "{name}");
    }
    let cited: BTreeSet<usize> = plan.nodes().iter().flat_map(|n| &n.sources).map(|s| s.document).collect();
    assert_eq!(cited.len(), plan.documents().len(), "a document that nothing cites");
}

#[test]
fn what_we_concluded_says_why() {
    let plan = orebro();
    let concluded: Vec<_> = plan.links().iter().filter(|l| l.basis == Basis::Interpreted).collect();
    assert!(concluded.len() > 10);
    for l in concluded {
        let note = l.note.as_deref().unwrap_or_default();
        assert!(note.len() >= 10, "{} → {}: {note:?}", plan.node(l.from).id, plan.node(l.to).id);
    }
}

/// Every text of the file, whatever its field.
fn texts(value: &serde_json::Value, out: &mut Vec<String>) {
    match value {
        serde_json::Value::String(s) => out.push(s.clone()),
        serde_json::Value::Array(all) => all.iter().for_each(|v| texts(v, out)),
        serde_json::Value::Object(all) => all.values().for_each(|v| texts(v, out)),
        _ => {}
    }
}

/// Whether a text holds something like an e-mail address or a telephone number.
fn is_personal(text: &str) -> bool {
    let email = text.match_indices('@').any(|(at, _)| {
        let before = text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
        before && text[at + 1..].chars().next().is_some_and(char::is_alphanumeric)
    });
    // Swedish numbers: 0 or +46, then at least seven more digits with single spaces or hyphens between.
    let phone = text.match_indices(['0', '+']).any(|(at, _)| {
        let first = text[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric() && c != '-');
        let rest = &text[at..];
        let digits =
            rest.chars().take_while(|c| c.is_ascii_digit() || " -+".contains(*c)).filter(char::is_ascii_digit).count();
        first && (rest.starts_with('0') || rest.starts_with("+46")) && digits >= 8
    });
    email || phone
}

#[test]
fn no_persons_address_or_number_is_in_the_file() {
    for personal in ["anna@example.se", "ring 019-602 70 00", "+46 70 123 45 67", "0701234567"] {
        assert!(is_personal(personal), "{personal}");
    }
    for harmless in ["2020-02-29", "0–17 år", "s. 8", "@", "2019–2022", "1177", "a @ b"] {
        assert!(!is_personal(harmless), "{harmless}");
    }
    let mut all = Vec::new();
    texts(&serde_json::from_str(&file("data/orebro.json")).unwrap(), &mut all);
    assert!(all.len() > 1000);
    let found: Vec<&String> = all.iter().filter(|t| is_personal(t)).collect();
    assert_eq!(found, Vec::<&String>::new());
}

#[test]
fn everything_but_the_vision_hangs_on_something_above() {
    let plan = orebro();
    let linked: BTreeSet<NodeIx> = plan.links().iter().map(|l| l.from).collect();
    for n in plan.node_ixs() {
        let vision = plan.role(n) == Role::Vision;
        assert_eq!(linked.contains(&n), !vision, "{}", plan.node(n).id);
    }
    let activities = plan.nodes_with(Role::Activity);
    let part_of: BTreeSet<NodeIx> = plan.links().iter().filter(|l| l.kind == Kind::PartOf).map(|l| l.from).collect();
    for a in activities {
        assert!(part_of.contains(&a), "{} is part of no area", plan.node(a).id);
    }
}

#[test]
fn no_two_nodes_share_a_name() {
    let plan = orebro();
    let mut owner: BTreeMap<String, &str> = BTreeMap::new();
    for n in plan.nodes() {
        let mut mine = BTreeSet::new();
        for name in &n.aliases {
            assert!(mine.insert(name), "{}: {name} twice", n.id);
            assert_ne!(name, &n.title, "{}: an alias is another name", n.id);
            if let Some(other) = owner.insert(fold(name), &n.id).filter(|o| **o != n.id) {
                panic!("{name} is a name of {other} and of {}", n.id);
            }
        }
    }
    // An alias that is another node's title would make one thing two; areas and plans may share words with each other.
    for n in plan.nodes_with(Role::Activity).map(|n| plan.node(n)) {
        let other = owner.get(&fold(&n.title));
        assert!(other.is_none_or(|o| *o == n.id), "{} is also a name of {other:?}", n.title);
    }
    let titles: Vec<String> = plan.nodes_with(Role::Activity).map(|n| fold(&plan.node(n).title)).collect();
    assert_eq!(titles.iter().collect::<BTreeSet<_>>().len(), titles.len());
}

#[test]
fn the_known_overlaps_serve_several_plans() {
    let facts = Facts::new(Arc::new(orebro()), Count::Stated);
    for name in ["maria ungdom", "cross", "sip"] {
        let named: Vec<NodeIx> = facts
            .activities
            .iter()
            .copied()
            .filter(|&a| {
                let text = format!(" {} ", facts.text(a));
                let n = facts.plan.node(a);
                let titles = std::iter::once(&n.title).chain(&n.aliases).map(|t| format!(" {} ", fold(t)));
                text.contains(name) && titles.into_iter().any(|t| t.contains(&format!(" {name} ")))
            })
            .collect();
        assert_eq!(named.len(), 1, "{name} is {named:?}");
        assert!(facts.serves(named[0]).len() >= 2, "{name}");
    }
}

#[test]
fn tags_and_follow_ups_are_used() {
    let plan = orebro();
    let facets: Vec<&str> = plan.facets().iter().map(|f| f.id.as_str()).collect();
    assert_eq!(facets, ["malgrupp", "insatsniva", "perspektiv", "inriktning", "aktor", "kommun"]);
    let dates: Vec<_> = plan.follow_ups().iter().map(|&d| plan.documents()[d].date.clone().unwrap()).collect();
    assert_eq!(dates, ["2021-04-22", "2022-04-22"]);
    for (i, f) in plan.facets().iter().enumerate() {
        let used = plan.nodes().iter().flat_map(|n| &n.tags).filter(|t| t.0.at() == i).count();
        assert!(used > 0, "{} is never used", f.id);
        assert!(f.values.iter().all(|v| v.title.en.is_some()), "{} has a value without English words", f.id);
    }
    assert!(plan.levels().iter().all(|l| l.title.en.is_some()));
}

/// Every run of so many words of a text, folded.
fn runs(text: &str, length: usize) -> Vec<String> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').filter(|w| !w.is_empty()).collect();
    words.windows(length).map(|w| w.join(" ")).collect()
}

#[test]
fn our_texts_are_our_own_words() {
    let seeds = path("../shared/seeds");
    let Ok(folder) = std::fs::read_dir(&seeds) else {
        println!("skipped: the source documents are not beside this checkout");
        return;
    };
    let documents = folder.map(Result::unwrap).filter(|e| e.path().extension().is_some_and(|x| x == "txt"));
    let texts: Vec<String> =
        documents.map(|e| String::from_utf8_lossy(&std::fs::read(e.path()).unwrap()).into_owned()).collect();
    let sources: BTreeSet<String> = texts.iter().flat_map(|t| runs(t, COPIED)).collect();
    assert!(sources.len() > 10_000, "{}", sources.len());
    let plan = orebro();
    let mut copied = Vec::new();
    for n in plan.nodes() {
        let ours = n.summary.iter().chain(n.observations.iter().filter_map(|o| o.note.as_ref()));
        for run in ours.flat_map(|t| runs(t, COPIED)).filter(|r| sources.contains(r)) {
            copied.push(format!("{}: {run}", n.id));
        }
    }
    assert_eq!(copied, Vec::<String>::new());
}

/// The rows of the README's table whose head begins with `head`, cell by cell.
fn table(readme: &str, head: &str) -> Vec<Vec<String>> {
    let lines: Vec<&str> = readme.lines().collect();
    let start =
        lines.iter().position(|l| l.starts_with(&format!("| {head} |"))).unwrap_or_else(|| panic!("no table {head}"));
    let rows = lines[start + 2..].iter().take_while(|l| l.starts_with('|'));
    rows.map(|l| l.trim_matches('|').split('|').map(|c| c.trim().to_owned()).collect()).collect()
}

fn number(cell: &str) -> usize {
    cell.parse().unwrap_or_else(|_| panic!("{cell:?} is no number"))
}

#[test]
fn the_readme_counts_what_is_in_the_file() {
    let plan = orebro();
    let readme = file("data/README.md");
    let total = format!("{} nodes, {} links.", plan.nodes().len(), plan.links().len());
    assert!(readme.contains(&total), "{total}");
    let levels = table(&readme, "level");
    assert_eq!(levels.len(), plan.levels().len());
    for (row, level) in levels.iter().zip(plan.levels()) {
        assert_eq!(row[0], format!("{} (`{}`)", level.title.sv, level.id));
        assert_eq!(number(&row[1]), count_on(&plan, &level.id), "{}", level.id);
    }
    let kinds = table(&readme, "link kind");
    assert_eq!(kinds.len(), 4);
    for row in kinds {
        let kind = Kind::from_word(row[0].trim_matches('`'));
        let of = |basis: Option<Basis>| {
            let takes =
                |l: &&roda_traden::plan::Link| kind.is_none_or(|k| l.kind == k) && basis.is_none_or(|b| l.basis == b);
            plan.links().iter().filter(takes).count()
        };
        assert_eq!(
            [1, 2, 3].map(|i| number(&row[i])),
            [of(Some(Basis::Stated)), of(Some(Basis::Interpreted)), of(None)],
            "{row:?}"
        );
    }
    let documents: Vec<String> = table(&readme, "id").into_iter().map(|r| r[0].trim_matches('`').to_owned()).collect();
    assert_eq!(documents, plan.documents().iter().map(|d| d.id.clone()).collect::<Vec<_>>());
}

#[test]
fn the_readme_counts_the_follow_ups() {
    let plan = orebro();
    let readme = file("data/README.md");
    let rows = table(&readme, "observation");
    assert_eq!(rows.len(), Status::ALL.len() + 1);
    for row in rows {
        let status = Status::from_word(row[0].trim_matches('`'));
        for (i, document) in plan.follow_ups().into_iter().enumerate() {
            let seen = plan.nodes().iter().flat_map(|n| &n.observations).filter(|o| o.document == document);
            let seen = seen.filter(|o| status.is_none_or(|s| o.status == s)).count();
            assert_eq!(number(&row[i + 1]), seen, "{row:?}");
        }
    }
    let [first, second] = plan.follow_ups()[..] else { panic!() };
    let differ = plan.nodes_with(Role::Activity).map(|n| plan.node(n)).filter(|n| {
        let both = (n.status_at(first), n.status_at(second));
        both.0.is_some() && both.1.is_some() && both.0 != both.1
    });
    let said = format!("differs between the two follow-ups for {} activities", differ.count());
    assert!(readme.contains(&said), "{said}");
}

#[test]
fn the_readme_counts_the_overlaps() {
    let readme = file("data/README.md");
    let plan = Arc::new(orebro());
    let both = [Count::Stated, Count::All].map(|c| Facts::new(Arc::clone(&plan), c));
    for row in table(&readme, "plans served") {
        let k = number(&row[0]);
        let serving = both.each_ref().map(|f| f.activities.iter().filter(|&&a| f.serves(a).len() == k).count());
        assert_eq!([number(&row[1]), number(&row[2])], serving, "{row:?}");
    }
    let mut short: BTreeMap<String, NodeIx> = BTreeMap::new();
    let plans = table(&readme, "plan");
    assert_eq!(plans.len(), both[0].plans.len());
    for row in plans {
        let (title, letters) = row[0].rsplit_once(" (").unwrap();
        let p = both[0].plans.iter().copied().find(|&p| plan.node(p).title.contains(title));
        let p = p.unwrap_or_else(|| panic!("no plan {title}"));
        short.insert(letters.trim_end_matches(')').to_owned(), p);
        let serving = both.each_ref().map(|f| f.activities.iter().filter(|&&a| f.within(a, p)).count());
        assert_eq!([number(&row[1]), number(&row[2])], serving, "{row:?}");
    }
    let pairs = table(&readme, "pair of plans");
    assert_eq!(pairs.len(), 6);
    for row in pairs {
        let (a, b) = row[0].split_once(" – ").unwrap();
        let (a, b) = (short[a], short[b]);
        let shared =
            both.each_ref().map(|f| f.activities.iter().filter(|&&x| f.within(x, a) && f.within(x, b)).count());
        assert_eq!([number(&row[1]), number(&row[2])], shared, "{row:?}");
    }
    assert!(node(&plan, "maria-ungdom").at() > 0);
}
