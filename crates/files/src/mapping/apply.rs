//! Reads the rows of a sheet as its mapping says.

use super::nodes::Nodes;
use super::rows::Together;
use super::{Column, Mapping, Use, moment, rank};
use crate::book::Sheet;
use crate::spot::noted;
use crate::template::{Names, is_remark};
use crate::{Read, Remark, Spot};
use roda_plan::{Document, DraftFacet, DraftLevel, Ids, Role, Section, Status, Text, limits};
use std::collections::{BTreeMap, BTreeSet};

/// Reads a sheet as a plan. Its only source is the file itself, by title and date, with the sheet and the row as the place.
///
/// Levels stand in the order of [`rank`]. What a row says of an activity is stated: it is part of its areas, derived from its
/// plans and from goals below the plans, and contributes to goals above them. An area within an area, or a goal within a plan,
/// is interpreted, and only where the lower one always stands together with the same single higher one. Rows of one title are
/// one activity. What is not understood or not read gives a note.
pub fn apply(sheet: &Sheet, mapping: &Mapping, source_title: &str, date: Option<&str>) -> Read {
    let mut filled = sheet.clone();
    filled.fill_merged();
    let mut work = Work::new(&filled, mapping, source_title, date);
    let body = filled.rows.iter().filter(|r| r.at > mapping.heading);
    for row in body {
        if work.nodes.full() {
            break;
        }
        work.row(row);
    }
    work.within();
    let mut read = work.nodes.read;
    read.notes.sort_by_key(|n| (n.spot.row, n.spot.column));
    read
}

/// A level above the activities.
#[derive(Debug, Clone)]
pub(super) struct Above {
    /// Its id.
    pub(super) id: String,
    /// What it is for.
    pub(super) role: Role,
    /// How high it stands, as [`rank`] gives it.
    pub(super) rank: u8,
}

/// A reading under way. Columns are looked up by their number from the filled cells of a row: a hostile sheet may have thousands
/// of columns over rows that are all but empty.
pub(super) struct Work<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) mapping: &'a Mapping,
    pub(super) columns: BTreeMap<u32, &'a Column>,
    pub(super) nodes: Nodes,
    /// The column of titles.
    pub(super) title: Option<u32>,
    /// Levels above the activities, from the highest.
    pub(super) levels: Vec<Above>,
    /// The position in `levels` by column.
    pub(super) level_of: BTreeMap<u32, usize>,
    /// The rank of the highest plans.
    pub(super) plans: u8,
    pub(super) activity: String,
    /// The position in the draft's facets by column, and the values of each.
    pub(super) facet_of: BTreeMap<u32, usize>,
    pub(super) values: Vec<(Names, Ids)>,
    pub(super) tagged: BTreeSet<(usize, usize, usize)>,
    /// The documents of the columns of statuses, and what they said of nodes.
    pub(super) statuses: BTreeMap<u32, String>,
    pub(super) observed: BTreeMap<(usize, u32), Status>,
    pub(super) document: String,
    pub(super) together: Together,
}

impl<'a> Work<'a> {
    fn new(sheet: &'a Sheet, mapping: &'a Mapping, source_title: &str, date: Option<&str>) -> Self {
        let mut nodes = Nodes::default();
        nodes.read.notes.extend(sheet.notes.iter().cloned());
        let draft = &mut nodes.read.draft;
        draft.title.sv = source_title.to_owned();
        draft.language = "sv".to_owned();
        let mut work = Self {
            sheet,
            mapping,
            columns: mapping.columns.iter().map(|c| (c.at, c)).collect(),
            nodes,
            title: mapping.columns.iter().find(|c| c.holds == Use::Title).map(|c| c.at),
            levels: Vec::new(),
            level_of: BTreeMap::new(),
            plans: 5,
            activity: String::new(),
            facet_of: BTreeMap::new(),
            values: Vec::new(),
            tagged: BTreeSet::new(),
            statuses: BTreeMap::new(),
            observed: BTreeMap::new(),
            document: String::new(),
            together: Together::default(),
        };
        work.documents(source_title, date);
        work.levels();
        work.facets();
        work.ignored();
        work
    }

