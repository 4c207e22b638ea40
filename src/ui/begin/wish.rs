//! What somebody has written of a new plan, and the plan that it makes or what is wrong with it.

use crate::analysis::copied;
use crate::plan::{
    Document, Draft, DraftFacet, DraftLevel, DraftNode, DraftSource, DraftValue, Ids, Role, Text, limits,
};
use std::collections::BTreeSet;

/// A level that is offered.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What it is for.
    pub role: Role,
    /// The name that it is offered with.
    pub offered: Text,
    /// The name that it gets.
    pub name: String,
    /// Whether the plan has it.
    pub on: bool,
    /// What stands on it already, one on each line; the whole text is one for a vision.
    pub lines: String,
}

/// All that was written.
#[derive(Debug, Clone, PartialEq)]
pub struct Wish {
    /// The plan's name.
    pub title: String,
    /// Whose plan it is.
    pub organisation: String,
    /// The levels, from the vision down.
    pub levels: Vec<Row>,
    /// The name that the facet for target groups is offered with.
    pub groups: Text,
    /// Whether the plan has it.
    pub grouped: bool,
    /// Its values, one on each line.
    pub values: String,
}

/// A place in the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The plan's name.
    Title,
    /// Whose plan it is.
    Organisation,
    /// Whether the plan has a level at all.
    Levels,
    /// The name of the level at this position.
    Name(usize),
    /// What stands on the level at this position.
    Lines(usize),
    /// The target groups.
    Values,
}

/// What is wrong in one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// Nothing is written. Remedy: write a name.
    Empty,
    /// No level is chosen. Remedy: choose one.
    NoLevel,
    /// A level above has the same name. Remedy: another name.
    SameName,
    /// There are more than a plan may hold. Remedy: leave some out.
    TooMany {
        /// How many there are.
        found: usize,
        /// How many there may be.
        limit: usize,
    },
    /// A text has more characters than it may. Remedy: shorten it.
    TooLong {
        /// Which one, counted from 1.
        line: usize,
        /// Characters that it may have.
        limit: usize,
    },
    /// There is more than one column. Remedy: paste one at a time.
    Columns {
        /// Where that is seen first, counted from 1.
        line: usize,
    },
}

/// What the plan would hold.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Counts {
    /// The names of the levels, each with how many stand on it.
    pub levels: Vec<(String, usize)>,
    /// How many target groups there are, if the plan has them at all.
    pub groups: Option<usize>,
    /// Lines that say what another one of the same list says.
    pub doubles: usize,
}

impl Wish {
    /// What the plan would hold as it is written now.
    pub fn counts(&self) -> Counts {
        let mut doubles = 0;
        let mut count = |found: Found| {
            doubles += found.doubles;
            found.titles.len()
        };
        let chosen = self.levels.iter().filter(|row| row.on);
        let levels = chosen.map(|row| (row.name.trim().to_owned(), count(row.found()))).collect();
        let groups = self.grouped.then(|| count(found(&self.values)));
        Counts { levels, groups, doubles }
    }

    /// The draft of the plan in a language, in which everything cites `own`.
    ///
    /// # Errors
    /// All that is wrong, from the top of the form down.
    pub fn draft(&self, language: &str, own: Document) -> Result<Draft, Vec<(Field, Flaw)>> {
        let flaws = self.flaws();
        if !flaws.is_empty() {
            return Err(flaws);
        }
        let (mut level_ids, mut node_ids) = (Ids::default(), Ids::default());
        let source = DraftSource { document: own.id.clone(), place: None };
        let (mut levels, mut nodes) = (Vec::new(), Vec::new());
        for row in self.levels.iter().filter(|row| row.on) {
            let title = row.title();
            let id = level_ids.make(&title.sv);
            nodes.extend(row.found().titles.into_iter().map(|title| DraftNode {
                id: node_ids.make(&title),
                level: id.clone(),
                title,
                sources: vec![source.clone()],
                ..DraftNode::default()
            }));
            levels.push(DraftLevel { id, role: row.role.word().to_owned(), title });
        }
        Ok(Draft {
            title: Text { sv: self.title.trim().to_owned(), en: None },
            organisation: self.organisation.trim().to_owned(),
            language: language.to_owned(),
            documents: vec![own],
            levels,
            facets: if self.grouped { vec![self.facet()] } else { Vec::new() },
            nodes,
            links: Vec::new(),
        })
    }

