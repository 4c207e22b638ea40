//! The parts that a plan is made of: what a level, a node, a link and a facet hold.

use super::moment::Period;

macro_rules! index {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);
        impl $name {
            /// An index from a position in the plan's list. The limits in [`super::limits`] keep it within 32 bits.
            pub const fn new(at: usize) -> Self {
                Self(at as u32)
            }
            /// The position in the plan's list.
            pub const fn at(self) -> usize {
                self.0 as usize
            }
        }
    };
}
index!(/// A node's position in its plan.
    NodeIx);
index!(/// A link's position in its plan.
    LinkIx);
index!(/// A level's position, counted from the vision down.
    LevelIx);
index!(/// A facet's position in its plan.
    FacetIx);
index!(/// A value's position in its facet.
    ValueIx);

/// A text that people read, in Swedish and, where it is given, in English.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// The Swedish wording; never empty in a valid plan where a text is required.
    pub sv: String,
    /// The English wording, when the file has one.
    pub en: Option<String>,
}

impl Text {
    /// The wording in a language, falling back to Swedish.
    pub fn get(&self, english: bool) -> &str {
        match (&self.en, english) {
            (Some(en), true) => en,
            _ => &self.sv,
        }
    }
}

/// What a level is for; the analysis asks for roles, never for a certain plan's level names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Where everything points.
    Vision,
    /// Something to reach: overarching goals, outcome goals, desired states, sub-goals.
    Goal,
    /// An action plan: the sets whose overlap is asked for.
    Plan,
    /// A grouping of work: priority, focus and activity areas.
    Area,
    /// What is done: the elements of the overlap.
    Activity,
}

/// How a lower node belongs to a higher one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Structure: an activity in an activity area.
    PartOf,
    /// Purpose: a plan to a goal.
    ContributesTo,
    /// Origin: an activity to the action plan or sub-goal it serves.
    DerivedFrom,
}

/// Whether a source says a link or we concluded it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// The source says so: a heading, a chart label, a sentence.
    Stated,
    /// Concluded from the contents; the link's note says why.
    Interpreted,
}

/// How far an activity had come at a follow-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Decided on, not begun.
    Planned,
    /// Going on.
    Ongoing,
    /// Stopped for now.
    Paused,
    /// Finished.
    Done,
    /// Nothing has happened.
    NotStarted,
}

impl Status {
    /// Every status, in the order that lists show them.
    pub const ALL: [Self; 5] = [Self::Planned, Self::Ongoing, Self::Paused, Self::Done, Self::NotStarted];
}

macro_rules! words {
    ($name:ident { $($variant:ident = $word:literal),* $(,)? }) => {
        impl $name {
            /// The word that plan files and addresses use.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }
            /// The variant of a word, or nothing for an unknown one.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)* _ => None }
            }
        }
    };
}
pub(crate) use words;
words!(Role { Vision = "vision", Goal = "goal", Plan = "plan", Area = "area", Activity = "activity" });
words!(Kind { PartOf = "part_of", ContributesTo = "contributes_to", DerivedFrom = "derived_from" });
words!(Basis { Stated = "stated", Interpreted = "interpreted" });
words!(Status {
    Planned = "planned", Ongoing = "ongoing", Paused = "paused", Done = "done", NotStarted = "not_started",
});

/// A source document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The id that sources cite.
    pub id: String,
    /// Its title, in its own language.
    pub title: String,
    /// Its date as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, when known.
    pub date: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
}

/// A level of the plan: one column of the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Level {
    /// The id that nodes name.
    pub id: String,
    /// What the level is for.
    pub role: Role,
    /// What people call it, in the singular.
    pub title: Text,
}

/// A way to tag nodes across the levels, such as target group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet {
    /// The id that tags name.
    pub id: String,
    /// What people call it.
    pub title: Text,
    /// Its values, in the file's order.
    pub values: Vec<FacetValue>,
}

/// One value of a facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetValue {
    /// The id that tags name.
    pub id: String,
    /// What people call it.
    pub title: Text,
    /// The wider value that includes this one.
    pub broader: Option<ValueIx>,
}

impl Facet {
    /// Whether `value` is `wanted` or is included in it through wider values.
    pub fn within(&self, value: ValueIx, wanted: ValueIx) -> bool {
        let mut at = Some(value);
        while let Some(v) = at {
            if v == wanted {
                return true;
            }
            at = self.values[v.at()].broader;
        }
        false
    }
}

/// Where a fact comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Position in [`super::Plan::documents`].
    pub document: usize,
    /// The heading, and the page where the text shows one.
    pub place: Option<String>,
}

/// What a follow-up said of a node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observation {
    /// Position of the follow-up in [`super::Plan::documents`]; its date is the observation's date.
    pub document: usize,
    /// How far it had come.
    pub status: Status,
    /// What more was said, in our own words.
    pub note: Option<String>,
}

/// One thing in the plan: a goal, an action plan, an area or an activity.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Lower-case ASCII words joined by hyphens; unique in the plan.
    pub id: String,
    /// The level it stands on.
    pub level: LevelIx,
    /// What the sources call it.
    pub title: String,
    /// Other names for the same thing.
    pub aliases: Vec<String>,
    /// One or two sentences of our own.
    pub summary: Option<String>,
    /// Facet values, sorted.
    pub tags: Vec<(FacetIx, ValueIx)>,
    /// When it runs, as exactly as the source says and no more.
    pub period: Option<Period>,
    /// What the follow-ups said, in file order.
    pub observations: Vec<Observation>,
    /// Where it comes from; at least one.
    pub sources: Vec<Source>,
}

impl Node {
    /// The status that a follow-up gave, if it mentioned the node.
    pub fn status_at(&self, document: usize) -> Option<Status> {
        self.observations.iter().find(|o| o.document == document).map(|o| o.status)
    }
}

/// A line from a lower node up to a higher one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The node nearer the activities.
    pub from: NodeIx,
    /// The node nearer the vision.
    pub to: NodeIx,
    /// How the two belong together.
    pub kind: Kind,
    /// Said by the source or concluded by us.
    pub basis: Basis,
    /// Where it comes from; at least one.
    pub sources: Vec<Source>,
    /// Why we concluded it.
    pub note: Option<String>,
}