    fn documents(&mut self, title: &str, date: Option<&str>) {
        let mut ids = Ids::default();
        self.document = ids.make(title);
        let document = |id: &str, title: &str, date: Option<String>| Document {
            id: id.to_owned(),
            title: title.to_owned(),
            date,
            publisher: None,
        };
        let documents = &mut self.nodes.read.draft.documents;
        documents.push(document(&self.document, title, date.map(str::to_owned)));
        let columns: Vec<&Column> =
            self.mapping.columns.iter().filter(|c| c.holds == Use::Status).take(limits::DOCUMENTS + 1).collect();
        for c in &columns {
            let when = c.heading.split_once(' ').and_then(|(_, rest)| moment(rest));
            let id = if when.is_some() || columns.len() > 1 {
                let title = format!("{title}, {}", c.heading);
                let id = ids.make(&title);
                documents.push(document(&id, &title, when));
                id
            } else {
                self.document.clone()
            };
            self.statuses.insert(c.at, id);
        }
    }

    fn levels(&mut self) {
        let mut ids = Ids::default();
        let mut found: Vec<(&Column, Role, &Text, u8)> = Vec::new();
        for c in &self.mapping.columns {
            if let Use::Level { role, title } = &c.holds {
                found.push((c, *role, title, rank(*role, &title.sv)));
            }
        }
        found.sort_by_key(|l| l.3);
        let mut known: BTreeMap<&str, usize> = BTreeMap::new();
        let draft = &mut self.nodes.read.draft;
        let mut level = |role: Role, title: &Text| {
            let id = ids.make(&title.sv);
            draft.levels.push(DraftLevel { id: id.clone(), role: role.word().to_owned(), title: title.clone() });
            id
        };
        for (c, role, title, rank) in found {
            let at = *known.entry(title.sv.as_str()).or_insert(self.levels.len());
            if at == self.levels.len() {
                self.levels.push(Above { id: level(role, title), role, rank });
            }
            self.level_of.insert(c.at, at);
        }
        self.plans = self.levels.iter().filter(|l| l.role == Role::Plan).map(|l| l.rank).min().unwrap_or(self.plans);
        self.activity = level(Role::Activity, &Text { sv: "Aktivitet".to_owned(), en: Some("Activity".to_owned()) });
    }

    fn facets(&mut self) {
        let mut ids = Ids::default();
        let mut known: BTreeMap<&str, usize> = BTreeMap::new();
        for c in &self.mapping.columns {
            let Use::Facet { title } = &c.holds else { continue };
            let facets = &mut self.nodes.read.draft.facets;
            let at = *known.entry(title.sv.as_str()).or_insert(facets.len());
            if at == facets.len() {
                facets.push(DraftFacet { id: ids.make(&title.sv), title: title.clone(), values: Vec::new() });
                self.values.push((Names::default(), Ids::default()));
                let spot = self.sheet.spot(self.mapping.heading.max(1), Some(c.at), Some(&c.heading));
                self.nodes.read.spots.insert((Section::Facets, at, ""), spot);
            }
            self.facet_of.insert(c.at, at);
        }
    }

    /// Notes on columns that are not read, but for those whose heading says so itself.
    fn ignored(&mut self) {
        let second = |c: &Column| c.holds == Use::Title && self.title != Some(c.at);
        let unread = |c: &&Column| c.holds == Use::Ignore && !is_remark(&c.heading);
        let columns = self.mapping.columns.iter().filter(|c| unread(c) || second(c));
        let row = self.mapping.heading.max(1);
        let notes: Vec<(Spot, String)> =
            columns.map(|c| (self.sheet.spot(row, Some(c.at), Some(&c.heading)), c.heading.clone())).collect();
        for (spot, heading) in notes {
            self.note(spot, Remark::ColumnIgnored(heading));
        }
    }

    pub(super) fn note(&mut self, spot: Spot, remark: Remark) {
        noted(&mut self.nodes.read.notes, spot, remark);
    }
}