    fn facet(&self) -> DraftFacet {
        let mut ids = Ids::default();
        let value =
            |title: String| DraftValue { id: ids.make(&title), title: Text { sv: title, en: None }, broader: None };
        DraftFacet {
            id: crate::plan::id_from(&self.groups.sv, |_| false),
            title: self.groups.clone(),
            values: found(&self.values).titles.into_iter().map(value).collect(),
        }
    }

    /// What is wrong, from the top of the form down.
    pub fn flaws(&self) -> Vec<(Field, Flaw)> {
        let mut flaws = Vec::new();
        let mut note = |field: Field, flaw: Option<Flaw>| flaws.extend(flaw.map(|flaw| (field, flaw)));
        note(Field::Title, named(&self.title));
        note(Field::Organisation, short(1, &self.organisation));
        note(Field::Levels, self.levels.iter().all(|row| !row.on).then_some(Flaw::NoLevel));
        let mut names = BTreeSet::new();
        for (at, row) in self.levels.iter().enumerate().filter(|(_, row)| row.on) {
            let same = (!names.insert(row.name.trim())).then_some(Flaw::SameName);
            note(Field::Name(at), named(&row.name).or(same));
        }
        if self.grouped {
            note(Field::Values, found(&self.values).flaw(limits::VALUES));
        }
        let mut room = limits::NODES;
        for (at, row) in self.levels.iter().enumerate().filter(|(_, row)| row.on) {
            let found = row.found();
            note(Field::Lines(at), found.flaw(room));
            room = room.saturating_sub(found.titles.len());
        }
        flaws
    }
}

impl Row {
    /// The name in the languages in which it is known: a name of somebody's own is given in one.
    fn title(&self) -> Text {
        let name = self.name.trim();
        let known = name == self.offered.sv || self.offered.en.as_deref() == Some(name);
        if known { self.offered.clone() } else { Text { sv: name.to_owned(), en: None } }
    }

    fn found(&self) -> Found {
        if self.role != Role::Vision {
            return found(&self.lines);
        }
        let whole = self.lines.split_whitespace().collect::<Vec<_>>().join(" ");
        found(&whole)
    }
}

fn named(text: &str) -> Option<Flaw> {
    if text.trim().is_empty() { Some(Flaw::Empty) } else { short(1, text) }
}

fn short(line: usize, text: &str) -> Option<Flaw> {
    let limit = limits::TEXT_CHARS;
    (text.len() > limit && text.chars().count() > limit).then_some(Flaw::TooLong { line, limit })
}

/// What a list holds.
#[derive(Debug, Default, PartialEq)]
struct Found {
    titles: Vec<String>,
    doubles: usize,
    /// What is wrong with the first line that is.
    flaw: Option<Flaw>,
}

impl Found {
    fn flaw(&self, limit: usize) -> Option<Flaw> {
        let found = self.titles.len();
        self.flaw.or_else(|| (found > limit).then_some(Flaw::TooMany { found, limit }))
    }
}

/// The entries of a list, one on each line, each once. A cell that a spreadsheet copies with line breaks in it stands in quotation
/// marks and is one entry.
fn found(text: &str) -> Found {
    let (mut all, mut seen) = (Found::default(), BTreeSet::new());
    for (at, cells) in copied(text).iter().enumerate() {
        let line = at + 1;
        let columns = cells.iter().skip(1).any(|cell| !cell.trim().is_empty());
        let title = cells.iter().flat_map(|cell| cell.split_whitespace()).collect::<Vec<_>>().join(" ");
        all.flaw = all.flaw.or(columns.then_some(Flaw::Columns { line })).or_else(|| short(line, &title));
        if title.is_empty() {
            continue;
        }
        if seen.insert(title.clone()) {
            all.titles.push(title);
        } else {
            all.doubles += 1;
        }
    }
    all
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::plan::Plan;

    fn row(role: Role, name: &str, lines: &str) -> Row {
        let offered = Text { sv: name.to_owned(), en: Some(format!("{name} in English")) };
        Row { role, offered, name: name.to_owned(), on: true, lines: lines.to_owned() }
    }

    fn wish() -> Wish {
        Wish {
            title: " Plan 2030 ".to_owned(),
            organisation: String::new(),
            levels: vec![
                row(Role::Vision, "Vision", "Ett gott\nliv för alla"),
                row(Role::Plan, "Handlingsplan", "Unga\nÄldre\n\nUnga\n"),
                row(
                    Role::Activity,
                    "Aktivitet",
                    "Simskola\r\n\"Läxhjälp\r\ni \"\"skolan\"\"\"\r\n\"Frukost\" för alla",
                ),
            ],
            groups: Text { sv: "Målgrupp".to_owned(), en: None },
            grouped: true,
            values: "Barn\nÄldre".to_owned(),
        }
    }

    fn own() -> Document {
        Document { id: "egen-uppgift".to_owned(), title: "Egen uppgift".to_owned(), date: None, publisher: None }
    }

    #[test]
    fn what_is_written_becomes_a_plan_without_a_link_that_nobody_asked_for() {
        let draft = wish().draft("sv", own()).unwrap();
        let (plan, warnings) = Plan::of(&draft).unwrap();
        let titles: Vec<&str> = plan.nodes().iter().map(|n| n.title.as_str()).collect();
        let activities = ["Simskola", "Läxhjälp i \"skolan\"", "\"Frukost\" för alla"];
        assert_eq!(titles, [&["Ett gott liv för alla", "Unga", "Äldre"][..], &activities].concat());
        assert_eq!((plan.title().sv.as_str(), plan.links().len(), warnings.len()), ("Plan 2030", 0, 0));
        assert!(plan.nodes().iter().all(|n| n.sources.len() == 1));
        assert_eq!(plan.facets()[0].values.len(), 2);
        let counts = wish().counts();
        assert_eq!((counts.levels[2].1, counts.groups, counts.doubles), (3, Some(2), 1));
    }

    #[test]
    fn a_level_with_a_name_of_its_own_has_it_in_one_language_and_one_left_out_is_not_there() {
        let mut wish = wish();
        wish.levels[0].on = false;
        wish.levels[1].name = "Program".to_owned();
        let draft = wish.draft("sv", own()).unwrap();
        assert_eq!(draft.levels[0].title, Text { sv: "Program".to_owned(), en: None });
        assert_eq!((draft.levels[0].id.as_str(), draft.levels.len()), ("program", 2));
        assert_eq!(draft.levels[1].title.en.as_deref(), Some("Aktivitet in English"));
        assert_eq!(draft.nodes.len(), 5);
    }

    #[test]
    fn every_flaw_is_told_at_its_place() {
        let mut wish = wish();
        wish.title = "  ".to_owned();
        wish.levels[1].name = "Aktivitet".to_owned();
        wish.levels[0].lines = "x".repeat(limits::TEXT_CHARS + 1);
        wish.levels[2].lines = "a\nb\tc".to_owned();
        wish.values = (0..=limits::VALUES).map(|n| format!("{n}\n")).collect();
        let (found, limit) = (limits::VALUES + 1, limits::VALUES);
        assert_eq!(
            wish.draft("sv", own()).unwrap_err(),
            [
                (Field::Title, Flaw::Empty),
                (Field::Name(2), Flaw::SameName),
                (Field::Values, Flaw::TooMany { found, limit }),
                (Field::Lines(0), Flaw::TooLong { line: 1, limit: limits::TEXT_CHARS }),
                (Field::Lines(2), Flaw::Columns { line: 2 }),
            ]
        );
        wish.levels.iter_mut().for_each(|row| row.on = false);
        assert!(wish.flaws().contains(&(Field::Levels, Flaw::NoLevel)));
    }

    #[test]
    fn nodes_of_all_levels_together_are_no_more_than_a_plan_holds() {
        let mut wish = wish();
        wish.levels[2].lines = (0..limits::NODES).map(|n| format!("{n}\n")).collect();
        let flaw = Flaw::TooMany { found: limits::NODES, limit: limits::NODES - 3 };
        assert_eq!(wish.flaws(), [(Field::Lines(2), flaw)]);
    }

    #[test]
    fn quotation_marks_that_no_spreadsheet_wrote_stay() {
        for (text, titles) in
            [("\"a\" b\nc", vec!["\"a\" b", "c"]), ("\"open\nb", vec!["\"open", "b"]), ("\t\n \n", vec![])]
        {
            assert_eq!(found(text).titles, titles, "{text}");
        }
        // Two cells of one row, of which the first has two lines.
        assert!(matches!(found("\"a\nb\"\tc").flaw, Some(Flaw::Columns { line: 1 })));
    }
}
